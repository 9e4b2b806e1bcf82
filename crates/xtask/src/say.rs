//! What the commands tell the person who waits for them.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool talks on its standard output"
)]

use std::{
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

/// A line without ornament.
pub(crate) fn line(text: impl AsRef<str>) {
    println!("{}", text.as_ref());
}

/// A remark under the current step.
pub(crate) fn note(text: impl AsRef<str>) {
    println!("      {}", text.as_ref());
}

/// What went wrong, with its causes.
pub(crate) fn failure(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}

/// Announces numbered steps and how long each took.
pub(crate) struct Steps {
    total: usize,
    at: usize,
    started: Instant,
}

impl Steps {
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            at: 0,
            started: Instant::now(),
        }
    }

    /// Runs one step between its announcement and its time.
    pub(crate) fn step<T>(
        &mut self,
        title: &str,
        work: impl FnOnce() -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.at += 1;
        line(format!("[{}/{}] {title}", self.at, self.total));
        let started = Instant::now();
        let result = with_heartbeat(title, work)?;
        note(format!("done in {}", duration(started.elapsed())));
        Ok(result)
    }

    pub(crate) fn elapsed(&self) -> String {
        duration(self.started.elapsed())
    }
}

/// Says every 30 seconds that the work still goes on: a log that stands still looks like one that
/// hangs.
pub(crate) fn with_heartbeat<T>(title: &str, work: impl FnOnce() -> T) -> T {
    let (over, watch) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let started = Instant::now();
            while watch.recv_timeout(Duration::from_secs(30)) == Err(RecvTimeoutError::Timeout) {
                note(format!("… {title}: {}", duration(started.elapsed())));
            }
        });
        let result = work();
        drop(over);
        result
    })
}

/// `0.4 s`, `12.0 s`, `3 min 05 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// `812 B`, `79.3 KB` (of 1,000 bytes).
pub(crate) fn size(bytes: u64) -> String {
    if bytes < 1000 {
        format!("{bytes} B")
    } else {
        format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{duration, size};

    #[test]
    fn times_and_sizes_read_well() {
        assert_eq!(duration(Duration::from_millis(421)), "0.4 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 05 s");
        assert_eq!(size(812), "812 B");
        assert_eq!(size(79_312), "79.3 KB");
    }
}
