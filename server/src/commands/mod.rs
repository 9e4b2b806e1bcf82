//! The commands of `parvis`.

pub(crate) mod count;
pub(crate) mod demo;
pub(crate) mod import;

use std::io::Write as _;

/// Why a command stopped: one line for the person at the keyboard.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct CommandError(String);

impl CommandError {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

macro_rules! told_with_causes {
    ($($error:ty),+ $(,)?) => {$(
        impl From<$error> for CommandError {
            fn from(err: $error) -> Self {
                let mut text = err.to_string();
                let mut source = std::error::Error::source(&err);
                while let Some(cause) = source {
                    text = format!("{text}: {cause}");
                    source = cause.source();
                }
                Self(text)
            }
        }
    )+};
}

told_with_causes!(
    store::StoreError,
    tally::pb::PbError,
    domain::CalendarError,
    intake::ideas::MappingError,
    intake::demo::DemoError,
    intake::GeoError,
);

/// Prints a line for the person at the keyboard.
pub(crate) fn say(text: &str) -> Result<(), CommandError> {
    writeln!(std::io::stdout(), "{text}").map_err(|err| CommandError::new(err.to_string()))
}
