//! The first page of the booth, and what it says when one can't vote.

use super::card::ProjectChoice;
use super::casting::booth;
use super::device::{OnDevice, Place};
use super::draft::{self, BallotDraft};
use super::on_device;
use super::parts::{BoothSteps, Counter, rule_text};
use super::server::{Choose, DropDraft};
use super::shared;
use super::unsent;
use super::voted::{ChangeForm, already, closed, not_ready, nothing_to_choose};
use crate::context::{Cx, FormState};
use crate::features::editions::stage::until as last_moment;
use crate::features::projects::parts::{
    FilterFields, Tallies, Written, district_of, on_ballot, theme_of,
};
use crate::features::votes::LeaveGuard;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Confirm, ErrorSummary, Glyph, Icon, Look, Notice, SpeakScript, Tone};
use ballot_box::VoteKeys;
use domain::{DistrictId, PhaseKind, ThemeId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, ProjectSummary};

pub use super::check::page as check;
pub use super::receipt::page as receipt;
pub use super::summary::page as summary;

/// `/e/{slug}/vote`, and with `?change` for a device whose ballot is in the box.
pub async fn choose(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    if let Err(not_open) = edition.calendar.open_vote(cx.now()) {
        return closed(&cx, &edition, not_open).await;
    }
    let Some(keys) = on_device::keys(&cx, &edition).await? else {
        return Ok(not_ready(&cx, &edition));
    };
    let draft = draft::read(&cx, &edition).await?;
    if draft
        .as_ref()
        .is_some_and(|draft| draft.on_its_way.is_some())
    {
        return Ok(unsent::page(&cx, &edition));
    }
    let kept = draft::kept_receipt(&cx, &edition).await?;
    let status = cx.store().voter_status(&cx.actor(), edition.id).await?;
    let form = cx.form("change").await?;
    let changing = is_changing(&cx, &edition, draft.as_ref());
    if !changing && kept.is_none() && shared::is_asked(&cx, status, draft.as_ref()) {
        return Ok(shared::page(&cx, &edition, &keys, status, ""));
    }
    let another = draft.as_ref().is_some_and(|draft| draft.another);
    if !changing && (kept.is_some() || shared::has_voted(&cx, status, another)) {
        return Ok(already(&cx, &edition, &keys, status, kept, &form));
    }
    let mut projects = on_ballot(&cx, &edition).await?;
    if projects.is_empty() {
        return Ok(nothing_to_choose(&cx, &edition));
    }
    let draft = match draft {
        Some(draft) => draft,
        None => draft::read_or_begin(&cx, &edition).await?,
    };
    draft.order(&mut projects);
    Ok(cards_page(
        &cx, &edition, &keys, &draft, changing, projects, &form,
    ))
}

/// Whether the ballot is to replace one in the box: the session's note says so, or the device by `?change`.
pub(super) fn is_changing(cx: &Cx, edition: &Edition, draft: Option<&BallotDraft>) -> bool {
    draft.is_some_and(|draft| draft.changing.is_some())
        || (edition.rules.change_until_close && cx.query_all("change").next().is_some())
}

fn cards_page(
    cx: &Cx,
    edition: &Arc<Edition>,
    keys: &VoteKeys,
    draft: &BallotDraft,
    changing: bool,
    projects: Vec<ProjectSummary>,
    change: &FormState,
) -> Page {
    let lang = cx.lang();
    let form = edition.rules.ballot_form;
    let district: Option<DistrictId> = cx
        .query("district")
        .and_then(|code| district_of(edition, code));
    let theme: Option<ThemeId> = cx.query("theme").and_then(|word| theme_of(edition, word));
    let fits = |project: &ProjectSummary| {
        (district.is_none() || project.district == district)
            && (theme.is_none() || project.theme == theme)
    };
    let narrowed = district.is_some() || theme.is_some();
    let shown = projects.iter().filter(|project| fits(project)).count();
    let picks = draft.choices();
    let cards = projects
        .iter()
        .map(|project| {
            let points = picks.points_on(project.id);
            view! {
                <ProjectChoice lang edition=edition.clone() project=project.clone() points hidden=!fits(project) />
            }
        })
        .collect_view();
    let title = tr!(lang, "votes-title");
    let until = edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|phase| last_moment(lang, phase.ends));
    let tallies = Tallies::of(&projects);
    let held_by_server = draft.is_held_here();
    let to_device = (!held_by_server).then(|| OnDevice {
        edition: edition.id.to_string(),
        summary: cx.href(&with_change(
            format!("{}/summary", booth(edition)),
            changing,
        )),
        projects: cx.href(&format!("/e/{}/projects/", edition.slug)),
    });
    let unfinished = draft.is_begun();
    let errors = change.errors(lang);
    let change = change.clone();
    let slug = edition.slug.clone();
    let wrong = !errors.is_empty();
    // For somebody who has voted on another device, and is not known here.
    let elsewhere = (edition.rules.change_until_close && !changing).then(|| {
        view! {
            <Confirm summary=tr!(lang, "votes-change-elsewhere") open=wrong>
                <ChangeForm lang slug state=change />
            </Confirm>
        }
    });
    let check = cx.href(&format!("/e/{}/check", edition.slug));
    let check = cx.kiosk().is_none().then(|| {
        view! {
            <p>
                <a class="text-link" href=check>
                    {tr!(lang, "check-link")}
                </a>
            </p>
        }
    });
    // Its type is forgotten here: nested in the page's it would be too deep for the compiler.
    let form_view = view! {
        <form
            id="ballot"
            class="stack"
            method="post"
            action=Choose::url()
            data-unfinished=unfinished.then_some("")
            autocomplete="off"
        >
            <a class="skip-link" href="#next">
                {tr!(lang, "votes-skip")}
            </a>
            <input type="hidden" name="slug" value=edition.slug.clone() />
            <details class="filters-more" open=narrowed>
                <summary>
                    <Icon glyph=Glyph::Filter />
                    <span>{tr!(lang, "votes-filter")}</span>
                </summary>
                <div class="filters-fields">
                    <FilterFields lang edition=edition.clone() tallies district theme />
                    <p class="finder-go without-scripts">
                        <Button look=Look::Quiet name="act" value="filter">
                            {tr!(lang, "votes-filter-go")}
                        </Button>
                    </p>
                </div>
            </details>
            <p class="soft" id="cards" role="status" tabindex="-1">
                {tr!(lang, "votes-shown", count = shown)}
            </p>
            <ul class="ballot-list">{cards}</ul>
            <BlankBallot lang />
            <div class="sticky-foot ballot-foot">
                <Counter lang form picks projects on_device=to_device />
                <div class="ballot-acts">
                    <span class="without-scripts">
                        <Button look=Look::Quiet name="act" value="keep">
                            {tr!(lang, "votes-keep")}
                        </Button>
                    </span>
                    <button type="submit" class="button" id="next" name="act" value="next">
                        <span>{tr!(lang, "votes-next")}</span>
                        <Icon glyph=Glyph::Next />
                    </button>
                </div>
            </div>
        </form>
    }
    .into_any();
    let body = view! {
        <div class="booth stack-l">
            <BoothSteps lang current=1 />
            <ErrorSummary errors />
            <div class="page-head">
                <p class="card-kicker">
                    <Written text=edition.name.clone() />
                </p>
                <h1>{title}</h1>
                <p class="lead">{rule_text(lang, form)}</p>
                {until.map(|date| view! { <p>{tr!(lang, "votes-open-until", date = date)}</p> })}
            </div>
            <Kept cx=cx.clone() edition=edition.clone() draft=draft.clone() changing />
            {form_view}
            {elsewhere}
            {check}
            <LeaveGuard inside=cx.href(&booth(edition)) question=tr!(lang, "votes-leave") />
            <SpeakScript src=cx.site().assets.url("scripts/speak.js") />
        </div>
    };
    let place = Place::Cards {
        changing,
        held_by_server,
    };
    Page::focus(
        tr!(lang, "votes-title-of", edition = edition.name.clone()),
        format!("/e/{}/projects", edition.slug),
        on_device::with_device(cx, edition, keys, place, body),
    )
}

/// The address of a page of the booth, for a device that changes its ballot.
pub(super) fn with_change(path: String, changing: bool) -> String {
    if changing { path + "?change=1" } else { path }
}

#[component]
fn BlankBallot(lang: Lang) -> impl IntoView {
    view! {
        <section class="panel stack blank-ballot">
            <h2>{tr!(lang, "votes-blank-title")}</h2>
            <p>{tr!(lang, "votes-blank-text")}</p>
            <p>
                <Button look=Look::Quiet name="act" value="blank">
                    {tr!(lang, "votes-blank")}
                </Button>
            </p>
        </section>
    }
}

/// What is kept from before, and that it does not count yet.
#[component]
fn Kept(cx: Cx, edition: Arc<Edition>, draft: BallotDraft, changing: bool) -> impl IntoView {
    let lang = cx.lang();
    if changing {
        // On the device that has voted, the island finds the earlier choices, and hides that they are unknown.
        return view! {
            <Notice tone=Tone::Warning title=tr!(lang, "votes-changing-title")>
                <p>{tr!(lang, "votes-changing-text")}</p>
                {(!draft.is_begun()).then(|| view! { <p id="change-anew">{tr!(lang, "change-anew")}</p> })}
                <form method="post" action=DropDraft::url() id="change-stop">
                    <input type="hidden" name="slug" value=edition.slug.clone() />
                    <Button look=Look::Quiet>{tr!(lang, "votes-changing-stop")}</Button>
                </form>
            </Notice>
        }
        .into_any();
    }
    let saved = draft
        .saved_at
        .filter(|_| draft.is_begun())
        .map(|at| fmt::date_time(lang, at));
    match saved {
        Some(date) => view! {
            <Notice tone=Tone::Info title=tr!(lang, "votes-kept-title") announce=true>
                <p>{tr!(lang, "votes-kept-text", date = date)}</p>
            </Notice>
        }
        .into_any(),
        None => view! {
            <div id="kept-on-device" hidden=true>
                <Notice tone=Tone::Info title=tr!(lang, "sealing-kept-title")>
                    <p>{tr!(lang, "sealing-kept-text")}</p>
                </Notice>
            </div>
        }
        .into_any(),
    }
}
