//! Imports: all of a file or nothing of it, and twice is the same as once.

use crate::fixture::{
    EditionPlan, World, imported_idea, join_all, open_for_ideas, open_for_vote, project,
};
use chrono::Utc;
use domain::{Actor, AuditEvent, CharterReason, IdeaState, ProjectState, Verdict};
use store::{
    DecisionLine, IdeaFilter, ImportReport, ImportedEdition, ImportedIdea, ImportedProject,
    StoreError,
};

on_each_database![
    an_edition_comes_whole,
    an_edition_imported_twice_is_imported_once,
    the_same_file_at_the_same_moment_is_imported_once,
    another_file_does_not_replace_an_edition,
    an_edition_that_is_wrong_anywhere_leaves_nothing,
    ideas_imported_twice_are_imported_once,
    ideas_that_were_changed_here_stay_as_they_are,
    an_author_s_address_makes_the_idea_theirs,
    ideas_name_districts_by_code_or_by_name,
    ideas_that_are_wrong_anywhere_leave_nothing,
    a_large_file_comes_whole,
];

#[expect(clippy::too_many_lines, reason = "one edition, whole")]
async fn an_edition_comes_whole(world: &World) {
    let now = world.store.now();
    let refused = ImportedIdea {
        state: IdeaState::Refused,
        decision: Some((
            Verdict::Refuse,
            Some(CharterReason::Duplicate),
            "Voir l'idée 1.".into(),
        )),
        ..imported_idea("07-02", now)
    };
    let merged = ImportedIdea {
        state: IdeaState::Merged,
        ..imported_idea("07-01", now)
    };
    let from = ImportedProject {
        ideas: vec!["07-01".into()],
        district: Some("south".into()),
        latitude: Some(43.95),
        longitude: Some(4.8),
        carrier: "Les Jardins".into(),
        ..project("02", 4_000)
    };
    let hidden = ImportedProject {
        state: ProjectState::UnderStudy,
        cost: None,
        ..project("03", 1)
    };
    let plan = open_for_ideas()
        .ideas(vec![merged, refused])
        .projects(vec![from, hidden])
        .ballots(vec![vec![(0, 1)]]);
    let before = world.log().await.len();
    let file = built(plan);
    let report = world
        .store
        .import_edition(&Actor::Operator, &file)
        .await
        .unwrap();
    let id = report.edition;
    assert_eq!(
        report,
        ImportReport {
            edition: id,
            unchanged: false,
            projects: 2,
            ideas: 2,
            ballots: 1
        }
    );
    assert_eq!(
        world.logged_since(before).await,
        [(
            "operator".to_owned(),
            AuditEvent::Imported {
                edition: id,
                source: "made up".into(),
                ideas: 2,
                projects: 2,
                ballots: 1
            }
        )]
    );

    let project = world
        .store
        .project(&Actor::Visitor, id, "02")
        .await
        .unwrap();
    let edition = world.read_edition(id).await;
    assert_eq!(project.summary.district, Some(edition.districts[1].id));
    assert_eq!(
        (
            project.latitude,
            project.longitude,
            project.carrier.as_str()
        ),
        (Some(43.95), Some(4.8), "Les Jardins")
    );
    assert_eq!(
        project
            .ideas
            .iter()
            .map(|idea| (idea.1, idea.2.as_str()))
            .collect::<Vec<_>>(),
        [(1, "Idée 07-01")]
    );
    let idea = world.store.idea(&Actor::Visitor, id, 1).await.unwrap();
    assert_eq!(
        idea.projects,
        [(project.summary.id, "02".to_owned(), "Projet 02".to_owned())],
        "and the way back"
    );
    let idea = world.store.idea(&Actor::Operator, id, 2).await.unwrap();
    assert_eq!(
        idea.history,
        [DecisionLine {
            at: idea.submitted_at,
            verdict: Verdict::Refuse,
            reason: Some(CharterReason::Duplicate),
            message: "Voir l'idée 1.".into()
        }]
    );
    for (actor, number, seen) in [(Actor::Visitor, "03", false), (Actor::Operator, "03", true)] {
        let read = world.store.project(&actor, id, number).await;
        assert_eq!(
            read.is_ok(),
            seen,
            "what is under study stays inside: {read:?}"
        );
    }
}

async fn an_edition_imported_twice_is_imported_once(world: &World) {
    let file = built(open_for_vote().ballots(vec![vec![(0, 1)]]));
    let first = world
        .store
        .import_edition(&Actor::Operator, &file)
        .await
        .unwrap();
    let (rows, entries) = (world.row_counts().await, world.log().await.len());
    let second = world
        .store
        .import_edition(&Actor::Operator, &file)
        .await
        .unwrap();
    assert_eq!(
        second,
        ImportReport {
            edition: first.edition,
            unchanged: true,
            projects: 0,
            ideas: 0,
            ballots: 0
        }
    );
    assert_eq!(
        (world.row_counts().await, world.log().await.len()),
        (rows, entries)
    );
}

async fn the_same_file_at_the_same_moment_is_imported_once(world: &World) {
    let answers = join_all((0..4).map(|_| {
        let (store, file) = (world.store.clone(), built(open_for_vote()));
        async move { store.import_edition(&Actor::Operator, &file).await }
    }))
    .await;
    let fresh = answers
        .iter()
        .filter(|answer| answer.as_ref().is_ok_and(|report| !report.unchanged))
        .count();
    let unchanged = answers
        .iter()
        .filter(|answer| answer.as_ref().is_ok_and(|report| report.unchanged))
        .count();
    assert_eq!((fresh, unchanged), (1, 3), "{answers:?}");
}

async fn another_file_does_not_replace_an_edition(world: &World) {
    world.edition(open_for_vote()).await;
    let rows = world.row_counts().await;
    let other = ImportedEdition {
        file: b"another file".to_vec(),
        ..built(open_for_vote())
    };
    let refused = world.store.import_edition(&Actor::Operator, &other).await;
    assert!(matches!(refused, Err(StoreError::SlugTaken)), "{refused:?}");
    assert_eq!(world.row_counts().await, rows);
}

async fn an_edition_that_is_wrong_anywhere_leaves_nothing(world: &World) {
    let now = world.store.now();
    let empty = world.row_counts().await;
    let of = |project: ImportedProject| {
        open_for_vote().projects(vec![crate::fixture::project("1", 10), project])
    };
    let wrong = [
        (
            of(ImportedProject {
                district: Some("west".into()),
                ..project("2", 10)
            }),
            "an import stopped: there is no district `west`",
        ),
        (
            of(ImportedProject {
                theme: Some("Sport".into()),
                ..project("2", 10)
            }),
            "an import stopped: there is no theme `Sport`",
        ),
        (
            of(ImportedProject {
                ideas: vec!["x".into()],
                ..project("2", 10)
            }),
            "an import stopped: project 2 names no idea `x`",
        ),
        (
            of(project("1", 10)),
            "an import stopped: each project needs a number of its own, not `1`",
        ),
        (
            of(ImportedProject {
                cost: None,
                ..project("2", 10)
            }),
            "an import stopped: project 2 is on the ballot without a cost",
        ),
        (
            of(project("2", 0)),
            "an import stopped: project 2 is on the ballot without a cost",
        ),
        (
            open_for_vote().ideas(vec![imported_idea("a", now), imported_idea("a", now)]),
            "an import stopped: the id `a` is there twice",
        ),
        (
            open_for_vote().ballots(vec![vec![(0, 1)], vec![(3, 1)]]),
            "an import stopped: a ballot names a project that is not there",
        ),
        (
            open_for_vote().envelopes(&[("Ouest", 10, Some("west"))]),
            "an import stopped: there is no district `west`",
        ),
        (
            open_for_vote().rules(|rules| rules.links.clear()),
            "no link to the city counts",
        ),
        (
            open_for_vote().named("Été 2026"),
            "a value can't be taken: the short name",
        ),
    ];
    for (plan, told) in wrong {
        let refused = world
            .store
            .import_edition(&Actor::Operator, &built(plan))
            .await;
        assert_eq!(refused.unwrap_err().to_string(), told);
        assert_eq!(world.row_counts().await, empty, "{told}");
    }
    world.edition(open_for_vote()).await;
}

async fn ideas_imported_twice_are_imported_once(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let now = world.store.now();
    let file = [imported_idea("a", now), imported_idea("b", now)];
    let before = world.log().await.len();
    let import = async |ideas: &[ImportedIdea]| {
        world
            .store
            .import_ideas(&Actor::Operator, edition.id, "ideas.csv", ideas)
            .await
            .unwrap()
    };
    let report = |ideas| ImportReport {
        edition: edition.id,
        unchanged: ideas == 0,
        projects: 0,
        ideas,
        ballots: 0,
    };
    assert_eq!(import(&file).await, report(2));
    let rows = world.row_counts().await;
    assert_eq!(import(&file).await, report(0));
    assert_eq!(world.row_counts().await, rows);
    let longer = [file[1].clone(), imported_idea("c", now), file[0].clone()];
    assert_eq!(import(&longer).await, report(1));
    let mut numbers: Vec<_> = world
        .store
        .ideas(edition.id, &IdeaFilter::default(), 0, 10)
        .await
        .unwrap()
        .ideas
        .into_iter()
        .map(|idea| (idea.number, idea.title))
        .collect();
    numbers.sort();
    assert_eq!(
        numbers,
        [
            (1, "Idée a".into()),
            (2, "Idée b".into()),
            (3, "Idée c".into())
        ]
    );
    let entry = |ideas| {
        let source = "ideas.csv".to_owned();
        let event = AuditEvent::Imported {
            edition: edition.id,
            source,
            ideas,
            projects: 0,
            ballots: 0,
        };
        ("operator".to_owned(), event)
    };
    assert_eq!(
        world.logged_since(before).await,
        [entry(2), entry(1)],
        "an import that does nothing is no act"
    );
}

async fn ideas_that_were_changed_here_stay_as_they_are(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let file = [imported_idea("a", world.store.now())];
    world
        .store
        .import_ideas(&Actor::Operator, edition.id, "ideas.csv", &file)
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&Actor::Operator, edition.id, 1)
        .await
        .unwrap();
    let input = store::DecisionInput {
        ideas: vec![(idea.id, idea.version)],
        verdict: Verdict::Refuse,
        reason: Some(CharterReason::Unclear),
        message: String::new(),
    };
    world.store.decide(&Actor::Operator, &input).await.unwrap();
    let changed = world
        .store
        .idea(&Actor::Operator, edition.id, 1)
        .await
        .unwrap();
    world
        .store
        .import_ideas(&Actor::Operator, edition.id, "ideas.csv", &file)
        .await
        .unwrap();
    assert_eq!(
        world
            .store
            .idea(&Actor::Operator, edition.id, 1)
            .await
            .unwrap(),
        changed
    );
    assert_eq!(
        world.letters().await,
        [],
        "nobody wrote it here, so nobody is told"
    );
}

async fn an_author_s_address_makes_the_idea_theirs(world: &World) {
    let now = world.store.now();
    let by = |id: &str, email: &str| ImportedIdea {
        author_email: Some(email.to_owned()),
        ..imported_idea(id, now)
    };
    let edition = world
        .edition(open_for_ideas().ideas(vec![
            by("a", " Ana@Example.org"),
            by("b", "ana@example.org"),
        ]))
        .await;
    let ana = world.resident("ana").await;
    assert_eq!(world.count_rows("account").await, 1);
    assert_eq!(world.store.my_ideas(&ana.actor).await.unwrap().len(), 2);
    let wrong = world
        .store
        .import_ideas(&Actor::Operator, edition.id, "x", &[by("c", "ana")])
        .await;
    assert_eq!(
        wrong.unwrap_err().to_string(),
        "an import stopped: the author of `c` has no e-mail address"
    );
}

async fn ideas_name_districts_by_code_or_by_name(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let now = world.store.now();
    let of = |id: &str, district: &str, theme: &str| ImportedIdea {
        district: Some(district.to_owned()),
        theme: Some(theme.to_owned()),
        ..imported_idea(id, now)
    };
    let file = [
        of("a", "north", "Nature"),
        of("b", "Quartier north", "Nature"),
        of("c", "Hors les murs", "Sport"),
        of("d", "Hors les murs", "Sport"),
    ];
    world
        .store
        .import_ideas(&Actor::Operator, edition.id, "ideas.csv", &file)
        .await
        .unwrap();
    let read = world.read_edition(edition.id).await;
    let names: Vec<_> = read
        .districts
        .iter()
        .map(|district| district.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["Quartier north", "Quartier south", "Hors les murs"],
        "what the edition lacks is added once"
    );
    let themes: Vec<_> = read
        .themes
        .iter()
        .map(|theme| theme.name.as_str())
        .collect();
    assert_eq!(themes, ["Nature", "Sport"]);
    let mut places = vec![];
    for number in 1..=4 {
        let idea = world
            .store
            .idea(&Actor::Visitor, edition.id, number)
            .await
            .unwrap();
        places.push((idea.district.unwrap(), idea.theme.unwrap()));
    }
    let (north, outside) = (edition.districts[0], read.districts[2].id);
    let (nature, sport) = (edition.theme, read.themes[1].id);
    assert_eq!(
        places,
        [
            (north, nature),
            (north, nature),
            (outside, sport),
            (outside, sport)
        ]
    );
}

async fn ideas_that_are_wrong_anywhere_leave_nothing(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let now = world.store.now();
    let rows = world.row_counts().await;
    let new_place = ImportedIdea {
        district: Some("Hors les murs".into()),
        ..imported_idea("b", now)
    };
    let twice = [imported_idea("a", now), new_place, imported_idea("a", now)];
    let refused = world
        .store
        .import_ideas(&Actor::Operator, edition.id, "ideas.csv", &twice)
        .await;
    assert_eq!(
        refused.unwrap_err().to_string(),
        "an import stopped: the id `a` is there twice"
    );
    let nowhere = world
        .store
        .import_ideas(&Actor::Operator, domain::EditionId::new(), "x", &twice[..1])
        .await;
    assert!(
        matches!(nowhere, Err(StoreError::NotFound("edition"))),
        "{nowhere:?}"
    );
    assert_eq!(world.row_counts().await, rows);
}

async fn a_large_file_comes_whole(world: &World) {
    let now = world.store.now();
    let ideas = (0..1_203)
        .map(|at| imported_idea(&at.to_string(), now))
        .collect();
    let ballots = (0..1_501).map(|at| vec![(at % 3, 1)]).collect();
    let edition = world
        .edition(open_for_vote().ideas(ideas).ballots(ballots))
        .await;
    assert_eq!(
        world
            .store
            .ideas(edition.id, &IdeaFilter::default(), 0, 1)
            .await
            .unwrap()
            .total,
        1_203
    );
    assert_eq!(world.count_rows("ballot").await, 1_501);
}

fn built(plan: EditionPlan) -> ImportedEdition {
    plan.build(Utc::now())
}
