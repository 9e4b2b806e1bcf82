//! A phone as the first version has left it: today's code sends what waits on it. The dumps stay as they are, one for
//! each format that has ever been in use.

use crate::chaos::{contact, idea, keeping, met, vote};
use crate::server::{CODE, Keys, NUMBERS, Server};
use crate::sim::{Disk, Sim, World, run};
use ballot_box::field::FieldOpening;
use ballot_box::{LogSigner, OpeningKey, TokenSigner};
use data_encoding::BASE64;
use domain::FieldPhotoId;
use domain::field::Content;
use domain::kit::{Ask, Told};
use field::ports::{Row, Store};
use field::send::Pace;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

const V1: &str = include_str!("frozen/v1.json");
const STORES: [(Store, &str); 5] = [
    (Store::Meta, "meta"),
    (Store::Kit, "kit"),
    (Store::Entries, "entries"),
    (Store::Photos, "photos"),
    (Store::Bodies, "bodies"),
];

/// The private key of a box that nobody opens here.
const OPENING: [u8; 32] = [7; 32];

/// A shelf, with the secrets of the server that it was made for. Bytes are base64.
#[derive(Serialize, Deserialize)]
struct Dump {
    field: String,
    opening: String,
    signer: String,
    log: String,
    rows: Vec<DumpRow>,
}

#[derive(Serialize, Deserialize)]
struct DumpRow {
    store: String,
    key: String,
    json: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bytes: Option<String>,
}

#[test]
fn what_the_first_version_has_kept_is_sent_by_this_one() {
    let dump: Dump = serde_json::from_str(V1).unwrap();
    let (world, disk) = (World::new(21), Rc::new(Disk::default()));
    world.server.replace(Server::with(keys_of(&dump)));
    for DumpRow {
        store,
        key,
        json,
        bytes,
    } in dump.rows
    {
        let store = STORES.iter().find(|(_, name)| *name == store).unwrap().0;
        let bytes = bytes.map(|bytes| BASE64.decode(bytes.as_bytes()).unwrap());
        disk.rows
            .borrow_mut()
            .insert((store, key), Row { json, bytes });
    }
    let desk = Sim::new(&world, &disk).desk();
    let Told::State { state } = run(desk.answer(Ask::Open, vec![])).0 else {
        panic!("it does not open");
    };
    assert_eq!((state.entries(), state.photos), (4, 1));
    assert_eq!((state.totals.met, state.totals.votes), (1, 1));
    while run(desk.round()) != Pace::Rest {}
    let server = world.server.borrow();
    assert_eq!((server.written.len(), server.ballots.len()), (4, 1));
    assert_eq!(server.photos[&FieldPhotoId::numbered(5)], vec![9; 2_000]);
    assert!(disk.all(Store::Bodies).is_empty());
}

fn keys_of(dump: &Dump) -> &'static Keys {
    let bytes = |text: &str| BASE64.decode(text.as_bytes()).unwrap();
    Box::leak(Box::new(Keys::of(
        FieldOpening::from_slice(&bytes(&dump.field)).unwrap(),
        &OpeningKey::from_bytes(bytes(&dump.opening).try_into().unwrap()),
        TokenSigner::from_bytes(&bytes(&dump.signer)).unwrap(),
        LogSigner::from_slice(&bytes(&dump.log)).unwrap(),
    )))
}

/// Makes the dump of a **new** format; those of former ones are never made again.
/// `cargo test -p field --test it -- --ignored a_dump_is_made`
#[test]
#[ignore = "writes a file, once for each format"]
fn a_dump_is_made() {
    let rng = &mut rand::rng();
    let (field, log) = (FieldOpening::generate(rng), LogSigner::generate(rng));
    let signer = TokenSigner::generate(rng).unwrap();
    let mut dump = Dump {
        field: BASE64.encode(field.as_bytes()),
        opening: BASE64.encode(&OPENING),
        signer: BASE64.encode(&signer.to_bytes().unwrap()),
        log: BASE64.encode(log.as_bytes()),
        rows: vec![],
    };
    let (world, disk) = (World::new(21), Rc::new(Disk::default()));
    world.server.replace(Server::with(keys_of(&dump)));
    let desk = Sim::new(&world, &disk).desk();
    let ask = |ask, bytes: Vec<u8>| drop(run(desk.answer(ask, bytes)));
    let (code, label) = (CODE.to_owned(), "Téléphone 2".to_owned());
    ask(Ask::SignIn { code, label }, vec![]);
    ask(Ask::Prepare, vec![]);
    let photo = FieldPhotoId::numbered(5);
    ask(Ask::HoldPhoto { id: photo }, vec![9; 2_000]);
    for content in [
        Content::Idea(idea("Un banc", vec![photo])),
        Content::Contact(contact("Yasmina")),
        Content::Encounter(met()),
    ] {
        ask(keeping(content), vec![]);
    }
    ask(vote("CARTE-1", NUMBERS[0]), vec![]);
    for ((store, key), row) in disk.rows.borrow().iter() {
        dump.rows.push(DumpRow {
            store: STORES
                .iter()
                .find(|(one, _)| one == store)
                .unwrap()
                .1
                .into(),
            key: key.clone(),
            json: row.json.clone(),
            bytes: row.bytes.as_ref().map(|bytes| BASE64.encode(bytes)),
        });
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/frozen/v1.json");
    std::fs::write(path, serde_json::to_string_pretty(&dump).unwrap()).unwrap();
}
