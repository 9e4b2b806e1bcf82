//! The envelopes' form: rows of name, amount and district. Empty rows are left out, which is how one removes.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::desk::amount;
use domain::{Cents, DistrictId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use store::{Edition, EnvelopeInput};

/// Empty rows below those that are filled in: to add without scripts.
pub const SPARE_ROWS: usize = 3;
/// More than any city has.
const MAX_ROWS: usize = 200;

/// What is typed for an envelope.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnvelopeRow {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub amount: String,
    /// The district's id; empty for the whole city.
    #[serde(default)]
    pub district: String,
}

impl EnvelopeRow {
    fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.amount.trim().is_empty()
    }
}

/// The rows of an edition's envelopes.
pub fn rows_of(edition: &Edition) -> Vec<EnvelopeRow> {
    edition
        .envelopes
        .iter()
        .map(|envelope| EnvelopeRow {
            name: envelope.name.clone(),
            amount: amount::typed(envelope.amount),
            district: envelope
                .district
                .map(|id| id.to_string())
                .unwrap_or_default(),
        })
        .collect()
}

/// Reads the envelopes, or tells the faults of every row.
pub fn read(
    rows: &[EnvelopeRow],
    districts: &[DistrictId],
) -> Result<Vec<EnvelopeInput>, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, at: usize, key: &str| {
        faults.push(FieldError::new(
            &format!("{field}-{at}"),
            AppError::refused(key),
        ));
    };
    let mut paid: HashSet<Option<DistrictId>> = HashSet::new();
    let mut envelopes = Vec::new();
    for (at, row) in rows
        .iter()
        .enumerate()
        .take(MAX_ROWS)
        .filter(|(_, row)| !row.is_empty())
    {
        let name = domain::text::clean(&row.name);
        if name.is_empty() {
            fault("name", at, "editing-envelope-name");
        }
        if name.chars().count() > domain::edition::NAME.max {
            fault("name", at, "editing-envelope-name-long");
        }
        let amount = match amount::euros(&row.amount) {
            Ok(amount) if amount > Cents::ZERO => Some(amount),
            Ok(_) => {
                fault("amount", at, "editing-envelope-zero");
                None
            }
            Err(err) => {
                fault("amount", at, err.key());
                None
            }
        };
        let district = match row.district.as_str() {
            "" => Ok(None),
            id => id
                .parse::<DistrictId>()
                .ok()
                .filter(|id| districts.contains(id))
                .map(Some)
                .ok_or(()),
        };
        match district {
            Err(()) => fault("district", at, "editing-envelope-district"),
            // A project is paid by one envelope: a second one for the same place would never pay.
            Ok(district) if !paid.insert(district) => {
                fault("district", at, "editing-envelope-twice");
            }
            Ok(district) => envelopes.extend(amount.map(|amount| EnvelopeInput {
                name,
                amount,
                district,
            })),
        }
    }
    if faults.is_empty() {
        Ok(envelopes)
    } else {
        Err(faults)
    }
}

/// Districts whose projects no envelope would pay.
pub fn unpaid(edition: &Edition) -> Vec<&str> {
    if edition.envelopes.is_empty() {
        return vec![];
    }
    edition
        .districts
        .iter()
        .filter(|district| edition.envelope_for(Some(district.id)).is_none())
        .map(|district| district.name.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, amount: &str, district: &str) -> EnvelopeRow {
        EnvelopeRow {
            name: name.to_owned(),
            amount: amount.to_owned(),
            district: district.to_owned(),
        }
    }

    fn fields(rows: &[EnvelopeRow], districts: &[DistrictId]) -> Vec<String> {
        read(rows, districts)
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|fault| fault.field)
            .collect()
    }

    #[test]
    fn empty_rows_are_left_out() {
        let north = DistrictId::new();
        let rows = [
            row("Ville", "300 000", ""),
            row(" ", "", &north.to_string()),
            row("Nord", "50 000,50 €", &north.to_string()),
            EnvelopeRow::default(),
        ];
        let read = read(&rows, &[north]).expect("envelopes");
        let amounts: Vec<_> = read
            .iter()
            .map(|envelope| (envelope.amount.get(), envelope.district))
            .collect();
        assert_eq!(amounts, [(30_000_000, None), (5_000_050, Some(north))]);
        assert_eq!(super::read(&[EnvelopeRow::default()], &[]), Ok(vec![]));
    }

    #[test]
    fn faults_name_their_row() {
        let north = DistrictId::new();
        let rows = [
            row("", "100", ""),
            row("Zéro", "0", &north.to_string()),
            row("Ambigu", "12.500", &DistrictId::new().to_string()),
            row("Encore la ville", "100", ""),
        ];
        assert_eq!(
            fields(&rows, &[north]),
            ["name-0", "amount-1", "amount-2", "district-2", "district-3"]
        );
    }
}
