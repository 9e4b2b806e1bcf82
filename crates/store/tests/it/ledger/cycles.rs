//! The templates of a residents' fund (PIC) and of urban works (FTU), each gone through once from the money to the
//! last bill: chosen and changed in nothing, and without code of their own.

use super::BY;
use crate::fixture::{World, euros, noted};
use chrono::TimeDelta;
use domain::delegated::Template;
use domain::deliberation::{MotionChoice, MotionError};
use domain::{Cents, MotionState, ProposalState};
use store::{Delivery, MotionAbout, MotionInput, Payment, StoreError};

on_each_database![
    a_residents_fund_runs_for_a_year,
    urban_works_are_decided_signed_and_paid,
];

fn payment(amount: i64, is_last: bool) -> Payment {
    Payment {
        amount: euros(amount),
        reference: "Mandat 2026-7".to_owned(),
        document: None,
        is_last,
    }
}

#[expect(clippy::too_many_lines, reason = "one year of a fund, whole")]
async fn a_residents_fund_runs_for_a_year(world: &World) {
    let (store, network) = (&world.store, world.network().await);
    let mut input = world
        .envelope_input(&network, &[], Template::CitizenInitiative, 40_000)
        .await;
    "Maison des associations".clone_into(&mut input.manager);
    let fund = world.delegate(&input).await.unwrap();
    let mut committees = vec![];
    for name in ["Nord", "Sud", "Est", "Ouest", "Centre"] {
        let group = world.group(&network, name).await;
        let part = world.part_of(&fund, group, 8_000).await.unwrap();
        assert_eq!(part.manager, "Maison des associations");
        committees.push((group, part));
    }
    assert_eq!(world.figures(fund.id).await.remaining, Cents::ZERO);
    for (line, paid) in store
        .funder_lines(fund.id)
        .await
        .unwrap()
        .iter()
        .zip([28_000, 12_000])
    {
        assert_eq!(line.owes, euros(paid), "70 % and 30 %");
        let note = noted("Le versement de l’année");
        store
            .receive_payment(&BY, fund.id, line.funder.id, line.owes, &note)
            .await
            .unwrap();
    }

    // A resident proposes and says what it costs; seven members of a committee must be there.
    let (group, part) = &committees[0];
    let mut members = vec![];
    for name in ["anne", "bilal", "chloe", "driss", "emma", "farid", "gaelle"] {
        members.push(world.ambassador(&network, Some(*group), name).await);
    }
    let ana = world.resident("ana").await;
    let feast = world
        .costed(part, &ana.actor, "Une fête de quartier", 1_000)
        .await;
    let members: Vec<_> = members.iter().collect();
    let meeting = world.met(part, &members[..6]).await;
    let input = MotionInput {
        about: MotionAbout::Allocate {
            proposal: feast,
            amount: euros(1_000),
        },
        text: "Nous payons la fête de quartier.".to_owned(),
        secret: false,
    };
    let motion = store.table_motion(&BY, meeting, &input).await.unwrap();
    let six = store.put_to_vote(&BY, motion).await;
    assert!(
        matches!(six, Err(StoreError::Motion(MotionError::NoQuorum { .. }))),
        "{six:?}"
    );
    store
        .mark_presence(&BY, meeting, members[6].id, true)
        .await
        .unwrap();
    store.put_to_vote(&BY, motion).await.unwrap();
    for member in &members[..5] {
        let by = &member.person.actor;
        store
            .vote_on_motion(by, motion, MotionChoice::For)
            .await
            .unwrap();
    }
    let ended = store.close_vote(&BY, motion).await.unwrap();
    assert_eq!(ended, MotionState::Carried);
    let quiet: Vec<_> = store
        .desk_envelopes(&BY)
        .await
        .unwrap()
        .into_iter()
        .filter(|line| line.should_meet)
        .map(|line| line.envelope.id)
        .collect();
    assert_eq!(quiet.len(), 4, "four committees have not met this month");
    assert!(!quiet.contains(&part.id));

    // 70 % at first, the balance after the report.
    store
        .commit(&BY, feast, euros(1_000), "Convention 2026-4")
        .await
        .unwrap();
    let early = store.pay(&BY, feast, &payment(701, false)).await;
    assert!(
        matches!(early, Err(StoreError::ReportFirst(most)) if most == euros(700)),
        "{early:?}"
    );
    store.pay(&BY, feast, &payment(700, false)).await.unwrap();
    let balance = store.pay(&BY, feast, &payment(300, true)).await;
    assert!(matches!(balance, Err(StoreError::ReportFirst(_))));
    store
        .report(&ana.actor, feast, "La fête a réuni deux cents personnes.")
        .await
        .unwrap();
    store.pay(&BY, feast, &payment(300, true)).await.unwrap();
    assert_eq!(world.figures(part.id).await.spent, euros(1_000));

    // At the end the committees give back to the fund, and the fund to its funders.
    world.wait(TimeDelta::days(337)).await;
    let note = noted("La fin de l’année");
    for (_, part) in &committees {
        store.give_back(&BY, part.id, &note).await.unwrap();
    }
    store.give_back(&BY, fund.id, &note).await.unwrap();
    let figures = world.figures(fund.id).await;
    assert_eq!(
        (
            figures.ceiling,
            figures.delegated,
            figures.returned,
            figures.received
        ),
        (euros(40_000), euros(1_000), euros(39_000), euros(40_000))
    );
}

async fn urban_works_are_decided_signed_and_paid(world: &World) {
    let (store, network) = (&world.store, world.network().await);
    let committee = world.group(&network, "Comité de gestion urbaine").await;
    let envelope = world
        .envelope(&network, &[committee], Template::MicroWorks, 20_000)
        .await;
    let mut members = vec![];
    for name in ["anne", "bilal", "chloe"] {
        members.push(world.ambassador(&network, Some(committee), name).await);
    }
    let ana = world.resident("ana").await;
    let bench = world
        .costed(&envelope, &ana.actor, "Des bancs et un arbre", 5_000)
        .await;
    let members: Vec<_> = members.iter().collect();
    let ended = world
        .allocated(&envelope, bench, 5_000, &members[..2])
        .await;
    assert_eq!(ended.unwrap(), MotionState::Carried);
    let early = store.commit(&BY, bench, euros(5_000), "BC 12").await;
    assert!(
        matches!(early, Err(StoreError::ProposalState(_))),
        "before the city signs: {early:?}"
    );
    store
        .countersign(&BY, bench, "Arrêté 2026-3")
        .await
        .unwrap();
    let over = store.commit(&BY, bench, euros(5_001), "BC 12").await;
    assert!(matches!(over, Err(StoreError::Ledger(_))), "{over:?}");
    store
        .commit(&BY, bench, euros(5_000), "BC 12")
        .await
        .unwrap();
    store.pay(&BY, bench, &payment(3_000, false)).await.unwrap();
    let delivery = Delivery {
        on: None,
        text: "Les bancs sont posés.".to_owned(),
        bills_to_come: true,
    };
    store.deliver(&BY, bench, &delivery).await.unwrap();
    store.pay(&BY, bench, &payment(1_500, true)).await.unwrap();
    let figures = world.figures(envelope.id).await;
    assert_eq!(
        (figures.allocated, figures.spent, figures.remaining),
        (euros(4_500), euros(4_500), euros(15_500)),
        "what the works did not cost is there again"
    );
    let state = world.proposal_now(&envelope, bench).await.proposal.state;
    assert_eq!(state, ProposalState::Delivered);
}
