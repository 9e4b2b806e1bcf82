//! What outings reached: of one, and over some days.

use super::parts::{audiences, chosen_edition, districts, kinds, outing};
use super::report_parts::{Period, body};
use super::tabs::{OutingTab, outing_page};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, Button, Choice, Link, Look, SelectField, TextField, TextKind};
use domain::{Action, Audience, OutingKind};
use leptos::prelude::*;
use store::{Edition, ReportFilter};

/// `/desk/outings/{id}/report`
pub async fn of_outing(cx: Cx) -> PageResult {
    let (outing, edition) = outing(&cx).await?;
    let filter = ReportFilter {
        outing: Some(outing.id),
        ..ReportFilter::default()
    };
    let report = cx
        .store()
        .outing_report(&cx.actor(), edition.id, &filter)
        .await?;
    let debriefs = cx.store().debriefs(&cx.actor(), outing.id).await?;
    let query = format!("edition={}&outing={}", edition.slug, outing.id);
    let view = body(&cx, &edition, &report, &query, Period::One);
    let said = super::debrief::said(cx.lang(), &debriefs).map(|said| {
        view! {
            <section class="stack">
                <h2>{tr!(cx, "desk-outings-debrief")}</h2>
                {said}
            </section>
        }
    });
    let view = view! {
        {view}
        {said}
    };
    Ok(outing_page(&cx, &outing, OutingTab::Report, vec![], view))
}

/// `/desk/outings/report?edition=…&from=…&to=…&district=…&kind=…&for_whom=…&network=…`
pub async fn over_days(cx: Cx) -> PageResult {
    let edition = chosen_edition(&cx).await?;
    let lang = cx.lang();
    let filter = asked(&cx);
    let report = cx
        .store()
        .outing_report(&cx.actor(), edition.id, &filter)
        .await?;
    let title = tr!(lang, "desk-reports-title");
    let query = query(&edition, &filter);
    let view = view! {
        <div class="stack-l outing-report">
            <Breadcrumb
                links=vec![Link::new(
                    cx.href(&format!("/desk/outings?edition={}", edition.slug)),
                    tr!(lang, "desk-outings"),
                )]
                current=title.clone()
            />
            <ScreenHead title=title.clone() lead=edition.name.clone() />
            {form(&cx, &edition, &filter).await?}
            {body(&cx, &edition, &report, &query, Period::Days)}
        </div>
    };
    Ok(Page::desk(Screen::Outings, title, view))
}

/// What the address asks for; what can't be read is left out, and the form shows it empty.
pub(super) fn asked(cx: &Cx) -> ReportFilter {
    ReportFilter {
        from: cx.query_as("from"),
        to: cx.query_as("to"),
        district: cx.query_as("district"),
        kind: cx.query_as("kind"),
        for_whom: cx.query_as("for_whom"),
        network: cx.query_as("network"),
        outing: cx.query_as("outing"),
    }
}

/// The same as a query.
fn query(edition: &Edition, filter: &ReportFilter) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("edition", &edition.slug);
    let parts = [
        ("from", filter.from.map(|day| day.to_string())),
        ("to", filter.to.map(|day| day.to_string())),
        ("district", filter.district.map(|id| id.to_string())),
        ("kind", filter.kind.map(|kind| kind.code().to_owned())),
        ("for_whom", filter.for_whom.map(|one| one.code().to_owned())),
        ("network", filter.network.map(|id| id.to_string())),
    ];
    for (name, value) in parts {
        if let Some(value) = value {
            query.append_pair(name, &value);
        }
    }
    query.finish()
}

async fn form(cx: &Cx, edition: &Edition, filter: &ReportFilter) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let actor = cx.actor();
    let networks: Vec<Choice> = cx
        .store()
        .networks()
        .await?
        .into_iter()
        .filter(|network| {
            actor.can_in(Action::ManageOutings, edition.id).is_ok()
                || actor
                    .can_in_network(Action::ManageOutings, network.id)
                    .is_ok()
        })
        .map(|network| Choice::new(network.id.to_string(), network.name))
        .collect();
    let network = (!networks.is_empty()).then(|| {
        view! {
            <SelectField
                name="network"
                label=tr!(lang, "desk-reports-network")
                options=networks
                blank=Some(tr!(lang, "desk-reports-all-networks"))
                value=filter.network.map(|id| id.to_string()).unwrap_or_default()
                unmarked=true
            />
        }
    });
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    Ok(view! {
        <form method="get" action=cx.href("/desk/outings/report") class="toolbar no-print">
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <TextField
                name="from"
                label=tr!(lang, "desk-reports-from")
                kind=TextKind::Date
                value=day(filter.from)
                unmarked=true
            />
            <TextField
                name="to"
                label=tr!(lang, "desk-reports-to")
                kind=TextKind::Date
                value=day(filter.to)
                unmarked=true
            />
            <SelectField
                name="district"
                label=tr!(lang, "desk-outings-district")
                options=districts(edition)
                blank=Some(tr!(lang, "desk-outings-all-districts"))
                value=filter.district.map(|id| id.to_string()).unwrap_or_default()
                unmarked=true
            />
            <SelectField
                name="kind"
                label=tr!(lang, "desk-outings-field-kind")
                options=kinds(lang)
                blank=Some(tr!(lang, "desk-outings-all-kinds"))
                value=filter.kind.map(OutingKind::code).unwrap_or_default()
                unmarked=true
            />
            <SelectField
                name="for_whom"
                label=tr!(lang, "desk-outings-for-whom")
                options=audiences(lang)
                blank=Some(tr!(lang, "desk-reports-all-audiences"))
                value=filter.for_whom.map(Audience::code).unwrap_or_default()
                unmarked=true
            />
            {network}
            <Button look=Look::Quiet>{tr!(lang, "desk-reports-show")}</Button>
        </form>
    }
    .into_any())
}
