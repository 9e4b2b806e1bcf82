//! `cargo xtask build`: everything that a server needs to serve.

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::Context as _;

use crate::{
    front::{self, Front},
    options::Options,
    paths::Paths,
    process::{self, cargo},
    say::{self, Steps},
    site,
};

/// How many steps [`everything`] announces.
pub(crate) const STEPS: usize = 5;

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    let release = options.flag("--release");
    options.finish()?;
    let mut steps = Steps::new(STEPS + usize::from(release));
    let binary = everything(paths, &mut steps, release)?;
    if release {
        let dist = paths.dist();
        steps.step("gather the server and its site", || gather(paths, &binary))?;
        say::line(format!("{} in {}", paths.shown(&dist), steps.elapsed()));
    } else {
        say::line(format!("{} in {}", paths.shown(&binary), steps.elapsed()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the site, then the server; returns the server's path.
pub(crate) fn everything(
    paths: &Paths,
    steps: &mut Steps,
    release: bool,
) -> anyhow::Result<PathBuf> {
    site(paths, steps)?;
    let profile = if release { "release" } else { "debug" };
    steps.step(&format!("the server ({profile})"), || {
        binary(paths, "parvis", release)
    })
}

/// The steps of the browser's half.
pub(crate) fn site(paths: &Paths, steps: &mut Steps) -> anyhow::Result<()> {
    steps.step("WebAssembly target", || front::ensure_target(paths))?;
    let wasm = steps.step(
        "the islands, the booth, the field kit and the workers, for the browser",
        || {
            Front::ALL
                .map(|front| Ok((front, front::compile(paths, front)?)))
                .into_iter()
                .collect::<anyhow::Result<Vec<_>>>()
        },
    )?;
    steps.step("their JavaScript", || {
        wasm.iter()
            .try_for_each(|(front, wasm)| front::bind(paths, *front, wasm))
    })?;
    steps.step("style, public files, compression", || site::assemble(paths))
}

/// The packages that are built together: with one choice, the features of their dependencies are
/// the same for the server, the tests and clippy, and nothing is compiled twice. xtask was built
/// by itself before all of them.
pub(crate) const ALL_BUT_XTASK: [&str; 3] = ["--workspace", "--exclude", "xtask"];

/// Compiles one of the product's programs.
pub(crate) fn binary(paths: &Paths, name: &str, release: bool) -> anyhow::Result<PathBuf> {
    let mut build = cargo(&paths.root);
    build.arg("build").args(ALL_BUT_XTASK).args(["--bin", name]);
    if release {
        build.arg("--release");
    }
    process::run(&mut build)?;
    let profile = if release { "release" } else { "debug" };
    Ok(paths.target.join(profile).join(name))
}

/// Compiles a program that shares nothing with the server, for measuring.
pub(crate) fn alone(paths: &Paths, name: &str) -> anyhow::Result<PathBuf> {
    let mut build = cargo(&paths.root);
    process::run(build.args(["build", "--release", "--package", name, "--bin", name]))?;
    Ok(paths.target.join("release").join(name))
}

/// Puts what production needs into one folder: `parvis` and `site/`.
fn gather(paths: &Paths, binary: &std::path::Path) -> anyhow::Result<()> {
    let dist = paths.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("emptying {}", dist.display()))?;
    }
    fs::create_dir_all(&dist)?;
    fs::copy(binary, dist.join("parvis")).context("copying the server")?;
    site::copy(&paths.site(), &dist.join("site"))
}
