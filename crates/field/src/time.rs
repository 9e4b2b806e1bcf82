//! The phone's clock, which may be wrong by days, against the server's, which was last heard hours ago.

use crate::rows::{ClockRow, Head};
use chrono::{DateTime, TimeDelta, Utc};
use domain::field::moment;

/// Milliseconds by which a clock may stray before it is taken for set anew.
const STRAY: i64 = 60_000;

/// What is known of the clock. Forwards it can't be told whether a clock was set or the phone slept: that shows when
/// the server is heard, and [`sent_at`] mends it. Backwards is certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// Seconds by which the phone is ahead.
    skew: i64,
    /// When both clocks were last looked at: wall and ticks.
    seen: Option<(i64, i64)>,
}

impl Time {
    /// Takes up what was kept before a restart.
    pub fn resume(&mut self, kept: Option<ClockRow>, wall: i64) {
        if self.seen.is_some() {
            return;
        }
        let Some(ClockRow { skew, seen }) = kept else {
            return;
        };
        self.skew = skew;
        if wall < seen - STRAY {
            // It was set back while the kit was closed: the earliest that it can be is when it was closed.
            self.skew += (wall - seen) / 1000;
        }
    }

    /// Looks at the clocks; gives the time, corrected.
    pub fn look(&mut self, wall: i64, ticks: i64) -> DateTime<Utc> {
        if let Some((last, before)) = self.seen {
            let expected = last + (ticks - before).max(0);
            if wall < expected - STRAY {
                self.skew += (wall - expected) / 1000;
            }
        }
        self.seen = Some((wall, ticks));
        at(wall - self.skew * 1000)
    }

    /// The server has said what time it is.
    pub fn hear(&mut self, server: DateTime<Utc>, wall: i64, ticks: i64) {
        self.skew = (wall - server.timestamp_millis()) / 1000;
        self.seen = Some((wall, ticks));
    }

    pub fn skew(&self) -> i64 {
        self.skew
    }

    pub fn row(&self) -> ClockRow {
        ClockRow {
            skew: self.skew,
            seen: self.seen.map_or(0, |(wall, _)| wall),
        }
    }
}

/// The moment of an entry as it is sent: one that lies ahead of now was made while the clock was set wrong, and is
/// moved by what has turned out since.
pub fn sent_at(head: &Head, skew: i64, now: DateTime<Utc>) -> DateTime<Utc> {
    if head.made_at <= now + TimeDelta::milliseconds(STRAY) {
        return head.made_at;
    }
    let moved = TimeDelta::try_seconds(head.skew - skew).unwrap_or_default();
    moment(head.kind, (head.made_at + moved).min(now))
}

/// Milliseconds since 1970 as a time.
pub fn at(milliseconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{FieldEntryId, FieldKind, OutingId};

    const HOUR: i64 = 3_600_000;
    const NOON: i64 = 1_804_334_400_000;

    #[test]
    fn a_clock_two_days_ahead_is_corrected() {
        let mut time = Time::default();
        let wall = NOON + 48 * HOUR;
        time.hear(at(NOON), wall, 0);
        assert_eq!(time.look(wall + HOUR, HOUR), at(NOON + HOUR));
        assert_eq!(time.skew(), 48 * 3600);
    }

    #[test]
    fn a_clock_that_is_set_right_in_the_field_does_not_go_back() {
        let mut time = Time::default();
        time.hear(at(NOON), NOON + 48 * HOUR, 0);
        time.look(NOON + 49 * HOUR, HOUR);
        // Its owner sees the wrong date, and sets it right.
        assert_eq!(time.look(NOON + HOUR + 1, HOUR + 1), at(NOON + HOUR + 1));
        assert_eq!(time.skew(), 0);
    }

    #[test]
    fn a_phone_that_slept_is_not_taken_for_one_that_was_set() {
        let mut time = Time::default();
        time.hear(at(NOON), NOON, 0);
        assert_eq!(time.look(NOON + 5 * HOUR, 1), at(NOON + 5 * HOUR));
    }

    #[test]
    fn a_clock_set_back_while_the_kit_was_closed_is_noticed() {
        let mut time = Time::default();
        let kept = ClockRow {
            skew: 0,
            seen: NOON,
        };
        time.resume(Some(kept), NOON - 48 * HOUR);
        assert_eq!(time.look(NOON - 48 * HOUR, 0), at(NOON));
    }

    #[test]
    fn an_entry_of_tomorrow_is_moved_by_what_turned_out() {
        let now = at(NOON);
        let head = |made_at, kind| Head {
            format: 1,
            id: FieldEntryId::numbered(1),
            outing: OutingId::numbered(1),
            kind,
            made_at,
            skew: 0,
            photos: vec![],
            refused: None,
            by_phone: false,
        };
        let tomorrow = head(at(NOON + 24 * HOUR - 7_000), FieldKind::Idea);
        assert_eq!(sent_at(&tomorrow, 24 * 3600, now), at(NOON - 7_000));
        let vote = head(at(NOON + 24 * HOUR - HOUR / 4), FieldKind::Vote);
        assert_eq!(sent_at(&vote, 24 * 3600 + 7, now), at(NOON - HOUR / 2));
        let earlier = head(at(NOON - HOUR), FieldKind::Idea);
        assert_eq!(sent_at(&earlier, 24 * 3600, now), at(NOON - HOUR));
    }
}
