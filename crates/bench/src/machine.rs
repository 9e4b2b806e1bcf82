//! What the figures were measured on: without it they say little.
#![expect(clippy::print_stdout, reason = "the figures are this program's output")]

use std::{
    fs::{self, File},
    io::Write as _,
    path::Path,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use anyhow::Context as _;
use serde::Serialize;

use crate::{report::milliseconds, stats};

/// Above this, what else runs takes a good part of a core from both sides.
const BUSY: f64 = 0.5;

#[derive(Debug, Serialize)]
pub(crate) struct Machine {
    cpu: String,
    cores: usize,
    memory: String,
    system: String,
    /// Processes that wanted a core in the last minute.
    load: String,
    /// How long 4 KB take to reach the disk, the middle of many tries.
    sync_micros: u64,
    unix_time: u64,
}

impl Machine {
    /// Looks at the machine, and at the disk under a folder.
    pub(crate) fn look(folder: &Path) -> anyhow::Result<Self> {
        let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
        let line = |text: &str, name: &str| {
            let line = text.lines().find(|line| line.starts_with(name));
            let value = line.and_then(|line| line.split_once(':'));
            value.map_or_else(|| "?".to_owned(), |(_, value)| value.trim().to_owned())
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Ok(Self {
            cpu: line(&read("/proc/cpuinfo"), "model name"),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            memory: line(&read("/proc/meminfo"), "MemTotal"),
            system: read("/proc/version")
                .split(" (")
                .next()
                .unwrap_or_default()
                .to_owned(),
            load: read("/proc/loadavg")
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_owned(),
            sync_micros: sync_micros(folder)?,
            unix_time: now.map_or(0, |now| now.as_secs()),
        })
    }

    pub(crate) fn print(&self) {
        println!(
            "{}, {} cores, {} of memory, {}; 4 KB reach its disk in {}",
            self.cpu,
            self.cores,
            self.memory,
            self.system,
            milliseconds(self.sync_micros)
        );
        if self.load.parse::<f64>().is_ok_and(|load| load > BUSY) {
            println!(
                "Other programs are at work (load {}): compare what stands on one line, and no more.",
                self.load
            );
        }
    }
}

/// Durable commits can be no faster than this.
fn sync_micros(folder: &Path) -> anyhow::Result<u64> {
    let path = folder.join("sync");
    let mut file = File::create(&path).with_context(|| format!("creating {}", path.display()))?;
    let started = Instant::now();
    let mut times = Vec::new();
    while started.elapsed() < Duration::from_millis(500) {
        let begun = Instant::now();
        file.write_all(&[0; 4096])?;
        file.sync_data()?;
        times.push(stats::micros(begun.elapsed()));
    }
    fs::remove_file(path)?;
    Ok(stats::percentile(&mut times, 50))
}
