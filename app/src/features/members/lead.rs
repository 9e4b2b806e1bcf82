//! Where a lead begins: what waits for an answer, and ways on.

use super::parts::{LeadPage, called, group_name, lack_tags, lead_page, led, today};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::networks::money::of_envelopes;
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{ButtonLink, EmptyState, Glyph, Look};
use domain::network::Lack;
use leptos::prelude::*;
use store::{AmbassadorGroup, MemberLine, MissionFilter, Network};

/// `/ambassadors/{slug}/lead`
pub async fn lead(cx: Cx) -> PageResult {
    let network = led(&cx).await?;
    let lang = cx.lang();
    let (store, actor) = (cx.store(), cx.actor());
    let members = store.member_lines(&actor, network.id, false).await?;
    let groups = store.ambassador_groups(network.id).await?;
    let to_read = store.count_posts_to_read(&actor, network.id).await?;
    let loans = store.loans(&actor, network.id).await?;
    let day = today(&cx);
    let late = loans.iter().filter(|loan| loan.is_late(day)).count();
    let lacks = |lack: Lack| {
        members
            .iter()
            .filter(|line| line.lacks.contains(&lack))
            .count()
    };
    let waits = [
        (
            "members-waits-answer",
            lacks(Lack::Answer),
            format!("{}?lacks=answer", LeadPage::Members.path(&network.slug)),
        ),
        (
            "members-waits-consent",
            lacks(Lack::Consent),
            format!("{}?lacks=consent", LeadPage::Members.path(&network.slug)),
        ),
        (
            "members-waits-post",
            usize::try_from(to_read).unwrap_or(usize::MAX),
            LeadPage::Posts.path(&network.slug),
        ),
        (
            "members-waits-equipment",
            late,
            LeadPage::Equipment.path(&network.slug),
        ),
        (
            "members-waits-charter",
            lacks(Lack::Charter),
            format!("{}?lacks=charter", LeadPage::Members.path(&network.slug)),
        ),
    ];
    let items = waits
        .into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(key, count, path)| {
            let href = cx.href(&path);
            view! {
                <li>
                    <a class="waiting" href=href>{tr!(lang, key, count = count)}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let list = if items.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "members-nothing-waits")>
                <p>{tr!(lang, "members-nothing-waits-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! { <ul class="plain-list stack-s">{items}</ul> }.into_any()
    };
    let body = view! {
        <section class="stack" aria-labelledby="waits">
            <h2 id="waits">{tr!(lang, "members-waits")}</h2>
            {list}
        </section>
        {applications(&cx, &network, &groups, &members)}
        {next_missions(&cx, &network).await?}
        {of_envelopes(&cx, &network).await?}
        {ways(&cx, &network)}
    };
    Ok(lead_page(&cx, &network, LeadPage::Start, vec![], body))
}

/// The applications, with the way to answer each.
fn applications(
    cx: &Cx,
    network: &Network,
    groups: &[AmbassadorGroup],
    members: &[MemberLine],
) -> Option<AnyView> {
    let lang = cx.lang();
    let items: Vec<_> = members
        .iter()
        .filter(|line| line.lacks.contains(&Lack::Answer))
        .take(10)
        .map(|line| {
            let href = cx.href(&member_path(network, line));
            let group = group_name(groups, line.member.group);
            let on = tr!(lang, "members-applied-on", date = fmt::date(lang, line.applied_at));
            view! {
                <li class="panel stack-s">
                    <p class="strong"><a href=href dir="auto">{called(lang, &line.name)}</a></p>
                    <p class="soft small">
                        {on}
                        {(!group.is_empty()).then(|| view! { " · " <span dir="auto">{group}</span> })}
                    </p>
                    {lack_tags(lang, line.member.standing.state, &line.lacks)}
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="stack" aria-labelledby="applications">
                <h2 id="applications">{tr!(lang, "members-applications")}</h2>
                <ul class="plain-list stack-s">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// The next missions, with how many of their places are taken.
async fn next_missions(cx: &Cx, network: &Network) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let filter = MissionFilter::after(cx.now());
    let missions = cx
        .store()
        .missions(&cx.actor(), network.id, &filter)
        .await?;
    let items: Vec<_> = missions
        .into_iter()
        .take(5)
        .map(|mission| {
            let href = cx.href(&format!("{}/{}", LeadPage::Missions.path(&network.slug), mission.id));
            let places = tr!(
                lang,
                "members-places",
                taken = mission.taken,
                needed = mission.needed
            );
            view! {
                <li class="panel stack-s">
                    <p class="strong"><a href=href lang="fr" dir="auto">{mission.title}</a></p>
                    <p class="soft small">{fmt::date_time(lang, mission.slot.starts_at)} " · " {places}</p>
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return Ok(None);
    }
    let list = view! {
        <section class="stack" aria-labelledby="next">
            <h2 id="next">{tr!(lang, "members-next-missions")}</h2>
            <ul class="plain-list stack-s">{items}</ul>
        </section>
    };
    Ok(Some(list.into_any()))
}

/// The page of one member.
pub(super) fn member_path(network: &Network, line: &MemberLine) -> String {
    format!(
        "{}/{}",
        LeadPage::Members.path(&network.slug),
        line.member.id
    )
}

fn ways(cx: &Cx, network: &Network) -> AnyView {
    let lang = cx.lang();
    let slug = &network.slug;
    let href = |rest: &str| cx.href(&format!("/ambassadors/{slug}{rest}"));
    view! {
        <section class="stack" aria-labelledby="ways">
            <h2 id="ways">{tr!(lang, "members-ways")}</h2>
            <div class="cluster">
                <ButtonLink href=href("/lead/missions") look=Look::Quiet icon=Some(Glyph::Calendar)>
                    {tr!(lang, "members-way-missions")}
                </ButtonLink>
                <ButtonLink href=href("/posts") look=Look::Quiet icon=Some(Glyph::Mail)>
                    {tr!(lang, "members-way-announce")}
                </ButtonLink>
                <ButtonLink href=href("/poster") look=Look::Quiet icon=Some(Glyph::Download)>
                    {tr!(lang, "members-way-poster")}
                </ButtonLink>
                <ButtonLink href=href("/stories") look=Look::Quiet icon=Some(Glyph::Star)>
                    {tr!(lang, "members-way-stories")}
                </ButtonLink>
            </div>
        </section>
    }
    .into_any()
}
