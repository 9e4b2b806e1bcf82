use leptos::prelude::*;

use super::Tone;

/// How much of something is used: a budget, a number of choices. `detail` says it in words, and
/// is what a screen reader reads; the bar is for the eyes.
///
/// Beyond the whole the bar stays full, and the tone and the words must say so.
#[component]
pub fn Progress(
    #[prop(into)] label: String,
    /// "30,000 € of 100,000 €"
    #[prop(into)]
    detail: String,
    part: u64,
    whole: u64,
    #[prop(optional)] tone: Tone,
) -> impl IntoView {
    let over = part > whole;
    // Drawn on a scale of 1000: the width is an attribute, which the content policy allows.
    let filled = (u128::from(part.min(whole)) * 1000 / u128::from(whole.max(1))).to_string();
    view! {
        <div class=format!("progress {}", tone.class()) class:progress-over=over>
            <p class="progress-text">
                <span class="progress-label">{label}</span>
                " "
                <span class="progress-detail">{detail}</span>
            </p>
            <svg
                class="progress-bar"
                viewBox="0 0 1000 10"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                <rect class="progress-fill" width=filled height="10" />
            </svg>
        </div>
    }
    .into_any()
}
