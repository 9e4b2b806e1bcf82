//! The forms of the desk's screens about envelopes: each reads, asks the store, and tells what came of it.

use super::desk_form::{EnvelopeTyped, Faults, FunderRow, NoteTyped, read_funders};
use super::desk_words::{ledger_path, path};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::kept_rows;
use crate::tr;
use domain::calendar::paris;
use domain::delegated::{Template, TermsError};
use domain::ledger::REFERENCE;
use domain::{DelegatedEnvelopeId, EditionId, LedgerEntryId, NetworkId, edition};
use leptos::prelude::*;
use store::{DelegatedEnvelopeInput, LedgerNote, StoreError, TermsChange};

/// The names under which refused forms are kept; ids of fields on the ledger's page begin with them.
pub const CREATE: &str = "envelope-create";
pub const CHANGE: &str = "envelope-change";
pub const FUNDERS: &str = "envelope-funders";
pub const CEILING: &str = "ceiling";
pub const PAY: &str = "pay";
pub const GIVE_BACK: &str = "give-back";
pub const REVERSE: &str = "reverse";

/// What a refused form of an envelope holds.
const TYPED: &str = "typed";

/// The field under which a ceiling, a payment or what is left is refused.
const AMOUNT: &str = "amount";

/// What was typed before it was refused.
pub(super) fn typed_of(form: &FormState) -> Option<EnvelopeTyped> {
    serde_json::from_str(&form.value(TYPED, "")).ok()
}

fn kept(typed: &EnvelopeTyped) -> (&'static str, String) {
    (TYPED, serde_json::to_string(typed).unwrap_or_default())
}

/// Makes an envelope. Without a short name its name makes one.
#[server(prefix = "/api", endpoint = "envelopes/create")]
pub async fn create_envelope(
    edition: EditionId,
    network: NetworkId,
    template: String,
    #[server(default)] parent: String,
    #[server(default)] back: String,
    #[server(default)] typed: EnvelopeTyped,
    #[server(default)] rows: Vec<FunderRow>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/envelopes", async {
        let template: Template = template.parse().map_err(|_| AppError::NotFound)?;
        let parent: Option<DelegatedEnvelopeId> = match parent.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| AppError::NotFound)?),
        };
        let mut faults = Faults::default();
        let input = read_input(
            edition,
            network,
            template,
            parent,
            &typed,
            &rows,
            &mut faults,
        );
        if let (Some(input), true) = (input, faults.found.is_empty()) {
            match cx.store().delegate_envelope(&cx.actor(), &input).await {
                Ok(_) => {
                    let here = path(&input.slug);
                    return cx.go_saying(&here, tr!(cx, "delegating-created")).await;
                }
                Err(StoreError::SlugTaken) => faults.tell("slug", StoreError::SlugTaken.into()),
                Err(StoreError::Terms(fault)) => faults.terms(fault),
                Err(err @ StoreError::Ledger(_)) => faults.tell("ceiling", err.into()),
                Err(err) => return Err(err.into()),
            }
        }
        let mut values = kept_rows(&rows);
        values.push(kept(&typed));
        // The query alone: the form leads back to its own page and nowhere else.
        let back = back.strip_prefix('?').unwrap_or_default();
        let here = format!("/desk/envelopes/new?{back}");
        cx.refuse_form(&here, CREATE, values, faults.found).await
    })
    .await
}

fn read_input(
    edition: EditionId,
    network: NetworkId,
    template: Template,
    parent: Option<DelegatedEnvelopeId>,
    typed: &EnvelopeTyped,
    rows: &[FunderRow],
    faults: &mut Faults,
) -> Option<DelegatedEnvelopeInput> {
    typed.check_texts(faults);
    let slug = if typed.slug.trim().is_empty() {
        edition::slug_from(&typed.name)
    } else {
        typed.slug.trim().to_owned()
    };
    if edition::slug(&slug).is_err() {
        faults.refuse("slug", "delegating-error-slug");
    }
    let ceiling = faults.euros("ceiling", &typed.ceiling);
    if ceiling.is_some_and(|amount| !amount.is_positive()) {
        faults.terms(TermsError::Ceiling);
    }
    faults.text("reference", &typed.reference, REFERENCE);
    let funders = match parent {
        Some(_) => vec![],
        None => read_funders(rows, faults),
    };
    let days = typed.days(faults);
    let terms = typed.terms.read(faults);
    let (starts_on, ends_on) = days?;
    Some(DelegatedEnvelopeInput {
        edition,
        network,
        parent,
        scheme: template.scheme(),
        slug,
        name: typed.name.clone(),
        summary: typed.summary.clone(),
        manager: typed.manager.clone(),
        starts_on,
        ends_on,
        terms: terms?,
        groups: typed.groups(),
        funders,
        ceiling: ceiling?,
        reference: typed.reference.clone(),
    })
}

/// Changes an envelope: its presentation, its days, its groups and its rules.
#[server(prefix = "/api", endpoint = "envelopes/change")]
pub async fn change_envelope(
    id: DelegatedEnvelopeId,
    slug: String,
    version: i32,
    #[server(default)] typed: EnvelopeTyped,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path(&slug);
    or_refuse(&cx, &here, async {
        let mut faults = Faults::default();
        typed.check_texts(&mut faults);
        let days = typed.days(&mut faults);
        let terms = typed.terms.read(&mut faults);
        if let (Some((starts_on, ends_on)), Some(terms), true) =
            (days, terms, faults.found.is_empty())
        {
            let change = TermsChange {
                name: typed.name.clone(),
                summary: typed.summary.clone(),
                manager: typed.manager.clone(),
                starts_on,
                ends_on,
                terms,
                groups: typed.groups(),
                reason: typed.reason.clone(),
            };
            let changed = cx
                .store()
                .change_envelope(&cx.actor(), id, version, &change)
                .await;
            match changed {
                Ok(()) => return cx.go_saying(&here, tr!(cx, "delegating-saved")).await,
                Err(StoreError::Terms(fault)) => faults.terms(fault),
                // Everything else that has a length was looked at above.
                Err(StoreError::Invalid(_)) => faults.refuse("reason", "delegating-error-why"),
                Err(err @ (StoreError::Changed | StoreError::Deliberating)) => {
                    faults.tell("reason", err.into());
                }
                Err(err) => return Err(err.into()),
            }
        }
        cx.refuse_form(&here, CHANGE, [kept(&typed)], faults.found)
            .await
    })
    .await
}

/// Names the funders anew.
#[server(prefix = "/api", endpoint = "envelopes/funders")]
pub async fn set_funders(
    id: DelegatedEnvelopeId,
    slug: String,
    #[server(default)] rows: Vec<FunderRow>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path(&slug);
    or_refuse(&cx, &here, async {
        let mut faults = Faults::default();
        let funders = read_funders(&rows, &mut faults);
        if faults.found.is_empty() {
            match cx.store().set_funders(&cx.actor(), id, &funders).await {
                Ok(()) => return cx.go_saying(&here, tr!(cx, "delegating-saved")).await,
                Err(StoreError::Terms(fault)) => faults.terms(fault),
                Err(StoreError::FundersPaid) => {
                    faults.tell("funder-0", StoreError::FundersPaid.into());
                }
                Err(err) => return Err(err.into()),
            }
        }
        cx.refuse_form(&here, FUNDERS, kept_rows(&rows), faults.found)
            .await
    })
    .await
}

/// Gives an envelope another ceiling.
#[server(prefix = "/api", endpoint = "envelopes/ceiling")]
pub async fn change_ceiling(
    id: DelegatedEnvelopeId,
    slug: String,
    #[server(default)] amount: String,
    #[server(default)] note: NoteTyped,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = ledger_path(&slug);
    or_refuse(&cx, &here, async {
        let (mut faults, of) = begun(&cx, CEILING, &note);
        let ceiling = faults.euros(AMOUNT, &amount);
        if let (Some(ceiling), true) = (ceiling, faults.found.is_empty()) {
            let booked = cx
                .store()
                .change_ceiling(&cx.actor(), id, ceiling, &of)
                .await;
            if told(booked, &mut faults)? {
                return cx.go_saying(&here, tr!(cx, "delegating-booked")).await;
            }
        }
        let mut values = note.kept();
        values.push((AMOUNT, amount.clone()));
        cx.refuse_form(&here, CEILING, values, faults.found).await
    })
    .await
}

/// Notes that a funder has paid.
#[server(prefix = "/api", endpoint = "envelopes/receive")]
pub async fn receive_payment(
    id: DelegatedEnvelopeId,
    slug: String,
    #[server(default)] funder: String,
    #[server(default)] amount: String,
    #[server(default)] note: NoteTyped,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = ledger_path(&slug);
    or_refuse(&cx, &here, async {
        let (mut faults, of) = begun(&cx, PAY, &note);
        let by = funder.parse().ok();
        if by.is_none() {
            faults.refuse("funder", "delegating-error-choose");
        }
        let paid = faults.euros(AMOUNT, &amount);
        if let (Some(by), Some(paid), true) = (by, paid, faults.found.is_empty()) {
            let booked = cx
                .store()
                .receive_payment(&cx.actor(), id, by, paid, &of)
                .await;
            if told(booked, &mut faults)? {
                return cx.go_saying(&here, tr!(cx, "delegating-booked")).await;
            }
        }
        let mut values = note.kept();
        values.push(("funder", funder.clone()));
        values.push((AMOUNT, amount.clone()));
        cx.refuse_form(&here, PAY, values, faults.found).await
    })
    .await
}

/// Gives back what an envelope has left after its last day.
#[server(prefix = "/api", endpoint = "envelopes/give-back")]
pub async fn give_back(
    id: DelegatedEnvelopeId,
    slug: String,
    #[server(default)] note: NoteTyped,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = ledger_path(&slug);
    or_refuse(&cx, &here, async {
        let (mut faults, of) = begun(&cx, GIVE_BACK, &note);
        if faults.found.is_empty() {
            let booked = cx.store().give_back(&cx.actor(), id, &of).await;
            if told(booked, &mut faults)? {
                return cx.go_saying(&here, tr!(cx, "delegating-booked")).await;
            }
        }
        cx.refuse_form(&here, GIVE_BACK, note.kept(), faults.found)
            .await
    })
    .await
}

/// Corrects an entry by one that takes the same way back.
#[server(prefix = "/api", endpoint = "envelopes/reverse")]
pub async fn reverse_entry(
    id: DelegatedEnvelopeId,
    slug: String,
    entry: LedgerEntryId,
    number: i32,
    #[server(default)] note: NoteTyped,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let ledger = ledger_path(&slug);
    or_refuse(&cx, &ledger, async {
        let (mut faults, of) = begun(&cx, REVERSE, &note);
        if faults.found.is_empty() {
            let booked = cx.store().reverse_entry(&cx.actor(), id, entry, &of).await;
            match booked {
                Ok(()) => return cx.go_saying(&ledger, tr!(cx, "delegating-booked")).await,
                Err(
                    err @ (StoreError::Ledger(_)
                    | StoreError::FundersPaid
                    | StoreError::ProposalState(_)),
                ) => faults.tell("entry", err.into()),
                Err(err) => return Err(err.into()),
            }
        }
        let here = format!("{ledger}?correct={number}");
        cx.refuse_form(&here, REVERSE, note.kept(), faults.found)
            .await
    })
    .await
}

fn begun(cx: &Cx, form: &'static str, note: &NoteTyped) -> (Faults, LedgerNote) {
    let mut faults = Faults::of(form);
    let note = note.read(paris::day(cx.now()), &mut faults);
    (faults, note)
}

/// Whether an entry was booked. What is wrong with its amount is told at it.
fn told(booked: Result<(), StoreError>, faults: &mut Faults) -> Result<bool, AppError> {
    match booked {
        Ok(()) => Ok(true),
        Err(
            err @ (StoreError::Ledger(_)
            | StoreError::Terms(_)
            | StoreError::OverShare(_)
            | StoreError::FundersPaid
            | StoreError::StillRunning),
        ) => {
            faults.tell(AMOUNT, err.into());
            Ok(false)
        }
        Err(err) => Err(err.into()),
    }
}
