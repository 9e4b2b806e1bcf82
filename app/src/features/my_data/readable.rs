//! The page of an archive: everything of it in words, in one file that any browser opens without a network.

use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use store::{City, MyData, OwnIdea};

/// The page, in the language of whoever asked for it.
pub(super) fn page(lang: Lang, city: &City, data: &MyData, now: DateTime<Utc>) -> String {
    let title = tr!(lang, "my-data-archive-title", city = city.name.clone());
    let body = view! {
        <h1>{title.clone()}</h1>
        <p>{tr!(lang, "my-data-archive-made", date = fmt::date_time(lang, now))}</p>
        {account(lang, data)}
        {ideas(lang, data)}
        {lines(
            tr!(lang, "my-data-comments"),
            data.comments
                .iter()
                .map(|one| (one.at, one.idea.clone(), one.text.clone()))
                .collect(),
            lang,
        )}
        {lines(
            tr!(lang, "my-data-proposals"),
            data.proposals
                .iter()
                .map(|one| (one.at, format!("{} · {}", one.envelope, one.title), one.text.clone()))
                .collect(),
            lang,
        )}
        {lines(
            tr!(lang, "my-data-supports"),
            data.supports.iter().map(|one| (one.at, one.idea.clone(), String::new())).collect(),
            lang,
        )}
        {lines(
            tr!(lang, "my-data-messages"),
            data.messages
                .iter()
                .map(|one| (one.at, one.project.clone(), one.text.clone()))
                .chain(
                    data.answers
                        .iter()
                        .filter_map(|one| Some((one.at?, one.question.clone(), one.answer.clone()))),
                )
                .collect(),
            lang,
        )}
        {lines(
            tr!(lang, "my-data-networks"),
            data.networks
                .iter()
                .map(|one| (one.applied_at, one.network.clone(), one.about.clone()))
                .chain(data.posts.iter().map(|one| (one.at, one.network.clone(), one.text.clone())))
                .collect(),
            lang,
        )}
        {lines(
            tr!(lang, "missions-title"),
            data.networks
                .iter()
                .flat_map(|one| &one.missions)
                .map(|one| (one.starts_at, one.title.clone(), String::new()))
                .collect(),
            lang,
        )}
        {lines(
            tr!(lang, "deliberations-title"),
            data.networks
                .iter()
                .flat_map(|one| &one.deliberations)
                .map(|one| (one.arrived_at, one.title.clone(), String::new()))
                .collect(),
            lang,
        )}
        {votes(lang, data)}
        {field_contacts(lang, data)}
        {debriefs(lang, data)}
        {sessions(lang, data)}
    }
    .to_html();
    let (code, dir) = (lang.code(), lang.dir());
    let title = view! { <title>{title}</title> }.to_html();
    format!(
        "<!doctype html>\n<html lang=\"{code}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n{title}\n</head>\n<body>\n<main>\n{body}\n\
         </main>\n</body>\n</html>\n"
    )
}

fn account(lang: Lang, data: &MyData) -> AnyView {
    let account = &data.account;
    let facts = [
        (tr!(lang, "my-data-contact"), account.contact.clone()),
        (tr!(lang, "accounts-name-label"), account.name.clone()),
        (
            tr!(lang, "accounts-lang-label"),
            account.lang.name().to_owned(),
        ),
        (
            tr!(lang, "my-data-since"),
            fmt::date(lang, account.created_at),
        ),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| view! { <dt>{label}</dt><dd>{value}</dd> })
        .collect_view();
    view! {
        <h2>{tr!(lang, "my-data-who")}</h2>
        <dl>{facts}</dl>
    }
    .into_any()
}

fn ideas(lang: Lang, data: &MyData) -> AnyView {
    let ideas = data
        .ideas
        .iter()
        .map(|idea| one_idea(lang, idea))
        .collect_view();
    view! {
        <h2>{tr!(lang, "my-data-ideas")}</h2>
        {ideas}
    }
    .into_any()
}

fn one_idea(lang: Lang, idea: &OwnIdea) -> AnyView {
    let photos = idea
        .photos
        .iter()
        .map(|photo| {
            let source = format!("photos/{}.jpg", photo.id);
            view! { <p><img src=source alt=photo.alt.clone() width="400"/></p> }
        })
        .collect_view();
    let versions = idea
        .versions
        .iter()
        .map(|version| {
            let at = fmt::date_time(lang, version.at);
            view! {
                <li>
                    {at} " – " <strong>{version.title.clone()}</strong>
                    <p>{version.text.clone()}</p>
                </li>
            }
        })
        .collect_view();
    let decisions = idea
        .decisions
        .iter()
        .filter(|decision| !decision.message.is_empty())
        .map(|decision| {
            let at = fmt::date_time(lang, decision.at);
            view! { <li>{at} " – " {decision.message.clone()}</li> }
        })
        .collect_view();
    view! {
        <h3>{idea.title.clone()}</h3>
        <p>
            {idea.edition.clone()} " – " {fmt::date(lang, idea.submitted_at)} " – "
            {idea.author.clone()}
        </p>
        <p>{idea.text.clone()}</p>
        {photos}
        <ul>{versions}{decisions}</ul>
    }
    .into_any()
}

/// Things with a moment, what they are about, and words; nothing when there is none.
fn lines(title: String, lines: Vec<(DateTime<Utc>, String, String)>, lang: Lang) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let items = lines
        .into_iter()
        .map(|(at, about, text)| {
            let text = (!text.is_empty()).then(|| view! { <p>{text}</p> });
            view! {
                <li>
                    {fmt::date_time(lang, at)} " – " {about} {text}
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{title}</h2>
        <ul>{items}</ul>
    }
    .into_any()
}

fn votes(lang: Lang, data: &MyData) -> AnyView {
    let items = data
        .votes
        .iter()
        .map(|vote| {
            let said = tr!(
                lang,
                "my-data-vote",
                edition = vote.edition.clone(),
                day = fmt::day(lang, vote.day)
            );
            view! { <li>{said}</li> }
        })
        .collect_view();
    view! {
        <h2>{tr!(lang, "my-data-votes")}</h2>
        <ul>{items}</ul>
        <p>{tr!(lang, "my-data-votes-how")}</p>
    }
    .into_any()
}

fn field_contacts(lang: Lang, data: &MyData) -> Option<AnyView> {
    if data.field_contacts.is_empty() {
        return None;
    }
    let items = data
        .field_contacts
        .iter()
        .map(|left| {
            let day = fmt::day(lang, left.left_on);
            let words = [&left.outing, &left.name, &left.contact];
            let words = words.map(String::as_str).join(", ");
            view! { <li>{day} " " {words}</li> }
        })
        .collect_view();
    Some(
        view! {
            <h2>{tr!(lang, "my-data-field-contacts")}</h2>
            <ul>{items}</ul>
        }
        .into_any(),
    )
}

fn debriefs(lang: Lang, data: &MyData) -> Option<AnyView> {
    if data.debriefs.is_empty() {
        return None;
    }
    let items = data
        .debriefs
        .iter()
        .map(|one| {
            let at = fmt::date(lang, one.at);
            let words = [&one.outing, &one.went_well, &one.was_hard, &one.next_time];
            let words = words.into_iter().filter(|word| !word.is_empty()).cloned();
            let words = words.collect::<Vec<_>>().join(" – ");
            view! { <li>{at} " " {words}</li> }
        })
        .collect_view();
    Some(
        view! {
            <h2>{tr!(lang, "my-data-debriefs")}</h2>
            <ul>{items}</ul>
        }
        .into_any(),
    )
}

fn sessions(lang: Lang, data: &MyData) -> AnyView {
    let items = data
        .sessions
        .iter()
        .map(|session| {
            let at = session
                .created_at
                .map(|at| fmt::date_time(lang, at))
                .unwrap_or_default();
            view! { <li>{at} " " {session.device.clone()}</li> }
        })
        .collect_view();
    view! {
        <h2>{tr!(lang, "my-data-sessions")}</h2>
        <ul>{items}</ul>
    }
    .into_any()
}
