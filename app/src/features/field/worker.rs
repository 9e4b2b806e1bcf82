//! The hand that asks the kit's worker.

use domain::kit::{Ask, Told, Trouble};
use js_sys::Uint8Array;

/// Asks the worker, which keeps and sends.
#[derive(Clone)]
pub struct Hand;

impl Hand {
    /// Begins to load the worker; what it tells without being asked goes to `told`.
    pub fn start(told: impl Fn(Told) + 'static) -> Self {
        drop(told);
        Self
    }

    pub async fn ask(&self, ask: Ask) -> Told {
        self.ask_with(ask, None).await.0
    }

    pub async fn ask_with(
        &self,
        ask: Ask,
        bytes: Option<Uint8Array>,
    ) -> (Told, Option<Uint8Array>) {
        drop((ask, bytes));
        let trouble = Trouble::Fault;
        (
            Told::Trouble {
                trouble,
                state: None,
            },
            None,
        )
    }
}
