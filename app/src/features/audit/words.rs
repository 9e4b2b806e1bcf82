//! A sentence for each event of the log.

use crate::features::desk::parts::role;
use crate::i18n::fmt;
use crate::tr;
use crate::words::charter;
use domain::audit::EditionPart;
use domain::{AccountId, AuditEvent, EditionId, Lang, Verdict};
use std::collections::HashMap;
use store::{AuditLine, Catalogue};

/// What a sentence names besides the event itself.
pub struct Names<'a> {
    pub catalogue: &'a Catalogue,
    /// Addresses of staff members, where the reader may know them.
    pub staff: &'a HashMap<AccountId, String>,
}

impl Names<'_> {
    fn edition(&self, lang: Lang, id: EditionId) -> String {
        self.catalogue.by_id(id).map_or_else(
            || tr!(lang, "audit-some-edition"),
            |edition| edition.name.clone(),
        )
    }

    fn account(&self, lang: Lang, id: AccountId) -> String {
        self.staff
            .get(&id)
            .cloned()
            .unwrap_or_else(|| tr!(lang, "audit-some-account"))
    }
}

/// Who did it: a staff member by address, everyone else by what they are.
pub fn who(lang: Lang, line: &AuditLine) -> String {
    if let Some(who) = &line.who {
        return who.clone();
    }
    match line.actor.as_str() {
        "staff" => tr!(lang, "audit-who-staff"),
        "resident" => tr!(lang, "audit-who-resident"),
        "visitor" => tr!(lang, "audit-who-visitor"),
        "operator" => tr!(lang, "audit-who-operator"),
        job => tr!(lang, "audit-who-job", name = job.to_owned()),
    }
}

/// The name of an event's word, for the filter.
pub fn event_name(lang: Lang, code: &str) -> String {
    if AuditEvent::CODES.contains(&code) {
        tr!(lang, &format!("audit-event-{}", code.replace('_', "-")))
    } else {
        // A log written by a later version: its word says more than nothing.
        code.to_owned()
    }
}

/// What happened, in a sentence.
pub fn sentence(lang: Lang, event: &AuditEvent, names: &Names<'_>) -> String {
    let at = |id: &EditionId| names.edition(lang, *id);
    match event {
        AuditEvent::NetworkCreated { .. }
        | AuditEvent::OutingsPlanned { .. }
        | AuditEvent::OutingChanged { .. }
        | AuditEvent::OutingCancelled { .. }
        | AuditEvent::OutingDebriefed { .. }
        | AuditEvent::OutingPhotoSet { .. }
        | AuditEvent::PopulationImported { .. }
        | AuditEvent::FieldPassMade { .. }
        | AuditEvent::FieldPassRevoked { .. }
        | AuditEvent::FieldDeviceAdded { .. }
        | AuditEvent::FieldDeviceRevoked { .. }
        | AuditEvent::FieldEntryTaken { .. }
        | AuditEvent::FieldEntryRefused { .. }
        | AuditEvent::FieldPhotoRefused { .. }
        | AuditEvent::FieldVoteTaken { .. }
        | AuditEvent::FieldVoteRefused { .. }
        | AuditEvent::FieldEntryHandled { .. }
        | AuditEvent::FieldContactForgotten { .. }
        | AuditEvent::FieldContactsExported { .. }
        | AuditEvent::PollingPlaceSet { .. }
        | AuditEvent::PollingPlaceSigned { .. }
        | AuditEvent::PaperBatchPrinted { .. }
        | AuditEvent::PaperBatchMoved { .. }
        | AuditEvent::PaperBallotKeyed { .. }
        | AuditEvent::PaperBatchSealed { .. }
        | AuditEvent::PaperBatchCut { .. }
        | AuditEvent::KioskOpened { .. }
        | AuditEvent::KioskEntered { .. }
        | AuditEvent::KioskClosed { .. }
        | AuditEvent::NetworkChanged { .. }
        | AuditEvent::GroupSet { .. }
        | AuditEvent::CharterPublished { .. }
        | AuditEvent::CharterAccepted { .. }
        | AuditEvent::AmbassadorApplied { .. }
        | AuditEvent::AmbassadorDecided { .. }
        | AuditEvent::AmbassadorLeft { .. }
        | AuditEvent::AmbassadorChanged { .. }
        | AuditEvent::ConsentAsked { .. }
        | AuditEvent::ConsentDecided { .. }
        | AuditEvent::TrainingSet { .. }
        | AuditEvent::TrainingMarked { .. }
        | AuditEvent::EquipmentLent { .. }
        | AuditEvent::EquipmentReturned { .. }
        | AuditEvent::MissionsPlanned { .. }
        | AuditEvent::MissionChanged { .. }
        | AuditEvent::MissionCancelled { .. }
        | AuditEvent::MissionPlaceSet { .. }
        | AuditEvent::CheckedIn { .. }
        | AuditEvent::CheckInUndone { .. }
        | AuditEvent::MissionHoursSet { .. }
        | AuditEvent::MissionsReminded { .. }
        | AuditEvent::FeedRenewed { .. }
        | AuditEvent::PostWritten { .. }
        | AuditEvent::PostModerated { .. }
        | AuditEvent::MilestoneReached { .. }
        | AuditEvent::MilestoneRemoved { .. }
        | AuditEvent::PresenceMarked { .. }
        | AuditEvent::PresenceEnded { .. }
        | AuditEvent::MotionTabled { .. }
        | AuditEvent::MotionMoved { .. }
        | AuditEvent::MotionVoted { .. }
        | AuditEvent::MotionBoxMoved { .. }
        | AuditEvent::MotionKeyTaken { .. }
        | AuditEvent::MotionKeyGiven { .. }
        | AuditEvent::MotionTokenGiven { .. }
        | AuditEvent::MotionBallotsCast { .. }
        | AuditEvent::MinutesWritten { .. }
        | AuditEvent::DepartmentSet { .. }
        | AuditEvent::CompetencesSet { .. }
        | AuditEvent::MemberSet { .. }
        | AuditEvent::MemberRemoved { .. }
        | AuditEvent::StudiesRecalled { .. } => {
            tr!(lang, &format!("audit-{}", event.code().replace('_', "-")))
        }
        AuditEvent::CitySet => tr!(lang, "audit-city-set"),
        AuditEvent::CodeRequested => tr!(lang, "audit-code-requested"),
        AuditEvent::SignedIn { account } => {
            tr!(
                lang,
                "audit-signed-in",
                account = names.account(lang, *account)
            )
        }
        AuditEvent::SignedOut { account } => {
            tr!(
                lang,
                "audit-signed-out",
                account = names.account(lang, *account)
            )
        }
        AuditEvent::RoleGranted {
            account,
            role: given,
            ..
        } => {
            let (account, role) = (names.account(lang, *account), role(lang, *given));
            tr!(lang, "audit-role-granted", account = account, role = role)
        }
        AuditEvent::RoleRevoked {
            account,
            role: taken,
            ..
        } => {
            let (account, role) = (names.account(lang, *account), role(lang, *taken));
            tr!(lang, "audit-role-revoked", account = account, role = role)
        }
        AuditEvent::EditionCreated { edition } => {
            tr!(lang, "audit-edition-created", edition = at(edition))
        }
        AuditEvent::EditionChanged { edition, part } => {
            tr!(
                lang,
                "audit-edition-changed",
                edition = at(edition),
                part = tr!(lang, part_key(*part))
            )
        }
        AuditEvent::EditionPublished { edition } => {
            tr!(lang, "audit-edition-published", edition = at(edition))
        }
        AuditEvent::DistrictsImported { edition, districts } => {
            tr!(
                lang,
                "audit-districts-imported",
                edition = at(edition),
                count = *districts
            )
        }
        AuditEvent::IdeaSubmitted { edition, .. } => {
            tr!(lang, "audit-idea-submitted", edition = at(edition))
        }
        AuditEvent::IdeaResubmitted { edition, .. } => {
            tr!(lang, "audit-idea-resubmitted", edition = at(edition))
        }
        AuditEvent::IdeaWithdrawn { edition, .. } => {
            tr!(lang, "audit-idea-withdrawn", edition = at(edition))
        }
        AuditEvent::IdeasDecided {
            edition,
            ideas,
            verdict,
            reason,
        } => {
            let key = match verdict {
                Verdict::Publish => "audit-ideas-published",
                Verdict::RequestChanges => "audit-ideas-changes",
                Verdict::Refuse => "audit-ideas-refused",
            };
            let said = tr!(lang, key, edition = at(edition), count = ideas.len());
            match reason {
                Some(reason) => {
                    tr!(
                        lang,
                        "audit-with-reason",
                        said = said,
                        reason = tr!(lang, charter(*reason).title)
                    )
                }
                None => said,
            }
        }
        AuditEvent::NameHidden { edition, .. }
        | AuditEvent::IdeaEdited { edition, .. }
        | AuditEvent::IdeaEntered { edition, .. }
        | AuditEvent::IdeaSupported { edition, .. }
        | AuditEvent::SupportWithdrawn { edition, .. }
        | AuditEvent::CommentSent { edition, .. }
        | AuditEvent::CommentDecided { edition, .. }
        | AuditEvent::PhotoAdded { edition, .. }
        | AuditEvent::PhotoRemoved { edition, .. }
        | AuditEvent::ProjectMade { edition, .. }
        | AuditEvent::ProjectChanged { edition, .. }
        | AuditEvent::IdeasJoined { edition, .. }
        | AuditEvent::IdeasParted { edition, .. }
        | AuditEvent::ProjectDissolved { edition, .. }
        | AuditEvent::ProjectRestored { edition, .. }
        | AuditEvent::CarrierNamed { edition, .. }
        | AuditEvent::StudiesRouted { edition, .. }
        | AuditEvent::StudyRemoved { edition, .. }
        | AuditEvent::StudyChanged { edition, .. }
        | AuditEvent::StudyMoved { edition, .. }
        | AuditEvent::QuestionAsked { edition, .. }
        | AuditEvent::QuestionAnswered { edition, .. }
        | AuditEvent::DocumentAdded { edition, .. }
        | AuditEvent::DocumentRemoved { edition, .. }
        | AuditEvent::SheetImported { edition, .. }
        | AuditEvent::CostSet { edition, .. }
        | AuditEvent::ProjectDecided { edition, .. }
        | AuditEvent::DecisionsPlanned { edition }
        | AuditEvent::DecisionsPublished { edition, .. }
        | AuditEvent::MessageSent { edition, .. }
        | AuditEvent::AnnouncementSent { edition, .. }
        | AuditEvent::EnvelopeDelegated { edition, .. }
        | AuditEvent::DelegatedEnvelopeChanged { edition, .. }
        | AuditEvent::LedgerBooked { edition, .. }
        | AuditEvent::EnvelopeDocumentAdded { edition, .. }
        | AuditEvent::ProposalMade { edition, .. }
        | AuditEvent::ProposalChanged { edition, .. }
        | AuditEvent::ProposalStepped { edition, .. }
        | AuditEvent::DeliberationConvened { edition, .. }
        | AuditEvent::DeliberationChanged { edition, .. }
        | AuditEvent::DeliberationMoved { edition, .. } => {
            let key = format!("audit-{}", event.code().replace('_', "-"));
            tr!(lang, &key, edition = at(edition))
        }
        AuditEvent::NewsPublished { .. } => tr!(lang, "audit-news-published"),
        AuditEvent::NewsRemoved { .. } => tr!(lang, "audit-news-removed"),
        AuditEvent::BallotsCast {
            edition,
            new,
            replaced,
        } => {
            tr!(
                lang,
                "audit-ballots-cast",
                edition = at(edition),
                new = *new,
                replaced = *replaced
            )
        }
        AuditEvent::BallotBoxPlanned {
            edition,
            needed,
            trustees,
        } => {
            tr!(
                lang,
                "audit-ballot-box-planned",
                edition = at(edition),
                needed = *needed,
                trustees = *trustees
            )
        }
        AuditEvent::TrusteeReplaced { edition, .. } => {
            tr!(lang, "audit-trustee-replaced", edition = at(edition))
        }
        AuditEvent::TrusteeInvitedAgain { edition, .. } => {
            tr!(lang, "audit-trustee-invited-again", edition = at(edition))
        }
        AuditEvent::ShareTaken { edition, .. } => {
            tr!(lang, "audit-share-taken", edition = at(edition))
        }
        AuditEvent::ShareConfirmed { edition, .. } => {
            tr!(lang, "audit-share-confirmed", edition = at(edition))
        }
        AuditEvent::BallotBoxSealed { edition } => {
            tr!(lang, "audit-ballot-box-sealed", edition = at(edition))
        }
        AuditEvent::RollMarked { edition, marks } => {
            tr!(
                lang,
                "audit-roll-marked",
                edition = at(edition),
                count = *marks
            )
        }
        AuditEvent::PaperMarked { edition } => {
            tr!(lang, "audit-paper-marked", edition = at(edition))
        }
        AuditEvent::PaperKeyed { edition } => {
            tr!(lang, "audit-paper-keyed", edition = at(edition))
        }
        AuditEvent::ListPublished { edition, size } => {
            tr!(
                lang,
                "audit-list-published",
                edition = at(edition),
                count = *size
            )
        }
        AuditEvent::OpeningAsked { edition, trustees } => {
            tr!(
                lang,
                "audit-opening-asked",
                edition = at(edition),
                count = *trustees
            )
        }
        AuditEvent::ShareGiven { edition, .. } => {
            tr!(lang, "audit-share-given", edition = at(edition))
        }
        AuditEvent::BallotBoxOpened {
            edition,
            ballots,
            malformed,
        } => {
            tr!(
                lang,
                "audit-ballot-box-opened",
                edition = at(edition),
                count = *ballots,
                malformed = *malformed
            )
        }
        AuditEvent::VoteCounted { edition, ballots } => {
            tr!(
                lang,
                "audit-vote-counted",
                edition = at(edition),
                count = *ballots
            )
        }
        AuditEvent::OutcomePublished { edition } => {
            tr!(lang, "audit-outcome-published", edition = at(edition))
        }
        AuditEvent::Imported {
            edition,
            ideas,
            projects,
            ballots,
            ..
        } => {
            let number = |count: u32| fmt::number(lang, count.into());
            tr!(
                lang,
                "audit-imported",
                edition = at(edition),
                ideas = number(*ideas),
                projects = number(*projects),
                ballots = number(*ballots)
            )
        }
        AuditEvent::PassTaken { edition, .. } => {
            tr!(lang, "audit-pass-taken", edition = at(edition))
        }
        AuditEvent::SessionsRevoked { account } => tr!(
            lang,
            "audit-sessions-revoked",
            account = names.account(lang, *account)
        ),
        AuditEvent::CredentialAdded { account, .. } => tr!(
            lang,
            "audit-credential-added",
            account = names.account(lang, *account)
        ),
        AuditEvent::CredentialRemoved { account, .. } => tr!(
            lang,
            "audit-credential-removed",
            account = names.account(lang, *account)
        ),
        AuditEvent::ProviderLinked { account } => tr!(
            lang,
            "audit-provider-linked",
            account = names.account(lang, *account)
        ),
        AuditEvent::ProvedAgain { account } => tr!(
            lang,
            "audit-proved-again",
            account = names.account(lang, *account)
        ),
        AuditEvent::StaffInvited { account } => tr!(
            lang,
            "audit-staff-invited",
            account = names.account(lang, *account)
        ),
        AuditEvent::InvitationTaken { account } => tr!(
            lang,
            "audit-invitation-taken",
            account = names.account(lang, *account)
        ),
        AuditEvent::InvitationCancelled { account } => tr!(
            lang,
            "audit-invitation-cancelled",
            account = names.account(lang, *account)
        ),
        AuditEvent::CardsPrinted { edition, cards, .. } => tr!(
            lang,
            "audit-cards-printed",
            edition = at(edition),
            count = *cards
        ),
        AuditEvent::CardSheetShown { edition, .. } => {
            tr!(lang, "audit-card-sheet-shown", edition = at(edition))
        }
        AuditEvent::BatchMoved { edition, state, .. } => tr!(
            lang,
            "audit-batch-moved",
            edition = at(edition),
            state = tr!(lang, &format!("cards-state-{state}"))
        ),
        AuditEvent::CardRevoked {
            edition, number, ..
        } => tr!(
            lang,
            "audit-card-revoked",
            edition = at(edition),
            count = *number
        ),
        AuditEvent::CardAlarm { edition } => tr!(lang, "audit-card-alarm", edition = at(edition)),
        AuditEvent::VoterListImported { edition, entries } => tr!(
            lang,
            "audit-voter-list-imported",
            edition = at(edition),
            count = *entries
        ),
        AuditEvent::SuspicionRaised { edition, .. } => {
            tr!(lang, "audit-suspicion-raised", edition = at(edition))
        }
        AuditEvent::SuspicionDecided { edition, .. } => {
            tr!(lang, "audit-suspicion-decided", edition = at(edition))
        }
        AuditEvent::NoticePublished { .. } => tr!(lang, "audit-notice-published"),
        AuditEvent::ProcessingSet { .. } => tr!(lang, "audit-processing-set"),
        AuditEvent::RetentionSet { days, .. } => tr!(lang, "audit-retention-set", count = *days),
        AuditEvent::RetentionApplied { removed } => {
            tr!(lang, "audit-retention-applied", count = *removed)
        }
        AuditEvent::DataExported { .. } => tr!(lang, "audit-data-exported"),
        AuditEvent::AccountErased { .. } => tr!(lang, "audit-account-erased"),
        AuditEvent::KeysRotated { rows } => tr!(lang, "audit-keys-rotated", count = *rows),
        AuditEvent::BackupMade { rows } => tr!(lang, "audit-backup-made", count = *rows),
        AuditEvent::BackupRestored { rows } => {
            tr!(lang, "audit-backup-restored", count = *rows)
        }
        AuditEvent::ClockMoved { seconds } => {
            tr!(
                lang,
                "audit-clock-moved",
                days = fmt::number(lang, seconds / 86_400)
            )
        }
    }
}

const fn part_key(part: EditionPart) -> &'static str {
    match part {
        EditionPart::Presentation => "audit-part-presentation",
        EditionPart::Calendar => "audit-part-calendar",
        EditionPart::Envelopes => "audit-part-envelopes",
        EditionPart::Rules => "audit-part-rules",
        EditionPart::Themes => "audit-part-themes",
        EditionPart::Projects => "audit-part-projects",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_has_a_name() {
        for code in AuditEvent::CODES.iter().copied() {
            assert_ne!(event_name(Lang::Fr, code), code);
            assert_ne!(event_name(Lang::En, code), code);
        }
    }
}
