//! The configuration in words: explained, as it is in force, and as an example file.

use super::{ABOUT, About, Given, Settings};
use std::fmt::Write as _;

/// Every setting with its meaning, its default and its name in the environment.
pub fn explain() -> String {
    let mut text = String::new();
    for about in ABOUT {
        let _ = writeln!(text, "{}", about.name);
        for line in wrapped(about.meaning.trim()) {
            let _ = writeln!(text, "    {line}");
        }
        let _ = writeln!(text, "    expects: {}", about.expects);
        if about.default.is_empty() {
            let _ = writeln!(text, "    default: none");
        } else {
            let _ = writeln!(text, "    default: {}", about.default);
        }
        let _ = writeln!(text, "    environment: {}\n", about.variable());
    }
    text
}

/// The settings in force, each with its source; secrets as dots.
pub fn effective(settings: &Settings, given: &Given) -> String {
    let shown = settings.shown();
    let width = shown
        .iter()
        .map(|(name, value)| name.len() + value.chars().count() + 5)
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for (name, value) in shown {
        let setting = format!("{name} = {value:?}");
        let _ = writeln!(text, "{setting:<width$}  # {}", given.source(name));
    }
    text
}

/// `deploy/parvis.example.toml`.
pub fn example() -> String {
    let mut text = "# The configuration of Parvis. Every setting stands here with its default, left out; those that a\n\
                    # city must set come without one. The same settings can be given by environment variables, which\n\
                    # win over this file: PARVIS_ and the name, as `parvis config --explain` lists them.\n"
        .to_owned();
    // TOML wants the settings without a table before the first table.
    let (tables, top): (Vec<&About>, Vec<&About>) =
        ABOUT.iter().partition(|about| about.name.contains('.'));
    let mut table = "";
    for about in top.into_iter().chain(tables) {
        let (of, key) = about.name.split_once('.').unwrap_or(("", about.name));
        if of != table {
            let _ = write!(text, "\n[{of}]\n");
            table = of;
        }
        text.push('\n');
        for line in wrapped(about.meaning.trim()) {
            let _ = writeln!(text, "# {line}");
        }
        for line in wrapped(&format!("Expects {}.", about.expects)) {
            let _ = writeln!(text, "# {line}");
        }
        let number = !about.default.is_empty() && about.default.chars().all(|c| c.is_ascii_digit());
        let value = if number {
            about.default.to_owned()
        } else {
            format!("{:?}", about.default)
        };
        let _ = writeln!(text, "#{key} = {value}");
    }
    text
}

/// Lines of 100 characters at most.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < 100 => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_file_is_the_one_in_deploy() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../deploy/parvis.example.toml");
        if std::env::var_os("UPDATE_EXAMPLE").is_some() {
            std::fs::write(path, example()).expect("writing the example");
        }
        let file = std::fs::read_to_string(path).unwrap_or_default();
        assert_eq!(
            file,
            example(),
            "UPDATE_EXAMPLE=1 cargo test -p server example writes it anew"
        );
    }

    #[test]
    fn the_example_with_its_comments_taken_away_is_the_default() {
        // A setting is left out by `#`, a comment begins with `# `.
        let text = example();
        let lines = text.lines().filter(|line| !line.starts_with("# "));
        let lines: Vec<_> = lines
            .map(|line| line.strip_prefix('#').unwrap_or(line))
            .collect();
        let settings = lines.join("\n");
        let mut given = Given::default();
        given.toml(&settings, "example").expect("TOML");
        let read = Settings::read(&given).expect("settings");
        assert_eq!(
            read.shown(),
            Settings::read(&Given::default()).expect("defaults").shown()
        );
        assert_eq!(
            ABOUT.iter().filter(|about| given.has(about.name)).count(),
            ABOUT.len()
        );
    }

    #[test]
    fn what_is_in_force_hides_secrets() {
        let mut given = Given::default();
        given.set("secret", "s".repeat(40), "PARVIS_SECRET");
        given.set(
            "database_url",
            "postgres://parvis:hunter2@db/parvis",
            "DATABASE_URL",
        );
        let text = effective(&Settings::read(&given).expect("settings"), &given);
        assert!(
            !text.contains("ssss") && !text.contains("hunter2"),
            "{text}"
        );
        assert!(text.contains("# DATABASE_URL"));
    }
}
