//! Name, short name, summary and source of an edition.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::{Locked, edition, no_right_to_edit};
use crate::features::editions_desk::parts::{Part, conflict, part_page};
use crate::features::editions_desk::server::{PRESENTATION, SavePresentation};
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, Fact, TextArea, TextField};
use domain::{Action, Lang};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

/// `/desk/editions/{slug}/presentation`
pub async fn presentation(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let form = cx.form(PRESENTATION).await?;
    let locked = no_right_to_edit(&cx, edition.id);
    let readonly = locked.is_some();
    let now = vec![
        Fact::new(tr!(lang, "editing-name"), &edition.name),
        Fact::new(tr!(lang, "editing-slug"), &edition.slug),
        Fact::new(tr!(lang, "editing-summary"), &edition.summary),
        Fact::new(tr!(lang, "editing-source"), &edition.source),
    ];
    let body = view! {
        <div class="stack desk-form">
            <Locked reason=locked />
            {conflict(lang, &form, now)}
            <form method="post" action=SavePresentation::PATH class="stack" id="form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="version" value=edition.version.to_string() />
                {presentation_fields(lang, &form, Some(&edition), readonly)}
                {(!readonly).then(|| view! { <Button>{tr!(lang, "desk-save")}</Button> })}
            </form>
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Presentation,
        Some(&form),
        body.into_any(),
    ))
}

/// The fields of a presentation, of an edition or of one to come.
pub fn presentation_fields(
    lang: Lang,
    form: &FormState,
    edition: Option<&Edition>,
    readonly: bool,
) -> AnyView {
    let value = |field: &str, of: fn(&Edition) -> &String| {
        form.value(
            field,
            edition
                .map(|edition| of(edition).clone())
                .unwrap_or_default(),
        )
    };
    let slug_hint = if edition.is_some() {
        "editing-slug-hint-change"
    } else {
        "editing-slug-hint"
    };
    view! {
        <TextField
            name="name"
            label=tr!(lang, "editing-name")
            hint=tr!(lang, "editing-name-hint")
            value=value("name", |edition| &edition.name)
            error=form.error(lang, "name")
            required=true
            disabled=readonly
        />
        <TextField
            name="slug"
            label=tr!(lang, "editing-slug")
            hint=tr!(lang, slug_hint)
            value=value("slug", |edition| &edition.slug)
            error=form.error(lang, "slug")
            required=edition.is_some()
            disabled=readonly
            autocomplete="off"
        />
        <TextArea
            name="summary"
            label=tr!(lang, "editing-summary")
            hint=tr!(lang, "editing-summary-hint")
            value=value("summary", |edition| &edition.summary)
            error=form.error(lang, "summary")
            max=1000
            rows=4
            disabled=readonly
        />
        <TextArea
            name="source"
            label=tr!(lang, "editing-source")
            hint=tr!(lang, "editing-source-hint")
            value=value("source", |edition| &edition.source)
            error=form.error(lang, "source")
            max=1000
            rows=2
            disabled=readonly
        />
    }
    .into_any()
}
