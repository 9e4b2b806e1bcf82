//! The rules' page: who may take part, how a ballot is filled in, how it is counted.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::{Locked, edition, no_right_to_edit};
use crate::features::editions_desk::parts::{Part, conflict, fixed, part_page, typed_rows};
use crate::features::editions_desk::rules_form::{RulesTyped, TICKED, field};
use crate::features::editions_desk::rules_identity::means_label;
use crate::features::editions_desk::rules_limits::groups_of;
use crate::features::editions_desk::rules_warnings::odd;
use crate::features::editions_desk::server::{RAISE, RULES, RaiseVoters, SaveRules};
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{
    Button, Checkbox, Checkboxes, Choice, Fact, Look, Notice, RadioGroup, TextField, TextKind, Tone,
};
use domain::rules::MAX_VOTERS_PER_CONTACT;
use domain::{Action, BallotForm, Lang, Link, Rules};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

/// `/desk/editions/{slug}/rules`
pub async fn rules(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let form = cx.form(RULES).await?;
    let raising = cx.form(RAISE).await?;
    // One of the two forms was refused at most.
    let told = if raising.errors(lang).is_empty() {
        &form
    } else {
        &raising
    };
    let groups = groups_of(&edition);
    let typed: RulesTyped = typed_rows(&form, || {
        let groups: Vec<_> = groups.iter().map(|(group, _)| *group).collect();
        RulesTyped::of(&edition.rules, &groups)
    });
    let locked = fixed(&cx, &edition);
    let readonly = locked.is_some();
    let odd = odd(&cx, &edition);
    let warnings = (!odd.is_empty()).then(|| {
        let items = odd
            .into_iter()
            .map(|text| view! { <li>{text}</li> })
            .collect_view();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "editing-odd")>
                <ul class="odd-list">{items}</ul>
            </Notice>
        }
    });
    let draw = Draw {
        lang,
        form: &form,
        typed: &typed,
        readonly,
    };
    let body = view! {
        <div class="stack">
            <Locked reason=locked />
            {warnings}
            {raise(&cx, &edition, &raising)}
            {conflict(lang, told, facts(lang, &edition.rules))}
            <form method="post" action=SaveRules::PATH class="stack-l rules-form" id="form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="version" value=edition.version.to_string() />
                {draw.who()}
                {draw.identity(&cx)}
                {draw.ballot()}
                {draw.count()}
                {draw.ties()}
                {draw.limits(&groups)}
                {draw.publication()}
                {(!readonly).then(|| view! { <Button>{tr!(lang, "desk-save")}</Button> })}
            </form>
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Rules,
        Some(told),
        body.into_any(),
    ))
}

/// While people vote, a family that was turned away can still be let in: more people for each contact, never fewer.
fn raise(cx: &Cx, edition: &Edition, form: &FormState) -> Option<AnyView> {
    let lang = cx.lang();
    let now = edition.rules.voters_per_contact;
    let shared = edition.rules.means.iter().any(|means| means.is_shared());
    let open = edition.calendar.open_vote(cx.now()).is_ok();
    let may = no_right_to_edit(cx, edition.id).is_none();
    (open && shared && may && now < MAX_VOTERS_PER_CONTACT).then(|| {
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "editing-raise")}</h2>
                <p>{tr!(lang, "editing-raise-text", people = now)}</p>
                <form method="post" action=RaiseVoters::PATH class="stack">
                    <input type="hidden" name="edition" value=edition.slug.clone() />
                    <input type="hidden" name="version" value=edition.version.to_string() />
                    <TextField
                        name="people"
                        kind=TextKind::Whole
                        label=tr!(lang, "editing-raise-people")
                        hint=tr!(lang, "editing-raise-hint", from = now + 1, to = MAX_VOTERS_PER_CONTACT)
                        value=form.value("people", "")
                        error=form.error(lang, "people")
                        required=true
                    />
                    <Button look=Look::Quiet>{tr!(lang, "editing-raise-button")}</Button>
                </form>
            </section>
        }
        .into_any()
    })
}

/// Fields that may be left empty, besides those of limits.
const OPTIONAL: [&str; 5] = [
    "ideas_per_person",
    "project_cap",
    "at_least",
    "seed",
    "publish_from",
];

/// What every field of the form needs.
#[derive(Clone, Copy)]
pub(super) struct Draw<'a> {
    pub(super) lang: Lang,
    pub(super) form: &'a FormState,
    pub(super) typed: &'a RulesTyped,
    pub(super) readonly: bool,
}

impl Draw<'_> {
    fn who(self) -> AnyView {
        let lang = self.lang;
        let links = Link::ALL
            .map(|link| self.choice(link.code(), link_key(link), None))
            .to_vec();
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "editing-rules-who")}</h2>
                {self.text("age_floor", &self.typed.age_floor, TextKind::Whole, "editing-rules-age", "editing-rules-age-hint")}
                <Checkboxes
                    name=field("links")
                    legend=tr!(lang, "editing-rules-links")
                    hint=tr!(lang, "editing-rules-links-hint")
                    options=links
                    values=self.typed.links.clone()
                    error=self.form.error(lang, &field("links"))
                    required=true
                />
                {self.text("ideas_per_person", &self.typed.ideas_per_person, TextKind::Whole, "editing-rules-ideas", "editing-rules-ideas-hint")}
                {self.text("project_cap", &self.typed.project_cap, TextKind::Money, "editing-rules-project-cap", "editing-rules-project-cap-hint")}
                {self.check("comments", &self.typed.comments, "editing-rules-comments", "editing-rules-comments-hint")}
            </section>
        }
        .into_any()
    }

    fn ballot(self) -> AnyView {
        let lang = self.lang;
        let forms = vec![
            self.choice(
                "approval",
                "editing-rules-approval",
                Some("editing-rules-approval-hint"),
            ),
            self.choice(
                "knapsack",
                "editing-rules-knapsack",
                Some("editing-rules-knapsack-hint"),
            ),
            self.choice(
                "points",
                "editing-rules-score",
                Some("editing-rules-score-hint"),
            ),
            self.choice(
                "scores",
                "editing-rules-scores",
                Some("editing-rules-scores-hint"),
            ),
            self.choice(
                "ranking",
                "editing-rules-ranking",
                Some("editing-rules-ranking-hint"),
            ),
            self.choice(
                "judgment",
                "editing-rules-judgment",
                Some("editing-rules-judgment-hint"),
            ),
        ];
        let typed = self.typed;
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "editing-rules-ballot")}</h2>
                {self.radios("ballot", &typed.ballot, "editing-rules-form", forms)}
                <fieldset class="rules-numbers when-approval">
                    <legend>{tr!(lang, "editing-rules-if-approval")}</legend>
                    {self.text("min", &typed.min, TextKind::Whole, "editing-rules-min", "editing-rules-min-hint")}
                    {self.text("max", &typed.max, TextKind::Whole, "editing-rules-max", "editing-rules-max-hint")}
                </fieldset>
                <fieldset class="rules-numbers when-knapsack">
                    <legend>{tr!(lang, "editing-rules-if-knapsack")}</legend>
                    {self.text("cap", &typed.cap, TextKind::Money, "editing-rules-cap-label", "editing-rules-cap-hint")}
                </fieldset>
                <fieldset class="rules-numbers when-points">
                    <legend>{tr!(lang, "editing-rules-if-points")}</legend>
                    {self.text("per_project", &typed.per_project, TextKind::Whole, "editing-rules-per-project", "editing-rules-per-project-hint")}
                    {self.text("total", &typed.total, TextKind::Whole, "editing-rules-total", "editing-rules-total-hint")}
                </fieldset>
                <fieldset class="rules-numbers when-scores">
                    <legend>{tr!(lang, "editing-rules-if-scores")}</legend>
                    {self.text("score", &typed.score, TextKind::Whole, "editing-rules-highest", "editing-rules-highest-hint")}
                </fieldset>
                <fieldset class="rules-numbers when-ranking">
                    <legend>{tr!(lang, "editing-rules-if-ranking")}</legend>
                    {self.text("places", &typed.places, TextKind::Whole, "editing-rules-places", "editing-rules-places-hint")}
                </fieldset>
                <fieldset class="rules-numbers when-judgment">
                    <legend>{tr!(lang, "editing-rules-if-judgment")}</legend>
                    {self.text("grades", &typed.grades, TextKind::Whole, "editing-rules-how-many-grades", "editing-rules-how-many-grades-hint")}
                </fieldset>
                {self.check("change", &typed.change, "editing-rules-change", "editing-rules-change-hint")}
            </section>
        }
        .into_any()
    }

    pub(super) fn choice(self, value: &str, label: &str, hint: Option<&str>) -> Choice {
        let choice = Choice::new(value, tr!(self.lang, label)).disabled(self.readonly);
        match hint {
            Some(hint) => choice.hint(tr!(self.lang, hint)),
            None => choice,
        }
    }

    pub(super) fn text(
        self,
        name: &str,
        value: &str,
        kind: TextKind,
        label: &str,
        hint: &str,
    ) -> AnyView {
        // What may be left out says so in its hint; the rest is needed, if its ballot is the chosen one.
        let required = !OPTIONAL.contains(&name) && !name.starts_with("limits]");
        view! {
            <TextField
                name=field(name)
                kind
                label=tr!(self.lang, label)
                hint=tr!(self.lang, hint)
                value=value.to_owned()
                error=self.form.error(self.lang, &field(name))
                required
                disabled=self.readonly
            />
        }
        .into_any()
    }

    pub(super) fn check(self, name: &str, value: &str, label: &str, hint: &str) -> AnyView {
        view! {
            <Checkbox
                name=field(name)
                label=tr!(self.lang, label)
                hint=tr!(self.lang, hint)
                checked=value == TICKED
                disabled=self.readonly
            />
        }
        .into_any()
    }

    pub(super) fn radios(
        self,
        name: &str,
        value: &str,
        legend: &str,
        options: Vec<Choice>,
    ) -> AnyView {
        view! {
            <RadioGroup
                name=field(name)
                legend=tr!(self.lang, legend)
                options
                value=value.to_owned()
                error=self.form.error(self.lang, &field(name))
                required=true
            />
        }
        .into_any()
    }
}

const fn link_key(link: Link) -> &'static str {
    match link {
        Link::Lives => "editing-link-lives",
        Link::Works => "editing-link-works",
        Link::Studies => "editing-link-studies",
    }
}

fn facts(lang: Lang, rules: &Rules) -> Vec<Fact> {
    let links: Vec<String> = rules
        .links
        .iter()
        .map(|link| tr!(lang, link_key(*link)))
        .collect();
    let means: Vec<String> = rules
        .means
        .iter()
        .map(|means| means_label(lang, *means))
        .collect();
    let yes_no = |yes: bool| tr!(lang, if yes { "editing-yes" } else { "editing-no" });
    let ideas = rules
        .ideas_per_person
        .map_or_else(|| tr!(lang, "editing-no-limit"), |ideas| ideas.to_string());
    vec![
        Fact::new(tr!(lang, "editing-rules-age"), rules.age_floor.to_string()),
        Fact::new(tr!(lang, "editing-rules-links"), links.join(", ")),
        Fact::new(tr!(lang, "editing-rules-means"), means.join(", ")),
        Fact::new(
            tr!(lang, "editing-rules-voters-per-contact"),
            rules.voters_per_contact.to_string(),
        ),
        Fact::new(
            tr!(lang, "editing-rules-field-contacts"),
            yes_no(rules.field_contacts),
        ),
        Fact::new(
            tr!(lang, "editing-rules-field-hours"),
            rules.field_hours.to_string(),
        ),
        Fact::new(tr!(lang, "editing-rules-ideas"), ideas),
        Fact::new(tr!(lang, "editing-rules-comments"), yes_no(rules.comments)),
        Fact::new(
            tr!(lang, "editing-rules-form"),
            ballot_text(lang, rules.ballot_form),
        ),
        Fact::new(
            tr!(lang, "editing-rules-change"),
            yes_no(rules.change_until_close),
        ),
    ]
}

/// A ballot's form in a few words, with its numbers.
pub fn ballot_text(lang: Lang, form: BallotForm) -> String {
    match form {
        BallotForm::Approval { min, max } => {
            tr!(lang, "editing-ballot-approval", min = min, max = max)
        }
        BallotForm::Knapsack { cap } => {
            tr!(lang, "editing-ballot-knapsack", cap = fmt::money(lang, cap))
        }
        BallotForm::Points { per_project, total } => {
            tr!(
                lang,
                "editing-ballot-points",
                most = per_project,
                total = total
            )
        }
        BallotForm::Scores { max } => tr!(lang, "editing-ballot-scores", max = max),
        BallotForm::Ranking { max } => tr!(lang, "editing-ballot-ranking", max = max),
        BallotForm::MajorityJudgment { grades } => {
            tr!(lang, "editing-ballot-judgment", grades = grades)
        }
    }
}
