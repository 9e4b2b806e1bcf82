//! Signing in by what a provider tells.

use crate::fixture::{World, eligible, open_for_vote};
use domain::{Actor, AuditEvent, Contact, Grant, Lang, Mail, Means, Proof, Role};
use store::{AtProvider, MarkRoll, Session, StoreError};

on_each_database![
    a_resident_of_france_connect_has_one_account_and_one_vote,
    an_edition_without_france_connect_takes_no_mark_by_it,
    an_address_that_france_connect_passes_on_shows_nobody_to_be_anybody,
    staff_come_in_by_their_address_once_and_by_their_name_there_from_then_on,
    whoever_has_no_role_does_not_come_in,
    a_role_that_was_taken_back_closes_the_door,
    notes_follow_and_the_token_is_new,
];

const ISSUER: &str = "https://pro.example.fr/api/v2";

fn at_provider<'a>(subject: &'a str, email: Option<&'a str>) -> AtProvider<'a> {
    AtProvider {
        provider: "ProConnect",
        issuer: ISSUER,
        subject,
        email,
        name: "Mo Martin",
    }
}

async fn by_france_connect(world: &World, subject: &str, email: Option<&str>) -> Session {
    world
        .store
        .sign_in_with_france_connect(None, subject, email, Lang::Fr)
        .await
        .unwrap()
}

async fn a_resident_of_france_connect_has_one_account_and_one_vote(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.means = vec![Means::FranceConnect]);
    let polls = world.polls(plan).await;
    let first = by_france_connect(world, "pairwise-1", Some("ana@example.org")).await;
    assert_eq!(first.proof, Proof::FranceConnect);
    let ballot = polls.prepare(&polls.edition.picks(&[0]));
    let mark = polls.mark(&ballot);
    world.store.mark_roll(&first.actor(), mark).await.unwrap();

    // Another browser and another address: the same person.
    let again = by_france_connect(world, "pairwise-1", Some("ana@elsewhere.example")).await;
    assert_eq!(
        again.account.as_ref().map(|account| account.id),
        first.account.as_ref().map(|account| account.id)
    );
    let ballot = polls.prepare(&polls.edition.picks(&[0]));
    let mark = polls.mark(&ballot);
    let second = world.store.mark_roll(&again.actor(), mark).await;
    assert!(
        matches!(second, Err(StoreError::AlreadyVoted { .. })),
        "{second:?}"
    );

    // Somebody else with the same address: another person.
    let other = by_france_connect(world, "pairwise-2", Some("ana@example.org")).await;
    let ballot = polls.prepare(&polls.edition.picks(&[0]));
    let mark = polls.mark(&ballot);
    world.store.mark_roll(&other.actor(), mark).await.unwrap();
    assert!(!format!("{:?}", world.everything().await).contains("pairwise-1"));
}

async fn an_edition_without_france_connect_takes_no_mark_by_it(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = by_france_connect(world, "pairwise-1", None).await;
    let ballot = polls.prepare(&polls.edition.picks(&[0]));
    let mark = MarkRoll {
        declaration: eligible(),
        ..polls.mark(&ballot)
    };
    let refused = world.store.mark_roll(&ana.actor(), mark).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::MeansNotTaken(Means::FranceConnect))
        ),
        "{refused:?}"
    );
}

async fn an_address_that_france_connect_passes_on_shows_nobody_to_be_anybody(world: &World) {
    world
        .store
        .grant_role(&Actor::Operator, "mo@city.example", "Mo", Role::Coordinator)
        .await
        .unwrap();
    // FranceConnect does not know whose an address is.
    let session = by_france_connect(world, "pairwise-1", Some("mo@city.example")).await;
    let account = session.account.clone().unwrap();
    assert_eq!(account.means, Means::FranceConnect);
    assert_eq!(account.contact, Contact::parse("mo@city.example"));
    assert!(session.roles.is_empty() && !session.withheld);
    // And its account is no way in by ProConnect, even if it were given a role by mistake.
    let who = at_provider("agent-1", Some("mo@city.example"));
    let staff = world
        .store
        .sign_in_with_provider(None, &who, Lang::Fr)
        .await
        .unwrap();
    assert_ne!(staff.account.map(|account| account.id), Some(account.id));
}

async fn staff_come_in_by_their_address_once_and_by_their_name_there_from_then_on(world: &World) {
    world
        .store
        .grant_role(&Actor::Operator, "mo@city.example", "", Role::Coordinator)
        .await
        .unwrap();
    let sign_in = async |who: AtProvider<'_>| {
        world
            .store
            .sign_in_with_provider(None, &who, Lang::Fr)
            .await
    };
    let first = sign_in(at_provider("agent-1", Some("Mo@City.example")))
        .await
        .unwrap();
    assert_eq!(first.proof, Proof::Provider);
    assert_eq!(first.roles, [Grant::from(Role::Coordinator)]);
    assert!(first.fresh && !first.withheld);
    let account = first.account.unwrap();
    let log = world.log().await;
    assert_eq!(
        log.last().map(|(_, event)| event.clone()),
        Some(AuditEvent::ProviderLinked {
            account: account.id
        })
    );
    // They are told, by mail.
    let told = world.mails().await;
    assert!(
        told.iter().any(|(to, _, mail)| to == "mo@city.example"
            && matches!(mail, Mail::ProviderLinked { provider, .. } if provider == "ProConnect")),
        "{told:?}"
    );

    // Their address there has changed, or is not passed on any more.
    for email in [None, Some("martin@city.example")] {
        let again = sign_in(at_provider("agent-1", email)).await.unwrap();
        let again = again.account.unwrap();
        assert_eq!(again.id, account.id);
        assert_eq!(again.name, "Mo Martin");
    }
    assert_eq!(world.count_rows("external_identity").await, 1);
    assert!(!format!("{:?}", world.everything().await).contains("agent-1"));

    // The same name at another provider is somebody else's.
    let elsewhere = AtProvider {
        issuer: "https://other.example",
        ..at_provider("agent-1", None)
    };
    let refused = sign_in(elsewhere).await;
    assert!(matches!(refused, Err(StoreError::NoRole)), "{refused:?}");
}

async fn whoever_has_no_role_does_not_come_in(world: &World) {
    world
        .sign_in("ana@example.org", None, Lang::Fr)
        .await
        .unwrap();
    let before = world.everything().await;
    // A resident, somebody unknown, somebody without an address, and nonsense in its place.
    for email in [
        Some("ana@example.org"),
        Some("new@city.example"),
        None,
        Some("+33612345678"),
        Some("nonsense"),
    ] {
        let who = at_provider("agent-1", email);
        let refused = world
            .store
            .sign_in_with_provider(None, &who, Lang::Fr)
            .await;
        assert!(
            matches!(refused, Err(StoreError::NoRole)),
            "{email:?}: {refused:?}"
        );
    }
    assert_eq!(world.everything().await, before);
}

async fn a_role_that_was_taken_back_closes_the_door(world: &World) {
    let operator = Actor::Operator;
    let store = &world.store;
    let mo = store
        .grant_role(&operator, "mo@city.example", "Mo", Role::Reader)
        .await
        .unwrap();
    let who = at_provider("agent-1", Some("mo@city.example"));
    store
        .sign_in_with_provider(None, &who, Lang::Fr)
        .await
        .unwrap();
    store
        .revoke_role(&operator, mo, Role::Reader)
        .await
        .unwrap();
    let refused = store.sign_in_with_provider(None, &who, Lang::Fr).await;
    assert!(matches!(refused, Err(StoreError::NoRole)), "{refused:?}");
}

async fn notes_follow_and_the_token_is_new(world: &World) {
    let store = &world.store;
    let visitor = store.begin_session(Some(Lang::Ar)).await.unwrap();
    store.keep_note(&visitor, "ballot", &7).await.unwrap();
    let session = store
        .sign_in_with_france_connect(Some(&visitor), "pairwise-1", None, Lang::Ar)
        .await
        .unwrap();
    assert_ne!(session.token, visitor.token);
    assert_eq!(store.note(&session, "ballot").await.unwrap(), Some(7));
    // Whoever planted the first token has nothing.
    assert!(store.session(&visitor.token).await.unwrap().is_none());
}
