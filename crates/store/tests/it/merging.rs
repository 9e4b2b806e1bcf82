//! Projects out of ideas: made, joined, parted, undone, and told to the authors.

use crate::fixture::{Person, TestEdition, World, join_all, open_for_ideas, open_for_vote};
use domain::idea::DraftFault;
use domain::text::TextError;
use domain::{
    Actor, AuditEvent, DepartmentId, IdeaId, IdeaState, Lang, Mail, ProjectState, StudyId, Verdict,
};
use store::{
    DecisionInput, DeskProject, DeskProjectFilter, ProjectInput, Restored, StoreError,
    WaitingFilter,
};

on_each_database![
    three_ideas_become_one_project,
    an_idea_feeds_two_projects,
    each_idea_becomes_a_project,
    the_last_idea_stays,
    a_split_moves_ideas_or_keeps_them,
    undone_and_restored_with_everything,
    an_idea_that_went_away_is_left_out_of_what_is_restored,
    a_merged_idea_is_not_withdrawn,
    nothing_changes_once_the_decisions_are_public,
    nothing_changes_once_the_vote_has_begun,
    two_coordinators_never_overwrite_each_other,
    two_coordinators_at_once_get_two_numbers,
    what_is_typed_is_checked,
    the_desk_finds_projects,
];

async fn three_ideas_become_one_project(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (
        world.resident("ana").await,
        world.resident_in("bo", Lang::Ar).await,
    );
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &ana, "Un verger").await,
        published(world, &edition, &bo, "Des pommiers").await,
        published(world, &edition, &ana, "Des arbres").await,
    ];
    let (letters, before) = (world.letters().await.len(), world.log().await.len());
    let number = make(world, &edition, &staff, &ideas).await.unwrap();
    assert_eq!(number, "4", "after the three projects of the ballot");
    let project = read(world, &edition, &number).await;
    assert_eq!(
        (project.title.as_str(), project.state, project.version),
        ("Un verger en ville", ProjectState::UnderStudy, 1)
    );
    let lineage: Vec<_> = project
        .ideas
        .iter()
        .map(|(_, number, title)| (*number, title.as_str()))
        .collect();
    assert_eq!(
        lineage,
        [(1, "Un verger"), (2, "Des pommiers"), (3, "Des arbres")]
    );
    assert_eq!(
        states(world, &edition, &[1, 2, 3]).await,
        [IdeaState::Merged; 3]
    );
    let joined = |to: &str, lang, title: &str| {
        (
            format!("{to}@example.org"),
            lang,
            Mail::IdeaJoined {
                title: title.into(),
                project: "Un verger en ville".into(),
                path: "/e/bp/projects/4/carrier".into(),
            },
        )
    };
    assert_eq!(
        world.letters().await[letters..],
        [
            joined("ana", Lang::Fr, "Un verger"),
            joined("bo", Lang::Ar, "Des pommiers")
        ],
        "one mail for each author"
    );
    assert_eq!(
        world.logged_since(before).await,
        [(
            "staff".to_owned(),
            AuditEvent::ProjectMade {
                edition: edition.id,
                project: project.id,
                ideas: ideas.to_vec()
            }
        )]
    );
    // Before the publication nobody but the authors and the staff learns of it.
    let seen = async |actor: &Actor| {
        let idea = world.store.idea(actor, edition.id, 1).await.unwrap();
        (idea.projects.len(), idea.studied.len())
    };
    assert_eq!(seen(&ana.actor).await, (0, 1));
    assert_eq!(seen(&staff.actor).await, (0, 1));
    assert_eq!(seen(&bo.actor).await, (0, 0));
    assert_eq!(seen(&Actor::Visitor).await, (0, 0));
    let hidden = world.store.project(&ana.actor, edition.id, "4").await;
    assert!(matches!(hidden, Err(StoreError::NotFound(_))));
}

async fn an_idea_feeds_two_projects(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let idea = published(world, &edition, &ana, "Un verger et des bancs").await;
    make(world, &edition, &staff, &[idea]).await.unwrap();
    make(world, &edition, &staff, &[idea]).await.unwrap();
    let found = world
        .store
        .ideas_by_number(&staff.actor, edition.id, &[1, 99])
        .await
        .unwrap();
    let fed: Vec<_> = found[0]
        .projects
        .iter()
        .map(|(number, _)| number.as_str())
        .collect();
    assert_eq!((found.len(), fed), (1, vec!["4", "5"]));
    // Undoing one leaves the idea part of the other.
    dissolve(world, &edition, &staff, "4").await.unwrap();
    assert_eq!(states(world, &edition, &[1]).await, [IdeaState::Merged]);
    dissolve(world, &edition, &staff, "5").await.unwrap();
    assert_eq!(states(world, &edition, &[1]).await, [IdeaState::Published]);
}

async fn each_idea_becomes_a_project(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &ana, "Un verger").await,
        published(world, &edition, &ana, "Un banc").await,
    ];
    make(world, &edition, &staff, &ideas[..1]).await.unwrap();
    let before = world.log().await.len();
    let made = world
        .store
        .make_projects_each(&staff.actor, edition.id, &ideas)
        .await
        .unwrap();
    assert_eq!(made, ["5"], "the first is part of a project already");
    let project = read(world, &edition, "5").await;
    assert_eq!(
        (project.title.as_str(), project.ideas.len()),
        ("Un banc", 1)
    );
    assert_eq!(world.logged_since(before).await.len(), 1);
    let waiting = world
        .store
        .ideas_to_merge(&staff.actor, edition.id, &WaitingFilter::default(), 0, 10)
        .await
        .unwrap();
    assert_eq!(waiting, (vec![], 0));
}

async fn the_last_idea_stays(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &ana, "Un verger").await,
        published(world, &edition, &ana, "Un banc").await,
    ];
    make(world, &edition, &staff, &ideas[..1]).await.unwrap();
    let store = &world.store;
    let joined = store
        .join_ideas(&staff.actor, edition.id, "4", &ideas)
        .await
        .unwrap();
    assert_eq!(joined, 1, "the first is there already");
    let part =
        async |ideas: &[IdeaId]| store.part_ideas(&staff.actor, edition.id, "4", ideas).await;
    let refused = part(&ideas).await;
    assert!(matches!(refused, Err(StoreError::LastIdea)), "{refused:?}");
    let letters = world.letters().await.len();
    part(&ideas[1..]).await.unwrap();
    assert_eq!(
        world.letters().await[letters..],
        [(
            "ana@example.org".to_owned(),
            Lang::Fr,
            Mail::IdeaParted {
                title: "Un banc".into(),
                project: "Un verger en ville".into(),
                path: "/e/bp/ideas/2".into()
            }
        )]
    );
    assert_eq!(
        states(world, &edition, &[1, 2]).await,
        [IdeaState::Merged, IdeaState::Published]
    );
    let again = part(&ideas[1..]).await;
    assert!(matches!(again, Err(StoreError::NotFound(_))), "{again:?}");
    let last = part(&ideas[..1]).await;
    assert!(matches!(last, Err(StoreError::LastIdea)), "{last:?}");
}

async fn a_split_moves_ideas_or_keeps_them(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &ana, "Un verger").await,
        published(world, &edition, &ana, "Un banc").await,
    ];
    make(world, &edition, &staff, &ideas).await.unwrap();
    let split = async |ideas: &[IdeaId], keep| {
        world
            .store
            .split_project(
                &staff.actor,
                edition.id,
                "4",
                ideas,
                &input("Des bancs"),
                keep,
            )
            .await
    };
    let all = split(&ideas, false).await;
    assert!(matches!(all, Err(StoreError::LastIdea)), "{all:?}");
    assert_eq!(split(&ideas[1..], true).await.unwrap(), "5");
    assert_eq!(read(world, &edition, "4").await.ideas.len(), 2);
    assert_eq!(split(&ideas[1..], false).await.unwrap(), "6");
    assert_eq!(read(world, &edition, "4").await.ideas.len(), 1);
    assert_eq!(read(world, &edition, "6").await.ideas[0].0, ideas[1]);
    assert_eq!(
        states(world, &edition, &[1, 2]).await,
        [IdeaState::Merged; 2]
    );
}

async fn undone_and_restored_with_everything(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &ana, "Un verger").await,
        published(world, &edition, &ana, "Un banc").await,
    ];
    make(world, &edition, &staff, &ideas).await.unwrap();
    let store = &world.store;
    store
        .set_named(&ana.actor, edition.id, "4", ideas[0], false)
        .await
        .unwrap();
    store
        .write_to_city(&ana.actor, edition.id, "4", "Où en est-on ?")
        .await
        .unwrap();
    let before = read(world, &edition, "4").await;
    let study = a_study(world, &before).await;
    dissolve(world, &edition, &staff, "4").await.unwrap();
    let gone = read(world, &edition, "4").await;
    assert_eq!((gone.state, gone.version), (ProjectState::Dissolved, 2));
    assert_eq!(
        states(world, &edition, &[1, 2]).await,
        [IdeaState::Published; 2]
    );
    let page = store.carried_project(&ana.actor, edition.id, "4").await;
    assert!(matches!(page, Err(StoreError::NotFound(_))));
    assert!(store.my_projects(&ana.actor).await.unwrap().is_empty());
    let again = dissolve(world, &edition, &staff, "4").await;
    assert!(
        matches!(again, Err(StoreError::ProjectState(_))),
        "{again:?}"
    );
    let restored = store
        .restore_project(&staff.actor, edition.id, "4", gone.version)
        .await
        .unwrap();
    assert_eq!(restored, Restored::default());
    let after = read(world, &edition, "4").await;
    assert_eq!(
        after,
        DeskProject {
            version: 3,
            ..before
        }
    );
    assert_eq!(
        states(world, &edition, &[1, 2]).await,
        [IdeaState::Merged; 2]
    );
    let page = store
        .carried_project(&ana.actor, edition.id, "4")
        .await
        .unwrap();
    assert_eq!(page.messages.len(), 1, "the thread is there");
    assert_eq!(
        page.ideas.iter().map(|idea| idea.named).collect::<Vec<_>>(),
        [false, true],
        "and who wants no name on it"
    );
    let studies = world.cells("study").await;
    assert_eq!(
        (studies.len(), world.count_rows("project_idea").await),
        (1, 2),
        "{study}"
    );
}

async fn an_idea_that_went_away_is_left_out_of_what_is_restored(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &ana, "Un verger").await,
        published(world, &edition, &ana, "Un banc").await,
    ];
    make(world, &edition, &staff, &ideas).await.unwrap();
    dissolve(world, &edition, &staff, "4").await.unwrap();
    world
        .store
        .withdraw_idea(&ana.actor, ideas[1])
        .await
        .unwrap();
    let restore = async |version| {
        world
            .store
            .restore_project(&staff.actor, edition.id, "4", version)
            .await
    };
    assert_eq!(
        restore(2).await.unwrap().left_out,
        [(2, "Un banc".to_owned())]
    );
    assert_eq!(read(world, &edition, "4").await.ideas.len(), 1);
    assert_eq!(
        states(world, &edition, &[1, 2]).await,
        [IdeaState::Merged, IdeaState::Withdrawn]
    );
    // Without a single idea it stays taken apart.
    dissolve(world, &edition, &staff, "4").await.unwrap();
    world
        .store
        .withdraw_idea(&ana.actor, ideas[0])
        .await
        .unwrap();
    let refused = restore(4).await;
    assert!(
        matches!(refused, Err(StoreError::IdeaState(_))),
        "{refused:?}"
    );
    assert_eq!(
        read(world, &edition, "4").await.state,
        ProjectState::Dissolved
    );
}

async fn a_merged_idea_is_not_withdrawn(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let idea = published(world, &edition, &ana, "Un verger").await;
    make(world, &edition, &staff, &[idea]).await.unwrap();
    let refused = world.store.withdraw_idea(&ana.actor, idea).await;
    assert!(
        matches!(refused, Err(StoreError::IdeaState(_))),
        "{refused:?}"
    );
    assert_eq!(states(world, &edition, &[1]).await, [IdeaState::Merged]);
}

async fn nothing_changes_once_the_decisions_are_public(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &ana, "Un verger").await,
        published(world, &edition, &ana, "Un banc").await,
    ];
    make(world, &edition, &staff, &ideas).await.unwrap();
    let loose = published(world, &edition, &ana, "Un mur").await;
    world
        .execute("UPDATE edition SET decisions_published_at = created_at")
        .await;
    let before = world.row_counts().await;
    let store = &world.store;
    let (actor, id) = (&staff.actor, edition.id);
    let refusals = [
        store
            .make_project(actor, id, &[loose], &input("Un mur"))
            .await
            .err(),
        store.make_projects_each(actor, id, &[loose]).await.err(),
        store.join_ideas(actor, id, "4", &[loose]).await.err(),
        store.part_ideas(actor, id, "4", &ideas[..1]).await.err(),
        store
            .split_project(actor, id, "4", &ideas[..1], &input("Un mur"), true)
            .await
            .err(),
        store
            .edit_project(actor, id, "4", 1, &input("Autrement"))
            .await
            .err(),
        store.dissolve_project(actor, id, "4", 1).await.err(),
        store.restore_project(actor, id, "4", 1).await.err(),
        store.merging_open(actor, id).await.err(),
    ];
    for refused in refusals {
        assert!(
            matches!(refused, Some(StoreError::DecisionsPublished)),
            "{refused:?}"
        );
    }
    assert_eq!(world.row_counts().await, before);
}

async fn nothing_changes_once_the_vote_has_begun(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let staff = world.coordinator().await;
    let refused = world.store.merging_open(&staff.actor, edition.id).await;
    assert!(
        matches!(refused, Err(StoreError::VoteOpened(_))),
        "{refused:?}"
    );
}

async fn two_coordinators_never_overwrite_each_other(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let idea = published(world, &edition, &ana, "Un verger").await;
    make(world, &edition, &staff, &[idea]).await.unwrap();
    let edit = async |version, title: &str| {
        world
            .store
            .edit_project(&staff.actor, edition.id, "4", version, &input(title))
            .await
    };
    edit(1, "Le premier titre").await.unwrap();
    let late = edit(1, "Le second titre").await;
    assert!(matches!(late, Err(StoreError::Changed)), "{late:?}");
    let late = world
        .store
        .dissolve_project(&staff.actor, edition.id, "4", 1)
        .await;
    assert!(matches!(late, Err(StoreError::Changed)), "{late:?}");
    let project = read(world, &edition, "4").await;
    assert_eq!(
        (project.title.as_str(), project.version),
        ("Le premier titre", 2)
    );
}

async fn two_coordinators_at_once_get_two_numbers(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let mut ideas = vec![];
    for title in ["Un verger", "Un banc", "Un mur", "Un lavoir"] {
        ideas.push(published(world, &edition, &ana, title).await);
    }
    let mut numbers: Vec<String> = join_all(ideas.into_iter().map(|idea| {
        let (store, actor, id) = (world.store.clone(), staff.actor.clone(), edition.id);
        async move {
            store
                .make_project(&actor, id, &[idea], &input("Un projet"))
                .await
        }
    }))
    .await
    .into_iter()
    .map(Result::unwrap)
    .collect();
    numbers.sort();
    assert_eq!(numbers, ["4", "5", "6", "7"]);
}

async fn what_is_typed_is_checked(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let other = world.edition(open_for_ideas().named("other")).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    let idea = published(world, &edition, &ana, "Un verger").await;
    let refused = async |input: ProjectInput| match world
        .store
        .make_project(&staff.actor, edition.id, &[idea], &input)
        .await
    {
        Err(StoreError::Draft(faults)) => faults,
        other => panic!("{other:?}"),
    };
    let short = ProjectInput {
        title: " ".into(),
        ..ProjectInput::default()
    };
    assert_eq!(
        refused(short).await,
        [
            DraftFault::Title(TextError::Empty),
            DraftFault::Text(TextError::Empty)
        ]
    );
    let elsewhere = ProjectInput {
        theme: Some(other.theme),
        district: Some(other.districts[0]),
        ..input("Un verger")
    };
    assert_eq!(
        refused(elsewhere).await,
        [DraftFault::Theme, DraftFault::District]
    );
    let foreign = published(world, &other, &ana, "Ailleurs").await;
    let missing = make(world, &edition, &staff, &[idea, foreign]).await;
    assert!(
        matches!(missing, Err(StoreError::NotFound(_))),
        "{missing:?}"
    );
    let none = make(world, &edition, &staff, &[]).await;
    assert!(matches!(none, Err(StoreError::NotFound(_))), "{none:?}");
    assert_eq!(states(world, &edition, &[1]).await, [IdeaState::Published]);
}

async fn the_desk_finds_projects(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let staff = world.coordinator().await;
    for title in ["Un verger", "Un banc"] {
        let idea = published(world, &edition, &ana, title).await;
        let input = ProjectInput {
            district: (title == "Un banc").then_some(edition.districts[0]),
            ..input(title)
        };
        world
            .store
            .make_project(&staff.actor, edition.id, &[idea], &input)
            .await
            .unwrap();
    }
    a_study(world, &read(world, &edition, "4").await).await;
    let found = async |filter: DeskProjectFilter| {
        let (projects, total) = world
            .store
            .desk_projects(&staff.actor, edition.id, &filter, 0, 50)
            .await
            .unwrap();
        assert_eq!(projects.len() as u64, total);
        projects
            .into_iter()
            .map(|project| project.number)
            .collect::<Vec<_>>()
    };
    let all = DeskProjectFilter::default();
    assert_eq!(found(all.clone()).await, ["1", "2", "3", "4", "5"]);
    let state = |state| DeskProjectFilter {
        state: Some(state),
        ..all.clone()
    };
    assert_eq!(found(state(ProjectState::UnderStudy)).await, ["4", "5"]);
    let words = |words: &str| DeskProjectFilter {
        words: words.into(),
        ..all.clone()
    };
    assert_eq!(found(words("VERGER")).await, ["4"]);
    // Another form of the word, and a typing error.
    assert_eq!(found(words("vergers")).await, ["4"]);
    assert_eq!(found(words("vergger")).await, ["4"]);
    assert_eq!(found(words("5")).await, ["5"]);
    let unrouted = DeskProjectFilter {
        unrouted: true,
        ..state(ProjectState::UnderStudy)
    };
    assert_eq!(found(unrouted).await, ["5"]);
    let district = DeskProjectFilter {
        district: Some(edition.districts[0]),
        ..all.clone()
    };
    assert_eq!(found(district).await, ["5"]);
    let counts = world
        .store
        .desk_project_counts(&staff.actor, edition.id, &all)
        .await
        .unwrap();
    assert_eq!(
        (
            counts[&ProjectState::UnderStudy],
            counts[&ProjectState::OnBallot],
            counts.len()
        ),
        (2, 3, 2)
    );
    let (page, total) = world
        .store
        .desk_projects(&staff.actor, edition.id, &all, 1, 2)
        .await
        .unwrap();
    let page: Vec<_> = page.into_iter().map(|project| project.number).collect();
    assert_eq!((page, total), (vec!["3".to_owned(), "4".to_owned()], 5));
}

/// An idea that was sent and published.
pub(crate) async fn published(
    world: &World,
    edition: &TestEdition,
    author: &Person,
    title: &str,
) -> IdeaId {
    let store = &world.store;
    let number = store
        .send_idea(&author.actor, edition.id, &edition.draft(title))
        .await
        .unwrap();
    let idea = store.idea(&author.actor, edition.id, number).await.unwrap();
    let publish = DecisionInput {
        ideas: vec![(idea.id, idea.version)],
        verdict: Verdict::Publish,
        reason: None,
        message: String::new(),
    };
    store.decide(&Actor::Operator, &publish).await.unwrap();
    idea.id
}

pub(crate) fn input(title: &str) -> ProjectInput {
    ProjectInput {
        title: title.to_owned(),
        text: "Planter des pommiers et des poiriers.".to_owned(),
        ..ProjectInput::default()
    }
}

pub(crate) async fn make(
    world: &World,
    edition: &TestEdition,
    staff: &Person,
    ideas: &[IdeaId],
) -> Result<String, StoreError> {
    world
        .store
        .make_project(
            &staff.actor,
            edition.id,
            ideas,
            &input("Un verger en ville"),
        )
        .await
}

async fn dissolve(
    world: &World,
    edition: &TestEdition,
    staff: &Person,
    number: &str,
) -> Result<(), StoreError> {
    let version = read(world, edition, number).await.version;
    world
        .store
        .dissolve_project(&staff.actor, edition.id, number, version)
        .await
}

async fn read(world: &World, edition: &TestEdition, number: &str) -> DeskProject {
    world
        .store
        .desk_project(&Actor::Operator, edition.id, number)
        .await
        .unwrap()
}

async fn states(world: &World, edition: &TestEdition, numbers: &[i32]) -> Vec<IdeaState> {
    let mut states = vec![];
    for number in numbers {
        let idea = world
            .store
            .idea(&Actor::Operator, edition.id, *number)
            .await
            .unwrap();
        states.push(idea.state);
    }
    states
}

/// A department with a study of the project, as rows: what routes projects is tested with studies.
async fn a_study(world: &World, project: &DeskProject) -> StudyId {
    let (department, study) = (DepartmentId::new(), StudyId::new());
    let id = |id: uuid::Uuid| {
        if world.is_sqlite() {
            format!("X'{}'", id.simple())
        } else {
            format!("'{id}'")
        }
    };
    let department_id = id(department.0);
    let no = if world.is_sqlite() { "0" } else { "false" };
    world
        .execute(&format!(
            "INSERT INTO department (id, name, outside, contact, position) VALUES ({department_id}, 'Voirie', {no}, '', 0)"
        ))
        .await;
    world
        .execute(&format!(
            "INSERT INTO study (id, project_id, department_id, state, routed_by, legal, technical, environment, functional, \
             conditions, notes, sent_back, version, routed_at) SELECT {}, {}, {department_id}, 'not_started', '', '', '', '', \
             '', '', '', '', 1, created_at FROM edition LIMIT 1",
            id(study.0),
            id(project.id.0)
        ))
        .await;
    study
}
