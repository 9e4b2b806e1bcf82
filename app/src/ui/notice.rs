use leptos::prelude::*;

use super::{Icon, Tone, lang};
use crate::tr;

/// A message in the page: its tone by icon, word and colour. `title` replaces the tone's word.
///
/// `announce` reads it out when the page loads, for what has just been done.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(optional_no_strip, into)] title: Option<String>,
    #[prop(optional)] announce: bool,
    children: Children,
) -> impl IntoView {
    let role = announce.then_some(match tone {
        Tone::Danger => "alert",
        Tone::Neutral | Tone::Info | Tone::Success | Tone::Warning => "status",
    });
    let title = match title {
        Some(title) => view! { <p class="notice-title">{title}</p> },
        None => view! { <p class="notice-title">{tr!(lang(), tone.word())}</p> },
    };
    view! {
        <div class=format!("notice {}", tone.class()) role=role>
            <Icon glyph=tone.glyph() />
            <div class="notice-body">{title} {children()}</div>
        </div>
    }
    .into_any()
}
