//! The envelopes that a network's groups decide about: the way from a network to its money.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::tr;
use leptos::prelude::*;
use store::Network;

/// Links to the network's envelopes; nothing where it has none.
pub(crate) async fn of_envelopes(cx: &Cx, network: &Network) -> Result<Option<AnyView>, AppError> {
    let all = cx.store().delegated_envelopes().await?;
    let items: Vec<_> = all
        .into_iter()
        .filter(|envelope| envelope.network == network.id)
        .map(|envelope| {
            let href = cx.href(&format!("/envelopes/{}", envelope.slug));
            view! {
                <li>
                    <a href=href>
                        <Written text=envelope.name />
                    </a>
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return Ok(None);
    }
    Ok(Some(
        view! {
            <section class="stack">
                <h2>{tr!(cx.lang(), "envelopes-title")}</h2>
                <ul class="stack-s">{items}</ul>
            </section>
        }
        .into_any(),
    ))
}
