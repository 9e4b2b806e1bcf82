//! What the screens about projects share: their frame, the card of an idea, the fields of a project.

use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::features::desk::keys::SingleKeys;
use crate::features::desk::parts::{UserText, phase_of_now};
use crate::features::editions::parts::theme_word;
use crate::features::editions_desk::parts::text_fault;
use crate::features::projects::parts::{district_of, project_path, theme_of};
use crate::i18n::Speaks;
use crate::page::{Page, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Choice, ErrorSummary, KeyHints, Link, SelectField, Tab, TabLinks, TextArea,
    TextField,
};
use domain::idea::DraftFault;
use domain::text::fold;
use domain::{DistrictId, ThemeId};
use leptos::prelude::*;
use std::collections::BTreeSet;
use store::{Edition, IdeaToMerge, ProjectInput, QueuedIdea, StoreError};

/// The screens about the projects of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Projects,
    Groups,
    Ideas,
    Decisions,
    Announcements,
}

impl Part {
    const ALL: [Self; 5] = [
        Self::Groups,
        Self::Ideas,
        Self::Projects,
        Self::Decisions,
        Self::Announcements,
    ];

    /// Where the screen is, below the language.
    pub fn of(self, slug: &str) -> String {
        let end = match self {
            Self::Projects => "",
            Self::Groups => "/groups",
            Self::Ideas => "/ideas",
            Self::Decisions => "/decisions",
            Self::Announcements => "/announcements",
        };
        format!("/desk/projects/{slug}{end}")
    }

    /// What its page asks for: no tab leads to a refusal.
    const fn needs(self) -> domain::Action {
        match self {
            Self::Projects | Self::Groups | Self::Ideas | Self::Decisions => {
                domain::Action::ReadDesk
            }
            Self::Announcements => domain::Action::WriteToCarriers,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Projects => "desk-projects-list",
            Self::Groups => "desk-projects-groups",
            Self::Ideas => "desk-projects-ideas",
            Self::Decisions => "desk-projects-decisions",
            Self::Announcements => "desk-projects-announcements",
        }
    }
}

/// The page of a project on the desk, below the language.
pub fn desk_path(slug: &str, number: &str) -> String {
    let public = project_path(slug, number);
    let part = public.rsplit('/').next().unwrap_or_default();
    format!("/desk/projects/{slug}/{part}")
}

/// The way from one screen about the projects of an edition to the others.
pub fn part_tabs(cx: &Cx, edition: &Edition, current: Part) -> AnyView {
    let tabs = Part::ALL
        .into_iter()
        .filter(|part| cx.can_in(part.needs(), edition.id))
        .map(|part| Tab {
            href: cx.href(&part.of(&edition.slug)),
            label: tr!(cx, part.key()),
            current: part == current,
            ..Tab::default()
        })
        .collect();
    view! { <TabLinks label=tr!(cx, "desk-projects-parts") tabs /> }.into_any()
}

/// A screen about the projects of an edition, in its frame.
pub fn part_page(
    cx: &Cx,
    edition: &Edition,
    part: Part,
    errors: Vec<(String, String)>,
    body: AnyView,
) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, part.key());
    let view = view! {
        <div class="stack">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/projects"), tr!(lang, "desk-projects"))]
                current=edition.name.clone()
            />
            <ErrorSummary errors />
            <header class="page-head">
                <h1>
                    <span lang="fr">{edition.name.clone()}</span>
                    <span class="part-name">" – " {title.clone()}</span>
                </h1>
                <p class="soft">{phase_of_now(cx, edition)}</p>
            </header>
            {part_tabs(cx, edition, part)}
            {body}
        </div>
    };
    Page::desk(
        Screen::Projects,
        format!("{} – {title}", edition.name),
        view,
    )
}

/// The keys of a screen, and the box that turns them off.
pub fn shortcuts(cx: &Cx, keys: &[(&str, &str)]) -> AnyView {
    let keys = keys
        .iter()
        .map(|(key, means)| ((*key).to_owned(), tr!(cx, means)))
        .collect();
    view! {
        <div class="cluster">
            <KeyHints keys />
            <SingleKeys label=tr!(cx, "moderation-keys") />
        </div>
    }
    .into_any()
}

/// Whether projects can be made and changed now by this person; if not, why.
pub async fn closed(cx: &Cx, edition: &Edition) -> Result<Option<String>, AppError> {
    if !cx.can_in(domain::Action::ManageProjects, edition.id) {
        return Ok(Some(tr!(cx, "desk-locked-role")));
    }
    match cx.store().merging_open(&cx.actor(), edition.id).await {
        Ok(()) => Ok(None),
        Err(err) => match AppError::from(err) {
            err @ AppError::Refused { .. } => Ok(Some(err.text(cx.lang()))),
            err => Err(err),
        },
    }
}

/// The box of an idea's card.
pub struct Tick {
    pub name: &'static str,
    pub checked: bool,
}

/// An idea to compare with others: whole where it is short, else its beginning with the rest behind a click. Words of
/// `shared` are marked.
pub fn idea_card(
    cx: &Cx,
    edition: &Edition,
    idea: &QueuedIdea,
    projects: &[(String, String)],
    shared: &BTreeSet<String>,
    tick: Option<Tick>,
    foot: Option<AnyView>,
) -> AnyView {
    let lang = cx.lang();
    let number = idea.number.to_string();
    let title = marked(&idea.title, shared);
    let id = format!("tick-{}", idea.number);
    let heading = match tick {
        Some(tick) => view! {
            <input type="checkbox" name=tick.name id=id.clone() value=number.clone() checked=tick.checked />
            <h3 class="queue-title">
                <label for=id lang="fr">
                    {tr!(lang, "desk-projects-number", number = number)} " " {title}
                </label>
            </h3>
        }
        .into_any(),
        None => view! {
            <h3 class="queue-title" lang="fr">
                {tr!(lang, "desk-projects-number", number = number)} " " {title}
            </h3>
        }
        .into_any(),
    };
    let place = [
        Some(district_name(cx, edition, idea.district)),
        idea.theme
            .and_then(|id| edition.theme(id))
            .map(|theme| theme.name.clone()),
        Some(idea.place.clone()).filter(|place| !place.is_empty()),
        Some(idea.author.clone()).filter(|author| !author.is_empty()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ");
    let long = idea.excerpt.ends_with('…');
    let text = if long {
        view! {
            <details class="queue-text">
                <summary>
                    <span lang="fr" dir="auto">{marked(&idea.excerpt, shared)}</span>
                    " "
                    <span class="queue-more">{tr!(lang, "moderation-read-all")}</span>
                </summary>
                <p class="user-text" lang="fr" dir="auto">{marked(&idea.text, shared)}</p>
            </details>
        }
        .into_any()
    } else if shared.is_empty() {
        view! { <UserText text=idea.text.clone() /> }.into_any()
    } else {
        view! { <p class="user-text" lang="fr" dir="auto">{marked(&idea.text, shared)}</p> }
            .into_any()
    };
    let fed = projects
        .iter()
        .map(|(number, title)| {
            let href = cx.href(&desk_path(&edition.slug, number));
            let label = tr!(
                lang,
                "desk-projects-part-of",
                number = number.clone(),
                title = title.clone()
            );
            view! {
                <p class="small">
                    <a href=href>{label}</a>
                </p>
            }
        })
        .collect_view();
    view! {
        <li class="queue-card" tabindex="-1" data-card>
            <div class="queue-head">{heading}</div>
            <p class="soft small" lang="fr">{place}</p>
            {text}
            {fed}
            {foot}
        </li>
    }
    .into_any()
}

/// A text whose words that others share are marked. A word is compared folded, and by its beginning where what is
/// shared is a stem.
fn marked(text: &str, shared: &BTreeSet<String>) -> Vec<AnyView> {
    if shared.is_empty() {
        return vec![text.to_owned().into_any()];
    }
    let mut parts: Vec<(bool, String)> = Vec::new();
    for piece in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let rest = &piece[word.len()..];
        for (mark, text) in [(is_shared(word, shared), word), (false, rest)] {
            match parts.last_mut() {
                _ if text.is_empty() => {}
                Some((last, so_far)) if *last == mark => so_far.push_str(text),
                _ => parts.push((mark, text.to_owned())),
            }
        }
    }
    parts
        .into_iter()
        .map(|(mark, text)| {
            if mark {
                view! { <mark>{text}</mark> }.into_any()
            } else {
                text.into_any()
            }
        })
        .collect()
}

fn is_shared(word: &str, shared: &BTreeSet<String>) -> bool {
    let word = fold(word);
    !word.is_empty()
        && shared
            .iter()
            .any(|one| word == *one || (one.chars().count() >= 4 && word.starts_with(one.as_str())))
}

/// What groups share, ready to compare.
pub fn shared_words(words: &[String]) -> BTreeSet<String> {
    words.iter().map(|word| fold(word)).collect()
}

/// The name of a district, or the whole city.
pub fn district_name(cx: &Cx, edition: &Edition, district: Option<DistrictId>) -> String {
    district.and_then(|id| edition.district(id)).map_or_else(
        || tr!(cx, "moderation-whole-city"),
        |district| district.name.clone(),
    )
}

/// The fields of a project, filled in with what was typed, else with `first`.
pub fn project_fields(
    cx: &Cx,
    edition: &Edition,
    form: &FormState,
    first: &ProjectInput,
) -> AnyView {
    let lang = cx.lang();
    let districts: Vec<Choice> = edition
        .districts
        .iter()
        .map(|district| Choice::new(&district.code, &district.name))
        .collect();
    let themes: Vec<Choice> = edition
        .themes
        .iter()
        .map(|theme| Choice::new(theme_word(&theme.name), &theme.name))
        .collect();
    let district = first
        .district
        .and_then(|id| edition.district(id))
        .map(|district| district.code.clone());
    let theme = first
        .theme
        .and_then(|id| edition.theme(id))
        .map(|theme| theme_word(&theme.name));
    let field = |name| form.error(lang, name);
    view! {
        <TextField
            name="title"
            label=tr!(lang, "desk-projects-title")
            value=form.value("title", first.title.clone())
            error=field("title")
            required=true
            autocomplete="off"
        />
        <TextArea
            name="text"
            label=tr!(lang, "desk-projects-text")
            hint=tr!(lang, "desk-projects-text-hint")
            value=form.value("text", first.text.clone())
            error=field("text")
            max=6000
            rows=10
            required=true
        />
        <SelectField
            name="district"
            label=tr!(lang, "moderation-district")
            options=districts
            value=form.value("district", district.unwrap_or_default())
            error=field("district")
            blank=tr!(lang, "moderation-whole-city")
            unmarked=true
        />
        <SelectField
            name="theme"
            label=tr!(lang, "moderation-theme")
            options=themes
            value=form.value("theme", theme.unwrap_or_default())
            error=field("theme")
            blank=tr!(lang, "desk-projects-no-theme")
            unmarked=true
        />
        <TextField
            name="place"
            label=tr!(lang, "moderation-place")
            value=form.value("place", first.place.clone())
            error=field("place")
            autocomplete="off"
        />
    }
    .into_any()
}

/// Reads the fields of a project; a district or theme that the edition has not is none.
pub fn read_project(
    edition: &Edition,
    title: String,
    text: String,
    district: &str,
    theme: &str,
    place: String,
) -> ProjectInput {
    ProjectInput {
        title,
        text,
        district: district_of(edition, district),
        theme: theme_of(edition, theme),
        place,
    }
}

/// What a refused project is told, field by field.
pub fn faults(err: StoreError) -> Vec<FieldError> {
    match err {
        StoreError::Draft(faults) => faults
            .into_iter()
            .map(|fault| match fault {
                DraftFault::Title(err) => text_fault("title", err),
                DraftFault::Text(err) => text_fault("text", err),
                DraftFault::Place(err) => text_fault("place", err),
                DraftFault::Theme => gone("theme"),
                DraftFault::District => gone("district"),
                DraftFault::Author(_) | DraftFault::Email => gone("title"),
            })
            .collect(),
        err => vec![FieldError::new("title", err.into())],
    }
}

fn gone(field: &str) -> FieldError {
    FieldError::new(field, AppError::refused("desk-projects-error-gone"))
}

/// The project that is begun from ideas: one idea's words, or those of all.
pub fn begun(ideas: &[IdeaToMerge], from: Option<i32>) -> ProjectInput {
    let chosen = from
        .and_then(|number| ideas.iter().find(|one| one.idea.number == number))
        .or(ideas.first());
    let Some(chosen) = chosen else {
        return ProjectInput::default();
    };
    let same_district = ideas
        .iter()
        .all(|one| one.idea.district == chosen.idea.district);
    let same_theme = |theme: Option<ThemeId>| theme.or(ideas.iter().find_map(|one| one.idea.theme));
    ProjectInput {
        title: chosen.idea.title.clone(),
        text: chosen.idea.text.clone(),
        // Ideas from several districts make a project of the whole city, until somebody says otherwise.
        district: chosen
            .idea
            .district
            .filter(|_| same_district || from.is_some()),
        theme: same_theme(chosen.idea.theme),
        place: chosen.idea.place.clone(),
    }
}

/// The texts of all ideas, one after the other, each under its number.
pub fn all_texts(ideas: &[IdeaToMerge]) -> String {
    ideas
        .iter()
        .map(|one| one.idea.text.trim())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// Numbers of ideas as addresses and forms hold them: `1,5,9`, each once.
pub fn numbers_in<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<i32> {
    let mut numbers = Vec::new();
    for number in texts
        .flat_map(|text| text.split(|letter: char| !letter.is_ascii_digit()))
        .filter_map(|text| text.parse().ok())
    {
        if !numbers.contains(&number) && numbers.len() < 200 {
            numbers.push(number);
        }
    }
    numbers
}

/// The same as one text.
pub fn numbers_text(numbers: &[i32]) -> String {
    numbers
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_anything() {
        let read = |texts: &[&str]| numbers_in(texts.iter().copied());
        assert_eq!(read(&["1,5, 9", "5", "n° 12"]), [1, 5, 9, 12]);
        assert_eq!(read(&["", "x", "99999999999999"]), [0_i32; 0]);
        assert_eq!(numbers_text(&[1, 5]), "1,5");
    }

    #[test]
    fn shared_words_are_found_folded_and_by_their_stem() {
        let shared = shared_words(&["verger".to_owned(), "École".to_owned(), "bus".to_owned()]);
        let found: Vec<_> = [
            "Vergers", "l", "école", "ECOLES", "bus", "busard", "banc", "",
        ]
        .into_iter()
        .filter(|word| is_shared(word, &shared))
        .collect();
        assert_eq!(found, ["Vergers", "école", "ECOLES", "bus"]);
    }
}
