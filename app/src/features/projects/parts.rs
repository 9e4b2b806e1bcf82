//! Parts that the list of projects, the vote and the results share.

use crate::features::editions::parts::theme_word;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Heading, Icon, Tag, Tone};
use domain::{DistrictId, ProjectId, ProjectState, ThemeId};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{Edition, ProjectSummary};

/// The projects of an edition that are on its ballot, in its order: the same on a screen, on paper and where paper is
/// keyed.
#[cfg(feature = "ssr")]
pub async fn on_ballot(
    cx: &crate::context::Cx,
    edition: &Edition,
) -> Result<Vec<ProjectSummary>, crate::error::AppError> {
    let filter = store::ProjectFilter {
        state: Some(ProjectState::OnBallot),
        ..store::ProjectFilter::default()
    };
    Ok(cx.store().projects(edition.id, &filter).await?)
}

/// What residents or the city wrote: it stays French, and is read as French, on a page in any language.
#[component]
pub fn Written(#[prop(into)] text: String) -> impl IntoView {
    view! {
        <span lang=Lang::Fr.code() dir="auto">
            {text}
        </span>
    }
}

/// A longer text in its paragraphs, which blank lines part.
#[component]
pub fn WrittenText(#[prop(into)] text: String) -> impl IntoView {
    let paragraphs = text
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| view! { <p class="written-lines">{paragraph.to_owned()}</p> })
        .collect_view();
    view! {
        <div class="prose" lang=Lang::Fr.code() dir="auto">
            {paragraphs}
        </div>
    }
}

/// Where a project stands, in a word or two.
pub fn state_tag(lang: Lang, state: ProjectState) -> impl IntoView + use<> {
    let (tone, icon) = match state {
        ProjectState::OnBallot => (Tone::Info, Glyph::Vote),
        ProjectState::Winner => (Tone::Success, Glyph::Star),
        ProjectState::Delivered => (Tone::Success, Glyph::Done),
        ProjectState::Studies | ProjectState::Procurement | ProjectState::Works => {
            (Tone::Success, Glyph::Clock)
        }
        ProjectState::Abandoned => (Tone::Warning, Glyph::Warning),
        ProjectState::UnderStudy
        | ProjectState::Dissolved
        | ProjectState::Refused
        | ProjectState::Postponed
        | ProjectState::NotSelected => (Tone::Neutral, Glyph::Dot),
    };
    view! { <Tag label=state_word(lang, state) tone icon /> }
}

/// The same without its frame, for filters and files.
pub fn state_word(lang: Lang, state: ProjectState) -> String {
    tr!(lang, &format!("projects-state-{}", state.code()))
}

/// The cost in words; a city does not always publish one.
pub fn cost_text(lang: Lang, project: &ProjectSummary) -> String {
    match project.cost {
        Some(cost) => fmt::money(lang, cost),
        None => tr!(lang, "projects-cost-unknown"),
    }
}

/// The name of the project's district; none is the whole city.
pub fn district_name(lang: Lang, edition: &Edition, project: &ProjectSummary) -> String {
    project
        .district
        .and_then(|id| edition.district(id))
        .map_or_else(
            || tr!(lang, "projects-whole-city"),
            |district| district.name.clone(),
        )
}

pub fn theme_name(edition: &Edition, project: &ProjectSummary) -> Option<String> {
    project
        .theme
        .and_then(|id| edition.theme(id))
        .map(|theme| theme.name.clone())
}

/// The district that an address names by its code.
pub fn district_of(edition: &Edition, code: &str) -> Option<DistrictId> {
    edition
        .districts
        .iter()
        .find(|one| one.code == code)
        .map(|one| one.id)
}

/// The theme that an address names by its word.
pub fn theme_of(edition: &Edition, word: &str) -> Option<ThemeId> {
    edition
        .themes
        .iter()
        .find(|one| theme_word(&one.name) == word)
        .map(|one| one.id)
}

/// The path of a project's page, below the language.
pub fn project_path(slug: &str, number: &str) -> String {
    format!("/e/{slug}/projects/{}", encoded(number))
}

/// A text as one part of a path: numbers of projects come from files and may hold anything.
fn encoded(text: &str) -> String {
    // The form encoding writes a blank as `+`, which a path takes literally.
    form_urlencoded::byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

/// A project in a list: where, what, how much, and where it stands.
#[component]
pub fn ProjectCard(
    lang: Lang,
    edition: std::sync::Arc<Edition>,
    project: ProjectSummary,
    #[prop(default = 2)] level: u8,
    /// Further lines, such as the votes.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let href = lang.href(&project_path(&edition.slug, &project.number));
    let title = view! {
        <a class="card-link" href=href>
            <Written text=project.title.clone() />
        </a>
    };
    view! {
        <article class="card project-card">
            <PlaceLine lang edition=edition.clone() project=project.clone() />
            <Heading level class="card-title">
                {title}
            </Heading>
            <div class="card-body stack-s">
                {(!project.excerpt.is_empty())
                    .then(|| {
                        view! {
                            <p>
                                <Written text=project.excerpt.clone() />
                            </p>
                        }
                    })}
                {children.map(|children| children())}
            </div>
            <div class="card-foot">
                <span class="project-cost">{cost_text(lang, &project)}</span>
                {state_tag(lang, project.state)}
            </div>
        </article>
    }
}

/// District and theme, above a title.
#[component]
pub fn PlaceLine(
    lang: Lang,
    edition: std::sync::Arc<Edition>,
    project: ProjectSummary,
) -> impl IntoView {
    let theme = theme_name(&edition, &project);
    view! {
        <p class="card-kicker project-where">
            <span class="project-place">
                <Icon glyph=Glyph::Pin />
                {if project.district.is_some() {
                    view! { <Written text=district_name(lang, &edition, &project) /> }.into_any()
                } else {
                    district_name(lang, &edition, &project).into_any()
                }}
            </span>
            {theme.map(|theme| view! { " " <Written text=theme /> })}
        </p>
    }
}

/// How many projects each district and theme has.
#[derive(Clone, Debug, Default)]
pub struct Tallies {
    pub districts: HashMap<DistrictId, usize>,
    pub themes: HashMap<ThemeId, usize>,
}

impl Tallies {
    pub fn of(projects: &[ProjectSummary]) -> Self {
        let mut tallies = Self::default();
        for project in projects {
            if let Some(district) = project.district {
                *tallies.districts.entry(district).or_default() += 1;
            }
            if let Some(theme) = project.theme {
                *tallies.themes.entry(theme).or_default() += 1;
            }
        }
        tallies
    }
}

/// Choosing a district and a theme, among those that have projects. Nothing where there is no choice.
#[component]
pub fn FilterFields(
    lang: Lang,
    edition: std::sync::Arc<Edition>,
    tallies: Tallies,
    district: Option<DistrictId>,
    theme: Option<ThemeId>,
) -> impl IntoView {
    let districts: Vec<_> = edition
        .districts
        .iter()
        .filter_map(|one| {
            Some((
                one.code.clone(),
                one.name.clone(),
                *tallies.districts.get(&one.id)?,
            ))
        })
        .collect();
    let themes: Vec<_> = edition
        .themes
        .iter()
        .filter_map(|one| {
            Some((
                theme_word(&one.name),
                one.name.clone(),
                *tallies.themes.get(&one.id)?,
            ))
        })
        .collect();
    view! {
        <Filter
            name="district"
            label=tr!(lang, "projects-filter-district")
            all=tr!(lang, "projects-filter-district-all")
            options=districts
            chosen=district.and_then(|id| edition.district(id)).map(|one| one.code.clone())
        />
        <Filter
            name="theme"
            label=tr!(lang, "projects-filter-theme")
            all=tr!(lang, "projects-filter-theme-all")
            options=themes
            chosen=theme.and_then(|id| edition.theme(id)).map(|one| theme_word(&one.name))
        />
    }
    .into_any()
}

/// One of the filters of a list. An option is a value, a French name and how many it leads to.
#[component]
pub fn Filter(
    name: &'static str,
    label: String,
    all: String,
    options: Vec<(String, String, usize)>,
    chosen: Option<String>,
) -> impl IntoView {
    (options.len() > 1 || chosen.is_some()).then(|| {
        let options = options
            .into_iter()
            .map(|(value, text, count)| {
                let selected = chosen.as_deref() == Some(value.as_str());
                view! {
                    <option value=value selected=selected lang=Lang::Fr.code()>
                        {format!("{text} ({count})")}
                    </option>
                }
            })
            .collect_view();
        view! {
            <p class="finder-field">
                <label class="field-label" for=name>
                    {label}
                </label>
                <select class="input" id=name name=name>
                    <option value="">{all}</option>
                    {options}
                </select>
            </p>
        }
    })
}

/// The projects' ids, for whoever must know what is on the ballot.
pub fn costs(projects: &[ProjectSummary]) -> HashMap<ProjectId, domain::Cents> {
    projects
        .iter()
        .map(|project| (project.id, project.cost.unwrap_or(domain::Cents::ZERO)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_makes_one_part_of_a_path() {
        assert_eq!(
            project_path("avignon", "02-09"),
            "/e/avignon/projects/02-09"
        );
        assert_eq!(
            project_path("avignon", "a/b c?"),
            "/e/avignon/projects/a%2Fb%20c%3F"
        );
    }

    #[test]
    fn every_state_has_its_words() {
        for state in ProjectState::ALL {
            assert!(
                crate::i18n::has_text(&format!("projects-state-{}", state.code())),
                "{state}"
            );
        }
    }
}
