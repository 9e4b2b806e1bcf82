//! Who acts, and what each role may do.

use crate::calendar::UnknownWord;
use crate::{AccountId, DepartmentId, MemberLevel, Membership};
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
            Arbitrate, Comment, CountVote, EditEdition, EnterIdea, KeyPaper, ManageBallotBox,
            ManageDepartments, ManageProjects, ManageRoles, Moderate, PublishDecisions,
            PublishOutcome, ReadAudit, ReadDesk, ReadRecord, ReadStudies, SendIdea, Study, Support,
            Validate, Vote, WriteNews, WriteToCarriers,
        };
        match action {
            // Taking part is a resident's right; staff who live here have it as everybody, by their account.
            SendIdea | Support | Comment | Vote | ReadDesk | ReadStudies => true,
            Moderate | KeyPaper | EnterIdea => matches!(
                self,
                Self::Administrator | Self::Coordinator | Self::Moderator
            ),
            EditEdition | WriteNews | ManageBallotBox | CountVote | PublishOutcome | ReadAudit
            | ReadRecord | ManageProjects | ManageDepartments | Study | Arbitrate
            | PublishDecisions | WriteToCarriers => {
                matches!(self, Self::Administrator | Self::Coordinator)
            }
            // Two levels: who coordinates writes for a department that phones, and never validates for it.
            Validate => false,
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

impl Membership {
    /// What a member of a department may do, in that department alone where it is about a study.
    pub const fn may(self, action: Action) -> bool {
        match action {
            Action::Study => true,
            Action::Validate => matches!(self.level, MemberLevel::Validator),
            Action::ReadStudies => !self.outside,
            Action::SendIdea
            | Action::Support
            | Action::Comment
            | Action::Vote
            | Action::ReadDesk
            | Action::Moderate
            | Action::EnterIdea
            | Action::ManageProjects
            | Action::Arbitrate
            | Action::PublishDecisions
            | Action::WriteToCarriers
            | Action::ManageDepartments
            | Action::EditEdition
            | Action::WriteNews
            | Action::ManageBallotBox
            | Action::KeyPaper
            | Action::CountVote
            | Action::PublishOutcome
            | Action::ReadAudit
            | Action::ReadRecord
            | Action::ManageRoles => false,
        }
    }
}

/// Something that needs a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Send, complete or withdraw one's own idea.
    SendIdea,
    /// Support somebody's idea.
    Support,
    /// Comment on an idea, where the edition has comments.
    Comment,
    /// Cast a ballot.
    Vote,
    /// See the staff desk: queues, turnout, drafts of editions.
    ReadDesk,
    /// Decide on ideas.
    Moderate,
    /// Enter an idea for somebody else: a paper form, a meeting, a call.
    EnterIdea,
    /// Make projects out of ideas, join, part and undo them, edit and route them.
    ManageProjects,
    /// Read every project under study. Members of an outside body read what is routed to it alone.
    ReadStudies,
    /// Fill in a study of one's own department; who coordinates may for any.
    Study,
    /// Validate or send back a study of one's own department.
    Validate,
    /// Decide about projects after their studies.
    Arbitrate,
    /// Set the date of the publication of all decisions, and publish them.
    PublishDecisions,
    /// Write to those who carry a project, one by one or to all.
    WriteToCarriers,
    /// Departments, what they answer for, and their members.
    ManageDepartments,
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
    pub const ALL: [Self; 24] = [
        Self::SendIdea,
        Self::Support,
        Self::Comment,
        Self::Vote,
        Self::ReadDesk,
        Self::Moderate,
        Self::EnterIdea,
        Self::ManageProjects,
        Self::ReadStudies,
        Self::Study,
        Self::Validate,
        Self::Arbitrate,
        Self::PublishDecisions,
        Self::WriteToCarriers,
        Self::ManageDepartments,
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
    #[error("this belongs to another department")]
    Department,
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
        departments: Vec<Membership>,
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
            Self::Person {
                roles, departments, ..
            } => {
                let of_everyone = matches!(
                    action,
                    Action::SendIdea | Action::Support | Action::Comment | Action::Vote
                );
                let of_member = departments.iter().any(|member| member.may(action));
                if of_everyone || of_member || roles.iter().any(|role| role.may(action)) {
                    Ok(())
                } else {
                    Err(Forbidden::Role(action))
                }
            }
            Self::Job(_) => Err(Forbidden::Role(action)),
        }
    }

    /// Checks the right to fill in a study of a department.
    pub fn may_study(&self, department: DepartmentId) -> Result<(), Forbidden> {
        self.can(Action::Study)?;
        self.of_role_or_member(Action::Study, department)
    }

    /// Checks the right to validate a study of a department.
    pub fn may_validate(&self, department: DepartmentId) -> Result<(), Forbidden> {
        self.can(Action::Validate)?;
        self.of_role_or_member(Action::Validate, department)
    }

    /// The departments that the actor belongs to.
    pub fn departments(&self) -> &[Membership] {
        match self {
            Self::Person { departments, .. } => departments,
            Self::Visitor | Self::Operator | Self::Job(_) => &[],
        }
    }

    fn of_role_or_member(&self, action: Action, department: DepartmentId) -> Result<(), Forbidden> {
        let fine = match self {
            Self::Operator => true,
            Self::Visitor | Self::Job(_) => false,
            Self::Person {
                roles, departments, ..
            } => {
                roles.iter().any(|role| role.may(action))
                    || departments
                        .iter()
                        .any(|member| member.department == department && member.may(action))
            }
        };
        if fine {
            Ok(())
        } else {
            Err(Forbidden::Department)
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
            Self::Person {
                roles, departments, ..
            } if roles.is_empty() && departments.is_empty() => "resident",
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
            let _ = write!(table, "{name:<17}");
            let person = |roles: Vec<Role>, departments: Vec<Membership>| Actor::Person {
                account: AccountId(uuid::Uuid::nil()),
                roles,
                departments,
            };
            let member = |level, outside| Membership {
                department: DepartmentId::numbered(1),
                level,
                outside,
            };
            let mark = |can: bool| if can { " yes" } else { "   -" };
            table.push_str(mark(Actor::Visitor.can(action).is_ok()));
            table.push_str(mark(person(vec![], vec![]).can(action).is_ok()));
            for role in Role::ALL {
                table.push_str(mark(person(vec![role], vec![]).can(action).is_ok()));
            }
            for (level, outside) in [
                (MemberLevel::Analyst, false),
                (MemberLevel::Validator, false),
                (MemberLevel::Validator, true),
            ] {
                let actor = person(vec![], vec![member(level, outside)]);
                table.push_str(mark(actor.can(action).is_ok()));
            }
            table.push('\n');
        }
        // Columns: visitor, resident, administrator, coordinator, moderator, reader, analyst, validator, and
        // a validator of an outside body.
        insta::assert_snapshot!(table, @r"
        SendIdea            - yes yes yes yes yes yes yes yes
        Support             - yes yes yes yes yes yes yes yes
        Comment             - yes yes yes yes yes yes yes yes
        Vote                - yes yes yes yes yes yes yes yes
        ReadDesk            -   - yes yes yes yes   -   -   -
        Moderate            -   - yes yes yes   -   -   -   -
        EnterIdea           -   - yes yes yes   -   -   -   -
        ManageProjects      -   - yes yes   -   -   -   -   -
        ReadStudies         -   - yes yes yes yes yes yes   -
        Study               -   - yes yes   -   - yes yes yes
        Validate            -   -   -   -   -   -   - yes yes
        Arbitrate           -   - yes yes   -   -   -   -   -
        PublishDecisions    -   - yes yes   -   -   -   -   -
        WriteToCarriers     -   - yes yes   -   -   -   -   -
        ManageDepartments   -   - yes yes   -   -   -   -   -
        EditEdition         -   - yes yes   -   -   -   -   -
        WriteNews           -   - yes yes   -   -   -   -   -
        ManageBallotBox     -   - yes yes   -   -   -   -   -
        KeyPaper            -   - yes yes yes   -   -   -   -
        CountVote           -   - yes yes   -   -   -   -   -
        PublishOutcome      -   - yes yes   -   -   -   -   -
        ReadAudit           -   - yes yes   -   -   -   -   -
        ReadRecord          -   - yes yes   -   -   -   -   -
        ManageRoles         -   - yes   -   -   -   -   -   -
        ");
    }

    #[test]
    fn members_study_for_their_own_department_alone() {
        let (ours, theirs) = (DepartmentId::numbered(1), DepartmentId::numbered(2));
        let member = |level| Actor::Person {
            account: AccountId(uuid::Uuid::nil()),
            roles: vec![],
            departments: vec![Membership {
                department: ours,
                level,
                outside: false,
            }],
        };
        let analyst = member(MemberLevel::Analyst);
        assert_eq!(analyst.may_study(ours), Ok(()));
        assert_eq!(analyst.may_study(theirs), Err(Forbidden::Department));
        assert_eq!(
            analyst.may_validate(ours),
            Err(Forbidden::Role(Action::Validate))
        );
        let head = member(MemberLevel::Validator);
        assert_eq!(head.may_validate(ours), Ok(()));
        assert_eq!(head.may_validate(theirs), Err(Forbidden::Department));
    }

    #[test]
    fn a_job_has_no_right_of_a_person() {
        for action in Action::ALL {
            assert!(Actor::Job("mail").can(action).is_err());
            assert!(Actor::Operator.can(action).is_ok());
        }
    }
}
