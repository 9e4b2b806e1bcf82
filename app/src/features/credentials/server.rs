//! Forms of what staff sign in with. No password and no code of theirs is kept for a form that is shown again.

use super::parts::FORM;
use super::password;
use super::security::signed_in;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::accounts::sign_in::local_path;
use crate::features::networks::parts::{lead_path, led_networks};
use crate::i18n::Speaks;
use crate::tr;
use domain::text::ascii_digits;
use domain::{AccountId, Lang};
use leptos::prelude::*;
use proofs::Passkeys;
use store::{InvitationToken, StoreError};

const SECURITY: &str = "/account/security";
const STAFF: &str = "/desk/staff";
/// The names under which refused forms are kept.
pub const PASSKEY: &str = "passkey-add";
pub const PASSWORD: &str = "password-set";
/// The note of recovery codes that are not on paper yet.
pub const CODES: &str = "recovery-codes";

/// What to ask the device for a sign-in: the JSON of `navigator.credentials.get`.
#[server(prefix = "/api", endpoint = "credentials/ask")]
pub async fn ask_passkey() -> Result<String, AppError> {
    let cx = Cx::current();
    let session = cx.begin_session().await?;
    Ok(cx
        .store()
        .ask_for_passkey(&session, &passkeys(&cx)?)
        .await?)
}

/// What to ask the device for a new passkey: the JSON of `navigator.credentials.create`.
#[server(prefix = "/api", endpoint = "credentials/ask-new")]
pub async fn ask_new_passkey() -> Result<String, AppError> {
    let cx = Cx::current();
    let session = signed_in(&cx)?;
    let invitation = cx.store().invitation_of(&session).await?;
    Ok(cx
        .store()
        .ask_for_new_passkey(&session, &passkeys(&cx)?, invitation.as_ref())
        .await?)
}

/// Signs in, or proves again, with what the device signed.
#[server(prefix = "/api", endpoint = "credentials/passkey")]
pub async fn sign_in_with_passkey(
    #[server(default)] answer: String,
    #[server(default)] here: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let proved = async {
        let session = cx.begin_session().await?;
        let passkeys = passkeys(&cx)?;
        let proved = cx
            .store()
            .sign_in_with_passkey(&session, &passkeys, &answer)
            .await;
        // What is wrong with it helps its person to nothing else than to try again.
        proved.map_err(|err| match err {
            StoreError::WrongCredential => AppError::refused("credentials-passkey-refused"),
            err => err.into(),
        })
    };
    match proved.await {
        Ok(session) => {
            cx.set_session(Some(session));
            cx.go(local_path(&back));
            Ok(())
        }
        Err(err) => {
            let fault = FieldError::new("passkey", err);
            cx.refuse_form(local_path(&here), FORM, [], vec![fault])
                .await
        }
    }
}

/// Signs in, or proves again, with a password and the code of an app.
#[server(prefix = "/api", endpoint = "credentials/password")]
pub async fn sign_in_with_password(
    #[server(default)] email: Option<String>,
    #[server(default)] password: String,
    #[server(default)] code: String,
    #[server(default)] here: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let typed = [("email", email.clone().unwrap_or_default())];
    let mut faults = Vec::new();
    if email
        .as_deref()
        .is_some_and(|email| domain::text::email(email).is_err())
    {
        faults.push(FieldError::new(
            "email",
            AppError::refused("accounts-email-wrong"),
        ));
    }
    if password.is_empty() {
        let missing = AppError::refused("credentials-password-missing");
        faults.push(FieldError::new("password", missing));
    }
    let code = ascii_digits(&code);
    if !code.chars().any(|c| c.is_ascii_digit()) {
        let missing = AppError::refused("credentials-code-missing");
        faults.push(FieldError::new("code", missing));
    }
    let here = local_path(&here);
    if !faults.is_empty() {
        return cx.refuse_form(here, FORM, typed, faults).await;
    }
    let proved = cx
        .store()
        .sign_in_with_password(
            cx.session().as_ref(),
            email.as_deref(),
            &password,
            &code,
            cx.origin(),
        )
        .await;
    match proved {
        Ok(session) => {
            cx.set_session(Some(session));
            cx.go(local_path(&back));
            Ok(())
        }
        Err(err) => {
            let fault = FieldError::new("password", err.into());
            cx.refuse_form(here, FORM, typed, vec![fault]).await
        }
    }
}

/// Proves who one is with a code from paper, and leads to where something new is made.
#[server(prefix = "/api", endpoint = "credentials/recover")]
pub async fn prove_with_recovery_code(
    #[server(default)] recovery: String,
    #[server(default)] here: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = local_path(&here).to_owned();
    let proved = async {
        let session = signed_in(&cx)?;
        Ok::<_, AppError>(
            cx.store()
                .prove_with_recovery_code(&session, &recovery, cx.origin())
                .await?,
        )
    };
    match proved.await {
        Ok(session) => {
            cx.set_session(Some(session));
            let said = tr!(cx, "credentials-recovered");
            cx.go_saying(SECURITY, said).await
        }
        Err(err) => {
            let fault = FieldError::new("recovery", err);
            cx.refuse_form(&here, FORM, [], vec![fault]).await
        }
    }
}

/// Takes the passkey that the device made.
#[server(prefix = "/api", endpoint = "credentials/add-passkey")]
pub async fn add_passkey(
    #[server(default)] answer: String,
    #[server(default)] label: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let typed = [("label", label.clone())];
    let added = async {
        let session = signed_in(&cx)?;
        let invitation = cx.store().invitation_of(&session).await?;
        Ok::<_, AppError>(
            cx.store()
                .add_passkey(
                    &session,
                    &passkeys(&cx)?,
                    &answer,
                    &label,
                    invitation.as_ref(),
                )
                .await?,
        )
    };
    match added.await {
        Ok(session) => {
            cx.set_session(Some(session));
            after_adding(&cx, tr!(cx, "credentials-passkey-added")).await
        }
        Err(err) => {
            let fault = FieldError::new("label", err);
            cx.refuse_form(SECURITY, PASSKEY, typed, vec![fault]).await
        }
    }
}

/// Sets the password and the app.
#[server(prefix = "/api", endpoint = "credentials/set-password")]
pub async fn set_password(
    #[server(default)] password: String,
    #[server(default)] code: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let path = format!("{SECURITY}/password");
    let set = async {
        let session = signed_in(&cx)?;
        let invitation = cx.store().invitation_of(&session).await?;
        let totp = password::secret(&cx).await?;
        let code = ascii_digits(&code);
        Ok::<_, Fault>(
            cx.store()
                .set_password(&session, &password, &totp, &code, invitation.as_ref())
                .await?,
        )
    };
    match set.await {
        Ok(session) => {
            cx.set_session(Some(session));
            cx.forget(password::SECRET).await?;
            after_adding(&cx, tr!(cx, "credentials-password-added")).await
        }
        Err(Fault(fault)) => cx.refuse_form(&path, PASSWORD, [], vec![fault]).await,
    }
}

/// A fault of the password's form.
struct Fault(FieldError);

impl From<AppError> for Fault {
    fn from(err: AppError) -> Self {
        Self(FieldError::new("password", err))
    }
}

impl From<StoreError> for Fault {
    fn from(err: StoreError) -> Self {
        let field = match err {
            StoreError::WrongAppCode => "code",
            _ => "password",
        };
        Self(FieldError::new(field, err.into()))
    }
}

/// The first credential comes with recovery codes: whoever loses the one needs the others.
async fn after_adding(cx: &Cx, said: String) -> Result<(), AppError> {
    let session = signed_in(cx)?;
    if cx.store().credentials(&session).await?.recovery.is_none() {
        let codes = cx.store().make_recovery_codes(&session).await?;
        cx.keep(CODES, &codes).await?;
        return cx.go_saying("/account/security/codes", said).await;
    }
    cx.go_saying(SECURITY, said).await
}

/// Makes new recovery codes, and leads to the page that shows them.
#[server(prefix = "/api", endpoint = "credentials/make-codes")]
pub async fn make_codes() -> Result<(), AppError> {
    let cx = Cx::current();
    let made = async {
        let session = signed_in(&cx)?;
        Ok::<_, AppError>(cx.store().make_recovery_codes(&session).await?)
    };
    match made.await {
        Ok(codes) => {
            cx.keep(CODES, &codes).await?;
            cx.go("/account/security/codes");
            Ok(())
        }
        Err(err) => cx.go_refusing(SECURITY, &err).await,
    }
}

/// The codes are on paper: nothing shows them any more.
#[server(prefix = "/api", endpoint = "credentials/codes-kept")]
pub async fn codes_kept() -> Result<(), AppError> {
    let cx = Cx::current();
    cx.forget(CODES).await?;
    // New staff come from an invitation, and want to begin.
    let on = if cx.actor().is_staff() {
        "/desk".to_owned()
    } else {
        match led_networks(&cx).await?.first() {
            Some(network) => lead_path(&network.slug),
            None => SECURITY.to_owned(),
        }
    };
    cx.go_saying(&on, tr!(cx, "credentials-codes-done")).await
}

/// Takes a credential away.
#[server(prefix = "/api", endpoint = "credentials/remove")]
pub async fn remove_credential(#[server(default)] id: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let removed = async {
        let session = signed_in(&cx)?;
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        Ok::<_, AppError>(cx.store().remove_credential(&session, id).await?)
    };
    match removed.await {
        Ok(()) => cx.go_saying(SECURITY, tr!(cx, "credentials-removed")).await,
        Err(err) => cx.go_refusing(SECURITY, &err).await,
    }
}

/// Ends one of one's own sessions.
#[server(prefix = "/api", endpoint = "credentials/revoke-session")]
pub async fn revoke_session(#[server(default)] id: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let ended = async {
        let session = signed_in(&cx)?;
        Ok::<_, AppError>(cx.store().revoke_session(&session, &id).await?)
    };
    match ended.await {
        Ok(()) => {
            cx.go_saying(SECURITY, tr!(cx, "credentials-session-ended"))
                .await
        }
        Err(err) => cx.go_refusing(SECURITY, &err).await,
    }
}

/// Signs out everywhere but here.
#[server(prefix = "/api", endpoint = "credentials/revoke-others")]
pub async fn revoke_others() -> Result<(), AppError> {
    let cx = Cx::current();
    let ended = async {
        let session = signed_in(&cx)?;
        Ok::<_, AppError>(cx.store().revoke_other_sessions(&session).await?)
    };
    match ended.await {
        Ok(_) => {
            cx.go_saying(SECURITY, tr!(cx, "credentials-sessions-ended"))
                .await
        }
        Err(err) => cx.go_refusing(SECURITY, &err).await,
    }
}

/// Begins what an invitation asks for: choosing how to sign in.
#[server(prefix = "/api", endpoint = "credentials/open-invitation")]
pub async fn open_invitation(
    #[server(default)] token: String,
    #[server(default)] lang: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    // The page tells no other page its address: the language comes with the form.
    let lang = lang.parse::<Lang>().unwrap_or(cx.lang());
    let opened = async {
        let token = InvitationToken::from_link(&token).ok_or(AppError::NotFound)?;
        Ok::<_, AppError>(
            cx.store()
                .open_invitation(cx.session().as_ref(), &token, lang)
                .await?,
        )
    };
    match opened.await {
        Ok(session) => {
            cx.set_session(Some(session));
            leptos_axum::redirect(&lang.href(SECURITY));
            Ok(())
        }
        Err(err) => cx.go_refusing("/sign-in/staff", &err).await,
    }
}

/// Invites somebody of the staff, or invites them again.
#[server(prefix = "/api", endpoint = "staff/invite")]
pub async fn invite(#[server(default)] account: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let invited = async {
        let account: AccountId = account.parse().map_err(|_| AppError::NotFound)?;
        cx.store().invite_staff(&cx.actor(), account).await?;
        Ok::<_, AppError>(())
    };
    match invited.await {
        Ok(()) => {
            cx.go_saying(STAFF, tr!(cx, "credentials-invitation-sent"))
                .await
        }
        Err(err) => cx.go_refusing(STAFF, &err).await,
    }
}

/// Takes an invitation back.
#[server(prefix = "/api", endpoint = "staff/cancel-invitation")]
pub async fn cancel_invitation(#[server(default)] account: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let cancelled = async {
        let account: AccountId = account.parse().map_err(|_| AppError::NotFound)?;
        Ok::<_, AppError>(cx.store().cancel_invitation(&cx.actor(), account).await?)
    };
    match cancelled.await {
        Ok(()) => {
            let said = tr!(cx, "credentials-invitation-cancelled");
            cx.go_saying(STAFF, said).await
        }
        Err(err) => cx.go_refusing(STAFF, &err).await,
    }
}

/// The passkeys of this site.
fn passkeys(cx: &Cx) -> Result<Passkeys, AppError> {
    Passkeys::new(&cx.site().url, &cx.city().name).map_err(|err| StoreError::Passkey(err).into())
}
