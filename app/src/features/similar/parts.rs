//! The list of similar ideas.

use crate::context::Cx;
use crate::features::ideas::parts::place_name;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Notice, Tone};
use leptos::prelude::*;
use store::{Edition, SimilarIdea};

/// Nobody reads more than these beside what they write.
const SHOWN: usize = 3;
/// Fewer letters of a title say nothing yet.
const FEW: usize = 4;

/// Public ideas like a text; `own` is the number of the idea that is being written, when it was sent before.
pub async fn find(
    cx: &Cx,
    edition: &Edition,
    own: Option<i32>,
    title: &str,
    text: &str,
) -> Vec<SimilarIdea> {
    if title.trim().chars().count() < FEW {
        return vec![];
    }
    let except = match own {
        // Somebody else's idea that is not public stays unknown: nothing is left out then.
        Some(number) => cx
            .store()
            .idea(&cx.actor(), edition.id, number)
            .await
            .ok()
            .map(|idea| idea.id),
        None => None,
    };
    cx.store()
        .similar_ideas(edition.id, title, text, except, SHOWN)
        .await
}

/// What the island shows: a sentence for a screen reader, and the list as HTML.
pub(super) fn answer(cx: &Cx, edition: &Edition, found: Vec<SimilarIdea>) -> (String, String) {
    if found.is_empty() {
        return (String::new(), String::new());
    }
    let lang = cx.lang();
    let said = tr!(lang, "similar-said", count = found.len());
    let shown = view! {
        <p class="similar-title">{tr!(lang, "similar-title")}</p>
        {list(lang, edition, found)}
        <p class="soft small">{tr!(lang, "similar-kept")}</p>
    };
    (said, shown.to_html())
}

/// The same on the next step, for whoever has no scripts, or went on without looking: the form stays below.
pub async fn notice(cx: &Cx, edition: &Edition, title: &str, text: &str) -> Option<AnyView> {
    let lang = cx.lang();
    let found = find(cx, edition, None, title, text).await;
    if found.is_empty() {
        return None;
    }
    let count = found.len();
    let list = list(lang, edition, found);
    let notice = view! {
        <Notice tone=Tone::Info title=tr!(lang, "similar-title")>
            <p>{tr!(lang, "similar-lead", count = count)}</p>
            {list}
            <p>
                <a href="#step">{tr!(lang, "similar-go-on")}</a>
            </p>
        </Notice>
    };
    Some(notice.into_any())
}

/// Residents write in the city's language, whatever that of the page is.
fn list(lang: Lang, edition: &Edition, found: Vec<SimilarIdea>) -> AnyView {
    let lines = found
        .into_iter()
        .map(|similar| {
            let idea = similar.idea;
            let href = lang.href(&format!("/e/{}/ideas/{}", edition.slug, idea.number));
            let place = place_name(lang, edition, idea.district);
            let supports = (similar.supports > 0).then(|| {
                format!(
                    " · {}",
                    tr!(lang, "similar-supports", count = similar.supports)
                )
            });
            view! {
                <li>
                    <a href=href lang="fr" dir="auto">{idea.title}</a>
                    <span class="soft small">
                        <span dir="auto">{place}</span>
                        {supports}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="similar-list">{lines}</ul> }.into_any()
}
