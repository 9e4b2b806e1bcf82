//! The changes of a sheet, before they are made: those that two people made at the same time first.

use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::features::sheets::kept::{Kept, kept};
use crate::features::sheets::pages::{compare_path, path};
use crate::features::sheets::server::{ApplySheet, ForgetSheet, KEEP, Left, TOLD, Told, compared};
use crate::features::sheets::words;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, Choice, Column, Confirm, EmptyState, Look, Notice, Pagination, RadioGroup, Table, Tone,
};
use domain::{Action, Lang};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use sheets::Difference;
use store::{ComparedStudy, Comparison, Edition};

/// Studies on a page: a form with all of a large sheet would be too long to look through, and to send.
const PER_PAGE: usize = 40;

/// `/desk/studies/sheet/{slug}/compare`
pub async fn changes(cx: Cx) -> PageResult {
    cx.never_kept();
    cx.need_somewhere(Action::Study)?;
    let lang = cx.lang();
    let edition = cx.edition().await?;
    cx.need_in(Action::Study, edition.id)?;
    let told: Option<Told> = match cx.query("told") {
        Some(_) => cx.kept(TOLD).await?,
        None => None,
    };
    let told = told.map(|told| told_view(lang, &told));
    let title = tr!(lang, "sheets-compare-title");
    let back = view! {
        <p>
            <a href=cx.href(&path(&edition.slug))>{tr!(lang, "sheets-back")}</a>
        </p>
    };
    let Some(kept) = kept(&cx, edition.id).await? else {
        let body = view! {
            <div class="stack-l">
                <ScreenHead title=title.clone() />
                {told}
                <p>{tr!(lang, "sheets-gone")}</p>
                {back}
            </div>
        };
        return Ok(Page::desk(Screen::Studies, title, body));
    };
    let comparison = compared(&cx, edition.id, &kept).await?;
    let lead = tr!(
        lang,
        "sheets-compare-lead",
        name = kept.name.as_str(),
        studies = comparison.studies.len(),
        unchanged = comparison.unchanged
    );
    let list = if comparison.studies.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "sheets-nothing")>
                <p>{tr!(lang, "sheets-drop-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        list(&cx, &edition, &comparison)
    };
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=title.clone() lead />
            {told}
            {left_out(lang, &comparison)}
            {list}
            {forget(lang, &edition, &kept)}
            {back}
        </div>
    };
    Ok(Page::desk(Screen::Studies, title, body))
}

fn list(cx: &Cx, edition: &Edition, comparison: &Comparison) -> AnyView {
    let lang = cx.lang();
    let pages = comparison.studies.len().div_ceil(PER_PAGE);
    let page = cx.query_as("page").unwrap_or(1_usize).clamp(1, pages);
    let conflicts: usize = (comparison.studies.iter())
        .map(|study| study.cells.iter().filter(|cell| cell.conflict).count())
        .sum();
    let conflicts = (conflicts > 0).then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "sheets-conflicts", conflicts = conflicts)>
                {tr!(lang, "sheets-conflicts-text")}
            </Notice>
        }
    });
    let easy = (comparison.studies.iter())
        .filter(|study| study.cells.iter().any(|cell| !cell.conflict))
        .count();
    // One press for the many that nobody has to think about.
    let all = (easy > 1).then(|| {
        view! {
            <form method="post" action=ApplySheet::PATH class="panel stack-s">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="easy" value="true" />
                <p>{tr!(lang, "sheets-all-easy-text", studies = easy)}</p>
                <Button look=Look::Quiet>{tr!(lang, "sheets-all-easy")}</Button>
            </form>
        }
    });
    let mut answers = 0;
    let studies: Vec<AnyView> = (comparison.studies.iter())
        .skip((page - 1) * PER_PAGE)
        .take(PER_PAGE)
        .map(|study| study_view(lang, study, &mut answers))
        .collect();
    let address = cx.href(&compare_path(&edition.slug));
    view! {
        {conflicts}
        {all}
        <form method="post" action=ApplySheet::PATH class="stack-l sheet-changes">
            <input type="hidden" name="edition" value=edition.slug.clone() />
            {studies}
            <Button>{tr!(lang, "sheets-take-page")}</Button>
        </form>
        <Pagination current=page total=pages href=move |page| format!("{address}?page={page}") />
    }
    .into_any()
}

/// A study: a question for each cell that was changed on both sides, then what only the sheet has changed.
/// `answers` numbers the questions of the page.
fn study_view(lang: Lang, study: &ComparedStudy, answers: &mut usize) -> AnyView {
    let ComparedStudy {
        study: id,
        version,
        cells,
        ..
    } = study;
    let questions: Vec<AnyView> = cells
        .iter()
        .filter(|cell| cell.conflict)
        .map(|cell| {
            let name = format!("choices[{answers}]");
            *answers += 1;
            question(lang, name, format!("{id}:{version}:{}", cell.key), cell)
        })
        .collect();
    let rows: Vec<Vec<AnyView>> = cells
        .iter()
        .filter(|cell| !cell.conflict)
        .map(|cell| {
            vec![
                words::cell(lang, &cell.key).into_any(),
                typed(words::value(lang, &cell.key, &cell.ours)),
                typed(words::value(lang, &cell.key, &cell.theirs)),
            ]
        })
        .collect();
    let easy = (!rows.is_empty()).then(|| {
        let columns = ["sheets-cell", "sheets-here", "sheets-there"]
            .map(|key| Column::text(tr!(lang, key)))
            .to_vec();
        let box_id = format!("take-{id}");
        view! {
            <Table caption=tr!(lang, "sheets-changes-caption") columns rows />
            <div class="choice">
                <input
                    type="checkbox"
                    id=box_id.clone()
                    name="studies[]"
                    value=format!("{id}:{version}")
                    checked=true
                />
                <label for=box_id>{tr!(lang, "sheets-take-study")}</label>
            </div>
        }
    });
    let title = tr!(
        lang,
        "sheets-study",
        number = study.number.as_str(),
        title = study.title.as_str()
    );
    view! {
        <section class="panel stack">
            <h2 class="card-title">{title}</h2>
            <p class="soft small">{study.department.clone()}</p>
            {questions}
            {easy}
        </section>
    }
    .into_any()
}

/// Which of two values stays. Nothing is taken unless somebody says so.
fn question(lang: Lang, name: String, theirs: String, cell: &Difference) -> AnyView {
    let shown = |value| words::value(lang, &cell.key, value);
    let hint = (cell.base.as_ref())
        .map(|base| format!("{} : {}", tr!(lang, "sheets-before"), shown(base)));
    let options = vec![
        Choice::new(KEEP, tr!(lang, "sheets-keep")).hint(shown(&cell.ours)),
        Choice::new(theirs, tr!(lang, "sheets-theirs")).hint(shown(&cell.theirs)),
    ];
    let legend = tr!(lang, "sheets-conflict", cell = words::cell(lang, &cell.key));
    view! { <RadioGroup name legend hint options value=KEEP /> }.into_any()
}

/// What people typed, with its lines and in the direction of its letters.
fn typed(text: String) -> AnyView {
    view! { <span class="verbatim" dir="auto">{text}</span> }.into_any()
}

fn told_view(lang: Lang, told: &Told) -> AnyView {
    let tone = if told.left.is_empty() {
        Tone::Success
    } else {
        Tone::Warning
    };
    let left = told
        .left
        .iter()
        .map(|(number, title, department, why)| (&**number, &**title, &**department, *why));
    let list = left_list(lang, left);
    let title = tr!(lang, "sheets-applied", studies = told.studies);
    view! { <Notice tone title announce=true>{list}</Notice> }.into_any()
}

/// The studies that the sheet would change and that can't be.
fn left_out(lang: Lang, comparison: &Comparison) -> Option<AnyView> {
    let left = comparison.left.iter().map(|study| {
        (
            &*study.number,
            &*study.title,
            &*study.department,
            Left::from(&study.why),
        )
    });
    let list = left_list(lang, left)?;
    Some(
        view! { <Notice tone=Tone::Info title=tr!(lang, "sheets-left")>{list}</Notice> }.into_any(),
    )
}

fn left_list<'a>(
    lang: Lang,
    left: impl Iterator<Item = (&'a str, &'a str, &'a str, Left)>,
) -> Option<AnyView> {
    let rows: Vec<Vec<AnyView>> = left
        .map(|(number, title, department, why)| {
            let name = if title.is_empty() {
                format!("{number} {department}")
            } else {
                let study = tr!(lang, "sheets-study", number = number, title = title);
                format!("{study} ({department})")
            };
            vec![
                name.trim().to_owned().into_any(),
                words::left(lang, why).into_any(),
            ]
        })
        .collect();
    let columns = ["sheets-left-study", "sheets-left-why"]
        .map(|key| Column::text(tr!(lang, key)))
        .to_vec();
    (!rows.is_empty()).then(|| {
        view! { <Table caption=tr!(lang, "sheets-left-caption") columns rows /> }.into_any()
    })
}

fn forget(lang: Lang, edition: &Edition, kept: &Kept) -> AnyView {
    let (name, slug) = (kept.name.clone(), edition.slug.clone());
    view! {
        <Confirm summary=tr!(lang, "sheets-drop")>
            <p>{name}</p>
            <p>{tr!(lang, "sheets-drop-text")}</p>
            <form method="post" action=ForgetSheet::PATH>
                <input type="hidden" name="edition" value=slug />
                <Button look=Look::Danger>{tr!(lang, "sheets-drop-now")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}
