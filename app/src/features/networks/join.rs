//! `/ambassadors/{slug}/join`: an application in one short form, and signing in where it is needed.

use super::parts::{
    ages, availability_boxes, group_choices, join_path, language_boxes, me_path, network_of,
    network_path, tie,
};
use super::server::{JOIN, JoinNetwork, SendApplication};
use super::typed::Typed;
use crate::context::{Cx, FormState};
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Checkboxes, Choice, ErrorSummary, Fact, Facts, Glyph, Link,
    Look, Notice, SelectField, TextArea, TextField, TextKind, Tone,
};
use domain::Incompatibility;
use domain::network::MESSAGE;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{AmbassadorGroup, Network};

/// `/ambassadors/{slug}/join`
pub async fn join(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    let network = network_of(&cx).await?;
    let form = cx.form(JOIN).await?;
    let typed = Typed::kept(&cx, &network).await?.unwrap_or_default();
    let groups = cx.store().ambassador_groups(network.id).await?;
    let body = if network.is_open {
        fields(&cx, &network, &groups, typed, &form)
    } else {
        view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "networks-closed-text")}</p>
            </Notice>
        }
        .into_any()
    };
    Ok(framed(&cx, &network, form.errors(lang), body))
}

/// `/ambassadors/{slug}/join/who`: signing in, then one button.
pub async fn who(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    let network = network_of(&cx).await?;
    let slug = network.slug.clone();
    let Some(typed) = Typed::kept(&cx, &network).await? else {
        return Ok(framed(&cx, &network, vec![], begin_again(&cx, &network)));
    };
    let body = if cx.actor().account().is_some() {
        let mut facts = vec![
            Fact::new(tr!(lang, "networks-name"), typed.name.clone())
                .edit(cx.href(&join_path(&slug))),
        ];
        if let Ok(born) = typed.birth_date.parse() {
            facts.push(Fact::new(
                tr!(lang, "networks-birth-date"),
                fmt::day(lang, born),
            ));
        }
        view! {
            <Facts facts />
            <form method="post" action=SendApplication::url()>
                <input type="hidden" name="slug" value=slug />
                <Button wide=true>{tr!(lang, "networks-send")}</Button>
            </form>
        }
        .into_any()
    } else {
        let state = sign_in::state(&cx).await?;
        let back = format!("{}/who", join_path(&slug));
        view! {
            <p>{tr!(lang, "networks-who-lead")}</p>
            <SignIn cx=cx.clone() state back />
        }
        .into_any()
    };
    Ok(framed(&cx, &network, vec![], body))
}

fn begin_again(cx: &Cx, network: &Network) -> AnyView {
    let lang = cx.lang();
    view! {
        <Notice tone=Tone::Info>
            <p>{tr!(lang, "networks-nothing-typed")}</p>
        </Notice>
        <ButtonLink href=cx.href(&join_path(&network.slug)) look=Look::Quiet icon=Some(Glyph::Next)>
            {tr!(lang, "networks-go-join")}
        </ButtonLink>
    }
    .into_any()
}

fn fields(
    cx: &Cx,
    network: &Network,
    groups: &[AmbassadorGroup],
    typed: Typed,
    form: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let name = if typed.name.is_empty() {
        cx.session()
            .and_then(|session| session.account)
            .map(|account| account.name)
            .unwrap_or_default()
    } else {
        typed.name
    };
    let birth_date = network.asks_for_birth_date().then(|| {
        view! {
            <TextField
                name="birth_date"
                kind=TextKind::Date
                label=tr!(lang, "networks-birth-date")
                hint=tr!(lang, "networks-birth-date-hint")
                value=typed.birth_date
                error=form.error(lang, "birth_date")
                required=true
                autocomplete="bday"
            />
        }
    });
    let options = group_choices(groups, None);
    let group = (!options.is_empty()).then(|| {
        view! {
            <SelectField
                name="group"
                label=tr!(lang, "networks-group")
                blank=tr!(lang, "networks-group-none")
                options
                value=typed.group
                error=form.error(lang, "group")
            />
        }
    });
    let ties: Vec<Choice> = Incompatibility::ALL
        .iter()
        .map(|one| Choice::new(one.code(), tie(lang, *one)))
        .collect();
    view! {
        <form class="stack-l" method="post" action=JoinNetwork::url() novalidate>
            <input type="hidden" name="slug" value=network.slug.clone() />
            <TextField
                name="name"
                label=tr!(lang, "networks-name")
                hint=tr!(lang, "networks-name-hint")
                value=name
                error=form.error(lang, "name")
                required=true
                autocomplete="name"
            />
            {birth_date}
            {group}
            <details class="networks-more">
                <summary>{tr!(lang, "networks-more-about-me")}</summary>
                <div class="stack">
                    {language_boxes(lang, typed.languages)} {availability_boxes(lang, typed.availability)}
                    <TextArea
                        name="about"
                        label=tr!(lang, "networks-about")
                        hint=tr!(lang, "networks-about-hint")
                        value=typed.about
                        error=form.error(lang, "about")
                        rows=3
                        max=u32::try_from(MESSAGE.max).unwrap_or(u32::MAX)
                    />
                </div>
            </details>
            <Checkboxes
                name="ties[]"
                legend=tr!(lang, "networks-ties")
                hint=tr!(lang, "networks-ties-hint")
                options=ties
                error=form.error(lang, "ties[]")
            />
            <p class="soft">
                {tr!(lang, "networks-privacy")} " "
                <a href=cx.href("/privacy")>{tr!(lang, "networks-privacy-link")}</a>
            </p>
            <Button wide=true>{tr!(lang, "networks-send")}</Button>
        </form>
    }
    .into_any()
}

fn framed(cx: &Cx, network: &Network, errors: Vec<(String, String)>, body: AnyView) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "networks-join-title", network = network.name.clone());
    let crumbs = vec![Link::new(
        cx.href(&network_path(&network.slug)),
        network.name.clone(),
    )];
    let ages = ages(lang, network).map(|ages| view! { <p class="lead">{ages}</p> });
    Page::narrow(
        None,
        title.clone(),
        view! {
            <Breadcrumb links=crumbs current=tr!(lang, "networks-go-join") />
            <div class="stack-l">
                <ErrorSummary errors />
                <div class="page-head">
                    <h1>{title}</h1>
                    {ages}
                    <p>
                        <a href=cx.href(&me_path(&network.slug))>{tr!(lang, "networks-already")}</a>
                    </p>
                </div>
                {body}
            </div>
        },
    )
}
