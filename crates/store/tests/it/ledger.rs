//! The ledger: whatever is tried, its sums reconcile, nothing in it is edited, and the last euros go once.

mod cycles;

use crate::backup::{back_up, empty_worlds, restore};
use crate::fixture::{TestAmbassador, World, euros, join_all, noted};
use domain::delegated::{Quorum, Template};
use domain::deliberation::MotionChoice;
use domain::{
    Actor, Cents, LedgerAccount, LedgerError, LedgerKind, MotionId, MotionState, ProposalId,
};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use store::{DelegatedEnvelope, MotionAbout, MotionInput, Payment, StoreError};

on_each_database![
    the_database_refuses_to_change_an_entry,
    any_history_reconciles,
    of_two_hundred_allocations_as_many_win_as_fit,
    a_fund_and_its_parts_never_wait_for_each_other,
    a_ledger_comes_back_from_a_backup,
];

const BY: Actor = Actor::Operator;

/// Numbers that look random and are the same in each run (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn euros(&mut self, below: u64) -> Cents {
        euros(i64::try_from(self.below(below)).unwrap())
    }
}

type Rows = Vec<BTreeMap<String, String>>;

/// Every entry as the database has it, in the order in which they were booked.
async fn entries(world: &World) -> Rows {
    world.cells_where("ledger_entry", "true ORDER BY id").await
}

async fn fund(world: &World, amount: i64) -> DelegatedEnvelope {
    let network = world.network().await;
    let mut input = world
        .envelope_input(&network, &[], Template::CitizenInitiative, amount)
        .await;
    input.terms.quorum = Quorum::Number(1);
    world.delegate(&input).await.unwrap()
}

async fn the_database_refuses_to_change_an_entry(world: &World) {
    fund(world, 1_000).await;
    let before = entries(world).await;
    for sql in [
        "UPDATE ledger_entry SET amount = 1",
        "UPDATE ledger_entry SET reason = reason",
        "DELETE FROM ledger_entry",
    ] {
        let refused = world.raw.execute_unprepared(sql).await;
        let refused = refused.expect_err(sql).to_string();
        assert!(
            refused.contains("an entry of the ledger stays"),
            "{refused}"
        );
    }
    if !world.is_sqlite() {
        let refused = world.raw.execute_unprepared("TRUNCATE ledger_entry").await;
        assert!(refused.is_err());
    }
    assert_eq!(entries(world).await, before);
}

/// A fund with two parts, one of whose groups has three subsidies decided.
struct Scene {
    envelopes: Vec<DelegatedEnvelope>,
    subsidies: Vec<ProposalId>,
}

impl Scene {
    async fn set(world: &World) -> Self {
        let fund = fund(world, 10_000).await;
        let group = world.some_group(&fund).await;
        let parts = [
            world.part_of(&fund, group, 3_000).await.unwrap(),
            world.part_of(&fund, group, 2_000).await.unwrap(),
        ];
        let network = world.store.networks().await.unwrap().remove(0);
        let lea = world.ambassador(&network, Some(group), "lea").await;
        let mut subsidies = vec![];
        for title in ["Une fête", "Un atelier", "Une sortie"] {
            let by = &lea.person.actor;
            let id = world.costed(&parts[0], by, title, 800).await;
            world.allocated(&parts[0], id, 800, &[&lea]).await.unwrap();
            subsidies.push(id);
        }
        let [first, second] = parts;
        Self {
            envelopes: vec![fund, first, second],
            subsidies,
        }
    }

    /// Tries something, sensible or not.
    async fn try_something(&self, world: &World, dice: &mut Dice) -> Result<(), StoreError> {
        let (store, note) = (&world.store, noted("Un essai"));
        let at = usize::try_from(dice.below(3)).unwrap();
        let envelope = &self.envelopes[at];
        let subsidy = self.subsidies[usize::try_from(dice.below(3)).unwrap()];
        match dice.below(7) {
            0 => {
                let ceiling = dice.euros(12_000);
                store.change_ceiling(&BY, envelope.id, ceiling, &note).await
            }
            1 | 2 => {
                let fund = self.envelopes[0].id;
                let funders = store.funders(fund).await?;
                let by = funders[usize::try_from(dice.below(2)).unwrap()].id;
                let amount = dice.euros(4_000);
                store.receive_payment(&BY, fund, by, amount, &note).await
            }
            3 | 4 => {
                let lines = store.ledger(envelope.id).await?;
                let line = dice.below(lines.len() as u64);
                let entry = lines[usize::try_from(line).unwrap()].id;
                store.reverse_entry(&BY, envelope.id, entry, &note).await
            }
            5 => {
                let amount = dice.euros(900);
                store.commit(&BY, subsidy, amount, "Convention").await
            }
            _ => {
                let payment = Payment {
                    amount: dice.euros(600),
                    reference: "Mandat 7".to_owned(),
                    document: None,
                    is_last: dice.below(8) == 0,
                };
                store.pay(&BY, subsidy, &payment).await
            }
        }
    }

    /// Whether everything fits together.
    async fn reconciles(&self, world: &World) {
        let store = &world.store;
        let mut given = Cents::ZERO;
        for envelope in &self.envelopes {
            let balances = store.balances(envelope.id).await.unwrap();
            let all = balances.figures();
            assert_eq!(balances.sum(), Cents::ZERO);
            assert_eq!(
                Cents::checked_sum([all.delegated, all.allocated, all.returned, all.remaining]),
                Some(all.ceiling)
            );
            assert!(!all.remaining.is_negative() && all.allocated <= all.ceiling);
            assert!(all.spent <= all.committed && all.committed <= all.ratified);
            assert!(all.ratified <= all.countersigned && all.countersigned <= all.allocated);
            if envelope.parent.is_some() {
                let kept = all.ceiling.checked_sub(all.returned).unwrap();
                given = given.checked_add(kept).unwrap();
            }
            let lines = store.ledger(envelope.id).await.unwrap();
            let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
            let expected: Vec<_> = (1..).take(lines.len()).collect();
            assert_eq!(numbers, expected, "no number is missing");
            assert_eq!(lines.last().unwrap().after, all);
        }
        let fund = world.figures(self.envelopes[0].id).await;
        assert_eq!(fund.delegated, given, "a fund gave what its parts have");
        let funders = store.funder_lines(self.envelopes[0].id).await.unwrap();
        let owed = Cents::checked_sum(funders.iter().map(|line| line.owes));
        let paid = Cents::checked_sum(funders.iter().map(|line| line.paid));
        assert_eq!((owed, paid), (Some(fund.ceiling), Some(fund.received)));
        assert!(funders.iter().all(|line| line.paid <= line.owes));
    }
}

async fn any_history_reconciles(world: &World) {
    let scene = Scene::set(world).await;
    let mut dice = Dice(20_261_122);
    let (mut booked, mut refused) = (0, 0);
    let mut before = entries(world).await;
    for turn in 0..150 {
        let tried = scene.try_something(world, &mut dice).await;
        if let Err(StoreError::Database { doing, err }) = &tried {
            panic!("turn {turn}: {doing}: {err}");
        }
        let now = entries(world).await;
        match &tried {
            Ok(()) => {
                booked += 1;
                assert!(now.len() > before.len());
                let old: Rows = now
                    .iter()
                    .filter(|row| before.iter().any(|old| old["id"] == row["id"]))
                    .cloned()
                    .collect();
                assert_eq!(old, before, "turn {turn}: an entry was edited");
            }
            Err(_) => {
                refused += 1;
                assert_eq!(now, before, "turn {turn}: a refusal left something behind");
            }
        }
        scene.reconciles(world).await;
        before = now;
    }
    assert!(
        booked > 20 && refused > 20,
        "{booked} booked, {refused} refused"
    );
}

/// A motion that gives a new proposal an amount, voted on and ready to be closed.
async fn ready(
    world: &World,
    envelope: &DelegatedEnvelope,
    by: &TestAmbassador,
    title: &str,
    amount: i64,
) -> MotionId {
    let (store, who) = (&world.store, &by.person.actor);
    let proposal = world.costed(envelope, who, title, amount).await;
    let meeting = world.met(envelope, &[by]).await;
    let amount = euros(amount);
    let input = MotionInput {
        about: MotionAbout::Allocate { proposal, amount },
        text: "Nous donnons cet argent.".to_owned(),
        secret: false,
    };
    let motion = store.table_motion(&BY, meeting, &input).await.unwrap();
    store.put_to_vote(&BY, motion).await.unwrap();
    store
        .vote_on_motion(who, motion, MotionChoice::For)
        .await
        .unwrap();
    motion
}

async fn of_two_hundred_allocations_as_many_win_as_fit(world: &World) {
    let network = world.network().await;
    let groups = [
        world.group(&network, "Lycée").await,
        world.group(&network, "Quartier").await,
    ];
    let members = [
        world.ambassador(&network, Some(groups[0]), "lea").await,
        world.ambassador(&network, Some(groups[1]), "ana").await,
    ];
    let mut input = world
        .envelope_input(&network, &groups, Template::CitizenInitiative, 7_035)
        .await;
    input.terms.quorum = Quorum::Number(1);
    let envelope = world.delegate(&input).await.unwrap();
    let mut motions = vec![];
    for number in 0..200 {
        let by = &members[number % 2];
        let title = format!("Un banc numéro {number}");
        motions.push(ready(world, &envelope, by, &title, 70).await);
    }
    let ended = join_all(motions.into_iter().map(|motion| {
        let store = world.store.clone();
        async move { store.close_vote(&BY, motion).await }
    }))
    .await;
    let (mut won, mut told) = (0, 0);
    for one in &ended {
        match one {
            Ok(MotionState::Carried) => won += 1,
            Err(StoreError::Ledger(LedgerError::NotEnough { from, left, asked })) => {
                told += 1;
                assert_eq!(
                    (*from, *left, *asked),
                    (LedgerAccount::Available, euros(35), euros(70))
                );
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((won, told), (100, 100));
    let figures = world.figures(envelope.id).await;
    assert_eq!(
        (figures.allocated, figures.remaining),
        (euros(7_000), euros(35))
    );
    let lines = world.store.ledger(envelope.id).await.unwrap();
    let allocated = lines
        .iter()
        .filter(|line| line.entry.kind == LedgerKind::Allocate);
    assert_eq!(allocated.count(), 100);
}

async fn a_fund_and_its_parts_never_wait_for_each_other(world: &World) {
    let fund = fund(world, 10_000).await;
    let group = world.some_group(&fund).await;
    let mut parts = vec![];
    for _ in 0..3 {
        parts.push(world.part_of(&fund, group, 1_000).await.unwrap().id);
    }
    // Ceilings of parts move up and down while the fund's does: each holds two ledgers, in whichever order.
    let acts = (0..60_i64).map(|turn| {
        let store = world.store.clone();
        let id = match turn % 4 {
            3 => fund.id,
            at => parts[usize::try_from(at).unwrap()],
        };
        let ceiling = if id == fund.id {
            euros(12_000 + turn)
        } else {
            euros(505 + 10 * turn)
        };
        async move {
            let note = noted("Un essai");
            store.change_ceiling(&BY, id, ceiling, &note).await
        }
    });
    for ended in join_all(acts).await {
        assert!(ended.is_ok(), "{ended:?}");
    }
    let mut given = Cents::ZERO;
    for part in parts {
        let ceiling = world.figures(part).await.ceiling;
        given = given.checked_add(ceiling).unwrap();
    }
    assert_eq!(world.figures(fund.id).await.delegated, given);
}

async fn a_ledger_comes_back_from_a_backup(world: &World) {
    let scene = Scene::set(world).await;
    let backup = back_up(&world.store).await;
    for other in empty_worlds().await {
        restore(&other.store, &backup).await.unwrap();
        for envelope in &scene.envelopes {
            assert_eq!(
                other.store.ledger(envelope.id).await.unwrap(),
                world.store.ledger(envelope.id).await.unwrap()
            );
            assert_eq!(
                other.store.terms_history(envelope.id).await.unwrap(),
                world.store.terms_history(envelope.id).await.unwrap()
            );
        }
        let changed = other
            .raw
            .execute_unprepared("UPDATE ledger_entry SET amount = 1")
            .await;
        assert!(changed.is_err(), "what came back stays as it is too");
    }
}
