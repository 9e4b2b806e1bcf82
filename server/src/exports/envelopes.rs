//! The public record of a delegated envelope as files.

use super::ExportError;
use super::csv::{Table, euros};
use chrono::{DateTime, NaiveDate, Utc};
use domain::delegated::DelegatedTerms;
use domain::ledger::Figures;
use domain::{
    Cents, DeliberationState, LedgerAccount, LedgerKind, MotionKind, ProposalState, Scheme,
    StepKind,
};
use serde::Serialize;
use store::{EnvelopeRecord, MotionRecord, ProposalRecord};

/// `data.json`: all that is public of an envelope. Every amount is in cents, every day is `YYYY-MM-DD`, every moment
/// is in UTC; words are those of the ledger and of the states. It names no person.
#[derive(Serialize)]
struct EnvelopeFile<'a> {
    /// The page that the data are of.
    page: String,
    slug: &'a str,
    name: &'a str,
    summary: &'a str,
    scheme: Scheme,
    /// Who pays; empty for the city.
    manager: &'a str,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    groups: Vec<&'a str>,
    /// The short name of the fund that it is a part of.
    parent: Option<&'a str>,
    children: Vec<ChildLine<'a>>,
    terms: &'a DelegatedTerms,
    /// `ceiling = delegated + allocated + returned + remaining`; from `allocated` to `spent` each includes the next.
    figures: Figures,
    funders: Vec<FunderShare<'a>>,
    entries: Vec<EntryLine<'a>>,
    proposals: Vec<ProposalLine<'a>>,
    deliberations: Vec<DeliberationLine<'a>>,
}

#[derive(Serialize)]
struct ChildLine<'a> {
    slug: &'a str,
    name: &'a str,
    given: Cents,
}

#[derive(Serialize)]
struct FunderShare<'a> {
    name: &'a str,
    /// Hundredths of a percent.
    share: u32,
    owed: Cents,
    received: Cents,
}

/// A movement: `amount` cents from one account to another. `remaining` is what is left to decide after it.
#[derive(Serialize)]
struct EntryLine<'a> {
    number: i32,
    date: NaiveDate,
    kind: LedgerKind,
    from: LedgerAccount,
    to: LedgerAccount,
    amount: Cents,
    remaining: Cents,
    /// The number of the proposal that it is about.
    proposal: Option<i32>,
    child: Option<&'a str>,
    funder: Option<&'a str>,
    reason: &'a str,
    reference: &'a str,
    /// The number of the entry that this one takes back, and of the one that takes this one back.
    reverses: Option<i32>,
    reversed_by: Option<i32>,
}

#[derive(Serialize)]
struct ProposalLine<'a> {
    number: i32,
    title: &'a str,
    group: Option<&'a str>,
    state: ProposalState,
    /// What it is said to cost, once that is known, and each year afterwards.
    cost: Option<Cents>,
    running: Option<Cents>,
    /// How far its money has come.
    allocated: Cents,
    countersigned: Cents,
    ratified: Cents,
    committed: Cents,
    spent: Cents,
    steps: Vec<StepLine<'a>>,
}

#[derive(Serialize)]
struct StepLine<'a> {
    kind: StepKind,
    date: Option<NaiveDate>,
    planned: Option<NaiveDate>,
    reference: &'a str,
}

#[derive(Serialize)]
struct DeliberationLine<'a> {
    number: i32,
    title: &'a str,
    group: Option<&'a str>,
    starts_at: DateTime<Utc>,
    state: DeliberationState,
    /// Empty until the minutes are approved.
    motions: Vec<MotionLine<'a>>,
}

#[derive(Serialize)]
struct MotionLine<'a> {
    kind: MotionKind,
    text: &'a str,
    proposal: Option<i32>,
    amount: Option<Cents>,
    carried: bool,
    present: u32,
    yes: u32,
    no: u32,
    abstain: u32,
}

/// The file `data.json`.
pub(crate) fn envelope_json(
    record: &EnvelopeRecord,
    page: String,
) -> Result<Vec<u8>, serde_json::Error> {
    let envelope = &record.envelope;
    let entries = record.entries.iter().map(|entry| EntryLine {
        number: entry.number,
        date: entry.booked_on,
        kind: entry.entry.kind,
        from: entry.entry.from,
        to: entry.entry.to,
        amount: entry.entry.amount,
        remaining: entry.after.remaining,
        proposal: entry.proposal.as_ref().map(|(number, _)| *number),
        child: entry.child.as_deref(),
        funder: entry.funder.as_deref(),
        reason: &entry.reason,
        reference: &entry.reference,
        reverses: entry.reverses,
        reversed_by: entry.reversed_by,
    });
    let deliberations = record.deliberations.iter().map(|one| DeliberationLine {
        number: one.number,
        title: &one.title,
        group: one.group.as_deref(),
        starts_at: one.starts_at,
        state: one.state,
        motions: one.motions.iter().map(motion_line).collect(),
    });
    let children = record.children.iter().map(|child| ChildLine {
        slug: &child.slug,
        name: &child.name,
        given: child.given,
    });
    let funders = record.funders.iter().map(|one| FunderShare {
        name: &one.funder.name,
        share: one.funder.share,
        owed: one.owes,
        received: one.paid,
    });
    serde_json::to_vec_pretty(&EnvelopeFile {
        page,
        slug: &envelope.slug,
        name: &envelope.name,
        summary: &envelope.summary,
        scheme: envelope.scheme,
        manager: &envelope.manager,
        starts_on: envelope.starts_on,
        ends_on: envelope.ends_on,
        groups: record.groups.iter().map(|group| &*group.name).collect(),
        parent: record.parent.as_ref().map(|parent| &*parent.slug),
        children: children.collect(),
        terms: &envelope.terms,
        figures: record.figures,
        funders: funders.collect(),
        entries: entries.collect(),
        proposals: record.proposals.iter().map(proposal_line).collect(),
        deliberations: deliberations.collect(),
    })
}

fn proposal_line(record: &ProposalRecord) -> ProposalLine<'_> {
    let steps = record.steps.iter().map(|step| StepLine {
        kind: step.kind,
        date: step.done_on,
        planned: step.planned_on,
        reference: &step.reference,
    });
    ProposalLine {
        number: record.proposal.number,
        title: &record.proposal.title,
        group: record.group.as_deref(),
        state: record.proposal.state,
        cost: record.proposal.amount,
        running: record.proposal.running,
        allocated: record.figures.allocated,
        countersigned: record.figures.countersigned,
        ratified: record.figures.ratified,
        committed: record.figures.committed,
        spent: record.figures.spent,
        steps: steps.collect(),
    }
}

fn motion_line(motion: &MotionRecord) -> MotionLine<'_> {
    MotionLine {
        kind: motion.kind,
        text: &motion.text,
        proposal: motion.proposal,
        amount: motion.amount,
        carried: motion.carried,
        present: motion.present,
        yes: motion.tally.yes,
        no: motion.tally.no,
        abstain: motion.tally.abstain,
    }
}

/// The file `ledger.csv`: a row for each movement, amounts in euros.
pub(crate) fn ledger_csv(record: &EnvelopeRecord) -> Result<Vec<u8>, ExportError> {
    let mut table = Table::new(&[
        "numéro",
        "date",
        "mouvement",
        "de",
        "vers",
        "montant_euros",
        "reste_euros",
        "projet",
        "titre",
        "enveloppe",
        "financeur",
        "motif",
        "référence",
        "annule",
        "annulé_par",
    ])?;
    let number = |number: Option<i32>| number.map(|one| one.to_string()).unwrap_or_default();
    for entry in &record.entries {
        let (project, title) = entry.proposal.clone().unzip();
        table.row([
            entry.number.to_string(),
            entry.booked_on.to_string(),
            entry.entry.kind.code().to_owned(),
            entry.entry.from.code().to_owned(),
            entry.entry.to.code().to_owned(),
            euros(entry.entry.amount),
            euros(entry.after.remaining),
            number(project),
            title.unwrap_or_default(),
            entry.child.clone().unwrap_or_default(),
            entry.funder.clone().unwrap_or_default(),
            entry.reason.clone(),
            entry.reference.clone(),
            number(entry.reverses),
            number(entry.reversed_by),
        ])?;
    }
    table.finish()
}
