//! Words and parts that the pages of networks share.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Checkboxes, Choice};
use domain::{
    Actor, AmbassadorGroupId, AmbassadorState, Availability, Incompatibility, Role, Scope,
    SpokenLanguage,
};
use leptos::prelude::*;
use store::{AmbassadorGroup, MembershipLine, Network};

/// The path of a network below the language.
pub fn network_path(slug: &str) -> String {
    format!("/ambassadors/{slug}")
}

/// One's own page in a network.
pub fn me_path(slug: &str) -> String {
    format!("/ambassadors/{slug}/me")
}

/// Where whoever leads a network begins.
pub fn lead_path(slug: &str) -> String {
    format!("/ambassadors/{slug}/lead")
}

/// Where one asks to join.
pub fn join_path(slug: &str) -> String {
    format!("/ambassadors/{slug}/join")
}

/// The network that the address names.
pub async fn network_of(cx: &Cx) -> Result<Network, AppError> {
    Ok(cx.store().network(cx.param("slug")).await?)
}

/// The ages of those who may join, in words; nothing where everybody may.
pub fn ages(lang: Lang, network: &Network) -> Option<String> {
    match (network.min_age, network.max_age) {
        (Some(min), Some(max)) => Some(tr!(lang, "networks-ages", min = min, max = max)),
        (Some(min), None) => Some(tr!(lang, "networks-ages-from", min = min)),
        (None, Some(max)) => Some(tr!(lang, "networks-ages-to", max = max)),
        (None, None) => None,
    }
}

/// The name of a language that somebody speaks.
pub fn language(to: impl Speaks, spoken: SpokenLanguage) -> String {
    tr!(to, &format!("missions-language-{spoken}"))
}

/// When somebody can usually come.
pub fn availability(to: impl Speaks, when: Availability) -> String {
    tr!(to, &format!("networks-when-{when}"))
}

/// A tie to the city, as somebody declares it.
pub fn tie(to: impl Speaks, tie: Incompatibility) -> String {
    tr!(to, &format!("networks-tie-{tie}"))
}

/// Languages to tick.
pub fn language_boxes(lang: Lang, chosen: Vec<String>) -> AnyView {
    let options: Vec<Choice> = SpokenLanguage::ALL
        .iter()
        .map(|spoken| Choice::new(spoken.code(), language(lang, *spoken)))
        .collect();
    view! {
        <Checkboxes
            name="languages[]"
            legend=tr!(lang, "networks-languages")
            hint=tr!(lang, "networks-languages-hint")
            options
            values=chosen
        />
    }
    .into_any()
}

/// Times to tick.
pub fn availability_boxes(lang: Lang, chosen: Vec<String>) -> AnyView {
    let options: Vec<Choice> = Availability::ALL
        .iter()
        .map(|when| Choice::new(when.code(), availability(lang, *when)))
        .collect();
    view! {
        <Checkboxes
            name="availability[]"
            legend=tr!(lang, "networks-when")
            options
            values=chosen
        />
    }
    .into_any()
}

/// Groups that take people, and the one that is chosen.
pub fn group_choices(groups: &[AmbassadorGroup], chosen: Option<AmbassadorGroupId>) -> Vec<Choice> {
    groups
        .iter()
        .filter(|group| !group.is_closed || Some(group.id) == chosen)
        .map(|group| Choice::new(group.id.to_string(), group.name.clone()))
        .collect()
}

/// The networks that somebody leads by that role. The desk shows theirs to the city's staff.
pub async fn led_networks(cx: &Cx) -> Result<Vec<Network>, AppError> {
    let Actor::Person { roles, .. } = cx.actor() else {
        return Ok(vec![]);
    };
    let led: Vec<Scope> = roles
        .iter()
        .filter(|grant| grant.role == Role::AmbassadorLead)
        .map(|grant| grant.scope)
        .collect();
    if led.is_empty() {
        return Ok(vec![]);
    }
    let mut networks = cx.store().networks().await?;
    networks.retain(|one| led.contains(&Scope::City) || led.contains(&Scope::Network(one.id)));
    Ok(networks)
}

/// The networks that somebody leads, belongs to, or asked to join, in their account; nothing when there is none.
pub fn my_networks(lang: Lang, led: Vec<Network>, lines: Vec<MembershipLine>) -> Option<AnyView> {
    let led = led.into_iter().map(|network| {
        let href = lang.href(&lead_path(&network.slug));
        view! {
            <li class="my-idea">
                <a href=href>
                    <Written text=network.name />
                    " – "
                    {tr!(lang, "networks-go-lead")}
                </a>
            </li>
        }
        .into_any()
    });
    let mine = lines
        .into_iter()
        .filter(|line| match line.ambassador.standing.state {
            AmbassadorState::Applied | AmbassadorState::Accepted => true,
            AmbassadorState::Declined | AmbassadorState::Left => false,
        })
        .map(|line| {
            let href = lang.href(&me_path(&line.network.slug));
            view! {
                <li class="my-idea">
                    <a href=href>
                        <Written text=line.network.name />
                    </a>
                </li>
            }
            .into_any()
        });
    let rows: Vec<AnyView> = led.chain(mine).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "networks-mine")}</h2>
                <ul class="my-ideas">{rows}</ul>
            </section>
        }
        .into_any()
    })
}
