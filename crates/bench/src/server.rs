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

use crate::{
    database::{Bench, SECRET},
    http::{self, Get},
};

/// A server of ours, gone when dropped.
pub(crate) struct Server {
    pub(crate) port: u16,
    child: Child,
}

/// The program that is measured, and the files of its site.
pub(crate) struct Program {
    pub(crate) parvis: PathBuf,
    pub(crate) site: PathBuf,
    /// Where it may write.
    pub(crate) scratch: PathBuf,
}

impl Program {
    /// `parvis demo`, with a database of its own.
    pub(crate) fn demonstration(&self) -> anyhow::Result<Server> {
        let port = free_port()?;
        let mut command = self.command("demo")?;
        command.args(["--port", &port.to_string(), "--data"]);
        command.arg(self.scratch.join("demonstration"));
        Server::start(command, port, "/readyz")
    }

    /// `parvis serve` on a database of the measurement, configured as a city would.
    pub(crate) fn serve(&self, bench: &Bench) -> anyhow::Result<Server> {
        let port = free_port()?;
        let mut command = self.command("serve")?;
        command
            .env("PARVIS_ADDRESS", format!("127.0.0.1:{port}"))
            .env("PARVIS_SITE_URL", format!("http://localhost:{port}"))
            .env("PARVIS_DATABASE_URL", &bench.url)
            .env("PARVIS_SECRET", SECRET)
            // A server wants somewhere to send its mails; the visitors measured here need none.
            .env("PARVIS_SMTP_HOST", "localhost")
            .env("PARVIS_SMTP_FROM", "bench@example.org")
            // All visitors of the measurement have one address.
            .env("PARVIS_LIMITS_PAGES_PER_MINUTE", "0")
            .env("PARVIS_LIMITS_ACTS_PER_MINUTE", "0");
        Server::start(command, port, "/readyz")
    }

    fn command(&self, name: &str) -> anyhow::Result<Command> {
        let mut command = Command::new(&self.parvis);
        // Whatever the shell around has set is none of the measurement's.
        for (variable, _) in std::env::vars_os() {
            let ours = variable
                .to_str()
                .is_some_and(|name| name.starts_with("PARVIS_"));
            if ours || variable == "DATABASE_URL" {
                command.env_remove(variable);
            }
        }
        let log = fs::File::create(self.scratch.join(format!("{name}.log")))?;
        command
            .arg(name)
            .arg("--site")
            .arg(&self.site)
            .current_dir(&self.scratch);
        command.stdout(log.try_clone()?).stderr(log);
        Ok(command)
    }
}

impl Server {
    /// This program as the bare server.
    pub(crate) fn bare(page: &Path) -> anyhow::Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["bare", &port.to_string()]).arg(page);
        Self::start(command, port, "/")
    }

    fn start(mut command: Command, port: u16, ready: &str) -> anyhow::Result<Self> {
        let name = command.get_program().display().to_string();
        let child = command.stdin(Stdio::null()).spawn();
        let mut server = Self {
            port,
            child: child.with_context(|| format!("starting {name}"))?,
        };
        let started = Instant::now();
        while started.elapsed() < Duration::from_mins(1) {
            if let Some(status) = server.child.try_wait()? {
                bail!("{name} ended at once ({status})");
            }
            if http::get(port, &Get::page(ready)).is_ok_and(|answer| answer.status == 200) {
                return Ok(server);
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("{name} was not ready after a minute");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its data is made up and goes with it: no need for a gentle end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> anyhow::Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
    Ok(listener.local_addr()?.port())
}
