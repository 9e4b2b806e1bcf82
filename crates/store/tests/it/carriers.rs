//! Those who carry a project: their page, their names, messages both ways, announcements.

use crate::fixture::{Person, TestEdition, World, imported_idea, join_all, open_for_ideas};
use crate::merging::{input, make, published};
use domain::{
    Actor, AnnouncementId, AuditEvent, ContactWish, Forbidden, IdeaId, Lang, Mail, ProjectState,
};
use store::{MyProject, StoreError};

on_each_database![
    only_who_carries_a_project_opens_its_page,
    an_author_takes_the_name_off_and_puts_it_back,
    messages_go_both_ways,
    a_message_sent_twice_is_one,
    unanswered_messages_are_told,
    an_author_without_an_account_is_told_as_they_wish,
    an_announcement_reaches_everybody_once,
    an_announcement_sent_twice_at_once_leaves_once,
];

async fn only_who_carries_a_project_opens_its_page(world: &World) {
    let (edition, staff, [ana, bo]) = two_carriers(world).await;
    let cleo = world.resident("cleo").await;
    let store = &world.store;
    let page = store
        .carried_project(&ana.actor, edition.id, "4")
        .await
        .unwrap();
    assert_eq!(page.state, ProjectState::UnderStudy);
    let mine: Vec<_> = page.ideas.iter().map(|idea| idea.mine).collect();
    assert_eq!(mine, [true, false]);
    assert_eq!(
        store.my_projects(&bo.actor).await.unwrap(),
        [MyProject {
            edition: edition.id,
            number: "4".into(),
            title: "Un verger en ville".into(),
            state: ProjectState::UnderStudy
        }]
    );
    for other in [&cleo, &staff] {
        let refused = store.carried_project(&other.actor, edition.id, "4").await;
        assert!(
            matches!(refused, Err(StoreError::NotFound(_))),
            "{refused:?}"
        );
        let refused = store
            .write_to_city(&other.actor, edition.id, "4", "Bonjour")
            .await;
        assert!(
            matches!(refused, Err(StoreError::NotFound(_))),
            "{refused:?}"
        );
        assert!(store.my_projects(&other.actor).await.unwrap().is_empty());
    }
    let refused = store
        .carried_project(&Actor::Visitor, edition.id, "4")
        .await;
    assert!(matches!(
        refused,
        Err(StoreError::Forbidden(Forbidden::SignIn))
    ));
}

async fn an_author_takes_the_name_off_and_puts_it_back(world: &World) {
    let (edition, _, [ana, bo]) = two_carriers(world).await;
    let store = &world.store;
    let idea = idea_of(world, &edition, &ana, 1).await;
    let before = world.log().await.len();
    let name = async |who: &Person, idea, named| {
        store
            .set_named(&who.actor, edition.id, "4", idea, named)
            .await
    };
    name(&ana, idea, false).await.unwrap();
    name(&ana, idea, false).await.unwrap();
    let carriers = store.carriers(&Actor::Operator, project(world, &edition).await);
    let named: Vec<_> = carriers
        .await
        .unwrap()
        .into_iter()
        .map(|carrier| (carrier.idea_number, carrier.named))
        .collect();
    assert_eq!(named, [(1, false), (2, true)]);
    let refused = name(&bo, idea, true).await;
    assert!(
        matches!(refused, Err(StoreError::NotFound(_))),
        "{refused:?}"
    );
    name(&ana, idea, true).await.unwrap();
    let logged = world.logged_since(before).await;
    let events: Vec<_> = logged
        .into_iter()
        .map(|(_, event)| match event {
            AuditEvent::CarrierNamed { named, .. } => named,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(events, [false, true], "what changes nothing is not logged");
}

async fn messages_go_both_ways(world: &World) {
    let (edition, staff, [ana, bo]) = two_carriers(world).await;
    let store = &world.store;
    let letters = world.letters().await.len();
    store
        .write_to_city(&ana.actor, edition.id, "4", " Où en est-on ? ")
        .await
        .unwrap();
    let told = store
        .write_to_carriers(&staff.actor, edition.id, "4", "On mesure la place.")
        .await
        .unwrap();
    assert_eq!(told, 2);
    let to_carrier = |to: &Person| {
        (
            to.email.clone(),
            Lang::Fr,
            Mail::CarrierWrittenTo {
                project: "Un verger en ville".into(),
                message: "On mesure la place.".into(),
                path: "/e/bp/projects/4/carrier".into(),
            },
        )
    };
    assert_eq!(
        world.letters().await[letters..],
        [
            (
                "coordinator@city.example".to_owned(),
                Lang::Fr,
                Mail::CarrierWrote {
                    project: "Un verger en ville".into(),
                    path: "/desk/projects/bp/4".into()
                }
            ),
            to_carrier(&ana),
            to_carrier(&bo),
        ],
        "the city's mail has a link alone"
    );
    let page = store
        .carried_project(&bo.actor, edition.id, "4")
        .await
        .unwrap();
    let thread: Vec<_> = page
        .messages
        .iter()
        .map(|message| (message.by_staff, message.mine, message.text.as_str()))
        .collect();
    assert_eq!(
        thread,
        [
            (false, false, "Où en est-on ?"),
            (true, false, "On mesure la place.")
        ],
        "all who carry the project read it"
    );
    let refused = store
        .write_to_carriers(&ana.actor, edition.id, "4", "Bonjour")
        .await;
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
}

async fn a_message_sent_twice_is_one(world: &World) {
    let (edition, staff, [ana, _]) = two_carriers(world).await;
    let store = &world.store;
    let letters = world.letters().await.len();
    for _ in 0..2 {
        store
            .write_to_city(&ana.actor, edition.id, "4", "Bonjour")
            .await
            .unwrap();
    }
    assert_eq!(world.count_rows("message").await, 1);
    assert_eq!(world.letters().await.len(), letters + 1);
    store
        .write_to_carriers(&staff.actor, edition.id, "4", "Bonjour")
        .await
        .unwrap();
    store
        .write_to_city(&ana.actor, edition.id, "4", "Bonjour")
        .await
        .unwrap();
    assert_eq!(world.count_rows("message").await, 3);
}

async fn unanswered_messages_are_told(world: &World) {
    let (edition, staff, [ana, bo]) = two_carriers(world).await;
    let store = &world.store;
    let idea = idea_of(world, &edition, &bo, 2).await;
    make(world, &edition, &staff, &[idea]).await.unwrap();
    let unanswered = async || store.unanswered(&staff.actor, edition.id).await.unwrap();
    assert!(unanswered().await.is_empty());
    for (who, number) in [(&bo, "5"), (&ana, "4")] {
        store
            .write_to_city(&who.actor, edition.id, number, "Bonjour")
            .await
            .unwrap();
        // Both databases keep milliseconds.
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    assert_eq!(unanswered().await, ["5", "4"], "the oldest first");
    store
        .write_to_carriers(&staff.actor, edition.id, "5", "Bonjour")
        .await
        .unwrap();
    assert_eq!(unanswered().await, ["4"]);
}

async fn an_author_without_an_account_is_told_as_they_wish(world: &World) {
    let now = world.store.now();
    let ids = ["mail", "phone", "nothing"];
    let plan = open_for_ideas().ideas(ids.map(|id| imported_idea(id, now)).to_vec());
    let edition = world.edition(plan).await;
    let staff = world.coordinator().await;
    let wishes = [
        (ContactWish::Email, "nour@example.org"),
        (ContactWish::Phone, "06 00 00 00 00"),
        (ContactWish::None, "zoe@example.org"),
    ];
    for (id, (wish, contact)) in ids.iter().zip(wishes) {
        world
            .execute(&format!(
                "UPDATE idea SET entered_by = id, contact_wish = '{wish}', contact = '{contact}' WHERE external_id = '{id}'"
            ))
            .await;
    }
    world.store.seal_anew(&Actor::Operator).await.unwrap();
    let mut ideas = vec![];
    for number in 1..=3 {
        ideas.push(idea_of(world, &edition, &staff, number).await);
    }
    let letters = world.letters().await.len();
    make(world, &edition, &staff, &ideas).await.unwrap();
    assert_eq!(
        world.letters().await[letters..],
        [(
            "nour@example.org".to_owned(),
            Lang::Fr,
            Mail::IdeaJoined {
                title: "Idée mail".into(),
                project: "Un verger en ville".into(),
                path: "/e/bp/ideas/1".into()
            }
        )]
    );
    let id = project(world, &edition).await;
    let carriers = world.store.carriers(&staff.actor, id).await.unwrap();
    let contacts: Vec<_> = carriers
        .into_iter()
        .map(|carrier| (carrier.wish.unwrap(), carrier.contact))
        .collect();
    assert_eq!(
        contacts,
        wishes.map(|(wish, contact)| (wish, contact.to_owned()))
    );
}

async fn an_announcement_reaches_everybody_once(world: &World) {
    let (edition, staff, [ana, bo]) = two_carriers(world).await;
    let store = &world.store;
    // Bo carries a second project, and hears of both at once.
    let idea = idea_of(world, &edition, &bo, 2).await;
    make(world, &edition, &staff, &[idea]).await.unwrap();
    assert_eq!(
        store
            .announcement_recipients(&staff.actor, edition.id)
            .await
            .unwrap(),
        2
    );
    let letters = world.letters().await.len();
    let id = AnnouncementId::new();
    let send = async || {
        store
            .announce(
                &staff.actor,
                edition.id,
                id,
                "Rendez-vous",
                "Venez mardi à la mairie.",
            )
            .await
            .unwrap()
    };
    assert_eq!(send().await, 2);
    assert_eq!(send().await, 2, "the same again sends nothing");
    let told: Vec<_> = world.letters().await.split_off(letters);
    let announced = |to: &Person| {
        (
            to.email.clone(),
            Lang::Fr,
            Mail::Announced {
                edition: "Budget participatif bp".into(),
                subject: "Rendez-vous".into(),
                text: "Venez mardi à la mairie.".into(),
                path: "/e/bp/projects/4/carrier".into(),
            },
        )
    };
    assert_eq!(told, [announced(&ana), announced(&bo)]);
    let history = store.announcements(&staff.actor, edition.id).await.unwrap();
    assert_eq!((history.len(), history[0].recipients), (1, 2));
    let other = world.edition(open_for_ideas().named("other")).await;
    let nobody = store
        .announce(
            &staff.actor,
            other.id,
            AnnouncementId::new(),
            "Rendez-vous",
            "Venez.",
        )
        .await;
    assert!(matches!(nobody, Err(StoreError::NoCarriers)), "{nobody:?}");
}

async fn an_announcement_sent_twice_at_once_leaves_once(world: &World) {
    let (edition, staff, _) = two_carriers(world).await;
    let letters = world.letters().await.len();
    let id = AnnouncementId::new();
    let answers = join_all((0..4).map(|_| {
        let (store, actor, edition) = (world.store.clone(), staff.actor.clone(), edition.id);
        async move {
            store
                .announce(&actor, edition, id, "Rendez-vous", "Venez mardi.")
                .await
        }
    }))
    .await;
    assert!(answers.iter().all(|answer| matches!(answer, Ok(2))));
    assert_eq!(world.letters().await.len(), letters + 2);
}

/// A project, number 4, of Ana's idea 1 and Bo's idea 2.
async fn two_carriers(world: &World) -> (TestEdition, Person, [Person; 2]) {
    let edition = world.edition(open_for_ideas()).await;
    let people = [world.resident("ana").await, world.resident("bo").await];
    let staff = world.coordinator().await;
    let ideas = [
        published(world, &edition, &people[0], "Un verger").await,
        published(world, &edition, &people[1], "Des pommiers").await,
    ];
    let number = world
        .store
        .make_project(
            &staff.actor,
            edition.id,
            &ideas,
            &input("Un verger en ville"),
        )
        .await
        .unwrap();
    assert_eq!(number, "4");
    (edition, staff, people)
}

async fn project(world: &World, edition: &TestEdition) -> domain::ProjectId {
    let project = world
        .store
        .desk_project(&Actor::Operator, edition.id, "4")
        .await;
    project.unwrap().id
}

async fn idea_of(world: &World, edition: &TestEdition, who: &Person, number: i32) -> IdeaId {
    let idea = world.store.idea(&who.actor, edition.id, number).await;
    idea.unwrap().id
}
