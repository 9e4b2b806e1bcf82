//! The worker's desk: requests with bytes, and the record that lies on it.

use super::{Loaded, Request, Response, WorkError, answer};
use crate::record::Record;
use crate::verify::{Slice, Slow, Verifier};
use rand_core::CryptoRng;

/// What a worker keeps between two messages.
#[derive(Debug, Default)]
pub struct Desk {
    verifier: Option<Verifier>,
}

/// An answer, and the bytes that go with it.
pub type Reply = (Response, Option<Vec<u8>>);

impl Desk {
    /// Answers a message.
    pub fn answer(
        &mut self,
        request: Request,
        bytes: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<Reply, WorkError> {
        match request {
            Request::Load => self
                .load(bytes)
                .map(|loaded| (Response::Loaded(Box::new(loaded)), None)),
            Request::Slice { from, to } => {
                let verifier = self.verifier.as_ref().ok_or(WorkError::NoRecord)?;
                let slice = verifier.slice(from..to).ok_or(WorkError::NoRecord)?;
                Ok((Response::Slice, Some(slice.to_bytes())))
            }
            Request::Examine => {
                let slice = Slice::from_bytes(bytes).map_err(|_| WorkError::NoRecord)?;
                Ok((Response::Examined(Box::new(slice.examine())), None))
            }
            other => answer(other, rng).map(|response| (response, None)),
        }
    }

    fn load(&mut self, archive: &[u8]) -> Result<Loaded, WorkError> {
        // The one before goes first: two would not fit into a phone.
        self.verifier = None;
        let verifier = Verifier::new(Record::from_tar(archive).map_err(WorkError::Record)?);
        let loaded = Loaded {
            report: verifier.report(verifier.first()),
            ballots: verifier.number(Slow::Seals),
            tokens: verifier.number(Slow::Tokens),
            published: verifier.record().outcome.clone(),
            paper: verifier.record().edition.paper.clone(),
        };
        self.verifier = Some(verifier);
        Ok(loaded)
    }
}
