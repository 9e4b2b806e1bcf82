//! The staff, the form that gives a role, and the table of what each role may do.

use crate::context::{Cx, FormState};
use crate::features::credentials::parts::{ProveAgain, access_cell};
use crate::features::desk::parts::{ScreenHead, role as role_name};
use crate::features::staff::server::{FORM, GrantRole, RevokeRole};
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, Choice, Column, Confirm, ErrorSummary, Glyph, Icon, Look, RadioGroup, Table, TextField,
    TextKind,
};
use domain::{Action, Grant, Lang, Role};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::StaffMember;

/// `/desk/staff`
pub async fn staff(cx: Cx) -> PageResult {
    cx.need(Action::ManageRoles)?;
    let lang = cx.lang();
    let form = cx.form(FORM).await?;
    let staff = cx.store().staff(&cx.actor()).await?;
    let administrators = staff
        .iter()
        .filter(|member| member.roles.contains(&Role::Administrator.into()))
        .count();
    let access = cx.store().staff_access(&cx.actor()).await?;
    let demonstration = cx.city().demonstration;
    let rows: Vec<Vec<AnyView>> = staff
        .into_iter()
        .map(|member| {
            let mut cells = member_row(lang, &member, administrators == 1);
            let id = member.account.id;
            let own = access.get(&id).copied().unwrap_or_default();
            cells.push(access_cell(lang, id, own, demonstration));
            cells
        })
        .collect();
    let columns = ["staff-person", "staff-roles", "credentials-access"]
        .map(|key| Column::text(tr!(lang, key)))
        .to_vec();
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=tr!(lang, "desk-staff") lead=tr!(lang, "staff-lead") />
            <ProveAgain cx=cx.clone() back="/desk/staff" />
            <div class="split">
                <Table caption=tr!(lang, "staff-people", count = rows.len()) columns rows />
                {grant_form(lang, &form)}
            </div>
            {matrix(lang)}
        </div>
    };
    Ok(Page::desk(Screen::Staff, tr!(lang, "desk-staff"), body))
}

fn member_row(lang: Lang, member: &StaffMember, last_administrator: bool) -> Vec<AnyView> {
    let roles = member
        .roles
        .iter()
        .map(|role| {
            let Grant { role, scope } = *role;
            let name = role_name(lang, role);
            let kept = last_administrator && role == Role::Administrator;
            let (account, code) = (member.account.id.to_string(), role.code());
            let about = tr!(
                lang,
                "staff-revoke-about",
                role = name.clone(),
                email = member.account.reveal().to_owned()
            );
            let change = if kept {
                view! { <p class="soft small">{tr!(lang, "staff-last-administrator")}</p> }
                    .into_any()
            } else {
                view! {
                    <Confirm summary=tr!(lang, "staff-revoke")>
                        <p>{about}</p>
                        <form method="post" action=RevokeRole::PATH>
                            <input type="hidden" name="account" value=account.clone() />
                            <input type="hidden" name="role" value=code />
                            <input type="hidden" name="scope" value=scope.to_string() />
                            <Button look=Look::Danger>{tr!(lang, "staff-revoke-now")}</Button>
                        </form>
                    </Confirm>
                }
                .into_any()
            };
            view! {
                <li class="stack-s">
                    <span class="strong">{name}</span>
                    {change}
                </li>
            }
        })
        .collect_view();
    let person = view! {
        <span class="verbatim">{member.account.reveal().to_owned()}</span>
        <br />
        <span class="soft">{member.account.name.clone()}</span>
    };
    vec![
        person.into_any(),
        view! { <ul class="stack-s plain-list">{roles}</ul> }.into_any(),
    ]
}

fn grant_form(lang: Lang, form: &FormState) -> AnyView {
    let roles = Role::ALL
        .iter()
        .map(|role| Choice::new(role.code(), role_name(lang, *role)).hint(tr!(lang, about(*role))))
        .collect::<Vec<_>>();
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "staff-grant")}</h2>
            <form method="post" action=GrantRole::PATH class="stack" id="form" novalidate>
                <TextField
                    name="email"
                    kind=TextKind::Email
                    label=tr!(lang, "staff-email")
                    hint=tr!(lang, "staff-email-hint")
                    value=form.value("email", "")
                    error=form.error(lang, "email")
                    required=true
                    autocomplete="off"
                />
                <TextField
                    name="name"
                    label=tr!(lang, "staff-name")
                    value=form.value("name", "")
                    error=form.error(lang, "name")
                    autocomplete="off"
                />
                <RadioGroup
                    name="role"
                    legend=tr!(lang, "staff-role")
                    options=roles
                    value=form.value("role", "")
                    error=form.error(lang, "role")
                    required=true
                />
                <Button>{tr!(lang, "staff-grant-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}

const fn about(role: Role) -> &'static str {
    match role {
        Role::Administrator => "staff-about-administrator",
        Role::Coordinator => "staff-about-coordinator",
        Role::Moderator => "staff-about-moderator",
        Role::Reader => "staff-about-reader",
        Role::Auditor => "staff-about-auditor",
        Role::Ambassador => "staff-about-ambassador",
        Role::AmbassadorLead => "staff-about-ambassador-lead",
    }
}

/// What each role may do, read from the very policy that the server applies.
fn matrix(lang: Lang) -> AnyView {
    let columns = std::iter::once(Column::text(tr!(lang, "staff-action")))
        .chain(
            Role::ALL
                .iter()
                .map(|role| Column::text(role_name(lang, *role))),
        )
        .collect();
    let rows: Vec<Vec<AnyView>> = Action::ALL
        .into_iter()
        .map(|action| {
            let mut cells = vec![tr!(lang, action_key(action)).into_any()];
            cells.extend(Role::ALL.iter().map(|role| may(lang, role.may(action))));
            cells
        })
        .collect();
    view! { <Table caption=tr!(lang, "staff-matrix") columns rows /> }.into_any()
}

fn may(lang: Lang, may: bool) -> AnyView {
    if may {
        view! {
            <span class="may">
                <Icon glyph=Glyph::Tick />
                {tr!(lang, "staff-yes")}
            </span>
        }
        .into_any()
    } else {
        view! { <span class="soft">{tr!(lang, "staff-no")}</span> }.into_any()
    }
}

const fn action_key(action: Action) -> &'static str {
    match action {
        Action::SendIdea => "staff-may-send-idea",
        Action::Support => "staff-may-support",
        Action::Comment => "staff-may-comment",
        Action::Vote => "staff-may-vote",
        Action::ReadDesk => "staff-may-read-desk",
        Action::Moderate => "staff-may-moderate",
        Action::EnterIdea => "staff-may-enter-idea",
        Action::ManageProjects => "staff-may-manage-projects",
        Action::ReadStudies => "staff-may-read-studies",
        Action::Study => "staff-may-study",
        Action::Validate => "staff-may-validate",
        Action::Arbitrate => "staff-may-arbitrate",
        Action::PublishDecisions => "staff-may-publish-decisions",
        Action::WriteToCarriers => "staff-may-write-to-carriers",
        Action::ManageDepartments => "staff-may-manage-departments",
        Action::EditEdition => "staff-may-edit-edition",
        Action::WriteNews => "staff-may-write-news",
        Action::ManageBallotBox => "staff-may-manage-ballot-box",
        Action::KeyPaper => "staff-may-key-paper",
        Action::CountVote => "staff-may-count-vote",
        Action::PublishOutcome => "staff-may-publish-outcome",
        Action::ReadAudit => "staff-may-read-audit",
        Action::ReadRecord => "staff-may-read-record",
        Action::ManageVoters => "staff-may-manage-voters",
        Action::ReadSuspicions => "staff-may-read-suspicions",
        Action::DecideSuspicion => "staff-may-decide-suspicion",
        Action::ReadRoles => "staff-may-read-roles",
        Action::ManageRoles => "staff-may-manage-roles",
        Action::ManagePrivacy => "staff-may-manage-privacy",
        Action::ExportPersons => "staff-may-export-persons",
    }
}
