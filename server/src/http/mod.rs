//! The HTTP side: pages and forms of the app, static files, and what protects them.

mod ballot_box;
mod cache;
mod client;
mod compress;
mod connections;
mod context;
mod csrf;
mod desk_exports;
mod documents;
mod exports;
mod field;
pub mod files;
mod forms;
mod health;
mod kiosk;
mod language;
mod limits;
mod my_data;
mod photos;
mod record;
mod refusal;
mod robots;
mod routes;
mod security;
mod security_txt;
mod trace;

pub use connections::serve;
pub use limits::ACTS;
pub use security::{hash, policy, policy_with_pictures};
pub use trace::log_panics;

use crate::config::Settings;
use crate::jobs::Pulse;
use app::context::Site;
use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use cache::Pages;
use files::SiteFiles;
use limits::Limits;
use routes::Routes;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use store::Store;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;

/// What requests share. Cheap to clone.
#[derive(Clone)]
pub struct ServerState(Arc<Inner>);

struct Inner {
    store: Store,
    site: Site,
    files: SiteFiles,
    pages: Pages,
    limits: Limits,
    security: Vec<(HeaderName, HeaderValue)>,
    security_contact: Option<String>,
    pulse: Pulse,
    draining: AtomicBool,
}

impl ServerState {
    pub fn new(
        store: Store,
        site: Site,
        files: SiteFiles,
        settings: &Settings,
        pulse: Pulse,
    ) -> Self {
        Self(Arc::new(Inner {
            store,
            files,
            pages: Pages::new(settings.database_url.is_sqlite()),
            limits: Limits::new(settings),
            security: security::all(site.url.starts_with("https://")),
            security_contact: settings
                .security_contact
                .as_ref()
                .map(|contact| contact.as_str().to_owned()),
            site,
            pulse,
            draining: AtomicBool::new(false),
        }))
    }

    /// Tells the machines around that no more requests should come.
    pub fn drain(&self) {
        self.0.draining.store(true, Ordering::Relaxed);
    }

    fn is_draining(&self) -> bool {
        self.0.draining.load(Ordering::Relaxed)
    }

    fn store(&self) -> &Store {
        &self.0.store
    }

    fn site(&self) -> &Site {
        &self.0.site
    }

    fn files(&self) -> &SiteFiles {
        &self.0.files
    }

    fn pages(&self) -> &Pages {
        &self.0.pages
    }

    fn limits(&self) -> &Limits {
        &self.0.limits
    }

    fn security(&self) -> &[(HeaderName, HeaderValue)] {
        &self.0.security
    }

    fn security_contact(&self) -> Option<&str> {
        self.0.security_contact.as_deref()
    }

    fn pulse(&self) -> &Pulse {
        &self.0.pulse
    }
}

/// Pages, forms, files and exports, which know who asks.
fn pages() -> Routes {
    Routes::new()
        .route("/", get(language::home))
        .route("/language", get(language::choose))
        .route("/api/{*function}", post(forms::run))
        .merge(exports::routes())
        .merge(photos::routes())
        .merge(documents::routes())
        .merge(my_data::routes())
        .merge(record::routes())
        .merge(desk_exports::routes())
}

/// What machines ask.
fn of_the_machine() -> Routes<ServerState> {
    health::routes()
        .merge(robots::routes())
        .merge(security_txt::routes())
}

/// The address of every route that is no page: `/data/{slug}/ballots.csv`. Pages are in [`app::routes::paths`].
pub fn addresses() -> Vec<String> {
    [
        pages().addresses,
        ballot_box::routes().addresses,
        field::routes().addresses,
        of_the_machine().addresses,
        app::routes::addresses(),
    ]
    .concat()
}

/// Everything that the server answers.
///
/// A request passes the layers from top to bottom, and its answer from bottom to top.
pub fn router(state: &ServerState) -> Router {
    let pages = pages().router.merge(app::routes::pages()).layer(
        ServiceBuilder::new()
            .layer(from_fn_with_state(state.clone(), limits::rate))
            .layer(from_fn_with_state(state.clone(), csrf::check))
            .layer(from_fn(limits::size))
            .layer(from_fn(language::one_address))
            .layer(from_fn(compress::texts))
            .layer(from_fn_with_state(state.clone(), cache::pages))
            .layer(from_fn_with_state(state.clone(), context::provide)),
    );
    // Without `context`: nobody's cookie is looked at.
    let doors = ballot_box::routes().merge(field::routes()).router;
    let doors = doors.with_state(state.clone()).layer(
        ServiceBuilder::new()
            .layer(from_fn_with_state(state.clone(), limits::rate))
            .layer(from_fn(limits::size)),
    );
    Router::new()
        .merge(of_the_machine().router.with_state(state.clone()))
        .merge(doors)
        .merge(pages)
        .layer(
            ServiceBuilder::new()
                .layer(from_fn(trace::requests))
                .layer(from_fn_with_state(state.clone(), security::headers))
                .layer(from_fn_with_state(state.clone(), refusal::in_words))
                .layer(CatchPanicLayer::custom(refusal::of_panic))
                .layer(from_fn(limits::time))
                .layer(from_fn_with_state(state.clone(), files::serve)),
        )
}
