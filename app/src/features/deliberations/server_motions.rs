//! Motions and votes: the forms.

use super::server::{named, told};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::amount::{TypedError, euros};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use domain::deliberation::{MOTION, MotionError};
use domain::{Cents, MotionChoice, MotionId, MotionKind, ProposalId};
use leptos::prelude::*;
use store::{DeliberationView, MotionAbout, MotionInput, StoreError};

/// The name under which a refused motion is kept.
pub const TABLE: &str = "motion";

/// What somebody typed about a motion.
struct Typed {
    kind: String,
    proposal: String,
    motion: String,
    amount: String,
    text: String,
    secret: String,
}

impl Typed {
    fn read(&self, view: &DeliberationView) -> Result<MotionInput, Vec<FieldError>> {
        let mut faults = vec![];
        let mut fault = |field, key: &str| {
            faults.push(FieldError::new(field, AppError::refused(key)));
        };
        let amount = euros(&self.amount);
        let about = match self.kind.parse() {
            Ok(MotionKind::Allocate) => {
                let proposal: Option<ProposalId> = self.proposal.parse().ok();
                if proposal.is_none() {
                    fault("proposal", "deliberations-error-proposal");
                }
                if let Err(err) = amount {
                    fault("amount", err.key());
                }
                proposal
                    .zip(amount.ok())
                    .map(|(proposal, amount)| MotionAbout::Allocate { proposal, amount })
            }
            Ok(MotionKind::Amendment) => {
                let motion: Option<MotionId> = self.motion.parse().ok();
                if motion.is_none() {
                    fault("motion", "deliberations-error-motion");
                }
                let amount = match amount {
                    Err(TypedError::Empty) => None,
                    Ok(amount) => Some(amount),
                    Err(err) => {
                        fault("amount", err.key());
                        None
                    }
                };
                motion.map(|motion| MotionAbout::Amend { motion, amount })
            }
            Ok(MotionKind::Other) => Some(MotionAbout::Other),
            Err(_) => {
                fault("kind", "deliberations-error-kind");
                None
            }
        };
        let text = self.words(view, about);
        if MOTION.check(&text).is_err() {
            fault("text", "deliberations-error-text");
        }
        match about {
            Some(about) if faults.is_empty() => Ok(MotionInput {
                about,
                text,
                secret: self.secret == "on",
            }),
            _ => Err(faults),
        }
    }

    /// The words of the motion. A motion about money says what it does by itself, and an amendment of an amount keeps
    /// the words that there are.
    fn words(&self, view: &DeliberationView, about: Option<MotionAbout>) -> String {
        if !self.text.trim().is_empty() {
            return self.text.clone();
        }
        let gives = |title: &str, amount: Cents| {
            tr!(
                Lang::Fr,
                "deliberations-words-allocate",
                proposal = title.to_owned(),
                amount = fmt::money(Lang::Fr, amount)
            )
        };
        match about {
            Some(MotionAbout::Allocate { proposal, amount }) => view
                .proposals
                .iter()
                .find(|one| one.id == proposal)
                .map(|one| gives(&one.title, amount)),
            Some(MotionAbout::Amend { motion, amount }) => view
                .motions
                .iter()
                .find(|one| one.motion.id == motion)
                .and_then(|one| Some(gives(&one.proposal.as_ref()?.title, amount?))),
            Some(MotionAbout::Other) | None => None,
        }
        .unwrap_or_default()
    }

    fn typed(self) -> [(&'static str, String); 6] {
        [
            ("kind", self.kind),
            ("proposal", self.proposal),
            ("motion", self.motion),
            ("amount", self.amount),
            ("text", self.text),
            ("secret", self.secret),
        ]
    }
}

/// A refusal of the store, at the field that it is about.
fn at_field(err: StoreError) -> FieldError {
    let field = match &err {
        StoreError::OverCap(_)
        | StoreError::Ledger(_)
        | StoreError::Motion(MotionError::OverCost { .. }) => "amount",
        StoreError::ProposalState(_) | StoreError::NotFound(_) => "proposal",
        StoreError::Motion(MotionError::NotAmendable) => "motion",
        _ => "kind",
    };
    FieldError::new(field, err.into())
}

/// Tables a motion.
#[server(prefix = "/api", endpoint = "deliberations/table")]
pub async fn table_motion(
    slug: String,
    number: i32,
    #[server(default)] kind: String,
    #[server(default)] proposal: String,
    #[server(default)] motion: String,
    #[server(default)] amount: String,
    #[server(default)] text: String,
    #[server(default)] secret: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let envelope = cx.store().delegated_envelope(&slug).await?;
    let view = cx
        .store()
        .deliberation_view(&cx.actor(), envelope.id, number)
        .await?;
    let page = super::parts::path(&slug, number);
    // The form stands on two pages.
    let below = if cx.path().ends_with("/chair") {
        "/chair"
    } else {
        ""
    };
    let typed = Typed {
        kind,
        proposal,
        motion,
        amount,
        text,
        secret,
    };
    let faults = match typed.read(&view) {
        Ok(input) => {
            let done = cx
                .store()
                .table_motion(&cx.actor(), view.deliberation.id, &input)
                .await;
            match done {
                Ok(_) => {
                    let there = format!("{page}{below}#motions");
                    return cx.go_saying(&there, tr!(cx, "deliberations-tabled")).await;
                }
                Err(err @ (StoreError::Forbidden(_) | StoreError::NotActing(_))) => {
                    return cx.go_refusing(&page, &err.into()).await;
                }
                Err(err) => vec![at_field(err)],
            }
        }
        Err(faults) => faults,
    };
    cx.refuse_form(&format!("{page}{below}"), TABLE, typed.typed(), faults)
        .await
}

/// Withdraws a motion, puts it to the vote, stops the vote before anybody voted, or ends it.
#[server(prefix = "/api", endpoint = "deliberations/motion")]
pub async fn move_motion(
    slug: String,
    number: i32,
    motion: MotionId,
    act: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let (_, page) = named(&cx, &slug, number).await?;
    let (store, actor) = (cx.store(), cx.actor());
    let (done, said) = match act.as_str() {
        "withdraw" => (
            store.withdraw_motion(&actor, motion).await,
            "deliberations-withdrawn-done",
        ),
        "put" => (
            store.put_to_vote(&actor, motion).await,
            "deliberations-put-done",
        ),
        "stop" => (
            store.stop_vote(&actor, motion).await,
            "deliberations-stopped",
        ),
        "close" => (
            store.close_vote(&actor, motion).await.map(|_| ()),
            "deliberations-ended",
        ),
        _ => return Err(AppError::refused("error-unreadable-form")),
    };
    let below = if cx.path().ends_with("/chair") {
        "/chair"
    } else {
        ""
    };
    told(&cx, &page, below, done, said).await
}

/// Votes on a motion, openly.
#[server(prefix = "/api", endpoint = "deliberations/vote")]
pub async fn vote_on_motion(
    slug: String,
    number: i32,
    motion: MotionId,
    choice: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let (_, page) = named(&cx, &slug, number).await?;
    let choice: MotionChoice = choice
        .parse()
        .map_err(|_| AppError::refused("error-unreadable-form"))?;
    let done = cx.store().vote_on_motion(&cx.actor(), motion, choice).await;
    told(&cx, &page, "#motions", done, "deliberations-voted").await
}
