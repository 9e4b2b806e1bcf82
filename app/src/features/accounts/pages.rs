//! A person's own page: signing in, and what the platform knows of them.

use super::means::isolated;
use super::parts::SignIn;
use super::server::{SignOut, SignOutEverywhere};
use super::sign_in;
use crate::context::Cx;
use crate::features::carriers::parts::my_projects;
use crate::features::credentials::parts::Withheld;
use crate::features::credentials::security::SecurityLink;
use crate::features::ideas::parts::state_tag;
use crate::features::networks::parts::{led_networks, my_networks};
use crate::features::providers::leaving;
use crate::features::supports::parts::in_list;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Button, ButtonLink, Confirm, EmptyState, Fact, Facts, Glyph, Look, Notice, Tone};
use domain::{Lang, Means};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Account, MyIdea};

/// `/account`
pub async fn account(cx: Cx) -> PageResult {
    match cx.session().and_then(|session| session.account) {
        Some(account) => signed_in(cx, account).await,
        None => signed_out(cx).await,
    }
}

async fn signed_out(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let state = sign_in::state(&cx).await?;
    let left = cx.query_all("signed-out").next().is_some();
    let erased = cx.query_all("erased").next().is_some();
    let there = if left {
        leaving::offer(&cx).await?
    } else {
        None
    };
    let title = tr!(lang, "accounts-sign-in-title");
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "accounts-sign-in-lead")}</p>
                </div>
                {erased
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Success announce=true>
                                {tr!(lang, "my-data-erased")}
                            </Notice>
                        }
                    })}
                {left
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Success announce=true>
                                {tr!(lang, "accounts-signed-out")}
                                {there}
                            </Notice>
                        }
                    })}
                <SignIn cx state back="/account" />
                <section class="prose">
                    <h2>{tr!(lang, "accounts-why-title")}</h2>
                    <p>{tr!(lang, "accounts-why-text")}</p>
                    <p>
                        <a href=lang.href("/privacy")>{tr!(lang, "accounts-privacy-link")}</a>
                    </p>
                    <p>
                        <a href=lang.href("/sign-in/staff")>{tr!(lang, "credentials-staff-link")}</a>
                    </p>
                </section>
            </div>
        },
    ))
}

async fn signed_in(cx: Cx, account: Account) -> PageResult {
    let lang = cx.lang();
    let unfinished = crate::features::votes::parts::unfinished(&cx).await?;
    let ideas = cx.store().my_ideas(&cx.actor()).await?;
    let ids: Vec<_> = ideas.iter().map(|mine| mine.idea.id).collect();
    let supports = cx.store().supports_of_many(&ids).await?;
    let catalogue = cx.store().catalogue().await?;
    let carried = cx.store().my_projects(&cx.actor()).await?;
    let carried = my_projects(lang, &catalogue, carried);
    let memberships = cx.store().my_memberships(&cx.actor()).await?;
    let networks = my_networks(lang, led_networks(&cx).await?, memberships);
    let rows = ideas
        .into_iter()
        .filter_map(|mine| {
            let edition = catalogue.by_id(mine.edition)?;
            let again = edition.calendar.open_entries(cx.now()).is_ok();
            let count = supports.get(&mine.idea.id).copied().unwrap_or_default();
            Some(my_idea(lang, &edition.slug, &mine, again, count))
        })
        .collect::<Vec<_>>();
    let none = rows.is_empty();
    let title = tr!(lang, "accounts-title");
    let (label, contact) = match account.means {
        Means::Sms => ("accounts-phone-label", isolated(account.reveal())),
        Means::FranceConnect => (
            "accounts-france-connect-label",
            tr!(lang, "accounts-means-france-connect"),
        ),
        // Cards and lists have no account.
        Means::Email | Means::Card | Means::List => {
            ("accounts-email-label", account.reveal().to_owned())
        }
    };
    let mut facts = vec![Fact::new(tr!(lang, label), contact)];
    if !account.name.is_empty() {
        facts.push(Fact::new(tr!(lang, "accounts-name-label"), account.name));
    }
    facts.push(Fact::new(
        tr!(lang, "accounts-lang-label"),
        account.lang.name(),
    ));
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-xl">
                <div class="stack-l">
                    <h1>{title}</h1>
                    <Withheld cx=cx.clone() />
                    {unfinished}
                    <Facts facts />
                    <div class="cluster cluster-apart">
                        <LanguageLinks lang />
                        <SecurityLink lang />
                        // What the vote keeps on this device goes with the session.
                        <form
                            method="post"
                            action=SignOut::url()
                            data-wipes=""
                            data-ask=tr!(lang, "votes-next-voter-ask")
                        >
                            <Button look=Look::Quiet>{tr!(lang, "accounts-sign-out")}</Button>
                        </form>
                    </div>
                </div>
                {networks}
                {carried}
                <section class="stack">
                    <h2>{tr!(lang, "accounts-ideas-title")}</h2>
                    {if none {
                        view! {
                            <EmptyState title=tr!(lang, "accounts-no-idea-title") level=3>
                                <p>{tr!(lang, "accounts-no-idea-text")}</p>
                                <ButtonLink href=lang.href("/ideas") look=Look::Quiet icon=Some(Glyph::Idea)>
                                    {tr!(lang, "accounts-no-idea-link")}
                                </ButtonLink>
                            </EmptyState>
                        }
                            .into_any()
                    } else {
                        view! { <ul class="my-ideas">{rows}</ul> }.into_any()
                    }}
                </section>
                <section class="prose">
                    <h2>{tr!(lang, "accounts-kept-title")}</h2>
                    <ul>
                        <li>{tr!(lang, "accounts-kept-email")}</li>
                        <li>{tr!(lang, "accounts-kept-ideas")}</li>
                        <li>{tr!(lang, "supports-kept")}</li>
                        <li>{tr!(lang, "accounts-kept-vote")}</li>
                        <li>{tr!(lang, "accounts-kept-session")}</li>
                    </ul>
                    <p>
                        <a href=lang.href("/account/data")>{tr!(lang, "my-data-title")}</a>
                    </p>
                    <p>
                        <a href=lang.href("/privacy")>{tr!(lang, "accounts-privacy-link")}</a>
                    </p>
                    <OutEverywhere lang />
                </section>
            </div>
        },
    ))
}

/// Ends every session, after a question: nobody signs in again on five devices for a slip of the thumb.
#[component]
fn OutEverywhere(lang: Lang) -> impl IntoView {
    view! {
        <Confirm summary=tr!(lang, "accounts-out-everywhere")>
            <p>{tr!(lang, "accounts-out-everywhere-hint")}</p>
            <form
                method="post"
                action=SignOutEverywhere::url()
                data-wipes=""
                data-ask=tr!(lang, "votes-next-voter-ask")
            >
                <Button look=Look::Danger>{tr!(lang, "accounts-out-everywhere-now")}</Button>
            </form>
        </Confirm>
    }
}

fn my_idea(
    lang: Lang,
    slug: &str,
    mine: &MyIdea,
    again: bool,
    supports: u64,
) -> impl IntoView + use<> {
    let idea = &mine.idea;
    let href = lang.href(&format!("/e/{slug}/ideas/{}", idea.number));
    view! {
        <li class="my-idea">
            <a href=href lang=Lang::Fr.code() dir="auto">{idea.title.clone()}</a>
            <p class="soft small">
                {tr!(lang, "accounts-idea-sent", date = fmt::date(lang, idea.submitted_at))}
            </p>
            <p class="cluster">
                {state_tag(lang, idea.state)}
                {in_list(lang, supports)}
                {(again && idea.state.edit().is_ok())
                    .then(|| {
                        let edit = lang.href(&format!("/e/{slug}/ideas/{}/edit", idea.number));
                        view! {
                            <a href=edit>
                                {tr!(lang, "ideas-edit-short")}
                                <span class="hidden" lang="fr">" " {idea.title.clone()}</span>
                            </a>
                        }
                    })}
            </p>
        </li>
    }
}

/// The other languages; the choice is kept for the mails too.
#[component]
fn LanguageLinks(lang: Lang) -> impl IntoView {
    let links = Lang::ALL
        .into_iter()
        .filter(|other| *other != lang)
        .map(|other| {
            let href = format!("/language?to={}&path=/account", other.code());
            view! {
                <a
                    class="button button-bare"
                    href=href
                    rel="nofollow"
                    lang=other.code()
                    hreflang=other.code()
                    dir=other.dir()
                >
                    {other.name()}
                </a>
            }
        })
        .collect_view();
    view! {
        <div class="cluster">
            <span>{tr!(lang, "accounts-change-lang")}</span>
            {links}
        </div>
    }
}
