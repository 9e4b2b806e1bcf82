//! Other programs: run to their end, or kept in the background for as long as this one lives.

use std::{
    env,
    ffi::OsStr,
    fs::File,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};

use crate::host::User;

/// `cargo`, without what the cargo that started xtask has left in the environment: build scripts
/// that watch those variables would otherwise run again after each change between `cargo build`
/// and `cargo xtask build`.
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    for (name, _) in env::vars_os() {
        let left_over = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_")
                || name.starts_with("CARGO_MANIFEST_")
                || matches!(name, "CARGO" | "CARGO_BIN_NAME" | "CARGO_CRATE_NAME")
        });
        if left_over {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a program to its end, its output going where ours goes.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let shown = shown(command);
    let status = command
        .status()
        .with_context(|| format!("starting `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a program to its end and returns what it wrote on its standard output.
pub(crate) fn output(command: &mut Command) -> anyhow::Result<String> {
    let shown = shown(command);
    let output = command
        .output()
        .with_context(|| format!("starting `{shown}`"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{shown}` failed ({}): {}", output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of `names` that is on the PATH or in one of `more` directories.
pub(crate) fn which(names: &[&str], more: &[PathBuf]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).chain(more.to_vec()).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// How a background program is asked to end.
#[derive(Clone, Copy)]
pub(crate) enum StopSignal {
    Terminate,
    Interrupt,
}

/// A program in the background that ends when this one ends, even when this one is killed.
pub(crate) struct Background {
    name: &'static str,
    shell: Child,
}

/// The shell in between holds our end of a pipe. Whichever way we end, the pipe closes, `read`
/// returns, and the program is asked to stop; one that doesn't within 15 seconds is killed.
/// (`read` takes its input from descriptor 3, as a shell gives its background jobs an empty
/// standard input. Ctrl-C reaches the whole group: the shell stays, to see to the end.)
const KEEPER: &str = r#"
trap "" INT
signal=$1; shift
exec 3<&0
"$@" </dev/null 3<&- & program=$!
{ read -r _; kill -s "$signal" "$program"; sleep 15; kill -s KILL "$program"; } <&3 2>/dev/null &
keeper=$!
wait "$program" 2>/dev/null; code=$?
kill "$keeper" 2>/dev/null
exit "$code"
"#;

impl Background {
    /// Starts a program. `log` takes its output, else it goes where ours goes.
    pub(crate) fn start(
        name: &'static str,
        signal: StopSignal,
        program: &Command,
        user: Option<&User>,
        log: Option<&Path>,
    ) -> anyhow::Result<Self> {
        let mut shell = Command::new("sh");
        shell.args(["-c", KEEPER, name]);
        shell.arg(match signal {
            StopSignal::Terminate => "TERM",
            StopSignal::Interrupt => "INT",
        });
        shell.arg(program.get_program()).args(program.get_args());
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        if let Some(folder) = program.get_current_dir() {
            shell.current_dir(folder);
        }
        if let Some(user) = user {
            shell.uid(user.uid).gid(user.gid);
        }
        if let Some(log) = log {
            let file = File::create(log).with_context(|| format!("creating {}", log.display()))?;
            shell.stderr(file.try_clone()?).stdout(file);
        }
        let shell = shell
            .stdin(Stdio::piped())
            .spawn()
            .with_context(|| format!("starting {name}"))?;
        Ok(Self { name, shell })
    }

    /// Waits until `ready` says so; fails when the program ends first or the time is over.
    pub(crate) fn wait_until(
        &mut self,
        limit: Duration,
        ready: impl Fn() -> bool,
    ) -> anyhow::Result<()> {
        let started = Instant::now();
        while started.elapsed() < limit {
            if let Some(status) = self.shell.try_wait()? {
                bail!("{} ended before it was ready ({status})", self.name);
            }
            if ready() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("{} was not ready after {} s", self.name, limit.as_secs());
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Nothing can be done about a program that ignores the request but to say no more.
        let _ = self.shell.wait();
    }
}
