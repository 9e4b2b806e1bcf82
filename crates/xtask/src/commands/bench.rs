//! `cargo xtask bench`: the figures of a release build, by `crates/bench`.

use std::process::{Command, ExitCode};

use super::build;
use crate::{options::Options, paths::Paths, process, say::Steps};

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    let seconds = options.value("--seconds", 8_u32)?;
    options.finish()?;
    let mut steps = Steps::new(build::STEPS + 2);
    let server = build::everything(paths, &mut steps, true)?;
    let bench = steps.step("the measuring program", || {
        build::binary(paths, "bench", true)
    })?;
    steps.step("measure", || {
        let mut bench = Command::new(bench);
        process::run(
            bench
                .arg(&server)
                .arg(paths.site())
                .arg(seconds.to_string()),
        )
    })?;
    Ok(ExitCode::SUCCESS)
}
