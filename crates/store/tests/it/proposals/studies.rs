//! What departments find out for an envelope: studied as any project, and never among the edition's own.

use super::{BY, WHY, three};
use crate::fixture::{World, euros, imported_idea, open_for_ideas, study_of};
use domain::delegated::{Nature, Template};
use domain::study::{CostKind, StudyAct, StudyContent, StudyFault};
use domain::{Actor, Opinion, ProjectState, ProposalState};
use store::{DeskProjectFilter, ProjectFilter, StoreError};

on_each_database![
    studies_of_an_envelope_never_reach_the_ballot,
    departments_answer_before_the_cost_is_taken,
    departments_cost_what_the_envelope_pays,
    opinions_are_for_those_who_decide,
    departments_stop_when_nobody_asks_any_more,
];

async fn studies_of_an_envelope_never_reach_the_ballot(world: &World) {
    let plan = open_for_ideas()
        .projects(vec![])
        .ideas(vec![imported_idea("a", world.store.now())]);
    let edition = world.edition(plan).await.id;
    let store = &world.store;
    // One project of the edition's own, which is decided.
    let idea = store.idea(&BY, edition, 1).await.unwrap().id;
    let input = store::ProjectInput {
        title: "Un verger au square".to_owned(),
        text: "Des arbres fruitiers et des bancs.".to_owned(),
        ..store::ProjectInput::default()
    };
    let own = store
        .make_project(&BY, edition, &[idea], &input)
        .await
        .unwrap();
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    assert_eq!(envelope.edition, edition);
    let lea = &members[0].person.actor;
    let id = world
        .costed(&envelope, lea, "Un terrain de sport", 4_000)
        .await;
    let costing = store.costing_of(&BY, id).await.unwrap().unwrap();
    let number = costing.number.clone();
    assert_ne!(number, own, "one series of numbers");

    // Departments have it on their board.
    let board = store
        .board(
            &BY,
            Some(edition),
            None,
            &store::BoardFilter::default(),
            0,
            50,
        )
        .await
        .unwrap();
    assert!(board.studies.iter().any(|study| study.number == number));

    let gone = |found: Result<(), StoreError>| {
        assert!(matches!(found, Err(StoreError::NotFound(_))), "{found:?}");
    };
    gone(store.desk_project(&BY, edition, &number).await.map(|_| ()));
    gone(store.project(&BY, edition, &number).await.map(|_| ()));
    let desk = DeskProjectFilter::default();
    let (all, total) = store
        .desk_projects(&BY, edition, &desk, 0, 50)
        .await
        .unwrap();
    assert_eq!((all.len(), total), (1, 1));
    assert_eq!(all[0].number, own);
    assert_eq!(
        store.unrouted_projects(&BY, edition).await.unwrap().len(),
        {
            let routed = store.studies_of_project(&BY, all[0].id).await.unwrap();
            usize::from(routed.is_empty())
        }
    );
    let check = store.decisions_check(&BY, edition).await.unwrap();
    assert!(!format!("{check:?}").contains("Un terrain de sport"));
    gone(
        store
            .set_cost(&BY, edition, &number, euros(1), "Un devis")
            .await,
    );
    gone(store.edit_project(&BY, edition, &number, 1, &input).await);

    // Even a row that says it stands on the ballot stands on none.
    let on_ballot = format!(
        "UPDATE project SET state = '{}'",
        ProjectState::OnBallot.code()
    );
    world.execute(&on_ballot).await;
    let public = store
        .projects(edition, &ProjectFilter::default())
        .await
        .unwrap();
    let numbers: Vec<&str> = public.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, [own.as_str()]);
    let states = store.project_states(edition).await.unwrap();
    assert_eq!(states.values().sum::<usize>(), 1);
    gone(
        store
            .project(&Actor::Visitor, edition, &number)
            .await
            .map(|_| ()),
    );
    let found = ProjectFilter {
        words: "terrain sport".to_owned(),
        ..ProjectFilter::default()
    };
    assert_eq!(store.projects(edition, &found).await.unwrap(), []);
}

async fn departments_answer_before_the_cost_is_taken(world: &World) {
    let (network, members) = three(world).await;
    let mut input = world
        .envelope_input(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    input.terms.cap = Some(euros(1_000));
    let envelope = world.delegate(&input).await.unwrap();
    let lea = &members[0].person.actor;
    let id = world
        .proposed(&envelope, lea, "Un terrain de sport")
        .await
        .unwrap();
    let store = &world.store;
    let [roads, sports] = ["Voirie", "Sports"].map(|name| world.department(name));
    let (roads, sports) = (roads.await, sports.await);
    store.ask_costing(&BY, id, &[roads], None).await.unwrap();
    store.ask_department(&BY, id, sports, None).await.unwrap();
    // Asked twice, it has one study.
    store.ask_department(&BY, id, sports, None).await.unwrap();
    let costing = store.costing_of(&BY, id).await.unwrap().unwrap();
    assert_eq!((costing.studies.len(), costing.open()), (2, 2));
    let content = study_of(Opinion::Favourable, euros(600), CostKind::Investment);
    let first = &costing.studies[0];
    world.study_done(first.id, first.version, &content).await;
    let open = store.take_costing(&BY, id).await;
    assert!(matches!(open, Err(StoreError::CostingOpen)), "{open:?}");
    let second = &costing.studies[1];
    world.study_done(second.id, second.version, &content).await;
    let over = store.take_costing(&BY, id).await;
    assert!(
        matches!(over, Err(StoreError::OverCap(cap)) if cap == euros(1_000)),
        "{over:?}"
    );
    let state = world.proposal_now(&envelope, id).await.proposal.state;
    assert_eq!(state, ProposalState::InCosting, "nothing was taken");
}

async fn departments_cost_what_the_envelope_pays(world: &World) {
    let (network, members) = three(world).await;
    let mut input = world
        .envelope_input(&network, &[], Template::MicroWorks, 10_000)
        .await;
    input.terms.nature = Nature::Running;
    let envelope = world.delegate(&input).await.unwrap();
    let lea = &members[0].person.actor;
    let id = world
        .proposed(&envelope, lea, "Un atelier vélo")
        .await
        .unwrap();
    let store = &world.store;
    let roads = world.department("Voirie").await;
    store.ask_costing(&BY, id, &[roads], None).await.unwrap();
    let costing = store.costing_of(&BY, id).await.unwrap().unwrap();
    let study = costing.studies[0].id;
    let read = async || store.study(&BY, study).await.unwrap();
    assert_eq!(read().await.project.paid, CostKind::Running);
    let write = async |content: &StudyContent| {
        let version = read().await.summary.version;
        store
            .write_study(&BY, study, version, content)
            .await
            .unwrap();
    };
    let act = async |act: StudyAct| {
        let version = read().await.summary.version;
        store.act_on_study(&BY, study, version, act, None, "").await
    };

    let investment = study_of(Opinion::Favourable, euros(600), CostKind::Investment);
    write(&investment).await;
    let refused = act(StudyAct::Propose).await;
    assert!(
        matches!(&refused, Err(StoreError::Study(faults))
            if *faults == [StudyFault::Cost(CostKind::Running)]),
        "{refused:?}"
    );
    let mut both = study_of(Opinion::Favourable, euros(250), CostKind::Running);
    both.lines.extend(investment.lines);
    write(&both).await;
    act(StudyAct::Propose).await.unwrap();
    act(StudyAct::Validate).await.unwrap();
    let wrong = store.take_costing(&BY, id).await;
    assert!(
        matches!(wrong, Err(StoreError::WrongNature)),
        "it pays no investment: {wrong:?}"
    );

    act(StudyAct::Reopen).await.unwrap();
    write(&study_of(
        Opinion::Favourable,
        euros(250),
        CostKind::Running,
    ))
    .await;
    act(StudyAct::Propose).await.unwrap();
    act(StudyAct::Validate).await.unwrap();
    store.take_costing(&BY, id).await.unwrap();
    let proposal = world.proposal_now(&envelope, id).await.proposal;
    assert_eq!(
        (proposal.amount, proposal.running),
        (Some(euros(250)), None)
    );
}

async fn opinions_are_for_those_who_decide(world: &World) {
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let lea = &members[0].person.actor;
    let id = world
        .proposed(&envelope, lea, "Un terrain de sport")
        .await
        .unwrap();
    let store = &world.store;
    let roads = world.department("Voirie").await;
    store.ask_costing(&BY, id, &[roads], None).await.unwrap();
    assert_eq!(
        store.proposal_opinions(lea, id).await.unwrap(),
        [],
        "what is not validated is nobody's opinion"
    );
    let content = study_of(Opinion::Unfavourable, euros(600), CostKind::Investment);
    world.study_all(id, &content).await;
    store.take_costing(&BY, id).await.unwrap();
    let read = store.proposal_opinions(lea, id).await.unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].opinion, Some(Opinion::Unfavourable));
    assert_eq!(read[0].words, "Le sol ne porte pas ce poids.");
    assert_eq!(read[0].investment, euros(600));
    let state = world.proposal_now(&envelope, id).await.proposal.state;
    assert_eq!(
        state,
        ProposalState::Costed,
        "the group may vote all the same"
    );
    let resident = world.resident("rosa").await.actor;
    for other in [&Actor::Visitor, &resident] {
        let refused = store.proposal_opinions(other, id).await;
        assert!(
            matches!(
                refused,
                Err(StoreError::Forbidden(_) | StoreError::NotActing(_))
            ),
            "{refused:?}"
        );
    }
}

async fn departments_stop_when_nobody_asks_any_more(world: &World) {
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let lea = &members[0].person.actor;
    let id = world
        .proposed(&envelope, lea, "Un terrain de sport")
        .await
        .unwrap();
    let store = &world.store;
    let roads = world.department("Voirie").await;
    store.ask_costing(&BY, id, &[roads], None).await.unwrap();
    let first = store.costing_of(&BY, id).await.unwrap().unwrap();
    store.take_back_costing(&BY, id, WHY).await.unwrap();
    assert_eq!(store.costing_of(&BY, id).await.unwrap(), None);
    let content = study_of(Opinion::Favourable, euros(1), CostKind::Investment);
    let study = &first.studies[0];
    let stopped = store
        .write_study(&BY, study.id, study.version, &content)
        .await;
    assert!(
        matches!(stopped, Err(StoreError::ProjectState(_))),
        "{stopped:?}"
    );
    store.ask_costing(&BY, id, &[roads], None).await.unwrap();
    let second = store.costing_of(&BY, id).await.unwrap().unwrap();
    assert_ne!(second.number, first.number);
}
