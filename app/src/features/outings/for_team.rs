//! The outing that a mission goes to, as its members see it: what for, with whom, what to take along.

use super::one::{goals, kit};
use super::parts::{for_whom, kind, languages};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::WrittenText;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Fact, Facts, Notice, Tone};
use domain::{MissionId, OutingState};
use leptos::prelude::*;
use store::Network;

/// For members and leads; nothing for others, and where the mission goes to no outing.
pub async fn section(
    cx: &Cx,
    network: &Network,
    mission: MissionId,
) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let found = cx
        .store()
        .outing_of_mission(&cx.actor(), network.id, mission)
        .await?;
    let Some(outing) = found else { return Ok(None) };
    let facts = [
        ("outings-fact-kind", kind(lang, outing.kind)),
        ("outings-fact-goals", goals(lang, &outing)),
        (
            "outings-fact-audience",
            for_whom(lang, outing.for_whom, &outing.audience),
        ),
        ("outings-fact-languages", languages(lang, &outing.languages)),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(key, text)| Fact::new(tr!(lang, key), text))
    .collect::<Vec<_>>();
    let cancelled = (outing.state == OutingState::Cancelled).then(|| {
        let reason = outing.reason.clone();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "outings-cancelled-title")>
                <p dir="auto">{reason}</p>
            </Notice>
        }
    });
    Ok(Some(
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "outings-of-mission")}</h2>
                {cancelled}
                <Facts facts />
                {kit(lang, &outing)}
                <WrittenText text=outing.note.clone() />
            </section>
        }
        .into_any(),
    ))
}
