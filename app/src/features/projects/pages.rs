//! The pages of projects.

use super::parts::{
    Filter, FilterFields, ProjectCard, Tallies, Written, WrittenText, cost_text, district_name,
    district_of, state_tag, state_word, theme_name, theme_of,
};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::decisions;
use crate::features::editions::parts::{Districts, Place, theme_word};
use crate::features::editions::stage::until;
use crate::features::photos::parts::gallery;
use crate::features::votes::draft;
use crate::features::votes::on_device::waiting_on_device;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, EmptyState, Glyph, Icon, Link, Look, Notice, Pagination, Speak,
    SpeakScript, Tone,
};
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use domain::{DistrictId, IdeaId, PhaseKind, ProjectState};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::collections::HashMap;
use std::sync::Arc;
use store::{Edition, Outcome, Project, ProjectFilter, ProjectSummary};

/// Projects on one page of the list.
const PER_PAGE: usize = 24;

/// Sends the browser on; the link is for one that does not follow.
pub fn redirected(cx: &Cx, path: &str) -> Page {
    let href = cx.href(path);
    // Not `Cx::go`, which answers forms: whoever asks for a page is sent on, whatever they say they accept.
    if let (Some(options), Ok(to)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(&href),
    ) {
        options.set_status(StatusCode::FOUND);
        options.insert_header(LOCATION, to);
    }
    Page::narrow(
        None,
        tr!(cx, "projects-moved"),
        view! { <a href=href>{tr!(cx, "projects-moved")}</a> },
    )
}

/// `/e/{slug}/projects`
pub async fn list(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let lang = cx.lang();
    let filter = ProjectFilter {
        words: cx
            .query("words")
            .unwrap_or_default()
            .chars()
            .take(100)
            .collect(),
        district: cx
            .query("district")
            .and_then(|code| district_of(&edition, code)),
        theme: cx.query("theme").and_then(|word| theme_of(&edition, word)),
        state: cx.query_as("state"),
    };
    let all = cx
        .store()
        .projects(edition.id, &ProjectFilter::default())
        .await?;
    let found = if filter == ProjectFilter::default() {
        all.clone()
    } else {
        cx.store().projects(edition.id, &filter).await?
    };
    let states = cx.store().project_states(edition.id).await?;
    let total = found.len();
    let pages = total.div_ceil(PER_PAGE).max(1);
    let page = cx.query_as("page").unwrap_or(1_usize).clamp(1, pages);
    let shown = found
        .into_iter()
        .skip((page - 1) * PER_PAGE)
        .take(PER_PAGE)
        .map(|project| {
            view! {
                <li>
                    <ProjectCard lang edition=edition.clone() project />
                </li>
            }
        })
        .collect_view();
    let title = tr!(lang, "projects-title");
    let of_list = title.clone();
    let address = {
        let base = lang.href(&format!("/e/{}/projects", edition.slug));
        let query = query_of(&edition, &filter);
        move |page: usize| format!("{base}?{query}page={page}")
    };
    Ok(Page::wide(
        Some(Section::Vote),
        tr!(lang, "projects-title-of", edition = edition.name.clone()),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                    <p class="lead">{lead(lang, &edition, &all)}</p>
                    {call_to_vote(&cx, &edition)}
                    {all_decisions(lang, &edition)}
                </div>
                <SearchForm lang edition=edition.clone() filter=filter.clone() all=all.clone() states />
                <div class="split">
                <section class="stack" id="list" aria-label=of_list>
                    <p role="status" class="soft">
                        {tr!(lang, "projects-count", count = total)}
                    </p>
                    {if total == 0 {
                        let href = lang.href(&format!("/e/{}/projects", edition.slug));
                        view! {
                            <EmptyState title=tr!(lang, "projects-none-title")>
                                <p>{tr!(lang, "projects-none-text")}</p>
                                <ButtonLink href look=Look::Quiet>
                                    {tr!(lang, "projects-filter-clear")}
                                </ButtonLink>
                            </EmptyState>
                        }
                            .into_any()
                    } else {
                        view! { <ul class="grid">{shown}</ul> }.into_any()
                    }}
                    <Pagination current=page total=pages href=address />
                </section>
                <ByDistrict lang edition=edition.clone() current=filter.district all />
                </div>
                {(!edition.source.is_empty())
                    .then(|| {
                        view! {
                            <p class="small soft">
                                <Written text=edition.source.clone() />
                            </p>
                        }
                    })}
            </div>
        },
    ))
}

fn lead(lang: Lang, edition: &Edition, all: &[ProjectSummary]) -> String {
    let count = all.len();
    if edition.envelopes.is_empty() {
        tr!(lang, "projects-lead", count = count)
    } else {
        tr!(
            lang,
            "projects-lead-budget",
            count = count,
            budget = fmt::money(lang, edition.budget())
        )
    }
}

/// The way into the booth while the vote is open, or when it opens.
fn call_to_vote(cx: &Cx, edition: &Edition) -> Option<AnyView> {
    let lang = cx.lang();
    let phase = edition.calendar.phase(PhaseKind::Vote)?;
    if let Ok(open) = edition.calendar.open_vote(cx.now()) {
        let href = lang.href(&format!("/e/{}/vote", edition.slug));
        return Some(
            view! {
                <p>{tr!(lang, "projects-vote-until", date = until(lang, open.until()))}</p>
                <p>
                    <ButtonLink href icon=Some(Glyph::Vote) wide=true>
                        {tr!(lang, "projects-vote")}
                    </ButtonLink>
                </p>
            }
            .into_any(),
        );
    }
    if edition.outcome_published.is_some() {
        let href = lang.href(&format!("/e/{}/results", edition.slug));
        return Some(
            view! {
                <p>
                    <ButtonLink href look=Look::Quiet icon=Some(Glyph::Results)>
                        {tr!(lang, "projects-see-results")}
                    </ButtonLink>
                </p>
            }
            .into_any(),
        );
    }
    (cx.now() < phase.starts).then(|| {
        view! { <p>{tr!(lang, "projects-vote-from", date = fmt::date_time(lang, phase.starts))}</p> }.into_any()
    })
}

/// The way to every decision of the city, the refusals with them, once they are published.
fn all_decisions(lang: Lang, edition: &Edition) -> Option<AnyView> {
    edition.decisions_published_at?;
    let href = lang.href(&format!("/e/{}/decisions", edition.slug));
    Some(
        view! {
            <p>
                <a href=href>{tr!(lang, "decisions-see-all")}</a>
            </p>
        }
        .into_any(),
    )
}

/// The filter as the beginning of a query, ending in `&` unless it is empty.
fn query_of(edition: &Edition, filter: &ProjectFilter) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.words.is_empty() {
        query.append_pair("words", &filter.words);
    }
    if let Some(district) = filter.district.and_then(|id| edition.district(id)) {
        query.append_pair("district", &district.code);
    }
    if let Some(theme) = filter.theme.and_then(|id| edition.theme(id)) {
        query.append_pair("theme", &theme_word(&theme.name));
    }
    if let Some(state) = filter.state {
        query.append_pair("state", state.code());
    }
    let query = query.finish();
    if query.is_empty() {
        query
    } else {
        format!("{query}&")
    }
}

#[component]
fn SearchForm(
    lang: Lang,
    edition: Arc<Edition>,
    filter: ProjectFilter,
    all: Vec<ProjectSummary>,
    /// How many public projects are in each state, those that were refused or postponed among them.
    states: HashMap<ProjectState, usize>,
) -> impl IntoView {
    let states: Vec<_> = ProjectState::ALL
        .into_iter()
        .filter_map(|state| {
            let count = *states.get(&state)?;
            Some((state.code().to_owned(), state_word(lang, state), count))
        })
        .collect();
    let action = lang.href(&format!("/e/{}/projects", edition.slug));
    let clear = (filter != ProjectFilter::default()).then(|| action.clone());
    let open = filter.district.is_some() || filter.theme.is_some() || filter.state.is_some();
    view! {
        <form class="filters" method="get" action=format!("{action}#list") role="search">
            <div class="filters-words">
                <div class="field">
                    <label class="field-label" for="words">
                        {tr!(lang, "projects-search")}
                    </label>
                    <input
                        class="input"
                        type="search"
                        id="words"
                        name="words"
                        value=filter.words
                        maxlength="100"
                        autocomplete="off"
                    />
                </div>
                <Button look=Look::Quiet icon=Some(Glyph::Search)>
                    {tr!(lang, "projects-filter-go")}
                </Button>
            </div>
            <details class="filters-more" open=open>
                <summary>
                    <Icon glyph=Glyph::Filter />
                    <span>{tr!(lang, "projects-filters")}</span>
                </summary>
                <div class="filters-fields">
                    <FilterFields
                        lang
                        edition
                        tallies=Tallies::of(&all)
                        district=filter.district
                        theme=filter.theme
                    />
                    <Filter
                        name="state"
                        label=tr!(lang, "projects-filter-state")
                        all=tr!(lang, "projects-filter-state-all")
                        options=states
                        chosen=filter.state.map(|state| state.code().to_owned())
                    />
                </div>
                <Button look=Look::Quiet>{tr!(lang, "projects-filter-apply")}</Button>
            </details>
            {clear
                .map(|href| {
                    view! {
                        <a class="button button-bare" href=href>
                            <Icon glyph=Glyph::Close />
                            <span>{tr!(lang, "projects-filter-clear")}</span>
                        </a>
                    }
                })}
        </form>
    }
    .into_any()
}

/// The districts with their projects, as a map where the outlines are known and always as a list.
#[component]
fn ByDistrict(
    lang: Lang,
    edition: Arc<Edition>,
    current: Option<DistrictId>,
    all: Vec<ProjectSummary>,
) -> impl IntoView {
    let counts: HashMap<DistrictId, usize> = Tallies::of(&all).districts;
    (counts.len() > 1).then(|| {
        let base = lang.href(&format!("/e/{}/projects", edition.slug));
        let places = edition
            .districts
            .iter()
            .map(|district| {
                let only = ProjectFilter {
                    district: Some(district.id),
                    ..ProjectFilter::default()
                };
                let query = query_of(&edition, &only);
                let count = counts.get(&district.id).copied().unwrap_or(0);
                Place {
                    id: district.id,
                    href: format!("{base}?{}#list", query.trim_end_matches('&')),
                    count: tr!(lang, "projects-count", count = count),
                }
            })
            .collect();
        view! {
            <section class="stack ideas-map">
                <h2>{tr!(lang, "projects-by-district")}</h2>
                <Districts lang edition places current />
            </section>
        }
    })
}

/// `/e/{slug}/projects/{number}`
pub async fn one(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let lang = cx.lang();
    let project = cx
        .store()
        .project(&cx.actor(), edition.id, cx.param("number"))
        .await?;
    let outcome = match edition.outcome_published {
        Some(_) => cx.store().outcome(&cx.actor(), edition.id).await?,
        None => None,
    };
    let base = format!("/e/{}/projects", edition.slug);
    let summary = project.summary.clone();
    let way_back = way_back_to_vote(&cx, &edition).await?;
    let trail = vec![Link::new(
        lang.href(&base),
        tr!(lang, "projects-title-of", edition = edition.name.clone()),
    )];
    let vote = (summary.state == ProjectState::OnBallot && way_back.is_none())
        .then(|| call_to_vote(&cx, &edition))
        .flatten();
    let ideas = project.ideas.clone();
    let decision = decisions::parts::of_project(&cx, summary.id).await?;
    let photos = gallery(lang, &cx.store().photos_of_project(summary.id).await?);
    Ok(Page::wide(
        Some(Section::Vote),
        summary.title.clone(),
        view! {
            <article class="stack-l">
                {way_back}
                <Breadcrumb links=trail current=summary.title.clone() />
                <div class="page-head">
                    <p class="card-kicker">{tr!(lang, "projects-number", number = summary.number.clone())}</p>
                    <h1>
                        <Written text=summary.title.clone() />
                    </h1>
                    <p>{state_tag(lang, summary.state)}</p>
                </div>
                <div class="split">
                    <div class="stack-l">
                        {if project.text.trim().is_empty() {
                            view! { <p class="soft">{tr!(lang, "projects-no-text")}</p> }.into_any()
                        } else {
                            view! {
                                <p>
                                    <Speak
                                        text="project-text"
                                        written=Lang::Fr
                                        go=tr!(lang, "projects-listen")
                                        stop=tr!(lang, "projects-listen-stop")
                                    />
                                </p>
                                <div id="project-text">
                                    <WrittenText text=project.text.clone() />
                                </div>
                                <SpeakScript src=cx.site().assets.url("scripts/speak.js") />
                            }
                            .into_any()
                        }}
                        {decision}
                        {photos}
                        {result_of(lang, &edition, outcome.as_ref(), &summary)}
                        <Lineage lang edition=edition.clone() ideas />
                    </div>
                    <aside class="panel stack" aria-label=tr!(lang, "projects-facts")>
                        <ProjectFacts lang edition=edition.clone() project />
                        {vote.map(|vote| view! { <div class="stack-s">{vote}</div> })}
                    </aside>
                </div>
            </article>
        },
    ))
}

/// For somebody whose ballot is begun: back to it, before anything else.
async fn way_back_to_vote(cx: &Cx, edition: &Arc<Edition>) -> Result<Option<AnyView>, AppError> {
    if edition.calendar.open_vote(cx.now()).is_err() {
        return Ok(None);
    }
    let href = cx.href(&format!("/e/{}/vote", edition.slug));
    let lang = cx.lang();
    if !draft::is_unfinished(cx, edition).await? {
        let label = tr!(lang, "projects-back-to-vote");
        return Ok(Some(waiting_on_device(cx, edition, Glyph::Back, label)));
    }
    Ok(Some(
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "votes-unfinished-title")>
                <p>{tr!(lang, "votes-unfinished-text")}</p>
                <p>
                    <ButtonLink href icon=Some(Glyph::Back)>
                        {tr!(lang, "projects-back-to-vote")}
                    </ButtonLink>
                </p>
            </Notice>
        }
        .into_any(),
    ))
}

#[component]
fn ProjectFacts(lang: Lang, edition: Arc<Edition>, project: Project) -> impl IntoView {
    let summary = &project.summary;
    let district = summary.district.is_some();
    let facts = [
        ("projects-cost", Some(cost_text(lang, summary)), false),
        ("projects-district", Some(district_name(lang, &edition, summary)), district),
        ("projects-place", Some(summary.place.clone()).filter(|place| !place.is_empty()), true),
        ("projects-theme", theme_name(&edition, summary), true),
        ("projects-carrier", Some(project.carrier.clone()).filter(|carrier| !carrier.is_empty()), true),
        ("carriers-named-on", Some(project.named.join(", ")).filter(|names| !names.is_empty()), true),
    ]
    .into_iter()
    .filter_map(|(key, value, written)| {
        let value = value?;
        Some(view! {
            <div class="fact">
                <dt>{tr!(lang, key)}</dt>
                <dd>{if written { view! { <Written text=value /> }.into_any() } else { value.into_any() }}</dd>
            </div>
        })
    })
    .collect_view();
    view! { <dl class="facts">{facts}</dl> }
}

#[component]
fn Lineage(lang: Lang, edition: Arc<Edition>, ideas: Vec<(IdeaId, i32, String)>) -> impl IntoView {
    (!ideas.is_empty()).then(|| {
        let count = ideas.len();
        let rows = ideas
            .into_iter()
            .map(|(_, number, title)| {
                let href = lang.href(&format!("/e/{}/ideas/{number}", edition.slug));
                view! {
                    <li>
                        <a href=href>
                            <Written text=title />
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="prose">
                <h2>{tr!(lang, "projects-lineage", count = count)}</h2>
                <ul>{rows}</ul>
            </section>
        }
    })
}

/// What the published count gave this project.
fn result_of(
    lang: Lang,
    edition: &Edition,
    outcome: Option<&Outcome>,
    project: &ProjectSummary,
) -> Option<impl IntoView + use<>> {
    let line = outcome?
        .lines
        .iter()
        .find(|line| line.project.id == project.id)?;
    let got = crate::features::results::words::got(lang, edition, line);
    let why = crate::features::results::words::why(lang, edition, outcome?, line);
    let href = lang.href(&format!("/e/{}/results", edition.slug));
    Some(view! {
        <section class="stack">
            <h2>{tr!(lang, "projects-result")}</h2>
            <p class="strong">{got}</p>
            {why.map(|why| view! { <p>{why}</p> })}
            <p>
                <a href=href>{tr!(lang, "projects-see-results")}</a>
            </p>
        </section>
    })
}
