//! Ideas that are like another, and the search that follows the rows.

use crate::fixture::{EditionPlan, TestEdition, World, imported_idea, open_for_ideas};
use chrono::Utc;
use domain::{Action, Actor, Forbidden, IdeaId, IdeaState, Verdict};
use store::{
    DecisionInput, IdeaFilter, IdeaOrder, ImportedIdea, ProjectFilter, SimilarIdea, StoreError,
};

on_each_database![
    an_idea_like_the_one_being_written_is_found,
    an_idea_is_never_like_itself,
    ideas_that_are_not_public_are_like_none,
    the_search_follows_what_changes,
    another_edition_has_other_ideas,
    likely_duplicates_are_the_staff_s,
    words_in_the_title_come_first,
    projects_are_found_by_forms_and_with_slips,
    many_at_once_ask_one_index,
];

fn idea(title: &str, text: &str) -> ImportedIdea {
    ImportedIdea {
        title: title.to_owned(),
        text: text.to_owned(),
        ..imported_idea(title, Utc::now())
    }
}

fn three_ideas() -> EditionPlan {
    open_for_ideas().ideas(vec![
        idea(
            "Une piste cyclable boulevard Jules Ferry",
            "Pour aller à l'école à vélo sans danger.",
        ),
        idea(
            "Piste cyclabe du boulevard Jules-Ferry",
            "Les enfants y vont à vélo.",
        ),
        idea(
            "Des bancs à l'ombre",
            "Sous les platanes, autour du kiosque.",
        ),
    ])
}

async fn similar(world: &World, edition: &TestEdition, title: &str) -> Vec<SimilarIdea> {
    world
        .store
        .similar_ideas(edition.id, title, "", None, 3)
        .await
}

fn numbers(found: &[SimilarIdea]) -> Vec<i32> {
    let mut numbers: Vec<i32> = found.iter().map(|similar| similar.idea.number).collect();
    numbers.sort_unstable();
    numbers
}

async fn id_of(world: &World, edition: &TestEdition, number: i32) -> IdeaId {
    let idea = world.store.idea(&Actor::Operator, edition.id, number).await;
    idea.unwrap().id
}

async fn an_idea_like_the_one_being_written_is_found(world: &World) {
    let edition = world.edition(three_ideas()).await;
    let found = similar(world, &edition, "Des pistes cyclables boulevard Ferry").await;
    assert_eq!(numbers(&found), [1, 2]);
    assert!(found[0].score >= found[1].score);
    assert!(found.iter().all(|similar| similar.supports == 0));
    assert_eq!(
        similar(world, &edition, "Un composteur collectif").await,
        []
    );
    assert_eq!(similar(world, &edition, " ").await, []);
}

async fn an_idea_is_never_like_itself(world: &World) {
    let edition = world.edition(three_ideas()).await;
    let own = id_of(world, &edition, 3).await;
    let title = "Des bancs à l'ombre";
    let all = similar(world, &edition, title).await;
    assert_eq!(numbers(&all), [3]);
    assert!(all[0].score > 0.5, "{all:?}");
    let others = world
        .store
        .similar_ideas(edition.id, title, "", Some(own), 3)
        .await;
    assert_eq!(others, []);
}

async fn ideas_that_are_not_public_are_like_none(world: &World) {
    let hidden = [
        IdeaState::Submitted,
        IdeaState::ChangesRequested,
        IdeaState::Refused,
        IdeaState::Withdrawn,
    ];
    let ideas = hidden.into_iter().map(|state| ImportedIdea {
        state,
        external_id: state.code().to_owned(),
        ..idea("Des bancs à l'ombre", "Sous les platanes.")
    });
    let edition = world.edition(open_for_ideas().ideas(ideas.collect())).await;
    assert_eq!(similar(world, &edition, "Des bancs à l'ombre").await, []);
    let groups = world
        .store
        .likely_duplicates(&Actor::Operator, edition.id)
        .await
        .unwrap();
    assert_eq!(groups, []);
}

async fn the_search_follows_what_changes(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    assert_eq!(similar(world, &edition, "Un verger partagé").await, []);
    let number = world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger partagé"))
        .await
        .unwrap();
    assert_eq!(similar(world, &edition, "Un verger partagé").await, []);

    let id = id_of(world, &edition, number).await;
    let publish = DecisionInput {
        ideas: vec![(id, 1)],
        verdict: Verdict::Publish,
        reason: None,
        message: String::new(),
    };
    world
        .store
        .decide(&Actor::Operator, &publish)
        .await
        .unwrap();
    let found = similar(world, &edition, "Des vergers partagés").await;
    assert_eq!(numbers(&found), [number]);

    world.store.withdraw_idea(&ana.actor, id).await.unwrap();
    assert_eq!(similar(world, &edition, "Un verger partagé").await, []);
}

async fn another_edition_has_other_ideas(world: &World) {
    let one = world.edition(three_ideas()).await;
    let other = world.edition(open_for_ideas().named("other")).await;
    assert_eq!(similar(world, &one, "Des bancs à l'ombre").await.len(), 1);
    assert_eq!(similar(world, &other, "Des bancs à l'ombre").await, []);
}

async fn likely_duplicates_are_the_staff_s(world: &World) {
    let edition = world.edition(three_ideas()).await;
    let groups = world
        .store
        .likely_duplicates(&Actor::Operator, edition.id)
        .await
        .unwrap();
    assert_eq!(groups.len(), 1, "{groups:?}");
    let numbers: Vec<i32> = groups[0].ideas.iter().map(|idea| idea.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert!(
        groups[0].shared.contains(&"boulevard".to_owned()),
        "{groups:?}"
    );

    let ana = world.resident("ana").await;
    let refused = world.store.likely_duplicates(&ana.actor, edition.id).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Forbidden(Forbidden::Role(Action::ReadDesk)))
        ),
        "{refused:?}"
    );
}

async fn words_in_the_title_come_first(world: &World) {
    let edition = world
        .edition(open_for_ideas().ideas(vec![
            idea("Planter la cour", "Des arbres devant chaque école."),
            idea("Des arrbres en ville", "Avec une faute dans le mot."),
            idea("Les arbres de la place", "Ils manquent d'eau."),
        ]))
        .await;
    for seed in 0..5 {
        let filter = IdeaFilter {
            words: "arbres".to_owned(),
            order: IdeaOrder::Shuffled(seed),
            ..IdeaFilter::default()
        };
        let list = world.store.ideas(edition.id, &filter, 0, 2).await.unwrap();
        assert_eq!(list.total, 3);
        let numbers: Vec<i32> = list.ideas.iter().map(|idea| idea.number).collect();
        assert_eq!(numbers, [3, 1]);
        let rest = world.store.ideas(edition.id, &filter, 1, 2).await.unwrap();
        assert_eq!(rest.ideas[0].number, 2);
    }
}

async fn projects_are_found_by_forms_and_with_slips(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let all = world
        .store
        .projects(edition.id, &ProjectFilter::default())
        .await
        .unwrap();
    // Their titles are "Projet 1" and so on.
    for words in ["projets", "PROJET", "pojet", "proj"] {
        let filter = ProjectFilter {
            words: words.to_owned(),
            ..ProjectFilter::default()
        };
        let found = world.store.projects(edition.id, &filter).await.unwrap();
        assert_eq!(found, all, "{words}");
    }
    let none = ProjectFilter {
        words: "piscine".to_owned(),
        ..ProjectFilter::default()
    };
    assert_eq!(world.store.projects(edition.id, &none).await.unwrap(), []);
}

async fn many_at_once_ask_one_index(world: &World) {
    let edition = world.edition(three_ideas()).await;
    let asks = (0..20).map(|_| {
        let (store, id) = (world.store.clone(), edition.id);
        async move {
            store
                .similar_ideas(id, "Des bancs à l'ombre", "", None, 3)
                .await
        }
    });
    for found in crate::fixture::join_all(asks).await {
        assert_eq!(numbers(&found), [3]);
    }
}
