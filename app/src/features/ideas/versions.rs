//! `/e/{slug}/ideas/{number}/versions`: what an idea said before, and which words changed.

use super::difference::marked;
use super::parts::place_name;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Breadcrumb, EmptyState, Link, Tag, Tone};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use store::{Edition, Idea, IdeaVersion};

/// `/e/{slug}/ideas/{number}/versions`
pub async fn versions(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let number = cx.param_as("number")?;
    let versions = cx
        .store()
        .idea_versions(&cx.actor(), edition.id, number)
        .await?;
    let here = format!("/e/{}/ideas", edition.slug);
    let name = tr!(lang, "ideas-number", number = number.to_string());
    let crumbs = vec![
        Link::new(lang.href(&here), tr!(lang, "ideas-title")),
        Link::new(lang.href(&format!("{here}/{number}")), name.clone()),
    ];
    let title = tr!(lang, "ideas-versions-title");
    let idea = versions
        .last()
        .map(|version| version.title.clone())
        .unwrap_or_default();
    let changes = versions
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| match pair {
            [old, new] => Some(change(lang, &edition, at + 2, old, new)),
            _ => None,
        })
        .rev()
        .collect_view();
    let body = if versions.len() > 1 {
        let first = versions.first().map(|first| whole(lang, &edition, first));
        view! {
            <p class="lead">{tr!(lang, "ideas-versions-lead")}</p>
            {changes}
            {first}
        }
        .into_any()
    } else {
        view! {
            <EmptyState title=tr!(lang, "ideas-versions-none")>
                <p>{tr!(lang, "ideas-versions-none-text")}</p>
                <a href=lang.href(&format!("{here}/{number}"))>{tr!(lang, "ideas-versions-back")}</a>
            </EmptyState>
        }
        .into_any()
    };
    Ok(Page::wide(
        Some(Section::Ideas),
        format!("{title} – {name}"),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <div class="page-head">
                    <p lang="fr" dir="auto">{idea}</p>
                    <h1>{title}</h1>
                </div>
                {body}
            </div>
        },
    ))
}

/// What the author changed since the last decision, for the moderator who decides next; nothing when the text is
/// the one that was decided about.
pub async fn since_decision(
    cx: &Cx,
    edition: &Edition,
    idea: &Idea,
) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let versions = cx
        .store()
        .idea_versions(&cx.actor(), edition.id, idea.number)
        .await?;
    let (Some(now), true) = (versions.last(), versions.len() > 1) else {
        return Ok(None);
    };
    let decided = idea.history.last().map(|line| line.at);
    let read = read_at(&versions, decided);
    if read.version == now.version {
        return Ok(None);
    }
    let all = cx.href(&format!(
        "/e/{}/ideas/{}/versions",
        edition.slug, idea.number
    ));
    let title = if decided.is_some() {
        tr!(lang, "ideas-versions-since-decision")
    } else {
        tr!(lang, "ideas-versions-since-sent")
    };
    Ok(Some(
        view! {
            <section class="panel stack">
                <h2>{title}</h2>
                {compared(lang, edition, read, now)}
                <p>
                    <a href=all>{tr!(lang, "ideas-versions-all")}</a>
                </p>
            </section>
        }
        .into_any(),
    ))
}

/// The version that was read when the last decision was taken; the first one without a decision.
fn read_at(versions: &[IdeaVersion], decided: Option<DateTime<Utc>>) -> &IdeaVersion {
    let first = &versions[0];
    decided
        .and_then(|decided| {
            versions
                .iter()
                .rfind(|version| version.written_at <= decided)
        })
        .unwrap_or(first)
}

fn change(
    lang: Lang,
    edition: &Edition,
    number: usize,
    old: &IdeaVersion,
    new: &IdeaVersion,
) -> AnyView {
    view! {
        <article class="panel stack">
            {head(lang, number, new)}
            {compared(lang, edition, old, new)}
        </article>
    }
    .into_any()
}

/// The first version as it was.
fn whole(lang: Lang, edition: &Edition, version: &IdeaVersion) -> AnyView {
    view! {
        <article class="panel stack">
            {head(lang, 1, version)}
            {compared(lang, edition, version, version)}
        </article>
    }
    .into_any()
}

fn head(lang: Lang, number: usize, version: &IdeaVersion) -> AnyView {
    let title = tr!(
        lang,
        "ideas-versions-number",
        number = number.to_string(),
        date = fmt::date_time(lang, version.written_at)
    );
    let unseen = (!version.published).then(
        || view! { <p><Tag label=tr!(lang, "ideas-versions-not-public") tone=Tone::Warning /></p> },
    );
    view! {
        <h2>{title}</h2>
        {unseen}
    }
    .into_any()
}

/// A version with what is different from the one before.
fn compared(lang: Lang, edition: &Edition, old: &IdeaVersion, new: &IdeaVersion) -> AnyView {
    let theme = |version: &IdeaVersion| {
        version
            .theme
            .and_then(|id| edition.theme(id))
            .map(|theme| theme.name.clone())
            .unwrap_or_default()
    };
    let facts = [
        (
            "ideas-district",
            place_name(lang, edition, old.district),
            place_name(lang, edition, new.district),
        ),
        ("ideas-place", old.place.clone(), new.place.clone()),
        ("ideas-theme", theme(old), theme(new)),
    ]
    .into_iter()
    .filter(|(_, old, new)| !old.is_empty() || !new.is_empty())
    .map(|(key, old, new)| {
        view! {
            <div class="fact">
                <dt>{tr!(lang, key)}</dt>
                <dd lang="fr" dir="auto">{marked(lang, &old, &new)}</dd>
            </div>
        }
    })
    .collect_view();
    view! {
        <p class="strong" lang="fr" dir="auto">{marked(lang, &old.title, &new.title)}</p>
        <p class="said" lang="fr" dir="auto">{marked(lang, &old.text, &new.text)}</p>
        <dl class="facts">{facts}</dl>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: &str) -> DateTime<Utc> {
        format!("2026-11-22T{hour}:00:00Z").parse().expect("a time")
    }

    fn version(version: i32, hour: &str) -> IdeaVersion {
        IdeaVersion {
            version,
            written_at: at(hour),
            title: String::new(),
            text: String::new(),
            place: String::new(),
            district: None,
            theme: None,
            published: true,
        }
    }

    #[test]
    fn a_moderator_compares_with_what_was_decided_about() {
        let versions = [version(1, "08"), version(3, "10"), version(4, "12")];
        let read = |decided: Option<&str>| read_at(&versions, decided.map(at)).version;
        assert_eq!(read(None), 1);
        assert_eq!(read(Some("09")), 1);
        assert_eq!(read(Some("11")), 3);
        assert_eq!(read(Some("13")), 4);
    }
}
