//! A private PostgreSQL for tests and measurements: its own data, its own port, gone when they are
//! over.

use std::{
    fs, iter,
    net::Ipv4Addr,
    os::unix::{fs::PermissionsExt as _, fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context as _, bail};

use crate::{
    host::{self, User},
    paths::Paths,
    process::{self, Background, StopSignal},
    say,
};

/// Where the tests look for a server's address.
pub(crate) const URL_VARIABLE: &str = "PARVIS_TEST_DATABASE_URL";

/// What a commit waits for.
#[derive(Clone, Copy)]
pub(crate) enum Durability {
    /// Nothing: for tests, whose data is worth nothing.
    None,
    /// The disk, as in production: for measurements.
    Disk,
}

/// A running cluster; stops when dropped.
pub(crate) struct Cluster {
    /// Its address for the tests, as a user who may create databases.
    pub(crate) url: String,
    server: Option<Background>,
    folder: PathBuf,
}

impl Cluster {
    /// Creates and starts a cluster in `target/postgres`, installing PostgreSQL where we may.
    pub(crate) fn start(paths: &Paths, durability: Durability) -> anyhow::Result<Self> {
        if programs().is_none() {
            host::apt_install("postgresql")?;
        }
        let programs =
            programs().context("PostgreSQL is installed, but its `initdb` is not to be found")?;
        let user = unprivileged()?;
        let folder = empty_folder(paths, user.as_ref())?;
        let password = password()?;
        init(&programs, &folder, user.as_ref(), &password)?;
        let port = host::free_port()?;
        let log = paths.target.join("postgres.log");
        let mut server = Background::start(
            "postgres",
            // To PostgreSQL, "interrupt" means: end now, cleanly, whoever is still connected.
            StopSignal::Interrupt,
            &server(&programs, &folder, port, durability),
            user.as_ref(),
            Some(&log),
        )?;
        let is_ready = programs.join("pg_isready");
        server
            .wait_until(Duration::from_mins(1), || {
                let mut ask = Command::new(&is_ready);
                ask.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
                ask.status().is_ok_and(|status| status.success())
            })
            .with_context(|| format!("see {}", paths.shown(&log)))?;
        say::note(format!(
            "PostgreSQL on port {port}, data in {}",
            paths.shown(&folder)
        ));
        let url = format!("postgres://parvis:{password}@127.0.0.1:{port}/postgres");
        Ok(Self {
            url,
            server: Some(server),
            folder,
        })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.server.take());
        // What can't be removed lies in the way of nobody: the next run empties the folder.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of `initdb` and its companions.
fn programs() -> Option<PathBuf> {
    let installed = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut folders: Vec<_> = installed
        .map(|version| version.path().join("bin"))
        .collect();
    folders.sort();
    folders.reverse();
    let initdb = process::which(&["initdb"], &folders)?;
    // A link on the PATH may point to it alone; its companions lie where it really is.
    let folder = fs::canonicalize(initdb).ok()?.parent()?.to_path_buf();
    ["postgres", "pg_isready"]
        .iter()
        .all(|name| folder.join(name).is_file())
        .then_some(folder)
}

/// PostgreSQL refuses to run as root: then another user must own it.
fn unprivileged() -> anyhow::Result<Option<User>> {
    if !host::is_root() {
        return Ok(None);
    }
    let user = host::find_user(&["postgres", "nobody"]);
    Ok(Some(user.context(
        "PostgreSQL can't run as root, and there is no user `postgres`",
    )?))
}

/// An empty folder that the user can reach and write: below `target`, or, where a folder above it
/// is closed to others, in the system's temporary one.
fn empty_folder(paths: &Paths, user: Option<&User>) -> anyhow::Result<PathBuf> {
    let in_target = paths.target.join("postgres");
    let elsewhere = std::env::temp_dir().join(format!("parvis-postgres-{}", std::process::id()));
    for folder in [in_target, elsewhere] {
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("emptying {}", folder.display()))?;
        }
        fs::create_dir_all(&folder)?;
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
        let Some(user) = user else { return Ok(folder) };
        chown(&folder, Some(user.uid), Some(user.gid))?;
        let mut look = as_user(&Path::new("/bin").join("ls"), Some(user));
        if process::output(look.arg(&folder)).is_ok() {
            return Ok(folder);
        }
    }
    bail!("there is no folder that PostgreSQL's user can use")
}

/// 128 random bits: others on this machine have no business in the cluster.
fn password() -> anyhow::Result<String> {
    use std::{fmt::Write as _, io::Read as _};
    let mut bytes = [0_u8; 16];
    fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    let mut password = String::new();
    bytes
        .iter()
        .try_for_each(|byte| write!(password, "{byte:02x}"))?;
    Ok(password)
}

fn init(programs: &Path, folder: &Path, user: Option<&User>, password: &str) -> anyhow::Result<()> {
    // `initdb` takes a password from a file only; a pipe keeps it off the disk.
    let mut shell = as_user(Path::new("/bin/sh"), user);
    shell
        .args(["-c", "printf %s \"$PASSWORD\" | \"$@\"", "initdb"])
        .arg(programs.join("initdb"))
        .args([
            "--no-sync",
            "--no-locale",
            "--encoding=UTF8",
            "--username=parvis",
        ])
        .args(["--auth=scram-sha-256", "--pwfile=/dev/stdin", "--pgdata"])
        .arg(folder)
        .env("PASSWORD", password);
    process::output(&mut shell).map(drop)
}

/// TCP only: a socket's path may be too long where the repository lies deep.
fn server(programs: &Path, folder: &Path, port: u16, durability: Durability) -> Command {
    let mut settings = vec![
        format!("port={port}"),
        format!("listen_addresses={}", Ipv4Addr::LOCALHOST),
        "unix_socket_directories=".into(),
        "max_connections=200".into(),
    ];
    match durability {
        Durability::None => {
            settings.extend(
                ["fsync", "synchronous_commit", "full_page_writes"]
                    .map(|name| format!("{name}=off")),
            );
        }
        Durability::Disk => {}
    }
    let mut command = Command::new(programs.join("postgres"));
    command.arg("-D").arg(folder);
    command.args(
        settings
            .into_iter()
            .flat_map(|setting| iter::once("-c".into()).chain([setting])),
    );
    command.current_dir(folder);
    command
}

fn as_user(program: &Path, user: Option<&User>) -> Command {
    let mut command = Command::new(program);
    if let Some(user) = user {
        command.uid(user.uid).gid(user.gid).current_dir("/");
    }
    command
}
