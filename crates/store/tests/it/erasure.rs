//! Erasing an account: what goes, what stays, and that nobody votes twice by it.

use crate::fixture::{EditionPlan, Person, World, open_for_ideas, open_for_vote};
use domain::{Actor, CommentState, DataExportId, Mail, Role, Verdict};
use store::{CommentDecision, DecisionInput, StoreError};

on_each_database![
    an_erased_person_is_nowhere_and_the_ideas_stay,
    supports_go_on_counting,
    who_comes_back_does_not_vote_twice,
    staff_give_back_their_roles_first,
];

fn commented() -> EditionPlan {
    open_for_ideas().rules(|rules| rules.comments = true)
}

/// Published, with a comment of the same person that is public and one that is not.
async fn contribute(world: &World, ana: &Person, edition: &crate::fixture::TestEdition) {
    let store = &world.store;
    let draft = domain::idea::IdeaDraft {
        author: "Ana Vandenbroucke".to_owned(),
        ..edition.draft("Des arbres")
    };
    store
        .send_idea(&ana.actor, edition.id, &draft)
        .await
        .unwrap();
    let idea = store.idea(&ana.actor, edition.id, 1).await.unwrap();
    let moderator = world.moderator().await;
    store
        .decide(
            &moderator.actor,
            &DecisionInput {
                ideas: vec![(idea.id, idea.version)],
                verdict: Verdict::Publish,
                reason: None,
                message: String::new(),
            },
        )
        .await
        .unwrap();
    for text in ["Un premier commentaire.", "Un second commentaire."] {
        store.send_comment(&ana.actor, idea.id, text).await.unwrap();
    }
}

async fn an_erased_person_is_nowhere_and_the_ideas_stay(world: &World) {
    let edition = world.edition(commented()).await;
    let ana = world.resident("ana").await;
    let badr = world.resident("badr").await;
    contribute(world, &ana, &edition).await;
    let store = &world.store;
    let first = world
        .cells_where("comment", "text LIKE 'Un premier%'")
        .await;
    let id = first[0]["id"].parse().unwrap();
    store
        .decide_comments(
            &Actor::Operator,
            &CommentDecision {
                comments: vec![(id, CommentState::Submitted)],
                publish: true,
                message: String::new(),
            },
        )
        .await
        .unwrap();
    let archive = DataExportId::new();
    store.add_export(&ana.actor, archive, 10).await.unwrap();
    store
        .keep_note(&ana.session, "idea", &"begun")
        .await
        .unwrap();
    store.erase_own_account(&ana.actor).await.unwrap();

    // The one mail that is left says goodbye; the others to the address are gone, and nobody else's.
    let mails = world.mails().await;
    let to = |email: &str| {
        mails
            .iter()
            .filter(|(to, ..)| to == email)
            .map(|(.., mail)| mail.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(to(&ana.email), [Mail::AccountErased]);
    assert_eq!(to(&badr.email).len(), 1);
    assert!(store.session(&ana.session.token).await.unwrap().is_none());
    let row = world
        .cells_where("account", &format!("id = {}", world.quoted(ana.account)))
        .await;
    let cell = |name: &str| row[0][name].as_str();
    assert_eq!(cell("identity"), format!("erased:{}", ana.account));
    assert_eq!((cell("name"), cell("contact")), ("", ""));
    assert_ne!(cell("erased_at"), "NULL");
    assert!(!format!("{:?}", world.everything().await).contains("Vandenbroucke"));
    // What everybody had stays, without a name.
    let idea = store.idea(&Actor::Visitor, edition.id, 1).await.unwrap();
    assert_eq!(
        (idea.title.as_str(), idea.author.as_str()),
        ("Des arbres", "")
    );
    let comments = world.cells("comment").await;
    let told: Vec<_> = comments
        .iter()
        .map(|row| {
            (
                row["text"].as_str(),
                row["name"].as_str(),
                row["account_id"].as_str(),
            )
        })
        .collect();
    assert_eq!(told, [("Un premier commentaire.", "", "NULL")]);
    assert_eq!(world.count_rows("session_note").await, 0);
    assert_eq!(store.expired_exports().await.unwrap(), [archive]);
    let again = store.erase_own_account(&ana.actor).await;
    assert!(matches!(again, Err(StoreError::NotFound(_))), "{again:?}");
}

async fn supports_go_on_counting(world: &World) {
    let edition = world.edition(commented()).await;
    let ana = world.resident("ana").await;
    contribute(world, &ana, &edition).await;
    let idea = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    let badr = world.resident("badr").await;
    let cleo = world.resident("cleo").await;
    for person in [&badr, &cleo] {
        world.store.support(&person.actor, idea.id).await.unwrap();
    }
    world.store.erase_own_account(&badr.actor).await.unwrap();
    let supports = world.store.supports_of(&cleo.actor, idea.id).await.unwrap();
    assert_eq!((supports.count, supports.mine), (2, true));
    let rows = world.cells("support").await;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0]["account_id"].parse(), Ok(cleo.account));
}

async fn who_comes_back_does_not_vote_twice(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    world.vote(&polls, &ana, &[0]).await;
    world.store.erase_own_account(&ana.actor).await.unwrap();
    let back = world.resident("ana").await;
    assert_ne!(back.account, ana.account, "a new account");
    let prepared = polls.prepare(&polls.edition.picks(&[1]));
    let refused = world
        .store
        .mark_roll(&back.actor, polls.mark(&prepared))
        .await;
    assert!(
        matches!(refused, Err(StoreError::AlreadyVoted { .. })),
        "{refused:?}"
    );
    assert_eq!(world.count_rows("roll_entry").await, 1);
}

async fn staff_give_back_their_roles_first(world: &World) {
    let reader = world.staff(Role::Reader).await;
    let refused = world.store.erase_own_account(&reader.actor).await;
    assert!(
        matches!(refused, Err(StoreError::StillStaff)),
        "{refused:?}"
    );
    // A session that withholds the roles does not help.
    let weak = world
        .sign_in(&reader.email, None, domain::Lang::Fr)
        .await
        .unwrap();
    let refused = world.store.erase_own_account(&weak.actor()).await;
    assert!(
        matches!(refused, Err(StoreError::StillStaff)),
        "{refused:?}"
    );
    world
        .store
        .revoke_role(&Actor::Operator, reader.account, Role::Reader)
        .await
        .unwrap();
    world.store.erase_own_account(&weak.actor()).await.unwrap();
}
