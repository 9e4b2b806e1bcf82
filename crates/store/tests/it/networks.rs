//! Networks: joined with what their rules ask for, and left.

use crate::fixture::{CHARTER, World, youth_network};
use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::{
    Actor, AmbassadorState, AuditEvent, Availability, ConsentId, ConsentState, Contact, DataKind,
    Incompatibility, Lang, Mail, NetworkKind, NotActing, SpokenLanguage,
};
use store::{
    Application, ConsentRequest, ConsentToken, GroupInput, NetworkInput, Origin, PaperConsent,
    ProfileInput, StoreError,
};

on_each_database![
    a_network_is_changed_as_it_was_read,
    an_adult_joins_in_three_steps,
    a_declared_tie_is_refused_and_kept_nowhere,
    ages_are_those_of_the_network,
    a_committee_asks_for_no_date_of_birth,
    a_minor_acts_with_consent_alone,
    both_answers_of_a_guardian_count_once,
    a_wrong_or_old_link_opens_nothing,
    nobody_consents_for_themselves,
    a_paper_counts_at_once,
    a_new_charter_is_accepted_again,
    who_left_applies_again_from_the_beginning,
    leads_decide_about_their_own_network,
    a_profile_is_changed_and_the_group_only_before_the_answer,
    who_erases_their_account_is_forgotten_by_the_network,
    a_membership_that_is_over_has_a_term,
];

#[expect(clippy::needless_pass_by_value, reason = "as `map` wants it")]
fn told(err: StoreError) -> String {
    err.to_string()
}

async fn a_network_is_changed_as_it_was_read(world: &World) {
    let network = world.network().await;
    let wider = NetworkInput {
        max_age: None,
        name: "Ambassadrices et ambassadeurs".to_owned(),
        ..youth_network("jeunes")
    };
    world
        .store
        .change_network(&Actor::Operator, network.id, 1, &wider)
        .await
        .unwrap();
    let again = world
        .store
        .change_network(&Actor::Operator, network.id, 1, &wider)
        .await;
    assert!(matches!(again, Err(StoreError::Changed)));
    let now = world.store.network("jeunes").await.unwrap();
    assert_eq!((now.name, now.max_age, now.version), (wider.name, None, 2));
    let twice = world
        .store
        .create_network(&Actor::Operator, &youth_network("jeunes"))
        .await;
    assert!(matches!(twice, Err(StoreError::SlugTaken)));
    let turned = NetworkInput {
        min_age: Some(30),
        ..youth_network("autres")
    };
    let turned = world.store.create_network(&Actor::Operator, &turned).await;
    assert!(matches!(turned, Err(StoreError::Invalid(_))), "30 to 25");
}

async fn an_adult_joins_in_three_steps(world: &World) {
    let network = world.network().await;
    let group = world.group(&network, "Lycée Paul-Éluard").await;
    let sofia = world.lead(&network, "sofia").await;
    let lea = world.resident("lea").await;
    let application = Application {
        languages: vec![SpokenLanguage::Turkish, SpokenLanguage::French],
        availability: vec![Availability::Saturdays],
        about: "J’aime parler aux gens.".to_owned(),
        ..world.application("Léa", 20, Some(group))
    };
    let id = world
        .store
        .apply(&lea.actor, network.id, &application)
        .await
        .unwrap();
    let letters = world.letters().await;
    let (to, _, mail) = letters.last().unwrap();
    assert_eq!(*to, sofia.email);
    assert_eq!(
        *mail,
        Mail::ApplicationReceived {
            network: network.name.clone(),
            path: "/ambassadors/jeunes/lead".to_owned(),
        }
    );
    let own = || async {
        let own = world.store.membership(&lea.actor, network.id).await;
        own.unwrap().unwrap()
    };
    let before = own().await;
    assert_eq!(before.missing, [NotActing::NoCharter, NotActing::Applied]);
    assert_eq!(
        before.languages,
        [SpokenLanguage::French, SpokenLanguage::Turkish]
    );
    assert_eq!(before.group.unwrap().id, group);
    let twice = world
        .store
        .apply(&lea.actor, network.id, &application)
        .await;
    assert!(matches!(twice, Err(StoreError::AmbassadorState(_))));

    world
        .store
        .accept_charter(&lea.actor, network.id, 1)
        .await
        .unwrap();
    world
        .store
        .decide_application(&sofia.actor, id, AmbassadorState::Accepted, "À samedi !")
        .await
        .unwrap();
    let after = own().await;
    assert_eq!(after.missing, []);
    assert_eq!(after.reason, "À samedi !");
    assert_eq!(after.ambassador.standing.state, AmbassadorState::Accepted);
    let (to, _, mail) = world.letters().await.pop().unwrap();
    assert_eq!(to, lea.email);
    assert!(matches!(
        mail,
        Mail::ApplicationDecided { accepted: true, message, .. } if message == "À samedi !"
    ));
    let mine = world.store.my_memberships(&lea.actor).await.unwrap();
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0].network, network);
}

async fn a_declared_tie_is_refused_and_kept_nowhere(world: &World) {
    let network = world.network().await;
    let lea = world.resident("lea").await;
    let before = world.everything().await;
    let application = Application {
        incompatibilities: vec![Incompatibility::Child],
        ..world.application("Léa", 20, None)
    };
    let refused = world
        .store
        .apply(&lea.actor, network.id, &application)
        .await;
    assert!(matches!(
        refused,
        Err(StoreError::Incompatible(Incompatibility::Child))
    ));
    assert_eq!(world.everything().await, before);
}

async fn ages_are_those_of_the_network(world: &World) {
    let network = world.network().await;
    let today = domain::calendar::paris::day(world.store.now());
    let apply = async |name: &str, born: Option<NaiveDate>| {
        let person = world.resident(name).await;
        let application = Application {
            name: name.to_owned(),
            birth_date: born,
            ..Application::default()
        };
        let answer = world.store.apply(&person.actor, network.id, &application);
        answer.await.map(|_| ()).map_err(told)
    };
    // 28 days are in every month of every year.
    let on = |years: i32| {
        NaiveDate::from_ymd_opt(today.year() - years, today.month(), today.day().min(28))
    };
    let other = "the network is for other ages".to_owned();
    let before = |born: Option<NaiveDate>| born.map(|born| born - TimeDelta::days(7));
    let after = |born: Option<NaiveDate>| born.map(|born| born + TimeDelta::days(7));
    assert_eq!(apply("just15", on(15)).await, Ok(()));
    assert_eq!(apply("still14", after(on(15))).await, Err(other.clone()));
    assert_eq!(apply("still25", after(on(26))).await, Ok(()));
    assert_eq!(apply("already26", before(on(26))).await, Err(other));
    let no_date = "a value can't be taken: a date of birth".to_owned();
    assert_eq!(apply("nothing", None).await, Err(no_date.clone()));
    assert_eq!(apply("unborn", after(on(0))).await, Err(no_date.clone()));
    assert_eq!(apply("old", on(130)).await, Err(no_date));
}

async fn a_committee_asks_for_no_date_of_birth(world: &World) {
    let input = NetworkInput {
        kind: NetworkKind::Committees,
        min_age: None,
        max_age: None,
        ..youth_network("comites")
    };
    world
        .store
        .create_network(&Actor::Operator, &input)
        .await
        .unwrap();
    let network = world.store.network("comites").await.unwrap();
    let ana = world.resident("ana").await;
    let application = world.application("Ana", 40, None);
    world
        .store
        .apply(&ana.actor, network.id, &application)
        .await
        .unwrap();
    let own = world.store.membership(&ana.actor, network.id).await;
    let own = own.unwrap().unwrap();
    assert_eq!(own.ambassador.standing.birth_date, None, "typed, not kept");
    assert_eq!(own.missing, [NotActing::Applied], "there is no charter");
    world
        .store
        .change_network(
            &Actor::Operator,
            network.id,
            1,
            &NetworkInput {
                is_open: false,
                ..input
            },
        )
        .await
        .unwrap();
    let bob = world.resident("bob").await;
    let closed = world
        .store
        .apply(&bob.actor, network.id, &application)
        .await;
    assert!(matches!(closed, Err(StoreError::NetworkClosed)));
}

async fn a_minor_acts_with_consent_alone(world: &World) {
    let network = world.network().await;
    let ilyes = world.minor_without_consent(&network, None, "ilyes").await;
    let missing = async || {
        let own = world
            .store
            .membership(&ilyes.person.actor, network.id)
            .await;
        own.unwrap().unwrap().missing
    };
    assert_eq!(missing().await, [NotActing::NoConsent]);
    let token = world.ask_guardian(&network, &ilyes, "parent").await;
    assert_eq!(
        missing().await,
        [NotActing::NoConsent],
        "asked is not given"
    );
    let view = world.store.consent_by_token(&token).await.unwrap();
    assert_eq!((view.name.as_str(), view.is_over), ("ilyes", false));
    assert_eq!(view.consent.guardian, "Samia Haddad");
    world
        .store
        .decide_consent(&token, ConsentState::Given)
        .await
        .unwrap();
    assert_eq!(missing().await, []);
    // Withdrawing has no term, and counts at once.
    world.wait(TimeDelta::days(90)).await;
    world
        .store
        .decide_consent(&token, ConsentState::Withdrawn)
        .await
        .unwrap();
    assert_eq!(missing().await, [NotActing::NoConsent]);
}

async fn both_answers_of_a_guardian_count_once(world: &World) {
    let network = world.network().await;
    let ilyes = world.minor_without_consent(&network, None, "ilyes").await;
    let token = world.ask_guardian(&network, &ilyes, "parent").await;
    world
        .store
        .decide_consent(&token, ConsentState::Refused)
        .await
        .unwrap();
    for state in ConsentState::ALL {
        let again = world.store.decide_consent(&token, *state).await;
        assert!(matches!(again, Err(StoreError::ConsentState(_))), "{state}");
    }
    // Another guardian may say yes; both answers stay.
    let other = world.ask_guardian(&network, &ilyes, "grandparent").await;
    world
        .store
        .decide_consent(&other, ConsentState::Given)
        .await
        .unwrap();
    let own = world
        .store
        .membership(&ilyes.person.actor, network.id)
        .await;
    let own = own.unwrap().unwrap();
    let states: Vec<_> = own.consents.iter().map(|one| one.state).collect();
    assert_eq!(states, [ConsentState::Given, ConsentState::Refused]);
    assert_eq!(own.missing, []);
}

async fn a_wrong_or_old_link_opens_nothing(world: &World) {
    let network = world.network().await;
    let ilyes = world.minor_without_consent(&network, None, "ilyes").await;
    let wrong = ConsentToken::from_link(&"A".repeat(43)).unwrap();
    let nothing = world.store.consent_by_token(&wrong).await;
    assert!(matches!(nothing, Err(StoreError::NotFound(_))));
    let nothing = world
        .store
        .decide_consent(&wrong, ConsentState::Given)
        .await;
    assert!(matches!(nothing, Err(StoreError::NotFound(_))));
    assert_eq!(ConsentToken::from_link("short"), None);

    let token = world.ask_guardian(&network, &ilyes, "parent").await;
    let link = token.as_link().to_owned();
    for (table, rows) in world.everything().await {
        for row in rows {
            assert!(
                !row.values().any(|cell| cell.contains(&link)),
                "{table} holds the link"
            );
        }
    }
    world.wait(TimeDelta::days(30)).await;
    assert!(world.store.consent_by_token(&token).await.unwrap().is_over);
    let late = world
        .store
        .decide_consent(&token, ConsentState::Given)
        .await;
    assert!(matches!(late, Err(StoreError::ConsentOver)));
}

async fn nobody_consents_for_themselves(world: &World) {
    let network = world.network().await;
    let ilyes = world.minor_without_consent(&network, None, "ilyes").await;
    let lea = world.ambassador(&network, None, "lea").await;
    let ask = async |who: &Actor, address: &str| {
        let request = ConsentRequest {
            guardian: "Samia Haddad".to_owned(),
            contact: Contact::Email(address.to_owned()),
            lang: Lang::Ar,
        };
        let from = Origin::default();
        let asked = world.store.ask_consent(who, network.id, &request, &from);
        asked.await.map_err(told)
    };
    let own = ask(&ilyes.person.actor, &ilyes.person.email).await;
    assert_eq!(own, Err(told(StoreError::OwnContact)));
    let adult = ask(&lea.person.actor, "parent@example.org").await;
    assert!(adult.unwrap_err().contains("adult"));
    for _ in 0..3 {
        ask(&ilyes.person.actor, "parent@example.org")
            .await
            .unwrap();
    }
    let fourth = ask(&ilyes.person.actor, "parent@example.org").await;
    assert_eq!(fourth, Err(told(StoreError::TooManyTries)));
    let letters = world.letters().await;
    let asked: Vec<_> = letters
        .iter()
        .filter(|(_, _, mail)| matches!(mail, Mail::ConsentAsked { .. }))
        .map(|(to, lang, _)| (to.as_str(), *lang))
        .collect();
    assert_eq!(asked, [("parent@example.org", Lang::Ar); 3]);
    world.wait(TimeDelta::days(1)).await;
    ask(&ilyes.person.actor, "parent@example.org")
        .await
        .unwrap();
}

async fn a_paper_counts_at_once(world: &World) {
    let network = world.network().await;
    let sofia = world.lead(&network, "sofia").await;
    let ilyes = world.minor_without_consent(&network, None, "ilyes").await;
    let paper = PaperConsent {
        id: ConsentId::new(),
        guardian: "Samia Haddad".to_owned(),
        document: "accord.pdf".to_owned(),
    };
    let sealed = world.store.seal_consent(paper.id, b"a signed sheet");
    assert!(!sealed.windows(6).any(|bytes| bytes == b"signed"));
    assert_eq!(
        world.store.open_consent(paper.id, &sealed).unwrap(),
        b"a signed sheet"
    );
    assert!(world.store.open_consent(ConsentId::new(), &sealed).is_err());
    world
        .store
        .record_paper_consent(&sofia.actor, ilyes.id, &paper)
        .await
        .unwrap();
    let ids = [paper.id, ConsentId::new()];
    let known = world.store.known_consents(&ids).await.unwrap();
    assert_eq!(known.into_iter().collect::<Vec<_>>(), [paper.id]);
    let missing = async || {
        let own = world
            .store
            .membership(&ilyes.person.actor, network.id)
            .await;
        own.unwrap().unwrap().missing
    };
    assert_eq!(missing().await, []);
    let consents = world.store.consents(&sofia.actor, ilyes.id).await.unwrap();
    assert_eq!(consents[0].document.as_deref(), Some("accord.pdf"));
    world
        .store
        .withdraw_consent(&sofia.actor, paper.id)
        .await
        .unwrap();
    assert_eq!(missing().await, [NotActing::NoConsent]);
}

async fn a_new_charter_is_accepted_again(world: &World) {
    let network = world.network().await;
    let lea = world.ambassador(&network, None, "lea").await;
    let old = world
        .store
        .publish_charter(&Actor::Operator, network.id, 0, CHARTER)
        .await;
    assert!(matches!(old, Err(StoreError::Changed)), "1 is there");
    let version = world
        .store
        .publish_charter(&Actor::Operator, network.id, 1, "Et nous rendons compte.")
        .await
        .unwrap();
    assert_eq!(version, 2);
    let actor = &lea.person.actor;
    let own = world.store.membership(actor, network.id).await;
    assert_eq!(own.unwrap().unwrap().missing, [NotActing::NoCharter]);
    let before = world.log().await.len();
    let read_before = world.store.accept_charter(actor, network.id, 1).await;
    assert!(matches!(read_before, Err(StoreError::Changed)));
    for _ in 0..2 {
        world
            .store
            .accept_charter(actor, network.id, 2)
            .await
            .unwrap();
    }
    let accepted = AuditEvent::CharterAccepted {
        ambassador: lea.id,
        version: 2,
    };
    let log = world.logged_since(before).await;
    assert_eq!(log, [("resident".to_owned(), accepted)], "once");
    let own = world.store.membership(actor, network.id).await;
    assert_eq!(own.unwrap().unwrap().missing, []);
}

async fn who_left_applies_again_from_the_beginning(world: &World) {
    let network = world.network().await;
    let ilyes = world.minor(&network, None, "ilyes").await;
    let actor = &ilyes.person.actor;
    world.store.leave_network(actor, network.id).await.unwrap();
    let own = world.store.membership(actor, network.id).await;
    assert_eq!(own.unwrap().unwrap().missing, [NotActing::NotAMember]);
    let twice = world.store.leave_network(actor, network.id).await;
    assert!(matches!(twice, Err(StoreError::AmbassadorState(_))));
    let application = world.application("Ilyès", 16, None);
    let id = world
        .store
        .apply(actor, network.id, &application)
        .await
        .unwrap();
    assert_eq!(id, ilyes.id);
    let own = world.store.membership(actor, network.id).await;
    let own = own.unwrap().unwrap();
    assert_eq!(
        own.missing,
        [
            NotActing::NoConsent,
            NotActing::NoCharter,
            NotActing::Applied
        ]
    );
    assert_eq!(own.consents, []);
}

async fn leads_decide_about_their_own_network(world: &World) {
    let (ours, theirs) = (world.network().await, world.network_called("autres").await);
    let sofia = world.lead(&ours, "sofia").await;
    let lea = world.resident("lea").await;
    let application = world.application("Léa", 20, None);
    let id = world
        .store
        .apply(&lea.actor, theirs.id, &application)
        .await
        .unwrap();
    let foreign = world
        .store
        .decide_application(&sofia.actor, id, AmbassadorState::Accepted, "")
        .await;
    assert!(matches!(foreign, Err(StoreError::Forbidden(_))));
    let own = world
        .store
        .decide_application(&lea.actor, id, AmbassadorState::Accepted, "")
        .await;
    assert!(matches!(own, Err(StoreError::Forbidden(_))));
    let group = GroupInput {
        kind: domain::network::GroupKind::District,
        name: "Francs-Moisins".to_owned(),
        partner: String::new(),
        district: String::new(),
        is_closed: false,
    };
    let set = world.store.set_group(&sofia.actor, theirs.id, None, &group);
    assert!(matches!(set.await, Err(StoreError::Forbidden(_))));
    world
        .store
        .set_group(&sofia.actor, ours.id, None, &group)
        .await
        .unwrap();
    let max = world.lead(&theirs, "max").await;
    world
        .store
        .decide_application(&max.actor, id, AmbassadorState::Declined, "Trop tard.")
        .await
        .unwrap();
    let again = world
        .store
        .decide_application(&max.actor, id, AmbassadorState::Accepted, "")
        .await;
    assert!(matches!(again, Err(StoreError::AmbassadorState(_))));
    let back = world
        .store
        .decide_application(&max.actor, id, AmbassadorState::Applied, "")
        .await;
    assert!(matches!(back, Err(StoreError::Invalid(_))));
    let tom = world.ambassador(&theirs, None, "tom").await;
    world
        .store
        .decide_application(&max.actor, tom.id, AmbassadorState::Left, "")
        .await
        .unwrap();
    let (to, _, mail) = world.letters().await.pop().unwrap();
    assert_eq!(to, tom.person.email);
    assert!(matches!(mail, Mail::MembershipEnded { .. }));
}

async fn a_profile_is_changed_and_the_group_only_before_the_answer(world: &World) {
    let network = world.network().await;
    let (first, second) = (
        world.group(&network, "Lycée").await,
        world.group(&network, "Quartier").await,
    );
    let lea = world.ambassador(&network, Some(first), "lea").await;
    let actor = &lea.person.actor;
    let own = async || {
        let own = world.store.membership(actor, network.id).await;
        own.unwrap().unwrap()
    };
    let before = own().await;
    let input = ProfileInput {
        languages: vec![SpokenLanguage::Arabic],
        availability: vec![Availability::Evenings],
        about: "Plutôt le soir.".to_owned(),
        group: Some(second),
    };
    world
        .store
        .change_profile(actor, network.id, before.version, &input)
        .await
        .unwrap();
    let stale = world
        .store
        .change_profile(actor, network.id, before.version, &input)
        .await;
    assert!(matches!(stale, Err(StoreError::Changed)));
    let after = own().await;
    assert_eq!(after.languages, input.languages);
    assert_eq!(after.about, input.about);
    assert_eq!(
        after.ambassador.group,
        Some(first),
        "groups decide about money"
    );
}

async fn who_erases_their_account_is_forgotten_by_the_network(world: &World) {
    let network = world.network().await;
    let ilyes = world.minor(&network, None, "ilyes").await;
    world
        .store
        .erase_own_account(&ilyes.person.actor)
        .await
        .unwrap();
    assert_eq!(world.count_rows("ambassador").await, 0);
    assert_eq!(world.count_rows("guardian_consent").await, 0);
    let deliberation_counts = world.minor(&network, None, "nour").await;
    world
        .execute(&format!(
            "INSERT INTO equipment_loan (id, ambassador_id, kind, label, lent_on) \
             VALUES ({}, {}, 'tablet', 'Tablette 3', '2026-01-02')",
            world.quoted(uuid::Uuid::now_v7()),
            world.quoted(deliberation_counts.id),
        ))
        .await;
    world
        .store
        .erase_own_account(&deliberation_counts.person.actor)
        .await
        .unwrap();
    let rows = world.cells("ambassador").await;
    assert_eq!(rows.len(), 1, "a tablet is still out");
    assert_eq!(rows[0]["state"], "left");
    for column in ["birth_date", "about", "reason"] {
        assert_eq!(rows[0][column], "", "{column}");
    }
    assert_eq!(rows[0]["languages"], "[]");
    assert_eq!(world.count_rows("guardian_consent").await, 0);
}

async fn a_membership_that_is_over_has_a_term(world: &World) {
    let network = world.network().await;
    let ilyes = world.minor(&network, None, "ilyes").await;
    let nour = world.minor_without_consent(&network, None, "nour").await;
    world.ask_guardian(&network, &nour, "parent").await;
    world
        .store
        .leave_network(&ilyes.person.actor, network.id)
        .await
        .unwrap();
    let due = async |kind: DataKind| {
        let lines = world.store.retention_preview(&Actor::Operator).await;
        let lines = lines.unwrap();
        lines.iter().find(|line| line.kind == kind).unwrap().due
    };
    assert_eq!(due(DataKind::Memberships).await, 0);
    let days = i64::from(DataKind::Consents.default_days()) + 31;
    world.wait(TimeDelta::days(days)).await;
    assert_eq!(due(DataKind::Consents).await, 1, "never answered");
    let days = i64::from(DataKind::Memberships.default_days()) + 1;
    world.wait(TimeDelta::days(days)).await;
    assert_eq!(due(DataKind::Memberships).await, 1);
    world.store.apply_retention().await.unwrap();
    assert_eq!(due(DataKind::Memberships).await, 0);
    assert_eq!(due(DataKind::Consents).await, 0);
    let left = world.cells("ambassador").await;
    assert_eq!(left.len(), 1, "nour is still a member");
    assert_eq!(world.count_rows("guardian_consent").await, 0);
}
