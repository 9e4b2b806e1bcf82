//! What pages of those who carry a project share: the thread of messages, the list of one's projects.

use crate::context::Cx;
use crate::features::projects::parts::{project_path, state_tag};
use crate::i18n::{Speaks, fmt};
use crate::tr;
use domain::Lang;
use leptos::prelude::*;
use store::{Catalogue, Message, MyProject};

/// The page of somebody who carries a project, below the language.
pub fn carrier_path(slug: &str, number: &str) -> String {
    format!("{}/carrier", project_path(slug, number))
}

/// Messages, oldest first. The city is named where its people have no name to show.
pub fn thread(cx: &Cx, messages: Vec<Message>) -> AnyView {
    let lang = cx.lang();
    if messages.is_empty() {
        return view! { <p class="soft">{tr!(lang, "carriers-no-message")}</p> }.into_any();
    }
    let items = messages
        .into_iter()
        .map(|message| {
            let city = cx.city().name.clone();
            let who = match (message.mine, message.by_staff, message.name.is_empty()) {
                (true, false, _) => tr!(lang, "carriers-you"),
                (_, true, true) => tr!(lang, "carriers-city", city = city),
                (_, true, false) => {
                    tr!(
                        lang,
                        "carriers-of-city",
                        name = message.name.clone(),
                        city = city
                    )
                }
                (false, false, true) => tr!(lang, "carriers-somebody"),
                (false, false, false) => message.name.clone(),
            };
            let class = if message.by_staff {
                "message message-staff"
            } else {
                "message"
            };
            view! {
                <li class=class>
                    <p class="message-head">
                        <span class="strong" dir="auto">{who}</span>
                        " "
                        <time class="soft small" datetime=fmt::machine(message.at)>
                            {fmt::date_time(lang, message.at)}
                        </time>
                    </p>
                    <p class="user-text" lang=Lang::Fr.code() dir="auto">{message.text}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="messages">{items}</ol> }.into_any()
}

/// The projects that somebody carries, in their account; nothing when there is none.
pub fn my_projects(lang: Lang, catalogue: &Catalogue, projects: Vec<MyProject>) -> Option<AnyView> {
    let rows: Vec<_> = projects
        .into_iter()
        .filter_map(|project| {
            let slug = &catalogue.by_id(project.edition)?.slug;
            let href = lang.href(&carrier_path(slug, &project.number));
            Some(view! {
                <li class="my-idea">
                    <a href=href lang=Lang::Fr.code() dir="auto">{project.title}</a>
                    {state_tag(lang, project.state)}
                </li>
            })
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "carriers-my-projects")}</h2>
                <ul class="my-ideas">{rows}</ul>
            </section>
        }
        .into_any()
    })
}
