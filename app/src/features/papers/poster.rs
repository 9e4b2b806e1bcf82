//! Posters and flyers: of the vote, of a project, of a district, of the call for ideas.

use super::order::Order;
use super::sheet::piece;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::editions::stage::until;
use crate::features::projects::parts::{Written, cost_text, district_name};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use domain::PhaseKind;
use leptos::prelude::*;
use std::sync::Arc;
use store::{District, Edition, ProjectFilter, ProjectSummary};

/// What a poster is about.
#[derive(Clone, Debug)]
enum About {
    Vote,
    Ideas,
    Project(Box<ProjectSummary>),
    District(District, Vec<ProjectSummary>),
}

/// `/desk/papers/{slug}/poster?about=project-12`: also `vote`, `ideas`, `district-nord`, and `projects` or `districts`
/// for one sheet for each.
pub(super) async fn pages(
    cx: &Cx,
    edition: &Arc<Edition>,
    order: Order,
) -> Result<AnyView, AppError> {
    let projects = cx
        .store()
        .projects(edition.id, &ProjectFilter::default())
        .await?;
    let about = cx.query("about").unwrap_or("vote");
    let abouts = about_of(about, edition, projects);
    if abouts.is_empty() {
        return Err(AppError::NotFound);
    }
    let pages = abouts
        .iter()
        .map(|about| piece(order, "paper-poster", || poster(cx, edition, order, about)))
        .collect_view();
    Ok(pages.into_any())
}

fn about_of(about: &str, edition: &Edition, projects: Vec<ProjectSummary>) -> Vec<About> {
    let in_district = |district: &District| {
        let own = projects
            .iter()
            .filter(|project| project.district == Some(district.id))
            .cloned()
            .collect();
        About::District(district.clone(), own)
    };
    match about {
        "vote" => vec![About::Vote],
        "ideas" => vec![About::Ideas],
        "projects" => projects
            .into_iter()
            .map(|project| About::Project(Box::new(project)))
            .collect(),
        "districts" => edition.districts.iter().map(in_district).collect(),
        one => {
            if let Some(code) = one.strip_prefix("district-") {
                let district = edition.districts.iter().find(|known| known.code == code);
                return district.map(in_district).into_iter().collect();
            }
            let number = one.strip_prefix("project-").unwrap_or_default();
            projects
                .into_iter()
                .filter(|project| project.number == number)
                .map(|project| About::Project(Box::new(project)))
                .collect()
        }
    }
}

fn poster(cx: &Cx, edition: &Edition, order: Order, about: &About) -> AnyView {
    let slug = &edition.slug;
    let path = match about {
        About::Vote => format!("/e/{slug}/vote"),
        About::Ideas => format!("/e/{slug}/ideas"),
        About::Project(project) => format!("/e/{slug}/projects/{}", project.number),
        About::District(district, _) => format!("/e/{slug}/projects?district={}", district.code),
    };
    let address = format!("{}{}", cx.site().url, order.lang.href(&path));
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&address).unwrap_or_default();
    let shown = address
        .split_once("://")
        .map_or(address.clone(), |(_, rest)| rest.to_owned());
    let scan = match about {
        About::Ideas => "papers-scan-ideas",
        About::Vote => "papers-scan-vote",
        About::Project(_) | About::District(..) => "papers-scan-projects",
    };
    // Where no second language is asked for, each other one has its line: who reads it finds the way.
    let others = Lang::ALL
        .into_iter()
        .filter(|other| order.second.is_none() && *other != order.lang && *other != Lang::Simple)
        .map(|other| {
            view! {
                <p class="paper-other" lang=other.code() dir=other.dir()>
                    {tr!(other, scan)}
                </p>
            }
        })
        .collect_view();
    view! {
        <p class="paper-kicker">
            {cx.city().name.clone()} " – " <Written text=edition.name.clone() />
        </p>
        {subject(edition, order, about)}
        {dates(edition, order, about)}
        <div class="paper-qr" role="img" aria-label=tr!(order.lang, "papers-qr") inner_html=qr></div>
        <p class="strong">{order.say(|lang| tr!(lang, scan))}</p>
        {others}
        <p class="verbatim paper-address" dir="ltr">
            {shown}
        </p>
    }
    .into_any()
}

/// The great words of a poster.
fn subject(edition: &Edition, order: Order, about: &About) -> AnyView {
    match about {
        About::Vote => view! {
            <h2 class="paper-title">{order.say(|lang| tr!(lang, "papers-vote-title"))}</h2>
            <p class="paper-lead">{order.say(|lang| tr!(lang, "papers-vote-lead"))}</p>
        }
        .into_any(),
        About::Ideas => view! {
            <h2 class="paper-title">{order.say(|lang| tr!(lang, "papers-ideas-title"))}</h2>
            <p class="paper-lead">{order.say(|lang| tr!(lang, "papers-ideas-lead"))}</p>
        }
        .into_any(),
        About::Project(project) => {
            let place = district_name(order.lang, edition, project);
            let cost = cost_text(order.lang, project);
            let number = project.number.clone();
            view! {
                <p class="paper-lead">
                    {order.say(|lang| tr!(lang, "papers-project", number = number.clone()))}
                </p>
                <h2 class="paper-title">
                    <Written text=project.title.clone() />
                </h2>
                <p class="paper-excerpt">
                    <Written text=project.excerpt.clone() />
                </p>
                <p class="strong">{place} " – " {cost}</p>
            }
            .into_any()
        }
        About::District(district, projects) => {
            let lines = projects
                .iter()
                .map(|project| {
                    view! {
                        <li>
                            <span class="paper-number">{project.number.clone()}</span>
                            <Written text=project.title.clone() />
                            <span class="paper-cost">{cost_text(order.lang, project)}</span>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <p class="paper-lead">{order.say(|lang| tr!(lang, "papers-district"))}</p>
                <h2 class="paper-title">
                    <Written text=district.name.clone() />
                </h2>
                <ul class="paper-list">{lines}</ul>
            }
            .into_any()
        }
    }
}

fn dates(edition: &Edition, order: Order, about: &About) -> Option<AnyView> {
    let kind = match about {
        About::Ideas => PhaseKind::Ideas,
        About::Vote | About::Project(_) | About::District(..) => PhaseKind::Vote,
    };
    let phase = edition.calendar.phase(kind)?;
    let text = order.say(|lang| {
        tr!(
            lang,
            "papers-dates",
            from = fmt::date(lang, phase.starts),
            until = until(lang, phase.ends)
        )
    });
    Some(view! { <p class="paper-dates">{text}</p> }.into_any())
}
