//! The answers of the worker, for any host.

use super::{KeySheet, Place, Request, Response, WorkError};
use crate::code::ReceiptCode;
use crate::leaf::VoterKey;
use crate::log::{LogKey, SignedReceipt, verify_inclusion};
use crate::qr;
use crate::trustees::TrusteeKey;
use crate::vote::{Prepared, VoteError};
use domain::EditionId;
use rand_core::CryptoRng;

/// Answers a request that needs no record.
pub fn answer(request: Request, rng: &mut impl CryptoRng) -> Result<Response, WorkError> {
    match request {
        Request::Prepare { keys, slip } => Prepared::new(&keys, &slip, rng)
            .map(|prepared| Response::Prepared(Box::new(prepared)))
            .map_err(vote),
        Request::Replace {
            keys,
            code,
            turn,
            slip,
        } => Prepared::replacing(&keys, code, turn, &slip, rng)
            .map(|prepared| Response::Prepared(Box::new(prepared)))
            .map_err(vote),
        Request::Serial { edition, code } => {
            Ok(Response::Serial(VoterKey::of(edition, &code).serial()))
        }
        Request::Finish {
            keys,
            prepared,
            signature,
        } => match signature {
            Some(signature) => prepared.finish(&keys, &signature),
            None => prepared.replacement(),
        }
        .map(|cast| Response::Cast(Box::new(cast)))
        .map_err(|err| WorkError::Token {
            what: err.to_string(),
        }),
        Request::CheckReceipt {
            key,
            prepared,
            receipt,
        } => match prepared.check_receipt(&key, &receipt) {
            Ok(()) => Ok(Response::Receipt {
                receipt: receipt.code(),
                change: prepared.code,
            }),
            Err(err) => Err(WorkError::Receipt {
                what: err.to_string(),
            }),
        },
        Request::CheckPlace { key, code, place } => {
            check_place(&key, &code, &place).map(|()| Response::Found)
        }
        Request::NewTrusteeKey { edition } => sheet(edition, TrusteeKey::generate(rng)),
        Request::ReadTrusteeFile { edition, text } => {
            sheet(edition, TrusteeKey::from_file(edition, &text)?)
        }
        Request::ReadTrusteeWords { edition, words } => {
            sheet(edition, TrusteeKey::from_words(&words)?)
        }
        Request::OpenPart {
            edition,
            key,
            box_key,
            part,
        } => key
            .open(edition, &box_key, &part)
            .map(Response::Part)
            .map_err(|_| WorkError::NotTheirs),
        Request::ReadReceipt { edition, key, text } => {
            read_receipt(edition, &key, &text).map(Response::ReceiptCode)
        }
        Request::Load | Request::Slice { .. } | Request::Examine => Err(WorkError::NoRecord),
        Request::Qr { text } => qr::svg(&text)
            .map(Response::Svg)
            .map_err(|_| WorkError::TooLong),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err`")]
fn vote(err: VoteError) -> WorkError {
    WorkError::Vote {
        what: err.to_string(),
    }
}

fn read_receipt(edition: EditionId, key: &LogKey, text: &str) -> Result<ReceiptCode, WorkError> {
    let fault = |what: String| WorkError::Receipt { what };
    let receipt: SignedReceipt = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|err| fault(err.to_string()))?;
    if receipt.edition != edition {
        return Err(fault("the receipt is of another vote".to_owned()));
    }
    receipt.verify(key).map_err(|err| fault(err.to_string()))?;
    Ok(receipt.code())
}

fn check_place(key: &LogKey, code: &ReceiptCode, place: &Place) -> Result<(), WorkError> {
    let fault = |what: String| WorkError::NotInList { what };
    if !code.names(&place.leaf) {
        return Err(fault("the leaf has another code".to_owned()));
    }
    let head = &place.head;
    head.verify(key).map_err(|err| fault(err.to_string()))?;
    verify_inclusion(
        &place.leaf,
        place.index,
        head.size,
        &head.root,
        &place.proof,
    )
    .map_err(|err| fault(err.to_string()))
}

fn sheet(edition: EditionId, key: TrusteeKey) -> Result<Response, WorkError> {
    let public = key.public().map_err(|_| WorkError::NotTheirs)?;
    let words = key.words();
    Ok(Response::TrusteeKey(Box::new(KeySheet {
        public,
        qr: qr::svg(&words.join(" ")).map_err(|_| WorkError::TooLong)?,
        words: words.into_iter().map(str::to_owned).collect(),
        file: key.to_file(edition),
        key,
    })))
}
