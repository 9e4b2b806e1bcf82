//! `cargo xtask run`: from a clone to a city's edition on localhost:3000.

use std::{
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context as _, bail};

use super::build;
use crate::{
    host,
    options::Options,
    paths::Paths,
    say::{self, Steps},
};

pub(crate) const DEFAULT_PORT: u16 = 3000;

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    let port = options.value("--port", DEFAULT_PORT)?;
    options.finish()?;
    refuse_taken_port("run", port)?;
    let mut steps = Steps::new(build::STEPS);
    let binary = build::everything(paths, &mut steps, false)?;
    say::line(format!(
        "built in {}; http://localhost:{port} is next",
        steps.elapsed()
    ));
    // The server takes this process over, so that Ctrl-C and SIGTERM reach it and nobody else.
    let error = demo(paths, &binary, port, &paths.root.join("data")).exec();
    Err(error).with_context(|| format!("starting {}", binary.display()))
}

/// The server with the demonstration, its database in `data`.
pub(crate) fn demo(paths: &Paths, binary: &Path, port: u16, data: &Path) -> Command {
    let mut command = Command::new(binary);
    command
        .current_dir(&paths.root)
        .args(["demo", "--port", &port.to_string(), "--data"])
        .arg(data)
        .arg("--site")
        .arg(paths.site());
    command
}

/// Says before a long build what would fail after it.
pub(crate) fn refuse_taken_port(command: &str, port: u16) -> anyhow::Result<()> {
    if host::port_is_free(port) {
        return Ok(());
    }
    let other = if port == DEFAULT_PORT {
        3001
    } else {
        DEFAULT_PORT
    };
    bail!(
        "something else listens on port {port}. Stop it (`ss -ltnp 'sport = :{port}'` names it), \
         or take another port: `cargo xtask {command} --port {other}`"
    )
}
