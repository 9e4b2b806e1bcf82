//! Sessions, and the notes sealed in them.

use crate::fixture::World;
use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use domain::{Actor, Lang};
use store::{StoreError, Token};

on_each_database![
    signing_in_rotates_the_token,
    notes_survive_the_rotation_and_open_with_the_new_token_alone,
    a_copy_of_the_tables_opens_no_note,
    a_note_is_replaced_and_dropped,
    a_large_note_is_refused,
    a_session_ends_thirty_days_after_its_last_use,
    a_session_that_is_over_keeps_nothing,
    expiry_removes_what_is_over_and_nothing_else,
    the_chosen_language_is_kept,
    signing_out_ends_the_session,
];

async fn signing_in_rotates_the_token(world: &World) {
    let visitor = world.store.begin_session(Some(Lang::Ar)).await.unwrap();
    assert_eq!(visitor.actor(), Actor::Visitor);
    let signed_in = world
        .sign_in("ana@example.org", Some(&visitor), Lang::Ar)
        .await
        .unwrap();
    assert_ne!(signed_in.token, visitor.token);
    assert!(
        world.store.session(&visitor.token).await.unwrap().is_none(),
        "the old token opens nothing"
    );
    let read = world
        .store
        .session(&signed_in.token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (read.account, read.lang),
        (signed_in.account, Some(Lang::Ar))
    );
    let kept = world.cells("session").await;
    assert_eq!(kept.len(), 1);
    assert_ne!(
        kept[0]["id"],
        signed_in.token.as_cookie(),
        "the token itself is not kept"
    );
}

async fn notes_survive_the_rotation_and_open_with_the_new_token_alone(world: &World) {
    let visitor = world.store.begin_session(None).await.unwrap();
    world
        .store
        .keep_note(&visitor, "idea", &"Un verger")
        .await
        .unwrap();
    world
        .store
        .keep_note(&visitor, "ballot", &vec![1, 2])
        .await
        .unwrap();
    let sealed_before = world.cells("session_note").await;

    let signed_in = world
        .sign_in("ana@example.org", Some(&visitor), Lang::Fr)
        .await
        .unwrap();
    assert_eq!(
        world
            .store
            .note::<String>(&signed_in, "idea")
            .await
            .unwrap()
            .as_deref(),
        Some("Un verger")
    );
    assert_eq!(
        world
            .store
            .note::<Vec<i32>>(&signed_in, "ballot")
            .await
            .unwrap(),
        Some(vec![1, 2])
    );
    assert_eq!(
        world.store.note::<String>(&visitor, "idea").await.unwrap(),
        None
    );

    let sealed_after = world.cells("session_note").await;
    assert_eq!(sealed_after.len(), 2, "nothing is left of the old session");
    for note in &sealed_before {
        assert!(
            sealed_after
                .iter()
                .all(|after| after["sealed"] != note["sealed"]),
            "sealed anew"
        );
    }
    let stranger = world.store.begin_session(None).await.unwrap();
    world
        .execute("UPDATE session_note SET name = 'moved' WHERE name = 'ballot'")
        .await;
    assert_eq!(
        world
            .store
            .note::<Vec<i32>>(&signed_in, "moved")
            .await
            .unwrap(),
        None,
        "the name is sealed in"
    );
    assert_eq!(
        world.store.note::<String>(&stranger, "idea").await.unwrap(),
        None
    );
}

async fn a_copy_of_the_tables_opens_no_note(world: &World) {
    let session = world.store.begin_session(None).await.unwrap();
    world
        .store
        .keep_note(&session, "ballot", &"projet numéro sept")
        .await
        .unwrap();
    let copy = format!(
        "{:?}{:?}",
        world.cells("session").await,
        world.cells("session_note").await
    );
    for secret in ["projet", "sept", session.token.as_cookie()] {
        assert!(!copy.contains(secret), "{secret} is in {copy}");
        assert!(
            !copy.contains(&HEXLOWER.encode(secret.as_bytes())),
            "{secret} is in {copy}"
        );
    }
    // What the copy does hold is the hash of the token, which is not the key.
    let row = &world.cells("session").await[0];
    assert_eq!(row["id"].len(), 64);
}

async fn a_note_is_replaced_and_dropped(world: &World) {
    let session = world.store.begin_session(None).await.unwrap();
    world
        .store
        .keep_note(&session, "idea", &"one")
        .await
        .unwrap();
    world
        .store
        .keep_note(&session, "idea", &"two")
        .await
        .unwrap();
    assert_eq!(
        world
            .store
            .note::<String>(&session, "idea")
            .await
            .unwrap()
            .as_deref(),
        Some("two")
    );
    assert_eq!(
        world.store.note::<i32>(&session, "idea").await.unwrap(),
        None,
        "not a number any more"
    );
    world.store.drop_note(&session, "idea").await.unwrap();
    assert_eq!(
        world.store.note::<String>(&session, "idea").await.unwrap(),
        None
    );
    assert_eq!(world.count_rows("session_note").await, 0);
}

async fn a_large_note_is_refused(world: &World) {
    let session = world.store.begin_session(None).await.unwrap();
    world
        .store
        .keep_note(&session, "idea", &"x".repeat(64 * 1024 - 2))
        .await
        .unwrap();
    let refused = world
        .store
        .keep_note(&session, "idea", &"x".repeat(64 * 1024 - 1))
        .await;
    assert!(
        matches!(refused, Err(StoreError::Invalid("the form is too large"))),
        "{refused:?}"
    );
}

async fn a_session_ends_thirty_days_after_its_last_use(world: &World) {
    let idle = world.store.begin_session(None).await.unwrap();
    let writing = world.store.begin_session(None).await.unwrap();
    let reading = world.store.begin_session(None).await.unwrap();
    world.wait(TimeDelta::days(20)).await;
    world
        .store
        .keep_note(&writing, "idea", &"one")
        .await
        .unwrap();
    world
        .store
        .choose_language(&reading, Lang::En)
        .await
        .unwrap();
    world.wait(TimeDelta::days(20)).await;
    let mut lives = vec![];
    for session in [&idle, &writing, &reading] {
        lives.push(world.store.session(&session.token).await.unwrap().is_some());
    }
    assert_eq!(lives, [false, true, true]);
}

async fn a_session_that_is_over_keeps_nothing(world: &World) {
    let session = world.store.begin_session(None).await.unwrap();
    world.wait(TimeDelta::days(31)).await;
    for _ in 0..2 {
        let late = world.store.keep_note(&session, "idea", &"one").await;
        assert!(
            matches!(late, Err(StoreError::NotFound("session"))),
            "{late:?}"
        );
        world.store.apply_retention().await.unwrap();
    }
    assert_eq!(world.count_rows("session_note").await, 0);
}

async fn expiry_removes_what_is_over_and_nothing_else(world: &World) {
    let old = world.store.begin_session(None).await.unwrap();
    world.store.keep_note(&old, "idea", &"one").await.unwrap();
    world
        .store
        .request_code("old@example.org", Lang::Fr)
        .await
        .unwrap();
    world.wait(TimeDelta::days(29)).await;
    let young = world.store.begin_session(None).await.unwrap();
    world.store.keep_note(&young, "idea", &"two").await.unwrap();
    world
        .store
        .request_code("young@example.org", Lang::Fr)
        .await
        .unwrap();
    world.wait(TimeDelta::hours(23)).await;
    let before = world.log().await.len();
    world.store.apply_retention().await.unwrap();
    assert_eq!(
        (
            world.count_rows("session").await,
            world.count_rows("sign_in_code").await
        ),
        (2, 1)
    );
    world.wait(TimeDelta::hours(2)).await;
    world.store.apply_retention().await.unwrap();
    let left = ["session", "session_note", "sign_in_code"];
    let mut counts = vec![];
    for table in left {
        counts.push(world.count_rows(table).await);
    }
    assert_eq!(counts, [1, 1, 0]);
    let logged: Vec<_> = world
        .logged_since(before)
        .await
        .into_iter()
        .map(|(who, event)| (who, event.code()))
        .collect();
    let job = || ("retention".to_owned(), "retention_applied");
    assert_eq!(
        logged,
        [job(), ("operator".to_owned(), "clock_moved"), job()]
    );
    assert_eq!(
        world
            .store
            .note::<String>(&young, "idea")
            .await
            .unwrap()
            .as_deref(),
        Some("two")
    );
}

async fn the_chosen_language_is_kept(world: &World) {
    let ana = world.resident("ana").await;
    world
        .store
        .choose_language(&ana.session, Lang::Ar)
        .await
        .unwrap();
    let session = world
        .store
        .session(&ana.session.token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(session.lang, Some(Lang::Ar));
    assert_eq!(
        session.account.unwrap().lang,
        Lang::Ar,
        "mails come in it too"
    );
}

async fn signing_out_ends_the_session(world: &World) {
    let ana = world.resident("ana").await;
    world
        .store
        .keep_note(&ana.session, "idea", &"one")
        .await
        .unwrap();
    world.store.sign_out(&ana.session).await.unwrap();
    assert!(
        world
            .store
            .session(&ana.session.token)
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(world.count_rows("session_note").await, 0);
    let never = Token::from_cookie(&"A".repeat(43)).unwrap();
    assert!(world.store.session(&never).await.unwrap().is_none());
}
