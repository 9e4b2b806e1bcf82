//! The form that names trustees: a row a person. Empty rows are left out, which is how one removes.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::editions_desk::parts::text_fault;
use domain::{Lang, TrusteeKind, trustee};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use store::{BallotBoxView, TrusteeInput};

/// So many rows at least are shown for a first plan: the three of a usual box, and one to spare.
const FIRST_ROWS: usize = 4;
/// The most people whom the form takes: all of them have to be met twice.
pub(super) const MOST: usize = 9;

/// What is typed for a trustee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrusteeRow {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub lang: String,
}

/// What a form asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) trustees: Vec<TrusteeInput>,
    pub(super) needed: u32,
}

impl TrusteeRow {
    fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.email.trim().is_empty()
    }

    /// Reads the person, or tells every fault with the end of its field's name: the row.
    pub(super) fn read(&self, end: &str) -> Result<TrusteeInput, Vec<FieldError>> {
        let mut faults = Vec::new();
        let name = trustee::NAME.check(&self.name);
        if let Err(err) = &name {
            faults.push(text_fault(&format!("name{end}"), *err));
        }
        let mut fault = |field: &str, key: &str| {
            faults.push(FieldError::new(
                &format!("{field}{end}"),
                AppError::refused(key),
            ));
        };
        let kind = self.kind.parse::<TrusteeKind>();
        if kind.is_err() {
            fault("kind", "desk-box-error-kind");
        }
        let email = domain::text::email(&self.email);
        if email.is_err() {
            fault("email", "desk-box-error-email");
        }
        let lang = self.lang.parse::<Lang>();
        if lang.is_err() {
            fault("lang", "desk-box-error-lang");
        }
        match (name, kind, email, lang) {
            (Ok(name), Ok(kind), Ok(email), Ok(lang)) => Ok(TrusteeInput {
                name,
                kind,
                email,
                lang,
            }),
            _ => Err(faults),
        }
    }
}

/// The rows that a plan begins with: those of the box that there is, else empty ones.
pub(super) fn rows_of(of_box: Option<&BallotBoxView>) -> Vec<TrusteeRow> {
    let mut rows: Vec<TrusteeRow> = of_box
        .map(|view| view.trustees.as_slice())
        .unwrap_or_default()
        .iter()
        .map(|line| TrusteeRow {
            name: line.name.clone(),
            kind: line.kind.code().to_owned(),
            email: line.email.clone().unwrap_or_default(),
            lang: String::new(),
        })
        .collect();
    let shown = if rows.is_empty() {
        FIRST_ROWS
    } else {
        rows.len() + 1
    };
    rows.resize_with(shown.min(MOST), TrusteeRow::default);
    rows
}

/// Reads the plan, or tells the faults of every row.
pub(super) fn read(rows: &[TrusteeRow], needed: &str) -> Result<Plan, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut trustees = Vec::new();
    let mut addresses = HashSet::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        match row.read(&format!("-{at}")) {
            Err(of_row) => faults.extend(of_row),
            Ok(trustee) => {
                if !addresses.insert(trustee.email.clone()) {
                    let error = AppError::refused("desk-box-error-email-twice");
                    faults.push(FieldError::new(&format!("email-{at}"), error));
                }
                trustees.push(trustee);
            }
        }
    }
    if trustees.is_empty() && faults.is_empty() {
        faults.push(FieldError::new(
            "name-0",
            AppError::refused("desk-box-error-none"),
        ));
    }
    let most = trustees.len().min(MOST);
    let needed = needed
        .trim()
        .parse()
        .ok()
        .filter(|needed| (1..=most).contains(needed));
    match needed.map(u32::try_from) {
        Some(Ok(needed)) if faults.is_empty() => Ok(Plan { trustees, needed }),
        Some(_) => Err(faults),
        None => {
            // The number is judged once the people are known.
            if faults.is_empty() {
                faults.push(FieldError::new(
                    "needed",
                    AppError::refused("desk-box-error-needed"),
                ));
            }
            Err(faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, email: &str) -> TrusteeRow {
        TrusteeRow {
            name: name.to_owned(),
            kind: "elected".to_owned(),
            email: email.to_owned(),
            lang: "fr".to_owned(),
        }
    }

    fn fields(rows: &[TrusteeRow], needed: &str) -> Vec<String> {
        let faults = read(rows, needed).err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn empty_rows_are_left_out() {
        let rows = [
            row("Ana", "ana@example.org"),
            TrusteeRow::default(),
            row("Badr", " badr@example.org "),
        ];
        let plan = read(&rows, " 2 ").expect("a plan");
        assert_eq!(plan.needed, 2);
        let people: Vec<_> = plan
            .trustees
            .iter()
            .map(|one| (&*one.name, &*one.email))
            .collect();
        assert_eq!(
            people,
            [("Ana", "ana@example.org"), ("Badr", "badr@example.org")]
        );
    }

    #[test]
    fn faults_name_their_row() {
        let nobody = TrusteeRow::default();
        assert_eq!(fields(std::slice::from_ref(&nobody), "1"), ["name-0"]);
        let twice = [
            row("Ana", "ana@example.org"),
            row("Anna", "ana@example.org"),
        ];
        assert_eq!(fields(&twice, "2"), ["email-1"]);
        let vague = TrusteeRow {
            kind: String::new(),
            lang: String::new(),
            ..row("", "ana")
        };
        assert_eq!(
            fields(&[nobody, vague], "1"),
            ["name-1", "kind-1", "email-1", "lang-1"]
        );
    }

    #[test]
    fn no_more_shares_are_needed_than_there_are() {
        let rows = [
            row("Ana", "ana@example.org"),
            row("Badr", "badr@example.org"),
        ];
        for wrong in ["", "0", "3", "-1", "deux"] {
            assert_eq!(fields(&rows, wrong), ["needed"], "{wrong}");
        }
    }
}
