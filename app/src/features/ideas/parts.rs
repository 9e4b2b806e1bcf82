//! Parts that several pages about ideas share.

use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Tag, Tone};
use domain::IdeaState;
use leptos::prelude::*;

/// The state of an idea in a word or two.
pub fn state_tag(lang: Lang, state: IdeaState) -> impl IntoView + use<> {
    let (tone, icon) = match state {
        IdeaState::Draft => (Tone::Neutral, Some(Glyph::Edit)),
        IdeaState::Submitted => (Tone::Info, Some(Glyph::Clock)),
        IdeaState::Published => (Tone::Success, None),
        IdeaState::ChangesRequested => (Tone::Warning, Some(Glyph::Edit)),
        IdeaState::Refused => (Tone::Danger, None),
        IdeaState::Withdrawn => (Tone::Neutral, None),
        IdeaState::Merged => (Tone::Success, Some(Glyph::Star)),
    };
    let label = tr!(lang, &format!("ideas-state-{}", state.code()));
    match icon {
        Some(icon) => view! { <Tag label tone icon /> }.into_any(),
        None => view! { <Tag label tone /> }.into_any(),
    }
}
