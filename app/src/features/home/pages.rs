//! `/`

use super::now::{Now, also_open, now};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::editions::pages::contents;
use crate::features::editions::parts::{glyph, moments};
use crate::features::editions::stage::{self, Act, Contents};
use crate::features::outings::stops::NextStops;
use crate::features::votes;
use crate::i18n::{Speaks, fmt, place};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{ButtonLink, Glyph, Hero, Icon, Look, Moment, MomentState, Timeline};
use chrono::{DateTime, Utc};
use domain::{Phase, PhaseKind};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, News};

/// News posts on the page.
const NEWS: u64 = 3;
/// A post longer than this is folded, in characters.
const LONG: usize = 320;

/// `/`
pub async fn index(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let at = cx.now();
    let catalogue = cx.store().catalogue().await?;
    let first = now(&catalogue, at);
    let hero = hero(&cx, &first).await?;
    let also = also_open(&catalogue, at, &first);
    let (mut current, past): (Vec<_>, Vec<_>) = catalogue
        .public()
        .cloned()
        .partition(|edition| stage::is_current(&edition.calendar, at));
    current.sort_by_key(|edition| edition.calendar.next_change(at));
    let mut finished = Vec::with_capacity(past.len());
    for edition in past {
        let contents = contents(&cx, &edition).await?;
        finished.push((edition, contents));
    }
    let news = cx.store().last_news(lang, NEWS).await?;
    let stops = cx.store().stops(at).await?;
    let unfinished = votes::parts::unfinished(&cx).await?;
    Ok(Page::wide(
        Some(Section::Home),
        tr!(lang, "home-title"),
        view! {
            <div class="stack-xl">
                {unfinished}
                {hero}
                <AlsoOpen lang open=also />
                <HowItWorks lang />
                <NextStops lang stops />
                <Groups lang networks=catalogue.has_networks() envelopes=catalogue.has_delegated() />
                <Calendars lang editions=current at />
                <LastNews lang news />
                <Past lang editions=finished at />
            </div>
        },
    ))
}

async fn hero(cx: &Cx, first: &Now) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let city = place::of(lang, &cx.city().name);
    let (title, sentences, acts) = match first {
        Now::Vote(edition, phase) => {
            let contents = contents(cx, edition).await?;
            let budget = fmt::money(lang, edition.budget());
            (
                tr!(lang, "home-vote-title"),
                vec![
                    tr!(
                        lang,
                        "home-vote-open",
                        edition = edition.name.clone(),
                        until = stage::until(lang, phase.ends)
                    ),
                    if edition.envelopes.is_empty() {
                        tr!(lang, "home-vote-projects", count = contents.projects)
                    } else {
                        tr!(
                            lang,
                            "home-vote-choose",
                            count = contents.projects,
                            budget = budget
                        )
                    },
                ],
                vec![(edition, Act::Vote), (edition, Act::SeeProjects)],
            )
        }
        Now::Ideas(edition, phase) => {
            let contents = contents(cx, edition).await?;
            let mut acts = vec![(edition, Act::SendIdea)];
            if contents.ideas > 0 {
                acts.push((edition, Act::SeeIdeas));
            }
            (
                tr!(lang, "home-ideas-title"),
                vec![
                    tr!(
                        lang,
                        "home-ideas-open",
                        edition = edition.name.clone(),
                        until = stage::until(lang, phase.ends)
                    ),
                    tr!(lang, "home-ideas-count", count = contents.ideas),
                ],
                acts,
            )
        }
        Now::Waiting(edition) => {
            let mut sentences = vec![stage::now_sentence(lang, edition, cx.now())];
            sentences.extend(stage::next_sentence(lang, &edition.calendar, cx.now()));
            (
                tr!(lang, "home-waiting-title", city = city),
                sentences,
                watching(cx, edition).await?,
            )
        }
        Now::Over(edition) => (
            tr!(lang, "home-waiting-title", city = city),
            vec![tr!(lang, "home-over"), tr!(lang, "home-over-next")],
            watching(cx, edition).await?,
        ),
        Now::Nothing => (
            tr!(lang, "home-waiting-title", city = city),
            vec![tr!(lang, "home-nothing"), tr!(lang, "home-nothing-next")],
            vec![],
        ),
    };
    let buttons: Vec<_> = acts
        .into_iter()
        .enumerate()
        .map(|(index, (edition, act))| {
            let look = if index == 0 { Look::Main } else { Look::Quiet };
            (lang.href(&act.path(&edition.slug)), act, look)
        })
        .collect();
    let actions = move || {
        buttons
            .iter()
            .cloned()
            .map(|(href, act, look)| {
                view! {
                    <ButtonLink href look icon=Some(glyph(act)) wide=true>
                        {act.label(lang)}
                    </ButtonLink>
                }
            })
            .collect_view()
    };
    let sentences = sentences
        .into_iter()
        .map(|text| view! { <p>{text}</p> })
        .collect_view();
    Ok(view! {
        <Hero title actions>
            {sentences}
        </Hero>
    }
    .into_any())
}

/// What there is to see in an edition where nothing can be done.
async fn watching<'a>(
    cx: &Cx,
    edition: &'a Arc<Edition>,
) -> Result<Vec<(&'a Arc<Edition>, Act)>, AppError> {
    let contents = contents(cx, edition).await?;
    Ok(stage::acts(edition, contents, cx.now())
        .into_iter()
        .take(2)
        .map(|act| (edition, act))
        .collect())
}

#[component]
fn AlsoOpen(lang: Lang, open: Vec<(Arc<Edition>, Phase)>) -> impl IntoView {
    let items = open
        .into_iter()
        .map(|(edition, phase)| {
            let (key, act) = if phase.kind == PhaseKind::Vote {
                ("home-also-vote", Act::Vote)
            } else {
                ("home-also-ideas", Act::SendIdea)
            };
            view! {
                <li class="also-open">
                    <Icon glyph=glyph(act) />
                    <div class="stack-s">
                        <h3>{tr!(lang, key)}</h3>
                        <p>
                            {tr!(
                                lang,
                                "home-also-until",
                                edition = edition.name.clone(),
                                until = stage::until(lang, phase.ends)
                            )}
                        </p>
                        <ButtonLink href=lang.href(&act.path(&edition.slug)) look=Look::Quiet>
                            {act.label(lang)}
                        </ButtonLink>
                    </div>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "home-also")}</h2>
                <ul class="stack">{items}</ul>
            </section>
        }
    })
}

/// The year of a participatory budget in four sentences, for whoever comes here for the first time.
#[component]
fn HowItWorks(lang: Lang) -> impl IntoView {
    let steps = [
        (Glyph::Idea, "propose"),
        (Glyph::Search, "study"),
        (Glyph::Vote, "vote"),
        (Glyph::Done, "build"),
    ]
    .map(|(glyph, step)| {
        view! {
            <li class="how-step">
                <Icon glyph />
                <div>
                    <h3>{tr!(lang, &format!("home-how-{step}"))}</h3>
                    <p class="soft">{tr!(lang, &format!("home-how-{step}-text"))}</p>
                </div>
            </li>
        }
    })
    .collect_view();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "home-how")}</h2>
            <ol class="how">{steps}</ol>
        </section>
    }
}

/// The ways to ambassadors and to the money that groups decide about, where there are any.
#[component]
fn Groups(lang: Lang, networks: bool, envelopes: bool) -> impl IntoView {
    let panels = [
        ("ambassadors", "/ambassadors", Glyph::Account, networks),
        ("envelopes", "/envelopes", Glyph::Euro, envelopes),
    ]
    .into_iter()
    .filter(|(.., is_there)| *is_there)
    .map(|(part, path, icon, _)| {
        let link = tr!(lang, &format!("home-groups-{part}-link"));
        view! {
            <div class="panel stack-s">
                <h3>{tr!(lang, &format!("home-groups-{part}"))}</h3>
                <p>{tr!(lang, &format!("home-groups-{part}-text"))}</p>
                <p>
                    <ButtonLink href=lang.href(path) look=Look::Quiet icon=Some(icon)>
                        {link}
                    </ButtonLink>
                </p>
            </div>
        }
    })
    .collect::<Vec<_>>();
    (!panels.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "home-groups")}</h2>
                <div class="calendars">{panels}</div>
            </section>
        }
    })
}

#[component]
fn Calendars(lang: Lang, editions: Vec<Arc<Edition>>, at: DateTime<Utc>) -> impl IntoView {
    let calendars = editions
        .into_iter()
        .map(|edition| {
            let href = lang.href(&format!("/e/{}", edition.slug));
            // What is over is on the edition's own page.
            let phases = moments(lang, &edition, at)
                .into_iter()
                .filter(|moment| moment.state != MomentState::Done)
                .map(|moment| Moment {
                    photos: vec![],
                    text: None,
                    ..moment
                })
                .collect::<Vec<_>>();
            let all = href.clone();
            view! {
                <div class="panel stack">
                    <h3>
                        <a href=href>
                            <span lang="fr" dir="auto">{edition.name.clone()}</span>
                        </a>
                    </h3>
                    <Timeline moments=phases />
                    <p>
                        <a href=all>
                            {tr!(lang, "home-calendar-all")}
                            <span class="hidden" lang="fr">" – " {edition.name.clone()}</span>
                        </a>
                    </p>
                </div>
            }
        })
        .collect::<Vec<_>>();
    (!calendars.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "home-calendar")}</h2>
                <div class="calendars">{calendars}</div>
            </section>
        }
    })
}

#[component]
fn LastNews(lang: Lang, news: Vec<News>) -> impl IntoView {
    let posts = news
        .into_iter()
        .map(|post| {
            let long = post.text.chars().count() > LONG;
            let text = view! { <p class="said" lang=post.lang.code() dir="auto">{post.text}</p> };
            let text = if long {
                view! {
                    <details>
                        <summary>{tr!(lang, "home-news-more")}</summary>
                        {text}
                    </details>
                }
                .into_any()
            } else {
                text.into_any()
            };
            view! {
                <li class="news-post stack-s">
                    <p class="soft small">
                        <time datetime=fmt::machine(post.published_at)>
                            {fmt::date(lang, post.published_at)}
                        </time>
                    </p>
                    <h3 lang=post.lang.code() dir="auto">{post.title}</h3>
                    {text}
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!posts.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "home-news")}</h2>
                <ul class="news">{posts}</ul>
            </section>
        }
    })
}

#[component]
fn Past(lang: Lang, editions: Vec<(Arc<Edition>, Contents)>, at: DateTime<Utc>) -> impl IntoView {
    let items = editions
        .into_iter()
        .map(|(edition, contents)| {
            let links = stage::acts(&edition, contents, at)
                .into_iter()
                .map(|act| {
                    view! {
                        <li>
                            <a class="past-link" href=lang.href(&act.path(&edition.slug))>
                                {act.label(lang)}
                                <span class="hidden" lang="fr">" – " {edition.name.clone()}</span>
                            </a>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <li class="panel stack-s">
                    <h3>
                        <a href=lang.href(&format!("/e/{}", edition.slug))>
                            <span lang="fr" dir="auto">{edition.name.clone()}</span>
                        </a>
                    </h3>
                    {(!edition.summary.is_empty())
                        .then(|| view! { <p lang="fr" dir="auto">{edition.summary.clone()}</p> })}
                    <ul class="cluster">{links}</ul>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "home-past")}</h2>
                <ul class="calendars">{items}</ul>
            </section>
        }
    })
}
