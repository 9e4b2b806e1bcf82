//! `/desk/projects/{slug}/decisions`: the date, what is missing, and the publication; and the preview.

use super::parts::{PER_PAGE, Place, decided_list};
use super::publishing::{plan, publish};
use super::server::PLAN;
use super::words::{gap, gap_tag};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::edition;
use crate::features::projects_desk::parts::{Part, part_tabs};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, ButtonLink, Column, EmptyState, ErrorSummary, Figure, Figures, Glyph, Link, Look,
    Notice, Pagination, Progress, Tab, TabLinks, Table, Tone,
};
use domain::Action;
use domain::arbitration::Gap;
use leptos::prelude::*;
use std::sync::Arc;
use store::{DecisionsCheck, Edition, Missing, Obstacle};

/// Lines of the check list on one page.
const LINES: usize = 50;

/// The three screens of the decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Check,
    Preview,
    Mails,
}

impl View {
    const ALL: [Self; 3] = [Self::Check, Self::Preview, Self::Mails];

    const fn path(self) -> &'static str {
        match self {
            Self::Check => "",
            Self::Preview => "/preview",
            Self::Mails => "/mails",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Check => "deciding-check",
            Self::Preview => "deciding-preview",
            Self::Mails => "deciding-mails",
        }
    }

    /// Where it is, below the language.
    pub(super) fn of(self, slug: &str) -> String {
        format!("/desk/projects/{slug}/decisions{}", self.path())
    }

    const fn needs(self) -> Action {
        match self {
            Self::Check | Self::Preview => Action::ReadDesk,
            // Addresses of residents: for those who send the mails.
            Self::Mails => Action::PublishDecisions,
        }
    }
}

/// A screen of the decisions in its frame.
pub(super) fn screen(
    cx: &Cx,
    edition: &Edition,
    current: View,
    form: Option<&FormState>,
    body: AnyView,
) -> Page {
    let lang = cx.lang();
    let tabs = View::ALL
        .into_iter()
        .filter(|view| cx.can_in(view.needs(), edition.id))
        .map(|view| Tab {
            href: cx.href(&view.of(&edition.slug)),
            label: tr!(lang, view.key()),
            current: view == current,
            ..Tab::default()
        })
        .collect();
    let errors = form.map(|form| form.errors(lang)).unwrap_or_default();
    let title = tr!(lang, "deciding-title");
    Page::desk(
        Screen::Projects,
        format!("{} – {title}", edition.name),
        view! {
            <div class="stack">
                <Breadcrumb
                    links=vec![Link::new(cx.href("/desk/projects"), tr!(lang, "desk-projects"))]
                    current=edition.name.clone()
                />
                <ErrorSummary errors />
                <header class="page-head">
                    <h1>
                        <span lang="fr">{edition.name.clone()}</span>
                        <span class="part-name">" – " {title}</span>
                    </h1>
                    <p class="soft">{tr!(lang, "deciding-lead")}</p>
                </header>
                {part_tabs(cx, edition, Part::Decisions)}
                <TabLinks label=tr!(lang, "deciding-screens") tabs />
                {body}
            </div>
        },
    )
}

/// `/desk/projects/{slug}/decisions`
pub async fn check(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let check = cx.store().decisions_check(&cx.actor(), edition.id).await?;
    let form = cx.form(PLAN).await?;
    let publishes = cx.can_in(Action::PublishDecisions, edition.id);
    let over = check.obstacle == Some(Obstacle::Published);
    let plan = (publishes && !over).then(|| plan(&cx, &edition, &form));
    let publish = (publishes && !over).then(|| publish(lang, &edition, &check));
    let list = if over {
        ().into_any()
    } else {
        view! {
            {ideas_left(lang, &edition, &check)}
            {missing(&cx, &edition, &check)}
        }
        .into_any()
    };
    let body = view! {
        <div class="split">
            <div class="stack-l">
                {state(lang, &edition, &check)}
                {(!over).then(|| figures(lang, &check))}
                {list}
            </div>
            <div class="stack">{plan} {publish}</div>
        </div>
    };
    Ok(screen(
        &cx,
        &edition,
        View::Check,
        Some(&form),
        body.into_any(),
    ))
}

/// What stands in the way of all, or when everything was or will be published.
fn state(lang: Lang, edition: &Edition, check: &DecisionsCheck) -> AnyView {
    let notice = |tone: Tone, text: String| view! { <Notice tone>{text}</Notice> }.into_any();
    match check.obstacle {
        Some(Obstacle::Published) => {
            let href = lang.href(&format!("/e/{}/decisions", edition.slug));
            let date = edition
                .decisions_published_at
                .map(|at| fmt::date_time(lang, at))
                .unwrap_or_default();
            view! {
                <Notice tone=Tone::Success>
                    <p>{tr!(lang, "deciding-state-published", date = date)}</p>
                    <p>
                        <a href=href>{tr!(lang, "deciding-see-public")}</a>
                    </p>
                </Notice>
            }
            .into_any()
        }
        Some(Obstacle::NotPublic) => notice(Tone::Warning, tr!(lang, "deciding-state-draft")),
        Some(Obstacle::VoteBegun) => notice(Tone::Danger, tr!(lang, "deciding-state-vote")),
        Some(Obstacle::NoProject) => notice(Tone::Info, tr!(lang, "deciding-state-none")),
        None => {
            let blocked = check.blocked();
            match edition.decisions_on {
                Some(on) if blocked == 0 => notice(
                    Tone::Success,
                    tr!(
                        lang,
                        "deciding-state-ready",
                        date = fmt::date_time(lang, on)
                    ),
                ),
                Some(on) => notice(
                    Tone::Warning,
                    tr!(
                        lang,
                        "deciding-state-missing",
                        date = fmt::date_time(lang, on),
                        count = blocked
                    ),
                ),
                None => notice(Tone::Info, tr!(lang, "deciding-state-no-date")),
            }
        }
    }
}

fn figures(lang: Lang, check: &DecisionsCheck) -> AnyView {
    let number = |count: usize| fmt::number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let figures = vec![
        Figure::new(
            number(check.on_ballot),
            tr!(lang, "deciding-figure-on-ballot"),
        ),
        Figure::new(number(check.refused), tr!(lang, "deciding-figure-refused")),
        Figure::new(
            number(check.postponed),
            tr!(lang, "deciding-figure-postponed"),
        ),
        Figure::new(
            fmt::money(lang, check.cost),
            tr!(lang, "deciding-figure-cost"),
        ),
    ];
    view! {
        <Progress
            label=tr!(lang, "deciding-progress")
            detail=tr!(
                lang, "deciding-progress-detail", done = check.decided(), all = check.projects
            )
            part=check.decided() as u64
            whole=check.projects as u64
        />
        <Figures figures />
    }
    .into_any()
}

/// Authors of ideas that are part of no project get no answer.
fn ideas_left(lang: Lang, edition: &Edition, check: &DecisionsCheck) -> Option<AnyView> {
    if check.ideas_left == 0 {
        return None;
    }
    let href = lang.href(&format!("/desk/projects/{}/groups", edition.slug));
    let left = tr!(lang, "deciding-ideas-left", count = check.ideas_left);
    Some(
        view! {
            <Notice tone=Tone::Warning>
                <p>{left}</p>
                <p>
                    <a href=href>{tr!(lang, "deciding-ideas-left-link")}</a>
                </p>
            </Notice>
        }
        .into_any(),
    )
}

/// The check list: what blocks first, each line with the way to its project.
fn missing(cx: &Cx, edition: &Edition, check: &DecisionsCheck) -> AnyView {
    let lang = cx.lang();
    if check.missing.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "deciding-missing-none")>
                <p>{tr!(lang, "deciding-missing-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let only: Option<Gap> = cx.query_as("gap");
    let base = cx.href(&View::Check.of(&edition.slug));
    let address = move |gap: Option<Gap>, page: usize| match gap {
        Some(gap) => format!("{base}?gap={}&page={page}#missing", gap.code()),
        None => format!("{base}?page={page}#missing"),
    };
    let mut tabs = vec![Tab {
        href: address(None, 1),
        label: tr!(lang, "deciding-missing-all"),
        count: Some(check.missing.len().to_string()),
        current: only.is_none(),
    }];
    tabs.extend(Gap::ALL.iter().filter_map(|one| {
        let has = |line: &&Missing| line.gaps.contains(one);
        let count = check.missing.iter().filter(has).count();
        (count > 0).then(|| Tab {
            href: address(Some(*one), 1),
            label: gap(lang, *one),
            count: Some(count.to_string()),
            current: only == Some(*one),
        })
    }));
    let mut lines: Vec<&Missing> = check
        .missing
        .iter()
        .filter(|line| only.is_none_or(|gap| line.gaps.contains(&gap)))
        .collect();
    lines.sort_by_key(|line| !line.blocks());
    let pages = lines.len().div_ceil(LINES).max(1);
    let page = cx.query_as("page").unwrap_or(1_usize).clamp(1, pages);
    let rows = lines
        .into_iter()
        .skip((page - 1) * LINES)
        .take(LINES)
        .map(|line| {
            let href = cx.href(&format!(
                "/desk/projects/{}/{}#decision",
                edition.slug, line.number
            ));
            let tags = line
                .gaps
                .iter()
                .map(|gap| view! { <li>{gap_tag(lang, *gap)}</li> })
                .collect_view();
            vec![
                view! {
                    <a href=href lang="fr" dir="auto">
                        {format!("{} – {}", line.number, line.title)}
                    </a>
                }
                .into_any(),
                view! { <ul class="plain-list gap-list">{tags}</ul> }.into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "deciding-project")),
        Column::text(tr!(lang, "deciding-missing")),
    ];
    view! {
        <section class="stack" id="missing">
            <h2>{tr!(lang, "deciding-missing-title")}</h2>
            <TabLinks label=tr!(lang, "deciding-missing-tabs") tabs />
            <Table caption=tr!(lang, "deciding-missing-caption") columns rows />
            <Pagination current=page total=pages href=move |page| address(only, page) />
        </section>
    }
    .into_any()
}

/// `/desk/projects/{slug}/decisions/preview`
pub async fn preview(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let body = if edition.decisions_published_at.is_some() {
        let href = cx.href(&format!("/e/{}/decisions", edition.slug));
        view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "deciding-preview-over")}</p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Globe)>
                    {tr!(lang, "deciding-see-public")}
                </ButtonLink>
            </Notice>
        }
        .into_any()
    } else {
        let path = View::Preview.of(&edition.slug);
        let place = Place::read(&cx, Arc::clone(&edition), &path);
        let list = cx
            .store()
            .decisions_preview(
                &cx.actor(),
                edition.id,
                &place.filter,
                (place.page - 1) as u64,
                PER_PAGE as u64,
            )
            .await?;
        view! {
            <Notice tone=Tone::Info>{tr!(lang, "deciding-preview-text")}</Notice>
            {decided_list(lang, &place, list)}
        }
        .into_any()
    };
    Ok(screen(&cx, &edition, View::Preview, None, body))
}
