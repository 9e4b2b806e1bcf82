//! Whoever finds the phone reads nothing.

use crate::chaos::{contact, idea, keeping, met, vote};
use crate::server::{CODE, NUMBERS};
use crate::sim::{Disk, Sim, World, run};
use domain::field::{Content, FieldIdentity};
use domain::kit::{Ask, Told};
use field::ports::Store;
use field::rows::Head;
use std::collections::HashSet;
use std::rc::Rc;

#[test]
fn after_fifty_votes_the_shelf_holds_neither_a_vote_nor_a_person() {
    let (world, disk) = (World::new(5), Rc::new(Disk::default()));
    let sim = Sim::new(&world, &disk);
    let desk = sim.desk();
    let ask = |ask| run(desk.answer(ask, vec![])).0;
    let (code, label) = (CODE.to_owned(), "Téléphone 2".to_owned());
    ask(Ask::SignIn { code, label });
    ask(Ask::Prepare);
    let mut secrets = vec![];
    for at in 0..50 {
        let card = format!("CARTE-{at}");
        let ask_for = if at % 2 == 0 {
            vote(&card, NUMBERS[at % 4])
        } else {
            by_contact(&format!("{}{at}@example.fr", "x".repeat(at)))
        };
        let Told::Voted { receipt, .. } = ask(ask_for) else {
            panic!("not kept");
        };
        secrets.extend([receipt.replace(' ', ""), receipt, card]);
    }
    for at in 0..10 {
        let content = Content::Contact(contact(&format!("Nom {at}")));
        assert!(matches!(ask(keeping(content)), Told::Kept { .. }));
    }
    let content = Content::Idea(idea("Une fontaine", vec![]));
    ask(keeping(content));
    let content = Content::Encounter(met());
    ask(keeping(content));
    secrets.extend(
        [
            "example.fr",
            "yasmina",
            "Nom 3",
            "fontaine",
            "opening",
            "blinded",
            "serial",
            "choices",
        ]
        .map(str::to_owned),
    );
    let rows = disk.rows.borrow();
    for ((store, key), row) in rows.iter() {
        // The kit is public: it holds every project, and nobody.
        if *store == Store::Kit {
            continue;
        }
        let bytes = row.bytes.as_deref().unwrap_or_default();
        let text = format!("{key} {} {}", row.json, String::from_utf8_lossy(bytes)).to_lowercase();
        for secret in &secrets {
            assert!(!text.contains(&secret.to_lowercase()), "{secret} in {key}");
        }
    }
    let size = |key: &str| {
        rows[&(Store::Bodies, key.to_owned())]
            .bytes
            .as_ref()
            .unwrap()
            .len()
    };
    let entries: Vec<Head> = disk
        .all(Store::Entries)
        .iter()
        .map(|row| Head::read(row).unwrap())
        .collect();
    let votes: Vec<&Head> = entries
        .iter()
        .filter(|head| head.kind.code() == "vote")
        .collect();
    assert_eq!(votes.len(), 50);
    let requests: HashSet<usize> = votes
        .iter()
        .map(|head| size(&head.id.to_string()))
        .collect();
    assert_eq!(requests.len(), 1, "a card looks like an address");
    let ballots: HashSet<usize> = votes
        .iter()
        .map(|head| size(&field::rows::ballot_key(head.id)))
        .collect();
    assert!(ballots.len() <= 2, "base64 of a few bytes: {ballots:?}");
    let hours: HashSet<_> = votes.iter().map(|head| head.made_at).collect();
    assert!(hours.iter().all(|at| at.timestamp() % 900 == 0));
}

fn by_contact(contact: &str) -> Ask {
    let Ask::Vote {
        declaration,
        choices,
        ..
    } = vote("", NUMBERS[0])
    else {
        unreachable!("it is a vote");
    };
    Ask::Vote {
        kit: None,
        who: FieldIdentity::Contact {
            contact: contact.to_owned(),
        },
        declaration,
        another: false,
        notice: None,
        choices,
    }
}
