//! The minutes of the ceremony: a sheet to print and to sign.

use super::words;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::edition;
use crate::features::editions_desk::parts::Part;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, Column, Fact, Facts, Link, Notice, Table, Tone};
use domain::Action;
use leptos::prelude::*;

/// `/desk/editions/{slug}/ballot-box/minutes`
pub async fn minutes(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let view = cx
        .store()
        .ballot_box(&cx.actor(), edition.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let title = tr!(lang, "desk-box-minutes-title");
    let path = Part::BallotBox.of(&edition.slug);
    let body = match view.sealed_on {
        None => view! { <Notice tone=Tone::Info>{tr!(lang, "desk-box-minutes-not-yet")}</Notice> }
            .into_any(),
        Some(day) => {
            let total = view.trustees.len();
            let text = tr!(
                lang,
                "desk-box-minutes-text",
                day = fmt::day(lang, day),
                total = total,
                needed = view.needed
            );
            let facts = vec![
                Fact::new(tr!(lang, "desk-box-minutes-city"), &cx.city().name),
                Fact::new(tr!(lang, "desk-box-minutes-vote"), &edition.name),
            ];
            let keys = words::keys(lang, view.box_key.as_ref(), &view.token_key, &view.log_key)
                .into_iter()
                .map(|(name, print)| {
                    view! {
                        <div class="fact">
                            <dt>{name}</dt>
                            <dd class="fingerprint">{print}</dd>
                        </div>
                    }
                })
                .collect_view();
            let columns = [
                "ballot-box-trustee-name",
                "ballot-box-trustee-kind",
                "desk-box-minutes-signature",
            ]
            .map(|key| Column::text(tr!(lang, key)))
            .to_vec();
            let rows = view
                .trustees
                .iter()
                .map(|line| {
                    vec![
                        view! { <span lang="fr" dir="auto">{line.name.clone()}</span> }.into_any(),
                        words::kind(lang, line.kind).into_any(),
                        view! { <span class="signature-line"></span> }.into_any(),
                    ]
                })
                .collect();
            view! {
                <p class="no-print soft">{tr!(lang, "desk-box-minutes-print")}</p>
                <Facts facts />
                <p class="prose">{text}</p>
                <dl class="facts">{keys}</dl>
                <Table caption=tr!(lang, "ballot-box-trustees") columns rows />
                <p>{tr!(lang, "desk-box-minutes-done")}</p>
                <p>{tr!(lang, "desk-box-minutes-coordination")} <span class="signature-line"></span></p>
            }
            .into_any()
        }
    };
    let view = view! {
        <div class="stack">
            <div class="no-print">
                <Breadcrumb
                    links=vec![
                        Link::new(cx.href("/desk/editions"), tr!(lang, "desk-editions")),
                        Link::new(cx.href(&path), edition.name.clone()),
                    ]
                    current=title.clone()
                />
            </div>
            <h1>{title.clone()}</h1>
            {body}
        </div>
    };
    Ok(Page::desk(Screen::Editions, title, view))
}
