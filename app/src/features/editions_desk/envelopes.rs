//! The envelopes' page: rows to fill in, and the sum.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::{Locked, edition};
use crate::features::editions_desk::envelopes_form::{EnvelopeRow, SPARE_ROWS, rows_of, unpaid};
use crate::features::editions_desk::parts::{Part, conflict, fixed, part_page, typed_rows};
use crate::features::editions_desk::server::{ENVELOPES, SaveEnvelopes};
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, Choice, Fact, Notice, SelectField, TextField, TextKind, Tone};
use domain::{Action, Lang};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

/// `/desk/editions/{slug}/envelopes`
pub async fn envelopes(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let form = cx.form(ENVELOPES).await?;
    let locked = fixed(&cx, &edition);
    let readonly = locked.is_some();
    let mut rows: Vec<EnvelopeRow> = typed_rows(&form, || rows_of(&edition));
    if !readonly {
        rows.resize_with(rows.len() + SPARE_ROWS, EnvelopeRow::default);
    }
    let districts: Vec<Choice> = edition
        .districts
        .iter()
        .map(|district| Choice::new(district.id.to_string(), &district.name))
        .collect();
    let fields = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| envelope_fields(lang, &form, at, row, districts.clone(), readonly))
        .collect_view();
    let unpaid = unpaid(&edition);
    let warning = (!unpaid.is_empty()).then(|| {
        let names = unpaid.join(", ");
        view! { <Notice tone=Tone::Warning>{tr!(lang, "editing-envelopes-unpaid", names = names)}</Notice> }
    });
    let total = fmt::money(lang, edition.budget());
    let body = view! {
        <div class="stack">
            <Locked reason=locked />
            {warning}
            {conflict(lang, &form, facts(lang, &edition))}
            <p class="prose">{tr!(lang, "editing-envelopes-text")}</p>
            <p>
                {tr!(lang, "editing-envelopes-total")}
                " "
                <strong class="figures-inline">{total}</strong>
            </p>
            <form method="post" action=SaveEnvelopes::PATH class="stack" id="form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="version" value=edition.version.to_string() />
                <div class="envelope-rows">{fields}</div>
                {(!readonly)
                    .then(|| {
                        view! {
                            <p class="soft small">{tr!(lang, "editing-envelopes-rows")}</p>
                            <Button>{tr!(lang, "desk-save")}</Button>
                        }
                    })}
            </form>
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Envelopes,
        Some(&form),
        body.into_any(),
    ))
}

fn envelope_fields(
    lang: Lang,
    form: &FormState,
    at: usize,
    row: EnvelopeRow,
    districts: Vec<Choice>,
    readonly: bool,
) -> AnyView {
    let number = (at + 1).to_string();
    let id = |field: &str| format!("{field}-{at}");
    view! {
        <fieldset class="envelope-row">
            <legend>{tr!(lang, "editing-envelope", number = number)}</legend>
            <TextField
                name=format!("rows[{at}][name]")
                id=id("name")
                label=tr!(lang, "editing-envelope-label")
                value=row.name
                error=form.error(lang, &id("name"))
                disabled=readonly
                autocomplete="off"
            />
            <TextField
                name=format!("rows[{at}][amount]")
                id=id("amount")
                kind=TextKind::Money
                label=tr!(lang, "editing-envelope-amount")
                value=row.amount
                error=form.error(lang, &id("amount"))
                disabled=readonly
            />
            <SelectField
                name=format!("rows[{at}][district]")
                id=id("district")
                label=tr!(lang, "editing-envelope-for")
                options=districts
                value=row.district
                blank=tr!(lang, "editing-whole-city")
                error=form.error(lang, &id("district"))
                disabled=readonly
            />
        </fieldset>
    }
    .into_any()
}

fn facts(lang: Lang, edition: &Edition) -> Vec<Fact> {
    edition
        .envelopes
        .iter()
        .map(|envelope| {
            let place = envelope
                .district
                .and_then(|id| edition.district(id))
                .map_or_else(
                    || tr!(lang, "editing-whole-city"),
                    |district| district.name.clone(),
                );
            Fact::new(
                &envelope.name,
                format!("{} · {place}", fmt::money(lang, envelope.amount)),
            )
        })
        .collect()
}
