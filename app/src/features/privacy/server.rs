//! The forms about personal data at the desk.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::{answer, text_fault};
use crate::tr;
use domain::privacy::{NOTICE as LENGTH, PROCESSING_NAME, PROCESSING_TEXT, TermError};
use domain::{Collection, DataKind, Lang, ProcessingId};
use leptos::prelude::*;
use store::{ProcessingInput, StoreError};

/// The names under which refused forms are kept.
pub const NOTICE: &str = "notice";
pub const PROCESSING: &str = "processing";
pub const RETENTION: &str = "retention";

const HERE: &str = "/desk/privacy";

/// Publishes another version of a notice, or shows what it would change.
#[server(prefix = "/api", endpoint = "privacy/notice")]
pub async fn publish_notice(
    #[server(default)] collection: String,
    #[server(default)] of: String,
    /// The version that was on the screen, 0 for none.
    #[server(default)]
    seen: String,
    #[server(default)] text: String,
    /// `preview` or `publish`.
    #[server(default)]
    act: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        cx.need(domain::Action::ManagePrivacy)?;
        let (Ok(collection), Ok(of)) = (collection.parse::<Collection>(), of.parse::<Lang>())
        else {
            return Err(AppError::NotFound);
        };
        let here = format!("{HERE}/notices/{collection}/{}", of.code());
        let typed = [("text", domain::text::clean(&text))];
        if let Err(err) = LENGTH.check(&text) {
            let fault = text_fault("text", err);
            return cx.refuse_form(&here, NOTICE, typed, vec![fault]).await;
        }
        if act == "preview" {
            return cx.refuse_form(&here, NOTICE, typed, vec![]).await;
        }
        let seen = seen.parse().unwrap_or_default();
        let published = cx
            .store()
            .publish_notice(&cx.actor(), collection, of, seen, &text)
            .await;
        match published {
            Ok(version) => {
                let said = tr!(cx, "privacy-desk-published", version = version);
                cx.go_saying(&here, said).await
            }
            Err(err @ StoreError::Forbidden(_)) => Err(err.into()),
            Err(err) => {
                let fault = FieldError::new("text", err.into());
                cx.refuse_form(&here, NOTICE, typed, vec![fault]).await
            }
        }
    })
    .await
}

/// Writes a line of the register; without an id a new one.
#[server(prefix = "/api", endpoint = "privacy/processing")]
pub async fn save_processing(
    #[server(default)] id: String,
    #[server(default)] version: String,
    #[server(default)] name: String,
    #[server(default)] purpose: String,
    #[server(default)] basis: String,
    #[server(default)] people: String,
    #[server(default)] data: String,
    #[server(default)] recipients: String,
    #[server(default)] retention: String,
    #[server(default)] security: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        cx.need(domain::Action::ManagePrivacy)?;
        let changed = match id.as_str() {
            "" => None,
            id => {
                let id: ProcessingId = id.parse().map_err(|_| AppError::NotFound)?;
                Some((id, version.parse().unwrap_or_default()))
            }
        };
        let here = changed.map_or_else(
            || format!("{HERE}/register/new"),
            |(id, _)| format!("{HERE}/register/{id}"),
        );
        let typed = vec![
            ("name", name.clone()),
            ("purpose", purpose.clone()),
            ("basis", basis.clone()),
            ("people", people.clone()),
            ("data", data.clone()),
            ("recipients", recipients.clone()),
            ("retention", retention.clone()),
            ("security", security.clone()),
        ];
        let faults: Vec<FieldError> = typed
            .iter()
            .filter_map(|(field, text)| {
                let limits = if *field == "name" {
                    PROCESSING_NAME
                } else {
                    PROCESSING_TEXT
                };
                limits.check(text).err().map(|err| text_fault(field, err))
            })
            .collect();
        if !faults.is_empty() {
            return cx.refuse_form(&here, PROCESSING, typed, faults).await;
        }
        let input = ProcessingInput {
            name,
            purpose,
            basis,
            people,
            data,
            recipients,
            retention,
            security,
        };
        match cx
            .store()
            .save_processing(&cx.actor(), changed, &input)
            .await
        {
            Ok(_) => {
                cx.go_saying(&format!("{HERE}/register"), tr!(cx, "desk-saved"))
                    .await
            }
            Err(err) => answer(&cx, &here, PROCESSING, typed, Err(err)).await,
        }
    })
    .await
}

/// Takes a line out of the register.
#[server(prefix = "/api", endpoint = "privacy/remove-processing")]
pub async fn remove_processing(
    #[server(default)] id: String,
    #[server(default)] version: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let id: ProcessingId = id.parse().map_err(|_| AppError::NotFound)?;
        let version = version.parse().unwrap_or_default();
        cx.store()
            .remove_processing(&cx.actor(), id, version)
            .await?;
        cx.go_saying(&format!("{HERE}/register"), tr!(cx, "register-removed"))
            .await
    })
    .await
}

/// Chooses terms: those that changed are set, each with its entry in the log.
#[server(prefix = "/api", endpoint = "privacy/retention")]
pub async fn set_retention(
    #[server(default)] codes: String,
    #[server(default)] sessions: String,
    #[server(default)] tries: String,
    #[server(default)] mails: String,
    #[server(default)] accounts: String,
    #[server(default)] contacts: String,
    #[server(default)] traces: String,
    #[server(default)] passes: String,
    #[server(default)] roll: String,
    #[server(default)] exports: String,
    #[server(default)] invitations: String,
    #[server(default)] memberships: String,
    #[server(default)] consents: String,
    #[server(default)] posts: String,
    #[server(default)] field_contacts: String,
    #[server(default)] field_devices: String,
    #[server(default)] outings: String,
    #[server(default)] polling: String,
    #[server(default)] files: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        cx.need(domain::Action::ManagePrivacy)?;
        let here = format!("{HERE}/retention");
        let typed = [
            (DataKind::Codes, codes),
            (DataKind::Sessions, sessions),
            (DataKind::Tries, tries),
            (DataKind::Mails, mails),
            (DataKind::Accounts, accounts),
            (DataKind::Contacts, contacts),
            (DataKind::Traces, traces),
            (DataKind::Passes, passes),
            (DataKind::Roll, roll),
            (DataKind::Exports, exports),
            (DataKind::Invitations, invitations),
            (DataKind::Memberships, memberships),
            (DataKind::Consents, consents),
            (DataKind::Posts, posts),
            (DataKind::FieldContacts, field_contacts),
            (DataKind::FieldDevices, field_devices),
            (DataKind::Outings, outings),
            (DataKind::Polling, polling),
            (DataKind::Files, files),
        ];
        let before = cx.store().retention_terms().await?;
        let mut faults = vec![];
        let mut chosen = vec![];
        for (kind, text) in &typed {
            let checked = text
                .trim()
                .parse::<u32>()
                .map_err(|_| AppError::refused("retention-fault-number"))
                .and_then(|days| kind.check(days).map(|()| days).map_err(term_fault));
            match checked {
                Ok(days) if before.get(kind) == Some(&days) => {}
                Ok(days) => chosen.push((*kind, days)),
                Err(fault) => faults.push(FieldError::new(kind.code(), fault)),
            }
        }
        let kept = typed.map(|(kind, text)| (kind.code(), text));
        if !faults.is_empty() {
            return cx.refuse_form(&here, RETENTION, kept, faults).await;
        }
        for (kind, days) in chosen {
            match cx.store().set_retention(&cx.actor(), kind, days).await {
                Ok(()) => {}
                Err(StoreError::Term(err)) => {
                    let fault = FieldError::new(kind.code(), term_fault(err));
                    return cx.refuse_form(&here, RETENTION, kept, vec![fault]).await;
                }
                Err(err) => return Err(err.into()),
            }
        }
        cx.go_saying(&here, tr!(cx, "desk-saved")).await
    })
    .await
}

fn term_fault(err: TermError) -> AppError {
    StoreError::Term(err).into()
}
