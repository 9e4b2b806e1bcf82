//! `/desk/outings/{id}/entries`: what phones sent, and what was not taken.

use super::desk_server::HandleFieldEntry;
use crate::context::Cx;
use crate::features::outings::tabs::{OutingTab, outing_page};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, Column, EmptyState, Fact, Facts, Glyph, Look, Notice, Table, Tag, Tone};
use domain::{EntryRefusal, FieldKind, OutingId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{FieldEntries, RefusedEntry, RefusedPhoto};

/// `/desk/outings/{id}/entries`
pub async fn entries(cx: Cx) -> PageResult {
    let id: OutingId = cx.param_as("id")?;
    let outing = cx.store().outing(&cx.actor(), id).await?;
    let entries = cx.store().field_entries(&cx.actor(), id).await?;
    let lang = cx.lang();
    let body = view! {
        <div class="stack-l">
            {counts(lang, &entries)}
            {refused(lang, &entries.refused)}
            {photos(lang, &entries.photos)}
        </div>
    };
    Ok(outing_page(&cx, &outing, OutingTab::Entries, vec![], body))
}

fn counts(lang: Lang, entries: &FieldEntries) -> AnyView {
    let facts = FieldKind::ALL
        .iter()
        .map(|kind| {
            let many = entries.taken.get(kind).copied().unwrap_or_default();
            Fact::new(kind_word(lang, *kind), fmt::number(lang, many.into()))
        })
        .collect();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-field-taken")}</h2>
            <p class="prose">{tr!(lang, "desk-field-taken-lead")}</p>
            <Facts facts />
        </section>
    }
    .into_any()
}

fn refused(lang: Lang, entries: &[RefusedEntry]) -> AnyView {
    if entries.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "desk-field-refused-none")>
                <p>{tr!(lang, "desk-field-refused-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let row = |entry: &RefusedEntry| {
        vec![
            kind_word(lang, entry.kind).into_any(),
            why(lang, entry.why),
            view! { <span dir="auto">{entry.phone.clone()}</span> }.into_any(),
            fmt::day(lang, entry.day).into_any(),
            handled(lang, entry),
        ]
    };
    let rows = entries.iter().map(row).collect();
    let columns = [
        "desk-field-kind",
        "desk-field-why",
        "desk-field-phone",
        "desk-field-day",
        "desk-field-handled",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-field-refused")}</h2>
            <Notice tone=Tone::Info>{tr!(lang, "desk-field-refused-lead")}</Notice>
            <Table caption=tr!(lang, "desk-field-refused") columns rows />
        </section>
    }
    .into_any()
}

/// Photos that are not attached to their ideas, and why.
fn photos(lang: Lang, photos: &[RefusedPhoto]) -> Option<AnyView> {
    if photos.is_empty() {
        return None;
    }
    let row = |photo: &RefusedPhoto| {
        vec![
            view! { <span dir="auto">{photo.idea.clone()}</span> }.into_any(),
            why(lang, photo.why),
            view! { <span dir="auto">{photo.phone.clone()}</span> }.into_any(),
            fmt::day(lang, photo.day).into_any(),
        ]
    };
    let rows = photos.iter().map(row).collect();
    let columns = [
        "desk-field-photo-idea",
        "desk-field-why",
        "desk-field-phone",
        "desk-field-day",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let photos = view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-field-photos-refused")}</h2>
            <p class="prose">{tr!(lang, "desk-field-photos-refused-lead")}</p>
            <Table caption=tr!(lang, "desk-field-photos-refused") columns rows />
        </section>
    };
    Some(photos.into_any())
}

fn kind_word(lang: Lang, kind: FieldKind) -> String {
    tr!(lang, &format!("desk-field-kind-{kind}"))
}

/// The reason in words, and what to do. Nothing of it is about what was chosen.
fn why(lang: Lang, why: EntryRefusal) -> AnyView {
    let key = why.code().replace('_', "-");
    let reason = tr!(lang, &format!("desk-field-refusal-{key}"));
    let act = tr!(lang, &format!("desk-field-refusal-{key}-act"));
    view! {
        <div class="stack-s">
            <span>{reason}</span>
            <span class="soft">{act}</span>
        </div>
    }
    .into_any()
}

fn handled(lang: Lang, entry: &RefusedEntry) -> AnyView {
    if entry.handled_at.is_some() {
        let label = tr!(lang, "desk-field-handled-done");
        return view! { <Tag label tone=Tone::Success icon=Glyph::Done /> }.into_any();
    }
    let id = entry.id.to_string();
    view! {
        <form method="post" action=HandleFieldEntry::PATH>
            <input type="hidden" name="entry" value=id />
            <Button look=Look::Quiet icon=Some(Glyph::Tick)>
                {tr!(lang, "desk-field-handle")}
            </Button>
        </form>
    }
    .into_any()
}
