//! Proposals on their path: who may make one, what departments find out, what the city does, and what each act books.

mod rights;
mod studies;
mod works;

use crate::fixture::{TestAmbassador, World, euros, open_for_ideas, proposal_input};
use chrono::TimeDelta;
use domain::calendar::paris;
use domain::delegated::{DelegatedTerms, Template};
use domain::idea::DraftFault;
use domain::{
    Actor, Cents, IdeaState, LedgerAccount, LedgerError, Mail, MotionState, Proof, ProposalId,
    ProposalState, StepKind,
};
use store::{DelegatedEnvelope, Delivery, Network, Payment, StoreError};

on_each_database![
    the_whole_path_with_a_return_and_a_second_deliberation,
    what_rules_leave_out_is_booked_at_once,
    a_subsidy_is_paid_in_parts_around_its_report,
    every_act_from_every_other_state_is_refused_and_leaves_nothing,
    orders_and_payments_stay_within_what_was_decided,
    what_is_given_up_gives_its_money_back,
    the_city_is_late_when_its_days_are_over,
    ideas_of_residents_are_taken_up_and_stay,
    a_proposal_is_made_within_the_rules,
    words_change_until_they_are_decided,
    a_proposal_is_in_its_author_s_data_and_outlives_the_account,
];

const BY: Actor = Actor::Operator;
const WHY: &str = "Le terrain est inondé chaque hiver.";

/// A network with three members of one group.
async fn three(world: &World) -> (Network, [TestAmbassador; 3]) {
    let network = world.network().await;
    let group = Some(world.group(&network, "Lycée").await);
    let lea = world.ambassador(&network, group, "lea").await;
    let tom = world.ambassador(&network, group, "tom").await;
    let ines = world.ambassador(&network, group, "ines").await;
    (network, [lea, tom, ines])
}

fn payment(amount: Cents, is_last: bool) -> Payment {
    Payment {
        amount,
        reference: "Mandat 2026-1".to_owned(),
        document: None,
        is_last,
    }
}

#[expect(clippy::too_many_lines, reason = "the way of one proposal, whole")]
async fn the_whole_path_with_a_return_and_a_second_deliberation(world: &World) {
    let (network, members) = three(world).await;
    let all: Vec<&TestAmbassador> = members.iter().collect();
    let coordinator = world.coordinator().await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let store = &world.store;
    let lea = &members[0].person.actor;
    let id = world
        .costed(&envelope, lea, "Un terrain de sport", 4_000)
        .await;
    let of = async || world.proposal_now(&envelope, id).await;
    assert_eq!(of().await.proposal.state, ProposalState::Costed);
    assert_eq!(of().await.proposal.amount, Some(euros(4_000)));

    let first = world.allocated(&envelope, id, 4_000, &all).await.unwrap();
    assert_eq!(first, MotionState::Carried);
    let until = envelope.terms.sign_until(paris::day(store.now()));
    let told = world.letters().await.into_iter().any(|(to, _, mail)| {
        to == coordinator.email
            && matches!(mail, Mail::AllocationToSign { until: day, .. } if day == until)
    });
    assert!(told, "who coordinates is told until when to sign");
    assert_eq!(world.figures(envelope.id).await.remaining, euros(6_000));

    store.send_back(&coordinator.actor, id, WHY).await.unwrap();
    assert_eq!(of().await.proposal.state, ProposalState::SentBack);
    assert_eq!(world.figures(envelope.id).await.remaining, euros(10_000));
    let told = world.letters().await.into_iter().filter(
        |(_, _, mail)| matches!(mail, Mail::ProposalSentBack { reason, .. } if reason == WHY),
    );
    assert_eq!(told.count(), 3, "each member reads why");

    let second = world.allocated(&envelope, id, 3_500, &all).await.unwrap();
    assert_eq!(second, MotionState::Carried);
    store.countersign(&coordinator.actor, id, "").await.unwrap();
    let today = paris::day(store.now());
    store
        .ratify(&coordinator.actor, id, today, "DEL-2026-114")
        .await
        .unwrap();
    store.commit(&BY, id, euros(2_000), "ENG-1").await.unwrap();
    store.commit(&BY, id, euros(1_400), "ENG-2").await.unwrap();
    let works = |step, planned, done| store.works(&BY, id, step, planned, done, "");
    works(StepKind::Works, Some(today + TimeDelta::days(30)), None)
        .await
        .unwrap();
    store
        .pay(&BY, id, &payment(euros(1_500), false))
        .await
        .unwrap();
    let bills = Delivery {
        bills_to_come: true,
        ..Delivery::default()
    };
    store.deliver(&BY, id, &bills).await.unwrap();
    // The hundred euros that nobody ordered are back; the bills can still be paid.
    assert_eq!(world.figures(envelope.id).await.remaining, euros(6_600));
    store
        .pay(&BY, id, &payment(euros(1_800), true))
        .await
        .unwrap();
    works(StepKind::Inaugurated, None, None).await.unwrap();

    let view = of().await;
    assert_eq!(view.proposal.state, ProposalState::Delivered);
    assert_eq!(view.figures.spent, euros(3_300));
    assert_eq!(view.figures.allocated, euros(3_300));
    assert_eq!(world.figures(envelope.id).await.remaining, euros(6_700));
    let kinds: Vec<StepKind> = view.steps.iter().map(|step| step.kind).collect();
    assert_eq!(
        kinds,
        [
            StepKind::Proposed,
            StepKind::CostingAsked,
            StepKind::Costed,
            StepKind::Allocated,
            StepKind::SentBack,
            StepKind::Allocated,
            StepKind::Countersigned,
            StepKind::Ratified,
            StepKind::Committed,
            StepKind::Committed,
            StepKind::Works,
            StepKind::Paid,
            StepKind::Delivered,
            StepKind::Paid,
            StepKind::Inaugurated,
        ]
    );
    let planned = view
        .steps
        .iter()
        .find(|step| step.kind == StepKind::Works)
        .unwrap();
    assert_eq!(planned.done_on, None, "what is planned is not done");
    let ratified = view
        .steps
        .iter()
        .find(|step| step.kind == StepKind::Ratified);
    assert_eq!(ratified.unwrap().reference, "DEL-2026-114");
    assert_eq!(
        view.steps
            .iter()
            .filter(|step| step.motion.is_some())
            .count(),
        2,
        "each allocation names its motion"
    );
}

async fn what_rules_leave_out_is_booked_at_once(world: &World) {
    let (network, members) = three(world).await;
    let all: Vec<&TestAmbassador> = members.iter().collect();
    let lea = &members[0].person.actor;
    // Signed, and no council.
    let works = world
        .envelope(&network, &[], Template::MicroWorks, 1_000)
        .await;
    let id = world
        .costed(&works, lea, "Trois bancs au square", 600)
        .await;
    world.allocated(&works, id, 600, &all).await.unwrap();
    let state = async |envelope| world.proposal_now(envelope, id).await.proposal.state;
    assert_eq!(state(&works).await, ProposalState::Allocated);
    world.store.countersign(&BY, id, "Arrêté 7").await.unwrap();
    assert_eq!(state(&works).await, ProposalState::Ratified);
    let figures = world.figures(works.id).await;
    assert_eq!(
        (figures.ratified, figures.committed),
        (euros(600), Cents::ZERO)
    );

    // Neither: what a committee decides can be ordered.
    let terms = DelegatedTerms {
        quorum: domain::delegated::Quorum::Number(2),
        ..Template::CitizenInitiative.terms()
    };
    let mut input = world
        .envelope_input(&network, &[], Template::CitizenInitiative, 1_000)
        .await;
    input.terms = terms;
    let fund = world.delegate(&input).await.unwrap();
    let id = world.costed(&fund, lea, "Une fête de quartier", 300).await;
    world.allocated(&fund, id, 300, &all).await.unwrap();
    let view = world.proposal_now(&fund, id).await;
    assert_eq!(view.proposal.state, ProposalState::Ratified);
    assert_eq!(view.figures.ratified, euros(300));
}

async fn a_subsidy_is_paid_in_parts_around_its_report(world: &World) {
    let (fund, id, lea) = subsidy(world).await;
    let store = &world.store;
    store
        .commit(&BY, id, euros(300), "Convention 4")
        .await
        .unwrap();
    let early = store.pay(&BY, id, &payment(euros(211), false)).await;
    assert!(
        matches!(early, Err(StoreError::ReportFirst(most)) if most == euros(210)),
        "{early:?}"
    );
    store
        .pay(&BY, id, &payment(euros(210), false))
        .await
        .unwrap();
    let early = store.pay(&BY, id, &payment(euros(1), false)).await;
    assert!(
        matches!(early, Err(StoreError::ReportFirst(most)) if most == Cents::ZERO),
        "{early:?}"
    );
    store
        .report(&lea, id, "Cent vingt personnes sont venues.")
        .await
        .unwrap();
    store.pay(&BY, id, &payment(euros(80), true)).await.unwrap();
    let figures = world.figures(fund.id).await;
    assert_eq!((figures.spent, figures.committed), (euros(290), euros(290)));
    assert_eq!(figures.remaining, euros(710), "ten euros came back");
}

/// A fund with a subsidy of 300 euros that is decided, and whoever asked for it.
async fn subsidy(world: &World) -> (DelegatedEnvelope, ProposalId, Actor) {
    let (network, members) = three(world).await;
    let all: Vec<&TestAmbassador> = members.iter().collect();
    let mut input = world
        .envelope_input(&network, &[], Template::CitizenInitiative, 1_000)
        .await;
    input.terms.quorum = domain::delegated::Quorum::Number(2);
    let fund = world.delegate(&input).await.unwrap();
    let resident = world.resident("rosa").await.actor;
    let id = world
        .costed(&fund, &resident, "Une fête de quartier", 300)
        .await;
    world.allocated(&fund, id, 300, &all).await.unwrap();
    (fund, id, resident)
}

/// An act that a state may or may not allow.
async fn act(world: &World, step: StepKind, id: ProposalId) -> Option<Result<(), StoreError>> {
    let store = &world.store;
    let today = paris::day(store.now());
    let euro = Cents::new(100);
    Some(match step {
        StepKind::CostingAsked => store.ask_costing(&BY, id, &[], None).await,
        StepKind::CostingTakenBack => store.take_back_costing(&BY, id, WHY).await,
        StepKind::Costed => store.take_costing(&BY, id).await,
        StepKind::SentBack => store.send_back(&BY, id, WHY).await,
        StepKind::Countersigned => store.countersign(&BY, id, "").await,
        StepKind::Ratified => store.ratify(&BY, id, today, "DEL-1").await,
        StepKind::Committed => store.commit(&BY, id, euro, "ENG-1").await,
        StepKind::Paid => store.pay(&BY, id, &payment(euro, false)).await,
        StepKind::Reported => store.report(&BY, id, WHY).await,
        StepKind::Studies | StepKind::Procurement | StepKind::Works | StepKind::Inaugurated => {
            store.works(&BY, id, step, None, None, "").await
        }
        StepKind::Delivered => store.deliver(&BY, id, &Delivery::default()).await,
        StepKind::Withdrawn => store.withdraw_proposal(&BY, id, WHY).await,
        StepKind::Abandoned => store.abandon(&BY, id, WHY).await,
        // A motion does these, and a new proposal the first.
        StepKind::Proposed | StepKind::Allocated | StepKind::Rejected => return None,
    })
}

async fn every_act_from_every_other_state_is_refused_and_leaves_nothing(world: &World) {
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let lea = &members[0].person.actor;
    let id = world
        .proposed(&envelope, lea, "Un terrain de sport")
        .await
        .unwrap();
    let mut tried = 0;
    for state in ProposalState::ALL {
        let set = format!("UPDATE proposal SET state = '{}'", state.code());
        world.execute(&set).await;
        let before = world.everything().await;
        for step in StepKind::ALL {
            if state.step(*step).is_ok() {
                continue;
            }
            let Some(refused) = act(world, *step, id).await else {
                continue;
            };
            tried += 1;
            // Nothing was asked of departments: that is missing before the state is looked at.
            let expected = matches!(refused, Err(StoreError::ProposalState(_)))
                || *step == StepKind::Costed && matches!(refused, Err(StoreError::CostingOpen));
            assert!(expected, "{state} {step}: {refused:?}");
        }
        assert_eq!(world.everything().await, before, "{state}");
    }
    assert!(tried > 100, "{tried} acts were tried");
}

async fn orders_and_payments_stay_within_what_was_decided(world: &World) {
    let (fund, id, _) = subsidy(world).await;
    let store = &world.store;
    let missing = |result: Result<(), StoreError>, from: LedgerAccount| {
        assert!(
            matches!(
                result,
                Err(StoreError::Ledger(LedgerError::NotEnough { from: of, .. })) if of == from
            ),
            "{result:?}"
        );
    };
    let before = world.everything().await;
    missing(
        store.commit(&BY, id, euros(301), "ENG-1").await,
        LedgerAccount::Ratified,
    );
    let none = store.commit(&BY, id, Cents::ZERO, "ENG-1").await;
    assert!(matches!(none, Err(StoreError::Ledger(LedgerError::Amount))));
    let unnamed = store.commit(&BY, id, euros(1), " ").await;
    assert!(matches!(unnamed, Err(StoreError::Invalid(_))));
    let to_come = paris::day(store.now()) + TimeDelta::days(1);
    let done = store.works(&BY, id, StepKind::Works, None, Some(to_come), "");
    assert!(matches!(done.await, Err(StoreError::Invalid(_))));
    assert_eq!(world.everything().await, before, "a refusal leaves nothing");

    store.commit(&BY, id, euros(100), "ENG-1").await.unwrap();
    store
        .report(&BY, id, "Tout s'est bien passé.")
        .await
        .unwrap();
    missing(
        store.pay(&BY, id, &payment(euros(101), false)).await,
        LedgerAccount::Committed,
    );
    assert_eq!(world.figures(fund.id).await.spent, Cents::ZERO);
}

async fn what_is_given_up_gives_its_money_back(world: &World) {
    let (fund, id, _) = subsidy(world).await;
    let store = &world.store;
    store.commit(&BY, id, euros(200), "ENG-1").await.unwrap();
    store
        .pay(&BY, id, &payment(euros(50), false))
        .await
        .unwrap();
    store.abandon(&BY, id, WHY).await.unwrap();
    let figures = world.figures(fund.id).await;
    assert_eq!(figures.spent, euros(50), "what is paid is paid");
    assert_eq!(figures.allocated, euros(50));
    assert_eq!(figures.remaining, euros(950));
    let view = world.proposal_now(&fund, id).await;
    assert_eq!(view.proposal.state, ProposalState::Abandoned);
    assert_eq!(view.steps.last().unwrap().text, WHY);
}

async fn the_city_is_late_when_its_days_are_over(world: &World) {
    world.be_a_demonstration().await;
    let (network, members) = three(world).await;
    let all: Vec<&TestAmbassador> = members.iter().collect();
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let lea = &members[0].person.actor;
    let early = world
        .costed(&envelope, lea, "Un terrain de sport", 1_000)
        .await;
    let id = world
        .costed(&envelope, lea, "Une scène ouverte", 4_000)
        .await;
    world.allocated(&envelope, id, 4_000, &all).await.unwrap();
    let desk = async || world.store.desk_proposals(&BY, envelope.id).await.unwrap();
    let last = envelope.terms.sign_until(paris::day(world.store.now()));
    let found = desk().await;
    assert_eq!(found[1].sign_until, Some(last));
    assert!(!found.iter().any(|one| one.is_late));
    world.wait(TimeDelta::days(31)).await;
    let found = desk().await;
    assert_eq!(found[0].proposal.id, id, "what is late comes first");
    assert!(found[0].is_late);
    assert_eq!((found[1].proposal.id, found[1].is_late), (early, false));
    // Late is not too late: the city still signs.
    world.store.countersign(&BY, id, "").await.unwrap();
    assert!(!desk().await.iter().any(|one| one.is_late));
}

async fn ideas_of_residents_are_taken_up_and_stay(world: &World) {
    let idea = crate::fixture::imported_idea("a", world.store.now());
    let waiting = store::ImportedIdea {
        state: IdeaState::Submitted,
        ..crate::fixture::imported_idea("b", world.store.now())
    };
    let edition = world
        .edition(open_for_ideas().ideas(vec![idea, waiting]))
        .await;
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    assert_eq!(envelope.edition, edition.id);
    let lea = &members[0].person.actor;
    let store = &world.store;
    let one = store.idea(&BY, edition.id, 1).await.unwrap();
    let two = store.idea(&BY, edition.id, 2).await.unwrap();
    let (public, hidden) = if one.state == IdeaState::Published {
        (one, two)
    } else {
        (two, one)
    };
    let rows = world.cells("idea").await;
    let mut input = proposal_input("Un verger pour le lycée");
    input.idea = Some(hidden.id);
    let refused = store.propose(lea, envelope.id, &input).await;
    assert!(
        matches!(refused, Err(StoreError::NotFound("idea"))),
        "{refused:?}"
    );
    input.idea = Some(public.id);
    let number = store.propose(lea, envelope.id, &input).await.unwrap();
    let view = world.proposal_at(&envelope, number).await;
    assert_eq!(view.idea, Some((public.number, "Idée a".to_owned())));
    let back = store.proposals_from_idea(public.id).await.unwrap();
    assert_eq!(back.len(), 1);
    assert_eq!(
        (&*back[0].envelope, back[0].number),
        (&*envelope.slug, number)
    );
    assert_eq!(world.cells("idea").await, rows, "the idea is untouched");
    store
        .withdraw_proposal(lea, view.proposal.id, WHY)
        .await
        .unwrap();
    assert_eq!(store.proposals_from_idea(public.id).await.unwrap(), []);
}

async fn a_proposal_is_made_within_the_rules(world: &World) {
    let (network, members) = three(world).await;
    let lea = &members[0].person.actor;
    let store = &world.store;
    let mut input = world
        .envelope_input(&network, &[], Template::CitizenInitiative, 1_000)
        .await;
    input.terms.cap = Some(euros(500));
    let fund = world.delegate(&input).await.unwrap();
    let propose = async |change: &dyn Fn(&mut store::ProposalInput)| {
        let mut input = proposal_input("Une fête de quartier");
        change(&mut input);
        store.propose(lea, fund.id, &input).await
    };
    let over = propose(&|input| input.amount = Some(euros(501))).await;
    assert!(
        matches!(over, Err(StoreError::OverCap(cap)) if cap == euros(500)),
        "{over:?}"
    );
    let free = propose(&|input| input.amount = Some(Cents::ZERO)).await;
    assert!(matches!(free, Err(StoreError::Ledger(LedgerError::Amount))));
    // The fund pays running costs: there are none besides.
    let wrong = propose(&|input| {
        input.amount = Some(euros(10));
        input.running = Some(euros(1));
    })
    .await;
    assert!(matches!(wrong, Err(StoreError::WrongNature)), "{wrong:?}");
    let short = propose(&|input| {
        "Fête".clone_into(&mut input.title);
        input.text = String::new();
    })
    .await;
    assert!(
        matches!(&short, Err(StoreError::Draft(faults))
            if matches!(faults[..], [DraftFault::Title(_), DraftFault::Text(_)])),
        "{short:?}"
    );
    let group = propose(&|input| input.group = Some(domain::AmbassadorGroupId::new())).await;
    assert!(matches!(group, Err(StoreError::NotFound("group"))));
    assert_eq!(store.proposals(fund.id).await.unwrap(), [], "none was made");

    let number = propose(&|input| input.amount = Some(euros(500)))
        .await
        .unwrap();
    let view = world.proposal_at(&fund, number).await;
    assert_eq!(view.proposal.state, ProposalState::Costed, "costed at once");
    let over = store
        .cost_proposal(lea, view.proposal.id, euros(600), None, "")
        .await;
    assert!(matches!(over, Err(StoreError::OverCap(_))));

    let young = world
        .envelope(&network, &[], Template::YouthEnvelope, 1_000)
        .await;
    let mut input = proposal_input("Une scène ouverte");
    input.amount = Some(euros(10));
    let guessed = store.propose(lea, young.id, &input).await;
    assert!(
        matches!(guessed, Err(StoreError::Invalid(_))),
        "departments say it"
    );

    world.wait(TimeDelta::days(400)).await;
    let late = propose(&|_| {}).await;
    assert!(matches!(late, Err(StoreError::OutsidePeriod)), "{late:?}");
    let closed = store.may_propose(lea, &fund).await;
    assert!(matches!(closed, Err(StoreError::OutsidePeriod)));
}

async fn words_change_until_they_are_decided(world: &World) {
    let (network, members) = three(world).await;
    let all: Vec<&TestAmbassador> = members.iter().collect();
    let lea = &members[0].person.actor;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let id = world
        .proposed(&envelope, lea, "Un terrain de sport")
        .await
        .unwrap();
    let store = &world.store;
    let text = "Un terrain avec des paniers, ouvert le soir.";
    let change = async |version| {
        store
            .change_proposal(lea, id, version, "Un terrain de basket", text)
            .await
    };
    change(1).await.unwrap();
    let stale = change(1).await;
    assert!(matches!(stale, Err(StoreError::Changed)), "{stale:?}");
    let view = world.proposal_now(&envelope, id).await;
    assert_eq!(view.proposal.title, "Un terrain de basket");
    assert_eq!(view.proposal.text, text);

    let department = world.department("Sports").await;
    store
        .ask_costing(&BY, id, &[department], None)
        .await
        .unwrap();
    let version = world.proposal_now(&envelope, id).await.proposal.version;
    let studied = change(version).await;
    assert!(
        matches!(studied, Err(StoreError::ProposalState(_))),
        "{studied:?}"
    );
    store.take_back_costing(&BY, id, WHY).await.unwrap();
    let version = world.proposal_now(&envelope, id).await.proposal.version;
    change(version).await.unwrap();

    // Sent back, it can be said in other words before the group votes again.
    let back = world.costed(&envelope, lea, "Une scène ouverte", 900).await;
    world.allocated(&envelope, back, 900, &all).await.unwrap();
    let changed = async || {
        let version = world.proposal_now(&envelope, back).await.proposal.version;
        store
            .change_proposal(lea, back, version, "Une petite scène", text)
            .await
    };
    let decided = changed().await;
    assert!(
        matches!(decided, Err(StoreError::ProposalState(_))),
        "{decided:?}"
    );
    store.send_back(&BY, back, WHY).await.unwrap();
    changed().await.unwrap();
}

async fn a_proposal_is_in_its_author_s_data_and_outlives_the_account(world: &World) {
    let network = world.network().await;
    let fund = world
        .envelope(&network, &[], Template::CitizenInitiative, 1_000)
        .await;
    let rosa = world.resident("rosa").await.actor;
    let badr = world.resident("badr").await.actor;
    let id = world
        .proposed(&fund, &rosa, "Une fête de quartier")
        .await
        .unwrap();
    let store = &world.store;
    let own = store.my_data(&rosa).await.unwrap().proposals;
    assert_eq!(own.len(), 1);
    assert_eq!((&*own[0].title, own[0].number), ("Une fête de quartier", 1));
    assert_eq!(store.my_data(&badr).await.unwrap().proposals, []);
    store.erase_own_account(&rosa).await.unwrap();
    let view = world.proposal_now(&fund, id).await;
    assert_eq!(view.proposal.title, "Une fête de quartier");
    assert_eq!(world.cells("proposal").await[0]["proposed_by"], "NULL");
    assert_eq!(world.cells("proposal_step").await[0]["account_id"], "NULL");
}

/// Somebody of the staff whose proof is too old for a dangerous act.
async fn stale(world: &World, email: &str) -> Actor {
    let session = world.sign_in(email, None, domain::Lang::Fr).await.unwrap();
    let proved = world.store.prove(&session, Proof::Passkey).await.unwrap();
    let Actor::Person {
        account,
        roles,
        departments,
        ..
    } = proved.actor()
    else {
        panic!("a person")
    };
    Actor::Person {
        account,
        roles,
        departments,
        fresh: false,
    }
}
