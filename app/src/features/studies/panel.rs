//! What the departments are doing about a project, on the desk's page of the project.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::studies::aside::{due_form, remove_form};
use crate::features::studies::parts::{
    Departments, ball_text, cost, due, opinion_of, path_of, state_tag, today,
};
use crate::features::studies::server::RouteProject;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Choice, Column, Look, SelectField, Table, TextField, TextKind};
use domain::{Action, ProjectState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DeskProject, StudySummary};

/// The panel of one project.
pub async fn of_project(cx: &Cx, project: &DeskProject) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let studies = cx
        .store()
        .studies_of_project(&cx.actor(), project.id)
        .await?;
    let departments = Departments::read(cx).await?;
    let catalogue = cx.store().catalogue().await?;
    let slug = catalogue
        .by_id(project.edition)
        .map(|edition| edition.slug.clone())
        .unwrap_or_default();
    let back = format!("/desk/projects/{slug}/{}", project.number);
    let routes = cx.can_in(Action::ManageProjects, project.edition)
        && project.state == ProjectState::UnderStudy;
    let table = if studies.is_empty() {
        view! { <p>{tr!(lang, "studies-panel-none")}</p> }.into_any()
    } else {
        table(cx, &studies, &departments, routes.then_some(back.as_str()))
    };
    let add = routes.then(|| add_form(cx, project, &slug, &studies, &departments));
    Ok(view! {
        <section class="stack" id="studies">
            <h2>{tr!(lang, "studies-panel")}</h2>
            {table}
            {add}
        </section>
    }
    .into_any())
}

/// `back` is the page of the project, for whoever may change where it goes.
fn table(
    cx: &Cx,
    studies: &[StudySummary],
    departments: &Departments,
    back: Option<&str>,
) -> AnyView {
    let lang = cx.lang();
    let mut keys = vec![
        "studies-department",
        "studies-state",
        "studies-due",
        "studies-opinion-field",
        "studies-cost",
    ];
    if back.is_some() {
        keys.push("studies-change");
    }
    let columns = keys
        .into_iter()
        .map(|key| Column::text(tr!(lang, key)))
        .collect();
    let rows: Vec<Vec<AnyView>> = studies
        .iter()
        .map(|study| {
            let (href, name) = (
                cx.href(&path_of(study.id)),
                departments.name(study.department),
            );
            let ball = ball_text(lang, name.clone(), study.state, study.waiting_for);
            let mut cells = vec![
                view! { <a href=href>{name}</a> }.into_any(),
                view! {
                    {state_tag(lang, study.state)}
                    <p class="soft small">{ball}</p>
                }
                .into_any(),
                due(lang, study, today(cx)),
                opinion_of(lang, study).into_any(),
                cost(lang, study),
            ];
            if let Some(back) = back {
                cells.push(
                    view! {
                        <details class="study-more">
                            <summary>{tr!(lang, "studies-change-open")}</summary>
                            <div class="stack">
                                {due_form(lang, study.id, study.due_on, back)}
                                {remove_form(lang, study.id, study.state, back)}
                            </div>
                        </details>
                    }
                    .into_any(),
                );
            }
            cells
        })
        .collect();
    view! { <Table caption=tr!(lang, "studies-panel-caption", count = rows.len()) columns rows /> }
        .into_any()
}

/// Gives the project to one more department.
fn add_form(
    cx: &Cx,
    project: &DeskProject,
    slug: &str,
    studies: &[StudySummary],
    departments: &Departments,
) -> AnyView {
    let lang = cx.lang();
    let options: Vec<Choice> = departments
        .0
        .iter()
        .filter(|one| studies.iter().all(|study| study.department != one.id))
        .map(|one| Choice::new(one.id.to_string(), &one.name))
        .collect();
    if options.is_empty() {
        let href = cx.href("/desk/departments");
        return view! {
            <p>
                <a href=href>{tr!(lang, "studies-no-department-left")}</a>
            </p>
        }
        .into_any();
    }
    view! {
        <form method="post" action=RouteProject::PATH class="study-route">
            <input type="hidden" name="edition" value=slug.to_owned() />
            <input type="hidden" name="number" value=project.number.clone() />
            <SelectField
                name="department"
                label=tr!(lang, "studies-route-to")
                options
                blank=tr!(lang, "studies-route-blank")
                unmarked=true
            />
            <TextField
                name="due"
                kind=TextKind::Date
                label=tr!(lang, "studies-due")
                unmarked=true
            />
            <Button look=Look::Quiet>{tr!(lang, "studies-route")}</Button>
        </form>
    }
    .into_any()
}
