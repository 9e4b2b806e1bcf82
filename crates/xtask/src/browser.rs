//! What the end-to-end tests need: npm's packages and a browser.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, bail};

use crate::{host, process, say};

const CHROMIUMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The browser: `PARVIS_CHROMIUM`, or one on the PATH, or Debian's, installed now.
pub(crate) fn chromium() -> anyhow::Result<PathBuf> {
    if let Some(chosen) = env::var_os("PARVIS_CHROMIUM") {
        return Ok(chosen.into());
    }
    if let Some(found) = process::which(&CHROMIUMS, &[]) {
        return Ok(found);
    }
    host::apt_install("chromium")
        .context("the end-to-end tests need Chromium (or PARVIS_CHROMIUM, the path of one)")?;
    process::which(&CHROMIUMS, &[]).context("chromium is installed, but not on the PATH")
}

/// Python, by which a spec reaches into the database of a server of its own: Node 20 reads no SQLite.
pub(crate) fn python() -> anyhow::Result<()> {
    if process::which(&["python3"], &[]).is_none() {
        host::apt_install("python3").context("a spec of the staff's sign-in needs Python")?;
    }
    Ok(())
}

/// Installs the packages of `package-lock.json`, unless that was done since it last changed.
pub(crate) fn npm_packages(folder: &Path) -> anyhow::Result<()> {
    let installed = folder.join("node_modules/.package-lock.json");
    let time = |file: &Path| fs::metadata(file).and_then(|about| about.modified());
    if let (Ok(installed), Ok(wanted)) = (time(&installed), time(&folder.join("package-lock.json")))
        && installed >= wanted
    {
        return Ok(());
    }
    if process::which(&["npm"], &[]).is_none() {
        bail!("the end-to-end tests need Node.js with npm");
    }
    say::note("installing npm's packages");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder);
    // Playwright would download a browser of its own; the one of this machine will do.
    process::run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}
