//! Projects that no department has, and sending them all where they belong.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::studies::server::RouteAll;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Look, Notice, TextField, TextKind, Tone};
use domain::Action;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

/// Projects that are named at most.
const NAMED: usize = 20;

/// What whoever coordinates does with the projects that no department has; nothing for others, or when there are
/// none.
pub(super) async fn unrouted(cx: &Cx, edition: &Edition) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    if !cx.can_in(Action::ManageProjects, edition.id) {
        return Ok(None);
    }
    let projects = cx
        .store()
        .unrouted_projects(&cx.actor(), edition.id)
        .await?;
    if projects.is_empty() {
        return Ok(None);
    }
    let slug = edition.slug.clone();
    let rest = projects.len().saturating_sub(NAMED);
    let items = projects
        .iter()
        .take(NAMED)
        .map(|project| {
            let href = cx.href(&format!("/desk/projects/{slug}/{}", project.number));
            let title = tr!(
                lang,
                "studies-title",
                number = project.number.clone(),
                title = project.title.clone()
            );
            view! {
                <li>
                    <a href=href lang="fr">{title}</a>
                </li>
            }
        })
        .collect_view();
    let more =
        (rest > 0).then(|| view! { <li>{tr!(lang, "studies-unrouted-more", count = rest)}</li> });
    let count = projects.len();
    let of_edition = edition.slug.clone();
    let competences = cx.href("/desk/departments");
    Ok(Some(
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "studies-unrouted", count = count)>
                <details class="study-more">
                    <summary>{tr!(lang, "studies-unrouted-show")}</summary>
                    <ul class="stack-s">{items} {more}</ul>
                </details>
                <form method="post" action=RouteAll::PATH class="study-route">
                    <input type="hidden" name="edition" value=of_edition />
                    <TextField
                        name="due"
                        id="due-all"
                        kind=TextKind::Date
                        label=tr!(lang, "studies-due-all")
                        unmarked=true
                    />
                    <Button look=Look::Quiet>{tr!(lang, "studies-route-all")}</Button>
                </form>
                <p class="small">
                    {tr!(lang, "studies-route-all-hint")} " "
                    <a href=competences>{tr!(lang, "studies-to-competences")}</a>
                </p>
            </Notice>
        }
        .into_any(),
    ))
}
