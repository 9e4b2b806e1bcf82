//! The log, newest first, with its filters, its export and the check of its chain.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::audit::words::{Names, event_name, sentence, who};
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Choice, Column, EmptyState, Glyph, Look, Notice, Pagination, SelectField,
    Table, TextField, Tone, Toolbar,
};
use domain::{AccountId, Action, AuditEvent, Lang};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{AuditFilter, AuditLine, Catalogue};

const PER_PAGE: u64 = 50;

/// `/desk/audit`
pub async fn audit(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadAudit)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let filter = filter_of(&cx, &catalogue);
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let (lines, total) = cx
        .store()
        .audit_log(&cx.actor(), &filter, current as u64 - 1, PER_PAGE)
        .await?;
    let staff = staff_names(&cx).await?;
    let pages = usize::try_from(total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let list = if lines.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "audit-none")>
                <p>{tr!(lang, "audit-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        table(
            lang,
            &lines,
            total,
            &Names {
                catalogue: &catalogue,
                staff: &staff,
            },
        )
    };
    let query = query_of(&filter, &catalogue);
    let export = cx.href(&format!("/desk/audit.csv?{query}"));
    let check = cx.href(&format!("/desk/audit?{query}&check=1"));
    let checked = match cx.query("check") {
        Some(_) => Some(check_view(&cx).await?),
        None => None,
    };
    let href = {
        let cx = cx.clone();
        move |page: usize| cx.href(&format!("/desk/audit?{query}&page={page}"))
    };
    let body = view! {
        <div class="stack">
            <ScreenHead title=tr!(lang, "desk-audit") lead=tr!(lang, "audit-lead") />
            {checked}
            {filters(&cx, &catalogue, &filter)}
            <p class="cluster">
                <ButtonLink href=export look=Look::Quiet icon=Some(Glyph::Download)>
                    {tr!(lang, "audit-export")}
                </ButtonLink>
                <ButtonLink href=check look=Look::Quiet icon=Some(Glyph::Done)>
                    {tr!(lang, "audit-check")}
                </ButtonLink>
            </p>
            {list}
            <Pagination current total=pages href />
        </div>
    };
    Ok(Page::desk(Screen::Audit, tr!(lang, "desk-audit"), body))
}

/// The filter that the address names.
pub fn filter_of(cx: &Cx, catalogue: &Catalogue) -> AuditFilter {
    AuditFilter {
        event: cx
            .query("event")
            .filter(|event| AuditEvent::CODES.contains(event))
            .map(str::to_owned),
        edition: cx
            .query("edition")
            .and_then(|slug| catalogue.by_slug(slug))
            .map(|edition| edition.id),
        who: cx
            .query("who")
            .map(|who| who.trim().to_owned())
            .filter(|who| !who.is_empty()),
    }
}

/// The filter as the query of an address.
fn query_of(filter: &AuditFilter, catalogue: &Catalogue) -> String {
    let edition = filter
        .edition
        .and_then(|id| catalogue.by_id(id))
        .map(|edition| edition.slug.clone());
    form_urlencoded::Serializer::new(String::new())
        .append_pair("event", filter.event.as_deref().unwrap_or_default())
        .append_pair("edition", edition.as_deref().unwrap_or_default())
        .append_pair("who", filter.who.as_deref().unwrap_or_default())
        .finish()
}

/// Addresses of the staff, for those who may see who has which role.
pub async fn staff_names(cx: &Cx) -> Result<HashMap<AccountId, String>, AppError> {
    if !cx.can(Action::ManageRoles) {
        return Ok(HashMap::new());
    }
    let staff = cx.store().staff(&cx.actor()).await?;
    Ok(staff
        .into_iter()
        .map(|member| (member.account.id, member.account.reveal().to_owned()))
        .collect())
}

fn filters(cx: &Cx, catalogue: &Catalogue, filter: &AuditFilter) -> AnyView {
    let lang = cx.lang();
    let events: Vec<Choice> = AuditEvent::CODES
        .iter()
        .map(|code| Choice::new(*code, event_name(lang, code)))
        .collect();
    let editions: Vec<Choice> = catalogue
        .all()
        .iter()
        .filter(|edition| cx.can_in(Action::ReadAudit, edition.id))
        .map(|edition| Choice::new(&edition.slug, &edition.name))
        .collect();
    let edition = filter
        .edition
        .and_then(|id| catalogue.by_id(id))
        .map(|edition| edition.slug.clone());
    let (event, who) = (
        filter.event.clone().unwrap_or_default(),
        filter.who.clone().unwrap_or_default(),
    );
    view! {
        <form method="get" action=cx.href("/desk/audit")>
            <Toolbar label=tr!(lang, "audit-filters")>
                <SelectField
                    name="event"
                    label=tr!(lang, "audit-event")
                    options=events
                    value=event
                    blank=tr!(lang, "audit-all-events")
                />
                <SelectField
                    name="edition"
                    label=tr!(lang, "audit-edition")
                    options=editions
                    value=edition.unwrap_or_default()
                    blank=tr!(lang, "audit-all-editions")
                />
                <TextField name="who" label=tr!(lang, "audit-who-filter") value=who autocomplete="off" />
                <Button look=Look::Quiet icon=Some(Glyph::Filter)>{tr!(lang, "audit-filter")}</Button>
            </Toolbar>
        </form>
    }
    .into_any()
}

fn table(lang: Lang, lines: &[AuditLine], total: u64, names: &Names<'_>) -> AnyView {
    let rows: Vec<Vec<AnyView>> = lines
        .iter()
        .map(|line| {
            let at = line.at;
            vec![
                line.seq.to_string().into_any(),
                view! { <time class="figures-inline" datetime=fmt::machine(at)>{fmt::date_time(lang, at)}</time> }
                    .into_any(),
                view! { <span class="verbatim">{who(lang, line)}</span> }.into_any(),
                sentence(lang, &line.event, names).into_any(),
            ]
        })
        .collect();
    let columns = ["audit-number", "audit-when", "audit-who", "audit-what"]
        .map(|key| Column::text(tr!(lang, key)))
        .to_vec();
    view! { <Table caption=tr!(lang, "audit-count", count = total) columns rows /> }.into_any()
}

/// Recomputes the whole chain and says whether it holds.
async fn check_view(cx: &Cx) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    Ok(match cx.store().check_audit_chain().await? {
        Ok(entries) => view! {
            <Notice tone=Tone::Success announce=true>{tr!(lang, "audit-chain-holds", count = entries)}</Notice>
        }
        .into_any(),
        Err(broken) => view! {
            <Notice tone=Tone::Danger announce=true>
                {tr!(lang, "audit-chain-broken", number = broken.seq.to_string())}
            </Notice>
        }
        .into_any(),
    })
}
