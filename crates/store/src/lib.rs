//! The database. A method here is where the transaction, the rule and the audit event of a write meet.
//!
//! Reads go to a pool of readers. Writes go through [`Store::write`], the one place that begins a
//! transaction, and end in [`Write::commit`], which takes the audit event: a write that names none
//! does not compile. A dropped write is rolled back.

mod accounts;
mod ambassadors;
mod audit;
mod backup;
mod ballot_boxes;
mod cards;
mod carriers;
mod cast;
mod catalogue;
mod charters;
mod city;
mod comments;
mod consents;
mod count;
mod credentials;
mod decisions;
mod delegated;
mod deliberations;
mod demonstration;
mod departments;
mod device;
mod documents;
mod editions;
#[expect(
    unreachable_pub,
    reason = "sea-orm's derives are written for public modules"
)]
mod entities;
mod entries;
mod envelope_record;
mod equipment;
mod erasure;
mod error;
mod field;
mod funders;
mod ideas;
mod imports;
mod invitations;
mod keys;
mod kiosks;
mod ledger;
mod mail;
mod members;
mod merging;
mod migration;
mod missions;
mod moderation;
mod motion_ballots;
mod motion_boxes;
mod motion_keys;
mod motion_opening;
mod motion_room;
mod motions;
mod networks;
mod news;
mod notices;
mod opening;
mod origin;
mod outcome;
mod outings;
mod own_data;
mod paper;
mod paper_batches;
mod paper_comparing;
mod paper_keying;
mod paper_printing;
mod paper_sealing;
mod passes;
mod personal;
mod photos;
mod polling;
mod polling_places;
mod population;
mod posts;
mod processing;
mod projects;
mod proposals;
mod providers;
mod public_list;
mod questions;
mod queue;
mod record;
mod recount;
mod retention;
mod rights;
mod roll;
mod routing;
mod search;
mod secret;
mod sessions;
mod sheets;
mod similar;
mod staff;
mod studies;
mod supports;
mod suspicions;
mod texts;
mod traces;
mod training;
mod tries;
mod trustees;
mod versions;
mod voter_list;
mod write;

pub use accounts::{Account, RolesHeld, StaffMember};
pub use ambassadors::{Application, MembershipLine, OwnMembership, ProfileInput};
pub use audit::{AuditFilter, AuditHead, AuditLine, BrokenChain};
pub use backup::{BackupFault, BackupHeader, BackupPart, Restoring, Snapshot};
pub use ballot_boxes::{BallotBoxView, TrusteeInput, TrusteeLine};
pub use cards::{CardBatch, PrintedCard};
pub use carriers::{Announcement, CarriedIdea, CarriedProject, Carrier, Message, MyProject};
pub use catalogue::{Catalogue, District, Edition, Envelope, Theme};
pub use charters::NetworkCharter;
pub use city::City;
pub use comments::{
    COMMENTS_PER_HOUR, Comment, CommentDecision, CommentsDecided, MyComment, QueuedComment,
};
pub use consents::{CONSENTS_PER_DAY, Consent, ConsentRequest, ConsentView, PaperConsent};
pub use credentials::{Credential, Credentials};
pub use decisions::{
    Arbitration, ArbitrationInput, CostEntry, DecidedFilter, DecidedList, DecidedProject,
    DecisionMail, DecisionMails, DecisionsCheck, DepartmentOpinion, Missing, Obstacle,
    PublicDecision, Unreached,
};
pub use delegated::{
    DelegatedEnvelope, DelegatedEnvelopeInput, EnvelopeDocument, EnvelopeLine, Funder, FunderInput,
    TermsChange, TermsVersion,
};
pub use deliberations::{
    Attendance, Deliberation, DeliberationInput, DeliberationLine, DeliberationView, Expected,
    MotionView, MyPart, PresenceCode, SentBack, Stay,
};
pub use demonstration::{
    DEMONSTRATION_NEEDED, DemonstrationTrustee, MailCopy, demonstration_trustees,
};
pub use departments::{
    Competence, CompetenceInput, Department, DepartmentInput, Member, competences_mark,
};
pub use documents::{Document, MAX_DOCUMENTS};
pub use editions::{DistrictInput, EditionInput, EnvelopeInput};
pub use entries::{Entry, IdeaContact};
pub use envelope_record::{
    DeliberationRecord, EnvelopeRecord, MotionRecord, ProposalRecord, RelatedEnvelope, StepRecord,
};
pub use equipment::{Loan, LoanInput};
pub use error::{Result, StoreError, causes};
pub use field::{
    FieldDevice, FieldEntries, FieldPass, FieldPerson, PhotoPart, RefusedEntry, RefusedPhoto,
};
pub use funders::FunderLine;
pub use ideas::{Idea, IdeaFilter, IdeaList, IdeaOrder, IdeaSummary, MyIdea};
pub use imports::{
    ImportReport, ImportedDecision, ImportedDepartment, ImportedEdition, ImportedIdea,
    ImportedProject, ImportedStudies, ImportedStudy,
};
pub use invitations::{Access, Invitation, InvitationToken};
pub use keys::{KeyFault, KeyLine};
pub use kiosks::{Kiosk, KioskHere, KioskStage};
pub use ledger::{LedgerLine, LedgerNote};
pub use mail::DueMail;
pub use members::{Ambassador, MemberLine, MemberSheet};
pub use merging::{
    DeskProject, DeskProjectFilter, IdeaToMerge, ProjectInput, Restored, WaitingFilter,
};
pub use missions::{
    Certificate, CheckInCode, Feed, FeedLinks, Mission, MissionFilter, MissionInput, MissionPlace,
    MyPlace,
};
pub use moderation::{Decided, DecisionInput, DecisionLine, QueuedIdea};
pub use motion_room::{Scrutineer, SecretVote};
pub use motions::{Motion, MotionAbout, MotionInput};
pub use networks::{AmbassadorGroup, GroupInput, Network, NetworkInput};
pub use news::{News, NewsInput};
pub use notices::Notice;
pub use opening::MalformedBallot;
pub use origin::Origin;
pub use outcome::{Outcome, OutcomeLine, PublishedBallots};
pub use outings::{
    Counts, DebriefLine, Group, Groups, MOST_TALLIED, Outing, OutingInput, PaperLine, Report,
    ReportFilter, ReportLine, Share, Stop, Tallies, TallyLine, TeamMission, Totals,
};
pub use own_data::{
    MyData, OwnAccount, OwnAnswer, OwnComment, OwnDebrief, OwnDecision, OwnDeliberation, OwnExport,
    OwnFieldContact, OwnGuardian, OwnIdea, OwnMail, OwnMessage, OwnMission, OwnNetwork, OwnPhoto,
    OwnPost, OwnProposal, OwnSession, OwnSupport, OwnVersion, OwnVote,
};
pub use paper::BoxFigures;
pub use paper_batches::PaperBatch;
pub use paper_comparing::Difference;
pub use paper_keying::{KeyedBallot, KeyingView};
pub use paper_printing::BatchFor;
pub use photos::{Photo, PhotoText, SeenPhoto};
pub use polling_places::{PollingPlace, PollingPlaceInput};
pub use population::{MOST_POPULATION, POPULATION_SOURCE, Population, PopulationLine};
pub use posts::{
    Milestone, MilestoneInput, NetworkBoard, Post, PostInput, PublicPost, StoryInput, Thread,
};
pub use processing::{Processing, ProcessingInput};
pub use projects::{Project, ProjectFilter, ProjectSummary};
pub use proposals::{
    Costing, Delivery, DeskProposal, FromIdea, Payment, Proposal, ProposalInput, ProposalOpinion,
    ProposalStep, ProposalView, StepNote,
};
pub use providers::AtProvider;
pub use public_list::{ListPlace, PublicList};
pub use questions::{CarrierQuestion, Question};
pub use recount::Recount;
pub use retention::{RetentionLine, RetentionRun};
pub use roll::{MarkRoll, Turnout, Voted, VoterStatus};
pub use routing::{RoutedBy, UnroutedProject};
pub use secret::{ConsentToken, MIN_SECRET, PersonalKey, Secret, Token, TrusteeToken};
pub use sessions::{Session, SessionLine};
pub use sheets::{
    AppliedSheet, Chosen, ChosenStudy, ComparedStudy, Comparison, LeftBecause, LeftStudy,
    SheetDepartment,
};
pub use similar::{DuplicateGroup, LIKELY_DUPLICATE, SimilarIdea};
pub use studies::{
    Board, BoardFilter, StudiedIdea, StudiedProject, StudyMoment, StudySummary, StudyView, Workload,
};
pub use supports::Supports;
pub use suspicions::{HourOfBurst, MOTIVE, Suspicion, SuspicionDecision, SuspicionView};
pub use training::{TrainingInput, TrainingProgress, TrainingStep};
pub use trustees::TrusteeView;
pub use versions::IdeaVersion;
pub use write::{Housekeeping, Write};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use error::Doing;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend};
use sea_orm_migration::MigratorTrait;
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, RwLock};
use std::time::Duration;

/// The database of one city. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
    secret: Secret,
    /// Counts the commits that change what visitors can see; caches compare it.
    version: AtomicU64,
    /// How far the demonstration's clock is ahead, in seconds; 0 outside a demonstration.
    clock_offset: AtomicI64,
    /// How many text messages may leave in a day.
    texts_per_day: AtomicU32,
    catalogue: RwLock<Option<catalogue::Cached>>,
    marks: queue::Door<roll::Mark>,
    casts: queue::Door<cast::Sealed>,
    keys: ballot_boxes::KeyCache,
    lists: public_list::ListCache,
    recounts: recount::RecountCache,
    traces: traces::Traces,
    shelves: search::Shelves,
}

impl Store {
    /// Opens a database and brings its tables up to date.
    ///
    /// `url` is `sqlite:path/to/parvis.db` or `postgres://…`. `SQLite` gets one writer and four readers, a
    /// write-ahead log with a durable commit (`synchronous = FULL`), foreign keys, and 10 s of patience.
    pub async fn open(url: &str, secret: Secret) -> Result<Self> {
        let sqlite = url.starts_with("sqlite:");
        if !sqlite && !url.starts_with("postgres:") && !url.starts_with("postgresql:") {
            return Err(StoreError::Open(
                "the address must begin with sqlite: or postgres:".to_owned(),
            ));
        }
        let writer = connect(url, if sqlite { 1 } else { 16 }, false).await?;
        let sealing = migration::Migrator::get_pending_migrations(&writer)
            .await
            .doing("looking at the tables")?
            .iter()
            .any(|pending| pending.name() == migration::SEALS);
        migration::Migrator::up(&writer, None)
            .await
            .doing("bringing the tables up to date")?;
        let reader = if sqlite {
            connect(url, 4, true).await?
        } else {
            writer.clone()
        };
        let (marks, waiting_marks) = queue::Door::new();
        let (casts, waiting_casts) = queue::Door::new();
        let store = Self(Arc::new(Inner {
            writer,
            reader,
            secret,
            version: AtomicU64::new(1),
            clock_offset: AtomicI64::new(0),
            texts_per_day: AtomicU32::new(u32::MAX),
            catalogue: RwLock::new(None),
            marks,
            casts,
            keys: ballot_boxes::KeyCache::default(),
            lists: public_list::ListCache::default(),
            recounts: recount::RecountCache::default(),
            traces: traces::Traces::default(),
            shelves: search::Shelves::default(),
        }));
        if sealing {
            store.seal_what_is_clear().await?;
        }
        let offset = store.city().await?.map_or(0, |city| city.clock_offset);
        store.0.clock_offset.store(offset, Ordering::Relaxed);
        queue::serve(Arc::downgrade(&store.0), waiting_marks);
        queue::serve(Arc::downgrade(&store.0), waiting_casts);
        Ok(store)
    }

    /// The time by which the calendar is read: the machine's, or ahead of it in a demonstration.
    ///
    /// Whole milliseconds, so that a time read back from either database equals the one written.
    pub fn now(&self) -> DateTime<Utc> {
        let ahead = TimeDelta::seconds(self.0.clock_offset.load(Ordering::Relaxed));
        (Utc::now() + ahead).trunc_subsecs(3)
    }

    /// Grows with every commit that changes what visitors can see.
    pub fn version(&self) -> u64 {
        self.0.version.load(Ordering::Acquire)
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.0
            .reader
            .ping()
            .await
            .doing("asking the database for an answer")
    }

    /// Writes what is open to disk and closes the connections.
    pub async fn close(&self) -> Result<()> {
        self.0
            .reader
            .clone()
            .close()
            .await
            .doing("closing the readers")?;
        self.0
            .writer
            .clone()
            .close()
            .await
            .doing("closing the writer")
    }

    pub(crate) fn reader(&self) -> &DatabaseConnection {
        &self.0.reader
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        self.0.writer.get_database_backend() == DbBackend::Sqlite
    }
}

async fn connect(url: &str, connections: u32, read_only: bool) -> Result<DatabaseConnection> {
    let url = if url.starts_with("sqlite:") && !url.contains('?') {
        format!("{url}?mode=rwc")
    } else {
        url.to_owned()
    };
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .journal_mode(SqliteJournalMode::Wal)
                // FULL and not NORMAL: a receipt shown to a voter must outlive a power cut.
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(10))
                .foreign_keys(true);
            if read_only {
                sqlite.pragma("query_only", "ON")
            } else {
                sqlite
            }
        });
    Database::connect(options)
        .await
        .doing("opening the database")
}
