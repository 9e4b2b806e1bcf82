//! The projects of an edition, to be read.

use crate::context::Cx;
use crate::features::desk::parts::edition;
use crate::features::editions_desk::parts::{Part, part_page};
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Column, EmptyState, Table};
use domain::{Action, ProjectState};
use leptos::prelude::*;
use store::ProjectFilter;

/// `/desk/editions/{slug}/projects`
pub async fn projects(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let projects = cx
        .store()
        .projects(edition.id, &ProjectFilter::default())
        .await?;
    let rows: Vec<Vec<AnyView>> = projects
        .into_iter()
        .map(|project| {
            let district = project.district.and_then(|id| edition.district(id));
            let district = district.map_or_else(
                || tr!(lang, "editing-whole-city"),
                |district| district.name.clone(),
            );
            let title = format!("{} – {}", project.number, project.title);
            vec![
                view! { <span lang="fr">{title}</span> }.into_any(),
                district.into_any(),
                tr!(lang, state_key(project.state)).into_any(),
                project
                    .cost
                    .map_or_else(
                        || tr!(lang, "editing-no-cost"),
                        |cost| fmt::money(lang, cost),
                    )
                    .into_any(),
            ]
        })
        .collect();
    let list = if rows.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "editing-projects-none")>
                <p>{tr!(lang, "editing-projects-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let columns = vec![
            Column::text(tr!(lang, "editing-project")),
            Column::text(tr!(lang, "editing-district")),
            Column::text(tr!(lang, "editing-state")),
            Column::figures(tr!(lang, "editing-cost")),
        ];
        let caption = tr!(lang, "editing-projects-count", count = rows.len());
        view! { <Table caption columns rows /> }.into_any()
    };
    let body = view! {
        <div class="stack">
            <p class="prose">{tr!(lang, "editing-projects-text")}</p>
            {list}
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Projects,
        None,
        body.into_any(),
    ))
}

/// The key of a state's name.
const fn state_key(state: ProjectState) -> &'static str {
    match state {
        ProjectState::UnderStudy => "editing-project-under-study",
        ProjectState::Dissolved => "editing-project-dissolved",
        ProjectState::OnBallot => "editing-project-on-ballot",
        ProjectState::Refused => "editing-project-refused",
        ProjectState::Postponed => "editing-project-postponed",
        ProjectState::Winner => "editing-project-winner",
        ProjectState::NotSelected => "editing-project-not-selected",
        ProjectState::Studies => "editing-project-studies",
        ProjectState::Procurement => "editing-project-procurement",
        ProjectState::Works => "editing-project-works",
        ProjectState::Delivered => "editing-project-delivered",
        ProjectState::Abandoned => "editing-project-abandoned",
    }
}
