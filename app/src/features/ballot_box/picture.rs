//! The ballot box in five pictures, one below or beside the other.
//!
//! Each drawing has its sentence as text below it, and is hidden from assistive technology: what it shows is
//! read, not described twice. No letter stands in a drawing, so that it can be mirrored where one reads from
//! right to left.

use crate::lang::Lang;
use crate::tr;
use leptos::prelude::*;

/// A drawing on a ground of 160 by 112, and the key of its sentence.
struct Panel {
    key: &'static str,
    shapes: &'static [Shape],
}

/// A path with the class that colours it.
type Shape = (&'static str, &'static str);

/// The five pictures with their sentences.
#[component]
pub(super) fn BoxPicture(lang: Lang) -> impl IntoView {
    let panels = PANELS
        .iter()
        .map(|panel| {
            let shapes = panel
                .shapes
                .iter()
                .map(|(class, path)| view! { <path class=*class d=*path /> })
                .collect_view();
            view! {
                <li class="box-panel">
                    <svg
                        class="box-drawing"
                        viewBox="0 0 160 112"
                        width="160"
                        height="112"
                        aria-hidden="true"
                        focusable="false"
                    >
                        {shapes}
                    </svg>
                    <p>{tr!(lang, panel.key)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="box-picture">
            <h2 id="box-picture">{tr!(lang, "ballot-box-picture")}</h2>
            <ol class="box-panels">{panels}</ol>
        </section>
    }
}

/// A sheet of paper with its lines, a lock, a box, a key: classes `drawn-*` colour them from the tokens.
const PANELS: [Panel; 5] = [
    Panel {
        key: "ballot-box-picture-seal",
        shapes: &[
            // A telephone.
            ("drawn-solid", "M46 8h52l5 4v90l-5 4H46l-5-4V12z"),
            ("drawn-paper", "M47 18h50v72H47z"),
            ("drawn-line", "M66 97h12"),
            // The ballot on it.
            ("drawn-line", "M54 28h28M54 38h36M54 48h22"),
            ("drawn-mark", "M86 46l3 3 6-8"),
            // The lock that closes it.
            ("drawn-ring", "M90 68v-8a13 13 0 0 1 26 0v8"),
            ("drawn-lock", "M82 67l42 1 1 31-44 1z"),
            (
                "drawn-hole",
                "M103 77a5 5 0 0 1 3 9l2 8h-10l2-8a5 5 0 0 1 3-9z",
            ),
        ],
    },
    Panel {
        key: "ballot-box-picture-apart",
        shapes: &[
            // The roll: a book with ticks.
            ("drawn-sand", "M8 26l54-2 2 66-55 2z"),
            ("drawn-paper", "M15 22l46-1v63l-46 2z"),
            ("drawn-line", "M32 34h22M32 47h22M32 60h18M32 73h22"),
            (
                "drawn-mark",
                "M20 33l3 3 5-6M20 46l3 3 5-6M20 59l3 3 5-6M20 72l3 3 5-6",
            ),
            // The wall between them.
            ("drawn-wall", "M80 6v100"),
            // The box, with a locked ballot in its slot.
            ("drawn-paper", "M112 14h26v36h-26z"),
            ("drawn-lock", "M119 27h12v10h-12z"),
            ("drawn-ring", "M121 27v-3a4 4 0 0 1 8 0v3"),
            ("drawn-solid", "M96 50l58-1 1 8-60 1z"),
            ("drawn-box", "M100 58l50-1-1 42-48 1z"),
        ],
    },
    Panel {
        key: "ballot-box-picture-list",
        shapes: &[
            // The tree that joins the entries.
            (
                "drawn-line",
                "M34 76V62h30v14M96 76V62h30v14M49 62V44h62v18M80 44V28",
            ),
            ("drawn-mark-solid", "M72 12l16-1 1 16-16 1z"),
            // The entries: a lock on each.
            ("drawn-paper", "M22 76h24v26H22z"),
            ("drawn-paper", "M52 76h24v26H52z"),
            ("drawn-paper", "M84 76h24v26H84z"),
            ("drawn-paper", "M114 76h24v26h-24z"),
            (
                "drawn-lock",
                "M29 88h10v8H29zM59 88h10v8H59zM91 88h10v8H91zM121 88h10v8h-10z",
            ),
            (
                "drawn-ring",
                "M31 88v-2a3 3 0 0 1 6 0v2M61 88v-2a3 3 0 0 1 6 0v2M93 88v-2a3 3 0 0 1 6 0v2M123 88v-2a3 3 0 0 1 6 0v2",
            ),
        ],
    },
    Panel {
        key: "ballot-box-picture-keys",
        shapes: &[
            // The box with three keyholes.
            ("drawn-solid", "M36 58l88-1 1 8-90 1z"),
            ("drawn-box", "M40 66l80-1-1 40-78 1z"),
            (
                "drawn-hole",
                "M57 78a4 4 0 0 1 2 7l2 9h-8l2-9a4 4 0 0 1 2-7zM80 78a4 4 0 0 1 2 7l2 9h-8l2-9a4 4 0 0 1 2-7zM103 78a4 4 0 0 1 2 7l2 9h-8l2-9a4 4 0 0 1 2-7z",
            ),
            // The keys of three people.
            (
                "drawn-key",
                "M30 8a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM30 26l10 24M36 41l6-3M39 48l6-3",
            ),
            (
                "drawn-key",
                "M80 4a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM80 22v27M80 40h7M80 48h7",
            ),
            (
                "drawn-key",
                "M130 8a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM130 26l-10 24M124 41l-6-3M121 48l-6-3",
            ),
        ],
    },
    Panel {
        key: "ballot-box-picture-recount",
        shapes: &[
            // A computer, and a telephone beside it: the same bars on both.
            ("drawn-solid", "M14 16l88-1 1 66-90 1z"),
            ("drawn-paper", "M20 22h76v53H20z"),
            ("drawn-sand", "M6 86l104-1 2 10-108 1z"),
            (
                "drawn-bar",
                "M30 52h10v18H30zM46 42h10v28H46zM62 32h10v38H62zM78 56h10v14H78z",
            ),
            ("drawn-solid", "M118 34h34l3 3v62l-3 3h-34l-3-3V37z"),
            ("drawn-paper", "M120 42h30v48h-30z"),
            (
                "drawn-bar",
                "M124 74h5v12h-5zM131 68h5v18h-5zM138 60h5v26h-5z",
            ),
            ("drawn-mark", "M124 53l5 5 10-11"),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_has_its_sentence() {
        for panel in &PANELS {
            assert!(crate::i18n::has_text(panel.key), "{}", panel.key);
        }
    }
}
