//! The form of an envelope. Everything is text until it is read: what was typed is shown again when it is refused.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::desk::amount;
use crate::features::editions_desk::rules_form::TICKED;
use chrono::NaiveDate;
use domain::delegated::{
    DelegatedTerms, FUNDER, MANAGER, NAME, Quorum, SUMMARY, TermsError, ValidationStep, WHOLE,
};
use domain::ledger::{REASON, REFERENCE};
use domain::text::{Limits, TextError};
use domain::{AmbassadorGroupId, Cents, DocumentId};
use serde::{Deserialize, Serialize};
use store::{DelegatedEnvelope, FunderInput, LedgerNote};

/// What is typed of an envelope. The names of fields in the page are `typed[name]` and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EnvelopeTyped {
    pub name: String,
    /// Empty for one that is made of the name.
    pub slug: String,
    pub summary: String,
    pub manager: String,
    pub starts_on: String,
    pub ends_on: String,
    pub ceiling: String,
    pub reference: String,
    pub reason: String,
    pub groups: Vec<String>,
    pub terms: TermsTyped,
}

/// What is typed of the rules: `typed[terms][quorum]` and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TermsTyped {
    pub proposers: String,
    /// Empty for no limit.
    pub min_age: String,
    pub max_age: String,
    pub quorum: String,
    /// `number` or `percent`.
    pub quorum_of: String,
    pub majority: String,
    pub ballot: String,
    /// Boxes send their value when they are ticked, and nothing otherwise.
    pub remote: String,
    pub cap: String,
    pub nature: String,
    pub costing: String,
    pub countersignature: String,
    pub ratification: String,
    pub countersign_days: String,
    pub first_payment: String,
    pub monthly: String,
}

/// What is typed of a funder: `rows[0][name]` and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FunderRow {
    pub name: String,
    /// In percent.
    pub share: String,
}

/// What is typed to explain an entry: `note[reason]` and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NoteTyped {
    pub reason: String,
    pub reference: String,
    pub booked_on: String,
    pub document: String,
}

/// Faults of a form, each with the id of its field.
#[derive(Debug, Default)]
pub struct Faults {
    of: &'static str,
    pub found: Vec<FieldError>,
}

/// The quorum as a number of members.
pub const NUMBER: &str = "number";
/// The quorum as a part of the members.
pub const PERCENT: &str = "percent";

fn ticked(on: bool) -> String {
    if on { TICKED.to_owned() } else { String::new() }
}

impl TermsTyped {
    /// The form as it begins.
    pub fn of(terms: &DelegatedTerms) -> Self {
        let text = |number: Option<u32>| number.map(|one| one.to_string()).unwrap_or_default();
        let (quorum, quorum_of) = match terms.quorum {
            Quorum::Number(number) => (number, NUMBER),
            Quorum::Percent(percent) => (percent, PERCENT),
        };
        Self {
            proposers: terms.proposers.code().to_owned(),
            min_age: text(terms.min_age),
            max_age: text(terms.max_age),
            quorum: quorum.to_string(),
            quorum_of: quorum_of.to_owned(),
            majority: terms.majority.code().to_owned(),
            ballot: terms.ballot.code().to_owned(),
            remote: ticked(terms.remote),
            cap: terms.cap.map(amount::typed).unwrap_or_default(),
            nature: terms.nature.code().to_owned(),
            costing: terms.costing.code().to_owned(),
            countersignature: ticked(terms.has(ValidationStep::Countersignature)),
            ratification: ticked(terms.has(ValidationStep::Ratification)),
            countersign_days: terms.countersign_days.to_string(),
            first_payment: text(terms.first_payment),
            monthly: ticked(terms.monthly),
        }
    }

    /// Reads the rules. What can't be read is a fault at its field, and so is what makes no sense together.
    pub fn read(&self, faults: &mut Faults) -> Option<DelegatedTerms> {
        let before = faults.found.len();
        let number = faults.whole("quorum", &self.quorum).unwrap_or_default();
        let mut steps = vec![];
        if self.countersignature == TICKED {
            steps.push(ValidationStep::Countersignature);
        }
        if self.ratification == TICKED {
            steps.push(ValidationStep::Ratification);
        }
        let terms = DelegatedTerms {
            proposers: faults.word("proposers", &self.proposers)?,
            min_age: faults.maybe_whole("min_age", &self.min_age),
            max_age: faults.maybe_whole("max_age", &self.max_age),
            quorum: if self.quorum_of == NUMBER {
                Quorum::Number(number)
            } else {
                Quorum::Percent(number)
            },
            majority: faults.word("majority", &self.majority)?,
            ballot: faults.word("ballot", &self.ballot)?,
            remote: self.remote == TICKED,
            cap: faults.maybe_euros("cap", &self.cap),
            nature: faults.word("nature", &self.nature)?,
            costing: faults.word("costing", &self.costing)?,
            steps,
            countersign_days: faults
                .whole("countersign_days", &self.countersign_days)
                .unwrap_or_default(),
            first_payment: faults.maybe_whole("first_payment", &self.first_payment),
            monthly: self.monthly == TICKED,
        };
        if faults.found.len() > before {
            return None;
        }
        match terms.check() {
            Ok(()) => Some(terms),
            Err(fault) => {
                faults.terms(fault);
                None
            }
        }
    }
}

impl EnvelopeTyped {
    /// The form of an envelope that is there.
    pub fn of(envelope: &DelegatedEnvelope) -> Self {
        Self {
            name: envelope.name.clone(),
            summary: envelope.summary.clone(),
            manager: envelope.manager.clone(),
            starts_on: envelope.starts_on.to_string(),
            ends_on: envelope.ends_on.to_string(),
            groups: envelope.groups.iter().map(ToString::to_string).collect(),
            terms: TermsTyped::of(&envelope.terms),
            ..Self::default()
        }
    }

    /// Reads the days; the last is not before the first.
    pub fn days(&self, faults: &mut Faults) -> Option<(NaiveDate, NaiveDate)> {
        let from = faults.day("starts_on", &self.starts_on);
        let to = faults.day("ends_on", &self.ends_on);
        let (from, to) = (from?, to?);
        if to < from {
            faults.terms(TermsError::Period);
        }
        Some((from, to))
    }

    /// Checks the lengths of what has some.
    pub fn check_texts(&self, faults: &mut Faults) {
        faults.text("name", &self.name, NAME);
        faults.text("summary", &self.summary, SUMMARY);
        faults.text("manager", &self.manager, MANAGER);
    }

    pub fn groups(&self) -> Vec<AmbassadorGroupId> {
        self.groups
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect()
    }
}

/// Reads the funders; empty rows are left out, which is how one removes.
pub fn read_funders(rows: &[FunderRow], faults: &mut Faults) -> Vec<FunderInput> {
    let mut funders = vec![];
    let mut whole = 0_u64;
    for (at, row) in rows.iter().enumerate() {
        if row.name.trim().is_empty() && row.share.trim().is_empty() {
            continue;
        }
        faults.text(&format!("funder-{at}"), &row.name, FUNDER);
        // Percent with two decimals are written as euros with cents are.
        let field = format!("share-{at}");
        let share = faults.euros(&field, row.share.trim_end_matches(['%', ' ', '\u{a0}']));
        let hundredths = share.and_then(|share| u32::try_from(share.get()).ok());
        match hundredths {
            Some(share @ 1..=WHOLE) => {
                whole += u64::from(share);
                funders.push(FunderInput {
                    name: row.name.clone(),
                    share,
                });
            }
            Some(_) => faults.refuse(&field, "error-terms-shares"),
            None => {}
        }
    }
    if faults.found.is_empty() && !funders.is_empty() && whole != u64::from(WHOLE) {
        faults.refuse("share-0", "error-terms-shares");
    }
    funders
}

impl NoteTyped {
    /// Reads what explains an entry. `today` is the last day that can be named.
    pub fn read(&self, today: NaiveDate, faults: &mut Faults) -> LedgerNote {
        faults.text("reason", &self.reason, REASON);
        faults.text("reference", &self.reference, REFERENCE);
        let booked_on = match self.booked_on.trim() {
            "" => None,
            typed => faults.day("booked_on", typed),
        };
        if booked_on.is_some_and(|day| day > today) {
            faults.refuse("booked_on", "delegating-error-day-to-come");
        }
        let document = match self.document.as_str() {
            "" => None,
            typed => {
                let id: Option<DocumentId> = typed.parse().ok();
                if id.is_none() {
                    faults.refuse("document", "delegating-error-choose");
                }
                id
            }
        };
        LedgerNote {
            reason: self.reason.clone(),
            reference: self.reference.clone(),
            document,
            booked_on,
        }
    }

    /// What a refused form keeps.
    pub fn kept(&self) -> Vec<(&'static str, String)> {
        vec![
            ("reason", self.reason.clone()),
            ("reference", self.reference.clone()),
            ("booked_on", self.booked_on.clone()),
            ("document", self.document.clone()),
        ]
    }
}

impl Faults {
    /// Of a form whose fields have ids that begin with its name: several stand on one page.
    pub const fn of(form: &'static str) -> Self {
        Self {
            of: form,
            found: vec![],
        }
    }

    pub fn refuse(&mut self, field: &str, key: &str) {
        self.tell(field, AppError::refused(key));
    }

    pub fn tell(&mut self, field: &str, error: AppError) {
        let id = match self.of {
            "" => field.to_owned(),
            of => format!("{of}-{field}"),
        };
        self.found.push(FieldError::new(&id, error));
    }

    /// A fault of the rules, at the field that mends it.
    pub fn terms(&mut self, fault: TermsError) {
        let field = match fault {
            TermsError::Ages => "max_age",
            TermsError::Quorum => "quorum",
            TermsError::Cap => "cap",
            TermsError::Delay => "countersign_days",
            TermsError::FirstPayment => "first_payment",
            TermsError::Shares => "share-0",
            TermsError::Period => "ends_on",
            TermsError::Ceiling => "ceiling",
        };
        self.tell(field, store::StoreError::Terms(fault).into());
    }

    pub fn text(&mut self, field: &str, typed: &str, limits: Limits) {
        match limits.check(typed) {
            Ok(_) => {}
            Err(TextError::Empty | TextError::TooShort { .. }) => self.tell(
                field,
                AppError::refused_with("delegating-error-short", [("min", limits.min.to_string())]),
            ),
            Err(TextError::TooLong { .. }) => self.tell(
                field,
                AppError::refused_with("delegating-error-long", [("max", limits.max.to_string())]),
            ),
        }
    }

    pub fn euros(&mut self, field: &str, typed: &str) -> Option<Cents> {
        match amount::euros(typed) {
            Ok(amount) => Some(amount),
            Err(err) => {
                self.refuse(field, err.key());
                None
            }
        }
    }

    fn maybe_euros(&mut self, field: &str, typed: &str) -> Option<Cents> {
        if typed.trim().is_empty() {
            return None;
        }
        self.euros(field, typed)
    }

    fn whole(&mut self, field: &str, typed: &str) -> Option<u32> {
        match amount::whole(typed) {
            Ok(number) => Some(number),
            Err(err) => {
                self.refuse(field, err.key());
                None
            }
        }
    }

    fn maybe_whole(&mut self, field: &str, typed: &str) -> Option<u32> {
        if typed.trim().is_empty() {
            return None;
        }
        self.whole(field, typed)
    }

    fn word<T: std::str::FromStr>(&mut self, field: &str, typed: &str) -> Option<T> {
        let word = typed.parse().ok();
        if word.is_none() {
            self.refuse(field, "delegating-error-choose");
        }
        word
    }

    fn day(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        let typed = typed.trim();
        let day = typed
            .parse()
            .or_else(|_| NaiveDate::parse_from_str(typed, "%d/%m/%Y"))
            .ok();
        if day.is_none() {
            self.refuse(field, "delegating-error-day");
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::delegated::Template;

    fn fields(faults: &Faults) -> Vec<&str> {
        let each = faults.found.iter().map(|fault| fault.field.as_str());
        each.collect()
    }

    #[test]
    fn every_template_reads_back() {
        for template in Template::ALL {
            let terms = template.terms();
            let mut faults = Faults::default();
            assert_eq!(TermsTyped::of(&terms).read(&mut faults), Some(terms));
            assert!(faults.found.is_empty());
        }
    }

    #[test]
    fn faults_stand_at_their_fields() {
        let mut typed = TermsTyped::of(&Template::YouthEnvelope.terms());
        typed.quorum = "beaucoup".to_owned();
        typed.cap = "12.500".to_owned();
        let mut faults = Faults::default();
        assert_eq!(typed.read(&mut faults), None);
        assert_eq!(fields(&faults), ["quorum", "cap"]);

        let mut typed = TermsTyped::of(&Template::YouthEnvelope.terms());
        typed.min_age = "26".to_owned();
        let mut faults = Faults::of("terms");
        assert_eq!(typed.read(&mut faults), None);
        assert_eq!(fields(&faults), ["terms-max_age"]);
    }

    #[test]
    fn shares_are_percent_with_decimals() {
        let row = |name: &str, share: &str| FunderRow {
            name: name.to_owned(),
            share: share.to_owned(),
        };
        let mut faults = Faults::default();
        let rows = [row("Région", "66,67 %"), row("", ""), row("Ville", "33,33")];
        let read = read_funders(&rows, &mut faults);
        let shares: Vec<_> = read.iter().map(|funder| funder.share).collect();
        assert_eq!((shares, faults.found.len()), (vec![6_667, 3_333], 0));

        let mut faults = Faults::default();
        read_funders(&[row("Région", "70"), row("Ville", "20")], &mut faults);
        assert_eq!(fields(&faults), ["share-0"]);
        let mut faults = Faults::default();
        read_funders(&[row("", "70"), row("Ville", "300")], &mut faults);
        assert_eq!(fields(&faults), ["funder-0", "share-1"]);
    }

    #[test]
    fn an_entry_is_explained_and_not_ahead_of_its_day() {
        let today = NaiveDate::from_ymd_opt(2026, 5, 3).unwrap_or_default();
        let typed = NoteTyped {
            reason: "x".to_owned(),
            booked_on: "2026-05-04".to_owned(),
            ..NoteTyped::default()
        };
        let mut faults = Faults::of("pay");
        typed.read(today, &mut faults);
        assert_eq!(fields(&faults), ["pay-reason", "pay-booked_on"]);
        let typed = NoteTyped {
            reason: "Le virement".to_owned(),
            booked_on: "02/05/2026".to_owned(),
            ..NoteTyped::default()
        };
        let mut faults = Faults::of("pay");
        let note = typed.read(today, &mut faults);
        assert_eq!((note.booked_on, faults.found.len()), (today.pred_opt(), 0));
    }
}
