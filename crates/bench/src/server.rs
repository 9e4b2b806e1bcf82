//! Servers that run while they are measured.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};

use crate::http;

/// A server of ours, gone with its folder when dropped.
pub(crate) struct Server {
    pub(crate) port: u16,
    child: Child,
    scratch: Option<PathBuf>,
}

impl Server {
    /// `parvis demo` with an empty database in `scratch`.
    pub(crate) fn demonstration(
        parvis: &Path,
        site: &Path,
        scratch: &Path,
    ) -> anyhow::Result<Self> {
        fs::create_dir_all(scratch)?;
        let port = free_port()?;
        let mut command = Command::new(parvis);
        command.args(["demo", "--port", &port.to_string(), "--data"]);
        command.arg(scratch.join("data")).arg("--site").arg(site);
        let log = fs::File::create(scratch.join("server.log"))?;
        command.stdout(log.try_clone()?).stderr(log);
        Self::start(command, port, "/readyz", Some(scratch.to_path_buf()))
    }

    /// This program as the bare server.
    pub(crate) fn bare(content_type: &str, encoding: &str, body: &Path) -> anyhow::Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["bare", &port.to_string(), content_type, encoding]);
        command.arg(body);
        Self::start(command, port, "/", None)
    }

    fn start(
        mut command: Command,
        port: u16,
        ready: &str,
        scratch: Option<PathBuf>,
    ) -> anyhow::Result<Self> {
        let child = command.stdin(Stdio::null()).spawn();
        let child =
            child.with_context(|| format!("starting {}", command.get_program().display()))?;
        let mut server = Self {
            port,
            child,
            scratch,
        };
        let started = Instant::now();
        while started.elapsed() < Duration::from_mins(2) {
            if let Some(status) = server.child.try_wait()? {
                bail!(
                    "{} ended at once ({status})",
                    command.get_program().display()
                );
            }
            if http::get(port, ready).is_ok_and(|answer| answer.status == 200) {
                return Ok(server);
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!(
            "{} was not ready after two minutes",
            command.get_program().display()
        );
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its data is made up and goes with it: no need for a gentle end.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Some(scratch) = &self.scratch {
            let _ = fs::remove_dir_all(scratch);
        }
    }
}

fn free_port() -> anyhow::Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
    Ok(listener.local_addr()?.port())
}
