//! What went wrong, as a person is told: the one place where errors become texts and HTTP statuses.

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// An error at the edge of the application.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum AppError {
    /// There is no such page or row, or none that this person may see.
    #[error("not found")]
    NotFound,
    /// Somebody must sign in first.
    #[error("sign in first")]
    SignIn,
    #[error("not allowed")]
    Forbidden,
    /// The right is there; its person must show again who they are, and then do it.
    #[error("prove again")]
    ProveAgain,
    /// A rule refused: the key of the text that says so and what to do, with its places filled.
    #[error("refused: {key}")]
    Refused {
        key: String,
        args: Vec<(String, String)>,
    },
    /// Something broke. It is logged once under this reference, and nothing of it is shown.
    #[error("broken: {reference}")]
    Internal { reference: String },
}

impl AppError {
    /// A refusal whose text has no place to fill.
    pub fn refused(key: &str) -> Self {
        Self::Refused {
            key: key.to_owned(),
            args: vec![],
        }
    }

    /// A refusal with the places of its text.
    pub fn refused_with(key: &str, args: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let args = args
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        Self::Refused {
            key: key.to_owned(),
            args,
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(err: ServerFnErrorErr) -> Self {
        match err {
            // What the browser sent could not be read: a field is missing or of the wrong kind.
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::refused("error-unreadable-form"),
            ServerFnErrorErr::Request(_) => Self::refused("error-network"),
            other => Self::Internal {
                reference: other.to_string(),
            },
        }
    }
}

#[cfg(feature = "ssr")]
pub use store::causes;

#[cfg(feature = "ssr")]
mod edge {
    use super::AppError;
    use crate::i18n::{FluentArgs, fmt, text};
    use axum::http::StatusCode;
    use domain::calendar::NotOpen;
    use domain::card::CardFault;
    use domain::delegated::TermsError;
    use domain::deliberation::MotionError;
    use domain::motion_box::MotionBoxError;
    use domain::privacy::TermError;
    use domain::rules::DeclarationError;
    use domain::{BallotError, Cents, Forbidden, Lang, LedgerError, NotActing, PhaseKind};
    use proofs::{PasskeyError, Weakness};
    use store::{StoreError, causes};

    impl AppError {
        /// The HTTP status of a page or an answer that tells this error.
        pub fn status(&self) -> StatusCode {
            match self {
                Self::NotFound => StatusCode::NOT_FOUND,
                Self::SignIn => StatusCode::UNAUTHORIZED,
                Self::Forbidden | Self::ProveAgain => StatusCode::FORBIDDEN,
                Self::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
                Self::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            }
        }

        /// What the person reads: what happened, and what to do.
        pub fn text(&self, lang: Lang) -> String {
            match self {
                Self::NotFound => text(lang, "error-not-found", None),
                Self::SignIn => text(lang, "error-sign-in", None),
                Self::Forbidden => text(lang, "error-forbidden", None),
                Self::ProveAgain => text(lang, "error-prove-again", None),
                Self::Refused { key, args } => {
                    let mut filled = FluentArgs::new();
                    for (name, value) in args {
                        filled.set(name.clone(), localised(lang, value));
                    }
                    text(lang, key, Some(&filled))
                }
                Self::Internal { reference } => {
                    let mut args = FluentArgs::new();
                    args.set("reference", reference.clone());
                    text(lang, "error-internal", Some(&args))
                }
            }
        }

        /// Logs a fault once and gives it a reference that a person can quote.
        pub fn internal(err: &(dyn std::error::Error + 'static)) -> Self {
            let reference = uuid::Uuid::new_v4().simple().to_string()[..8].to_uppercase();
            let causes = causes(err);
            tracing::error!(reference, causes, "an internal error");
            Self::Internal { reference }
        }
    }

    /// A place of a text can hold an amount or a moment, which the language of the reader writes:
    /// `cents:1200`, `moment:2026-11-22T10:00:00Z`, `day:2026-11-22`. Everything else is taken as it is.
    fn localised(lang: Lang, value: &str) -> String {
        match value.split_once(':') {
            Some(("cents", cents)) => cents.parse().map_or_else(
                |_| value.to_owned(),
                |cents| fmt::money(lang, Cents::new(cents)),
            ),
            Some(("moment", moment)) => moment
                .parse()
                .map_or_else(|_| value.to_owned(), |moment| fmt::date_time(lang, moment)),
            Some(("day", day)) => day
                .parse()
                .map_or_else(|_| value.to_owned(), |day| fmt::day(lang, day)),
            _ => value.to_owned(),
        }
    }

    fn cents(amount: Cents) -> String {
        format!("cents:{}", amount.get())
    }

    fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
        format!("moment:{}", at.to_rfc3339())
    }

    impl From<StoreError> for AppError {
        fn from(err: StoreError) -> Self {
            match err {
                StoreError::NotFound(_) | StoreError::DemonstrationOnly => Self::NotFound,
                StoreError::Forbidden(Forbidden::SignIn) => Self::SignIn,
                StoreError::Forbidden(Forbidden::Again) => Self::ProveAgain,
                StoreError::MeansNotTaken(_) => Self::refused("error-means-not-taken"),
                StoreError::Forbidden(Forbidden::Role(_) | Forbidden::Department) => {
                    Self::Forbidden
                }
                StoreError::NotOpen(not_open) => not_open_text(not_open),
                StoreError::NotActing(why) => Self::refused(not_acting(why)),
                StoreError::AmbassadorState(_) => Self::refused("error-ambassador-state"),
                StoreError::ConsentState(_) => Self::refused("error-consent-state"),
                StoreError::OutingCancelled => Self::refused("error-outing-cancelled"),
                StoreError::TallyBelowZero => Self::refused("outings-error-below-zero"),
                StoreError::TallyParts => Self::refused("outings-error-parts"),
                StoreError::FieldPassOver => Self::refused("error-field-pass-over"),
                StoreError::FieldPassFull(most) => {
                    Self::refused_with("error-field-pass-full", [("most", most.to_string())])
                }
                StoreError::FieldGrace { until } => {
                    Self::refused_with("error-field-grace", [("date", moment(until))])
                }
                StoreError::PhotoPart(_) => Self::refused("error-photo-part"),
                StoreError::PaperBatchState(_) => Self::refused("error-paper-batch-state"),
                StoreError::NotReconciled(off) => Self::refused_with(
                    "error-not-reconciled",
                    [
                        ("printed", off.printed.to_string()),
                        ("found", off.found.to_string()),
                    ],
                ),
                StoreError::SameKeyer => Self::refused("error-same-keyer"),
                StoreError::KeyedByAnother => Self::refused("error-keyed-by-another"),
                StoreError::KeyingIncomplete(left) => {
                    Self::refused_with("error-keying-incomplete", [("left", left.to_string())])
                }
                StoreError::MoreBallotsThanMarks { ballots, left } => Self::refused_with(
                    "error-more-ballots-than-marks",
                    [("ballots", ballots.to_string()), ("left", left.to_string())],
                ),
                StoreError::BatchesLeft(left) => {
                    Self::refused_with("error-batches-left", [("left", left.to_string())])
                }
                StoreError::RemarkNeeded => Self::refused("error-remark-needed"),
                StoreError::PollingSigned => Self::refused("error-polling-signed"),
                StoreError::KioskClosed => Self::refused("error-kiosk-closed"),
                StoreError::NetworkClosed => Self::refused("error-network-closed"),
                StoreError::NetworkAge { min, max } => Self::refused_with(
                    "error-network-age",
                    [
                        ("min", min.unwrap_or(0).to_string()),
                        ("max", max.unwrap_or(120).to_string()),
                    ],
                ),
                StoreError::Incompatible(_) => Self::refused("error-incompatible"),
                StoreError::OwnContact => Self::refused("error-own-contact"),
                StoreError::ConsentOver => Self::refused("error-consent-over"),
                StoreError::QuietHours { until } => {
                    Self::refused_with("posts-fault-quiet", [("until", moment(until))])
                }
                StoreError::MissionOver => Self::refused("error-mission-over"),
                StoreError::MissionClash => Self::refused("error-mission-clash"),
                StoreError::WrongCheckIn => Self::refused("error-wrong-check-in"),
                StoreError::MissionPlace(_) => Self::refused("error-mission-place"),
                StoreError::CheckInClosed => Self::refused("error-check-in-closed"),
                StoreError::MissionSlot(_) => Self::refused("error-mission-slot"),
                StoreError::Terms(fault) => Self::refused(terms_text(fault)),
                StoreError::Ledger(fault) => ledger_text(fault),
                StoreError::ProposalState(_) => Self::refused("error-proposal-state"),
                StoreError::OverCap(cap) => {
                    Self::refused_with("error-over-cap", [("cap", cents(cap))])
                }
                StoreError::WrongNature => Self::refused("error-wrong-nature"),
                StoreError::CostingOpen => Self::refused("error-costing-open"),
                StoreError::ReportFirst(most) => {
                    Self::refused_with("error-report-first", [("most", cents(most))])
                }
                StoreError::OverShare(left) => {
                    Self::refused_with("error-over-share", [("left", cents(left))])
                }
                StoreError::FundersPaid => Self::refused("error-funders-paid"),
                StoreError::StillRunning => Self::refused("error-still-running"),
                StoreError::Deliberating => Self::refused("error-deliberating"),
                StoreError::OutsidePeriod => Self::refused("error-outside-period"),
                StoreError::DeliberationState(_) => Self::refused("error-deliberation-state"),
                StoreError::Motion(fault) => motion_text(fault),
                StoreError::MotionBox(fault) => motion_box_text(fault),
                StoreError::IdeaState(_) => Self::refused("error-idea-state"),
                StoreError::ProjectState(_) => Self::refused("error-project-state"),
                StoreError::StudyState(_) => Self::refused("error-study-state"),
                StoreError::Study(_) => Self::refused("error-study"),
                StoreError::DecisionsMissing { missing } => Self::refused_with(
                    "error-decisions-missing",
                    [("missing", missing.to_string())],
                ),
                StoreError::DecisionsPublished => Self::refused("error-decisions-published"),
                StoreError::LastIdea => Self::refused("error-last-idea"),
                StoreError::NoCarriers => Self::refused("error-no-carriers"),
                StoreError::TooManyPhotos => Self::refused("error-too-many-photos"),
                StoreError::OwnIdea => Self::refused("supports-own"),
                StoreError::NoComments => Self::refused("comments-off"),
                StoreError::TooManyComments { max } => {
                    Self::refused_with("comments-too-many", [("max", max.to_string())])
                }
                StoreError::Entry(_) => Self::refused("entries-faults"),
                StoreError::Ballot(err) => ballot_text(err),
                StoreError::Declaration(DeclarationError::Age { floor }) => {
                    Self::refused_with("error-declare-age", [("age", floor.to_string())])
                }
                StoreError::Declaration(DeclarationError::Link) => {
                    Self::refused("error-declare-link")
                }
                StoreError::Calendar(_) => Self::refused("error-calendar"),
                StoreError::Rules(_) => Self::refused("error-rules"),
                StoreError::Draft(_) => Self::refused("error-draft"),
                StoreError::Changed => Self::refused("error-changed"),
                StoreError::AlreadyVoted { day, places_left } => {
                    let key = match places_left {
                        0 => "error-already-voted",
                        _ => "error-somebody-voted",
                    };
                    Self::refused_with(key, [("day", format!("day:{day}"))])
                }
                StoreError::Barred => Self::refused("error-vote-barred"),
                StoreError::HourBarred => Self::refused("suspicions-error-hour"),
                StoreError::NoChange => Self::refused("error-no-change"),
                StoreError::NotReady => Self::refused("error-vote-not-ready"),
                StoreError::BadToken => Self::refused("error-bad-token"),
                StoreError::WrongTurn { .. } => Self::refused("error-wrong-turn"),
                StoreError::WrongShare => Self::refused("error-wrong-share"),
                StoreError::ShareConfirmed => Self::refused("error-share-confirmed"),
                StoreError::TooFewShares { given, needed } => Self::refused_with(
                    "error-too-few-shares",
                    [("given", given.to_string()), ("needed", needed.to_string())],
                ),
                StoreError::BoxSealed => Self::refused("error-box-sealed"),
                StoreError::BoxOpened => Self::refused("error-box-opened"),
                StoreError::NoPaperMark => Self::refused("error-no-paper-mark"),
                StoreError::TooManyIdeas { max } => {
                    Self::refused_with("error-too-many-ideas", [("max", max.to_string())])
                }
                StoreError::NoRole => Self::refused("providers-no-role"),
                StoreError::TooManyTries => Self::refused("error-too-many-tries"),
                StoreError::NoMoreTexts => Self::refused("error-no-more-texts"),
                StoreError::WrongCode => Self::refused("error-wrong-code"),
                StoreError::LockedOut { until } => {
                    Self::refused_with("error-locked-out", [("until", moment(until))])
                }
                StoreError::WrongCard => Self::refused("cards-wrong"),
                StoreError::NotListed => Self::refused("cards-not-listed"),
                StoreError::Card(fault) => card_text(fault),
                StoreError::BatchState(_) => Self::refused("error-batch-state"),
                StoreError::BatchInUse => Self::refused("error-batch-in-use"),
                StoreError::WrongCredential => Self::refused("credentials-wrong"),
                StoreError::WrongAppCode => Self::refused("credentials-wrong-app-code"),
                StoreError::WeakPassword(weakness) => Self::refused(weak(weakness)),
                StoreError::Passkey(PasskeyError::Address) => {
                    Self::refused("credentials-passkey-address")
                }
                StoreError::Passkey(_) => Self::refused("credentials-passkey-refused"),
                StoreError::LastCredential => Self::refused("credentials-last"),
                StoreError::InvitationOver => Self::refused("credentials-invitation-over"),
                StoreError::VoteOpened(_) => Self::refused("error-vote-opened"),
                StoreError::SlugTaken => Self::refused("error-slug-taken"),
                StoreError::Counted => Self::refused("error-counted"),
                StoreError::NotCounted => Self::refused("error-not-counted"),
                StoreError::Published => Self::refused("error-published"),
                StoreError::StillStaff => Self::refused("my-data-still-staff"),
                StoreError::Term(TermError::Bounds { least, most }) => Self::refused_with(
                    "retention-fault-bounds",
                    [("least", least.to_string()), ("most", most.to_string())],
                ),
                StoreError::Term(TermError::VoteOpen) => Self::refused("retention-fault-vote"),
                StoreError::LastAdministrator => Self::refused("error-last-administrator"),
                StoreError::Invalid(what) => {
                    Self::refused_with("error-invalid", [("what", what.to_owned())])
                }
                err @ (StoreError::Database { .. }
                | StoreError::Column { .. }
                | StoreError::Unsealed { .. }
                | StoreError::Open(_)
                | StoreError::Election(_)
                | StoreError::Tally(_)
                | StoreError::BallotBox(_)
                | StoreError::Search(_)
                | StoreError::Hashing
                | StoreError::Backup(_)
                | StoreError::Import(_)) => Self::internal(&err),
            }
        }
    }

    const fn not_acting(why: NotActing) -> &'static str {
        match why {
            NotActing::NotAMember => "error-not-a-member",
            NotActing::Applied => "error-application-waits",
            NotActing::NoConsent => "error-no-consent",
            NotActing::NoCharter => "error-no-charter",
            NotActing::OtherGroup => "error-other-group",
        }
    }

    const fn terms_text(fault: TermsError) -> &'static str {
        match fault {
            TermsError::Ages => "error-terms-ages",
            TermsError::Quorum => "error-terms-quorum",
            TermsError::Cap => "error-terms-cap",
            TermsError::Delay => "error-terms-delay",
            TermsError::FirstPayment => "error-terms-first-payment",
            TermsError::Shares => "error-terms-shares",
            TermsError::Period => "error-terms-period",
            TermsError::Ceiling => "error-terms-ceiling",
        }
    }

    fn ledger_text(fault: LedgerError) -> AppError {
        match fault {
            LedgerError::NotEnough { left, asked, .. } => AppError::refused_with(
                "error-not-enough-left",
                [("left", cents(left)), ("asked", cents(asked))],
            ),
            LedgerError::Amount | LedgerError::Overflow => AppError::refused("error-ledger-amount"),
            LedgerError::Route { .. } => AppError::refused("error-ledger-route"),
            LedgerError::Reversed => AppError::refused("error-ledger-reversed"),
            LedgerError::NotReversible(_) => AppError::refused("error-ledger-not-reversible"),
        }
    }

    fn motion_box_text(fault: MotionBoxError) -> AppError {
        match fault {
            MotionBoxError::Scrutineers => AppError::refused("secret-error-scrutineers"),
            MotionBoxError::NotScrutineer => AppError::refused("secret-error-not-scrutineer"),
            MotionBoxError::NotSealed => AppError::refused("secret-error-not-sealed"),
            MotionBoxError::State { .. } => AppError::refused("secret-error-state"),
            MotionBoxError::TooFewKeys { given, needed } => AppError::refused_with(
                "secret-error-too-few-keys",
                [("given", given.to_string()), ("needed", needed.to_string())],
            ),
            MotionBoxError::WrongKey => AppError::refused("secret-error-wrong-key"),
            MotionBoxError::Confirmed => AppError::refused("secret-error-confirmed"),
        }
    }

    fn motion_text(fault: MotionError) -> AppError {
        match fault {
            MotionError::NotOpen => AppError::refused("error-deliberation-not-open"),
            MotionError::NoQuorum { present, needed } => AppError::refused_with(
                "error-no-quorum",
                [
                    ("present", present.to_string()),
                    ("needed", needed.to_string()),
                ],
            ),
            MotionError::State { .. } => AppError::refused("error-motion-state"),
            MotionError::AnotherVote => AppError::refused("error-another-vote"),
            MotionError::AmendmentFirst => AppError::refused("error-amendment-first"),
            MotionError::NotPresent => AppError::refused("error-not-present"),
            MotionError::Voted => AppError::refused("error-motion-voted"),
            MotionError::Age => AppError::refused("error-motion-age"),
            MotionError::Ballot => AppError::refused("error-motion-ballot"),
            MotionError::OverCost { cost } => {
                AppError::refused_with("error-over-cost", [("cost", cents(cost))])
            }
            MotionError::NotAmendable => AppError::refused("error-not-amendable"),
            MotionError::TooMany => AppError::refused("error-too-many-motions"),
        }
    }

    fn card_text(fault: CardFault) -> AppError {
        match fault {
            CardFault::NotActive => AppError::refused("cards-not-active"),
            CardFault::Closed => AppError::refused("cards-closed"),
            CardFault::Revoked => AppError::refused("cards-revoked"),
            CardFault::Used { day } => {
                AppError::refused_with("cards-used", [("day", format!("day:{day}"))])
            }
        }
    }

    const fn weak(weakness: Weakness) -> &'static str {
        match weakness {
            Weakness::TooShort => "credentials-password-short",
            Weakness::TooLong => "credentials-password-long",
            Weakness::Personal => "credentials-password-personal",
            Weakness::Leaked => "credentials-password-leaked",
            Weakness::Guessable => "credentials-password-guessable",
        }
    }

    fn not_open_text(not_open: NotOpen) -> AppError {
        let of_vote = |phase| phase == PhaseKind::Vote;
        let dated = |key, at| AppError::refused_with(key, [("date", moment(at))]);
        match not_open {
            NotOpen::NotPlanned { phase } if of_vote(phase) => {
                AppError::refused("error-vote-not-planned")
            }
            NotOpen::NotPlanned { .. } => AppError::refused("error-ideas-not-planned"),
            NotOpen::NotYet { phase, starts } if of_vote(phase) => {
                dated("error-vote-not-yet", starts)
            }
            NotOpen::NotYet { starts, .. } => dated("error-ideas-not-yet", starts),
            NotOpen::Over { phase, ended } if of_vote(phase) => dated("error-vote-over", ended),
            NotOpen::Over { ended, .. } => dated("error-ideas-over", ended),
            // Only a count waits for the end of a phase, and only for that of the vote.
            NotOpen::StillOpen { until, .. } => dated("error-vote-still-open", until),
        }
    }

    fn ballot_text(err: BallotError) -> AppError {
        match err {
            BallotError::UnknownProject { .. } => AppError::refused("error-ballot-unknown-project"),
            BallotError::TooFew { chosen, min } => AppError::refused_with(
                "error-ballot-too-few",
                [("chosen", chosen.to_string()), ("min", min.to_string())],
            ),
            BallotError::TooMany { chosen, max } => AppError::refused_with(
                "error-ballot-too-many",
                [("chosen", chosen.to_string()), ("max", max.to_string())],
            ),
            BallotError::OverBudget { over } => {
                AppError::refused_with("error-ballot-over-budget", [("over", cents(over))])
            }
            BallotError::TooManyPointsOnOne { max, .. } => {
                AppError::refused_with("error-ballot-points-on-one", [("max", max.to_string())])
            }
            BallotError::SamePlace { place } => {
                AppError::refused_with("error-ballot-same-place", [("place", place.to_string())])
            }
            BallotError::EmptyPlace { place } => {
                AppError::refused_with("error-ballot-empty-place", [("place", place.to_string())])
            }
            BallotError::TooManyPoints { points, max } => AppError::refused_with(
                "error-ballot-points",
                [("points", points.to_string()), ("max", max.to_string())],
            ),
        }
    }
}
