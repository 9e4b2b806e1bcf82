//! Hours and languages of what is planned in advance, missions and outings alike: the fields, and what was typed there.

use super::desk::amount::{TypedError, moment, whole};
use super::missions::parts::{language, length};
use crate::context::{FieldError, FormState};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Checkboxes, Choice, Confirm, SelectField, TextField, TextKind};
use chrono::TimeDelta;
use domain::mission::{LONGEST, Slot};
use domain::network::SpokenLanguage;
use leptos::prelude::*;

/// Lengths to choose from, in minutes; another that something has is kept.
const LENGTHS: [u32; 11] = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480];

/// The form that the fields stand in.
#[derive(Clone, Copy)]
pub(crate) struct In<'a> {
    pub lang: Lang,
    pub form: &'a FormState,
    /// The argument that the fields are parts of, in what is sent; their ids are without it.
    pub within: Option<&'static str>,
}

impl In<'_> {
    /// The name of a field in what is sent: `starts`, or `outing[starts]`.
    pub(crate) fn name(&self, field: &str) -> String {
        match self.within {
            Some(argument) => format!("{argument}[{field}]"),
            None => field.to_owned(),
        }
    }
}

/// When it begins, how long it takes, and, with `weeks`, for how many weeks more: these at most.
pub(crate) fn when(at: In<'_>, starts: &str, minutes: u32, weeks: Option<u32>) -> AnyView {
    let In { lang, form, .. } = at;
    let weeks = weeks.map(|most| {
        let options: Vec<Choice> = (0..=most)
            .map(|weeks| {
                let label = tr!(lang, "missions-field-weeks-option", weeks = weeks);
                Choice::new(weeks.to_string(), label)
            })
            .collect();
        // It is an argument of its own: nothing that is there already is repeated.
        view! {
            <SelectField
                name="weeks"
                label=tr!(lang, "missions-field-weeks")
                hint=tr!(lang, "missions-field-weeks-hint")
                options
                value=form.value("weeks", "0")
                error=form.error(lang, "weeks")
                required=true
            />
        }
    });
    view! {
        <TextField
            name=at.name("starts")
            id="starts"
            label=tr!(lang, "missions-field-starts")
            kind=TextKind::DateTime
            value=form.value("starts", starts)
            error=form.error(lang, "starts")
            required=true
        />
        <SelectField
            name=at.name("minutes")
            id="minutes"
            label=tr!(lang, "missions-field-length")
            options=lengths(lang, minutes)
            value=form.value("minutes", minutes.to_string())
            error=form.error(lang, "minutes")
            required=true
        />
        {weeks}
    }
    .into_any()
}

fn lengths(lang: Lang, own: u32) -> Vec<Choice> {
    let mut lengths = LENGTHS.to_vec();
    if !lengths.contains(&own) {
        lengths.push(own);
        lengths.sort_unstable();
    }
    lengths
        .into_iter()
        .map(|minutes| Choice::new(minutes.to_string(), length(lang, minutes)))
        .collect()
}

/// Languages fold away: most need none but French, and there are many.
pub(crate) fn languages(at: In<'_>, begin: &[String], summary: String, legend: String) -> AnyView {
    let typed = at.form.value("languages", begin.join(" "));
    let values: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
    let open = !values.is_empty();
    let mut options: Vec<Choice> = SpokenLanguage::ALL
        .iter()
        .map(|one| Choice::new(one.code(), language(at.lang, *one)))
        .collect();
    options.sort_by(|a, b| a.label.cmp(&b.label));
    let name = format!("{}[]", at.name("languages"));
    view! {
        <Confirm summary open=open>
            <Checkboxes name legend options values />
        </Confirm>
    }
    .into_any()
}

/// The hours that were typed; each fault goes to its field.
pub(crate) fn read_slot(faults: &mut Vec<FieldError>, starts: &str, minutes: &str) -> Option<Slot> {
    let starts_at = moment(starts);
    if let Err(err) = starts_at {
        faults.push(FieldError::told("starts", fault_of(err)));
    }
    let minutes = whole(minutes).ok().map(i64::from);
    let minutes = minutes.filter(|minutes| (1..=LONGEST.num_minutes()).contains(minutes));
    if minutes.is_none() {
        faults.push(FieldError::told("minutes", "missions-error-length"));
    }
    let starts_at = starts_at.ok()?;
    Some(Slot {
        starts_at,
        ends_at: starts_at + TimeDelta::minutes(minutes?),
    })
}

const fn fault_of(err: TypedError) -> &'static str {
    match err {
        TypedError::NoSuchHour => "missions-error-no-such-hour",
        TypedError::Empty
        | TypedError::Unreadable
        | TypedError::Ambiguous
        | TypedError::FractionOfCent
        | TypedError::TooLarge => "missions-error-starts",
    }
}

/// For how many weeks more; nothing typed is none, and `most` the most.
pub(crate) fn read_weeks(faults: &mut Vec<FieldError>, text: &str, most: u32) -> Option<u32> {
    let weeks = match text.trim() {
        "" => Some(0),
        text => text.parse().ok().filter(|weeks| *weeks <= most),
    };
    if weeks.is_none() {
        faults.push(FieldError::told("weeks", "missions-error-weeks"));
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(starts: &str, minutes: &str) -> Vec<(String, String)> {
        let mut faults = vec![];
        let slot = read_slot(&mut faults, starts, minutes);
        assert_eq!(slot.is_none(), !faults.is_empty());
        faults
            .into_iter()
            .map(|fault| (fault.field, fault.error.text(Lang::Fr)))
            .collect()
    }

    #[test]
    fn the_hour_that_summer_time_skips_is_told_for_what_it_is() {
        let text = |field: &str, key| (field.to_owned(), tr!(Lang::Fr, key));
        assert_eq!(told("2026-11-28T09:00", "120"), []);
        assert_eq!(
            told("2026-03-29T02:30", "120"),
            [text("starts", "missions-error-no-such-hour")]
        );
        assert_eq!(
            told("demain", "0"),
            [
                text("starts", "missions-error-starts"),
                text("minutes", "missions-error-length")
            ]
        );
    }

    #[test]
    fn weeks_are_those_of_the_list() {
        let mut faults = vec![];
        assert_eq!(read_weeks(&mut faults, "", 12), Some(0));
        assert_eq!(read_weeks(&mut faults, " 12 ", 12), Some(12));
        assert!(faults.is_empty());
        assert_eq!(read_weeks(&mut faults, "13", 12), None);
        assert_eq!(read_weeks(&mut faults, "deux", 12), None);
        assert_eq!(faults.len(), 2);
    }
}
