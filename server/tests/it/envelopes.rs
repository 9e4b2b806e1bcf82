//! The public page of an envelope, its ledger and its open data tell the same, to the cent, and name nobody.

use crate::harness::World;
use crate::policy::edition;
use chrono::{Days, TimeDelta};
use domain::calendar::paris;
use domain::delegated::{Costing, Nature, Quorum, ValidationStep};
use domain::network::{GroupKind, QuietHours};
use domain::{
    Actor, AmbassadorState, Cents, EditionState, MotionChoice, NetworkKind, PhaseKind, Template,
};
use store::{
    Application, DelegatedEnvelopeInput, DeliberationInput, GroupInput, LedgerNote, MotionAbout,
    MotionInput, NetworkInput, ProposalInput, Store,
};

const BY: Actor = Actor::Operator;

/// Who acts in the network, and who must be named nowhere.
const MEMBER: &str = "Zéphyrine Introuvable";

/// An envelope of 1,234.56 € with one allocation of 333.33 € and one movement that was taken back.
async fn world() -> World {
    let world = World::new().await;
    let from = edition("bp", EditionState::Public, PhaseKind::Vote, -5);
    let report = world.store.import_edition(&BY, &from).await;
    let edition = report.expect("an edition").edition;
    let store = &world.store;
    let today = paris::day(store.now());
    let network = NetworkInput {
        slug: "comites".to_owned(),
        kind: NetworkKind::Committees,
        name: "Comités".to_owned(),
        intro: String::new(),
        min_age: None,
        max_age: None,
        is_open: true,
        quiet: QuietHours::USUAL,
    };
    let network = store
        .create_network(&BY, &network)
        .await
        .expect("a network");
    let group = GroupInput {
        kind: GroupKind::Committee,
        name: "Comité Est".to_owned(),
        partner: String::new(),
        district: String::new(),
        is_closed: false,
    };
    let group = store.set_group(&BY, network, None, &group).await;
    let group = group.expect("a group");
    let member = store
        .demonstration_person("zephyrine@example.org", MEMBER)
        .await;
    let member = member.expect("somebody");
    let application = Application {
        name: MEMBER.to_owned(),
        group: Some(group),
        ..Application::default()
    };
    let ambassador = store.apply(&member, network, &application).await;
    let ambassador = ambassador.expect("an application");
    store
        .decide_application(&BY, ambassador, AmbassadorState::Accepted, "")
        .await
        .expect("accepted");
    let mut terms = Template::MicroWorks.terms();
    terms.quorum = Quorum::Number(1);
    terms.costing = Costing::Proposer;
    terms.nature = Nature::Investment;
    terms.steps = vec![ValidationStep::Countersignature];
    let envelope = DelegatedEnvelopeInput {
        edition,
        network,
        parent: None,
        scheme: Template::MicroWorks.scheme(),
        slug: "travaux".to_owned(),
        name: "Fonds de travaux".to_owned(),
        summary: String::new(),
        manager: String::new(),
        starts_on: today - Days::new(1),
        ends_on: today + Days::new(90),
        terms,
        groups: vec![group],
        funders: vec![],
        ceiling: Cents::new(123_456),
        reference: "Délibération 2026-12".to_owned(),
    };
    let envelope = store.delegate_envelope(&BY, &envelope).await;
    let envelope = envelope.expect("an envelope");
    allocate(store, envelope, &member, ambassador).await;
    let noted = |reason: &str| LedgerNote {
        reason: reason.to_owned(),
        ..LedgerNote::default()
    };
    store
        .change_ceiling(&BY, envelope, Cents::new(200_001), &noted("Un complément"))
        .await
        .expect("more");
    let ledger = store.ledger(envelope).await.expect("a ledger");
    let last = ledger.last().expect("an entry").id;
    store
        .reverse_entry(&BY, envelope, last, &noted("Une erreur de saisie"))
        .await
        .expect("taken back");
    world
}

async fn allocate(
    store: &Store,
    envelope: domain::DelegatedEnvelopeId,
    member: &Actor,
    ambassador: domain::AmbassadorId,
) {
    let proposal = ProposalInput {
        title: "Une rampe à la bibliothèque".to_owned(),
        text: "Trois marches empêchent d'entrer avec une poussette.".to_owned(),
        group: None,
        idea: None,
        amount: Some(Cents::new(33_333)),
        running: None,
    };
    let made = store.propose(member, envelope, &proposal).await;
    made.expect("a proposal");
    let proposals = store.proposals(envelope).await.expect("proposals");
    let sitting = DeliberationInput {
        title: "Séance".to_owned(),
        group: None,
        place: "Mairie".to_owned(),
        starts_at: store.now() + TimeDelta::minutes(5),
        is_remote: false,
        agenda: String::new(),
    };
    let sitting = store.convene(&BY, envelope, &sitting).await;
    let sitting = sitting.expect("a deliberation").id;
    store.open_deliberation(&BY, sitting).await.expect("open");
    store
        .mark_presence(&BY, sitting, ambassador, true)
        .await
        .expect("present");
    let motion = MotionInput {
        about: MotionAbout::Allocate {
            proposal: proposals[0].id,
            amount: Cents::new(33_333),
        },
        text: "Nous finançons la rampe.".to_owned(),
        secret: false,
    };
    let motion = store.table_motion(member, sitting, &motion).await;
    let motion = motion.expect("a motion");
    store.put_to_vote(&BY, motion).await.expect("voting");
    store
        .vote_on_motion(member, motion, MotionChoice::For)
        .await
        .expect("a vote");
    store.close_vote(&BY, motion).await.expect("carried");
}

/// The whole numbers of an attribute, in the order of the page.
fn numbers(html: &str, attribute: &str) -> Vec<i64> {
    let start = format!(" {attribute}=\"");
    let each = html.split(&start).skip(1).map(|rest| {
        let value = rest.split('"').next().unwrap_or_default();
        value.parse().expect("a number")
    });
    each.collect()
}

#[tokio::test]
async fn page_ledger_and_open_data_agree_to_the_cent() {
    let world = world().await;
    let page = world.get("/fr/envelopes/travaux").send().await.text();
    let ledger = world
        .get("/fr/envelopes/travaux/ledger")
        .send()
        .await
        .text();
    let json = world.get("/envelopes/travaux/data.json").send().await;
    let csv = world
        .get("/envelopes/travaux/ledger.csv")
        .send()
        .await
        .text();
    let data: serde_json::Value = serde_json::from_slice(&json.bytes).expect("JSON");

    // The parts of the picture are the whole, which is what the open data say.
    let mut parts = numbers(&page, "data-cents");
    let whole = parts.pop().expect("the whole");
    assert_eq!(whole, 123_456);
    assert_eq!(parts.iter().sum::<i64>(), whole);
    assert_eq!(data["figures"]["ceiling"], whole);
    assert_eq!(data["figures"]["allocated"], 33_333);
    assert_eq!(data["figures"]["remaining"], 123_456 - 33_333);
    assert_eq!(parts.last().copied(), data["figures"]["remaining"].as_i64());

    // Every movement is in all three, with what it left.
    let of_json = |field: &str| -> Vec<i64> {
        let entries = data["entries"].as_array().expect("entries").iter();
        entries
            .map(|entry| entry[field].as_i64().expect("cents"))
            .collect()
    };
    let rows: Vec<Vec<&str>> = csv
        .lines()
        .skip(1)
        .map(|row| row.split(';').collect())
        .collect();
    let of_csv = |column: usize| -> Vec<i64> {
        let cents = |cell: &str| {
            let (euros, rest) = cell.split_once(',').unwrap_or((cell, "0"));
            let euros: i64 = euros.parse().expect("euros");
            euros * 100 + rest.parse::<i64>().expect("cents")
        };
        rows.iter()
            .map(|row| cells(row, column))
            .map(cents)
            .collect()
    };
    assert_eq!(of_json("amount"), numbers(&ledger, "data-cents"));
    assert_eq!(of_json("amount"), of_csv(5));
    assert_eq!(of_json("remaining"), numbers(&ledger, "data-left"));
    assert_eq!(of_json("remaining"), of_csv(6));
    assert_eq!(of_json("amount"), [123_456, 33_333, 76_545, 76_545]);

    // What was taken back says so in both places.
    assert_eq!(data["entries"][3]["reverses"], 3);
    assert_eq!(data["entries"][2]["reversed_by"], 4);
    assert!(ledger.contains("href=\"#entry-3\"") && ledger.contains("href=\"#entry-4\""));
}

fn cells<'a>(row: &[&'a str], column: usize) -> &'a str {
    row.get(column).copied().expect("a cell")
}

#[tokio::test]
async fn what_is_public_of_an_envelope_names_nobody() {
    let world = world().await;
    for path in [
        "/fr/envelopes",
        "/en/envelopes/travaux",
        "/ar/envelopes/travaux/ledger",
        "/fr-simple/envelopes/travaux/simulate",
        "/envelopes/travaux/data.json",
        "/envelopes/travaux/ledger.csv",
    ] {
        let answer = world.get(path).send().await;
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.text();
        assert!(!text.contains("Introuvable"), "{path}");
        assert!(!text.contains("zephyrine"), "{path}");
    }
}

#[tokio::test]
async fn visitors_are_led_to_what_is_there() {
    let world = world().await;
    let home = world.get("/fr/").send().await.text();
    assert!(home.contains("</html>"), "{home}");
    for path in ["/fr/ambassadors", "/fr/envelopes"] {
        assert!(home.contains(&format!("href=\"{path}\"")), "{path}");
    }
    let empty = World::new().await.get("/fr/").send().await.text();
    assert!(empty.contains("</html>"), "{empty}");
    assert!(!empty.contains("href=\"/fr/envelopes\""));
    assert!(!empty.contains("href=\"/fr/ambassadors\""));
}
