//! Avignon's ideas of 2017 and 2018, and which of them are the same, as a person who read them all sees it.

use intake::ideas::Mapping;
use intake::read_ideas;
use search::{Document, Index, Key};

pub(crate) struct Idea {
    /// Its row's number in the city's files.
    pub(crate) id: u32,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) place: String,
}

impl Idea {
    pub(crate) fn key(&self) -> Key {
        Key::from(self.id)
    }

    pub(crate) fn document(&self) -> Document<'_> {
        Document {
            title: &self.title,
            text: &self.text,
            place: &self.place,
        }
    }
}

/// How two ideas stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The same thing in the same place: two people, or two years.
    Same,
    /// The same wish for another place: a city may make one project of them, or not.
    Elsewhere,
    Other,
}

/// Pairs that are the same idea.
pub(crate) const SAME: [[u32; 2]; 5] = [
    // The passage under the railway, avenue des Sources.
    [88, 89],
    // The display panels of Montfavet; the second "completes the project kept in 2017".
    [19, 79],
    // The rue du Portail Magnanen and its squares; the second is "phase 2".
    [37, 72],
    // The mural at the Dulcy stadium.
    [43, 90],
    // The railway bridge of the avenue Monclar, once called a tunnel.
    [20, 92],
];

/// Ideas of one wish, each for its own place.
pub(crate) const WISHES: [&[u32]; 6] = [
    // Boxes of books.
    &[55, 58, 121],
    // Vegetable gardens to share.
    &[4, 40, 53, 13, 74],
    // Playgrounds.
    &[11, 22, 23, 46, 82, 119],
    // Water games.
    &[30, 47, 91],
    // A place to meet.
    &[3, 41],
    // Sports equipment outdoors.
    &[15, 84, 54],
];

pub(crate) fn kind(one: u32, other: u32) -> Kind {
    let both = |ids: &[u32]| ids.contains(&one) && ids.contains(&other);
    if SAME.iter().any(|pair| both(pair)) {
        Kind::Same
    } else if WISHES.iter().any(|wish| both(wish)) {
        Kind::Elsewhere
    } else {
        Kind::Other
    }
}

/// The 79 ideas of both years: sites of one idea, which the files repeat, are taken once.
pub(crate) fn ideas() -> Vec<Idea> {
    let files = [
        (
            &include_bytes!("../../../../demo/avignon/84007-budgetParticipatif2017.csv")[..],
            include_str!("../../../../demo/avignon/mapping-2017.toml"),
        ),
        (
            &include_bytes!("../../../../demo/avignon/84007-budgetParticipatif2018.csv")[..],
            include_str!("../../../../demo/avignon/mapping-2018.toml"),
        ),
    ];
    let mut ideas = Vec::new();
    for (csv, mapping) in files {
        let sheet = read_ideas(csv, &Mapping::from_toml(mapping).expect("a mapping"));
        for project in sheet.projects() {
            let row = project.main;
            let id = row.external_id.rsplit('-').next().expect("a part");
            ideas.push(Idea {
                id: id.parse().expect("a number"),
                title: row.title.clone(),
                text: row.text.clone(),
                place: row.place.clone().unwrap_or_default(),
            });
        }
    }
    ideas
}

pub(crate) fn index(ideas: &[Idea]) -> Index {
    let mut index = Index::new().expect("an index");
    let come = ideas.iter().map(|idea| (idea.key(), idea.document()));
    index.change([], come).expect("the index takes them");
    index
}

pub(crate) fn ids(ideas: &[Idea], keys: &[Key]) -> Vec<u32> {
    ideas
        .iter()
        .filter(|idea| keys.contains(&idea.key()))
        .map(|idea| idea.id)
        .collect()
}
