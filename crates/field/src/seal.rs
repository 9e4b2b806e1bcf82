//! An entry as bytes that nothing on the phone opens, and that tell nothing by their length.

use crate::rows::Prepared;
use ballot_box::field::{FieldKey, FieldVote, SEALING, seal_entry, seal_photo};
use ballot_box::{Slip, VoteKeys};
use domain::field::{Content, FieldIdentity, MOST_BYTES, MOST_PHOTO_BYTES, VoteRequest};
use domain::kit::{KitVote, Trouble};
use domain::rules::Declaration;
use domain::{FieldEntryId, FieldKind, FieldPhotoId, NoticeId, OutingId, Pick, Picks, ProjectId};
use rand_core::CryptoRng;
use zeroize::{Zeroize, Zeroizing};

/// Entries are filled up with blanks, which JSON may end with, to a multiple of so many bytes.
const STEP: usize = 256;
/// So that the length of a vote's request tells neither a card from an e-mail address nor a long one from a short one.
const VOTE_STEP: usize = 2048;

/// What is sealed of a vote.
pub struct SealedVote {
    /// The request, to the server.
    pub request: Vec<u8>,
    /// The ballot, to the ballot box and to a key in the request.
    pub ballot: Vec<u8>,
    /// For the resident, and for nothing else.
    pub receipt: String,
}

/// Who votes, as the screen has it.
pub struct Voter {
    pub who: FieldIdentity,
    pub declaration: Declaration,
    pub another: bool,
    pub notice: Option<NoticeId>,
}

/// Seals an entry for the server; the readable form is overwritten.
pub fn entry(
    prepared: &Prepared,
    outing: OutingId,
    id: FieldEntryId,
    content: &Content,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, Trouble> {
    let kind = content.kind();
    // Room for the longest, so that no half of it stays behind where a buffer grew.
    let mut plain = Zeroizing::new(Vec::with_capacity(MOST_BYTES));
    serde_json::to_writer(&mut *plain, content).map_err(|_| Trouble::Fault)?;
    let step = if kind == FieldKind::Vote {
        VOTE_STEP
    } else {
        STEP
    };
    let width = plain.len().next_multiple_of(step);
    if width + SEALING > MOST_BYTES {
        return Err(Trouble::Fault);
    }
    plain.resize(width, b' ');
    seal_entry(&key(prepared)?, outing, id, kind, &plain, rng).map_err(|_| Trouble::Fault)
}

/// Seals a photo for the server.
pub fn photo(
    prepared: &Prepared,
    outing: OutingId,
    id: FieldPhotoId,
    plain: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, Trouble> {
    if plain.len() + SEALING > MOST_PHOTO_BYTES {
        return Err(Trouble::Fault);
    }
    seal_photo(&key(prepared)?, outing, id, plain, rng).map_err(|_| Trouble::Fault)
}

/// Seals a vote in its two parts. Choices and identity are overwritten here; the caller holds neither any more.
pub fn vote(
    prepared: &Prepared,
    kit: &KitVote,
    outing: OutingId,
    id: FieldEntryId,
    voter: Voter,
    mut choices: Vec<(String, u32)>,
    rng: &mut impl CryptoRng,
) -> Result<SealedVote, Trouble> {
    if !is_ballot(kit, &choices) {
        return Err(Trouble::Choices);
    }
    let keys = keys(kit)?;
    let mut slip = Slip::new(choices.iter().cloned());
    let made = FieldVote::new(&keys, &slip, rng).map_err(|_| Trouble::Choices);
    for (number, points) in &mut choices {
        number.zeroize();
        points.zeroize();
    }
    for choice in &mut slip.0 {
        choice.number.zeroize();
        choice.points.zeroize();
    }
    let made = made?;
    let mut request = VoteRequest {
        who: voter.who,
        declaration: voter.declaration,
        another: voter.another,
        blinded: made.blinded.to_string(),
        opening: made.opening.reveal(),
        notice: voter.notice,
    };
    let content = Content::Vote(request.clone());
    let sealed = entry(prepared, outing, id, &content, rng);
    forget(&mut request);
    if let Content::Vote(mut request) = content {
        forget(&mut request);
    }
    Ok(SealedVote {
        request: sealed?,
        ballot: made.ballot.as_bytes().to_vec(),
        receipt: made.receipt.grouped(),
    })
}

/// The keys of a vote, which screens hand on unread.
pub fn keys(kit: &KitVote) -> Result<VoteKeys, Trouble> {
    serde_json::from_value(kit.keys.clone()).map_err(|_| Trouble::Fault)
}

fn key(prepared: &Prepared) -> Result<FieldKey, Trouble> {
    prepared.field_key.parse().map_err(|_| Trouble::Fault)
}

/// Whether the ballot box would count it: known projects, each once, within the rules of the form.
fn is_ballot(kit: &KitVote, choices: &[(String, u32)]) -> bool {
    let mut chosen = vec![];
    for (number, points) in choices {
        let at = kit.projects.iter().position(|one| one.number == *number);
        let Some(project) = at.and_then(|at| u128::try_from(at).ok()) else {
            return false;
        };
        let project = ProjectId::numbered(project);
        if *points == 0 || chosen.iter().any(|pick: &Pick| pick.project == project) {
            return false;
        }
        chosen.push(Pick {
            project,
            points: *points,
        });
    }
    let cost = |project: ProjectId| {
        let at = usize::try_from(project.number()).ok()?;
        kit.projects.get(at).map(|project| project.cost)
    };
    kit.form.check(&Picks::new(chosen), cost).is_ok()
}

fn forget(request: &mut VoteRequest) {
    match &mut request.who {
        FieldIdentity::Card { code } => code.zeroize(),
        FieldIdentity::Contact { contact } => contact.zeroize(),
        FieldIdentity::Listed {
            identifier,
            birth_year,
        } => {
            identifier.zeroize();
            birth_year.zeroize();
        }
    }
    request.opening.zeroize();
    request.blinded.zeroize();
}
