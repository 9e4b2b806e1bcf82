//! Which text says what: every trouble and every refusal has a sentence, every figure a short form.

use domain::kit::{KitState, KitTotals, Trouble};
use domain::outing::{AgeBand, Gender, Goals};
use domain::{EntryRefusal, FieldKind};

/// The key of the sentence for a trouble: what happened, and what to do.
pub fn trouble(trouble: Trouble) -> String {
    format!("field-trouble-{}", dashed(trouble.code()))
}

/// The key of the sentence for an entry that was not taken.
pub fn refusal(why: EntryRefusal) -> String {
    format!("field-refusal-{}", dashed(why.code()))
}

/// The key of a kind of entry, as a heading of a figure: "Ideas".
pub fn kind(kind: FieldKind) -> String {
    format!("field-kind-{}", kind.code())
}

/// The key of a kind of entry in the singular: "an idea".
pub fn one(kind: FieldKind) -> String {
    format!("field-one-{}", kind.code())
}

/// The words of the desk's reports, which travel with the kit.
pub fn age(age: AgeBand) -> String {
    format!("outings-age-{}", dashed(age.code()))
}

/// Of one person: reports count several.
pub fn gender(gender: Gender) -> String {
    format!("field-gender-{}", gender.code())
}

fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

/// How long ago something was, in the largest unit that it fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ago {
    pub key: &'static str,
    pub number: i64,
}

/// From seconds. What seems to lie ahead, by a clock that is a little off, was just now.
pub fn ago(seconds: i64) -> Ago {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let (key, number) = match seconds {
        ..MINUTE => ("field-ago-now", 0),
        MINUTE..HOUR => ("field-ago-minutes", seconds / MINUTE),
        HOUR..DAY => ("field-ago-hours", seconds / HOUR),
        DAY.. => ("field-ago-days", seconds / DAY),
    };
    Ago { key, number }
}

/// Bytes in megabytes with one decimal below ten, as phones write them.
pub fn megabytes(bytes: u64, comma: &str) -> String {
    let tenths = bytes.saturating_add(50_000) / 100_000;
    if tenths < 100 {
        format!("{}{comma}{}", tenths / 10, tenths % 10)
    } else {
        (tenths / 10).to_string()
    }
}

/// Seconds by which a phone's clock may be off before its holder is told: what is kept is corrected anyway.
const CLOCK_OFF: i64 = 5 * 60;

/// How far the phone's clock is off, where that is worth telling: the key says in which direction.
pub fn clock_off(skew: i64) -> Option<(&'static str, Ago)> {
    let key = if skew > 0 {
        "field-clock-ahead"
    } else {
        "field-clock-behind"
    };
    (skew.abs() > CLOCK_OFF).then(|| (key, ago(skew.abs())))
}

/// What the outing has of a goal, and the goal; none where no goal was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub key: &'static str,
    pub number: u32,
    pub goal: Option<u32>,
}

/// The figures of the phone's day. Doors where nobody opened count where doors are counted.
pub fn counts(totals: KitTotals, goals: Goals, doors: bool) -> Vec<Count> {
    let count = |key, number, goal: u32| Count {
        key,
        number,
        goal: (goal > 0).then_some(goal),
    };
    let mut counts = vec![
        count("field-count-met", totals.met, goals.met),
        count("field-count-refused", totals.refused, 0),
    ];
    counts.extend(doors.then(|| count("field-count-absent", totals.absent, 0)));
    counts.extend([
        count("field-count-ideas", totals.ideas, goals.ideas),
        count("field-count-contacts", totals.contacts, 0),
        count("field-count-votes", totals.votes, goals.votes),
    ]);
    counts
}

/// What the line about the queue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueLine {
    /// Nothing was ever kept, or all of it is sent.
    Empty,
    Waiting,
    Sending,
}

pub fn queue_line(state: &KitState) -> QueueLine {
    if state.sending {
        QueueLine::Sending
    } else if left(state) == 0 {
        QueueLine::Empty
    } else {
        QueueLine::Waiting
    }
}

/// What is on the phone and not on the server: entries and photos.
pub fn left(state: &KitState) -> u32 {
    state.entries().saturating_add(state.photos)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::kit::Waiting;

    #[test]
    fn time_is_told_in_its_largest_unit() {
        let told = |seconds| {
            let Ago { key, number } = ago(seconds);
            (key, number)
        };
        assert_eq!(told(-30), ("field-ago-now", 0));
        assert_eq!(told(59), ("field-ago-now", 0));
        assert_eq!(told(60), ("field-ago-minutes", 1));
        assert_eq!(told(3599), ("field-ago-minutes", 59));
        assert_eq!(told(2 * 3600 + 1800), ("field-ago-hours", 2));
        assert_eq!(told(3 * 86_400), ("field-ago-days", 3));
    }

    #[test]
    fn room_is_written_as_phones_write_it() {
        assert_eq!(megabytes(0, ","), "0,0");
        assert_eq!(megabytes(1_449_000, ","), "1,4");
        assert_eq!(megabytes(9_960_000, "."), "10");
        assert_eq!(megabytes(2_000_000_000, "."), "2000");
    }

    #[test]
    fn a_clock_that_is_off_is_told_from_five_minutes_on() {
        assert_eq!(clock_off(200), None);
        assert_eq!(clock_off(-300), None);
        let (key, far) = clock_off(2 * 86_400).unwrap();
        assert_eq!(
            (key, far.key, far.number),
            ("field-clock-ahead", "field-ago-days", 2)
        );
        let (key, far) = clock_off(-7200).unwrap();
        assert_eq!(
            (key, far.key, far.number),
            ("field-clock-behind", "field-ago-hours", 2)
        );
    }

    #[test]
    fn absences_count_at_doors_alone_and_a_goal_of_nothing_is_none() {
        let totals = KitTotals {
            met: 12,
            absent: 3,
            ..KitTotals::default()
        };
        let goals = Goals {
            met: 40,
            ..Goals::default()
        };
        let of = |doors| {
            let counts = counts(totals, goals, doors);
            counts
                .into_iter()
                .map(|count| (count.key, count.number, count.goal))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            of(true),
            [
                ("field-count-met", 12, Some(40)),
                ("field-count-refused", 0, None),
                ("field-count-absent", 3, None),
                ("field-count-ideas", 0, None),
                ("field-count-contacts", 0, None),
                ("field-count-votes", 0, None),
            ]
        );
        assert!(
            !of(false)
                .iter()
                .any(|(key, ..)| *key == "field-count-absent")
        );
    }

    #[test]
    fn a_photo_that_waits_is_something_that_waits() {
        let mut state = KitState::default();
        assert_eq!(queue_line(&state), QueueLine::Empty);
        state.photos = 1;
        assert_eq!(queue_line(&state), QueueLine::Waiting);
        state.waiting = vec![Waiting {
            kind: FieldKind::Idea,
            entries: 2,
        }];
        assert_eq!(left(&state), 3);
        state.sending = true;
        assert_eq!(queue_line(&state), QueueLine::Sending);
    }

    #[test]
    #[cfg(feature = "ssr")]
    fn everything_that_can_happen_has_a_text() {
        let keys = Trouble::ALL.iter().map(|&one| trouble(one));
        let keys = keys.chain(EntryRefusal::ALL.iter().map(|&one| refusal(one)));
        let keys = keys.chain(FieldKind::ALL.iter().flat_map(|&is| [kind(is), one(is)]));
        let keys = keys.chain(AgeBand::ALL.iter().map(|&one| age(one)));
        let keys = keys.chain(Gender::ALL.iter().map(|&one| gender(one)));
        for key in keys {
            assert!(crate::i18n::has_text(&key), "{key}");
        }
    }
}
