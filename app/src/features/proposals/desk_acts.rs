//! The forms of a proposal at the desk: those that its state allows, each with what it books.

use super::desk_server::{
    ADD, ASK, COMMIT, COUNTERSIGN, CommitProposal, Countersign, PAY, PayProposal, RATIFY,
    RatifyProposal, SEND_BACK, SendBack, TAKE_BACK,
};
use super::desk_server_works::{ABANDON, AbandonProposal, DELIVER, WORKS};
use super::own::{limit, named};
use super::parts::proposal_path;
use super::photo_sent::PHOTO;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::amount::typed;
use crate::features::studies::parts::Departments;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Button, Checkbox, Choice, Confirm, Glyph, Look, Notice, SelectField, TextArea, TextField,
    TextKind, Tone,
};
use domain::delegated::{Costing as Way, ValidationStep};
use domain::proposal::REASON;
use domain::{Action, Cents, ProposalState, StepKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::HashMap;
use store::{Costing, DelegatedEnvelope, EnvelopeDocument, ProposalView};

/// What was typed into the forms of the page, by the name of the form.
pub(super) struct Forms(HashMap<&'static str, FormState>);

impl Forms {
    pub(super) async fn read(cx: &Cx) -> Result<Self, AppError> {
        let mut forms = HashMap::new();
        for form in [
            ASK,
            ADD,
            TAKE_BACK,
            COUNTERSIGN,
            SEND_BACK,
            RATIFY,
            COMMIT,
            PAY,
            WORKS,
            PHOTO,
            DELIVER,
            ABANDON,
        ] {
            forms.insert(form, cx.form(form).await?);
        }
        Ok(Self(forms))
    }

    pub(super) fn errors(&self, lang: Lang) -> Vec<(String, String)> {
        self.0.values().flat_map(|form| form.errors(lang)).collect()
    }

    pub(super) fn of(&self, form: &str) -> FormState {
        self.0.get(form).cloned().unwrap_or_default()
    }
}

/// What the forms are made from.
pub(super) struct Acts<'a> {
    pub(super) cx: &'a Cx,
    pub(super) envelope: &'a DelegatedEnvelope,
    pub(super) view: &'a ProposalView,
    pub(super) costing: Option<&'a Costing>,
    pub(super) departments: &'a Departments,
    /// Of the envelope, for what is paid.
    pub(super) documents: &'a [EnvelopeDocument],
    pub(super) forms: &'a Forms,
}

impl Acts<'_> {
    pub(super) fn view(&self) -> AnyView {
        let lang = self.cx.lang();
        let edition = self.envelope.edition;
        let may = |action| self.cx.can_in(action, edition);
        let state = self.view.proposal.state;
        let can = |step| state.step(step).is_ok();
        let manages = may(Action::ManageEnvelopes);
        let keeps = may(Action::KeepLedger);
        let signs = may(Action::Countersign);
        let departments = self.envelope.terms.costing == Way::Departments;
        let figures = self.view.figures;
        let left = |more: Cents, less: Cents| more.checked_sub(less).unwrap_or(Cents::ZERO);
        let to_commit = left(figures.ratified, figures.committed);
        let to_pay = left(figures.committed, figures.spent);
        let acts = vec![
            (manages && departments && can(StepKind::CostingAsked)).then(|| self.ask()),
            (manages && self.costing.is_some() && can(StepKind::Costed))
                .then(|| self.take_costing()),
            (manages && can(StepKind::CostingTakenBack)).then(|| self.take_back()),
            (signs && can(StepKind::Countersigned)).then(|| self.countersign(figures.allocated)),
            (signs && can(StepKind::SentBack)).then(|| self.send_back(figures.allocated)),
            (keeps && can(StepKind::Ratified)).then(|| self.ratify(figures.countersigned)),
            (keeps && can(StepKind::Committed) && to_commit.is_positive())
                .then(|| self.commit(to_commit)),
            (keeps && can(StepKind::Paid) && to_pay.is_positive()).then(|| self.pay(to_pay)),
            (manages && (can(StepKind::Works) || can(StepKind::Inaugurated))).then(|| self.works()),
            (manages
                && self
                    .view
                    .steps
                    .iter()
                    .any(store::ProposalStep::takes_photos))
            .then(|| self.photo()),
            (manages && can(StepKind::Delivered)).then(|| self.deliver()),
            (manages && can(StepKind::Abandoned)).then(|| self.abandon()),
        ];
        let acts: Vec<AnyView> = acts.into_iter().flatten().collect();
        if acts.is_empty() {
            return self.nothing(state);
        }
        view! { <h2 class="hidden">{tr!(lang, "desk-proposals-acts")}</h2> {acts} }.into_any()
    }

    /// Who has the ball, where it is not the desk.
    fn nothing(&self, state: ProposalState) -> AnyView {
        let lang = self.cx.lang();
        let key = match state {
            ProposalState::Costed | ProposalState::SentBack => "desk-proposals-group-turn",
            ProposalState::Proposed => "desk-proposals-proposer-turn",
            _ => "desk-proposals-nothing",
        };
        let href = self.cx.href(&proposal_path(
            &self.envelope.slug,
            self.view.proposal.number,
        ));
        view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, key)}</p>
                <p>
                    <a href=href>{tr!(lang, "desk-proposals-public")}</a>
                </p>
            </Notice>
        }
        .into_any()
    }

    pub(super) fn named(&self) -> AnyView {
        named(self.envelope, self.view)
    }

    /// A line that says what an act books.
    fn books(&self, key: &str, amount: Cents) -> AnyView {
        let lang = self.cx.lang();
        let amount = fmt::money(lang, amount);
        view! { <p class="soft">{tr!(lang, key, amount = amount)}</p> }.into_any()
    }

    fn countersign(&self, amount: Cents) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(COUNTERSIGN);
        let ratifies = !self.envelope.terms.has(ValidationStep::Ratification);
        let books = if ratifies {
            "desk-proposals-books-signed-ratified"
        } else {
            "desk-proposals-books-signed"
        };
        view! {
            <form method="post" action=Countersign::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-sign")}</h3>
                {self.books(books, amount)}
                {self.named()}
                <TextField
                    name="signed_reference"
                    label=tr!(lang, "desk-proposals-sign-reference")
                    hint=tr!(lang, "desk-proposals-sign-hint")
                    value=form.value("signed_reference", "")
                    error=form.error(lang, "signed_reference")
                />
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "desk-proposals-sign-button")}</Button>
            </form>
        }
        .into_any()
    }

    fn send_back(&self, amount: Cents) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(SEND_BACK);
        view! {
            <form method="post" action=SendBack::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-send-back")}</h3>
                {self.books("desk-proposals-books-back", amount)}
                {self.named()}
                <TextArea
                    name="sent_back"
                    label=tr!(lang, "desk-proposals-send-back-reason")
                    hint=tr!(lang, "desk-proposals-send-back-hint")
                    max=limit(REASON.max)
                    value=form.value("sent_back", "")
                    error=form.error(lang, "sent_back")
                    required=true
                />
                <Button look=Look::Quiet>{tr!(lang, "desk-proposals-send-back-button")}</Button>
            </form>
        }
        .into_any()
    }

    fn ratify(&self, amount: Cents) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(RATIFY);
        view! {
            <form method="post" action=RatifyProposal::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-ratify")}</h3>
                {self.books("desk-proposals-books-ratified", amount)}
                {self.named()}
                <TextField
                    name="ratified_on"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-ratify-on")
                    value=form.value("ratified_on", "")
                    error=form.error(lang, "ratified_on")
                    required=true
                />
                <TextField
                    name="ratified_reference"
                    label=tr!(lang, "desk-proposals-ratify-reference")
                    hint=tr!(lang, "desk-proposals-ratify-hint")
                    value=form.value("ratified_reference", "")
                    error=form.error(lang, "ratified_reference")
                    required=true
                />
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "desk-proposals-ratify-button")}</Button>
            </form>
        }
        .into_any()
    }

    fn commit(&self, most: Cents) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(COMMIT);
        view! {
            <form method="post" action=CommitProposal::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-commit")}</h3>
                {self.books("desk-proposals-books-committed", most)}
                {self.named()}
                <TextField
                    name="order_amount"
                    kind=TextKind::Money
                    label=tr!(lang, "desk-proposals-commit-amount")
                    value=form.value("order_amount", typed(most))
                    error=form.error(lang, "order_amount")
                    required=true
                />
                <TextField
                    name="order_reference"
                    label=tr!(lang, "desk-proposals-commit-reference")
                    hint=tr!(lang, "desk-proposals-commit-hint")
                    value=form.value("order_reference", "")
                    error=form.error(lang, "order_reference")
                    required=true
                />
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "desk-proposals-commit-button")}</Button>
            </form>
        }
        .into_any()
    }

    fn pay(&self, most: Cents) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(PAY);
        let reported = self
            .view
            .steps
            .iter()
            .any(|step| step.kind == StepKind::Reported);
        let first = self
            .envelope
            .terms
            .first_payment
            .filter(|_| !reported)
            .map(|percent| {
                view! { <p>{tr!(lang, "desk-proposals-pay-first", percent = percent.to_string())}</p> }
            });
        view! {
            <form method="post" action=PayProposal::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-pay")}</h3>
                {self.books("desk-proposals-books-paid", most)}
                {first}
                {self.named()}
                <TextField
                    name="paid_amount"
                    kind=TextKind::Money
                    label=tr!(lang, "desk-proposals-pay-amount")
                    value=form.value("paid_amount", "")
                    error=form.error(lang, "paid_amount")
                    required=true
                />
                <TextField
                    name="paid_reference"
                    label=tr!(lang, "desk-proposals-pay-reference")
                    hint=tr!(lang, "desk-proposals-pay-hint")
                    value=form.value("paid_reference", "")
                    error=form.error(lang, "paid_reference")
                    required=true
                />
                {self.document(&form)}
                <Checkbox
                    name="last"
                    label=tr!(lang, "desk-proposals-pay-last")
                    hint=tr!(lang, "desk-proposals-pay-last-hint")
                    checked=!form.value("last", "").is_empty()
                />
                <Button icon=Some(Glyph::Euro)>{tr!(lang, "desk-proposals-pay-button")}</Button>
            </form>
        }
        .into_any()
    }

    /// Which document of the envelope shows the payment, and where to add one.
    fn document(&self, form: &FormState) -> AnyView {
        let lang = self.cx.lang();
        let ledger = format!("/desk/envelopes/{}/ledger#documents", self.envelope.slug);
        let options: Vec<Choice> = self
            .documents
            .iter()
            .map(|one| Choice::new(one.id.to_string(), one.name.clone()))
            .collect();
        let choose = (!options.is_empty()).then(|| {
            view! {
                <SelectField
                    name="paid_document"
                    label=tr!(lang, "delegating-document")
                    blank=tr!(lang, "delegating-no-document")
                    options
                    value=form.value("paid_document", "")
                    error=form.error(lang, "paid_document")
                />
            }
        });
        view! {
            {choose}
            <p class="small">
                <a href=self.cx.href(&ledger)>{tr!(lang, "desk-proposals-pay-document")}</a>
            </p>
        }
        .into_any()
    }

    fn abandon(&self) -> AnyView {
        self.with_reason(
            "desk-proposals-abandon",
            "desk-proposals-abandon-text",
            AbandonProposal::PATH,
            ABANDON,
            "abandoned",
        )
    }

    /// An act that can't be undone and needs nothing but a reason, behind a question.
    pub(super) fn with_reason(
        &self,
        title: &str,
        text: &str,
        action: &'static str,
        form: &str,
        field: &'static str,
    ) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(form);
        let button = tr!(lang, title);
        let open = !form.errors(lang).is_empty();
        let inside = view! {
            <form method="post" action=action class="stack">
                <p>{tr!(lang, text)}</p>
                {self.named()}
                <TextArea
                    name=field
                    rows=3
                    label=tr!(lang, "desk-proposals-reason")
                    hint=tr!(lang, "desk-proposals-reason-hint")
                    max=limit(REASON.max)
                    value=form.value(field, "")
                    error=form.error(lang, field)
                    required=true
                />
                <Button look=Look::Danger>{button}</Button>
            </form>
        }
        .into_any();
        view! { <Confirm summary=tr!(lang, title) open>{inside}</Confirm> }.into_any()
    }
}
