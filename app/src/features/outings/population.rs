//! `/desk/outings/population`: who lives in the districts, from a city's file.

use super::parts::{chosen_edition, dimension, district, value};
use crate::context::{CutOff, Cx, FieldError, FormState, NoticeNote};
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Column, EmptyState, ErrorSummary, FileField, Glyph, Link, Notice, Table,
    TextField, Tone,
};
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::{Action, EditionId};
use intake::population::{MAX_BYTES, MAX_LINES, PopulationError, PopulationFault, PopulationRow};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::{Edition, POPULATION_SOURCE, Population, PopulationLine};

/// The largest request: the largest file, and the fields around it.
pub const MAX_REQUEST: usize = MAX_BYTES + 64 * 1024;
/// The name under which a refused file's source is kept.
const FORM: &str = "population";

/// The lines of a file that could not be read, until they are told.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Faults {
    faults: Vec<AppError>,
    /// In all, also those that are not told one by one.
    total: u32,
}

/// `/desk/outings/population?edition=…`
pub async fn population(cx: Cx) -> PageResult {
    let edition = chosen_edition(&cx).await?;
    let lang = cx.lang();
    let population = cx.store().population(&cx.actor(), edition.id).await?;
    let form = cx.form(FORM).await?;
    let faults: Option<Faults> = match cx.query("retry") {
        Some(FORM) => cx.kept(&note(edition.id)).await?,
        _ => None,
    };
    let title = tr!(lang, "desk-reports-population");
    let may = cx.can_in(Action::ManageOutings, edition.id);
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <Breadcrumb
                links=vec![Link::new(
                    cx.href(&format!("/desk/outings?edition={}", edition.slug)),
                    tr!(lang, "desk-outings"),
                )]
                current=title.clone()
            />
            <ScreenHead title=title.clone() lead=tr!(lang, "desk-reports-population-lead") />
            {faults.map(|faults| told(lang, &faults))}
            {may.then(|| upload(&cx, &edition, &form))}
            {table(lang, &edition, &population)}
        </div>
    };
    Ok(Page::desk(Screen::Outings, title, body))
}

fn note(edition: EditionId) -> String {
    format!("population:{edition}")
}

fn told(lang: Lang, faults: &Faults) -> AnyView {
    let lines = faults
        .faults
        .iter()
        .map(|fault| view! { <li>{fault.text(lang)}</li> })
        .collect_view();
    let told = u32::try_from(faults.faults.len()).unwrap_or(u32::MAX);
    let more = (faults.total > told).then(|| {
        let count = faults.total - told;
        view! { <p>{tr!(lang, "desk-reports-more-faults", count = count)}</p> }
    });
    let title = tr!(lang, "desk-reports-nothing-taken");
    view! {
        <Notice tone=Tone::Danger title=title>
            <ul>{lines}</ul>
            {more}
        </Notice>
    }
    .into_any()
}

fn upload(cx: &Cx, edition: &Edition, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let example = cx.href(&format!(
        "/desk/outings/population.csv?edition={}",
        edition.slug
    ));
    view! {
        <form
            method="post"
            enctype="multipart/form-data"
            action=cx.href(&format!("/desk/outings/population?edition={}", edition.slug))
            class="panel stack form"
        >
            <h2>{tr!(lang, "desk-reports-upload")}</h2>
            <p>{tr!(lang, "desk-reports-upload-text")}</p>
            <p>
                <a href=example download="">
                    {tr!(lang, "desk-reports-example")}
                </a>
            </p>
            <TextField
                name="source"
                label=tr!(lang, "desk-reports-field-source")
                hint=tr!(lang, "desk-reports-field-source-hint")
                value=form.value("source", "")
                error=form.error(lang, "source")
                required=true
            />
            <FileField
                name="file"
                label=tr!(lang, "desk-reports-file")
                accept=".csv,text/csv"
                hint=tr!(lang, "desk-reports-file-hint", max = MAX_BYTES / 1024)
                error=form.error(lang, "file")
                required=true
            />
            <Button icon=Some(Glyph::Plus)>{tr!(lang, "desk-reports-upload-button")}</Button>
        </form>
    }
    .into_any()
}

fn table(lang: Lang, edition: &Edition, population: &Population) -> AnyView {
    if population.lines.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "desk-reports-no-figures")>
                <p>{tr!(lang, "desk-reports-no-population")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = population
        .lines
        .iter()
        .map(|line| {
            vec![
                district(lang, edition, line.district).into_any(),
                dimension(lang, line.dimension).into_any(),
                value(lang, edition, line.dimension, &line.value).into_any(),
                fmt::number(lang, i64::from(line.people)).into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "desk-outings-district")),
        Column::text(tr!(lang, "desk-reports-by")),
        Column::text(tr!(lang, "desk-reports-group")),
        Column::figures(tr!(lang, "desk-reports-people")),
    ];
    let source = tr!(
        lang,
        "desk-reports-source",
        source = population.source.clone()
    );
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-reports-figures")}</h2>
            <p dir="auto">{source}</p>
            <Table caption=tr!(lang, "desk-reports-figures-all") columns rows />
        </section>
    }
    .into_any()
}

/// `POST /{lang}/desk/outings/population?edition=…`
pub async fn read_file(
    Extension(cx): Extension<Cx>,
    cut: Option<Extension<CutOff>>,
    form: Multipart,
) -> Response {
    match read_and_take(&cx, form, cut.is_some()).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

async fn read_and_take(cx: &Cx, form: Multipart, cut: bool) -> Result<String, AppError> {
    let edition = chosen_edition(cx).await?;
    // Before anything is read: nobody else's file is taken apart.
    cx.need_in(Action::ManageOutings, edition.id)?;
    let here = format!("/desk/outings/population?edition={}", edition.slug);
    let (file, source) = fields(form, cut).await;
    let mut faults = vec![];
    if let Err(err) = POPULATION_SOURCE.check(&source) {
        let fault = crate::features::members::parts::text_fault("source", err);
        faults.push(fault);
    }
    let read = file.map_err(|err| (err, Faults::default()));
    let read = read.and_then(|file| read_lines(&edition, &file));
    if let Err((fault, lines)) = &read {
        faults.push(FieldError::new("file", fault.clone()));
        cx.keep(&note(edition.id), lines).await?;
    } else {
        cx.forget(&note(edition.id)).await?;
    }
    let (Ok(lines), true) = (read, faults.is_empty()) else {
        return cx
            .keep_form(&here, FORM, [("source", source)], faults)
            .await;
    };
    let count = lines.len();
    let input = Population { source, lines };
    cx.store()
        .set_population(&cx.actor(), edition.id, &input)
        .await?;
    let note = NoticeNote {
        good: true,
        text: tr!(cx, "desk-reports-said-population", count = count),
    };
    cx.keep("notice", &note).await?;
    Ok(format!("{here}&notice"))
}

/// The file, or why it could not be read; and its source, which comes before it and stays.
async fn fields(mut form: Multipart, cut: bool) -> (Result<Vec<u8>, AppError>, String) {
    let (mut file, mut source) = (vec![], String::new());
    match fill(&mut form, &mut file, &mut source).await {
        _ if cut => (Err(too_large()), source),
        Ok(()) => (Ok(file), source),
        Err(err) if err.status() == StatusCode::PAYLOAD_TOO_LARGE => (Err(too_large()), source),
        Err(_) => (Err(AppError::refused("error-unreadable-form")), source),
    }
}

async fn fill(
    form: &mut Multipart,
    file: &mut Vec<u8>,
    source: &mut String,
) -> Result<(), MultipartError> {
    while let Some(field) = form.next_field().await? {
        match field.name() {
            Some("file") => *file = field.bytes().await?.to_vec(),
            Some("source") => *source = field.text().await?,
            _ => {}
        }
    }
    Ok(())
}

fn too_large() -> AppError {
    AppError::refused_with(
        "desk-reports-fault-large",
        [("max", (MAX_BYTES / 1024).to_string())],
    )
}

/// A line of a file that was read with the districts of this edition, in their order.
pub fn line_of(edition: &Edition, row: PopulationRow) -> PopulationLine {
    PopulationLine {
        district: row
            .district
            .and_then(|at| edition.districts.get(at))
            .map(|district| district.id),
        dimension: row.dimension,
        value: row.value,
        people: row.people,
    }
}

/// The lines of a file, or the fault at its field with those of its lines.
fn read_lines(edition: &Edition, file: &[u8]) -> Result<Vec<PopulationLine>, (AppError, Faults)> {
    let districts: Vec<(String, String)> = edition
        .districts
        .iter()
        .map(|district| (district.code.clone(), district.name.clone()))
        .collect();
    let whole = |err: AppError| (err, Faults::default());
    match intake::read_population(file, &districts) {
        Ok(rows) => Ok(rows.into_iter().map(|row| line_of(edition, row)).collect()),
        Err(PopulationError::Lines { faults, total }) => Err((
            AppError::refused("desk-reports-fault-lines"),
            Faults {
                faults: faults.into_iter().map(in_words).collect(),
                total: u32::try_from(total).unwrap_or(u32::MAX),
            },
        )),
        Err(PopulationError::TooLarge) => Err(whole(too_large())),
        Err(PopulationError::TooLong) => Err(whole(AppError::refused_with(
            "desk-reports-fault-long",
            [("max", MAX_LINES.to_string())],
        ))),
        Err(PopulationError::Empty) => Err(whole(AppError::refused("desk-reports-fault-empty"))),
        Err(PopulationError::NotText) => {
            Err(whole(AppError::refused("desk-reports-fault-not-text")))
        }
    }
}

fn in_words((line, fault): (u64, PopulationFault)) -> AppError {
    let line = ("line", line.to_string());
    match fault {
        PopulationFault::Columns { found } => AppError::refused_with(
            "desk-reports-fault-columns",
            [line, ("found", found.to_string())],
        ),
        PopulationFault::District => AppError::refused_with("desk-reports-fault-district", [line]),
        PopulationFault::Dimension => {
            AppError::refused_with("desk-reports-fault-dimension", [line])
        }
        PopulationFault::Value => AppError::refused_with("desk-reports-fault-value", [line]),
        PopulationFault::People => AppError::refused_with("desk-reports-fault-people", [line]),
        PopulationFault::Twice { first } => AppError::refused_with(
            "desk-reports-fault-twice",
            [line, ("first", first.to_string())],
        ),
    }
}
