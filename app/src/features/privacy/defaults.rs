//! The notices and the register that come with the software, in the city's own words where it has given some.

use crate::i18n::place;
use crate::tr;
use domain::{Collection, DataKind, Lang};
use std::collections::BTreeMap;
use store::{City, ProcessingInput, Store};

/// The processings of the register that comes with the software, by the part of their keys.
const PROCESSINGS: [&str; 9] = [
    "roll", "ballots", "ideas", "accounts", "studies", "entries", "networks", "log", "mails",
];

/// A notice with the city's facts and terms filled in.
pub fn notice(
    lang: Lang,
    collection: Collection,
    city: &City,
    terms: &BTreeMap<DataKind, u32>,
) -> String {
    let term = |kind: DataKind| {
        let days = terms.get(&kind).copied();
        term(lang, days.unwrap_or_else(|| kind.default_days()))
    };
    let controller = if city.controller.is_empty() {
        tr!(
            lang,
            "privacy-controller-city",
            city = place::of(lang, &city.name)
        )
    } else {
        city.controller.clone()
    };
    let officer = if city.officer().is_empty() {
        tr!(lang, "privacy-officer-none")
    } else {
        city.officer().to_owned()
    };
    match collection {
        Collection::Web => tr!(
            lang,
            "privacy-notice-web",
            controller = controller,
            officer = officer,
            accounts = term(DataKind::Accounts),
            roll = term(DataKind::Roll),
            codes = term(DataKind::Codes),
            mails = term(DataKind::Mails),
            traces = term(DataKind::Traces),
            memberships = term(DataKind::Memberships),
            consents = term(DataKind::Consents),
            posts = term(DataKind::Posts)
        ),
        Collection::Stand => tr!(
            lang,
            "privacy-notice-stand",
            controller = controller,
            officer = officer,
            contacts = term(DataKind::Contacts),
            roll = term(DataKind::Roll),
            passes = term(DataKind::Passes)
        ),
        Collection::Phone => tr!(
            lang,
            "privacy-notice-phone",
            controller = controller,
            officer = officer,
            contacts = term(DataKind::Contacts)
        ),
    }
    // Marks of direction are for pages; the text is edited and printed.
    .replace(['\u{2068}', '\u{2069}'], "")
}

/// A term in the largest unit that says it whole.
pub fn term(lang: Lang, days: u32) -> String {
    match days {
        days if days > 0 && days.is_multiple_of(365) => {
            tr!(lang, "privacy-term-years", count = days / 365)
        }
        days if days >= 60 && days.is_multiple_of(30) => {
            tr!(lang, "privacy-term-months", count = days / 30)
        }
        days => tr!(lang, "privacy-term-days", count = days),
    }
}

/// The lines of the register.
pub fn register(lang: Lang) -> Vec<ProcessingInput> {
    let common = |part: &str| tr!(lang, &format!("register-default-{part}"));
    PROCESSINGS
        .into_iter()
        .map(|name| {
            let of = |part: &str| tr!(lang, &format!("register-{name}-{part}"));
            ProcessingInput {
                name: of("name"),
                purpose: of("purpose"),
                basis: common("basis"),
                people: of("people"),
                data: of("data"),
                recipients: of("recipients"),
                retention: of("retention"),
                security: common("security"),
            }
        })
        .collect()
}

/// Installs notices where there are none, and the register where it is empty, once the city has a name.
pub async fn install(store: &Store) -> store::Result<()> {
    let Some(city) = store.city().await? else {
        return Ok(());
    };
    let terms = store.retention_terms().await?;
    let texts: Vec<(Collection, Lang, String)> = Collection::ALL
        .iter()
        .flat_map(|collection| Lang::ALL.map(|lang| (*collection, lang)))
        .map(|(collection, lang)| (collection, lang, notice(lang, collection, &city, &terms)))
        .collect();
    store.install_notices(&texts).await?;
    store.install_register(&register(Lang::default())).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::privacy::{NOTICE, PROCESSING_NAME, PROCESSING_TEXT};

    #[test]
    fn every_notice_can_be_published_and_names_who_answers() {
        let city = City::new("Avignon", "contact@example.org")
            .with_officer("Ville d’Avignon, 1 place de l’Horloge", "dpo@example.org");
        for collection in Collection::ALL.iter().copied() {
            for lang in Lang::ALL {
                let text = notice(lang, collection, &city, &BTreeMap::new());
                assert_eq!(
                    NOTICE.check(&text),
                    Ok(text.clone()),
                    "{collection} {lang:?}"
                );
                for said in ["1 place de l’Horloge", "dpo@example.org", "CNIL", "6"] {
                    assert!(text.contains(said), "{collection} {lang:?}: {said}\n{text}");
                }
                assert!(!text.contains("privacy-"), "{text}");
                assert!(text.contains("\n## "), "{text}");
            }
        }
    }

    #[test]
    fn every_line_of_the_register_is_whole() {
        for lang in [Lang::Fr, Lang::En] {
            for line in register(lang) {
                assert!(PROCESSING_NAME.check(&line.name).is_ok(), "{line:?}");
                for text in [
                    &line.purpose,
                    &line.basis,
                    &line.people,
                    &line.data,
                    &line.recipients,
                    &line.retention,
                    &line.security,
                ] {
                    assert!(PROCESSING_TEXT.check(text).is_ok(), "{line:?}");
                    assert!(!text.starts_with("register-"), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_term_is_said_in_its_largest_unit() {
        for (days, said) in [
            (1, "1 jour"),
            (7, "7 jours"),
            (90, "3 mois"),
            (365, "1 an"),
            (1095, "3 ans"),
            (400, "400 jours"),
        ] {
            assert_eq!(
                term(Lang::Fr, days).replace(['\u{a0}', '\u{202f}'], " "),
                said
            );
        }
    }
}
