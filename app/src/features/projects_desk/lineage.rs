//! The ideas of a project on its page: which they are, which others they feed, and how they come and go.

use super::parts::desk_path;
use super::server::{ChangeLineage, JoinIdeas};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Glyph, Look, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DeskProject, Edition, IdeaToMerge};

/// The lineage of a project, with its forms while it is open.
pub(super) async fn section(
    cx: &Cx,
    edition: &Edition,
    project: &DeskProject,
    form: &FormState,
    open: bool,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let numbers: Vec<i32> = project.ideas.iter().map(|(_, number, _)| *number).collect();
    let fed = cx
        .store()
        .ideas_by_number(&cx.actor(), edition.id, &numbers)
        .await?;
    let rows = project
        .ideas
        .iter()
        .map(|(_, number, title)| {
            let others = fed
                .iter()
                .find(|one| one.idea.number == *number)
                .map(|one| others(cx, edition, one, &project.number));
            let href = cx.href(&format!("/e/{}/ideas/{number}", edition.slug));
            let id = format!("idea-{number}");
            let name = format!("{number} – {title}");
            let named = view! { <span lang="fr" dir="auto">{name}</span> };
            let label = if open {
                view! {
                    <input type="checkbox" name="ideas[]" id=id.clone() value=number.to_string() />
                    <label for=id>{named}</label>
                }
                .into_any()
            } else {
                named.into_any()
            };
            view! {
                <li>
                    <div class="choice">{label}</div>
                    <p class="small">
                        <a href=href>{tr!(lang, "desk-projects-see-idea")}</a>
                        {others}
                    </p>
                </li>
            }
        })
        .collect_view();
    let list = view! { <ul class="stack-s plain-list">{rows}</ul> }.into_any();
    let content = if open {
        view! {
            <form method="post" action=ChangeLineage::url() class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=project.number.clone() />
                {list}
                <div class="cluster">
                    <Button look=Look::Quiet name="act" value="split">
                        {tr!(lang, "desk-projects-split")}
                    </Button>
                    <Button look=Look::Quiet name="act" value="part">
                        {tr!(lang, "desk-projects-part")}
                    </Button>
                </div>
                <p class="soft small">{tr!(lang, "desk-projects-mail")}</p>
            </form>
            <form method="post" action=JoinIdeas::url() class="stack form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="project" value=project.number.clone() />
                <input type="hidden" name="back" value=desk_path(&edition.slug, &project.number) />
                <TextField
                    name="ideas"
                    label=tr!(lang, "desk-projects-add")
                    hint=tr!(lang, "desk-projects-add-hint")
                    value=form.value("ideas", "")
                    error=form.error(lang, "ideas")
                    autocomplete="off"
                    required=true
                />
                <Button look=Look::Quiet icon=Some(Glyph::Plus)>
                    {tr!(lang, "desk-projects-add-now")}
                </Button>
            </form>
        }
        .into_any()
    } else {
        list
    };
    Ok(view! {
        <section class="stack" id="lineage">
            <h2>{tr!(lang, "desk-projects-lineage", count = numbers.len())}</h2>
            {content}
        </section>
    }
    .into_any())
}

/// The other projects that an idea feeds.
fn others(cx: &Cx, edition: &Edition, one: &IdeaToMerge, number: &str) -> AnyView {
    one.projects
        .iter()
        .filter(|(other, _)| other != number)
        .map(|(other, title)| {
            let href = cx.href(&desk_path(&edition.slug, other));
            let label = tr!(
                cx,
                "desk-projects-part-of",
                number = other.clone(),
                title = title.clone()
            );
            view! { " · " <a href=href>{label}</a> }
        })
        .collect_view()
        .into_any()
}
