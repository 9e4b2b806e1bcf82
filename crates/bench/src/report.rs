//! The figures: a line each on the screen while they are measured, and all of them as JSON.
#![expect(clippy::print_stdout, reason = "the figures are this program's output")]

use std::{fmt::Write as _, path::Path};

use anyhow::Context as _;
use serde::Serialize;

use crate::machine::Machine;

/// Everything that was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    machine: Machine,
    sections: Vec<Section>,
}

#[derive(Debug, Serialize)]
struct Section {
    title: String,
    lines: Vec<Line>,
}

/// One figure.
#[derive(Debug, Serialize)]
pub(crate) struct Line {
    name: String,
    value: Option<u64>,
    unit: Unit,
    /// What the yardstick reached, in the same unit, measured in turns with ours.
    bare: Option<u64>,
    /// Ours as a part of the yardstick's.
    percent: Option<u64>,
    target: Option<Target>,
    reached: Option<bool>,
    /// What else there is to know: latencies, sizes, or why there is no figure.
    notes: Vec<String>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Unit {
    Bytes,
    PerSecond,
    Micros,
}

/// What a figure should be.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Target {
    AtMost(u64),
    AtLeastPercentOfBare(u64),
}

impl Report {
    pub(crate) fn new(machine: Machine) -> Self {
        machine.print();
        Self {
            machine,
            sections: Vec::new(),
        }
    }

    /// Begins a group of figures.
    pub(crate) fn section(&mut self, title: &str) {
        println!("\n{title}");
        self.sections.push(Section {
            title: title.to_owned(),
            lines: Vec::new(),
        });
    }

    /// Shows a figure, and keeps it.
    pub(crate) fn add(&mut self, line: Line) {
        println!("{}", line.shown());
        for note in &line.notes {
            println!("      {note}");
        }
        if let Some(section) = self.sections.last_mut() {
            section.lines.push(line);
        }
    }

    /// Says which targets were missed, at the end, where they are seen.
    pub(crate) fn finish(&self, json: Option<&Path>) -> anyhow::Result<()> {
        let lines = || self.sections.iter().flat_map(|section| &section.lines);
        let with_target = lines().filter(|line| line.target.is_some()).count();
        let missed: Vec<_> = lines().filter(|line| line.reached == Some(false)).collect();
        println!(
            "\n{} of {with_target} targets reached",
            with_target - missed.len()
        );
        for line in missed {
            println!("{}", line.shown());
        }
        if let Some(path) = json {
            let text = serde_json::to_string_pretty(self).context("writing the figures as JSON")?;
            std::fs::write(path, text + "\n")
                .with_context(|| format!("writing {}", path.display()))?;
            println!("\nAll figures: {}", path.display());
        }
        Ok(())
    }
}

impl Line {
    pub(crate) fn new(name: impl Into<String>, unit: Unit, value: u64) -> Self {
        Self {
            name: name.into(),
            value: Some(value),
            unit,
            bare: None,
            percent: None,
            target: None,
            reached: None,
            notes: Vec::new(),
        }
    }

    /// A figure that could not be measured: a target that is not reached.
    pub(crate) fn missing(name: impl Into<String>, unit: Unit, why: &anyhow::Error) -> Self {
        let mut line = Self::new(name, unit, 0).note(format!("not measured: {why:#}"));
        line.value = None;
        line.reached = Some(false);
        line
    }

    /// Sets ours beside the yardstick's.
    pub(crate) fn beside(mut self, bare: u64) -> Self {
        self.bare = Some(bare);
        self.percent = self.value.map(|value| value * 100 / bare.max(1));
        self
    }

    /// Sets the target, once the figure and its yardstick are there.
    pub(crate) fn target(mut self, target: Target) -> Self {
        self.target = Some(target);
        self.reached = Some(match target {
            Target::AtMost(most) => self.value.is_some_and(|value| value <= most),
            Target::AtLeastPercentOfBare(least) => {
                self.percent.is_some_and(|percent| percent >= least)
            }
        });
        self
    }

    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    fn shown(&self) -> String {
        let figure = |value| self.unit.shown(value);
        let value = self.value.map_or_else(|| "–".to_owned(), figure);
        let mut text = format!("  {:<46} {value:>13}", self.name);
        if let (Some(bare), Some(percent)) = (self.bare, self.percent) {
            // Writing to a string can't fail.
            let _ = write!(text, "  bare {:>13}  {percent:>4} %", figure(bare));
        }
        let target = self.target.map(|target| match target {
            Target::AtMost(most) => format!("  target ≤ {}", figure(most)),
            Target::AtLeastPercentOfBare(least) => format!("  target ≥ {least} %"),
        });
        text += &target.unwrap_or_default();
        match self.reached {
            Some(true) => text += "  OK",
            Some(false) => text += "  MISSED",
            None => {}
        }
        text
    }
}

impl Unit {
    fn shown(self, value: u64) -> String {
        match self {
            Self::Bytes => kilobytes(value),
            Self::PerSecond => format!("{value} /s"),
            Self::Micros => milliseconds(value),
        }
    }
}

/// Thousands of bytes, with a tenth.
pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

/// Milliseconds, with as many digits as are of use.
pub(crate) fn milliseconds(micros: u64) -> String {
    match micros {
        0..10_000 => format!("{}.{:02} ms", micros / 1000, micros % 1000 / 10),
        10_000.. => format!("{} ms", micros / 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Target, Unit, kilobytes, milliseconds};

    #[test]
    fn a_target_is_a_part_of_the_yardstick() {
        let line = |value| Line::new("votes", Unit::PerSecond, value).beside(1000);
        let least = Target::AtLeastPercentOfBare(30);
        assert_eq!(line(300).target(least).reached, Some(true));
        assert_eq!(line(299).target(least).reached, Some(false));
    }

    #[test]
    fn figures_are_shown_with_few_digits() {
        assert_eq!(kilobytes(99_960), "99.9 KB");
        assert_eq!(milliseconds(1_234), "1.23 ms");
        assert_eq!(milliseconds(12_345), "12 ms");
    }
}
