//! The forms of a proposal at the desk: those that its state allows, each with what it books.

use super::desk_server::{
    ABANDON, ADD, ASK, AbandonProposal, AskCosting, AskDepartment, COMMIT, COUNTERSIGN,
    CommitProposal, Countersign, DELIVER, DeliverProposal, PAY, PayProposal, RATIFY,
    RatifyProposal, SEND_BACK, SendBack, TAKE_BACK, TakeBackCosting, TakeCosting, WORKS,
    WorksOfProposal,
};
use super::own::{limit, named};
use super::parts::{proposal_path, step_name};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::amount::typed;
use crate::features::studies::parts::{Departments, today};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Button, Checkbox, Checkboxes, Choice, Confirm, Glyph, Look, Notice, SelectField, TextArea,
    TextField, TextKind, Tone,
};
use domain::delegated::{Costing as Way, ValidationStep};
use domain::proposal::REASON;
use domain::{Action, Cents, ProposalState, StepKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::HashMap;
use store::{Costing, DelegatedEnvelope, ProposalView};

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

    fn of(&self, form: &str) -> FormState {
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

    fn named(&self) -> AnyView {
        named(self.envelope, self.view)
    }

    /// A line that says what an act books.
    fn books(&self, key: &str, amount: Cents) -> AnyView {
        let lang = self.cx.lang();
        let amount = fmt::money(lang, amount);
        view! { <p class="soft">{tr!(lang, key, amount = amount)}</p> }.into_any()
    }

    fn ask(&self) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(ASK);
        let options: Vec<Choice> = self
            .departments
            .0
            .iter()
            .map(|one| Choice::new(one.id.to_string(), &one.name))
            .collect();
        let values: Vec<String> = form
            .value("departments", "")
            .split(',')
            .filter(|id| !id.is_empty())
            .map(str::to_owned)
            .collect();
        view! {
            <form method="post" action=AskCosting::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-ask")}</h3>
                <p>{tr!(lang, "desk-proposals-ask-text")}</p>
                {self.named()}
                <Checkboxes
                    name="departments[]"
                    legend=tr!(lang, "desk-proposals-departments")
                    hint=tr!(lang, "desk-proposals-departments-hint")
                    options
                    values
                />
                <TextField
                    name="due"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-due")
                    value=form.value("due", "")
                    error=form.error(lang, "due")
                />
                <Button>{tr!(lang, "desk-proposals-ask-button")}</Button>
            </form>
        }
        .into_any()
    }

    fn take_costing(&self) -> AnyView {
        let lang = self.cx.lang();
        let Some(costing) = self.costing else {
            return ().into_any();
        };
        let open = costing.open();
        let take = if open > 0 || costing.studies.is_empty() {
            view! { <p>{tr!(lang, "desk-proposals-open", count = open)}</p> }.into_any()
        } else {
            view! {
                <form method="post" action=TakeCosting::PATH class="stack">
                    {self.named()}
                    <p>{tr!(lang, "desk-proposals-take-text")}</p>
                    <Button icon=Some(Glyph::Euro)>{tr!(lang, "desk-proposals-take")}</Button>
                </form>
            }
            .into_any()
        };
        let others: Vec<Choice> = self
            .departments
            .0
            .iter()
            .filter(|one| {
                costing
                    .studies
                    .iter()
                    .all(|study| study.department != one.id)
            })
            .map(|one| Choice::new(one.id.to_string(), &one.name))
            .collect();
        let form = self.forms.of(ADD);
        let add = (!others.is_empty()).then(|| {
            view! {
                <form method="post" action=AskDepartment::PATH class="stack">
                    {self.named()}
                    <SelectField
                        name="department"
                        label=tr!(lang, "desk-proposals-add")
                        options=others
                        blank=tr!(lang, "desk-proposals-add-blank")
                        value=form.value("department", "")
                        error=form.error(lang, "department")
                        unmarked=true
                    />
                    <Button look=Look::Quiet>{tr!(lang, "desk-proposals-add-button")}</Button>
                </form>
            }
        });
        view! {
            <section class="panel stack">
                <h3>{tr!(lang, "desk-proposals-costing")}</h3>
                {take}
                {add}
            </section>
        }
        .into_any()
    }

    fn take_back(&self) -> AnyView {
        self.with_reason(
            "desk-proposals-take-back",
            "desk-proposals-take-back-text",
            TakeBackCosting::PATH,
            TAKE_BACK,
            "taken_back",
        )
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

    fn works(&self) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(WORKS);
        let options: Vec<Choice> = [
            StepKind::Studies,
            StepKind::Procurement,
            StepKind::Works,
            StepKind::Inaugurated,
        ]
        .into_iter()
        .filter(|step| self.view.proposal.state.step(*step).is_ok())
        .map(|step| Choice::new(step.code(), step_name(lang, step)))
        .collect();
        view! {
            <form method="post" action=WorksOfProposal::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-works")}</h3>
                <p>{tr!(lang, "desk-proposals-works-text")}</p>
                {self.named()}
                <SelectField
                    name="step"
                    label=tr!(lang, "desk-proposals-works-step")
                    options
                    value=form.value("step", "")
                    error=form.error(lang, "step")
                    required=true
                />
                <TextField
                    name="planned"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-works-planned")
                    value=form.value("planned", "")
                    error=form.error(lang, "planned")
                />
                <TextField
                    name="done"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-works-done")
                    value=form.value("done", "")
                    error=form.error(lang, "done")
                />
                <TextArea
                    name="works_text"
                    rows=2
                    label=tr!(lang, "desk-proposals-works-words")
                    value=form.value("works_text", "")
                    error=form.error(lang, "works_text")
                />
                <Button look=Look::Quiet>{tr!(lang, "desk-proposals-works-button")}</Button>
            </form>
        }
        .into_any()
    }

    fn deliver(&self) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(DELIVER);
        let day = today(self.cx).to_string();
        view! {
            <form method="post" action=DeliverProposal::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-deliver")}</h3>
                <p class="soft">{tr!(lang, "desk-proposals-deliver-text")}</p>
                {self.named()}
                <TextField
                    name="delivered_on"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-deliver-on")
                    value=form.value("delivered_on", day)
                    error=form.error(lang, "delivered_on")
                    required=true
                />
                <Checkbox
                    name="bills"
                    label=tr!(lang, "desk-proposals-deliver-bills")
                    hint=tr!(lang, "desk-proposals-deliver-bills-hint")
                    checked=!form.value("bills", "").is_empty()
                />
                <Button icon=Some(Glyph::Done)>{tr!(lang, "desk-proposals-deliver-button")}</Button>
            </form>
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
    fn with_reason(
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
