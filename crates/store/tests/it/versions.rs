//! Changing one's own idea, and what it said before.

use crate::fixture::{Person, TestEdition, World, open_for_ideas};
use chrono::TimeDelta;
use domain::idea::{IdeaAct, IdeaDraft, IdeaStateError, Point};
use domain::{Actor, AuditEvent, CharterReason, IdeaState, PhaseKind, Verdict};
use store::{DecisionInput, Idea, StoreError};

on_each_database![
    an_edited_idea_is_read_again_and_its_versions_stay,
    what_changes_nothing_leaves_the_idea_where_it_is,
    two_windows_of_one_author_do_not_overwrite_each_other,
    an_idea_is_edited_while_a_moderator_can_read_it_again,
    somebody_else_s_idea_is_not_there_to_edit,
    everybody_sees_what_was_published_and_no_more,
    an_idea_that_was_completed_keeps_its_first_version,
];

async fn sent(world: &World, edition: &TestEdition, ana: &Person) -> Idea {
    let number = world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap();
    read(world, edition, &ana.actor, number).await
}

async fn read(world: &World, edition: &TestEdition, actor: &Actor, number: i32) -> Idea {
    let idea = world.store.idea(actor, edition.id, number).await;
    idea.unwrap()
}

async fn decide(world: &World, idea: &Idea, verdict: Verdict) {
    world.wait(TimeDelta::seconds(1)).await;
    let input = DecisionInput {
        ideas: vec![(idea.id, idea.version)],
        verdict,
        reason: (verdict != Verdict::Publish).then_some(CharterReason::PersonalData),
        message: String::new(),
    };
    let decided = world.store.decide(&Actor::Operator, &input).await.unwrap();
    assert_eq!(decided.done, 1);
    world.wait(TimeDelta::seconds(1)).await;
}

/// The titles that somebody sees, oldest first, each with whether it is public.
async fn titles(world: &World, edition: &TestEdition, actor: &Actor) -> Vec<(String, bool)> {
    let versions = world
        .store
        .idea_versions(actor, edition.id, 1)
        .await
        .unwrap();
    versions
        .into_iter()
        .map(|version| (version.title, version.published))
        .collect()
}

async fn an_edited_idea_is_read_again_and_its_versions_stay(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let first = sent(world, &edition, &ana).await;
    decide(world, &first, Verdict::Publish).await;
    world.store.support(&bo.actor, first.id).await.unwrap();
    let published = read(world, &edition, &ana.actor, 1).await;
    let draft = IdeaDraft {
        district: Some(edition.districts[0]),
        place: "rue Carnot".into(),
        ..edition.draft("Deux vergers")
    };
    let before = world.log().await.len();
    let changed = world
        .store
        .edit_idea(&ana.actor, first.id, published.version, &draft)
        .await
        .unwrap();
    assert!(changed);
    assert_eq!(
        world.logged_since(before).await,
        [(
            "resident".to_owned(),
            AuditEvent::IdeaEdited {
                edition: edition.id,
                idea: first.id
            }
        )]
    );
    let edited = read(world, &edition, &ana.actor, 1).await;
    assert_eq!(
        (edited.title.as_str(), edited.state, edited.version),
        ("Deux vergers", IdeaState::Submitted, published.version + 1)
    );
    let supports = world.store.supports_of(&bo.actor, first.id).await.unwrap();
    assert_eq!(supports.count, 1, "supports stay");

    let versions = world
        .store
        .idea_versions(&ana.actor, edition.id, 1)
        .await
        .unwrap();
    let [old, new] = versions.as_slice() else {
        panic!("two versions: {versions:?}")
    };
    assert_eq!(
        (old.title.as_str(), old.place.as_str(), old.district),
        ("Un verger", "", None)
    );
    assert_eq!(old.written_at, first.submitted_at);
    assert_eq!(
        (new.title.as_str(), new.place.as_str(), new.district),
        ("Deux vergers", "rue Carnot", Some(edition.districts[0]))
    );
    assert_eq!(new.written_at, edited.submitted_at);
    let (queue, _) = world
        .store
        .moderation_queue(&Actor::Operator, None, IdeaState::Submitted, 0, 9)
        .await
        .unwrap();
    assert!(queue[0].changed, "the moderator is told");
}

async fn what_changes_nothing_leaves_the_idea_where_it_is(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let first = sent(world, &edition, &ana).await;
    decide(world, &first, Verdict::Publish).await;
    let published = read(world, &edition, &ana.actor, 1).await;
    let changed = world
        .store
        .edit_idea(
            &ana.actor,
            first.id,
            published.version,
            &edition.draft(" Un verger "),
        )
        .await
        .unwrap();
    assert!(!changed);
    assert_eq!(read(world, &edition, &ana.actor, 1).await, published);
    assert_eq!(world.count_rows("idea_version").await, 0);
    // Another point on the map is another place, whatever the words.
    let moved = IdeaDraft {
        point: Point::new(43.949, 4.805),
        ..edition.draft("Un verger")
    };
    for changes in [true, false] {
        let version = read(world, &edition, &ana.actor, 1).await.version;
        let changed = world
            .store
            .edit_idea(&ana.actor, first.id, version, &moved)
            .await;
        assert_eq!(changed.unwrap(), changes);
    }
}

async fn two_windows_of_one_author_do_not_overwrite_each_other(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let first = sent(world, &edition, &ana).await;
    let edit = async |title: &str| {
        world
            .store
            .edit_idea(&ana.actor, first.id, first.version, &edition.draft(title))
            .await
    };
    edit("Deux vergers").await.unwrap();
    let second = edit("Trois vergers").await;
    assert!(matches!(second, Err(StoreError::Changed)), "{second:?}");
    let now = read(world, &edition, &ana.actor, 1).await;
    assert_eq!(now.title, "Deux vergers");
}

async fn an_idea_is_edited_while_a_moderator_can_read_it_again(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let first = sent(world, &edition, &ana).await;
    let edit = async |idea: &Idea, title: &str| {
        world
            .store
            .edit_idea(&ana.actor, idea.id, idea.version, &edition.draft(title))
            .await
    };
    let screening = world
        .read_edition(edition.id)
        .await
        .calendar
        .phase(PhaseKind::Screening)
        .unwrap();
    world.wait_until(screening.starts).await;
    edit(&first, "Deux vergers").await.unwrap();
    let refused = read(world, &edition, &ana.actor, 1).await;
    decide(world, &refused, Verdict::Refuse).await;
    let refused = read(world, &edition, &ana.actor, 1).await;
    let after = edit(&refused, "Trois vergers").await;
    let state = IdeaStateError {
        from: IdeaState::Refused,
        act: IdeaAct::Edit,
    };
    assert!(
        matches!(after, Err(StoreError::IdeaState(why)) if why == state),
        "{after:?}"
    );
    decide(world, &refused, Verdict::Publish).await;
    let again = read(world, &edition, &ana.actor, 1).await;
    world.wait_until(screening.ends).await;
    let late = edit(&again, "Trois vergers").await;
    assert!(matches!(late, Err(StoreError::NotOpen(_))), "{late:?}");
}

async fn somebody_else_s_idea_is_not_there_to_edit(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let idea = sent(world, &edition, &ana).await;
    for actor in [&bo.actor, &world.coordinator().await.actor] {
        let edited = world
            .store
            .edit_idea(actor, idea.id, idea.version, &edition.draft("À moi"))
            .await;
        assert!(
            matches!(edited, Err(StoreError::NotFound("idea"))),
            "{edited:?}"
        );
    }
}

/// Sent, changed before anybody read it, published, taken back for a phone number in it, mended, published.
async fn everybody_sees_what_was_published_and_no_more(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let mut idea = sent(world, &edition, &ana).await;
    let edit = async |idea: &Idea, title: &str| {
        world.wait(TimeDelta::seconds(1)).await;
        world
            .store
            .edit_idea(&ana.actor, idea.id, idea.version, &edition.draft(title))
            .await
            .unwrap();
        read(world, &edition, &ana.actor, 1).await
    };
    let decided = async |idea: &Idea, verdict| {
        decide(world, idea, verdict).await;
        read(world, &edition, &ana.actor, 1).await
    };
    idea = edit(&idea, "Verger, le mien").await;
    idea = decided(&idea, Verdict::Publish).await;
    idea = edit(&idea, "Verger, 04 90 00 00 00").await;
    idea = decided(&idea, Verdict::Publish).await;
    idea = decided(&idea, Verdict::RequestChanges).await;
    world
        .store
        .resend_idea(&ana.actor, idea.id, idea.version, &edition.draft("Verger"))
        .await
        .unwrap();
    idea = read(world, &edition, &ana.actor, 1).await;
    decide(world, &idea, Verdict::Publish).await;

    let seen = |titles: &[(&str, bool)]| -> Vec<(String, bool)> {
        titles
            .iter()
            .map(|(title, public)| ((*title).to_owned(), *public))
            .collect()
    };
    let all = seen(&[
        ("Un verger", false),
        ("Verger, le mien", true),
        ("Verger, 04 90 00 00 00", false),
        ("Verger", true),
    ]);
    assert_eq!(titles(world, &edition, &ana.actor).await, all);
    let reader = world.staff(domain::Role::Reader).await;
    assert_eq!(titles(world, &edition, &reader.actor).await, all);
    let public = seen(&[("Verger, le mien", true), ("Verger", true)]);
    let bo = world.resident("bo").await;
    assert_eq!(titles(world, &edition, &bo.actor).await, public);
    assert_eq!(titles(world, &edition, &Actor::Visitor).await, public);
}

async fn an_idea_that_was_completed_keeps_its_first_version(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let idea = sent(world, &edition, &ana).await;
    decide(world, &idea, Verdict::RequestChanges).await;
    let idea = read(world, &edition, &ana.actor, 1).await;
    world
        .store
        .resend_idea(
            &ana.actor,
            idea.id,
            idea.version,
            &edition.draft("Un grand verger"),
        )
        .await
        .unwrap();
    assert_eq!(
        titles(world, &edition, &ana.actor).await,
        [
            ("Un verger".to_owned(), false),
            ("Un grand verger".to_owned(), false)
        ]
    );
    let hidden = world
        .store
        .idea_versions(&Actor::Visitor, edition.id, 1)
        .await;
    assert!(
        matches!(hidden, Err(StoreError::NotFound("idea"))),
        "{hidden:?}"
    );
}
