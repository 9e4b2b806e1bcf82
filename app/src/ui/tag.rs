use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// The state of a thing in a word or two: its icon says it too. `icon` replaces the tone's own.
#[component]
pub fn Tag(
    #[prop(into)] label: String,
    #[prop(optional)] tone: Tone,
    #[prop(optional)] icon: Option<Glyph>,
) -> impl IntoView {
    view! {
        <span class=format!("tag {}", tone.class())>
            <Icon glyph=icon.unwrap_or(tone.glyph()) />
            {label}
        </span>
    }
}
