//! What an hour of work brings.

use super::parts::kind;
use crate::i18n::{FluentValue, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Bar, BarChart, Tone};
use leptos::prelude::*;
use store::{Counts, Report};

/// The key of a rate's name, and its number.
type Rate = (&'static str, fn(&Counts) -> u64);

/// What is told by the hour.
pub(super) const RATES: [Rate; 3] = [
    ("desk-reports-met-per-hour", |counts| counts.met),
    ("desk-reports-ideas-per-hour", |counts| counts.ideas),
    ("desk-reports-votes-per-hour", |counts| counts.votes),
];

/// How many in an hour, in tenths; nothing where nobody noted the hours.
pub(super) fn tenths(many: u64, minutes: u64) -> Option<u64> {
    let minutes = u128::from(minutes);
    // Rounded half up, in integers.
    let tenths = (u128::from(many) * 1200 + minutes).checked_div(minutes * 2)?;
    Some(u64::try_from(tenths).unwrap_or(u64::MAX))
}

/// The same in words: "2,4".
pub(super) fn hourly(lang: Lang, many: u64, minutes: u64) -> String {
    tenths(many, minutes).map_or_else(|| "–".to_owned(), |tenths| decimal(lang, tenths))
}

/// The same as a number of a text, which chooses its plural.
pub(super) fn hourly_number(many: u64, minutes: u64) -> FluentValue<'static> {
    let tenths = tenths(many, minutes).unwrap_or_default();
    let (whole, rest) = (tenths / 10, tenths % 10);
    let digits = if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest}")
    };
    FluentValue::try_number(&digits).into_owned()
}

fn decimal(lang: Lang, tenths: u64) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    let whole = fmt::number(lang, i64::try_from(whole).unwrap_or(i64::MAX));
    match (rest, lang) {
        (0, _) => whole,
        (rest, Lang::En) => format!("{whole}.{rest}"),
        (rest, Lang::Fr | Lang::Simple | Lang::Ar) => format!("{whole},{rest}"),
    }
}

/// Which kinds of outings bring what by the hour: a chart for each, which is its own table.
pub(super) fn by_kind(lang: Lang, report: &Report) -> AnyView {
    RATES
        .iter()
        .filter_map(|(key, of)| {
            let bars: Vec<Bar> = report
                .by_kind
                .iter()
                .filter_map(|(one, totals)| {
                    let tenths = tenths(of(&totals.timed), totals.minutes)?;
                    Some(Bar {
                        label: kind(lang, *one),
                        value: tenths,
                        text: decimal(lang, tenths),
                        tone: Tone::Info,
                        note: None,
                    })
                })
                .collect();
            bars.iter().any(|bar| bar.value > 0).then(|| {
                view! {
                    <BarChart
                        caption=tr!(lang, "desk-reports-chart-hours", what = tr!(lang, key))
                        label_head=tr!(lang, "desk-outings-field-kind")
                        value_head=tr!(lang, key)
                        bars
                    />
                }
            })
        })
        .collect_view()
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_has_one_decimal() {
        assert_eq!(hourly(Lang::Fr, 50, 1200), "2,5");
        assert_eq!(hourly(Lang::En, 50, 1200), "2.5");
        assert_eq!(hourly(Lang::Fr, 60, 60), "60");
        assert_eq!(hourly(Lang::Fr, 1, 0), "–");
    }

    #[test]
    fn french_has_no_plural_below_two() {
        let told = |lang, many| {
            tr!(
                lang,
                "desk-reports-hours",
                worked = "2 h",
                met = hourly_number(many, 120),
                ideas = hourly_number(many, 120),
                votes = hourly_number(many, 120)
            )
        };
        let half = told(Lang::Fr, 1);
        assert!(
            half.contains("0,5 idée,") && half.contains("0,5 vote."),
            "{half}"
        );
        let more = told(Lang::Fr, 5);
        assert!(
            more.contains("2,5 idées,") && more.contains("2,5 votes."),
            "{more}"
        );
        let english = told(Lang::En, 1);
        assert!(english.contains("0.5 ideas,"), "{english}");
    }
}
