//! What a visitor has begun without scripts: choices that nobody else can read, and that count for nothing yet.
//!
//! With scripts, all of this is on the device (`device::kept`), and the note here holds nothing but the order of
//! the cards.

use crate::context::Cx;
use crate::error::AppError;
use ballot_box::{ChangeCode, Prepared, ReceiptCode, SignedReceipt, Slip, VoteKeys};
use chrono::{DateTime, NaiveDate, Utc};
use domain::rules::Declaration;
use domain::{Cents, Link, Pick, Picks, ProjectId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use store::{Edition, ProjectSummary};

/// A ballot before it is in the box, as the session's note `ballot:{edition}` holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotDraft {
    /// Gives this visitor their own order of the cards, the same one at each visit.
    pub seed: u64,
    /// As pairs, so that a thousand choices fit into a note.
    picks: Vec<(ProjectId, u32)>,
    /// The voter asked for a blank ballot; the choices stay, for a change of mind.
    pub blank: bool,
    /// "I am another person of this household", said to the booth.
    #[serde(default)]
    pub another: bool,
    /// The ballot replaces one that is in the box.
    pub changing: Option<Changing>,
    /// The ballot is confirmed and sealed, and no receipt is here yet.
    pub on_its_way: Option<OnItsWay>,
    pub saved_at: Option<DateTime<Utc>>,
}

/// The ballot that a draft is to replace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changing {
    pub code: ChangeCode,
    /// The turn of the new ballot.
    pub turn: u32,
}

/// A sealed ballot between the voter's word and the receipt: sent again, it gives the same answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnItsWay {
    pub prepared: Prepared,
    pub declaration: Declaration,
    #[serde(default)]
    pub another: bool,
    /// A mail that confirms participation is wished.
    pub mail: bool,
}

/// What the session keeps of a ballot that is in the box: the note `receipt:{edition}`. The choices are not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptReceipt {
    pub receipt: SignedReceipt,
    pub code: ChangeCode,
    pub turn: u32,
    pub day: NaiveDate,
    /// Participation is confirmed by mail.
    pub mailed: bool,
}

impl BallotDraft {
    pub fn begin() -> Self {
        // Version 4: 122 of the bits are random, and the folding leaves none of the others alone.
        let (high, low) = uuid::Uuid::new_v4().as_u64_pair();
        Self {
            seed: high ^ low.rotate_left(32),
            ..Self::default()
        }
    }

    pub fn choices(&self) -> Picks {
        Picks::new(self.picks.iter().map(|(project, points)| Pick {
            project: *project,
            points: *points,
        }))
    }

    pub fn choose(&mut self, picks: &Picks) {
        self.picks = picks
            .as_slice()
            .iter()
            .map(|pick| (pick.project, pick.points))
            .collect();
    }

    /// What would be cast: nothing for a blank ballot, else the choices.
    pub fn to_cast(&self) -> Picks {
        if self.blank {
            Picks::default()
        } else {
            self.choices()
        }
    }

    /// Something is chosen, or a blank ballot is asked for.
    pub fn is_begun(&self) -> bool {
        self.blank || !self.picks.is_empty()
    }

    /// The server holds this ballot: it is begun here, or on its way, and goes on here.
    pub fn is_held_here(&self) -> bool {
        self.is_begun() || self.changing.is_some() || self.on_its_way.is_some()
    }

    /// Begins to change the ballot of a change code. What it says, nobody knows.
    pub fn change(&mut self, code: ChangeCode, turn: u32) {
        self.changing = Some(Changing { code, turn });
    }

    /// The slip of the choices, in the order of the ballot paper.
    pub fn slip(&self, keys: &VoteKeys, projects: &[ProjectSummary]) -> Slip {
        let picks = self.to_cast();
        let numbers: HashMap<&str, ProjectId> = projects
            .iter()
            .map(|project| (project.number.as_str(), project.id))
            .collect();
        let chosen = keys.numbers.iter().filter_map(|number| {
            let points = picks.points_on(*numbers.get(number.as_str())?);
            (points > 0).then(|| (number.clone(), points))
        });
        Slip::new(chosen)
    }

    /// The cards in this visitor's order: no project is first for everybody.
    pub fn order(&self, projects: &mut [ProjectSummary]) {
        projects.sort_by_cached_key(|project| order_key(self.seed, project.id));
    }
}

impl KeptReceipt {
    pub fn number(&self) -> ReceiptCode {
        ReceiptCode::of(&self.receipt.leaf)
    }
}

/// A pseudo-random place for a project, by the finisher of `SplitMix64` (Steele, Lea and Flood, 2014).
fn order_key(seed: u64, project: ProjectId) -> u64 {
    let (high, low) = project.0.as_u64_pair();
    [high, low].into_iter().fold(seed, |state, part| {
        let mut z = (state ^ part).wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    })
}

/// A project's place in the form. It begins with a letter, or `serde_qs` would take it for the index of a list.
pub fn field_id(project: ProjectId) -> String {
    format!("p{}", project.0.simple())
}

/// The choices in a form: points by project. What is no project of this ballot, or no number, is no choice.
pub fn read_picks(form: &BTreeMap<String, String>, on_ballot: &HashMap<ProjectId, Cents>) -> Picks {
    Picks::new(form.iter().filter_map(|(project, points)| {
        let project: ProjectId = project.strip_prefix('p')?.parse().ok()?;
        let points = points.trim().parse().ok()?;
        on_ballot
            .contains_key(&project)
            .then_some(Pick { project, points })
    }))
}

/// What the voter declares, from the boxes and buttons of the form.
pub fn read_declaration(old_enough: Option<&str>, link: Option<&str>) -> Declaration {
    Declaration {
        old_enough: old_enough.is_some(),
        link: link.and_then(|link| link.parse::<Link>().ok()),
    }
}

fn ballot_note(edition: &Edition) -> String {
    format!("ballot:{}", edition.id)
}

fn receipt_note(edition: &Edition) -> String {
    format!("receipt:{}", edition.id)
}

pub async fn read(cx: &Cx, edition: &Edition) -> Result<Option<BallotDraft>, AppError> {
    cx.kept(&ballot_note(edition)).await
}

/// The draft, begun and kept if there is none: its order of the cards must be there at the next visit.
pub async fn read_or_begin(cx: &Cx, edition: &Edition) -> Result<BallotDraft, AppError> {
    match read(cx, edition).await? {
        Some(draft) => Ok(draft),
        None => {
            let draft = BallotDraft::begin();
            keep(cx, edition, &draft).await?;
            Ok(draft)
        }
    }
}

pub async fn keep(cx: &Cx, edition: &Edition, draft: &BallotDraft) -> Result<(), AppError> {
    cx.keep(&ballot_note(edition), draft).await
}

pub async fn forget(cx: &Cx, edition: &Edition) -> Result<(), AppError> {
    cx.forget(&ballot_note(edition)).await
}

/// Whether this visitor has choices here that are not in the box.
pub async fn is_unfinished(cx: &Cx, edition: &Edition) -> Result<bool, AppError> {
    Ok(read(cx, edition)
        .await?
        .is_some_and(|draft| draft.is_begun() || draft.on_its_way.is_some()))
}

pub async fn kept_receipt(cx: &Cx, edition: &Edition) -> Result<Option<KeptReceipt>, AppError> {
    cx.kept(&receipt_note(edition)).await
}

/// Keeps the receipt and forgets the draft, in one write: there is always one of them.
pub async fn keep_receipt(
    cx: &Cx,
    edition: &Edition,
    receipt: &KeptReceipt,
) -> Result<(), AppError> {
    let session = cx.begin_session().await?;
    let (kept, dropped) = (receipt_note(edition), ballot_note(edition));
    Ok(cx
        .store()
        .swap_note(&session, (&kept, receipt), &dropped)
        .await?)
}

pub async fn forget_receipt(cx: &Cx, edition: &Edition) -> Result<(), AppError> {
    cx.forget(&receipt_note(edition)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(n: u128) -> ProjectId {
        ProjectId(uuid::Uuid::from_u128(n))
    }

    fn form(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn ballot() -> HashMap<ProjectId, Cents> {
        (1..=3).map(|n| (project(n), Cents::new(100))).collect()
    }

    #[test]
    fn a_form_gives_the_points_of_each_project() {
        let [one, two, nine] = [1, 2, 9].map(|n| field_id(project(n)));
        let sent = form(&[(&one, "2"), (&two, "0"), (&nine, "1"), ("nonsense", "1")]);
        let picks = read_picks(&sent, &ballot());
        assert_eq!(
            picks.as_slice(),
            [Pick {
                project: project(1),
                points: 2
            }]
        );
        assert!(read_picks(&form(&[(&one, "-1")]), &ballot()).is_blank());
        assert!(read_picks(&form(&[(&one, "many")]), &ballot()).is_blank());
    }

    #[test]
    fn a_draft_survives_its_note() {
        let mut draft = BallotDraft::begin();
        draft.choose(&Picks::new([Pick {
            project: project(2),
            points: 3,
        }]));
        let text = serde_json::to_string(&draft).expect("a note");
        let back: BallotDraft = serde_json::from_str(&text).expect("a draft");
        assert_eq!(back, draft);
        assert_eq!(back.choices().points_on(project(2)), 3);
    }

    #[test]
    fn a_blank_ballot_keeps_the_choices_for_a_change_of_mind() {
        let mut draft = BallotDraft::begin();
        assert!(!draft.is_begun());
        draft.choose(&Picks::new([Pick {
            project: project(1),
            points: 1,
        }]));
        draft.blank = true;
        assert!(draft.to_cast().is_blank());
        draft.blank = false;
        assert_eq!(draft.to_cast().len(), 1);
    }

    #[test]
    fn a_ballot_begun_here_goes_on_here() {
        let mut draft = BallotDraft::begin();
        assert!(!draft.is_held_here());
        draft.change("4F7K92MX0T3BH8QD61NW".parse().expect("a code"), 1);
        assert!(draft.is_held_here() && !draft.is_begun());
    }

    #[test]
    fn every_visitor_has_an_order_and_no_project_is_always_first() {
        let first = |seed: u64| (1..=5).min_by_key(|n| order_key(seed, project(*n)));
        assert_eq!(first(7), first(7));
        let mut firsts = [0_u32; 5];
        for seed in 0..5000 {
            if let Some(n) = first(seed).and_then(|n| usize::try_from(n).ok()) {
                firsts[n - 1] += 1;
            }
        }
        assert!(
            firsts.iter().all(|times| (850..1150).contains(times)),
            "{firsts:?}"
        );
    }
}
