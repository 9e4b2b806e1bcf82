//! Signing in by a code, in two submits of one page.

use super::means::word;
use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::i18n::Speaks;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Contact, Means};
use serde::{Deserialize, Serialize};
use sms::PhoneFault;

/// The form's name in the session, for what is shown again after a fault.
pub const FORM: &str = "sign-in";
/// The note that waits between the two submits.
const NOTE: &str = "sign-in";
/// How long a page goes on asking for the code. Longer than a code is good for: whoever comes late is told
/// so, and can ask for another on the spot.
const WAITS: TimeDelta = TimeDelta::hours(1);

/// What is typed to be sent a code. Of the two fields the one of the way chosen counts; where none was chosen, or its
/// field is empty, the one that is filled in.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// `email` or `sms`; empty where the page offers one way.
    pub by: String,
    pub email: String,
    pub phone: String,
}

impl Typed {
    /// The way that was chosen.
    fn means(&self) -> Means {
        let (email, phone) = (!self.email.trim().is_empty(), !self.phone.trim().is_empty());
        match self.by.parse() {
            Ok(Means::Sms) if phone || !email => Means::Sms,
            Ok(Means::Email) if email || !phone => Means::Email,
            _ if phone && !email => Means::Sms,
            _ => Means::Email,
        }
    }

    /// What was typed, by its field, to be shown again.
    pub fn fields(&self) -> [(&'static str, String); 3] {
        [
            ("by", self.means().code().to_owned()),
            ("email", self.email.clone()),
            ("phone", self.phone.clone()),
        ]
    }

    fn is_empty(&self) -> bool {
        self.email.trim().is_empty() && self.phone.trim().is_empty()
    }

    /// Where the code goes, or the field that is wrong and why.
    fn read(&self, cx: &Cx) -> Result<Contact, FieldError> {
        match self.means() {
            Means::Sms => {
                let at_phone = |key| FieldError::new("phone", AppError::refused(key));
                if !cx.has(Means::Sms) {
                    return Err(at_phone("accounts-phone-off"));
                }
                sms::phone(&self.phone, &cx.site().ways.phones).map_err(|fault| {
                    at_phone(match fault {
                        PhoneFault::NoNumber => "accounts-phone-wrong",
                        PhoneFault::NotMobile => "accounts-phone-not-mobile",
                        PhoneFault::Abroad => "accounts-phone-abroad",
                    })
                })
            }
            _ => domain::text::email(&self.email)
                .map(Contact::Email)
                .map_err(|_| FieldError::new("email", AppError::refused("accounts-email-wrong"))),
        }
    }
}

/// The field in which a contact is typed.
fn field_of(means: Means) -> &'static str {
    if means == Means::Sms {
        "phone"
    } else {
        "email"
    }
}

/// Where a visitor is on the way in.
#[derive(Clone, Debug)]
pub struct SignInState {
    /// The way chosen before.
    pub by: Means,
    /// The address typed before, possibly none.
    pub email: String,
    /// The number typed before.
    pub phone: String,
    /// A code was sent to one of them: the page asks for the code.
    pub sent: bool,
    /// What a refused submit holds.
    pub form: FormState,
}

impl SignInState {
    /// Where the code was sent.
    pub fn contact(&self) -> &str {
        if self.by == Means::Sms {
            &self.phone
        } else {
            &self.email
        }
    }

    /// The word of the way, in the keys of texts.
    pub fn word(&self) -> &'static str {
        word(self.by)
    }

    /// Shows a form of another name, which has these fields too.
    #[must_use]
    pub fn with_form(mut self, form: FormState) -> Self {
        if let Ok(by) = form.value("by", "").parse() {
            self.by = by;
        }
        self.sent &= !refused(&form);
        self.form = form;
        self
    }
}

/// Whether address or number was refused: they are asked for again.
fn refused(form: &FormState) -> bool {
    form.has_error("email") || form.has_error("phone")
}

#[derive(Debug, Serialize, Deserialize)]
struct CodeSent {
    to: Contact,
    at: DateTime<Utc>,
}

/// Where this visitor is. `?change` in the address goes back from the code to the address.
pub async fn state(cx: &Cx) -> Result<SignInState, AppError> {
    let form = cx.form(FORM).await?;
    let mut state = SignInState {
        by: form.value("by", "").parse().unwrap_or(Means::Email),
        email: form.value("email", ""),
        phone: form.value("phone", ""),
        sent: false,
        form,
    };
    if let Some(note) = cx.kept::<CodeSent>(NOTE).await? {
        let to = note.to.reveal().to_owned();
        match &note.to {
            Contact::Email(_) => state.email = to,
            Contact::Phone(_) => state.phone = to,
        }
        if !refused(&state.form) {
            state.by = note.to.means();
            state.sent = cx.now() - note.at < WAITS && cx.query_all("change").next().is_none();
        }
    }
    Ok(state)
}

/// Sends a code to an address or a number, and remembers it. Nothing typed stands for the one remembered.
pub async fn request(cx: &Cx, typed: &Typed) -> Result<(), FieldError> {
    let kept = if typed.is_empty() {
        cx.kept::<CodeSent>(NOTE).await.unwrap_or_default()
    } else {
        None
    };
    // Whoever asks for another code sees the field of the code, and must be told there.
    let (to, field) = match kept {
        Some(note) => (note.to, "code"),
        None => {
            let to = typed.read(cx)?;
            let field = field_of(to.means());
            (to, field)
        }
    };
    let at_field = |err: AppError| FieldError::new(field, err);
    cx.store()
        .request_code_from(cx.origin(), to.reveal(), cx.lang())
        .await
        .map_err(|err| at_field(err.into()))?;
    cx.keep(NOTE, &CodeSent { to, at: cx.now() })
        .await
        .map_err(at_field)
}

/// Signs in with the code. The request's session is the signed-in one from here on.
pub async fn confirm(cx: &Cx, code: &str) -> Result<(), FieldError> {
    let at_code = |err: AppError| FieldError::new("code", err);
    let code = domain::text::ascii_digits(code);
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
        .sign_in(cx.session().as_ref(), note.to.reveal(), &code, cx.lang())
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
    fn the_field_that_is_filled_in_counts() {
        let typed = |by: &str, email: &str, phone: &str| {
            Typed {
                by: by.to_owned(),
                email: email.to_owned(),
                phone: phone.to_owned(),
            }
            .means()
        };
        assert_eq!(typed("sms", "ana@example.org", "06"), Means::Sms);
        assert_eq!(typed("email", "ana@example.org", "06"), Means::Email);
        assert_eq!(typed("", "", "06"), Means::Sms);
        assert_eq!(typed("email", " ", "06"), Means::Sms);
        assert_eq!(typed("sms", "ana@example.org", ""), Means::Email);
        assert_eq!(typed("sms", "", ""), Means::Sms);
        assert_eq!(typed("card", "", ""), Means::Email);
    }
}
