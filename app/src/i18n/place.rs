//! Names of cities inside sentences: French says "d'Avignon", "du Havre", "aux Mureaux".

use crate::lang::Lang;

/// "of the city": the name with the word that belongs before it, in languages that have one.
pub fn of(lang: Lang, city: &str) -> String {
    match lang {
        Lang::Fr | Lang::Simple => match (article(city), begins_with_vowel(city)) {
            (Some(("le", name)), _) => format!("du {name}"),
            (Some(("les", name)), _) => format!("des {name}"),
            (Some(_) | None, true) => format!("d’{city}"),
            (Some(_) | None, false) => format!("de {city}"),
        },
        Lang::En => format!("of {city}"),
        Lang::Ar => city.to_owned(),
    }
}

/// "in the city".
pub fn at(lang: Lang, city: &str) -> String {
    match lang {
        Lang::Fr | Lang::Simple => match article(city) {
            Some(("le", name)) => format!("au {name}"),
            Some(("les", name)) => format!("aux {name}"),
            Some(_) | None => format!("à {city}"),
        },
        Lang::En => format!("in {city}"),
        Lang::Ar => format!("في {city}"),
    }
}

/// The article that merges with the word before it, and the name without it.
fn article(city: &str) -> Option<(&'static str, &str)> {
    [("Le ", "le"), ("Les ", "les")]
        .into_iter()
        .find_map(|(prefix, article)| Some((article, city.strip_prefix(prefix)?)))
}

/// An H counts as a consonant: "de Hem" is right more often than "d'Hem", and never odd.
fn begins_with_vowel(city: &str) -> bool {
    domain::text::fold(city).starts_with(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_names_bring_their_article() {
        let of = |city| of(Lang::Fr, city);
        assert_eq!(
            [
                "Avignon",
                "Évry",
                "Lille",
                "Le Havre",
                "Les Mureaux",
                "La Courneuve"
            ]
            .map(of),
            [
                "d’Avignon",
                "d’Évry",
                "de Lille",
                "du Havre",
                "des Mureaux",
                "de La Courneuve"
            ]
        );
        assert_eq!(at(Lang::Fr, "Le Havre"), "au Havre");
        assert_eq!(at(Lang::Fr, "Avignon"), "à Avignon");
        assert_eq!(at(Lang::Ar, "Lille"), "في Lille");
    }
}
