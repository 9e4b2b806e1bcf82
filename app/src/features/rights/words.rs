//! The names of what can be done, by theme.

use domain::Action;

/// Themes, each with what belongs to it. What everybody may do is said once, above.
pub(super) const THEMES: [(&str, &[Action]); 6] = [
    (
        "rights-ideas",
        &[Action::ReadDesk, Action::Moderate, Action::EnterIdea],
    ),
    (
        "rights-projects",
        &[
            Action::ManageProjects,
            Action::ReadStudies,
            Action::Study,
            Action::Validate,
            Action::Arbitrate,
            Action::PublishDecisions,
            Action::WriteToCarriers,
            Action::ManageDepartments,
        ],
    ),
    ("rights-editions", &[Action::EditEdition, Action::WriteNews]),
    (
        "rights-vote",
        &[
            Action::ManageVoters,
            Action::KeyPaper,
            Action::ManagePolling,
            Action::ReadSuspicions,
            Action::DecideSuspicion,
            Action::ManageBallotBox,
            Action::CountVote,
            Action::PublishOutcome,
            Action::ReadRecord,
        ],
    ),
    (
        "rights-networks",
        &[
            Action::ManageNetworks,
            Action::LeadNetwork,
            Action::ReadEnvelopes,
            Action::ManageEnvelopes,
            Action::Countersign,
            Action::KeepLedger,
            Action::ManageOutings,
            Action::Collect,
        ],
    ),
    (
        "rights-people",
        &[
            Action::ReadAudit,
            Action::ReadRoles,
            Action::ManageRoles,
            Action::ManagePrivacy,
            Action::ExportPersons,
        ],
    ),
];

/// What everybody may do who has signed in.
pub(super) const OF_EVERYBODY: [Action; 4] = [
    Action::SendIdea,
    Action::Support,
    Action::Comment,
    Action::Vote,
];

/// What a role for one edition does not bring, though the role for the city does.
pub(super) const OF_THE_CITY: [Action; 3] = [
    Action::WriteNews,
    Action::ManageDepartments,
    Action::ManageRoles,
];

pub(super) const fn action_key(action: Action) -> &'static str {
    match action {
        Action::SendIdea => "rights-may-send-idea",
        Action::Support => "rights-may-support",
        Action::Comment => "rights-may-comment",
        Action::Vote => "rights-may-vote",
        Action::ReadDesk => "rights-may-read-desk",
        Action::Moderate => "rights-may-moderate",
        Action::EnterIdea => "rights-may-enter-idea",
        Action::ManageProjects => "rights-may-manage-projects",
        Action::ReadStudies => "rights-may-read-studies",
        Action::Study => "rights-may-study",
        Action::Validate => "rights-may-validate",
        Action::Arbitrate => "rights-may-arbitrate",
        Action::PublishDecisions => "rights-may-publish-decisions",
        Action::WriteToCarriers => "rights-may-write-to-carriers",
        Action::ManageDepartments => "rights-may-manage-departments",
        Action::EditEdition => "rights-may-edit-edition",
        Action::WriteNews => "rights-may-write-news",
        Action::ManageBallotBox => "rights-may-manage-ballot-box",
        Action::KeyPaper => "rights-may-key-paper",
        Action::CountVote => "rights-may-count-vote",
        Action::PublishOutcome => "rights-may-publish-outcome",
        Action::ReadAudit => "rights-may-read-audit",
        Action::ReadRecord => "rights-may-read-record",
        Action::ManageVoters => "rights-may-manage-voters",
        Action::ReadSuspicions => "rights-may-read-suspicions",
        Action::DecideSuspicion => "rights-may-decide-suspicion",
        Action::ReadRoles => "rights-may-read-roles",
        Action::ManageRoles => "rights-may-manage-roles",
        Action::ManagePrivacy => "rights-may-manage-privacy",
        Action::ExportPersons => "rights-may-export-persons",
        Action::ManageNetworks => "rights-may-manage-networks",
        Action::LeadNetwork => "rights-may-lead-network",
        Action::ReadEnvelopes => "rights-may-read-envelopes",
        Action::ManageEnvelopes => "rights-may-manage-envelopes",
        Action::Countersign => "rights-may-countersign",
        Action::KeepLedger => "rights-may-keep-ledger",
        Action::ManageOutings => "rights-may-manage-outings",
        Action::ManagePolling => "rights-may-manage-polling",
        Action::Collect => "rights-may-collect",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_has_its_line() {
        for action in Action::ALL {
            let lines = THEMES
                .iter()
                .flat_map(|(_, actions)| actions.iter())
                .chain(&OF_EVERYBODY)
                .filter(|line| **line == action);
            assert_eq!(lines.count(), 1, "{action:?}");
        }
    }
}
