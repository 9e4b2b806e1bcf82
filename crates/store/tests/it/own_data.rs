//! What a person is told is kept about them, and the archive of it.

use crate::fixture::{World, open_for_ideas, open_for_vote};
use chrono::TimeDelta;
use domain::{DataExportId, DataKind, Role};
use store::StoreError;

on_each_database![
    everything_of_one_person_and_nothing_of_another,
    who_took_part_is_told_the_day,
    an_archive_is_its_owner_s_alone_and_expires,
];

async fn everything_of_one_person_and_nothing_of_another(world: &World) {
    let plan = open_for_ideas().rules(|rules| rules.comments = true);
    let edition = world.edition(plan).await;
    let ana = world.resident("ana").await;
    let badr = world.resident("badr").await;
    let store = &world.store;
    for (person, title) in [(&ana, "Des arbres"), (&badr, "Des bancs")] {
        let number = store
            .send_idea(&person.actor, edition.id, &edition.draft(title))
            .await
            .unwrap();
        let idea = store.idea(&person.actor, edition.id, number).await.unwrap();
        let moderator = world.moderator().await;
        store
            .decide(
                &moderator.actor,
                &store::DecisionInput {
                    ideas: vec![(idea.id, idea.version)],
                    verdict: domain::Verdict::Publish,
                    reason: None,
                    message: format!("Bravo pour {title}"),
                },
            )
            .await
            .unwrap();
    }
    let of_badr = store.idea(&badr.actor, edition.id, 2).await.unwrap();
    store.support(&ana.actor, of_badr.id).await.unwrap();
    store
        .send_comment(&ana.actor, of_badr.id, "Une bonne idée, vraiment.")
        .await
        .unwrap();
    let data = store.my_data(&ana.actor).await.unwrap();
    assert_eq!(data.account.contact, "ana@example.org");
    let titles: Vec<_> = data.ideas.iter().map(|idea| idea.title.as_str()).collect();
    assert_eq!(titles, ["Des arbres"]);
    assert_eq!(data.ideas[0].decisions[0].message, "Bravo pour Des arbres");
    assert_eq!(data.comments[0].text, "Une bonne idée, vraiment.");
    assert_eq!(data.supports[0].idea, "Des bancs");
    assert_eq!((data.sessions.len(), data.votes.len()), (1, 0));
    // The letters about the idea wait; the code of the sign-in stays out.
    let letters: Vec<_> = data.mails.iter().map(|mail| &mail.mail).collect();
    assert_eq!(letters.len(), 2, "{letters:?}");
    let whole = serde_json::to_string(&data).unwrap();
    for foreign in ["badr", "Bravo pour Des bancs", "sign_in_code"] {
        assert!(!whole.contains(foreign), "{foreign} is in {whole}");
    }
    let visitor = store.my_data(&domain::Actor::Visitor).await;
    assert!(matches!(visitor, Err(StoreError::Forbidden(_))));
}

async fn who_took_part_is_told_the_day(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let badr = world.resident("badr").await;
    world.vote(&polls, &ana, &[0]).await;
    let data = world.store.my_data(&ana.actor).await.unwrap();
    let told: Vec<_> = data
        .votes
        .iter()
        .map(|vote| (vote.edition.as_str(), vote.day))
        .collect();
    let today = domain::calendar::paris::day(world.store.now());
    assert_eq!(told, [("Budget participatif bp", today)]);
    assert_eq!(world.store.my_data(&badr.actor).await.unwrap().votes, []);
    let staff = world.staff(Role::Coordinator).await;
    let data = world.store.my_data(&staff.actor).await.unwrap();
    assert_eq!(data.roles, [Role::Coordinator.into()]);
}

async fn an_archive_is_its_owner_s_alone_and_expires(world: &World) {
    let ana = world.resident("ana").await;
    let badr = world.resident("badr").await;
    let store = &world.store;
    let (first, second) = (DataExportId::new(), DataExportId::new());
    let sealed = store.seal_export(first, b"ana@example.org");
    assert!(!sealed.windows(3).any(|part| part == b"ana"));
    assert_eq!(
        store.open_export(first, &sealed).unwrap(),
        b"ana@example.org"
    );
    assert!(
        store.open_export(second, &sealed).is_err(),
        "each id has its key"
    );
    store.add_export(&ana.actor, first, 15).await.unwrap();
    assert!(store.own_export(&ana.actor, first).await.is_ok());
    let foreign = store.own_export(&badr.actor, first).await;
    assert!(
        matches!(foreign, Err(StoreError::NotFound(_))),
        "{foreign:?}"
    );
    // A newer one takes its place.
    store.add_export(&ana.actor, second, 15).await.unwrap();
    assert!(store.own_export(&ana.actor, first).await.is_err());
    assert_eq!(store.expired_exports().await.unwrap(), [first]);
    let days = DataKind::Exports.default_days();
    world.wait(TimeDelta::days(i64::from(days) - 1)).await;
    assert!(store.own_export(&ana.actor, second).await.is_ok());
    world.wait(TimeDelta::days(1)).await;
    assert!(store.own_export(&ana.actor, second).await.is_err());
    let mut over = store.expired_exports().await.unwrap();
    over.sort();
    assert_eq!(over, [first, second]);
    store.forget_exports(&over).await.unwrap();
    assert_eq!(world.count_rows("data_export").await, 0);
}
