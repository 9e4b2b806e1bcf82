//! The phases of an edition and what each allows.
//!
//! What a person may do derives from the calendar and the time, never from a flag that somebody forgets.
//!
//! ```mermaid
//! stateDiagram-v2
//!     Preparation --> Ideas --> Screening --> Study --> Vote --> Count --> Delivery --> Review
//! ```

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A phase of an edition, in the order of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseKind {
    Preparation,
    Ideas,
    Screening,
    Study,
    Vote,
    Count,
    Delivery,
    Review,
}

impl PhaseKind {
    pub const ALL: [Self; 8] = [
        Self::Preparation,
        Self::Ideas,
        Self::Screening,
        Self::Study,
        Self::Vote,
        Self::Count,
        Self::Delivery,
        Self::Review,
    ];

    /// The word in tables, forms and keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Ideas => "ideas",
            Self::Screening => "screening",
            Self::Study => "study",
            Self::Vote => "vote",
            Self::Count => "count",
            Self::Delivery => "delivery",
            Self::Review => "review",
        }
    }
}

impl fmt::Display for PhaseKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for PhaseKind {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == text)
            .ok_or_else(|| UnknownWord::new("phase", text))
    }
}

/// A word of a table or a form that belongs to no known value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is not a {kind}")]
pub struct UnknownWord {
    kind: &'static str,
    word: String,
}

impl UnknownWord {
    pub(crate) fn new(kind: &'static str, word: &str) -> Self {
        Self {
            kind,
            word: word.to_owned(),
        }
    }
}

/// One phase with its two ends: open from `starts` on, closed from `ends` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    pub kind: PhaseKind,
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
}

/// The phases of an edition: in order, none overlapping another. Gaps are allowed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Phase>", into = "Vec<Phase>")]
pub struct Calendar(Vec<Phase>);

/// Why dates are not a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum CalendarError {
    #[error("{0} ends before it starts")]
    Backwards(PhaseKind),
    #[error("{0} is there twice")]
    Twice(PhaseKind),
    #[error("{second} starts before {first} has ended")]
    Overlap { first: PhaseKind, second: PhaseKind },
}

/// Proof that ideas may be sent now. Made by [`Calendar::open_ideas`] alone.
#[derive(Clone, Copy, Debug)]
pub struct OpenIdeas {
    until: DateTime<Utc>,
}

/// Proof that the vote is open now. Made by [`Calendar::open_vote`] alone.
#[derive(Clone, Copy, Debug)]
pub struct OpenVote {
    until: DateTime<Utc>,
}

impl OpenIdeas {
    pub fn until(self) -> DateTime<Utc> {
        self.until
    }
}

impl OpenVote {
    pub fn until(self) -> DateTime<Utc> {
        self.until
    }
}

/// Proof that the vote has been held and is over. Made by [`Calendar::closed_vote`] alone.
#[derive(Clone, Copy, Debug)]
pub struct ClosedVote {
    _only_here: (),
}

/// The phase that an act needs is not the one of now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum NotOpen {
    #[error("{phase} is not on the calendar")]
    NotPlanned { phase: PhaseKind },
    #[error("{phase} has not begun")]
    NotYet {
        phase: PhaseKind,
        starts: DateTime<Utc>,
    },
    #[error("{phase} is over")]
    Over {
        phase: PhaseKind,
        ended: DateTime<Utc>,
    },
    #[error("{phase} is still open")]
    StillOpen {
        phase: PhaseKind,
        until: DateTime<Utc>,
    },
}

impl Calendar {
    /// Orders the phases and checks them.
    pub fn new(mut phases: Vec<Phase>) -> Result<Self, CalendarError> {
        phases.sort_by_key(|phase| phase.kind);
        for phase in &phases {
            if phase.ends <= phase.starts {
                return Err(CalendarError::Backwards(phase.kind));
            }
        }
        for pair in phases.windows(2) {
            if let [first, second] = pair {
                if first.kind == second.kind {
                    return Err(CalendarError::Twice(first.kind));
                }
                if second.starts < first.ends {
                    return Err(CalendarError::Overlap {
                        first: first.kind,
                        second: second.kind,
                    });
                }
            }
        }
        Ok(Self(phases))
    }

    pub fn phases(&self) -> &[Phase] {
        &self.0
    }

    pub fn phase(&self, kind: PhaseKind) -> Option<Phase> {
        self.0.iter().copied().find(|phase| phase.kind == kind)
    }

    /// The phase of a moment, if there is one.
    pub fn at(&self, now: DateTime<Utc>) -> Option<Phase> {
        self.0
            .iter()
            .copied()
            .find(|phase| phase.starts <= now && now < phase.ends)
    }

    /// The next phase to start after a moment.
    pub fn next(&self, now: DateTime<Utc>) -> Option<Phase> {
        self.0.iter().copied().find(|phase| phase.starts > now)
    }

    /// The next moment at which a phase starts or ends: until then, what is allowed does not change.
    pub fn next_change(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.0
            .iter()
            .flat_map(|phase| [phase.starts, phase.ends])
            .filter(|at| *at > now)
            .min()
    }

    /// Whether a phase has begun, open or over.
    pub fn has_begun(&self, kind: PhaseKind, now: DateTime<Utc>) -> bool {
        self.phase(kind).is_some_and(|phase| phase.starts <= now)
    }

    /// Ideas may be sent in the phase [`PhaseKind::Ideas`] alone.
    pub fn open_ideas(&self, now: DateTime<Utc>) -> Result<OpenIdeas, NotOpen> {
        self.open(PhaseKind::Ideas, now)
            .map(|phase| OpenIdeas { until: phase.ends })
    }

    /// Ideas that were sent can be changed, completed or entered for somebody until they are all read: in
    /// [`PhaseKind::Ideas`] and [`PhaseKind::Screening`].
    pub fn open_entries(&self, now: DateTime<Utc>) -> Result<(), NotOpen> {
        if self
            .at(now)
            .is_some_and(|phase| phase.kind == PhaseKind::Screening)
        {
            return Ok(());
        }
        self.open(PhaseKind::Ideas, now).map(|_| ())
    }

    /// Ideas are supported and talked about from the first day of [`PhaseKind::Ideas`] until the vote begins, or
    /// whatever comes after the study; without any of it, until the last day of what comes before.
    pub fn open_talk(&self, now: DateTime<Utc>) -> Result<(), NotOpen> {
        let ideas = self.phase(PhaseKind::Ideas).ok_or(NotOpen::NotPlanned {
            phase: PhaseKind::Ideas,
        })?;
        if now < ideas.starts {
            return Err(NotOpen::NotYet {
                phase: PhaseKind::Ideas,
                starts: ideas.starts,
            });
        }
        let after = self.0.iter().find(|phase| phase.kind > PhaseKind::Study);
        let before = self
            .0
            .iter()
            .rfind(|phase| phase.kind <= PhaseKind::Study)
            .unwrap_or(&ideas);
        let ended = after.map_or(before.ends, |phase| phase.starts);
        if now < ended {
            Ok(())
        } else {
            Err(NotOpen::Over {
                phase: before.kind,
                ended,
            })
        }
    }

    /// Ballots are taken in the phase [`PhaseKind::Vote`] alone.
    pub fn open_vote(&self, now: DateTime<Utc>) -> Result<OpenVote, NotOpen> {
        self.open(PhaseKind::Vote, now)
            .map(|phase| OpenVote { until: phase.ends })
    }

    /// Ballots are counted after the vote, never before its last second.
    pub fn closed_vote(&self, now: DateTime<Utc>) -> Result<ClosedVote, NotOpen> {
        match self.open(PhaseKind::Vote, now) {
            Ok(phase) => Err(NotOpen::StillOpen {
                phase: phase.kind,
                until: phase.ends,
            }),
            Err(NotOpen::Over { .. }) => Ok(ClosedVote { _only_here: () }),
            Err(not_open) => Err(not_open),
        }
    }

    fn open(&self, kind: PhaseKind, now: DateTime<Utc>) -> Result<Phase, NotOpen> {
        let phase = self
            .phase(kind)
            .ok_or(NotOpen::NotPlanned { phase: kind })?;
        if now < phase.starts {
            Err(NotOpen::NotYet {
                phase: kind,
                starts: phase.starts,
            })
        } else if now >= phase.ends {
            Err(NotOpen::Over {
                phase: kind,
                ended: phase.ends,
            })
        } else {
            Ok(phase)
        }
    }
}

impl TryFrom<Vec<Phase>> for Calendar {
    type Error = CalendarError;

    fn try_from(phases: Vec<Phase>) -> Result<Self, CalendarError> {
        Self::new(phases)
    }
}

impl From<Calendar> for Vec<Phase> {
    fn from(calendar: Calendar) -> Self {
        calendar.0
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub mod paris {
    //! Local time of the calendar. Forms show and take Europe/Paris; tables keep UTC.

    use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Utc};
    use chrono_tz::Europe::Paris;

    /// The moment of a local date and time. The hour that the autumn change repeats is taken the first
    /// time; the hour that the spring change skips is no time at all.
    pub fn from_local(local: NaiveDateTime) -> Option<DateTime<Utc>> {
        match Paris.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.with_timezone(&Utc)),
            LocalResult::None => None,
        }
    }

    pub fn to_local(at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&Paris).naive_local()
    }

    pub fn day(at: DateTime<Utc>) -> NaiveDate {
        to_local(at).date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn day(day: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, day, 0, 0, 0)
            .single()
            .expect("a real day")
    }

    fn phase(kind: PhaseKind, starts: u32, ends: u32) -> Phase {
        Phase {
            kind,
            starts: day(starts),
            ends: day(ends),
        }
    }

    #[test]
    fn ideas_are_supported_from_their_first_day_to_the_vote() {
        use PhaseKind::{Delivery, Ideas, Preparation, Screening, Study, Vote};
        let open = |phases: &[(PhaseKind, u32, u32)]| -> Vec<u32> {
            let phases = phases
                .iter()
                .map(|(kind, starts, ends)| phase(*kind, *starts, *ends))
                .collect();
            let calendar = Calendar::new(phases).expect("a calendar");
            (1..25)
                .filter(|at| calendar.open_talk(day(*at)).is_ok())
                .collect()
        };
        let whole = [
            (Preparation, 1, 3),
            (Ideas, 3, 5),
            (Screening, 6, 8),
            (Study, 8, 10),
            (Vote, 12, 14),
        ];
        assert_eq!(open(&whole), (3..12).collect::<Vec<_>>(), "gaps included");
        assert_eq!(open(&[(Ideas, 3, 5)]), [3, 4]);
        assert_eq!(open(&[(Ideas, 3, 5), (Delivery, 7, 9)]), [3, 4, 5, 6]);
        assert_eq!(
            open(&[(Screening, 3, 5)]),
            [0; 0],
            "no ideas were asked for"
        );
        let calendar = Calendar::new(vec![phase(Ideas, 3, 5), phase(Vote, 7, 9)]);
        let calendar = calendar.expect("a calendar");
        assert_eq!(
            calendar.open_talk(day(8)),
            Err(NotOpen::Over {
                phase: Ideas,
                ended: day(7)
            })
        );
    }

    #[test]
    fn sent_ideas_change_while_they_are_collected_and_read() {
        use PhaseKind::{Ideas, Screening, Study};
        let calendar = Calendar::new(vec![
            phase(Ideas, 3, 5),
            phase(Screening, 6, 8),
            phase(Study, 8, 10),
        ])
        .expect("a calendar");
        let open: Vec<u32> = (1..12)
            .filter(|at| calendar.open_entries(day(*at)).is_ok())
            .collect();
        assert_eq!(open, [3, 4, 6, 7]);
    }

    #[test]
    fn phases_neither_overlap_nor_go_backwards() {
        use PhaseKind::{Ideas, Vote};
        assert_eq!(
            Calendar::new(vec![phase(Ideas, 5, 5)]),
            Err(CalendarError::Backwards(Ideas))
        );
        assert_eq!(
            Calendar::new(vec![phase(Ideas, 1, 2), phase(Ideas, 3, 4)]),
            Err(CalendarError::Twice(Ideas))
        );
        assert_eq!(
            Calendar::new(vec![phase(Vote, 4, 8), phase(Ideas, 1, 5)]),
            Err(CalendarError::Overlap {
                first: Ideas,
                second: Vote
            })
        );
        assert_eq!(
            Calendar::new(vec![phase(Vote, 1, 2), phase(Ideas, 3, 5)]),
            Err(CalendarError::Overlap {
                first: Ideas,
                second: Vote
            }),
            "the vote can't come before the ideas"
        );
        assert!(Calendar::new(vec![phase(Vote, 5, 8), phase(Ideas, 1, 5)]).is_ok());
    }

    #[test]
    fn the_vote_is_open_from_its_first_moment_to_before_its_last() {
        let calendar = Calendar::new(vec![phase(PhaseKind::Vote, 5, 8)]).expect("a calendar");
        assert_eq!(
            calendar.open_vote(day(4)).err(),
            Some(NotOpen::NotYet {
                phase: PhaseKind::Vote,
                starts: day(5)
            })
        );
        assert!(calendar.open_vote(day(5)).is_ok());
        assert_eq!(
            calendar.open_vote(day(8)).err(),
            Some(NotOpen::Over {
                phase: PhaseKind::Vote,
                ended: day(8)
            })
        );
        assert_eq!(
            calendar.closed_vote(day(6)).err(),
            Some(NotOpen::StillOpen {
                phase: PhaseKind::Vote,
                until: day(8)
            })
        );
        assert!(
            calendar.closed_vote(day(4)).is_err(),
            "a vote that has not been held can't be counted"
        );
        assert!(calendar.closed_vote(day(8)).is_ok());
        assert_eq!(
            calendar.open_ideas(day(6)).err(),
            Some(NotOpen::NotPlanned {
                phase: PhaseKind::Ideas
            })
        );
    }

    #[test]
    fn paris_time_knows_its_two_changes() {
        let local = |month, day, hour| {
            chrono::NaiveDate::from_ymd_opt(2026, month, day)
                .and_then(|d| d.and_hms_opt(hour, 30, 0))
                .expect("a time")
        };
        assert_eq!(paris::from_local(local(3, 29, 2)), None);
        let autumn = paris::from_local(local(10, 25, 2)).expect("the first of the two");
        assert_eq!(
            autumn,
            Utc.with_ymd_and_hms(2026, 10, 25, 0, 30, 0)
                .single()
                .expect("a time")
        );
        assert_eq!(paris::to_local(autumn), local(10, 25, 2));
    }
}
