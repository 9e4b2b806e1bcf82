//! Secret votes on motions: two keys open a box after its close, everybody present votes once, and nothing tells who
//! voted what.

use crate::fixture::{Person, TestAmbassador, World, join_all, logs};
use ballot_box::{Prepared, ReceiptCode, Slip, TrusteeKey, VoteKeys};
use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use domain::delegated::Template;
use domain::deliberation::{MotionError, MotionTally};
use domain::motion_box::{MotionBoxError, MotionBoxState};
use domain::{Actor, DeliberationId, MotionChoice, MotionId, MotionState, NotActing};
use store::{
    DelegatedEnvelope, DeliberationInput, MotionAbout, MotionInput, SecretVote, StoreError,
};

on_each_database![
    the_count_is_what_was_cast,
    nothing_opens_before_the_close_or_with_one_key,
    a_member_votes_once_however_often_they_ask,
    who_is_not_in_the_room_does_not_vote,
    scrutineers_are_two_or_three_voters_in_the_room,
    a_vote_whose_keys_are_lost_is_held_again,
    nothing_joins_a_voter_to_a_ballot,
];

/// A meeting of a group about an envelope, with a secret motion on its agenda.
pub(super) struct Room {
    pub(super) envelope: DelegatedEnvelope,
    pub(super) deliberation: DeliberationId,
    pub(super) number: i32,
    pub(super) motion: MotionId,
    pub(super) chair: Person,
    pub(super) members: Vec<TestAmbassador>,
    pub(super) keys: Vec<TrusteeKey>,
}

const NAMES: [&str; 6] = ["lea", "karim", "ines", "tom", "aya", "paul"];

impl Room {
    /// Everybody is in the room, and the motion is tabled.
    async fn new(world: &World) -> Self {
        let network = world.network().await;
        let group = world.group(&network, "Lycée").await;
        let mut members = vec![];
        for name in NAMES {
            members.push(world.ambassador(&network, Some(group), name).await);
        }
        let chair = world.lead(&network, "sofia").await;
        let template = Template::YouthEnvelope;
        let envelope = world.envelope(&network, &[group], template, 10_000).await;
        let input = DeliberationInput {
            title: "Le terrain".to_owned(),
            group: None,
            place: "Salle 12".to_owned(),
            starts_at: world.store.now() + TimeDelta::hours(1),
            is_remote: false,
            agenda: String::new(),
        };
        let convened = world.store.convene(&chair.actor, envelope.id, &input).await;
        let convened = convened.unwrap();
        let deliberation = convened.id;
        let opened = world.store.open_deliberation(&chair.actor, deliberation);
        opened.await.unwrap();
        for member in &members {
            let mark = world
                .store
                .mark_presence(&chair.actor, deliberation, member.id, true);
            mark.await.unwrap();
        }
        let motion = MotionInput {
            about: MotionAbout::Other,
            text: "Nous choisissons le terrain.".to_owned(),
            secret: true,
        };
        let tabled = world
            .store
            .table_motion(&chair.actor, deliberation, &motion);
        Self {
            envelope,
            deliberation,
            number: convened.number,
            motion: tabled.await.unwrap(),
            chair,
            members,
            keys: vec![],
        }
    }

    /// The same with a sealed box, whose keys the first three members hold, and the motion put to the vote.
    pub(super) async fn voting(world: &World) -> Self {
        let mut room = Self::new(world).await;
        room.seal(world).await;
        let put = world
            .store
            .put_to_secret_vote(&room.chair.actor, room.motion);
        put.await.unwrap();
        room
    }

    async fn seal(&mut self, world: &World) {
        let store = &world.store;
        let ids: Vec<_> = self.members[..3].iter().map(|one| one.id).collect();
        let named = store.name_scrutineers(&self.chair.actor, self.motion, &ids);
        named.await.unwrap();
        self.keys.clear();
        for member in &self.members[..3] {
            let key = TrusteeKey::generate(&mut rand::rng());
            let public = key.public().unwrap();
            let actor = &member.person.actor;
            let taken = store.take_motion_key(actor, self.motion, public);
            taken.await.unwrap();
            let sealed = store.confirm_motion_key(actor, self.motion, public);
            self.keys.push(key);
            assert_eq!(sealed.await.unwrap(), self.keys.len() == 3);
        }
    }

    async fn vote_keys(&self, world: &World) -> VoteKeys {
        world.store.motion_vote_keys(self.motion).await.unwrap()
    }

    async fn vote(
        &self,
        world: &World,
        member: &TestAmbassador,
        choice: MotionChoice,
    ) -> Result<Prepared, StoreError> {
        let keys = self.vote_keys(world).await;
        let prepared = sealed(&keys, choice);
        let blinded = prepared.blinded().unwrap();
        let actor = &member.person.actor;
        let signed = world.store.mark_on_motion(actor, self.motion, blinded);
        let cast = prepared.finish(&keys, &signed.await?).unwrap();
        let receipt = world.store.cast_on_motion(cast).await?;
        prepared.check_receipt(&keys.log_key, &receipt).unwrap();
        Ok(prepared)
    }

    async fn give(&self, world: &World, at: usize) -> Result<(), StoreError> {
        let actor = &self.members[at].person.actor;
        let given = world
            .store
            .give_motion_key(actor, self.motion, &self.keys[at]);
        given.await
    }

    async fn close(&self, world: &World) {
        let closed = world
            .store
            .close_secret_vote(&self.chair.actor, self.motion);
        closed.await.unwrap();
    }

    async fn open(&self, world: &World) -> Result<MotionState, StoreError> {
        let opened = world.store.open_motion_box(&self.chair.actor, self.motion);
        opened.await
    }

    async fn seen_by(&self, world: &World, actor: &Actor) -> Result<SecretVote, StoreError> {
        let (envelope, number) = (self.envelope.id, self.number);
        world.store.secret_vote(actor, envelope, number, 1).await
    }

    async fn seen(&self, world: &World) -> SecretVote {
        self.seen_by(world, &self.chair.actor).await.unwrap()
    }
}

fn sealed(keys: &VoteKeys, choice: MotionChoice) -> Prepared {
    let slip = Slip::new([(choice.code(), 1)]);
    Prepared::new(keys, &slip, &mut rand::rng()).unwrap()
}

async fn the_count_is_what_was_cast(world: &World) {
    use MotionChoice::{Abstain, Against, For};
    let room = Room::voting(world).await;
    let mut receipts = vec![];
    // More than half of the six who are present.
    let choices = [For, Against, For, Abstain, For, For];
    for (member, choice) in room.members.iter().zip(choices) {
        let prepared = room.vote(world, member, choice).await.unwrap();
        receipts.push(prepared.receipt_code());
    }
    let before = room.seen(world).await;
    assert_eq!((before.marks, before.ballots), (6, 6));
    assert_eq!(before.receipts, [], "no receipt is listed before the count");
    assert_eq!(before.motion.tally, None);
    room.close(world).await;
    room.give(world, 0).await.unwrap();
    room.give(world, 2).await.unwrap();
    assert_eq!(room.open(world).await.unwrap(), MotionState::Carried);
    let after = room.seen(world).await;
    let tally = MotionTally {
        yes: 4,
        no: 1,
        abstain: 1,
    };
    assert_eq!(after.motion.tally, Some(tally));
    assert_eq!(after.motion.present, Some(6));
    receipts.sort_unstable();
    assert_eq!(after.receipts, receipts, "everybody finds their ballot");
    let again = room.open(world).await;
    assert!(matches!(
        again,
        Err(StoreError::Motion(MotionError::State { .. }))
    ));
    // The parts went with the count.
    for row in world.cells("motion_scrutineer").await {
        assert_eq!(row["part"], "NULL");
    }
}

async fn nothing_opens_before_the_close_or_with_one_key(world: &World) {
    let mut room = Room::new(world).await;
    let put = world
        .store
        .put_to_secret_vote(&room.chair.actor, room.motion);
    let not_sealed = |result| {
        matches!(
            result,
            Err(StoreError::MotionBox(MotionBoxError::NotSealed))
        )
    };
    assert!(not_sealed(put.await), "there is no box yet");
    let openly = world.store.put_to_vote(&room.chair.actor, room.motion);
    assert!(matches!(
        openly.await,
        Err(StoreError::Motion(MotionError::Ballot))
    ));
    room.seal(world).await;
    let put = world
        .store
        .put_to_secret_vote(&room.chair.actor, room.motion);
    put.await.unwrap();
    let choice = MotionChoice::For;
    room.vote(world, &room.members[3], choice).await.unwrap();
    let early = room.give(world, 0).await;
    assert!(matches!(
        early,
        Err(StoreError::MotionBox(MotionBoxError::State {
            from: MotionBoxState::Sealed,
            ..
        }))
    ));
    let early = room.open(world).await;
    assert!(matches!(early, Err(StoreError::MotionBox(_))));
    room.close(world).await;
    let late = room.vote(world, &room.members[4], choice).await;
    assert!(matches!(late, Err(StoreError::MotionBox(_))));
    room.give(world, 1).await.unwrap();
    // Again is as good as once, and one key stays one.
    room.give(world, 1).await.unwrap();
    let one = room.open(world).await;
    let needed = 2;
    assert!(matches!(
        one,
        Err(StoreError::MotionBox(MotionBoxError::TooFewKeys { given: 1, needed: n })) if n == needed
    ));
    let actor = &room.members[0].person.actor;
    let foreign = world
        .store
        .give_motion_key(actor, room.motion, &room.keys[1]);
    assert!(matches!(
        foreign.await,
        Err(StoreError::MotionBox(MotionBoxError::WrongKey))
    ));
    assert_eq!(room.seen(world).await.motion.tally, None);
    room.give(world, 0).await.unwrap();
    assert_eq!(room.open(world).await.unwrap(), MotionState::Rejected);
}

async fn a_member_votes_once_however_often_they_ask(world: &World) {
    let room = Room::voting(world).await;
    let keys = room.vote_keys(world).await;
    let ballots: Vec<_> = (0..50).map(|_| sealed(&keys, MotionChoice::For)).collect();
    let asked = ballots.iter().map(|ballot| {
        let (store, motion) = (world.store.clone(), room.motion);
        let actor = room.members[0].person.actor.clone();
        let blinded = ballot.blinded().unwrap().clone();
        async move { store.mark_on_motion(&actor, motion, &blinded).await }
    });
    let answers = join_all(asked.collect::<Vec<_>>()).await;
    let mut signed = vec![];
    for (ballot, answer) in ballots.iter().zip(answers) {
        match answer {
            Ok(signature) => signed.push((ballot, signature)),
            Err(StoreError::Motion(MotionError::Voted)) => {}
            Err(other) => panic!("{other}"),
        }
    }
    let [(ballot, signature)] = signed.as_slice() else {
        panic!("{} of 50 were signed", signed.len());
    };
    assert_eq!(world.count_rows("motion_mark").await, 1);
    // A lost answer is asked for again.
    let actor = &room.members[0].person.actor;
    let again = world
        .store
        .mark_on_motion(actor, room.motion, ballot.blinded().unwrap());
    assert_eq!(&again.await.unwrap(), signature);
    let cast = ballot.finish(&keys, signature).unwrap();
    let sent = (0..50).map(|_| {
        let (store, cast) = (world.store.clone(), cast.clone());
        async move { store.cast_on_motion(cast).await }
    });
    for receipt in join_all(sent.collect::<Vec<_>>()).await {
        assert_eq!(
            ReceiptCode::of(&receipt.unwrap().leaf),
            ballot.receipt_code()
        );
    }
    assert_eq!(world.count_rows("motion_leaf").await, 1);
    // A signature is good for the ballot that it was made for, and for no other.
    let mut forged = cast.clone();
    forged.token = None;
    let forged = world.store.cast_on_motion(forged).await;
    assert!(matches!(forged, Err(StoreError::BadToken)));
}

async fn who_is_not_in_the_room_does_not_vote(world: &World) {
    let room = Room::voting(world).await;
    let network = world.store.network("jeunes").await.unwrap();
    let group = room.envelope.groups[0];
    let other = world.group(&network, "Collège").await;
    let absent = world.ambassador(&network, Some(group), "absent").await;
    let elsewhere = world.ambassador(&network, Some(other), "elsewhere").await;
    let no_consent = world
        .minor_without_consent(&network, Some(group), "small")
        .await;
    let resident = world.resident("nobody").await;
    let keys = room.vote_keys(world).await;
    let ballot = sealed(&keys, MotionChoice::For);
    let blinded = ballot.blinded().unwrap();
    let tried = async |actor: &Actor| {
        let marked = world.store.mark_on_motion(actor, room.motion, blinded);
        marked.await.unwrap_err()
    };
    let refused = tried(&absent.person.actor).await;
    assert!(matches!(
        refused,
        StoreError::Motion(MotionError::NotPresent)
    ));
    for (actor, why) in [
        (&elsewhere.person.actor, NotActing::OtherGroup),
        (&no_consent.person.actor, NotActing::NoConsent),
        (&resident.actor, NotActing::NotAMember),
    ] {
        let refused = tried(actor).await;
        assert!(matches!(refused, StoreError::NotActing(found) if found == why));
        let seen = room.seen_by(world, actor).await;
        assert!(seen.is_err(), "{why:?}");
    }
    let refused = tried(&Actor::Visitor).await;
    assert!(matches!(refused, StoreError::Forbidden(_)));
    let leaver = &room.members[5];
    let left = world
        .store
        .leave_deliberation(&leaver.person.actor, room.deliberation);
    left.await.unwrap();
    let refused = tried(&leaver.person.actor).await;
    assert!(matches!(
        refused,
        StoreError::Motion(MotionError::NotPresent)
    ));
    assert_eq!(world.count_rows("motion_mark").await, 0);
}

async fn scrutineers_are_two_or_three_voters_in_the_room(world: &World) {
    let room = Room::new(world).await;
    let network = world.store.network("jeunes").await.unwrap();
    let group = room.envelope.groups[0];
    let absent = world.ambassador(&network, Some(group), "absent").await;
    let ids: Vec<_> = room.members.iter().map(|one| one.id).collect();
    for wrong in [
        vec![],
        vec![ids[0]],
        ids[..4].to_vec(),
        vec![ids[0], ids[0]],
        vec![ids[0], absent.id],
    ] {
        let named = world
            .store
            .name_scrutineers(&room.chair.actor, room.motion, &wrong);
        assert!(matches!(
            named.await,
            Err(StoreError::MotionBox(MotionBoxError::Scrutineers))
        ));
    }
    let member = &room.members[0].person.actor;
    let named = world.store.name_scrutineers(member, room.motion, &ids[..2]);
    assert!(matches!(named.await, Err(StoreError::Forbidden(_))));
    assert_eq!(world.count_rows("motion_box").await, 0);
    let named = world
        .store
        .name_scrutineers(&room.chair.actor, room.motion, &ids[..2]);
    named.await.unwrap();
    let key = TrusteeKey::generate(&mut rand::rng()).public().unwrap();
    let taken = world
        .store
        .take_motion_key(&room.members[4].person.actor, room.motion, key);
    assert!(matches!(
        taken.await,
        Err(StoreError::MotionBox(MotionBoxError::NotScrutineer))
    ));
}

async fn a_vote_whose_keys_are_lost_is_held_again(world: &World) {
    let mut room = Room::voting(world).await;
    let choice = MotionChoice::Against;
    let first = room.vote(world, &room.members[0], choice).await.unwrap();
    room.close(world).await;
    let member = &room.members[0].person.actor;
    let voided = world.store.void_secret_vote(member, room.motion);
    assert!(matches!(voided.await, Err(StoreError::Forbidden(_))));
    let voided = world.store.void_secret_vote(&room.chair.actor, room.motion);
    voided.await.unwrap();
    let seen = room.seen(world).await;
    assert_eq!(seen.motion.state, MotionState::Tabled);
    assert_eq!((seen.marks, seen.ballots, seen.state_of_box), (0, 0, None));
    room.seal(world).await;
    let put = world
        .store
        .put_to_secret_vote(&room.chair.actor, room.motion);
    put.await.unwrap();
    // A ballot for the first box is none for the second: everybody votes anew.
    let keys = room.vote_keys(world).await;
    let signed = world.store.mark_on_motion(
        &room.members[1].person.actor,
        room.motion,
        first.blinded().unwrap(),
    );
    match signed.await {
        Ok(signed) => assert!(first.finish(&keys, &signed).is_err()),
        // Above the second box's modulus, which is drawn anew: nobody is marked for what can't be signed.
        Err(refused) => {
            assert!(matches!(refused, StoreError::BadToken));
            assert_eq!(room.seen(world).await.marks, 0);
        }
    }
    room.vote(world, &room.members[0], choice).await.unwrap();
}

async fn nothing_joins_a_voter_to_a_ballot(world: &World) {
    logs::capture();
    let room = Room::voting(world).await;
    let mut ballots = vec![];
    for (at, member) in room.members.iter().enumerate() {
        let choice = MotionChoice::ALL[at % 3];
        ballots.push(room.vote(world, member, choice).await.unwrap());
    }
    let mut tables = world.everything().await;
    let leaves = tables.remove("motion_leaf").unwrap();
    assert_eq!(leaves.len(), NAMES.len());
    let rest = format!("{tables:?}");
    let logged = logs::captured();
    for ballot in &ballots {
        let serial = HEXLOWER.encode(ballot.leaf.serial.as_bytes());
        assert!(format!("{leaves:?}").contains(&serial));
        for value in [
            serial.as_str(),
            &HEXLOWER.encode(ballot.leaf.hash().as_bytes()),
            ballot.receipt_code().as_str(),
        ] {
            assert!(!rest.contains(value), "{value} is in another table");
            assert!(!logged.contains(value), "{value} is logged");
        }
    }
    let mut columns = world.columns("motion_mark").await;
    columns.sort();
    assert_eq!(columns, ["ambassador_id", "blinded", "motion_id"]);
    for row in &tables["motion_mark"] {
        let blinded = row["blinded"].trim_start_matches("\\x");
        assert!(!format!("{leaves:?}").contains(blinded));
    }
    // The log has an entry for each of both, with no account and no hour.
    for event in ["motion_token_given", "motion_ballots_cast"] {
        let rows = tables["audit_entry"]
            .iter()
            .filter(|row| row["event"] == event);
        let rows: Vec<_> = rows.collect();
        assert_eq!(rows.len(), NAMES.len());
        for row in rows {
            assert_eq!((&*row["account_id"], &*row["actor"]), ("NULL", "visitor"));
            assert!(row["at"].contains("00:00:00"), "{}", row["at"]);
        }
    }
    if world.is_sqlite() {
        return;
    }
    // Every vote writes all rows anew: no transaction and no place tells which came when.
    for table in ["motion_mark", "motion_leaf"] {
        let sql = format!("SELECT DISTINCT xmin::text AS xmin FROM {table}");
        assert_eq!(world.query(&sql).await.len(), 1, "{table}");
    }
}
