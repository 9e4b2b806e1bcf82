//! `/desk/projects/{slug}/{number}`: a project, what departments and decisions make of it, and those who carry it.

use super::lineage;
use super::parts::{Part, closed, desk_path, district_name, project_fields};
use super::server::{DissolveProject, EDIT, EditProject, JOIN, RestoreProject};
use crate::context::{Cx, FormState};
use crate::features::carriers::desk as carriers;
use crate::features::desk::parts::{Locked, UserText, edition};
use crate::features::editions_desk::parts::conflict;
use crate::features::projects::parts::{project_path, state_tag};
use crate::features::{decisions, studies};
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, ErrorSummary, Fact, Facts, Glyph, Link, Look, Notice,
    Tone,
};
use domain::{Action, ProjectState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DeskProject, Edition, ProjectInput};

/// `/desk/projects/{slug}/{number}`
pub async fn project(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let project = cx
        .store()
        .desk_project(&cx.actor(), edition.id, cx.param("number"))
        .await?;
    let locked = closed(&cx, &edition).await?;
    let under_study = project.state == ProjectState::UnderStudy;
    let open = locked.is_none() && under_study;
    let edit_form = cx.form(EDIT).await?;
    let join_form = cx.form(JOIN).await?;
    let message_form = cx.form(carriers::FORM).await?;
    let errors = [&edit_form, &join_form, &message_form]
        .into_iter()
        .flat_map(|form| form.errors(lang))
        .collect::<Vec<_>>();
    let studies = studies::panel::of_project(&cx, &project).await?;
    let decisions = decisions::panel::of_project(&cx, &project).await?;
    let people = carriers::panel(&cx, &edition, &project, &message_form).await?;
    let title = tr!(
        lang,
        "moderation-card-title",
        number = project.number.clone(),
        title = project.title.clone()
    );
    let public = project.state.is_public().then(|| {
        let href = cx.href(&project_path(&edition.slug, &project.number));
        view! {
            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Globe)>
                {tr!(lang, "desk-projects-public-page")}
            </ButtonLink>
        }
    });
    let undone = (project.state == ProjectState::Dissolved).then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "desk-projects-is-dissolved")>
                <p>{tr!(lang, "desk-projects-is-dissolved-text")}</p>
            </Notice>
        }
    });
    let reason = locked.clone().filter(|_| under_study);
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href("/desk/projects"), tr!(lang, "desk-projects")),
                    Link::new(cx.href(&Part::Projects.of(&edition.slug)), edition.name.clone()),
                ]
                current=project.number.clone()
            />
            <ErrorSummary errors />
            <header class="page-head">
                <h1 lang="fr" dir="auto">{title.clone()}</h1>
                <p class="cluster">{state_tag(lang, project.state)} {public}</p>
            </header>
            {contents(&cx)}
            {undone}
            <Locked reason />
            {presentation(&cx, &edition, &project, &edit_form, open)}
            {lineage::section(&cx, &edition, &project, &join_form, open).await?}
            {studies}
            {decisions}
            {people}
            {undo(&cx, &edition, &project, locked.is_none())}
        </div>
    };
    Ok(Page::desk(Screen::Projects, title, body))
}

/// The parts of this long page, to jump to.
fn contents(cx: &Cx) -> AnyView {
    let links = [
        ("#lineage", "desk-projects-jump-ideas"),
        ("#studies", "studies-panel"),
        ("#costs", "deciding-costs"),
        ("#decision", "deciding-decision"),
        ("#messages", "desk-projects-jump-messages"),
    ]
    .map(|(href, key)| {
        view! {
            <li>
                <a href=href>{tr!(cx, key)}</a>
            </li>
        }
    });
    view! {
        <nav aria-label=tr!(cx, "desk-projects-jump")>
            <ul class="cluster plain-list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn presentation(
    cx: &Cx,
    edition: &Edition,
    project: &DeskProject,
    form: &FormState,
    open: bool,
) -> AnyView {
    let lang = cx.lang();
    let theme = project.theme.and_then(|id| edition.theme(id));
    let mut facts = vec![Fact::new(
        tr!(lang, "moderation-district"),
        district_name(cx, edition, project.district),
    )];
    facts.extend(theme.map(|theme| Fact::new(tr!(lang, "moderation-theme"), theme.name.clone())));
    if !project.place.is_empty() {
        facts.push(Fact::new(
            tr!(lang, "moderation-place"),
            project.place.clone(),
        ));
    }
    let edit = open.then(|| {
        let first = ProjectInput {
            title: project.title.clone(),
            text: project.text.clone(),
            district: project.district,
            theme: project.theme,
            place: project.place.clone(),
        };
        let wrong = !form.errors(lang).is_empty();
        let now = vec![
            Fact::new(tr!(lang, "desk-projects-title"), project.title.clone()),
            Fact::new(tr!(lang, "desk-projects-text"), project.text.clone()),
        ];
        let told = conflict(lang, form, now);
        let named = named(edition, project);
        let fields = project_fields(cx, edition, form, &first);
        view! {
            <Confirm summary=tr!(lang, "desk-projects-edit") open=wrong>
                {told}
                <form method="post" action=EditProject::url() class="stack form" id="form">
                    {named}
                    {fields}
                    <Button>{tr!(lang, "desk-save")}</Button>
                </form>
            </Confirm>
        }
    });
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-projects-presentation")}</h2>
            <UserText text=project.text.clone() />
            <Facts facts />
            {edit}
        </section>
    }
    .into_any()
}

/// What a form about this project names: the edition, its number, and the version that was read.
fn named(edition: &Edition, project: &DeskProject) -> AnyView {
    view! {
        <input type="hidden" name="edition" value=edition.slug.clone() />
        <input type="hidden" name="number" value=project.number.clone() />
        <input type="hidden" name="version" value=project.version.to_string() />
    }
    .into_any()
}

/// Taking the project apart, or putting it together again, with what that means.
fn undo(cx: &Cx, edition: &Edition, project: &DeskProject, open: bool) -> Option<AnyView> {
    let lang = cx.lang();
    if !open {
        return None;
    }
    let hidden = named(edition, project);
    let count = project.ideas.len();
    match project.state {
        ProjectState::UnderStudy => Some(
            view! {
                <Confirm summary=tr!(lang, "desk-projects-dissolve")>
                    <p>{tr!(lang, "desk-projects-dissolve-text", count = count)}</p>
                    <form method="post" action=DissolveProject::url()>
                        {hidden}
                        <Button look=Look::Danger>{tr!(lang, "desk-projects-dissolve-yes")}</Button>
                    </form>
                </Confirm>
            }
            .into_any(),
        ),
        ProjectState::Dissolved => Some(
            view! {
                <Confirm summary=tr!(lang, "desk-projects-restore")>
                    <p>{tr!(lang, "desk-projects-restore-text", count = count)}</p>
                    <form method="post" action=RestoreProject::url()>
                        {hidden}
                        <Button>{tr!(lang, "desk-projects-restore-yes")}</Button>
                    </form>
                </Confirm>
            }
            .into_any(),
        ),
        ProjectState::OnBallot
        | ProjectState::Refused
        | ProjectState::Postponed
        | ProjectState::Winner
        | ProjectState::NotSelected
        | ProjectState::Studies
        | ProjectState::Procurement
        | ProjectState::Works
        | ProjectState::Delivered
        | ProjectState::Abandoned => None,
    }
}

/// Where messages about a project are, below the language.
pub fn messages_path(slug: &str, number: &str) -> String {
    format!("{}#messages", desk_path(slug, number))
}
