//! The first page of the desk: what waits now, each with a link to where it is done.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::{ScreenHead, phase, phase_of_now};
use crate::features::editions::shortcuts::elsewhere;
use crate::features::networks::parts::{lead_path, led_networks};
use crate::features::outings::tabs::OutingTab;
use crate::features::projects_desk::project::messages_path;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{EmptyState, Glyph, Icon, Tag, Tone};
use chrono::{DateTime, TimeDelta, Utc};
use domain::study::WaitingFor;
use domain::{Action, BallotBoxState, CommentState, EditionState, IdeaState, PhaseKind};
use leptos::prelude::*;
use store::{BoardFilter, Edition, WaitingFilter};

/// A phase that ends within this time is told.
const SOON: TimeDelta = TimeDelta::days(14);
/// Trustees need some weeks to be found and to take their shares.
const BEFORE_THE_VOTE: TimeDelta = TimeDelta::days(45);

/// Decisions that are not ready are urgent within this time of their date.
const ANSWERS_SOON: TimeDelta = TimeDelta::days(7);

/// Something that waits, and where it is done.
struct Task {
    glyph: Glyph,
    title: String,
    detail: String,
    href: String,
    /// Worth doing before the rest.
    urgent: Option<String>,
}

/// `/desk`
pub async fn overview(cx: Cx) -> PageResult {
    let lang = cx.lang();
    // Members of departments who hold no role have the studies, and nothing else of the desk.
    if !cx.can_somewhere(Action::ReadDesk) {
        if cx.can(Action::Study) {
            return Ok(elsewhere(&cx, "/desk/studies"));
        }
        // Who leads a network has its pages.
        if let Some(network) = led_networks(&cx).await?.first() {
            return Ok(elsewhere(&cx, &lead_path(&network.slug)));
        }
        // Volunteers enter ideas, and have nothing else of the desk.
        if cx.can_somewhere(Action::EnterIdea) {
            return Ok(elsewhere(&cx, "/desk/entries"));
        }
    }
    cx.need_somewhere(Action::ReadDesk)?;
    let catalogue = cx.store().catalogue().await?;
    let mut tasks = Vec::new();
    let read = |edition: &&std::sync::Arc<Edition>| cx.can_in(Action::ReadDesk, edition.id);
    for edition in catalogue.all().iter().filter(read) {
        tasks.extend(ideas_to_moderate(&cx, edition).await?);
        tasks.extend(comments(&cx, edition).await?);
        tasks.extend(ideas_to_merge(&cx, edition).await?);
        tasks.extend(messages(&cx, edition).await?);
        tasks.extend(ballot_box(&cx, edition).await?);
        tasks.extend(decisions(&cx, edition).await?);
        tasks.extend(vote(&cx, edition).await?);
        tasks.extend(phones(&cx, edition).await?);
        tasks.extend(ending_soon(&cx, edition));
        tasks.extend(draft(&cx, edition));
    }
    tasks.extend(studies(&cx).await?);
    tasks.sort_by_key(|task| task.urgent.is_none());
    let now = catalogue
        .public()
        .filter(|edition| {
            edition.calendar.at(cx.now()).is_some() || edition.calendar.next(cx.now()).is_some()
        })
        .map(|edition| {
            let (name, text) = (edition.name.clone(), phase_of_now(&cx, edition));
            view! {
                <li>
                    <span class="strong" lang="fr">{name}</span>
                    " – "
                    {text}
                </li>
            }
        })
        .collect::<Vec<_>>();
    let nothing_runs = now.is_empty();
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=tr!(lang, "desk-overview") lead=tr!(lang, "desk-overview-lead") />
            <section class="stack">
                <h2>{tr!(lang, "desk-todo")}</h2>
                {todo(&cx, tasks)}
            </section>
            <section class="stack">
                <h2>{tr!(lang, "desk-running")}</h2>
                {if nothing_runs {
                    view! { <p>{tr!(lang, "desk-running-none")}</p> }.into_any()
                } else {
                    view! { <ul class="stack-s plain-list">{now}</ul> }.into_any()
                }}
            </section>
        </div>
    };
    Ok(Page::desk(
        Screen::Overview,
        tr!(lang, "desk-overview"),
        body,
    ))
}

fn todo(cx: &Cx, tasks: Vec<Task>) -> AnyView {
    let lang = cx.lang();
    if tasks.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "desk-todo-none") level=3>
                <p>{tr!(lang, "desk-todo-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let items = tasks
        .into_iter()
        .map(|task| {
            view! {
                <li class="task">
                    <Icon glyph=task.glyph />
                    <div>
                        <a class="task-link" href=task.href>{task.title}</a>
                        <p class="soft">{task.detail}</p>
                    </div>
                    {task.urgent.map(|word| view! { <Tag label=word tone=Tone::Warning icon=Glyph::Clock /> })}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="task-list">{items}</ul> }.into_any()
}

async fn ideas_to_moderate(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    let lang = cx.lang();
    if !cx.can_in(Action::Moderate, edition.id) {
        return Ok(None);
    }
    let (first, waiting) = cx
        .store()
        .moderation_queue(&cx.actor(), Some(edition.id), IdeaState::Submitted, 0, 1)
        .await?;
    let Some(oldest) = first.first() else {
        return Ok(None);
    };
    let days = days_since(oldest.submitted_at, cx.now());
    Ok(Some(Task {
        glyph: Glyph::Idea,
        title: tr!(lang, "desk-todo-ideas", count = waiting),
        detail: format!(
            "{} · {}",
            edition.name,
            tr!(lang, "desk-todo-oldest", days = days)
        ),
        href: cx.href(&format!("/desk/moderation?edition={}", edition.slug)),
        urgent: (days >= 7).then(|| tr!(lang, "desk-todo-old")),
    }))
}

/// Comments that nobody has read yet.
async fn comments(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    if !cx.can_in(Action::Moderate, edition.id) {
        return Ok(None);
    }
    let (_, waiting) = cx
        .store()
        .comment_queue(&cx.actor(), Some(edition.id), CommentState::Submitted, 0, 1)
        .await?;
    Ok((waiting > 0).then(|| Task {
        glyph: Glyph::Edit,
        title: tr!(cx, "desk-todo-comments", count = waiting),
        detail: edition.name.clone(),
        href: cx.href("/desk/comments"),
        urgent: None,
    }))
}

/// Published ideas that are part of no project, once no more come in.
async fn ideas_to_merge(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    let lang = cx.lang();
    let open = edition.calendar.at(cx.now());
    let urgent = match open.map(|phase| phase.kind) {
        Some(PhaseKind::Screening) => false,
        Some(PhaseKind::Study) => true,
        _ => return Ok(None),
    };
    if !cx.can_in(Action::ManageProjects, edition.id) {
        return Ok(None);
    }
    let (store, actor) = (cx.store(), cx.actor());
    if store.merging_open(&actor, edition.id).await.is_err() {
        return Ok(None);
    }
    let none = WaitingFilter::default();
    let (_, waiting) = store
        .ideas_to_merge(&actor, edition.id, &none, 0, 1)
        .await?;
    Ok((waiting > 0).then(|| Task {
        glyph: Glyph::Idea,
        title: tr!(lang, "desk-todo-merge", count = waiting),
        detail: edition.name.clone(),
        href: cx.href(&format!("/desk/projects/{}/groups", edition.slug)),
        urgent: urgent.then(|| tr!(lang, "desk-todo-now")),
    }))
}

/// Messages of those who carry a project that nobody has answered.
async fn messages(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    let lang = cx.lang();
    if !cx.can_in(Action::WriteToCarriers, edition.id) {
        return Ok(None);
    }
    let waiting = cx.store().unanswered(&cx.actor(), edition.id).await?;
    let Some(first) = waiting.first() else {
        return Ok(None);
    };
    Ok(Some(Task {
        glyph: Glyph::Mail,
        title: tr!(lang, "desk-todo-messages", count = waiting.len()),
        detail: edition.name.clone(),
        href: cx.href(&messages_path(&edition.slug, first)),
        urgent: None,
    }))
}

/// A vote that comes, or is open, without a sealed ballot box: nobody could vote.
async fn ballot_box(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    let (lang, now) = (cx.lang(), cx.now());
    let comes = edition
        .calendar
        .phase(PhaseKind::Vote)
        .filter(|vote| vote.ends > now && vote.starts < now + BEFORE_THE_VOTE);
    let Some(vote) = comes.filter(|_| cx.can_in(Action::ManageBallotBox, edition.id)) else {
        return Ok(None);
    };
    let of_box = cx.store().ballot_box(&cx.actor(), edition.id).await?;
    if of_box.is_some_and(|of_box| of_box.state != BallotBoxState::Planned) {
        return Ok(None);
    }
    let starts = fmt::date_time(lang, vote.starts);
    Ok(Some(Task {
        glyph: Glyph::Vote,
        title: tr!(lang, "desk-todo-box"),
        detail: format!(
            "{} · {}",
            edition.name,
            tr!(lang, "desk-todo-box-detail", starts = starts)
        ),
        href: cx.href(&format!("/desk/editions/{}/ballot-box", edition.slug)),
        urgent: (vote.starts < now + SOON).then(|| tr!(lang, "desk-todo-now")),
    }))
}

/// Decisions that are to be published: when, and what is missing.
async fn decisions(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    let (lang, now) = (cx.lang(), cx.now());
    if edition.decisions_published_at.is_some() {
        return Ok(None);
    }
    let check = cx.store().decisions_check(&cx.actor(), edition.id).await?;
    if check.projects == 0 {
        return Ok(None);
    }
    // Without a date the start of the vote is the last moment.
    let last = edition.decisions_on.or(edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|vote| vote.starts));
    let near = last.is_some_and(|last| last - now <= ANSWERS_SOON);
    let title = match edition.decisions_on {
        Some(on) if on <= now => {
            tr!(lang, "deciding-todo-late", date = fmt::date_time(lang, on))
        }
        Some(on) => tr!(
            lang,
            "deciding-todo-planned",
            date = fmt::date_time(lang, on)
        ),
        None => tr!(lang, "deciding-todo-no-date"),
    };
    let blocked = check.blocked();
    let detail = match (edition.decisions_on, check.obstacle) {
        (_, Some(_)) => tr!(lang, "deciding-todo-obstacle"),
        (None, None) => tr!(
            lang,
            "deciding-todo-no-date-detail",
            decided = check.decided(),
            all = check.projects
        ),
        (Some(_), None) if blocked > 0 => tr!(lang, "deciding-todo-missing", count = blocked),
        (Some(_), None) => tr!(lang, "deciding-todo-ready", count = check.projects),
    };
    // What is ready goes by itself; a date that has passed without a publication does not.
    let waits = blocked > 0 || edition.decisions_on.is_none() || check.obstacle.is_some();
    Ok(Some(Task {
        glyph: Glyph::Calendar,
        title,
        detail: format!("{} · {detail}", edition.name),
        href: cx.href(&format!("/desk/projects/{}/decisions", edition.slug)),
        urgent: (near && waits).then(|| tr!(lang, "desk-todo-now")),
    }))
}

async fn vote(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    let lang = cx.lang();
    let now = cx.now();
    let task = |key: &str, detail: String, urgent: Option<String>| Task {
        glyph: Glyph::Vote,
        title: tr!(lang, key),
        detail: format!("{} · {detail}", edition.name),
        href: cx.href(&format!("/desk/vote/{}", edition.slug)),
        urgent,
    };
    if let Ok(open) = edition.calendar.open_vote(now) {
        let turnout = cx.store().turnout(&cx.actor(), edition.id).await?;
        let until = fmt::date_time(cx.lang(), open.until());
        let detail = tr!(
            lang,
            "desk-todo-vote-open-detail",
            voters = turnout.voters,
            until = until
        );
        return Ok(Some(task("desk-todo-vote-open", detail, None)));
    }
    if edition.calendar.closed_vote(now).is_err() || edition.outcome_published.is_some() {
        return Ok(None);
    }
    if let Some(until) = cx.store().late_votes_until(edition.id).await? {
        let until = fmt::date_time(lang, until);
        let detail = tr!(lang, "desk-field-todo-late-detail", until = until);
        return Ok(Some(task("desk-field-todo-late", detail, None)));
    }
    let urgent = || Some(tr!(lang, "desk-todo-now"));
    Ok(
        match (
            edition.counted,
            cx.can_in(Action::CountVote, edition.id),
            cx.can_in(Action::PublishOutcome, edition.id),
        ) {
            (false, true, _) => Some(task(
                "desk-todo-count",
                tr!(lang, "desk-todo-count-detail"),
                urgent(),
            )),
            (true, _, true) => Some(task(
                "desk-todo-publish",
                tr!(lang, "desk-todo-publish-detail"),
                urgent(),
            )),
            (false, false, _) | (true, _, false) => None,
        },
    )
}

/// Phones of outings that have something left to send.
async fn phones(cx: &Cx, edition: &Edition) -> Result<Option<Task>, AppError> {
    let lang = cx.lang();
    if !cx.can_in(Action::ManageOutings, edition.id) {
        return Ok(None);
    }
    let left = cx
        .store()
        .phones_with_something(&cx.actor(), edition.id)
        .await?;
    let phones: u32 = left.values().sum();
    // Several outings are looked at one by one, beginning with the first.
    Ok(left.keys().next().map(|outing| Task {
        glyph: Glyph::Clock,
        title: tr!(lang, "desk-field-left", phones = phones),
        detail: edition.name.clone(),
        href: cx.href(&OutingTab::Phones.path(*outing)),
        urgent: None,
    }))
}

/// Studies that wait for whoever coordinates, and those that are late.
async fn studies(cx: &Cx) -> Result<Vec<Task>, AppError> {
    let lang = cx.lang();
    if !cx.can_somewhere(Action::ManageProjects) {
        return Ok(vec![]);
    }
    let count = async |filter: BoardFilter| -> Result<u64, AppError> {
        let board = cx
            .store()
            .board(&cx.actor(), None, None, &filter, 0, 1)
            .await?;
        Ok(board.total)
    };
    let waiting = count(BoardFilter {
        waiting_for: Some(WaitingFor::Coordinator),
        ..BoardFilter::default()
    })
    .await?;
    let late = count(BoardFilter {
        late: true,
        ..BoardFilter::default()
    })
    .await?;
    let task = |title: String, detail: &str, state: &str, urgent: String| Task {
        glyph: Glyph::Clock,
        title,
        detail: tr!(lang, detail),
        href: cx.href(&format!("/desk/studies?department=&state={state}")),
        urgent: Some(urgent),
    };
    let mut tasks = Vec::new();
    if waiting > 0 {
        tasks.push(task(
            tr!(lang, "studies-todo-waiting", count = waiting),
            "studies-todo-waiting-detail",
            "waiting-coordinator",
            tr!(lang, "desk-todo-now"),
        ));
    }
    if late > 0 {
        tasks.push(task(
            tr!(lang, "studies-todo-late", count = late),
            "studies-todo-late-detail",
            "late",
            tr!(lang, "studies-late"),
        ));
    }
    Ok(tasks)
}

fn ending_soon(cx: &Cx, edition: &Edition) -> Option<Task> {
    let lang = cx.lang();
    let now = cx.now();
    let open = edition.calendar.at(now)?;
    // The vote has a line of its own, and a phase of nothing to do ends without anybody.
    if edition.state == EditionState::Draft
        || open.kind == PhaseKind::Vote
        || open.ends - now > SOON
    {
        return None;
    }
    let until = fmt::date_time(cx.lang(), open.ends);
    Some(Task {
        glyph: Glyph::Calendar,
        title: tr!(lang, "desk-todo-ends", phase = phase(cx, open.kind)),
        detail: format!(
            "{} · {}",
            edition.name,
            tr!(lang, "desk-todo-ends-detail", until = until)
        ),
        href: cx.href(&format!("/desk/editions/{}/calendar", edition.slug)),
        urgent: (open.ends - now <= TimeDelta::days(3)).then(|| tr!(lang, "desk-todo-soon")),
    })
}

fn draft(cx: &Cx, edition: &Edition) -> Option<Task> {
    let lang = cx.lang();
    if edition.state != EditionState::Draft || !cx.can_in(Action::EditEdition, edition.id) {
        return None;
    }
    Some(Task {
        glyph: Glyph::Edit,
        title: tr!(lang, "desk-todo-draft", name = edition.name.clone()),
        detail: tr!(lang, "desk-todo-draft-detail"),
        href: cx.href(&format!("/desk/editions/{}", edition.slug)),
        urgent: None,
    })
}

/// Whole days, never below zero: the clock of a demonstration may be ahead.
pub fn days_since(then: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (now - then).num_days().max(0)
}
