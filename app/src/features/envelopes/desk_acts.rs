//! The forms of a ledger: a ceiling, a funder's payment, what is given back, a correction, documents.

use super::desk_server::{
    CEILING, ChangeCeiling, GIVE_BACK, GiveBack, PAY, REVERSE, ReceivePayment, ReverseEntry,
};
use super::desk_words::{about, document_href, hidden, ledger_path, note_fields, path};
use super::words::kind;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::studies::upload::ACCEPT;
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{
    Button, Choice, Confirm, Fact, Facts, FileField, Glyph, Look, SelectField, TextField, TextKind,
};
use domain::calendar::paris;
use domain::{Action, Cents};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DelegatedEnvelope, LedgerLine};

/// A form for each act that is possible now.
pub(super) async fn acts(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    left: Cents,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let documents = (cx.store())
        .envelope_documents(&cx.actor(), envelope.id)
        .await?;
    let ceiling = cx.form(CEILING).await?;
    let of_ceiling = cx
        .can_in(Action::ManageEnvelopes, envelope.edition)
        .then(|| {
            let about = hidden(envelope.id, &envelope.slug).into_any();
            let note = note_fields(lang, &ceiling, CEILING, &documents).into_any();
            view! {
                <Confirm summary=tr!(lang, "delegating-change-ceiling") open=!ceiling.errors(lang).is_empty()>
                    <form method="post" action=ChangeCeiling::PATH class="stack">
                        {about}
                        <TextField
                            name="amount"
                            id="ceiling-amount"
                            kind=TextKind::Money
                            label=tr!(lang, "delegating-new-ceiling")
                            hint=tr!(lang, "delegating-new-ceiling-hint")
                            value=ceiling.value("amount", "")
                            error=ceiling.error(lang, "ceiling-amount")
                            required=true
                        />
                        {note}
                        <Button>{tr!(lang, "delegating-book")}</Button>
                    </form>
                </Confirm>
            }
        });
    let pay = cx.form(PAY).await?;
    let funders: Vec<_> = cx
        .store()
        .funder_lines(envelope.id)
        .await?
        .into_iter()
        .map(|line| {
            let left = fmt::money(lang, line.left());
            let label = tr!(
                lang,
                "delegating-funder-left",
                name = line.funder.name.clone(),
                left = left
            );
            Choice::new(line.funder.id.to_string(), label)
        })
        .collect();
    let of_pay = (!funders.is_empty()).then(|| {
        let about = hidden(envelope.id, &envelope.slug).into_any();
        let note = note_fields(lang, &pay, PAY, &documents).into_any();
        view! {
            <Confirm summary=tr!(lang, "delegating-receive") open=!pay.errors(lang).is_empty()>
                <form method="post" action=ReceivePayment::PATH class="stack">
                    {about}
                    <SelectField
                        name="funder"
                        id="pay-funder"
                        label=tr!(lang, "delegating-funder")
                        options=funders
                        value=pay.value("funder", "")
                        error=pay.error(lang, "pay-funder")
                        required=true
                    />
                    <TextField
                        name="amount"
                        id="pay-amount"
                        kind=TextKind::Money
                        label=tr!(lang, "delegating-amount")
                        value=pay.value("amount", "")
                        error=pay.error(lang, "pay-amount")
                        required=true
                    />
                    {note}
                    <Button>{tr!(lang, "delegating-book")}</Button>
                </form>
            </Confirm>
        }
    });
    let back = cx.form(GIVE_BACK).await?;
    let over = paris::day(cx.now()) > envelope.ends_on && left.is_positive();
    let of_back = over.then(|| {
        let about = hidden(envelope.id, &envelope.slug).into_any();
        let note = note_fields(lang, &back, GIVE_BACK, &documents).into_any();
        view! {
            <Confirm summary=tr!(lang, "delegating-give-back") open=!back.errors(lang).is_empty()>
                <form method="post" action=GiveBack::PATH class="stack">
                    {about}
                    <p id="give-back-amount">
                        {tr!(lang, "delegating-give-back-text", amount = fmt::money(lang, left))}
                    </p>
                    {note}
                    <Button>{tr!(lang, "delegating-book")}</Button>
                </form>
            </Confirm>
        }
    });
    Ok(view! {
        <section class="stack">
            <h2>{tr!(lang, "delegating-acts")}</h2>
            {of_ceiling}
            {of_pay}
            {of_back}
        </section>
    }
    .into_any())
}

/// The form that corrects an entry.
pub(super) async fn correction(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    line: &LedgerLine,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let form = cx.form(REVERSE).await?;
    let documents = (cx.store())
        .envelope_documents(&cx.actor(), envelope.id)
        .await?;
    let facts = vec![
        Fact::new(tr!(lang, "delegating-number"), line.number.to_string()),
        Fact::new(tr!(lang, "delegating-what"), {
            let mut words = vec![kind(lang, line.entry.kind)];
            words.extend(about(lang, line));
            words.join(" · ")
        }),
        Fact::new(
            tr!(lang, "delegating-amount"),
            fmt::money(lang, line.signed()),
        ),
        Fact::new(tr!(lang, "delegating-why-column"), line.reason.clone()),
    ];
    let cancel = cx.href(&ledger_path(&envelope.slug));
    Ok(view! {
        <section class="panel stack" id="reverse-entry" tabindex="-1">
            <h2>{tr!(lang, "delegating-correct", number = line.number)}</h2>
            <p class="prose">{tr!(lang, "delegating-correct-text")}</p>
            <Facts facts />
            <form method="post" action=ReverseEntry::PATH class="stack">
                {hidden(envelope.id, &envelope.slug)}
                <input type="hidden" name="entry" value=line.id.to_string() />
                <input type="hidden" name="number" value=line.number.to_string() />
                {note_fields(lang, &form, REVERSE, &documents)}
                <p class="desk-links">
                    <Button icon=Some(Glyph::Back)>{tr!(lang, "delegating-correct-button")}</Button>
                    <a href=cancel>{tr!(lang, "delegating-cancel")}</a>
                </p>
            </form>
        </section>
    }
    .into_any())
}

/// The documents of an envelope, and the form that adds one.
pub(super) async fn documents(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    may_keep: bool,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let all = (cx.store())
        .envelope_documents(&cx.actor(), envelope.id)
        .await?;
    let list = all
        .iter()
        .map(|document| {
            let href = document_href(lang, &document.id.to_string());
            view! {
                <li>
                    <a href=href dir="auto">{document.name.clone()}</a>
                    " "
                    <span class="soft">{fmt::date(lang, document.at)}</span>
                </li>
            }
        })
        .collect_view();
    let none = all
        .is_empty()
        .then(|| view! { <p class="soft">{tr!(lang, "delegating-no-documents")}</p> });
    let add = may_keep.then(|| {
        let action = cx.href(&format!("{}/documents", path(&envelope.slug)));
        view! {
            <form method="post" action=action enctype="multipart/form-data" class="stack">
                <FileField
                    name="file"
                    label=tr!(lang, "delegating-file")
                    accept=ACCEPT
                    hint=tr!(lang, "delegating-file-hint")
                    required=true
                />
                <Button look=Look::Quiet>{tr!(lang, "delegating-add-document")}</Button>
            </form>
        }
    });
    Ok(view! {
        <section class="stack" id="documents">
            <h2>{tr!(lang, "delegating-documents")}</h2>
            <p class="prose">{tr!(lang, "delegating-documents-text")}</p>
            <ul>{list}</ul>
            {none}
            {add}
        </section>
    }
    .into_any())
}
