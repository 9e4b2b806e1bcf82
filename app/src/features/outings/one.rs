//! `/desk/outings/{id}`: what an outing is for, who comes, what was counted, what the team says of it.

use super::parts::{district, for_whom, languages, outing};
use super::server::{CANCEL, CancelOuting};
use super::tabs::{OutingTab, outing_page};
use super::{debrief, tallies, team};
use crate::context::{Cx, FormState};
use crate::features::field::desk_phones::left;
use crate::features::missions::parts::when;
use crate::features::projects::parts::WrittenText;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, ButtonLink, Checkbox, Confirm, Fact, Facts, Glyph, Look, TextArea};
use domain::OutingState;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, FieldDevice, Outing};

/// `/desk/outings/{id}`
pub async fn one(cx: Cx) -> PageResult {
    let (outing, edition) = outing(&cx).await?;
    let lang = cx.lang();
    let forms = [
        cx.form(CANCEL).await?,
        cx.form(team::TEAM).await?,
        cx.form(tallies::TALLY).await?,
        cx.form(debrief::DEBRIEF).await?,
        cx.form(debrief::PHOTO).await?,
    ];
    let errors = forms.iter().flat_map(|form| form.errors(lang)).collect();
    let [cancel, team_form, tally, answers, photo] = &forms;
    let follow = cx
        .store()
        .outings_that_follow(&cx.actor(), outing.id)
        .await?;
    let begun = outing.slot.starts_at <= cx.now();
    let planned = outing.state == OutingState::Planned;
    let devices = cx.store().field_devices(&cx.actor(), outing.id).await?;
    let team = team::section(&cx, &outing, team_form).await?;
    let counted = if planned {
        Some(tallies::section(&cx, &edition, &outing, tally).await?)
    } else {
        None
    };
    let after = if begun && planned {
        Some(debrief::section(&cx, &outing, answers, photo).await?)
    } else {
        None
    };
    let ballots = crate::features::polling::of_outing::section(&cx, &edition, &outing).await?;
    let body = view! {
        <div class="split">
            <div class="stack-l">
                {phones(&cx, &outing, &devices)}
                {team}
                {counted}
                {after}
                {ballots}
            </div>
            <section class="panel stack">
                <h2>{tr!(lang, "desk-outings-about")}</h2>
                {facts(lang, &edition, &outing)}
                {kit(lang, &outing)}
                <WrittenText text=outing.note.clone() />
                {papers(&cx, &edition, &outing)}
                {acts(&cx, &outing, follow, cancel)}
            </section>
        </div>
    };
    Ok(outing_page(&cx, &outing, OutingTab::Team, errors, body))
}

/// What is left on the phones, with the way to them; nothing when all is sent.
fn phones(cx: &Cx, outing: &Outing, devices: &[FieldDevice]) -> Option<AnyView> {
    let lang = cx.lang();
    let notice = left(lang, devices)?;
    let href = cx.href(&OutingTab::Phones.path(outing.id));
    Some(
        view! {
            <div class="stack-s">
                {notice} <p>
                    <a href=href>{tr!(lang, "desk-outings-to-phones")}</a>
                </p>
            </div>
        }
        .into_any(),
    )
}

/// The sheets for who goes without a phone, with this outing's name and hour.
fn papers(cx: &Cx, edition: &Edition, outing: &Outing) -> Option<AnyView> {
    if outing.state != OutingState::Planned {
        return None;
    }
    let lang = cx.lang();
    let sheets = ["attendance", "tally"]
        .map(|what| {
            let href = cx.href(&format!(
                "/desk/papers/{}/{what}?at=outing-{}",
                edition.slug, outing.id
            ));
            view! {
                <li>
                    <a href=href>{tr!(lang, &format!("papers-desk-{what}"))}</a>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <div class="stack-s">
                <h3>{tr!(lang, "papers-desk-title")}</h3>
                <ul>{sheets}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Changing, doing it again, and cancelling.
fn acts(cx: &Cx, outing: &Outing, follow: u32, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let id = outing.id;
    let again = cx.href(&format!("/desk/outings/new?like={id}"));
    let public = outing.is_public.then(|| {
        let href = cx.href(&format!("/outings/{id}"));
        view! { <a href=href>{tr!(lang, "desk-outings-as-public")}</a> }
    });
    let planned = outing.state == OutingState::Planned;
    let change = planned.then(|| {
        view! {
            <ButtonLink
                href=cx.href(&format!("/desk/outings/{id}/edit"))
                look=Look::Quiet
                icon=Some(Glyph::Edit)
            >
                {tr!(lang, "desk-outings-change")}
            </ButtonLink>
        }
    });
    let open = planned && cx.now() < outing.slot.ends_at;
    let cancel = open.then(|| {
        let (reason, error) = (form.value("reason", ""), form.error(lang, "reason"));
        let checked = form.value("following", "") == "on";
        let following = (follow > 0).then(|| {
            view! {
                <Checkbox
                    name="following"
                    label=tr!(lang, "desk-outings-cancel-following", count = follow)
                    checked
                    unmarked=true
                />
            }
        });
        view! {
            <Confirm summary=tr!(lang, "desk-outings-cancel") open=error.is_some()>
                <p>{tr!(lang, "desk-outings-cancel-text")}</p>
                <form method="post" action=CancelOuting::PATH class="stack">
                    <input type="hidden" name="id" value=id.to_string() />
                    <TextArea
                        name="reason"
                        label=tr!(lang, "desk-outings-field-reason")
                        hint=tr!(lang, "desk-outings-field-reason-hint")
                        value=reason
                        error
                        required=true
                        rows=3
                    />
                    {following}
                    <Button look=Look::Danger>{tr!(lang, "desk-outings-cancel-button")}</Button>
                </form>
            </Confirm>
        }
    });
    view! {
        <p class="cluster">{change} <a href=again>{tr!(lang, "desk-outings-again")}</a> {public}</p>
        {cancel}
    }
    .into_any()
}

/// When, where, for whom, and with what aims.
pub(super) fn facts(lang: Lang, edition: &Edition, outing: &Outing) -> AnyView {
    let mut facts = vec![
        Fact::new(tr!(lang, "desk-outings-when"), when(lang, outing.slot)),
        Fact::new(tr!(lang, "desk-outings-place"), outing.place.clone()),
        Fact::new(
            tr!(lang, "desk-outings-district"),
            district(lang, edition, outing.district),
        ),
    ];
    let mut more = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(Fact::new(tr!(lang, key), value));
        }
    };
    more("desk-outings-goals", goals(lang, outing));
    more(
        "desk-outings-audience",
        for_whom(lang, outing.for_whom, &outing.audience),
    );
    more("desk-outings-languages", languages(lang, &outing.languages));
    if outing.is_public {
        more("desk-outings-public", tr!(lang, "desk-outings-public-yes"));
    }
    more("desk-outings-reason", outing.reason.clone());
    view! { <Facts facts /> }.into_any()
}

/// "50 personnes · 10 idées"; empty without an aim.
pub(crate) fn goals(lang: Lang, outing: &Outing) -> String {
    let goals = [
        ("outings-goal-met", outing.goals.met),
        ("outings-goal-ideas", outing.goals.ideas),
        ("outings-goal-votes", outing.goals.votes),
    ];
    let told: Vec<String> = goals
        .into_iter()
        .filter(|(_, many)| *many > 0)
        .map(|(key, many)| {
            let number = fmt::number(lang, i64::from(many));
            tr!(lang, key, count = many, number = number)
        })
        .collect();
    told.join(" · ")
}

/// What to take along.
pub(crate) fn kit(lang: Lang, outing: &Outing) -> Option<AnyView> {
    if outing.kit.is_empty() {
        return None;
    }
    let things = outing
        .kit
        .iter()
        .map(|thing| view! { <li dir="auto">{thing.clone()}</li> })
        .collect_view();
    Some(
        view! {
            <div class="stack-s">
                <h3>{tr!(lang, "outings-kit")}</h3>
                <ul>{things}</ul>
            </div>
        }
        .into_any(),
    )
}
