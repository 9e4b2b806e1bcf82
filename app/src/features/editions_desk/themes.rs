//! The themes of an edition, one a line.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::{Locked, edition, no_right_to_edit};
use crate::features::editions_desk::parts::{Part, conflict, part_page};
use crate::features::editions_desk::server::{SaveThemes, THEMES};
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, Fact, TextArea};
use domain::Action;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Characters of a theme's name: it stands on cards and in lists.
const MAX_NAME: usize = 60;
/// More themes than this help nobody to choose one.
const MAX_THEMES: usize = 30;

/// `/desk/editions/{slug}/themes`
pub async fn themes(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let form = cx.form(THEMES).await?;
    let locked = no_right_to_edit(&cx, edition.id);
    let readonly = locked.is_some();
    let names: Vec<&str> = edition
        .themes
        .iter()
        .map(|theme| theme.name.as_str())
        .collect();
    let saved = names.join("\n");
    let now = vec![Fact::new(tr!(lang, "editing-themes"), names.join(", "))];
    let body = view! {
        <div class="stack desk-form">
            <Locked reason=locked />
            {conflict(lang, &form, now)}
            <form method="post" action=SaveThemes::PATH class="stack" id="form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="version" value=edition.version.to_string() />
                <TextArea
                    name="names"
                    label=tr!(lang, "editing-themes-label")
                    hint=tr!(lang, "editing-themes-hint")
                    value=form.value("names", saved)
                    error=form.error(lang, "names")
                    rows=10
                    disabled=readonly
                />
                {(!readonly).then(|| view! { <Button>{tr!(lang, "desk-save")}</Button> })}
            </form>
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Themes,
        Some(&form),
        body.into_any(),
    ))
}

/// Reads the lines: blank ones and repetitions are left out.
pub fn read(text: &str) -> Result<Vec<String>, FieldError> {
    let mut names: Vec<String> = Vec::new();
    for line in domain::text::clean(text).lines() {
        let name = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().count() > MAX_NAME {
            let args = [("max", MAX_NAME.to_string()), ("name", name)];
            return Err(FieldError::new(
                "names",
                AppError::refused_with("editing-themes-long", args),
            ));
        }
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() > MAX_THEMES {
        let args = [("max", MAX_THEMES.to_string())];
        return Err(FieldError::new(
            "names",
            AppError::refused_with("editing-themes-many", args),
        ));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_theme() {
        let read = read("Nature en  ville\r\n\r\n  Sport \nSport\n").expect("themes");
        assert_eq!(read, ["Nature en ville", "Sport"]);
    }

    #[test]
    fn too_long_and_too_many_are_refused() {
        assert!(read(&"x".repeat(61)).is_err());
        let many: Vec<String> = (0..31).map(|number| number.to_string()).collect();
        assert!(read(&many.join("\n")).is_err());
    }
}
