//! From the voter's word to the receipt: sealed, kept, the roll, the box, checked, kept.
//!
//! Each step begins with what is kept and ends with keeping what it made, so that the way can be taken up again
//! anywhere: by the button, after a reload, after a restart of the phone.

use super::Facts;
use super::kept::{self, Changing, Draft, Kept};
use super::send::{self, Answer};
use super::work::{self, NoAnswer};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A sealed ballot on its way.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Casting {
    /// `ballot_box::Prepared`.
    prepared: Value,
    /// What it was made of, should it be refused.
    draft: Draft,
    declared: Declared,
    /// The registrar may have been asked: another ballot would now be refused.
    asked: bool,
    /// `ballot_box::Cast`, once the token is here.
    cast: Option<Value>,
}

/// What the voter declares to the registrar.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Declared {
    pub(super) old_enough: bool,
    pub(super) link: Option<String>,
    /// "I am another person of this household."
    #[serde(default)]
    pub(super) another: bool,
    pub(super) mail: bool,
}

/// What is kept of a ballot that is in the box.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Record {
    /// `ballot_box::SignedReceipt`.
    pub(super) receipt: Value,
    pub(super) number: String,
    /// Secret.
    pub(super) code: String,
    pub(super) turn: u32,
    /// For a change of mind.
    pub(super) picks: Vec<(String, u32)>,
    pub(super) blank: bool,
    pub(super) mailed: bool,
}

impl Kept for Casting {
    const NAME: &'static str = "cast";
}

impl Kept for Record {
    const NAME: &'static str = "receipt";
}

/// How far it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The receipt is kept.
    Done,
    /// The server wants the voter to look at another page first; the choices are a draft again.
    Elsewhere(String),
    /// The sealed ballot waits on the device. The name of the text that says why.
    Waiting(&'static str),
    /// Nothing was sent, and nothing is kept but the draft. The name of the text that says why.
    NotSealed(&'static str),
}

/// Seals what the draft says and sends it. `slip` has the numbers and points, in the order of the ballot paper.
pub(super) async fn begin(
    facts: &Facts,
    draft: Draft,
    slip: Vec<(String, u32)>,
    declared: Declared,
) -> End {
    // Pressed in two windows: the first ballot is the one that goes.
    if let Some(waiting) = kept::read::<Casting>(&facts.edition) {
        return finish(facts, waiting).await;
    }
    let sealed = match &draft.changing {
        Some(Changing { code, turn }) => work::replace(&facts.keys, code, *turn, &slip).await,
        None => work::prepare(&facts.keys, &slip).await,
    };
    let Ok(prepared) = sealed else {
        return End::NotSealed("worker");
    };
    let casting = Casting {
        prepared,
        draft,
        declared,
        asked: false,
        cast: None,
    };
    if !kept::keep(&facts.edition, &casting) {
        kept::forget::<Casting>(&facts.edition);
        return End::NotSealed("storage");
    }
    kept::forget::<Draft>(&facts.edition);
    finish(facts, casting).await
}

/// Sends what waits on the device, from where it stands.
pub(super) async fn finish(facts: &Facts, mut casting: Casting) -> End {
    if casting.cast.is_none() {
        let signature = match casting.draft.changing {
            Some(_) => None,
            None => match token(facts, &mut casting).await {
                Ok(signature) => Some(signature),
                Err(end) => return end,
            },
        };
        match work::finish(&facts.keys, &casting.prepared, signature.as_ref()).await {
            Ok(cast) => casting.cast = Some(cast),
            Err(NoAnswer::Gone) => return End::Waiting("worker"),
            Err(NoAnswer::Refused) => return End::Waiting("signature"),
        }
        // Not kept is no harm: the same question has the same answer.
        let _ = kept::keep(&facts.edition, &casting);
    }
    let Some(cast) = &casting.cast else {
        return End::Waiting("worker");
    };
    let address = format!("/api/box/{}", facts.slug);
    let receipt = match send::json(&address, cast).await {
        Answer::Good(receipt) => receipt,
        Answer::Refused { status, body } => return refused(facts, casting, status, &body),
        Answer::Elsewhere(_) | Answer::Lost => return End::Waiting("lost"),
    };
    match work::receipt(&facts.keys, &casting.prepared, &receipt).await {
        Ok((number, code)) => keep_receipt(facts, casting, receipt, number, code),
        Err(NoAnswer::Gone) => End::Waiting("worker"),
        Err(NoAnswer::Refused) => End::Waiting("signature"),
    }
}

/// Asks the registrar, with the session.
async fn token(facts: &Facts, casting: &mut Casting) -> Result<Value, End> {
    let again = casting.asked;
    casting.asked = true;
    if !kept::keep(&facts.edition, casting) {
        return Err(End::Waiting("refused"));
    }
    let blinded = casting.prepared["blinding"]["blinded"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let mut fields = vec![("slug", facts.slug.as_str()), ("blinded", blinded.as_str())];
    if casting.declared.old_enough {
        fields.push(("old_enough", "on"));
    }
    if let Some(link) = &casting.declared.link {
        fields.push(("link", link.as_str()));
    }
    if casting.declared.another {
        fields.push(("another", "on"));
    }
    if casting.declared.mail {
        fields.push(("mail", "on"));
    }
    match send::form("/api/votes/token", &fields).await {
        Answer::Good(signature) if signature.is_string() => Ok(signature),
        Answer::Good(_) | Answer::Lost => Err(End::Waiting("lost")),
        // Refused for good: a fault in the declaration, or another ballot of this person is in the box.
        Answer::Elsewhere(place) => {
            undo(facts, casting);
            Err(End::Elsewhere(place))
        }
        Answer::Refused { status: 429, .. } => Err(End::Waiting("busy")),
        Answer::Refused { status, body } => {
            // A first try that was refused has marked nothing. After a later one the first may have.
            if !again {
                undo(facts, casting);
            }
            Err(if status == 401 && !again {
                End::Elsewhere(format!("{}/summary", facts.booth))
            } else if status == 401 {
                End::Waiting("sign-in")
            } else if body["Refused"]["key"] == "error-vote-over" {
                End::Waiting("closed")
            } else {
                End::Waiting("refused")
            })
        }
    }
}

/// What the box refuses, it has a reason for.
fn refused(facts: &Facts, mut casting: Casting, status: u16, body: &Value) -> End {
    let expected = body["expected"].as_u64();
    match body["error"].as_str().unwrap_or_default() {
        // Changed on another device in the meantime: the choices are open again, for the turn that is next.
        "wrong-turn" if casting.draft.changing.is_some() => {
            if let (Some(changing), Some(turn)) = (&mut casting.draft.changing, expected) {
                changing.turn = u32::try_from(turn).unwrap_or(changing.turn);
            }
            undo(facts, &casting);
            End::Elsewhere(format!("{}/summary?change=1", facts.booth))
        }
        "not-open" => End::Waiting("closed"),
        _ if status == 429 => End::Waiting("busy"),
        _ => End::Waiting("refused"),
    }
}

/// The choices are a draft again.
fn undo(facts: &Facts, casting: &Casting) {
    if casting.draft.clone().keep(&facts.edition) {
        kept::forget::<Casting>(&facts.edition);
    }
}

fn keep_receipt(
    facts: &Facts,
    casting: Casting,
    receipt: Value,
    number: String,
    code: String,
) -> End {
    let turn = casting.prepared["leaf"]["turn"].as_u64().unwrap_or(0);
    let before = kept::read::<Record>(&facts.edition);
    let record = Record {
        receipt,
        number,
        code,
        turn: u32::try_from(turn).unwrap_or_default(),
        picks: casting.draft.picks,
        blank: casting.draft.blank,
        mailed: casting.declared.mail || before.is_some_and(|before| before.mailed),
    };
    // The ballot is in the box. If its receipt can't be kept, the sealed ballot stays, and gives it once more.
    if kept::keep(&facts.edition, &record) {
        kept::forget::<Casting>(&facts.edition);
        End::Done
    } else {
        End::Waiting("storage")
    }
}

/// The file of a receipt.
pub(super) fn file(record: &Record) -> String {
    serde_json::to_string_pretty(&record.receipt).unwrap_or_else(|_| json!({}).to_string())
}
