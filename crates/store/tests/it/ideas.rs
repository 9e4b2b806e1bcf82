//! Sending an idea, and reading the ideas of others.

use crate::fixture::{EditionPlan, World, imported_idea, in_preparation, join_all, open_for_ideas};
use chrono::{TimeDelta, Utc};
use domain::idea::{DraftFault, IdeaAct, IdeaDraft, IdeaStateError};
use domain::text::TextError;
use domain::{
    Actor, AuditEvent, CharterReason, DistrictId, IdeaState, Lang, Mail, PhaseKind, ThemeId,
    Verdict, calendar::NotOpen,
};
use std::collections::{BTreeSet, HashMap};
use store::{DecisionInput, Idea, IdeaFilter, IdeaOrder, ImportedIdea, StoreError};

on_each_database![
    a_sent_idea_waits_and_its_author_is_told,
    ideas_are_taken_in_their_phase_alone,
    an_edition_that_is_not_on_the_site_takes_no_idea,
    each_field_has_its_limits,
    district_and_theme_are_the_edition_s,
    the_rules_limit_ideas_per_person,
    the_limit_holds_at_the_same_moment_too,
    numbers_are_given_once,
    others_see_an_idea_once_it_is_published,
    an_author_resends_after_changes_were_asked_for,
    an_idea_is_resent_during_the_screening_and_not_later,
    two_windows_of_one_author_do_not_overwrite_each_other,
    an_author_withdraws,
    somebody_else_s_idea_is_not_there_to_change,
    the_search_folds_accents_and_wants_every_word,
    percent_and_underscore_stand_for_themselves,
    lists_are_filtered_and_counted,
    the_shuffled_order_is_stable_and_repeats_nothing,
    the_newest_come_first,
];

async fn a_sent_idea_waits_and_its_author_is_told(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident_in("ana", Lang::Ar).await;
    let draft = IdeaDraft {
        district: Some(edition.districts[0]),
        place: " Place Pie ".into(),
        author: "Ana B.".into(),
        ..edition.draft("  Un verger\u{7} pour tous ")
    };
    let before = world.log().await.len();
    let number = world
        .store
        .send_idea(&ana.actor, edition.id, &draft)
        .await
        .unwrap();

    let idea = world
        .store
        .idea(&ana.actor, edition.id, number)
        .await
        .unwrap();
    assert_eq!(
        idea,
        Idea {
            id: idea.id,
            edition: edition.id,
            number: 1,
            title: "Un verger pour tous".into(),
            text: "Un texte qui dit assez de quoi il s'agit.".into(),
            author: "Ana B.".into(),
            unnamed: false,
            minor: false,
            channel: domain::Channel::Web,
            district: Some(edition.districts[0]),
            theme: Some(edition.theme),
            place: "Place Pie".into(),
            latitude: None,
            longitude: None,
            state: IdeaState::Submitted,
            version: 1,
            submitted_at: idea.submitted_at,
            published_at: None,
            history: vec![],
            projects: vec![],
            studied: vec![],
            mine: true,
        }
    );
    assert!((Utc::now() - idea.submitted_at).abs() < TimeDelta::minutes(1));
    assert_eq!(
        world.letters().await,
        [(
            "ana@example.org".to_owned(),
            Lang::Ar,
            Mail::IdeaReceived {
                title: "Un verger pour tous".into(),
                path: "/e/bp/ideas/1".into()
            }
        )]
    );
    assert_eq!(
        world.logged_since(before).await,
        [(
            "resident".to_owned(),
            AuditEvent::IdeaSubmitted {
                edition: edition.id,
                idea: idea.id
            }
        )]
    );
    let name = world
        .store
        .session(&ana.session.token)
        .await
        .unwrap()
        .unwrap()
        .account
        .unwrap()
        .name;
    assert_eq!(name, "Ana B.", "asked for once");
}

async fn ideas_are_taken_in_their_phase_alone(world: &World) {
    let edition = world.edition(in_preparation()).await;
    let ana = world.resident("ana").await;
    let phases = world.read_edition(edition.id).await.calendar;
    let ideas = phases.phase(PhaseKind::Ideas).unwrap();

    let early = world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await;
    let not_yet = NotOpen::NotYet {
        phase: PhaseKind::Ideas,
        starts: ideas.starts,
    };
    assert!(
        matches!(early, Err(StoreError::NotOpen(why)) if why == not_yet),
        "{early:?}"
    );

    world.wait_until(ideas.starts).await;
    assert_eq!(
        world
            .store
            .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
            .await
            .unwrap(),
        1
    );

    world.wait_until(ideas.ends).await;
    let late = world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await;
    let over = NotOpen::Over {
        phase: PhaseKind::Ideas,
        ended: ideas.ends,
    };
    assert!(
        matches!(late, Err(StoreError::NotOpen(why)) if why == over),
        "{late:?}"
    );
    assert_eq!(world.count_rows("idea").await, 1);
}

async fn an_edition_that_is_not_on_the_site_takes_no_idea(world: &World) {
    let edition = world.edition(open_for_ideas().not_published()).await;
    let ana = world.resident("ana").await;
    let hidden = world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await;
    assert!(
        matches!(hidden, Err(StoreError::NotFound("edition"))),
        "{hidden:?}"
    );
}

async fn each_field_has_its_limits(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let draft = IdeaDraft {
        title: "x".repeat(121),
        text: "court".into(),
        theme: None,
        district: None,
        place: "x".repeat(201),
        point: None,
        author: " ".into(),
        email: "not asked for here".into(),
        ..IdeaDraft::default()
    };
    let Err(StoreError::Draft(faults)) =
        world.store.send_idea(&ana.actor, edition.id, &draft).await
    else {
        panic!("a draft with faults was taken")
    };
    assert_eq!(
        faults,
        [
            DraftFault::Title(TextError::TooLong { max: 120, len: 121 }),
            DraftFault::Text(TextError::TooShort { min: 20 }),
            DraftFault::Theme,
            DraftFault::Place(TextError::TooLong { max: 200, len: 201 }),
            DraftFault::Author(TextError::Empty),
        ]
    );
    assert_eq!(
        (world.count_rows("idea").await, world.letters().await),
        (0, vec![])
    );
}

async fn district_and_theme_are_the_edition_s(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let other = world.edition(open_for_ideas().named("other")).await;
    let ana = world.resident("ana").await;
    let good = edition.draft("Un verger");
    let wrong = [
        (
            IdeaDraft {
                theme: Some(other.theme),
                ..good.clone()
            },
            DraftFault::Theme,
        ),
        (
            IdeaDraft {
                theme: Some(ThemeId::new()),
                ..good.clone()
            },
            DraftFault::Theme,
        ),
        (
            IdeaDraft {
                district: Some(other.districts[0]),
                ..good.clone()
            },
            DraftFault::District,
        ),
        (
            IdeaDraft {
                district: Some(DistrictId::new()),
                ..good.clone()
            },
            DraftFault::District,
        ),
    ];
    for (draft, fault) in &wrong {
        let answer = world.store.send_idea(&ana.actor, edition.id, draft).await;
        assert!(
            matches!(&answer, Err(StoreError::Draft(faults)) if faults == &[*fault]),
            "{fault:?}: {answer:?}"
        );
    }
    world
        .store
        .send_idea(&ana.actor, edition.id, &good)
        .await
        .unwrap();
    let idea = sent_back(world, &ana.actor, edition.id, 1).await;
    for (draft, fault) in &wrong {
        let answer = world
            .store
            .resend_idea(&ana.actor, idea.id, idea.version, draft)
            .await;
        assert!(
            matches!(&answer, Err(StoreError::Draft(faults)) if faults == &[*fault]),
            "{fault:?}: {answer:?}"
        );
    }
}

async fn the_rules_limit_ideas_per_person(world: &World) {
    let edition = world
        .edition(open_for_ideas().rules(|rules| rules.ideas_per_person = Some(2)))
        .await;
    let other = world.edition(open_for_ideas().named("other")).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let send = async |actor: &Actor, title: &str| {
        world
            .store
            .send_idea(actor, edition.id, &edition.draft(title))
            .await
    };
    send(&ana.actor, "Un verger").await.unwrap();
    send(&ana.actor, "Un banc").await.unwrap();
    let third = send(&ana.actor, "Un mur").await;
    assert!(
        matches!(third, Err(StoreError::TooManyIdeas { max: 2 })),
        "{third:?}"
    );
    send(&bo.actor, "Un toit")
        .await
        .expect("the limit is one person's");
    world
        .store
        .send_idea(&ana.actor, other.id, &other.draft("Un verger"))
        .await
        .expect("and one edition's");

    let mine = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    world
        .store
        .withdraw_idea(&ana.actor, mine.id)
        .await
        .unwrap();
    assert_eq!(
        send(&ana.actor, "Un mur").await.unwrap(),
        4,
        "what is withdrawn no longer counts"
    );
}

async fn the_limit_holds_at_the_same_moment_too(world: &World) {
    let edition = world
        .edition(open_for_ideas().rules(|rules| rules.ideas_per_person = Some(2)))
        .await;
    let ana = world.resident("ana").await;
    let answers = join_all((0..12).map(|_| {
        let (store, actor, edition) = (world.store.clone(), ana.actor.clone(), edition.clone());
        async move {
            store
                .send_idea(&actor, edition.id, &edition.draft("Un verger"))
                .await
        }
    }))
    .await;
    assert_eq!(
        answers.iter().filter(|answer| answer.is_ok()).count(),
        2,
        "{answers:?}"
    );
}

async fn numbers_are_given_once(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let mut people = vec![];
    for at in 0..10 {
        people.push(world.resident(&format!("ana{at}")).await);
    }
    let answers = join_all(people.into_iter().flat_map(|person| {
        let (store, edition) = (world.store.clone(), edition.clone());
        (0..4).map(move |_| {
            let (store, actor, edition) = (store.clone(), person.actor.clone(), edition.clone());
            async move {
                store
                    .send_idea(&actor, edition.id, &edition.draft("Un verger"))
                    .await
            }
        })
    }))
    .await;
    let numbers: BTreeSet<i32> = answers.into_iter().map(|answer| answer.unwrap()).collect();
    assert_eq!(numbers, (1..=40).collect());
}

async fn others_see_an_idea_once_it_is_published(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let moderator = world.moderator().await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap();

    let seen = async || {
        let mut seen = vec![];
        for actor in [&Actor::Visitor, &bo.actor, &ana.actor, &moderator.actor] {
            seen.push(world.store.idea(actor, edition.id, 1).await.is_ok());
        }
        seen
    };
    assert_eq!(seen().await, [false, false, true, true]);
    assert_eq!(
        world
            .store
            .ideas(edition.id, &IdeaFilter::default(), 0, 10)
            .await
            .unwrap()
            .total,
        0
    );
    assert_eq!(world.store.my_ideas(&bo.actor).await.unwrap(), []);
    assert_eq!(world.store.my_ideas(&Actor::Visitor).await.unwrap(), []);
    let mine = world.store.my_ideas(&ana.actor).await.unwrap();
    assert_eq!(
        mine.iter()
            .map(|mine| (mine.edition, mine.idea.number))
            .collect::<Vec<_>>(),
        [(edition.id, 1)]
    );

    decide(world, edition.id, 1, Verdict::Publish).await;
    assert_eq!(seen().await, [true, true, true, true]);
    assert_eq!(
        world
            .store
            .ideas(edition.id, &IdeaFilter::default(), 0, 10)
            .await
            .unwrap()
            .total,
        1
    );
    assert!(
        !world
            .store
            .idea(&bo.actor, edition.id, 1)
            .await
            .unwrap()
            .mine
    );

    decide(world, edition.id, 1, Verdict::Refuse).await;
    assert_eq!(
        seen().await,
        [false, false, true, true],
        "a refused idea stays its author's and the staff's"
    );
}

async fn an_author_resends_after_changes_were_asked_for(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap();
    let waiting = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    let resend = world
        .store
        .resend_idea(&ana.actor, waiting.id, 1, &edition.draft("Un potager"))
        .await;
    let nothing_to_change = IdeaStateError {
        from: IdeaState::Submitted,
        act: IdeaAct::Submit,
    };
    assert!(
        matches!(resend, Err(StoreError::IdeaState(why)) if why == nothing_to_change),
        "{resend:?}"
    );

    let back = sent_back(world, &ana.actor, edition.id, 1).await;
    let before = world.log().await.len();
    let draft = IdeaDraft {
        district: Some(edition.districts[1]),
        ..edition.draft("Un potager")
    };
    world
        .store
        .resend_idea(&ana.actor, back.id, back.version, &draft)
        .await
        .unwrap();
    let again = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    assert_eq!(
        again,
        Idea {
            title: "Un potager".into(),
            district: Some(edition.districts[1]),
            state: IdeaState::Submitted,
            version: 3,
            submitted_at: again.submitted_at,
            ..back.clone()
        }
    );
    assert!(again.submitted_at > back.submitted_at);
    assert_eq!(
        world.logged_since(before).await,
        [(
            "resident".to_owned(),
            AuditEvent::IdeaResubmitted {
                edition: edition.id,
                idea: back.id
            }
        )]
    );
}

async fn an_idea_is_resent_during_the_screening_and_not_later(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let calendar = world.read_edition(edition.id).await.calendar;
    for title in ["Un verger", "Un banc"] {
        world
            .store
            .send_idea(&ana.actor, edition.id, &edition.draft(title))
            .await
            .unwrap();
    }
    let (one, two) = (
        sent_back(world, &ana.actor, edition.id, 1).await,
        sent_back(world, &ana.actor, edition.id, 2).await,
    );
    world
        .wait_until(calendar.phase(PhaseKind::Screening).unwrap().starts)
        .await;
    world
        .store
        .resend_idea(
            &ana.actor,
            one.id,
            one.version,
            &edition.draft("Un potager"),
        )
        .await
        .unwrap();
    world
        .wait_until(calendar.phase(PhaseKind::Vote).unwrap().starts)
        .await;
    let late = world
        .store
        .resend_idea(
            &ana.actor,
            two.id,
            two.version,
            &edition.draft("Une chaise"),
        )
        .await;
    assert!(
        matches!(
            late,
            Err(StoreError::NotOpen(NotOpen::Over {
                phase: PhaseKind::Ideas,
                ..
            }))
        ),
        "{late:?}"
    );
}

async fn two_windows_of_one_author_do_not_overwrite_each_other(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap();
    let first = sent_back(world, &ana.actor, edition.id, 1).await;
    world
        .store
        .resend_idea(
            &ana.actor,
            first.id,
            first.version,
            &edition.draft("Un potager"),
        )
        .await
        .unwrap();
    sent_back(world, &ana.actor, edition.id, 1).await;
    let stale = world
        .store
        .resend_idea(
            &ana.actor,
            first.id,
            first.version,
            &edition.draft("Une friche"),
        )
        .await;
    assert!(matches!(stale, Err(StoreError::Changed)), "{stale:?}");
    assert_eq!(
        world
            .store
            .idea(&ana.actor, edition.id, 1)
            .await
            .unwrap()
            .title,
        "Un potager"
    );
}

async fn an_author_withdraws(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap();
    decide(world, edition.id, 1, Verdict::Publish).await;
    let idea = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    let before = world.log().await.len();
    world
        .store
        .withdraw_idea(&ana.actor, idea.id)
        .await
        .unwrap();
    let gone = world.store.idea(&Actor::Visitor, edition.id, 1).await;
    assert!(
        matches!(gone, Err(StoreError::NotFound("idea"))),
        "{gone:?}"
    );
    let mine = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    assert_eq!((mine.state, mine.version), (IdeaState::Withdrawn, 3));
    assert_eq!(
        world.logged_since(before).await,
        [(
            "resident".to_owned(),
            AuditEvent::IdeaWithdrawn {
                edition: edition.id,
                idea: idea.id
            }
        )]
    );
    let twice = world.store.withdraw_idea(&ana.actor, idea.id).await;
    let withdrawn = IdeaStateError {
        from: IdeaState::Withdrawn,
        act: IdeaAct::Withdraw,
    };
    assert!(
        matches!(twice, Err(StoreError::IdeaState(why)) if why == withdrawn),
        "{twice:?}"
    );
}

async fn somebody_else_s_idea_is_not_there_to_change(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let admin = world.staff(domain::Role::Administrator).await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap();
    let idea = sent_back(world, &ana.actor, edition.id, 1).await;
    for other in [&bo.actor, &admin.actor] {
        let withdrawn = world.store.withdraw_idea(other, idea.id).await;
        assert!(
            matches!(withdrawn, Err(StoreError::NotFound("idea"))),
            "{withdrawn:?}"
        );
        let resent = world
            .store
            .resend_idea(other, idea.id, idea.version, &edition.draft("Un mur"))
            .await;
        assert!(
            matches!(resent, Err(StoreError::NotFound("idea"))),
            "{resent:?}"
        );
    }
    assert_eq!(
        world.store.idea(&ana.actor, edition.id, 1).await.unwrap(),
        idea
    );
}

async fn the_search_folds_accents_and_wants_every_word(world: &World) {
    let edition = world
        .edition(with_ideas(&[
            (
                "Une forêt à l’école",
                "Des chênes, des œillets et un préau en bois.",
            ),
            (
                "Un préau couvert",
                "Pour les jours de pluie, une couverture en tôle.",
            ),
        ]))
        .await;
    for (words, found) in [
        ("foret", vec![1]),
        ("FORÊT", vec![1]),
        ("l'ecole", vec![1]),
        ("oeillets", vec![1]),
        ("preau", vec![1, 2]),
        ("pluie préau", vec![2]),
        ("préau piscine", vec![]),
        ("  ", vec![1, 2]),
    ] {
        assert_eq!(search(world, edition.id, words).await, found, "{words}");
    }
}

async fn percent_and_underscore_stand_for_themselves(world: &World) {
    let edition = world
        .edition(with_ideas(&[
            (
                "Baisser de 50% la vitesse",
                "Dans toutes les rues du centre.",
            ),
            (
                "Un nom_de_rue lisible",
                "Sur toutes les plaques de la ville.",
            ),
            (
                r"Un chemin C:\temp",
                "Il y a 500 façons de le dire, ou bien 50 autres.",
            ),
        ]))
        .await;
    for (words, found) in [
        ("%", vec![1]),
        // With a word beside them, signs are no matter: the index has words alone.
        ("50%", vec![1, 3]),
        ("_", vec![2]),
        ("nom_de", vec![2]),
        ("m_d", vec![]),
        (r"\", vec![3]),
        (r":\", vec![3]),
        (r"\%", vec![]),
        ("'", vec![]),
        ("toutes' OR 1=1", vec![]),
    ] {
        assert_eq!(search(world, edition.id, words).await, found, "{words}");
    }
}

async fn lists_are_filtered_and_counted(world: &World) {
    let now = world.store.now();
    let idea = |id: &str, district: Option<&str>, state: IdeaState| ImportedIdea {
        district: district.map(str::to_owned),
        theme: district.map(|_| "Nature".to_owned()),
        state,
        ..imported_idea(id, now)
    };
    let edition = world
        .edition(open_for_ideas().ideas(vec![
            idea("a", Some("north"), IdeaState::Published),
            idea("b", Some("north"), IdeaState::Merged),
            idea("c", Some("south"), IdeaState::Refused),
            idea("d", None, IdeaState::Published),
            idea("e", Some("south"), IdeaState::Published),
        ]))
        .await;
    world
        .edition(
            open_for_ideas()
                .named("other")
                .ideas(vec![idea("z", None, IdeaState::Published)]),
        )
        .await;
    let [north, south] = edition.districts[..] else {
        panic!("two districts")
    };
    for (filter, found) in [
        (IdeaFilter::default(), vec![1, 2, 4, 5]),
        (
            IdeaFilter {
                district: Some(north),
                ..IdeaFilter::default()
            },
            vec![1, 2],
        ),
        (
            IdeaFilter {
                theme: Some(edition.theme),
                ..IdeaFilter::default()
            },
            vec![1, 2, 5],
        ),
        (
            IdeaFilter {
                state: Some(IdeaState::Merged),
                ..IdeaFilter::default()
            },
            vec![2],
        ),
        (
            IdeaFilter {
                state: Some(IdeaState::Refused),
                ..IdeaFilter::default()
            },
            vec![],
        ),
    ] {
        let list = world.store.ideas(edition.id, &filter, 0, 10).await.unwrap();
        let mut numbers: Vec<i32> = list.ideas.iter().map(|idea| idea.number).collect();
        numbers.sort_unstable();
        assert_eq!(
            (numbers, list.total),
            (found.clone(), found.len()),
            "{filter:?}"
        );
    }
    assert_eq!(
        world.store.ideas_per_district(edition.id).await.unwrap(),
        HashMap::from([(Some(north), 2), (Some(south), 1), (None, 1)])
    );
}

async fn the_shuffled_order_is_stable_and_repeats_nothing(world: &World) {
    let now = world.store.now();
    let ideas = (0..45)
        .map(|at| imported_idea(&at.to_string(), now))
        .collect();
    let edition = world.edition(open_for_ideas().ideas(ideas)).await;
    let read = async |seed| {
        let filter = IdeaFilter {
            order: IdeaOrder::Shuffled(seed),
            ..IdeaFilter::default()
        };
        let mut numbers = vec![];
        for page in 0..6 {
            let list = world
                .store
                .ideas(edition.id, &filter, page, 10)
                .await
                .unwrap();
            assert_eq!(list.total, 45);
            numbers.extend(list.ideas.iter().map(|idea| idea.number));
        }
        numbers
    };
    let once = read(7).await;
    assert_eq!(read(7).await, once, "the same visit sees the same order");
    assert_ne!(read(8).await, once, "another visit sees another one");
    assert_ne!(once, (1..=45).collect::<Vec<_>>());
    assert_eq!(once.len(), 45);
    assert_eq!(
        once.into_iter().collect::<BTreeSet<_>>(),
        (1..=45).collect()
    );
}

async fn the_newest_come_first(world: &World) {
    let now = world.store.now();
    let ideas = (0..5)
        .map(|day| imported_idea(&day.to_string(), now - TimeDelta::days(day % 3)))
        .collect();
    let edition = world.edition(open_for_ideas().ideas(ideas)).await;
    let filter = IdeaFilter {
        order: IdeaOrder::Newest,
        ..IdeaFilter::default()
    };
    let mut numbers = vec![];
    for page in 0..3 {
        let list = world
            .store
            .ideas(edition.id, &filter, page, 2)
            .await
            .unwrap();
        numbers.push(
            list.ideas
                .iter()
                .map(|idea| idea.number)
                .collect::<Vec<_>>(),
        );
    }
    assert_eq!(numbers, [vec![4, 1], vec![5, 2], vec![3]]);
}

fn with_ideas(ideas: &[(&str, &str)]) -> EditionPlan {
    let idea = |(title, text): &(&str, &str)| ImportedIdea {
        title: (*title).to_owned(),
        text: (*text).to_owned(),
        ..imported_idea(title, Utc::now())
    };
    open_for_ideas().ideas(ideas.iter().map(idea).collect())
}

async fn search(world: &World, edition: domain::EditionId, words: &str) -> Vec<i32> {
    let filter = IdeaFilter {
        words: words.to_owned(),
        ..IdeaFilter::default()
    };
    let list = world.store.ideas(edition, &filter, 0, 100).await.unwrap();
    let mut numbers: Vec<i32> = list.ideas.iter().map(|idea| idea.number).collect();
    numbers.sort_unstable();
    numbers
}

async fn decide(world: &World, edition: domain::EditionId, number: i32, verdict: Verdict) {
    let idea = world
        .store
        .idea(&Actor::Operator, edition, number)
        .await
        .unwrap();
    let input = DecisionInput {
        ideas: vec![(idea.id, idea.version)],
        verdict,
        reason: Some(CharterReason::Unclear),
        message: String::new(),
    };
    assert_eq!(
        world
            .store
            .decide(&Actor::Operator, &input)
            .await
            .unwrap()
            .done,
        1
    );
}

/// A moderator asks for changes.
async fn sent_back(world: &World, author: &Actor, edition: domain::EditionId, number: i32) -> Idea {
    decide(world, edition, number, Verdict::RequestChanges).await;
    world.store.idea(author, edition, number).await.unwrap()
}
