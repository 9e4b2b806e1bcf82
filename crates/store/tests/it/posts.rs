//! What is written to a network: who reads it, when it reaches minors, what a lead does with it.

use crate::fixture::{TestAmbassador, World};
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use domain::calendar::paris;
use domain::network::{POSTS_PER_HOUR, PostState};
use domain::{Actor, AmbassadorGroupId, DataKind, GroupMilestoneId, NetworkId, NotActing, PhotoId};
use store::{MilestoneInput, Network, PhotoText, PostInput, StoreError, StoryInput};

on_each_database![
    an_announcement_is_read_by_those_it_is_for,
    mails_leave_to_who_wants_them,
    minors_are_left_alone_in_the_quiet_hours,
    a_minor_without_consent_reads_and_writes_nothing,
    a_reply_with_a_number_waits_for_a_lead,
    two_leads_never_overwrite_each_other,
    a_story_is_public_once_a_lead_publishes_it,
    a_photo_goes_with_consent_alone,
    thanks_are_for_the_network_first,
    milestones_are_of_groups,
    the_same_words_twice_are_one_post,
    who_erases_their_account_leaves_no_name,
    old_posts_go_and_stories_stay,
];

/// A network of two groups: adults Léa and Tom in the first, Nour in the second.
struct Stage {
    network: Network,
    first: AmbassadorGroupId,
    lea: TestAmbassador,
    tom: TestAmbassador,
    nour: TestAmbassador,
}

async fn stage(world: &World) -> Stage {
    noon(world).await;
    let network = world.network().await;
    let first = world.group(&network, "Lycée Alfred-Nobel").await;
    let second = world.group(&network, "Les Bosquets").await;
    Stage {
        lea: world.ambassador(&network, Some(first), "lea").await,
        tom: world.ambassador(&network, Some(first), "tom").await,
        nour: world.ambassador(&network, Some(second), "nour").await,
        network,
        first,
    }
}

/// Moves the clock to an hour of tomorrow, in Paris.
async fn at_hour(world: &World, hour: u32) -> DateTime<Utc> {
    let tomorrow = paris::day(world.store.now()) + Days::new(1);
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let moment = paris::from_local(tomorrow.and_time(time)).unwrap();
    world.wait_until(moment).await;
    moment
}

/// Nothing of a test depends on the hour at which it runs.
async fn noon(world: &World) {
    at_hour(world, 12).await;
}

fn to(network: NetworkId, group: Option<AmbassadorGroupId>, text: &str) -> PostInput {
    PostInput {
        network,
        group,
        text: text.to_owned(),
    }
}

fn story(network: NetworkId, photo: Option<PhotoId>, agreed: bool) -> StoryInput {
    StoryInput {
        network,
        text: "Samedi, au marché, une dame nous a raconté sa place.".to_owned(),
        photo: photo.map(|id| PhotoText {
            id,
            alt: "Le stand du marché".to_owned(),
        }),
        agreed,
    }
}

/// The announcements that somebody reads.
async fn read(world: &World, actor: &Actor, network: NetworkId) -> Vec<String> {
    let board = world.store.network_board(actor, network, 0, 10).await;
    let threads = board.unwrap().threads;
    threads
        .into_iter()
        .map(|thread| thread.announcement.text)
        .collect()
}

/// Those whose mails about announcements may leave now.
async fn due(world: &World) -> Vec<String> {
    let mails = world.store.take_due_mails(100).await.unwrap();
    let mut to: Vec<String> = mails
        .iter()
        .filter(|due| matches!(due.mail, domain::Mail::NetworkWrote { .. }))
        .map(|due| due.to.reveal().to_owned())
        .collect();
    for mail in &mails {
        world.store.mail_sent(mail).await.unwrap();
    }
    to.sort();
    to
}

async fn an_announcement_is_read_by_those_it_is_for(world: &World) {
    let stage = stage(world).await;
    let sofia = world.lead(&stage.network, "sofia").await;
    let network = stage.network.id;
    let (all, group) = ("Réunion mardi.", "Le lycée se retrouve jeudi.");
    for input in [
        to(network, None, all),
        to(network, Some(stage.first), group),
    ] {
        world
            .store
            .announce_to_network(&sofia.actor, &input)
            .await
            .unwrap();
    }
    let both = read(world, &stage.lea.person.actor, network).await;
    assert_eq!(both, [group, all]);
    assert_eq!(read(world, &stage.nour.person.actor, network).await, [all]);
    assert_eq!(read(world, &sofia.actor, network).await, [group, all]);

    let ana = world.resident("ana").await;
    let outside = world.store.network_board(&ana.actor, network, 0, 10).await;
    assert!(matches!(
        outside,
        Err(StoreError::NotActing(NotActing::NotAMember))
    ));
    let visitor = world
        .store
        .network_board(&Actor::Visitor, network, 0, 10)
        .await;
    assert!(matches!(visitor, Err(StoreError::Forbidden(_))));
    let by_member = world
        .store
        .announce_to_network(&stage.lea.person.actor, &to(network, None, "Moi aussi."))
        .await;
    assert!(matches!(by_member, Err(StoreError::Forbidden(_))));
    let other = world.network_called("autres").await;
    let elsewhere = world.lead(&other, "karim").await;
    let of_another = world
        .store
        .announce_to_network(&elsewhere.actor, &to(network, None, "Chez vous."))
        .await;
    assert!(matches!(of_another, Err(StoreError::Forbidden(_))));
}

async fn mails_leave_to_who_wants_them(world: &World) {
    let stage = stage(world).await;
    let sofia = world.lead(&stage.network, "sofia").await;
    let network = stage.network.id;
    world
        .store
        .set_post_mails(&stage.tom.person.actor, network, false)
        .await
        .unwrap();
    let input = to(network, Some(stage.first), "Rendez-vous à 14 h.");
    world
        .store
        .announce_to_network(&sofia.actor, &input)
        .await
        .unwrap();
    assert_eq!(due(world).await, ["lea@example.org"]);
    world
        .store
        .set_post_mails(&stage.tom.person.actor, network, true)
        .await
        .unwrap();
    let input = to(network, None, "Rendez-vous à 15 h.");
    world
        .store
        .announce_to_network(&sofia.actor, &input)
        .await
        .unwrap();
    assert_eq!(
        due(world).await,
        ["lea@example.org", "nour@example.org", "tom@example.org"]
    );
}

async fn minors_are_left_alone_in_the_quiet_hours(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let ilyes = world.minor(network, Some(stage.first), "ilyes").await;
    due(world).await;
    at_hour(world, 22).await;
    let post = store
        .announce_to_network(
            &sofia.actor,
            &to(network.id, Some(stage.first), "À demain !"),
        )
        .await
        .unwrap();
    assert_eq!(due(world).await, ["lea@example.org", "tom@example.org"]);
    // He reads, and is told from when on he can write; Léa is an adult.
    let board = store
        .network_board(&ilyes.person.actor, network.id, 0, 10)
        .await
        .unwrap();
    let until = board.quiet_until.unwrap();
    assert_eq!(
        paris::to_local(until).time(),
        NaiveTime::from_hms_opt(8, 0, 0).unwrap()
    );
    let late = store.reply(&ilyes.person.actor, post, "Je viens").await;
    assert!(matches!(late, Err(StoreError::QuietHours { until: told }) if told == until));
    store
        .reply(&stage.lea.person.actor, post, "Moi aussi")
        .await
        .unwrap();

    world.wait_until(until - TimeDelta::minutes(1)).await;
    assert_eq!(due(world).await, [""; 0]);
    world.wait_until(until).await;
    assert_eq!(due(world).await, ["ilyes@example.org"]);
    let state = store.reply(&ilyes.person.actor, post, "Je viens").await;
    assert_eq!(state.unwrap(), PostState::Published);
    // Whatever else is written to him waits as well.
    at_hour(world, 23).await;
    store
        .decide_application(
            &sofia.actor,
            ilyes.id,
            domain::AmbassadorState::Left,
            "À bientôt",
        )
        .await
        .unwrap();
    let letters = store.take_due_mails(100).await.unwrap();
    assert!(
        letters
            .iter()
            .all(|due| due.to.reveal() != ilyes.person.email)
    );
}

async fn a_minor_without_consent_reads_and_writes_nothing(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let zoe = world
        .minor_without_consent(network, Some(stage.first), "zoe")
        .await;
    let post = store
        .announce_to_network(&sofia.actor, &to(network.id, None, "Bienvenue"))
        .await
        .unwrap();
    assert_eq!(
        read(world, &zoe.person.actor, network.id).await,
        ["Bienvenue"]
    );
    assert!(!due(world).await.contains(&zoe.person.email));
    let actor = &zoe.person.actor;
    let no_consent = |err: StoreError| {
        assert!(
            matches!(err, StoreError::NotActing(NotActing::NoConsent)),
            "{err}"
        );
    };
    no_consent(store.reply(actor, post, "Merci").await.unwrap_err());
    let thanks = to(network.id, Some(stage.first), "Merci");
    no_consent(store.thank(actor, &thanks).await.unwrap_err());
    let told = store
        .tell_story(actor, &zoe.person.session, &story(network.id, None, false))
        .await;
    no_consent(told.unwrap_err());
    assert_eq!(world.count_rows("network_post").await, 1);
}

async fn a_reply_with_a_number_waits_for_a_lead(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let post = store
        .announce_to_network(
            &sofia.actor,
            &to(network.id, Some(stage.first), "Qui vient ?"),
        )
        .await
        .unwrap();
    let fine = store.reply(&stage.tom.person.actor, post, "Moi !").await;
    assert_eq!(fine.unwrap(), PostState::Published);
    let state = store
        .reply(&stage.lea.person.actor, post, "Moi, au 06 12 34 56 78")
        .await;
    assert_eq!(state.unwrap(), PostState::Waiting);
    let replies = async |actor: &Actor| {
        let board = store.network_board(actor, network.id, 0, 10).await.unwrap();
        board.threads[0].replies.len()
    };
    assert_eq!(replies(&stage.tom.person.actor).await, 1);
    assert_eq!(replies(&stage.lea.person.actor).await, 2, "her own");
    assert_eq!(replies(&sofia.actor).await, 2);
    assert_eq!(
        store
            .count_posts_to_read(&sofia.actor, network.id)
            .await
            .unwrap(),
        1
    );

    let waiting = store.posts_to_read(&sofia.actor, network.id).await.unwrap();
    let short = store
        .moderate_post(&sofia.actor, waiting[0].id, PostState::Waiting, false, " ")
        .await;
    assert!(
        matches!(short, Err(StoreError::Invalid(_))),
        "a reason is needed"
    );
    let reason = "Pas de numéro ici, s’il te plaît.";
    store
        .moderate_post(
            &sofia.actor,
            waiting[0].id,
            PostState::Waiting,
            false,
            reason,
        )
        .await
        .unwrap();
    assert_eq!(replies(&stage.tom.person.actor).await, 1);
    let board = store
        .network_board(&stage.lea.person.actor, network.id, 0, 10)
        .await
        .unwrap();
    assert_eq!(board.threads[0].replies[1].reason, reason);

    let of_another_group = store
        .reply(&stage.nour.person.actor, post, "Et nous ?")
        .await;
    assert!(matches!(
        of_another_group,
        Err(StoreError::NotActing(NotActing::OtherGroup))
    ));
}

async fn two_leads_never_overwrite_each_other(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let other = world.network_called("autres").await;
    let karim = world.lead(&other, "karim").await;
    let lea = &stage.lea.person;
    let post = store
        .tell_story(&lea.actor, &lea.session, &story(network.id, None, false))
        .await
        .unwrap();
    let elsewhere = store
        .moderate_post(&karim.actor, post, PostState::Waiting, true, "")
        .await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound("post"))));
    let read = store.posts_to_read(&karim.actor, network.id).await;
    assert!(matches!(read, Err(StoreError::Forbidden(_))));
    store
        .moderate_post(&sofia.actor, post, PostState::Waiting, true, "")
        .await
        .unwrap();
    let again = store
        .moderate_post(&sofia.actor, post, PostState::Waiting, false, "Trop court.")
        .await;
    assert!(matches!(again, Err(StoreError::Changed)));
    assert_eq!(store.stories(network.id, 10).await.unwrap().len(), 1);
}

async fn a_story_is_public_once_a_lead_publishes_it(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let lea = &stage.lea.person;
    let photo = store.add_photo(&lea.session, 1600, 1200).await.unwrap();
    let post = store
        .tell_story(
            &lea.actor,
            &lea.session,
            &story(network.id, Some(photo), true),
        )
        .await
        .unwrap();
    assert_eq!(store.stories(network.id, 10).await.unwrap(), []);
    let sees = async |actor: &Actor| {
        store
            .see_photo(actor, None, photo)
            .await
            .map(|seen| seen.public)
    };
    assert!(matches!(
        sees(&Actor::Visitor).await,
        Err(StoreError::NotFound(_))
    ));
    assert!(!sees(&lea.actor).await.unwrap());
    assert!(!sees(&sofia.actor).await.unwrap());
    assert_eq!(store.orphaned_photos().await.unwrap(), []);

    store
        .moderate_post(&sofia.actor, post, PostState::Waiting, true, "")
        .await
        .unwrap();
    let stories = store.stories(network.id, 10).await.unwrap();
    assert_eq!(stories[0].group, Some(stage.first));
    assert_eq!(stories[0].photo.as_ref().unwrap().alt, "Le stand du marché");
    assert!(sees(&Actor::Visitor).await.unwrap());

    store
        .moderate_post(
            &sofia.actor,
            post,
            PostState::Published,
            false,
            "Une personne le demande.",
        )
        .await
        .unwrap();
    assert_eq!(store.stories(network.id, 10).await.unwrap(), []);
    assert!(sees(&Actor::Visitor).await.is_err());
}

async fn a_photo_goes_with_consent_alone(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (stage.network.id, &world.store);
    let lea = &stage.lea.person;
    let photo = store.add_photo(&lea.session, 1600, 1200).await.unwrap();
    let told = store
        .tell_story(
            &lea.actor,
            &lea.session,
            &story(network, Some(photo), false),
        )
        .await;
    assert!(matches!(told, Err(StoreError::Invalid(_))));
    let tom = &stage.tom.person;
    let of_another = store
        .tell_story(&tom.actor, &tom.session, &story(network, Some(photo), true))
        .await;
    assert!(matches!(of_another, Err(StoreError::NotFound("photo"))));
    assert_eq!(world.count_rows("network_post").await, 0);
}

async fn thanks_are_for_the_network_first(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let thanks = to(
        network.id,
        Some(stage.first),
        "Merci pour l’accueil au lycée.",
    );
    let state = store.thank(&stage.nour.person.actor, &thanks).await;
    assert_eq!(state.unwrap(), PostState::Published);
    let board = store
        .network_board(&stage.tom.person.actor, network.id, 0, 10)
        .await
        .unwrap();
    assert_eq!(board.thanks.len(), 1);
    assert_eq!(store.public_thanks(network.id, 10).await.unwrap(), []);
    let waiting = store.posts_to_read(&sofia.actor, network.id).await.unwrap();
    store
        .moderate_post(&sofia.actor, waiting[0].id, PostState::Published, true, "")
        .await
        .unwrap();
    let public = store.public_thanks(network.id, 10).await.unwrap();
    assert_eq!(public[0].group, Some(stage.first));
    assert_eq!(
        store
            .count_posts_to_read(&sofia.actor, network.id)
            .await
            .unwrap(),
        0
    );

    let nobody = store
        .thank(
            &stage.nour.person.actor,
            &to(network.id, None, "Merci à tous."),
        )
        .await;
    assert!(matches!(nobody, Err(StoreError::NotFound("group"))));
    let other = world.network_called("autres").await;
    let far = world.group(&other, "Ailleurs").await;
    let elsewhere = to(network.id, Some(far), "Merci.");
    let elsewhere = store.thank(&stage.nour.person.actor, &elsewhere).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound("group"))));
}

async fn milestones_are_of_groups(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let today = paris::day(store.now());
    let input = MilestoneInput {
        group: stage.first,
        title: "100 idées recueillies".to_owned(),
        reached_on: today,
    };
    let by_member = store.reach_milestone(&stage.lea.person.actor, &input).await;
    assert!(matches!(by_member, Err(StoreError::Forbidden(_))));
    let later = MilestoneInput {
        reached_on: today + Days::new(1),
        ..input.clone()
    };
    let later = store.reach_milestone(&sofia.actor, &later).await;
    assert!(matches!(later, Err(StoreError::Invalid(_))));
    let id = store.reach_milestone(&sofia.actor, &input).await.unwrap();
    let all = store.milestones(network.id).await.unwrap();
    assert_eq!(
        (all[0].id, all[0].group_name.as_str()),
        (id, "Lycée Alfred-Nobel")
    );
    let other = world.network_called("autres").await;
    let karim = world.lead(&other, "karim").await;
    let elsewhere = store.remove_milestone(&karim.actor, id).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound("milestone"))));
    store.remove_milestone(&sofia.actor, id).await.unwrap();
    assert_eq!(store.milestones(network.id).await.unwrap(), []);
    let gone = store
        .remove_milestone(&sofia.actor, GroupMilestoneId::new())
        .await;
    assert!(gone.is_err());
}

async fn the_same_words_twice_are_one_post(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let input = to(network.id, None, "Qui vient samedi ?");
    let post = store
        .announce_to_network(&sofia.actor, &input)
        .await
        .unwrap();
    let again = store
        .announce_to_network(&sofia.actor, &input)
        .await
        .unwrap();
    assert_eq!(post, again);
    assert_eq!(due(world).await.len(), 3, "one mail each");
    for _ in 0..2 {
        store
            .reply(&stage.lea.person.actor, post, "Moi")
            .await
            .unwrap();
    }
    assert_eq!(world.count_rows("network_post").await, 2);
    for number in 1..POSTS_PER_HOUR {
        let text = format!("Encore {number}");
        store
            .reply(&stage.lea.person.actor, post, &text)
            .await
            .unwrap();
    }
    let more = store
        .reply(&stage.lea.person.actor, post, "Et encore")
        .await;
    assert!(matches!(more, Err(StoreError::TooManyComments { max }) if max == POSTS_PER_HOUR));
    world.wait(TimeDelta::hours(1)).await;
    store
        .reply(&stage.lea.person.actor, post, "Et encore")
        .await
        .unwrap();
}

async fn who_erases_their_account_leaves_no_name(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let lea = &stage.lea.person;
    let post = store
        .announce_to_network(&sofia.actor, &to(network.id, None, "Bonjour"))
        .await
        .unwrap();
    store
        .reply(&lea.actor, post, "Bonjour à tous")
        .await
        .unwrap();
    let photo = store.add_photo(&lea.session, 1600, 1200).await.unwrap();
    store
        .tell_story(
            &lea.actor,
            &lea.session,
            &story(network.id, Some(photo), true),
        )
        .await
        .unwrap();
    store.erase_own_account(&lea.actor).await.unwrap();
    let board = store
        .network_board(&stage.tom.person.actor, network.id, 0, 10)
        .await
        .unwrap();
    let reply = &board.threads[0].replies[0];
    assert_eq!(
        (reply.by.as_str(), reply.text.as_str()),
        ("", "Bonjour à tous")
    );
    assert_eq!(
        store.posts_to_read(&sofia.actor, network.id).await.unwrap(),
        []
    );
    assert_eq!(store.orphaned_photos().await.unwrap(), [photo]);
    let mine = format!("account_id = {}", world.quoted(lea.account));
    assert_eq!(world.cells_where("network_post", &mine).await.len(), 0);
}

async fn old_posts_go_and_stories_stay(world: &World) {
    let stage = stage(world).await;
    let (network, store) = (&stage.network, &world.store);
    let sofia = world.lead(network, "sofia").await;
    let lea = &stage.lea.person;
    let old = store
        .announce_to_network(&sofia.actor, &to(network.id, None, "Bonjour"))
        .await
        .unwrap();
    let photos = [
        store.add_photo(&lea.session, 1600, 1200).await.unwrap(),
        store.add_photo(&lea.session, 800, 600).await.unwrap(),
    ];
    for (photo, publish) in photos.into_iter().zip([true, false]) {
        let mut input = story(network.id, Some(photo), true);
        input.text = format!("Samedi, au stand du marché. {publish}");
        let told = store.tell_story(&lea.actor, &lea.session, &input).await;
        store
            .moderate_post(
                &sofia.actor,
                told.unwrap(),
                PostState::Waiting,
                publish,
                "Une personne le demande.",
            )
            .await
            .unwrap();
    }
    let due = async || {
        let lines = store.retention_preview(&Actor::Operator).await.unwrap();
        let of = |line: &&store::RetentionLine| line.kind == DataKind::Posts;
        lines.iter().find(of).unwrap().due
    };
    let days = i64::from(DataKind::Posts.default_days());
    world.wait(TimeDelta::days(days - 1)).await;
    assert_eq!(due().await, 0);
    // The reply is new, and goes with what it replies to.
    store.reply(&sofia.actor, old, "Toujours").await.unwrap();
    store
        .announce_to_network(&sofia.actor, &to(network.id, None, "Le nouveau mot"))
        .await
        .unwrap();
    world.wait(TimeDelta::days(2)).await;
    assert_eq!(
        due().await,
        3,
        "the announcement, its reply, what is hidden"
    );
    store.apply_retention().await.unwrap();
    assert_eq!(due().await, 0);
    assert_eq!(store.stories(network.id, 10).await.unwrap().len(), 1);
    assert_eq!(world.count_rows("network_post").await, 2);
    assert_eq!(store.orphaned_photos().await.unwrap(), [photos[1]]);
}
