//! Envelopes: made with their rules and their money, changed where everybody sees it, paid by their funders.

use crate::fixture::{World, euros, funder, noted};
use chrono::TimeDelta;
use domain::delegated::{Quorum, Template, TermsError};
use domain::{Actor, Cents, DocumentId, LedgerAccount, LedgerError, LedgerKind, Role};
use store::{DelegatedEnvelope, LedgerLine, LedgerNote, StoreError, TermsChange};

on_each_database![
    every_template_makes_an_envelope,
    what_makes_no_sense_is_refused,
    a_part_takes_its_money_from_its_fund,
    a_fund_does_not_give_what_it_does_not_have,
    rules_change_where_everybody_sees_it,
    a_ceiling_goes_up_and_down,
    funders_pay_their_share_and_no_more,
    what_is_left_goes_back_at_the_end,
    an_entry_is_corrected_once,
    names_of_those_who_book_are_for_the_staff,
    a_document_belongs_to_its_envelope,
    a_committee_that_has_not_met_is_shown,
];

const BY: Actor = Actor::Operator;

async fn fund(world: &World, amount: i64) -> DelegatedEnvelope {
    let network = world.network().await;
    world
        .envelope(&network, &[], Template::CitizenInitiative, amount)
        .await
}

fn as_it_is(envelope: &DelegatedEnvelope) -> TermsChange {
    TermsChange {
        name: envelope.name.clone(),
        summary: envelope.summary.clone(),
        manager: envelope.manager.clone(),
        starts_on: envelope.starts_on,
        ends_on: envelope.ends_on,
        terms: envelope.terms.clone(),
        groups: envelope.groups.clone(),
        reason: "Le conseil du 3 mai".to_owned(),
    }
}

async fn every_template_makes_an_envelope(world: &World) {
    let network = world.network().await;
    for template in Template::ALL {
        let made = world.envelope(&network, &[], *template, 12_000).await;
        assert_eq!(made.terms, template.terms());
        assert_eq!(made.scheme, template.scheme());
        let figures = world.figures(made.id).await;
        assert_eq!(
            (figures.ceiling, figures.remaining),
            (euros(12_000), euros(12_000))
        );
        let lines = world.store.ledger(made.id).await.unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].entry.kind, LedgerKind::Open);
        assert_eq!(lines[0].reference, "Délibération 2026-12");
        assert_eq!(
            world.store.delegated_envelope(&made.slug).await.unwrap(),
            made
        );
    }
}

async fn what_makes_no_sense_is_refused(world: &World) {
    let network = world.network().await;
    let made = world
        .envelope(&network, &[], Template::YouthEnvelope, 12_000)
        .await;
    let fine = world
        .envelope_input(&network, &[], Template::CitizenInitiative, 1_000)
        .await;
    let before = world.everything().await;

    let mut taken = fine.clone();
    taken.slug.clone_from(&made.slug);
    let refused = world.delegate(&taken).await;
    assert!(matches!(refused, Err(StoreError::SlugTaken)), "{refused:?}");

    let mut backwards = fine.clone();
    backwards.ends_on = backwards.starts_on - TimeDelta::days(1);
    let refused = world.delegate(&backwards).await;
    assert!(matches!(
        refused,
        Err(StoreError::Terms(TermsError::Period))
    ));

    let mut empty = fine.clone();
    empty.ceiling = Cents::ZERO;
    let refused = world.delegate(&empty).await;
    assert!(matches!(
        refused,
        Err(StoreError::Terms(TermsError::Ceiling))
    ));

    for shares in [&[7_000, 2_000][..], &[10_001], &[10_000, 0]] {
        let mut unpaid = fine.clone();
        unpaid.funders = shares.iter().map(|share| funder("Ville", *share)).collect();
        let refused = world.delegate(&unpaid).await;
        assert!(
            matches!(refused, Err(StoreError::Terms(TermsError::Shares))),
            "{shares:?}: {refused:?}"
        );
    }

    let mut nobody = fine.clone();
    nobody.terms.quorum = Quorum::Number(0);
    let refused = world.delegate(&nobody).await;
    assert!(matches!(
        refused,
        Err(StoreError::Terms(TermsError::Quorum))
    ));

    let mut foreign = fine;
    foreign.groups = vec![domain::AmbassadorGroupId::new()];
    let refused = world.delegate(&foreign).await;
    assert!(matches!(refused, Err(StoreError::NotFound("group"))));
    assert_eq!(world.everything().await, before, "a refusal leaves nothing");
}

async fn a_part_takes_its_money_from_its_fund(world: &World) {
    let fund = fund(world, 10_000).await;
    let group = world.some_group(&fund).await;
    let part = world.part_of(&fund, group, 3_000).await.unwrap();
    let (of_fund, of_part) = (world.figures(fund.id).await, world.figures(part.id).await);
    assert_eq!(
        (of_fund.delegated, of_fund.remaining, of_part.ceiling),
        (euros(3_000), euros(7_000), euros(3_000))
    );
    let lines = world.store.ledger(fund.id).await.unwrap();
    assert_eq!(lines[1].child.as_deref(), Some(&*part.name));

    let note = noted("La commission de mai");
    let store = &world.store;
    for (ceiling, delegated) in [(9_000, 9_000), (2_000, 2_000), (10_000, 10_000)] {
        store
            .change_ceiling(&BY, part.id, euros(ceiling), &note)
            .await
            .unwrap();
        assert_eq!(world.figures(fund.id).await.delegated, euros(delegated));
        assert_eq!(world.figures(part.id).await.ceiling, euros(ceiling));
    }
    // One of the two entries of what a fund gives is not taken back alone.
    for of in [&fund, &part] {
        let last = store.ledger(of.id).await.unwrap().pop().unwrap();
        let refused = store.reverse_entry(&BY, of.id, last.id, &note).await;
        assert!(
            matches!(
                refused,
                Err(StoreError::Ledger(LedgerError::NotReversible(_)))
            ),
            "{refused:?}"
        );
    }
    let below = world.part_of(&part, group, 1).await;
    assert!(matches!(below, Err(StoreError::Invalid(_))), "{below:?}");
}

async fn a_fund_does_not_give_what_it_does_not_have(world: &World) {
    let fund = fund(world, 10_000).await;
    let group = world.some_group(&fund).await;
    let part = world.part_of(&fund, group, 6_000).await.unwrap();
    let before = world.everything().await;
    let refused = world.part_of(&fund, group, 4_001).await;
    let missing = |result: &Result<(), StoreError>, left, asked| {
        let expected = LedgerError::NotEnough {
            from: LedgerAccount::Available,
            left,
            asked,
        };
        assert!(
            matches!(result, Err(StoreError::Ledger(fault)) if *fault == expected),
            "{result:?}"
        );
    };
    missing(&refused.map(|_| ()), euros(4_000), euros(4_001));
    let note = noted("Une erreur");
    let raised = (world.store)
        .change_ceiling(&BY, part.id, euros(10_001), &note)
        .await;
    missing(&raised, euros(4_000), euros(4_001));
    let lowered = (world.store)
        .change_ceiling(&BY, fund.id, euros(5_999), &note)
        .await;
    missing(&lowered, euros(4_000), euros(4_001));
    assert_eq!(world.everything().await, before, "a refusal leaves nothing");
}

async fn rules_change_where_everybody_sees_it(world: &World) {
    let network = world.network().await;
    let made = world
        .envelope(&network, &[], Template::CitizenInitiative, 10_000)
        .await;
    let store = &world.store;
    let mut change = as_it_is(&made);
    change.terms.quorum = Quorum::Number(3);
    let silent = TermsChange {
        reason: String::new(),
        ..change.clone()
    };
    let refused = store.change_envelope(&BY, made.id, 1, &silent).await;
    assert!(
        matches!(refused, Err(StoreError::Invalid(_))),
        "{refused:?}"
    );

    store
        .change_envelope(&BY, made.id, 1, &change)
        .await
        .unwrap();
    let renamed = TermsChange {
        name: "Un autre nom".to_owned(),
        reason: String::new(),
        ..change.clone()
    };
    store
        .change_envelope(&BY, made.id, 2, &renamed)
        .await
        .unwrap();
    let history = store.terms_history(made.id).await.unwrap();
    let quorums: Vec<_> = history
        .iter()
        .map(|version| (version.terms.quorum, version.reason.as_str()))
        .collect();
    assert_eq!(
        quorums,
        [
            (Quorum::Number(7), ""),
            (Quorum::Number(3), "Le conseil du 3 mai")
        ],
        "another name is no other rule"
    );
    let stale = store.change_envelope(&BY, made.id, 2, &change).await;
    assert!(matches!(stale, Err(StoreError::Changed)));
}

async fn a_ceiling_goes_up_and_down(world: &World) {
    let network = world.network().await;
    let made = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let store = &world.store;
    let note = LedgerNote {
        reference: "Délibération 2026-31".to_owned(),
        ..noted("La décision modificative")
    };
    for ceiling in [15_000, 4_000] {
        store
            .change_ceiling(&BY, made.id, euros(ceiling), &note)
            .await
            .unwrap();
    }
    let lines = store.ledger(made.id).await.unwrap();
    let read: Vec<_> = lines
        .iter()
        .map(|line| (line.number, line.signed(), line.after.ceiling))
        .collect();
    assert_eq!(
        read,
        [
            (1, euros(10_000), euros(10_000)),
            (2, euros(5_000), euros(15_000)),
            (3, euros(-11_000), euros(4_000)),
        ]
    );
    assert_eq!(lines[2].reference, note.reference);
    let same = store
        .change_ceiling(&BY, made.id, euros(4_000), &note)
        .await;
    assert!(matches!(same, Err(StoreError::Ledger(LedgerError::Amount))));
    let tomorrow = domain::calendar::paris::day(store.now()) + TimeDelta::days(1);
    let ahead = LedgerNote {
        booked_on: Some(tomorrow),
        ..note
    };
    let refused = store
        .change_ceiling(&BY, made.id, euros(5_000), &ahead)
        .await;
    assert!(matches!(refused, Err(StoreError::Invalid("a day to come"))));
}

async fn funders_pay_their_share_and_no_more(world: &World) {
    let fund = fund(world, 10_000).await;
    let store = &world.store;
    let note = noted("Le virement de mai");
    let read = async || {
        let lines = store.funder_lines(fund.id).await.unwrap();
        let each = lines.iter().map(|line| (line.owes, line.paid, line.left()));
        each.collect::<Vec<_>>()
    };
    let [region, city] =
        [0, 1].map(|at| async move { store.funders(fund.id).await.unwrap()[at].id });
    let (region, city) = (region.await, city.await);
    let pay = async |funder, amount| {
        store
            .receive_payment(&BY, fund.id, funder, amount, &note)
            .await
    };
    pay(region, euros(5_000)).await.unwrap();
    pay(city, euros(3_000)).await.unwrap();
    assert_eq!(
        read().await,
        [
            (euros(7_000), euros(5_000), euros(2_000)),
            (euros(3_000), euros(3_000), Cents::ZERO)
        ]
    );
    let over = pay(region, euros(2_001)).await;
    assert!(
        matches!(over, Err(StoreError::OverShare(left)) if left == euros(2_000)),
        "{over:?}"
    );
    let stranger = pay(uuid::Uuid::nil(), euros(1)).await;
    assert!(matches!(stranger, Err(StoreError::NotFound("funder"))));
    assert_eq!(world.figures(fund.id).await.received, euros(8_000));

    // What they have paid, they still owe.
    let lowered = store
        .change_ceiling(&BY, fund.id, euros(9_999), &note)
        .await;
    assert!(
        matches!(lowered, Err(StoreError::FundersPaid)),
        "{lowered:?}"
    );
    let renamed = store
        .set_funders(&BY, fund.id, &[funder("Ville", 10_000)])
        .await;
    assert!(matches!(renamed, Err(StoreError::FundersPaid)));

    // A payment that was none is corrected, and can be paid anew.
    let last = store.ledger(fund.id).await.unwrap().pop().unwrap();
    assert_eq!(last.funder.as_deref(), Some("Ville"));
    store
        .reverse_entry(
            &BY,
            fund.id,
            last.id,
            &noted("Le virement était d’une autre ville"),
        )
        .await
        .unwrap();
    assert_eq!(read().await[1].1, Cents::ZERO);
    pay(city, euros(3_000)).await.unwrap();
    assert_eq!(world.figures(fund.id).await.received, euros(8_000));
}

async fn what_is_left_goes_back_at_the_end(world: &World) {
    let fund = fund(world, 10_000).await;
    let group = world.some_group(&fund).await;
    let part = world.part_of(&fund, group, 3_000).await.unwrap();
    let store = &world.store;
    let note = noted("La fin de l’exercice");
    let early = store.give_back(&BY, part.id, &note).await;
    assert!(matches!(early, Err(StoreError::StillRunning)), "{early:?}");
    world.wait(TimeDelta::days(337)).await;
    store.give_back(&BY, part.id, &note).await.unwrap();
    let again = store.give_back(&BY, part.id, &note).await;
    assert!(matches!(
        again,
        Err(StoreError::Ledger(LedgerError::Amount))
    ));
    let (of_fund, of_part) = (world.figures(fund.id).await, world.figures(part.id).await);
    assert_eq!(
        (of_part.returned, of_fund.delegated, of_fund.remaining),
        (euros(3_000), Cents::ZERO, euros(10_000)),
        "the fund has it again"
    );
    store.give_back(&BY, fund.id, &note).await.unwrap();
    assert_eq!(world.figures(fund.id).await.returned, euros(10_000));
}

async fn an_entry_is_corrected_once(world: &World) {
    let network = world.network().await;
    let made = world
        .envelope(&network, &[], Template::MicroWorks, 10_000)
        .await;
    let store = &world.store;
    let note = noted("Un zéro de trop");
    store
        .change_ceiling(&BY, made.id, euros(100_000), &note)
        .await
        .unwrap();
    let wrong = store.ledger(made.id).await.unwrap().pop().unwrap();
    let before = raw_lines(world).await;
    store
        .reverse_entry(&BY, made.id, wrong.id, &note)
        .await
        .unwrap();
    assert_eq!(world.figures(made.id).await.ceiling, euros(10_000));
    let lines = store.ledger(made.id).await.unwrap();
    let [.., wrong, correction] = &lines[..] else {
        panic!("{lines:?}")
    };
    assert_eq!(
        (wrong.reversed_by, correction.reverses, correction.signed()),
        (Some(3), Some(2), euros(-90_000))
    );
    assert_eq!(raw_lines(world).await[..2], before[..], "nothing is edited");
    let again = store.reverse_entry(&BY, made.id, wrong.id, &note).await;
    assert!(matches!(
        again,
        Err(StoreError::Ledger(LedgerError::Reversed))
    ));
    let of_it = store
        .reverse_entry(&BY, made.id, correction.id, &note)
        .await;
    assert!(matches!(
        of_it,
        Err(StoreError::Ledger(LedgerError::NotReversible(
            LedgerKind::Reverse
        )))
    ));
    let other = world
        .envelope(&network, &[], Template::MicroWorks, 10_000)
        .await;
    let elsewhere = store.reverse_entry(&BY, other.id, lines[0].id, &note).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound("entry"))));
}

async fn names_of_those_who_book_are_for_the_staff(world: &World) {
    let fund = fund(world, 10_000).await;
    let coordinator = world.coordinator().await;
    world
        .store
        .change_ceiling(&coordinator.actor, fund.id, euros(1), &noted("Une erreur"))
        .await
        .unwrap();
    let author = |lines: Vec<LedgerLine>| lines.last().unwrap().author.clone();
    let public = author(world.store.ledger(fund.id).await.unwrap());
    let reader = world.staff(Role::Reader).await;
    let desk = world.store.desk_ledger(&reader.actor, fund.id).await;
    assert_eq!(
        (public, author(desk.unwrap()).as_deref()),
        (None, Some("coordinator@city.example"))
    );
}

async fn a_document_belongs_to_its_envelope(world: &World) {
    let fund = fund(world, 10_000).await;
    let network = world.store.networks().await.unwrap().remove(0);
    let other = world
        .envelope(&network, &[], Template::MicroWorks, 10_000)
        .await;
    let (store, id) = (&world.store, DocumentId::new());
    store
        .add_envelope_document(&BY, fund.id, id, "arrêté.pdf", "application/pdf", 12)
        .await
        .unwrap();
    let note = LedgerNote {
        document: Some(id),
        ..noted("L’arrêté de mai")
    };
    store
        .change_ceiling(&BY, fund.id, euros(11_000), &note)
        .await
        .unwrap();
    let line = store.ledger(fund.id).await.unwrap().pop().unwrap();
    assert_eq!(line.document, Some(id.to_string()));
    let foreign = store.change_ceiling(&BY, other.id, euros(1), &note).await;
    assert!(matches!(foreign, Err(StoreError::NotFound("document"))));
    let resident = world.resident("ana").await;
    let refused = store.envelope_document(&resident.actor, id).await;
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
}

async fn a_committee_that_has_not_met_is_shown(world: &World) {
    let fund = fund(world, 10_000).await;
    let group = world.some_group(&fund).await;
    let part = world.part_of(&fund, group, 3_000).await.unwrap();
    let store = &world.store;
    let quiet = async || {
        let lines = store.desk_envelopes(&BY).await.unwrap();
        let each = lines
            .iter()
            .map(|line| (line.envelope.id, line.should_meet));
        each.collect::<Vec<_>>()
    };
    assert_eq!(
        quiet().await,
        [(fund.id, false), (part.id, true)],
        "its parts meet, not the fund"
    );
    world.wait(TimeDelta::days(337)).await;
    assert_eq!(quiet().await, [(fund.id, false), (part.id, false)]);
}

/// The entries as the database has them, by their numbers.
async fn raw_lines(world: &World) -> Vec<String> {
    let rows = world
        .cells_where("ledger_entry", "true ORDER BY booked_at, number")
        .await;
    rows.iter().map(|row| format!("{row:?}")).collect()
}
