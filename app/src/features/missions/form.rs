//! The form of a mission, to plan or to change it.

use crate::context::FormState;
use crate::features::slots::{In, languages, when};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Choice, SelectField, TextArea, TextField, TextKind};
use domain::mission::Slot;
use leptos::prelude::*;
use store::{AmbassadorGroup, Mission};

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
    let at = In {
        lang,
        form,
        within: None,
    };
    let hours = when(at, &begin.starts, begin.minutes, repeats.then_some(WEEKS));
    let spoken = languages(
        at,
        &begin.languages,
        tr!(lang, "missions-field-languages"),
        tr!(lang, "missions-field-languages-legend"),
    );
    view! {
        <TextField
            name="title"
            label=tr!(lang, "missions-field-title")
            hint=tr!(lang, "missions-field-title-hint")
            value=form.value("title", begin.title.clone())
            error=form.error(lang, "title")
            required=true
        />
        {hours}
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
        {spoken}
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
