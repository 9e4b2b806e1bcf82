//! What the audit log can say. Every write of the store names one of these.

use crate::{
    AccountId, AmbassadorGroupId, AmbassadorId, AmbassadorState, BatchState, CardBatchId, Channel,
    CheckIn, CommentId, ConsentForm, ConsentState, CostStage, CredentialKind, DataKind,
    DelegatedEnvelopeId, DeliberationId, DeliberationState, DepartmentId, DocumentId, EditionId,
    EntryRefusal, FieldDeviceId, FieldKind, FieldPassId, GroupMilestoneId, IdeaId, Keying, KioskId,
    LedgerEntryId, LedgerKind, LoanId, Means, MemberLevel, MissionId, MotionId, MotionKind,
    MotionState, NetworkId, NetworkPostId, NewsId, NoticeId, OutingId, PaperBatchId,
    PaperBatchState, PhotoId, PlaceState, PollingPlaceId, PresenceKind, ProcessingId, ProjectId,
    ProjectVerdict, ProposalId, Role, Scope, StepKind, StudyId, StudyState, SuspicionId,
    SuspicionVerdict, TrainingStepId, TrusteeId, Verdict,
    idea::CharterReason,
    motion_box::MotionBoxState,
    network::{PostKind, PostState},
};
use serde::{Deserialize, Serialize};

/// One thing that was done. Ids and words only: no contact, no text of a person, no ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AuditEvent {
    CitySet,
    /// A sign-in code was asked for. The contact is not logged.
    CodeRequested,
    SignedIn {
        account: AccountId,
    },
    SignedOut {
        account: AccountId,
    },
    RoleGranted {
        account: AccountId,
        role: Role,
        #[serde(default)]
        scope: Scope,
    },
    RoleRevoked {
        account: AccountId,
        role: Role,
        #[serde(default)]
        scope: Scope,
    },
    EditionCreated {
        edition: EditionId,
    },
    EditionChanged {
        edition: EditionId,
        part: EditionPart,
    },
    EditionPublished {
        edition: EditionId,
    },
    DistrictsImported {
        edition: EditionId,
        districts: u32,
    },
    IdeaSubmitted {
        edition: EditionId,
        idea: IdeaId,
    },
    IdeaResubmitted {
        edition: EditionId,
        idea: IdeaId,
    },
    IdeaWithdrawn {
        edition: EditionId,
        idea: IdeaId,
    },
    IdeasDecided {
        edition: EditionId,
        ideas: Vec<IdeaId>,
        verdict: Verdict,
        reason: Option<CharterReason>,
    },
    /// Its author took the name off an idea.
    NameHidden {
        edition: EditionId,
        idea: IdeaId,
    },
    /// Its author changed an idea that was sent.
    IdeaEdited {
        edition: EditionId,
        idea: IdeaId,
    },
    /// Somebody of the staff entered an idea for its author.
    IdeaEntered {
        edition: EditionId,
        idea: IdeaId,
        channel: Channel,
    },
    IdeaSupported {
        edition: EditionId,
        idea: IdeaId,
    },
    SupportWithdrawn {
        edition: EditionId,
        idea: IdeaId,
    },
    CommentSent {
        edition: EditionId,
        idea: IdeaId,
        comment: CommentId,
    },
    CommentDecided {
        edition: EditionId,
        comment: CommentId,
        published: bool,
    },
    PhotoAdded {
        edition: EditionId,
        idea: IdeaId,
        photo: PhotoId,
    },
    PhotoRemoved {
        edition: EditionId,
        idea: IdeaId,
        photo: PhotoId,
    },
    /// Ideas became a project.
    ProjectMade {
        edition: EditionId,
        project: ProjectId,
        ideas: Vec<IdeaId>,
    },
    /// Its title, text or place was edited.
    ProjectChanged {
        edition: EditionId,
        project: ProjectId,
    },
    /// More ideas became part of a project.
    IdeasJoined {
        edition: EditionId,
        project: ProjectId,
        ideas: Vec<IdeaId>,
    },
    /// Ideas left a project.
    IdeasParted {
        edition: EditionId,
        project: ProjectId,
        ideas: Vec<IdeaId>,
    },
    ProjectDissolved {
        edition: EditionId,
        project: ProjectId,
    },
    ProjectRestored {
        edition: EditionId,
        project: ProjectId,
    },
    /// An author's name is shown with a project, or no longer.
    CarrierNamed {
        edition: EditionId,
        project: ProjectId,
        idea: IdeaId,
        named: bool,
    },
    DepartmentSet {
        department: DepartmentId,
    },
    /// What the departments answer for was changed.
    CompetencesSet {
        competences: u32,
    },
    MemberSet {
        account: AccountId,
        department: DepartmentId,
        level: MemberLevel,
    },
    MemberRemoved {
        account: AccountId,
        department: DepartmentId,
    },
    /// Projects were given to departments: so many studies are new.
    StudiesRouted {
        edition: EditionId,
        studies: u32,
    },
    /// A project was taken from a department.
    StudyRemoved {
        edition: EditionId,
        project: ProjectId,
        study: StudyId,
    },
    StudyChanged {
        edition: EditionId,
        project: ProjectId,
        study: StudyId,
    },
    StudyMoved {
        edition: EditionId,
        project: ProjectId,
        study: StudyId,
        state: StudyState,
    },
    QuestionAsked {
        edition: EditionId,
        project: ProjectId,
        study: StudyId,
    },
    QuestionAnswered {
        edition: EditionId,
        project: ProjectId,
        study: StudyId,
    },
    DocumentAdded {
        edition: EditionId,
        project: ProjectId,
        document: DocumentId,
    },
    DocumentRemoved {
        edition: EditionId,
        project: ProjectId,
        document: DocumentId,
    },
    /// Departments were reminded of studies that are late or soon due.
    StudiesRecalled {
        studies: u32,
    },
    /// A sheet that departments filled in was applied.
    SheetImported {
        edition: EditionId,
        studies: u32,
    },
    CostSet {
        edition: EditionId,
        project: ProjectId,
        stage: CostStage,
    },
    /// A decision was written down; it is not public yet.
    ProjectDecided {
        edition: EditionId,
        project: ProjectId,
        verdict: ProjectVerdict,
    },
    /// The date of the publication was set, or taken away.
    DecisionsPlanned {
        edition: EditionId,
    },
    /// All decisions became public at once.
    DecisionsPublished {
        edition: EditionId,
        on_ballot: u32,
        refused: u32,
        postponed: u32,
    },
    MessageSent {
        edition: EditionId,
        project: ProjectId,
    },
    AnnouncementSent {
        edition: EditionId,
        recipients: u32,
    },
    NewsPublished {
        news: NewsId,
    },
    NewsRemoved {
        news: NewsId,
    },
    /// Ballots entered the box together. Who cast them is in no log; several share an entry.
    BallotsCast {
        edition: EditionId,
        new: u32,
        replaced: u32,
    },
    /// A ballot box was planned: so many trustees are invited, and `needed` of them will open it.
    BallotBoxPlanned {
        edition: EditionId,
        needed: u32,
        trustees: u32,
    },
    /// One trustee gave way to another before the vote.
    TrusteeReplaced {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// A trustee was sent the personal link once more.
    TrusteeInvitedAgain {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// A trustee's share was made. Whose it is, the public page tells.
    ShareTaken {
        edition: EditionId,
        trustee: TrusteeId,
    },
    ShareConfirmed {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// The key pair of the box was made, its private half dealt to the trustees and forgotten.
    BallotBoxSealed {
        edition: EditionId,
    },
    /// People were marked on the roll together. Who they are is in no log; several share an entry.
    RollMarked {
        edition: EditionId,
        marks: u32,
    },
    /// Somebody met with paper was marked on the roll.
    PaperMarked {
        edition: EditionId,
    },
    /// A paper ballot was keyed into the box.
    PaperKeyed {
        edition: EditionId,
    },
    /// The public list has grown to so many sealed ballots.
    ListPublished {
        edition: EditionId,
        size: u32,
    },
    /// The trustees were asked for their shares.
    OpeningAsked {
        edition: EditionId,
        trustees: u32,
    },
    ShareGiven {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// The box was opened with the trustees' shares.
    BallotBoxOpened {
        edition: EditionId,
        ballots: u32,
        malformed: u32,
    },
    VoteCounted {
        edition: EditionId,
        ballots: u32,
    },
    OutcomePublished {
        edition: EditionId,
    },
    Imported {
        edition: EditionId,
        source: String,
        ideas: u32,
        projects: u32,
        ballots: u32,
    },
    /// A card or a line of a list was shown: its holder may vote.
    PassTaken {
        edition: EditionId,
        means: Means,
    },
    /// Every session of an account but one was ended.
    SessionsRevoked {
        account: AccountId,
    },
    CredentialAdded {
        account: AccountId,
        credential: CredentialKind,
    },
    CredentialRemoved {
        account: AccountId,
        credential: CredentialKind,
    },
    /// Somebody of the staff signed in at a provider for the first time: what it calls them leads here from now on.
    ProviderLinked {
        account: AccountId,
    },
    /// Somebody of the staff showed again who they are, before an act that can't be undone.
    ProvedAgain {
        account: AccountId,
    },
    StaffInvited {
        account: AccountId,
    },
    InvitationTaken {
        account: AccountId,
    },
    InvitationCancelled {
        account: AccountId,
    },
    CardsPrinted {
        edition: EditionId,
        batch: CardBatchId,
        cards: u32,
    },
    /// Codes of a batch that is not active yet were shown once more, to be printed.
    CardSheetShown {
        edition: EditionId,
        batch: CardBatchId,
    },
    /// A batch of voting cards was activated, closed or revoked.
    BatchMoved {
        edition: EditionId,
        batch: CardBatchId,
        state: BatchState,
    },
    CardRevoked {
        edition: EditionId,
        batch: CardBatchId,
        number: u32,
    },
    /// Many wrong codes of cards were tried within an hour.
    CardAlarm {
        edition: EditionId,
    },
    VoterListImported {
        edition: EditionId,
        entries: u32,
    },
    SuspicionRaised {
        edition: EditionId,
        suspicion: SuspicionId,
    },
    SuspicionDecided {
        edition: EditionId,
        suspicion: SuspicionId,
        verdict: SuspicionVerdict,
    },
    NoticePublished {
        notice: NoticeId,
    },
    /// A line of the register of processing was written or removed.
    ProcessingSet {
        processing: ProcessingId,
    },
    RetentionSet {
        kind: DataKind,
        days: u32,
    },
    RetentionApplied {
        removed: u32,
    },
    /// Somebody asked for their data.
    DataExported {
        account: AccountId,
    },
    AccountErased {
        account: AccountId,
    },
    /// Personal columns were sealed with a new key.
    KeysRotated {
        rows: u32,
    },
    BackupMade {
        rows: u64,
    },
    /// The database comes from a backup; the entries before this one are the backup's.
    BackupRestored {
        rows: u64,
    },
    /// Demonstration mode only.
    ClockMoved {
        seconds: i64,
    },
    NetworkCreated {
        network: NetworkId,
    },
    NetworkChanged {
        network: NetworkId,
    },
    GroupSet {
        network: NetworkId,
        group: AmbassadorGroupId,
    },
    CharterPublished {
        network: NetworkId,
        version: i32,
    },
    CharterAccepted {
        ambassador: AmbassadorId,
        version: i32,
    },
    AmbassadorApplied {
        network: NetworkId,
        ambassador: AmbassadorId,
    },
    AmbassadorDecided {
        network: NetworkId,
        ambassador: AmbassadorId,
        state: AmbassadorState,
    },
    AmbassadorLeft {
        network: NetworkId,
        ambassador: AmbassadorId,
    },
    AmbassadorChanged {
        ambassador: AmbassadorId,
    },
    ConsentAsked {
        ambassador: AmbassadorId,
    },
    ConsentDecided {
        ambassador: AmbassadorId,
        form: ConsentForm,
        state: ConsentState,
    },
    TrainingSet {
        network: NetworkId,
        step: TrainingStepId,
    },
    TrainingMarked {
        ambassador: AmbassadorId,
        step: TrainingStepId,
        done: bool,
    },
    EquipmentLent {
        ambassador: AmbassadorId,
        loan: LoanId,
    },
    EquipmentReturned {
        ambassador: AmbassadorId,
        loan: LoanId,
    },
    MissionsPlanned {
        network: NetworkId,
        missions: u32,
    },
    MissionChanged {
        mission: MissionId,
    },
    MissionCancelled {
        mission: MissionId,
    },
    MissionPlaceSet {
        mission: MissionId,
        ambassador: AmbassadorId,
        state: PlaceState,
    },
    CheckedIn {
        mission: MissionId,
        ambassador: AmbassadorId,
        how: CheckIn,
    },
    CheckInUndone {
        mission: MissionId,
        ambassador: AmbassadorId,
    },
    MissionHoursSet {
        mission: MissionId,
        ambassador: AmbassadorId,
    },
    MissionsReminded {
        reminders: u32,
    },
    /// The address of a calendar was changed: the old one leads nowhere.
    FeedRenewed {
        network: NetworkId,
    },
    PostWritten {
        network: NetworkId,
        post: NetworkPostId,
        kind: PostKind,
    },
    PostModerated {
        network: NetworkId,
        post: NetworkPostId,
        state: PostState,
    },
    MilestoneReached {
        network: NetworkId,
        milestone: GroupMilestoneId,
    },
    MilestoneRemoved {
        network: NetworkId,
        milestone: GroupMilestoneId,
    },
    EnvelopeDelegated {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
    },
    DelegatedEnvelopeChanged {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
    },
    /// An entry of an envelope's ledger.
    LedgerBooked {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        entry: LedgerEntryId,
        kind: LedgerKind,
    },
    /// A file behind entries of an envelope's ledger.
    EnvelopeDocumentAdded {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        document: DocumentId,
    },
    ProposalMade {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        proposal: ProposalId,
    },
    ProposalChanged {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        proposal: ProposalId,
    },
    ProposalStepped {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        proposal: ProposalId,
        step: StepKind,
    },
    DeliberationConvened {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        deliberation: DeliberationId,
    },
    DeliberationChanged {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        deliberation: DeliberationId,
    },
    DeliberationMoved {
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        deliberation: DeliberationId,
        state: DeliberationState,
    },
    PresenceMarked {
        edition: EditionId,
        deliberation: DeliberationId,
        ambassador: AmbassadorId,
        how: PresenceKind,
    },
    PresenceEnded {
        edition: EditionId,
        deliberation: DeliberationId,
        ambassador: AmbassadorId,
    },
    MotionTabled {
        edition: EditionId,
        deliberation: DeliberationId,
        motion: MotionId,
        kind: MotionKind,
    },
    MotionMoved {
        edition: EditionId,
        deliberation: DeliberationId,
        motion: MotionId,
        state: MotionState,
    },
    /// Somebody voted openly; what, is in the minutes.
    MotionVoted {
        edition: EditionId,
        deliberation: DeliberationId,
        motion: MotionId,
    },
    /// Scrutineers were named for a secret motion, or its ballot box was sealed, closed or opened.
    MotionBoxMoved {
        edition: EditionId,
        deliberation: DeliberationId,
        motion: MotionId,
        state: MotionBoxState,
    },
    /// A scrutineer took a key, or confirmed it.
    MotionKeyTaken {
        edition: EditionId,
        deliberation: DeliberationId,
        motion: MotionId,
    },
    /// A scrutineer gave the share of a motion's ballot box.
    MotionKeyGiven {
        edition: EditionId,
        deliberation: DeliberationId,
        motion: MotionId,
    },
    /// Somebody took the right to vote secretly. Who, is in no log.
    MotionTokenGiven {
        edition: EditionId,
        motion: MotionId,
    },
    /// A sealed ballot on a motion came in. It knows no voter.
    MotionBallotsCast {
        edition: EditionId,
        motion: MotionId,
    },
    MinutesWritten {
        edition: EditionId,
        deliberation: DeliberationId,
        version: i32,
    },
    OutingsPlanned {
        edition: EditionId,
        outings: u32,
    },
    OutingChanged {
        edition: EditionId,
        outing: OutingId,
    },
    OutingCancelled {
        edition: EditionId,
        outing: OutingId,
    },
    OutingDebriefed {
        edition: EditionId,
        outing: OutingId,
    },
    OutingPhotoSet {
        edition: EditionId,
        outing: OutingId,
    },
    PopulationImported {
        edition: EditionId,
        rows: u32,
    },
    FieldPassMade {
        edition: EditionId,
        outing: OutingId,
        pass: FieldPassId,
    },
    FieldPassRevoked {
        edition: EditionId,
        outing: OutingId,
        pass: FieldPassId,
    },
    FieldDeviceAdded {
        edition: EditionId,
        outing: OutingId,
        device: FieldDeviceId,
    },
    FieldDeviceRevoked {
        edition: EditionId,
        outing: OutingId,
        device: FieldDeviceId,
    },
    FieldEntryTaken {
        edition: EditionId,
        outing: OutingId,
        kind: FieldKind,
    },
    FieldEntryRefused {
        edition: EditionId,
        outing: OutingId,
        kind: FieldKind,
        why: EntryRefusal,
    },
    FieldPhotoRefused {
        edition: EditionId,
        outing: OutingId,
        why: EntryRefusal,
    },
    FieldVoteTaken {
        edition: EditionId,
        outing: OutingId,
    },
    FieldVoteRefused {
        edition: EditionId,
        outing: OutingId,
        why: EntryRefusal,
    },
    FieldEntryHandled {
        edition: EditionId,
        outing: OutingId,
    },
    FieldContactForgotten {
        edition: EditionId,
    },
    FieldContactsExported {
        edition: EditionId,
        contacts: u32,
    },
    PollingPlaceSet {
        edition: EditionId,
        place: PollingPlaceId,
    },
    PollingPlaceSigned {
        edition: EditionId,
        place: PollingPlaceId,
    },
    PaperBatchPrinted {
        edition: EditionId,
        batch: PaperBatchId,
        ballots: u32,
    },
    PaperBatchMoved {
        edition: EditionId,
        batch: PaperBatchId,
        state: PaperBatchState,
    },
    PaperBallotKeyed {
        edition: EditionId,
        batch: PaperBatchId,
        keying: Keying,
    },
    PaperBatchSealed {
        edition: EditionId,
        batch: PaperBatchId,
        ballots: u32,
    },
    /// More ballots than people marked with paper: those above stay out of the ballot box.
    PaperBatchCut {
        edition: EditionId,
        batch: PaperBatchId,
        ballots: u32,
        left_out: u32,
    },
    KioskOpened {
        edition: EditionId,
        place: PollingPlaceId,
        kiosk: KioskId,
    },
    KioskEntered {
        edition: EditionId,
        place: PollingPlaceId,
        kiosk: KioskId,
    },
    KioskClosed {
        edition: EditionId,
        place: PollingPlaceId,
        kiosk: KioskId,
    },
}

/// The part of an edition that a form changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditionPart {
    Presentation,
    Calendar,
    Envelopes,
    Rules,
    Themes,
    Projects,
}

impl AuditEvent {
    /// The event's word: the one that the log is filtered by.
    #[expect(clippy::too_many_lines, reason = "a word for each event")]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CitySet => "city_set",
            Self::CodeRequested => "code_requested",
            Self::SignedIn { .. } => "signed_in",
            Self::SignedOut { .. } => "signed_out",
            Self::RoleGranted { .. } => "role_granted",
            Self::RoleRevoked { .. } => "role_revoked",
            Self::EditionCreated { .. } => "edition_created",
            Self::EditionChanged { .. } => "edition_changed",
            Self::EditionPublished { .. } => "edition_published",
            Self::DistrictsImported { .. } => "districts_imported",
            Self::IdeaSubmitted { .. } => "idea_submitted",
            Self::IdeaResubmitted { .. } => "idea_resubmitted",
            Self::IdeaWithdrawn { .. } => "idea_withdrawn",
            Self::IdeasDecided { .. } => "ideas_decided",
            Self::NameHidden { .. } => "name_hidden",
            Self::IdeaEdited { .. } => "idea_edited",
            Self::IdeaEntered { .. } => "idea_entered",
            Self::IdeaSupported { .. } => "idea_supported",
            Self::SupportWithdrawn { .. } => "support_withdrawn",
            Self::CommentSent { .. } => "comment_sent",
            Self::CommentDecided { .. } => "comment_decided",
            Self::PhotoAdded { .. } => "photo_added",
            Self::PhotoRemoved { .. } => "photo_removed",
            Self::ProjectMade { .. } => "project_made",
            Self::ProjectChanged { .. } => "project_changed",
            Self::IdeasJoined { .. } => "ideas_joined",
            Self::IdeasParted { .. } => "ideas_parted",
            Self::ProjectDissolved { .. } => "project_dissolved",
            Self::ProjectRestored { .. } => "project_restored",
            Self::CarrierNamed { .. } => "carrier_named",
            Self::DepartmentSet { .. } => "department_set",
            Self::CompetencesSet { .. } => "competences_set",
            Self::MemberSet { .. } => "member_set",
            Self::MemberRemoved { .. } => "member_removed",
            Self::StudiesRouted { .. } => "studies_routed",
            Self::StudyRemoved { .. } => "study_removed",
            Self::StudyChanged { .. } => "study_changed",
            Self::StudyMoved { .. } => "study_moved",
            Self::QuestionAsked { .. } => "question_asked",
            Self::QuestionAnswered { .. } => "question_answered",
            Self::DocumentAdded { .. } => "document_added",
            Self::DocumentRemoved { .. } => "document_removed",
            Self::StudiesRecalled { .. } => "studies_recalled",
            Self::SheetImported { .. } => "sheet_imported",
            Self::CostSet { .. } => "cost_set",
            Self::ProjectDecided { .. } => "project_decided",
            Self::DecisionsPlanned { .. } => "decisions_planned",
            Self::DecisionsPublished { .. } => "decisions_published",
            Self::MessageSent { .. } => "message_sent",
            Self::AnnouncementSent { .. } => "announcement_sent",
            Self::NewsPublished { .. } => "news_published",
            Self::NewsRemoved { .. } => "news_removed",
            Self::BallotsCast { .. } => "ballots_cast",
            Self::BallotBoxPlanned { .. } => "ballot_box_planned",
            Self::TrusteeReplaced { .. } => "trustee_replaced",
            Self::TrusteeInvitedAgain { .. } => "trustee_invited_again",
            Self::ShareTaken { .. } => "share_taken",
            Self::ShareConfirmed { .. } => "share_confirmed",
            Self::BallotBoxSealed { .. } => "ballot_box_sealed",
            Self::RollMarked { .. } => "roll_marked",
            Self::PaperMarked { .. } => "paper_marked",
            Self::PaperKeyed { .. } => "paper_keyed",
            Self::ListPublished { .. } => "list_published",
            Self::OpeningAsked { .. } => "opening_asked",
            Self::ShareGiven { .. } => "share_given",
            Self::BallotBoxOpened { .. } => "ballot_box_opened",
            Self::VoteCounted { .. } => "vote_counted",
            Self::OutcomePublished { .. } => "outcome_published",
            Self::Imported { .. } => "imported",
            Self::PassTaken { .. } => "pass_taken",
            Self::SessionsRevoked { .. } => "sessions_revoked",
            Self::CredentialAdded { .. } => "credential_added",
            Self::CredentialRemoved { .. } => "credential_removed",
            Self::ProviderLinked { .. } => "provider_linked",
            Self::ProvedAgain { .. } => "proved_again",
            Self::StaffInvited { .. } => "staff_invited",
            Self::InvitationTaken { .. } => "invitation_taken",
            Self::InvitationCancelled { .. } => "invitation_cancelled",
            Self::CardsPrinted { .. } => "cards_printed",
            Self::CardSheetShown { .. } => "card_sheet_shown",
            Self::BatchMoved { .. } => "batch_moved",
            Self::CardRevoked { .. } => "card_revoked",
            Self::CardAlarm { .. } => "card_alarm",
            Self::VoterListImported { .. } => "voter_list_imported",
            Self::SuspicionRaised { .. } => "suspicion_raised",
            Self::SuspicionDecided { .. } => "suspicion_decided",
            Self::NoticePublished { .. } => "notice_published",
            Self::ProcessingSet { .. } => "processing_set",
            Self::RetentionSet { .. } => "retention_set",
            Self::RetentionApplied { .. } => "retention_applied",
            Self::DataExported { .. } => "data_exported",
            Self::AccountErased { .. } => "account_erased",
            Self::KeysRotated { .. } => "keys_rotated",
            Self::BackupMade { .. } => "backup_made",
            Self::BackupRestored { .. } => "backup_restored",
            Self::ClockMoved { .. } => "clock_moved",
            Self::NetworkCreated { .. } => "network_created",
            Self::NetworkChanged { .. } => "network_changed",
            Self::GroupSet { .. } => "group_set",
            Self::CharterPublished { .. } => "charter_published",
            Self::CharterAccepted { .. } => "charter_accepted",
            Self::AmbassadorApplied { .. } => "ambassador_applied",
            Self::AmbassadorDecided { .. } => "ambassador_decided",
            Self::AmbassadorLeft { .. } => "ambassador_left",
            Self::AmbassadorChanged { .. } => "ambassador_changed",
            Self::ConsentAsked { .. } => "consent_asked",
            Self::ConsentDecided { .. } => "consent_decided",
            Self::TrainingSet { .. } => "training_set",
            Self::TrainingMarked { .. } => "training_marked",
            Self::EquipmentLent { .. } => "equipment_lent",
            Self::EquipmentReturned { .. } => "equipment_returned",
            Self::MissionsPlanned { .. } => "missions_planned",
            Self::MissionChanged { .. } => "mission_changed",
            Self::MissionCancelled { .. } => "mission_cancelled",
            Self::MissionPlaceSet { .. } => "mission_place_set",
            Self::CheckedIn { .. } => "checked_in",
            Self::CheckInUndone { .. } => "check_in_undone",
            Self::MissionHoursSet { .. } => "mission_hours_set",
            Self::MissionsReminded { .. } => "missions_reminded",
            Self::FeedRenewed { .. } => "feed_renewed",
            Self::PostWritten { .. } => "post_written",
            Self::PostModerated { .. } => "post_moderated",
            Self::MilestoneReached { .. } => "milestone_reached",
            Self::MilestoneRemoved { .. } => "milestone_removed",
            Self::EnvelopeDelegated { .. } => "envelope_delegated",
            Self::DelegatedEnvelopeChanged { .. } => "delegated_envelope_changed",
            Self::LedgerBooked { .. } => "ledger_booked",
            Self::EnvelopeDocumentAdded { .. } => "envelope_document_added",
            Self::ProposalMade { .. } => "proposal_made",
            Self::ProposalChanged { .. } => "proposal_changed",
            Self::ProposalStepped { .. } => "proposal_stepped",
            Self::DeliberationConvened { .. } => "deliberation_convened",
            Self::DeliberationChanged { .. } => "deliberation_changed",
            Self::DeliberationMoved { .. } => "deliberation_moved",
            Self::PresenceMarked { .. } => "presence_marked",
            Self::PresenceEnded { .. } => "presence_ended",
            Self::MotionTabled { .. } => "motion_tabled",
            Self::MotionMoved { .. } => "motion_moved",
            Self::MotionVoted { .. } => "motion_voted",
            Self::MotionBoxMoved { .. } => "motion_box_moved",
            Self::MotionKeyTaken { .. } => "motion_key_taken",
            Self::MotionKeyGiven { .. } => "motion_key_given",
            Self::MotionTokenGiven { .. } => "motion_token_given",
            Self::MotionBallotsCast { .. } => "motion_ballots_cast",
            Self::MinutesWritten { .. } => "minutes_written",
            Self::OutingsPlanned { .. } => "outings_planned",
            Self::OutingChanged { .. } => "outing_changed",
            Self::OutingCancelled { .. } => "outing_cancelled",
            Self::OutingDebriefed { .. } => "outing_debriefed",
            Self::OutingPhotoSet { .. } => "outing_photo_set",
            Self::PopulationImported { .. } => "population_imported",
            Self::FieldPassMade { .. } => "field_pass_made",
            Self::FieldPassRevoked { .. } => "field_pass_revoked",
            Self::FieldDeviceAdded { .. } => "field_device_added",
            Self::FieldDeviceRevoked { .. } => "field_device_revoked",
            Self::FieldEntryTaken { .. } => "field_entry_taken",
            Self::FieldEntryRefused { .. } => "field_entry_refused",
            Self::FieldPhotoRefused { .. } => "field_photo_refused",
            Self::FieldVoteTaken { .. } => "field_vote_taken",
            Self::FieldVoteRefused { .. } => "field_vote_refused",
            Self::FieldEntryHandled { .. } => "field_entry_handled",
            Self::FieldContactForgotten { .. } => "field_contact_forgotten",
            Self::FieldContactsExported { .. } => "field_contacts_exported",
            Self::PollingPlaceSet { .. } => "polling_place_set",
            Self::PollingPlaceSigned { .. } => "polling_place_signed",
            Self::PaperBatchPrinted { .. } => "paper_batch_printed",
            Self::PaperBatchMoved { .. } => "paper_batch_moved",
            Self::PaperBallotKeyed { .. } => "paper_ballot_keyed",
            Self::PaperBatchSealed { .. } => "paper_batch_sealed",
            Self::PaperBatchCut { .. } => "paper_batch_cut",
            Self::KioskOpened { .. } => "kiosk_opened",
            Self::KioskEntered { .. } => "kiosk_entered",
            Self::KioskClosed { .. } => "kiosk_closed",
        }
    }

    /// Every word, for the filter of the audit page.
    pub const CODES: &'static [&'static str] = &[
        "city_set",
        "code_requested",
        "signed_in",
        "signed_out",
        "role_granted",
        "role_revoked",
        "edition_created",
        "edition_changed",
        "edition_published",
        "districts_imported",
        "idea_submitted",
        "idea_resubmitted",
        "idea_withdrawn",
        "ideas_decided",
        "name_hidden",
        "idea_edited",
        "idea_entered",
        "idea_supported",
        "support_withdrawn",
        "comment_sent",
        "comment_decided",
        "photo_added",
        "photo_removed",
        "project_made",
        "project_changed",
        "ideas_joined",
        "ideas_parted",
        "project_dissolved",
        "project_restored",
        "carrier_named",
        "department_set",
        "competences_set",
        "member_set",
        "member_removed",
        "studies_routed",
        "study_removed",
        "study_changed",
        "study_moved",
        "question_asked",
        "question_answered",
        "document_added",
        "document_removed",
        "studies_recalled",
        "sheet_imported",
        "cost_set",
        "project_decided",
        "decisions_planned",
        "decisions_published",
        "message_sent",
        "announcement_sent",
        "news_published",
        "news_removed",
        "ballots_cast",
        "ballot_box_planned",
        "trustee_replaced",
        "trustee_invited_again",
        "share_taken",
        "share_confirmed",
        "ballot_box_sealed",
        "roll_marked",
        "paper_marked",
        "paper_keyed",
        "list_published",
        "opening_asked",
        "share_given",
        "ballot_box_opened",
        "vote_counted",
        "outcome_published",
        "imported",
        "pass_taken",
        "sessions_revoked",
        "credential_added",
        "credential_removed",
        "provider_linked",
        "proved_again",
        "staff_invited",
        "invitation_taken",
        "invitation_cancelled",
        "cards_printed",
        "card_sheet_shown",
        "batch_moved",
        "card_revoked",
        "card_alarm",
        "voter_list_imported",
        "suspicion_raised",
        "suspicion_decided",
        "notice_published",
        "processing_set",
        "retention_set",
        "retention_applied",
        "data_exported",
        "account_erased",
        "keys_rotated",
        "backup_made",
        "backup_restored",
        "clock_moved",
        "network_created",
        "network_changed",
        "group_set",
        "charter_published",
        "charter_accepted",
        "ambassador_applied",
        "ambassador_decided",
        "ambassador_left",
        "ambassador_changed",
        "consent_asked",
        "consent_decided",
        "training_set",
        "training_marked",
        "equipment_lent",
        "equipment_returned",
        "missions_planned",
        "mission_changed",
        "mission_cancelled",
        "mission_place_set",
        "checked_in",
        "check_in_undone",
        "mission_hours_set",
        "missions_reminded",
        "feed_renewed",
        "post_written",
        "post_moderated",
        "milestone_reached",
        "milestone_removed",
        "envelope_delegated",
        "delegated_envelope_changed",
        "ledger_booked",
        "envelope_document_added",
        "proposal_made",
        "proposal_changed",
        "proposal_stepped",
        "deliberation_convened",
        "deliberation_changed",
        "deliberation_moved",
        "presence_marked",
        "presence_ended",
        "motion_tabled",
        "motion_moved",
        "motion_voted",
        "motion_box_moved",
        "motion_key_taken",
        "motion_key_given",
        "motion_token_given",
        "motion_ballots_cast",
        "minutes_written",
        "outings_planned",
        "outing_changed",
        "outing_cancelled",
        "outing_debriefed",
        "outing_photo_set",
        "population_imported",
        "field_pass_made",
        "field_pass_revoked",
        "field_device_added",
        "field_device_revoked",
        "field_entry_taken",
        "field_entry_refused",
        "field_photo_refused",
        "field_vote_taken",
        "field_vote_refused",
        "field_entry_handled",
        "field_contact_forgotten",
        "field_contacts_exported",
        "polling_place_set",
        "polling_place_signed",
        "paper_batch_printed",
        "paper_batch_moved",
        "paper_ballot_keyed",
        "paper_batch_sealed",
        "paper_batch_cut",
        "kiosk_opened",
        "kiosk_entered",
        "kiosk_closed",
    ];

    /// Whether the act is so dangerous that whoever does it showed who they are a short while before: what
    /// [`crate::Action::needs_fresh_proof`] says of the right, this says of the act.
    pub const fn needs_fresh_proof(&self) -> bool {
        matches!(
            self,
            Self::RoleGranted { .. }
                | Self::RoleRevoked { .. }
                | Self::BallotBoxPlanned { .. }
                | Self::TrusteeReplaced { .. }
                | Self::BallotBoxOpened { .. }
                | Self::VoteCounted { .. }
                | Self::OutcomePublished { .. }
        )
    }

    /// Whether the log keeps the day alone: the moment of a mark, of a ballot or of the list's growth would tell
    /// who cast what.
    pub const fn tells_the_day_alone(&self) -> bool {
        matches!(
            self,
            Self::BallotsCast { .. }
                | Self::RollMarked { .. }
                | Self::PaperMarked { .. }
                | Self::PaperKeyed { .. }
                | Self::ListPublished { .. }
                | Self::PassTaken { .. }
                | Self::MotionTokenGiven { .. }
                | Self::MotionBallotsCast { .. }
                | Self::FieldVoteTaken { .. }
                | Self::FieldVoteRefused { .. }
                | Self::PaperBallotKeyed { .. }
                | Self::PaperBatchSealed { .. }
                | Self::PaperBatchCut { .. }
        )
    }

    /// The edition that the event is about, if there is one.
    #[expect(clippy::too_many_lines, reason = "a line for each event")]
    pub const fn edition(&self) -> Option<EditionId> {
        match self {
            Self::EditionCreated { edition }
            | Self::EditionChanged { edition, .. }
            | Self::EditionPublished { edition }
            | Self::DistrictsImported { edition, .. }
            | Self::IdeaSubmitted { edition, .. }
            | Self::IdeaResubmitted { edition, .. }
            | Self::IdeaWithdrawn { edition, .. }
            | Self::IdeasDecided { edition, .. }
            | Self::NameHidden { edition, .. }
            | Self::IdeaEdited { edition, .. }
            | Self::IdeaEntered { edition, .. }
            | Self::IdeaSupported { edition, .. }
            | Self::SupportWithdrawn { edition, .. }
            | Self::CommentSent { edition, .. }
            | Self::CommentDecided { edition, .. }
            | Self::PhotoAdded { edition, .. }
            | Self::PhotoRemoved { edition, .. }
            | Self::ProjectMade { edition, .. }
            | Self::ProjectChanged { edition, .. }
            | Self::IdeasJoined { edition, .. }
            | Self::IdeasParted { edition, .. }
            | Self::ProjectDissolved { edition, .. }
            | Self::ProjectRestored { edition, .. }
            | Self::CarrierNamed { edition, .. }
            | Self::StudiesRouted { edition, .. }
            | Self::StudyRemoved { edition, .. }
            | Self::StudyChanged { edition, .. }
            | Self::StudyMoved { edition, .. }
            | Self::QuestionAsked { edition, .. }
            | Self::QuestionAnswered { edition, .. }
            | Self::DocumentAdded { edition, .. }
            | Self::DocumentRemoved { edition, .. }
            | Self::SheetImported { edition, .. }
            | Self::CostSet { edition, .. }
            | Self::ProjectDecided { edition, .. }
            | Self::DecisionsPlanned { edition }
            | Self::DecisionsPublished { edition, .. }
            | Self::MessageSent { edition, .. }
            | Self::AnnouncementSent { edition, .. }
            | Self::BallotsCast { edition, .. }
            | Self::BallotBoxPlanned { edition, .. }
            | Self::TrusteeReplaced { edition, .. }
            | Self::TrusteeInvitedAgain { edition, .. }
            | Self::ShareTaken { edition, .. }
            | Self::ShareConfirmed { edition, .. }
            | Self::BallotBoxSealed { edition }
            | Self::RollMarked { edition, .. }
            | Self::PaperMarked { edition }
            | Self::PaperKeyed { edition }
            | Self::ListPublished { edition, .. }
            | Self::OpeningAsked { edition, .. }
            | Self::ShareGiven { edition, .. }
            | Self::BallotBoxOpened { edition, .. }
            | Self::VoteCounted { edition, .. }
            | Self::OutcomePublished { edition }
            | Self::PassTaken { edition, .. }
            | Self::CardsPrinted { edition, .. }
            | Self::CardSheetShown { edition, .. }
            | Self::BatchMoved { edition, .. }
            | Self::CardRevoked { edition, .. }
            | Self::CardAlarm { edition, .. }
            | Self::VoterListImported { edition, .. }
            | Self::SuspicionRaised { edition, .. }
            | Self::SuspicionDecided { edition, .. }
            | Self::EnvelopeDelegated { edition, .. }
            | Self::DelegatedEnvelopeChanged { edition, .. }
            | Self::LedgerBooked { edition, .. }
            | Self::EnvelopeDocumentAdded { edition, .. }
            | Self::ProposalMade { edition, .. }
            | Self::ProposalChanged { edition, .. }
            | Self::ProposalStepped { edition, .. }
            | Self::DeliberationConvened { edition, .. }
            | Self::DeliberationChanged { edition, .. }
            | Self::DeliberationMoved { edition, .. }
            | Self::PresenceMarked { edition, .. }
            | Self::PresenceEnded { edition, .. }
            | Self::MotionTabled { edition, .. }
            | Self::MotionMoved { edition, .. }
            | Self::MotionVoted { edition, .. }
            | Self::MotionBoxMoved { edition, .. }
            | Self::MotionKeyTaken { edition, .. }
            | Self::MotionKeyGiven { edition, .. }
            | Self::MotionTokenGiven { edition, .. }
            | Self::MotionBallotsCast { edition, .. }
            | Self::MinutesWritten { edition, .. }
            | Self::OutingsPlanned { edition, .. }
            | Self::OutingChanged { edition, .. }
            | Self::OutingCancelled { edition, .. }
            | Self::OutingDebriefed { edition, .. }
            | Self::OutingPhotoSet { edition, .. }
            | Self::PopulationImported { edition, .. }
            | Self::FieldPassMade { edition, .. }
            | Self::FieldPassRevoked { edition, .. }
            | Self::FieldDeviceAdded { edition, .. }
            | Self::FieldDeviceRevoked { edition, .. }
            | Self::FieldEntryTaken { edition, .. }
            | Self::FieldEntryRefused { edition, .. }
            | Self::FieldPhotoRefused { edition, .. }
            | Self::FieldVoteTaken { edition, .. }
            | Self::FieldVoteRefused { edition, .. }
            | Self::FieldEntryHandled { edition, .. }
            | Self::FieldContactForgotten { edition }
            | Self::FieldContactsExported { edition, .. }
            | Self::PollingPlaceSet { edition, .. }
            | Self::PollingPlaceSigned { edition, .. }
            | Self::PaperBatchPrinted { edition, .. }
            | Self::PaperBatchMoved { edition, .. }
            | Self::PaperBallotKeyed { edition, .. }
            | Self::PaperBatchSealed { edition, .. }
            | Self::PaperBatchCut { edition, .. }
            | Self::KioskOpened { edition, .. }
            | Self::KioskEntered { edition, .. }
            | Self::KioskClosed { edition, .. }
            | Self::Imported { edition, .. } => Some(*edition),
            Self::CitySet
            | Self::CodeRequested
            | Self::SignedIn { .. }
            | Self::SignedOut { .. }
            | Self::RoleGranted { .. }
            | Self::RoleRevoked { .. }
            | Self::DepartmentSet { .. }
            | Self::CompetencesSet { .. }
            | Self::MemberSet { .. }
            | Self::MemberRemoved { .. }
            | Self::StudiesRecalled { .. }
            | Self::NewsPublished { .. }
            | Self::NewsRemoved { .. }
            | Self::SessionsRevoked { .. }
            | Self::CredentialAdded { .. }
            | Self::CredentialRemoved { .. }
            | Self::ProviderLinked { .. }
            | Self::ProvedAgain { .. }
            | Self::StaffInvited { .. }
            | Self::InvitationTaken { .. }
            | Self::InvitationCancelled { .. }
            | Self::NoticePublished { .. }
            | Self::ProcessingSet { .. }
            | Self::RetentionSet { .. }
            | Self::RetentionApplied { .. }
            | Self::DataExported { .. }
            | Self::AccountErased { .. }
            | Self::KeysRotated { .. }
            | Self::BackupMade { .. }
            | Self::BackupRestored { .. }
            | Self::NetworkCreated { .. }
            | Self::NetworkChanged { .. }
            | Self::GroupSet { .. }
            | Self::CharterPublished { .. }
            | Self::CharterAccepted { .. }
            | Self::AmbassadorApplied { .. }
            | Self::AmbassadorDecided { .. }
            | Self::AmbassadorLeft { .. }
            | Self::AmbassadorChanged { .. }
            | Self::ConsentAsked { .. }
            | Self::ConsentDecided { .. }
            | Self::TrainingSet { .. }
            | Self::TrainingMarked { .. }
            | Self::EquipmentLent { .. }
            | Self::EquipmentReturned { .. }
            | Self::MissionsPlanned { .. }
            | Self::MissionChanged { .. }
            | Self::MissionCancelled { .. }
            | Self::MissionPlaceSet { .. }
            | Self::CheckedIn { .. }
            | Self::CheckInUndone { .. }
            | Self::MissionHoursSet { .. }
            | Self::MissionsReminded { .. }
            | Self::FeedRenewed { .. }
            | Self::PostWritten { .. }
            | Self::PostModerated { .. }
            | Self::MilestoneReached { .. }
            | Self::MilestoneRemoved { .. }
            | Self::ClockMoved { .. } => None,
        }
    }
}
