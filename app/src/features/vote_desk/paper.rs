//! Votes on paper: the roll marked for somebody met, and the ballots keyed, by keyboard alone.
//!
//! The two lists never meet: who was marked is typed in one form, what was chosen in another, and nothing is kept
//! that puts them side by side.

use super::paper_server::{CheckPaper, KEY, KeyPaper, MARK, MarkPaper};
use super::paper_typed::{Line, Manner, read};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Checkbox, ErrorSummary, Fact, Facts, Figure, Figures, Glyph,
    Link, Look, Notice, TextField, Tone,
};
use domain::{Action, BallotBoxState, BallotForm, ProjectState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{BoxFigures, Edition, ProjectFilter, ProjectSummary};

/// The projects that can be on a paper ballot.
pub(super) async fn ballot_paper(
    cx: &Cx,
    edition: &Edition,
) -> Result<Vec<ProjectSummary>, AppError> {
    let filter = ProjectFilter {
        state: Some(ProjectState::OnBallot),
        ..ProjectFilter::default()
    };
    Ok(cx.store().projects(edition.id, &filter).await?)
}

/// Where the screen of an edition is, below the language.
pub(super) fn path(edition: &Edition) -> String {
    format!("/desk/vote/{}/paper", edition.slug)
}

/// `/desk/vote/{slug}/paper`
pub async fn paper(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::KeyPaper)?;
    let edition = cx.edition().await?;
    cx.need_in(Action::KeyPaper, edition.id)?;
    let lang = cx.lang();
    let projects = ballot_paper(&cx, &edition).await?;
    let figures = cx.store().box_figures(&cx.actor(), edition.id).await?;
    let of_box = cx.store().ballot_box(&cx.actor(), edition.id).await?;
    let sealed = of_box.is_some_and(|view| view.state == BallotBoxState::Sealed);
    let open = sealed && edition.calendar.open_vote(cx.now()).is_ok();
    let mark_form = cx.form(MARK).await?;
    let key_form = cx.form(KEY).await?;
    let errors = [mark_form.errors(lang), key_form.errors(lang)].concat();
    // What was typed without a fault waits to be confirmed.
    let checked = if cx.query("check").is_some() {
        cx.kept::<String>(&super::paper_server::note(edition.id))
            .await?
    } else {
        None
    };
    let manner = Manner::of(edition.rules.ballot_form);
    let keying =
        match checked.map(|typed| read(manner, &projects, &typed).map(|lines| (typed, lines))) {
            Some(Ok((typed, lines))) => confirm(&cx, &edition, &typed, &lines),
            Some(Err(_)) | None => key(&cx, &edition, &key_form, &figures, sealed),
        };
    let title = tr!(lang, "paper-title");
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href("/desk/vote"), tr!(lang, "desk-vote")),
                    Link::new(
                        cx.href(&format!("/desk/vote/{}", edition.slug)),
                        edition.name.clone(),
                    ),
                ]
                current=title.clone()
            />
            <ErrorSummary errors />
            <ScreenHead title=title.clone() lead=tr!(lang, "paper-lead") />
            <div class="split">
                <div class="stack-l">
                    {mark(&cx, &edition, &mark_form, open)}
                    {keying}
                </div>
                {totals(lang, &figures)}
            </div>
            {numbers(lang, &projects)}
        </div>
    };
    Ok(Page::desk(Screen::Vote, title, body))
}

fn mark(cx: &Cx, edition: &Edition, form: &FormState, open: bool) -> AnyView {
    let lang = cx.lang();
    let people = edition.rules.voters_per_contact;
    let another = (people > 1).then(|| {
        view! {
            <Checkbox
                name="another"
                label=tr!(lang, "paper-another")
                hint=tr!(lang, "paper-another-hint", people = people)
                checked=!form.value("another", "").is_empty()
                error=form.error(lang, "another")
            />
        }
    });
    let content = if open {
        view! {
            <form method="post" action=MarkPaper::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <TextField
                    name="contact"
                    label=tr!(lang, "paper-contact")
                    hint=tr!(lang, "paper-contact-hint")
                    value=form.value("contact", "")
                    error=form.error(lang, "contact")
                    required=true
                    autocomplete="off"
                />
                {another}
                <Button look=Look::Quiet icon=Some(Glyph::Tick)>
                    {tr!(lang, "paper-mark-button")}
                </Button>
            </form>
        }
        .into_any()
    } else {
        view! { <Notice tone=Tone::Info>{tr!(lang, "paper-mark-not-yet")}</Notice> }.into_any()
    };
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "paper-mark")}</h2>
            <p>{tr!(lang, "paper-mark-text")}</p>
            {content}
        </section>
    }
    .into_any()
}

fn key(
    cx: &Cx,
    edition: &Edition,
    form: &FormState,
    figures: &BoxFigures,
    sealed: bool,
) -> AnyView {
    let lang = cx.lang();
    let content = if !sealed {
        view! { <Notice tone=Tone::Info>{tr!(lang, "paper-key-not-now")}</Notice> }.into_any()
    } else if figures.to_key() == 0 {
        view! { <Notice tone=Tone::Info>{tr!(lang, "paper-error-more")}</Notice> }.into_any()
    } else {
        view! {
            <p>{tr!(lang, "paper-key-text")}</p>
            <form method="post" action=CheckPaper::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <TextField
                    name="numbers"
                    label=tr!(lang, "paper-numbers")
                    hint=hint(lang, edition.rules.ballot_form)
                    value=form.value("numbers", "")
                    error=form.error(lang, "numbers")
                    autocomplete="off"
                    autofocus=true
                />
                <Checkbox
                    name="blank"
                    label=tr!(lang, "paper-blank")
                    checked=form.value("blank", "") == "on"
                />
                <Button>{tr!(lang, "paper-check-button")}</Button>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="panel stack" id="key">
            <h2>{tr!(lang, "paper-key")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn hint(lang: Lang, form: BallotForm) -> String {
    match Manner::of(form) {
        Manner::Numbers => tr!(lang, "paper-numbers-approval"),
        Manner::Points => tr!(lang, "paper-numbers-points"),
        Manner::Grades { best } => tr!(lang, "paper-numbers-grades", best = best),
        Manner::Order { .. } => tr!(lang, "paper-numbers-ranking"),
    }
}

/// The titles of what was typed, and the button that casts it: it has the focus, so that Enter does.
fn confirm(cx: &Cx, edition: &Edition, typed: &str, lines: &[Line]) -> AnyView {
    let lang = cx.lang();
    let plain = matches!(
        Manner::of(edition.rules.ballot_form),
        Manner::Numbers | Manner::Order { .. }
    );
    let content = if lines.is_empty() {
        view! { <p class="strong">{tr!(lang, "paper-check-blank")}</p> }.into_any()
    } else {
        let facts = lines
            .iter()
            .map(|line| {
                let points = if plain {
                    String::new()
                } else {
                    format!(" = {}", line.points)
                };
                Fact::new(format!("{}{points}", line.number), &line.title)
            })
            .collect();
        view! { <Facts facts /> }.into_any()
    };
    view! {
        <section class="panel stack" id="key">
            <h2>{tr!(lang, "paper-check")}</h2>
            {content}
            <form method="post" action=KeyPaper::PATH class="cluster">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="numbers" value=typed.to_owned() />
                <Button icon=Some(Glyph::Vote) autofocus=true>{tr!(lang, "paper-confirm")}</Button>
                <ButtonLink href=cx.href(&path(edition)) look=Look::Quiet icon=Some(Glyph::Edit)>
                    {tr!(lang, "paper-correct")}
                </ButtonLink>
            </form>
        </section>
    }
    .into_any()
}

fn totals(lang: Lang, figures: &BoxFigures) -> AnyView {
    let number = |count: u32| fmt::number(lang, i64::from(count));
    let figures = vec![
        Figure::new(
            number(figures.marked_with_paper),
            tr!(lang, "paper-marks", count = figures.marked_with_paper),
        ),
        Figure::new(
            number(figures.keyed),
            tr!(lang, "paper-ballots", count = figures.keyed),
        ),
        Figure::new(number(figures.to_key()), tr!(lang, "paper-left")),
    ];
    view! {
        <section class="stack">
            <h2>{tr!(lang, "paper-totals")}</h2>
            <Figures figures />
            <p class="soft">{tr!(lang, "paper-totals-text")}</p>
        </section>
    }
    .into_any()
}

/// The numbers with their titles, for a ballot whose writing is hard to read.
fn numbers(lang: Lang, projects: &[ProjectSummary]) -> AnyView {
    let facts: Vec<Fact> = projects
        .iter()
        .map(|project| Fact::new(&project.number, &project.title))
        .collect();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "paper-projects")}</h2>
            <Facts facts />
        </section>
    }
    .into_any()
}
