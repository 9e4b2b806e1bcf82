//! `cargo xtask bench`: the figures of a release build, by `crates/bench`.

use std::process::ExitCode;

use super::build;
use crate::{
    options::Options,
    paths::Paths,
    process::{self, cargo},
    say::Steps,
};

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    let seconds = options.value("--seconds", 8_u32)?;
    options.finish()?;
    let mut steps = Steps::new(build::STEPS + 1);
    let server = build::everything(paths, &mut steps, true)?;
    steps.step("measure", || {
        let mut bench = cargo(&paths.root);
        bench
            .args(["run", "--quiet", "--release", "--package", "bench", "--"])
            .arg(&server)
            .arg(paths.site())
            .arg(seconds.to_string());
        process::run(&mut bench)
    })?;
    Ok(ExitCode::SUCCESS)
}
