//! What happens when a form of the booth is sent.

use super::draft::{self, KeptReceipt};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::projects::parts::{costs, district_of, project_path, theme_of};
use crate::i18n::Speaks;
use domain::ProjectState;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use store::{Cast, Edition, ProjectFilter, ProjectSummary, Receipt, StoreError};

/// The projects that can be chosen.
pub(super) async fn ballot_paper(
    cx: &Cx,
    edition: &Edition,
) -> Result<Vec<ProjectSummary>, AppError> {
    let filter = ProjectFilter {
        state: Some(ProjectState::OnBallot),
        ..ProjectFilter::default()
    };
    Ok(cx.store().projects(edition.id, &filter).await?)
}

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
    let projects = ballot_paper(cx, &edition).await?;
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
    let projects = ballot_paper(cx, edition).await?;
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

pub(super) async fn confirm(
    cx: &Cx,
    slug: &str,
    old_enough: Option<&str>,
    link: Option<&str>,
    mail: bool,
) -> Result<(), AppError> {
    let edition = edition_of(cx, slug).await?;
    let booth = booth(&edition);
    let Some(mut draft) = draft::read(cx, &edition)
        .await?
        .filter(draft::BallotDraft::is_begun)
    else {
        // Pressed twice: the first time has counted, and its receipt is here.
        cx.go(&if draft::kept_receipt(cx, &edition).await?.is_some() {
            format!("{booth}/receipt")
        } else {
            booth
        });
        return Ok(());
    };
    let receipt = draft.receipt_or_new();
    draft::keep(cx, &edition, &draft).await?;
    let declaration = draft::read_declaration(old_enough, link);
    let done = if draft.changing {
        cx.store()
            .replace_ballot(&cx.actor(), edition.id, &receipt, draft.to_cast())
            .await
    } else {
        let cast = Cast {
            edition: edition.id,
            picks: draft.to_cast(),
            declaration,
            receipt: receipt.clone(),
            mail: mail.then(|| cx.lang()),
        };
        match declaration.check(&edition.rules) {
            Ok(()) => cx.store().cast_ballot(&cx.actor(), cast).await,
            Err(err) => Err(err.into()),
        }
    };
    match done {
        Ok(()) => {
            let before = draft::kept_receipt(cx, &edition).await?;
            let day = domain::calendar::paris::day(cx.now());
            let mailed = mail || before.is_some_and(|before| before.mailed);
            draft::keep_receipt(
                cx,
                &edition,
                &KeptReceipt::new(&receipt, day, mailed, draft.changing),
            )
            .await?;
            draft::forget(cx, &edition).await?;
            cx.go(&format!("{booth}/receipt"));
            Ok(())
        }
        Err(StoreError::AlreadyVoted { .. }) => {
            cx.go(&booth);
            Ok(())
        }
        Err(err) => refuse(cx, &edition, err, old_enough, link, mail).await,
    }
}

/// Sends the voter back to the summary with the fault at its field, and everything else as it was.
async fn refuse(
    cx: &Cx,
    edition: &Edition,
    err: StoreError,
    old_enough: Option<&str>,
    link: Option<&str>,
    mail: bool,
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
    if field == "old_enough" && link.is_none() {
        errors.push(FieldError::new(
            "link",
            AppError::refused("error-declare-link"),
        ));
    }
    let values = [
        ("old_enough", old_enough.unwrap_or_default().to_owned()),
        ("link", link.unwrap_or_default().to_owned()),
        ("mail", if mail { "on".to_owned() } else { String::new() }),
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
    let kept = draft::kept_receipt(cx, &edition)
        .await?
        .and_then(|kept| kept.receipt());
    let receipt = if typed.trim().is_empty() {
        kept
    } else {
        Receipt::parse(typed)
    };
    let fault = |key: &str| vec![FieldError::new("receipt", AppError::refused(key))];
    let values = [("receipt", typed.to_owned())];
    let Some(receipt) = receipt else {
        let key = if typed.trim().is_empty() {
            "votes-receipt-missing"
        } else {
            "votes-receipt-unreadable"
        };
        return cx.refuse_form(&booth, "change", values, fault(key)).await;
    };
    if !edition.rules.change_until_close {
        return cx
            .refuse_form(&booth, "change", values, fault("error-no-change"))
            .await;
    }
    let Some(current) = cx.store().ballot_of(edition.id, &receipt).await? else {
        return cx
            .refuse_form(&booth, "change", values, fault("error-unknown-receipt"))
            .await;
    };
    let mut draft = draft::read(cx, &edition)
        .await?
        .unwrap_or_else(draft::BallotDraft::begin);
    draft.change(&receipt, &current);
    draft.saved_at = Some(cx.now());
    draft::keep(cx, &edition, &draft).await?;
    cx.go(&format!("{booth}?kept=1"));
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
