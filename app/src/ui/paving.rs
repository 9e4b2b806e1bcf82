use leptos::prelude::*;

/// A strip of hand-cut stones, the ground of a parvis, for a place that would be empty.
#[component]
pub fn Paving() -> impl IntoView {
    view! {
        <svg
            class="paving"
            viewBox="0 0 240 32"
            width="240"
            height="32"
            aria-hidden="true"
            focusable="false"
        >
            {stones()}
        </svg>
    }
}

/// The same strip, laid again and again across the window: the edge of the site's head and foot.
#[component]
pub fn PavingBand(
    /// Tells the pattern apart from that of another band of the page.
    id: &'static str,
) -> impl IntoView {
    view! {
        <svg class="paving paving-band" width="100%" height="32" aria-hidden="true" focusable="false">
            <defs>
                <pattern id=id width="240" height="32" patternUnits="userSpaceOnUse">
                    {stones()}
                </pattern>
            </defs>
            <rect width="100%" height="32" fill=format!("url(#{id})") />
        </svg>
    }
}

fn stones() -> impl IntoView {
    STONES.map(|(class, path)| view! { <path class=class d=path /> })
}

/// Stones in two uneven courses, with joints of two to three units; one of them has the accent.
const STONES: [(&str, &str); 13] = [
    ("stone-sand", "M0 2l26-1 2 12-27 2z"),
    ("stone-clay", "M31 1l19 1 1 13-20-2z"),
    ("stone-sand", "M53 2l34-1 1 13-34 1z"),
    ("stone-ochre", "M90 1l15 1 2 13-17-1z"),
    ("stone-sand", "M108 2l38-1 1 13-37 1z"),
    ("stone-accent", "M149 1l22 1-1 13-20-1z"),
    ("stone-clay", "M174 2l30-1 2 13-33 1z"),
    ("stone-sand", "M207 1l31 1-1 13-28 1z"),
    ("stone-ochre", "M2 19l36-2 2 13-39 1z"),
    ("stone-sand", "M42 17l24 2-1 11-21 1z"),
    ("stone-clay", "M69 19l40-1 1 12-41 1z"),
    ("stone-sand", "M112 18l54-1 2 13-55 1z"),
    ("stone-ochre", "M170 17l66 1 2 12-67 1z"),
];
