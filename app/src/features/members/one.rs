//! One member of a network, for who leads it: the decision, the group, training, equipment, consents.

mod consents;
mod forms;

use super::own::lent;
use super::parts::{
    LeadPage, available, called, group_name, lack_tags, led, spoken, state_tag, today,
};
use crate::context::{Cx, FormState};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Breadcrumb, ErrorSummary, Fact, Facts, Link};
use domain::network::age;
use domain::{AmbassadorId, AmbassadorState};
use leptos::prelude::*;
use store::{AmbassadorGroup, MemberSheet, Network};

/// The names under which refused forms are kept.
pub const DECIDE: &str = "decide";
pub const LEAVE: &str = "leave";
pub const LEND: &str = "lend";
pub const CONSENT: &str = "consent";

/// The page of a member, by the parts of its address.
pub fn path_of(slug: &str, member: &str) -> String {
    format!("{}/{member}", LeadPage::Members.path(slug))
}

/// What was typed into the forms of the page that were refused.
struct Typed {
    decide: FormState,
    leave: FormState,
    lend: FormState,
    consent: FormState,
}

impl Typed {
    async fn read(cx: &Cx) -> Result<Self, crate::error::AppError> {
        Ok(Self {
            decide: cx.form(DECIDE).await?,
            leave: cx.form(LEAVE).await?,
            lend: cx.form(LEND).await?,
            consent: cx.form(CONSENT).await?,
        })
    }

    fn errors(&self, lang: Lang) -> Vec<(String, String)> {
        [&self.decide, &self.leave, &self.lend, &self.consent]
            .iter()
            .flat_map(|form| form.errors(lang))
            .collect()
    }
}

/// `/ambassadors/{slug}/lead/members/{id}`
pub async fn member(cx: Cx) -> PageResult {
    let network = led(&cx).await?;
    let lang = cx.lang();
    let id: AmbassadorId = cx.param_as("id")?;
    let sheet = cx.store().member_sheet(&cx.actor(), network.id, id).await?;
    let groups = cx.store().ambassador_groups(network.id).await?;
    let typed = Typed::read(&cx).await?;
    let name = called(lang, &sheet.line.name);
    let state = sheet.line.member.standing.state;
    let here = state == AmbassadorState::Accepted;
    let decide = (state == AmbassadorState::Applied)
        .then(|| forms::decide(lang, &network, &sheet, &typed.decide));
    let consents = consents::consents(&cx, &network, &sheet, &typed.consent).await?;
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=typed.errors(lang) />
            <Breadcrumb
                links=vec![
                    Link::new(cx.href(&LeadPage::Start.path(&network.slug)), tr!(lang, "members-lead")),
                    Link::new(cx.href(&LeadPage::Members.path(&network.slug)), tr!(lang, "members-title")),
                ]
                current=name.clone()
            />
            <header class="page-head">
                <h1 dir="auto">{name.clone()}</h1>
                <p>
                    {state_tag(lang, state)}
                    " "
                    {(!sheet.line.lacks.is_empty()).then(|| lack_tags(lang, state, &sheet.line.lacks))}
                </p>
            </header>
            {decide}
            {facts(&cx, &sheet, &groups)}
            {consents}
            {here.then(|| forms::to_group(lang, &network, &sheet, &groups))}
            {here.then(|| forms::training(&cx, &network, &sheet))}
            {equipment(&cx, &network, &sheet, &typed.lend)}
            {here.then(|| forms::take_off(lang, &network, &sheet, &typed.leave))}
        </div>
    };
    let title = format!("{name} · {}", network.name);
    // The address of the page is the member's alone: no tab is the current one.
    Ok(crate::page::Page::wide(None, title, body))
}

fn facts(cx: &Cx, sheet: &MemberSheet, groups: &[AmbassadorGroup]) -> AnyView {
    let lang = cx.lang();
    let standing = sheet.line.member.standing;
    let mut facts = vec![];
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(Fact::new(tr!(lang, key), value));
        }
    };
    add("members-contact", sheet.contact.clone());
    let years = standing.birth_date.map(|born| {
        let years = age(born, today(cx));
        tr!(
            lang,
            "members-age",
            years = years,
            date = fmt::day(lang, born)
        )
    });
    add("members-born", years.unwrap_or_default());
    add("members-group", group_name(groups, sheet.line.member.group));
    let languages: Vec<String> = sheet
        .line
        .languages
        .iter()
        .map(|code| spoken(lang, code))
        .collect();
    add("members-languages", languages.join(", "));
    let availability: Vec<String> = sheet
        .availability
        .iter()
        .map(|word| available(lang, word))
        .collect();
    add("members-availability", availability.join(", "));
    add("members-about", sheet.about.clone());
    add("members-applied", fmt::date(lang, sheet.line.applied_at));
    let charter = sheet.charter_at.map(|at| fmt::date(lang, at));
    add("members-charter-on", charter.unwrap_or_default());
    add("members-reason", sheet.reason.clone());
    view! {
        <section class="stack" aria-labelledby="facts">
            <h2 id="facts">{tr!(lang, "members-facts")}</h2>
            <Facts facts />
            <p class="soft small">{tr!(lang, "members-facts-note")}</p>
        </section>
    }
    .into_any()
}

fn equipment(cx: &Cx, network: &Network, sheet: &MemberSheet, typed: &FormState) -> AnyView {
    let lang = cx.lang();
    let state = sheet.line.member.standing.state;
    if sheet.loans.is_empty() && state != AmbassadorState::Accepted {
        return ().into_any();
    }
    let day = today(cx);
    let back = path_of(&network.slug, &sheet.line.member.id.to_string());
    let items = sheet
        .loans
        .iter()
        .map(|loan| {
            let button = loan.returned_on.is_none().then(|| {
                super::equipment::take_back(cx, network, loan, format!("{back}#equipment"))
            });
            view! { <li class="stack-s">{lent(lang, loan, day)} {button}</li> }
        })
        .collect_view();
    let list =
        (!sheet.loans.is_empty()).then(|| view! { <ul class="plain-list stack-s">{items}</ul> });
    let form =
        (state == AmbassadorState::Accepted).then(|| forms::lend(lang, network, sheet, typed));
    view! {
        <section class="stack" aria-labelledby="equipment">
            <h2 id="equipment">{tr!(lang, "members-equipment")}</h2>
            {list}
            {form}
        </section>
    }
    .into_any()
}
