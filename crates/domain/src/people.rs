//! Who acts, and what each role may do.

use crate::calendar::UnknownWord;
use crate::words::words;
use crate::{
    AccountId, DepartmentId, EditionId, FieldDeviceId, MemberLevel, Membership, NetworkId,
    OutingId, Pass,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

words! {
    /// A role that somebody is given, for the whole city or for one edition.
    pub enum Role as "role" {
        Administrator = "administrator",
        Coordinator = "coordinator",
        Moderator = "moderator",
        Reader = "reader",
        /// Reads what shows that a vote was right, and changes nothing.
        Auditor = "auditor",
        /// A volunteer of the network, who enters ideas for people met in the street.
        Ambassador = "ambassador",
        /// Who leads volunteers.
        AmbassadorLead = "ambassador_lead",
    }
}

impl Role {
    /// The whole policy of the roles: least right by default.
    pub const fn may(self, action: Action) -> bool {
        use Action::{
            Arbitrate, Collect, Comment, CountVote, Countersign, DecideSuspicion, EditEdition,
            EnterIdea, ExportPersons, KeepLedger, KeyPaper, LeadNetwork, ManageBallotBox,
            ManageDepartments, ManageEnvelopes, ManageNetworks, ManageOutings, ManagePolling,
            ManagePrivacy, ManageProjects, ManageRoles, ManageVoters, Moderate, PublishDecisions,
            PublishOutcome, ReadAudit, ReadDesk, ReadEnvelopes, ReadRecord, ReadRoles, ReadStudies,
            ReadSuspicions, SendIdea, Study, Support, Validate, Vote, WriteNews, WriteToCarriers,
        };
        use Role::{Administrator, Ambassador, AmbassadorLead, Auditor, Coordinator, Moderator};
        match action {
            // Taking part is a resident's right; staff who live here have it as everybody, by their account.
            SendIdea | Support | Comment | Vote => true,
            ReadDesk | ReadStudies | ReadRoles | ReadEnvelopes => {
                !matches!(self, Ambassador | AmbassadorLead)
            }
            EnterIdea => matches!(
                self,
                Administrator | Coordinator | Moderator | Ambassador | AmbassadorLead
            ),
            Moderate | KeyPaper => matches!(self, Administrator | Coordinator | Moderator),
            EditEdition | WriteNews | ManageBallotBox | CountVote | PublishOutcome
            | ManageProjects | ManageDepartments | Study | Arbitrate | PublishDecisions
            | WriteToCarriers | ManageVoters | DecideSuspicion | ManageNetworks
            | ManageEnvelopes | Countersign | KeepLedger | ManagePolling => {
                matches!(self, Administrator | Coordinator)
            }
            LeadNetwork | ManageOutings => {
                matches!(self, Administrator | Coordinator | AmbassadorLead)
            }
            ReadAudit | ReadRecord | ReadSuspicions => {
                matches!(self, Administrator | Coordinator | Auditor)
            }
            // Two levels: who coordinates writes for a department that phones, and never validates for it. Phones of an
            // outing alone collect, and have no role.
            Validate | Collect => false,
            ManageRoles | ManagePrivacy | ExportPersons => matches!(self, Administrator),
        }
    }

    /// Whether the role can be given for one edition: what concerns the whole city can't.
    pub const fn may_be_of_an_edition(self) -> bool {
        match self {
            Role::Coordinator | Role::Moderator | Role::Reader | Role::Auditor => true,
            Role::Administrator | Role::Ambassador | Role::AmbassadorLead => false,
        }
    }

    /// Whether the role can be given for one network of ambassadors.
    pub const fn may_be_of_a_network(self) -> bool {
        matches!(self, Role::AmbassadorLead)
    }

    /// Whether the role can be given so far.
    pub const fn may_reach(self, scope: Scope) -> bool {
        match scope {
            Scope::City => true,
            Scope::Edition(_) => self.may_be_of_an_edition(),
            Scope::Network(_) => self.may_be_of_a_network(),
        }
    }
}

/// How far a role reaches.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    #[default]
    City,
    Edition(EditionId),
    /// A network of ambassadors.
    Network(NetworkId),
}

/// The word of the whole city, where an edition has its id.
const CITY: &str = "city";
/// What stands before the id of a network.
const NETWORK: &str = "network:";

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::City => f.write_str(CITY),
            Self::Edition(edition) => edition.fmt(f),
            Self::Network(network) => write!(f, "{NETWORK}{network}"),
        }
    }
}

impl FromStr for Scope {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        if text == CITY {
            return Ok(Self::City);
        }
        let scope = match text.strip_prefix(NETWORK) {
            Some(network) => network.parse().map(Self::Network),
            None => text.parse().map(Self::Edition),
        };
        scope.map_err(|_| UnknownWord::new("scope", text))
    }
}

/// A role, and how far it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    pub scope: Scope,
}

impl From<Role> for Grant {
    /// For the whole city.
    fn from(role: Role) -> Self {
        Self {
            role,
            scope: Scope::City,
        }
    }
}

impl Grant {
    /// Whether it allows something in the whole city.
    pub const fn may(self, action: Action) -> bool {
        matches!(self.scope, Scope::City) && self.role.may(action)
    }

    /// Whether it allows something in an edition.
    pub fn may_in(self, action: Action, edition: EditionId) -> bool {
        let reaches = match self.scope {
            Scope::City => true,
            Scope::Edition(own) => own == edition,
            Scope::Network(_) => false,
        };
        reaches && self.role.may(action)
    }

    /// Whether it allows something in a network of ambassadors.
    pub fn may_in_network(self, action: Action, network: NetworkId) -> bool {
        let reaches = match self.scope {
            Scope::City => true,
            Scope::Network(own) => own == network,
            Scope::Edition(_) => false,
        };
        reaches && self.role.may(action)
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
            | Action::ManageVoters
            | Action::ReadSuspicions
            | Action::DecideSuspicion
            | Action::ReadRoles
            | Action::ManageRoles
            | Action::ManagePrivacy
            | Action::ManageNetworks
            | Action::LeadNetwork
            | Action::ReadEnvelopes
            | Action::ManageEnvelopes
            | Action::Countersign
            | Action::KeepLedger
            | Action::ManageOutings
            | Action::ManagePolling
            | Action::Collect
            | Action::ExportPersons => false,
        }
    }
}

/// Where something is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In every edition, and in what belongs to none.
    City,
    /// In these editions alone.
    Editions(Vec<EditionId>),
}

impl Reach {
    pub fn has(&self, edition: EditionId) -> bool {
        match self {
            Self::City => true,
            Self::Editions(editions) => editions.contains(&edition),
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
    /// Voting cards and lists of voters.
    ManageVoters,
    /// See bursts of voters, with what they have in common.
    ReadSuspicions,
    /// Decide about them.
    DecideSuspicion,
    /// See which role may do what.
    ReadRoles,
    /// Give and take roles.
    ManageRoles,
    /// Privacy notices, the register of processing, and how long data is kept.
    ManagePrivacy,
    /// Create networks of ambassadors, and change what they are.
    ManageNetworks,
    /// Lead a network: applications, groups, missions, equipment, what is written to it, its deliberations.
    LeadNetwork,
    /// See drafts and figures of delegated envelopes at the desk.
    ReadEnvelopes,
    /// Create delegated envelopes and set their terms, and ask departments for costings.
    ManageEnvelopes,
    /// Countersign what a group has allocated, or send it back with a reason.
    Countersign,
    /// Book ratifications, commitments, payments and corrections of a delegated envelope.
    KeepLedger,
    /// Plan outings, let phones in, see who has something left, read what was reached.
    ManageOutings,
    /// Polling places, batches of paper ballots, kiosks.
    ManagePolling,
    /// Send what was collected on one outing: the phones of its team.
    Collect,
    /// Take lists of persons with their contacts out of the platform.
    ExportPersons,
}

impl Action {
    pub const ALL: [Self; 39] = [
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
        Self::ManageVoters,
        Self::ReadSuspicions,
        Self::DecideSuspicion,
        Self::ReadRoles,
        Self::ManageRoles,
        Self::ManagePrivacy,
        Self::ManageNetworks,
        Self::LeadNetwork,
        Self::ReadEnvelopes,
        Self::ManageEnvelopes,
        Self::Countersign,
        Self::KeepLedger,
        Self::ManageOutings,
        Self::ManagePolling,
        Self::Collect,
        Self::ExportPersons,
    ];

    /// Whether it is dangerous enough that its person shows again who they are: what can't be undone, gives rights,
    /// or takes persons out of the platform.
    pub const fn needs_fresh_proof(self) -> bool {
        matches!(
            self,
            Self::ManageRoles
                | Self::ManageBallotBox
                | Self::CountVote
                | Self::PublishOutcome
                | Self::Countersign
                | Self::ExportPersons
        )
    }
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
    /// The right is there; who acts must show again who they are.
    #[error("show again who you are")]
    Again,
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who has not signed in.
    Visitor,
    /// Somebody who has signed in; staff have roles.
    Person {
        account: AccountId,
        roles: Vec<Grant>,
        departments: Vec<Membership>,
        /// Whether they showed who they are a short while ago.
        fresh: bool,
    },
    /// The holder of a voting card, or somebody on a list: may vote in one edition, and nothing else.
    Voter(Pass),
    /// A phone that was let in for one outing of an edition: may send what was collected there, and nothing else.
    Field {
        edition: EditionId,
        outing: OutingId,
        device: FieldDeviceId,
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
            Self::Voter(_) if action == Action::Vote => Ok(()),
            // For its outing alone: `can_collect` says for which.
            Self::Field { .. } if action == Action::Collect => Ok(()),
            Self::Visitor | Self::Voter(_) | Self::Field { .. } => Err(Forbidden::SignIn),
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

    /// Checks a right in an edition, which a role for the whole city or for this edition gives.
    pub fn can_in(&self, action: Action, edition: EditionId) -> Result<(), Forbidden> {
        match self {
            Self::Person { roles, .. } if roles.iter().any(|role| role.may_in(action, edition)) => {
                Ok(())
            }
            _ => self.can(action),
        }
    }

    /// Checks a right in a network of ambassadors, which a role for the whole city or for this network gives.
    pub fn can_in_network(&self, action: Action, network: NetworkId) -> Result<(), Forbidden> {
        match self {
            Self::Person { roles, .. }
                if roles
                    .iter()
                    .any(|role| role.may_in_network(action, network)) =>
            {
                Ok(())
            }
            _ => self.can(action),
        }
    }

    /// Whether this is a phone of that outing; nobody else collects with the kit.
    pub fn can_collect(&self, outing: OutingId) -> Result<(), Forbidden> {
        match self {
            Self::Field { outing: own, .. } if *own == outing => Ok(()),
            _ => Err(Forbidden::SignIn),
        }
    }

    /// Checks a right somewhere: in the city, in some edition or in some network.
    pub fn can_somewhere(&self, action: Action) -> Result<(), Forbidden> {
        match self {
            Self::Person { roles, .. } if roles.iter().any(|grant| grant.role.may(action)) => {
                Ok(())
            }
            _ => self.can(action),
        }
    }

    /// The editions in which something is allowed. Who may do it nowhere is told so.
    pub fn reach(&self, action: Action) -> Result<Reach, Forbidden> {
        let whole = self.can(action);
        match self {
            Self::Person { roles, .. } if whole.is_err() => {
                let editions: Vec<EditionId> = roles
                    .iter()
                    .filter(|grant| grant.role.may(action))
                    .filter_map(|grant| match grant.scope {
                        Scope::City | Scope::Network(_) => None,
                        Scope::Edition(edition) => Some(edition),
                    })
                    .collect();
                if editions.is_empty() {
                    whole.map(|()| Reach::City)
                } else {
                    Ok(Reach::Editions(editions))
                }
            }
            _ => whole.map(|()| Reach::City),
        }
    }

    /// Checks the right to an act that changes something, and the fresh proof that a dangerous one asks for.
    pub fn may_now(&self, action: Action) -> Result<(), Forbidden> {
        self.can(action)?;
        self.proved_for(action)
    }

    /// The same for an act in an edition.
    pub fn may_now_in(&self, action: Action, edition: EditionId) -> Result<(), Forbidden> {
        self.can_in(action, edition)?;
        self.proved_for(action)
    }

    fn proved_for(&self, action: Action) -> Result<(), Forbidden> {
        if action.needs_fresh_proof() {
            self.is_fresh()
        } else {
            Ok(())
        }
    }

    /// Checks that a dangerous act comes a short while after its person showed who they are.
    pub fn is_fresh(&self) -> Result<(), Forbidden> {
        match self {
            Self::Person { fresh: false, .. } => Err(Forbidden::Again),
            _ => Ok(()),
        }
    }

    /// Checks the right to fill in a study of a department in an edition.
    pub fn may_study(&self, department: DepartmentId, edition: EditionId) -> Result<(), Forbidden> {
        self.can_in(Action::Study, edition)?;
        self.of_role_or_member(Action::Study, department, edition)
    }

    /// Checks the right to validate a study of a department in an edition.
    pub fn may_validate(
        &self,
        department: DepartmentId,
        edition: EditionId,
    ) -> Result<(), Forbidden> {
        self.can_in(Action::Validate, edition)?;
        self.of_role_or_member(Action::Validate, department, edition)
    }

    /// The departments that the actor belongs to.
    pub fn departments(&self) -> &[Membership] {
        match self {
            Self::Person { departments, .. } => departments,
            Self::Visitor | Self::Voter(_) | Self::Field { .. } | Self::Operator | Self::Job(_) => {
                &[]
            }
        }
    }

    fn of_role_or_member(
        &self,
        action: Action,
        department: DepartmentId,
        edition: EditionId,
    ) -> Result<(), Forbidden> {
        let fine = match self {
            Self::Operator => true,
            Self::Visitor | Self::Voter(_) | Self::Field { .. } | Self::Job(_) => false,
            Self::Person {
                roles, departments, ..
            } => {
                roles.iter().any(|role| role.may_in(action, edition))
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
            Self::Visitor | Self::Voter(_) | Self::Field { .. } | Self::Operator | Self::Job(_) => {
                None
            }
        }
    }

    /// Whether the actor belongs to the staff.
    pub fn is_staff(&self) -> bool {
        self.can_somewhere(Action::ReadDesk).is_ok()
    }

    /// The kind of actor in the audit log.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Voter(_) => "voter",
            Self::Field { .. } => "field",
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
            let person = |roles: Vec<Grant>, departments: Vec<Membership>| Actor::Person {
                account: AccountId(uuid::Uuid::nil()),
                roles,
                departments,
                fresh: true,
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
                table.push_str(mark(
                    person(vec![(*role).into()], vec![]).can(action).is_ok(),
                ));
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
        // Columns: visitor, resident, administrator, coordinator, moderator, reader, auditor, ambassador, lead of
        // ambassadors, analyst, validator, and a validator of an outside body. Nobody collects by a role: a
        // phone does that was let in to an outing.
        insta::assert_snapshot!(table, @r"
        SendIdea            - yes yes yes yes yes yes yes yes yes yes yes
        Support             - yes yes yes yes yes yes yes yes yes yes yes
        Comment             - yes yes yes yes yes yes yes yes yes yes yes
        Vote                - yes yes yes yes yes yes yes yes yes yes yes
        ReadDesk            -   - yes yes yes yes yes   -   -   -   -   -
        Moderate            -   - yes yes yes   -   -   -   -   -   -   -
        EnterIdea           -   - yes yes yes   -   - yes yes   -   -   -
        ManageProjects      -   - yes yes   -   -   -   -   -   -   -   -
        ReadStudies         -   - yes yes yes yes yes   -   - yes yes   -
        Study               -   - yes yes   -   -   -   -   - yes yes yes
        Validate            -   -   -   -   -   -   -   -   -   - yes yes
        Arbitrate           -   - yes yes   -   -   -   -   -   -   -   -
        PublishDecisions    -   - yes yes   -   -   -   -   -   -   -   -
        WriteToCarriers     -   - yes yes   -   -   -   -   -   -   -   -
        ManageDepartments   -   - yes yes   -   -   -   -   -   -   -   -
        EditEdition         -   - yes yes   -   -   -   -   -   -   -   -
        WriteNews           -   - yes yes   -   -   -   -   -   -   -   -
        ManageBallotBox     -   - yes yes   -   -   -   -   -   -   -   -
        KeyPaper            -   - yes yes yes   -   -   -   -   -   -   -
        CountVote           -   - yes yes   -   -   -   -   -   -   -   -
        PublishOutcome      -   - yes yes   -   -   -   -   -   -   -   -
        ReadAudit           -   - yes yes   -   - yes   -   -   -   -   -
        ReadRecord          -   - yes yes   -   - yes   -   -   -   -   -
        ManageVoters        -   - yes yes   -   -   -   -   -   -   -   -
        ReadSuspicions      -   - yes yes   -   - yes   -   -   -   -   -
        DecideSuspicion     -   - yes yes   -   -   -   -   -   -   -   -
        ReadRoles           -   - yes yes yes yes yes   -   -   -   -   -
        ManageRoles         -   - yes   -   -   -   -   -   -   -   -   -
        ManagePrivacy       -   - yes   -   -   -   -   -   -   -   -   -
        ManageNetworks      -   - yes yes   -   -   -   -   -   -   -   -
        LeadNetwork         -   - yes yes   -   -   -   - yes   -   -   -
        ReadEnvelopes       -   - yes yes yes yes yes   -   -   -   -   -
        ManageEnvelopes     -   - yes yes   -   -   -   -   -   -   -   -
        Countersign         -   - yes yes   -   -   -   -   -   -   -   -
        KeepLedger          -   - yes yes   -   -   -   -   -   -   -   -
        ManageOutings       -   - yes yes   -   -   -   - yes   -   -   -
        ManagePolling       -   - yes yes   -   -   -   -   -   -   -   -
        Collect             -   -   -   -   -   -   -   -   -   -   -   -
        ExportPersons       -   - yes   -   -   -   -   -   -   -   -   -
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
            fresh: true,
        };
        let analyst = member(MemberLevel::Analyst);
        let edition = EditionId::numbered(1);
        assert_eq!(analyst.may_study(ours, edition), Ok(()));
        assert_eq!(
            analyst.may_study(theirs, edition),
            Err(Forbidden::Department)
        );
        assert_eq!(
            analyst.may_validate(ours, edition),
            Err(Forbidden::Role(Action::Validate))
        );
        let head = member(MemberLevel::Validator);
        assert_eq!(head.may_validate(ours, edition), Ok(()));
        assert_eq!(
            head.may_validate(theirs, edition),
            Err(Forbidden::Department)
        );
    }

    #[test]
    fn a_role_for_one_edition_reaches_no_other() {
        let (own, other) = (EditionId::numbered(1), EditionId::numbered(2));
        for role in Role::ALL.iter().filter(|role| role.may_be_of_an_edition()) {
            let person = Actor::Person {
                account: AccountId(uuid::Uuid::nil()),
                roles: vec![Grant {
                    role: *role,
                    scope: Scope::Edition(own),
                }],
                departments: vec![],
                fresh: false,
            };
            let resident = Actor::Person {
                account: AccountId(uuid::Uuid::nil()),
                roles: vec![],
                departments: vec![],
                fresh: false,
            };
            for action in Action::ALL {
                assert_eq!(person.can_in(action, own).is_ok(), role.may(action));
                assert_eq!(person.can_in(action, other), resident.can(action));
                assert_eq!(person.can(action), resident.can(action), "nor the city");
                let reaches = person.reach(action).is_ok_and(|reach| reach.has(own));
                assert_eq!(reaches, role.may(action));
                let fresh = if action.needs_fresh_proof() {
                    Err(Forbidden::Again)
                } else {
                    Ok(())
                };
                if role.may(action) {
                    assert_eq!(person.may_now_in(action, own), fresh);
                }
            }
        }
    }

    #[test]
    fn a_role_for_one_network_reaches_no_other() {
        let (own, other) = (NetworkId::numbered(1), NetworkId::numbered(2));
        let scope = Scope::Network(own);
        assert_eq!(scope.to_string().parse(), Ok(scope));
        let lead = Actor::Person {
            account: AccountId(uuid::Uuid::nil()),
            roles: vec![Grant {
                role: Role::AmbassadorLead,
                scope,
            }],
            departments: vec![],
            fresh: true,
        };
        assert!(lead.can_in_network(Action::LeadNetwork, own).is_ok());
        assert!(lead.can_in_network(Action::LeadNetwork, other).is_err());
        assert!(lead.can(Action::LeadNetwork).is_err());
        assert!(
            lead.can(Action::EnterIdea).is_err(),
            "nor anything of the city"
        );
        assert!(
            lead.can_in(Action::EnterIdea, EditionId::numbered(1))
                .is_err()
        );
    }

    #[test]
    fn a_job_has_no_right_of_a_person() {
        for action in Action::ALL {
            assert!(Actor::Job("mail").can(action).is_err());
            assert!(Actor::Operator.can(action).is_ok());
        }
    }
}
