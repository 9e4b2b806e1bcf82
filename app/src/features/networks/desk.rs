//! `/desk/networks`: every network, and a new one from a template.

use super::desk_server::{CreateNetwork, NETWORK, desk_path};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Checkbox, Choice, Column, ErrorSummary, Glyph, Link, Look,
    SelectField, Table, TextArea, TextField, TextKind,
};
use domain::network::{INTRO, QuietHours};
use domain::{Action, NetworkKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/desk/networks`
pub async fn networks(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::LeadNetwork)?;
    let lang = cx.lang();
    let mut rows: Vec<Vec<AnyView>> = vec![];
    for network in cx.store().networks().await? {
        let led = cx
            .actor()
            .can_in_network(Action::LeadNetwork, network.id)
            .is_ok();
        if !led {
            continue;
        }
        let groups = cx.store().ambassador_groups(network.id).await?.len();
        let open = if network.is_open {
            tr!(lang, "desk-networks-is-open")
        } else {
            tr!(lang, "desk-networks-is-closed")
        };
        let href = cx.href(&desk_path(&network.slug));
        let name = network.name.clone();
        rows.push(vec![
            view! { <a href=href>{name}</a> }.into_any(),
            kind_name(lang, network.kind).into_any(),
            groups.to_string().into_any(),
            open.into_any(),
        ]);
    }
    let columns = ["name", "kind", "groups", "open"]
        .map(|key| Column::text(tr!(lang, &format!("desk-networks-column-{key}"))))
        .to_vec();
    let create = cx.can(Action::ManageNetworks).then(|| {
        let links = NetworkKind::ALL
            .iter()
            .map(|kind| {
                let href = cx.href(&format!("/desk/networks/new?template={kind}"));
                view! {
                    <ButtonLink href look=Look::Quiet icon=Some(Glyph::Plus)>
                        {tr!(lang, &format!("desk-networks-new-{kind}"))}
                    </ButtonLink>
                }
            })
            .collect_view();
        view! { <div class="cluster">{links}</div> }
    });
    let body = view! {
        <div class="stack-l">
            <ScreenHead
                title=tr!(lang, "desk-networks")
                lead=tr!(lang, "desk-networks-lead")
            />
            {create}
            <Table caption=tr!(lang, "desk-networks-count", count = rows.len()) columns rows />
        </div>
    };
    Ok(Page::desk(
        Screen::Networks,
        tr!(lang, "desk-networks"),
        body,
    ))
}

/// `/desk/networks/new?template=youth`
pub async fn new(cx: Cx) -> PageResult {
    cx.need(Action::ManageNetworks)?;
    let lang = cx.lang();
    let kind = cx.query_as("template").unwrap_or(NetworkKind::Youth);
    let form = cx.form(NETWORK).await?;
    let title = tr!(lang, &format!("desk-networks-new-{kind}"));
    let crumbs = vec![Link::new(
        cx.href("/desk/networks"),
        tr!(lang, "desk-networks"),
    )];
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <Breadcrumb links=crumbs current=title.clone() />
            <ScreenHead
                title=title.clone()
                lead=tr!(lang, &format!("desk-networks-template-{kind}"))
            />
            <form class="panel stack" method="post" action=CreateNetwork::url() novalidate>
                <input type="hidden" name="kind" value=kind.code() />
                {fields(lang, &form, &template(lang, kind))}
                <Button>{tr!(lang, "desk-networks-create")}</Button>
            </form>
        </div>
    };
    Ok(Page::desk(Screen::Networks, title, body))
}

/// With what the form of a network begins.
pub(super) struct First {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) intro: String,
    pub(super) min_age: Option<u32>,
    pub(super) max_age: Option<u32>,
    pub(super) is_open: bool,
    pub(super) quiet: QuietHours,
}

/// Ages of a youth network are those of the groups that cities have formed: 15 to 25 years.
fn template(lang: Lang, kind: NetworkKind) -> First {
    let name = tr!(lang, &format!("desk-networks-template-{kind}-name"));
    let (min_age, max_age) = match kind {
        NetworkKind::Youth => (Some(15), Some(25)),
        NetworkKind::Committees => (None, None),
    };
    First {
        slug: domain::edition::slug_from(&name),
        intro: tr!(lang, &format!("desk-networks-template-{kind}-intro")),
        name,
        min_age,
        max_age,
        is_open: true,
        quiet: QuietHours::USUAL,
    }
}

/// The fields of a network.
pub(super) fn fields(lang: Lang, form: &FormState, first: &First) -> AnyView {
    let years = |years: Option<u32>| years.map(|years| years.to_string()).unwrap_or_default();
    let hours: Vec<Choice> = (0..24)
        .map(|hour: u32| {
            Choice::new(
                hour.to_string(),
                tr!(lang, "desk-networks-hour", hour = hour),
            )
        })
        .collect();
    // A box that was left empty sends nothing: what was typed is then told by another field.
    let typed = form.value("name", "\u{0}") != "\u{0}";
    let is_open = if typed {
        !form.value("is_open", "").is_empty()
    } else {
        first.is_open
    };
    view! {
        <TextField
            name="name"
            label=tr!(lang, "desk-networks-name")
            value=form.value("name", first.name.clone())
            error=form.error(lang, "name")
            required=true
        />
        <TextField
            name="slug"
            label=tr!(lang, "desk-networks-slug")
            hint=tr!(lang, "desk-networks-slug-hint")
            value=form.value("slug", first.slug.clone())
            error=form.error(lang, "slug")
            required=true
        />
        <TextArea
            name="intro"
            label=tr!(lang, "desk-networks-intro")
            hint=tr!(lang, "desk-networks-intro-hint")
            value=form.value("intro", first.intro.clone())
            error=form.error(lang, "intro")
            max=u32::try_from(INTRO.max).unwrap_or(u32::MAX)
        />
        <TextField
            name="min_age"
            kind=TextKind::Whole
            label=tr!(lang, "desk-networks-min-age")
            value=form.value("min_age", years(first.min_age))
            error=form.error(lang, "min_age")
        />
        <TextField
            name="max_age"
            kind=TextKind::Whole
            label=tr!(lang, "desk-networks-max-age")
            value=form.value("max_age", years(first.max_age))
            error=form.error(lang, "max_age")
        />
        <SelectField
            name="quiet_from"
            label=tr!(lang, "desk-networks-quiet-from")
            hint=tr!(lang, "desk-networks-quiet-hint")
            options=hours.clone()
            value=form.value("quiet_from", first.quiet.from.to_string())
            error=form.error(lang, "quiet_from")
        />
        <SelectField
            name="quiet_to"
            label=tr!(lang, "desk-networks-quiet-to")
            options=hours
            value=form.value("quiet_to", first.quiet.to.to_string())
            error=form.error(lang, "quiet_to")
        />
        <Checkbox
            name="is_open"
            label=tr!(lang, "desk-networks-open-box")
            checked=is_open
        />
    }
    .into_any()
}

/// The name of a kind of network.
pub(super) fn kind_name(lang: Lang, kind: NetworkKind) -> String {
    tr!(lang, &format!("desk-networks-kind-{kind}"))
}
