//! The names of authors under 18, and of those who want none.

use crate::fixture::{World, open_for_ideas};
use domain::entry::EntryInput;
use domain::idea::{IdeaDraft, NameShown};
use domain::{Actor, Channel, ContactWish};
use store::StoreError;

on_each_database![
    the_whole_name_of_a_minor_is_kept_nowhere,
    a_name_is_hidden_afterwards,
    an_entered_name_is_shortened,
];

/// Whether a word stands in the clear in any table but those that the test names.
async fn is_somewhere(world: &World, word: &str) -> bool {
    format!("{:?}", world.everything().await).contains(word)
}

async fn the_whole_name_of_a_minor_is_kept_nowhere(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let lea = world.resident("lea").await;
    let draft = IdeaDraft {
        author: "Léa Quatrefages".to_owned(),
        minor: true,
        shown: NameShown::Typed,
        ..edition.draft("Un mur d’escalade")
    };
    let send = async |draft: &IdeaDraft| {
        let number = world
            .store
            .send_idea(&lea.actor, edition.id, draft)
            .await
            .unwrap();
        world
            .store
            .idea(&lea.actor, edition.id, number)
            .await
            .unwrap()
    };
    let idea = send(&draft).await;
    assert_eq!(
        (idea.author.as_str(), idea.minor, idea.unnamed),
        ("Léa", true, false)
    );
    // The account is sealed, and does not know more.
    let session = world
        .store
        .session(&lea.session.token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(session.account.unwrap().name, "Léa");
    // A change keeps to the rule, also one that forgot the box's word.
    world
        .store
        .edit_idea(
            &lea.actor,
            idea.id,
            idea.version,
            &IdeaDraft {
                text: "Un mur d’escalade pour tout le quartier, avec des prises.".to_owned(),
                ..draft.clone()
            },
        )
        .await
        .unwrap();
    let nobody = send(&IdeaDraft {
        shown: NameShown::Nobody,
        title: "Une rampe".to_owned(),
        ..draft
    })
    .await;
    assert_eq!((nobody.author.as_str(), nobody.unnamed), ("", true));
    assert!(!is_somewhere(world, "Quatrefages").await);
    // To everybody else, moderators among them, it is not said who is a minor.
    let moderator = world.moderator().await;
    let seen = world
        .store
        .idea(&moderator.actor, edition.id, idea.number)
        .await
        .unwrap();
    assert_eq!((seen.author.as_str(), seen.minor), ("Léa", false));
}

async fn a_name_is_hidden_afterwards(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let number = world
        .store
        .send_idea(
            &ana.actor,
            edition.id,
            &IdeaDraft {
                author: "Ana Vandenbroucke".to_owned(),
                ..edition.draft("Des arbres")
            },
        )
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&ana.actor, edition.id, number)
        .await
        .unwrap();
    let badr = world.resident("badr").await;
    let refused = world.store.hide_name(&badr.actor, idea.id).await;
    assert!(
        matches!(refused, Err(StoreError::NotFound(_))),
        "{refused:?}"
    );
    world.store.hide_name(&ana.actor, idea.id).await.unwrap();
    let hidden = world
        .store
        .idea(&ana.actor, edition.id, number)
        .await
        .unwrap();
    assert_eq!((hidden.author.as_str(), hidden.unnamed), ("", true));
    assert_eq!(
        (hidden.state, hidden.version),
        (idea.state, idea.version),
        "it does not go back to the queue"
    );
    let before = world.log().await.len();
    world.store.hide_name(&ana.actor, idea.id).await.unwrap();
    assert_eq!(world.logged_since(before).await, [], "once is enough");
    assert!(!is_somewhere(world, "Vandenbroucke").await);
}

async fn an_entered_name_is_shortened(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let number = world
        .store
        .enter_idea(
            &Actor::Operator,
            edition.id,
            &EntryInput {
                title: "Un banc".to_owned(),
                text: "Un texte qui dit assez de quoi il s'agit.".to_owned(),
                theme: Some(edition.theme),
                district: None,
                place: String::new(),
                author: "Noé Quatrefages".to_owned(),
                minor: true,
                channel: Channel::Field,
                wish: ContactWish::Email,
                contact: "noe@example.org".to_owned(),
                received_on: None,
                publish: true,
            },
        )
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&Actor::Operator, edition.id, number)
        .await
        .unwrap();
    assert_eq!(idea.author, "Noé");
    let noe = world.resident("noe").await;
    assert_eq!(noe.session.account.unwrap().name, "Noé");
    assert!(!is_somewhere(world, "Quatrefages").await);
}
