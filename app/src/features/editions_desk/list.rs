//! All editions, and the form that creates one.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::{ScreenHead, edition_tag, phase_of_now};
use crate::features::editions_desk::parts::Part;
use crate::features::editions_desk::presentation::presentation_fields;
use crate::features::editions_desk::server::{CREATE, CreateEdition};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Button, Column, EmptyState, ErrorSummary, Glyph, Table};
use domain::Action;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/desk/editions`
pub async fn editions(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadDesk)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let form = cx.form(CREATE).await?;
    let rows = catalogue
        .all()
        .iter()
        .filter(|edition| cx.can_in(Action::ReadDesk, edition.id))
        .map(|edition| {
            let href = cx.href(&Part::Overview.of(&edition.slug));
            vec![
                view! { <a href=href lang="fr">{edition.name.clone()}</a> }.into_any(),
                edition_tag(lang, edition.state),
                phase_of_now(&cx, edition).into_any(),
                fmt::money(lang, edition.budget()).into_any(),
            ]
        })
        .collect::<Vec<_>>();
    let columns = vec![
        Column::text(tr!(lang, "editing-name")),
        Column::text(tr!(lang, "editing-state")),
        Column::text(tr!(lang, "editing-phase")),
        Column::figures(tr!(lang, "editing-budget")),
    ];
    let table = if rows.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "editing-none")>
                <p>{tr!(lang, "editing-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! { <Table caption=tr!(lang, "editing-all") columns rows /> }.into_any()
    };
    let create = cx.can(Action::EditEdition).then(|| create_form(&cx, &form));
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=tr!(lang, "desk-editions") lead=tr!(lang, "editing-lead") />
            {table}
            {create}
        </div>
    };
    Ok(Page::desk(
        Screen::Editions,
        tr!(lang, "desk-editions"),
        body,
    ))
}

fn create_form(cx: &Cx, form: &FormState) -> AnyView {
    let lang = cx.lang();
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "editing-create")}</h2>
            <p class="soft">{tr!(lang, "editing-create-text")}</p>
            <form method="post" action=CreateEdition::PATH class="stack" id="form">
                {presentation_fields(lang, form, None, false)}
                <Button icon=Some(Glyph::Plus)>{tr!(lang, "editing-create-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}
