//! The matrix: a table for each theme where there is room and on paper, a list for each role on a phone.

use super::words::{OF_EVERYBODY, OF_THE_CITY, THEMES, action_key};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::{ScreenHead, role as role_name};
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Glyph, Icon};
use domain::{Action, DepartmentId, Lang, MemberLevel, Membership, NetworkId, Role, Scope};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Catalogue, Network, RolesHeld, StaffMember};

/// A column of the matrix.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    Role(Role),
    Member { level: MemberLevel, outside: bool },
}

impl Holder {
    fn all() -> Vec<Self> {
        let member = |level, outside| Self::Member { level, outside };
        Role::ALL
            .iter()
            .copied()
            .map(Self::Role)
            .chain([
                member(MemberLevel::Analyst, false),
                member(MemberLevel::Validator, false),
                member(MemberLevel::Validator, true),
            ])
            .collect()
    }

    /// As the server's own policy says.
    fn may(self, action: Action) -> bool {
        match self {
            Self::Role(role) => role.may(action),
            Self::Member { level, outside } => Membership {
                department: DepartmentId::numbered(1),
                level,
                outside,
            }
            .may(action),
        }
    }

    fn name(self, lang: Lang) -> String {
        match self {
            Self::Role(role) => role_name(lang, role),
            Self::Member { outside: true, .. } => tr!(lang, "rights-outside"),
            Self::Member {
                level: MemberLevel::Analyst,
                ..
            } => tr!(lang, "rights-analyst"),
            Self::Member {
                level: MemberLevel::Validator,
                ..
            } => tr!(lang, "rights-validator"),
        }
    }

    fn reach(self, lang: Lang) -> String {
        match self {
            Self::Role(role) if role.may_be_of_an_edition() => tr!(lang, "rights-city-or-edition"),
            Self::Role(_) => tr!(lang, "rights-city"),
            Self::Member { .. } => tr!(lang, "rights-department"),
        }
    }

    fn people(self, held: &RolesHeld) -> usize {
        match self {
            Self::Role(role) => held.role(role),
            Self::Member { level, outside } => held.members(level, outside),
        }
    }
}

/// `/desk/rights`
pub async fn rights(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadRoles)?;
    let lang = cx.lang();
    let held = cx.store().roles_held(&cx.actor()).await?;
    let staff = if cx.can(Action::ManageRoles) {
        Some(cx.store().staff(&cx.actor()).await?)
    } else {
        None
    };
    let places = Places::read(&cx).await?;
    let everybody = OF_EVERYBODY
        .map(|action| tr!(lang, action_key(action)))
        .join(", ");
    let title = tr!(lang, "desk-rights");
    let body = view! {
        <div class="stack-l rights">
            <ScreenHead title=title.clone() lead=tr!(lang, "rights-lead") />
            <p>{tr!(lang, "rights-everybody", what = everybody)}</p>
            <section class="stack">
                <h2>{tr!(lang, "rights-who")}</h2>
                {holders(&cx, &held, staff.as_deref(), &places)}
            </section>
            <div class="stack-l rights-tables">
                {THEMES.map(|(theme, actions)| table(lang, theme, actions)).collect_view()}
            </div>
            <div class="stack-l rights-lists">
                {Holder::all().into_iter().map(|holder| list(lang, holder)).collect_view()}
            </div>
            <p class="soft small">{notes(lang)}</p>
        </div>
    };
    Ok(Page::desk(Screen::Rights, title, body))
}

/// What the marks mean, and what a role for one edition leaves out.
fn notes(lang: Lang) -> String {
    let of_the_city = OF_THE_CITY
        .map(|action| tr!(lang, action_key(action)))
        .join(", ");
    tr!(lang, "rights-notes", what = of_the_city)
}

/// How far each role reaches, how many have it, and who, for those who give roles.
fn holders(cx: &Cx, held: &RolesHeld, staff: Option<&[StaffMember]>, places: &Places) -> AnyView {
    let lang = cx.lang();
    let items = Holder::all()
        .into_iter()
        .map(|holder| {
            let names = match (holder, staff) {
                (Holder::Role(role), Some(staff)) => names(lang, role, staff, places),
                (Holder::Role(_) | Holder::Member { .. }, _) => vec![],
            };
            let names = (!names.is_empty()).then(|| {
                let items = names
                    .into_iter()
                    .map(|name| view! { <li class="verbatim">{name}</li> });
                view! { <ul class="small plain-list">{items.collect_view()}</ul> }
            });
            let count = tr!(lang, "rights-people-count", count = holder.people(held));
            view! {
                <li class="stack-s">
                    <p class="strong">{holder.name(lang)}</p>
                    <p class="soft small">{holder.reach(lang)} " · " {count}</p>
                    {names}
                </li>
            }
        })
        .collect_view();
    let change = staff.is_some().then(|| {
        view! {
            <p>
                <a href=cx.href("/desk/staff")>{tr!(lang, "rights-change")}</a>
            </p>
        }
    });
    view! {
        <ul class="rights-holders plain-list">{items}</ul>
        {change}
    }
    .into_any()
}

/// Who has a role, each with the edition that it is for.
fn names(lang: Lang, role: Role, staff: &[StaffMember], places: &Places) -> Vec<String> {
    let mut names = Vec::new();
    for member in staff {
        for grant in member.roles.iter().filter(|grant| grant.role == role) {
            let who = member.account.called();
            names.push(match grant.scope {
                Scope::City => who.to_owned(),
                Scope::Edition(_) | Scope::Network(_) => {
                    let edition = scope_name(lang, grant.scope, places);
                    tr!(lang, "rights-for", who = who.to_owned(), edition = edition)
                }
            });
        }
    }
    names
}

/// What a role can be given for, by name.
pub struct Places {
    pub catalogue: Arc<Catalogue>,
    pub networks: Vec<Network>,
}

impl Places {
    pub async fn read(cx: &Cx) -> Result<Self, AppError> {
        Ok(Self {
            catalogue: cx.store().catalogue().await?,
            networks: cx.store().networks().await?,
        })
    }

    fn network(&self, id: NetworkId) -> Option<&Network> {
        self.networks.iter().find(|network| network.id == id)
    }

    /// Whether it is there.
    pub fn has(&self, scope: Scope) -> bool {
        match scope {
            Scope::City => true,
            Scope::Edition(id) => self.catalogue.by_id(id).is_some(),
            Scope::Network(id) => self.network(id).is_some(),
        }
    }
}

/// How far a role reaches, in words.
pub fn scope_name(lang: Lang, scope: Scope, places: &Places) -> String {
    match scope {
        Scope::City => tr!(lang, "rights-whole-city"),
        Scope::Network(id) => places.network(id).map_or_else(
            || tr!(lang, "rights-one-network"),
            |network| network.name.clone(),
        ),
        Scope::Edition(id) => places.catalogue.by_id(id).map_or_else(
            || tr!(lang, "rights-gone-edition"),
            |edition| edition.name.clone(),
        ),
    }
}

fn table(lang: Lang, theme: &'static str, actions: &'static [Action]) -> AnyView {
    let columns = Holder::all();
    let heads = columns
        .iter()
        .map(|holder| view! { <th scope="col">{holder.name(lang)}</th> })
        .collect_view();
    let rows = actions
        .iter()
        .map(|action| {
            let cells = columns
                .iter()
                .map(|holder| view! { <td>{mark(lang, holder.may(*action))}</td> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{tr!(lang, action_key(*action))} {fresh(lang, *action)}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="rights-table">
            <caption>{tr!(lang, theme)}</caption>
            <thead>
                <tr>
                    <th scope="col">{tr!(lang, "rights-action")}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Yes as a tick, no as a dash; both have their word for the ear.
fn mark(lang: Lang, may: bool) -> AnyView {
    if may {
        view! {
            <span class="may">
                <Icon glyph=Glyph::Tick />
                <span class="hidden">{tr!(lang, "rights-yes")}</span>
            </span>
        }
        .into_any()
    } else {
        view! {
            <span class="soft">
                <span aria-hidden="true">"–"</span>
                <span class="hidden">{tr!(lang, "rights-no")}</span>
            </span>
        }
        .into_any()
    }
}

/// What asks for a proof of a short while ago has a mark.
fn fresh(lang: Lang, action: Action) -> Option<AnyView> {
    action.needs_fresh_proof().then(|| {
        view! { <span class="soft small">" " {tr!(lang, "rights-fresh")}</span> }.into_any()
    })
}

/// What a role may do, theme by theme; what it may not is left out.
fn list(lang: Lang, holder: Holder) -> AnyView {
    let themes = THEMES
        .iter()
        .filter_map(|(theme, actions)| {
            let items: Vec<_> = actions
                .iter()
                .filter(|action| holder.may(**action))
                .map(|action| {
                    view! { <li>{tr!(lang, action_key(*action))} {fresh(lang, *action)}</li> }
                })
                .collect();
            (!items.is_empty()).then(|| {
                view! {
                    <h3>{tr!(lang, *theme)}</h3>
                    <ul>{items}</ul>
                }
            })
        })
        .collect_view();
    view! {
        <section class="panel stack">
            <h2>{holder.name(lang)}</h2>
            <p class="soft">{holder.reach(lang)}</p>
            {themes}
        </section>
    }
    .into_any()
}
