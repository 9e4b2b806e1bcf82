//! The calendar's form: a row per phase, each with the two ends or with neither.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::desk::amount::{self, TypedError};
use chrono::{DateTime, Utc};
use domain::{Calendar, CalendarError, Phase, PhaseKind};
use serde::{Deserialize, Serialize};

/// What is typed for a phase.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseRow {
    pub kind: String,
    #[serde(default)]
    pub starts: String,
    #[serde(default)]
    pub ends: String,
}

/// A row per phase of a calendar; phases that it skips have empty ones.
pub fn rows_of(calendar: &Calendar) -> Vec<PhaseRow> {
    PhaseKind::ALL
        .into_iter()
        .map(|kind| {
            let phase = calendar.phase(kind);
            let typed = |at: fn(Phase) -> DateTime<Utc>| {
                phase.map(|phase| crate::i18n::fmt::local_input(at(phase)))
            };
            PhaseRow {
                kind: kind.code().to_owned(),
                starts: typed(|phase| phase.starts).unwrap_or_default(),
                ends: typed(|phase| phase.ends).unwrap_or_default(),
            }
        })
        .collect()
}

/// The id of a phase's field: `starts-vote`.
pub fn field(end: &str, kind: PhaseKind) -> String {
    format!("{end}-{}", kind.code())
}

/// Reads a calendar, or tells the faults of every phase.
pub fn read(rows: &[PhaseRow]) -> Result<Calendar, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut phases = Vec::new();
    for row in rows {
        let Ok(kind) = row.kind.parse::<PhaseKind>() else {
            continue;
        };
        match (amount::moment(&row.starts), amount::moment(&row.ends)) {
            // A phase without dates is skipped.
            (Err(TypedError::Empty), Err(TypedError::Empty)) => {}
            (Ok(starts), Ok(ends)) => phases.push(Phase { kind, starts, ends }),
            (starts, ends) => {
                for (end, read) in [("starts", starts), ("ends", ends)] {
                    let Err(err) = read else { continue };
                    faults.push(FieldError::new(
                        &field(end, kind),
                        AppError::refused(fault_key(err)),
                    ));
                }
            }
        }
    }
    phases.sort_by_key(|phase| phase.kind);
    // The domain tells the first fault; asked about each phase and each pair of neighbours, it tells them all.
    let alone = phases.iter().map(|phase| vec![*phase]);
    let pairs = phases
        .windows(2)
        .map(<[Phase]>::to_vec)
        .filter(|pair| pair.iter().all(|phase| phase.starts < phase.ends));
    for some in alone.chain(pairs) {
        faults.extend(Calendar::new(some).err().map(fault_of));
    }
    if faults.is_empty() {
        return Calendar::new(phases).map_err(|err| vec![fault_of(err)]);
    }
    // In the order of the page, which the summary above it repeats.
    faults.sort_by_key(|fault| place(&fault.field));
    Err(faults)
}

/// Where a field stands on the page.
fn place(id: &str) -> Option<usize> {
    PhaseKind::ALL
        .into_iter()
        .flat_map(|kind| [field("starts", kind), field("ends", kind)])
        .position(|known| known == id)
}

fn fault_key(err: TypedError) -> &'static str {
    match err {
        // One end without the other.
        TypedError::Empty => "editing-calendar-one-end",
        TypedError::Unreadable
        | TypedError::Ambiguous
        | TypedError::FractionOfCent
        | TypedError::TooLarge => "editing-calendar-unreadable",
        TypedError::NoSuchHour => TypedError::NoSuchHour.key(),
    }
}

fn fault_of(err: CalendarError) -> FieldError {
    let (kind, end, key) = match err {
        CalendarError::Backwards(kind) => (kind, "ends", "editing-calendar-backwards"),
        CalendarError::Twice(kind) => (kind, "starts", "editing-calendar-twice"),
        CalendarError::Overlap { second, .. } => (second, "starts", "editing-calendar-overlap"),
    };
    FieldError::new(&field(end, kind), AppError::refused(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: &str, starts: &str, ends: &str) -> PhaseRow {
        PhaseRow {
            kind: kind.to_owned(),
            starts: starts.to_owned(),
            ends: ends.to_owned(),
        }
    }

    fn faults(rows: &[PhaseRow]) -> Vec<(String, String)> {
        read(rows)
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|fault| match fault.error {
                AppError::Refused { key, .. } => (fault.field, key),
                other => (fault.field, other.to_string()),
            })
            .collect()
    }

    #[test]
    fn phases_can_be_skipped_and_read_back() {
        let rows = [
            row("preparation", "", ""),
            row("ideas", "2026-03-01T00:00", "2026-04-01T00:00"),
            row("vote", "2026-10-01T08:00", "2026-10-20T18:00"),
        ];
        let calendar = read(&rows).expect("a calendar");
        assert_eq!(calendar.phases().len(), 2);
        let again = rows_of(&calendar);
        assert_eq!(again.len(), PhaseKind::ALL.len());
        assert_eq!(read(&again), Ok(calendar));
    }

    #[test]
    fn every_fault_is_told_at_its_field() {
        let rows = [
            row("ideas", "2026-04-01T00:00", "2026-03-01T00:00"),
            row("screening", "2026-05-01T00:00", ""),
            row("study", "2026-05-01T00:00", "2026-07-01T00:00"),
            row("vote", "2026-06-01T00:00", "2026-08-01T00:00"),
            row("count", "2026-03-29T02:30", "soon"),
        ];
        let expected = [
            ("ends-ideas", "editing-calendar-backwards"),
            ("ends-screening", "editing-calendar-one-end"),
            ("starts-vote", "editing-calendar-overlap"),
            ("starts-count", "desk-typed-no-such-hour"),
            ("ends-count", "editing-calendar-unreadable"),
        ];
        assert_eq!(
            faults(&rows),
            expected.map(|(field, key)| (field.to_owned(), key.to_owned()))
        );
    }

    #[test]
    fn phases_of_another_order_than_the_year_overlap() {
        let rows = [
            row("vote", "2026-01-01T00:00", "2026-02-01T00:00"),
            row("ideas", "2026-03-01T00:00", "2026-04-01T00:00"),
        ];
        assert_eq!(
            faults(&rows),
            [(
                "starts-vote".to_owned(),
                "editing-calendar-overlap".to_owned()
            )]
        );
    }
}
