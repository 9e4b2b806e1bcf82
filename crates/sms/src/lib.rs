//! Text messages: telephone numbers as people type them, and what sends a message to one.
//!
//! Every message costs the city money, and that makes it a target ("SMS pumping"): whoever owns expensive numbers
//! asks for codes to them, and is paid a share by their network. So only mobile numbers of the countries that the
//! city names are taken, and the store counts what leaves in a day.

mod gsm;
mod http;
mod phone;
mod template;

pub use gsm::{plain, segments};
pub use http::{HttpProvider, HttpSettings, Method, SettingFault};
pub use phone::{Countries, PhoneFault, phone};
pub use template::Form;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Why a message has not left. None of it repeats the number or the words: it is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendFault {
    #[error("the text message service can't be reached")]
    Unreachable,
    #[error("the text message service answered {0}")]
    Refused(u16),
    #[error("the text message service did not say that it took the message")]
    Unconfirmed,
    /// The request went out and no answer came: the message may have left, and another would cost again.
    #[error("the text message service took too long, and the message may have left")]
    Unsure,
}

/// A message on its way.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<(), SendFault>> + Send + 'a>>;

/// What sends text messages.
pub trait Provider: fmt::Debug + Send + Sync {
    /// Sends `text` to a number as in `+33612345678`.
    fn send<'a>(&'a self, to: &'a str, text: &'a str) -> Sending<'a>;
}

/// Any service that sends text messages. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Texts(Arc<dyn Provider>);

impl Texts {
    pub fn new(provider: impl Provider + 'static) -> Self {
        Self(Arc::new(provider))
    }

    /// Sends `text` to a number as in `+33612345678`.
    pub async fn send(&self, to: &str, text: &str) -> Result<(), SendFault> {
        self.0.send(to, text).await
    }
}
