//! Reads a command's options. There are few, so no library is worth its compile time.

use std::str::FromStr;

use anyhow::{Context as _, bail};

/// The words after the command's name, taken away one by one as they are understood.
pub(crate) struct Options {
    words: Vec<String>,
}

impl Options {
    pub(crate) fn new(words: Vec<String>) -> Self {
        Self { words }
    }

    /// Whether `--name` is there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() < before
    }

    /// Every value given as `--name value` or `--name=value`; `a,b` counts as two.
    pub(crate) fn values(&mut self, name: &str) -> anyhow::Result<Vec<String>> {
        let mut found = Vec::new();
        let mut rest = Vec::new();
        let mut words = std::mem::take(&mut self.words).into_iter();
        while let Some(word) = words.next() {
            if word == name {
                let value = words.next();
                found.push(value.with_context(|| format!("`{name}` needs a value after it"))?);
            } else if let Some(value) = word.strip_prefix(name).and_then(|w| w.strip_prefix('=')) {
                found.push(value.to_owned());
            } else {
                rest.push(word);
            }
        }
        self.words = rest;
        Ok(found
            .iter()
            .flat_map(|value| value.split(',').map(str::to_owned))
            .collect())
    }

    /// The value of `--name`, or `default`.
    pub(crate) fn value<T: FromStr>(&mut self, name: &str, default: T) -> anyhow::Result<T> {
        match self.values(name)?.as_slice() {
            [] => Ok(default),
            [value] => value
                .parse()
                .ok()
                .with_context(|| format!("`{name} {value}` is not a value that can be used")),
            _ => bail!("`{name}` is given more than once"),
        }
    }

    /// Refuses whatever nobody asked for, so that a typing error is not silently ignored.
    pub(crate) fn finish(&self) -> anyhow::Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => bail!("`{word}` is not understood here; see `cargo xtask help`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn options(line: &str) -> Options {
        Options::new(line.split(' ').map(str::to_owned).collect())
    }

    #[test]
    fn takes_values_in_both_spellings_and_splits_lists() {
        let mut given = options("--only fmt,tests --port=4000 --only e2e");
        assert_eq!(
            given.values("--only").ok(),
            Some(vec!["fmt".into(), "tests".into(), "e2e".into()])
        );
        assert_eq!(given.value("--port", 3000_u16).ok(), Some(4000));
        assert!(given.finish().is_ok());
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(options("--prot 4000").finish().is_err());
        assert!(options("--port many").value("--port", 3000_u16).is_err());
        assert!(options("--port").value("--port", 3000_u16).is_err());
    }
}
