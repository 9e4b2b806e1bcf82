//! Sign-in codes and roles.

use crate::fixture::{World, join_all};
use chrono::TimeDelta;
use domain::{Actor, AuditEvent, Contact, Lang, Mail, Means, Role};
use store::{Account, StaffMember, StoreError};

on_each_database![
    a_code_signs_in_once,
    a_code_is_good_for_ten_minutes,
    five_wrong_tries_spend_a_code,
    tries_at_the_same_moment_are_all_counted,
    six_codes_an_hour_for_one_address,
    a_new_code_ends_the_one_before,
    codes_asked_for_at_the_same_moment_keep_the_limit,
    an_address_without_an_account_is_answered_like_one_with,
    an_address_that_was_sent_no_code_is_answered_like_one_that_was,
    addresses_are_compared_without_case_and_blanks,
    codes_and_contacts_are_kept_as_hashes,
    a_role_is_given_and_taken,
    the_last_administrator_keeps_the_role,
    two_administrators_cannot_remove_each_other_at_the_same_moment,
    roles_can_be_taken_before_there_is_an_administrator,
];

async fn a_code_signs_in_once(world: &World) {
    let session = world
        .sign_in("ana@example.org", None, Lang::En)
        .await
        .unwrap();
    let account = session.account.clone().unwrap();
    assert_eq!(
        account,
        Account {
            id: account.id,
            means: Means::Email,
            contact: Contact::parse("ana@example.org"),
            name: String::new(),
            lang: Lang::En
        }
    );
    assert_eq!(
        session.actor(),
        Actor::Person {
            account: account.id,
            roles: vec![],
            departments: vec![],
            fresh: false,
        }
    );

    let code = world.last_code("ana@example.org").await;
    let again = world
        .store
        .sign_in(None, "ana@example.org", &code, Lang::En)
        .await;
    assert!(matches!(again, Err(StoreError::WrongCode)), "{again:?}");

    let next = world
        .sign_in("ana@example.org", None, Lang::Fr)
        .await
        .unwrap();
    assert_eq!(
        next.account,
        Some(account),
        "the account is the same, with its first language"
    );
    assert_eq!(world.count_rows("account").await, 1);
}

async fn a_code_is_good_for_ten_minutes(world: &World) {
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    world.wait(TimeDelta::seconds(595)).await;
    world
        .store
        .sign_in(None, "ana@example.org", &code, Lang::Fr)
        .await
        .unwrap();

    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    world.wait(TimeDelta::minutes(10)).await;
    let late = world
        .store
        .sign_in(None, "ana@example.org", &code, Lang::Fr)
        .await;
    assert!(matches!(late, Err(StoreError::WrongCode)), "{late:?}");
}

async fn five_wrong_tries_spend_a_code(world: &World) {
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    for _ in 0..4 {
        assert_wrong(world, "ana@example.org", &other_than(&code)).await;
    }
    world
        .store
        .sign_in(None, "ana@example.org", &code, Lang::Fr)
        .await
        .expect("the fifth try may be the right one");

    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    for _ in 0..5 {
        assert_wrong(world, "ana@example.org", &other_than(&code)).await;
    }
    let sixth = world
        .store
        .sign_in(None, "ana@example.org", &code, Lang::Fr)
        .await;
    assert!(matches!(sixth, Err(StoreError::TooManyTries)), "{sixth:?}");
}

async fn tries_at_the_same_moment_are_all_counted(world: &World) {
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let wrong = other_than(&world.last_code("ana@example.org").await);
    let answers = join_all((0..30).map(|_| {
        let (store, wrong) = (world.store.clone(), wrong.clone());
        async move {
            store
                .sign_in(None, "ana@example.org", &wrong, Lang::Fr)
                .await
        }
    }))
    .await;
    let wrong = answers
        .iter()
        .filter(|answer| matches!(answer, Err(StoreError::WrongCode)))
        .count();
    let spent = answers
        .iter()
        .filter(|answer| matches!(answer, Err(StoreError::TooManyTries)))
        .count();
    assert_eq!((wrong, spent), (5, 25));
}

async fn six_codes_an_hour_for_one_address(world: &World) {
    for _ in 0..6 {
        world
            .store
            .request_code("ana@example.org", Lang::Fr)
            .await
            .unwrap();
    }
    let seventh = world.store.request_code("ana@example.org", Lang::Fr).await;
    assert!(
        matches!(seventh, Err(StoreError::TooManyTries)),
        "{seventh:?}"
    );
    world
        .store
        .request_code("bo@example.org", Lang::Fr)
        .await
        .expect("the limit is one address's");
    assert_eq!(world.mails().await.len(), 7, "a refused code is not mailed");

    world.wait(TimeDelta::hours(1)).await;
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .expect("an hour later");
}

async fn a_new_code_ends_the_one_before(world: &World) {
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let first = world.last_code("ana@example.org").await;
    let mut second = first.clone();
    while second == first {
        world
            .store
            .request_code("ana@example.org", Lang::Fr)
            .await
            .unwrap();
        second = world.last_code("ana@example.org").await;
    }
    assert_wrong(world, "ana@example.org", &first).await;
    world
        .store
        .sign_in(None, "ana@example.org", &second, Lang::Fr)
        .await
        .unwrap();
}

async fn codes_asked_for_at_the_same_moment_keep_the_limit(world: &World) {
    let answers = join_all((0..20).map(|_| {
        let store = world.store.clone();
        async move { store.request_code("ana@example.org", Lang::Fr).await }
    }))
    .await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 6);
    let open = world.cells_where("sign_in_code", "NOT used").await;
    assert_eq!(open.len(), 1, "one code works, the newest");
}

async fn an_address_without_an_account_is_answered_like_one_with(world: &World) {
    world.resident("known").await;
    for address in ["known@example.org", "unknown@example.org"] {
        let before = world.log().await.len();
        world.store.request_code(address, Lang::Fr).await.unwrap();
        let code = world.last_code(address).await;
        assert_eq!(
            world.logged_since(before).await,
            [("visitor".to_owned(), AuditEvent::CodeRequested)]
        );
        for _ in 0..5 {
            assert_wrong(world, address, &other_than(&code)).await;
        }
        let sixth = world.store.sign_in(None, address, &code, Lang::Fr).await;
        assert!(
            matches!(sixth, Err(StoreError::TooManyTries)),
            "{address}: {sixth:?}"
        );
    }
    assert_eq!(
        world.count_rows("account").await,
        1,
        "asking for a code makes no account"
    );
}

async fn an_address_that_was_sent_no_code_is_answered_like_one_that_was(world: &World) {
    world.resident("known").await;
    for address in ["known@example.org", "unknown@example.org"] {
        for _ in 0..5 {
            assert_wrong(world, address, "123456").await;
        }
        let sixth = world.store.sign_in(None, address, "123456", Lang::Fr).await;
        assert!(
            matches!(sixth, Err(StoreError::TooManyTries)),
            "{address}: {sixth:?}"
        );
        world
            .sign_in(address, None, Lang::Fr)
            .await
            .expect("a code that was really sent works all the same");
    }
}

async fn addresses_are_compared_without_case_and_blanks(world: &World) {
    let first = world
        .sign_in("ana@example.org", None, Lang::Fr)
        .await
        .unwrap();
    world
        .store
        .request_code(" Ana@Example.ORG ", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    let (left, right) = code.split_at(3);
    let typed = format!(" {left} {right}");
    let again = world
        .store
        .sign_in(None, "ANA@example.org", &typed, Lang::Fr)
        .await
        .unwrap();
    assert_eq!(again.account, first.account);
    let wrong = world.store.request_code("no address", Lang::Fr).await;
    assert!(
        matches!(wrong, Err(StoreError::Invalid("an e-mail address"))),
        "{wrong:?}"
    );
}

async fn codes_and_contacts_are_kept_as_hashes(world: &World) {
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let code = world.last_code("ana@example.org").await;
    let kept = format!("{:?}", world.cells("sign_in_code").await);
    assert!(!kept.contains("ana"), "{kept}");
    assert!(!kept.contains(&format!("\"{code}\"")), "{kept}");
    assert_eq!(
        world.mails().await,
        [(
            "ana@example.org".to_owned(),
            Lang::Fr,
            Mail::SignInCode { code }
        )],
        "the code is in the mail alone"
    );
}

async fn a_role_is_given_and_taken(world: &World) {
    let admin = world.staff(Role::Administrator).await;
    let ana = world
        .store
        .grant_role(&admin.actor, "Ana@Example.org", "Ana B.", Role::Reader)
        .await
        .unwrap();
    let same = world
        .store
        .grant_role(&admin.actor, "ana@example.org", "Another", Role::Moderator)
        .await
        .unwrap();
    assert_eq!(same, ana);
    let account = Account {
        id: ana,
        means: Means::Email,
        contact: Contact::parse("ana@example.org"),
        name: "Ana B.".into(),
        lang: Lang::Fr,
    };
    let staff = world.store.staff(&admin.actor).await.unwrap();
    assert_eq!(
        staff,
        [
            StaffMember {
                account: Account {
                    id: admin.account,
                    means: Means::Email,
                    contact: Contact::parse(&admin.email),
                    name: String::new(),
                    lang: Lang::Fr
                },
                roles: vec![Role::Administrator.into()]
            },
            StaffMember {
                account: account.clone(),
                roles: vec![Role::Moderator.into(), Role::Reader.into()]
            },
        ]
    );
    world
        .store
        .revoke_role(&admin.actor, ana, Role::Reader)
        .await
        .unwrap();
    world
        .store
        .revoke_role(&admin.actor, ana, Role::Moderator)
        .await
        .unwrap();
    let left = world.store.staff(&admin.actor).await.unwrap();
    assert_eq!(
        left.iter()
            .map(|member| member.account.id)
            .collect::<Vec<_>>(),
        [admin.account]
    );
}

async fn the_last_administrator_keeps_the_role(world: &World) {
    let admin = world.staff(Role::Administrator).await;
    let refused = world
        .store
        .revoke_role(&admin.actor, admin.account, Role::Administrator)
        .await;
    assert!(
        matches!(refused, Err(StoreError::LastAdministrator)),
        "{refused:?}"
    );
    let session = world
        .store
        .session(&admin.session.token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(session.roles, [Role::Administrator.into()]);

    let second = world
        .store
        .grant_role(&admin.actor, "bo@example.org", "", Role::Administrator)
        .await
        .unwrap();
    world
        .store
        .revoke_role(&admin.actor, second, Role::Administrator)
        .await
        .unwrap();
    let twice = world
        .store
        .revoke_role(&admin.actor, second, Role::Administrator)
        .await;
    assert!(
        matches!(twice, Err(StoreError::NotFound("role"))),
        "{twice:?}"
    );
}

async fn two_administrators_cannot_remove_each_other_at_the_same_moment(world: &World) {
    for round in 0..5 {
        let names = [
            format!("a{round}@city.example"),
            format!("b{round}@city.example"),
        ];
        let mut accounts = vec![];
        for name in &names {
            accounts.push(
                world
                    .store
                    .grant_role(&Actor::Operator, name, "", Role::Administrator)
                    .await
                    .unwrap(),
            );
        }
        let answers = join_all(accounts.into_iter().map(|account| {
            let store = world.store.clone();
            async move {
                store
                    .revoke_role(&Actor::Operator, account, Role::Administrator)
                    .await
            }
        }))
        .await;
        let left = world
            .cells_where("role_grant", "role = 'administrator'")
            .await;
        assert_eq!(left.len(), 1, "{answers:?}");
        world.execute("DELETE FROM role_grant").await;
    }
}

async fn roles_can_be_taken_before_there_is_an_administrator(world: &World) {
    let reader = world
        .store
        .grant_role(&Actor::Operator, "ana@example.org", "", Role::Reader)
        .await
        .unwrap();
    world
        .store
        .revoke_role(&Actor::Operator, reader, Role::Reader)
        .await
        .unwrap();
    assert_eq!(world.store.staff(&Actor::Operator).await.unwrap(), []);
}

async fn assert_wrong(world: &World, email: &str, code: &str) {
    let answer = world.store.sign_in(None, email, code, Lang::Fr).await;
    assert!(
        matches!(answer, Err(StoreError::WrongCode)),
        "{email}: {answer:?}"
    );
}

fn other_than(code: &str) -> String {
    if code == "000000" {
        "000001".to_owned()
    } else {
        "000000".to_owned()
    }
}
