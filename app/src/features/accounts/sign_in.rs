//! Signing in by a code, in two submits of one page.

use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::i18n::Speaks;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The form's name in the session, for what is shown again after a fault.
pub const FORM: &str = "sign-in";
/// The note that waits between the two submits.
const NOTE: &str = "sign-in";
/// How long a page goes on asking for the code. Longer than a code is good for: whoever comes late is told
/// so, and can ask for another on the spot.
const WAITS: TimeDelta = TimeDelta::hours(1);

/// Where a visitor is on the way in.
#[derive(Clone, Debug, Default)]
pub struct SignInState {
    /// The address typed before, possibly none.
    pub email: String,
    /// A code was sent to it: the page asks for the code.
    pub sent: bool,
    /// What a refused submit holds.
    pub form: FormState,
}

#[derive(Debug, Serialize, Deserialize)]
struct CodeSent {
    email: String,
    at: DateTime<Utc>,
}

/// Where this visitor is. `?change` in the address goes back from the code to the address.
pub async fn state(cx: &Cx) -> Result<SignInState, AppError> {
    let form = cx.form(FORM).await?;
    let state = match cx.kept::<CodeSent>(NOTE).await? {
        Some(note) => SignInState {
            sent: cx.now() - note.at < WAITS
                && cx.query_all("change").next().is_none()
                && form.error(cx.lang(), "email").is_none(),
            email: note.email,
            form,
        },
        None => SignInState {
            email: form.value("email", ""),
            sent: false,
            form,
        },
    };
    Ok(state)
}

/// Sends a code to an address, and remembers the address. An empty one stands for the address remembered.
pub async fn request(cx: &Cx, email: &str) -> Result<(), FieldError> {
    let typed = CodeSent {
        email: email.to_owned(),
        at: cx.now(),
    };
    let kept = if email.trim().is_empty() {
        cx.kept(NOTE).await.unwrap_or_default()
    } else {
        None
    };
    // Whoever asks for another code sees the field of the code, and must be told there.
    let field = if kept.is_some() { "code" } else { "email" };
    let at_email = |err: AppError| FieldError::new(field, err);
    let CodeSent { email, .. } = kept.unwrap_or(typed);
    let email = domain::text::email(&email)
        .map_err(|_| at_email(AppError::refused("accounts-email-wrong")))?;
    cx.store()
        .request_code(&email, cx.lang())
        .await
        .map_err(|err| at_email(err.into()))?;
    cx.keep(
        NOTE,
        &CodeSent {
            email,
            at: cx.now(),
        },
    )
    .await
    .map_err(at_email)
}

/// Signs in with the code. The request's session is the signed-in one from here on.
pub async fn confirm(cx: &Cx, code: &str) -> Result<(), FieldError> {
    let at_code = |err: AppError| FieldError::new("code", err);
    let code = ascii_digits(code);
    if !code.chars().any(|c| c.is_ascii_digit()) {
        return Err(at_code(AppError::refused("accounts-code-missing")));
    }
    let Some(note) = cx.kept::<CodeSent>(NOTE).await.map_err(at_code)? else {
        return Err(FieldError::new(
            "email",
            AppError::refused("accounts-code-lost"),
        ));
    };
    let session = cx
        .store()
        .sign_in(cx.session().as_ref(), &note.email, &code, cx.lang())
        .await
        .map_err(|err| at_code(err.into()))?;
    cx.set_session(Some(session));
    cx.forget(NOTE).await.map_err(at_code)
}

/// A path of this site, below the language, as a form gives it back; the home page for anything else, so
/// that nobody can be sent elsewhere by a forged form.
pub fn local_path(path: &str) -> &str {
    let fine = path.starts_with('/')
        && !path.contains("//")
        && !path.contains("..")
        && path
            .chars()
            .all(|c| !c.is_control() && !c.is_whitespace() && c != '\\');
    if fine { path } else { "/" }
}

/// Arabic keyboards type digits of their own: they are the same code.
pub fn ascii_digits(code: &str) -> String {
    code.chars()
        .map(|c| match c {
            '٠'..='٩' => shifted(c, '٠'),
            '۰'..='۹' => shifted(c, '۰'),
            other => other,
        })
        .collect()
}

fn shifted(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_this_site_alone() {
        assert_eq!(
            local_path("/e/avignon-2026/vote?page=2#end"),
            "/e/avignon-2026/vote?page=2#end"
        );
        for foreign in [
            "",
            "https://example.org",
            "//example.org",
            "/\\example.org",
            "/../x",
            "/a b",
            "/a\r\nb",
        ] {
            assert_eq!(local_path(foreign), "/", "{foreign}");
        }
    }

    #[test]
    fn a_code_can_be_typed_on_an_arabic_keyboard() {
        assert_eq!(ascii_digits("٠١٢ ٩۸7"), "012 987");
    }
}
