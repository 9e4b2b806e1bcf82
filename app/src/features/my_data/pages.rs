//! `/account/data`: what is kept about the reader, with the real values, and the archive to take along.

use super::server::MakeExport;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::privacy::defaults::term;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Breadcrumb, Button, ButtonLink, Fact, Facts, Glyph, Link, Look, Notice, Tone};
use domain::{Contact, DataKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::BTreeMap;
use store::{MyData, OwnExport};

/// Where the page is, below the language.
pub(super) const HERE: &str = "/account/data";

/// `/account/data`
pub async fn data(cx: Cx) -> PageResult {
    let lang = cx.lang();
    if cx.actor().account().is_none() {
        return Err(AppError::SignIn);
    }
    cx.never_kept();
    let data = cx.store().my_data(&cx.actor()).await?;
    let exports = cx.store().own_exports(&cx.actor()).await?;
    let terms = cx.store().retention_terms().await?;
    let title = tr!(lang, "my-data-title");
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-xl">
                <div class="stack">
                    <Breadcrumb
                        links=vec![Link::new(cx.href("/account"), tr!(lang, "accounts-title"))]
                        current=title.clone()
                    />
                    <div class="page-head">
                        <h1>{title}</h1>
                        <p class="lead">{tr!(lang, "my-data-lead")}</p>
                    </div>
                </div>
                <section class="stack">
                    <h2>{tr!(lang, "my-data-who")}</h2>
                    <Facts facts=who(lang, &data) />
                </section>
                <section class="stack">
                    <h2>{tr!(lang, "my-data-what")}</h2>
                    <Facts facts=what(lang, &data) />
                    {votes(lang, &data)}
                </section>
                {how_long(lang, &terms)}
                {export(&cx, exports.first(), &terms)}
                <section class="prose">
                    <h2>{tr!(lang, "my-data-change")}</h2>
                    <p>{tr!(lang, "my-data-change-text")}</p>
                    <p>
                        <a class="text-link" href=cx.href("/privacy")>
                            {tr!(lang, "accounts-privacy-link")}
                        </a>
                    </p>
                    <p>
                        <ButtonLink href=cx.href("/account/erase") look=Look::Quiet>
                            {tr!(lang, "my-data-erase-link")}
                        </ButtonLink>
                    </p>
                </section>
            </div>
        },
    ))
}

fn who(lang: Lang, data: &MyData) -> Vec<Fact> {
    let account = &data.account;
    let mut facts = vec![];
    match Contact::parse(&account.contact) {
        Some(Contact::Email(email)) => {
            facts.push(Fact::new(tr!(lang, "accounts-email-label"), email));
        }
        Some(Contact::Phone(number)) => {
            facts.push(Fact::new(tr!(lang, "my-data-phone"), number));
        }
        None => facts.push(Fact::new(
            tr!(lang, "my-data-contact"),
            tr!(lang, "my-data-contact-none"),
        )),
    }
    if !account.name.is_empty() {
        facts.push(Fact::new(tr!(lang, "accounts-name-label"), &account.name));
    }
    facts.push(Fact::new(
        tr!(lang, "accounts-lang-label"),
        account.lang.name(),
    ));
    facts.push(Fact::new(
        tr!(lang, "my-data-since"),
        fmt::date(lang, account.created_at),
    ));
    if let Some((version, _)) = account.notice {
        facts.push(Fact::new(
            tr!(lang, "my-data-notice"),
            tr!(lang, "my-data-notice-version", version = version),
        ));
    }
    facts
}

/// How much there is of each kind; the archive has all of it.
fn what(lang: Lang, data: &MyData) -> Vec<Fact> {
    let photos: usize = data.ideas.iter().map(|idea| idea.photos.len()).sum();
    let mut facts: Vec<Fact> = [
        ("my-data-ideas", data.ideas.len(), true),
        ("my-data-photos", photos, true),
        ("my-data-comments", data.comments.len(), true),
        ("my-data-proposals", data.proposals.len(), false),
        ("my-data-supports", data.supports.len(), true),
        (
            "my-data-messages",
            data.messages.len() + data.answers.len(),
            false,
        ),
        ("my-data-field-contacts", data.field_contacts.len(), false),
        ("my-data-debriefs", data.debriefs.len(), false),
        (
            "my-data-networks",
            data.networks.len() + data.posts.len(),
            false,
        ),
        ("my-data-credentials", data.credentials.len(), false),
        (
            "my-data-roles",
            data.roles.len() + data.departments.len(),
            false,
        ),
        ("my-data-sessions", data.sessions.len(), true),
        ("my-data-mails", data.mails.len(), true),
    ]
    .into_iter()
    // What residents have none of is not worth a line.
    .filter(|(_, count, always)| *always || *count > 0)
    .map(|(key, count, _)| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        Fact::new(tr!(lang, key), fmt::number(lang, count))
    })
    .collect();
    if data.votes.is_empty() {
        facts.push(Fact::new(
            tr!(lang, "my-data-votes"),
            tr!(lang, "my-data-votes-none"),
        ));
    }
    facts
}

fn votes(lang: Lang, data: &MyData) -> Option<AnyView> {
    if data.votes.is_empty() {
        return None;
    }
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
    Some(
        view! {
            <h3>{tr!(lang, "my-data-votes")}</h3>
            <ul>{items}</ul>
            <p class="soft">{tr!(lang, "my-data-votes-how")}</p>
        }
        .into_any(),
    )
}

fn how_long(lang: Lang, terms: &BTreeMap<DataKind, u32>) -> AnyView {
    let of = |kind: DataKind| {
        let days = terms.get(&kind).copied();
        term(lang, days.unwrap_or_else(|| kind.default_days()))
    };
    view! {
        <section class="prose">
            <h2>{tr!(lang, "my-data-how-long")}</h2>
            <ul>
                <li>{tr!(lang, "my-data-how-long-account", term = of(DataKind::Accounts))}</li>
                <li>{tr!(lang, "my-data-how-long-roll", term = of(DataKind::Roll))}</li>
                <li>{tr!(lang, "my-data-how-long-ideas")}</li>
            </ul>
        </section>
    }
    .into_any()
}

fn export(cx: &Cx, ready: Option<&OwnExport>, terms: &BTreeMap<DataKind, u32>) -> AnyView {
    let lang = cx.lang();
    let days = terms.get(&DataKind::Exports).copied();
    let days = term(
        lang,
        days.unwrap_or_else(|| DataKind::Exports.default_days()),
    );
    let waiting = ready.map(|ready| {
        let href = cx.href(&format!("{HERE}/{}.zip", ready.id));
        let kilobytes = i64::try_from(ready.bytes.div_ceil(1024)).unwrap_or(i64::MAX);
        let until = fmt::date_time(lang, ready.expires_at);
        view! {
            <Notice tone=Tone::Success title=tr!(lang, "my-data-export-ready")>
                <p>
                    {tr!(
                        lang,
                        "my-data-export-until",
                        date = until
                    )}
                </p>
                <p>
                    <a class="file-link" href=href download="">
                        <crate::ui::Icon glyph=Glyph::Download />
                        <span>
                            {tr!(
                                lang,
                                "my-data-export-download",
                                size = fmt::number(lang, kilobytes)
                            )}
                        </span>
                    </a>
                </p>
            </Notice>
        }
    });
    let button = if ready.is_some() {
        "my-data-export-again"
    } else {
        "my-data-export-make"
    };
    view! {
        <section class="stack" id="export">
            <h2>{tr!(lang, "my-data-export")}</h2>
            <p>{tr!(lang, "my-data-export-text")}</p>
            <p class="soft">{tr!(lang, "my-data-export-days", term = days)}</p>
            {waiting}
            <form method="post" action=MakeExport::url()>
                <Button look=Look::Quiet icon=Some(Glyph::Download)>{tr!(lang, button)}</Button>
            </form>
        </section>
    }
    .into_any()
}
