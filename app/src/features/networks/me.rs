//! `/ambassadors/{slug}/me`: one's own membership. What is missing comes first, one thing at a time.

use super::me_steps::{self, next_step};
use super::money::of_envelopes;
use super::parts::{
    availability_boxes, group_choices, join_path, language_boxes, network_of, network_path,
};
use super::server::{ChangeOwnProfile, GUARDIAN, LeaveNetwork, PROFILE};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::features::members::own::own_training;
use crate::features::missions::parts::next_mission;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, ErrorSummary, Glyph, Link, Look, Notice, SelectField,
    TextArea, Tone,
};
use domain::AmbassadorState;
use domain::network::MESSAGE;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Network, OwnMembership};

/// `/ambassadors/{slug}/me`
pub async fn me(cx: Cx) -> PageResult {
    cx.never_kept();
    if cx.actor().account().is_none() {
        return sign_in_first(cx).await;
    }
    let lang = cx.lang();
    let network = network_of(&cx).await?;
    let own = cx.store().membership(&cx.actor(), network.id).await?;
    let guardian = cx.form(GUARDIAN).await?;
    let profile = cx.form(PROFILE).await?;
    let errors = [guardian.errors(lang), profile.errors(lang)].concat();
    let body = match own {
        Some(own) => membership(&cx, &network, &own, &guardian, &profile).await?,
        None => not_a_member(&cx, &network, tr!(lang, "networks-no-member")),
    };
    let title = tr!(lang, "networks-go-me");
    let crumbs = vec![Link::new(
        cx.href(&network_path(&network.slug)),
        network.name.clone(),
    )];
    Ok(Page::narrow(
        Some(Section::Account),
        format!("{title} · {}", network.name),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <ErrorSummary errors />
                <h1>{title}</h1>
                {body}
            </div>
        },
    ))
}

async fn membership(
    cx: &Cx,
    network: &Network,
    own: &OwnMembership,
    guardian: &FormState,
    profile: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let state = own.ambassador.standing.state;
    let reason = own.reason.clone();
    let said = (!reason.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Info title=tr!(lang, "networks-lead-wrote")>
                <p class="written-lines">{reason}</p>
            </Notice>
        }
    });
    match state {
        AmbassadorState::Declined => {
            let text = tr!(lang, "networks-declined");
            return Ok(view! { {said} {not_a_member(cx, network, text)} }.into_any());
        }
        AmbassadorState::Left => {
            let text = tr!(lang, "networks-is-left");
            return Ok(view! { {said} {not_a_member(cx, network, text)} }.into_any());
        }
        AmbassadorState::Applied | AmbassadorState::Accepted => {}
    }
    let step = next_step(cx, network, own, guardian).await?;
    let (mission, training) = if own.missing.is_empty() {
        (
            next_mission(cx, network).await?,
            Some(own_training(cx, network).await?),
        )
    } else {
        (None, None)
    };
    let mut pages = vec!["posts", "missions"];
    if own.missing.is_empty() {
        pages.push("certificate");
    }
    let links = pages
        .into_iter()
        .map(|page| {
            let href = cx.href(&format!("{}/{page}", network_path(&network.slug)));
            view! {
                <li>
                    <a href=href>{tr!(lang, &format!("networks-go-{page}"))}</a>
                </li>
            }
        })
        .collect_view();
    Ok(view! {
        {said}
        {step}
        {mission}
        {training}
        <ul class="stack-s">{links}</ul>
        {of_envelopes(cx, network).await?}
        {me_steps::of_guardians(lang, own)}
        {profile_form(cx, network, own, profile).await?}
        {leave(cx, network, state)}
    }
    .into_any())
}

fn not_a_member(cx: &Cx, network: &Network, text: String) -> AnyView {
    let lang = cx.lang();
    let join = network.is_open.then(|| {
        view! {
            <ButtonLink href=cx.href(&join_path(&network.slug)) icon=Some(Glyph::Next)>
                {tr!(lang, "networks-go-join")}
            </ButtonLink>
        }
    });
    view! {
        <Notice tone=Tone::Info>
            <p>{text}</p>
        </Notice>
        {join}
    }
    .into_any()
}

async fn profile_form(
    cx: &Cx,
    network: &Network,
    own: &OwnMembership,
    form: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let open = !form.errors(lang).is_empty();
    let languages = own
        .languages
        .iter()
        .map(|one| one.code())
        .collect::<Vec<_>>();
    let times = own
        .availability
        .iter()
        .map(|one| one.code())
        .collect::<Vec<_>>();
    let listed = |field: &str, first: &[&str]| -> Vec<String> {
        let typed = form.value(field, first.join(","));
        typed
            .split(',')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let chosen = own.ambassador.group;
    let groups = cx.store().ambassador_groups(network.id).await?;
    let options = group_choices(&groups, chosen);
    let waits = own.ambassador.standing.state == AmbassadorState::Applied;
    let group = if waits && !options.is_empty() {
        let value = chosen.map(|group| group.to_string()).unwrap_or_default();
        view! {
            <SelectField
                name="group"
                label=tr!(lang, "networks-group")
                blank=tr!(lang, "networks-group-none")
                options
                value=form.value("group", value)
            />
        }
        .into_any()
    } else {
        let name = own.group.as_ref().map(|group| group.name.clone());
        let name = name.unwrap_or_else(|| tr!(lang, "networks-group-none"));
        view! { <p>{tr!(lang, "networks-group-is", group = name)}</p> }.into_any()
    };
    Ok(view! {
        <details class="networks-more" open=open>
            <summary>{tr!(lang, "networks-profile")}</summary>
            <form class="stack" method="post" action=ChangeOwnProfile::url() novalidate>
                <input type="hidden" name="slug" value=network.slug.clone() />
                <input type="hidden" name="version" value=own.version.to_string() />
                {language_boxes(lang, listed("languages", &languages))}
                {availability_boxes(lang, listed("availability", &times))}
                {group}
                <TextArea
                    name="about"
                    label=tr!(lang, "networks-about")
                    value=form.value("about", own.about.clone())
                    error=form.error(lang, "about")
                    rows=3
                    max=u32::try_from(MESSAGE.max).unwrap_or(u32::MAX)
                />
                <Button look=Look::Quiet>{tr!(lang, "networks-profile-save")}</Button>
            </form>
        </details>
    }
    .into_any())
}

fn leave(cx: &Cx, network: &Network, state: AmbassadorState) -> AnyView {
    let lang = cx.lang();
    let word = if state == AmbassadorState::Applied {
        "withdraw"
    } else {
        "leave"
    };
    let slug = network.slug.clone();
    view! {
        <Confirm summary=tr!(lang, &format!("networks-{word}"))>
            <p>{tr!(lang, &format!("networks-{word}-text"))}</p>
            <form method="post" action=LeaveNetwork::url()>
                <input type="hidden" name="slug" value=slug />
                <Button look=Look::Danger>{tr!(lang, &format!("networks-{word}-now"))}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

/// Whoever follows the link of a mail signs in on the spot.
async fn sign_in_first(cx: Cx) -> PageResult {
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(axum::http::StatusCode::UNAUTHORIZED);
    }
    let lang = cx.lang();
    let state = sign_in::state(&cx).await?;
    let title = tr!(lang, "error-title-sign-in");
    let back = cx.path().to_owned();
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "networks-sign-in")}</p>
                </div>
                <SignIn cx state back />
            </div>
        },
    ))
}
