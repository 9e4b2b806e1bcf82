//! Planning an outing, and changing one.

use super::form::{Begin, Networks, fields};
use super::parts::{chosen_edition, outing};
use super::server::{CHANGE, ChangeOuting, PLAN, PlanOuting};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, Button, Checkbox, ErrorSummary, Glyph, Link};
use chrono::Days;
use domain::calendar::paris;
use domain::{Action, OutingId, OutingState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, Network, StoreError};

/// `/desk/outings/new?edition=…&day=…&like={id}`: the form, empty or like another outing.
pub async fn new(cx: Cx) -> PageResult {
    let edition = chosen_edition(&cx).await?;
    let lang = cx.lang();
    let form = cx.form(PLAN).await?;
    let networks = networks(&cx, &edition, None).await?;
    let begin = match cx.query_as::<OutingId>("like") {
        Some(like) => {
            let other = cx.store().outing(&cx.actor(), like).await?;
            let slot = other.slot.weeks_later(1).unwrap_or(other.slot);
            Begin {
                starts: crate::i18n::fmt::local_input(slot.starts_at),
                ..Begin::with(&other)
            }
        }
        None => {
            let next = paris::day(cx.now()) + Days::new(1);
            let day = cx.query_as("day").unwrap_or(next);
            Begin::empty(format!("{day}T09:00"))
        }
    };
    let title = tr!(lang, "desk-outings-new");
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/outings"), tr!(lang, "desk-outings"))]
                current=title.clone()
            />
            <ScreenHead title=title.clone() lead=edition.name.clone() />
            <form method="post" action=PlanOuting::PATH class="panel stack form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                {fields(lang, &form, &begin, &edition, &networks, true)}
                <Button icon=Some(Glyph::Plus)>{tr!(lang, "desk-outings-plan-button")}</Button>
            </form>
        </div>
    };
    Ok(Page::desk(Screen::Outings, title, body))
}

/// `/desk/outings/{id}/edit`
pub async fn edit(cx: Cx) -> PageResult {
    let (outing, edition) = outing(&cx).await?;
    if outing.state == OutingState::Cancelled {
        return Err(StoreError::OutingCancelled.into());
    }
    let lang = cx.lang();
    let form = cx.form(CHANGE).await?;
    let networks = networks(&cx, &edition, outing.network).await?;
    let follow = cx
        .store()
        .outings_that_follow(&cx.actor(), outing.id)
        .await?;
    let following = (follow > 0).then(|| {
        view! {
            <Checkbox
                name="following"
                label=tr!(lang, "desk-outings-field-following", count = follow)
                hint=tr!(lang, "desk-outings-field-following-hint")
                checked=form.value("following", "") == "on"
                unmarked=true
            />
        }
    });
    let begin = Begin::with(&outing);
    let title = tr!(lang, "desk-outings-change");
    let here = cx.href(&format!("/desk/outings/{}", outing.id));
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <Breadcrumb
                links=vec![
                    Link::new(cx.href("/desk/outings"), tr!(lang, "desk-outings")),
                    Link::new(here, outing.title.clone()),
                ]
                current=title.clone()
            />
            <ScreenHead title=title.clone() lead=tr!(lang, "desk-outings-change-lead") />
            <form method="post" action=ChangeOuting::PATH class="panel stack form">
                <input type="hidden" name="id" value=outing.id.to_string() />
                <input type="hidden" name="version" value=outing.version.to_string() />
                {fields(lang, &form, &begin, &edition, &networks, false)}
                {following}
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "desk-outings-change-button")}</Button>
            </form>
        </div>
    };
    Ok(Page::desk(Screen::Outings, title, body))
}

/// The networks that the reader may plan for, and the one that the outing has.
async fn networks(
    cx: &Cx,
    edition: &Edition,
    own: Option<domain::NetworkId>,
) -> Result<Networks, AppError> {
    let mut all: Vec<Network> = cx.store().networks().await?;
    all.retain(|network| may_lead(cx, edition, network) || own == Some(network.id));
    Ok(Networks {
        all,
        city: cx.can_in(Action::ManageOutings, edition.id),
    })
}

fn may_lead(cx: &Cx, edition: &Edition, network: &Network) -> bool {
    let actor = cx.actor();
    actor.can_in(Action::ManageOutings, edition.id).is_ok()
        || actor
            .can_in_network(Action::ManageOutings, network.id)
            .is_ok()
}
