//! Who acts, and what each role may do.

use crate::AccountId;
use crate::calendar::UnknownWord;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A staff member's role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Administrator,
    Coordinator,
    Moderator,
    Reader,
}

impl Role {
    pub const ALL: [Self; 4] = [
        Self::Administrator,
        Self::Coordinator,
        Self::Moderator,
        Self::Reader,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Moderator => "moderator",
            Self::Reader => "reader",
        }
    }

    /// The whole policy of the staff's roles: least right by default.
    pub const fn may(self, action: Action) -> bool {
        use Action::{
            CountVote, EditEdition, KeyPaper, ManageBallotBox, ManageRoles, Moderate,
            PublishOutcome, ReadAudit, ReadDesk, ReadRecord, SendIdea, Vote, WriteNews,
        };
        match action {
            // Taking part is a resident's right; staff who live here have it as everybody, by their account.
            SendIdea | Vote | ReadDesk => true,
            Moderate | KeyPaper => matches!(
                self,
                Self::Administrator | Self::Coordinator | Self::Moderator
            ),
            EditEdition | WriteNews | ManageBallotBox | CountVote | PublishOutcome | ReadAudit
            | ReadRecord => matches!(self, Self::Administrator | Self::Coordinator),
            ManageRoles => matches!(self, Self::Administrator),
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Role {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == text)
            .ok_or_else(|| UnknownWord::new("role", text))
    }
}

/// Something that needs a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Send, complete or withdraw one's own idea.
    SendIdea,
    /// Cast a ballot.
    Vote,
    /// See the staff desk: queues, turnout, drafts of editions.
    ReadDesk,
    /// Decide on ideas.
    Moderate,
    /// Create, change and publish editions.
    EditEdition,
    /// Write news posts.
    WriteNews,
    /// Name the trustees of a ballot box, and open it after the close.
    ManageBallotBox,
    /// Mark the roll for somebody met with paper, and key paper ballots into the box.
    KeyPaper,
    /// Count the ballots after the close.
    CountVote,
    /// Make the counted outcome public.
    PublishOutcome,
    /// Read and export the audit log.
    ReadAudit,
    /// Read every single ballot of a counted vote, also of one too small to be published whole.
    ReadRecord,
    /// Give and take roles.
    ManageRoles,
}

impl Action {
    pub const ALL: [Self; 13] = [
        Self::SendIdea,
        Self::Vote,
        Self::ReadDesk,
        Self::Moderate,
        Self::EditEdition,
        Self::WriteNews,
        Self::ManageBallotBox,
        Self::KeyPaper,
        Self::CountVote,
        Self::PublishOutcome,
        Self::ReadAudit,
        Self::ReadRecord,
        Self::ManageRoles,
    ];
}

/// The actor has not the right to do this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Forbidden {
    #[error("sign in first")]
    SignIn,
    #[error("no role of this account allows {0:?}")]
    Role(Action),
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who has not signed in.
    Visitor,
    /// Somebody who has signed in; staff have roles.
    Person {
        account: AccountId,
        roles: Vec<Role>,
    },
    /// The operator at the command line of the server, who holds every right there is.
    Operator,
    /// A background job.
    Job(&'static str),
}

impl Actor {
    /// Checks a right; every store method that writes begins with it.
    pub fn can(&self, action: Action) -> Result<(), Forbidden> {
        match self {
            Self::Operator => Ok(()),
            Self::Visitor => Err(Forbidden::SignIn),
            Self::Person { roles, .. } => {
                let of_everyone = matches!(action, Action::SendIdea | Action::Vote);
                if of_everyone || roles.iter().any(|role| role.may(action)) {
                    Ok(())
                } else {
                    Err(Forbidden::Role(action))
                }
            }
            Self::Job(_) => Err(Forbidden::Role(action)),
        }
    }

    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Person { account, .. } => Some(*account),
            Self::Visitor | Self::Operator | Self::Job(_) => None,
        }
    }

    /// Whether the actor belongs to the staff.
    pub fn is_staff(&self) -> bool {
        self.can(Action::ReadDesk).is_ok()
    }

    /// The kind of actor in the audit log.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Person { roles, .. } if roles.is_empty() => "resident",
            Self::Person { .. } => "staff",
            Self::Operator => "operator",
            Self::Job(name) => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The policy as one table: a new action has no row here until somebody decides about it.
    #[test]
    fn role_by_action() {
        use std::fmt::Write as _;
        let mut table = String::new();
        for action in Action::ALL {
            let name = format!("{action:?}");
            let _ = write!(table, "{name:<15}");
            let resident = Actor::Person {
                account: AccountId(uuid::Uuid::nil()),
                roles: vec![],
            };
            let mark = |can: bool| if can { " yes" } else { "   -" };
            table.push_str(mark(Actor::Visitor.can(action).is_ok()));
            table.push_str(mark(resident.can(action).is_ok()));
            for role in Role::ALL {
                let staff = Actor::Person {
                    account: AccountId(uuid::Uuid::nil()),
                    roles: vec![role],
                };
                table.push_str(mark(staff.can(action).is_ok()));
            }
            table.push('\n');
        }
        // Columns: visitor, resident, administrator, coordinator, moderator, reader.
        insta::assert_snapshot!(table, @r"
        SendIdea          - yes yes yes yes yes
        Vote              - yes yes yes yes yes
        ReadDesk          -   - yes yes yes yes
        Moderate          -   - yes yes yes   -
        EditEdition       -   - yes yes   -   -
        WriteNews         -   - yes yes   -   -
        ManageBallotBox   -   - yes yes   -   -
        KeyPaper          -   - yes yes yes   -
        CountVote         -   - yes yes   -   -
        PublishOutcome    -   - yes yes   -   -
        ReadAudit         -   - yes yes   -   -
        ReadRecord        -   - yes yes   -   -
        ManageRoles       -   - yes   -   -   -
        ");
    }

    #[test]
    fn a_job_has_no_right_of_a_person() {
        for action in Action::ALL {
            assert!(Actor::Job("mail").can(action).is_err());
            assert!(Actor::Operator.can(action).is_ok());
        }
    }
}
