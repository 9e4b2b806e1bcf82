//! `/data/{slug}/…` and `/envelopes/{slug}/…`: the files of an edition and of a delegated envelope, for anyone.

use super::routes::Routes;
use crate::exports::{self, ExportError, Files};
use app::context::Cx;
use app::error::AppError;
use app::i18n::Speaks as _;
use axum::Extension;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::{Lang, ProjectState};
use std::fmt::Write as _;
use std::sync::Arc;
use store::{
    Edition, IdeaFilter, IdeaOrder, IdeaSummary, Outcome, ProjectFilter, ProjectSummary,
    PublishedBallots,
};

const CSV: &str = "text/csv; charset=utf-8; header=present";
const JSON: &str = "application/json";
const PLAIN: &str = "text/plain; charset=utf-8";
/// More ideas than any edition has had.
const MOST_IDEAS: usize = 1_000_000;

/// The routes. Requests must carry a [`Cx`].
pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/data/{slug}/ballots.pb", get(ballots_pb))
        .route("/data/{slug}/ballots.csv", get(ballots_csv))
        .route("/data/{slug}/projects.csv", get(projects_csv))
        .route("/data/{slug}/ideas.csv", get(ideas_csv))
        .route("/envelopes/{slug}/data.json", get(envelope_json))
        .route("/envelopes/{slug}/ledger.csv", get(ledger_csv))
}

async fn ballots_pb(Extension(cx): Extension<Cx>) -> Response {
    answer(&cx, pabulib(&cx).await)
}

async fn ballots_csv(Extension(cx): Extension<Cx>) -> Response {
    let file = async {
        let vote = Vote::read(&cx).await?;
        Ok(attachment(
            &vote.edition,
            "bulletins.csv",
            CSV,
            vote.files(&cx, exports::ballots_csv)?,
        ))
    };
    answer(&cx, file.await)
}

async fn projects_csv(Extension(cx): Extension<Cx>) -> Response {
    let file = async {
        let edition = cx.edition().await?;
        let mut projects = projects_of(&cx, &edition).await?;
        for state in [ProjectState::Refused, ProjectState::Postponed] {
            let filter = ProjectFilter {
                state: Some(state),
                ..ProjectFilter::default()
            };
            projects.extend(cx.store().projects(edition.id, &filter).await?);
        }
        let outcome = published(&cx, &edition).await?;
        let decisions = cx.store().public_decisions(edition.id).await?;
        let page = |project: &ProjectSummary| {
            let path = app::features::projects::parts::project_path(&edition.slug, &project.number);
            address(&cx, &path)
        };
        let bytes = exports::projects_csv(&edition, &projects, outcome.as_ref(), &decisions, page)
            .map_err(|err| AppError::internal(&err))?;
        Ok(attachment(&edition, "projets.csv", CSV, bytes))
    };
    answer(&cx, file.await)
}

async fn ideas_csv(Extension(cx): Extension<Cx>) -> Response {
    let file = async {
        let edition = cx.edition().await?;
        let filter = IdeaFilter {
            order: IdeaOrder::Newest,
            ..IdeaFilter::default()
        };
        let mut ideas = cx
            .store()
            .ideas(edition.id, &filter, 0, MOST_IDEAS)
            .await?
            .ideas;
        ideas.sort_by_key(|idea| idea.number);
        let page = |idea: &IdeaSummary| {
            address(&cx, &format!("/e/{}/ideas/{}", edition.slug, idea.number))
        };
        let bytes =
            exports::ideas_csv(&edition, &ideas, page).map_err(|err| AppError::internal(&err))?;
        Ok(attachment(&edition, "idees.csv", CSV, bytes))
    };
    answer(&cx, file.await)
}

async fn envelope_json(Extension(cx): Extension<Cx>) -> Response {
    let file = async {
        let record = cx.store().envelope_record(cx.param("slug")).await?;
        let slug = &record.envelope.slug;
        let page = address(&cx, &format!("/envelopes/{slug}"));
        let bytes =
            exports::envelope_json(&record, page).map_err(|err| AppError::internal(&err))?;
        Ok(named(slug, "enveloppe.json", JSON, bytes))
    };
    answer(&cx, file.await)
}

async fn ledger_csv(Extension(cx): Extension<Cx>) -> Response {
    let file = async {
        let record = cx.store().envelope_record(cx.param("slug")).await?;
        let bytes = exports::ledger_csv(&record).map_err(|err| AppError::internal(&err))?;
        Ok(named(&record.envelope.slug, "registre.csv", CSV, bytes))
    };
    answer(&cx, file.await)
}

/// The file of the edition's envelope; of several, the one that `?envelope=` numbers. Without a number the
/// answer says which there are.
async fn pabulib(cx: &Cx) -> Result<Response, AppError> {
    let vote = Vote::read(cx).await?;
    let number = match vote.edition.envelopes.len() {
        1 => 1,
        _ => match cx.query_as::<usize>("envelope") {
            Some(number) => number,
            None => return Ok(choices(cx, &vote.edition)),
        },
    };
    let text = vote.files(cx, |files| {
        let counts = exports::elections(files)?;
        let count = number.checked_sub(1).and_then(|place| counts.get(place));
        count
            .map(|count| exports::pabulib(files, count))
            .transpose()
    })?;
    let text = text.ok_or(AppError::NotFound)?;
    let name = if vote.edition.envelopes.len() > 1 {
        format!("{number}.pb")
    } else {
        "bulletins.pb".to_owned()
    };
    Ok(attachment(&vote.edition, &name, PLAIN, text.into_bytes()))
}

fn choices(cx: &Cx, edition: &Edition) -> Response {
    let mut text = String::new();
    for (number, envelope) in (1..).zip(&edition.envelopes) {
        let site = &cx.site().url;
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{site}/data/{}/ballots.pb?envelope={number}  {}",
            edition.slug, envelope.name
        );
    }
    (
        StatusCode::MULTIPLE_CHOICES,
        [(CONTENT_TYPE, HeaderValue::from_static(PLAIN))],
        text,
    )
        .into_response()
}

/// A published vote with its ballots.
pub(super) struct Vote {
    edition: Arc<Edition>,
    outcome: Outcome,
    ballots: PublishedBallots,
    projects: Vec<ProjectSummary>,
}

impl Vote {
    pub(super) async fn read(cx: &Cx) -> Result<Self, AppError> {
        let edition = cx.edition().await?;
        let outcome = published(cx, &edition).await?.ok_or(AppError::NotFound)?;
        let ballots = cx.store().published_ballots(edition.id).await?;
        let projects = projects_of(cx, &edition).await?;
        Ok(Self {
            edition,
            outcome,
            ballots,
            projects,
        })
    }

    pub(super) fn files<T>(
        &self,
        cx: &Cx,
        make: impl FnOnce(&Files<'_>) -> Result<T, ExportError>,
    ) -> Result<T, AppError> {
        let order: Vec<_> = self.projects.iter().map(|project| project.id).collect();
        let files = Files {
            city: &cx.city().name,
            page: &address(cx, &format!("/e/{}/results", self.edition.slug)),
            edition: &self.edition,
            outcome: &self.outcome,
            ballots: &self.ballots.ballots,
            singly: self.ballots.singly,
            order: &order,
        };
        make(&files).map_err(|err| AppError::internal(&err))
    }
}

/// The outcome once it is public; the preview of the staff is no file.
async fn published(cx: &Cx, edition: &Edition) -> Result<Option<Outcome>, AppError> {
    match edition.outcome_published {
        Some(_) => Ok(cx.store().outcome(&cx.actor(), edition.id).await?),
        None => Ok(None),
    }
}

async fn projects_of(cx: &Cx, edition: &Edition) -> Result<Vec<ProjectSummary>, AppError> {
    Ok(cx
        .store()
        .projects(edition.id, &ProjectFilter::default())
        .await?)
}

/// Files name the French page, whatever the language of the one who asks: they are the same for all.
fn address(cx: &Cx, path: &str) -> String {
    format!("{}{}", cx.site().url, Lang::Fr.href(path))
}

/// A file to keep: named after the edition, never shown as a page.
fn attachment(edition: &Edition, name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    named(&edition.slug, name, kind, bytes)
}

fn named(slug: &str, name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    // Short names are letters, digits and hyphens: nothing to quote.
    let disposition = format!("attachment; filename=\"{slug}-{name}\"");
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

pub(super) fn answer(cx: &Cx, file: Result<Response, AppError>) -> Response {
    file.unwrap_or_else(|err| {
        (
            err.status(),
            [(CONTENT_TYPE, HeaderValue::from_static(PLAIN))],
            err.text(cx.lang()),
        )
            .into_response()
    })
}
