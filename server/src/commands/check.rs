//! `parvis check`: whether everything that a server needs is in place.

use super::{open_with, say};
use crate::config::{Given, Settings};
use crate::http::files::SiteFiles;
use crate::jobs::mail::Smtp;
use std::fmt::Display;
use std::process::ExitCode;

pub(super) async fn run(given: &Given) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(given)?;
    let secret = settings.the_secret(given)?;
    say("settings      fine")?;
    let mut whole = true;
    let mut told = |what: &str, outcome: Result<String, String>| {
        whole &= outcome.is_ok();
        let text = outcome.unwrap_or_else(|err| format!("MISSING: {err}"));
        say(format_args!("{what:13} {text}"))
    };

    let mut demonstration = false;
    let database = match open_with(&settings, secret).await {
        Ok(store) => {
            let city = store.city().await?;
            demonstration = city.as_ref().is_some_and(|city| city.demonstration);
            store.close().await?;
            told("database", Ok(format!("{:?}", settings.database_url)))?;
            let missing = "`parvis city set` names it".to_owned();
            city.map(|city| city.name).ok_or(missing)
        }
        Err(err) => Err(format!("the database does not open: {err:#}")),
    };
    told("city", database)?;

    let folder = settings.the_site_dir();
    let files =
        SiteFiles::read(&folder).map(|files| format!("{} in {}", files.len(), folder.display()));
    told("site's files", files.map_err(causes))?;

    told("files", keeps_files(&settings, given).await.map_err(causes))?;

    let mail = match Smtp::from_settings(&settings, given)? {
        Some(smtp) => smtp
            .greets()
            .await
            .map(|()| "the mail server answers".to_owned())
            .map_err(causes),
        None if demonstration => Ok("none: the demonstration shows its mails on a page".to_owned()),
        None => Err("smtp.host is not set, and nobody can sign in without mails".to_owned()),
    };
    told("mail", mail)?;
    let texts = match settings.the_texts(given)? {
        Some(_) => "set up; none was sent, since each is paid for",
        None if demonstration => "none: the demonstration shows them on a page",
        None => "none: nobody can ask for a code by text message",
    };
    told("text messages", Ok(texts.to_owned()))?;
    Ok(if whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Whether photos and documents can be kept: tried with a small file.
async fn keeps_files(settings: &Settings, given: &Given) -> anyhow::Result<String> {
    const KEY: &str = "check.txt";
    let files = settings.the_files(given)?;
    files.put(KEY, b"parvis check".to_vec()).await?;
    files.delete(KEY).await?;
    Ok(match &settings.files_s3_endpoint {
        Some(endpoint) => endpoint.as_str().to_owned(),
        None => settings.the_files_dir().display().to_string(),
    })
}

fn causes(err: impl Display) -> String {
    err.to_string()
}
