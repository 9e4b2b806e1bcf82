//! The city, the demonstration's clock, and the news.

use crate::fixture::{World, join_all, secret};
use chrono::{TimeDelta, Utc};
use domain::{Actor, AuditEvent, Lang};
use store::{City, News, NewsInput, Store, StoreError};

on_each_database![
    a_city_is_named_and_renamed,
    a_demonstration_and_a_real_city_stay_what_they_are,
    the_clock_moves_in_a_demonstration_alone,
    the_clock_stays_where_it_is_after_a_restart,
    moves_at_the_same_moment_add_up,
    news_come_in_the_visitor_s_language,
    news_have_limits_and_can_be_removed,
    an_address_of_no_database_is_refused,
];

async fn a_city_is_named_and_renamed(world: &World) {
    assert_eq!(world.store.city().await.unwrap(), None);
    for name in ["Avignon", "Roubaix"] {
        let city = City::new(name, "bp@example.org");
        world.store.set_city(&Actor::Operator, &city).await.unwrap();
        assert_eq!(world.store.city().await.unwrap(), Some(city));
    }
    assert_eq!(
        world.log().await,
        vec![("operator".to_owned(), AuditEvent::CitySet); 2]
    );
    for (name, contact) in [
        (" ", "bp@example.org"),
        ("Avignon\r\nBcc: evil@example.org", "bp@example.org"),
        ("Avignon", "bp@example.org\r\nBcc: evil@example.org"),
        ("Avignon", ""),
    ] {
        let city = City::new(name, contact);
        let refused = world.store.set_city(&Actor::Operator, &city).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{refused:?}"
        );
    }
}

async fn a_demonstration_and_a_real_city_stay_what_they_are(world: &World) {
    let real = City::new("Avignon", "bp@example.org");
    let demonstration = City::demonstration("Avignon", "bp@example.org");
    for (is, becomes) in [(&real, &demonstration), (&demonstration, &real)] {
        world.store.set_city(&Actor::Operator, is).await.unwrap();
        let refused = world.store.set_city(&Actor::Operator, becomes).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{refused:?}"
        );
        assert_eq!(world.store.city().await.unwrap().as_ref(), Some(is));
        world.execute("DELETE FROM city").await;
    }
}

async fn the_clock_moves_in_a_demonstration_alone(world: &World) {
    let day = TimeDelta::days(1);
    for city in [None, Some(City::new("Avignon", "bp@example.org"))] {
        if let Some(city) = &city {
            world.store.set_city(&Actor::Operator, city).await.unwrap();
        }
        let refused = world.store.move_clock(&Actor::Operator, day).await;
        assert!(
            matches!(refused, Err(StoreError::DemonstrationOnly)),
            "{city:?}: {refused:?}"
        );
    }
    world.execute("DELETE FROM city").await;
    world.be_a_demonstration().await;
    for back in [TimeDelta::zero(), -day, TimeDelta::milliseconds(400)] {
        let refused = world.store.move_clock(&Actor::Operator, back).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{back}: {refused:?}"
        );
    }
    let before = world.log().await.len();
    world.store.move_clock(&Actor::Operator, day).await.unwrap();
    assert!((world.store.now() - Utc::now() - day).abs() < TimeDelta::seconds(5));
    assert_eq!(
        world.logged_since(before).await,
        [(
            "operator".to_owned(),
            AuditEvent::ClockMoved { seconds: 86_400 }
        )]
    );
}

async fn the_clock_stays_where_it_is_after_a_restart(world: &World) {
    world.wait(TimeDelta::days(3)).await;
    let restarted = world.second_store().await;
    assert!((restarted.now() - world.store.now()).abs() < TimeDelta::seconds(5));
}

async fn moves_at_the_same_moment_add_up(world: &World) {
    world.be_a_demonstration().await;
    let answers = join_all((0..20).map(|_| {
        let store = world.store.clone();
        async move {
            store
                .move_clock(&Actor::Operator, TimeDelta::hours(1))
                .await
        }
    }))
    .await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert!((world.store.now() - Utc::now() - TimeDelta::hours(20)).abs() < TimeDelta::seconds(5));
    let restarted = world.second_store().await;
    assert!((restarted.now() - world.store.now()).abs() < TimeDelta::seconds(5));
}

async fn news_come_in_the_visitor_s_language(world: &World) {
    let publish = async |lang, title: &str| {
        let news = NewsInput {
            lang,
            title: title.into(),
            text: " Un texte.\r\n".into(),
        };
        world
            .store
            .publish_news(&Actor::Operator, &news)
            .await
            .unwrap()
    };
    let first = publish(Lang::Fr, "Premier").await;
    world.wait(TimeDelta::hours(1)).await;
    let second = publish(Lang::Fr, "Second").await;
    publish(Lang::Ar, "ثالث").await;
    let titles = async |lang, limit| {
        let news = world.store.last_news(lang, limit).await.unwrap();
        news.into_iter().map(|news| news.title).collect::<Vec<_>>()
    };
    assert_eq!(titles(Lang::Fr, 10).await, ["Second", "Premier"]);
    assert_eq!(titles(Lang::Ar, 10).await, ["ثالث"]);
    assert_eq!(
        titles(Lang::En, 1).await,
        ["Second"],
        "in French where there is nothing in English"
    );
    let all = world.store.all_news(&Actor::Operator).await.unwrap();
    let last = all.last().unwrap();
    assert_eq!(
        *last,
        News {
            id: first,
            lang: Lang::Fr,
            title: "Premier".into(),
            text: "Un texte.".into(),
            published_at: last.published_at
        }
    );
    world
        .store
        .remove_news(&Actor::Operator, second)
        .await
        .unwrap();
    assert_eq!(titles(Lang::Fr, 10).await, ["Premier"]);
}

async fn news_have_limits_and_can_be_removed(world: &World) {
    let good = NewsInput {
        lang: Lang::Fr,
        title: "Le vote".into(),
        text: "Ouvert.".into(),
    };
    for (wrong, what) in [
        (
            NewsInput {
                title: "x".into(),
                ..good.clone()
            },
            "the title",
        ),
        (
            NewsInput {
                text: " ".into(),
                ..good.clone()
            },
            "the text",
        ),
        (
            NewsInput {
                text: "x".repeat(3001),
                ..good.clone()
            },
            "the text",
        ),
    ] {
        let refused = world.store.publish_news(&Actor::Operator, &wrong).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(why)) if why == what),
            "{refused:?}"
        );
    }
    let id = world
        .store
        .publish_news(&Actor::Operator, &good)
        .await
        .unwrap();
    world.store.remove_news(&Actor::Operator, id).await.unwrap();
    let twice = world.store.remove_news(&Actor::Operator, id).await;
    assert!(
        matches!(twice, Err(StoreError::NotFound("news"))),
        "{twice:?}"
    );
    assert_eq!(world.log().await.len(), 2);
}

async fn an_address_of_no_database_is_refused(world: &World) {
    for url in ["mysql://localhost/parvis", "parvis.db", ""] {
        let opened = Store::open(url, secret()).await.err();
        assert!(
            matches!(opened, Some(StoreError::Open(_))),
            "{url}: {opened:?}"
        );
    }
    Store::open(&world.url(), secret()).await.unwrap();
}
