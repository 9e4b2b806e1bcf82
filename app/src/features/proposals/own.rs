//! What whoever proposed something, and who leads the network, may still do to it.

use super::server::{
    CHANGE, COST, ChangeProposal, CostProposal, REPORT, ReportOnProposal, WITHDRAW,
    WithdrawProposal,
};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::amount::typed;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Confirm, Glyph, Look, TextArea, TextField, TextKind};
use domain::delegated::{Costing, Nature};
use domain::proposal::{REASON, TEXT};
use domain::{ProposalState, StepKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DelegatedEnvelope, ProposalView};

/// The forms of the page, with what was typed before.
pub(super) struct Forms {
    change: FormState,
    cost: FormState,
    withdraw: FormState,
    report: FormState,
}

impl Forms {
    pub(super) async fn read(cx: &Cx) -> Result<Self, AppError> {
        Ok(Self {
            change: cx.form(CHANGE).await?,
            cost: cx.form(COST).await?,
            withdraw: cx.form(WITHDRAW).await?,
            report: cx.form(REPORT).await?,
        })
    }

    pub(super) fn errors(&self, lang: Lang) -> Vec<(String, String)> {
        [&self.change, &self.cost, &self.withdraw, &self.report]
            .into_iter()
            .flat_map(|form| form.errors(lang))
            .collect()
    }
}

/// The forms that the proposal's state allows.
pub(super) fn acts(
    lang: Lang,
    envelope: &DelegatedEnvelope,
    view: &ProposalView,
    forms: &Forms,
) -> Option<AnyView> {
    let proposal = &view.proposal;
    let costing = envelope.terms.costing;
    let costs = costing == Costing::Proposer && proposal.state.step(StepKind::Costed).is_ok();
    let changes = proposal.state.words_can_change(costing);
    let withdraws = proposal.state.step(StepKind::Withdrawn).is_ok();
    // A subsidy is reported on; bills speak for themselves.
    let reports =
        envelope.terms.first_payment.is_some() && proposal.state.step(StepKind::Reported).is_ok();
    if !(costs || changes || withdraws || reports) {
        return None;
    }
    Some(
        view! {
            <section class="stack" id="own">
                <h2>{tr!(lang, "proposals-own")}</h2>
                {costs.then(|| cost(lang, envelope, view, &forms.cost))}
                {reports.then(|| report(lang, envelope, view, &forms.report))}
                {changes.then(|| change(lang, envelope, view, &forms.change))}
                {withdraws.then(|| withdraw(lang, envelope, view, &forms.withdraw))}
            </section>
        }
        .into_any(),
    )
}

/// The fields that name a proposal in a form.
pub(super) fn named(envelope: &DelegatedEnvelope, view: &ProposalView) -> AnyView {
    view! {
        <input type="hidden" name="envelope" value=envelope.slug.clone() />
        <input type="hidden" name="number" value=view.proposal.number.to_string() />
    }
    .into_any()
}

fn cost(
    lang: Lang,
    envelope: &DelegatedEnvelope,
    view: &ProposalView,
    form: &FormState,
) -> AnyView {
    let first = |amount: Option<domain::Cents>| amount.map(typed).unwrap_or_default();
    let running = (envelope.terms.nature == Nature::Investment).then(|| {
        view! {
            <TextField
                name="running"
                kind=TextKind::Money
                label=tr!(lang, "proposals-field-running")
                hint=tr!(lang, "proposals-field-running-hint")
                value=form.value("running", first(view.proposal.running))
                error=form.error(lang, "running")
            />
        }
    });
    let again = view.proposal.state == ProposalState::SentBack;
    view! {
        <form method="post" action=CostProposal::PATH class="panel stack">
            <h3>{tr!(lang, "proposals-say-cost")}</h3>
            {again.then(|| view! { <p>{tr!(lang, "proposals-say-cost-again")}</p> })}
            {named(envelope, view)}
            <TextField
                name="amount"
                kind=TextKind::Money
                label=tr!(lang, "proposals-field-amount")
                hint=tr!(lang, "proposals-field-amount-hint")
                value=form.value("amount", first(view.proposal.amount))
                error=form.error(lang, "amount")
                required=true
            />
            {running}
            <TextArea
                name="explanation"
                label=tr!(lang, "proposals-field-explanation")
                hint=tr!(lang, "proposals-field-explanation-hint")
                rows=3
                value=form.value("explanation", "")
                error=form.error(lang, "explanation")
            />
            <Button icon=Some(Glyph::Tick)>{tr!(lang, "proposals-say-cost-button")}</Button>
        </form>
    }
    .into_any()
}

fn report(
    lang: Lang,
    envelope: &DelegatedEnvelope,
    view: &ProposalView,
    form: &FormState,
) -> AnyView {
    view! {
        <form method="post" action=ReportOnProposal::PATH class="panel stack">
            <h3>{tr!(lang, "proposals-report")}</h3>
            {named(envelope, view)}
            <TextArea
                name="report"
                label=tr!(lang, "proposals-field-report")
                hint=tr!(lang, "proposals-field-report-hint")
                max=limit(REASON.max)
                value=form.value("report", "")
                error=form.error(lang, "report")
                required=true
            />
            <Button icon=Some(Glyph::Tick)>{tr!(lang, "proposals-report-button")}</Button>
        </form>
    }
    .into_any()
}

fn change(
    lang: Lang,
    envelope: &DelegatedEnvelope,
    view: &ProposalView,
    form: &FormState,
) -> AnyView {
    let proposal = &view.proposal;
    let (title, text) = (proposal.title.clone(), proposal.text.clone());
    let inside = view! {
            <form method="post" action=ChangeProposal::PATH class="stack">
                {named(envelope, view)}
                <input type="hidden" name="version" value=proposal.version.to_string() />
                <TextField
                    name="title"
                    label=tr!(lang, "proposals-field-title")
                    value=form.value("title", title)
                    error=form.error(lang, "title")
                    required=true
                />
                <TextArea
                    name="text"
                    label=tr!(lang, "proposals-field-text")
                    max=limit(TEXT.max)
                    value=form.value("text", text)
                    error=form.error(lang, "text")
                    required=true
                />
                <Button>{tr!(lang, "proposals-change-button")}</Button>
            </form>
    }
    .into_any();
    let open = !form.errors(lang).is_empty();
    view! { <Confirm summary=tr!(lang, "proposals-change") open>{inside}</Confirm> }.into_any()
}

fn withdraw(
    lang: Lang,
    envelope: &DelegatedEnvelope,
    view: &ProposalView,
    form: &FormState,
) -> AnyView {
    let inside = view! {
            <form method="post" action=WithdrawProposal::PATH class="stack">
                <p>{tr!(lang, "proposals-withdraw-text")}</p>
                {named(envelope, view)}
                <TextArea
                    name="why"
                    label=tr!(lang, "proposals-field-why")
                    rows=3
                    max=limit(REASON.max)
                    value=form.value("why", "")
                    error=form.error(lang, "why")
                    required=true
                />
                <Button look=Look::Danger>{tr!(lang, "proposals-withdraw-button")}</Button>
            </form>
    }
    .into_any();
    let open = !form.errors(lang).is_empty();
    view! { <Confirm summary=tr!(lang, "proposals-withdraw") open>{inside}</Confirm> }.into_any()
}

pub(super) fn limit(max: usize) -> u32 {
    u32::try_from(max).unwrap_or(u32::MAX)
}
