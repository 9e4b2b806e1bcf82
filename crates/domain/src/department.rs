//! Departments: those of the city and those outside it, what each answers for, and who belongs to it.

use crate::DepartmentId;
use crate::text::{Limits, fold};
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of a department's or a competence's name.
pub const NAME: Limits = Limits { min: 2, max: 120 };
/// Length limits of the words by which a competence is recognised, with commas between them.
pub const WORDS: Limits = Limits { min: 0, max: 2000 };

words! {
    /// What a member may do in a department.
    pub enum MemberLevel as "level" {
        /// Fills in the studies.
        Analyst = "analyst",
        /// Head of department: validates them, and may fill them in.
        Validator = "validator",
    }
}

/// That an account belongs to a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub department: DepartmentId,
    pub level: MemberLevel,
    /// Whether the department is an outside body, whose members see only what is routed to it.
    pub outside: bool,
}

/// A competence as a city begins with it: a name, the words that tell it in a project, and whether an
/// intercommunality often holds it (article L5216-5 of the code général des collectivités territoriales, and
/// the transfers that go with it).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualCompetence {
    pub name: &'static str,
    pub words: &'static str,
    pub often_outside: bool,
}

/// Which of a competence's words are in a text: whole words, without case or accents; a final `s` or `x` makes no
/// difference, and an expression of several words must be there as it is.
pub fn matching_words<'a>(words: &'a str, text: &str) -> Vec<&'a str> {
    let text = singular(text);
    words
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .filter(|word| {
            let word = singular(word);
            !word.trim().is_empty() && text.contains(&word)
        })
        .collect()
}

/// The competences with which a French city begins; it changes them as it is organised.
///
/// `often_outside` follows the competences that the law gives to communautés d'agglomération (article L5216-5:
/// economy, mobility, housing, waste, water, sewerage, roads and large facilities of community interest) or that
/// they often take over with them, such as lighting, cleaning or green space along those roads.
pub const fn usual_competences() -> &'static [UsualCompetence] {
    &USUAL
}

const fn usual(name: &'static str, words: &'static str, often_outside: bool) -> UsualCompetence {
    UsualCompetence {
        name,
        words,
        often_outside,
    }
}

const USUAL: [UsualCompetence; 20] = [
    usual(
        "Voirie et trottoirs",
        "voirie, chaussée, trottoir, carrefour, rond-point, passage piéton, ralentisseur, dos d'âne, \
         goudron, bitume, pavé, nid-de-poule, signalisation",
        true,
    ),
    usual(
        "Mobilité et stationnement",
        "stationnement, parking, piste cyclable, voie cyclable, bande cyclable, vélo, cycliste, arceau, trottinette, bus, \
         arrêt de bus, abribus, tramway, navette, covoiturage, piéton, zone 30, circulation",
        true,
    ),
    usual(
        "Propreté urbaine",
        "propreté, poubelle, corbeille, mégot, cendrier, déjection, canin, canisite, toilettes publiques, sanisette, \
         graffiti, tag, nettoyage",
        true,
    ),
    usual(
        "Éclairage public",
        "éclairage, lampadaire, réverbère, luminaire, candélabre, lumière, illumination",
        true,
    ),
    usual(
        "Espaces verts et nature",
        "espace vert, espace public, arbre, jardin, parc, square, verger, potager, fleur, fleurissement, pelouse, haie, \
         planter, plantation, végétaliser, végétalisation, verdure, banc, biodiversité, nichoir, ruche, compost",
        false,
    ),
    usual(
        "Eau et assainissement",
        "eau potable, assainissement, égout, fontaine, point d'eau, brumisateur, pluvial, eau de pluie, récupérateur d'eau, \
         inondation, canal, rivière, berge",
        true,
    ),
    usual(
        "Collecte et tri des déchets",
        "déchet, tri, tri sélectif, déchetterie, ressourcerie, recyclage, recycler, conteneur, encombrant, composteur",
        true,
    ),
    usual(
        "Écoles et périscolaire",
        "école, école maternelle, école primaire, élémentaire, cour d'école, cantine, périscolaire, écolier, élève",
        false,
    ),
    usual(
        "Petite enfance",
        "crèche, petite enfance, bébé, assistante maternelle, poussette, tout-petit",
        false,
    ),
    usual(
        "Jeunesse et aires de jeux",
        "jeunesse, jeune, adolescent, aire de jeux, jeux pour enfants, toboggan, balançoire, skatepark, skate, city stade",
        false,
    ),
    usual(
        "Sport",
        "sport, sportif, stade, gymnase, piscine, terrain de basket, basket, football, tennis, pétanque, boulodrome, agrès, \
         fitness, musculation, street workout, course à pied",
        false,
    ),
    usual(
        "Culture et patrimoine",
        "culture, culturel, musée, théâtre, bibliothèque, médiathèque, boîte à livres, livre, musique, concert, fresque, \
         street art, œuvre, statue, patrimoine, monument, rempart, exposition, cinéma",
        false,
    ),
    usual(
        "Vie associative et fêtes",
        "association, maison des associations, salle des fêtes, fête, marché de Noël, kiosque, local associatif, maison de \
         quartier, centre social",
        false,
    ),
    usual(
        "Action sociale et seniors",
        "senior, personne âgée, aîné, solidarité, solidaire, épicerie solidaire, sans-abri, précarité, santé, défibrillateur",
        false,
    ),
    usual(
        "Accessibilité et handicap",
        "handicap, handicapé, fauteuil roulant, accessibilité, malvoyant, PMR, mobilité réduite, braille",
        false,
    ),
    usual(
        "Bâtiments municipaux",
        "bâtiment, toiture, toit, rénovation, isolation, mairie, hôtel de ville, panneau solaire, photovoltaïque, \
         climatisation, chauffage",
        false,
    ),
    usual(
        "Numérique",
        "numérique, wifi, wi-fi, internet, application, borne numérique, panneau d'information, informatique",
        false,
    ),
    usual(
        "Tranquillité publique",
        "sécurité, caméra, vidéoprotection, police municipale, bruit, tranquillité, incivilité",
        false,
    ),
    usual(
        "Commerce et économie",
        "commerce, commerçant, marché, halle, artisan, économie, tourisme, touriste",
        true,
    ),
    usual(
        "Logement et habitat",
        "logement, habitat, hébergement, immeuble, copropriété, bailleur",
        true,
    ),
];

/// Departments that a project goes to at most by itself; more are added by hand.
pub const MAX_ROUTED: usize = 3;

/// What a text has of a department's competences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match<'a> {
    pub department: DepartmentId,
    /// Each competence by its name, with those of its words that are in the text.
    pub competences: Vec<(&'a str, Vec<&'a str>)>,
}

impl Match<'_> {
    fn words(&self) -> usize {
        self.competences.iter().map(|(_, words)| words.len()).sum()
    }
}

/// Which departments answer for a text: those with the most words in it first, at most [`MAX_ROUTED`]. Competences
/// come as department, name and words; those that have no department answer for nothing. Of departments with as many
/// words the one that comes first in the table stays first.
pub fn departments_for<'a>(
    competences: impl IntoIterator<Item = (Option<DepartmentId>, &'a str, &'a str)>,
    text: &str,
) -> Vec<Match<'a>> {
    let mut found: Vec<Match<'a>> = Vec::new();
    for (department, name, words) in competences {
        let Some(department) = department else {
            continue;
        };
        let words = matching_words(words, text);
        if words.is_empty() {
            continue;
        }
        match found.iter_mut().find(|one| one.department == department) {
            Some(known) => known.competences.push((name, words)),
            None => found.push(Match {
                department,
                competences: vec![(name, words)],
            }),
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.words()));
    found.truncate(MAX_ROUTED);
    found
}

/// The words without case, accents or plural, each with a blank on both sides.
fn singular(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| match word.strip_suffix(['s', 'x']) {
            Some(stem) if stem.len() > 2 => stem,
            _ => word,
        });
    let mut line = String::from(" ");
    for word in words {
        line.push_str(word);
        line.push(' ');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn competences_are_recognised_by_whole_words() {
        let words = "trottoir, piste cyclable, école, jeu";
        assert_eq!(
            matching_words(words, "Refaire les TROTTOIRS près de l'école"),
            ["trottoir", "école"]
        );
        assert_eq!(
            matching_words(words, "Des pistes cyclables et des jeux"),
            ["piste cyclable", "jeu"]
        );
        assert_eq!(matching_words(words, "La jeunesse cyclable"), [""; 0]);
    }

    #[test]
    fn the_usual_competences_fit_the_form() {
        let mut names: Vec<&str> = usual_competences().iter().map(|one| one.name).collect();
        for one in usual_competences() {
            assert!(NAME.check(one.name).is_ok(), "{}", one.name);
            assert!(WORDS.check(one.words).is_ok(), "{}", one.name);
            assert!(!one.words.contains("  "), "{}", one.name);
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), usual_competences().len());
    }

    #[test]
    fn a_text_goes_to_those_who_answer_for_most_of_it() {
        let (roads, green, schools) = (
            DepartmentId::numbered(1),
            DepartmentId::numbered(2),
            DepartmentId::numbered(3),
        );
        let table = [
            (Some(roads), "Voirie", "rue, trottoir"),
            (Some(green), "Nature", "arbre, banc"),
            (Some(schools), "Écoles", "école"),
            (Some(green), "Jeux", "toboggan"),
            (None, "Nul", "rue, arbre, banc"),
        ];
        let found = departments_for(table, "Des arbres, des bancs et un toboggan dans la rue");
        let departments: Vec<_> = found.iter().map(|one| one.department).collect();
        assert_eq!(departments, [green, roads]);
        assert_eq!(
            found[0].competences,
            [
                ("Nature", vec!["arbre", "banc"]),
                ("Jeux", vec!["toboggan"])
            ]
        );
        let table: Vec<_> = (1..9)
            .map(|one| (Some(DepartmentId::numbered(one)), "Voirie", "rue"))
            .collect();
        assert_eq!(departments_for(table, "La rue").len(), MAX_ROUTED);
    }
}
