//! The form of a study, and the same read-only.

use crate::context::FormState;
use crate::features::desk::parts::UserText;
use crate::features::studies::form::{LineTyped, SPARE_LINES, StudyTyped};
use crate::features::studies::parts::{opinion_name, party_name};
use crate::features::studies::server::WriteStudy;
use crate::i18n::fmt;
use crate::tr;
use crate::ui::{
    Button, Choice, Column, Fact, Facts, Field, Look, RadioGroup, SelectField, Table, TextArea,
    TextField, TextKind,
};
use domain::study::{CostKind, Ownership, StudyContent, WaitingFor};
use domain::{Cents, Lang, Opinion, StudyState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::StudyView;

/// Accounts of the M57 plan that such projects usually need: investment, then running costs (instruction budgétaire
/// et comptable M57, annexe 1).
const NATURES: [&str; 24] = [
    "2031", "2113", "2121", "2128", "21312", "21318", "2135", "2151", "2152", "21534", "21538",
    "2158", "2161", "21828", "21838", "21848", "2188", "2312", "2313", "2315", "60612", "61521",
    "615231", "6156",
];
/// The element that lists them.
const NATURE_LIST: &str = "natures";

/// The form with all that a department finds out. `typed` is what stands in it.
pub(super) fn form(lang: Lang, study: &StudyView, typed: StudyTyped, form: &FormState) -> AnyView {
    let id = study.summary.id.to_string();
    let version = study.summary.version.to_string();
    view! {
        <form method="post" action=WriteStudy::PATH class="stack-l study-form" id="form" novalidate>
            <input type="hidden" name="study" value=id />
            <input type="hidden" name="version" value=version />
            {grounds(lang, &typed, form)}
            {costs(lang, study.project.paid, typed.lines, form)}
            {opinion(lang, typed.competent, typed.opinion, typed.conditions, form)}
            <section class="stack">
                <TextArea
                    name="typed[notes]"
                    id="notes"
                    label=tr!(lang, "studies-notes")
                    hint=tr!(lang, "studies-notes-hint")
                    value=typed.notes
                    error=form.error(lang, "notes")
                    max=4000
                    rows=3
                />
            </section>
            {acts(lang, study.summary.state, form)}
        </form>
    }
    .into_any()
}

/// A label and a text of several lines, in the form of a study.
fn text(
    lang: Lang,
    form: &FormState,
    field: &'static str,
    (label, hint): (&str, &str),
    value: String,
) -> AnyView {
    view! {
        <TextArea
            name=format!("typed[{field}]")
            id=field
            label=tr!(lang, label)
            hint=tr!(lang, hint)
            value
            error=form.error(lang, field)
            max=4000
            rows=3
        />
    }
    .into_any()
}

fn grounds(lang: Lang, typed: &StudyTyped, form: &FormState) -> AnyView {
    let owners: Vec<Choice> = Ownership::ALL
        .iter()
        .map(|owner| Choice::new(owner.code(), owner_name(lang, *owner)))
        .collect();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "studies-grounds")}</h2>
            <SelectField
                name="typed[ownership]"
                id="ownership"
                label=tr!(lang, "studies-ownership")
                options=owners
                value=typed.ownership.clone()
                blank=tr!(lang, "studies-not-said")
            />
            {text(
                lang,
                form,
                "legal",
                ("studies-legal", "studies-legal-hint"),
                typed.legal.clone(),
            )}
            {text(
                lang,
                form,
                "technical",
                ("studies-technical", "studies-technical-hint"),
                typed.technical.clone(),
            )}
            {text(
                lang,
                form,
                "environment",
                ("studies-environment", "studies-environment-hint"),
                typed.environment.clone(),
            )}
            {text(
                lang,
                form,
                "functional",
                ("studies-functional", "studies-functional-hint"),
                typed.functional.clone(),
            )}
            <TextField
                name="typed[delay]"
                id="delay"
                kind=TextKind::Whole
                label=tr!(lang, "studies-delay")
                hint=tr!(lang, "studies-delay-hint")
                value=typed.delay.clone()
                error=form.error(lang, "delay")
            />
        </section>
    }
    .into_any()
}

fn costs(lang: Lang, paid: CostKind, mut lines: Vec<LineTyped>, form: &FormState) -> AnyView {
    lines.resize_with(lines.len() + SPARE_LINES, LineTyped::default);
    let natures = NATURES
        .iter()
        .map(|code| {
            let name = tr!(lang, &format!("studies-nature-{code}"));
            view! { <option value=*code>{format!("{code} – {name}")}</option> }
        })
        .collect_view();
    let rows = lines
        .into_iter()
        .enumerate()
        .map(|(at, line)| line_fields(lang, form, at, line))
        .collect_view();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "studies-costs")}</h2>
            <p class="soft small">{tr!(lang, "studies-costs-hint")}</p>
            {(paid == CostKind::Running).then(|| view! { <p>{tr!(lang, "studies-costs-running")}</p> })}
            <datalist id=NATURE_LIST>{natures}</datalist>
            <div class="cost-lines">{rows}</div>
        </section>
    }
    .into_any()
}

fn line_fields(lang: Lang, form: &FormState, at: usize, line: LineTyped) -> AnyView {
    let number = (at + 1).to_string();
    let id = |field: &str| format!("{field}-{at}");
    let kinds: Vec<Choice> = CostKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), kind_name(lang, *kind)))
        .collect();
    let nature = id("nature");
    let wrong = form.error(lang, &nature);
    let is_wrong = wrong.is_some();
    let describes = is_wrong.then(|| format!("{nature}-error"));
    view! {
        <fieldset class="cost-line">
            <legend>{tr!(lang, "studies-line", number = number)}</legend>
            <TextField
                name=format!("typed[lines][{at}][label]")
                id=id("label")
                label=tr!(lang, "studies-line-label")
                value=line.label
                error=form.error(lang, &id("label"))
                autocomplete="off"
                unmarked=true
            />
            <TextField
                name=format!("typed[lines][{at}][amount]")
                id=id("amount")
                kind=TextKind::Money
                label=tr!(lang, "studies-line-amount")
                value=line.amount
                error=form.error(lang, &id("amount"))
                unmarked=true
            />
            <SelectField
                name=format!("typed[lines][{at}][kind]")
                id=id("kind")
                label=tr!(lang, "studies-line-kind")
                options=kinds
                value=line.kind
                unmarked=true
            />
            <Field id=nature.clone() label=tr!(lang, "studies-line-nature") error=wrong unmarked=true>
                <input
                    class="input input-short"
                    id=nature
                    name=format!("typed[lines][{at}][nature]")
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    list=NATURE_LIST
                    value=line.nature
                    aria-invalid=is_wrong.then_some("true")
                    aria-describedby=describes
                />
            </Field>
        </fieldset>
    }
    .into_any()
}

fn opinion(
    lang: Lang,
    competent: String,
    opinion: String,
    conditions: String,
    form: &FormState,
) -> AnyView {
    let opinions: Vec<Choice> = Opinion::ALL
        .iter()
        .map(|opinion| Choice::new(opinion.code(), opinion_name(lang, *opinion)))
        .collect();
    let yes_no = vec![
        Choice::new("yes", tr!(lang, "studies-competent-yes")),
        Choice::new("no", tr!(lang, "studies-competent-no"))
            .hint(tr!(lang, "studies-competent-no-hint")),
    ];
    view! {
        <section class="stack">
            <h2>{tr!(lang, "studies-opinion")}</h2>
            <Radios
                id="competent"
                legend=tr!(lang, "studies-competent")
                options=yes_no
                value=competent
                error=form.error(lang, "competent")
            />
            <Radios
                id="opinion"
                legend=tr!(lang, "studies-opinion-field")
                options=opinions
                value=opinion
                error=form.error(lang, "opinion")
            />
            {text(
                lang,
                form,
                "conditions",
                ("studies-conditions", "studies-conditions-hint"),
                conditions,
            )}
        </section>
    }
    .into_any()
}

/// Radio buttons whose name is that of a nested field, while faults link to `id`.
#[component]
fn Radios(
    id: &'static str,
    legend: String,
    options: Vec<Choice>,
    value: String,
    error: Option<String>,
) -> impl IntoView {
    view! {
        <div id=id tabindex="-1">
            <RadioGroup name=format!("typed[{id}]") legend options value error />
        </div>
    }
    .into_any()
}

/// What one does with a study that is being written. All of it saves first, so that nothing typed is lost.
fn acts(lang: Lang, state: StudyState, form: &FormState) -> AnyView {
    let parties: Vec<Choice> = WaitingFor::ALL
        .iter()
        .map(|party| Choice::new(party.code(), party_name(lang, *party)))
        .collect();
    let open = |field: &str| !form.value(field, "").is_empty() || form.error(lang, field).is_some();
    view! {
        <section class="stack panel">
            <div class="cluster">
                <Button name="act" value="write">{tr!(lang, "desk-save")}</Button>
                <Button look=Look::Quiet name="act" value="propose">
                    {tr!(lang, "studies-propose")}
                </Button>
                {(state == StudyState::Waiting)
                    .then(|| {
                        view! {
                            <Button look=Look::Quiet name="act" value="go_on">
                                {tr!(lang, "studies-go-on")}
                            </Button>
                        }
                    })}
            </div>
            <p class="soft small">{tr!(lang, "studies-propose-hint")}</p>
            <details class="study-more" open=open("question")>
                <summary>{tr!(lang, "studies-ask-open")}</summary>
                <div class="stack">
                    <TextArea
                        name="question"
                        label=tr!(lang, "studies-ask")
                        hint=tr!(lang, "studies-ask-hint")
                        value=form.value("question", "")
                        error=form.error(lang, "question")
                        max=2000
                        rows=3
                    />
                    <Button look=Look::Quiet name="act" value="ask">
                        {tr!(lang, "studies-ask-send")}
                    </Button>
                </div>
            </details>
            <details class="study-more" open=open("waiting")>
                <summary>{tr!(lang, "studies-wait-open")}</summary>
                <div class="stack">
                    <SelectField
                        name="waiting"
                        label=tr!(lang, "studies-wait-for")
                        options=parties
                        value=form.value("waiting", "")
                        blank=tr!(lang, "studies-wait-choose")
                        error=form.error(lang, "waiting")
                    />
                    <Button look=Look::Quiet name="act" value="wait">
                        {tr!(lang, "studies-wait")}
                    </Button>
                </div>
            </details>
        </section>
    }
    .into_any()
}

/// What a department has found out, to read.
pub(super) fn written(lang: Lang, content: &StudyContent) -> AnyView {
    let texts = texts(content)
        .into_iter()
        .map(|(label, text)| {
            view! {
                <h3>{tr!(lang, label)}</h3>
                <UserText text />
            }
        })
        .collect_view();
    view! {
        <div class="stack">
            <Facts facts=facts(lang, content) />
            {lines(lang, content)}
            {texts}
        </div>
    }
    .into_any()
}

/// All that a department has said, for somebody whose own text may take its place.
pub(super) fn said(lang: Lang, content: &StudyContent) -> Vec<Fact> {
    let mut all = facts(lang, content);
    all.extend(content.lines.iter().map(|line| {
        let amount = fmt::money(lang, line.amount);
        let kind = kind_name(lang, line.kind);
        Fact::new(line.label.clone(), format!("{amount} – {kind}"))
    }));
    all.extend(
        texts(content)
            .into_iter()
            .map(|(label, text)| Fact::new(tr!(lang, label), text.to_owned())),
    );
    all
}

/// The texts that are not empty, with their labels.
fn texts(content: &StudyContent) -> Vec<(&'static str, &str)> {
    [
        ("studies-legal", &content.legal),
        ("studies-technical", &content.technical),
        ("studies-environment", &content.environment),
        ("studies-functional", &content.functional),
        ("studies-conditions", &content.conditions),
        ("studies-notes", &content.notes),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(label, text)| (label, text.as_str()))
    .collect()
}

/// What a department has said in a word each.
fn facts(lang: Lang, content: &StudyContent) -> Vec<Fact> {
    let competent = content.competent.map(|yes| {
        let key = if yes {
            "studies-competent-yes"
        } else {
            "studies-competent-no"
        };
        ("studies-competent-said", tr!(lang, key))
    });
    let opinion = content
        .opinion
        .map(|opinion| ("studies-opinion-field", opinion_name(lang, opinion)));
    let owner = content
        .ownership
        .map(|owner| ("studies-ownership", owner_name(lang, owner)));
    let delay = content
        .delay_months
        .map(|months| ("studies-delay", tr!(lang, "studies-months", count = months)));
    let total = |kind: CostKind, key: &'static str| {
        content
            .total(kind)
            .filter(|total| *total > Cents::ZERO)
            .map(|total| (key, fmt::money(lang, total)))
    };
    [
        competent,
        opinion,
        total(CostKind::Investment, "studies-total-investment"),
        total(CostKind::Running, "studies-total-running"),
        delay,
        owner,
    ]
    .into_iter()
    .flatten()
    .map(|(label, value)| Fact::new(tr!(lang, label), value))
    .collect()
}

fn lines(lang: Lang, content: &StudyContent) -> Option<AnyView> {
    if content.lines.is_empty() {
        return None;
    }
    let columns = vec![
        Column::text(tr!(lang, "studies-line-label")),
        Column::text(tr!(lang, "studies-line-kind")),
        Column::text(tr!(lang, "studies-line-nature")),
        Column::figures(tr!(lang, "studies-line-amount")),
    ];
    let rows: Vec<Vec<AnyView>> = content
        .lines
        .iter()
        .map(|line| {
            vec![
                line.label.clone().into_any(),
                kind_name(lang, line.kind).into_any(),
                line.nature.clone().into_any(),
                fmt::money(lang, line.amount).into_any(),
            ]
        })
        .collect();
    Some(view! { <Table caption=tr!(lang, "studies-costs") columns rows /> }.into_any())
}

fn kind_name(lang: Lang, kind: CostKind) -> String {
    let key = match kind {
        CostKind::Investment => "studies-kind-investment",
        CostKind::Running => "studies-kind-running",
    };
    tr!(lang, key)
}

fn owner_name(lang: Lang, owner: Ownership) -> String {
    let key = match owner {
        Ownership::City => "studies-owner-city",
        Ownership::Intercommunality => "studies-owner-intercommunality",
        Ownership::OtherPublic => "studies-owner-other-public",
        Ownership::SocialLandlord => "studies-owner-social-landlord",
        Ownership::Private => "studies-owner-private",
        Ownership::Unknown => "studies-owner-unknown",
    };
    tr!(lang, key)
}
