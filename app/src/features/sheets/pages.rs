//! The page where the sheet is taken and sent back.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::features::sheets::files::Format;
use crate::features::sheets::kept::kept;
use crate::features::sheets::upload::WRONG;
use crate::features::sheets::words::{expected, place};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, Button, Column, EmptyState, FileField, Link, Notice, Table, Tone};
use domain::{Action, Lang};
use leptos::prelude::*;
use sheets::ReadError;
use store::{Edition, SheetDepartment};

/// The path of the page.
pub fn path(slug: &str) -> String {
    format!("/desk/studies/sheet/{slug}")
}

pub(super) fn compare_path(slug: &str) -> String {
    format!("{}/compare", path(slug))
}

/// `/desk/studies/sheet/{slug}`
pub async fn sheet(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    let actor = cx.actor();
    // Readers take the sheet; the store says so to everybody else.
    if actor.can_somewhere(Action::ReadStudies).is_err() {
        cx.need_somewhere(Action::Study)?;
    }
    let edition = cx.edition().await?;
    let departments = cx.store().sheet_departments(&actor, edition.id).await?;
    let may_send = cx.can_in(Action::Study, edition.id);
    let wrong: Option<Option<ReadError>> = match cx.query("wrong") {
        Some(_) => cx.kept(WRONG).await?,
        None => None,
    };
    let waiting = if may_send {
        kept(&cx, edition.id).await?
    } else {
        None
    };
    let waiting = waiting.map(|kept| {
        let text = tr!(
            lang,
            "sheets-waiting-text",
            name = kept.name,
            date = fmt::date_time(lang, kept.at)
        );
        let href = cx.href(&compare_path(&edition.slug));
        view! {
            <Notice tone=Tone::Info title=tr!(lang, "sheets-waiting")>
                <p>{text}</p>
                <p>
                    <a href=href>{tr!(lang, "sheets-waiting-go")}</a>
                </p>
            </Notice>
        }
    });
    let send = if may_send {
        send_form(&cx, &edition)
    } else {
        view! { <p class="soft">{tr!(lang, "sheets-read-only")}</p> }.into_any()
    };
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/studies"), tr!(lang, "desk-studies"))]
                current=tr!(lang, "sheets-title")
            />
            <ScreenHead
                title=format!("{} – {}", tr!(lang, "sheets-title"), edition.name)
                lead=tr!(lang, "sheets-lead")
            />
            {wrong.map(|wrong| wrong_view(lang, wrong.as_ref()))}
            {waiting}
            {take(&cx, &edition, &departments)}
            {send}
        </div>
    };
    Ok(Page::desk(Screen::Studies, tr!(lang, "sheets-title"), body))
}

/// The files to take: one's own departments first, then the others that may be read.
fn take(cx: &Cx, edition: &Edition, departments: &[SheetDepartment]) -> AnyView {
    let lang = cx.lang();
    if departments.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "sheets-none")>
                <p>{tr!(lang, "sheets-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let link = |format: Format, query: &str, name: &str| {
        let extension = format.extension();
        let href = cx.href(&format!(
            "{}/studies.{extension}{query}",
            path(&edition.slug)
        ));
        let (text, label) = match format {
            Format::Xlsx => (
                tr!(lang, "sheets-file-xlsx"),
                tr!(lang, "sheets-file-xlsx-of", department = name),
            ),
            Format::Csv => (
                tr!(lang, "sheets-file-csv"),
                tr!(lang, "sheets-file-csv-of", department = name),
            ),
        };
        view! { <a href=href aria-label=label download="">{text}</a> }
    };
    let row = |name: String, studies: u32, query: String| {
        let files = view! {
            <span class="cluster">
                {link(Format::Xlsx, &query, &name)} {link(Format::Csv, &query, &name)}
            </span>
        };
        vec![
            name.into_any(),
            fmt::number(lang, studies.into()).into_any(),
            files.into_any(),
        ]
    };
    let mut sorted: Vec<&SheetDepartment> = departments.iter().collect();
    sorted.sort_by_key(|department| !department.mine);
    let mut rows: Vec<Vec<AnyView>> = sorted
        .into_iter()
        .map(|it| {
            row(
                it.name.clone(),
                it.studies,
                format!("?department={}", it.id),
            )
        })
        .collect();
    if departments.len() > 1 {
        let all = departments.iter().map(|department| department.studies);
        let all = row(tr!(lang, "sheets-all"), all.sum(), String::new());
        rows.push(all);
    }
    let columns = vec![
        Column::text(tr!(lang, "sheets-department")),
        Column::figures(tr!(lang, "sheets-studies")),
        Column::text(tr!(lang, "sheets-files")),
    ];
    view! {
        <section class="stack">
            <h2>{tr!(lang, "sheets-take")}</h2>
            <p class="prose">{tr!(lang, "sheets-take-text")}</p>
            <Table caption=tr!(lang, "sheets-departments-caption") columns rows />
        </section>
    }
    .into_any()
}

fn send_form(cx: &Cx, edition: &Edition) -> AnyView {
    let lang = cx.lang();
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "sheets-send")}</h2>
            <p class="prose">{tr!(lang, "sheets-send-text")}</p>
            <form
                method="post"
                action=cx.href(&path(&edition.slug))
                enctype="multipart/form-data"
                class="stack"
            >
                <FileField
                    name="file"
                    label=tr!(lang, "sheets-send-file")
                    hint=tr!(lang, "sheets-send-hint", max = megabytes())
                    accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    required=true
                />
                <Button>{tr!(lang, "sheets-send-now")}</Button>
            </form>
        </section>
    }
    .into_any()
}

fn megabytes() -> String {
    (sheets::MAX_BYTES / 1024 / 1024).to_string()
}

/// Why a file was not read; `None` when there was none.
fn wrong_view(lang: Lang, wrong: Option<&ReadError>) -> AnyView {
    let err = match wrong {
        None => AppError::refused("sheets-empty-file"),
        Some(ReadError::TooLarge { .. }) => {
            AppError::refused_with("sheets-too-large", [("max", megabytes())])
        }
        Some(ReadError::NotASheet) => AppError::refused("sheets-not-a-sheet"),
        Some(ReadError::NoHeadings { missing }) => {
            AppError::refused_with("sheets-no-headings", [("missing", missing.join(", "))])
        }
        Some(ReadError::TooManyRows { max }) => {
            AppError::refused_with("sheets-too-many", [("max", max.to_string())])
        }
        Some(ReadError::Cells(problems)) => {
            let rows = problems
                .iter()
                .map(|problem| {
                    let found = view! { <span dir="auto">{problem.found.clone()}</span> };
                    vec![
                        place(lang, problem).into_any(),
                        found.into_any(),
                        expected(lang, &problem.expected).into_any(),
                    ]
                })
                .collect();
            let columns = [
                "sheets-wrong-where",
                "sheets-wrong-found",
                "sheets-wrong-expected",
            ]
            .map(|key| Column::text(tr!(lang, key)))
            .to_vec();
            return view! {
                <Notice tone=Tone::Danger title=tr!(lang, "sheets-wrong") announce=true>
                    <p>{tr!(lang, "sheets-wrong-text")}</p>
                </Notice>
                <Table caption=tr!(lang, "sheets-wrong-caption") columns rows />
            }
            .into_any();
        }
    };
    view! {
        <Notice tone=Tone::Danger title=tr!(lang, "sheets-wrong") announce=true>
            {err.text(lang)}
        </Notice>
    }
    .into_any()
}
