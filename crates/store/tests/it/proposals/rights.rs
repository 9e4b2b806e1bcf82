//! Who may do what to a proposal: members of other groups, readers, leads without the role and minors without consent
//! are refused, each on each act.

use super::{WHY, payment, stale};
use crate::fixture::{World, euros, proposal_input};
use domain::calendar::paris;
use domain::delegated::Template;
use domain::{Action, Actor, Forbidden, NotActing, ProposalId, Role, StepKind};
use store::{DelegatedEnvelope, Delivery, StoreError};

on_each_database![
    who_is_not_of_the_group_proposes_nothing,
    each_act_is_refused_to_who_may_not,
    a_signature_asks_for_a_fresh_proof,
];

async fn who_is_not_of_the_group_proposes_nothing(world: &World) {
    let network = world.network().await;
    let ours = world.group(&network, "Lycée").await;
    let theirs = world.group(&network, "Collège").await;
    let envelope = world
        .envelope(&network, &[ours], Template::YouthEnvelope, 1_000)
        .await;
    let store = &world.store;
    let propose = async |actor: &Actor| {
        let input = proposal_input("Un terrain de sport");
        store.propose(actor, envelope.id, &input).await
    };
    let other = world.ambassador(&network, Some(theirs), "tom").await;
    let minor = world
        .minor_without_consent(&network, Some(ours), "zoe")
        .await;
    let reader = world.staff(Role::Reader).await.actor;
    let lead = world.lead(&network, "sofia").await.actor;
    for (actor, expected) in [
        (&other.person.actor, NotActing::OtherGroup),
        (&minor.person.actor, NotActing::NoConsent),
        (&reader, NotActing::NotAMember),
        (&lead, NotActing::NotAMember),
    ] {
        let refused = propose(actor).await;
        assert!(
            matches!(refused, Err(StoreError::NotActing(why)) if why == expected),
            "{expected}: {refused:?}"
        );
    }
    let visitor = propose(&Actor::Visitor).await;
    assert!(matches!(
        visitor,
        Err(StoreError::Forbidden(Forbidden::SignIn))
    ));
    let with_consent = world.minor(&network, Some(ours), "noa").await;
    propose(&with_consent.person.actor).await.unwrap();
    let view = world.proposal_at(&envelope, 1).await;
    assert_eq!(view.proposal.group, Some(ours));
    assert_eq!(view.group, "Lycée");
}

/// Every act about a proposal.
const ACTS: [&str; 18] = [
    "change",
    "cost",
    "withdraw",
    "report",
    "ask_costing",
    "ask_department",
    "take_back_costing",
    "take_costing",
    "countersign",
    "send_back",
    "ratify",
    "commit",
    "pay",
    "works",
    "deliver",
    "abandon",
    "costing_of",
    "desk_proposals",
];

async fn run(
    world: &World,
    name: &str,
    actor: &Actor,
    envelope: &DelegatedEnvelope,
    id: ProposalId,
) -> Result<(), StoreError> {
    let store = &world.store;
    let today = paris::day(store.now());
    let text = "Un texte qui dit assez de quoi il s'agit.";
    match name {
        "change" => store.change_proposal(actor, id, 1, "Un titre", text).await,
        "cost" => store.cost_proposal(actor, id, euros(1), None, "").await,
        "withdraw" => store.withdraw_proposal(actor, id, WHY).await,
        "report" => store.report(actor, id, WHY).await,
        "ask_costing" => store.ask_costing(actor, id, &[], None).await,
        "ask_department" => {
            let department = domain::DepartmentId::new();
            store.ask_department(actor, id, department, None).await
        }
        "take_back_costing" => store.take_back_costing(actor, id, WHY).await,
        "take_costing" => store.take_costing(actor, id).await,
        "countersign" => store.countersign(actor, id, "").await,
        "send_back" => store.send_back(actor, id, WHY).await,
        "ratify" => store.ratify(actor, id, today, "DEL-1").await,
        "commit" => store.commit(actor, id, euros(1), "ENG-1").await,
        "pay" => store.pay(actor, id, &payment(euros(1), false)).await,
        "works" => {
            let step = StepKind::Works;
            store.works(actor, id, step, None, None, "").await
        }
        "deliver" => store.deliver(actor, id, &Delivery::default()).await,
        "abandon" => store.abandon(actor, id, WHY).await,
        "costing_of" => store.costing_of(actor, id).await.map(|_| ()),
        "desk_proposals" => store.desk_proposals(actor, envelope.id).await.map(|_| ()),
        other => panic!("{other}"),
    }
}

async fn each_act_is_refused_to_who_may_not(world: &World) {
    let network = world.network().await;
    let ours = world.group(&network, "Lycée").await;
    let theirs = world.group(&network, "Collège").await;
    let envelope = world
        .envelope(&network, &[ours], Template::YouthEnvelope, 1_000)
        .await;
    let lea = world.ambassador(&network, Some(ours), "lea").await;
    let id = world
        .proposed(&envelope, &lea.person.actor, "Un terrain de sport")
        .await
        .unwrap();
    let elsewhere = world.network_called("autres").await;
    let mate = world.ambassador(&network, Some(ours), "max").await;
    let other = world.ambassador(&network, Some(theirs), "tom").await;
    let minor = world
        .minor_without_consent(&network, Some(ours), "zoe")
        .await;
    let reader = world.staff(Role::Reader).await.actor;
    let lead = world.lead(&network, "sofia").await.actor;
    let other_lead = world.lead(&elsewhere, "marc").await.actor;
    let resident = world.resident("rosa").await.actor;
    let people = [
        ("a visitor", &Actor::Visitor),
        ("a resident", &resident),
        ("another member", &mate.person.actor),
        ("a member of another group", &other.person.actor),
        ("a minor without consent", &minor.person.actor),
        ("a reader", &reader),
        ("who leads another network", &other_lead),
        ("who leads the network", &lead),
        ("the proposer", &lea.person.actor),
    ];
    let before = world.everything().await;
    for (who, actor) in people {
        for name in ACTS {
            let of_proposer = ["change", "cost", "withdraw", "report"].contains(&name);
            let reads = ["costing_of", "desk_proposals"].contains(&name);
            let may = of_proposer && ["who leads the network", "the proposer"].contains(&who)
                || reads && who == "a reader";
            if may {
                continue;
            }
            let refused = run(world, name, actor, &envelope, id).await;
            assert!(
                matches!(
                    refused,
                    Err(StoreError::Forbidden(_) | StoreError::NotActing(_))
                ),
                "{who} {name}: {refused:?}"
            );
        }
    }
    assert_eq!(world.everything().await, before, "nobody left anything");
    let reasons = [
        (&other.person.actor, NotActing::OtherGroup),
        (&minor.person.actor, NotActing::NoConsent),
    ];
    for (actor, expected) in reasons {
        let refused = run(world, "withdraw", actor, &envelope, id).await;
        assert!(
            matches!(refused, Err(StoreError::NotActing(why)) if why == expected),
            "{refused:?}"
        );
    }
    run(world, "withdraw", &lea.person.actor, &envelope, id)
        .await
        .unwrap();
}

async fn a_signature_asks_for_a_fresh_proof(world: &World) {
    let network = world.network().await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 1_000)
        .await;
    let lea = world.ambassador(&network, None, "lea").await;
    let actor = &lea.person.actor;
    let id = world
        .costed(&envelope, actor, "Un terrain de sport", 500)
        .await;
    world.allocated(&envelope, id, 500, &[&lea]).await.unwrap();
    let coordinator = world.coordinator().await;
    let old = stale(world, &coordinator.email).await;
    assert!(old.can_in(Action::Countersign, envelope.edition).is_ok());
    let refused = world.store.countersign(&old, id, "").await;
    assert!(
        matches!(refused, Err(StoreError::Forbidden(Forbidden::Again))),
        "{refused:?}"
    );
    world
        .store
        .countersign(&coordinator.actor, id, "")
        .await
        .unwrap();
}
