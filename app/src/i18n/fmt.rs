//! Amounts, numbers and dates as the reader's language writes them.
//!
//! French is written as the Imprimerie nationale has it: "12 500 €", "1er mai 2026", "18 h 30".
//! English is that of Europe, day before month.
//!
//! Arabic keeps the digits and separators of the French documents around it. Its readers in
//! France come above all from the Maghreb, where these digits are the everyday ones, and an amount
//! must be recognisable at a glance on the poster, the letter and the screen. The grouping of
//! CLDR's Arabic would make 12 500 look like 12.5 to half of them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use chrono_tz::Europe::Paris;
use domain::Cents;
use fixed_decimal::Decimal;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{MD, YMD};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};

use crate::lang::Lang;

/// An amount in euros; cents are shown only where there are some.
pub fn money(lang: Lang, amount: Cents) -> String {
    let whole = amount.whole_euros();
    let mut amount = Decimal::from(whole.unwrap_or(amount.get()));
    if whole.is_none() {
        amount.multiply_pow10(-2);
    }
    let digits = decimal(lang, &amount);
    match lang {
        Lang::Fr | Lang::Simple => format!("{digits}{NBSP}€"),
        Lang::En => match digits.strip_prefix('-') {
            Some(digits) => format!("-€{digits}"),
            None => format!("€{digits}"),
        },
        // The mark makes the whole amount run right to left: the sign comes after the figure.
        Lang::Ar => format!("{RIGHT_TO_LEFT}{digits}{NBSP}€"),
    }
}

/// A whole number.
pub fn number(lang: Lang, value: i64) -> String {
    decimal(lang, &Decimal::from(value))
}

/// A share of a whole, to one decimal: `percent(lang, 1, 3)` is "33,3 %". Nothing of nothing is 0.
pub fn percent(lang: Lang, part: u64, whole: u64) -> String {
    let tenths = match u128::from(whole) {
        0 => 0,
        // Rounded half up, in integers.
        whole => (u128::from(part) * 2000 + whole) / (whole * 2),
    };
    let mut share = Decimal::from(tenths);
    share.multiply_pow10(-1);
    share.trim_end();
    let digits = decimal(lang, &share);
    match lang {
        Lang::Fr | Lang::Simple => format!("{digits}{NBSP}%"),
        Lang::En | Lang::Ar => format!("{digits}%"),
    }
}

/// A day that is the same everywhere, such as one typed into a form: "12 mai 2026".
pub fn day(lang: Lang, day: NaiveDate) -> String {
    FORMATS.with(|formats| first_of_month(lang, day, formats[lang as usize].day(day)))
}

/// A day without its year, for a calendar whose year is known: "12 mai".
pub fn day_of_year(lang: Lang, day: NaiveDate) -> String {
    FORMATS.with(|formats| first_of_month(lang, day, formats[lang as usize].day_of_year(day)))
}

/// The day of a moment, in Paris.
pub fn date(lang: Lang, moment: DateTime<Utc>) -> String {
    day(lang, in_paris(moment).date())
}

/// The day and the hour of a moment, in Paris: "12 mai 2026 à 18 h 30".
pub fn date_time(lang: Lang, moment: DateTime<Utc>) -> String {
    let joint = match lang {
        Lang::Fr | Lang::Simple => "\u{a0}à ",
        Lang::En => " at ",
        Lang::Ar => " على الساعة ",
    };
    format!("{}{joint}{}", date(lang, moment), time(lang, moment))
}

/// The hour of a moment, in Paris: "18 h 30", "18:30".
pub fn time(lang: Lang, moment: DateTime<Utc>) -> String {
    let paris = in_paris(moment);
    let (hour, minute) = (paris.hour(), paris.minute());
    match (lang, minute) {
        (Lang::Fr | Lang::Simple, 0) => format!("{hour}{NBSP}h"),
        (Lang::Fr | Lang::Simple, _) => format!("{hour}{NBSP}h{NBSP}{minute:02}"),
        (Lang::En | Lang::Ar, _) => format!("{hour:02}:{minute:02}"),
    }
}

/// A moment as `<time datetime>` wants it.
pub fn machine(moment: DateTime<Utc>) -> String {
    moment.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A moment as `<input type="datetime-local">` wants it, in Paris: the clock of the town hall.
pub fn local_input(moment: DateTime<Utc>) -> String {
    in_paris(moment).format("%Y-%m-%dT%H:%M").to_string()
}

/// A decimal number with the separators of the language.
pub(super) fn decimal(lang: Lang, value: &Decimal) -> String {
    FORMATS.with(|formats| {
        let written = formats[lang as usize].number.format(value).to_string();
        // Our font has no narrow space: a figure of two fonts is read badly, and some old phones
        // draw a box.
        written.replace(NARROW_NBSP, NBSP)
    })
}

const NBSP: &str = "\u{a0}";
const NARROW_NBSP: &str = "\u{202f}";
const RIGHT_TO_LEFT: &str = "\u{200f}";

fn in_paris(moment: DateTime<Utc>) -> NaiveDateTime {
    moment.with_timezone(&Paris).naive_local()
}

/// French says "1er", of which CLDR knows nothing; every other day is a plain number.
fn first_of_month(lang: Lang, day: NaiveDate, written: String) -> String {
    match (lang, day.day(), written.strip_prefix("1 ")) {
        (Lang::Fr | Lang::Simple, 1, Some(rest)) => format!("1er{NBSP}{rest}"),
        _ => written,
    }
}

struct Formats {
    number: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    month_day: DateTimeFormatter<MD>,
}

thread_local! {
    // ICU's formatters belong to one thread, and take far longer to build than to use.
    static FORMATS: [Formats; 4] = Lang::ALL.map(Formats::of);
}

impl Formats {
    fn of(lang: Lang) -> Self {
        const BUILT_IN: &str = "the data of our languages is compiled in";
        let (numbers, dates): (Locale, Locale) = match lang {
            Lang::Fr | Lang::Simple => (locale!("fr"), locale!("fr")),
            Lang::En => (locale!("en"), locale!("en-GB")),
            Lang::Ar => (locale!("fr"), locale!("ar-u-nu-latn")),
        };
        Self {
            number: DecimalFormatter::try_new(numbers.into(), DecimalFormatterOptions::default())
                .expect(BUILT_IN),
            date: DateTimeFormatter::try_new(dates.clone().into(), YMD::long()).expect(BUILT_IN),
            month_day: DateTimeFormatter::try_new(dates.into(), MD::long()).expect(BUILT_IN),
        }
    }

    fn day(&self, day: NaiveDate) -> String {
        icu_day(day).map_or_else(|| day.to_string(), |icu| self.date.format(&icu).to_string())
    }

    fn day_of_year(&self, day: NaiveDate) -> String {
        icu_day(day).map_or_else(
            || day.to_string(),
            |icu| self.month_day.format(&icu).to_string(),
        )
    }
}

/// `None` for years beyond what ICU writes, which no calendar of a city holds.
fn icu_day(day: NaiveDate) -> Option<Date<icu_calendar::Gregorian>> {
    let month = u8::try_from(day.month()).ok()?;
    let of_month = u8::try_from(day.day()).ok()?;
    Date::try_new_gregorian(day.year(), month, of_month).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    #[test]
    fn money_shows_cents_only_where_there_are_some() {
        assert_eq!(money(Lang::Fr, Cents::new(1_250_000)), "12\u{a0}500\u{a0}€");
        assert_eq!(
            money(Lang::Fr, Cents::new(1_250_050)),
            "12\u{a0}500,50\u{a0}€"
        );
        assert_eq!(money(Lang::Fr, Cents::new(0)), "0\u{a0}€");
        assert_eq!(money(Lang::Fr, Cents::new(7)), "0,07\u{a0}€");
        assert_eq!(money(Lang::En, Cents::new(1_250_000)), "€12,500");
        assert_eq!(money(Lang::En, Cents::new(-1_250_050)), "-€12,500.50");
        assert_eq!(
            money(Lang::Ar, Cents::new(1_250_000)),
            "\u{200f}12\u{a0}500\u{a0}€"
        );
        assert_eq!(
            money(Lang::Fr, Cents::new(i64::MIN)),
            "-92\u{a0}233\u{a0}720\u{a0}368\u{a0}547\u{a0}758,08\u{a0}€"
        );
    }

    #[test]
    fn percent_is_exact_to_a_tenth() {
        assert_eq!(percent(Lang::Fr, 1, 3), "33,3\u{a0}%");
        assert_eq!(percent(Lang::Fr, 2, 3), "66,7\u{a0}%");
        assert_eq!(percent(Lang::En, 1, 2), "50%");
        assert_eq!(percent(Lang::Ar, 1, 8), "12,5%");
        assert_eq!(percent(Lang::Fr, 0, 0), "0\u{a0}%");
        assert_eq!(percent(Lang::Fr, u64::MAX, u64::MAX), "100\u{a0}%");
    }

    #[test]
    fn moments_are_told_in_paris_time() {
        // Summer time, and a day that is already the next one in Paris.
        let late = at("2026-05-11T22:30:00Z");
        assert_eq!(
            date_time(Lang::Fr, late),
            "12 mai 2026\u{a0}à 0\u{a0}h\u{a0}30"
        );
        assert_eq!(date_time(Lang::En, late), "12 May 2026 at 00:30");
        assert_eq!(date_time(Lang::Ar, late), "12 مايو 2026 على الساعة 00:30");
        assert_eq!(time(Lang::Fr, at("2026-12-01T17:00:00Z")), "18\u{a0}h");
        assert_eq!(local_input(late), "2026-05-12T00:30");
        assert_eq!(machine(late), "2026-05-11T22:30:00Z");
    }

    #[test]
    fn the_first_of_the_month_is_premier_in_french_alone() {
        let first = NaiveDate::from_ymd_opt(2026, 5, 1).expect("a day");
        assert_eq!(day(Lang::Fr, first), "1er\u{a0}mai 2026");
        assert_eq!(day_of_year(Lang::Fr, first), "1er\u{a0}mai");
        assert_eq!(day(Lang::En, first), "1 May 2026");
        assert_eq!(day_of_year(Lang::Ar, first), "1 مايو");
    }
}
