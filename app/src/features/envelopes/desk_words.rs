//! Words of the desk's screens about envelopes.

use crate::context::FormState;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Choice, SelectField, TextArea, TextField, TextKind};
use domain::delegated::Template;
use domain::{DelegatedEnvelopeId, Scheme};
use leptos::prelude::*;
use store::{EnvelopeDocument, LedgerLine};

/// Where the screens of an envelope lie.
pub(super) fn path(slug: &str) -> String {
    format!("/desk/envelopes/{slug}")
}

pub(super) fn ledger_path(slug: &str) -> String {
    format!("{}/ledger", path(slug))
}

/// The name of a template, and what it is for.
pub(super) fn template(lang: Lang, template: Template) -> (String, String) {
    let word = template.code().replace('_', "-");
    (
        tr!(lang, &format!("delegating-template-{word}")),
        tr!(lang, &format!("delegating-template-{word}-text")),
    )
}

/// The template that a scheme is made with.
pub(super) fn template_of(scheme: Scheme) -> Template {
    match scheme {
        Scheme::CitizenInitiative => Template::CitizenInitiative,
        Scheme::MicroWorks => Template::MicroWorks,
        Scheme::YouthEnvelope | Scheme::ParticipatoryBudget => Template::YouthEnvelope,
    }
}

/// A share as people write it: "70 %", "33,34 %".
pub(super) fn share(lang: Lang, hundredths: u32) -> String {
    fmt::percent(lang, hundredths.into(), 10_000)
}

/// What an entry is about: a proposal, a funder, an envelope below, another entry.
pub(super) fn about(lang: Lang, line: &LedgerLine) -> Vec<String> {
    let mut about = vec![];
    if let Some((number, title)) = &line.proposal {
        about.push(tr!(
            lang,
            "delegating-of-proposal",
            number = *number,
            title = title.clone()
        ));
    }
    if let Some(name) = &line.funder {
        about.push(tr!(lang, "delegating-of-funder", name = name.clone()));
    }
    if let Some(name) = &line.child {
        about.push(tr!(lang, "delegating-of-part", name = name.clone()));
    }
    if let Some(number) = line.reverses {
        about.push(tr!(lang, "delegating-reverses", number = number));
    }
    if let Some(number) = line.reversed_by {
        about.push(tr!(lang, "delegating-reversed-by", number = number));
    }
    about
}

/// Where a document of an envelope is downloaded.
pub(super) fn document_href(lang: Lang, id: &str) -> String {
    lang.href(&format!("/desk/envelopes/documents/{id}"))
}

/// What explains an entry, in the form of an act. `of` keeps the ids of several forms on a page apart.
pub(super) fn note_fields(
    lang: Lang,
    form: &FormState,
    of: &str,
    documents: &[EnvelopeDocument],
) -> AnyView {
    let id = |field: &str| format!("{of}-{field}");
    let options: Vec<_> = documents
        .iter()
        .map(|document| Choice::new(document.id.to_string(), document.name.clone()))
        .collect();
    let document = (!options.is_empty()).then(|| {
        view! {
            <SelectField
                name="note[document]"
                id=id("document")
                label=tr!(lang, "delegating-document")
                blank=tr!(lang, "delegating-no-document")
                options
                value=form.value("document", "")
                error=form.error(lang, &id("document"))
            />
        }
    });
    view! {
        <TextArea
            name="note[reason]"
            id=id("reason")
            label=tr!(lang, "delegating-reason")
            hint=tr!(lang, "delegating-reason-hint")
            value=form.value("reason", "")
            error=form.error(lang, &id("reason"))
            rows=3
            required=true
        />
        <TextField
            name="note[reference]"
            id=id("reference")
            label=tr!(lang, "delegating-reference")
            hint=tr!(lang, "delegating-reference-hint")
            value=form.value("reference", "")
            error=form.error(lang, &id("reference"))
            autocomplete="off"
        />
        <TextField
            name="note[booked_on]"
            id=id("booked_on")
            kind=TextKind::Date
            label=tr!(lang, "delegating-booked-on")
            hint=tr!(lang, "delegating-booked-on-hint")
            value=form.value("booked_on", "")
            error=form.error(lang, &id("booked_on"))
        />
        {document}
    }
    .into_any()
}

/// A form about an envelope names it by its id: its short name stands in the address alone.
pub(super) fn hidden(id: DelegatedEnvelopeId, slug: &str) -> AnyView {
    view! {
        <input type="hidden" name="id" value=id.to_string() />
        <input type="hidden" name="slug" value=slug.to_owned() />
    }
    .into_any()
}
