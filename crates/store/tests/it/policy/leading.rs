//! Leading a network and writing to it: the calls behind the lines of the table.

use chrono::NaiveDate;
use domain::network::{LoanKind, PostState};
use domain::{
    Actor, AmbassadorGroupId, AmbassadorId, GroupMilestoneId, LoanId, NetworkId, NetworkPostId,
    TrainingStepId,
};
use store::{LoanInput, MilestoneInput, PostInput, Store, StoreError, StoryInput, TrainingInput};

/// Whom each method lets in, as in the table around. With `@*` it is what they name that says in which network it is:
/// who coordinates one edition gets so far, and is refused on what is there (`youth_rights.rs`).
pub(super) const POLICY: &[(&str, &str)] = &[
    ("announce_to_network", "CAOD"),
    ("count_posts_to_read", "CAOD"),
    ("hidden_posts", "CAOD"),
    ("lend", "CAOD @*"),
    ("loans", "CAOD"),
    ("mark_training", "CAOD @*"),
    ("member_lines", "CAOD"),
    ("member_sheet", "CAOD"),
    ("moderate_post", "CAOD @*"),
    ("move_member", "CAOD"),
    // Members, and who leads; the others are told that they are no members.
    ("network_board", "PRMCAO"),
    ("own_loans", "PRMCAO"),
    ("own_training", "PRMCAO"),
    ("posts_to_read", "CAOD"),
    ("reach_milestone", "CAOD @*"),
    ("remove_milestone", "CAOD @*"),
    ("reply", "PRMCAO"),
    ("set_post_mails", "PRMCAO"),
    ("set_training_step", "CAOD"),
    ("take_back", "CAOD @*"),
    ("tell_story", "PRMCAO"),
    ("thank", "PRMCAO"),
    ("training_steps", "CAOD"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

/// Tries a method in a network that is not there.
pub(super) async fn call(store: &Store, method: &str, actor: &Actor) -> Result<bool, StoreError> {
    let network = NetworkId::new();
    let member = AmbassadorId::new();
    let group = AmbassadorGroupId::new();
    let post = PostInput {
        network,
        group: Some(group),
        text: "Bonjour".to_owned(),
    };
    match method {
        "announce_to_network" => store.announce_to_network(actor, &post).await.map(drop)?,
        "count_posts_to_read" => store.count_posts_to_read(actor, network).await.map(drop)?,
        "hidden_posts" => store.hidden_posts(actor, network).await.map(drop)?,
        "lend" => {
            let input = LoanInput {
                kind: LoanKind::Vest,
                label: "M".to_owned(),
                due_on: None,
            };
            store.lend(actor, member, &input).await?;
        }
        "loans" => store.loans(actor, network).await.map(drop)?,
        "mark_training" => {
            let step = TrainingStepId::new();
            store.mark_training(actor, member, step, None).await?;
        }
        "member_lines" => store.member_lines(actor, network, true).await.map(drop)?,
        "member_sheet" => store.member_sheet(actor, network, member).await.map(drop)?,
        "moderate_post" => {
            let id = NetworkPostId::new();
            store
                .moderate_post(actor, id, PostState::Waiting, true, "")
                .await?;
        }
        "move_member" => store.move_member(actor, network, member, 1, None).await?,
        "network_board" => store.network_board(actor, network, 0, 10).await.map(drop)?,
        "own_loans" => store.own_loans(actor, network).await.map(drop)?,
        "own_training" => store.own_training(actor, network).await.map(drop)?,
        "posts_to_read" => store.posts_to_read(actor, network).await.map(drop)?,
        "reach_milestone" => {
            let input = MilestoneInput {
                group,
                title: "100 idées".to_owned(),
                reached_on: NaiveDate::default(),
            };
            store.reach_milestone(actor, &input).await?;
        }
        "remove_milestone" => {
            store
                .remove_milestone(actor, GroupMilestoneId::new())
                .await?;
        }
        "reply" => store
            .reply(actor, NetworkPostId::new(), "Bonjour")
            .await
            .map(drop)?,
        "set_post_mails" => store.set_post_mails(actor, network, true).await?,
        "set_training_step" => {
            let input = TrainingInput {
                position: 1,
                title: "Accueillir".to_owned(),
                text: String::new(),
                is_retired: false,
            };
            store
                .set_training_step(actor, network, None, &input)
                .await?;
        }
        "take_back" => store.take_back(actor, LoanId::new()).await?,
        "tell_story" => {
            let session = store.begin_session(None).await?;
            let input = StoryInput {
                network,
                text: "Samedi".to_owned(),
                photo: None,
                agreed: false,
            };
            store.tell_story(actor, &session, &input).await?;
        }
        "thank" => store.thank(actor, &post).await.map(drop)?,
        "training_steps" => store.training_steps(actor, network).await.map(drop)?,
        other => panic!("{other} has no call"),
    }
    Ok(true)
}
