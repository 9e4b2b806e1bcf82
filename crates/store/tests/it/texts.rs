//! Codes by text message: numbers sign in as addresses do, and what leaves is limited, since it is paid for.

use crate::fixture::{World, join_all};
use chrono::TimeDelta;
use domain::{Actor, AuditEvent, Contact, Lang, Means};
use std::time::{Duration, Instant};
use store::{City, Origin, StoreError};

on_each_database![
    a_number_signs_in_as_an_address_does,
    a_number_and_an_address_are_two_accounts,
    a_day_has_so_many_texts,
    texts_asked_for_at_the_same_moment_keep_the_limit_of_the_day,
    one_block_of_addresses_does_not_use_up_the_texts_of_all,
    tries_of_a_code_count_wherever_they_come_from,
    a_code_that_is_of_no_use_is_not_sent_late,
    a_mail_that_is_dropped_is_forgotten,
    signing_out_everywhere_ends_every_session,
    whether_there_is_an_account_takes_no_time,
];

const NUMBER: &str = "+33612345678";

/// A number that nobody else has.
fn number(index: usize) -> String {
    format!("+336{index:08}")
}

fn from(address: &str) -> Origin {
    Origin {
        address: Some(address.parse().unwrap()),
        agent: String::new(),
    }
}

async fn a_number_signs_in_as_an_address_does(world: &World) {
    let session = world.sign_in(NUMBER, None, Lang::Ar).await.unwrap();
    let account = session.account.unwrap();
    assert_eq!(account.means, Means::Sms);
    assert_eq!(account.contact, Some(Contact::Phone(NUMBER.to_owned())));
    assert_eq!(account.lang, Lang::Ar);
    let rows = world.cells("mail").await;
    assert_eq!(rows[0]["means"], "sms");
    assert!(!format!("{rows:?}").contains(NUMBER), "in the clear");
    // What people type is read before it comes here.
    for typed in ["06 12 34 56 78", "+33 6 12 34 56 78", "+33"] {
        let refused = world.store.request_code(typed, Lang::Fr).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "{typed}");
    }
}

async fn a_number_and_an_address_are_two_accounts(world: &World) {
    let by_number = world.sign_in(NUMBER, None, Lang::Fr).await.unwrap();
    let by_address = world
        .sign_in("ana@example.org", Some(&by_number), Lang::Fr)
        .await
        .unwrap();
    assert_ne!(by_number.token, by_address.token);
    assert_ne!(
        by_number.account.unwrap().id,
        by_address.account.unwrap().id
    );
    let old = world.store.session(&by_number.token).await.unwrap();
    assert!(old.is_none(), "the old session lives on");
}

async fn a_day_has_so_many_texts(world: &World) {
    world.be_a_demonstration().await;
    world.store.limit_texts(2);
    for index in 0..2 {
        let number = number(index);
        world.store.request_code(&number, Lang::Fr).await.unwrap();
    }
    let before = world.everything().await;
    let refused = world.store.request_code(&number(2), Lang::Fr).await;
    assert!(
        matches!(refused, Err(StoreError::NoMoreTexts)),
        "{refused:?}"
    );
    assert_eq!(world.everything().await, before);
    // Addresses cost nothing.
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    world.wait(TimeDelta::days(1)).await;
    world
        .store
        .request_code(&number(2), Lang::Fr)
        .await
        .unwrap();
}

async fn texts_asked_for_at_the_same_moment_keep_the_limit_of_the_day(world: &World) {
    world.store.limit_texts(5);
    let answers = join_all((0..20).map(|index| {
        let store = world.store.clone();
        async move { store.request_code(&number(index), Lang::Fr).await }
    }))
    .await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 5);
    assert_eq!(world.count_rows("mail").await, 5);
}

async fn one_block_of_addresses_does_not_use_up_the_texts_of_all(world: &World) {
    for index in 0..40 {
        let origin = from(&format!("192.0.2.{}", index + 1));
        world
            .store
            .request_code_from(&origin, &number(index), Lang::Fr)
            .await
            .unwrap();
    }
    let ask = async |address: &str, contact: &str| {
        world
            .store
            .request_code_from(&from(address), contact, Lang::Fr)
            .await
    };
    let refused = ask("192.0.2.200", &number(50)).await;
    assert!(
        matches!(refused, Err(StoreError::TooManyTries)),
        "{refused:?}"
    );
    ask("192.0.2.200", "ana@example.org").await.unwrap();
    ask("192.0.3.1", &number(50)).await.unwrap();
    let rows = world.cells("failed_try").await;
    assert!(
        !format!("{rows:?}").contains("192.0"),
        "an address is kept: {rows:?}"
    );
    world.wait(TimeDelta::minutes(61)).await;
    ask("192.0.2.200", &number(51)).await.unwrap();
    world.wait(TimeDelta::days(2)).await;
    world.store.expire().await.unwrap();
    assert_eq!(world.count_rows("failed_try").await, 0);
}

/// Guessing needs more tries than a code has, and codes are few: 6 an hour with 5 tries each, of a million.
async fn tries_of_a_code_count_wherever_they_come_from(world: &World) {
    let mut tried = 0;
    for _ in 0..6 {
        world.store.request_code(NUMBER, Lang::Fr).await.unwrap();
        let right = world.last_code(NUMBER).await;
        let wrong = if right == "000000" {
            "000001"
        } else {
            "000000"
        };
        loop {
            let answer = world.store.sign_in(None, NUMBER, wrong, Lang::Fr).await;
            if matches!(answer, Err(StoreError::TooManyTries)) {
                break;
            }
            assert!(matches!(answer, Err(StoreError::WrongCode)), "{answer:?}");
            tried += 1;
        }
        let late = world.store.sign_in(None, NUMBER, &right, Lang::Fr).await;
        assert!(matches!(late, Err(StoreError::TooManyTries)), "{late:?}");
    }
    assert_eq!(tried, 30);
    let seventh = world
        .store
        .request_code_from(&from("198.51.100.7"), NUMBER, Lang::Fr)
        .await;
    assert!(
        matches!(seventh, Err(StoreError::TooManyTries)),
        "{seventh:?}"
    );
    assert_eq!(world.count_rows("account").await, 0);
}

async fn a_code_that_is_of_no_use_is_not_sent_late(world: &World) {
    world.be_a_demonstration().await;
    let due = async || world.store.take_due_mails(10).await.unwrap();
    world.store.request_code(NUMBER, Lang::Fr).await.unwrap();
    let first = due().await.remove(0);
    assert!(world.store.is_of_use(&first).await.unwrap());

    world.store.request_code(NUMBER, Lang::Fr).await.unwrap();
    let second = due().await.remove(0);
    assert!(
        !world.store.is_of_use(&first).await.unwrap(),
        "another followed"
    );
    assert!(world.store.is_of_use(&second).await.unwrap());

    let code = world.last_code(NUMBER).await;
    world
        .store
        .sign_in(None, NUMBER, &code, Lang::Fr)
        .await
        .unwrap();
    assert!(
        !world.store.is_of_use(&second).await.unwrap(),
        "it was used"
    );

    for mail in [&first, &second] {
        world.store.mail_sent(mail).await.unwrap();
    }
    world.store.request_code(NUMBER, Lang::Fr).await.unwrap();
    let third = due().await.remove(0);
    world.wait(TimeDelta::minutes(11)).await;
    assert!(
        !world.store.is_of_use(&third).await.unwrap(),
        "it is too old"
    );
}

async fn a_mail_that_is_dropped_is_forgotten(world: &World) {
    let city = City::new("Avignon", "bp@example.org");
    world.store.set_city(&Actor::Operator, &city).await.unwrap();
    world.store.request_code(NUMBER, Lang::Fr).await.unwrap();
    let due = world.store.take_due_mails(10).await.unwrap().remove(0);
    world.store.mail_dropped(&due, "unsure").await.unwrap();
    let rows = world.cells("mail").await;
    assert_eq!(rows[0]["recipient"], "");
    assert_eq!(rows[0]["content"], "");
    assert_eq!(rows[0]["last_error"], "unsure");
    assert_eq!(world.store.stuck_mails().await.unwrap(), 0);
}

async fn signing_out_everywhere_ends_every_session(world: &World) {
    let here = world.resident("ana").await;
    let there = world.resident("ana").await;
    let other = world.resident("bo").await;
    let before = world.log().await.len();
    world
        .store
        .sign_out_everywhere(&here.session)
        .await
        .unwrap();
    for person in [&here, &there] {
        let session = world.store.session(&person.session.token).await.unwrap();
        assert!(session.is_none());
    }
    let session = world.store.session(&other.session.token).await.unwrap();
    assert!(session.is_some());
    let (actor, event) = world.logged_since(before).await.remove(0);
    assert_eq!(actor, "resident");
    let account = here.account;
    assert_eq!(event, AuditEvent::SessionsRevoked { account });
    let visitor = world.store.begin_session(None).await.unwrap();
    let refused = world.store.sign_out_everywhere(&visitor).await;
    assert!(
        matches!(refused, Err(StoreError::Forbidden(_))),
        "{refused:?}"
    );
}

/// Asking for a code, and typing a wrong one, run the same statements whether there is an account or not: the middle of
/// many times tells nothing. Whoever wants to know has a network between, and no more than six codes an hour.
async fn whether_there_is_an_account_takes_no_time(world: &World) {
    /// Addresses of either kind, each asked for as often as one may be.
    const ADDRESSES: usize = 40;
    const TIMES: usize = 5;
    let addresses =
        |who: char| (0..ADDRESSES).map(move |index| format!("{who}{index}@example.org"));
    let (with, without): (Vec<_>, Vec<_>) = (addresses('a').collect(), addresses('b').collect());
    for address in &with {
        world.sign_in(address, None, Lang::Fr).await.unwrap();
    }
    let time = async |address: &str| {
        let begun = Instant::now();
        world.store.request_code(address, Lang::Fr).await.unwrap();
        let asked = begun.elapsed();
        let begun = Instant::now();
        let wrong = world.store.sign_in(None, address, "", Lang::Fr).await;
        assert!(matches!(wrong, Err(StoreError::WrongCode)), "{wrong:?}");
        [asked, begun.elapsed()]
    };
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for round in 0..TIMES {
        // In turns, and each kind first as often as second: what slows the machine slows both.
        for (index, (one, other)) in with.iter().zip(&without).enumerate() {
            if (round + index) % 2 == 0 {
                known.push(time(one).await);
                unknown.push(time(other).await);
            } else {
                unknown.push(time(other).await);
                known.push(time(one).await);
            }
        }
    }
    let middle = |times: &[[Duration; 2]], what: usize| {
        let mut times: Vec<Duration> = times.iter().map(|time| time[what]).collect();
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    };
    for (what, name) in ["asking", "trying"].into_iter().enumerate() {
        let ratio = middle(&known, what) / middle(&unknown, what);
        // A password's hash, or a mail sent at once, would make one many times the other.
        assert!((0.5..2.0).contains(&ratio), "{name}: {ratio}");
    }
}
