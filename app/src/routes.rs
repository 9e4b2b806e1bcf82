//! Every page and its address: `/{lang}` and a path below it.
//!
//! axum finds the page and Leptos renders it. Pages run on the server alone, so no router is sent to the
//! browser, and a page costs a line here.

use crate::context::Cx;
use crate::error::AppError;
use crate::features;
use crate::features::trustees::sent::Sent;
use crate::i18n::Speaks;
use crate::page::{PageResult, show, show_error};
use crate::shell::Document;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{Request, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};
use leptos::nonce::Nonce;
use leptos::prelude::*;
use std::future::Future;

/// The pages. Requests must carry a [`Cx`] in their extensions, which the server's middleware puts there.
pub fn pages() -> Router {
    // Leptos spawns on tokio; a second call finds it set already.
    let _ = any_spawner::Executor::init_tokio();
    table().router.fallback(page(not_found))
}

/// The address of every page below its language, as a route: `/e/{slug}/ideas`.
pub fn paths() -> Vec<&'static str> {
    table().paths
}

/// The address of every other route: files that are sent, ways to another site and back.
pub fn addresses() -> Vec<String> {
    table().addresses
}

fn table() -> Table {
    Table::default()
        .page("/demonstration", features::demonstration::pages::index)
        .page("/gallery", features::gallery::pages::index)
        .page("/e/{slug}/projects", features::projects::pages::list)
        .page(
            "/e/{slug}/projects/{number}",
            features::projects::pages::one,
        )
        .page("/e/{slug}/results", features::results::pages::results)
        .page(
            "/e/{slug}/results/steps",
            features::results::count_steps::steps,
        )
        .page(
            "/e/{slug}/results/what-if",
            features::results::what_if::what_if,
        )
        .page("/e/{slug}/vote", features::votes::pages::choose)
        .page("/e/{slug}/vote/summary", features::votes::pages::summary)
        .page("/e/{slug}/vote/receipt", features::votes::pages::receipt)
        .page("/e/{slug}/check", features::votes::pages::check)
        .merge(resident_pages())
        .merge(idea_pages())
        .merge(photo_pages())
        .merge(carrier_pages())
        .merge(desk_pages())
        .merge(entry_pages())
        .merge(merging_pages())
        .merge(study_pages())
        .merge(decision_pages())
        .merge(sheet_pages())
        .merge(card_pages())
        .merge(voter_pages())
        .merge(suspicion_pages())
        .merge(credential_pages())
        .merge(provider_pages())
        .merge(privacy_pages())
        .merge(my_data_pages())
        .merge(network_pages())
        .merge(mission_pages())
        .merge(post_pages())
        .merge(envelope_pages())
        .merge(envelope_desk_pages())
        .merge(proposal_pages())
        .merge(deliberation_pages())
        .merge(secret_motion_pages())
        .merge(member_pages())
        .merge(outing_pages())
        .merge(report_pages())
        .merge(field_pages())
        .merge(field_desk_pages())
        .merge(paper_pages())
        .merge(kiosk_pages())
        .merge(polling_pages())
}

/// What surrounds an idea: its versions, support, comments.
fn idea_pages() -> Table {
    use features::{entries, ideas, supports};
    Table::default()
        .page("/e/{slug}/ideas/paper", entries::paper::paper)
        .page("/e/{slug}/ideas/{number}/edit", ideas::pages::edit_what)
        .page(
            "/e/{slug}/ideas/{number}/edit/where",
            ideas::pages::edit_where,
        )
        .page("/e/{slug}/ideas/{number}/edit/who", ideas::pages::edit_who)
        .page("/e/{slug}/ideas/{number}/versions", ideas::pages::versions)
        .page(
            "/e/{slug}/ideas/{number}/support",
            supports::pages::sign_in_first,
        )
}

/// Photos and places of ideas.
fn photo_pages() -> Table {
    use features::ideas::pages;
    let limit = || DefaultBodyLimit::max(pages::MAX_REQUEST);
    Table::default()
        .page("/e/{slug}/ideas/new/photos", pages::new_photos)
        .page(
            "/e/{slug}/ideas/{number}/complete/photos",
            pages::complete_photos,
        )
        .page("/e/{slug}/ideas/{number}/edit/photos", pages::edit_photos)
        .route(
            "/{lang}/e/{slug}/ideas/new/photos",
            post(pages::new_photos_sent).layer(limit()),
        )
        .route(
            "/{lang}/e/{slug}/ideas/{number}/complete/photos",
            post(pages::complete_photos_sent).layer(limit()),
        )
        .route(
            "/{lang}/e/{slug}/ideas/{number}/edit/photos",
            post(pages::edit_photos_sent).layer(limit()),
        )
}

/// The pages of those who carry a project.
fn carrier_pages() -> Table {
    use features::carriers;
    Table::default()
        .page(
            "/e/{slug}/projects/{number}/carrier",
            carriers::pages::carrier,
        )
        .page(
            "/desk/projects/{slug}/announcements",
            carriers::announcements::announcements,
        )
}

/// The desk's screens for ideas entered for somebody, and for comments.
fn entry_pages() -> Table {
    use features::{comments, entries};
    Table::default()
        .page("/desk/entries", entries::pages::entries)
        .page("/desk/entries/{slug}", entries::pages::of_edition)
        .page("/desk/comments", comments::desk::queue)
}

/// The desk's screens that make projects out of ideas.
fn merging_pages() -> Table {
    use features::projects_desk::{groups, ideas, list, merge, project};
    Table::default()
        .page("/desk/projects", list::index)
        .page("/desk/projects/{slug}", list::projects)
        .page("/desk/projects/{slug}/groups", groups::groups)
        .page("/desk/projects/{slug}/ideas", ideas::ideas)
        .page("/desk/projects/{slug}/merge", merge::merge)
        .page("/desk/projects/{slug}/{number}", project::project)
}

/// The screens of departments: who they are, their boards, their studies.
fn study_pages() -> Table {
    use features::{departments, studies};
    Table::default()
        .page("/desk/departments", departments::pages::departments)
        .page("/desk/departments/{id}", departments::one::department)
        .page("/desk/studies", studies::board::board)
        .page("/desk/studies/{id}", studies::study::study)
        .route(
            "/{lang}/desk/studies/{id}/documents",
            post(studies::upload::add).layer(DefaultBodyLimit::max(studies::upload::MAX_REQUEST)),
        )
}

/// The desk's screens that decide and publish.
fn decision_pages() -> Table {
    use features::decisions;
    Table::default()
        .page("/e/{slug}/decisions", decisions::pages::decisions)
        .page("/desk/projects/{slug}/decisions", decisions::desk::check)
        .page(
            "/desk/projects/{slug}/decisions/preview",
            decisions::desk::preview,
        )
        .page(
            "/desk/projects/{slug}/decisions/mails",
            decisions::mails::mails,
        )
}

/// The desk's screens of the sheet that departments work in.
fn sheet_pages() -> Table {
    use features::sheets::{compare, pages, upload};
    Table::default()
        .page("/desk/studies/sheet/{slug}", pages::sheet)
        .page("/desk/studies/sheet/{slug}/compare", compare::changes)
        .route(
            "/{lang}/desk/studies/sheet/{slug}",
            post(upload::read_file).layer(DefaultBodyLimit::max(upload::MAX_REQUEST)),
        )
}

/// Voting cards: the page that their QR leads to, and the desk's screens.
fn card_pages() -> Table {
    use features::cards::pages;
    Table::default()
        // What is printed on cards has no language: the visitor's is found first.
        .route("/c/{code}", get(in_own_language))
        .route("/card", get(in_own_language))
        .page("/c/{code}", pages::from_qr)
        .page("/card", pages::card)
        .page("/e/{slug}/card", pages::of_edition)
        .page("/e/{slug}/list", pages::list)
}

/// The desk's screens about who votes.
fn voter_pages() -> Table {
    use features::voters::{batch, edition, index, sheet, upload};
    Table::default()
        .page("/desk/voters", index::voters)
        .page("/desk/voters/{slug}", edition::page)
        .page("/desk/voters/{slug}/cards/{batch}", batch::page)
        .page("/desk/voters/{slug}/cards/{batch}/sheet", sheet::page)
        .route(
            "/{lang}/desk/voters/{slug}/list",
            post(upload::read_file).layer(DefaultBodyLimit::max(upload::MAX_REQUEST)),
        )
}

/// The desk's screens about bursts of voters.
fn suspicion_pages() -> Table {
    use features::suspicions::{list, one};
    Table::default()
        .page("/desk/voters/{slug}/suspicions", list::suspicions)
        .page("/desk/voters/{slug}/suspicions/{id}", one::suspicion)
}

/// What staff sign in with, their sessions, and who may do what.
fn credential_pages() -> Table {
    use features::credentials::{invitation, pages, password, security};
    Table::default()
        .page("/sign-in/staff", pages::sign_in_staff)
        .page("/account/again", pages::again)
        .page("/account/security", security::security)
        .page("/account/security/codes", security::codes)
        .page("/account/security/password", password::password)
        .page("/invitation/{token}", invitation::invitation)
}

/// The ways to other sites that know who somebody is, and back. They show nothing themselves, but send on.
fn provider_pages() -> Table {
    use features::providers::{Door, leaving, ways};
    let mut table = Table::default().route(
        leaving::SIGNED_OUT,
        get(|Extension(cx): Extension<Cx>| async move { leaving::left(&cx) }),
    );
    for door in Door::ALL {
        let word = door.word();
        table = table
            .route(
                &format!("/{{lang}}/sign-in/{word}"),
                get(move |Extension(cx): Extension<Cx>| ways::begin(cx, door)),
            )
            .route(
                door.callback(),
                get(move |Extension(cx): Extension<Cx>| ways::callback(cx, door)),
            )
            .route(
                &format!("/{{lang}}/sign-out/{word}"),
                get(move |Extension(cx): Extension<Cx>| leaving::leave(cx, door)),
            );
    }
    table
}

/// Notices, and the desk's screens about personal data.
fn privacy_pages() -> Table {
    use features::privacy;
    Table::default()
        .page("/privacy", privacy::pages::web)
        .page("/privacy/{collection}", privacy::pages::of_collection)
        .page("/desk/privacy", privacy::privacy)
        .page("/desk/privacy/notices", privacy::notices_desk::notices)
        .page(
            "/desk/privacy/notices/{collection}/{of}",
            privacy::notices_desk::notice,
        )
        .page("/desk/privacy/register", privacy::register::register)
        .page("/desk/privacy/register/new", privacy::register_form::new)
        .page("/desk/privacy/register/{id}", privacy::register_form::line)
        .page("/desk/privacy/retention", privacy::retention::retention)
}

/// A person's own data.
fn my_data_pages() -> Table {
    use features::my_data;
    Table::default()
        .page("/account/data", my_data::pages::data)
        .page("/account/erase", my_data::erase::erase)
}

/// Networks of ambassadors: what they are, joining one, a guardian's consent.
fn network_pages() -> Table {
    use features::networks::{consent, desk, desk_one, join, list, me, one, poster, rules};
    Table::default()
        .page("/ambassadors", list::list)
        .page("/ambassadors/{slug}", one::one)
        .page("/ambassadors/{slug}/join", join::join)
        .page("/ambassadors/{slug}/join/who", join::who)
        .page("/ambassadors/{slug}/me", me::me)
        .page("/ambassadors/{slug}/poster", poster::poster)
        .page("/ambassadors/{slug}/rules", rules::rules)
        .page("/consent/{token}", consent::consent)
        .page("/desk/networks", desk::networks)
        .page("/desk/networks/new", desk::new)
        .page("/desk/networks/{slug}", desk_one::one)
}

/// Missions: the next one, all of them, planning, check-in, certificates.
fn mission_pages() -> Table {
    use features::missions::{certificate, code, feeds, here, lead, lead_one, list, one};
    Table::default()
        .page("/ambassadors/{slug}/missions", list::missions)
        .page("/ambassadors/{slug}/missions/{id}", one::mission)
        .page("/ambassadors/{slug}/missions/{id}/here", here::here)
        .page("/ambassadors/{slug}/lead/missions", lead::week)
        .page("/ambassadors/{slug}/lead/missions/{id}", lead_one::mission)
        .page("/ambassadors/{slug}/lead/missions/{id}/code", code::code)
        .page("/ambassadors/{slug}/certificate", certificate::own)
        .page(
            "/ambassadors/{slug}/lead/members/{id}/certificate",
            certificate::of_member,
        )
        .route(
            "/ambassadors/{slug}/missions/{id}/here",
            get(|Extension(cx): Extension<Cx>| async move { here::from_qr(&cx) }),
        )
        .route(
            "/{lang}/ambassadors/{slug}/missions/{id}/mission.ics",
            get(|Extension(cx): Extension<Cx>| feeds::one(cx)),
        )
        .route(
            "/feeds/missions/{file}",
            get(|Extension(cx): Extension<Cx>| feeds::feed(cx)),
        )
}

/// What is written to a network, and its stories.
fn post_pages() -> Table {
    use features::posts;
    Table::default()
        .page("/ambassadors/{slug}/posts", posts::board::posts)
        .page(
            "/ambassadors/{slug}/lead/posts",
            posts::moderation::moderation,
        )
        .page("/ambassadors/{slug}/stories", posts::stories::stories)
        .page("/ambassadors/{slug}/stories/new", posts::story::story)
        .route(
            "/{lang}/ambassadors/{slug}/stories/new",
            post(posts::story_sent::story_sent)
                .layer(DefaultBodyLimit::max(posts::story_sent::MAX_REQUEST)),
        )
}

/// Delegated envelopes: their pages, their ledgers, the desk's screens.
fn envelope_pages() -> Table {
    use features::envelopes::{ledger, pages, simulate};
    Table::default()
        .page("/envelopes", pages::list)
        .page("/envelopes/{slug}", pages::one)
        .page("/envelopes/{slug}/ledger", ledger::ledger)
        .page("/envelopes/{slug}/simulate", simulate::simulate)
}

/// The desk's screens about envelopes.
fn envelope_desk_pages() -> Table {
    use features::envelopes::{desk_ledger, desk_list, desk_new, desk_one, desk_upload};
    Table::default()
        .page("/desk/envelopes", desk_list::envelopes)
        .page("/desk/envelopes/new", desk_new::new)
        .page("/desk/envelopes/{slug}", desk_one::envelope)
        .page("/desk/envelopes/{slug}/ledger", desk_ledger::ledger)
        .route(
            "/{lang}/desk/envelopes/{slug}/documents",
            post(desk_upload::add).layer(DefaultBodyLimit::max(desk_upload::MAX_REQUEST)),
        )
}

/// Proposals to an envelope, on their path.
fn proposal_pages() -> Table {
    use features::proposals::{desk_list, desk_one, form, photo_sent, show};
    Table::default()
        .page("/envelopes/{slug}/proposals/new", form::new)
        .page("/envelopes/{slug}/proposals/{number}", show::proposal)
        .page("/desk/envelopes/{slug}/proposals", desk_list::proposals)
        .page(
            "/desk/envelopes/{slug}/proposals/{number}",
            desk_one::proposal,
        )
        .route(
            "/{lang}/desk/envelopes/{slug}/proposals/{number}/photo",
            post(photo_sent::photo_sent).layer(DefaultBodyLimit::max(photo_sent::MAX_REQUEST)),
        )
}

/// Deliberations: agenda, presence, motions, minutes.
fn deliberation_pages() -> Table {
    use features::deliberations::{chair, form, here, list, minutes, one};
    Table::default()
        .page("/envelopes/{slug}/deliberations", list::deliberations)
        .page("/envelopes/{slug}/deliberations/new", form::convene)
        .page(
            "/envelopes/{slug}/deliberations/{number}",
            one::deliberation,
        )
        .page("/envelopes/{slug}/deliberations/{number}/edit", form::edit)
        .page("/envelopes/{slug}/deliberations/{number}/here", here::here)
        .page(
            "/envelopes/{slug}/deliberations/{number}/chair",
            chair::chair,
        )
        .page(
            "/envelopes/{slug}/deliberations/{number}/minutes",
            minutes::minutes,
        )
}

/// Who leads a network: its members, groups, training, equipment.
fn member_pages() -> Table {
    use features::members;
    Table::default()
        .page("/ambassadors/{slug}/lead", members::lead::lead)
        .page("/ambassadors/{slug}/lead/members", members::list::members)
        .page(
            "/ambassadors/{slug}/lead/members/{id}",
            members::one::member,
        )
        .page(
            "/ambassadors/{slug}/lead/training",
            members::training::training,
        )
        .page(
            "/ambassadors/{slug}/lead/equipment",
            members::equipment::equipment,
        )
        .route(
            "/{lang}/ambassadors/{slug}/lead/members/{id}/consent",
            post(members::upload::add).layer(DefaultBodyLimit::max(members::upload::MAX_REQUEST)),
        )
}

/// Secret votes on motions: scrutineers, the vote, receipts.
fn secret_motion_pages() -> Table {
    Table::default().page(
        "/envelopes/{slug}/deliberations/{number}/secret/{position}",
        features::deliberations::secret::page,
    )
}

/// Outings: planning, the public stops.
fn outing_pages() -> Table {
    use features::outings::{list, one, photo_sent, plan, stop_feeds, stops};
    Table::default()
        .page("/outings", stops::stops)
        .page("/outings/{id}", stops::stop)
        .route(
            "/outings.ics",
            get(|Extension(cx): Extension<Cx>| stop_feeds::feed(cx)),
        )
        .route(
            "/{lang}/outings.ics",
            get(|Extension(cx): Extension<Cx>| stop_feeds::feed(cx)),
        )
        .route(
            "/{lang}/outings/{id}/outing.ics",
            get(|Extension(cx): Extension<Cx>| stop_feeds::one(cx)),
        )
        .page("/desk/outings", list::outings)
        .page("/desk/outings/new", plan::new)
        .page("/desk/outings/{id}", one::one)
        .page("/desk/outings/{id}/edit", plan::edit)
        .route(
            "/{lang}/desk/outings/{id}/photos",
            post(photo_sent::photo_sent).layer(DefaultBodyLimit::max(photo_sent::MAX_REQUEST)),
        )
}

/// What outings reached.
fn report_pages() -> Table {
    use features::outings::{population, report};
    Table::default()
        .page("/desk/outings/report", report::over_days)
        .page("/desk/outings/{id}/report", report::of_outing)
        .page("/desk/outings/population", population::population)
        .route(
            "/{lang}/desk/outings/population",
            post(population::read_file).layer(DefaultBodyLimit::max(population::MAX_REQUEST)),
        )
}

/// The field kit.
fn field_pages() -> Table {
    use features::field::page;
    Table::default()
        .page("/field", page::field)
        .route("/{lang}/field.webmanifest", get(page::manifest))
}

/// Codes and phones of an outing, and what phones sent.
fn field_desk_pages() -> Table {
    use features::field::{desk_contacts, desk_entries, desk_phones};
    Table::default()
        .page("/desk/outings/{id}/phones", desk_phones::phones)
        .page("/desk/outings/{id}/entries", desk_entries::entries)
        .page("/desk/contacts", desk_contacts::contacts)
}

/// What is printed.
fn paper_pages() -> Table {
    use features::papers::{choose, sheet};
    Table::default()
        .page("/desk/papers/{slug}", choose::page)
        .page("/desk/papers/{slug}/{what}", sheet::page)
}

/// Kiosks of polling places.
fn kiosk_pages() -> Table {
    use features::polling::{kiosk, kiosk_desk};
    Table::default()
        .page("/kiosk", kiosk::start)
        .page("/kiosk/{code}", kiosk::by_code)
        .page("/desk/polling/{slug}/{number}/kiosks", kiosk_desk::page)
}

/// Polling places and batches of paper ballots.
fn polling_pages() -> Table {
    use features::polling::{arbitrate, batch, edition, key, list, place, public, sheet};
    Table::default()
        .page("/e/{slug}/places", public::places)
        .page("/desk/polling", list::editions)
        .page("/desk/polling/{slug}", edition::page)
        .page("/desk/polling/{slug}/new", place::new)
        .page("/desk/polling/{slug}/{number}", place::page)
        .page("/desk/polling/{slug}/{number}/sheet", sheet::page)
        .page("/desk/polling/{slug}/batches/{number}", batch::page)
        .page("/desk/polling/{slug}/batches/{number}/key", key::page)
        .page(
            "/desk/polling/{slug}/batches/{number}/arbitrate",
            arbitrate::page,
        )
}

/// The screens of the staff. They speak French and English: under the other languages' addresses they lead to the French ones.
fn desk_pages() -> Table {
    use features::{audit, desk, editions_desk, moderation, news, staff, trustees, vote_desk};
    Table::default()
        .route("/ar/desk", get(desk_in_french))
        .route("/ar/desk/{*path}", get(desk_in_french))
        .route("/fr-simple/desk", get(desk_in_french))
        .route("/fr-simple/desk/{*path}", get(desk_in_french))
        .page("/desk", desk::pages::overview)
        .page("/desk/moderation", moderation::pages::queue)
        .page("/desk/moderation/{slug}/{number}", moderation::idea::idea)
        .page("/desk/vote", vote_desk::pages::votes)
        .page("/desk/vote/{slug}", vote_desk::pages::vote)
        .page("/desk/news", news::pages::news)
        .page("/desk/staff", staff::pages::staff)
        .page("/desk/rights", features::rights::pages::rights)
        .page("/desk/audit", audit::pages::audit)
        .page("/desk/editions", editions_desk::list::editions)
        .page("/desk/editions/{slug}", editions_desk::overview::overview)
        .page(
            "/desk/editions/{slug}/presentation",
            editions_desk::presentation::presentation,
        )
        .page(
            "/desk/editions/{slug}/calendar",
            editions_desk::calendar::calendar,
        )
        .page(
            "/desk/editions/{slug}/envelopes",
            editions_desk::envelopes::envelopes,
        )
        .page("/desk/editions/{slug}/rules", editions_desk::rules::rules)
        .page(
            "/desk/editions/{slug}/districts",
            editions_desk::districts::districts,
        )
        .page(
            "/desk/editions/{slug}/themes",
            editions_desk::themes::themes,
        )
        .page(
            "/desk/editions/{slug}/projects",
            editions_desk::projects::projects,
        )
        .page("/desk/editions/{slug}/ballot-box", trustees::desk::ceremony)
        .page(
            "/desk/editions/{slug}/ballot-box/minutes",
            trustees::minutes::minutes,
        )
        .page("/desk/vote/{slug}/paper", vote_desk::paper::paper)
        .route(
            "/{lang}/desk/editions/{slug}/districts",
            post(editions_desk::upload::read_file)
                .layer(DefaultBodyLimit::max(editions_desk::upload::MAX_REQUEST)),
        )
}

async fn desk_in_french(Extension(cx): Extension<Cx>, uri: Uri) -> Redirect {
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    Redirect::to(&format!("{}{query}", domain::Lang::Fr.href(cx.path())))
}

async fn in_own_language(Extension(cx): Extension<Cx>, uri: Uri) -> impl IntoResponse {
    let headers = [
        (VARY, "accept-language, cookie"),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, Redirect::to(&cx.href(uri.path())))
}

/// What residents read and fill in, but for the vote.
fn resident_pages() -> Table {
    use features::{about, accounts, ballot_box, editions, home, ideas, trustees, verify};
    Table::default()
        .page("", home::pages::index)
        .page("/", home::pages::index)
        .page("/ideas", editions::shortcuts::ideas)
        .page("/projects", editions::shortcuts::projects)
        .page("/vote", editions::shortcuts::vote)
        .page("/results", editions::shortcuts::results)
        .page("/e/{slug}", editions::pages::edition)
        .page("/e/{slug}/ideas", ideas::pages::list)
        .page("/e/{slug}/ideas/new", ideas::pages::new_what)
        .page("/e/{slug}/ideas/new/where", ideas::pages::new_where)
        .page("/e/{slug}/ideas/new/who", ideas::pages::new_who)
        .page("/e/{slug}/ideas/new/sent", ideas::pages::new_sent)
        .page("/e/{slug}/ideas/{number}", ideas::pages::idea)
        .page(
            "/e/{slug}/ideas/{number}/complete",
            ideas::pages::complete_what,
        )
        .page(
            "/e/{slug}/ideas/{number}/complete/where",
            ideas::pages::complete_where,
        )
        .page(
            "/e/{slug}/ideas/{number}/complete/who",
            ideas::pages::complete_who,
        )
        .page("/ballot-box", ballot_box::pages::general)
        .page("/ballot-box/protocol", ballot_box::protocol::protocol)
        .page("/e/{slug}/ballot-box", ballot_box::pages::of_edition)
        .page_with_form("/trustee/{token}", trustees::pages::trustee)
        .page("/account", accounts::pages::account)
        .page("/accessibility", about::pages::accessibility)
        .page("/legal", about::pages::legal)
        .page("/source", about::pages::source)
        .page("/data", about::pages::data)
        .page("/help", about::pages::help)
        .page("/verify", verify::pages::verify)
}

/// The routes, and a list of the pages among them.
#[derive(Default)]
struct Table {
    router: Router,
    paths: Vec<&'static str>,
    addresses: Vec<String>,
}

impl Table {
    /// Serves a page at a path below every language.
    fn page<F>(mut self, path: &'static str, function: fn(Cx) -> F) -> Self
    where
        F: Future<Output = PageResult> + Send + 'static,
    {
        self.paths.push(path);
        Self {
            router: self
                .router
                .route(&format!("/{{lang}}{path}"), page(function)),
            ..self
        }
    }

    /// Serves a page that answers its own form, for what must not be kept until the next request.
    fn page_with_form<F>(mut self, path: &'static str, function: fn(Cx) -> F) -> Self
    where
        F: Future<Output = PageResult> + Send + 'static,
    {
        self.paths.push(path);
        self.route(
            &format!("/{{lang}}{path}"),
            page(function)
                .post(move |cx: Extension<Cx>, form: Multipart| answered(cx.0, form, function)),
        )
    }

    /// Serves something else at an address.
    fn route(mut self, address: &str, method: MethodRouter) -> Self {
        self.addresses.push(address.to_owned());
        Self {
            router: self.router.route(address, method),
            ..self
        }
    }

    fn merge(mut self, other: Self) -> Self {
        self.paths.extend(other.paths);
        self.addresses.extend(other.addresses);
        Self {
            router: self.router.merge(other.router),
            ..self
        }
    }
}

fn page<F>(function: fn(Cx) -> F) -> MethodRouter
where
    F: Future<Output = PageResult> + Send + 'static,
{
    get(move |request: Request<Body>| async move {
        let Some(cx) = request.extensions().get::<Cx>().cloned() else {
            return axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let context = cx.clone();
        leptos_axum::render_app_async_with_context(
            move || provide(&context),
            move || document(&cx, function),
        )(request)
        .await
        .into_response()
    })
}

/// A page with the form that it was sent.
async fn answered<F>(cx: Cx, form: Multipart, function: fn(Cx) -> F) -> Response
where
    F: Future<Output = PageResult> + Send + 'static,
{
    let sent = match Sent::read(form).await {
        Ok(sent) => sent,
        Err(err) => return refuse(cx, err).await,
    };
    let context = cx.clone();
    leptos_axum::render_app_async_with_context(
        move || {
            provide(&context);
            provide_context(sent.clone());
        },
        move || document(&cx, function),
    )(Request::new(Body::empty()))
    .await
    .into_response()
}

/// Gives Leptos what a rendering needs.
fn provide(cx: &Cx) {
    provide_context(cx.clone());
    // Leptos would write a new nonce into each rendering. The policy names scripts by their hashes, and the same
    // page should be the same bytes, whose tag browsers send back.
    provide_context(Nonce::from_value(""));
}

fn document<F>(cx: &Cx, function: fn(Cx) -> F) -> impl IntoView + use<F>
where
    F: Future<Output = PageResult> + Send + 'static,
{
    framed(cx, move || show(function))
}

fn framed<P, V>(cx: &Cx, page: P) -> impl IntoView + use<P, V>
where
    P: FnOnce() -> V + Send + 'static,
    V: IntoView + 'static,
{
    leptos_meta::provide_meta_context();
    view! {
        <Document
            lang=cx.lang()
            path=cx.path().to_owned()
            origin=cx.site().url.clone()
            assets=cx.site().assets.clone()
        >
            {page()}
        </Document>
    }
}

async fn not_found(_: Cx) -> PageResult {
    Err(AppError::NotFound)
}

/// Answers with the page that says what is wrong, for a request that is not a page's.
pub async fn refuse(cx: Cx, err: AppError) -> Response {
    let context = cx.clone();
    leptos_axum::render_app_async_with_context(
        move || provide(&context),
        move || {
            let err = err.clone();
            framed(&cx, move || show_error(err))
        },
    )(Request::new(Body::empty()))
    .await
    .into_response()
}
