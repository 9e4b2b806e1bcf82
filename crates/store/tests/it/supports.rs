//! Supporting ideas.

use crate::fixture::{TestEdition, World, imported_idea, in_preparation, join_all, open_for_ideas};
use domain::calendar::NotOpen;
use domain::{Actor, AuditEvent, Forbidden, IdeaId, IdeaState, PhaseKind};
use std::collections::HashMap;
use store::{ImportedIdea, StoreError, Supports};

on_each_database![
    a_resident_supports_an_idea_once,
    twelve_presses_at_the_same_moment_are_one_support,
    nobody_supports_an_idea_of_their_own,
    only_public_ideas_are_supported,
    ideas_are_supported_until_the_vote_begins,
    a_list_counts_the_supports_of_all_its_ideas,
    a_support_leaves_kept_pages_as_they_are,
];

/// An edition with a published idea, one that waits and one that is part of a project.
async fn with_ideas(world: &World) -> (TestEdition, [IdeaId; 3]) {
    let now = world.store.now();
    let of = |id: &str, state| ImportedIdea {
        state,
        ..imported_idea(id, now)
    };
    let edition = world
        .edition(open_for_ideas().ideas(vec![
            of("a", IdeaState::Published),
            of("b", IdeaState::Submitted),
            of("c", IdeaState::Merged),
        ]))
        .await;
    let mut ids = vec![];
    for number in 1..=3 {
        let idea = world.store.idea(&Actor::Operator, edition.id, number).await;
        ids.push(idea.unwrap().id);
    }
    (edition, ids.try_into().unwrap())
}

async fn a_resident_supports_an_idea_once(world: &World) {
    let (edition, [idea, ..]) = with_ideas(world).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let before = world.log().await.len();
    for _ in 0..2 {
        world.store.support(&ana.actor, idea).await.unwrap();
    }
    world.store.support(&bo.actor, idea).await.unwrap();
    let of = async |actor: &Actor| world.store.supports_of(actor, idea).await.unwrap();
    assert_eq!(
        of(&ana.actor).await,
        Supports {
            count: 2,
            mine: true
        }
    );
    let (count, mine) = (2, false);
    assert_eq!(of(&Actor::Visitor).await, Supports { count, mine });
    assert_eq!(
        world.logged_since(before).await,
        vec![
            (
                "resident".to_owned(),
                AuditEvent::IdeaSupported {
                    edition: edition.id,
                    idea
                }
            );
            2
        ],
        "the second press changes nothing, and is not logged"
    );

    let before = world.log().await.len();
    for _ in 0..2 {
        world
            .store
            .withdraw_support(&ana.actor, idea)
            .await
            .unwrap();
    }
    let (count, mine) = (1, false);
    assert_eq!(of(&ana.actor).await, Supports { count, mine });
    assert_eq!(world.logged_since(before).await.len(), 1);
    assert!(matches!(
        world.store.support(&Actor::Visitor, idea).await,
        Err(StoreError::Forbidden(Forbidden::SignIn))
    ));
}

async fn twelve_presses_at_the_same_moment_are_one_support(world: &World) {
    let (_, [idea, ..]) = with_ideas(world).await;
    let ana = world.resident("ana").await;
    let answers = join_all((0..12).map(|_| {
        let (store, actor) = (world.store.clone(), ana.actor.clone());
        async move { store.support(&actor, idea).await }
    }))
    .await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert_eq!(world.count_rows("support").await, 1);
}

async fn nobody_supports_an_idea_of_their_own(world: &World) {
    let edition = world
        .edition(open_for_ideas().ideas(vec![ImportedIdea {
            author_email: Some("ana@example.org".into()),
            ..imported_idea("a", world.store.now())
        }]))
        .await;
    let ana = world.resident("ana").await;
    let idea = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    assert!(idea.mine);
    let own = world.store.support(&ana.actor, idea.id).await;
    assert!(matches!(own, Err(StoreError::OwnIdea)), "{own:?}");
    assert_eq!(world.count_rows("support").await, 0);
}

async fn only_public_ideas_are_supported(world: &World) {
    let (_, [published, waiting, merged]) = with_ideas(world).await;
    let hidden = world
        .edition(
            open_for_ideas()
                .named("hidden")
                .not_published()
                .ideas(vec![imported_idea("z", world.store.now())]),
        )
        .await;
    let of_draft = world
        .store
        .idea(&Actor::Operator, hidden.id, 1)
        .await
        .unwrap();
    let ana = world.resident("ana").await;
    for idea in [published, merged] {
        world.store.support(&ana.actor, idea).await.unwrap();
    }
    for idea in [waiting, of_draft.id, IdeaId::new()] {
        let answer = world.store.support(&ana.actor, idea).await;
        assert!(
            matches!(answer, Err(StoreError::NotFound("idea"))),
            "{answer:?}"
        );
    }
}

async fn ideas_are_supported_until_the_vote_begins(world: &World) {
    let plan = in_preparation().ideas(vec![imported_idea("a", world.store.now())]);
    let edition = world.edition(plan).await;
    let idea = world
        .store
        .idea(&Actor::Operator, edition.id, 1)
        .await
        .unwrap()
        .id;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let calendar = world.read_edition(edition.id).await.calendar;
    let early = world.store.support(&ana.actor, idea).await;
    assert!(
        matches!(early, Err(StoreError::NotOpen(NotOpen::NotYet { .. }))),
        "{early:?}"
    );
    let screening = calendar.phase(PhaseKind::Screening).unwrap();
    world.wait_until(screening.starts).await;
    world.store.support(&ana.actor, idea).await.unwrap();
    world.wait_until(screening.ends).await;
    for late in [
        world.store.support(&bo.actor, idea).await,
        world.store.withdraw_support(&ana.actor, idea).await,
    ] {
        assert!(
            matches!(late, Err(StoreError::NotOpen(NotOpen::Over { .. }))),
            "{late:?}"
        );
    }
    assert_eq!(world.count_rows("support").await, 1);
}

async fn a_list_counts_the_supports_of_all_its_ideas(world: &World) {
    let (_, [published, waiting, merged]) = with_ideas(world).await;
    for name in ["ana", "bo", "cy"] {
        let person = world.resident(name).await;
        world.store.support(&person.actor, published).await.unwrap();
    }
    let dee = world.resident("dee").await;
    world.store.support(&dee.actor, merged).await.unwrap();
    let of = async |ids: &[IdeaId]| world.store.supports_of_many(ids).await.unwrap();
    assert_eq!(
        of(&[published, waiting, merged]).await,
        HashMap::from([(published, 3), (merged, 1)])
    );
    assert_eq!(of(&[waiting]).await, HashMap::new());
    assert_eq!(of(&[]).await, HashMap::new());
}

async fn a_support_leaves_kept_pages_as_they_are(world: &World) {
    let (_, [idea, ..]) = with_ideas(world).await;
    let ana = world.resident("ana").await;
    let before = world.store.version();
    world.store.support(&ana.actor, idea).await.unwrap();
    assert_eq!(world.store.version(), before);
}
