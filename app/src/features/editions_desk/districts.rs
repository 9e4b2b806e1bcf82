//! The districts' page: what there is, and a file that replaces it after a look at its map.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::{Locked, edition};
use crate::features::editions_desk::parts::{Part, fixed, part_page};
use crate::features::editions_desk::server::{ApplyDistricts, SavePriority};
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{
    Area, Button, ButtonLink, Checkboxes, Choice, Column, DistrictMap, EmptyState, FileField,
    Glyph, Look, Notice, Table, TextArea, TextField, Tone,
};
use domain::{Action, DistrictId, EditionId, Lang};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{DistrictInput, Edition};

/// What was read from a file, waiting in the session to be looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Upload {
    pub code_property: String,
    pub name_property: String,
    pub districts: Result<Vec<ReadDistrict>, AppError>,
}

/// A district of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadDistrict {
    pub code: String,
    pub name: String,
    pub rings: Vec<Vec<(f64, f64)>>,
}

impl ReadDistrict {
    /// The district to set. A file does not know of priority neighbourhoods: the mark of the code stays.
    pub fn input(self, edition: &Edition) -> DistrictInput {
        let priority = edition
            .districts
            .iter()
            .any(|known| known.code == self.code && known.priority);
        DistrictInput {
            code: self.code,
            name: self.name,
            shape: self.rings,
            priority,
        }
    }
}

/// The name of the note that holds the upload.
pub fn note(edition: EditionId) -> String {
    format!("districts:{edition}")
}

/// `/desk/editions/{slug}/districts`
pub async fn districts(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let locked = fixed(&cx, &edition);
    let readonly = locked.is_some();
    let upload: Option<Upload> = match cx.query("read") {
        Some(_) if !readonly => cx.kept(&note(edition.id)).await?,
        Some(_) | None => None,
    };
    let ideas = cx.store().ideas_per_district(edition.id).await?;
    let body = match upload {
        Some(Upload {
            districts: Ok(read),
            code_property,
            name_property,
        }) => preview(&cx, &edition, read, [code_property, name_property], &ideas),
        upload => {
            let wrong = upload
                .and_then(|upload| upload.districts.err())
                .map(|err| err.text(lang));
            view! {
                <div class="stack-l">
                    <Locked reason=locked />
                    {wrong
                        .map(|wrong| {
                            view! {
                                <Notice tone=Tone::Danger title=tr!(lang, "editing-geo-wrong") announce=true>{wrong}</Notice>
                            }
                        })}
                    {now(&cx, &edition, readonly)}
                    {(!readonly).then(|| upload_form(&cx, &edition))}
                </div>
            }
            .into_any()
        }
    };
    Ok(part_page(&cx, &edition, Part::Districts, None, body))
}

/// The districts of now, their map, and the priority neighbourhoods among them.
fn now(cx: &Cx, edition: &Edition, readonly: bool) -> AnyView {
    let lang = cx.lang();
    if edition.districts.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "editing-districts-none")>
                <p>{tr!(lang, "editing-districts-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let marks = marks(edition.districts.iter().map(|district| &district.code));
    let rows: Vec<Vec<AnyView>> = edition
        .districts
        .iter()
        .zip(&marks)
        .map(|(district, mark)| {
            let priority = if district.priority {
                "editing-yes"
            } else {
                "editing-no"
            };
            let outline = if district.shape.is_empty() {
                "editing-no"
            } else {
                "editing-yes"
            };
            vec![
                view! { <span lang="fr">{format!("{mark} – {}", district.name)}</span> }.into_any(),
                district.code.clone().into_any(),
                tr!(lang, outline).into_any(),
                tr!(lang, priority).into_any(),
            ]
        })
        .collect();
    let columns = [
        "editing-district",
        "editing-code",
        "editing-outline",
        "editing-priority",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let areas = edition
        .districts
        .iter()
        .zip(&marks)
        .map(|(district, mark)| area(mark, &district.name, &district.shape));
    let areas: Vec<Area> = areas.filter(|area| !area.rings.is_empty()).collect();
    let map =
        (!areas.is_empty()).then(|| view! { <DistrictMap label=tr!(lang, "editing-map") areas /> });
    let options = edition
        .districts
        .iter()
        .map(|district| Choice::new(&district.code, &district.name))
        .collect::<Vec<_>>();
    let marked: Vec<String> = edition
        .districts
        .iter()
        .filter(|district| district.priority)
        .map(|district| district.code.clone())
        .collect();
    let priority = (!readonly).then(|| {
        view! {
            <details>
                <summary>{tr!(lang, "editing-priority-change")}</summary>
                <form method="post" action=SavePriority::PATH class="stack panel">
                    <input type="hidden" name="edition" value=edition.slug.clone() />
                    <input type="hidden" name="version" value=edition.version.to_string() />
                    <Checkboxes
                        name="codes[]"
                        legend=tr!(lang, "editing-priority-legend")
                        hint=tr!(lang, "editing-priority-hint")
                        options
                        values=marked
                    />
                    <Button look=Look::Quiet>{tr!(lang, "desk-save")}</Button>
                </form>
            </details>
        }
    });
    view! {
        <div class="split">
            <div class="stack">
                <Table caption=tr!(lang, "editing-districts-count", count = rows.len()) columns rows />
                {priority}
            </div>
            <div class="map-frame">{map}</div>
        </div>
    }
    .into_any()
}

fn upload_form(cx: &Cx, edition: &Edition) -> AnyView {
    let lang = cx.lang();
    let action = cx.href(&Part::Districts.of(&edition.slug));
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "editing-geo-title")}</h2>
            <p class="prose">{tr!(lang, "editing-geo-text")}</p>
            <form method="post" action=action enctype="multipart/form-data" class="stack">
                <FileField
                    name="file"
                    label=tr!(lang, "editing-geo-file")
                    hint=tr!(lang, "editing-geo-file-hint")
                    accept=".geojson,.json,application/geo+json,application/json"
                />
                <TextArea
                    name="text"
                    label=tr!(lang, "editing-geo-paste")
                    hint=tr!(lang, "editing-geo-paste-hint")
                    rows=3
                />
                <div class="two-fields">
                    <TextField
                        name="code_property"
                        label=tr!(lang, "editing-geo-code")
                        hint=tr!(lang, "editing-geo-code-hint")
                        autocomplete="off"
                    />
                    <TextField
                        name="name_property"
                        label=tr!(lang, "editing-geo-name")
                        hint=tr!(lang, "editing-geo-name-hint")
                        autocomplete="off"
                    />
                </div>
                <Button>{tr!(lang, "editing-geo-read")}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// What a file would change, before it does.
fn preview(
    cx: &Cx,
    edition: &Edition,
    read: Vec<ReadDistrict>,
    properties: [String; 2],
    ideas: &HashMap<Option<DistrictId>, u64>,
) -> AnyView {
    let lang = cx.lang();
    let removed = removed(lang, edition, &read, ideas);
    let removes = !removed.is_empty();
    let removed = removed
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    let marks = marks(read.iter().map(|district| &district.code));
    let rows: Vec<Vec<AnyView>> = read
        .iter()
        .zip(&marks)
        .map(|(district, mark)| {
            vec![
                view! { <span lang="fr">{format!("{mark} – {}", district.name)}</span> }.into_any(),
                district.code.clone().into_any(),
                change(lang, edition, district).into_any(),
            ]
        })
        .collect();
    let columns = ["editing-district", "editing-code", "editing-change"]
        .map(|key| Column::text(tr!(lang, key)))
        .to_vec();
    let areas: Vec<Area> = read
        .iter()
        .zip(&marks)
        .map(|(district, mark)| area(mark, &district.name, &district.rings))
        .collect();
    let [code, name] = properties;
    let back = cx.href(&Part::Districts.of(&edition.slug));
    view! {
        <div class="stack">
            <h2>{tr!(lang, "editing-geo-preview")}</h2>
            <p class="prose">{tr!(lang, "editing-geo-preview-text", code = code, name = name)}</p>
            {removes
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=tr!(lang, "editing-geo-removed")>
                            <ul class="odd-list">{removed}</ul>
                        </Notice>
                    }
                })}
            <div class="split">
                <Table caption=tr!(lang, "editing-districts-count", count = rows.len()) columns rows />
                <div class="map-frame">
                    <DistrictMap label=tr!(lang, "editing-map") areas />
                </div>
            </div>
            <form method="post" action=ApplyDistricts::PATH class="cluster">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="version" value=edition.version.to_string() />
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "editing-geo-apply")}</Button>
                <ButtonLink href=back look=Look::Bare>{tr!(lang, "desk-cancel")}</ButtonLink>
            </form>
        </div>
    }
    .into_any()
}

fn change(lang: Lang, edition: &Edition, read: &ReadDistrict) -> String {
    match edition
        .districts
        .iter()
        .find(|known| known.code == read.code)
    {
        None => tr!(lang, "editing-change-new"),
        Some(known) if known.name != read.name => {
            tr!(lang, "editing-change-renamed", name = known.name.clone())
        }
        Some(_) => tr!(lang, "editing-change-kept"),
    }
}

/// Districts that the file has not, each with what would lose its place.
fn removed(
    lang: Lang,
    edition: &Edition,
    read: &[ReadDistrict],
    ideas: &HashMap<Option<DistrictId>, u64>,
) -> Vec<String> {
    edition
        .districts
        .iter()
        .filter(|known| !read.iter().any(|district| district.code == known.code))
        .map(|gone| {
            let ideas = ideas.get(&Some(gone.id)).copied().unwrap_or(0);
            let envelope = edition
                .envelopes
                .iter()
                .find(|envelope| envelope.district == Some(gone.id));
            let mut line = tr!(
                lang,
                "editing-removed-line",
                name = gone.name.clone(),
                ideas = ideas
            );
            if let Some(envelope) = envelope {
                let amount = fmt::money(lang, envelope.amount);
                line.push(' ');
                line.push_str(&tr!(
                    lang,
                    "editing-removed-envelope",
                    name = envelope.name.clone(),
                    amount = amount
                ));
            }
            line
        })
        .collect()
}

/// What is written on the map: the codes where all are short, else the numbers of the list beside it.
fn marks<'a>(codes: impl Iterator<Item = &'a String>) -> Vec<String> {
    const SHORT: usize = 4;
    let codes: Vec<&String> = codes.collect();
    if codes.iter().all(|code| code.chars().count() <= SHORT) {
        return codes.into_iter().cloned().collect();
    }
    (1..=codes.len()).map(|number| number.to_string()).collect()
}

fn area(mark: &str, name: &str, rings: &[Vec<(f64, f64)>]) -> Area {
    Area {
        code: mark.to_owned(),
        label: format!("{mark} – {name}"),
        href: None,
        rings: rings.to_vec(),
        current: false,
    }
}
