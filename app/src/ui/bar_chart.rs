use leptos::prelude::*;

use super::Tone;
use crate::lang::Lang;

/// A row of a [`BarChart`]: `value` draws the bar, `text` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub value: u64,
    pub text: String,
    pub tone: Tone,
    /// What the tone means, in a word ("winner"): a colour alone says nothing.
    pub note: Option<String>,
}

/// A chart that is its own table: a screen reader reads labels and figures, eyes compare the bars.
#[component]
pub fn BarChart(
    #[prop(into)] caption: String,
    /// What the rows are ("Project") and what is measured ("Points").
    #[prop(into)]
    label_head: String,
    #[prop(into)] value_head: String,
    bars: Vec<Bar>,
    /// The language of the labels, when it is not the page's: titles of projects stay as written.
    #[prop(optional)]
    label_lang: Option<Lang>,
) -> impl IntoView {
    let longest = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    let rows = bars
        .into_iter()
        .map(|bar| {
            let width = (u128::from(bar.value) * 1000 / u128::from(longest)).to_string();
            view! {
                <tr class=format!("bar {}", bar.tone.class())>
                    <th scope="row">
                        <span lang=label_lang.map(Lang::code) dir=label_lang.map(|_| "auto")>
                            {bar.label}
                        </span>
                        {bar.note.map(|note| view! { " " <span class="bar-note">{note}</span> })}
                    </th>
                    <td>
                        <span class="bar-text">{bar.text}</span>
                        <svg
                            class="bar-line"
                            viewBox="0 0 1000 10"
                            preserveAspectRatio="none"
                            aria-hidden="true"
                            focusable="false"
                        >
                            <rect width=width height="10" />
                        </svg>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="bar-chart">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{label_head}</th>
                    <th scope="col">{value_head}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
