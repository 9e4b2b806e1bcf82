//! The second page of the booth for a device that keeps the choices to itself: every project is here, hidden, and
//! the island shows those that are chosen. Without scripts nothing is chosen, and the page says so.

use super::casting::booth;
use super::device::Place;
use super::draft::field_id;
use super::on_device;
use super::pages::with_change;
use super::parts::{BoothSteps, usage_label, usage_limit};
use super::summary::{ConfirmForm, Way, asks_who, who_votes};
use crate::context::{Cx, FormState};
use crate::features::accounts::means::Voter;
use crate::features::accounts::sign_in::SignInState;
use crate::features::projects::parts::{Written, cost_text};
use crate::features::providers::Age;
use crate::features::votes::LeaveGuard;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::Page;
use crate::tr;
use crate::ui::{ButtonLink, ErrorSummary, Glyph, Look};
use ballot_box::VoteKeys;
use domain::{BallotForm, Picks};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, ProjectSummary};

pub(super) fn page(
    cx: &Cx,
    edition: &Arc<Edition>,
    keys: &VoteKeys,
    changing: bool,
    another: bool,
    projects: Vec<ProjectSummary>,
    form: FormState,
    sign_in: SignInState,
    age: Age,
) -> Page {
    let lang = cx.lang();
    let back = booth(edition);
    let ballot_form = edition.rules.ballot_form;
    let errors = form.errors(lang);
    let form_refused = !errors.is_empty();
    let errors = if form_refused {
        errors
    } else {
        vec![("choices".to_owned(), tr!(lang, "votes-nothing-chosen"))]
    };
    let voter = Voter::of(cx, edition);
    let to_cards = cx.href(&with_change(back.clone(), changing));
    let next = if asks_who(&voter, changing) {
        who_votes(cx, edition, &voter, sign_in).into_any()
    } else {
        let voter = if changing { Voter::Unknown } else { voter };
        view! {
            <ConfirmForm
                cx=cx.clone()
                edition=edition.clone()
                changing
                voter
                state=form
                another
                age
                way=Way::Device
            />
        }
        .into_any()
    };
    let place = Place::Summary(Box::new(on_device::summary(
        lang,
        ballot_form,
        changing,
        form_refused,
    )));
    let body = view! {
        <div class="booth booth-narrow stack-l" id="device-summary">
            <BoothSteps lang current=2 />
            <div data-waits="">
                <ErrorSummary errors />
            </div>
            <div class="page-head">
                <p class="card-kicker">
                    <Written text=edition.name.clone() />
                </p>
                <h1>{tr!(lang, "votes-summary-title")}</h1>
                <p class="lead">{tr!(lang, "votes-summary-lead")}</p>
            </div>
            <section class="stack" id="choices" tabindex="-1">
                <h2>{tr!(lang, "votes-choices-title")}</h2>
                <p class="waits-note">{tr!(lang, "sealing-wait")}</p>
                <div id="chosen-none" data-waits="">
                    <p>{tr!(lang, "votes-choices-none")}</p>
                </div>
                <div class="stack-s" id="chosen-blank" hidden=true>
                    <p class="chosen-blank strong">{tr!(lang, "votes-blank-chosen")}</p>
                    <p>{tr!(lang, "votes-blank-chosen-text")}</p>
                </div>
                <Lines lang form=ballot_form projects />
                <p>
                    <ButtonLink href=to_cards look=Look::Quiet icon=Some(Glyph::Edit) wide=true>
                        {tr!(lang, "votes-choices-change")}
                    </ButtonLink>
                </p>
            </section>
            <div id="next-step" hidden=true>
                {next}
            </div>
            <LeaveGuard inside=cx.href(&back) question=tr!(lang, "votes-leave") />
        </div>
    };
    Page::focus(
        tr!(
            lang,
            "votes-summary-title-of",
            edition = edition.name.clone()
        ),
        format!("/e/{}/projects", edition.slug),
        on_device::with_device(cx, edition, keys, place, body),
    )
}

/// A line for every project of the ballot, and the sum.
#[component]
fn Lines(lang: Lang, form: BallotForm, projects: Vec<ProjectSummary>) -> impl IntoView {
    let usage = form.usage(&Picks::default(), |_| None);
    let limit = usage_limit(usage, projects.len());
    let lines = projects
        .into_iter()
        .map(|project| {
            let cost = project.cost.unwrap_or(domain::Cents::ZERO).get();
            view! {
                <li
                    class="choice-line"
                    hidden=true
                    data-field=field_id(project.id)
                    data-number=project.number.clone()
                    data-cost=cost.to_string()
                >
                    <span class="chosen-title">
                        <Written text=project.title.clone() />
                    </span>
                    <span class="chosen-points"></span>
                    <span class="chosen-cost">{cost_text(lang, &project)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="chosen-list" id="chosen-list" hidden=true>
            {lines}
        </ul>
        <p class="chosen-sum" id="chosen-sum" hidden=true>
            <span>{usage_label(lang, form)}</span>
            <span id="chosen-used" data-detail=on_device::used_of(lang, form, limit)></span>
        </p>
    }
    .into_any()
}
