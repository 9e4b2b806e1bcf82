//! `/desk/polling/{slug}/batches/{number}/key`: ballot after ballot, by keyboard alone. A line for each, Enter, the next
//! one: without menus, and with nothing on the page that another person has keyed.

use super::keying_server::{KEY, KeyBallot};
use super::parts::{ballot_view, batch_path, edition_of};
use super::server::FinishKeying;
use super::typed::{self, Manner};
use crate::context::{Cx, FormState};
use crate::features::projects::parts::on_ballot;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, ErrorSummary, Fact, Facts, Glyph, KeyHints, Look, Progress, TextField,
};
use domain::Keying;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, KeyingView, ProjectSummary};

/// `/desk/polling/{slug}/batches/{number}/key?at=12`
pub async fn page(cx: Cx) -> PageResult {
    cx.never_kept();
    let edition = edition_of(&cx).await?;
    let number: i32 = cx.param_as("number")?;
    let lang = cx.lang();
    let view = cx.store().keying(&cx.actor(), edition.id, number).await?;
    let here = batch_path(&edition, number);
    if view.keying == Keying::Arbiter {
        return super::arbitrate::page(cx).await;
    }
    let paper = on_ballot(&cx, &edition).await?;
    let form = cx.form(KEY).await?;
    let used = view.batch.figures.used;
    let at = cx
        .query_as::<u32>("at")
        .filter(|at| (1..view.next).contains(at))
        .unwrap_or(view.next);
    let last = at.saturating_sub(1);
    let keyed = cx
        .store()
        .keyed_ballots(&cx.actor(), edition.id, number, last..=at)
        .await?;
    let manner = Manner::of(edition.rules.ballot_form);
    let before = keyed
        .get(&at)
        .map(|ballot| typed::write(manner, &paper, ballot));
    let last = keyed.get(&last).map(|ballot| {
        view! {
            <section class="stack-s">
                <h2 class="small">{tr!(lang, "polling-last", position = last)}</h2>
                {ballot_view(lang, &edition, &paper, ballot)}
            </section>
        }
    });
    let work = if at > used {
        done(&cx, &edition, &view)
    } else {
        line(&cx, &edition, &view, at, before.as_deref(), &form)
    };
    let title = tr!(lang, "polling-key-title", number = number);
    Ok(Page::focus(
        title.clone(),
        here,
        view! {
            <div class="stack-l keying">
                <ErrorSummary errors=form.errors(lang) />
                <h1 class="keying-title">{title}</h1>
                {work}
                {last}
                {help(lang, &edition)}
                {numbers(lang, &paper)}
            </div>
        },
    ))
}

/// The one field.
fn line(
    cx: &Cx,
    edition: &Edition,
    view: &KeyingView,
    at: u32,
    before: Option<&str>,
    form: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let script = cx.site().assets.url("scripts/keying.js");
    let used = view.batch.figures.used;
    let position = tr!(lang, "polling-position", at = at, of = used);
    let done = view.next - 1;
    let detail = tr!(
        lang,
        "polling-of",
        part = done.to_string(),
        whole = used.to_string()
    );
    view! {
        <p class="keying-position" aria-hidden="true">{position.clone()}</p>
        <form method="post" action=KeyBallot::PATH class="stack" data-script=script>
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <input type="hidden" name="number" value=view.batch.number.to_string() />
            <input type="hidden" name="keying" value=view.keying.code() />
            <input type="hidden" name="position" value=at.to_string() />
            <TextField
                name="typed"
                label=position
                hint=hint(lang, edition)
                value=form.value("typed", before.unwrap_or_default())
                error=form.error(lang, "typed")
                unmarked=true
                autocomplete="off"
                autofocus=true
            />
            <Button icon=Some(Glyph::Next)>{tr!(lang, "polling-next-ballot")}</Button>
        </form>
        <Progress
            label=tr!(lang, "polling-progress")
            detail=detail
            part=u64::from(done)
            whole=u64::from(used)
        />
    }
    .into_any()
}

/// All are keyed: Enter ends the keying, a link leads back to the last ballot.
fn done(cx: &Cx, edition: &Edition, view: &KeyingView) -> AnyView {
    let lang = cx.lang();
    let used = view.batch.figures.used;
    let here = batch_path(edition, view.batch.number);
    let back = cx.href(&format!("{here}/key?at={used}"));
    let text = match view.keying {
        Keying::First => "polling-finish-first",
        Keying::Second | Keying::Arbiter => "polling-finish-second",
    };
    view! {
        <p class="keying-position">{tr!(lang, "polling-all-keyed", count = used)}</p>
        <p>{tr!(lang, text)}</p>
        <form method="post" action=FinishKeying::PATH class="cluster">
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <input type="hidden" name="number" value=view.batch.number.to_string() />
            <Button icon=Some(Glyph::Tick) autofocus=true>{tr!(lang, "polling-finish")}</Button>
            <ButtonLink href=back look=Look::Quiet icon=Some(Glyph::Back)>
                {tr!(lang, "polling-correct-last")}
            </ButtonLink>
        </form>
    }
    .into_any()
}

fn hint(lang: Lang, edition: &Edition) -> String {
    match Manner::of(edition.rules.ballot_form) {
        Manner::Numbers => tr!(lang, "polling-hint-approval"),
        Manner::Points => tr!(lang, "polling-hint-points"),
        Manner::Grades { .. } => tr!(lang, "polling-hint-grades"),
        Manner::Order { .. } => tr!(lang, "polling-hint-ranking"),
    }
}

/// What else can be typed.
fn help(lang: Lang, edition: &Edition) -> AnyView {
    let form = edition.rules.ballot_form;
    let mut keys = vec![
        ("0".to_owned(), tr!(lang, "polling-type-blank")),
        ("x".to_owned(), tr!(lang, "polling-type-spoilt")),
        ("b".to_owned(), tr!(lang, "polling-type-back")),
    ];
    keys.extend(typed::grades(form).into_iter().map(|(letters, grade)| {
        let grade = tr!(lang, &format!("votes-grade-{grade}"));
        (letters.to_lowercase(), grade)
    }));
    view! { <KeyHints keys /> }.into_any()
}

/// The numbers with their titles, for a ballot whose writing is hard to read.
fn numbers(lang: Lang, paper: &[ProjectSummary]) -> AnyView {
    let facts: Vec<Fact> = paper
        .iter()
        .map(|project| Fact::new(&project.number, &project.title))
        .collect();
    view! {
        <details>
            <summary>{tr!(lang, "polling-projects")}</summary>
            <Facts facts />
        </details>
    }
    .into_any()
}
