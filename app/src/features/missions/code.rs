//! `/ambassadors/{slug}/lead/missions/{id}/code`: the code of the check-in on the lead's phone, as large as it goes.

use super::parts::{lead_mission_path, led_network, mission_path};
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use axum::http::{HeaderName, HeaderValue};
use domain::MissionId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The page asks for itself again so often, in seconds: the code on it is then never the one that is no more accepted.
const AGAIN: &str = "60";

/// `/ambassadors/{slug}/lead/missions/{id}/code`
pub async fn code(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let network = led_network(&cx).await?;
    let lang = cx.lang();
    let id: MissionId = cx.param_as("id")?;
    let (mission, _) = cx.store().mission(&cx.actor(), network.id, id).await?;
    let now = cx
        .store()
        .check_in_code(&cx.actor(), network.id, id)
        .await?;
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(
            HeaderName::from_static("refresh"),
            HeaderValue::from_static(AGAIN),
        );
    }
    let address = format!(
        "{}{}/here?code={}",
        cx.site().url,
        mission_path(&network.slug, id),
        now.code
    );
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&address).unwrap_or_default();
    let (first, second) = now.code.split_at(now.code.len() / 2);
    let title = tr!(lang, "missions-code-title");
    Ok(Page::focus(
        title.clone(),
        lead_mission_path(&network.slug, id),
        view! {
            <div class="booth booth-narrow stack mission-code">
                <h1>{title}</h1>
                <p class="strong">
                    <Written text=mission.title.clone() />
                </p>
                <div class="mission-code-qr" inner_html=qr></div>
                <p>{tr!(lang, "missions-code-or")}</p>
                <p class="mission-code-digits" dir="ltr">
                    {format!("{first} {second}")}
                </p>
                <p class="soft">
                    {tr!(lang, "missions-code-until", time = fmt::time(lang, now.until))}
                </p>
                <p>
                    {tr!(lang, "missions-code-present", present = mission.present, taken = mission.taken)}
                </p>
            </div>
        },
    ))
}
