//! The program itself, run as an operator runs it.

use std::path::Path;
use std::process::{Command, Output};

/// `parvis` in a folder of its own, with nothing in its environment but what is given.
pub(crate) fn parvis(folder: &Path, variables: &[(&str, &str)], args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parvis"));
    command
        .current_dir(folder)
        .env_clear()
        .envs(variables.iter().copied())
        .args(args);
    command
}

fn run(folder: &Path, variables: &[(&str, &str)], args: &[&str]) -> Output {
    parvis(folder, variables, args)
        .output()
        .expect("parvis runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

const SECRET: (&str, &str) = (
    "PARVIS_SECRET",
    "a secret of the tests, long enough to be one",
);

#[test]
fn a_wrong_setting_stops_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(
        folder.path().join("parvis.toml"),
        "adress = \"[::]:80\"\n[log]\nformat = \"xml\"\n",
    )
    .expect("written");
    let output = run(folder.path(), &[("PARVIS_SMTP_PORT", "zero")], &["serve"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(text(&output.stderr));
}

#[test]
fn a_server_needs_a_secret_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(folder.path(), &[], &["serve"]);
    insta::assert_snapshot!(text(&output.stderr));
    let output = run(
        folder.path(),
        &[("PARVIS_SECRET_FILE", "/nowhere")],
        &["serve"],
    );
    insta::assert_snapshot!(text(&output.stderr));
    let output = run(folder.path(), &[], &["serve", "--config", "nowhere.toml"]);
    insta::assert_snapshot!(text(&output.stderr));
}

#[test]
fn a_city_is_set_up_at_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let ran = |args: &[&str]| {
        let output = run(folder.path(), &[SECRET], args);
        format!(
            "$ parvis {}\n{}{}",
            args.join(" "),
            text(&output.stdout),
            text(&output.stderr)
        )
    };
    let mut told = String::new();
    for args in [
        &["check"][..],
        &[
            "city",
            "set",
            "--name",
            "Avignon",
            "--contact",
            "budget@example.fr",
        ],
        &["city", "set", "--name", "Avignon", "--contact", "nobody"],
        &[
            "role",
            "grant",
            "ana@example.fr",
            "administrator",
            "--name",
            "Ana",
        ],
        &["role", "grant", "bo@example.fr", "moderator"],
        &["role", "list"],
        &["role", "revoke", "ana@example.fr", "administrator"],
        &["role", "revoke", "bo@example.fr", "moderator"],
        &["role", "revoke", "bo@example.fr", "moderator"],
        &["edition", "list"],
        &["edition", "count", "nowhere"],
        &["audit", "verify"],
        &["serve"],
        &["check"],
    ] {
        told += &ran(args);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn settings_are_explained_and_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let explained = text(&run(folder.path(), &[], &["config", "--explain"]).stdout);
    assert!(
        explained.contains("smtp.host\n") && explained.contains("PARVIS_SMTP_HOST"),
        "{explained}"
    );
    let shown = text(&run(folder.path(), &[SECRET], &["config"]).stdout);
    assert!(
        shown.contains("# PARVIS_SECRET") && !shown.contains(SECRET.1),
        "{shown}"
    );
}

#[test]
fn every_command_has_its_help() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in [
        "serve", "demo", "config", "check", "city", "role", "edition", "audit", "import", "count",
    ] {
        let output = run(folder.path(), &[], &[command, "--help"]);
        assert!(output.status.success(), "{command}");
        assert!(text(&output.stdout).contains("Usage: parvis"), "{command}");
    }
}
