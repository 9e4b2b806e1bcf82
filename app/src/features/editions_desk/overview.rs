//! The first page of an edition: what is ready, what is missing, the preview, and going public.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::edition;
use crate::features::editions_desk::parts::{Part, part_page};
use crate::features::editions_desk::rules::ballot_text;
use crate::features::editions_desk::server::PublishEdition;
use crate::features::projects::parts::on_ballot;
use crate::features::trustees::desk::urgent;
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, ButtonLink, Confirm, Glyph, Look, Notice, Tag, Tone};
use domain::{Action, BallotBoxState, EditionState, PhaseKind, TrusteeState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, TrusteeLine};

/// How far a part of the preparation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ready {
    Done,
    /// Can't go public without it.
    Needed,
    /// Residents will miss it.
    Missing,
    /// Many editions have none.
    Optional,
}

/// A line of the check list.
struct Check {
    part: Part,
    ready: Ready,
    text: String,
}

/// `/desk/editions/{slug}`
pub async fn overview(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let checks = checks(&cx, &edition).await?;
    let blocked = checks.iter().any(|check| check.ready == Ready::Needed);
    let missing = checks
        .iter()
        .filter(|check| check.ready == Ready::Missing)
        .count();
    let decisions = decisions(&cx, &edition).await?;
    let items = checks
        .into_iter()
        .map(|check| {
            let href = cx.href(&check.part.of(&edition.slug));
            view! {
                <li class="task">
                    {tag(lang, check.ready)}
                    <div>
                        <a class="task-link" href=href>{tr!(lang, check.part.key())}</a>
                        <p class="soft">{check.text}</p>
                    </div>
                </li>
            }
        })
        .collect_view();
    let public_page = cx.href(&format!("/e/{}", edition.slug));
    let (open_key, open_text) = match edition.state {
        EditionState::Draft => ("editing-preview", "editing-preview-text"),
        EditionState::Public => ("editing-see", "editing-see-text"),
    };
    let publish = (edition.state == EditionState::Draft
        && cx.can_in(Action::EditEdition, edition.id))
    .then(|| publish(lang, &edition, blocked, missing));
    let papers = cx.href(&format!("/desk/papers/{}", edition.slug));
    let papers = (cx.can_in(Action::ManagePolling, edition.id)
        || cx.can_in(Action::ManageOutings, edition.id))
    .then(|| {
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "papers-desk-title")}</h2>
                <p>{tr!(lang, "papers-desk-short")}</p>
                <ButtonLink href=papers look=Look::Quiet icon=Some(Glyph::Download)>
                    {tr!(lang, "papers-desk-go")}
                </ButtonLink>
            </section>
        }
        .into_any()
    });
    let body = view! {
        <div class="split">
            <section class="stack">
                <h2>{tr!(lang, "editing-checks")}</h2>
                <ul class="task-list check-list">{items} {decisions}</ul>
            </section>
            <div class="stack">
                <section class="panel stack">
                    <h2>{tr!(lang, open_key)}</h2>
                    <p>{tr!(lang, open_text)}</p>
                    <ButtonLink href=public_page look=Look::Quiet icon=Some(Glyph::Globe)>
                        {tr!(lang, "editing-open-page")}
                    </ButtonLink>
                </section>
                {papers}
                {publish}
            </div>
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Overview,
        None,
        body.into_any(),
    ))
}

fn tag(lang: domain::Lang, ready: Ready) -> AnyView {
    match ready {
        Ready::Done => view! { <Tag label=tr!(lang, "editing-ready-done") tone=Tone::Success /> },
        Ready::Needed => {
            view! { <Tag label=tr!(lang, "editing-ready-needed") tone=Tone::Danger /> }
        }
        Ready::Missing => {
            view! { <Tag label=tr!(lang, "editing-ready-missing") tone=Tone::Warning /> }
        }
        Ready::Optional => {
            view! { <Tag label=tr!(lang, "editing-ready-optional") tone=Tone::Neutral /> }
        }
    }
    .into_any()
}

fn publish(lang: domain::Lang, edition: &Edition, blocked: bool, missing: usize) -> AnyView {
    let slug = edition.slug.clone();
    let ask = if blocked {
        view! { <p>{tr!(lang, "editing-publish-blocked")}</p> }.into_any()
    } else {
        view! {
            <Confirm summary=tr!(lang, "editing-publish-button")>
                {(missing > 0)
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warning>
                                {tr!(lang, "editing-publish-missing", count = missing)}
                            </Notice>
                        }
                    })}
                <p>{tr!(lang, "editing-publish-confirm")}</p>
                <form method="post" action=PublishEdition::PATH>
                    <input type="hidden" name="edition" value=slug.clone() />
                    <Button icon=Some(Glyph::Globe)>{tr!(lang, "editing-publish-now")}</Button>
                </form>
            </Confirm>
        }
        .into_any()
    };
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "editing-publish")}</h2>
            <p>{tr!(lang, "editing-publish-text")}</p>
            {ask}
        </section>
    }
    .into_any()
}

async fn checks(cx: &Cx, edition: &Edition) -> Result<Vec<Check>, AppError> {
    let lang = cx.lang();
    let on_ballot = on_ballot(cx, edition).await?.len();
    let phases = edition.calendar.phases().len();
    let vote = edition.calendar.phase(PhaseKind::Vote);
    let or = |done: bool, otherwise: Ready| if done { Ready::Done } else { otherwise };
    let calendar = match (phases, vote) {
        (0, _) => (Ready::Needed, tr!(lang, "editing-check-calendar-none")),
        (_, None) => (Ready::Missing, tr!(lang, "editing-check-calendar-no-vote")),
        (_, Some(vote)) => {
            let (from, to) = (fmt::date(lang, vote.starts), fmt::date(lang, vote.ends));
            (
                Ready::Done,
                tr!(
                    lang,
                    "editing-check-calendar",
                    count = phases,
                    from = from,
                    to = to
                ),
            )
        }
    };
    let budget = fmt::money(lang, edition.budget());
    let projects = match (on_ballot, vote) {
        (0, None) => Ready::Optional,
        // Ideas come first: projects are asked for when the vote is near.
        (0, Some(vote)) if vote.starts > cx.now() + chrono::TimeDelta::days(30) => Ready::Optional,
        (0, Some(_)) if edition.outcome_published.is_none() => Ready::Missing,
        _ => Ready::Done,
    };
    let of_box = ballot_box(cx, edition).await?;
    Ok(vec![
        Check {
            part: Part::Presentation,
            ready: or(!edition.summary.is_empty(), Ready::Missing),
            text: if edition.summary.is_empty() {
                tr!(lang, "editing-check-no-summary")
            } else {
                shortened(&edition.summary)
            },
        },
        Check {
            part: Part::Calendar,
            ready: calendar.0,
            text: calendar.1,
        },
        Check {
            part: Part::Envelopes,
            ready: or(!edition.envelopes.is_empty(), Ready::Missing),
            text: tr!(
                lang,
                "editing-check-envelopes",
                count = edition.envelopes.len(),
                budget = budget
            ),
        },
        Check {
            part: Part::Rules,
            ready: Ready::Done,
            text: ballot_text(lang, edition.rules.ballot_form),
        },
        Check {
            part: Part::Districts,
            ready: or(!edition.districts.is_empty(), Ready::Optional),
            text: tr!(
                lang,
                "editing-check-districts",
                count = edition.districts.len()
            ),
        },
        Check {
            part: Part::Themes,
            ready: or(!edition.themes.is_empty(), Ready::Missing),
            text: tr!(lang, "editing-check-themes", count = edition.themes.len()),
        },
        Check {
            part: Part::Projects,
            ready: projects,
            text: tr!(lang, "editing-check-projects", count = on_ballot),
        },
        Check {
            part: Part::BallotBox,
            ready: of_box.0,
            text: of_box.1,
        },
    ])
}

/// How far the ballot box is. Without one nobody can vote: the nearer the vote, the more it is missed.
async fn ballot_box(cx: &Cx, edition: &Edition) -> Result<(Ready, String), AppError> {
    let lang = cx.lang();
    let of_box = cx.store().ballot_box(&cx.actor(), edition.id).await?;
    let text = match &of_box {
        None if edition.calendar.phase(PhaseKind::Vote).is_none() => {
            tr!(lang, "editing-check-ballot-box-no-vote")
        }
        None => tr!(lang, "editing-check-ballot-box-none"),
        Some(view) if view.state == BallotBoxState::Planned => {
            let confirmed = |line: &&TrusteeLine| line.state == TrusteeState::Confirmed;
            tr!(
                lang,
                "editing-check-ballot-box-planned",
                confirmed = view.trustees.iter().filter(confirmed).count(),
                total = view.trustees.len()
            )
        }
        Some(view) => tr!(
            lang,
            "editing-check-ballot-box-sealed",
            needed = view.needed,
            total = view.trustees.len()
        ),
    };
    let sealed = of_box
        .as_ref()
        .is_some_and(|view| view.state != BallotBoxState::Planned);
    let counted = edition.counted || edition.outcome_published.is_some();
    let ready = if sealed || counted {
        Ready::Done
    } else if edition.calendar.phase(PhaseKind::Vote).is_some()
        && let Some(urgent) = urgent(cx, edition, of_box.as_ref())
    {
        return Ok((Ready::Missing, format!("{text} {urgent}")));
    } else {
        Ready::Optional
    };
    Ok((ready, text))
}

/// How far the decisions about projects are, where projects are studied here.
async fn decisions(cx: &Cx, edition: &Edition) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let check = cx.store().decisions_check(&cx.actor(), edition.id).await?;
    let (ready, text) = if let Some(at) = edition.decisions_published_at {
        let date = fmt::date_time(lang, at);
        (
            Ready::Done,
            tr!(lang, "deciding-state-published", date = date),
        )
    } else if check.projects == 0 {
        return Ok(None);
    } else {
        let decided = tr!(
            lang,
            "deciding-todo-no-date-detail",
            decided = check.decided(),
            all = check.projects
        );
        match edition.decisions_on {
            Some(on) => {
                let planned = tr!(
                    lang,
                    "deciding-todo-planned",
                    date = fmt::date_time(lang, on)
                );
                (Ready::Optional, format!("{planned}. {decided}"))
            }
            None => (Ready::Missing, decided),
        }
    };
    let href = cx.href(&format!("/desk/projects/{}/decisions", edition.slug));
    Ok(Some(
        view! {
            <li class="task">
                {tag(lang, ready)}
                <div>
                    <a class="task-link" href=href>{tr!(lang, "deciding-title")}</a>
                    <p class="soft">{text}</p>
                </div>
            </li>
        }
        .into_any(),
    ))
}

/// The first words of a text, for a line.
fn shortened(text: &str) -> String {
    const LENGTH: usize = 120;
    match text.char_indices().nth(LENGTH) {
        None => text.to_owned(),
        Some((end, _)) => {
            let cut = text[..end].rfind(' ').unwrap_or(end);
            format!("{}…", &text[..cut])
        }
    }
}
