//! What was taken, what is there now, and what came back: compared cell by cell.

use crate::cells::{Cells, Field, tidy};
use domain::study::{CostLine, StudyContent};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

/// A cell of a study.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CellKey {
    Value(Field),
    /// A line by its label, and which one of that label, from 0: lines have no name but this that outlives a change.
    Line {
        label: String,
        nth: u32,
    },
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellValue {
    /// In its one form: see [`Field::of`].
    Value(String),
    /// `None` where there is no such line.
    Line(Option<CostLine>),
}

/// A cell that came back with something else than what is there now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    pub key: CellKey,
    /// What was taken, where that is known.
    pub base: Option<CellValue>,
    pub ours: CellValue,
    pub theirs: CellValue,
    /// Whether it was changed here too since the sheet was taken, or may have been.
    pub conflict: bool,
}

impl fmt::Display for CellKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(field) => write!(f, "{field}"),
            Self::Line { label, nth } => write!(f, "line:{nth}:{label}"),
        }
    }
}

/// The text names no cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a cell of a study")]
pub struct NoSuchCell;

impl FromStr for CellKey {
    type Err = NoSuchCell;

    fn from_str(text: &str) -> Result<Self, NoSuchCell> {
        if let Some(line) = text.strip_prefix("line:") {
            let (nth, label) = line.split_once(':').ok_or(NoSuchCell)?;
            return Ok(Self::Line {
                label: label.to_owned(),
                nth: nth.parse().map_err(|_| NoSuchCell)?,
            });
        }
        Field::ALL
            .iter()
            .find(|field| field.code() == text)
            .map(|field| Self::Value(*field))
            .ok_or(NoSuchCell)
    }
}

/// Every cell in which what came back differs from what is there, and that whoever sent it has changed.
///
/// Without a base all that is known is whether the study has the version that was taken: if so, what is there is the
/// base; if not, each difference may be somebody else's work, and is a conflict.
pub fn compare(
    base: Option<&Cells>,
    same_version: bool,
    ours: &Cells,
    theirs: &Cells,
) -> Vec<Difference> {
    let base = if same_version { Some(ours) } else { base };
    let values = theirs.values.iter().filter_map(|(field, theirs)| {
        let value = |cells: &Cells| cells.values.get(field).cloned().map(CellValue::Value);
        let ours = ours.values.get(field).cloned().unwrap_or_default();
        difference(
            CellKey::Value(*field),
            base.and_then(value),
            CellValue::Value(ours),
            CellValue::Value(theirs.clone()),
        )
    });
    let mut differences: Vec<Difference> = values.collect();
    let Some(lines) = &theirs.lines else {
        return differences;
    };
    let theirs = keyed(lines);
    let ours = keyed(ours.lines.as_deref().unwrap_or_default());
    let base = base.and_then(|base| base.lines.as_deref()).map(keyed);
    let line = |lines: &Lines, key: &CellKey| CellValue::Line(lines.get(key).cloned());
    let keys: BTreeSet<&CellKey> = theirs.keys().chain(ours.keys()).collect();
    differences.extend(keys.into_iter().filter_map(|key| {
        difference(
            key.clone(),
            base.as_ref().map(|base| line(base, key)),
            line(&ours, key),
            line(&theirs, key),
        )
    }));
    differences
}

/// Takes what came back in the named cells into a study.
pub fn take(content: &mut StudyContent, theirs: &Cells, keys: &BTreeSet<CellKey>) {
    for (field, value) in &theirs.values {
        if keys.contains(&CellKey::Value(*field)) {
            field.put(content, value);
        }
    }
    let Some(lines) = &theirs.lines else {
        return;
    };
    let theirs = keyed(lines);
    let ours = in_order(&content.lines);
    let there: BTreeSet<CellKey> = ours.iter().map(|(key, _)| key.clone()).collect();
    let kept = ours.into_iter().filter_map(|(key, line)| {
        if keys.contains(&key) {
            theirs.get(&key).cloned()
        } else {
            Some(line)
        }
    });
    let new = in_order(lines)
        .into_iter()
        .filter(|(key, _)| keys.contains(key) && !there.contains(key))
        .map(|(_, line)| line);
    content.lines = kept.chain(new).collect();
}

type Lines = BTreeMap<CellKey, CostLine>;

fn keyed(lines: &[CostLine]) -> Lines {
    in_order(lines).into_iter().collect()
}

fn in_order(lines: &[CostLine]) -> Vec<(CellKey, CostLine)> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    lines
        .iter()
        .map(|line| {
            let line = tidy(line);
            let count = seen.entry(line.label.clone()).or_default();
            let nth = *count;
            *count += 1;
            let label = line.label.clone();
            (CellKey::Line { label, nth }, line)
        })
        .collect()
}

fn difference(
    key: CellKey,
    base: Option<CellValue>,
    ours: CellValue,
    theirs: CellValue,
) -> Option<Difference> {
    // The same value, or one that whoever sent the sheet has not touched.
    if ours == theirs || base.as_ref() == Some(&theirs) {
        return None;
    }
    let conflict = base.as_ref() != Some(&ours);
    Some(Difference {
        key,
        base,
        ours,
        theirs,
        conflict,
    })
}
