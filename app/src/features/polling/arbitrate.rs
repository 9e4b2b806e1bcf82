//! `/desk/polling/{slug}/batches/{number}/arbitrate`: the ballots that two people read in two ways, one by one. Nobody
//! sees who read which.

use super::keying_server::{DECIDE, DecideBallot};
use super::parts::{ballot_view, batch_path, edition_of};
use super::server::FinishKeying;
use crate::context::{Cx, FormState};
use crate::features::projects::parts::on_ballot;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, ErrorSummary, Glyph, Look, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Difference, Edition, ProjectSummary};

/// `/desk/polling/{slug}/batches/{number}/arbitrate?at=12`
pub async fn page(cx: Cx) -> PageResult {
    cx.never_kept();
    let edition = edition_of(&cx).await?;
    let number: i32 = cx.param_as("number")?;
    let lang = cx.lang();
    let all = cx
        .store()
        .differences(&cx.actor(), edition.id, number)
        .await?;
    let paper = on_ballot(&cx, &edition).await?;
    let form = cx.form(DECIDE).await?;
    let here = batch_path(&edition, number);
    let asked: Option<u32> = cx.query_as("at");
    let current = all
        .iter()
        .find(|one| Some(one.position) == asked)
        .or_else(|| all.iter().find(|one| one.decided.is_none()));
    let work = match current {
        Some(one) => decide(lang, &edition, &paper, number, one, &form),
        None => finish(lang, &edition, number),
    };
    let items = all
        .iter()
        .map(|one| {
            let href = cx.href(&format!("{here}/arbitrate?at={}", one.position));
            let key = if one.decided.is_some() {
                "polling-decided"
            } else {
                "polling-undecided"
            };
            let label = tr!(lang, "polling-ballot", position = one.position);
            view! {
                <li>
                    <a href=href>{label}</a>
                    " – "
                    {tr!(lang, key)}
                </li>
            }
        })
        .collect_view();
    let title = tr!(lang, "polling-arbitrate-title", number = number);
    let count = all.len();
    Ok(Page::focus(
        title.clone(),
        here.clone(),
        view! {
            <div class="stack-l keying">
                <ErrorSummary errors=form.errors(lang) />
                <h1 class="keying-title">{title}</h1>
                <p>{tr!(lang, "polling-arbitrate-lead", count = count)}</p>
                {work}
                <section class="stack-s">
                    <h2 class="small">{tr!(lang, "polling-differences")}</h2>
                    <ul>{items}</ul>
                </section>
            </div>
        },
    ))
}

fn decide(
    lang: Lang,
    edition: &Edition,
    paper: &[ProjectSummary],
    number: i32,
    one: &Difference,
    form: &FormState,
) -> AnyView {
    let ids = || {
        view! {
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <input type="hidden" name="number" value=number.to_string() />
            <input type="hidden" name="position" value=one.position.to_string() />
        }
    };
    let versions = one
        .versions
        .iter()
        .zip(["A", "B"])
        .enumerate()
        .map(|(at, (ballot, letter))| {
            view! {
                <section class="panel stack-s">
                    <h3>{tr!(lang, "polling-version", letter = letter)}</h3>
                    {ballot_view(lang, edition, paper, ballot)}
                    <form method="post" action=DecideBallot::PATH>
                        {ids()}
                        <Button look=Look::Quiet name="version" value=at.to_string() icon=Some(Glyph::Tick)>
                            {tr!(lang, "polling-version-right", letter = letter)}
                        </Button>
                    </form>
                </section>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2 class="keying-position">{tr!(lang, "polling-ballot", position = one.position)}</h2>
            <div class="keying-versions">{versions}</div>
            <form method="post" action=DecideBallot::PATH class="stack">
                {ids()}
                <TextField
                    name="typed"
                    label=tr!(lang, "polling-other-version")
                    hint=tr!(lang, "polling-other-version-hint")
                    value=form.value("typed", "")
                    error=form.error(lang, "typed")
                    unmarked=true
                    autocomplete="off"
                />
                <Button look=Look::Quiet icon=Some(Glyph::Edit)>
                    {tr!(lang, "polling-other-button")}
                </Button>
            </form>
        </section>
    }
    .into_any()
}

fn finish(lang: Lang, edition: &Edition, number: i32) -> AnyView {
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "polling-all-decided")}</h2>
            <p>{tr!(lang, "polling-all-decided-text")}</p>
            <form method="post" action=FinishKeying::PATH>
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=number.to_string() />
                <Button icon=Some(Glyph::Tick) autofocus=true>{tr!(lang, "polling-seal")}</Button>
            </form>
        </section>
    }
    .into_any()
}
