//! What this machine has, and what root may add to it.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    process::Command,
};

use anyhow::{Context as _, bail};

use crate::{process, say};

/// A system user, from `/etc/passwd`.
pub(crate) struct User {
    pub(crate) uid: u32,
    pub(crate) gid: u32,
}

pub(crate) fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// The first of these users that exists.
pub(crate) fn find_user(names: &[&str]) -> Option<User> {
    let passwd = fs::read_to_string("/etc/passwd").ok()?;
    names.iter().find_map(|name| user_in(&passwd, name))
}

fn user_in(passwd: &str, name: &str) -> Option<User> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next()? == name).then_some(())?;
        let mut numbers = fields.skip(1).map(str::parse);
        Some(User {
            uid: numbers.next()?.ok()?,
            gid: numbers.next()?.ok()?,
        })
    })
}

/// Whether CI's rules hold: what can't be checked is a failure, not a remark.
pub(crate) fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// Installs a Debian package where we are root and `apt-get` exists; else says what to do.
pub(crate) fn apt_install(package: &str) -> anyhow::Result<()> {
    if !is_root() || process::which(&["apt-get"], &[]).is_none() {
        bail!(
            "`{package}` is missing; install it, for example with `sudo apt-get install {package}`"
        );
    }
    say::note(format!("installing Debian's package {package}"));
    if apt(&["install", "-y", "--no-install-recommends", package]).is_err() {
        apt(&["update"])?;
        apt(&["install", "-y", "--no-install-recommends", package])?;
    }
    Ok(())
}

fn apt(words: &[&str]) -> anyhow::Result<()> {
    let mut command = Command::new("apt-get");
    command.arg("-qq").args(words);
    process::run(command.env("DEBIAN_FRONTEND", "noninteractive"))
}

/// A port that nobody listens on at this moment.
pub(crate) fn free_port() -> anyhow::Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
    Ok(listener.local_addr()?.port())
}

/// Whether a server could listen on this port.
pub(crate) fn port_is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::user_in;

    #[test]
    fn reads_a_user_and_no_other_with_the_same_beginning() {
        let passwd = "root:x:0:0:root:/root:/bin/sh\npostgresql:x:7:8::/:/bin/sh\n\
                      postgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash";
        let user = user_in(passwd, "postgres").map(|user| (user.uid, user.gid));
        assert_eq!(user, Some((101, 104)));
        assert!(user_in(passwd, "nobody").is_none());
    }
}
