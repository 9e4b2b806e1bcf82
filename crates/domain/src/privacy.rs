//! What is kept about people, why, and for how long.

use crate::words::words;

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
            Self::Traces | Self::Passes => 90,
            Self::Roll | Self::Contacts => 365,
            Self::Accounts => 1095,
        }
    }
}
