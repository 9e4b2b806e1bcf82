//! Photos: a session's while an idea is written, the idea's afterwards, and nobody's in the end.

use crate::fixture::{Person, TestEdition, World, open_for_ideas};
use chrono::TimeDelta;
use domain::{
    Actor, AuditEvent, CharterReason, Forbidden, IdeaId, IdeaState, PhotoId, Role, Verdict,
};
use store::{DecisionInput, Photo, PhotoText, SeenPhoto, Session, StoreError};

on_each_database![
    an_idea_is_sent_with_its_photos,
    a_photo_goes_with_the_session_through_sign_in,
    only_the_session_s_own_photos_are_attached,
    three_photos_and_no_more,
    a_session_holds_only_so_many,
    photos_are_changed_while_the_idea_waits,
    a_public_idea_with_a_new_photo_is_read_again,
    who_sees_a_photo,
    the_author_and_moderators_remove_photos,
    what_nobody_holds_is_swept,
];

fn text(id: PhotoId, alt: &str) -> PhotoText {
    PhotoText {
        id,
        alt: alt.to_owned(),
    }
}

async fn held(world: &World, session: &Session) -> PhotoId {
    world.store.add_photo(session, 1600, 1200).await.unwrap()
}

/// An idea of somebody's with these photos.
async fn sent(
    world: &World,
    edition: &TestEdition,
    person: &Person,
    photos: &[PhotoText],
) -> IdeaId {
    let number = world
        .store
        .send_idea_with_photos(
            &person.actor,
            edition.id,
            &edition.draft("Un banc à l’ombre"),
            Some((&person.session, photos)),
        )
        .await
        .unwrap();
    let idea = world.store.idea(&person.actor, edition.id, number).await;
    idea.unwrap().id
}

async fn decide(world: &World, idea: IdeaId, version: i32, verdict: Verdict) {
    let input = DecisionInput {
        ideas: vec![(idea, version)],
        verdict,
        reason: (verdict != Verdict::Publish).then_some(CharterReason::Unclear),
        message: String::new(),
    };
    let decided = world.store.decide(&Actor::Operator, &input).await.unwrap();
    assert_eq!(decided.done, 1);
}

async fn ids(world: &World, idea: IdeaId) -> Vec<PhotoId> {
    let photos = world.store.photos_of(idea).await.unwrap();
    photos.into_iter().map(|photo| photo.id).collect()
}

async fn an_idea_is_sent_with_its_photos(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let (one, two) = (
        held(world, &ana.session).await,
        held(world, &ana.session).await,
    );
    let before = world.log().await.len();
    let idea = sent(
        world,
        &edition,
        &ana,
        &[text(two, " Une place\u{7} sans arbre "), text(one, "")],
    )
    .await;
    let photo = |id, alt: &str| Photo {
        id,
        alt: alt.to_owned(),
        width: 1600,
        height: 1200,
    };
    let expected = vec![photo(two, "Une place sans arbre"), photo(one, "")];
    assert_eq!(world.store.photos_of(idea).await.unwrap(), expected);
    let many = world
        .store
        .photos_of_many(&[idea, IdeaId::new()])
        .await
        .unwrap();
    assert_eq!(many.into_iter().collect::<Vec<_>>(), [(idea, expected)]);
    let events: Vec<_> = world.logged_since(before).await;
    let codes: Vec<_> = events.iter().map(|(_, event)| event.code()).collect();
    assert_eq!(codes, ["photo_added", "photo_added", "idea_submitted"]);
    // The session holds them no more.
    let left = world
        .store
        .photos_at_hand(&ana.session, None, &[one, two])
        .await
        .unwrap();
    assert_eq!(left, []);
}

async fn a_photo_goes_with_the_session_through_sign_in(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let visitor = world.store.begin_session(None).await.unwrap();
    let photo = held(world, &visitor).await;
    let session = world
        .sign_in("ana@example.org", Some(&visitor), domain::Lang::Fr)
        .await
        .unwrap();
    assert_eq!(world.store.orphaned_photos().await.unwrap(), []);
    let ana = Person {
        actor: session.actor(),
        account: session.account.as_ref().unwrap().id,
        email: "ana@example.org".to_owned(),
        session,
    };
    let idea = sent(world, &edition, &ana, &[text(photo, "")]).await;
    assert_eq!(ids(world, idea).await, [photo]);
}

async fn only_the_session_s_own_photos_are_attached(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let hers = held(world, &ana.session).await;
    let idea = sent(
        world,
        &edition,
        &bo,
        &[text(hers, "volée"), text(PhotoId::new(), "inventée")],
    )
    .await;
    assert_eq!(ids(world, idea).await, []);
    // Nor one that another idea has already.
    let first = sent(world, &edition, &ana, &[text(hers, "")]).await;
    let second = sent(world, &edition, &ana, &[text(hers, "")]).await;
    assert_eq!(
        (ids(world, first).await, ids(world, second).await),
        (vec![hers], vec![])
    );
    // Letting go of what is somebody else's, or an idea's, does nothing.
    let his = held(world, &bo.session).await;
    world
        .store
        .release_photos(&ana.session, &[his, hers])
        .await
        .unwrap();
    assert_eq!(world.store.orphaned_photos().await.unwrap(), []);
}

async fn three_photos_and_no_more(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let mut photos = vec![];
    for _ in 0..4 {
        photos.push(text(held(world, &ana.session).await, ""));
    }
    let answer = world
        .store
        .send_idea_with_photos(
            &ana.actor,
            edition.id,
            &edition.draft("Un banc"),
            Some((&ana.session, &photos)),
        )
        .await;
    assert!(
        matches!(answer, Err(StoreError::TooManyPhotos)),
        "{answer:?}"
    );
    // The idea has not come without them.
    assert_eq!(world.count_rows("idea").await, 0);
    let long = [text(photos[0].id, &"é".repeat(201))];
    let answer = world
        .store
        .send_idea_with_photos(
            &ana.actor,
            edition.id,
            &edition.draft("Un banc"),
            Some((&ana.session, &long)),
        )
        .await;
    assert!(matches!(answer, Err(StoreError::Invalid(_))), "{answer:?}");
}

async fn a_session_holds_only_so_many(world: &World) {
    let session = world.resident("ana").await.session;
    for _ in 0..12 {
        held(world, &session).await;
    }
    let answer = world.store.add_photo(&session, 10, 10).await;
    assert!(
        matches!(answer, Err(StoreError::TooManyPhotos)),
        "{answer:?}"
    );
    // A session that is over holds none.
    world.store.sign_out(&session).await.unwrap();
    let answer = world.store.add_photo(&session, 10, 10).await;
    assert!(matches!(answer, Err(StoreError::NotFound(_))), "{answer:?}");
}

async fn photos_are_changed_while_the_idea_waits(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let (one, two) = (
        held(world, &ana.session).await,
        held(world, &ana.session).await,
    );
    let idea = sent(world, &edition, &ana, &[text(one, "avant")]).await;
    let arrange = |who: Person, photos: Vec<PhotoText>| async move {
        world
            .store
            .arrange_photos(&who.actor, &who.session, idea, &photos)
            .await
    };
    decide(world, idea, 1, Verdict::RequestChanges).await;
    let before = world.log().await.len();
    arrange(ana.clone(), vec![text(two, "après")])
        .await
        .unwrap();
    let codes: Vec<_> = world
        .logged_since(before)
        .await
        .iter()
        .map(|(_, event)| event.code())
        .collect();
    assert_eq!(codes, ["photo_added", "photo_removed"]);
    assert_eq!(ids(world, idea).await, [two]);
    assert_eq!(world.store.orphaned_photos().await.unwrap(), [one]);
    // Words alone: nothing that the log would tell.
    let before = world.log().await.len();
    arrange(ana.clone(), vec![text(two, "mieux")])
        .await
        .unwrap();
    assert_eq!(world.log().await.len(), before);
    assert_eq!(world.store.photos_of(idea).await.unwrap()[0].alt, "mieux");
    let theirs = arrange(bo, vec![]).await;
    assert!(
        matches!(theirs, Err(StoreError::NotFound("idea"))),
        "{theirs:?}"
    );
}

async fn a_public_idea_with_a_new_photo_is_read_again(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let mut photos = vec![];
    for _ in 0..3 {
        photos.push(text(held(world, &ana.session).await, ""));
    }
    let idea = sent(world, &edition, &ana, &photos[..2]).await;
    decide(world, idea, 1, Verdict::Publish).await;
    let arrange = async |photos: &[PhotoText]| {
        let before = world.log().await.len();
        let answer = world
            .store
            .arrange_photos(&ana.actor, &ana.session, idea, photos)
            .await;
        let logged = world.logged_since(before).await;
        let codes: Vec<_> = logged.iter().map(|(_, event)| event.code()).collect();
        answer.map(|()| codes)
    };
    let state = async || {
        let idea = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
        (idea.state, idea.version)
    };
    // Another order, or one fewer: nothing that nobody has read.
    let swapped = [photos[1].clone(), photos[0].clone()];
    assert_eq!(arrange(&swapped).await.unwrap(), Vec::<&str>::new());
    assert_eq!(ids(world, idea).await, [photos[1].id, photos[0].id]);
    assert_eq!(arrange(&photos[..1]).await.unwrap(), ["photo_removed"]);
    assert_eq!(state().await, (IdeaState::Published, 2));
    // A new photo.
    let more = [photos[0].clone(), photos[2].clone()];
    assert_eq!(
        arrange(&more).await.unwrap(),
        ["photo_added", "idea_edited"]
    );
    assert_eq!(state().await, (IdeaState::Submitted, 3));
    // A new description.
    decide(world, idea, 3, Verdict::Publish).await;
    let described = [text(photos[0].id, "Un banc"), photos[2].clone()];
    assert_eq!(arrange(&described).await.unwrap(), ["idea_edited"]);
    // What is not to be is left as it was.
    decide(world, idea, 5, Verdict::Refuse).await;
    let late = arrange(&photos[..1]).await;
    assert!(matches!(late, Err(StoreError::IdeaState(_))), "{late:?}");
    // And after the phases nothing changes.
    decide(world, idea, 6, Verdict::Publish).await;
    world.wait(TimeDelta::days(60)).await;
    let late = arrange(&photos[..1]).await;
    assert!(matches!(late, Err(StoreError::NotOpen(_))), "{late:?}");
    assert_eq!(ids(world, idea).await.len(), 2);
}

async fn who_sees_a_photo(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let reader = world.staff(Role::Reader).await;
    let photo = held(world, &ana.session).await;
    let sees = |who: &Person| {
        let (actor, session) = (who.actor.clone(), who.session.clone());
        async move {
            world
                .store
                .see_photo(&actor, Some(&session), photo)
                .await
                .ok()
        }
    };
    let hidden = Some(SeenPhoto { public: false });
    let public = Some(SeenPhoto { public: true });
    assert_eq!(
        [sees(&ana).await, sees(&bo).await, sees(&reader).await],
        [hidden, None, None]
    );
    let idea = sent(world, &edition, &ana, &[text(photo, "")]).await;
    assert_eq!(
        [sees(&ana).await, sees(&bo).await, sees(&reader).await],
        [hidden, None, hidden]
    );
    decide(world, idea, 1, Verdict::Publish).await;
    assert_eq!(
        [sees(&ana).await, sees(&bo).await, sees(&reader).await],
        [public, public, public]
    );
    let visitor = world.store.see_photo(&Actor::Visitor, None, photo).await;
    assert_eq!(visitor.ok(), public);
    decide(world, idea, 2, Verdict::Refuse).await;
    let visitor = world.store.see_photo(&Actor::Visitor, None, photo).await;
    assert_eq!(visitor.ok(), None);
    assert_eq!([sees(&ana).await, sees(&bo).await], [hidden, None]);
}

async fn the_author_and_moderators_remove_photos(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let (reader, moderator) = (world.staff(Role::Reader).await, world.moderator().await);
    let mut photos = vec![];
    for _ in 0..2 {
        photos.push(text(held(world, &ana.session).await, ""));
    }
    let idea = sent(world, &edition, &ana, &photos).await;
    decide(world, idea, 1, Verdict::Publish).await;
    let (one, two) = (photos[0].id, photos[1].id);
    for other in [&bo, &reader] {
        let refused = world.store.remove_photo(&other.actor, one).await;
        // Nobody learns whether there is a photo of somebody else's.
        assert!(
            matches!(refused, Err(StoreError::NotFound("photo"))),
            "{refused:?}"
        );
    }
    let visitor = world.store.remove_photo(&Actor::Visitor, one).await;
    assert!(
        matches!(visitor, Err(StoreError::Forbidden(Forbidden::SignIn))),
        "{visitor:?}"
    );
    let before = world.log().await.len();
    world.store.remove_photo(&ana.actor, one).await.unwrap();
    world
        .store
        .remove_photo(&moderator.actor, two)
        .await
        .unwrap();
    let removed = |photo| AuditEvent::PhotoRemoved {
        edition: edition.id,
        idea,
        photo,
    };
    let events: Vec<_> = world
        .logged_since(before)
        .await
        .into_iter()
        .map(|(_, event)| event)
        .collect();
    assert_eq!(events, [removed(one), removed(two)]);
    assert_eq!(ids(world, idea).await, []);
    let again = world.store.remove_photo(&moderator.actor, one).await;
    assert!(
        matches!(again, Err(StoreError::NotFound("photo"))),
        "{again:?}"
    );
}

async fn what_nobody_holds_is_swept(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let visitor = world.store.begin_session(None).await.unwrap();
    let (kept, waiting) = (
        held(world, &ana.session).await,
        held(world, &ana.session).await,
    );
    let forgotten = held(world, &visitor).await;
    let idea = sent(world, &edition, &ana, &[text(kept, "")]).await;
    assert_eq!(world.store.orphaned_photos().await.unwrap(), []);
    // Sessions end after 30 days.
    world.wait(TimeDelta::days(31)).await;
    world.store.apply_retention().await.unwrap();
    let mut orphans = world.store.orphaned_photos().await.unwrap();
    orphans.sort();
    let mut expected = vec![waiting, forgotten];
    expected.sort();
    assert_eq!(orphans, expected);
    // Even if the list were wrong, an idea's photo stays.
    world
        .store
        .forget_photos(&[waiting, forgotten, kept])
        .await
        .unwrap();
    assert_eq!(world.store.orphaned_photos().await.unwrap(), []);
    assert_eq!(ids(world, idea).await, [kept]);
    assert_eq!(world.count_rows("photo").await, 1);
}
