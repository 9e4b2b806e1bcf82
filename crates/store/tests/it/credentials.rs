//! What staff sign in with, the invitations that lead to it, and who is kept out.

use crate::fixture::{World, join_all};
use domain::{Actor, CredentialKind, Forbidden, Grant, Lang, Mail, Proof, Role};
use proofs::{CODE_SECONDS, Passkeys, Totp};
use store::{City, InvitationToken, Origin, Session, StoreError};

on_each_database![
    a_mailbox_alone_makes_nobody_staff,
    an_invitation_makes_one_credential,
    an_invitation_ends_when_another_is_sent_or_it_is_cancelled,
    a_weak_password_is_not_set,
    a_password_opens_with_the_apps_code_and_each_code_once,
    wrong_tries_lock_the_account_out_from_wherever_they_come,
    wrong_tries_lock_a_block_out_whichever_the_account,
    tries_at_the_same_moment_are_all_counted,
    who_is_not_there_is_told_what_a_wrong_password_is_told,
    a_recovery_code_works_once_and_beside_a_mailbox_alone,
    the_last_way_in_of_somebody_with_a_role_stays,
    sessions_are_listed_and_ended_by_their_own_person_alone,
    new_rights_begin_with_a_new_sign_in,
    signing_in_as_somebody_else_takes_nothing_along,
    nothing_but_a_devices_answer_to_our_question_is_a_passkey,
    a_copy_of_the_tables_holds_no_secret_of_the_staff,
];

const PASSWORD: &str = "tilleul orange gravier";

/// A city that asks its staff for more than a code by mail.
async fn city(world: &World) {
    let city = City::new("Avignon", "bp@example.org");
    world
        .store
        .set_city(&Actor::Operator, &city)
        .await
        .expect("a city");
}

async fn invited(world: &World, email: &str, role: Role) -> InvitationToken {
    let store = &world.store;
    let account = store
        .grant_role(&Actor::Operator, email, "", role)
        .await
        .unwrap();
    store.invite_staff(&Actor::Operator, account).await.unwrap()
}

/// Somebody of the staff with a password and an app, signed in with both.
async fn hired(world: &World, email: &str, role: Role) -> (Session, Totp) {
    let link = invited(world, email, role).await;
    let store = &world.store;
    let opened = store.open_invitation(None, &link, Lang::Fr).await.unwrap();
    let totp = Totp::random();
    let code = totp.code(now(world));
    let session = store
        .set_password(&opened, PASSWORD, &totp, &code, Some(&link))
        .await
        .unwrap();
    (session, totp)
}

fn now(world: &World) -> u64 {
    u64::try_from(world.store.now().timestamp()).unwrap()
}

/// The app's next code: that of this moment was used when the password was set.
fn next(world: &World, totp: &Totp) -> String {
    totp.code(now(world) + CODE_SECONDS)
}

fn from(address: &str) -> Origin {
    Origin {
        address: Some(address.parse().unwrap()),
        agent: String::new(),
    }
}

async fn try_in(
    world: &World,
    email: &str,
    password: &str,
    code: &str,
    origin: &Origin,
) -> Result<Session, StoreError> {
    world
        .store
        .sign_in_with_password(None, Some(email), password, code, origin)
        .await
}

async fn a_mailbox_alone_makes_nobody_staff(world: &World) {
    city(world).await;
    invited(world, "lee@city.example", Role::Administrator).await;
    let session = world
        .sign_in("lee@city.example", None, Lang::Fr)
        .await
        .unwrap();
    assert!(session.withheld && session.roles.is_empty());
    let added = world.store.may_add_credential(&session, None).await;
    assert!(matches!(
        added,
        Err(StoreError::Forbidden(Forbidden::Again))
    ));
    let made = world.store.make_recovery_codes(&session).await;
    assert!(matches!(made, Err(StoreError::Forbidden(Forbidden::Again))));
}

async fn an_invitation_makes_one_credential(world: &World) {
    city(world).await;
    let link = invited(world, "lee@city.example", Role::Reader).await;
    let store = &world.store;
    let mails = world.letters().await;
    let [(to, _, Mail::StaffInvited { city, path, .. })] = mails.as_slice() else {
        panic!("{mails:?}")
    };
    assert_eq!(
        (to.as_str(), city.as_str()),
        ("lee@city.example", "Avignon")
    );
    assert_eq!(*path, link.path());

    let visitor = store.begin_session(None).await.unwrap();
    let opened = store
        .open_invitation(Some(&visitor), &link, Lang::Fr)
        .await
        .unwrap();
    assert_ne!(opened.token, visitor.token, "nobody fixed this session");
    assert!(opened.withheld, "opening it gives no right yet");
    assert_eq!(
        store.invitation_of(&opened).await.unwrap(),
        Some(link.clone())
    );

    let totp = Totp::random();
    let code = totp.code(now(world));
    let session = store
        .set_password(&opened, PASSWORD, &totp, &code, Some(&link))
        .await
        .unwrap();
    assert_ne!(session.token, opened.token);
    assert_eq!((session.proof, session.fresh), (Proof::Password, true));
    assert_eq!(session.roles, [Grant::from(Role::Reader)]);
    let letters = world.letters().await;
    assert!(matches!(
        letters.last(),
        Some((
            _,
            _,
            Mail::CredentialAdded {
                credential: CredentialKind::Password,
                ..
            }
        ))
    ));

    let again = store.open_invitation(None, &link, Lang::Fr).await;
    assert!(matches!(again, Err(StoreError::InvitationOver)));
    // Somebody else's invitation is none of one's own.
    let other = invited(world, "kim@city.example", Role::Reader).await;
    let stranger = world
        .sign_in("ana@example.org", None, Lang::Fr)
        .await
        .unwrap();
    let taken = store.may_add_credential(&stranger, Some(&other)).await;
    assert!(matches!(taken, Err(StoreError::InvitationOver)));
}

async fn an_invitation_ends_when_another_is_sent_or_it_is_cancelled(world: &World) {
    city(world).await;
    let store = &world.store;
    let first = invited(world, "lee@city.example", Role::Reader).await;
    let lee = store.invitation(&first).await.unwrap().account.id;
    let second = store.invite_staff(&Actor::Operator, lee).await.unwrap();
    assert!(matches!(
        store.invitation(&first).await,
        Err(StoreError::InvitationOver)
    ));
    store
        .cancel_invitation(&Actor::Operator, lee)
        .await
        .unwrap();
    assert!(matches!(
        store.invitation(&second).await,
        Err(StoreError::InvitationOver)
    ));
    assert!(store.invite_once(&Actor::Operator, lee).await.unwrap());
    assert!(!store.invite_once(&Actor::Operator, lee).await.unwrap());
    let access = store.staff_access(&Actor::Operator).await.unwrap();
    assert!(access[&lee].invited_until.is_some() && access[&lee].ways == 0);
    // A resident is not of the staff.
    let ana = world.resident("ana").await;
    let refused = store.invite_staff(&Actor::Operator, ana.account).await;
    assert!(matches!(refused, Err(StoreError::NotFound(_))));

    world
        .execute("UPDATE invitation SET expires_at = '2020-01-01 00:00:00+00:00'")
        .await;
    assert!(store.invite_once(&Actor::Operator, lee).await.unwrap());
}

async fn a_weak_password_is_not_set(world: &World) {
    city(world).await;
    let link = invited(world, "lee.tremblay@city.example", Role::Reader).await;
    let store = &world.store;
    let opened = store.open_invitation(None, &link, Lang::Fr).await.unwrap();
    let totp = Totp::random();
    let code = totp.code(now(world));
    for weak in [
        "court",
        "aaaaaaaaaaaaaaaa",
        "tremblay gravier orange",
        "vive avignon 1234",
    ] {
        let set = store
            .set_password(&opened, weak, &totp, &code, Some(&link))
            .await;
        assert!(matches!(set, Err(StoreError::WeakPassword(_))), "{weak}");
    }
    let set = store
        .set_password(&opened, PASSWORD, &totp, "000000", Some(&link))
        .await;
    assert!(matches!(set, Err(StoreError::WrongAppCode)));
    let mine = store.credentials(&opened).await.unwrap();
    assert_eq!(mine.ways(), 0, "nothing was kept");
}

async fn a_password_opens_with_the_apps_code_and_each_code_once(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    let (_, totp) = hired(world, email, Role::Reader).await;
    let origin = from("192.0.2.7");
    let used = totp.code(now(world));
    let wrong = [
        (PASSWORD, used.as_str()),
        (PASSWORD, ""),
        ("", &used),
        ("tilleul", &used),
    ];
    for (password, code) in wrong {
        let tried = try_in(world, email, password, code, &origin).await;
        assert!(matches!(tried, Err(StoreError::WrongCredential)));
    }
    let code = next(world, &totp);
    let session = try_in(world, email, PASSWORD, &code, &origin)
        .await
        .unwrap();
    assert_eq!((session.proof, session.fresh), (Proof::Password, true));
    let again = try_in(world, email, PASSWORD, &code, &origin).await;
    assert!(matches!(again, Err(StoreError::WrongCredential)));
}

async fn wrong_tries_lock_the_account_out_from_wherever_they_come(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    let (session, totp) = hired(world, email, Role::Reader).await;
    for number in 0..10 {
        let origin = from(&format!("198.51.{number}.1"));
        let tried = try_in(world, email, "wrong", "000000", &origin).await;
        assert!(
            matches!(tried, Err(StoreError::WrongCredential)),
            "{number}"
        );
    }
    let code = next(world, &totp);
    let right = try_in(world, email, PASSWORD, &code, &from("203.0.113.9")).await;
    assert!(matches!(right, Err(StoreError::LockedOut { .. })));
    // Recovery codes are no way around it.
    let store = &world.store;
    let codes = store.make_recovery_codes(&session).await.unwrap();
    let recovered = store
        .prove_with_recovery_code(&session, &codes[0], &from("203.0.113.9"))
        .await;
    assert!(matches!(recovered, Err(StoreError::LockedOut { .. })));
    // It is over after a while.
    world
        .execute("UPDATE failed_try SET at = '2020-01-01 00:00:00+00:00'")
        .await;
    try_in(world, email, PASSWORD, &code, &from("203.0.113.9"))
        .await
        .unwrap();
}

async fn wrong_tries_lock_a_block_out_whichever_the_account(world: &World) {
    city(world).await;
    let (_, totp) = hired(world, "lee@city.example", Role::Reader).await;
    for number in 0..40 {
        let email = format!("somebody-{number}@city.example");
        let origin = from(&format!("192.0.2.{number}"));
        let tried = try_in(world, &email, "wrong", "000000", &origin).await;
        assert!(
            matches!(tried, Err(StoreError::WrongCredential)),
            "{number}"
        );
    }
    let code = next(world, &totp);
    let near = try_in(
        world,
        "lee@city.example",
        PASSWORD,
        &code,
        &from("192.0.2.200"),
    )
    .await;
    assert!(matches!(near, Err(StoreError::LockedOut { .. })));
    try_in(
        world,
        "lee@city.example",
        PASSWORD,
        &code,
        &from("203.0.113.9"),
    )
    .await
    .unwrap();
}

async fn tries_at_the_same_moment_are_all_counted(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    hired(world, email, Role::Reader).await;
    let tries = (0..30).map(|number| {
        let store = world.store.clone();
        async move {
            let origin = from(&format!("198.51.{number}.1"));
            store
                .sign_in_with_password(None, Some(email), "wrong", "000000", &origin)
                .await
        }
    });
    let checked = join_all(tries)
        .await
        .into_iter()
        .filter(|tried| matches!(tried, Err(StoreError::WrongCredential)))
        .count();
    assert_eq!(checked, 10);
}

async fn who_is_not_there_is_told_what_a_wrong_password_is_told(world: &World) {
    city(world).await;
    let (known, unknown) = ("lee@city.example", "nobody@city.example");
    hired(world, known, Role::Reader).await;
    let mut took = vec![];
    for email in [known, unknown] {
        let begun = std::time::Instant::now();
        for number in 0..10 {
            let origin = from(&format!("198.51.{number}.1"));
            let tried = try_in(world, email, "wrong", "000000", &origin).await;
            assert!(matches!(tried, Err(StoreError::WrongCredential)), "{email}");
        }
        let locked = try_in(world, email, "wrong", "000000", &from("198.51.99.1")).await;
        assert!(
            matches!(locked, Err(StoreError::LockedOut { .. })),
            "{email}"
        );
        took.push(begun.elapsed());
    }
    // The machine may be busy with something else: a check that is left out would be many times as fast.
    assert!(took[1] * 8 > took[0] && took[0] * 8 > took[1], "{took:?}");
}

async fn a_recovery_code_works_once_and_beside_a_mailbox_alone(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    let (session, _) = hired(world, email, Role::Reader).await;
    let store = &world.store;
    let codes = store.make_recovery_codes(&session).await.unwrap();
    assert_eq!(codes.len(), 10);
    let origin = from("192.0.2.7");
    let mailbox = world.sign_in(email, None, Lang::Fr).await.unwrap();
    assert!(mailbox.withheld);
    let typed = codes[3].to_lowercase().replace('-', " ");
    let proved = store
        .prove_with_recovery_code(&mailbox, &typed, &origin)
        .await
        .unwrap();
    assert_eq!((proved.proof, proved.withheld), (Proof::Recovery, false));
    assert_ne!(proved.token, mailbox.token);
    let again = store
        .prove_with_recovery_code(&proved, &typed, &origin)
        .await;
    assert!(matches!(again, Err(StoreError::WrongCredential)));
    assert_eq!(store.credentials(&proved).await.unwrap().recovery, Some(9));
    // A new set ends the old one, and nobody else's codes work.
    store.make_recovery_codes(&proved).await.unwrap();
    let old = store
        .prove_with_recovery_code(&proved, &codes[0], &origin)
        .await;
    assert!(matches!(old, Err(StoreError::WrongCredential)));
    let visitor = store.begin_session(None).await.unwrap();
    let nobody = store
        .prove_with_recovery_code(&visitor, &codes[0], &origin)
        .await;
    assert!(matches!(
        nobody,
        Err(StoreError::Forbidden(Forbidden::SignIn))
    ));
}

async fn the_last_way_in_of_somebody_with_a_role_stays(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    let (session, _) = hired(world, email, Role::Reader).await;
    let store = &world.store;
    let mine = store.credentials(&session).await.unwrap();
    assert_eq!(
        (mine.all.len(), mine.ways()),
        (1, 1),
        "the app is no way of its own"
    );
    let last = store.remove_credential(&session, mine.all[0].id).await;
    assert!(matches!(last, Err(StoreError::LastCredential)));
    // Nobody removes somebody else's.
    let (other, _) = hired(world, "kim@city.example", Role::Reader).await;
    let foreign = store.remove_credential(&other, mine.all[0].id).await;
    assert!(matches!(foreign, Err(StoreError::NotFound(_))));
    // Without a role it may go, and the other sessions with it.
    let elsewhere = world.sign_in(email, None, Lang::Fr).await.unwrap();
    world.execute("DELETE FROM role_grant").await;
    store
        .remove_credential(&session, mine.all[0].id)
        .await
        .unwrap();
    assert!(store.session(&elsewhere.token).await.unwrap().is_none());
    assert!(store.session(&session.token).await.unwrap().is_some());
    // What is left is the other person's: a password and an app.
    assert_eq!(
        world.cells("credential").await.len(),
        2,
        "the app goes with the password"
    );
}

async fn sessions_are_listed_and_ended_by_their_own_person_alone(world: &World) {
    city(world).await;
    let store = &world.store;
    let phone = world.resident("ana").await.session;
    let desk = world.resident("ana").await.session;
    let origin = Origin {
        address: None,
        agent: "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0".to_owned(),
    };
    let read = store.session(&phone.token).await.unwrap().unwrap();
    assert!(read.unseen);
    store.session_seen(&read, &origin).await.unwrap();
    let read = store.session(&phone.token).await.unwrap().unwrap();
    assert!(!read.unseen, "once a day is enough");
    let lines = store.sessions(&phone).await.unwrap();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].this && !lines[1].this);
    assert_eq!(lines[0].device, "Firefox, Android");

    let stranger = world.resident("bob").await.session;
    let ended = store.revoke_session(&stranger, &lines[1].id).await;
    assert!(matches!(ended, Err(StoreError::NotFound(_))));
    store.revoke_session(&phone, &lines[1].id).await.unwrap();
    assert!(store.session(&desk.token).await.unwrap().is_none());
    let third = world.resident("ana").await.session;
    assert_eq!(store.revoke_other_sessions(&phone).await.unwrap(), 1);
    assert!(store.session(&third.token).await.unwrap().is_none());
    assert!(store.session(&stranger.token).await.unwrap().is_some());
}

async fn new_rights_begin_with_a_new_sign_in(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    let (session, _) = hired(world, email, Role::Reader).await;
    let store = &world.store;
    store
        .grant_role(&Actor::Operator, email, "", Role::Reader)
        .await
        .unwrap();
    assert!(
        store.session(&session.token).await.unwrap().is_some(),
        "what one has already changes nothing"
    );
    store
        .grant_role(&Actor::Operator, email, "", Role::Moderator)
        .await
        .unwrap();
    assert!(store.session(&session.token).await.unwrap().is_none());
}

async fn signing_in_as_somebody_else_takes_nothing_along(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    let (_, totp) = hired(world, email, Role::Reader).await;
    let store = &world.store;
    let ana = world.resident("ana").await.session;
    store.keep_note(&ana, "idea", &"Un verger").await.unwrap();
    let code = next(world, &totp);
    let lee = store
        .sign_in_with_password(Some(&ana), Some(email), PASSWORD, &code, &from("192.0.2.7"))
        .await
        .unwrap();
    assert_eq!(store.note::<String>(&lee, "idea").await.unwrap(), None);
    assert!(store.session(&ana.token).await.unwrap().is_none());
}

async fn nothing_but_a_devices_answer_to_our_question_is_a_passkey(world: &World) {
    city(world).await;
    let store = &world.store;
    let passkeys = Passkeys::new("https://budget.example.fr", "Avignon").unwrap();
    let (session, _) = hired(world, "lee@city.example", Role::Reader).await;
    let asked = store.ask_for_passkey(&session, &passkeys).await.unwrap();
    assert!(asked.contains("budget.example.fr"));
    for answer in ["", "{}", "null"] {
        let signed = store
            .sign_in_with_passkey(&session, &passkeys, answer)
            .await;
        assert!(matches!(signed, Err(StoreError::Passkey(_))), "{answer}");
    }
    // Nothing was asked of this session.
    let made = store.add_passkey(&session, &passkeys, "{}", "", None).await;
    assert!(matches!(made, Err(StoreError::WrongCredential)));
    store
        .ask_for_new_passkey(&session, &passkeys, None)
        .await
        .unwrap();
    let made = store.add_passkey(&session, &passkeys, "{}", "", None).await;
    assert!(matches!(made, Err(StoreError::Passkey(_))));
}

async fn a_copy_of_the_tables_holds_no_secret_of_the_staff(world: &World) {
    city(world).await;
    let email = "lee@city.example";
    let (session, totp) = hired(world, email, Role::Reader).await;
    let codes = world.store.make_recovery_codes(&session).await.unwrap();
    let link = invited(world, "kim@city.example", Role::Reader).await;
    let all = format!("{:?}", world.everything().await);
    assert!(all.contains("credential"), "the tables are read");
    let told = [
        email,
        "argon2",
        PASSWORD,
        &totp.secret(),
        &codes[0],
        link.as_link(),
    ];
    for secret in told {
        assert!(!all.contains(secret), "{secret}");
    }
}
