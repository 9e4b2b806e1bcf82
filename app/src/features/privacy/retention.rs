//! `/desk/privacy/retention`: how long each kind of data is kept, what would go today, and what went.

use super::desk::head;
use super::run;
use super::server::{RETENTION, SetRetention};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Button, Column, ErrorSummary, Table, TextField, TextKind};
use domain::{Action, DataKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::RetentionRun;

/// Runs that are shown.
const RUNS: u64 = 50;

/// `/desk/privacy/retention`
pub async fn retention(cx: Cx) -> PageResult {
    cx.need(Action::ManagePrivacy)?;
    let lang = cx.lang();
    let actor = cx.actor();
    let form = cx.form(RETENTION).await?;
    let lines = run::preview(cx.store(), &cx.site().files, &actor)
        .await
        .map_err(|err| AppError::internal(&err))?;
    let runs = cx.store().retention_runs(&actor, RUNS).await?;
    let rows = lines
        .iter()
        .map(|line| {
            let kind = line.kind;
            let (least, most) = kind.bounds();
            let name = kind.code();
            let hint = tr!(
                lang,
                "retention-bounds",
                least = least,
                most = most,
                usual = kind.default_days()
            );
            vec![
                view! {
                    <span class="strong">{kind_name(lang, kind)}</span>
                    <br />
                    <span class="soft small">{tr!(lang, &format!("retention-about-{kind}"))}</span>
                }
                .into_any(),
                view! {
                    <TextField
                        name=name
                        kind=TextKind::Whole
                        label=tr!(lang, "retention-days-of", kind = kind_name(lang, kind))
                        hint=hint
                        value=form.value(name, line.days.to_string())
                        error=form.error(lang, name)
                        unmarked=true
                    />
                }
                .into_any(),
                fmt::number(lang, i64::try_from(line.due).unwrap_or(i64::MAX)).into_any(),
            ]
        })
        .collect::<Vec<_>>();
    let columns = vec![
        Column::text(tr!(lang, "retention-kind")),
        Column::text(tr!(lang, "retention-days")),
        Column::figures(tr!(lang, "retention-due")),
    ];
    let title = tr!(lang, "privacy-desk-retention");
    let body = view! {
        <div class="stack-l retention">
            <ErrorSummary errors=form.errors(lang) />
            {head(&cx, title.clone(), tr!(lang, "retention-lead"))}
            <form method="post" action=SetRetention::url() class="stack" id="form">
                <Table caption=tr!(lang, "retention-caption") columns rows />
                <Button>{tr!(lang, "desk-save")}</Button>
            </form>
            <section class="stack">
                <h2>{tr!(lang, "retention-runs")}</h2>
                {history(lang, &runs)}
            </section>
        </div>
    };
    Ok(Page::desk(Screen::Privacy, title, body))
}

/// What a kind of data is called.
pub(super) fn kind_name(to: impl Speaks, kind: DataKind) -> String {
    tr!(to, &format!("retention-kind-{kind}"))
}

fn history(lang: Lang, runs: &[RetentionRun]) -> AnyView {
    if runs.is_empty() {
        return view! { <p class="soft">{tr!(lang, "retention-runs-none")}</p> }.into_any();
    }
    let columns = vec![
        Column::text(tr!(lang, "retention-run-at")),
        Column::text(tr!(lang, "retention-kind")),
        Column::figures(tr!(lang, "retention-run-removed")),
    ];
    let rows = runs
        .iter()
        .map(|run| {
            vec![
                fmt::date_time(lang, run.at).into_any(),
                kind_name(lang, run.kind).into_any(),
                fmt::number(lang, run.removed.into()).into_any(),
            ]
        })
        .collect::<Vec<_>>();
    view! { <Table caption=tr!(lang, "retention-runs-caption") columns rows /> }.into_any()
}
