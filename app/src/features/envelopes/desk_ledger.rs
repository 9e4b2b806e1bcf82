//! The ledger of an envelope at the desk: its entries, and a form for each act.

use super::desk_acts::{acts, correction, documents};
use super::desk_one::facts;
use super::desk_server::{CEILING, GIVE_BACK, PAY, REVERSE};
use super::desk_words::{about, document_href, ledger_path, path};
use super::words::kind;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Choice, Column, ErrorSummary, Facts, Glyph, Link, Look,
    SelectField, Table,
};
use domain::{Action, LedgerKind};
use leptos::prelude::*;
use std::collections::BTreeMap;
use store::{DelegatedEnvelope, LedgerLine};

/// `/desk/envelopes/{slug}/ledger`
pub async fn ledger(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadEnvelopes)?;
    let lang = cx.lang();
    let envelope = cx.store().delegated_envelope(cx.param("slug")).await?;
    let all = (cx.store()).desk_ledger(&cx.actor(), envelope.id).await?;
    let mut errors = vec![];
    for form in [CEILING, PAY, GIVE_BACK, REVERSE] {
        errors.extend(cx.form(form).await?.errors(lang));
    }
    let figures = all.last().map(|line| line.after).unwrap_or_default();
    let may_keep = cx.can_in(Action::KeepLedger, envelope.edition);
    let correcting = cx.query_as::<i32>("correct").filter(|_| may_keep);
    let correcting = correcting.and_then(|number| all.iter().find(|line| line.number == number));
    let kept = documents(&cx, &envelope, may_keep).await?;
    let forms = match correcting {
        Some(line) => correction(&cx, &envelope, line).await?,
        None if may_keep => acts(&cx, &envelope, figures.remaining).await?,
        None => ().into_any(),
    };
    let title = tr!(lang, "delegating-ledger-of", name = envelope.name.clone());
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href("/desk/envelopes"), tr!(lang, "desk-envelopes")),
                    Link::new(cx.href(&path(&envelope.slug)), envelope.name.clone()),
                ]
                current=tr!(lang, "delegating-ledger")
            />
            <ErrorSummary errors />
            <header class="page-head">
                <h1>{title.clone()}</h1>
                <p class="soft">{tr!(lang, "delegating-ledger-lead")}</p>
            </header>
            <Facts facts=facts(lang, &envelope, &figures) />
            <div class="ledger-forms stack-l">{forms} {kept}</div>
            {filters(&cx, &all)}
            {table(&cx, &envelope, &chosen(&cx, &all), may_keep)}
            {exports(&cx, &envelope)}
        </div>
    };
    Ok(Page::desk(Screen::Envelopes, title, body))
}

/// The entries that the filters leave, in the query `kind` and `proposal`.
pub(super) fn chosen<'a>(cx: &Cx, all: &'a [LedgerLine]) -> Vec<&'a LedgerLine> {
    let kind: Option<LedgerKind> = cx.query_as("kind");
    let proposal: Option<i32> = cx.query_as("proposal");
    all.iter()
        .filter(|line| kind.is_none_or(|kind| line.entry.kind == kind))
        .filter(|line| {
            proposal.is_none_or(|wanted| {
                line.proposal
                    .as_ref()
                    .is_some_and(|(number, _)| *number == wanted)
            })
        })
        .collect()
}

fn filters(cx: &Cx, all: &[LedgerLine]) -> AnyView {
    let lang = cx.lang();
    let kinds: Vec<_> = LedgerKind::ALL
        .iter()
        .filter(|one| all.iter().any(|line| line.entry.kind == **one))
        .map(|one| Choice::new(one.code(), kind(lang, *one)))
        .collect();
    let proposals: BTreeMap<i32, &str> = all
        .iter()
        .filter_map(|line| line.proposal.as_ref())
        .map(|(number, title)| (*number, title.as_str()))
        .collect();
    let proposals: Vec<_> = proposals
        .into_iter()
        .map(|(number, title)| Choice::new(number.to_string(), format!("{number} · {title}")))
        .collect();
    let of_proposal = (!proposals.is_empty()).then(|| {
        view! {
            <SelectField
                name="proposal"
                label=tr!(lang, "delegating-proposal")
                blank=tr!(lang, "delegating-any-proposal")
                options=proposals
                value=cx.query("proposal").unwrap_or_default()
                unmarked=true
            />
        }
    });
    view! {
        <form method="get" class="ledger-filters">
            <SelectField
                name="kind"
                label=tr!(lang, "delegating-kind")
                blank=tr!(lang, "delegating-any-kind")
                options=kinds
                value=cx.query("kind").unwrap_or_default()
                unmarked=true
            />
            {of_proposal}
            <Button look=Look::Quiet icon=Some(Glyph::Search)>{tr!(lang, "delegating-show")}</Button>
        </form>
    }
    .into_any()
}

fn table(cx: &Cx, envelope: &DelegatedEnvelope, lines: &[&LedgerLine], may_keep: bool) -> AnyView {
    let lang = cx.lang();
    let rows = lines
        .iter()
        .map(|line| {
            vec![
                line.number.to_string().into_any(),
                fmt::day(lang, line.booked_on).into_any(),
                what(lang, line),
                why(lang, line),
                fmt::money(lang, line.signed()).into_any(),
                fmt::money(lang, line.after.remaining).into_any(),
                fmt::money(lang, line.after.spent).into_any(),
                line.author
                    .clone()
                    .unwrap_or_else(|| tr!(lang, "delegating-nobody"))
                    .into_any(),
                act(cx, envelope, line, may_keep),
            ]
        })
        .collect();
    let columns = vec![
        Column::figures(tr!(lang, "delegating-number")),
        Column::text(tr!(lang, "delegating-day")),
        Column::text(tr!(lang, "delegating-what")),
        Column::text(tr!(lang, "delegating-why-column")),
        Column::figures(tr!(lang, "delegating-amount")),
        Column::figures(tr!(lang, "delegating-remaining")),
        Column::figures(tr!(lang, "delegating-spent")),
        Column::text(tr!(lang, "delegating-author")),
        Column::text(tr!(lang, "delegating-act")),
    ];
    view! { <Table caption=tr!(lang, "delegating-entries") columns rows /> }.into_any()
}

fn what(lang: Lang, line: &LedgerLine) -> AnyView {
    let about = about(lang, line)
        .into_iter()
        .map(|text| view! { <span class="soft">{text}</span> <br /> })
        .collect_view();
    view! {
        <strong>{kind(lang, line.entry.kind)}</strong>
        <br />
        {about}
    }
    .into_any()
}

fn why(lang: Lang, line: &LedgerLine) -> AnyView {
    let reference = (!line.reference.is_empty())
        .then(|| view! { <br /> <span class="soft">{line.reference.clone()}</span> });
    let document = line.document.as_ref().map(|id| {
        view! {
            <br />
            <a href=document_href(lang, id)>
                {tr!(lang, "delegating-see-document", number = line.number)}
            </a>
        }
    });
    view! {
        <span dir="auto">{line.reason.clone()}</span>
        {reference}
        {document}
    }
    .into_any()
}

fn act(cx: &Cx, envelope: &DelegatedEnvelope, line: &LedgerLine, may_keep: bool) -> AnyView {
    let lang = cx.lang();
    let of_a_pair = envelope.parent.is_some() && line.entry.proposal.is_none();
    if !may_keep || of_a_pair || line.reversed_by.is_some() || !line.entry.kind.is_reversible() {
        return "–".into_any();
    }
    let href = cx.href(&format!(
        "{}?correct={}",
        ledger_path(&envelope.slug),
        line.number
    ));
    view! { <a href=href>{tr!(lang, "delegating-correct", number = line.number)}</a> }.into_any()
}

fn exports(cx: &Cx, envelope: &DelegatedEnvelope) -> AnyView {
    let lang = cx.lang();
    let links = [
        ("ledger.xlsx", "delegating-xlsx"),
        ("ledger.csv", "delegating-csv"),
    ]
    .map(|(file, key)| {
        let href = cx.href(&format!("{}/{file}", path(&envelope.slug)));
        view! {
            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Download)>
                {tr!(lang, key)}
            </ButtonLink>
        }
    });
    view! { <p class="desk-links">{links.into_iter().collect_view()}</p> }.into_any()
}

/// The envelope that the address names, for those who read it at the desk.
pub(super) async fn envelope_of(cx: &Cx) -> Result<DelegatedEnvelope, AppError> {
    cx.need_somewhere(Action::ReadEnvelopes)?;
    let envelope = cx.store().delegated_envelope(cx.param("slug")).await?;
    cx.need_in(Action::ReadEnvelopes, envelope.edition)?;
    Ok(envelope)
}
