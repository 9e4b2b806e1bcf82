//! What the screens of resident mode decide, without a screen: whether the vote is open, how long nobody has touched
//! the phone, whether a code can be right.

use chrono::{DateTime, Utc};
use domain::base32::CodeError;
use domain::field::FieldIdentity;
use domain::kit::{KitPhase, KitVote};
use domain::{CardCode, Means};

/// Seconds without a touch after which the phone asks whether somebody is there.
pub const QUIET: i64 = 180;
/// Seconds that it waits for an answer.
pub const ANSWER: i64 = 30;
/// Seconds for which a receipt is shown.
pub const RECEIPT: i64 = 60;

/// The screens, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Which language: the neutral start.
    #[default]
    Language,
    /// What a vote is.
    About,
    /// Age and link, as the rules ask.
    Declare,
    Choose,
    Summary,
    Who,
    Receipt,
    /// Nobody can vote at the moment, or this person can't.
    Barred(Barred),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// The edition has no vote.
    NoVote,
    NotYet,
    Over,
    /// No way of showing who one is works on a phone in the street.
    NoWay,
    TooYoung,
    NoLink,
}

impl Step {
    /// The screen to go back to.
    pub const fn before(self) -> Option<Self> {
        match self {
            Self::Language | Self::Receipt => None,
            Self::About
            | Self::Barred(Barred::NoVote | Barred::NotYet | Barred::Over | Barred::NoWay) => {
                Some(Self::Language)
            }
            Self::Declare => Some(Self::About),
            Self::Choose | Self::Barred(Barred::TooYoung | Barred::NoLink) => Some(Self::Declare),
            Self::Summary => Some(Self::Choose),
            Self::Who => Some(Self::Summary),
        }
    }
}

/// Why nobody can vote now; `None` while the vote is open. `now` is the corrected clock.
pub fn barred(vote: Option<&KitVote>, now: Option<DateTime<Utc>>) -> Option<Barred> {
    let Some(vote) = vote else {
        return Some(Barred::NoVote);
    };
    if ways(vote).is_empty() {
        return Some(Barred::NoWay);
    }
    // A clock that is not known bars nobody: the worker asks it once more, and the server decides.
    let KitPhase { starts, ends } = vote.phase;
    match now? {
        now if now < starts => Some(Barred::NotYet),
        now if now >= ends => Some(Barred::Over),
        _ => None,
    }
}

/// A way of showing who one is that works without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Card,
    Contact,
    List,
}

/// The ways that the edition takes on a phone in the street.
pub fn ways(vote: &KitVote) -> Vec<Way> {
    let takes = |means: Means| vote.means.contains(&means);
    let mut ways = Vec::new();
    if takes(Means::Card) {
        ways.push(Way::Card);
    }
    if vote.contacts && (takes(Means::Email) || takes(Means::Sms)) {
        ways.push(Way::Contact);
    }
    if takes(Means::List) {
        ways.push(Way::List);
    }
    ways
}

/// How a typed code of a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Nothing,
    /// So many characters are missing.
    Short(usize),
    Long,
    /// A character that no code has.
    Strange(char),
    /// A fault of typing: the last character does not fit the others.
    Mistyped,
    Right,
}

pub fn typed(code: &str) -> Typed {
    if code.trim().is_empty() {
        return Typed::Nothing;
    }
    match code.parse::<CardCode>() {
        Ok(_) => Typed::Right,
        Err(CodeError::Length { expected, found }) if found < expected => {
            Typed::Short(expected - found)
        }
        Err(CodeError::Length { .. }) => Typed::Long,
        Err(CodeError::Character(sign)) => Typed::Strange(sign),
        Err(CodeError::Check) => Typed::Mistyped,
    }
}

/// The code of a card in what its QR code says: an address that ends with it, or the code alone.
pub fn code_in(scanned: &str) -> Option<String> {
    let code = scanned.trim().rsplit(['/', '#', '=']).next()?;
    let code: CardCode = code.parse().ok()?;
    Some(code.grouped())
}

/// Who votes, when what was typed can be right.
pub fn identity(
    way: Way,
    code: &str,
    contact: &str,
    identifier: &str,
    year: &str,
) -> Option<FieldIdentity> {
    let who = match way {
        Way::Card => FieldIdentity::Card {
            code: code.parse::<CardCode>().ok()?.grouped(),
        },
        Way::Contact => FieldIdentity::Contact {
            contact: contact.trim().to_owned(),
        },
        Way::List => FieldIdentity::Listed {
            identifier: identifier.trim().to_owned(),
            birth_year: birth_year(year)?,
        },
    };
    who.is_possible().then_some(who)
}

/// A year in which somebody who lives was born.
pub fn birth_year(typed: &str) -> Option<i32> {
    let year: i32 = typed.trim().parse().ok()?;
    (1900..=2100).contains(&year).then_some(year)
}

/// What the time that went by asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    Nothing,
    /// Asks whether somebody is there: seconds to answer.
    Asks(i64),
    /// The receipt goes in so many seconds.
    Shows(i64),
    /// Everything is wiped.
    Wipes,
}

/// `quiet` is the seconds since somebody touched the phone; of a receipt, since it is shown or was asked to stay.
pub const fn tick(step: Step, quiet: i64) -> Tick {
    match step {
        Step::Language => Tick::Nothing,
        Step::Receipt if quiet >= RECEIPT => Tick::Wipes,
        Step::Receipt => Tick::Shows(RECEIPT - quiet),
        _ if quiet >= QUIET + ANSWER => Tick::Wipes,
        _ if quiet >= QUIET => Tick::Asks(QUIET + ANSWER - quiet),
        _ => Tick::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::BallotForm;

    fn vote(means: &[Means], contacts: bool) -> KitVote {
        KitVote {
            phase: KitPhase {
                starts: at("2027-03-01T08:00:00Z"),
                ends: at("2027-03-20T18:00:00Z"),
            },
            keys: serde_json::Value::Null,
            form: BallotForm::Approval { min: 1, max: 3 },
            means: means.to_vec(),
            contacts,
            voters_per_contact: 2,
            age_floor: 16,
            links: vec![],
            projects: vec![],
            check: "https://budget.example/fr/check".into(),
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn nobody_chooses_before_the_vote_or_after_it() {
        let vote = vote(&[Means::Card], false);
        let said = |now| barred(Some(&vote), Some(at(now)));
        assert_eq!(said("2027-03-01T07:59:59Z"), Some(Barred::NotYet));
        assert_eq!(said("2027-03-01T08:00:00Z"), None);
        assert_eq!(said("2027-03-20T17:59:59Z"), None);
        assert_eq!(said("2027-03-20T18:00:00Z"), Some(Barred::Over));
        assert_eq!(barred(Some(&vote), None), None);
        assert_eq!(barred(None, None), Some(Barred::NoVote));
    }

    #[test]
    fn a_contact_is_a_way_where_the_rules_take_unchecked_ones() {
        let all = [Means::Email, Means::Card, Means::List, Means::FranceConnect];
        assert_eq!(
            ways(&vote(&all, true)),
            [Way::Card, Way::Contact, Way::List]
        );
        assert_eq!(ways(&vote(&all, false)), [Way::Card, Way::List]);
        let none = vote(&[Means::Email], false);
        assert_eq!(barred(Some(&none), None), Some(Barred::NoWay));
        assert_eq!(ways(&vote(&[Means::Card], true)), [Way::Card]);
    }

    #[test]
    fn a_code_is_told_right_from_wrong_while_it_is_typed() {
        let right = CardCode::of_bits(0x1234_5678_9abc).grouped();
        assert_eq!(typed(""), Typed::Nothing);
        assert_eq!(typed(&right[..4]), Typed::Short(6));
        assert_eq!(typed(&right.to_lowercase()), Typed::Right);
        assert_eq!(typed(&format!("{right}A")), Typed::Long);
        assert_eq!(typed("ABC?"), Typed::Strange('?'));
        let last = if right.ends_with('A') { 'B' } else { 'A' };
        let wrong = format!("{}{last}", &right[..right.len() - 1]);
        assert_eq!(typed(&wrong), Typed::Mistyped);
    }

    #[test]
    fn a_scanned_address_holds_the_code_of_its_card() {
        let code = CardCode::of_bits(7).grouped();
        for text in [
            format!("https://budget.example/c/{code}"),
            format!(" {code} "),
            code.replace('-', ""),
            format!("https://budget.example/card#{code}"),
        ] {
            assert_eq!(code_in(&text).as_ref(), Some(&code), "{text}");
        }
        assert_eq!(code_in("https://elsewhere.example/"), None);
    }

    #[test]
    fn who_votes_is_somebody_who_can_be_right() {
        let code = CardCode::of_bits(7).grouped();
        let card = FieldIdentity::Card { code: code.clone() };
        let typed = code.to_lowercase().replace('-', " ");
        assert_eq!(identity(Way::Card, &typed, "", "", ""), Some(card));
        assert_eq!(identity(Way::Card, "ABC", "", "", ""), None);
        assert!(identity(Way::Contact, "", "ana@example.org", "", "").is_some());
        assert!(identity(Way::Contact, "", "06 12 34 56 78", "", "").is_some());
        assert_eq!(identity(Way::Contact, "", "ana@", "", ""), None);
        assert!(identity(Way::List, "", "", "B-1204", "1961").is_some());
        assert_eq!(identity(Way::List, "", "", "B-1204", "61"), None);
    }

    #[test]
    fn a_phone_that_is_left_alone_asks_and_then_forgets() {
        assert_eq!(tick(Step::Choose, QUIET - 1), Tick::Nothing);
        assert_eq!(tick(Step::Choose, QUIET), Tick::Asks(ANSWER));
        assert_eq!(tick(Step::Who, QUIET + ANSWER - 1), Tick::Asks(1));
        assert_eq!(tick(Step::Who, QUIET + ANSWER), Tick::Wipes);
        assert_eq!(tick(Step::Language, 10_000), Tick::Nothing);
        assert_eq!(tick(Step::Receipt, 0), Tick::Shows(RECEIPT));
        assert_eq!(tick(Step::Receipt, RECEIPT), Tick::Wipes);
    }

    #[test]
    fn every_way_back_ends_at_the_languages() {
        for step in [Step::Who, Step::Barred(Barred::NoLink), Step::About] {
            let mut at = step;
            let mut screens = 0;
            while let Some(before) = at.before() {
                at = before;
                screens += 1;
                assert!(screens < 10, "{step:?} goes round");
            }
            assert_eq!(at, Step::Language, "{step:?}");
        }
        assert_eq!(Step::Receipt.before(), None);
    }
}
