//! The opening of the box: who has given their share, the button, and afterwards what was not counted.

use super::server::{AskForShares, OpenBox};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::polling::parts::batch_word;
use crate::features::trustees::words;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Column, Confirm, Fact, Glyph, Look, Notice, Table, Tone};
use ballot_box::Reason;
use domain::{Action, BallotBoxState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{BallotBoxView, BoxFigures, Edition, MalformedBallot, PaperBatch, StoreError};

/// What can be done with a sealed box after the close.
pub(super) fn opening(
    cx: &Cx,
    edition: &Edition,
    view: &BallotBoxView,
    batches: &[PaperBatch],
) -> AnyView {
    let lang = cx.lang();
    let given = view.given();
    let enough = given >= view.needed;
    let rows = view
        .trustees
        .iter()
        .map(|line| {
            vec![
                view! { <span lang="fr" dir="auto">{line.name.clone()}</span> }.into_any(),
                words::share(lang, line.state),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "ballot-box-trustee-name")),
        Column::text(tr!(lang, "desk-box-share")),
    ];
    let may = cx.can_in(Action::ManageBallotBox, edition.id);
    let everybody = usize::try_from(given).is_ok_and(|given| given == view.trustees.len());
    let remind = (may && !everybody).then(|| {
        view! {
            <form method="post" action=AskForShares::PATH>
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <Button look=Look::Quiet icon=Some(Glyph::Mail)>
                    {tr!(lang, "vote-desk-remind")}
                </Button>
            </form>
        }
    });
    let open = if enough && may && cx.can_in(Action::CountVote, edition.id) {
        let slug = edition.slug.clone();
        view! {
            <p>{tr!(lang, "vote-desk-open-box-text")}</p>
            <Confirm summary=tr!(lang, "vote-desk-open-box")>
                <p>{tr!(lang, "vote-desk-open-box-confirm")}</p>
                <form method="post" action=OpenBox::PATH>
                    <input type="hidden" name="edition" value=slug />
                    <Button icon=Some(Glyph::Results)>{tr!(lang, "vote-desk-open-box-now")}</Button>
                </form>
            </Confirm>
        }
        .into_any()
    } else {
        view! { <p>{tr!(lang, "vote-desk-open-box-waiting", needed = view.needed)}</p> }.into_any()
    };
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "vote-desk-shares")}</h2>
            <p>{tr!(lang, "vote-desk-shares-text", needed = view.needed)}</p>
            <p class="strong">
                {tr!(lang, "vote-desk-shares-given", given = given, needed = view.needed)}
            </p>
            <Table caption=tr!(lang, "ballot-box-trustees") columns rows />
            {remind}
            {left_out(cx, edition, batches)}
            {open}
        </section>
    }
    .into_any()
}

/// The batches of paper ballots that would stay outside: a warning, since some may be lost for good.
fn left_out(cx: &Cx, edition: &Edition, batches: &[PaperBatch]) -> Option<AnyView> {
    let lang = cx.lang();
    let left: Vec<&PaperBatch> = batches.iter().filter(|batch| !batch.is_done()).collect();
    let items = left
        .iter()
        .map(|batch| {
            let href = cx.href(&format!(
                "/desk/polling/{}/batches/{}",
                edition.slug, batch.number
            ));
            let name = tr!(lang, "polling-batch", number = batch.number);
            view! {
                <li>
                    <a href=href>{name}</a>
                    " – "
                    {batch_word(lang, batch.state)}
                </li>
            }
        })
        .collect_view();
    let title = tr!(lang, "vote-desk-batches-left", count = left.len());
    (!left.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warning title=title>
                <p>{tr!(lang, "vote-desk-batches-left-text")}</p>
                <ul>{items}</ul>
            </Notice>
        }
        .into_any()
    })
}

/// Roll marks and ballots, as facts.
pub(super) fn facts(lang: Lang, figures: &BoxFigures) -> Vec<Fact> {
    let line =
        |key: &str, count: u32| Fact::new(tr!(lang, key), fmt::number(lang, i64::from(count)));
    vec![
        line(
            "vote-desk-marks",
            figures.marked.saturating_add(figures.marked_with_paper),
        ),
        line(
            "vote-desk-leaves",
            figures.listed.saturating_add(figures.waiting),
        ),
    ]
}

/// What the figures of a box give to think about, once nothing enters it any more.
pub(super) fn remarks(lang: Lang, figures: &BoxFigures) -> AnyView {
    let marks = figures.marked.saturating_add(figures.marked_with_paper);
    if figures.cast > marks {
        return view! { <Notice tone=Tone::Danger>{tr!(lang, "vote-desk-more-ballots")}</Notice> }
            .into_any();
    }
    match figures.missing() {
        0 => ().into_any(),
        missing => {
            view! { <p class="soft">{tr!(lang, "vote-desk-more-marks", count = missing)}</p> }
                .into_any()
        }
    }
}

/// The ballots that were opened and not counted, each with its reason. Nothing when all are.
pub(super) async fn malformed(cx: &Cx, edition: &Edition) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    if !cx.can_in(Action::CountVote, edition.id) {
        return Ok(().into_any());
    }
    let ballots = cx
        .store()
        .malformed_ballots(&cx.actor(), edition.id)
        .await?;
    if ballots.is_empty() {
        return Ok(().into_any());
    }
    let count = ballots.len();
    let rows = ballots
        .into_iter()
        .map(|ballot| row(lang, ballot))
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "vote-desk-malformed")),
        Column::text(tr!(lang, "vote-desk-reason")),
    ];
    Ok(view! {
        <section class="stack">
            <h2>{tr!(lang, "vote-desk-malformed-title", count = count)}</h2>
            <p class="prose">{tr!(lang, "vote-desk-malformed-text")}</p>
            <Table caption=tr!(lang, "vote-desk-malformed") columns rows />
        </section>
    }
    .into_any())
}

fn row(lang: Lang, ballot: MalformedBallot) -> Vec<AnyView> {
    // People count from one, as the verifier does in its report.
    let place = (u64::from(ballot.index) + 1).to_string();
    vec![
        tr!(lang, "vote-desk-malformed-place", place = place).into_any(),
        reason(lang, ballot.reason).into_any(),
    ]
}

/// Why a ballot is not counted.
fn reason(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::DoesNotOpen => tr!(lang, "vote-desk-reason-closed"),
        Reason::Repeated => tr!(lang, "vote-desk-reason-repeated"),
        Reason::Slip(_) => tr!(lang, "vote-desk-reason-unreadable"),
        Reason::UnknownProject { number } => tr!(lang, "vote-desk-reason-unknown", number = number),
        Reason::Order { number } => tr!(lang, "vote-desk-reason-order", number = number),
        Reason::NoPoints { number } => tr!(lang, "vote-desk-reason-no-points", number = number),
        Reason::Form(err) => AppError::from(StoreError::Ballot(err)).text(lang),
    }
}

/// Whether the box still has to be opened before anything can be counted.
pub(super) fn is_sealed(view: Option<&BallotBoxView>) -> bool {
    view.is_some_and(|view| view.state != BallotBoxState::Opened)
}
