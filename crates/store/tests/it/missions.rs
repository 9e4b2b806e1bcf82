//! Missions: planned in one go, places counted while they are held, who came, reminders, calendars.

use crate::fixture::{TestAmbassador, World, join_all};
use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::calendar::paris;
use domain::mission::{PlaceStateError, Slot, SlotError};
use domain::network::SpokenLanguage;
use domain::{
    Actor, AmbassadorState, AuditEvent, Lang, Mail, MissionId, MissionState, NotActing, PlaceState,
};
use store::{Mission, MissionFilter, MissionInput, Network, StoreError};

on_each_database![
    one_form_plans_weeks_and_one_button_copies_them,
    fifty_at_once_for_three_places,
    the_waiting_list_goes_in_its_order,
    a_place_is_handed_on_at_once,
    nobody_is_at_two_missions_at_once,
    who_may_not_act_reads,
    a_change_tells_and_fills,
    a_code_checks_in_for_minutes,
    codes_can_t_be_guessed,
    a_lead_notes_who_came_and_for_how_long,
    a_reminder_comes_once_the_day_before,
    minors_are_left_alone_in_quiet_hours,
    a_reminder_keeps_the_limit_of_text_messages,
    a_calendar_is_its_address,
    who_leaves_gives_their_places_back,
];

use PlaceState::{Going, Left, Offered, Waiting};

/// An hour of a day to come, in Paris.
fn at(world: &World, days: u64, hour: u32) -> DateTime<Utc> {
    let day = paris::day(world.store.now()) + Days::new(days);
    paris::from_local(day.and_hms_opt(hour, 0, 0).unwrap()).unwrap()
}

/// A mission of two hours, in three days at two o'clock.
fn stand(world: &World, needed: u32) -> MissionInput {
    let starts_at = at(world, 3, 14);
    MissionInput {
        group: None,
        title: "Stand au marché".to_owned(),
        text: "Parler du vote.".to_owned(),
        place: "Place des Carmes".to_owned(),
        meeting_point: "Devant la mairie".to_owned(),
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(2),
        },
        needed,
        languages: vec![SpokenLanguage::Arabic],
    }
}

async fn plan(world: &World, network: &Network, input: &MissionInput) -> MissionId {
    let planned = world
        .store
        .plan_missions(&Actor::Operator, network.id, input, 0)
        .await
        .unwrap();
    planned[0]
}

async fn sign_up(
    world: &World,
    network: &Network,
    mission: MissionId,
    who: &TestAmbassador,
) -> Result<PlaceState, StoreError> {
    world
        .store
        .sign_up(&who.person.actor, network.id, mission)
        .await
}

async fn seen(world: &World, network: &Network, id: MissionId, actor: &Actor) -> Mission {
    let (mission, _) = world.store.mission(actor, network.id, id).await.unwrap();
    mission
}

/// Where somebody's place stands.
async fn state(
    world: &World,
    network: &Network,
    id: MissionId,
    who: &TestAmbassador,
) -> Option<PlaceState> {
    let mission = seen(world, network, id, &who.person.actor).await;
    mission.mine.map(|mine| mine.state)
}

async fn all(world: &World, network: &Network) -> Vec<Mission> {
    let filter = MissionFilter {
        cancelled: true,
        ..MissionFilter::after(DateTime::UNIX_EPOCH)
    };
    world
        .store
        .missions(&Actor::Operator, network.id, &filter)
        .await
        .unwrap()
}

/// To whom mails about missions went, and which.
async fn letters(world: &World) -> Vec<(String, &'static str)> {
    let letters = world.letters().await;
    letters
        .into_iter()
        .filter_map(|(to, _, mail)| {
            let name = to.split('@').next().unwrap_or_default().to_owned();
            let kind = match mail {
                Mail::MissionSoon { .. } => "soon",
                Mail::MissionPlaceFree { .. } => "free",
                Mail::MissionPlaceTaken { .. } => "taken",
                Mail::MissionCancelled { .. } => "changed",
                _ => return None,
            };
            Some((name, kind))
        })
        .collect()
}

fn told(list: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    list.iter()
        .map(|(who, what)| ((*who).to_owned(), *what))
        .collect()
}

async fn one_form_plans_weeks_and_one_button_copies_them(world: &World) {
    let network = world.network().await;
    let lead = world.lead(&network, "sofia").await;
    let input = stand(world, 3);
    let before = world.log().await.len();
    let planned = world
        .store
        .plan_missions(&lead.actor, network.id, &input, 2)
        .await
        .unwrap();
    assert_eq!(planned.len(), 3);
    let local = |mission: &Mission| paris::to_local(mission.slot.starts_at);
    let starts: Vec<_> = all(world, &network).await.iter().map(local).collect();
    let first = paris::to_local(input.slot.starts_at);
    let week = TimeDelta::weeks(1);
    assert_eq!(
        starts,
        [first, first + week, first + week * 2],
        "by the clock"
    );

    // The third week is copied into the fourth, once.
    let monday = at(world, 3 + 14, 0);
    for copied in [1, 0] {
        let found = world
            .store
            .copy_week(&lead.actor, network.id, monday)
            .await
            .unwrap();
        assert_eq!(found, copied);
    }
    let missions = all(world, &network).await;
    assert_eq!(missions.len(), 4);
    let copy = missions.last().unwrap();
    assert_eq!(
        (copy.title.as_str(), copy.needed, copy.taken, local(copy)),
        ("Stand au marché", 3, 0, first + week * 3)
    );
    // What was cancelled is not copied, and nothing into the past.
    world
        .store
        .cancel_mission(&lead.actor, network.id, copy.id)
        .await
        .unwrap();
    let copied = world
        .store
        .copy_week(&lead.actor, network.id, monday + week)
        .await
        .unwrap();
    assert_eq!(copied, 0);
    let events: Vec<_> = world.logged_since(before).await;
    let codes: Vec<_> = events.iter().map(|(_, event)| event.code()).collect();
    assert_eq!(
        codes,
        ["missions_planned", "missions_planned", "mission_cancelled"]
    );

    let mut past = input.clone();
    past.slot.starts_at = world.store.now() - TimeDelta::minutes(1);
    let refused = world
        .store
        .plan_missions(&lead.actor, network.id, &past, 0)
        .await;
    assert!(
        matches!(refused, Err(StoreError::MissionSlot(SlotError::Past))),
        "{refused:?}"
    );
}

async fn fifty_at_once_for_three_places(world: &World) {
    let network = world.network().await;
    let mission = plan(world, &network, &stand(world, 3)).await;
    let mut people = vec![];
    for index in 0..50 {
        people.push(
            world
                .ambassador(&network, None, &format!("member{index}"))
                .await,
        );
    }
    let got = join_all(people.iter().map(|who| {
        let (store, actor) = (world.store.clone(), who.person.actor.clone());
        let network = network.id;
        async move { store.sign_up(&actor, network, mission).await.unwrap() }
    }))
    .await;
    let count = |state| got.iter().filter(|got| **got == state).count();
    assert_eq!((count(Going), count(Waiting)), (3, 47));
    let found = seen(world, &network, mission, &Actor::Operator).await;
    assert_eq!(
        (found.taken, found.waiting, found.open_places()),
        (3, 47, 0)
    );

    // Three go, and three of those who wait come instead: never more, never fewer.
    let going: Vec<_> = people
        .iter()
        .zip(&got)
        .filter(|(_, got)| **got == Going)
        .map(|(who, _)| who.clone())
        .collect();
    join_all(going.iter().map(|who| {
        let (store, actor) = (world.store.clone(), who.person.actor.clone());
        let network = network.id;
        async move { store.sign_off(&actor, network, mission).await.unwrap() }
    }))
    .await;
    let found = seen(world, &network, mission, &Actor::Operator).await;
    assert_eq!((found.taken, found.waiting), (3, 44));
    let free = letters(world).await;
    assert_eq!(free.len(), 3);
    assert!(free.iter().all(|(_, kind)| *kind == "free"));
}

async fn the_waiting_list_goes_in_its_order(world: &World) {
    let network = world.network().await;
    let mission = plan(world, &network, &stand(world, 1)).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let noe = world.minor(&network, None, "noe").await;
    let ali = world.ambassador(&network, None, "ali").await;
    let mut got = vec![];
    for who in [&lea, &noe, &ali, &noe] {
        got.push(sign_up(world, &network, mission, who).await.unwrap());
    }
    assert_eq!(got, [Going, Waiting, Waiting, Waiting], "once each");
    let turn = seen(world, &network, mission, &ali.person.actor).await;
    assert_eq!(turn.mine.unwrap().turn, 2);

    // Noé is first, but his mother no longer consents: Ali has the place, and is told.
    world
        .execute("UPDATE guardian_consent SET state = 'withdrawn'")
        .await;
    world
        .store
        .sign_off(&lea.person.actor, network.id, mission)
        .await
        .unwrap();
    assert_eq!(state(world, &network, mission, &lea).await, Some(Left));
    assert_eq!(state(world, &network, mission, &noe).await, Some(Waiting));
    assert_eq!(state(world, &network, mission, &ali).await, Some(Going));
    assert_eq!(letters(world).await, told(&[("ali", "free")]));
    // Who may no longer act can still give up what they have.
    world
        .store
        .sign_off(&noe.person.actor, network.id, mission)
        .await
        .unwrap();
    let again = world
        .store
        .sign_off(&noe.person.actor, network.id, mission)
        .await;
    let (from, to) = (Left, Left);
    assert!(
        matches!(again, Err(StoreError::MissionPlace(err)) if err == PlaceStateError { from, to }),
        "{again:?}"
    );
}

async fn a_place_is_handed_on_at_once(world: &World) {
    let network = world.network().await;
    let mission = plan(world, &network, &stand(world, 1)).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let ali = world.ambassador(&network, None, "ali").await;
    let zoe = world.ambassador(&network, None, "zoe").await;
    let offer = async |who: &TestAmbassador| {
        world
            .store
            .offer_place(&who.person.actor, network.id, mission)
            .await
            .unwrap()
    };
    sign_up(world, &network, mission, &lea).await.unwrap();
    assert_eq!(offer(&lea).await, Offered);
    let found = seen(world, &network, mission, &Actor::Operator).await;
    assert_eq!((found.taken, found.offered, found.open_places()), (1, 1, 1));
    // She keeps it after all, and offers it once more.
    let kept = sign_up(world, &network, mission, &lea).await.unwrap();
    assert_eq!(kept, Going);
    assert_eq!(offer(&lea).await, Offered);

    // Two want it at the same moment: one has it, the other waits.
    let got = join_all([&ali, &zoe].map(|who| {
        let (store, actor) = (world.store.clone(), who.person.actor.clone());
        let network = network.id;
        async move { store.sign_up(&actor, network, mission).await.unwrap() }
    }))
    .await;
    let mut sorted = got.clone();
    sorted.sort();
    assert_eq!(sorted, [Going, Waiting]);
    assert_eq!(state(world, &network, mission, &lea).await, Some(Left));
    assert_eq!(letters(world).await, told(&[("lea", "taken")]));

    // Somebody waits already: a place that is offered is theirs at once.
    let (has, waits) = if got[0] == Going {
        (&ali, &zoe)
    } else {
        (&zoe, &ali)
    };
    assert_eq!(offer(has).await, Left);
    assert_eq!(state(world, &network, mission, waits).await, Some(Going));
    let found = seen(world, &network, mission, &Actor::Operator).await;
    assert_eq!((found.taken, found.waiting), (1, 0));
}

async fn nobody_is_at_two_missions_at_once(world: &World) {
    let network = world.network().await;
    let other = world.network_called("autres").await;
    let lea = world.ambassador(&network, None, "lea").await;
    let first = plan(world, &network, &stand(world, 2)).await;
    let mut later = stand(world, 2);
    later.slot.starts_at += TimeDelta::minutes(90);
    later.slot.ends_at += TimeDelta::minutes(90);
    let second = plan(world, &network, &later).await;
    let mut after = stand(world, 2);
    after.slot.starts_at += TimeDelta::hours(2);
    after.slot.ends_at += TimeDelta::hours(2);
    let third = plan(world, &network, &after).await;

    // At the same moment too: one of the two is refused.
    let both = join_all([first, second].map(|mission| {
        let (store, actor) = (world.store.clone(), lea.person.actor.clone());
        let network = network.id;
        async move { store.sign_up(&actor, network, mission).await }
    }))
    .await;
    let refused = both
        .iter()
        .filter(|got| matches!(got, Err(StoreError::MissionClash)))
        .count();
    assert_eq!(refused, 1, "{both:?}");
    let (kept, lost) = if both[0].is_ok() {
        (first, second)
    } else {
        (second, first)
    };
    let clash = sign_up(world, &network, lost, &lea).await;
    assert!(matches!(clash, Err(StoreError::MissionClash)), "{clash:?}");
    world
        .store
        .sign_off(&lea.person.actor, network.id, kept)
        .await
        .unwrap();
    sign_up(world, &network, first, &lea).await.unwrap();
    sign_up(world, &network, third, &lea).await.unwrap();
    // Another network's mission is at the same hour all the same.
    let elsewhere = plan(world, &other, &stand(world, 2)).await;
    let theirs = world.application("lea", 20, None);
    let id = world
        .store
        .apply(&lea.person.actor, other.id, &theirs)
        .await
        .unwrap();
    world
        .store
        .decide_application(&Actor::Operator, id, AmbassadorState::Accepted, "")
        .await
        .unwrap();
    world
        .store
        .accept_charter(&lea.person.actor, other.id, 1)
        .await
        .unwrap();
    let clash = sign_up(world, &other, elsewhere, &lea).await;
    assert!(matches!(clash, Err(StoreError::MissionClash)), "{clash:?}");
}

async fn who_may_not_act_reads(world: &World) {
    let network = world.network().await;
    let lycee = world.group(&network, "Lycée Alfred-Nobel").await;
    let mut input = stand(world, 3);
    input.group = Some(lycee);
    let mission = plan(world, &network, &input).await;
    let inside = world.ambassador(&network, Some(lycee), "lea").await;
    let other = world.ambassador(&network, None, "ali").await;
    let minor = world
        .minor_without_consent(&network, Some(lycee), "noe")
        .await;
    let outside = world.resident("eva").await;
    sign_up(world, &network, mission, &inside).await.unwrap();

    let refused = |who: &TestAmbassador| {
        let actor = who.person.actor.clone();
        async move {
            match world.store.sign_up(&actor, network.id, mission).await {
                Err(StoreError::NotActing(why)) => why,
                other => panic!("{other:?}"),
            }
        }
    };
    assert_eq!(refused(&other).await, NotActing::OtherGroup);
    assert_eq!(refused(&minor).await, NotActing::NoConsent);
    let got = world
        .store
        .sign_up(&outside.actor, network.id, mission)
        .await;
    assert!(
        matches!(got, Err(StoreError::NotActing(NotActing::NotAMember))),
        "{got:?}"
    );
    let got = world
        .store
        .sign_up(&Actor::Visitor, network.id, mission)
        .await;
    assert!(matches!(got, Err(StoreError::Forbidden(_))), "{got:?}");

    // Where they meet and who comes is for members; the rest is for everybody.
    for (actor, point, names) in [
        (Actor::Visitor, "", None),
        (outside.actor.clone(), "", None),
        (minor.person.actor.clone(), "Devant la mairie", Some("lea")),
        (inside.person.actor.clone(), "Devant la mairie", Some("lea")),
    ] {
        let (found, people) = world
            .store
            .mission(&actor, network.id, mission)
            .await
            .unwrap();
        assert_eq!((found.meeting_point.as_str(), found.taken), (point, 1));
        let people = people.map(|people| people[0].first_name.clone());
        assert_eq!(people.as_deref(), names);
    }
    // A mission of another network is not there.
    let elsewhere = world.network_called("autres").await;
    let found = world
        .store
        .mission(&Actor::Operator, elsewhere.id, mission)
        .await;
    assert!(matches!(found, Err(StoreError::NotFound("mission"))));
    let lead = world.lead(&elsewhere, "sofia").await;
    let got = world
        .store
        .cancel_mission(&lead.actor, network.id, mission)
        .await;
    assert!(matches!(got, Err(StoreError::Forbidden(_))), "{got:?}");
    // Nor for who leads that network, by its address.
    let got = world
        .store
        .cancel_mission(&lead.actor, elsewhere.id, mission)
        .await;
    assert!(
        matches!(got, Err(StoreError::NotFound("mission"))),
        "{got:?}"
    );
}

async fn a_change_tells_and_fills(world: &World) {
    let network = world.network().await;
    let lead = world.lead(&network, "sofia").await;
    let input = stand(world, 1);
    let mission = plan(world, &network, &input).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let ali = world.ambassador(&network, None, "ali").await;
    for who in [&lea, &ali] {
        sign_up(world, &network, mission, who).await.unwrap();
    }
    let change = async |version, input: &MissionInput| {
        world
            .store
            .change_mission(&lead.actor, network.id, mission, version, input)
            .await
    };
    let mut more = input.clone();
    more.needed = 2;
    change(1, &more).await.unwrap();
    assert_eq!(state(world, &network, mission, &ali).await, Some(Going));
    assert_eq!(letters(world).await, told(&[("ali", "free")]));
    let outdated = change(1, &input).await;
    assert!(matches!(outdated, Err(StoreError::Changed)), "{outdated:?}");

    let mut moved = more.clone();
    "Gare".clone_into(&mut moved.place);
    change(2, &moved).await.unwrap();
    let all = letters(world).await;
    assert_eq!(all[1..], told(&[("lea", "changed"), ("ali", "changed")]));
    world
        .store
        .cancel_mission(&lead.actor, network.id, mission)
        .await
        .unwrap();
    assert_eq!(letters(world).await.len(), 5);
    let found = seen(world, &network, mission, &lea.person.actor).await;
    assert_eq!(found.state, MissionState::Cancelled);
    let over = sign_up(world, &network, mission, &lea).await;
    assert!(matches!(over, Err(StoreError::MissionOver)), "{over:?}");
    let off = world
        .store
        .sign_off(&lea.person.actor, network.id, mission)
        .await;
    assert!(matches!(off, Err(StoreError::MissionOver)), "{off:?}");
}

async fn a_code_checks_in_for_minutes(world: &World) {
    let network = world.network().await;
    let lead = world.lead(&network, "sofia").await;
    let input = stand(world, 2);
    let mission = plan(world, &network, &input).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let ali = world.ambassador(&network, None, "ali").await;
    sign_up(world, &network, mission, &lea).await.unwrap();
    let code = async || {
        world
            .store
            .check_in_code(&lead.actor, network.id, mission)
            .await
    };
    let check_in = async |who: &TestAmbassador, code: &str| {
        world
            .store
            .check_in(&who.person.actor, network.id, mission, code)
            .await
    };
    let early = code().await;
    assert!(matches!(early, Err(StoreError::CheckInClosed)), "{early:?}");
    world
        .wait_until(input.slot.starts_at - TimeDelta::hours(1))
        .await;
    let first = code().await.unwrap();
    assert!(first.until > world.store.now() && first.code.len() == 6);
    let before = world.log().await.len();
    // As people type it.
    let spaced = format!("{} {}", &first.code[..3], &first.code[3..]);
    check_in(&lea, &spaced).await.unwrap();
    check_in(&lea, &first.code).await.unwrap();
    let codes: Vec<_> = world
        .logged_since(before)
        .await
        .iter()
        .map(|(_, event)| event.code())
        .collect();
    assert_eq!(codes, ["checked_in"], "once");
    let found = seen(world, &network, mission, &lea.person.actor).await;
    let mine = found.mine.unwrap();
    assert!(mine.checked_in_at.is_some());
    assert_eq!((mine.minutes, found.present), (Some(120), 1));

    // The code that was there before is still good; the one before that is too old.
    world.wait_until(first.until).await;
    let second = code().await.unwrap();
    assert_ne!(second.code, first.code);
    world.wait_until(second.until).await;
    let old = check_in(&ali, &first.code).await;
    assert!(matches!(old, Err(StoreError::WrongCheckIn)), "{old:?}");
    // Who is there without a place was there all the same.
    check_in(&ali, &second.code).await.unwrap();
    assert_eq!(state(world, &network, mission, &ali).await, Some(Going));
    // Of this mission, that is: each has codes of its own.
    let other = plan(world, &network, &stand(world, 2)).await;
    let elsewhere = world
        .store
        .check_in(&ali.person.actor, network.id, other, &second.code)
        .await;
    assert!(
        matches!(elsewhere, Err(StoreError::CheckInClosed)),
        "{elsewhere:?}"
    );
    let (_, until) = input.slot.check_in();
    world.wait_until(until).await;
    let late = check_in(&lea, &second.code).await;
    assert!(matches!(late, Err(StoreError::CheckInClosed)), "{late:?}");
}

async fn codes_can_t_be_guessed(world: &World) {
    let network = world.network().await;
    let input = stand(world, 2);
    let mission = plan(world, &network, &input).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let ali = world.ambassador(&network, None, "ali").await;
    world.wait_until(input.slot.starts_at).await;
    let right = world
        .store
        .check_in_code(&Actor::Operator, network.id, mission)
        .await
        .unwrap()
        .code;
    let wrong = if right == "123456" {
        "654321"
    } else {
        "123456"
    };
    let check_in = async |who: &TestAmbassador, code: &str| {
        world
            .store
            .check_in(&who.person.actor, network.id, mission, code)
            .await
    };
    for _ in 0..10 {
        let tried = check_in(&lea, wrong).await;
        assert!(matches!(tried, Err(StoreError::WrongCheckIn)), "{tried:?}");
    }
    let locked = check_in(&lea, &right).await;
    assert!(
        matches!(locked, Err(StoreError::LockedOut { .. })),
        "{locked:?}"
    );
    check_in(&ali, &right).await.unwrap();
    world.wait(TimeDelta::minutes(61)).await;
    let right = world
        .store
        .check_in_code(&Actor::Operator, network.id, mission)
        .await
        .unwrap()
        .code;
    check_in(&lea, &right).await.unwrap();
}

async fn a_lead_notes_who_came_and_for_how_long(world: &World) {
    let network = world.network().await;
    let lead = world.lead(&network, "sofia").await;
    let input = stand(world, 2);
    let mission = plan(world, &network, &input).await;
    let lea = world.ambassador(&network, None, "lea").await;
    sign_up(world, &network, mission, &lea).await.unwrap();
    let mark = async |present| {
        world
            .store
            .mark_present(&lead.actor, network.id, mission, lea.id, present)
            .await
    };
    let minutes = async |minutes| {
        world
            .store
            .set_minutes(&lead.actor, network.id, mission, lea.id, minutes)
            .await
    };
    let certificate = async || {
        let found = world
            .store
            .certificate(&lea.person.actor, network.id, None)
            .await
            .unwrap();
        (found.missions, found.minutes, found.period)
    };
    let early = mark(true).await;
    assert!(matches!(early, Err(StoreError::CheckInClosed)), "{early:?}");
    assert_eq!(certificate().await, (0, 0, None));
    world.wait_until(input.slot.starts_at).await;
    let absent = minutes(30).await;
    assert!(
        matches!(absent, Err(StoreError::NotFound("check-in"))),
        "{absent:?}"
    );
    mark(true).await.unwrap();
    let day = paris::day(input.slot.starts_at);
    assert_eq!(certificate().await, (1, 120, Some((day, day))));
    minutes(95).await.unwrap();
    assert_eq!(certificate().await, (1, 95, Some((day, day))));
    mark(false).await.unwrap();
    assert_eq!(certificate().await, (0, 0, None));
    mark(true).await.unwrap();

    // The same for a lead; nobody reads that of somebody else.
    let of_lea = world
        .store
        .certificate(&lead.actor, network.id, Some(lea.id))
        .await
        .unwrap();
    assert_eq!((of_lea.name.as_str(), of_lea.minutes), ("lea", 120));
    let ali = world.ambassador(&network, None, "ali").await;
    let refused = world
        .store
        .certificate(&ali.person.actor, network.id, Some(lea.id))
        .await;
    assert!(
        matches!(refused, Err(StoreError::Forbidden(_))),
        "{refused:?}"
    );
}

async fn a_reminder_comes_once_the_day_before(world: &World) {
    let network = world.network().await;
    let input = stand(world, 3);
    let mission = plan(world, &network, &input).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let ali = world.ambassador(&network, None, "ali").await;
    let zoe = world.ambassador(&network, None, "zoe").await;
    for who in [&lea, &ali] {
        sign_up(world, &network, mission, who).await.unwrap();
    }
    assert_eq!(world.store.remind_missions().await.unwrap(), 0);
    let when = input.slot.reminder();
    world.wait_until(when - TimeDelta::minutes(1)).await;
    assert_eq!(world.store.remind_missions().await.unwrap(), 0, "too early");
    world.wait_until(when).await;
    sign_up(world, &network, mission, &zoe).await.unwrap();
    assert_eq!(world.store.remind_missions().await.unwrap(), 2);
    assert_eq!(world.store.remind_missions().await.unwrap(), 0, "once");
    assert_eq!(
        letters(world).await,
        told(&[("lea", "soon"), ("ali", "soon")])
    );
    assert!(matches!(
        world.log().await.last(),
        Some((_, AuditEvent::MissionsReminded { reminders: 2 }))
    ));
    // Where they meet, and the page of the mission.
    let sent = world.letters().await;
    let soon = sent.iter().find_map(|(_, _, mail)| match mail {
        Mail::MissionSoon { place, path, .. } => Some((place.clone(), path.clone())),
        _ => None,
    });
    let path = format!("/ambassadors/jeunes/missions/{mission}");
    assert_eq!(soon, Some(("Devant la mairie".to_owned(), path)));
}

async fn minors_are_left_alone_in_quiet_hours(world: &World) {
    let network = world.network().await;
    // At nine in the evening nobody of them is written to; at eight in the morning all are.
    let starts_at = at(world, 3, 22);
    let input = MissionInput {
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(1),
        },
        ..stand(world, 3)
    };
    let mission = plan(world, &network, &input).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let noe = world.minor(&network, None, "noe").await;
    for who in [&lea, &noe] {
        sign_up(world, &network, mission, who).await.unwrap();
    }
    world.wait_until(at(world, 2, 21)).await;
    assert_eq!(world.store.remind_missions().await.unwrap(), 1);
    assert_eq!(letters(world).await, told(&[("lea", "soon")]));
    world.wait_until(at(world, 1, 7)).await;
    assert_eq!(world.store.remind_missions().await.unwrap(), 0);
    world.wait_until(at(world, 0, 8)).await;
    assert_eq!(world.store.remind_missions().await.unwrap(), 1);
    assert_eq!(
        letters(world).await,
        told(&[("lea", "soon"), ("noe", "soon")])
    );
}

async fn a_reminder_keeps_the_limit_of_text_messages(world: &World) {
    let network = world.network().await;
    let input = stand(world, 3);
    let mission = plan(world, &network, &input).await;
    let session = world.sign_in("+33612345678", None, Lang::Fr).await.unwrap();
    let actor = session.actor();
    let id = world
        .store
        .apply(&actor, network.id, &world.application("Ali", 20, None))
        .await
        .unwrap();
    world
        .store
        .decide_application(&Actor::Operator, id, AmbassadorState::Accepted, "")
        .await
        .unwrap();
    world
        .store
        .accept_charter(&actor, network.id, 1)
        .await
        .unwrap();
    world
        .store
        .sign_up(&actor, network.id, mission)
        .await
        .unwrap();
    world.wait_until(input.slot.reminder()).await;
    world.store.limit_texts(0);
    assert_eq!(world.store.remind_missions().await.unwrap(), 0);
    world.store.limit_texts(1);
    assert_eq!(
        world.store.remind_missions().await.unwrap(),
        1,
        "tried again"
    );
    assert_eq!(world.store.remind_missions().await.unwrap(), 0);
}

async fn a_calendar_is_its_address(world: &World) {
    let network = world.network().await;
    let mission = plan(world, &network, &stand(world, 1)).await;
    let other = plan(world, &network, &stand(world, 1)).await;
    let lea = world.ambassador(&network, None, "lea").await;
    sign_up(world, &network, mission, &lea).await.unwrap();
    let links = world
        .store
        .mission_feeds(&lea.person.actor, network.id)
        .await
        .unwrap();
    let mine = links.mine.unwrap();
    let feed = world.store.mission_feed(&mine).await.unwrap();
    let ids: Vec<_> = feed.missions.iter().map(|one| one.id).collect();
    assert_eq!((ids, feed.lang), (vec![mission], Some(Lang::Fr)));
    assert_eq!(feed.missions[0].my_state(), Some(Going));
    let all = world.store.mission_feed(&links.network).await.unwrap();
    let mut ids: Vec<_> = all.missions.iter().map(|one| one.id).collect();
    ids.sort();
    assert_eq!(ids, [mission, other]);
    assert!(all.missions.iter().all(|one| one.mine.is_none()));

    // An address that is guessed or changed leads nowhere: of another kind, of another owner, without its seal.
    let (_, rest) = mine.split_once('-').unwrap();
    let shorter = &mine[..mine.len() - 4];
    for wrong in [
        "",
        "m-",
        "x-AAAA",
        &format!("n-{rest}"),
        &format!("x-{rest}"),
        shorter,
        &mine.replace('m', "M"),
    ] {
        let found = world.store.mission_feed(wrong).await;
        assert!(
            matches!(found, Err(StoreError::NotFound("calendar"))),
            "{wrong}"
        );
    }
    world
        .store
        .renew_feed(&lea.person.actor, network.id)
        .await
        .unwrap();
    let gone = world.store.mission_feed(&mine).await;
    assert!(matches!(gone, Err(StoreError::NotFound("calendar"))));
    let links = world
        .store
        .mission_feeds(&lea.person.actor, network.id)
        .await
        .unwrap();
    let renewed = links.mine.unwrap();
    assert_ne!(renewed, mine);
    world.store.mission_feed(&renewed).await.unwrap();
    // Who left has no calendar any more.
    world
        .store
        .leave_network(&lea.person.actor, network.id)
        .await
        .unwrap();
    let gone = world.store.mission_feed(&renewed).await;
    assert!(matches!(gone, Err(StoreError::NotFound("calendar"))));
}

async fn who_leaves_gives_their_places_back(world: &World) {
    let network = world.network().await;
    let mission = plan(world, &network, &stand(world, 1)).await;
    let lea = world.ambassador(&network, None, "lea").await;
    let ali = world.ambassador(&network, None, "ali").await;
    let zoe = world.ambassador(&network, None, "zoe").await;
    for who in [&lea, &ali, &zoe] {
        sign_up(world, &network, mission, who).await.unwrap();
    }
    world
        .store
        .leave_network(&lea.person.actor, network.id)
        .await
        .unwrap();
    assert_eq!(state(world, &network, mission, &ali).await, Some(Going));
    world
        .store
        .erase_own_account(&ali.person.actor)
        .await
        .unwrap();
    assert_eq!(state(world, &network, mission, &zoe).await, Some(Going));
    let found = seen(world, &network, mission, &Actor::Operator).await;
    assert_eq!((found.taken, found.waiting), (1, 0));
}
