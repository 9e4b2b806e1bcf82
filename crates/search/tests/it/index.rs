//! Finding, following changes, scoring and grouping.

use proptest::prelude::*;
use search::{DUPLICATE, Document, Index, Key, Place, SIMILAR};

fn index(documents: &[(Key, &str, &str)]) -> Index {
    let mut index = Index::new().unwrap();
    let come = documents.iter().map(|(key, title, text)| {
        let document = Document {
            title,
            text,
            place: "",
        };
        (*key, document)
    });
    index.change([], come).unwrap();
    index
}

fn town() -> Index {
    index(&[
        (
            1,
            "Une piste cyclabe boulevard Jules Ferry",
            "Pour aller à l'école à vélo.",
        ),
        (
            2,
            "Des bancs à l'ombre",
            "Autour du kiosque, sous les platanes.",
        ),
        (
            3,
            "Une école plus fraîche",
            "Planter des arbres dans la cour, et des bancs.",
        ),
        (
            4,
            "A shelter for bicycles",
            "Near the station, with room for many bikes and their owners.",
        ),
    ])
}

fn found(index: &Index, words: &str) -> Vec<(Key, Place)> {
    let hits = index.find(words).unwrap().unwrap();
    hits.into_iter().map(|hit| (hit.key, hit.place)).collect()
}

#[test]
fn every_word_is_found_in_any_form() {
    let index = town();
    for (words, expected) in [
        ("écoles", vec![(3, Place::Title), (1, Place::Somewhere)]),
        ("l'ecole", vec![(3, Place::Title), (1, Place::Somewhere)]),
        ("BANC", vec![(2, Place::Title), (3, Place::Somewhere)]),
        ("planté cours", vec![(3, Place::Somewhere)]),
        ("bicycle", vec![(4, Place::Title)]),
        ("platane piscine", vec![]),
    ] {
        assert_eq!(found(&index, words), expected, "{words}");
    }
}

#[test]
fn typing_errors_are_forgiven_on_both_sides_and_come_last() {
    let index = town();
    assert_eq!(found(&index, "pistes cyclables"), [(1, Place::Slip)]);
    assert_eq!(found(&index, "kioqsue"), [(2, Place::Slip)]);
    assert_eq!(
        found(&index, "bamc"),
        [],
        "four letters are too few to guess"
    );
}

#[test]
fn the_beginning_of_a_word_finds_it() {
    let index = town();
    assert_eq!(found(&index, "boul"), [(1, Place::Title)]);
    assert_eq!(found(&index, "kio"), [(2, Place::Somewhere)]);
    assert_eq!(found(&index, "ki"), []);
}

#[test]
fn signs_are_no_words() {
    assert_eq!(town().find(" % ").unwrap(), None);
    assert_eq!(town().find("").unwrap(), None);
}

#[test]
fn a_changed_document_is_found_by_its_new_words_alone() {
    let mut index = town();
    let changed = Document {
        title: "Une fontaine",
        text: "",
        place: "Place Pie",
    };
    index.change([3], [(2, changed)]).unwrap();
    assert_eq!(index.len(), 3);
    assert_eq!(found(&index, "bancs"), []);
    assert_eq!(found(&index, "fontaine pie"), [(2, Place::Somewhere)]);
    assert_eq!(found(&index, "école"), [(1, Place::Somewhere)]);
}

#[test]
fn what_is_being_written_finds_its_like_and_never_itself() {
    let index = town();
    let typed = Document {
        title: "Piste cyclable au boulevard Jules-Ferry",
        ..Document::default()
    };
    let similar = index.similar(typed, None, SIMILAR, 3).unwrap();
    assert_eq!(similar.len(), 1);
    assert_eq!(similar[0].key, 1);
    assert!(similar[0].score > 0.6, "{similar:?}");
    assert_eq!(index.similar(typed, Some(1), SIMILAR, 3).unwrap(), []);
    let other = Document {
        title: "Un composteur collectif",
        ..Document::default()
    };
    assert_eq!(index.similar(other, None, SIMILAR, 3).unwrap(), []);
}

#[test]
fn the_score_does_not_depend_on_how_many_others_there_are() {
    let typed = Document {
        title: "Une piste cyclable boulevard Jules Ferry",
        text: "Pour aller à l'école à vélo.",
        place: "",
    };
    let score = |index: &Index| index.similar(typed, None, 0.0, 1).unwrap()[0].score;
    let mut large = town();
    let others: Vec<String> = (0..500)
        .map(|number| format!("Le jardin numéro {number}"))
        .collect();
    let come = (100..).zip(&others).map(|(key, title)| {
        (
            key,
            Document {
                title,
                ..Document::default()
            },
        )
    });
    large.change([], come).unwrap();
    assert!((score(&town()) - score(&large)).abs() < 0.1);
}

#[test]
fn a_chain_of_ideas_is_no_group() {
    let words = |from: usize| {
        let all = [
            "fontaine", "kiosque", "platane", "verger", "marelle", "tremplin", "volière", "bassin",
            "pergola",
        ];
        all[from..from + 4].join(" ")
    };
    let titles: Vec<String> = (0..6).map(words).collect();
    let documents: Vec<(Key, &str, &str)> = (1..)
        .zip(&titles)
        .map(|(key, title)| (key, title.as_str(), ""))
        .collect();
    for group in index(&documents).groups(DUPLICATE) {
        assert!(group.keys.len() <= 3, "{group:?}");
    }
}

#[test]
fn copies_are_one_group_with_their_words() {
    let text = "Sous les platanes du boulodrome.";
    let index = index(&[
        (1, "Un kiosque à musique", text),
        (2, "Un terrain de pétanque", "Rue Carnot."),
        (3, "Un kiosque à musique", text),
        (4, "Des ruches sur le toit", "De la mairie."),
    ]);
    let groups = index.groups(DUPLICATE);
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].keys, [1, 3]);
    assert!((groups[0].score - 1.0).abs() < 1e-6, "{}", groups[0].score);
    assert!(
        groups[0].shared.contains(&"kiosque".to_owned()),
        "{:?}",
        groups[0].shared
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_document_finds_itself_first(
        titles in proptest::collection::vec("[a-zéè]{5,9}( [a-zéè]{5,9}){1,4}", 1..12),
        which in any::<proptest::sample::Index>(),
    ) {
        let documents: Vec<(Key, &str, &str)> =
            (1..).zip(&titles).map(|(key, title)| (key, title.as_str(), "")).collect();
        let index = index(&documents);
        let (_, title, _) = *which.get(&documents);
        let document = Document { title, ..Document::default() };
        let similar = index.similar(document, None, 0.0, 20).unwrap();
        // A word may be small, or all of them: then there is nothing to find it by.
        if let Some(first) = similar.first() {
            let twin = documents.iter().find(|(key, ..)| *key == first.key).unwrap().1;
            prop_assert!(first.score > 0.999, "{:?}", similar);
            let itself = similar.iter().find(|similar| documents.iter().any(|(key, other, _)| *key == similar.key && *other == title));
            prop_assert!(itself.is_some_and(|itself| itself.score >= first.score - 1e-6), "{title} / {twin}");
        }
        for similar in &similar {
            prop_assert!((0.0..=1.0).contains(&similar.score));
        }
    }
}
