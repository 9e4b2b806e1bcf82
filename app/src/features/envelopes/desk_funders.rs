//! Funders: what each owes and has paid, and the form that names them.

use super::desk_form::FunderRow;
use super::desk_server::{FUNDERS, SetFunders};
use super::desk_words::{hidden, share};
use crate::context::FormState;
use crate::features::editions_desk::parts::typed_rows;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Column, Look, Table, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DelegatedEnvelope, FunderLine};

/// Empty rows below those that are filled in: to add without scripts.
pub(super) const SPARE_ROWS: usize = 2;

/// What each funder owes and has paid.
pub(super) fn funders(lang: Lang, lines: &[FunderLine]) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{tr!(lang, "delegating-no-funders")}</p> }.into_any();
    }
    let money = |amount| fmt::money(lang, amount).into_any();
    let rows = lines
        .iter()
        .map(|line| {
            vec![
                line.funder.name.clone().into_any(),
                share(lang, line.funder.share).into_any(),
                money(line.owes),
                money(line.paid),
                money(line.left()),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "delegating-funder")),
        Column::figures(tr!(lang, "delegating-share")),
        Column::figures(tr!(lang, "delegating-owes")),
        Column::figures(tr!(lang, "delegating-paid")),
        Column::figures(tr!(lang, "delegating-left")),
    ];
    view! { <Table caption=tr!(lang, "delegating-funders") columns rows /> }.into_any()
}

/// The form that names them anew, as long as nobody has paid.
pub(super) fn funders_form(
    lang: Lang,
    form: &FormState,
    envelope: &DelegatedEnvelope,
    lines: &[FunderLine],
) -> AnyView {
    let mut rows: Vec<FunderRow> = typed_rows(form, || {
        let each = lines.iter().map(|line| FunderRow {
            name: line.funder.name.clone(),
            share: typed_share(line.funder.share),
        });
        each.collect()
    });
    rows.resize_with(rows.len() + SPARE_ROWS, FunderRow::default);
    view! {
        <form method="post" action=SetFunders::PATH class="stack" id=FUNDERS>
            {hidden(envelope.id, &envelope.slug)}
            {funder_rows(lang, form, rows)}
            <Button look=Look::Quiet>{tr!(lang, "delegating-save-funders")}</Button>
        </form>
    }
    .into_any()
}

/// A share as the form shows it: `70`, `33,34`.
fn typed_share(hundredths: u32) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole},{rest:02}"),
    }
}

/// Rows of name and share; empty ones are left out.
pub(super) fn funder_rows(lang: Lang, form: &FormState, rows: Vec<FunderRow>) -> AnyView {
    rows.into_iter()
        .enumerate()
        .map(|(at, row)| {
            let (name, share) = (format!("funder-{at}"), format!("share-{at}"));
            let number = (at + 1).to_string();
            view! {
                <fieldset class="envelope-row">
                    <legend>{tr!(lang, "delegating-funder-number", number = number)}</legend>
                    <TextField
                        name=format!("rows[{at}][name]")
                        id=name.clone()
                        label=tr!(lang, "delegating-funder-name")
                        value=row.name
                        error=form.error(lang, &name)
                        autocomplete="off"
                    />
                    <TextField
                        name=format!("rows[{at}][share]")
                        id=share.clone()
                        label=tr!(lang, "delegating-funder-share")
                        value=row.share
                        error=form.error(lang, &share)
                        autocomplete="off"
                    />
                </fieldset>
            }
        })
        .collect_view()
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::envelopes::desk_form::{Faults, read_funders};

    #[test]
    fn shares_read_back() {
        for share in [1, 99, 100, 3_333, 6_667, 10_000] {
            let row = |share| FunderRow {
                name: "Région".to_owned(),
                share,
            };
            let mut faults = Faults::default();
            let read = read_funders(&[row(typed_share(share))], &mut faults);
            assert_eq!(read[0].share, share);
        }
    }
}
