//! Routes with a list of their addresses: the policy test asks who may use each of them, and fails for one that nobody
//! has decided about.

use axum::Router;
use axum::routing::MethodRouter;

/// Routes, and the addresses at which they answer.
pub(super) struct Routes<S = ()> {
    pub(super) router: Router<S>,
    pub(super) addresses: Vec<String>,
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    pub(super) fn new() -> Self {
        Self {
            router: Router::new(),
            addresses: Vec::new(),
        }
    }

    /// Answers at an address.
    pub(super) fn route(mut self, address: &str, method: MethodRouter<S>) -> Self {
        self.addresses.push(address.to_owned());
        Self {
            router: self.router.route(address, method),
            ..self
        }
    }

    pub(super) fn merge(mut self, other: Self) -> Self {
        self.addresses.extend(other.addresses);
        Self {
            router: self.router.merge(other.router),
            ..self
        }
    }
}
