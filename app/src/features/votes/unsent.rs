//! A ballot that is sealed and, for all the voter knows, not in the box: the one thing to do is to send it again.

use super::casting::booth;
use super::server::Confirm;
use super::voted::NextVoterForm;
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::page::Page;
use crate::tr;
use crate::ui::{ButtonLink, Glyph, Icon, Look};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::Edition;

/// For a ballot that waits in the session's note.
pub(super) fn page(cx: &Cx, edition: &Arc<Edition>) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "unsent-title");
    Page::focus(
        title.clone(),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                </div>
                <form class="confirm-panel stack" id="confirm" method="post" action=Confirm::url()>
                    <input type="hidden" name="slug" value=edition.slug.clone() />
                    <p class="lead">{tr!(lang, "unsent-text-server")}</p>
                    <button type="submit" class="button button-confirm">
                        <Icon glyph=Glyph::Vote />
                        <span>{tr!(lang, "unsent-again")}</span>
                    </button>
                </form>
            </div>
        },
    )
}

/// For a ballot that waits on the device: hidden, until the island finds one.
#[component]
pub(super) fn UnsentOnDevice(cx: Cx, edition: Arc<Edition>) -> impl IntoView {
    let lang = cx.lang();
    let account = cx.href("/account");
    view! {
        <section class="confirm-panel stack" id="unsent" hidden=true tabindex="-1" aria-labelledby="unsent-title">
            // Not an `h1`: the page that it takes the place of has one.
            <p class="heading-1" id="unsent-title" role="heading" attr:aria-level="1">
                {tr!(lang, "unsent-title")}
            </p>
            <p class="lead">{tr!(lang, "unsent-text")}</p>
            <p
                class="strong"
                id="unsent-says"
                role="status"
                data-sending=tr!(lang, "unsent-sending")
                data-lost=tr!(lang, "unsent-lost")
                data-busy=tr!(lang, "unsent-busy")
                data-closed=tr!(lang, "unsent-closed")
                data-refused=tr!(lang, "unsent-refused")
                data-sign-in=tr!(lang, "unsent-sign-in")
                data-signature=tr!(lang, "unsent-signature")
                data-worker=tr!(lang, "sealing-worker")
            ></p>
            <p id="unsent-sign-in" hidden=true>
                <ButtonLink href=account look=Look::Quiet icon=Some(Glyph::Account)>
                    {tr!(lang, "error-go-sign-in")}
                </ButtonLink>
            </p>
            <button type="button" class="button button-confirm" id="unsent-again">
                <Icon glyph=Glyph::Vote />
                <span>{tr!(lang, "unsent-again")}</span>
            </button>
            // Somebody else's ballot must not keep the next person from voting; it is asked about first.
            <NextVoterForm lang edition />
        </section>
    }
}

/// The notice of the other pages, shown by `start.js` to those alone whose device has such a ballot.
#[component]
pub(super) fn UnsentNotice(cx: Cx, edition: Arc<Edition>) -> impl IntoView {
    use crate::ui::{Notice, Tone};
    let lang = cx.lang();
    let href = cx.href(&booth(&edition));
    view! {
        <div data-if-kept=format!("parvis.cast.{}", edition.id) hidden=true>
            <Notice tone=Tone::Danger title=tr!(lang, "unsent-title")>
                <p>{tr!(lang, "unsent-text")}</p>
                <p>
                    <ButtonLink href icon=Some(Glyph::Vote)>
                        {tr!(lang, "unsent-finish")}
                    </ButtonLink>
                </p>
            </Notice>
        </div>
    }
}
