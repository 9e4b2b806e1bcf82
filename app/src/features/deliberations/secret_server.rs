//! The forms of a secret vote. The ballot is sealed here, kept before it is sent, and sent as often as it takes.

use super::parts::path;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::trustees::share::words_error;
use crate::tr;
use ballot_box::{Prepared, ReceiptCode, Slip, TrusteeKey};
use domain::deliberation::MotionError;
use domain::motion_box::MotionBoxError;
use domain::{Actor, AmbassadorId, MotionChoice, MotionId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::{SecretVote, Store, StoreError};

/// The names under which refused forms are kept.
pub(super) const CHOICE: &str = "secret-vote";
pub(super) const WORDS: &str = "secret-words";
/// The notes of a vote, each with the motion's id behind it.
pub(super) const KEY: &str = "motion-key:";
pub(super) const BALLOT: &str = "motion-ballot:";
pub(super) const RECEIPT: &str = "motion-receipt:";

/// Where a form stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    pub slug: String,
    pub number: i32,
    /// The motion's place on the agenda.
    pub position: i32,
}

/// A sealed ballot between the voter's word and the receipt: sent again, it gives the same answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct OnItsWay {
    prepared: Prepared,
    /// The key it is sealed to: after a vote that was thrown away there is another.
    box_key: String,
}

impl Spot {
    fn path(&self) -> String {
        let meeting = path(&self.slug, self.number);
        format!("{meeting}/secret/{}", self.position)
    }

    pub(super) async fn vote(&self, cx: &Cx) -> Result<SecretVote, AppError> {
        let envelope = cx.store().delegated_envelope(&self.slug).await?;
        let store = cx.store();
        Ok(store
            .secret_vote(&cx.actor(), envelope.id, self.number, self.position)
            .await?)
    }
}

/// Names the scrutineers.
#[server(prefix = "/api", endpoint = "secret-motions/name")]
pub async fn name_scrutineers(
    spot: Spot,
    #[server(default)] scrutineers: Vec<String>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = spot.path();
    or_refuse(&cx, &here, async {
        let vote = spot.vote(&cx).await?;
        let ids: Result<Vec<AmbassadorId>, _> = scrutineers.iter().map(|id| id.parse()).collect();
        let ids = ids.map_err(|_| AppError::refused("error-unreadable-form"))?;
        let named = cx
            .store()
            .name_scrutineers(&cx.actor(), vote.motion.id, &ids)
            .await;
        match named {
            Ok(()) => cx.go_saying(&here, tr!(cx, "secret-named")).await,
            Err(err @ StoreError::MotionBox(MotionBoxError::Scrutineers)) => {
                let faults = vec![FieldError::new("scrutineers[]", err.into())];
                let typed = [("scrutineers", scrutineers.join(" "))];
                cx.refuse_form(&here, CHOICE, typed, faults).await
            }
            Err(err) => Err(err.into()),
        }
    })
    .await
}

/// Makes a scrutineer's key. The browser's note alone has it: nothing but its cookie opens that.
#[server(prefix = "/api", endpoint = "secret-motions/take-key")]
pub async fn take_motion_key(spot: Spot) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = spot.path();
    or_refuse(&cx, &here, async {
        let vote = spot.vote(&cx).await?;
        let key = TrusteeKey::generate(&mut rand::rng());
        let public = key.public().map_err(|err| AppError::internal(&err))?;
        cx.keep(&note(KEY, &vote), &key).await?;
        cx.store()
            .take_motion_key(&cx.actor(), vote.motion.id, public)
            .await?;
        cx.go(&format!("{here}#key"));
        Ok(())
    })
    .await
}

/// A scrutineer has the key: this phone keeps it, or its words were typed, and the phone forgets it.
#[server(prefix = "/api", endpoint = "secret-motions/confirm-key")]
pub async fn confirm_motion_key(
    spot: Spot,
    #[server(default)] typed: bool,
    #[server(default)] words: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = spot.path();
    or_refuse(&cx, &here, async {
        let vote = spot.vote(&cx).await?;
        let key = match key_at_hand(&cx, &vote, typed, &words).await? {
            Ok(key) => key,
            Err(fault) => return refuse_words(&cx, &here, fault).await,
        };
        let public = key.public().map_err(|err| AppError::internal(&err))?;
        let confirmed = cx
            .store()
            .confirm_motion_key(&cx.actor(), vote.motion.id, public)
            .await;
        match confirmed {
            Ok(sealed) => {
                if typed {
                    cx.forget(&note(KEY, &vote)).await?;
                }
                let text = if sealed {
                    tr!(cx, "secret-sealed")
                } else {
                    tr!(cx, "secret-key-ok")
                };
                cx.go_saying(&here, text).await
            }
            Err(err @ StoreError::MotionBox(MotionBoxError::WrongKey)) if typed => {
                refuse_words(&cx, &here, err.into()).await
            }
            Err(err) => Err(err.into()),
        }
    })
    .await
}

/// Gives the key for the count.
#[server(prefix = "/api", endpoint = "secret-motions/give-key")]
pub async fn give_motion_key(
    spot: Spot,
    #[server(default)] typed: bool,
    #[server(default)] words: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = spot.path();
    or_refuse(&cx, &here, async {
        let vote = spot.vote(&cx).await?;
        let key = match key_at_hand(&cx, &vote, typed, &words).await? {
            Ok(key) => key,
            Err(fault) => return refuse_words(&cx, &here, fault).await,
        };
        let given = cx
            .store()
            .give_motion_key(&cx.actor(), vote.motion.id, &key)
            .await;
        match given {
            Ok(()) => {
                cx.forget(&note(KEY, &vote)).await?;
                cx.go_saying(&here, tr!(cx, "secret-key-given")).await
            }
            Err(err @ StoreError::MotionBox(MotionBoxError::WrongKey)) if typed => {
                refuse_words(&cx, &here, err.into()).await
            }
            Err(err) => Err(err.into()),
        }
    })
    .await
}

/// Seals the ballot, marks the voter, and casts.
#[server(prefix = "/api", endpoint = "secret-motions/cast")]
pub async fn cast_secretly(spot: Spot, #[server(default)] choice: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = spot.path();
    or_refuse(&cx, &here, async {
        let vote = spot.vote(&cx).await?;
        let keys = cx.store().motion_vote_keys(vote.motion.id).await?;
        let box_key = keys.box_key.to_string();
        let waiting: Option<OnItsWay> = cx.kept(&note(BALLOT, &vote)).await?;
        let waiting = waiting.filter(|waiting| waiting.box_key == box_key);
        let prepared = match (waiting, choice.parse::<MotionChoice>()) {
            (Some(waiting), _) => waiting.prepared,
            (None, Ok(choice)) => {
                let slip = Slip::new([(choice.code(), 1)]);
                let prepared = Prepared::new(&keys, &slip, &mut rand::rng()).map_err(fault)?;
                let waiting = OnItsWay { prepared, box_key };
                cx.keep(&note(BALLOT, &vote), &waiting).await?;
                waiting.prepared
            }
            (None, Err(_)) => {
                let error = AppError::refused("secret-error-choice");
                let faults = vec![FieldError::new("choice", error)];
                return cx.refuse_form(&here, CHOICE, [], faults).await;
            }
        };
        let Some(blinded) = prepared.blinded() else {
            return Err(AppError::refused("error-unreadable-form"));
        };
        let marked = cx
            .store()
            .mark_on_motion(&cx.actor(), vote.motion.id, blinded)
            .await;
        let signature = match marked {
            Ok(signature) => signature,
            // Nothing is in the box, and nothing will be: this ballot is of no use.
            Err(err @ (StoreError::Motion(_) | StoreError::MotionBox(_))) => {
                cx.forget(&note(BALLOT, &vote)).await?;
                if matches!(err, StoreError::Motion(MotionError::Voted)) {
                    cx.forget(&note(RECEIPT, &vote)).await?;
                }
                return Err(err.into());
            }
            Err(err) => return Err(err.into()),
        };
        let cast = prepared.finish(&keys, &signature).map_err(fault)?;
        let receipt = cx.store().cast_on_motion(cast).await?;
        let session = cx.begin_session().await?;
        let (kept, dropped) = (note(RECEIPT, &vote), note(BALLOT, &vote));
        let code = ReceiptCode::of(&receipt.leaf);
        cx.store()
            .swap_note(&session, (&kept, &code), &dropped)
            .await?;
        cx.go(&format!("{here}#ballot"));
        Ok(())
    })
    .await
}

/// Puts the motion to the vote.
#[server(prefix = "/api", endpoint = "secret-motions/put")]
pub async fn put_to_secret_vote(spot: Spot) -> Result<(), AppError> {
    act(&spot, "secret-put", async |store, actor, motion| {
        store.put_to_secret_vote(actor, motion).await
    })
    .await
}

/// Ends the vote.
#[server(prefix = "/api", endpoint = "secret-motions/close")]
pub async fn close_secret_vote(spot: Spot) -> Result<(), AppError> {
    act(&spot, "secret-closed", async |store, actor, motion| {
        store.close_secret_vote(actor, motion).await
    })
    .await
}

/// Opens the box and counts.
#[server(prefix = "/api", endpoint = "secret-motions/open")]
pub async fn open_motion_box(spot: Spot) -> Result<(), AppError> {
    act(&spot, "secret-opened", async |store, actor, motion| {
        store.open_motion_box(actor, motion).await.map(drop)
    })
    .await
}

/// Throws a vote away that can't be counted.
#[server(prefix = "/api", endpoint = "secret-motions/void")]
pub async fn void_secret_vote(spot: Spot) -> Result<(), AppError> {
    act(&spot, "secret-voided", async |store, actor, motion| {
        store.void_secret_vote(actor, motion).await
    })
    .await
}

/// Does one thing to the motion, and says so on its page, or why not.
async fn act(
    spot: &Spot,
    said: &str,
    does: impl AsyncFnOnce(&Store, &Actor, MotionId) -> store::Result<()>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = spot.path();
    or_refuse(&cx, &here, async {
        let vote = spot.vote(&cx).await?;
        does(cx.store(), &cx.actor(), vote.motion.id).await?;
        cx.go_saying(&here, tr!(cx, said)).await
    })
    .await
}

fn note(kind: &str, vote: &SecretVote) -> String {
    format!("{kind}{}", vote.motion.id)
}

/// The key that this browser keeps, or the one whose words were typed; else what is wrong with them.
async fn key_at_hand(
    cx: &Cx,
    vote: &SecretVote,
    typed: bool,
    words: &str,
) -> Result<Result<TrusteeKey, AppError>, AppError> {
    if typed {
        return Ok(if words.trim().is_empty() {
            Err(AppError::refused("secret-error-no-words"))
        } else {
            TrusteeKey::from_words(words).map_err(words_error)
        });
    }
    let kept: Option<TrusteeKey> = cx.kept(&note(KEY, vote)).await?;
    Ok(kept.ok_or_else(|| AppError::refused("secret-error-no-words")))
}

/// Words of a key are typed again: they are not kept with what was refused.
async fn refuse_words(cx: &Cx, here: &str, error: AppError) -> Result<(), AppError> {
    let faults = vec![FieldError::new("words", error)];
    cx.refuse_form(here, WORDS, [], faults).await
}

/// What no voter can bring about: a key that is none.
#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn fault(err: ballot_box::vote::VoteError) -> AppError {
    StoreError::BallotBox(err.to_string()).into()
}
