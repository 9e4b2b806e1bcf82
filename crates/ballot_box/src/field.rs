//! What the field kit seals: entries for the server, and ballots that wait on a phone which can't read them.
//!
//! Entries are sealed (HPKE as in [`crate::seal`]) to the field key of their outing, whose private half the server
//! derives and no table holds. A vote is two things: a request, which is such an entry, and a [`FieldBallot`], sealed
//! once to the ballot box and, with all that would tell it apart, once more to a key that was made for it alone. That
//! key travels in the request and comes back when the roll is marked. Until then nothing on the phone opens it, and
//! nothing on the server joins the two.

use crate::bytes::{fixed, free, secret};
use crate::leaf::Leaf;
use crate::seal::{OVERHEAD, SealError, open_bytes, seal_bytes};
use crate::slip::Slip;
use crate::token::{BlindSignature, Blinded, Blinding};
use crate::vote::{Cast, Prepared, VoteError, VoteKeys};
use crate::{OpeningKey, ReceiptCode};
use domain::{EditionId, FieldEntryId, FieldKind, OutingId};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

const ENTRY: &[u8] = b"parvis/field entry/v1";
const PHOTO: &[u8] = b"parvis/field photo/v1";
const BALLOT: &[u8] = b"parvis/field ballot/v1";
/// Bytes that sealing adds.
pub const SEALING: usize = OVERHEAD;

fixed! {
    /// The public key of an outing's entries: phones seal to it, and it opens nothing.
    FieldKey, 32, "a field key"
}

secret! {
    /// A private key: that of an outing, which the server alone derives, or that of one ballot on a phone.
    FieldOpening, "an opening of field entries"
}

free! {
    /// A ballot that waits on a phone: opened by the [`FieldOpening`] in its request.
    SealedFieldBallot, "a ballot of the field kit"
}

/// A ballot of the field kit once it is opened: ready for its token. It has no change code: who votes in the street
/// keeps a receipt, and nobody can replace the ballot.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FieldBallot {
    edition: EditionId,
    leaf: Leaf,
    blinding: Blinding,
}

/// A vote that was made on a phone.
#[derive(Clone, Debug)]
pub struct FieldVote {
    /// What the registrar is asked to sign unseen.
    pub blinded: Blinded,
    /// Goes into the request, and is forgotten on the phone.
    pub opening: FieldOpening,
    /// Stays on the phone.
    pub ballot: SealedFieldBallot,
    /// For the resident; the phone forgets it.
    pub receipt: ReceiptCode,
}

impl FieldOpening {
    pub fn public(&self) -> Result<FieldKey, SealError> {
        let key = OpeningKey::from_bytes(self.0);
        Ok(FieldKey::from_bytes(*key.public()?.as_bytes()))
    }
}

/// Seals an entry of an outing, in a form that opens for this entry alone.
pub fn seal_entry(
    key: &FieldKey,
    outing: OutingId,
    id: FieldEntryId,
    kind: FieldKind,
    plain: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    seal_bytes(&key.0, &info(ENTRY, outing), plain, &about(id, kind), rng)
}

/// Opens what [`seal_entry`] made.
pub fn open_entry(
    key: &FieldOpening,
    outing: OutingId,
    id: FieldEntryId,
    kind: FieldKind,
    sealed: &[u8],
) -> Result<Vec<u8>, SealError> {
    open_bytes(&key.0, &info(ENTRY, outing), sealed, &about(id, kind))
}

/// Seals a photo, by the id of its upload.
pub fn seal_photo(
    key: &FieldKey,
    outing: OutingId,
    photo: domain::FieldPhotoId,
    plain: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    seal_bytes(&key.0, &info(PHOTO, outing), plain, photo.0.as_bytes(), rng)
}

/// Opens what [`seal_photo`] made.
pub fn open_photo(
    key: &FieldOpening,
    outing: OutingId,
    photo: domain::FieldPhotoId,
    sealed: &[u8],
) -> Result<Vec<u8>, SealError> {
    open_bytes(&key.0, &info(PHOTO, outing), sealed, photo.0.as_bytes())
}

impl FieldVote {
    /// Seals the choices of somebody who votes on a phone without a network.
    pub fn new(keys: &VoteKeys, slip: &Slip, rng: &mut impl CryptoRng) -> Result<Self, VoteError> {
        let (leaf, blinding, receipt) = Prepared::new(keys, slip, rng)?.into_parts()?;
        let blinded = blinding.blinded().clone();
        let ballot = FieldBallot {
            edition: keys.edition,
            leaf,
            blinding,
        };
        let opening = FieldOpening::generate(rng);
        let plain = serde_json::to_vec(&ballot).map_err(|_| VoteError::Seal(SealError::Key))?;
        let key = opening.public()?;
        let sealed = seal_bytes(&key.0, BALLOT, &plain, &[], rng)?;
        Ok(Self {
            blinded,
            opening,
            ballot: SealedFieldBallot::from_vec(sealed),
            receipt,
        })
    }
}

impl SealedFieldBallot {
    /// Opens the ballot, once the server gave its key back.
    pub fn open(&self, opening: &FieldOpening) -> Result<FieldBallot, SealError> {
        let plain = open_bytes(&opening.0, BALLOT, &self.0, &[])?;
        serde_json::from_slice(&plain).map_err(|_| SealError::DoesNotOpen)
    }
}

impl FieldBallot {
    /// With the registrar's answer, ready for the ballot box.
    pub fn finish(self, keys: &VoteKeys, signature: &BlindSignature) -> Result<Cast, VoteError> {
        let token = keys
            .token_key
            .finish(&self.leaf.serial, &self.blinding, signature)?;
        if keys.edition != self.edition {
            return Err(VoteError::OtherEdition);
        }
        Ok(Cast::first(self.edition, self.leaf, token))
    }
}

fn info(what: &[u8], outing: OutingId) -> Vec<u8> {
    [what, outing.0.as_bytes()].concat()
}

fn about(id: FieldEntryId, kind: FieldKind) -> Vec<u8> {
    [id.as_bytes().as_slice(), kind.code().as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LogSigner;
    use crate::seal::OpeningKey;
    use crate::slip::width;
    use crate::token::TokenSigner;
    use domain::BallotForm;
    use uuid::Uuid;

    fn outing(number: u128) -> OutingId {
        OutingId(Uuid::from_u128(number))
    }

    fn entry(number: u128) -> FieldEntryId {
        FieldEntryId(Uuid::from_u128(number))
    }

    #[test]
    fn an_entry_opens_for_its_outing_its_id_and_its_kind() {
        let rng = &mut rand::rng();
        let opening = FieldOpening::generate(rng);
        let key = opening.public().unwrap();
        let seal = |rng| seal_entry(&key, outing(1), entry(1), FieldKind::Idea, b"a bench", rng);
        let sealed = seal(rng).unwrap();
        let open = |at, id, kind| open_entry(&opening, outing(at), entry(id), kind, &sealed);
        assert_eq!(open(1, 1, FieldKind::Idea).unwrap(), b"a bench");
        assert!(open(2, 1, FieldKind::Idea).is_err(), "another outing");
        assert!(open(1, 2, FieldKind::Idea).is_err(), "another entry");
        assert!(open(1, 1, FieldKind::Vote).is_err(), "another kind");
    }

    #[test]
    fn a_vote_made_without_a_network_is_a_ballot_like_any_other() {
        let rng = &mut rand::rng();
        let signer = TokenSigner::generate(rng).unwrap();
        let numbers = vec!["1".to_owned(), "2".to_owned()];
        let form = BallotForm::Approval { min: 1, max: 2 };
        let keys = VoteKeys {
            edition: EditionId(Uuid::from_u128(7)),
            box_key: OpeningKey::generate(rng).public().unwrap(),
            token_key: signer.key().unwrap(),
            log_key: LogSigner::generate(rng).key(),
            width: width(form, numbers.iter().map(String::as_str)),
            numbers,
        };
        let slip = Slip::new([("2".to_owned(), 1)]);
        let vote = FieldVote::new(&keys, &slip, rng).unwrap();
        assert!(
            vote.ballot.open(&FieldOpening::generate(rng)).is_err(),
            "the key of another vote"
        );
        let signature = signer.sign(&vote.blinded, rng).unwrap();
        let ballot = vote.ballot.open(&vote.opening).unwrap();
        let cast = ballot.finish(&keys, &signature).unwrap();
        assert_eq!(cast.check(&keys), Ok(()));
        assert_eq!(ReceiptCode::of(&cast.hash()), vote.receipt);
    }
}
