//! The form of a mission, to plan or to change it.

use super::parts::{language, length};
use crate::context::FormState;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Checkboxes, Choice, Confirm, SelectField, TextArea, TextField, TextKind};
use domain::mission::Slot;
use domain::network::SpokenLanguage;
use leptos::prelude::*;
use store::{AmbassadorGroup, Mission};

/// Lengths that a lead chooses from, in minutes; another that a mission has is kept.
const LENGTHS: [u32; 11] = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480];
/// How many weeks more the form offers.
const WEEKS: u32 = 12;

/// What the form begins with: nothing, or a mission.
pub(super) struct Begin {
    pub title: String,
    pub text: String,
    pub place: String,
    pub meeting_point: String,
    pub starts: String,
    pub minutes: u32,
    pub needed: u32,
    pub group: String,
    pub languages: Vec<String>,
}

impl Begin {
    pub(super) fn empty(starts: String) -> Self {
        Self {
            title: String::new(),
            text: String::new(),
            place: String::new(),
            meeting_point: String::new(),
            starts,
            minutes: 120,
            needed: 3,
            group: String::new(),
            languages: vec![],
        }
    }

    pub(super) fn with(mission: &Mission, slot: Slot) -> Self {
        Self {
            title: mission.title.clone(),
            text: mission.text.clone(),
            place: mission.place.clone(),
            meeting_point: mission.meeting_point.clone(),
            starts: fmt::local_input(slot.starts_at),
            minutes: slot.minutes(),
            needed: mission.needed,
            group: mission
                .group
                .map(|group| group.to_string())
                .unwrap_or_default(),
            languages: mission
                .languages
                .iter()
                .map(|one| one.code().to_owned())
                .collect(),
        }
    }
}

/// The fields. `repeats` asks for how many weeks, which a mission that is changed does not have.
pub(super) fn fields(
    lang: Lang,
    form: &FormState,
    begin: &Begin,
    groups: &[AmbassadorGroup],
    repeats: bool,
) -> AnyView {
    let groups: Vec<Choice> = groups
        .iter()
        .filter(|group| !group.is_closed || group.id.to_string() == begin.group)
        .map(|group| Choice::new(group.id.to_string(), group.name.clone()))
        .collect();
    let group = (!groups.is_empty()).then(|| {
        view! {
            <SelectField
                name="group"
                label=tr!(lang, "missions-field-group")
                options=groups
                blank=Some(tr!(lang, "missions-field-group-all"))
                value=form.value("group", begin.group.clone())
                error=form.error(lang, "group")
            />
        }
    });
    let weeks = repeats.then(|| {
        let options: Vec<Choice> = (0..=WEEKS)
            .map(|weeks| {
                let label = tr!(lang, "missions-field-weeks-option", weeks = weeks);
                Choice::new(weeks.to_string(), label)
            })
            .collect();
        view! {
            <SelectField
                name="weeks"
                label=tr!(lang, "missions-field-weeks")
                options
                value=form.value("weeks", "0")
                error=form.error(lang, "weeks")
                required=true
            />
        }
    });
    view! {
        <TextField
            name="title"
            label=tr!(lang, "missions-field-title")
            hint=tr!(lang, "missions-field-title-hint")
            value=form.value("title", begin.title.clone())
            error=form.error(lang, "title")
            required=true
        />
        <TextField
            name="starts"
            label=tr!(lang, "missions-field-starts")
            kind=TextKind::DateTime
            value=form.value("starts", begin.starts.clone())
            error=form.error(lang, "starts")
            required=true
        />
        <SelectField
            name="minutes"
            label=tr!(lang, "missions-field-length")
            options=lengths(lang, begin.minutes)
            value=form.value("minutes", begin.minutes.to_string())
            error=form.error(lang, "minutes")
            required=true
        />
        {weeks}
        <TextField
            name="place"
            label=tr!(lang, "missions-field-place")
            hint=tr!(lang, "missions-field-place-hint")
            value=form.value("place", begin.place.clone())
            error=form.error(lang, "place")
            required=true
        />
        <TextField
            name="meeting"
            label=tr!(lang, "missions-field-meeting")
            hint=tr!(lang, "missions-field-meeting-hint")
            value=form.value("meeting", begin.meeting_point.clone())
            error=form.error(lang, "meeting")
        />
        <TextField
            name="needed"
            label=tr!(lang, "missions-field-needed")
            kind=TextKind::Whole
            value=form.value("needed", begin.needed.to_string())
            error=form.error(lang, "needed")
            required=true
        />
        {group}
        {spoken(lang, form, begin)}
        <TextArea
            name="text"
            label=tr!(lang, "missions-field-text")
            hint=tr!(lang, "missions-field-text-hint")
            value=form.value("text", begin.text.clone())
            error=form.error(lang, "text")
            rows=4
        />
    }
    .into_any()
}

/// Languages fold away: most missions need none but French, and there are many.
fn spoken(lang: Lang, form: &FormState, begin: &Begin) -> AnyView {
    let typed = form.value("languages", begin.languages.join(" "));
    let values: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
    let open = !values.is_empty();
    let mut options: Vec<Choice> = SpokenLanguage::ALL
        .iter()
        .map(|one| Choice::new(one.code(), language(lang, *one)))
        .collect();
    options.sort_by(|a, b| a.label.cmp(&b.label));
    view! {
        <Confirm summary=tr!(lang, "missions-field-languages") open=open>
            <Checkboxes
                name="languages[]"
                legend=tr!(lang, "missions-field-languages-legend")
                options
                values
            />
        </Confirm>
    }
    .into_any()
}

pub(crate) fn lengths(lang: Lang, own: u32) -> Vec<Choice> {
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
