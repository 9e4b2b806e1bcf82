//! What was given, and by whom: the file, the environment, the command line.

use super::About;
use super::value::Value;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::Path;

/// Variables that begin like ours and belong to tools around the server.
const NOT_SETTINGS: &[&str] = &[
    "PARVIS_CONFIG",
    "PARVIS_URL",
    "PARVIS_DATA",
    "PARVIS_BINARY",
    "PARVIS_CHROMIUM",
    "PARVIS_SHARED",
];
/// The source of a setting that nobody gave.
const NOT_SET: &str = "default";
/// Variables of the tests.
const OF_TESTS: &str = "PARVIS_TEST_";

/// A setting as it was written, and where.
#[derive(Clone, Debug)]
struct Text {
    text: String,
    source: String,
}

/// Everything that was given, by the settings' names; what comes later wins.
#[derive(Clone, Debug, Default)]
pub struct Given {
    texts: BTreeMap<String, Text>,
    /// Variables that begin like a setting's.
    variables: Vec<(String, String)>,
}

/// A setting that can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

/// Every setting that can't be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the configuration can't be taken")?;
        for Fault(fault) in &self.0 {
            write!(f, "\n  {fault}")?;
        }
        f.write_str("\n`parvis config --explain` tells what each setting means")
    }
}

impl Given {
    /// Adds the settings of a TOML file.
    pub fn file(&mut self, path: &Path) -> Result<(), Faults> {
        let source = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|err| {
            Fault(format!(
                "{source}: expected a file that can be read ({err})"
            ))
        })?;
        self.toml(&text, &source)
    }

    /// Adds the settings of a TOML text.
    pub fn toml(&mut self, text: &str, source: &str) -> Result<(), Faults> {
        let table: toml::Table = text
            .parse()
            .map_err(|err| Fault(format!("{source}: expected TOML, but {err}")))?;
        let mut faults = vec![];
        self.table("", &table, source, &mut faults);
        if faults.is_empty() {
            Ok(())
        } else {
            Err(Faults(faults))
        }
    }

    fn table(&mut self, above: &str, table: &toml::Table, source: &str, faults: &mut Vec<Fault>) {
        for (key, value) in table {
            let name = format!("{above}{key}");
            let text = match value {
                toml::Value::Table(inner) => {
                    self.table(&format!("{name}."), inner, source, faults);
                    continue;
                }
                toml::Value::Array(items) => items
                    .iter()
                    .map(plain)
                    .collect::<Option<Vec<_>>>()
                    .map(|t| t.join(", ")),
                other => plain(other),
            };
            match text {
                Some(text) => self.set(&name, text, source.to_owned()),
                None => faults.push(Fault(format!(
                    "{name} (in {source}): expected a text or a number"
                ))),
            }
        }
    }

    /// Adds the settings of the environment.
    pub fn environment(&mut self, variables: impl IntoIterator<Item = (OsString, OsString)>) {
        let mut variables: Vec<(String, String)> = variables
            .into_iter()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .filter(|(name, _)| name == "DATABASE_URL" || name.starts_with("PARVIS_"))
            .filter(|(name, _)| {
                !NOT_SETTINGS.contains(&name.as_str()) && !name.starts_with(OF_TESTS)
            })
            .collect();
        // `DATABASE_URL` first, so that our own name for the same thing wins.
        variables.sort();
        for (variable, value) in &variables {
            let known = super::ABOUT
                .iter()
                .find(|about| about.variable() == *variable);
            let name = if variable == "DATABASE_URL" {
                Some("database_url")
            } else {
                known.map(|about| about.name)
            };
            if let Some(name) = name {
                self.set(name, value.clone(), variable.clone());
            }
        }
        self.variables = variables;
    }

    /// Adds a setting of the command line, or one that a command has of its own.
    pub fn set(&mut self, name: &str, text: impl Into<String>, source: impl Into<String>) {
        self.texts.insert(
            name.to_owned(),
            Text {
                text: text.into(),
                source: source.into(),
            },
        );
    }

    /// Adds a setting unless it is there.
    pub fn set_default(&mut self, name: &str, text: impl Into<String>, source: impl Into<String>) {
        if !self.texts.contains_key(name) {
            self.set(name, text, source);
        }
    }

    /// Whether somebody gave the setting.
    pub fn has(&self, name: &str) -> bool {
        self.texts.contains_key(name)
    }

    /// Where a setting comes from.
    pub fn source(&self, name: &str) -> &str {
        self.texts
            .get(name)
            .map_or(NOT_SET, |text| text.source.as_str())
    }

    /// Settings and variables that nobody knows.
    pub(super) fn unknown(&self, about: &[About]) -> Vec<Fault> {
        let nearest = |name: &str| {
            about
                .iter()
                .map(|about| about.name.to_owned())
                .min_by_key(|known| distance(name, known))
        };
        let settings = self
            .texts
            .iter()
            .filter(|(name, _)| !about.iter().any(|about| about.name == name.as_str()));
        let mut faults: Vec<Fault> = settings
            .map(|(name, text)| {
                let near = nearest(name).unwrap_or_default();
                Fault(format!(
                    "{name} (in {}): no such setting; the nearest is {near}",
                    text.source
                ))
            })
            .collect();
        for (variable, _) in &self.variables {
            let known = variable == "DATABASE_URL"
                || about.iter().any(|about| about.variable() == *variable);
            if !known {
                let near = about
                    .iter()
                    .map(About::variable)
                    .min_by_key(|known| distance(variable, known))
                    .unwrap_or_default();
                faults.push(Fault(format!(
                    "{variable} (in the environment): no such setting; the nearest is {near}"
                )));
            }
        }
        faults
    }

    /// Reads a setting; one that can't be read leaves a fault.
    pub(super) fn read<T: Value>(
        &self,
        name: &'static str,
        default: &str,
        faults: &mut Vec<Fault>,
    ) -> Option<T> {
        let text = self
            .texts
            .get(name)
            .map_or(default, |text| text.text.as_str());
        let value = T::read(text);
        if value.is_none() {
            faults.push(if T::SECRET {
                Fault(format!(
                    "{name} (from {}): expected {}",
                    self.source(name),
                    T::EXPECTS
                ))
            } else {
                Fault(format!(
                    "{name} = {text:?} (from {}): expected {}",
                    self.source(name),
                    T::EXPECTS
                ))
            });
        }
        value
    }

    /// A fault of a setting beside others.
    pub(crate) fn fault(&self, name: &'static str, expected: impl fmt::Display) -> Fault {
        let source = match self.texts.get(name) {
            Some(text) => format!("from {}", text.source),
            None => "not set".to_owned(),
        };
        Fault(format!("{name} ({source}): expected {expected}"))
    }

    /// A file that a setting names and that can't be read.
    pub(crate) fn fault_of_file(&self, name: &'static str, err: &std::io::Error) -> Fault {
        let text = self.texts.get(name).map_or("", |text| text.text.as_str());
        Fault(format!(
            "{name} = {text:?} (from {}): expected a file that can be read ({err})",
            self.source(name)
        ))
    }
}

fn plain(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Float(number) => Some(number.to_string()),
        toml::Value::Boolean(truth) => Some(truth.to_string()),
        toml::Value::Datetime(_) | toml::Value::Array(_) | toml::Value::Table(_) => None,
    }
}

/// How many letters differ (Levenshtein): enough to guess what was meant.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let swap = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = swap.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::Settings;
    use super::*;

    fn read(toml: &str, variables: &[(&str, &str)]) -> Result<Settings, Faults> {
        let mut given = Given::default();
        given.toml(toml, "parvis.toml")?;
        given.environment(
            variables
                .iter()
                .map(|(name, value)| (name.into(), value.into())),
        );
        Settings::read(&given)
    }

    fn refusal(toml: &str, variables: &[(&str, &str)]) -> String {
        read(toml, variables).expect_err("a refusal").to_string()
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let toml = "address = \"127.0.0.1:1\"\n[limits]\nacts_per_minute = 7\n";
        let settings = read(
            toml,
            &[
                ("PARVIS_ADDRESS", "127.0.0.1:2"),
                ("DATABASE_URL", "postgres://h/d"),
            ],
        )
        .expect("settings");
        assert_eq!(settings.address.port(), 2);
        assert_eq!(settings.acts_per_minute, 7);
        assert_eq!(settings.database_url.as_str(), "postgres://h/d");
        let both = [
            ("DATABASE_URL", "postgres://h/d"),
            ("PARVIS_DATABASE_URL", "sqlite:x.db"),
        ];
        assert_eq!(
            read("", &both).expect("settings").database_url.as_str(),
            "sqlite:x.db"
        );
    }

    #[test]
    fn arrays_are_lists() {
        let settings = read("trusted_proxies = [\"10.0.0.0/8\", \"::1\"]", &[]).expect("settings");
        assert!(
            settings
                .trusted_proxies
                .hold(std::net::IpAddr::from([10, 1, 2, 3]))
        );
    }

    #[test]
    fn every_fault_is_named_with_its_source_and_what_is_expected() {
        let toml = "adress = \"x\"\nsite_url = \"budget.example.fr\"\n[smtp]\ntls = \"yes\"\nport = 70000\n";
        insta::assert_snapshot!(refusal(toml, &[("PARVIS_ADDRESS", "3000"), ("PARVIS_SMPT_HOST", "a")]), @r#"
        the configuration can't be taken
          adress (in parvis.toml): no such setting; the nearest is address
          PARVIS_SMPT_HOST (in the environment): no such setting; the nearest is PARVIS_SMTP_HOST
          address = "3000" (from PARVIS_ADDRESS): expected an address and a port, such as 127.0.0.1:3000 or [::]:3000
          site_url = "budget.example.fr" (from parvis.toml): expected the site's address, such as https://budget.example.fr, without a path
          smtp.port = "70000" (from parvis.toml): expected a port from 1 to 65535
          smtp.tls = "yes" (from parvis.toml): expected starttls, tls or none
        `parvis config --explain` tells what each setting means
        "#);
    }

    #[test]
    fn secrets_are_not_repeated() {
        let text = refusal("secret = \"hunter2\"", &[]);
        assert!(!text.contains("hunter2"), "{text}");
        insta::assert_snapshot!(text, @r#"
        the configuration can't be taken
          secret (from parvis.toml): expected 32 random characters or more, as `openssl rand -base64 48` prints them
        `parvis config --explain` tells what each setting means
        "#);
    }

    #[test]
    fn settings_that_contradict_each_other_are_refused() {
        let toml =
            "secret_file = \"a\"\n[smtp]\nhost = \"localhost\"\ntls = \"none\"\npassword = \"p\"\n";
        insta::assert_snapshot!(refusal(toml, &[("PARVIS_SECRET", &"s".repeat(40))]), @r#"
        the configuration can't be taken
          secret (from PARVIS_SECRET): expected to be left out when secret_file is set
          smtp.from (not set): expected to be set when smtp.host is: mails come from somebody
          smtp.user (not set): expected to be set together with smtp.password or smtp.password_file
          smtp.tls (from parvis.toml): expected starttls or tls when there is a password: it would be sent in the clear
        `parvis config --explain` tells what each setting means
        "#);
    }

    #[test]
    fn a_file_that_is_no_toml_is_refused() {
        insta::assert_snapshot!(refusal("address = ", &[]), @r#"
        the configuration can't be taken
          parvis.toml: expected TOML, but TOML parse error at line 1, column 11
          |
        1 | address = 
          |           ^
        string values must be quoted, expected literal string

        `parvis config --explain` tells what each setting means
        "#);
        insta::assert_snapshot!(refusal("address = [[1]]", &[]), @r#"
        the configuration can't be taken
          address (in parvis.toml): expected a text or a number
        `parvis config --explain` tells what each setting means
        "#);
    }

    #[test]
    fn variables_of_the_tools_around_are_none_of_ours() {
        assert!(
            read(
                "",
                &[
                    ("PARVIS_TEST_DATABASE_URL", "x"),
                    ("PARVIS_URL", "y"),
                    ("PATH", "z")
                ]
            )
            .is_ok()
        );
    }
}
