//! Privacy notices: versions, and what each collection records of them.

use crate::fixture::{World, open_for_ideas};
use domain::entry::EntryInput;
use domain::{Actor, Channel, Collection, ContactWish, Lang, Role};
use store::StoreError;

on_each_database![
    versions_are_numbered_and_stay,
    two_who_publish_at_once_do_not_lose_a_text,
    the_texts_of_the_software_are_installed_once,
    each_collection_names_its_notice,
];

fn text(said: &str) -> String {
    format!(
        "## Qui ?\nLa ville. {said}\n{}",
        "Des mots simples. ".repeat(20).trim_end()
    )
}

async fn versions_are_numbered_and_stay(world: &World) {
    let officer = world.staff(Role::Administrator).await.actor;
    let publish = async |seen, said: &str| {
        world
            .store
            .publish_notice(&officer, Collection::Web, Lang::Fr, seen, &text(said))
            .await
            .unwrap()
    };
    assert_eq!(
        world.store.notice(Collection::Web, Lang::Fr).await.unwrap(),
        None
    );
    assert_eq!(publish(0, "Un.").await, 1);
    assert_eq!(publish(1, "Deux.").await, 2);
    assert_eq!(publish(2, "Deux.").await, 2, "the same text is no version");
    let versions = world
        .store
        .notice_versions(Collection::Web, Lang::Fr)
        .await
        .unwrap();
    let told: Vec<_> = versions
        .iter()
        .map(|version| (version.version, version.text.clone()))
        .collect();
    assert_eq!(told, [(2, text("Deux.")), (1, text("Un."))]);
    assert_eq!(
        world.store.notice(Collection::Web, Lang::Ar).await.unwrap(),
        None
    );
    let short = world
        .store
        .publish_notice(&officer, Collection::Web, Lang::Fr, 2, "Rien.")
        .await;
    assert!(matches!(short, Err(StoreError::Invalid(_))), "{short:?}");
}

async fn two_who_publish_at_once_do_not_lose_a_text(world: &World) {
    let officer = Actor::Operator;
    let publish = async |said: &str| {
        world
            .store
            .publish_notice(&officer, Collection::Phone, Lang::Fr, 0, &text(said))
            .await
    };
    let (one, other) = (text("Un."), text("Autre."));
    let (first, second) = tokio::join!(publish("Un."), publish("Autre."));
    let done = [&first, &second].iter().filter(|done| done.is_ok()).count();
    assert_eq!(done, 1, "{first:?} {second:?}");
    assert!(
        [first, second]
            .into_iter()
            .any(|done| matches!(done, Err(StoreError::Changed)))
    );
    let kept = world
        .store
        .notice(Collection::Phone, Lang::Fr)
        .await
        .unwrap()
        .unwrap();
    assert!(kept.version == 1 && (kept.text == one || kept.text == other));
}

async fn the_texts_of_the_software_are_installed_once(world: &World) {
    let texts = [
        (Collection::Web, Lang::Fr, text("Type.")),
        (Collection::Web, Lang::Ar, text("نص.")),
    ];
    world
        .store
        .publish_notice(
            &Actor::Operator,
            Collection::Web,
            Lang::Fr,
            0,
            &text("Le nôtre."),
        )
        .await
        .unwrap();
    assert_eq!(world.store.install_notices(&texts).await.unwrap(), 1);
    assert_eq!(world.store.install_notices(&texts).await.unwrap(), 0);
    let french = world
        .store
        .notice(Collection::Web, Lang::Fr)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(french.text, text("Le nôtre."), "a city's own text stays");
}

async fn each_collection_names_its_notice(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    for (collection, lang) in [
        (Collection::Web, Lang::Fr),
        (Collection::Web, Lang::Ar),
        (Collection::Stand, Lang::Fr),
        (Collection::Phone, Lang::Fr),
    ] {
        world
            .store
            .publish_notice(
                &Actor::Operator,
                collection,
                lang,
                0,
                &text(&format!("{collection} {lang:?}")),
            )
            .await
            .unwrap();
    }
    let id = async |collection, lang| {
        let notice = world.store.notice(collection, lang).await.unwrap().unwrap();
        notice.id.0
    };
    let french = id(Collection::Web, Lang::Fr).await;
    let arabic = id(Collection::Web, Lang::Ar).await;
    let ana = world.resident_in("ana", Lang::Fr).await;
    let badr = world.resident_in("badr", Lang::Ar).await;
    // English has none: the French text is what was shown.
    let cleo = world.resident_in("cleo", Lang::En).await;
    for (person, notice) in [(&ana, &french), (&badr, &arabic), (&cleo, &french)] {
        let row = world
            .cells_where("account", &format!("id = {}", world.quoted(person.account)))
            .await;
        assert_eq!(row[0]["notice_id"].parse(), Ok(*notice));
    }
    world
        .store
        .send_idea(&badr.actor, edition.id, &edition.draft("Des arbres"))
        .await
        .unwrap();
    let entry = |title: &str, channel| EntryInput {
        title: title.to_owned(),
        text: "Un texte qui dit assez de quoi il s'agit.".to_owned(),
        theme: Some(edition.theme),
        district: None,
        place: String::new(),
        author: String::new(),
        minor: false,
        channel,
        wish: ContactWish::Email,
        contact: format!("{channel}@example.org"),
        received_on: None,
        publish: false,
    };
    for (title, channel) in [
        ("Un banc au marché", Channel::Field),
        ("Un banc au téléphone", Channel::Phone),
    ] {
        world
            .store
            .enter_idea(&Actor::Operator, edition.id, &entry(title, channel))
            .await
            .unwrap();
    }
    let stand = id(Collection::Stand, Lang::Fr).await;
    let phone = id(Collection::Phone, Lang::Fr).await;
    let rows = world.cells_where("idea", "true ORDER BY number").await;
    let recorded: Vec<uuid::Uuid> = rows
        .iter()
        .map(|row| row["notice_id"].parse().unwrap())
        .collect();
    assert_eq!(recorded, [arabic, stand, phone]);
    // Who got an account at the stand was told there; signing in later changes nothing.
    let later = world.resident("field").await;
    let row = world
        .cells_where("account", &format!("id = {}", world.quoted(later.account)))
        .await;
    assert_eq!(row[0]["notice_id"].parse(), Ok(stand));
}
