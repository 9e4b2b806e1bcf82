//! What happens when a form of the booth is sent.

use super::draft::{self, BallotDraft, Changing, KeptReceipt, OnItsWay};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::projects::parts::{costs, district_of, on_ballot, project_path, theme_of};
use crate::features::providers::{Age, age};
use crate::i18n::Speaks;
use ballot_box::vote::VoteError;
use ballot_box::{
    BlindSignature, Blinded, ChangeCode, Prepared, SignedReceipt, VoteKeys, VoterKey,
};
use domain::rules::Declaration;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use store::{Edition, MarkRoll, ProjectSummary, StoreError};

pub(super) fn booth(edition: &Edition) -> String {
    format!("/e/{}/vote", edition.slug)
}

async fn edition_of(cx: &Cx, slug: &str) -> Result<Arc<Edition>, AppError> {
    Ok(cx.store().edition(&cx.actor(), slug).await?)
}

pub(super) async fn choose(
    cx: &Cx,
    slug: &str,
    picks: &BTreeMap<String, String>,
    district: &str,
    theme: &str,
    act: &str,
) -> Result<(), AppError> {
    let edition = edition_of(cx, slug).await?;
    let background = act == "autosave";
    let Some(mut draft) = draft::read(cx, &edition).await? else {
        // Confirmed or dropped in the meantime: what comes in the background must not begin another ballot.
        if background {
            return Ok(());
        }
        return begin_with(cx, &edition, picks, district, theme, act).await;
    };
    // Sealed, and perhaps in the box: the booth offers to finish.
    if draft.on_its_way.is_some() {
        cx.go(&booth(&edition));
        return Ok(());
    }
    let projects = on_ballot(cx, &edition).await?;
    draft.choose(&draft::read_picks(picks, &costs(&projects)));
    draft.blank = act == "blank";
    draft.saved_at = Some(cx.now());
    draft::keep(cx, &edition, &draft).await?;
    if !background {
        cx.go(&way_on(&edition, district, theme, act));
    }
    Ok(())
}

/// Choices from a page whose session is over: they are taken all the same.
async fn begin_with(
    cx: &Cx,
    edition: &Edition,
    picks: &BTreeMap<String, String>,
    district: &str,
    theme: &str,
    act: &str,
) -> Result<(), AppError> {
    let mut draft = draft::BallotDraft::begin();
    let projects = on_ballot(cx, edition).await?;
    draft.choose(&draft::read_picks(picks, &costs(&projects)));
    draft.blank = act == "blank";
    draft.saved_at = Some(cx.now());
    draft::keep(cx, edition, &draft).await?;
    cx.go(&way_on(edition, district, theme, act));
    Ok(())
}

/// Where a button of the first step leads.
fn way_on(edition: &Edition, district: &str, theme: &str, act: &str) -> String {
    let booth = booth(edition);
    if let Some(number) = act.strip_prefix("see:") {
        return project_path(&edition.slug, number);
    }
    if matches!(act, "next" | "blank") {
        return format!("{booth}/summary");
    }
    let mut address = format!("{booth}?kept=1");
    // Only what the edition has goes back into the address, whatever was sent.
    let mut add = |name: &str, value: &str, known: bool| {
        if known {
            let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
            // Writing to a string cannot fail.
            let _ = write!(address, "&{name}={value}");
        }
    };
    add(
        "district",
        district,
        district_of(edition, district).is_some(),
    );
    add("theme", theme, theme_of(edition, theme).is_some());
    address + "#cards"
}

/// What the voter says in the form that confirms.
pub(super) struct Declared {
    pub(super) old_enough: Option<String>,
    pub(super) link: Option<String>,
    /// "I am another person of this household."
    pub(super) another: bool,
    /// A mail that confirms participation is wished.
    pub(super) mail: bool,
}

impl Declared {
    /// What the voter declares; the age only where no day of birth is known.
    async fn declaration(&self, cx: &Cx, edition: &Edition) -> Result<Declaration, AppError> {
        let mut said = draft::read_declaration(self.old_enough.as_deref(), self.link.as_deref());
        if let Age::Told { old_enough } = age(cx, edition.rules.age_floor).await? {
            said.old_enough = old_enough;
        }
        Ok(said)
    }
}

/// Where somebody goes whose contact is on the roll: where another person of the household may vote, to the page that
/// asks, which comes before the summary.
fn after_refusal(edition: &Edition, err: &StoreError) -> String {
    match err {
        StoreError::AlreadyVoted {
            places_left: 1.., ..
        } => format!("{}/summary", booth(edition)),
        _ => booth(edition),
    }
}

/// Casts the ballot of the session's note: sealed here, kept before it is sent, and sent as often as it takes.
pub(super) async fn confirm(cx: &Cx, slug: &str, declared: &Declared) -> Result<(), AppError> {
    let edition = edition_of(cx, slug).await?;
    let booth = booth(&edition);
    let Some(mut draft) = draft::read(cx, &edition)
        .await?
        .filter(|draft| draft.is_begun() || draft.on_its_way.is_some())
    else {
        // Pressed twice: the first time has counted, and its receipt is here.
        cx.go(&if draft::kept_receipt(cx, &edition).await?.is_some() {
            format!("{booth}/receipt")
        } else {
            booth
        });
        return Ok(());
    };
    let keys = cx.store().vote_keys(edition.id).await?;
    if draft.on_its_way.is_none() {
        let declaration = declared.declaration(cx, &edition).await?;
        let projects = on_ballot(cx, &edition).await?;
        match seal(&edition, &draft, &keys, &projects, declaration) {
            Ok(prepared) => {
                draft.on_its_way = Some(OnItsWay {
                    prepared,
                    declaration,
                    another: declared.another,
                    mail: declared.mail,
                });
                draft::keep(cx, &edition, &draft).await?;
            }
            Err(err) => return refuse(cx, &edition, err, declared).await,
        }
    }
    let Some(sealed) = draft.on_its_way.clone() else {
        return Ok(());
    };
    match send(cx, &edition, &keys, &sealed).await {
        Ok(receipt) => {
            let before = draft::kept_receipt(cx, &edition).await?;
            let kept = KeptReceipt {
                receipt,
                code: sealed.prepared.code.clone(),
                turn: sealed.prepared.leaf.turn,
                day: domain::calendar::paris::day(cx.now()),
                mailed: sealed.mail || before.is_some_and(|before| before.mailed),
            };
            draft::keep_receipt(cx, &edition, &kept).await?;
            cx.go(&format!("{booth}/receipt"));
            Ok(())
        }
        // Nothing is in the box, and nothing will be: the choices are open again.
        Err(Unsent::Refused(err)) => {
            draft.on_its_way = None;
            if let (StoreError::WrongTurn { expected }, Some(changing)) =
                (&err, &mut draft.changing)
            {
                changing.turn = *expected;
            }
            draft::keep(cx, &edition, &draft).await?;
            if matches!(err, StoreError::AlreadyVoted { .. }) {
                cx.go(&after_refusal(&edition, &err));
                return Ok(());
            }
            refuse(cx, &edition, err, declared).await
        }
        // The sealed ballot waits in the note; the booth offers to finish.
        Err(Unsent::Waiting(err)) => {
            let err = AppError::from(err);
            cx.go_refusing(&booth, &err).await
        }
    }
}

/// Sends the ballot of the session's note that the server has sealed and that is not known to be in the box. Tells
/// whether nothing waits any more: before its session is removed, since its voter may be on the roll.
pub async fn finish_waiting(cx: &Cx, edition: &Edition) -> Result<bool, AppError> {
    let waiting = draft::read(cx, edition).await?;
    let Some(sealed) = waiting.and_then(|draft| draft.on_its_way) else {
        return Ok(true);
    };
    let keys = cx.store().vote_keys(edition.id).await?;
    Ok(!matches!(
        send(cx, edition, &keys, &sealed).await,
        Err(Unsent::Waiting(_))
    ))
}

/// Checks and seals what is chosen.
fn seal(
    edition: &Edition,
    draft: &BallotDraft,
    keys: &VoteKeys,
    projects: &[ProjectSummary],
    declaration: Declaration,
) -> Result<Prepared, StoreError> {
    if draft.changing.is_none() {
        declaration.check(&edition.rules)?;
    }
    let costs = costs(projects);
    let form = edition.rules.ballot_form;
    form.check(&draft.to_cast(), |id| costs.get(&id).copied())?;
    let slip = draft.slip(keys, projects);
    let rng = &mut rand::rng();
    let prepared = match draft.changing.clone() {
        Some(Changing { code, turn }) => Prepared::replacing(keys, code, turn, &slip, rng),
        None => Prepared::new(keys, &slip, rng),
    };
    prepared.map_err(fault)
}

/// Why there is no receipt.
enum Unsent {
    /// For good: the ballot is not in the box.
    Refused(StoreError),
    /// The roll may be marked, and the ballot may be in the box: it has to be sent again.
    Waiting(StoreError),
}

/// The two steps: the roll, then the box.
async fn send(
    cx: &Cx,
    edition: &Edition,
    keys: &VoteKeys,
    sealed: &OnItsWay,
) -> Result<SignedReceipt, Unsent> {
    let prepared = &sealed.prepared;
    let unsealed = |err: VoteError| Unsent::Waiting(fault(err));
    let Some(blinded) = prepared.blinded() else {
        let cast = prepared.replacement().map_err(unsealed)?;
        return cx.store().cast_sealed(cast).await.map_err(unsent);
    };
    let mark = MarkRoll {
        edition: edition.id,
        declaration: sealed.declaration,
        blinded: blinded.clone(),
        mail: sealed.mail.then(|| cx.lang()),
        another: sealed.another,
        origin: cx.origin().clone(),
    };
    let marked = cx.store().mark_roll(&cx.actor(), mark).await;
    let signature = marked.map_err(unsent)?;
    let cast = prepared.finish(keys, &signature).map_err(unsealed)?;
    // The roll is marked: whatever is the matter now, this voter's only way is to send the same again.
    cx.store().cast_sealed(cast).await.map_err(Unsent::Waiting)
}

/// What no voter can bring about: a key that is none, a number that no slip can hold.
#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn fault(err: VoteError) -> StoreError {
    StoreError::BallotBox(err.to_string())
}

fn unsent(err: StoreError) -> Unsent {
    match err {
        err @ (StoreError::NotOpen(_)
        | StoreError::NotReady
        | StoreError::NoChange
        | StoreError::AlreadyVoted { .. }
        | StoreError::Declaration(_)
        | StoreError::Barred
        | StoreError::MeansNotTaken(_)
        | StoreError::Forbidden(_)
        | StoreError::WrongTurn { .. }
        | StoreError::BadToken) => Unsent::Refused(err),
        err => Unsent::Waiting(err),
    }
}

/// Marks the roll for a ballot that was sealed on the voter's device, and signs its blinded serial. Where the
/// device is to go elsewhere, as after a fault in the declaration, there is no signature.
pub(super) async fn token(
    cx: &Cx,
    slug: &str,
    blinded: &str,
    declared: &Declared,
) -> Result<Option<BlindSignature>, AppError> {
    let edition = edition_of(cx, slug).await?;
    let blinded: Blinded = blinded
        .parse()
        .map_err(|_| AppError::refused("error-unreadable-form"))?;
    let mark = MarkRoll {
        edition: edition.id,
        declaration: declared.declaration(cx, &edition).await?,
        another: declared.another,
        origin: cx.origin().clone(),
        blinded,
        mail: declared.mail.then(|| cx.lang()),
    };
    match cx.store().mark_roll(&cx.actor(), mark).await {
        Ok(signature) => {
            // Declared for this one ballot: the next person on this device says it anew.
            if declared.another
                && let Some(mut draft) = draft::read(cx, &edition).await?
            {
                draft.another = false;
                draft::keep(cx, &edition, &draft).await?;
            }
            Ok(Some(signature))
        }
        Err(err @ StoreError::AlreadyVoted { .. }) => {
            cx.go(&after_refusal(&edition, &err));
            Ok(None)
        }
        Err(
            err @ (StoreError::Declaration(_) | StoreError::Barred | StoreError::MeansNotTaken(_)),
        ) => {
            refuse(cx, &edition, err, declared).await?;
            Ok(None)
        }
        Err(err) => Err(err.into()),
    }
}

/// Sends the voter back to the summary with the fault at its field, and everything else as it was.
async fn refuse(
    cx: &Cx,
    edition: &Edition,
    err: StoreError,
    declared: &Declared,
) -> Result<(), AppError> {
    use domain::rules::DeclarationError;
    let field = match &err {
        StoreError::Declaration(DeclarationError::Age { .. }) => "old_enough",
        StoreError::Declaration(DeclarationError::Link) => "link",
        StoreError::Ballot(_) => "choices",
        _other => "confirm",
    };
    let mut errors = vec![FieldError::new(field, err.into())];
    // Both parts of the declaration are told at once: one press, one list of faults.
    if field == "old_enough" && declared.link.is_none() {
        errors.push(FieldError::new(
            "link",
            AppError::refused("error-declare-link"),
        ));
    }
    let values = [
        (
            "old_enough",
            declared.old_enough.clone().unwrap_or_default(),
        ),
        ("link", declared.link.clone().unwrap_or_default()),
        (
            "mail",
            if declared.mail {
                "on".to_owned()
            } else {
                String::new()
            },
        ),
    ];
    cx.refuse_form(
        &format!("{}/summary", booth(edition)),
        "confirm",
        values,
        errors,
    )
    .await
}

pub(super) async fn change(cx: &Cx, slug: &str, typed: &str) -> Result<(), AppError> {
    let edition = edition_of(cx, slug).await?;
    let booth = booth(&edition);
    let fault = |key: &str| vec![FieldError::new("code", AppError::refused(key))];
    let values = [("code", typed.to_owned())];
    let code = if typed.trim().is_empty() {
        let kept = draft::kept_receipt(cx, &edition).await?;
        kept.map(|kept| kept.code).ok_or("change-code-missing")
    } else {
        typed.parse().map_err(|_| "change-code-unreadable")
    };
    let code: ChangeCode = match code {
        Ok(code) if edition.rules.change_until_close => code,
        Ok(_) => {
            return cx
                .refuse_form(&booth, "change", values, fault("error-no-change"))
                .await;
        }
        Err(key) => return cx.refuse_form(&booth, "change", values, fault(key)).await,
    };
    let serial = VoterKey::of(edition.id, &code).serial();
    let Some(turn) = cx.store().turn_of(edition.id, &serial).await? else {
        return cx
            .refuse_form(&booth, "change", values, fault("change-code-unknown"))
            .await;
    };
    let mut draft = draft::read(cx, &edition)
        .await?
        .unwrap_or_else(BallotDraft::begin);
    draft.change(code, turn + 1);
    draft.saved_at = Some(cx.now());
    draft::keep(cx, &edition, &draft).await?;
    cx.go(&format!("{booth}?kept=1"));
    Ok(())
}

pub(super) async fn another(cx: &Cx, slug: &str, to: &str) -> Result<(), AppError> {
    let edition = edition_of(cx, slug).await?;
    let mut draft = draft::read(cx, &edition)
        .await?
        .unwrap_or_else(BallotDraft::begin);
    draft.another = true;
    draft::keep(cx, &edition, &draft).await?;
    let booth = booth(&edition);
    cx.go(&match to {
        "summary" => format!("{booth}/summary"),
        _ => booth,
    });
    Ok(())
}

pub(super) async fn drop_draft(cx: &Cx, slug: &str) -> Result<(), AppError> {
    let edition = edition_of(cx, slug).await?;
    draft::forget(cx, &edition).await?;
    cx.go(&booth(&edition));
    Ok(())
}

pub(super) async fn next_voter(cx: &Cx, slug: &str) -> Result<(), AppError> {
    let edition = edition_of(cx, slug).await?;
    draft::forget(cx, &edition).await?;
    draft::forget_receipt(cx, &edition).await?;
    if let Some(session) = cx.session() {
        cx.store().sign_out(&session).await?;
    }
    cx.set_session(None);
    cx.go(&booth(&edition));
    Ok(())
}
