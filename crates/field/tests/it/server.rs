//! A server in memory, as small as it can be: what counts once counts once, and the same again has the same answer.

use ballot_box::field::{FieldOpening, open_entry};
use ballot_box::slip::width;
use ballot_box::{Cast, LeafHash, LogSigner, OpeningKey, Serial, TokenSigner, VoteKeys};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use domain::field::{
    AskIn, Content, EntryAnswer, EntryAnswers, EntryOutcome, FieldIdentity, LetIn, SealedEntry,
    SendEntries,
};
use domain::kit::{Kit, KitOuting, KitPhase, KitPicture, KitProject, KitVote};
use domain::outing::Goals;
use domain::{
    BallotForm, Cents, EditionId, EntryRefusal, FieldDeviceId, FieldEntryId, FieldPhotoId, Means,
    OutingId, OutingKind,
};
use field::ports::{Body, Method, Reply, Request};
use rand::RngExt;
use rand::rngs::StdRng;
use serde_json::json;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

mod photos;

pub(crate) const OUTING: OutingId = OutingId::numbered(3);
pub(crate) const EDITION: EditionId = EditionId::numbered(7);
pub(crate) const CODE: &str = "MARCHE";
/// Of the phone that the dump of the first version is of.
const TOKEN: &str = "token";

/// All that is secret of an outing and a vote.
pub(crate) struct Keys {
    pub(crate) field: FieldOpening,
    pub(crate) signer: TokenSigner,
    pub(crate) log: LogSigner,
    pub(crate) vote: VoteKeys,
}

/// Made once: a registrar's key pair takes a while.
pub(crate) fn keys() -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| {
        let rng = &mut rand::rng();
        let opening = OpeningKey::generate(rng);
        Keys::of(
            FieldOpening::generate(rng),
            &opening,
            TokenSigner::generate(rng).unwrap(),
            LogSigner::generate(rng),
        )
    })
}

pub(crate) const FORM: BallotForm = BallotForm::Approval { min: 1, max: 3 };
pub(crate) const NUMBERS: [&str; 4] = ["101", "102", "103", "104"];

impl Keys {
    pub(crate) fn of(
        field: FieldOpening,
        opening: &OpeningKey,
        signer: TokenSigner,
        log: LogSigner,
    ) -> Self {
        let vote = VoteKeys {
            edition: EDITION,
            box_key: opening.public().unwrap(),
            token_key: signer.key().unwrap(),
            log_key: log.key(),
            width: width(FORM, NUMBERS),
            numbers: NUMBERS.map(str::to_owned).to_vec(),
        };
        Self {
            field,
            signer,
            log,
            vote,
        }
    }
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a trouble that a test makes by itself"
)]
pub(crate) struct Server {
    keys: &'static Keys,
    /// What was decided of each entry.
    pub(crate) decided: HashMap<FieldEntryId, EntryOutcome>,
    /// What was written, in the order in which it was: an id twice here counts twice.
    pub(crate) written: Vec<(FieldEntryId, Content)>,
    pub(crate) made_at: HashMap<FieldEntryId, DateTime<Utc>>,
    pub(crate) used: HashSet<String>,
    pub(crate) ballots: HashMap<Serial, LeafHash>,
    pub(crate) photos: HashMap<FieldPhotoId, Vec<u8>>,
    pub(crate) parts: HashMap<FieldPhotoId, Vec<u8>>,
    pub(crate) waiting: u32,
    /// The outing that the code lets in for.
    pub(crate) outing: OutingId,
    /// Phones by their tokens, in the order in which they came.
    pub(crate) phones: Vec<String>,
    /// So many of the first phones are shut out.
    pub(crate) shut_out: usize,
    /// For how long a code is good.
    pub(crate) hours: i64,
    pub(crate) over: bool,
    /// The code has let in as many as it may.
    pub(crate) code_full: bool,
    /// A machine on the way says that it knows no photo.
    pub(crate) no_photos: bool,
    /// Photos that can't be attached.
    pub(crate) bad_photos: HashSet<FieldPhotoId>,
    /// Entries that are not taken for now.
    pub(crate) not_yet: Option<EntryRefusal>,
    pub(crate) vote_closed: bool,
    /// Now and then it is too busy for an entry.
    pub(crate) hesitates: bool,
    /// The server can't read a request with this one.
    pub(crate) poison: Option<FieldEntryId>,
    /// A machine on the way answers everything with its own page.
    pub(crate) portal: bool,
    pub(crate) requests: u32,
}

impl Server {
    pub(crate) fn new() -> Self {
        Self::with(keys())
    }

    pub(crate) fn with(keys: &'static Keys) -> Self {
        Self {
            keys,
            decided: HashMap::new(),
            written: vec![],
            made_at: HashMap::new(),
            used: HashSet::new(),
            ballots: HashMap::new(),
            photos: HashMap::new(),
            parts: HashMap::new(),
            waiting: 0,
            outing: OUTING,
            phones: vec![TOKEN.to_owned()],
            shut_out: 0,
            hours: 10,
            over: false,
            code_full: false,
            no_photos: false,
            bad_photos: HashSet::new(),
            not_yet: None,
            vote_closed: false,
            hesitates: true,
            poison: None,
            portal: false,
            requests: 0,
        }
    }

    pub(crate) fn answer(
        &mut self,
        request: &Request,
        now: DateTime<Utc>,
        busy: bool,
        rng: &mut StdRng,
    ) -> Reply {
        self.requests += 1;
        let (status, text) = if self.portal {
            (401, "<h1>Wi-Fi</h1>".to_owned())
        } else if busy {
            (503, String::new())
        } else {
            self.decide(request, now, rng)
        };
        Reply {
            status,
            text,
            date: Some(now),
            retry_after: None,
        }
    }

    fn decide(&mut self, request: &Request, now: DateTime<Utc>, rng: &mut StdRng) -> (u16, String) {
        let path = request.path.split('?').next().unwrap_or_default();
        let json = match &request.body {
            Body::Json(json) => json.as_str(),
            Body::None | Body::Bytes(_) => "",
        };
        if path == "/api/box/essai" {
            assert_eq!(request.token, None, "a ballot is cast as nobody");
            return self.cast(json);
        }
        if path == "/api/field/pass" {
            return self.let_in(json, now);
        }
        let token = request.token.as_deref().unwrap_or_default();
        let phone = self.phones.iter().position(|known| known == token);
        if self.over || phone.is_none_or(|phone| phone < self.shut_out) {
            return (401, json!({"trouble": "pass_over"}).to_string());
        }
        if let Some(id) = path.strip_prefix("/api/field/photos/") {
            assert_eq!(request.method, Method::Put);
            return self.photo(id.parse().unwrap(), request);
        }
        match path {
            "/api/field/kit" => (200, serde_json::to_string(&self.kit(now)).unwrap()),
            "/api/field/entries" => self.entries(json, now, rng),
            _ => (404, json!({"trouble": "server"}).to_string()),
        }
    }

    fn let_in(&mut self, json: &str, now: DateTime<Utc>) -> (u16, String) {
        let Ok(asked) = serde_json::from_str::<AskIn>(json) else {
            return (400, json!({"trouble": "fault"}).to_string());
        };
        if asked.code != CODE {
            return (403, json!({"trouble": "wrong_code"}).to_string());
        }
        if self.code_full {
            return (403, json!({"trouble": "code_full"}).to_string());
        }
        let known = self.phones.iter().position(|known| *known == asked.token);
        let at = known.unwrap_or(self.phones.len());
        if known.is_none() {
            self.phones.push(asked.token);
        }
        let let_in = LetIn {
            outing: self.outing,
            device: FieldDeviceId::numbered(u128::try_from(at).unwrap()),
            good_until: now + TimeDelta::hours(self.hours),
        };
        (200, serde_json::to_string(&let_in).unwrap())
    }

    pub(crate) fn kit(&self, now: DateTime<Utc>) -> Kit {
        let project = |number: &str| KitProject {
            number: number.to_owned(),
            title: format!("Projet {number}"),
            summary: String::new(),
            cost: Cents::new(100),
            district: None,
            theme: None,
            picture: Some(KitPicture {
                address: format!("/files/{number}.webp"),
                alt: String::new(),
            }),
        };
        Kit {
            made_at: now,
            good_until: now + TimeDelta::hours(self.hours),
            city: "Essai".into(),
            outing: KitOuting {
                id: self.outing,
                kind: OutingKind::Market,
                title: "Marché".into(),
                place: "Place".into(),
                starts_at: now,
                ends_at: now,
                goals: Goals::default(),
                audience: String::new(),
                languages: vec![],
                kit: vec![],
                note: String::new(),
                edition: EDITION,
                slug: "essai".into(),
                edition_name: "Essai".into(),
            },
            field_key: self.keys.field.public().unwrap().to_string(),
            districts: vec![],
            themes: vec![],
            ideas: None,
            vote: Some(KitVote {
                phase: KitPhase {
                    starts: now - TimeDelta::days(5),
                    ends: now + TimeDelta::days(20),
                },
                keys: serde_json::to_value(&self.keys.vote).unwrap(),
                form: FORM,
                means: vec![Means::Card],
                contacts: true,
                voters_per_contact: 1,
                age_floor: 7,
                links: vec![],
                projects: NUMBERS.map(project).to_vec(),
                check: String::new(),
            }),
            notices: vec![],
        }
    }

    fn entries(&mut self, json: &str, now: DateTime<Utc>, rng: &mut StdRng) -> (u16, String) {
        let sent: Option<SendEntries> = serde_json::from_str(json).ok();
        let sent = sent.filter(|sent| sent.entries.iter().all(|one| Some(one.id) != self.poison));
        let Some(sent) = sent else {
            return (400, json!({"trouble": "fault"}).to_string());
        };
        self.waiting = sent.report.waiting + sent.report.photos;
        let answers = sent.entries.into_iter().map(|entry| EntryAnswer {
            id: entry.id,
            outcome: self.take(&entry, rng),
        });
        let answers = answers.collect();
        (
            200,
            serde_json::to_string(&EntryAnswers { now, answers }).unwrap(),
        )
    }

    fn take(&mut self, entry: &SealedEntry, rng: &mut StdRng) -> EntryOutcome {
        if let Some(decided) = self.decided.get(&entry.id) {
            return decided.clone();
        }
        if let Some(why) = self.not_yet {
            return EntryOutcome::Refused(why);
        }
        let sealed = BASE64URL_NOPAD.decode(entry.sealed.as_bytes()).unwrap();
        let field = &self.keys.field;
        let Ok(plain) = open_entry(field, self.outing, entry.id, entry.kind, &sealed) else {
            return EntryOutcome::Refused(EntryRefusal::Unreadable);
        };
        let content: Content = serde_json::from_slice(&plain).unwrap();
        assert_eq!(content.kind(), entry.kind);
        if self.hesitates && rng.random_range(0..40) == 0 {
            return EntryOutcome::Later;
        }
        let outcome = match &content {
            Content::Vote(vote) => {
                let FieldIdentity::Card { code } = &vote.who else {
                    panic!("votes of these tests are by card");
                };
                if self.used.insert(code.clone()) {
                    let blinded = vote.blinded.parse().unwrap();
                    EntryOutcome::Token {
                        signature: self.keys.signer.sign(&blinded, rng).unwrap().to_string(),
                        opening: vote.opening.clone(),
                    }
                } else {
                    EntryOutcome::Refused(EntryRefusal::CardUsed)
                }
            }
            _ => EntryOutcome::Taken,
        };
        if !matches!(outcome, EntryOutcome::Refused(_)) {
            self.written.push((entry.id, content));
        }
        self.made_at.insert(entry.id, entry.made_at);
        self.decided.insert(entry.id, outcome.clone());
        outcome
    }

    fn cast(&mut self, json: &str) -> (u16, String) {
        let refused = |status, error: &str| (status, json!({ "error": error }).to_string());
        let Ok(cast) = serde_json::from_str::<Cast>(json) else {
            return refused(400, "unreadable");
        };
        if self.vote_closed {
            return refused(409, "not-open");
        }
        if cast.check(&self.keys.vote).is_err() || cast.token.is_none() {
            return refused(403, "bad-token");
        }
        let leaf = *self.ballots.entry(cast.serial).or_insert(cast.hash());
        if leaf != cast.hash() {
            return refused(409, "wrong-turn");
        }
        let receipt = self.keys.log.sign_receipt(EDITION, leaf);
        (200, serde_json::to_string(&receipt).unwrap())
    }
}
