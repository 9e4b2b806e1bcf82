//! The members of a network, with filters. How to reach somebody is on their own page.

use super::lead::member_path;
use super::parts::{
    LeadPage, called, group_choices, group_name, lack_name, lack_tags, lead_page, led, spoken,
};
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, Checkbox, Choice, Column, EmptyState, Glyph, Look, SelectField, Table};
use domain::AmbassadorGroupId;
use domain::network::Lack;
use leptos::prelude::*;
use std::collections::BTreeSet;
use store::{AmbassadorGroup, MemberLine};

/// What the address filters by.
struct Filter {
    group: Option<AmbassadorGroupId>,
    lacks: Option<Lack>,
    speaks: Option<String>,
    gone: bool,
}

impl Filter {
    fn of(cx: &Cx) -> Self {
        Self {
            group: cx.query_as("group"),
            lacks: cx.query_as("lacks"),
            speaks: cx.query("speaks").map(str::to_owned),
            gone: cx.query("gone").is_some(),
        }
    }

    fn keeps(&self, line: &MemberLine) -> bool {
        self.group
            .is_none_or(|group| line.member.group == Some(group))
            && self.lacks.is_none_or(|lack| line.lacks.contains(&lack))
            && self
                .speaks
                .as_ref()
                .is_none_or(|code| line.languages.contains(code))
    }
}

/// `/ambassadors/{slug}/lead/members`
pub async fn members(cx: Cx) -> PageResult {
    let network = led(&cx).await?;
    let lang = cx.lang();
    let filter = Filter::of(&cx);
    let all = cx
        .store()
        .member_lines(&cx.actor(), network.id, filter.gone)
        .await?;
    let groups = cx.store().ambassador_groups(network.id).await?;
    let rows: Vec<Vec<AnyView>> = all
        .iter()
        .filter(|line| filter.keeps(line))
        .map(|line| {
            let href = cx.href(&member_path(&network, line));
            let spoken: Vec<String> = line
                .languages
                .iter()
                .map(|code| spoken(lang, code))
                .collect();
            vec![
                view! { <a href=href dir="auto">{called(lang, &line.name)}</a> }.into_any(),
                view! { <span dir="auto">{group_name(&groups, line.member.group)}</span> }
                    .into_any(),
                spoken.join(", ").into_any(),
                lack_tags(lang, line.member.standing.state, &line.lacks),
            ]
        })
        .collect();
    let found = rows.len();
    let list = if rows.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "members-none")>
                <p>{tr!(lang, "members-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let columns = vec![
            Column::text(tr!(lang, "members-name")),
            Column::text(tr!(lang, "members-group")),
            Column::text(tr!(lang, "members-languages")),
            Column::text(tr!(lang, "members-missing")),
        ];
        view! { <Table caption=tr!(lang, "members-found", count = found) columns rows /> }
            .into_any()
    };
    let body = view! {
        {filters(&cx, &filter, &groups, &all)}
        {list}
    };
    Ok(lead_page(&cx, &network, LeadPage::Members, vec![], body))
}

fn filters(cx: &Cx, filter: &Filter, groups: &[AmbassadorGroup], all: &[MemberLine]) -> AnyView {
    let lang = cx.lang();
    let codes: BTreeSet<&String> = all.iter().flat_map(|line| &line.languages).collect();
    let languages: Vec<Choice> = codes
        .into_iter()
        .map(|code| Choice::new(code.clone(), spoken(lang, code)))
        .collect();
    let lacks: Vec<Choice> = Lack::ALL
        .iter()
        .map(|lack| Choice::new(lack.code(), lack_name(lang, *lack)))
        .collect();
    let group = filter.group.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <form method="get" class="panel member-filters">
            <SelectField
                name="group"
                label=tr!(lang, "members-group")
                options=group_choices(groups, filter.group)
                blank=Some(tr!(lang, "members-all-groups"))
                value=group
                unmarked=true
            />
            <SelectField
                name="lacks"
                label=tr!(lang, "members-missing")
                options=lacks
                blank=Some(tr!(lang, "members-whatever"))
                value=filter.lacks.map(Lack::code).unwrap_or_default()
                unmarked=true
            />
            <SelectField
                name="speaks"
                label=tr!(lang, "members-languages")
                options=languages
                blank=Some(tr!(lang, "members-whatever"))
                value=filter.speaks.clone().unwrap_or_default()
                unmarked=true
            />
            <Checkbox name="gone" label=tr!(lang, "members-gone") checked=filter.gone unmarked=true />
            <Button look=Look::Quiet icon=Some(Glyph::Filter)>{tr!(lang, "members-filter")}</Button>
        </form>
    }
    .into_any()
}
