//! The forms by which the desk asks departments what a proposal costs, and takes what they found.

use super::desk_acts::Acts;
use super::desk_server::{
    ADD, ASK, AskCosting, AskDepartment, TAKE_BACK, TakeBackCosting, TakeCosting,
};
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Checkboxes, Choice, Glyph, Look, SelectField, TextField, TextKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

impl Acts<'_> {
    pub(super) fn ask(&self) -> AnyView {
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

    pub(super) fn take_costing(&self) -> AnyView {
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

    pub(super) fn take_back(&self) -> AnyView {
        self.with_reason(
            "desk-proposals-take-back",
            "desk-proposals-take-back-text",
            TakeBackCosting::PATH,
            TAKE_BACK,
            "taken_back",
        )
    }
}
