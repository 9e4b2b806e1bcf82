//! The support of an idea, on its page and in lists.

use super::server::{AddSupport, RemoveSupport};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, ButtonLink, Glyph, Icon, Look};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, Idea};

/// How many support the idea, and the one button that there is for this person. Nothing for an idea that is not
/// public.
pub async fn of_idea(cx: &Cx, edition: &Edition, idea: &Idea) -> Result<AnyView, AppError> {
    if !idea.state.is_public() {
        return Ok(().into_any());
    }
    let lang = cx.lang();
    let supports = cx.store().supports_of(&cx.actor(), idea.id).await?;
    let open = edition.calendar.open_talk(cx.now()).is_ok();
    let signed_in = cx.actor().account().is_some();
    let (slug, number) = (edition.slug.clone(), idea.number.to_string());
    let act = match (open, signed_in) {
        _ if idea.mine => view! { <p class="soft">{tr!(lang, "supports-mine")}</p> }.into_any(),
        (false, _) => view! { <p class="soft">{tr!(lang, "supports-over")}</p> }.into_any(),
        (true, false) => {
            let href = lang.href(&format!("/e/{slug}/ideas/{number}/support"));
            view! { <ButtonLink href look=Look::Quiet icon=Some(Glyph::Plus)>{tr!(lang, "supports-add")}</ButtonLink> }
                .into_any()
        }
        (true, true) if supports.mine => view! {
            <p class="support-given">
                <Icon glyph=Glyph::Done />
                <span>{tr!(lang, "supports-given")}</span>
            </p>
            <form method="post" action=RemoveSupport::url()>
                <input type="hidden" name="slug" value=slug />
                <input type="hidden" name="number" value=number />
                <Button look=Look::Bare>{tr!(lang, "supports-remove")}</Button>
            </form>
        }
        .into_any(),
        (true, true) => view! {
            <form method="post" action=AddSupport::url()>
                <input type="hidden" name="slug" value=slug />
                <input type="hidden" name="number" value=number />
                <Button look=Look::Quiet icon=Some(Glyph::Plus)>{tr!(lang, "supports-add")}</Button>
            </form>
        }
        .into_any(),
    };
    Ok(view! {
        <section class="support" id="support" aria-label=tr!(lang, "supports-title")>
            <p class="strong">{count(lang, supports.count)}</p>
            {act}
        </section>
    }
    .into_any())
}

/// How many support an idea, in a list; nothing for none.
pub fn in_list(lang: Lang, supports: u64) -> Option<AnyView> {
    (supports > 0).then(|| {
        view! {
            <span class="support-count small">
                <Icon glyph=Glyph::Tick />
                <span>{count(lang, supports)}</span>
            </span>
        }
        .into_any()
    })
}

fn count(lang: Lang, supports: u64) -> String {
    tr!(lang, "supports-count", count = supports)
}
