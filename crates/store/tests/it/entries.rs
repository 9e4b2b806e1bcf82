//! Ideas entered for their authors.

use crate::fixture::{TestEdition, World, in_preparation, open_for_ideas};
use chrono::TimeDelta;
use domain::calendar::paris;
use domain::entry::{EntryFault, EntryInput};
use domain::{
    Actor, AuditEvent, Channel, ContactWish, Forbidden, IdeaState, Lang, Mail, PhaseKind, ThemeId,
    Verdict,
};
use store::{IdeaContact, StoreError};

on_each_database![
    an_entered_idea_waits_in_the_queue,
    an_author_who_wants_mails_can_sign_in_and_finds_the_idea,
    phone_and_address_are_for_moderators_alone,
    an_idea_is_published_at_once_by_who_moderates,
    faults_are_told_and_nothing_is_entered,
    ideas_are_entered_while_they_are_collected_and_read,
    the_limit_counts_ideas_with_an_account,
    an_entry_is_undone_and_nobody_else_s_idea_is,
    a_form_that_is_typed_twice_is_found,
    the_day_of_the_meeting_is_kept,
];

fn entry(edition: &TestEdition, title: &str) -> EntryInput {
    EntryInput {
        title: title.to_owned(),
        text: "Un texte qui dit assez de quoi il s'agit.".to_owned(),
        theme: Some(edition.theme),
        district: Some(edition.districts[0]),
        place: "rue Carnot".to_owned(),
        author: "Ana".to_owned(),
        minor: false,
        channel: Channel::Paper,
        wish: ContactWish::None,
        contact: String::new(),
        received_on: None,
        publish: false,
    }
}

async fn an_entered_idea_waits_in_the_queue(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let moderator = world.moderator().await;
    let before = world.log().await.len();
    let number = world
        .store
        .enter_idea(
            &moderator.actor,
            edition.id,
            &entry(&edition, " Un verger "),
        )
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&moderator.actor, edition.id, number)
        .await
        .unwrap();
    assert_eq!(
        (idea.title.as_str(), idea.channel, idea.state, idea.mine),
        ("Un verger", Channel::Paper, IdeaState::Submitted, false)
    );
    assert_eq!(
        world.logged_since(before).await,
        [(
            "staff".to_owned(),
            AuditEvent::IdeaEntered {
                edition: edition.id,
                idea: idea.id,
                channel: Channel::Paper
            }
        )]
    );
    assert_eq!(world.letters().await, []);
    let (queue, _) = world
        .store
        .moderation_queue(&moderator.actor, None, IdeaState::Submitted, 0, 9)
        .await
        .unwrap();
    assert_eq!(
        (queue[0].number, queue[0].channel, queue[0].changed),
        (number, Channel::Paper, false)
    );
    let (entries, total) = world
        .store
        .entries(&moderator.actor, edition.id, 10)
        .await
        .unwrap();
    assert_eq!(
        (entries[0].idea.number, entries[0].undoable, total),
        (1, true, 1)
    );
    let other = world.coordinator().await;
    let (entries, _) = world
        .store
        .entries(&other.actor, edition.id, 10)
        .await
        .unwrap();
    assert_eq!(entries, [], "the list is one's own pile");
    for (actor, why) in [
        (Actor::Visitor, Forbidden::SignIn),
        (
            world.resident("bo").await.actor,
            Forbidden::Role(domain::Action::EnterIdea),
        ),
        (
            world.staff(domain::Role::Reader).await.actor,
            Forbidden::Role(domain::Action::EnterIdea),
        ),
    ] {
        let refused = world
            .store
            .enter_idea(&actor, edition.id, &entry(&edition, "Un banc"))
            .await;
        assert!(
            matches!(&refused, Err(StoreError::Forbidden(found)) if *found == why),
            "{refused:?}"
        );
    }
}

async fn an_author_who_wants_mails_can_sign_in_and_finds_the_idea(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let moderator = world.moderator().await;
    let by_mail = EntryInput {
        wish: ContactWish::Email,
        contact: " Zoe@Example.org".into(),
        author: "Zoé".into(),
        ..entry(&edition, "Un verger")
    };
    let number = world
        .store
        .enter_idea(&moderator.actor, edition.id, &by_mail)
        .await
        .unwrap();
    assert_eq!(
        world.letters().await,
        [(
            "zoe@example.org".to_owned(),
            Lang::Fr,
            Mail::IdeaReceived {
                title: "Un verger".into(),
                path: "/e/bp/ideas/1".into()
            }
        )]
    );
    let zoe = world.resident("zoe").await;
    assert_eq!(zoe.session.account.as_ref().unwrap().name, "Zoé");
    let mine = world.store.my_ideas(&zoe.actor).await.unwrap();
    assert_eq!(mine[0].idea.number, number);
    let idea = world
        .store
        .idea(&zoe.actor, edition.id, number)
        .await
        .unwrap();
    assert!(idea.mine, "it can be changed and withdrawn by its author");
    let rows = world.cells("idea").await;
    assert_eq!(rows[0]["contact"], "", "the account alone has the address");
    assert_eq!(
        world
            .store
            .idea_contact(&moderator.actor, idea.id)
            .await
            .unwrap(),
        Some(IdeaContact {
            wish: ContactWish::Email,
            contact: "zoe@example.org".into(),
            entered_by: "moderator@city.example".into(),
        })
    );
}

async fn phone_and_address_are_for_moderators_alone(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let moderator = world.moderator().await;
    let by_phone = EntryInput {
        wish: ContactWish::Phone,
        contact: "04 90 12 34 56".into(),
        ..entry(&edition, "Un verger")
    };
    world
        .store
        .enter_idea(&moderator.actor, edition.id, &by_phone)
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&moderator.actor, edition.id, 1)
        .await
        .unwrap();
    let contact = world
        .store
        .idea_contact(&moderator.actor, idea.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (contact.wish, contact.contact.as_str()),
        (ContactWish::Phone, "04 90 12 34 56")
    );
    for actor in [
        Actor::Visitor,
        world.resident("bo").await.actor,
        world.staff(domain::Role::Reader).await.actor,
    ] {
        let refused = world.store.idea_contact(&actor, idea.id).await;
        assert!(
            matches!(refused, Err(StoreError::Forbidden(_))),
            "{refused:?}"
        );
    }
    let log = format!("{:?}", world.log().await);
    assert!(!log.contains("04 90"), "nothing personal in the log");
    // An idea of the site has its author's account, and nothing here.
    let ana = world.resident("ana").await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un banc"))
        .await
        .unwrap();
    let sent = world.store.idea(&ana.actor, edition.id, 2).await.unwrap();
    let none = world.store.idea_contact(&moderator.actor, sent.id).await;
    assert_eq!(none.unwrap(), None);
}

async fn an_idea_is_published_at_once_by_who_moderates(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let moderator = world.moderator().await;
    let at_once = EntryInput {
        publish: true,
        wish: ContactWish::Email,
        contact: "zoe@example.org".into(),
        ..entry(&edition, "Un verger")
    };
    let (before, version) = (world.log().await.len(), world.store.version());
    let number = world
        .store
        .enter_idea(&moderator.actor, edition.id, &at_once)
        .await
        .unwrap();
    assert!(world.store.version() > version, "visitors' pages show it");
    let idea = world
        .store
        .idea(&Actor::Visitor, edition.id, number)
        .await
        .unwrap();
    assert_eq!(idea.state, IdeaState::Published);
    assert_eq!(idea.history[0].verdict, Verdict::Publish);
    let events: Vec<_> = world
        .logged_since(before)
        .await
        .into_iter()
        .map(|(_, event)| event.code())
        .collect();
    assert_eq!(events, ["idea_entered", "ideas_decided"]);
    assert!(matches!(
        world.letters().await.as_slice(),
        [(to, _, Mail::IdeaDecided { verdict: Verdict::Publish, .. })] if to == "zoe@example.org"
    ));
}

async fn faults_are_told_and_nothing_is_entered(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let moderator = world.moderator().await;
    let faults = async |input: EntryInput| {
        let answer = world
            .store
            .enter_idea(&moderator.actor, edition.id, &input)
            .await;
        match answer {
            Err(StoreError::Entry(faults)) => faults,
            other => panic!("taken: {other:?}"),
        }
    };
    let good = || entry(&edition, "Un verger");
    for (input, fault) in [
        (
            EntryInput {
                theme: None,
                ..good()
            },
            EntryFault::Theme,
        ),
        (
            EntryInput {
                theme: Some(ThemeId::new()),
                ..good()
            },
            EntryFault::Theme,
        ),
        (
            EntryInput {
                district: Some(domain::DistrictId::new()),
                ..good()
            },
            EntryFault::District,
        ),
        (
            EntryInput {
                channel: Channel::Web,
                ..good()
            },
            EntryFault::Channel,
        ),
        (
            EntryInput {
                wish: ContactWish::Phone,
                contact: "ana@example.org".into(),
                ..good()
            },
            EntryFault::Contact(ContactWish::Phone),
        ),
        (
            EntryInput {
                received_on: paris::day(world.store.now()).succ_opt(),
                ..good()
            },
            EntryFault::ReceivedOn,
        ),
    ] {
        assert_eq!(faults(input).await, [fault]);
    }
    assert_eq!(world.count_rows("idea").await, 0);
}

async fn ideas_are_entered_while_they_are_collected_and_read(world: &World) {
    let edition = world.edition(in_preparation()).await;
    let hidden = world
        .edition(open_for_ideas().named("hidden").not_published())
        .await;
    let moderator = world.moderator().await;
    let enter = async |edition: &TestEdition, title: &str| {
        world
            .store
            .enter_idea(&moderator.actor, edition.id, &entry(edition, title))
            .await
    };
    let calendar = world.read_edition(edition.id).await.calendar;
    let early = enter(&edition, "Un verger").await;
    assert!(matches!(early, Err(StoreError::NotOpen(_))), "{early:?}");
    let draft = enter(&hidden, "Un verger").await;
    assert!(
        matches!(draft, Err(StoreError::NotFound("edition"))),
        "{draft:?}"
    );
    let screening = calendar.phase(PhaseKind::Screening).unwrap();
    for moment in [
        calendar.phase(PhaseKind::Ideas).unwrap().starts,
        screening.starts,
    ] {
        world.wait_until(moment).await;
        enter(&edition, "Un verger").await.unwrap();
    }
    world.wait_until(screening.ends).await;
    let late = enter(&edition, "Un verger").await;
    assert!(matches!(late, Err(StoreError::NotOpen(_))), "{late:?}");
}

async fn the_limit_counts_ideas_with_an_account(world: &World) {
    let edition = world
        .edition(open_for_ideas().rules(|rules| rules.ideas_per_person = Some(1)))
        .await;
    let moderator = world.moderator().await;
    let enter = async |title: &str, wish, contact: &str| {
        let input = EntryInput {
            wish,
            contact: contact.to_owned(),
            ..entry(&edition, title)
        };
        world
            .store
            .enter_idea(&moderator.actor, edition.id, &input)
            .await
    };
    for title in ["Un verger", "Un banc", "Un mur"] {
        enter(title, ContactWish::None, "").await.unwrap();
    }
    enter("Un toit", ContactWish::Email, "zoe@example.org")
        .await
        .unwrap();
    let second = enter("Un puits", ContactWish::Email, "ZOE@example.org").await;
    assert!(
        matches!(second, Err(StoreError::TooManyIdeas { max: 1 })),
        "{second:?}"
    );
    assert_eq!(world.count_rows("idea").await, 4);
}

async fn an_entry_is_undone_and_nobody_else_s_idea_is(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (moderator, ana) = (world.moderator().await, world.resident("ana").await);
    world
        .store
        .enter_idea(&moderator.actor, edition.id, &entry(&edition, "Un verger"))
        .await
        .unwrap();
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un banc"))
        .await
        .unwrap();
    let undo = async |number| {
        world
            .store
            .withdraw_entry(&moderator.actor, edition.id, number)
            .await
    };
    undo(1).await.unwrap();
    let idea = world
        .store
        .idea(&moderator.actor, edition.id, 1)
        .await
        .unwrap();
    assert_eq!(idea.state, IdeaState::Withdrawn);
    let again = undo(1).await;
    assert!(matches!(again, Err(StoreError::IdeaState(_))), "{again:?}");
    let theirs = undo(2).await;
    assert!(
        matches!(theirs, Err(StoreError::NotFound("idea"))),
        "{theirs:?}"
    );
}

async fn a_form_that_is_typed_twice_is_found(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let moderator = world.moderator().await;
    for title in ["Un verger à l’école", "Un verger", "100% d_ombre"] {
        world
            .store
            .enter_idea(&moderator.actor, edition.id, &entry(&edition, title))
            .await
            .unwrap();
    }
    let same = async |title: &str| -> Vec<i32> {
        let found = world
            .store
            .same_title(&moderator.actor, edition.id, title)
            .await
            .unwrap();
        found.into_iter().map(|idea| idea.number).collect()
    };
    assert_eq!(same(" un VERGER a l'ecole").await, [1]);
    assert_eq!(
        same("Un verger").await,
        [2],
        "the beginning is not the title"
    );
    assert_eq!(same("100% d_ombre").await, [3]);
    assert_eq!(same("100% d’ombre").await, [0; 0]);
    world
        .store
        .withdraw_entry(&moderator.actor, edition.id, 2)
        .await
        .unwrap();
    assert_eq!(same("Un verger").await, [0; 0], "what was undone is gone");
}

async fn the_day_of_the_meeting_is_kept(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let moderator = world.moderator().await;
    world.wait(TimeDelta::days(5)).await;
    let day = paris::day(world.store.now() - TimeDelta::days(3));
    let input = EntryInput {
        channel: Channel::Meeting,
        received_on: Some(day),
        ..entry(&edition, "Un verger")
    };
    world
        .store
        .enter_idea(&moderator.actor, edition.id, &input)
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&moderator.actor, edition.id, 1)
        .await
        .unwrap();
    assert_eq!(paris::day(idea.submitted_at), day);
}
