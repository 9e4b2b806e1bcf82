//! What a trustee's page is sent without scripts: nothing of it is kept, so that the answer shows it or forgets it.

use crate::error::AppError;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use std::fmt;

/// What the pressed button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Take,
    Confirm,
    Give,
}

/// A form of a trustee's page.
#[derive(Clone)]
pub struct Sent {
    pub(super) act: Act,
    /// The content of the file that was chosen; empty when none was.
    pub(super) file: String,
    /// The words that were typed.
    pub(super) words: String,
}

impl Sent {
    /// Reads a form. A file that is no text is kept as one that holds no key.
    pub async fn read(mut form: Multipart) -> Result<Self, AppError> {
        let mut act = None;
        let (mut file, mut words) = (String::new(), String::new());
        while let Some(field) = form.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(unreadable)?;
            let text = String::from_utf8_lossy(&bytes).into_owned();
            match name.as_str() {
                "act" => act = act_of(&text),
                "file" => file = text,
                "words" => words = text,
                _ => {}
            }
        }
        let act = act.ok_or_else(|| AppError::refused("error-unreadable-form"))?;
        Ok(Self { act, file, words })
    }
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sent({:?}, hidden)", self.act)
    }
}

impl Act {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Confirm => "confirm",
            Self::Give => "give",
        }
    }
}

fn act_of(code: &str) -> Option<Act> {
    [Act::Take, Act::Confirm, Act::Give]
        .into_iter()
        .find(|act| act.code() == code.trim())
}

fn unreadable(_: MultipartError) -> AppError {
    AppError::refused("error-unreadable-form")
}
