//! The first page of the booth, and what it says when one can't vote.

use super::card::ProjectChoice;
use super::casting::{ballot_paper, booth};
use super::draft::{self, BallotDraft};
use super::parts::{BoothSteps, Counter, rule_text};
use super::server::{Choose, DropDraft};
use super::voted::{ChangeForm, already, closed, nothing_to_choose};
use crate::context::{Cx, FormState};
use crate::features::editions::stage::until as last_moment;
use crate::features::projects::parts::{FilterFields, Tallies, Written, district_of, theme_of};
use crate::features::votes::LeaveGuard;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Confirm, ErrorSummary, Glyph, Icon, Look, Notice, Tone};
use domain::{DistrictId, PhaseKind, ThemeId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, ProjectSummary, VoterStatus};

pub use super::receipt::page as receipt;
pub use super::summary::page as summary;

/// `/e/{slug}/vote`
pub async fn choose(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    if let Err(not_open) = edition.calendar.open_vote(cx.now()) {
        return Ok(closed(&cx, &edition, not_open));
    }
    let kept = draft::kept_receipt(&cx, &edition).await?;
    let status = cx.store().voter_status(&cx.actor(), edition.id).await?;
    let draft = draft::read(&cx, &edition).await?;
    let changing = draft.as_ref().is_some_and(|draft| draft.changing);
    let form = cx.form("change").await?;
    if !changing && (kept.is_some() || matches!(status, VoterStatus::Voted { .. })) {
        return Ok(already(&cx, &edition, status, kept, &form));
    }
    let mut projects = ballot_paper(&cx, &edition).await?;
    if projects.is_empty() {
        return Ok(nothing_to_choose(&cx, &edition));
    }
    let draft = match draft {
        Some(draft) => draft,
        None => draft::read_or_begin(&cx, &edition).await?,
    };
    draft.order(&mut projects);
    Ok(cards_page(&cx, &edition, &draft, projects, &form))
}

fn cards_page(
    cx: &Cx,
    edition: &Arc<Edition>,
    draft: &BallotDraft,
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
    let unfinished = draft.is_begun();
    let errors = change.errors(lang);
    let change = change.clone();
    let slug = edition.slug.clone();
    let wrong = !errors.is_empty();
    // For somebody who has voted on another device, and is not known here.
    let elsewhere = (edition.rules.change_until_close && !draft.changing).then(|| {
        view! {
            <Confirm summary=tr!(lang, "votes-change-elsewhere") open=wrong>
                <ChangeForm lang slug state=change />
            </Confirm>
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
                <Counter lang form picks projects />
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
    Page::focus(
        tr!(lang, "votes-title-of", edition = edition.name.clone()),
        format!("/e/{}/projects", edition.slug),
        view! {
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
                <Kept cx=cx.clone() edition=edition.clone() draft=draft.clone() />
                {form_view}
                {elsewhere}
                <LeaveGuard inside=cx.href(&booth(edition)) question=tr!(lang, "votes-leave") />
            </div>
        },
    )
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
fn Kept(cx: Cx, edition: Arc<Edition>, draft: BallotDraft) -> impl IntoView {
    let lang = cx.lang();
    if draft.changing {
        return view! {
            <Notice tone=Tone::Warning title=tr!(lang, "votes-changing-title")>
                <p>{tr!(lang, "votes-changing-text")}</p>
                <form method="post" action=DropDraft::url()>
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
    saved
        .map(|date| {
            let title = tr!(lang, "votes-kept-title");
            view! {
                <Notice tone=Tone::Info title=title announce=true>
                    <p>{tr!(lang, "votes-kept-text", date = date)}</p>
                </Notice>
            }
        })
        .into_any()
}
