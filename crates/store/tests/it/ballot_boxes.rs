//! The ceremony: trustees are named, take their shares, and the box is sealed.

use crate::fixture::{Polls, World, open_for_ideas, open_for_vote, trustee};
use ballot_box::TrusteeKey;
use domain::{Actor, AuditEvent, BallotBoxState, Forbidden, Mail, TrusteeState};
use std::collections::BTreeSet;
use store::{StoreError, TrusteeInput, TrusteeToken};

on_each_database![
    trustees_are_invited_by_a_personal_link,
    a_plan_needs_as_many_trustees_as_open_the_box,
    the_box_is_sealed_when_the_last_trustee_confirms,
    a_share_that_does_not_read_back_is_not_confirmed,
    no_share_lies_readable_in_the_tables,
    one_trustee_may_hold_the_key_alone,
    a_trustee_who_lost_the_share_is_replaced_before_the_vote,
    nobody_is_replaced_once_people_vote,
    addresses_of_trustees_are_for_those_who_manage_the_box,
    two_last_trustees_at_once_seal_one_box,
];

async fn trustees_are_invited_by_a_personal_link(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let coordinator = world.coordinator().await;
    let before = world.log().await.len();
    let trustees = [trustee(1), trustee(2)];
    world
        .store
        .plan_ballot_box(&coordinator.actor, edition.id, 2, &trustees)
        .await
        .unwrap();
    let planned = AuditEvent::BallotBoxPlanned {
        edition: edition.id,
        needed: 2,
        trustees: 2,
    };
    assert_eq!(
        world.logged_since(before).await,
        [("staff".to_owned(), planned)]
    );
    let letters = world.letters().await;
    assert_eq!(letters.len(), 2);
    assert!(
        matches!(&letters[0], (to, _, Mail::TrusteeInvited { name, edition, .. })
            if to == "trustee1@example.org" && name == "Trustee 1" && edition == "Budget participatif bp")
    );
    let tokens = world.invitations().await;
    let view = world.store.trustee(&tokens[1]).await.unwrap();
    assert_eq!(
        (view.name.as_str(), view.state, view.box_state),
        ("Trustee 2", TrusteeState::Invited, BallotBoxState::Planned)
    );
    assert_eq!((view.needed, view.trustees, view.confirmed), (2, 2, 0));
    let everything = format!("{:?}", world.cells("trustee").await);
    for token in &tokens {
        assert!(!everything.contains(token.as_link()), "the hash alone");
    }
    world
        .store
        .invite_again(&coordinator.actor, edition.id, view.id)
        .await
        .unwrap();
    assert_eq!(
        world.invitations().await[2],
        tokens[1],
        "the same link again"
    );
    let unknown = TrusteeToken::from_link(&"A".repeat(43)).unwrap();
    let nobody = world.store.trustee(&unknown).await;
    assert!(matches!(nobody, Err(StoreError::NotFound("trustee"))));
}

async fn a_plan_needs_as_many_trustees_as_open_the_box(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let twins = [trustee(1), trustee(1)];
    let nameless = [TrusteeInput {
        name: " ".to_owned(),
        ..trustee(1)
    }];
    for (needed, trustees) in [
        (0, vec![trustee(1)]),
        (2, vec![trustee(1)]),
        (1, vec![]),
        (1, twins.to_vec()),
        (1, nameless.to_vec()),
        (1, (1..=16).map(trustee).collect()),
    ] {
        let refused = world
            .store
            .plan_ballot_box(&Actor::Operator, edition.id, needed, &trustees)
            .await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{needed} of {}: {refused:?}",
            trustees.len()
        );
    }
    let ana = world.resident("ana").await;
    let forbidden = world
        .store
        .plan_ballot_box(&ana.actor, edition.id, 1, &[trustee(1)])
        .await;
    assert!(matches!(
        forbidden,
        Err(StoreError::Forbidden(Forbidden::Role(_)))
    ));
    assert_eq!(world.count_rows("trustee").await, 0);
}

async fn the_box_is_sealed_when_the_last_trustee_confirms(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    world.plan_box(&edition, 2, 3).await;
    let tokens = world.invitations().await;
    let state = async || {
        let view = world.store.ballot_box(&Actor::Visitor, edition.id).await;
        let view = view.unwrap().unwrap();
        (view.state, view.box_key)
    };
    let before = world.log().await.len();
    for token in &tokens[..2] {
        world.confirm(token.clone()).await;
        assert_eq!(state().await, (BallotBoxState::Planned, None));
    }
    let last = world.confirm(tokens[2].clone()).await;
    let (sealed, key) = state().await;
    assert_eq!(sealed, BallotBoxState::Sealed);
    assert_eq!(
        world.store.vote_keys(edition.id).await.unwrap().box_key,
        key.unwrap()
    );
    let codes: Vec<&str> = world
        .logged_since(before)
        .await
        .iter()
        .map(|(_, event)| event.code())
        .collect();
    assert_eq!(
        codes,
        [
            "share_taken",
            "share_confirmed",
            "share_taken",
            "share_confirmed",
            "share_taken",
            "share_confirmed",
            "ballot_box_sealed"
        ]
    );
    // The answer was lost, and the trustee presses again.
    let public = last.key.public().unwrap();
    assert!(
        world
            .store
            .confirm_share(&last.token, public)
            .await
            .unwrap()
    );
    let early = world.store.trustee(&last.token).await.unwrap();
    assert_eq!((early.confirmed, early.vote_closed), (3, false));
}

async fn a_share_that_does_not_read_back_is_not_confirmed(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    world.plan_box(&edition, 1, 2).await;
    let token = world.invitations().await.remove(0);
    let key = || TrusteeKey::generate(&mut rand::rng()).public().unwrap();
    let (lost, kept) = (key(), key());
    world.store.take_share(&token, lost).await.unwrap();
    let wrong = world.store.confirm_share(&token, kept).await;
    assert!(matches!(wrong, Err(StoreError::WrongShare)), "{wrong:?}");
    // The file was not saved: another share is taken instead.
    world.store.take_share(&token, kept).await.unwrap();
    let wrong = world.store.confirm_share(&token, lost).await;
    assert!(matches!(wrong, Err(StoreError::WrongShare)), "{wrong:?}");
    assert!(!world.store.confirm_share(&token, kept).await.unwrap());
    let late = world.store.take_share(&token, key()).await;
    assert!(matches!(late, Err(StoreError::ShareConfirmed)), "{late:?}");
}

async fn no_share_lies_readable_in_the_tables(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let everything = format!("{:?}", world.everything().await);
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    for trustee in &polls.trustees {
        let view = world.store.trustee(&trustee.token).await.unwrap();
        let part = trustee
            .key
            .open(
                polls.edition.id,
                &view.box_key.unwrap(),
                &view.sealed_part.unwrap(),
            )
            .unwrap();
        for secret in [
            hex(trustee.key.as_bytes()),
            hex(part.to_bytes().as_slice()),
            hex(&part.to_bytes()[1..]),
        ] {
            assert!(!everything.contains(&secret));
        }
    }
}

async fn one_trustee_may_hold_the_key_alone(world: &World) {
    let polls = world.polls_of(open_for_vote(), 1, 1).await;
    let view = world
        .store
        .ballot_box(&Actor::Visitor, polls.edition.id)
        .await
        .unwrap()
        .unwrap();
    assert!(view.is_lone(), "the public page says so");
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.open_box(&polls).await;
    assert_eq!(world.count_rows("ballot").await, 1);
}

async fn a_trustee_who_lost_the_share_is_replaced_before_the_vote(world: &World) {
    let polls = world.polls(open_for_ideas()).await;
    let before = polls.keys.box_key;
    let view = async || {
        let view = world
            .store
            .ballot_box(&Actor::Operator, polls.edition.id)
            .await;
        view.unwrap().unwrap()
    };
    let gone = view().await.trustees[1].id;
    world
        .store
        .replace_trustee(&Actor::Operator, polls.edition.id, gone, &trustee(9))
        .await
        .unwrap();
    let planned = view().await;
    assert_eq!(
        (planned.state, planned.box_key),
        (BallotBoxState::Planned, None)
    );
    assert_eq!(planned.trustees[1].name, "Trustee 9");
    let states: Vec<_> = planned.trustees.iter().map(|line| line.state).collect();
    assert_eq!(
        states,
        [
            TrusteeState::Confirmed,
            TrusteeState::Invited,
            TrusteeState::Confirmed
        ],
        "the others keep the keys that they took"
    );
    let left = world.store.trustee(&polls.trustees[1].token).await;
    assert!(matches!(left, Err(StoreError::NotFound("trustee"))));
    let new = world
        .confirm(world.invitations().await.pop().unwrap())
        .await;
    let sealed = view().await;
    assert_eq!(sealed.state, BallotBoxState::Sealed);
    assert_ne!(sealed.box_key, Some(before), "dealt anew");

    // Somebody from before and the new one open the box together.
    let vote = world
        .read_edition(polls.edition.id)
        .await
        .calendar
        .phase(domain::PhaseKind::Vote)
        .unwrap();
    world.wait_until(vote.starts).await;
    let polls = Polls {
        keys: world.store.vote_keys(polls.edition.id).await.unwrap(),
        trustees: vec![polls.trustees[2].clone(), new],
        ..polls
    };
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.open_box(&polls).await;
    assert_eq!(world.count_rows("ballot").await, 1);
}

async fn nobody_is_replaced_once_people_vote(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let id = polls.edition.id;
    let view = world.store.ballot_box(&Actor::Operator, id).await;
    let first = view.unwrap().unwrap().trustees[0].id;
    let replaced = async || {
        world
            .store
            .replace_trustee(&Actor::Operator, id, first, &trustee(9))
            .await
    };
    let planned = async || {
        world
            .store
            .plan_ballot_box(&Actor::Operator, id, 1, &[trustee(9)])
            .await
    };
    for refused in [replaced().await, planned().await] {
        assert!(
            matches!(refused, Err(StoreError::VoteOpened("the trustees"))),
            "devices hold the keys: {refused:?}"
        );
    }
    world.close_vote(&polls.edition).await;
    assert!(planned().await.is_err());
    assert_eq!(world.count_rows("trustee").await, 3);
}

async fn addresses_of_trustees_are_for_those_who_manage_the_box(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    world.plan_box(&edition, 1, 2).await;
    let reader = world.staff(domain::Role::Reader).await;
    for (actor, shown) in [
        (Actor::Visitor, false),
        (reader.actor, false),
        (world.coordinator().await.actor, true),
    ] {
        let view = world.store.ballot_box(&actor, edition.id).await;
        for line in view.unwrap().unwrap().trustees {
            assert_eq!(line.email.is_some(), shown);
        }
    }
}

async fn two_last_trustees_at_once_seal_one_box(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    world.plan_box(&edition, 2, 8).await;
    let other = world.second_store().await;
    let tokens = world.invitations().await;
    let tasks = tokens.into_iter().enumerate().map(|(at, token)| {
        let store = if at % 2 == 0 {
            world.store.clone()
        } else {
            other.clone()
        };
        async move {
            let key = TrusteeKey::generate(&mut rand::rng());
            let public = key.public().unwrap();
            store.take_share(&token, public).await.unwrap();
            store.confirm_share(&token, public).await.unwrap()
        }
    });
    let sealed = crate::fixture::join_all(tasks).await;
    assert_eq!(sealed.iter().filter(|sealed| **sealed).count(), 1);
    let parts: BTreeSet<String> = world
        .cells("trustee")
        .await
        .into_iter()
        .map(|mut row| row.remove("sealed_part").unwrap())
        .collect();
    assert_eq!(parts.len(), 8);
}
