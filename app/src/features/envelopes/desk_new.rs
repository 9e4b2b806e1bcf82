//! A new envelope: a template, the edition and the network that it is for, then its fields, filled in by the template.

use super::desk_fields::Fields;
use super::desk_form::{EnvelopeTyped, TermsTyped};
use super::desk_funders::{SPARE_ROWS, funder_rows};
use super::desk_server::{CREATE, CreateEnvelope, typed_of};
use super::desk_words::{path, template as words_of, template_of};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::features::editions_desk::parts::typed_rows;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Card, Choice, EmptyState, ErrorSummary, Glyph, Link, Notice, SelectField,
    TextField, Tone,
};
use domain::delegated::Template;
use domain::ledger::Figures;
use domain::{Action, EditionId, NetworkId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DelegatedEnvelope, Network};

/// `/desk/envelopes/new`
pub async fn new(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ManageEnvelopes)?;
    let lang = cx.lang();
    let title = tr!(lang, "delegating-new");
    let form = cx.form(CREATE).await?;
    let inner = match cx.query("parent") {
        Some(parent) => {
            let fund = cx.store().delegated_envelope(parent).await?;
            cx.need_in(Action::ManageEnvelopes, fund.edition)?;
            part_of(&cx, &form, &fund).await?
        }
        None => match cx.query_as::<Template>("template") {
            Some(template) => of_template(&cx, &form, template).await?,
            None => templates(&cx),
        },
    };
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/envelopes"), tr!(lang, "desk-envelopes"))]
                current=title.clone()
            />
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=title.clone() />
            {inner}
        </div>
    };
    Ok(Page::desk(Screen::Envelopes, title, body))
}

fn templates(cx: &Cx) -> AnyView {
    let lang = cx.lang();
    let cards = Template::ALL
        .iter()
        .map(|template| {
            let (name, text) = words_of(lang, *template);
            let href = cx.href(&format!("/desk/envelopes/new?template={template}"));
            view! {
                <li>
                    <Card title=name href level=2>
                        <p>{text}</p>
                    </Card>
                </li>
            }
        })
        .collect_view();
    view! {
        <p class="prose">{tr!(lang, "delegating-choose-template")}</p>
        <ul class="template-cards">{cards}</ul>
    }
    .into_any()
}

/// The form for a template, once it is known for which edition and which network.
async fn of_template(cx: &Cx, form: &FormState, template: Template) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let editions: Vec<_> = catalogue
        .all()
        .iter()
        .filter(|edition| cx.can_in(Action::ManageEnvelopes, edition.id))
        .map(|edition| (edition.id, edition.name.clone()))
        .collect();
    let networks = cx.store().networks().await?;
    if editions.is_empty() || networks.is_empty() {
        return Ok(nothing_to_choose(cx, editions.is_empty()));
    }
    let edition: Option<EditionId> = match &editions[..] {
        [(only, _)] => Some(*only),
        _ => cx.query_as("edition"),
    };
    let network: Option<NetworkId> = match &networks[..] {
        [only] => Some(only.id),
        _ => cx.query_as("network"),
    };
    let network = network.and_then(|id| networks.iter().find(|one| one.id == id));
    let edition = edition.filter(|id| editions.iter().any(|(one, _)| one == id));
    match (edition, network) {
        (Some(edition), Some(network)) => {
            let first = EnvelopeTyped {
                terms: TermsTyped::of(&template.terms()),
                ..EnvelopeTyped::default()
            };
            let (name, text) = words_of(lang, template);
            let about = view! {
                <Notice tone=Tone::Info title=name>
                    <p>{text}</p>
                </Notice>
            };
            let of = Of {
                edition,
                network,
                template,
                fund: None,
            };
            let fields = fields(cx, form, first, &of).await?;
            Ok(view! {
                {about}
                {fields}
            }
            .into_any())
        }
        _ => Ok(choose(lang, template, &editions, &networks)),
    }
}

fn nothing_to_choose(cx: &Cx, no_edition: bool) -> AnyView {
    let lang = cx.lang();
    let (title, text, href) = if no_edition {
        (
            "delegating-no-edition",
            "delegating-no-edition-text",
            "/desk/editions",
        )
    } else {
        (
            "delegating-no-network",
            "delegating-no-network-text",
            "/desk/networks",
        )
    };
    let href = cx.href(href);
    view! {
        <EmptyState title=tr!(lang, title)>
            <p>
                <a href=href>{tr!(lang, text)}</a>
            </p>
        </EmptyState>
    }
    .into_any()
}

/// Which edition, which network.
fn choose(
    lang: Lang,
    template: Template,
    editions: &[(EditionId, String)],
    networks: &[Network],
) -> AnyView {
    let editions: Vec<_> = editions
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), name.clone()))
        .collect();
    let networks: Vec<_> = networks
        .iter()
        .map(|network| Choice::new(network.id.to_string(), network.name.clone()))
        .collect();
    view! {
        <form method="get" class="panel stack">
            <input type="hidden" name="template" value=template.code() />
            <SelectField name="edition" label=tr!(lang, "delegating-edition") options=editions required=true />
            <SelectField name="network" label=tr!(lang, "delegating-network") options=networks required=true />
            <Button>{tr!(lang, "delegating-next")}</Button>
        </form>
    }
    .into_any()
}

/// The form for a part of a fund: its rules and days are the fund's to begin with.
async fn part_of(cx: &Cx, form: &FormState, fund: &DelegatedEnvelope) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let networks = cx.store().networks().await?;
    let network = networks
        .iter()
        .find(|network| network.id == fund.network)
        .ok_or(AppError::NotFound)?;
    let first = EnvelopeTyped {
        name: String::new(),
        summary: String::new(),
        groups: vec![],
        ..EnvelopeTyped::of(fund)
    };
    let figures: Figures = cx.store().balances(fund.id).await?.figures();
    let of = Of {
        edition: fund.edition,
        network,
        template: template_of(fund.scheme),
        fund: Some(fund),
    };
    let fields = fields(cx, form, first, &of).await?;
    let left = fmt::money(lang, figures.remaining);
    let said = tr!(
        lang,
        "delegating-part-of",
        name = fund.name.clone(),
        left = left
    );
    let href = cx.href(&path(&fund.slug));
    Ok(view! {
        <Notice tone=Tone::Info>
            <p>
                {said} " "
                <a href=href>{tr!(lang, "delegating-see-fund")}</a>
            </p>
        </Notice>
        {fields}
    }
    .into_any())
}

/// What a new envelope is for.
struct Of<'a> {
    edition: EditionId,
    network: &'a Network,
    template: Template,
    fund: Option<&'a DelegatedEnvelope>,
}

async fn fields(
    cx: &Cx,
    form: &FormState,
    first: EnvelopeTyped,
    of: &Of<'_>,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let typed = typed_of(form).unwrap_or(first);
    let fields = Fields {
        lang,
        form,
        typed: &typed,
    };
    let groups = cx.store().ambassador_groups(of.network.id).await?;
    let funders = of.fund.is_none().then(|| {
        let mut rows = typed_rows(form, Vec::new);
        rows.resize_with(rows.len() + SPARE_ROWS, Default::default);
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "delegating-funders")}</h2>
                <p class="prose">{tr!(lang, "delegating-funders-text")}</p>
                {funder_rows(lang, form, rows)}
            </section>
        }
    });
    let fund = of
        .fund
        .map(|fund| view! { <input type="hidden" name="parent" value=fund.id.to_string() /> });
    let back = match of.fund {
        Some(fund) => format!("?parent={}", fund.slug),
        None => format!(
            "?template={}&edition={}&network={}",
            of.template, of.edition, of.network.id
        ),
    };
    Ok(view! {
        <form method="post" action=CreateEnvelope::PATH class="stack-l">
            <input type="hidden" name="edition" value=of.edition.to_string() />
            <input type="hidden" name="network" value=of.network.id.to_string() />
            <input type="hidden" name="template" value=of.template.code() />
            <input type="hidden" name="back" value=back />
            {fund}
            {fields.presentation(of.fund.is_some())}
            <section class="panel stack">
                <h2>{tr!(lang, "delegating-address")}</h2>
                <TextField
                    name="typed[slug]"
                    id="slug"
                    label=tr!(lang, "delegating-slug")
                    hint=tr!(lang, "delegating-slug-hint")
                    value=typed.slug.clone()
                    error=form.error(lang, "slug")
                    autocomplete="off"
                />
            </section>
            {fields.money()}
            {funders}
            {fields.days()}
            {fields.groups(&groups)}
            {fields.rules()}
            <Button icon=Some(Glyph::Tick)>{tr!(lang, "delegating-create")}</Button>
        </form>
    }
    .into_any())
}
