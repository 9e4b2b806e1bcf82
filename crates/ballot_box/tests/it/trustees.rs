use crate::fixture::EDITION;
use ballot_box::trustees::{KeyFileError, TrusteeError, WordsError, combine, deal};
use ballot_box::{Part, SealedPart, TrusteeKey, TrusteePublic};
use domain::EditionId;
use proptest::prelude::*;

fn trustees(number: usize) -> (Vec<TrusteeKey>, Vec<TrusteePublic>) {
    (0..number)
        .map(|_| {
            let key = TrusteeKey::generate(&mut rand::rng());
            let public = key.public().unwrap();
            (key, public)
        })
        .unzip()
}

/// The subset of `items` that the bits of `mask` choose.
fn chosen<T: Clone>(items: &[T], mask: usize) -> Vec<T> {
    let chosen = |at: &usize| mask >> at & 1 == 1;
    (0..items.len())
        .filter(chosen)
        .map(|at| items[at].clone())
        .collect()
}

#[test]
fn any_k_open_and_fewer_do_not() {
    for (needed, number) in [
        (1, 1),
        (1, 3),
        (2, 2),
        (2, 3),
        (3, 5),
        (4, 5),
        (5, 5),
        (3, 7),
    ] {
        let (keys, publics) = trustees(number);
        let deal = deal(EDITION, needed, &publics, &mut rand::rng()).unwrap();
        let parts: Vec<Part> = keys
            .iter()
            .zip(&deal.parts)
            .map(|(key, part)| key.open(EDITION, &deal.box_key, part).unwrap())
            .collect();
        let commitments: Vec<_> = parts.iter().map(Part::commitment).collect();
        assert_eq!(commitments, deal.commitments);
        for mask in 0..1 << number {
            let given = chosen(&parts, mask);
            let key = combine(needed, &given, &deal.box_key);
            if given.len() >= needed.into() {
                assert_eq!(key.unwrap().public(), Ok(deal.box_key));
            } else {
                let given = given.len();
                assert_eq!(key.unwrap_err(), TrusteeError::TooFew { given, needed });
                // Nor by claiming that fewer were needed.
                for less in 1..=u8::try_from(given).unwrap() {
                    let given = chosen(&parts, mask);
                    let key = combine(less, &given, &deal.box_key);
                    assert_eq!(key.unwrap_err(), TrusteeError::OtherBox);
                }
            }
        }
    }
}

#[test]
fn a_part_opens_for_its_trustee_and_edition_alone() {
    let (keys, publics) = trustees(2);
    let deal = deal(EDITION, 2, &publics, &mut rand::rng()).unwrap();
    let open = |key: &TrusteeKey, edition, part: &SealedPart| {
        key.open(edition, &deal.box_key, part)
            .map(|part| part.place())
    };
    assert_eq!(open(&keys[0], EDITION, &deal.parts[0]), Ok(1));
    assert_eq!(open(&keys[1], EDITION, &deal.parts[1]), Ok(2));
    let not_theirs = Err(TrusteeError::NotTheirs);
    assert_eq!(open(&keys[0], EDITION, &deal.parts[1]), not_theirs);
    assert_eq!(
        open(&keys[0], EditionId::numbered(8), &deal.parts[0]),
        not_theirs
    );
    let empty = SealedPart::from_vec(vec![]);
    assert_eq!(open(&keys[0], EDITION, &empty), not_theirs);
}

#[test]
fn the_same_part_twice_is_one() {
    let (keys, publics) = trustees(3);
    let deal = deal(EDITION, 2, &publics, &mut rand::rng()).unwrap();
    let part = keys[0]
        .open(EDITION, &deal.box_key, &deal.parts[0])
        .unwrap();
    let twice = combine(2, &[part.clone(), part], &deal.box_key);
    assert_eq!(
        twice.unwrap_err(),
        TrusteeError::TooFew {
            given: 1,
            needed: 2
        }
    );
}

#[test]
fn a_part_of_another_box_is_found_out() {
    let (keys, publics) = trustees(2);
    let one = deal(EDITION, 2, &publics, &mut rand::rng()).unwrap();
    let other = deal(EDITION, 2, &publics, &mut rand::rng()).unwrap();
    let parts = [
        keys[0].open(EDITION, &one.box_key, &one.parts[0]).unwrap(),
        keys[1]
            .open(EDITION, &other.box_key, &other.parts[1])
            .unwrap(),
    ];
    assert_ne!(parts[1].commitment(), one.commitments[1]);
    assert_eq!(
        combine(2, &parts, &one.box_key).unwrap_err(),
        TrusteeError::OtherBox
    );
}

#[test]
fn impossible_numbers_are_refused() {
    let (_, publics) = trustees(2);
    for needed in [0, 3] {
        assert_eq!(
            deal(EDITION, needed, &publics, &mut rand::rng()).unwrap_err(),
            TrusteeError::Number {
                needed,
                trustees: 2
            }
        );
    }
}

proptest! {
    #[test]
    fn words_read_back_however_they_are_typed(bytes: [u8; 32]) {
        let key = TrusteeKey::from_bytes(bytes);
        let words = key.words();
        prop_assert_eq!(words.len(), 24);
        let plain = |word: &str| -> String {
            use unicode_normalization::UnicodeNormalization;
            word.nfd().filter(char::is_ascii).collect()
        };
        let composed = |word: &str| -> String {
            use unicode_normalization::UnicodeNormalization;
            word.nfc().collect()
        };
        let ways: [&dyn Fn(&str) -> String; 5] = [
            &str::to_owned,
            &composed,
            &|word| composed(word).to_uppercase(),
            &plain,
            &|word| plain(word)[..4].to_owned(),
        ];
        for way in ways {
            let typed: Vec<String> = words.iter().map(|word| way(word)).collect();
            prop_assert_eq!(TrusteeKey::from_words(&typed.join(" ")), Ok(key.clone()));
            let numbered: String = (1..).zip(&typed).map(|(at, word)| format!("{at}. {word}\n")).collect();
            prop_assert_eq!(TrusteeKey::from_words(&numbered), Ok(key.clone()));
        }
        prop_assert_eq!(TrusteeKey::from_file(EDITION, &key.to_file(EDITION)), Ok(key));
    }

    #[test]
    fn any_text_is_a_key_or_an_error(text: String) {
        let _ = TrusteeKey::from_words(&text);
        let _ = TrusteeKey::from_file(EDITION, &text);
        let _ = text.parse::<Part>();
    }
}

#[test]
fn what_is_wrong_with_words_is_told() {
    let words = TrusteeKey::from_bytes([5; 32]).words();
    let read = |words: &[&str]| TrusteeKey::from_words(&words.join(" "));
    assert_eq!(read(&words[..23]), Err(WordsError::Number { found: 23 }));
    let mut unknown = words.clone();
    unknown[6] = "parapluie";
    assert_eq!(read(&unknown), Err(WordsError::Unknown { place: 7 }));
    let mut wrong = words;
    wrong[0] = if wrong[0] == "abaisser" {
        "abandon"
    } else {
        "abaisser"
    };
    assert_eq!(read(&wrong), Err(WordsError::Checksum));
}

#[test]
fn what_is_wrong_with_a_file_is_told() {
    let key = TrusteeKey::generate(&mut rand::rng());
    let file = key.to_file(EDITION);
    let read = |text: &str| TrusteeKey::from_file(EDITION, text);
    assert_eq!(read("{}"), Err(KeyFileError::NoKey));
    assert_eq!(
        read(&file.replace("key/1", "key/2")),
        Err(KeyFileError::Version)
    );
    assert_eq!(
        TrusteeKey::from_file(EditionId::numbered(8), &file),
        Err(KeyFileError::OtherEdition)
    );
    // An editor of Windows puts a mark in front.
    assert_eq!(read(&format!("\u{feff}{file}")), Ok(key));
}
