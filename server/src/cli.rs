//! The command line: what `parvis --help` tells.

use crate::commands::{count::Count, import::Import, verify::Verify};
use clap::{Args, Parser, Subcommand};
use domain::Role;
use std::net::SocketAddr;
use std::path::PathBuf;
use store::AuditHead;

/// Participatory budgets: from an idea to the winners.
#[derive(Debug, Parser)]
#[command(name = "parvis", version, about, arg_required_else_help = true)]
#[command(
    after_help = "Settings come from parvis.toml and from variables such as PARVIS_ADDRESS: \
                        `parvis config --explain` lists them all."
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// The configuration's file [default: parvis.toml here, if there is one]
    #[arg(long, global = true, env = "PARVIS_CONFIG", value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the site
    ///
    /// Brings the database's tables up to date, then serves until it is told to stop (SIGTERM, or Ctrl-C):
    /// requests under way may end, mails that are being sent are.
    Serve(ServeArgs),
    /// Serve a demonstration with a city's data, on this machine
    ///
    /// Everything lies in one folder: the database, and a secret made at the first start. Mails leave
    /// nowhere; a page of the site shows them.
    Demo(DemoArgs),
    /// Show the settings that are in force, each with its source; secrets as dots
    Config(ConfigArgs),
    /// Look whether everything is in place: settings, database, the site's files, mail server
    ///
    /// Ends with 1 when something is missing, so that it can stand before a start.
    Check,
    /// The city that runs this deployment
    #[command(subcommand)]
    City(CityCommand),
    /// Who may do what at the staff desk
    #[command(subcommand)]
    Role(RoleCommand),
    /// The editions
    #[command(subcommand)]
    Edition(EditionCommand),
    /// The audit log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// The keys that names, addresses and numbers are sealed with
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Make an encrypted backup, also while the server runs
    ///
    /// Database, photos and documents as they are at one moment. It fits SQLite and PostgreSQL, whichever it comes
    /// from. The secret and the keys of personal data are not in it: keep them elsewhere.
    Backup(BackupArgs),
    /// Bring a backup into an empty database
    ///
    /// All or nothing. The program must have the version that made it, and the settings the same secret.
    Restore(RestoreArgs),
    /// Remove what is over, as the city's terms say
    ///
    /// A server does it once a day by itself.
    Retention(RetentionArgs),
    /// Bring in an edition or ideas from a file
    ///
    /// All or nothing; the same file twice changes nothing.
    #[command(subcommand)]
    Import(Import),
    /// Count a vote from a Pabulib file (.pb), without a database
    Count(Count),
    Verify(Verify),
}

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// Where to listen [default: the setting `address`]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) address: Option<SocketAddr>,
    /// The folder of the site's files [default: the setting `site_dir`]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) site: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// The port, on this machine alone [default: the setting `address`, else 3000]
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// Where the demonstration keeps its database and its secret
    #[arg(long, value_name = "FOLDER", default_value = "data")]
    pub(crate) data: PathBuf,
    /// The folder of the site's files [default: the setting `site_dir`]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) site: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ConfigArgs {
    /// List every setting with its meaning, its default and its variable
    #[arg(long)]
    pub(crate) explain: bool,
    /// Write an example file with every setting
    #[arg(long, conflicts_with = "explain")]
    pub(crate) example: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RetentionArgs {
    /// Tell what would be removed, and remove nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CityCommand {
    /// Name the city
    Set {
        /// As it stands on every page
        #[arg(long)]
        name: String,
        /// The address that residents can write to
        #[arg(long, value_name = "EMAIL")]
        contact: String,
        /// Where the data protection officer is reached [default: as it was, else the address above]
        #[arg(long, value_name = "EMAIL")]
        dpo: Option<String>,
        /// Who answers for personal data, with a postal address [default: as it was, else the city]
        #[arg(long, value_name = "TEXT")]
        controller: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum RoleCommand {
    /// Give a role; the account is made if there is none yet, and is invited by mail to choose how it signs in
    ///
    /// So the first administrator comes to be: parvis role grant name@example.fr administrator
    Grant {
        #[command(flatten)]
        whose: RoleArgs,
        /// The person's name, for an account that has none
        #[arg(long, default_value = "")]
        name: String,
    },
    /// Show a link by which somebody of the staff chooses how they sign in; earlier links end
    ///
    /// For the first administrator of a city without a mail server yet, and for one who has lost everything.
    Invite {
        /// The address of somebody who has a role
        email: String,
    },
    /// Take a role back; the last administrator keeps theirs
    Revoke {
        #[command(flatten)]
        whose: RoleArgs,
    },
    /// List everybody who has a role
    List,
}

#[derive(Debug, Args)]
pub(crate) struct RoleArgs {
    /// The address with which the person signs in
    pub(crate) email: String,
    #[expect(clippy::doc_markdown, reason = "the text of `--help`")]
    /// administrator, coordinator, moderator, reader, auditor, ambassador or ambassador_lead
    pub(crate) role: Role,
    /// For this edition alone, by its short name: coordinator, moderator, reader and auditor can be
    #[arg(long, value_name = "SLUG")]
    pub(crate) edition: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EditionCommand {
    /// List the editions with their state
    List,
    /// Open the ballot box of an edition whose vote has closed, with the key files of its trustees
    OpenBox {
        /// The edition's short name, as in its address
        slug: String,
        /// A trustee's key file, as many as open the box; none when the trustees have given theirs on their pages
        #[arg(value_name = "KEY FILE")]
        keys: Vec<PathBuf>,
    },
    /// Count the ballots of an edition whose vote has closed
    Count {
        /// The edition's short name, as in its address
        slug: String,
    },
    /// Put an edition on the site
    Publish {
        /// The edition's short name, as in its address
        slug: String,
    },
    /// Make the counted outcome of an edition public
    PublishOutcome {
        /// The edition's short name, as in its address
        slug: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Recompute the chain of the log, to see whether an entry was changed or removed
    Verify {
        /// What `parvis audit head` printed once: the log must still have this entry
        #[arg(long, value_name = "NUMBER:HASH")]
        head: Option<AuditHead>,
    },
    /// Print the newest entry's number and hash, to keep where nobody of this server can write
    Head,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeysCommand {
    /// Add a key to the file of the setting `keys_file`
    New,
    /// Seal every name, address and number with the newest key
    ///
    /// The site goes on meanwhile. Every server must have been started anew since the key is there.
    Rotate,
    /// Tell which keys are in use, and which are needed no more
    Check,
}

#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    /// The file to write, or with --check to read
    #[arg(required_unless_present = "new_key")]
    pub(crate) file: Option<PathBuf>,
    /// Whom the backup is closed for [default: the setting `backup.recipient`]
    #[arg(long, value_name = "age1…", conflicts_with = "passphrase_file")]
    pub(crate) recipient: Option<String>,
    /// Read a backup to its end, and tell what is in it
    #[arg(long, conflicts_with = "recipient")]
    pub(crate) check: bool,
    #[command(flatten)]
    pub(crate) key: KeyArgs,
    /// Make a key for backups in a new file, and print the recipient that belongs to it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["file", "check", "recipient"])]
    pub(crate) new_key: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct RestoreArgs {
    /// The backup
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) key: KeyArgs,
}

/// What opens a backup.
#[derive(Debug, Args)]
pub(crate) struct KeyArgs {
    /// The file of the key that opens the backup
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    pub(crate) identity: Option<PathBuf>,
    /// A file that holds the passphrase of the backup, 20 characters at least
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    /// Walks down all subcommands: a command without a word of help is of no help.
    #[test]
    fn every_command_and_argument_has_its_help() {
        fn walk(command: &clap::Command) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(
                    argument.get_help().is_some(),
                    "{} {}",
                    command.get_name(),
                    argument.get_id()
                );
            }
            command.get_subcommands().for_each(walk);
        }
        walk(&Cli::command());
    }
}
