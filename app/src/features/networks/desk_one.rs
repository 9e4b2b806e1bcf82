//! `/desk/networks/{slug}`: one network, with its groups and the versions of its charter.

use super::desk::{First, fields, kind_name};
use super::desk_server::{
    CHARTER, ChangeNetwork, GROUP, NETWORK, PublishNetworkCharter, SetNetworkGroup,
};
use super::parts::{network_of, network_path};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::features::projects::parts::WrittenText;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Choice, ErrorSummary, Glyph, Link, Look, SelectField, Tag,
    TextArea, TextField, Tone,
};
use domain::network::GroupKind;
use domain::{Action, NetworkKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{AmbassadorGroup, Network, NetworkCharter, StoreError};

/// `/desk/networks/{slug}`
pub async fn one(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::LeadNetwork)?;
    let lang = cx.lang();
    let network = network_of(&cx).await?;
    cx.actor()
        .can_in_network(Action::LeadNetwork, network.id)
        .map_err(StoreError::Forbidden)?;
    let groups = cx.store().ambassador_groups(network.id).await?;
    let charters = cx.store().network_charters(network.id).await?;
    let (form, group, charter) = (
        cx.form(NETWORK).await?,
        cx.form(GROUP).await?,
        cx.form(CHARTER).await?,
    );
    let errors = [form.errors(lang), group.errors(lang), charter.errors(lang)].concat();
    let manages = cx.can(Action::ManageNetworks);
    let what = manages.then(|| what_it_is(lang, &network, &form));
    let crumbs = vec![Link::new(
        cx.href("/desk/networks"),
        tr!(lang, "desk-networks"),
    )];
    let path = network_path(&network.slug);
    let links = [
        ("", Glyph::Globe),
        ("/lead", Glyph::Account),
        ("/poster", Glyph::Download),
    ]
    .map(|(page, glyph)| {
        let word = page.trim_start_matches('/');
        let word = if word.is_empty() { "public" } else { word };
        let href = cx.href(&format!("{path}{page}"));
        view! {
            <ButtonLink href look=Look::Quiet icon=Some(glyph)>
                {tr!(lang, &format!("desk-networks-go-{word}"))}
            </ButtonLink>
        }
    })
    .into_iter()
    .collect_view();
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors />
            <Breadcrumb links=crumbs current=network.name.clone() />
            <ScreenHead title=network.name.clone() lead=kind_name(lang, network.kind) />
            <div class="cluster">{links}</div>
            {of_groups(lang, &network, &groups, &group)}
            {of_charters(lang, &network, &charters, &charter, manages)}
            {what}
        </div>
    };
    Ok(Page::desk(Screen::Networks, network.name, body))
}

fn what_it_is(lang: Lang, network: &Network, form: &FormState) -> AnyView {
    let first = First {
        slug: network.slug.clone(),
        name: network.name.clone(),
        intro: network.intro.clone(),
        min_age: network.min_age,
        max_age: network.max_age,
        is_open: network.is_open,
        quiet: network.quiet,
    };
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "desk-networks-what")}</h2>
            <form class="stack" method="post" action=ChangeNetwork::url() novalidate>
                <input type="hidden" name="network" value=network.slug.clone() />
                <input type="hidden" name="version" value=network.version.to_string() />
                {fields(lang, form, &first)}
                <Button>{tr!(lang, "desk-networks-save")}</Button>
            </form>
        </section>
    }
    .into_any()
}

fn of_groups(
    lang: Lang,
    network: &Network,
    groups: &[AmbassadorGroup],
    form: &FormState,
) -> AnyView {
    let items = groups
        .iter()
        .map(|group| {
            let closed = group
                .is_closed
                .then(|| view! { <Tag label=tr!(lang, "desk-networks-group-closed") tone=Tone::Neutral /> });
            let faulty = form.value("group", "") == group.id.to_string();
            view! {
                <li>
                    <details open=faulty>
                        <summary>{group.name.clone()} " " {closed}</summary>
                        {group_form(lang, network, Some(group), faulty.then_some(form))}
                    </details>
                </li>
            }
        })
        .collect_view();
    let fresh = form.has_error("group_name") || form.has_error("group_kind");
    let fresh = fresh && form.value("group", "").is_empty();
    view! {
        <section class="panel stack" id="groups">
            <h2>{tr!(lang, "desk-networks-groups")}</h2>
            <ul class="plain-list stack-s">{items}</ul>
            <details open=fresh || groups.is_empty()>
                <summary>{tr!(lang, "desk-networks-group-new")}</summary>
                {group_form(lang, network, None, fresh.then_some(form))}
            </details>
        </section>
    }
    .into_any()
}

/// The form of a group. What was typed is shown in the form in which it was; ids are of one form each.
fn group_form(
    lang: Lang,
    network: &Network,
    group: Option<&AmbassadorGroup>,
    typed: Option<&FormState>,
) -> AnyView {
    let none = FormState::default();
    let form = typed.unwrap_or(&none);
    let id = group.map(|group| group.id.to_string()).unwrap_or_default();
    // The form with faults has the ids that the summary leads to.
    let named = |field: &str| {
        if typed.is_some() {
            format!("group_{field}")
        } else {
            format!("group_{field}_{id}")
        }
    };
    let kinds: Vec<Choice> = GroupKind::ALL
        .iter()
        .map(|kind| {
            Choice::new(
                kind.code(),
                tr!(lang, &format!("desk-networks-group-kind-{kind}")),
            )
        })
        .collect();
    let usual = match network.kind {
        NetworkKind::Youth => GroupKind::School,
        NetworkKind::Committees => GroupKind::Committee,
    };
    let first =
        |text: fn(&AmbassadorGroup) -> &String| group.map(text).cloned().unwrap_or_default();
    let kind = group.map_or(usual, |group| group.kind);
    view! {
        <form class="stack" method="post" action=SetNetworkGroup::url() novalidate>
            <input type="hidden" name="network" value=network.slug.clone() />
            <input type="hidden" name="group" value=id.clone() />
            <TextField
                name="name"
                id=named("name")
                label=tr!(lang, "desk-networks-group-name")
                value=form.value("name", first(|group| &group.name))
                error=form.error(lang, "group_name")
                required=true
            />
            <SelectField
                name="kind"
                id=named("kind")
                label=tr!(lang, "desk-networks-group-kind")
                options=kinds
                value=form.value("kind", kind.code())
                error=form.error(lang, "group_kind")
            />
            <TextField
                name="partner"
                id=named("partner")
                label=tr!(lang, "desk-networks-group-partner")
                hint=tr!(lang, "desk-networks-group-partner-hint")
                value=form.value("partner", first(|group| &group.partner))
            />
            <TextField
                name="district"
                id=named("district")
                label=tr!(lang, "desk-networks-group-district")
                value=form.value("district", first(|group| &group.district))
            />
            <label class="choice">
                <input
                    type="checkbox"
                    name="is_closed"
                    value="on"
                    checked=group.is_some_and(|group| group.is_closed)
                />
                <span>{tr!(lang, "desk-networks-group-close")}</span>
            </label>
            <Button look=Look::Quiet>{tr!(lang, "desk-networks-save")}</Button>
        </form>
    }
    .into_any()
}

fn of_charters(
    lang: Lang,
    network: &Network,
    charters: &[NetworkCharter],
    form: &FormState,
    manages: bool,
) -> AnyView {
    let newest = charters.first();
    let versions = charters
        .iter()
        .map(|charter| {
            view! {
                <li>
                    <details>
                        <summary>
                            {tr!(
                                lang,
                                "desk-networks-charter-version",
                                version = charter.version,
                                day = fmt::date(lang, charter.published_at)
                            )}
                        </summary>
                        <WrittenText text=charter.text.clone() />
                    </details>
                </li>
            }
        })
        .collect_view();
    let text = newest.map_or_else(
        || {
            tr!(
                lang,
                &format!("desk-networks-template-{}-charter", network.kind)
            )
        },
        |charter| charter.text.clone(),
    );
    let before = newest.map_or(0, |charter| charter.version);
    let publish = manages.then(|| {
        view! {
            <form class="stack" method="post" action=PublishNetworkCharter::url() novalidate>
                <input type="hidden" name="network" value=network.slug.clone() />
                <input type="hidden" name="before" value=before.to_string() />
                <TextArea
                    name="text"
                    label=tr!(lang, "desk-networks-charter-text")
                    hint=tr!(lang, "desk-networks-charter-hint")
                    value=form.value("text", text)
                    error=form.error(lang, "text")
                    rows=12
                    required=true
                />
                <Button>{tr!(lang, "desk-networks-charter-publish")}</Button>
            </form>
        }
    });
    view! {
        <section class="panel stack" id="charter">
            <h2>{tr!(lang, "desk-networks-charter")}</h2>
            {publish}
            <ul class="plain-list stack-s">{versions}</ul>
        </section>
    }
    .into_any()
}
