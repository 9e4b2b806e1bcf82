//! Ideas side by side, and the form of the project that they become.

use super::parts::{
    Part, all_texts, begun, closed, desk_path, idea_card, numbers_in, numbers_text, part_page,
    project_fields, shortcuts,
};
use super::server::{JoinIdeas, MAKE, MakeProject};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::{Locked, edition};
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, Checkbox, Glyph, Icon, Look, TextField};
use domain::Action;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::BTreeSet;
use store::{Edition, IdeaToMerge, ProjectInput};

/// Where the form leads once the project is made.
pub fn then_path(slug: &str, then: &str, number: &str) -> String {
    match then {
        "groups" => Part::Groups.of(slug),
        "ideas" => Part::Ideas.of(slug),
        _ => desk_path(slug, number),
    }
}

/// The address of this page, below the language. `split` is the number of the project that ideas leave.
pub fn address(slug: &str, ideas: &[i32], split: &str, then: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("ideas", &numbers_text(ideas));
    if !split.is_empty() {
        query.append_pair("split", split);
    }
    if !then.is_empty() {
        query.append_pair("then", then);
    }
    format!("/desk/projects/{slug}/merge?{}", query.finish())
}

/// Whoever ticked nothing stays where the ideas are, and is told there.
async fn back_without(cx: &Cx, edition: &Edition) -> PageResult {
    let (part, path) = match cx.query("split") {
        Some(number) => (Part::Projects, desk_path(&edition.slug, number)),
        None if cx.query("then") == Some("groups") => {
            (Part::Groups, Part::Groups.of(&edition.slug))
        }
        None => (Part::Ideas, Part::Ideas.of(&edition.slug)),
    };
    let none = AppError::refused("desk-projects-error-none");
    cx.go_refusing(&path, &none).await?;
    Ok(part_page(cx, edition, part, vec![], ().into_any()))
}

/// `/desk/projects/{slug}/merge?ideas=1,5,9`
pub async fn merge(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let numbers = numbers_in(cx.query_all("ideas"));
    let ideas = cx
        .store()
        .ideas_by_number(&cx.actor(), edition.id, &numbers)
        .await?;
    let numbers: Vec<i32> = ideas.iter().map(|one| one.idea.number).collect();
    if numbers.is_empty() {
        return back_without(&cx, &edition).await;
    }
    let locked = closed(&cx, &edition).await?;
    let form = cx.form(MAKE).await?;
    let split = cx.query("split").unwrap_or_default().to_owned();
    let then = cx.query("then").unwrap_or_default().to_owned();
    let from = cx.query("from");
    let mut first = begun(&ideas, from.and_then(|number| number.parse().ok()));
    if from == Some("all") {
        first.text = all_texts(&ideas);
    }
    let here = address(&edition.slug, &numbers, &split, &then);
    let columns = compared(&cx, &edition, &ideas, &here, locked.is_none());
    let open = locked.is_none();
    let forms = open.then(|| {
        view! {
            {make_form(&cx, &edition, &form, &first, &numbers, &split, &then)}
            {split.is_empty().then(|| join_form(&cx, &edition, &numbers, &here))}
        }
    });
    let keys = open.then(|| {
        let keys = [
            ("j", "moderation-key-j"),
            ("k", "moderation-key-k"),
            ("c", "desk-projects-key-make"),
            ("?", "moderation-key-help"),
        ];
        shortcuts(&cx, &keys)
    });
    let title = if split.is_empty() {
        tr!(lang, "desk-projects-merge-title", count = numbers.len())
    } else {
        tr!(lang, "desk-projects-split-title", number = split.clone())
    };
    let body = view! {
        <h2>{title}</h2>
        <Locked reason=locked />
        {keys}
        {columns}
        {forms}
    };
    let part = if then == "groups" {
        Part::Groups
    } else {
        Part::Ideas
    };
    Ok(part_page(
        &cx,
        &edition,
        part,
        form.errors(lang),
        body.into_any(),
    ))
}

fn compared(cx: &Cx, edition: &Edition, ideas: &[IdeaToMerge], here: &str, open: bool) -> AnyView {
    let lang = cx.lang();
    let choosing = open && ideas.len() > 1;
    let cards = ideas
        .iter()
        .map(|one| {
            let number = one.idea.number.to_string();
            let href = cx.href(&format!("{here}&from={number}#form"));
            let take = choosing.then(|| {
                view! {
                    <p>
                        <a class="button button-bare" href=href>
                            {tr!(lang, "desk-projects-take", number = number)}
                        </a>
                    </p>
                }
                .into_any()
            });
            let none = BTreeSet::new();
            idea_card(cx, edition, &one.idea, &one.projects, &none, None, take)
        })
        .collect_view();
    let all = choosing.then(|| {
        let href = cx.href(&format!("{here}&from=all#form"));
        view! {
            <p>
                <a class="button button-bare" href=href>
                    {tr!(lang, "desk-projects-take-all")}
                </a>
            </p>
        }
    });
    view! {
        <ul class="merge-cards">{cards}</ul>
        {all}
    }
    .into_any()
}

fn make_form(
    cx: &Cx,
    edition: &Edition,
    form: &crate::context::FormState,
    first: &ProjectInput,
    numbers: &[i32],
    split: &str,
    then: &str,
) -> AnyView {
    let lang = cx.lang();
    let keep = (!split.is_empty()).then(|| {
        view! {
            <Checkbox
                name="keep"
                label=tr!(lang, "desk-projects-keep", number = split.to_owned())
                hint=tr!(lang, "desk-projects-keep-hint")
                checked=form.value("keep", "") == "on"
            />
        }
    });
    view! {
        <form method="post" action=MakeProject::url() class="panel stack form" id="form">
            <h2>{tr!(lang, "desk-projects-new")}</h2>
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <input type="hidden" name="ideas" value=numbers_text(numbers) />
            <input type="hidden" name="split" value=split.to_owned() />
            <input type="hidden" name="then" value=then.to_owned() />
            {project_fields(cx, edition, form, first)}
            {keep}
            <p class="soft small">{tr!(lang, "desk-projects-mail")}</p>
            // A key instead of the focus, which would lead past the ideas that are to be compared.
            <button type="submit" class="button" data-key="c">
                <Icon glyph=Glyph::Plus />
                <span>{tr!(lang, "desk-projects-make")}</span>
            </button>
        </form>
    }
    .into_any()
}

fn join_form(cx: &Cx, edition: &Edition, numbers: &[i32], here: &str) -> AnyView {
    let lang = cx.lang();
    view! {
        <form method="post" action=JoinIdeas::url() class="panel stack form">
            <h2>{tr!(lang, "desk-projects-or-join")}</h2>
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <input type="hidden" name="ideas" value=numbers_text(numbers) />
            <input type="hidden" name="back" value=here.to_owned() />
            <TextField
                name="project"
                label=tr!(lang, "desk-projects-join-number")
                autocomplete="off"
                required=true
            />
            <Button look=Look::Quiet>{tr!(lang, "desk-projects-join")}</Button>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_what_was_chosen() {
        assert_eq!(
            address("bp", &[1, 5], "A 2", "groups"),
            "/desk/projects/bp/merge?ideas=1%2C5&split=A+2&then=groups"
        );
        assert_eq!(then_path("bp", "groups", "4"), "/desk/projects/bp/groups");
        assert_eq!(then_path("bp", "//elsewhere", "4"), "/desk/projects/bp/4");
    }
}
