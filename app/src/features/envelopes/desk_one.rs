//! One envelope at the desk: its figures, its parts, its funders, its rules.

use super::desk_fields::Fields;
use super::desk_form::EnvelopeTyped;
use super::desk_funders::{funders, funders_form};
use super::desk_list::meeting;
use super::desk_server::{CHANGE, ChangeEnvelope, FUNDERS, typed_of};
use super::desk_words::{hidden, ledger_path, path};
use super::words::scheme;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Column, Confirm, ErrorSummary, Fact, Facts, Glyph, Link, Look,
    Notice, Table, TextArea, Tone,
};
use domain::Action;
use domain::ledger::Figures;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DelegatedEnvelope, EnvelopeLine, TermsVersion};

/// `/desk/envelopes/{slug}`
pub async fn envelope(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let all = cx.store().desk_envelopes(&cx.actor()).await?;
    let slug = cx.param("slug");
    let line = all
        .iter()
        .find(|line| line.envelope.slug == slug)
        .ok_or(AppError::NotFound)?;
    let envelope = &line.envelope;
    let change = cx.form(CHANGE).await?;
    let of_funders = cx.form(FUNDERS).await?;
    let may_change = cx.can_in(Action::ManageEnvelopes, envelope.edition);
    let parts: Vec<_> = all
        .iter()
        .filter(|line| line.envelope.parent == Some(envelope.id))
        .collect();
    let lines = cx.store().funder_lines(envelope.id).await?;
    let history = cx.store().terms_history(envelope.id).await?;
    let errors = [change.errors(lang), of_funders.errors(lang)].concat();
    let unpaid = lines.iter().all(|line| line.paid == domain::Cents::ZERO);
    let money = envelope.parent.is_none().then(|| {
        let form = (may_change && unpaid).then(|| {
            let form = funders_form(lang, &of_funders, envelope, &lines).into_any();
            view! {
                <Confirm
                    summary=tr!(lang, "delegating-change-funders")
                    open=!of_funders.errors(lang).is_empty()
                >
                    {form}
                </Confirm>
            }
        });
        view! {
            <section class="stack">
                <h2>{tr!(lang, "delegating-funders")}</h2>
                {funders(lang, &lines)}
                {form}
            </section>
        }
    });
    let changed = if may_change {
        Some(change_form(&cx, &change, envelope).await?)
    } else {
        None
    };
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/envelopes"), tr!(lang, "desk-envelopes"))]
                current=envelope.name.clone()
            />
            <ErrorSummary errors=errors />
            <header class="page-head">
                <p class="card-kicker">{scheme(lang, envelope.scheme)}</p>
                <h1>{envelope.name.clone()}</h1>
                <p class="soft">{meeting(&cx, line)}</p>
            </header>
            <p class="desk-links">
                <ButtonLink href=cx.href(&ledger_path(slug)) >
                    {tr!(lang, "delegating-ledger")}
                </ButtonLink>
                <ButtonLink href=cx.href(&format!("/envelopes/{slug}")) look=Look::Quiet icon=Some(Glyph::Globe)>
                    {tr!(lang, "delegating-public-page")}
                </ButtonLink>
            </p>
            <Facts facts=facts(lang, envelope, &line.figures) />
            {family(&cx, envelope, &parts, may_change)}
            {money}
            {rules(lang, &history)}
            {changed}
        </div>
    };
    Ok(Page::desk(Screen::Envelopes, envelope.name.clone(), body))
}

/// What is known of an envelope, and where its money stands.
pub(super) fn facts(lang: Lang, envelope: &DelegatedEnvelope, figures: &Figures) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(
            tr!(lang, "delegating-days"),
            tr!(
                lang,
                "delegating-from-to",
                from = fmt::day(lang, envelope.starts_on),
                to = fmt::day(lang, envelope.ends_on)
            ),
        ),
        Fact::new(
            tr!(lang, "delegating-manager"),
            if envelope.manager.is_empty() {
                tr!(lang, "delegating-city-pays")
            } else {
                envelope.manager.clone()
            },
        ),
    ];
    facts.extend(money(lang, figures));
    facts
}

/// The figures of an envelope, one a line.
fn money(lang: Lang, figures: &Figures) -> Vec<Fact> {
    [
        ("delegating-ceiling", figures.ceiling),
        ("delegating-delegated", figures.delegated),
        ("delegating-allocated", figures.allocated),
        ("delegating-countersigned", figures.countersigned),
        ("delegating-ratified", figures.ratified),
        ("delegating-committed", figures.committed),
        ("delegating-spent", figures.spent),
        ("delegating-returned", figures.returned),
        ("delegating-remaining", figures.remaining),
        ("delegating-received", figures.received),
    ]
    .into_iter()
    .map(|(key, amount)| Fact::new(tr!(lang, key), fmt::money(lang, amount)))
    .collect()
}

/// The fund of a part, or the parts of a fund.
fn family(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    parts: &[&EnvelopeLine],
    may_change: bool,
) -> Option<AnyView> {
    if envelope.parent.is_some() {
        return None;
    }
    let lang = cx.lang();
    let rows: Vec<_> = parts
        .iter()
        .map(|line| {
            let href = cx.href(&path(&line.envelope.slug));
            vec![
                view! { <a href=href>{line.envelope.name.clone()}</a> }.into_any(),
                fmt::money(lang, line.figures.ceiling).into_any(),
                fmt::money(lang, line.figures.remaining).into_any(),
                meeting(cx, line),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "delegating-envelope")),
        Column::figures(tr!(lang, "delegating-ceiling")),
        Column::figures(tr!(lang, "delegating-remaining")),
        Column::text(tr!(lang, "delegating-meeting")),
    ];
    let table = (!rows.is_empty())
        .then(|| view! { <Table caption=tr!(lang, "delegating-parts") columns rows /> });
    let new = may_change.then(|| {
        let href = cx.href(&format!("/desk/envelopes/new?parent={}", envelope.slug));
        view! {
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Plus)>
                    {tr!(lang, "delegating-new-part")}
                </ButtonLink>
            </p>
        }
    });
    Some(
        view! {
            <section class="stack">
                <h2>{tr!(lang, "delegating-parts")}</h2>
                <p class="prose">{tr!(lang, "delegating-parts-text")}</p>
                {table}
                {new}
            </section>
        }
        .into_any(),
    )
}

/// The rules as they stand, and when and why they were changed.
fn rules(lang: Lang, history: &[TermsVersion]) -> Option<AnyView> {
    let newest = history.last()?;
    let sentences = super::terms::sentences(lang, &newest.terms)
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect_view();
    let changes = history
        .iter()
        .skip(1)
        .rev()
        .map(|version| {
            view! {
                <li>
                    <span class="soft">{fmt::date_time(lang, version.from)}</span>
                    " "
                    <span dir="auto">{version.reason.clone()}</span>
                </li>
            }
        })
        .collect_view();
    let changed = (history.len() > 1).then(|| {
        view! {
            <h3>{tr!(lang, "delegating-changes")}</h3>
            <ul class="stack-s">{changes}</ul>
        }
    });
    Some(
        view! {
            <section class="stack">
                <h2>{tr!(lang, "delegating-rules")}</h2>
                <ul>{sentences}</ul>
                {changed}
            </section>
        }
        .into_any(),
    )
}

async fn change_form(
    cx: &Cx,
    form: &FormState,
    envelope: &DelegatedEnvelope,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let typed = typed_of(form).unwrap_or_else(|| EnvelopeTyped::of(envelope));
    let groups = cx.store().ambassador_groups(envelope.network).await?;
    let fields = Fields {
        lang,
        form,
        typed: &typed,
    };
    let open = !form.errors(lang).is_empty();
    let about = hidden(envelope.id, &envelope.slug).into_any();
    let version = envelope.version.to_string();
    let fields = view! {
        {fields.presentation(envelope.parent.is_some())}
        {fields.days()}
        {fields.groups(&groups)}
        {fields.rules()}
    }
    .into_any();
    let reason = typed.reason.clone();
    let wrong = form.error(lang, "reason");
    Ok(view! {
        <Confirm summary=tr!(lang, "delegating-change") open>
            <Notice tone=Tone::Info>{tr!(lang, "delegating-change-is-public")}</Notice>
            <form method="post" action=ChangeEnvelope::PATH class="stack-l">
                {about}
                <input type="hidden" name="version" value=version />
                {fields}
                <TextArea
                    name="typed[reason]"
                    id="reason"
                    label=tr!(lang, "delegating-why")
                    hint=tr!(lang, "delegating-why-hint")
                    value=reason
                    error=wrong
                    rows=3
                />
                <Button>{tr!(lang, "delegating-save")}</Button>
            </form>
        </Confirm>
    }
    .into_any())
}
