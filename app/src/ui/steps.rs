use leptos::prelude::*;

use super::{Glyph, Icon, lang};
use crate::tr;

/// Where one is in a form of several pages: "Step 2 of 3", and the steps by name.
#[component]
pub fn Steps(
    labels: Vec<String>,
    /// Counted from 1.
    current: usize,
) -> impl IntoView {
    let total = labels.len();
    let items = labels
        .into_iter()
        .zip(1..)
        .map(|(label, number)| {
            let done = number < current;
            view! {
                <li
                    class="step"
                    class:step-done=done
                    aria-current=(number == current).then_some("step")
                >
                    <span class="step-mark" aria-hidden="true">
                        {if done {
                            view! { <Icon glyph=Glyph::Tick /> }.into_any()
                        } else {
                            number.to_string().into_any()
                        }}
                    </span>
                    <span class="step-label">
                        {label}
                        {done
                            .then(|| {
                                view! {
                                    <span class="hidden">" (" {tr!(lang(), "steps-done")} ")"</span>
                                }
                            })}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="steps" aria-label=tr!(lang(), "steps-label")>
            <p class="steps-count">
                {tr!(lang(), "steps-count", current = current, total = total)}
            </p>
            <ol>{items}</ol>
        </nav>
    }
    .into_any()
}
