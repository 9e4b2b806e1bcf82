//! `/account/erase`: what goes, what stays, and the word that says yes.

use super::pages::HERE as DATA;
use super::server::{ERASE, EraseAccount, asked_word};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Breadcrumb, Button, ErrorSummary, Link, Look, Notice, TextField, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Where the page is, below the language.
pub(super) const HERE: &str = "/account/erase";

/// `/account/erase`
pub async fn erase(cx: Cx) -> PageResult {
    let lang = cx.lang();
    if cx.actor().account().is_none() {
        return Err(AppError::SignIn);
    }
    let form = cx.form(ERASE).await?;
    let data = cx.store().my_data(&cx.actor()).await?;
    let staff = !data.roles.is_empty() || !data.departments.is_empty();
    let items = |keys: &[&str]| {
        keys.iter()
            .map(|key| view! { <li>{tr!(lang, key)}</li> })
            .collect_view()
    };
    let act = if staff {
        view! { <Notice tone=Tone::Warning>{tr!(lang, "my-data-still-staff")}</Notice> }.into_any()
    } else {
        view! {
            <form method="post" action=EraseAccount::url() class="stack" novalidate>
                <TextField
                    name="word"
                    label=tr!(lang, "my-data-erase-word", word = asked_word(lang))
                    hint=tr!(lang, "my-data-erase-word-hint")
                    value=form.value("word", "")
                    error=form.error(lang, "word")
                    required=true
                    autocomplete="off"
                />
                <Button look=Look::Danger wide=true>{tr!(lang, "my-data-erase-now")}</Button>
            </form>
        }
        .into_any()
    };
    let title = tr!(lang, "my-data-erase-title");
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <Breadcrumb
                    links=vec![
                        Link::new(cx.href("/account"), tr!(lang, "accounts-title")),
                        Link::new(cx.href(DATA), tr!(lang, "my-data-title")),
                    ]
                    current=title.clone()
                />
                <ErrorSummary errors=form.errors(lang) />
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "my-data-erase-lead")}</p>
                </div>
                <section class="prose">
                    <h2>{tr!(lang, "my-data-goes")}</h2>
                    <ul>
                        {items(
                            &[
                                "my-data-goes-contact",
                                "my-data-goes-names",
                                "my-data-goes-begun",
                                "my-data-goes-link",
                            ],
                        )}
                    </ul>
                    <h2>{tr!(lang, "my-data-stays")}</h2>
                    <ul>
                        {items(
                            &["my-data-stays-ideas", "my-data-stays-ballot", "my-data-stays-roll"],
                        )}
                    </ul>
                    <p>{tr!(lang, "my-data-erase-export-first")}</p>
                </section>
                {act}
            </div>
        },
    ))
}
