//! The forms on a member's page.

use super::super::parts::{group_choices, loan_kind, today};
use super::super::server::{DecideMember, MarkTraining, MoveMember, TakeOff};
use super::super::server_equipment::Lend;
use crate::context::{Cx, FormState};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Button, Choice, Confirm, Glyph, Look, RadioGroup, SelectField, Tag, TextArea, TextField,
    TextKind, Tone,
};
use domain::network::{LoanKind, MESSAGE, REASON};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{AmbassadorGroup, MemberSheet, Network, TrainingProgress};

fn ids(network: &Network, sheet: &MemberSheet) -> AnyView {
    view! {
        <input type="hidden" name="slug" value=network.slug.clone() />
        <input type="hidden" name="member" value=sheet.line.member.id.to_string() />
    }
    .into_any()
}

pub(super) fn decide(
    lang: Lang,
    network: &Network,
    sheet: &MemberSheet,
    typed: &FormState,
) -> AnyView {
    let options = vec![
        Choice::new("accepted", tr!(lang, "members-accept")),
        Choice::new("declined", tr!(lang, "members-decline")),
    ];
    view! {
        <section class="panel stack" aria-labelledby="answer">
            <h2 id="answer">{tr!(lang, "members-answer")}</h2>
            <form method="post" action=DecideMember::url() class="stack form">
                {ids(network, sheet)}
                <RadioGroup
                    name="verdict"
                    legend=tr!(lang, "members-verdict")
                    options
                    value=typed.value("verdict", "")
                    error=typed.error(lang, "verdict")
                    required=true
                />
                <TextArea
                    name="message"
                    label=tr!(lang, "members-message")
                    hint=tr!(lang, "members-message-hint")
                    value=typed.value("message", "")
                    error=typed.error(lang, "message")
                    max=u32::try_from(MESSAGE.max).unwrap_or(u32::MAX)
                    rows=4
                />
                <Button>{tr!(lang, "members-send-answer")}</Button>
            </form>
        </section>
    }
    .into_any()
}

pub(super) fn to_group(
    lang: Lang,
    network: &Network,
    sheet: &MemberSheet,
    groups: &[AmbassadorGroup],
) -> AnyView {
    let group = sheet.line.member.group;
    view! {
        <section class="stack" aria-labelledby="group-title">
            <h2 id="group-title">{tr!(lang, "members-group")}</h2>
            <form method="post" action=MoveMember::url() class="stack form">
                {ids(network, sheet)}
                <input type="hidden" name="version" value=sheet.line.version.to_string() />
                <SelectField
                    name="group"
                    label=tr!(lang, "members-to-group")
                    options=group_choices(groups, group)
                    blank=Some(tr!(lang, "members-no-group"))
                    value=group.map(|id| id.to_string()).unwrap_or_default()
                    unmarked=true
                />
                <Button look=Look::Quiet>{tr!(lang, "members-move")}</Button>
            </form>
        </section>
    }
    .into_any()
}

pub(super) fn training(cx: &Cx, network: &Network, sheet: &MemberSheet) -> AnyView {
    let lang = cx.lang();
    if sheet.training.is_empty() {
        return ().into_any();
    }
    let items = sheet
        .training
        .iter()
        .map(|one| step(cx, network, sheet, one))
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="training">
            <h2 id="training">{tr!(lang, "members-training")}</h2>
            <ol class="plain-list stack">{items}</ol>
        </section>
    }
    .into_any()
}

fn step(cx: &Cx, network: &Network, sheet: &MemberSheet, one: &TrainingProgress) -> AnyView {
    let lang = cx.lang();
    let title = one.step.title.clone();
    let said = match one.done_on {
        Some(day) => {
            let date = fmt::day(lang, day);
            let text = if one.marked_by.is_empty() {
                tr!(lang, "members-done-on", date = date)
            } else {
                tr!(
                    lang,
                    "members-done-by",
                    date = date,
                    name = one.marked_by.clone()
                )
            };
            view! { <Tag label=text tone=Tone::Success /> }.into_any()
        }
        None => view! { <Tag label=tr!(lang, "members-to-do") tone=Tone::Info /> }.into_any(),
    };
    let id = one.step.id.to_string();
    let form = if one.done_on.is_some() {
        let of = title.clone();
        view! {
            <form method="post" action=MarkTraining::url()>
                {ids(network, sheet)}
                <input type="hidden" name="step" value=id />
                <Button look=Look::Bare>
                    {tr!(lang, "members-unmark")}
                    <span class="hidden">" " {of}</span>
                </Button>
            </form>
        }
        .into_any()
    } else {
        let of = title.clone();
        view! {
            <form method="post" action=MarkTraining::url() class="member-inline">
                {ids(network, sheet)}
                <input type="hidden" name="step" value=id.clone() />
                <input type="hidden" name="done" value="on" />
                <TextField
                    name="on"
                    id=format!("on-{id}")
                    kind=TextKind::Date
                    label=tr!(lang, "members-done-day", title = title.clone())
                    value=today(cx).to_string()
                    unmarked=true
                />
                <Button look=Look::Quiet icon=Some(Glyph::Tick)>
                    {tr!(lang, "members-mark")}
                    <span class="hidden">" " {of}</span>
                </Button>
            </form>
        }
        .into_any()
    };
    view! {
        <li class="stack-s">
            <p><span class="strong" lang="fr" dir="auto">{title.clone()}</span> " " {said}</p>
            {form}
        </li>
    }
    .into_any()
}

pub(super) fn lend(
    lang: Lang,
    network: &Network,
    sheet: &MemberSheet,
    typed: &FormState,
) -> AnyView {
    let kinds: Vec<Choice> = LoanKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), loan_kind(lang, *kind)))
        .collect();
    view! {
        <form method="post" action=Lend::url() class="panel stack form">
            <h3>{tr!(lang, "members-lend")}</h3>
            {ids(network, sheet)}
            <SelectField
                name="kind"
                label=tr!(lang, "members-loan-kind")
                options=kinds
                value=typed.value("kind", LoanKind::Vest.code())
                error=typed.error(lang, "kind")
                required=true
            />
            <TextField
                name="label"
                label=tr!(lang, "members-loan-label")
                hint=tr!(lang, "members-loan-label-hint")
                value=typed.value("label", "")
                error=typed.error(lang, "label")
                required=true
                autocomplete="off"
            />
            <TextField
                name="due"
                kind=TextKind::Date
                label=tr!(lang, "members-loan-due-on")
                value=typed.value("due", "")
                error=typed.error(lang, "due")
            />
            <Button look=Look::Quiet>{tr!(lang, "members-lend-now")}</Button>
        </form>
    }
    .into_any()
}

pub(super) fn take_off(
    lang: Lang,
    network: &Network,
    sheet: &MemberSheet,
    typed: &FormState,
) -> AnyView {
    let open = !typed.errors(lang).is_empty();
    let form = view! {
        <form method="post" action=TakeOff::url() class="stack form">
            {ids(network, sheet)}
            <TextArea
                name="reason"
                label=tr!(lang, "members-take-off-reason")
                value=typed.value("reason", "")
                error=typed.error(lang, "reason")
                required=true
                max=u32::try_from(REASON.max).unwrap_or(u32::MAX)
                rows=3
            />
            <Button look=Look::Danger>{tr!(lang, "members-take-off-now")}</Button>
        </form>
    }
    .into_any();
    view! {
        <section class="stack" aria-labelledby="leave">
            <h2 id="leave">{tr!(lang, "members-leave")}</h2>
            <Confirm summary=tr!(lang, "members-take-off") open>
                <p>{tr!(lang, "members-take-off-text")}</p>
                {form}
            </Confirm>
        </section>
    }
    .into_any()
}
