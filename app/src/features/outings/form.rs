//! The form of an outing, to plan or to change it.

use super::parts::{audiences, districts, kinds};
use crate::context::FormState;
use crate::features::slots::{In, languages, when};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Checkbox, Choice, SelectField, TextArea, TextField, TextKind};
use domain::Audience;
use domain::outing::{MOST_REPEATS, NOTE};
use leptos::prelude::*;
use store::{Edition, Network, Outing};

/// What the form begins with: nothing, or an outing.
#[derive(Default)]
pub(super) struct Begin {
    pub kind: String,
    pub title: String,
    pub place: String,
    pub district: String,
    pub point: String,
    pub network: String,
    pub starts: String,
    pub minutes: u32,
    pub public: bool,
    pub met: String,
    pub ideas: String,
    pub votes: String,
    pub for_whom: String,
    pub audience: String,
    pub languages: Vec<String>,
    pub kit: String,
    pub note: String,
}

/// Who may be the outing's network, and whether the city itself may.
pub(super) struct Networks {
    pub all: Vec<Network>,
    pub city: bool,
}

impl Begin {
    pub(super) fn empty(starts: String) -> Self {
        Self {
            starts,
            minutes: 180,
            ..Self::default()
        }
    }

    pub(super) fn with(outing: &Outing) -> Self {
        let goal = |many: u32| {
            if many == 0 {
                String::new()
            } else {
                many.to_string()
            }
        };
        Self {
            kind: outing.kind.code().to_owned(),
            title: outing.title.clone(),
            place: outing.place.clone(),
            district: outing.district.map(|id| id.to_string()).unwrap_or_default(),
            point: outing
                .point
                .map(|point| format!("{}, {}", point.latitude(), point.longitude()))
                .unwrap_or_default(),
            network: outing.network.map(|id| id.to_string()).unwrap_or_default(),
            starts: fmt::local_input(outing.slot.starts_at),
            minutes: outing.slot.minutes(),
            public: outing.is_public,
            met: goal(outing.goals.met),
            ideas: goal(outing.goals.ideas),
            votes: goal(outing.goals.votes),
            for_whom: outing.for_whom.code().to_owned(),
            audience: outing.audience.clone(),
            languages: outing.languages.clone(),
            kit: outing.kit.join("\n"),
            note: outing.note.clone(),
        }
    }
}

/// The argument of the form's acts that its fields are parts of.
const OUTING: &str = "outing";

fn name(field: &str) -> String {
    format!("{OUTING}[{field}]")
}

/// The fields. `repeats` asks for how many weeks, which an outing that is changed does not have.
pub(super) fn fields(
    lang: Lang,
    form: &FormState,
    begin: &Begin,
    edition: &Edition,
    networks: &Networks,
    repeats: bool,
) -> AnyView {
    let at = at(lang, form);
    let weeks = repeats.then_some(MOST_REPEATS - 1);
    let hours = when(at, &begin.starts, begin.minutes, weeks);
    view! {
        {what(lang, form, begin)}
        {hours}
        {place(lang, form, begin, edition)}
        {who(lang, form, begin, networks)}
        {aims(lang, form, begin)}
        {along(lang, form, begin)}
    }
    .into_any()
}

fn what(lang: Lang, form: &FormState, begin: &Begin) -> AnyView {
    let public = if form.value("kind", "").is_empty() {
        begin.public
    } else {
        !form.value("public", "").is_empty()
    };
    view! {
        <SelectField
            name=name("kind")
            id="kind"
            label=tr!(lang, "desk-outings-field-kind")
            options=kinds(lang)
            value=form.value("kind", begin.kind.clone())
            error=form.error(lang, "kind")
            required=true
        />
        <TextField
            name=name("title")
            id="title"
            label=tr!(lang, "desk-outings-field-title")
            hint=tr!(lang, "desk-outings-field-title-hint")
            value=form.value("title", begin.title.clone())
            error=form.error(lang, "title")
            required=true
        />
        <Checkbox
            name=name("public")
            id="public"
            label=tr!(lang, "desk-outings-field-public")
            hint=tr!(lang, "desk-outings-field-public-hint")
            checked=public
            unmarked=true
        />
    }
    .into_any()
}

fn at(lang: Lang, form: &FormState) -> In<'_> {
    In {
        lang,
        form,
        within: Some(OUTING),
    }
}

fn place(lang: Lang, form: &FormState, begin: &Begin, edition: &Edition) -> AnyView {
    let options = districts(edition);
    let district = (!options.is_empty()).then(|| {
        view! {
            <SelectField
                name=name("district")
                id="district"
                label=tr!(lang, "desk-outings-district")
                options
                blank=Some(tr!(lang, "outings-no-district"))
                value=form.value("district", begin.district.clone())
                error=form.error(lang, "district")
            />
        }
    });
    view! {
        <TextField
            name=name("place")
            id="place"
            label=tr!(lang, "desk-outings-place")
            hint=tr!(lang, "desk-outings-field-place-hint")
            value=form.value("place", begin.place.clone())
            error=form.error(lang, "place")
            required=true
        />
        {district}
        <TextField
            name=name("point")
            id="point"
            label=tr!(lang, "desk-outings-field-point")
            hint=tr!(lang, "desk-outings-field-point-hint")
            value=form.value("point", begin.point.clone())
            error=form.error(lang, "point")
            autocomplete="off"
        />
    }
    .into_any()
}

fn who(lang: Lang, form: &FormState, begin: &Begin, networks: &Networks) -> AnyView {
    let options: Vec<Choice> = networks
        .all
        .iter()
        .map(|network| Choice::new(network.id.to_string(), network.name.clone()))
        .collect();
    let network = (!options.is_empty()).then(|| {
        view! {
            <SelectField
                name=name("network")
                id="network"
                label=tr!(lang, "desk-outings-field-network")
                hint=tr!(lang, "desk-outings-field-network-hint")
                options
                blank=networks.city.then(|| tr!(lang, "desk-outings-field-network-none"))
                value=form.value("network", begin.network.clone())
                error=form.error(lang, "network")
                required=!networks.city
            />
        }
    });
    let spoken = languages(
        at(lang, form),
        &begin.languages,
        tr!(lang, "desk-outings-languages"),
        tr!(lang, "desk-outings-field-languages"),
    );
    let first = if begin.for_whom.is_empty() {
        Audience::Everybody.code().to_owned()
    } else {
        begin.for_whom.clone()
    };
    view! {
        {network}
        <SelectField
            name=name("for_whom")
            id="for_whom"
            label=tr!(lang, "desk-outings-for-whom")
            options=audiences(lang)
            value=form.value("for_whom", first)
            error=form.error(lang, "for_whom")
            required=true
        />
        <TextField
            name=name("audience")
            id="audience"
            label=tr!(lang, "desk-outings-field-audience")
            hint=tr!(lang, "desk-outings-field-audience-hint")
            value=form.value("audience", begin.audience.clone())
            error=form.error(lang, "audience")
        />
        {spoken}
    }
    .into_any()
}

fn aims(lang: Lang, form: &FormState, begin: &Begin) -> AnyView {
    let aim = |field: &'static str, key: &str, first: &str| {
        view! {
            <TextField
                name=name(field)
                id=field
                label=tr!(lang, key)
                kind=TextKind::Whole
                value=form.value(field, first)
                error=form.error(lang, field)
            />
        }
    };
    view! {
        <fieldset class="stack-s">
            <legend>{tr!(lang, "desk-outings-goals")}</legend>
            <div class="outing-numbers">
                {aim("met", "desk-outings-field-met", &begin.met)}
                {aim("ideas", "desk-outings-field-ideas", &begin.ideas)}
                {aim("votes", "desk-outings-field-votes", &begin.votes)}
            </div>
        </fieldset>
    }
    .into_any()
}

fn along(lang: Lang, form: &FormState, begin: &Begin) -> AnyView {
    view! {
        <TextArea
            name=name("kit")
            id="kit"
            label=tr!(lang, "outings-kit")
            hint=tr!(lang, "desk-outings-field-kit-hint")
            value=form.value("kit", begin.kit.clone())
            error=form.error(lang, "kit")
            rows=5
        />
        <TextArea
            name=name("note")
            id="note"
            label=tr!(lang, "desk-outings-field-note")
            hint=tr!(lang, "desk-outings-field-note-hint")
            value=form.value("note", begin.note.clone())
            error=form.error(lang, "note")
            max=u32::try_from(NOTE.max).unwrap_or(u32::MAX)
            rows=4
        />
    }
    .into_any()
}
