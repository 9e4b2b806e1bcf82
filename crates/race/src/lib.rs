//! What is counted in the race, natively and in WebAssembly.

pub mod synthetic;

use tally::{Election, Rule, TallyError, Ties};

/// The tie order of the other implementation.
pub const TIES: Ties = Ties::Lexico;

/// Counts, and says who won: ids, sorted.
pub fn winners(election: &Election, rule: Rule) -> Result<Vec<String>, TallyError> {
    let outcome = tally::count(election, rule, TIES)?;
    let mut winners: Vec<String> = outcome.winner_ids().map(str::to_owned).collect();
    winners.sort_unstable();
    Ok(winners)
}

/// What node calls.
#[cfg(target_arch = "wasm32")]
mod wasm {
    use tally::Election;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A vote that was read.
    #[wasm_bindgen]
    pub struct Vote(Election);

    #[wasm_bindgen]
    impl Vote {
        /// Reads a Pabulib file.
        pub fn read(bytes: &[u8]) -> Result<Vote, String> {
            let (file, _) = tally::pb::read(bytes).map_err(|error| error.to_string())?;
            file.election().map(Vote).map_err(|error| error.to_string())
        }

        /// Counts; the ids of the winners as JSON.
        pub fn count(&self, rule: &str) -> Result<String, String> {
            let rule = rule.parse().map_err(|_| format!("no rule `{rule}`"))?;
            let winners = super::winners(&self.0, rule).map_err(|error| error.to_string())?;
            serde_json::to_string(&winners).map_err(|error| error.to_string())
        }
    }
}
