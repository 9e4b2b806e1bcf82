//! Networks, members, what they read and write, and missions.

use super::place::{mission, paper, training, vest};
use super::{Acts, Place};
use crate::fixture::{World, youth_network};
use domain::calendar::paris;
use domain::network::{GroupKind, PostState};
use domain::{Actor, AmbassadorState, Contact, Lang};
use store::{
    ConsentRequest, GroupInput, MilestoneInput, MissionFilter, Origin, PostInput, ProfileInput,
    StoreError, StoryInput,
};

/// The last ones end what the others need.
pub(super) const ACTS: &[(&str, Acts)] = &[
    ("mission", Acts::Anybody),
    ("missions", Acts::Anybody),
    ("membership", Acts::SignedIn),
    ("my_memberships", Acts::SignedIn),
    ("network_board", Acts::AcceptedOrChair),
    ("own_loans", Acts::AcceptedOrChair),
    ("own_training", Acts::AcceptedOrChair),
    ("mission_feeds", Acts::AcceptedOrChair),
    ("certificate", Acts::Accepted),
    ("next_mission", Acts::Accepted),
    ("renew_feed", Acts::Accepted),
    ("set_post_mails", Acts::Accepted),
    ("accept_charter", Acts::Accepted),
    ("ask_consent", Acts::Accepted),
    ("change_profile", Acts::Accepted),
    ("reply", Acts::MemberOrChair),
    ("thank", Acts::ActingOrChair),
    ("tell_story", Acts::Acting),
    ("check_in", Acts::Acting),
    ("sign_up", Acts::Member),
    ("offer_place", Acts::Accepted),
    ("sign_off", Acts::Accepted),
    ("consents", Acts::Chair),
    ("count_posts_to_read", Acts::Chair),
    ("hidden_posts", Acts::Chair),
    ("loans", Acts::Chair),
    ("member_lines", Acts::Chair),
    ("member_sheet", Acts::Chair),
    ("posts_to_read", Acts::Chair),
    ("training_steps", Acts::Chair),
    ("announce_to_network", Acts::Chair),
    ("moderate_post", Acts::Chair),
    ("reach_milestone", Acts::Chair),
    ("set_group", Acts::Chair),
    ("set_training_step", Acts::Chair),
    ("mark_training", Acts::Chair),
    ("lend", Acts::Chair),
    ("take_back", Acts::Chair),
    ("plan_missions", Acts::Chair),
    ("copy_week", Acts::Chair),
    ("change_mission", Acts::Chair),
    ("check_in_code", Acts::Chair),
    ("mark_present", Acts::Chair),
    ("set_minutes", Acts::Chair),
    ("renew_network_feed", Acts::Chair),
    ("cancel_mission", Acts::Chair),
    ("move_member", Acts::Chair),
    ("withdraw_consent", Acts::Chair),
    ("record_paper_consent", Acts::Chair),
    ("decide_application", Acts::Chair),
    ("create_network", Acts::Coordination),
    ("change_network", Acts::Coordination),
    ("publish_charter", Acts::Coordination),
    ("remove_milestone", Acts::Chair),
    ("leave_network", Acts::Accepted),
    ("apply", Acts::SignedIn),
];

pub(super) async fn call(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    match act {
        "mission" | "missions" | "next_mission" | "certificate" | "mission_feeds"
        | "renew_feed" | "renew_network_feed" | "sign_up" | "offer_place" | "sign_off"
        | "check_in" | "check_in_code" | "plan_missions" | "copy_week" | "change_mission"
        | "cancel_mission" | "mark_present" | "set_minutes" => {
            of_missions(world, place, act, actor).await
        }
        "network_board"
        | "posts_to_read"
        | "count_posts_to_read"
        | "hidden_posts"
        | "set_post_mails"
        | "reply"
        | "thank"
        | "tell_story"
        | "announce_to_network"
        | "moderate_post"
        | "reach_milestone"
        | "remove_milestone" => of_posts(world, place, act, actor).await,
        "own_loans" | "own_training" | "loans" | "member_lines" | "member_sheet"
        | "training_steps" | "set_training_step" | "mark_training" | "lend" | "take_back"
        | "move_member" | "decide_application" => of_leading(world, place, act, actor).await,
        _ => of_joining(world, place, act, actor).await,
    }
}

async fn of_missions(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    let store = &world.store;
    let (network, id, who) = (place.network.id, place.mission, place.target.id);
    let input = mission(world, Some(place.group));
    let now = store.now();
    match act {
        "mission" => store.mission(actor, network, id).await.map(drop),
        "missions" => {
            let filter = MissionFilter::after(now);
            store.missions(actor, network, &filter).await.map(drop)
        }
        "next_mission" => store.next_mission(actor, network).await.map(drop),
        "certificate" => store.certificate(actor, network, None).await.map(drop),
        "mission_feeds" => store.mission_feeds(actor, network).await.map(drop),
        "renew_feed" => store.renew_feed(actor, network).await,
        "renew_network_feed" => store.renew_network_feed(actor, network).await,
        "sign_up" => store.sign_up(actor, network, id).await.map(drop),
        "offer_place" => store.offer_place(actor, network, id).await.map(drop),
        "sign_off" => store.sign_off(actor, network, id).await,
        "check_in" => store.check_in(actor, network, id, "000000").await,
        "check_in_code" => store.check_in_code(actor, network, id).await.map(drop),
        "plan_missions" => {
            let planned = store.plan_missions(actor, network, &input, 0).await;
            planned.map(drop)
        }
        "copy_week" => store.copy_week(actor, network, now).await.map(drop),
        "change_mission" => store.change_mission(actor, network, id, 0, &input).await,
        "cancel_mission" => store.cancel_mission(actor, network, id).await,
        "mark_present" => store.mark_present(actor, network, id, who, true).await,
        "set_minutes" => store.set_minutes(actor, network, id, who, 60).await,
        other => panic!("no call is written for {other}"),
    }
}

async fn of_posts(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    let (store, network) = (&world.store, place.network.id);
    let post = PostInput {
        network,
        group: Some(place.group),
        text: "Bravo à tous.".to_owned(),
    };
    match act {
        "network_board" => store.network_board(actor, network, 0, 10).await.map(drop),
        "posts_to_read" => store.posts_to_read(actor, network).await.map(drop),
        "count_posts_to_read" => store.count_posts_to_read(actor, network).await.map(drop),
        "hidden_posts" => store.hidden_posts(actor, network).await.map(drop),
        "set_post_mails" => store.set_post_mails(actor, network, false).await,
        "reply" => {
            let to = place.announcement;
            store.reply(actor, to, "Bien reçu.").await.map(drop)
        }
        "thank" => store.thank(actor, &post).await.map(drop),
        "tell_story" => {
            let input = StoryInput {
                network,
                text: "Dimanche à la gare.".to_owned(),
                photo: None,
                agreed: false,
            };
            let told = store.tell_story(actor, &place.session, &input).await;
            told.map(drop)
        }
        "announce_to_network" => store.announce_to_network(actor, &post).await.map(drop),
        "moderate_post" => {
            let seen = PostState::Waiting;
            store
                .moderate_post(actor, place.story, seen, true, "")
                .await
        }
        "reach_milestone" => {
            let input = MilestoneInput {
                group: place.group,
                title: "100 idées".to_owned(),
                reached_on: paris::day(store.now()),
            };
            store.reach_milestone(actor, &input).await.map(drop)
        }
        "remove_milestone" => store.remove_milestone(actor, place.milestone).await,
        other => panic!("no call is written for {other}"),
    }
}

async fn of_leading(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    let store = &world.store;
    let (network, who, step) = (place.network.id, place.target.id, place.step);
    match act {
        "own_loans" => store.own_loans(actor, network).await.map(drop),
        "own_training" => store.own_training(actor, network).await.map(drop),
        "loans" => store.loans(actor, network).await.map(drop),
        "member_lines" => store.member_lines(actor, network, true).await.map(drop),
        "member_sheet" => store.member_sheet(actor, network, who).await.map(drop),
        "training_steps" => store.training_steps(actor, network).await.map(drop),
        "set_training_step" => {
            let input = training();
            let set = store.set_training_step(actor, network, Some(step), &input);
            set.await.map(drop)
        }
        "mark_training" => {
            let today = Some(paris::day(store.now()));
            store.mark_training(actor, who, step, today).await
        }
        "lend" => store.lend(actor, who, &vest()).await.map(drop),
        "take_back" => store.take_back(actor, place.loan).await,
        "move_member" => {
            let to = Some(place.group_of_others);
            store.move_member(actor, network, who, 0, to).await
        }
        "decide_application" => {
            let off = AmbassadorState::Left;
            store.decide_application(actor, who, off, "").await
        }
        other => panic!("no call is written for {other}"),
    }
}

async fn of_joining(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    let (store, network) = (&world.store, place.network.id);
    match act {
        "membership" => store.membership(actor, network).await.map(drop),
        "my_memberships" => store.my_memberships(actor).await.map(drop),
        "accept_charter" => store.accept_charter(actor, network, 1).await,
        "ask_consent" => {
            let request = ConsentRequest {
                guardian: "Samia Haddad".to_owned(),
                contact: Contact::Email("samia@example.org".to_owned()),
                lang: Lang::Fr,
            };
            let from = Origin::default();
            store.ask_consent(actor, network, &request, &from).await
        }
        "change_profile" => {
            let input = ProfileInput::default();
            store.change_profile(actor, network, 0, &input).await
        }
        "consents" => store.consents(actor, place.target.id).await.map(drop),
        "record_paper_consent" => {
            let who = place.target.id;
            store.record_paper_consent(actor, who, &paper()).await
        }
        "withdraw_consent" => store.withdraw_consent(actor, place.consent).await,
        "set_group" => {
            let input = GroupInput {
                kind: GroupKind::School,
                name: "Un groupe à soi".to_owned(),
                partner: String::new(),
                district: String::new(),
                is_closed: false,
            };
            let group = Some(place.group_of_others);
            let set = store.set_group(actor, network, group, &input).await;
            set.map(drop)
        }
        "create_network" => {
            let input = youth_network("made");
            store.create_network(actor, &input).await.map(drop)
        }
        "change_network" => {
            let input = youth_network("jeunes");
            store.change_network(actor, network, 0, &input).await
        }
        "publish_charter" => {
            let text = "Nous nous écoutons, et nous arrivons à l'heure.";
            let published = store.publish_charter(actor, network, 0, text).await;
            published.map(drop)
        }
        "leave_network" => store.leave_network(actor, network).await,
        "apply" => {
            let application = world.application("ana", 20, None);
            store.apply(actor, network, &application).await.map(drop)
        }
        other => panic!("no call is written for {other}"),
    }
}
