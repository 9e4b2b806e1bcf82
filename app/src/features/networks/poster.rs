//! `/ambassadors/{slug}/poster`: a sheet of A4 for a school or a stand, with the way to the application as a QR code.

use super::parts::{ages, join_path, network_of, network_path};
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Notice, Tone};
use domain::Lang;
use leptos::prelude::*;

/// `/ambassadors/{slug}/poster`
pub async fn poster(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let network = network_of(&cx).await?;
    let address = format!("{}{}", cx.site().url, join_path(&network.slug));
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&address).unwrap_or_default();
    let shown = address
        .split_once("://")
        .map_or(address.clone(), |(_, rest)| rest.to_owned());
    let ages = ages(lang, &network).map(|ages| view! { <p class="poster-ages">{ages}</p> });
    let others = Lang::ALL
        .into_iter()
        .filter(|other| *other != lang && *other != Lang::Simple)
        .map(|other| {
            view! {
                <p lang=other.code() dir=other.dir()>
                    {tr!(other, "networks-poster-scan")}
                </p>
            }
        })
        .collect_view();
    let title = tr!(lang, "networks-go-poster");
    Ok(Page::focus(
        title.clone(),
        network_path(&network.slug),
        view! {
            <div class="network-poster stack-l">
                <div class="no-print stack">
                    <h1>{title}</h1>
                    <Notice tone=Tone::Info>
                        <p>{tr!(lang, "networks-poster-how")}</p>
                    </Notice>
                </div>
                <div class="poster-sheet">
                    <p class="poster-city">{cx.city().name.clone()}</p>
                    <p class="poster-title">
                        <Written text=network.name.clone() />
                    </p>
                    {ages}
                    <p class="poster-lead">{tr!(lang, "networks-poster-lead")}</p>
                    <div class="poster-qr" inner_html=qr></div>
                    <p class="strong">{tr!(lang, "networks-poster-scan")}</p>
                    {others}
                    <p class="verbatim poster-address">{shown}</p>
                </div>
            </div>
        },
    ))
}
