//! The picture of an envelope: one bar is all of its money, and each part of the bar is a step that money has reached.
//!
//! Parts differ by their pattern and not by colour alone, so that the picture is read in the dark, on paper, and in a
//! reader's own colours. The bar itself is for the eyes: the table below it says the same, to the cent.

use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use domain::delegated::ValidationStep;
use domain::ledger::Figures;
use domain::{Cents, DelegatedTerms};
use leptos::prelude::*;

/// Tenths of a percent: how finely the bar is drawn.
const SCALE: i128 = 1000;

/// A part of an envelope's money: no cent is in two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The end of its text's key, its class and its pattern.
    pub(super) name: &'static str,
    pub(super) amount: Cents,
}

/// The parts of an envelope's money, from what has gone furthest to what is left. They sum to the ceiling.
pub(super) fn parts(figures: &Figures, terms: &DelegatedTerms) -> Vec<Part> {
    let beyond = |part: Cents, next: Cents| part.checked_sub(next).unwrap_or(Cents::ZERO);
    let all = [
        ("spent", figures.spent, true),
        ("committed", beyond(figures.committed, figures.spent), true),
        (
            "ratified",
            beyond(figures.ratified, figures.committed),
            terms.has(ValidationStep::Ratification),
        ),
        (
            "countersigned",
            beyond(figures.countersigned, figures.ratified),
            terms.has(ValidationStep::Countersignature),
        ),
        (
            "allocated",
            beyond(figures.allocated, figures.countersigned),
            true,
        ),
        ("delegated", figures.delegated, false),
        ("returned", figures.returned, false),
        ("remaining", figures.remaining, true),
    ];
    // A step that the rules leave out is no line of the table, unless money stands there after all.
    all.into_iter()
        .filter(|(_, amount, always)| *always || *amount != Cents::ZERO)
        .map(|(name, amount, _)| Part { name, amount })
        .collect()
}

/// Where each part begins and how wide it is, in tenths of a percent of the bar. Together they fill it.
fn places(parts: &[Part], ceiling: Cents) -> Vec<(i128, i128)> {
    let whole = i128::from(ceiling.get()).max(1);
    let at = |cents: i128| cents * SCALE / whole;
    let mut before = 0_i128;
    let each = parts.iter().map(|part| {
        let (start, end) = (at(before), at(before + i128::from(part.amount.get())));
        before += i128::from(part.amount.get());
        (start, end - start)
    });
    each.collect()
}

fn tenths(value: i128) -> String {
    format!("{}.{}%", value / 10, value % 10)
}

/// The patterns of the parts: once on each page that shows a bar.
#[component]
pub fn MoneyPatterns() -> impl IntoView {
    let patterns = [
        ("committed", "M-2 2l4-4M0 8l8-8M6 10l4-4"),
        ("ratified", "M-2 6l4 4M0 0l8 8M6-2l4 4"),
        ("countersigned", "M2 0v8M6 0v8"),
        ("allocated", "M2 3.5v1M6 7.5v1M6-.5v1"),
        ("delegated", "M0 4h8M4 0v8"),
        ("returned", "M0 2h8M0 6h8"),
    ]
    .map(|(name, path)| {
        view! {
            <pattern
                id=format!("money-{name}")
                class=format!("money-lines money-lines-{name}")
                width="8"
                height="8"
                patternUnits="userSpaceOnUse"
            >
                <path d=path />
            </pattern>
        }
    });
    view! {
        <svg class="money-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>{patterns}</defs>
        </svg>
    }
}

fn rects(name: &'static str, x: String, width: String) -> impl IntoView {
    let pattern = (!matches!(name, "spent" | "remaining")).then(|| {
        view! {
            <rect x=x.clone() width=width.clone() height="100%" fill=format!("url(#money-{name})") />
        }
    });
    view! {
        <rect class=format!("money-part money-{name}") x=x.clone() width=width.clone() height="100%" />
        {pattern}
        <rect class="money-edge" x=x width=width height="100%" />
    }
}

/// The bar alone. The page has [`MoneyPatterns`], and words or a table beside it.
#[component]
pub fn MoneyBar(figures: Figures, terms: DelegatedTerms) -> impl IntoView {
    let parts = parts(&figures, &terms);
    let rects = parts
        .iter()
        .zip(places(&parts, figures.ceiling))
        .filter(|(_, (_, width))| *width > 0)
        .map(|(part, (start, width))| rects(part.name, tenths(start), tenths(width)))
        .collect_view();
    view! {
        <svg class="money-bar" width="100%" height="100%" aria-hidden="true" focusable="false">
            {rects}
        </svg>
    }
}

/// "8,000 € are left of 20,000 €": the one thing to know, in large letters.
#[component]
pub fn MoneyLeft(lang: Lang, figures: Figures) -> impl IntoView {
    view! {
        <p class="money-left">
            <span class="money-left-amount">{fmt::money(lang, figures.remaining)}</span>
            " "
            <span class="money-left-of">
                {tr!(lang, "envelopes-left-of", ceiling = fmt::money(lang, figures.ceiling))}
            </span>
        </p>
    }
}

/// The bar with its table, which is its legend too.
#[component]
pub fn MoneyPicture(lang: Lang, figures: Figures, terms: DelegatedTerms) -> impl IntoView {
    let rows = parts(&figures, &terms)
        .into_iter()
        .map(|part| {
            let whole = |cents: Cents| u64::try_from(cents.get()).unwrap_or(0);
            let share = fmt::percent(lang, whole(part.amount), whole(figures.ceiling));
            view! {
                <tr>
                    <th scope="row">
                        <svg class="money-swatch" width="24" height="24" aria-hidden="true" focusable="false">
                            {rects(part.name, "0".to_owned(), "100%".to_owned())}
                        </svg>
                        <span>{tr!(lang, &format!("envelopes-part-{}", part.name))}</span>
                    </th>
                    <td>
                        <span class="money-amount" data-part=part.name data-cents=part.amount.get()>
                            {fmt::money(lang, part.amount)}
                        </span>
                        " "
                        <span class="money-share">{share}</span>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="money-picture stack">
            <MoneyPatterns />
            <MoneyLeft lang figures />
            <MoneyBar figures terms />
            <table class="money-table">
                <caption>{tr!(lang, "envelopes-money-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(lang, "envelopes-money-step")}</th>
                        <th scope="col">{tr!(lang, "envelopes-money-amount")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{tr!(lang, "envelopes-money-total")}</th>
                        <td>
                            <span class="money-amount" data-part="ceiling" data-cents=figures.ceiling.get()>
                                {fmt::money(lang, figures.ceiling)}
                            </span>
                        </td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Template;

    fn figures(steps: [i64; 5], delegated: i64, returned: i64, remaining: i64) -> Figures {
        let [allocated, countersigned, ratified, committed, spent] = steps.map(Cents::new);
        Figures {
            ceiling: Cents::new(steps[0] + delegated + returned + remaining),
            delegated: Cents::new(delegated),
            allocated,
            countersigned,
            ratified,
            committed,
            spent,
            returned: Cents::new(returned),
            remaining: Cents::new(remaining),
            received: Cents::ZERO,
        }
    }

    #[test]
    fn no_cent_is_drawn_twice_and_none_is_left_out() {
        for template in Template::ALL {
            for figures in [
                figures([0; 5], 0, 0, 1),
                figures(
                    [900_001, 700_000, 500_003, 300_000, 99_999],
                    3,
                    7,
                    1_000_000,
                ),
                figures([5, 4, 3, 2, 1], 0, 0, 0),
                figures([0; 5], 333, 333, 334),
            ] {
                let parts = parts(&figures, &template.terms());
                let sum: i64 = parts.iter().map(|part| part.amount.get()).sum();
                assert_eq!(sum, figures.ceiling.get(), "{template}");
                let places = places(&parts, figures.ceiling);
                let mut end = 0;
                for (start, width) in places {
                    assert_eq!(start, end, "{template}");
                    end = start + width;
                }
                assert_eq!(end, SCALE, "{template}: the bar is full");
            }
        }
    }

    #[test]
    fn a_step_that_the_rules_leave_out_is_no_line() {
        let names = |template: Template| {
            let parts = parts(&figures([1; 5], 0, 0, 9), &template.terms());
            parts.iter().map(|part| part.name).collect::<Vec<_>>()
        };
        assert!(names(Template::YouthEnvelope).contains(&"ratified"));
        assert_eq!(
            names(Template::CitizenInitiative),
            ["spent", "committed", "allocated", "remaining"]
        );
    }
}
