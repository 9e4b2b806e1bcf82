//! `/ambassadors/{slug}/lead/missions`: a week at a time, as a list on a phone.

use super::form::{Begin, fields};
use super::lead_server::{CopyWeek, PLAN, PlanMissions};
use super::parts::{MissionCard, day, lead_mission_path, lead_path, led_network};
use crate::context::Cx;
use crate::features::members::parts::{LeadPage, lead_tabs};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, Button, ButtonLink, EmptyState, ErrorSummary, Glyph, Link, Look};
use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};
use domain::MissionId;
use domain::calendar::paris;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Mission, MissionFilter, Network};

/// `/ambassadors/{slug}/lead/missions?week=2026-11-23&like={id}`: any day of the week, and a mission to begin with.
pub async fn week(cx: Cx) -> PageResult {
    let network = led_network(&cx).await?;
    let lang = cx.lang();
    let today = paris::day(cx.now());
    let monday = monday_of(cx.query_as("week").unwrap_or(today));
    let next = monday + Days::new(7);
    let before = monday - Days::new(7);
    let shown = missions(&cx, &network, monday, next).await?;
    let last = missions(&cx, &network, before, monday).await?;
    let groups = cx.store().ambassador_groups(network.id).await?;
    let form = cx.form(PLAN).await?;
    let begin = begin(&cx, &network, monday.max(today)).await?;
    let path = lead_path(&network.slug);
    let week_link = |monday: NaiveDate| cx.href(&format!("{path}?week={monday}"));
    let copy = (next > today && !last.is_empty()).then(|| {
        view! {
            <form method="post" action=CopyWeek::PATH class="stack-s">
                <input type="hidden" name="slug" value=network.slug.clone() />
                <input type="hidden" name="week" value=monday.to_string() />
                <Button look=Look::Quiet icon=Some(Glyph::Plus)>
                    {tr!(lang, "missions-copy", count = last.len())}
                </Button>
                <p class="soft">{tr!(lang, "missions-copy-text")}</p>
            </form>
        }
    });
    let title = tr!(lang, "missions-lead-title");
    let home = format!("/ambassadors/{}/lead", network.slug);
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href(&home), network.name.clone())]
                current=title.clone()
            />
            <ErrorSummary errors=form.errors(lang) />
            <div class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "missions-lead-lead")}</p>
            </div>
            {lead_tabs(&cx, &network, LeadPage::Missions)}
            <div class="split">
                <section class="stack">
                    <h2>{tr!(lang, "missions-week", day = fmt::day(lang, monday))}</h2>
                    <nav class="cluster" aria-label=tr!(lang, "missions-weeks")>
                        <ButtonLink href=week_link(before) look=Look::Bare>
                            {tr!(lang, "missions-week-before")}
                        </ButtonLink>
                        <ButtonLink href=week_link(next) look=Look::Bare>
                            {tr!(lang, "missions-week-next")}
                        </ButtonLink>
                    </nav>
                    {list(&cx, &network, &shown)}
                    {copy}
                </section>
                <section class="panel stack" id="plan">
                    <h2>{tr!(lang, "missions-plan")}</h2>
                    <form method="post" action=PlanMissions::PATH class="stack">
                        <input type="hidden" name="slug" value=network.slug.clone() />
                        <input type="hidden" name="week" value=monday.to_string() />
                        {fields(lang, &form, &begin, &groups, true)}
                        <Button icon=Some(Glyph::Plus) wide=true>
                            {tr!(lang, "missions-plan-button")}
                        </Button>
                    </form>
                </section>
            </div>
        </div>
    };
    Ok(Page::wide(None, title, body))
}

/// The missions that begin in some days, those that are cancelled with them.
async fn missions(
    cx: &Cx,
    network: &Network,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Mission>, crate::error::AppError> {
    let (from, to) = (midnight(from), midnight(to));
    let filter = MissionFilter {
        from,
        to: Some(to),
        language: None,
        cancelled: true,
    };
    let mut found = cx
        .store()
        .missions(&cx.actor(), network.id, &filter)
        .await?;
    found.retain(|mission| mission.slot.starts_at >= from);
    Ok(found)
}

async fn begin(
    cx: &Cx,
    network: &Network,
    day: NaiveDate,
) -> Result<Begin, crate::error::AppError> {
    if let Some(like) = cx.query_as::<MissionId>("like") {
        let (mission, _) = cx.store().mission(&cx.actor(), network.id, like).await?;
        let slot = mission.slot.weeks_later(1).unwrap_or(mission.slot);
        return Ok(Begin::with(&mission, slot));
    }
    Ok(Begin::empty(format!("{day}T14:00")))
}

fn list(cx: &Cx, network: &Network, missions: &[Mission]) -> AnyView {
    let lang = cx.lang();
    if missions.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "missions-week-none") level=3>
                <p>{tr!(lang, "missions-week-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let of_day = |mission: &Mission| paris::day(mission.slot.starts_at);
    missions
        .chunk_by(|one, other| of_day(one) == of_day(other))
        .map(|some| {
            let date = some.first().map(of_day).unwrap_or_default();
            let cards = some
                .iter()
                .map(|mission| {
                    let href = cx.href(&lead_mission_path(&network.slug, mission.id));
                    let figures = tr!(
                        lang,
                        "missions-lead-figures",
                        taken = mission.taken,
                        needed = mission.needed,
                        waiting = mission.waiting
                    );
                    view! {
                        <li class="stack-s">
                            <MissionCard lang mission=mission.clone() href level=4 />
                            <p class="soft">{figures}</p>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <section class="stack">
                    <h3>{day(lang, date)}</h3>
                    <ul class="mission-list stack">{cards}</ul>
                </section>
            }
        })
        .collect_view()
        .into_any()
}

/// The Monday of a day's week (ISO 8601).
pub(crate) fn monday_of(day: NaiveDate) -> NaiveDate {
    day - Days::new(day.weekday().num_days_from_monday().into())
}

/// When a day begins in Paris.
pub(crate) fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(chrono::NaiveTime::MIN);
    paris::from_local(local).unwrap_or_else(|| local.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_its_monday() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        for date in ["2026-11-23", "2026-11-26", "2026-11-29"] {
            assert_eq!(monday_of(day(date)), day("2026-11-23"));
        }
        assert_eq!(
            midnight(day("2026-11-23")).to_rfc3339(),
            "2026-11-22T23:00:00+00:00"
        );
    }
}
