//! What is kept about people, why, and for how long.

use crate::Channel;
use crate::text::Limits;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of a notice, in characters: one that fits a sheet that is read aloud, and no law text.
pub const NOTICE: Limits = Limits {
    min: 200,
    max: 12_000,
};
/// Length limits of the name of a processing.
pub const PROCESSING_NAME: Limits = Limits { min: 3, max: 120 };
/// Length limits of what the register says of a processing, each field.
pub const PROCESSING_TEXT: Limits = Limits { min: 1, max: 2000 };

words! {
    /// Where personal data is collected; each has its own notice.
    pub enum Collection as "collection" {
        /// The site.
        Web = "web",
        /// A stand, a market, a door, a paper form.
        Stand = "stand",
        /// A call.
        Phone = "phone",
    }
}

impl Collection {
    /// Whose notice somebody heard or read when an idea came in this way.
    pub const fn of(channel: Channel) -> Self {
        match channel {
            Channel::Web => Self::Web,
            Channel::Field | Channel::Paper | Channel::Meeting => Self::Stand,
            Channel::Phone => Self::Phone,
        }
    }
}

words! {
    /// A kind of data that has a term.
    pub enum DataKind as "data" {
        /// Sign-in codes that were sent.
        Codes = "codes",
        /// Sessions that nobody uses any more, and what was begun in them.
        Sessions = "sessions",
        /// Wrong tries of codes and cards.
        Tries = "tries",
        /// Addresses of mails that could not be delivered.
        Mails = "mails",
        /// Accounts of residents that nobody has used.
        Accounts = "accounts",
        /// Contacts of people whose idea somebody else entered, after the end of the edition.
        Contacts = "contacts",
        /// Traces of bursts, after the end of the vote.
        Traces = "traces",
        /// Voting cards and lists of voters, after the end of the vote.
        Passes = "passes",
        /// Roll marks, after the outcome is public.
        Roll = "roll",
        /// Archives of one's own data.
        Exports = "exports",
        /// Invitations of staff that nobody took.
        Invitations = "invitations",
        /// Memberships of networks that were declined or are over.
        Memberships = "memberships",
        /// Guardians' consents that were refused, withdrawn, or never given.
        Consents = "consents",
        /// What was written to networks of ambassadors, but for the stories that everybody reads.
        Posts = "posts",
        /// People who left a way to reach them on an outing.
        FieldContacts = "field_contacts",
        /// Phones that were let in for an outing, the codes that let them in, and the ids of what they sent.
        FieldDevices = "field_devices",
        /// Photos and debriefs of outings, after the outcome is public.
        Outings = "outings",
        /// Who works at polling places, what their sheets remark, and why paper ballots stayed out of the box, after the
        /// outcome is public.
        Polling = "polling",
        /// Files that belong to nothing any more.
        Files = "files",
    }
}

impl DataKind {
    /// The term with which a city begins, in days. Sources: CNIL's recommendations for log data (6 to 12 months),
    /// for accounts without activity (2 to 3 years), and for electronic votes (deliberation 2019-053: until the
    /// time for an appeal is over).
    pub const fn default_days(self) -> u32 {
        match self {
            Self::Codes | Self::Tries => 1,
            Self::Sessions | Self::Mails | Self::Invitations | Self::Files => 30,
            Self::Exports => 7,
            Self::Traces | Self::Passes | Self::Consents | Self::FieldDevices => 90,
            Self::Roll
            | Self::Contacts
            | Self::Memberships
            | Self::FieldContacts
            | Self::Outings
            | Self::Polling => 365,
            Self::Posts => 730,
            Self::Accounts => 1095,
        }
    }

    /// The terms that a city can choose, in days.
    ///
    /// The shortest leave time for what the data is there for: a mail is tried for two days, an appeal against a
    /// vote for two months (article R. 421-1 of the code of administrative justice). The longest are what the CNIL
    /// takes for proportionate: a year for traces, five for a person who does nothing any more.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            Self::Codes => (1, 7),
            Self::Tries | Self::Sessions | Self::Exports => (1, 30),
            Self::Mails => (3, 90),
            Self::Accounts => (365, 1825),
            Self::Contacts
            | Self::Memberships
            | Self::Consents
            | Self::FieldContacts
            | Self::Outings => (30, 1095),
            // A phone may lie in a drawer with a full queue.
            Self::Traces | Self::Passes | Self::FieldDevices => (60, 365),
            Self::Posts => (90, 1825),
            Self::Roll | Self::Polling => (60, 1825),
            Self::Invitations | Self::Files => (1, 90),
        }
    }

    /// Checks a term.
    pub const fn check(self, days: u32) -> Result<(), TermError> {
        let (least, most) = self.bounds();
        if days < least || days > most {
            return Err(TermError::Bounds { least, most });
        }
        Ok(())
    }

    /// Whether a shorter term takes something from voters before their vote is over: a ballot half filled in waits
    /// in a session, and so does the right that a card gave.
    pub const fn is_needed_to_vote(self) -> bool {
        matches!(self, Self::Sessions)
    }
}

/// A term that can't be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum TermError {
    #[error("a term of {least} to {most} days")]
    Bounds { least: u32, most: u32 },
    /// A vote is open that needs the data.
    #[error("a vote is open")]
    VoteOpen,
}

/// How many days before its erasure an account that nobody uses is told.
pub const WARNING_DAYS: u32 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_can_be_chosen() {
        for kind in DataKind::ALL {
            let (least, most) = kind.bounds();
            assert_eq!(kind.check(kind.default_days()), Ok(()), "{kind}");
            assert_eq!(kind.check(most), Ok(()));
            for wrong in [0, least - 1, most + 1] {
                assert_eq!(
                    kind.check(wrong),
                    Err(TermError::Bounds { least, most }),
                    "{kind}"
                );
            }
        }
    }

    #[test]
    fn what_is_typed_during_a_call_is_collected_by_telephone() {
        use Collection::{Phone, Stand, Web};
        let of: Vec<_> = Channel::ALL
            .iter()
            .map(|one| Collection::of(*one))
            .collect();
        assert_eq!(of, [Web, Stand, Stand, Stand, Phone]);
    }
}
