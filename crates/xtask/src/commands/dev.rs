//! `cargo xtask dev`: rebuilds and restarts whenever a file changes.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
    time::{Duration, SystemTime},
};

use super::{
    build,
    run::{DEFAULT_PORT, demo, refuse_taken_port},
};
use crate::{
    options::Options,
    paths::Paths,
    process::{Background, StopSignal},
    say::{self, Steps},
};

/// What is watched. Cargo knows best what a change means for its crates: both halves are asked
/// each time, and answer at once when they are up to date.
const WATCHED: [&str; 6] = ["app", "server", "crates", "style", "public", "Cargo.toml"];

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    let port = options.value("--port", DEFAULT_PORT)?;
    options.finish()?;
    refuse_taken_port("dev", port)?;
    let mut server = None;
    loop {
        let seen = snapshot(&paths.root);
        rebuild(paths, port, &mut server);
        say::line("watching; Ctrl-C ends");
        while snapshot(&paths.root) == seen {
            thread::sleep(Duration::from_millis(500));
        }
        // An editor that saves all its files writes them within a moment.
        thread::sleep(Duration::from_millis(100));
    }
}

/// A failed build leaves the server of the last good one running.
fn rebuild(paths: &Paths, port: u16, server: &mut Option<Background>) {
    let mut steps = Steps::new(build::STEPS);
    match build::everything(paths, &mut steps, false) {
        Err(error) => say::failure(&error),
        Ok(binary) => {
            say::line(format!("built in {}", steps.elapsed()));
            // The old one must have left the port before the new one comes.
            drop(server.take());
            let command = demo(paths, &binary, port, &paths.root.join("data"));
            match Background::start("parvis", StopSignal::Terminate, &command, None, None) {
                Ok(started) => *server = Some(started),
                Err(error) => say::failure(&error),
            }
        }
    }
}

/// When each watched file was last written.
fn snapshot(root: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut times = BTreeMap::new();
    let mut waiting: Vec<PathBuf> = WATCHED.iter().map(|name| root.join(name)).collect();
    while let Some(path) = waiting.pop() {
        // A file may vanish between being listed and being looked at: then it is as good as gone.
        let Ok(about) = fs::metadata(&path) else {
            continue;
        };
        if about.is_dir() {
            let entries = fs::read_dir(&path).into_iter().flatten().flatten();
            waiting.extend(entries.map(|entry| entry.path()));
        } else if let Ok(time) = about.modified() {
            times.insert(path, time);
        }
    }
    times
}
