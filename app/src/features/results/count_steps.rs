//! The count, one step at a time: the list with what is left, or who paid what.

use super::words;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::{Written, project_path};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{ButtonLink, EmptyState, Glyph, Look, Progress, Tag, Tone};
use domain::Cents;
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, Outcome, OutcomeLine, Recount, StoreError};
use tally::{Load, Payment, Round, Shares, Step};

/// What the pages that count again are made of.
pub(super) struct Counted {
    pub(super) edition: Arc<Edition>,
    pub(super) outcome: Outcome,
    /// By the edition's own rule; `None` when the ballots are not published, or no longer give the outcome.
    pub(super) counts: Option<Arc<Vec<Recount>>>,
}

/// A published vote, counted again. Before the results are public there is no such page, for nobody.
pub(super) async fn counted(cx: &Cx) -> Result<Counted, AppError> {
    let edition = cx.edition().await?;
    let outcome = cx.store().outcome(&cx.actor(), edition.id).await?;
    let outcome = outcome
        .filter(|outcome| outcome.published_at.is_some())
        .ok_or(AppError::NotFound)?;
    let counts = match cx.store().recount(edition.id, None).await {
        Ok(counts) => Some(counts),
        Err(StoreError::NotFound(_)) => None,
        Err(err) => return Err(err.into()),
    };
    Ok(Counted {
        edition,
        outcome,
        counts,
    })
}

/// `/e/{slug}/results/steps`
pub async fn steps(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let Counted {
        edition,
        outcome,
        counts,
    } = counted(&cx).await?;
    let body = match counts {
        None => not_again(lang, &edition),
        Some(counts) => {
            let sections = counts
                .iter()
                .map(|count| envelope(lang, &edition, &outcome, count))
                .collect_view();
            view! {
                <p class="lead">{words::rule(lang, outcome.rule)}</p>
                {sections}
                {back(lang, &edition)}
            }
            .into_any()
        }
    };
    Ok(page(lang, &edition, "results-steps-title", body))
}

/// The page around both.
pub(super) fn page(lang: Lang, edition: &Edition, title: &'static str, body: AnyView) -> Page {
    let name = edition.name.clone();
    let title = tr!(lang, title);
    Page::wide(
        Some(Section::Results),
        format!("{title} – {name}"),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=name />
                    </p>
                    <h1>{title}</h1>
                </div>
                {body}
            </div>
        },
    )
}

pub(super) fn back(lang: Lang, edition: &Edition) -> impl IntoView {
    let href = lang.href(&format!("/e/{}/results", edition.slug));
    view! {
        <p>
            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Back)>
                {tr!(lang, "results-steps-back")}
            </ButtonLink>
        </p>
    }
}

pub(super) fn not_again(lang: Lang, edition: &Edition) -> AnyView {
    let href = lang.href(&format!("/e/{}/results", edition.slug));
    view! {
        <EmptyState title=tr!(lang, "results-steps-none-title")>
            <p>{tr!(lang, "results-steps-none")}</p>
            <ButtonLink href look=Look::Quiet>
                {tr!(lang, "results-steps-back")}
            </ButtonLink>
        </EmptyState>
    }
    .into_any()
}

fn envelope(lang: Lang, edition: &Edition, outcome: &Outcome, count: &Recount) -> AnyView {
    let name = edition
        .envelopes
        .iter()
        .find(|one| one.id == count.envelope)
        .map(|one| one.name.clone())
        .unwrap_or_default();
    let budget = count.outcome.budget;
    let list = count
        .outcome
        .rounds
        .iter()
        .any(|round| matches!(round.step, Step::Passed))
        && count.outcome.shares.is_none();
    // A list is shown whole; after purchases, only what was bought with the rest.
    let shown = count
        .outcome
        .rounds
        .iter()
        .filter(|round| list || !matches!(round.step, Step::Passed));
    let items = shown
        .filter_map(|round| {
            let project = count.projects.get(round.project)?;
            let line = outcome
                .lines
                .iter()
                .find(|line| line.project.id == *project)?;
            Some(step(lang, edition, outcome, line, round, budget))
        })
        .collect_view();
    let shares = count.outcome.shares.as_ref();
    view! {
        <section class="stack-l">
            <h2>
                <Written text=name />
            </h2>
            <p class="prose">{tr!(lang, "results-steps-budget", amount = fmt::money(lang, budget))}</p>
            {shares.map(|shares| view! { <p class="prose">{share(lang, shares)}</p> })}
            <ol class="count-steps">{items}</ol>
        </section>
    }
    .into_any()
}

/// What everybody was given.
fn share(lang: Lang, shares: &Shares) -> String {
    let each = fmt::money(lang, shares.share.cents);
    if shares.raises == 0 {
        return tr!(lang, "results-steps-share", share = each);
    }
    tr!(
        lang,
        "results-steps-share-raised",
        start = fmt::money(lang, shares.start.cents),
        share = each
    )
}

fn step(
    lang: Lang,
    edition: &Edition,
    outcome: &Outcome,
    line: &OutcomeLine,
    round: &Round,
    budget: Cents,
) -> AnyView {
    let href = lang.href(&project_path(&edition.slug, &line.project.number));
    let cost = fmt::money(lang, line.project.cost.unwrap_or(Cents::ZERO));
    let taken = !matches!(round.step, Step::Passed);
    let (tag, tone) = if taken {
        ("results-step-taken", Tone::Success)
    } else {
        ("results-step-passed", Tone::Neutral)
    };
    let text = match &round.step {
        Step::Taken => None,
        Step::Passed => words::why(lang, edition, outcome, line),
        Step::Paid(payment) => Some(paid(lang, payment, line.score != signed(line.votes))),
        Step::Loaded(load) => Some(loaded(lang, load)),
    };
    let tied = (!round.tied.is_empty()).then(|| {
        let count = round.tied.len();
        view! { <p class="soft">{tr!(lang, "results-step-tied", count = count)}</p> }
    });
    let whole = |amount: Cents| u64::try_from(amount.get()).unwrap_or_default();
    let left = fmt::money(lang, round.left);
    let of = tr!(
        lang,
        "results-step-left-of",
        left = left,
        amount = fmt::money(lang, budget)
    );
    view! {
        <li class="count-step">
            <p class="count-step-title">
                <a href=href>
                    <Written text=line.project.title.clone() />
                </a>
                " "
                <Tag label=tr!(lang, tag) tone />
            </p>
            <p class="soft">{words::got(lang, edition, line)} " · " {cost}</p>
            {text.map(|text| view! { <p>{text}</p> })}
            {tied}
            <Progress
                label=tr!(lang, "results-step-left")
                detail=of
                part=whole(round.left)
                whole=whole(budget)
            />
        </li>
    }
    .into_any()
}

/// Who paid what, in a sentence or two.
fn paid(lang: Lang, payment: &Payment, points: bool) -> String {
    let full = payment.payers - payment.gave_all;
    let price = fmt::money(lang, payment.price.cents);
    let key = if points {
        "results-step-paid-points"
    } else {
        "results-step-paid"
    };
    let mut text = tr!(
        lang,
        "results-step-payers",
        count = payment.payers,
        held = fmt::money(lang, payment.held)
    );
    text.push(' ');
    text.push_str(&tr!(lang, key, count = full, price = price));
    if payment.gave_all > 0 {
        text.push(' ');
        text.push_str(&tr!(
            lang,
            "results-step-gave-all",
            count = payment.gave_all,
            least = fmt::money(lang, payment.least.cents)
        ));
    }
    text
}

fn loaded(lang: Lang, load: &Load) -> String {
    tr!(
        lang,
        "results-step-loaded",
        count = load.supporters,
        each = fmt::money(lang, load.each.cents)
    )
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
