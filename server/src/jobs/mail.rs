//! The outbox's worker: takes mails that are due and hands them to the mail server, and those to telephones to the
//! service of text messages.
//!
//! The log has neither addresses nor words: a mail is known by its id, and the mail server's answer, which
//! may repeat an address, by its code.

use super::{Pulse, goes_on};
use crate::config::value::Tls;
use crate::config::{Faults, Given, Settings};
use app::mail::{letter, text_message};
use domain::Contact;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use sms::{SendFault, Texts};
use std::time::Duration;
use store::{City, DueMail, Store};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How often the outbox is looked at when it is empty.
const REST: Duration = Duration::from_secs(1);
/// How long to wait when the database does not answer.
const LONG_REST: Duration = Duration::from_secs(10);
/// Mails taken at once, each sent over a connection of its own; all must be through within the lease that the
/// store gives.
const AT_ONCE: u64 = 8;
/// How long the mail server may take for one mail.
const PATIENCE: Duration = Duration::from_secs(20);

/// The mail server.
#[derive(Clone, Debug)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Where mails leave.
#[derive(Clone, Debug, Default)]
pub struct Outlets {
    pub smtp: Option<Smtp>,
    pub texts: Option<Texts>,
}

impl From<Option<Smtp>> for Outlets {
    fn from(smtp: Option<Smtp>) -> Self {
        Self { smtp, texts: None }
    }
}

impl Outlets {
    async fn send(&self, due: &DueMail, city: &City, url: &str) -> Result<(), Unsent> {
        match (&due.to, &self.smtp, &self.texts) {
            (Contact::Email(to), Some(smtp), _) => smtp.send(to, due, city, url).await,
            (Contact::Phone(to), _, Some(texts)) => {
                let text = text_message(due.lang, &due.mail, city, url);
                Ok(texts.send(to, &text).await?)
            }
            // Nothing leaves a demonstration: its page shows the mails.
            _ if city.demonstration => Ok(()),
            _ => Err(Unsent::NoOutlet),
        }
    }
}

/// Why a mail has not left.
#[derive(Debug, thiserror::Error)]
enum Unsent {
    #[error("the address is none")]
    Address(#[from] lettre::address::AddressError),
    #[error("the mail could not be put together")]
    Message(#[from] lettre::error::Error),
    #[error("the mail server's settings are no good")]
    Smtp(#[from] lettre::transport::smtp::Error),
    #[error("the mail server took too long")]
    TooSlow,
    #[error(transparent)]
    Text(#[from] SendFault),
    #[error("nothing is set up that sends to such a contact")]
    NoOutlet,
}

impl Unsent {
    /// Whether it may have left all the same. A mail that comes twice is shown once; a text message is paid twice, and
    /// comes twice.
    fn may_have_left(&self) -> bool {
        matches!(self, Self::Text(SendFault::Unsure))
    }

    /// For the log: without the server's own words, which may repeat the address.
    fn kind(&self) -> String {
        match self {
            Self::Address(_)
            | Self::Message(_)
            | Self::TooSlow
            | Self::Text(_)
            | Self::NoOutlet => self.to_string(),
            Self::Smtp(err) => match err.status() {
                Some(code) => format!("the mail server answered {code}"),
                None if err.is_timeout() => "the mail server took too long".to_owned(),
                None if err.is_tls() => "TLS failed".to_owned(),
                None => "the mail server can't be reached".to_owned(),
            },
        }
    }
}

impl Smtp {
    /// The server of the settings, if they name one.
    pub fn from_settings(settings: &Settings, given: &Given) -> Result<Option<Self>, Faults> {
        let (Some(host), Some(from)) = (&settings.smtp_host, &settings.smtp_from) else {
            return Ok(None);
        };
        let refused = |err: lettre::transport::smtp::Error| {
            Faults::from(given.fault("smtp.host", format!("the name of a mail server ({err})")))
        };
        let host = host.as_str();
        let mut builder = match settings.smtp_tls {
            Tls::StartTls => {
                AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host).map_err(refused)?
            }
            Tls::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(host).map_err(refused)?,
            Tls::None => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host),
        }
        .port(settings.smtp_port)
        .timeout(Some(PATIENCE))
        .pool_config(PoolConfig::new().max_size(8));
        if let (Some(user), Some(password)) =
            (&settings.smtp_user, settings.the_smtp_password(given)?)
        {
            builder = builder.credentials(Credentials::new(user.0.clone(), password.0));
        }
        Ok(Some(Self {
            transport: builder.build(),
            from: from.clone(),
        }))
    }

    /// Whether the server answers, and takes the name and the password.
    pub async fn greets(&self) -> anyhow::Result<()> {
        let answers = tokio::time::timeout(PATIENCE, self.transport.test_connection()).await??;
        anyhow::ensure!(answers, "the mail server does not answer as it should");
        Ok(())
    }

    async fn send(&self, to: &str, due: &DueMail, city: &City, url: &str) -> Result<(), Unsent> {
        let letter = letter(due.lang, &due.mail, city, url);
        let to: Address = to.parse()?;
        let header = |name: &'static str, value: &str| {
            HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
        };
        let from = Mailbox::new(
            self.from.name.clone().or(Some(city.name.clone())),
            self.from.email.clone(),
        );
        let mut message = Message::builder()
            .from(from)
            .to(Mailbox::new(None, to))
            .subject(letter.subject)
            // The same for every try: a mail sent twice after a crash is shown once.
            .message_id(Some(format!("<{}@{}>", due.id.0, self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            // Holiday notices stay away (RFC 3834).
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", due.lang.code()));
        if let Ok(contact) = city.contact.parse() {
            message = message.reply_to(Mailbox::new(None, contact));
        }
        let message = message.body(letter.body)?;
        tokio::time::timeout(PATIENCE, self.transport.send(message))
            .await
            .map_err(|_| Unsent::TooSlow)??;
        Ok(())
    }
}

/// Delivers until it is told to stop.
pub(super) async fn deliver(
    store: Store,
    url: String,
    outlets: Outlets,
    pulse: Pulse,
    mut stopping: watch::Receiver<bool>,
) {
    loop {
        pulse.beat();
        let rest = match round(&store, &url, &outlets).await {
            // There may be more.
            Ok(AT_ONCE) => Duration::ZERO,
            Ok(_) => REST,
            Err(err) => {
                tracing::error!(err = app::error::causes(&err), "the outbox can't be read");
                LONG_REST
            }
        };
        if !goes_on(&mut stopping, rest).await {
            return;
        }
    }
}

/// Takes what is due and sends it; gives the number of mails taken.
async fn round(store: &Store, url: &str, outlets: &Outlets) -> store::Result<u64> {
    let Some(city) = store.city().await? else {
        return Ok(0);
    };
    if outlets.smtp.is_none() && outlets.texts.is_none() && !city.demonstration {
        return Ok(0);
    }
    let due = store.take_due_mails(AT_ONCE).await?;
    let taken = due.len() as u64;
    let mut sending = JoinSet::new();
    for mail in due {
        if !store.is_of_use(&mail).await? {
            store
                .mail_dropped(&mail, "the code was of no use any more")
                .await?;
            continue;
        }
        let (outlets, city, url) = (outlets.clone(), city.clone(), url.to_owned());
        sending.spawn(async move {
            let sent = outlets.send(&mail, &city, &url).await;
            (mail, sent)
        });
    }
    while let Some(ended) = sending.join_next().await {
        let (mail, sent) = match ended {
            Ok(ended) => ended,
            Err(err) => {
                // Its lease ends, and it comes again.
                tracing::error!(%err, "a mail broke its task");
                continue;
            }
        };
        match sent {
            Ok(()) => store.mail_sent(&mail).await?,
            Err(unsent) if unsent.may_have_left() => {
                let reason = unsent.kind();
                tracing::warn!(mail = %mail.id.0, reason, "a text message may not have left; it is not tried again");
                store.mail_dropped(&mail, &reason).await?;
            }
            Err(unsent) => {
                let reason = unsent.kind();
                tracing::warn!(mail = %mail.id.0, reason, "a mail has not left; it will be tried again");
                store.mail_failed(&mail, &reason).await?;
            }
        }
    }
    Ok(taken)
}
