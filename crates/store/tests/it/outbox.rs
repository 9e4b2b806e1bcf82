//! The outbox: a mail leaves if, and only if, its write was committed.

use crate::fixture::{World, join_all, open_for_ideas};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Lang, Mail};
use store::{City, StoreError};

on_each_database![
    a_write_that_fails_sends_no_mail,
    a_write_whose_mail_fails_leaves_nothing,
    a_mail_taken_comes_again_when_nobody_reports,
    a_failed_mail_is_tried_again_later_and_later,
    a_mail_that_left_is_forgotten,
    a_demonstration_shows_its_mails,
    two_workers_never_take_the_same_mail,
];

async fn a_write_that_fails_sends_no_mail(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let mails = world.mails().await;
    world.break_inserts_into("audit_entry").await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap_err();
    world
        .store
        .request_code("bo@example.org", Lang::Fr)
        .await
        .unwrap_err();
    assert_eq!(world.mails().await, mails);
}

async fn a_write_whose_mail_fails_leaves_nothing(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let before = world.everything().await;
    world.break_inserts_into("mail").await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap_err();
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap_err();
    assert_eq!(world.everything().await, before);
}

async fn a_mail_taken_comes_again_when_nobody_reports(world: &World) {
    world.be_a_demonstration().await;
    world
        .store
        .request_code("ana@example.org", Lang::Ar)
        .await
        .unwrap();
    world
        .store
        .request_code("bo@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    let first = world.store.take_due_mails(1).await.unwrap();
    let told: Vec<_> = first
        .iter()
        .map(|mail| (mail.to.reveal(), mail.lang, mail.mail.clone()))
        .collect();
    assert_eq!(
        told,
        [("ana@example.org", Lang::Ar, Mail::SignInCode { code })],
        "the oldest first"
    );
    assert_eq!(due(world).await, ["bo@example.org"]);
    world.wait(TimeDelta::seconds(110)).await;
    assert_eq!(
        due(world).await,
        Vec::<String>::new(),
        "the worker that took them may still be sending"
    );
    world.wait(TimeDelta::seconds(11)).await;
    assert_eq!(
        due(world).await,
        ["ana@example.org", "bo@example.org"],
        "a crash loses no mail"
    );
}

async fn a_failed_mail_is_tried_again_later_and_later(world: &World) {
    world.be_a_demonstration().await;
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let mut delays = vec![];
    while let [mail] = &world.store.take_due_mails(1).await.unwrap()[..] {
        let failed_at = world.store.now();
        world
            .store
            .mail_failed(mail, &"é".repeat(400))
            .await
            .unwrap();
        delays.push((next_try(world).await - failed_at).num_minutes());
        world
            .wait_until(next_try(world).await - TimeDelta::seconds(20))
            .await;
        assert_eq!(
            due(world).await,
            Vec::<String>::new(),
            "not before its time"
        );
        world.wait(TimeDelta::seconds(20)).await;
    }
    // The last one is the delay after which nobody tries again.
    assert_eq!(
        delays,
        [
            1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360, 360, 360, 360
        ]
    );
    let hours = delays[..15].iter().sum::<i64>() / 60;
    assert_eq!(hours, 44, "given up after about two days");
    assert_eq!(world.store.stuck_mails().await.unwrap(), 1);
    let row = &world.cells("mail").await[0];
    assert_eq!(
        (row["tries"].as_str(), row["last_error"].chars().count()),
        ("16", 300)
    );
}

async fn next_try(world: &World) -> DateTime<Utc> {
    world.query("SELECT next_try_at FROM mail").await[0]
        .try_get("", "next_try_at")
        .unwrap()
}

async fn a_mail_that_left_is_forgotten(world: &World) {
    world
        .store
        .set_city(
            &domain::Actor::Operator,
            &City::new("Avignon", "bp@example.org"),
        )
        .await
        .unwrap();
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    let taken = world.store.take_due_mails(10).await.unwrap();
    world.store.mail_sent(&taken[0]).await.unwrap();
    assert_eq!(due(world).await, Vec::<String>::new());
    let kept = world.cells("mail").await;
    assert_eq!(
        (
            kept.len(),
            kept[0]["recipient"].as_str(),
            kept[0]["content"].as_str(),
            kept[0]["tries"].as_str()
        ),
        (1, "", "", "1")
    );
    let kept = format!("{kept:?}");
    assert!(
        !kept.contains("example.org") && !kept.contains(&format!("\"{code}\"")),
        "{kept}"
    );
    let hidden = world.store.demonstration_mails(10).await;
    assert!(
        matches!(hidden, Err(StoreError::DemonstrationOnly)),
        "{hidden:?}"
    );
}

async fn a_demonstration_shows_its_mails(world: &World) {
    world.be_a_demonstration().await;
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    let taken = world.store.take_due_mails(10).await.unwrap();
    world.store.mail_sent(&taken[0]).await.unwrap();
    world
        .store
        .request_code("bo@example.org", Lang::En)
        .await
        .unwrap();
    let shown = world.store.demonstration_mails(10).await.unwrap();
    let told: Vec<_> = shown
        .iter()
        .map(|mail| (mail.to.as_str(), mail.lang))
        .collect();
    assert_eq!(
        told,
        [("bo@example.org", Lang::En), ("ana@example.org", Lang::Fr)],
        "the newest first"
    );
    assert_eq!(shown[1].mail, Mail::SignInCode { code });
    assert_eq!(
        world.store.demonstration_mails(1).await.unwrap(),
        shown[..1]
    );
}

async fn two_workers_never_take_the_same_mail(world: &World) {
    for at in 0..40 {
        world
            .store
            .request_code(&format!("ana{at}@example.org"), Lang::Fr)
            .await
            .unwrap();
    }
    let other = world.second_store().await;
    let taken = join_all((0..12).map(|at| {
        let store = if at % 2 == 0 {
            world.store.clone()
        } else {
            other.clone()
        };
        async move { store.take_due_mails(7).await.unwrap() }
    }))
    .await;
    let mut addresses: Vec<_> = taken
        .into_iter()
        .flatten()
        .map(|mail| mail.to.reveal().to_owned())
        .collect();
    // Where a worker passes over what another holds, it may come back with fewer than there are.
    addresses.extend(due(world).await);
    addresses.sort();
    let mut all: Vec<_> = (0..40).map(|at| format!("ana{at}@example.org")).collect();
    all.sort();
    assert_eq!(addresses, all);
}

/// Takes what is due, and tells to whom it goes.
async fn due(world: &World) -> Vec<String> {
    world
        .store
        .take_due_mails(100)
        .await
        .unwrap()
        .into_iter()
        .map(|mail| mail.to.reveal().to_owned())
        .collect()
}
