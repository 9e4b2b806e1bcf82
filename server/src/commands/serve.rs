//! `parvis serve`: the server, from its first to its last request.

use super::open_with;
use crate::cli::ServeArgs;
use crate::config::value::{LogFormat, Value as _};
use crate::config::{Faults, Given, Settings};
use crate::http::files::SiteFiles;
use crate::http::{self, ServerState, log_panics, router};
use crate::jobs::Jobs;
use crate::jobs::mail::{Outlets, Smtp};
use anyhow::Context as _;
use app::context::Site;
use app::features::accounts::means::Ways;
use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::time::Duration;
use store::{Secret, Store};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

pub(super) async fn run(mut given: Given, args: &ServeArgs) -> anyhow::Result<ExitCode> {
    if let Some(address) = args.address {
        given.set("address", address.to_string(), "--address");
    }
    if let Some(folder) = &args.site {
        given.set("site_dir", folder.show(), "--site");
    }
    let settings = Settings::read(&given)?;
    let secret = settings.the_secret(&given)?;
    let smtp = Smtp::from_settings(&settings, &given)?;
    log(&settings)?;
    let store = open_with(&settings, secret).await?;
    knows_its_keys(&store).await?;
    let real = store.city().await?.is_some_and(|city| !city.demonstration);
    if real && smtp.is_none() {
        let expected = "the mail server's name: nobody can sign in without mails";
        anyhow::bail!(Faults::from(given.fault("smtp.host", expected)));
    }
    serve(store, &settings, &given, smtp, || Ok(())).await
}

/// A server that lacks a key would fail at every name and address: it says so now.
async fn knows_its_keys(store: &Store) -> anyhow::Result<()> {
    let known = store.known_keys();
    let used = store.keys_in_use().await?;
    match used.keys().find(|number| !known.contains(number)) {
        Some(missing) => anyhow::bail!(
            "personal data is sealed with key {missing}, which is not there: put its line into keys_file"
        ),
        None => Ok(()),
    }
}

/// Sets the log up. Events go to the standard error: the standard output is for answers.
pub(super) fn log(settings: &Settings) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(settings.log_filter.as_str()).context("reading log.filter")?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match settings.log_format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    }
    .map_err(|err| anyhow::anyhow!("setting up the log: {err}"))
}

/// Serves until a signal comes; then lets what is under way end. `begun` is called when requests can come.
pub(super) async fn serve(
    store: Store,
    settings: &Settings,
    given: &Given,
    smtp: Option<Smtp>,
    begun: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<ExitCode> {
    let texts = settings.the_texts(given)?;
    let folder = settings.the_site_dir();
    let files = SiteFiles::read(&folder)?;
    let url = settings.the_site_url();
    let site = Site {
        secure_cookie: url.starts_with("https://"),
        url,
        assets: files.assets(),
        files: settings.the_files(given)?,
        places: settings.the_places()?,
        ways: Ways {
            sms: texts.is_some(),
            phones: settings.sms_countries.clone(),
        },
        providers: settings.the_providers(given)?,
    };
    store.limit_texts(settings.sms_per_day);
    let jobs = Jobs::start(&store, &site, Outlets { smtp, texts });
    let state = ServerState::new(store.clone(), site.clone(), files, settings, jobs.pulse());
    log_panics();
    let listener = TcpListener::bind(settings.address)
        .await
        .with_context(|| format!("address: listening on {}", settings.address))?;
    tracing::info!(address = %settings.address, site = site.url, "listening");
    begun()?;

    let told = stop_signal()?;
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let (router, limits) = (router(&state), settings.clone());
    let mut serving = tokio::spawn(async move {
        http::serve(listener, router, &limits, async {
            // A dropped sender ends the wait too.
            let _ = stopped.await;
        })
        .await;
    });
    tokio::select! {
        ended = &mut serving => ended.context("serving")?,
        () = told => {
            tracing::info!("told to stop: requests under way may end");
            state.drain();
            // The other side is gone only if serving has ended.
            let _ = stop.send(());
            let grace = Duration::from_secs(settings.shutdown_seconds.into());
            if let Ok(ended) = tokio::time::timeout(grace, serving).await {
                ended.context("serving")?;
            } else {
                tracing::warn!("some requests did not end in time");
            }
        }
    }
    jobs.stop().await;
    store.close().await?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// Ends at SIGTERM (service managers) or SIGINT (Ctrl-C).
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate()).context("listening for SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("listening for SIGINT")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Makes a secret once and keeps it beside the data: for a demonstration, which nobody should have to set up.
pub(super) fn kept_secret(path: &std::path::Path) -> anyhow::Result<Secret> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    if !path.exists() {
        let random = data_encoding::BASE64URL_NOPAD.encode(&rand::random::<[u8; 48]>());
        // Made with its rights, not given them afterwards: nobody can read it in between.
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .with_context(|| format!("making {}", path.display()))?;
        file.write_all(random.as_bytes())
            .with_context(|| format!("writing {}", path.display()))?;
    }
    let text =
        std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    Secret::new(text.trim())
        .with_context(|| format!("{} holds less than 32 characters", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_kept_secret_stays_and_is_its_owner_s_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        kept_secret(&path).expect("made");
        let first = std::fs::read_to_string(&path).expect("read");
        kept_secret(&path).expect("read again");
        assert_eq!(std::fs::read_to_string(&path).expect("read"), first);
        assert_eq!(
            path.metadata().expect("there").permissions().mode() & 0o777,
            0o600
        );
        std::fs::write(&path, "short").expect("written");
        assert!(kept_secret(&path).is_err());
    }
}
