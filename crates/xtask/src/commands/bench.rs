//! `cargo xtask bench`: the figures of a release build, by `crates/bench`, and of counting, by `crates/race`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::Context as _;

use super::build;
use crate::{
    browser,
    front::{self, Front},
    options::Options,
    paths::Paths,
    postgres::{Cluster, Durability, URL_VARIABLE},
    process, say,
    say::Steps,
};

/// The part that needs no server.
const COUNT: &str = "count";
/// The part that a browser measures.
const FIELD: &str = "field";

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    let seconds = options.value("--seconds", 4_u32)?;
    let mut only = options.values("--only")?;
    let json = options.values("--json")?;
    options.finish()?;
    let everything = only.is_empty();
    let counts = everything || only.iter().any(|part| part == COUNT);
    only.retain(|part| part != COUNT);
    if counts {
        count(paths, json.first().map(PathBuf::from))?;
    }
    if !everything && only.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    let phones = everything || only.iter().any(|part| part == FIELD);
    let mut steps = Steps::new(build::STEPS + 3 + usize::from(phones));
    let server = build::everything(paths, &mut steps, true)?;
    let bench = steps.step("the measuring program", || {
        build::binary(paths, "bench", true)
    })?;
    let (chromium, postgres) = steps.step("a browser and a PostgreSQL", || {
        Ok((browser::chromium()?, postgres(paths)))
    })?;
    let field = paths.target.join("bench-field.json");
    if phones {
        steps.step("the field kit on a slow phone", || {
            on_a_phone(paths, &server, &chromium, &field)
        })?;
    }
    steps.step("measure", || {
        let mut bench = Command::new(bench);
        bench.arg("--parvis").arg(&server);
        bench.arg("--site").arg(paths.site());
        bench.arg("--chromium").arg(&chromium);
        // Below `target`, since the system's temporary folder may be in memory: no disk, no figure.
        bench.arg("--scratch").arg(paths.target.join("bench"));
        bench.args(["--seconds", &seconds.to_string()]);
        if phones {
            bench.arg("--field").arg(&field);
        }
        if let Some(postgres) = &postgres {
            bench.args(["--postgres", postgres.url()]);
        }
        if !only.is_empty() {
            bench.args(["--only", &only.join(",")]);
        }
        if let Some(file) = json.first() {
            bench.args(["--json", file]);
        }
        process::run(&mut bench)
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Lets a browser measure the field kit. Where it can't, the report has a figure less and says why.
fn on_a_phone(paths: &Paths, server: &Path, chromium: &Path, to: &Path) -> anyhow::Result<()> {
    let folder = paths.root.join("end2end");
    browser::npm_packages(&folder)?;
    if to.exists() {
        fs::remove_file(to).with_context(|| format!("removing {}", paths.shown(to)))?;
    }
    let mut playwright = Command::new(folder.join("node_modules/.bin/playwright"));
    playwright
        .args(["test", "--project", "field-bench"])
        .current_dir(&folder)
        .env("PARVIS_BINARY", server)
        .env("PARVIS_SITE", paths.site())
        .env("PARVIS_CHROMIUM", chromium)
        .env("PARVIS_FIELD_FIGURES", to);
    if let Err(error) = process::run(&mut playwright) {
        say::note(format!("the field kit is not measured: {error:#}"));
    }
    Ok(())
}

/// Counts beside another implementation, and in WebAssembly. Its figures lie beside those of the server.
fn count(paths: &Paths, json: Option<PathBuf>) -> anyhow::Result<()> {
    let mut steps = Steps::new(3);
    let race = steps.step("the counting program", || build::alone(paths, "race"))?;
    let module = steps.step("the same in WebAssembly", || {
        front::ensure_target(paths)?;
        let wasm = front::compile(paths, Front::Race)?;
        front::bind(paths, Front::Race, &wasm)?;
        Ok(paths.bindgen(Front::Race.name()).join("race.js"))
    })?;
    steps.step("count", || {
        let mut command = Command::new(race);
        command
            .arg("--files")
            .arg(shared(paths).join("data/pabulib"));
        command.arg("--scratch").arg(paths.target.join("race"));
        if process::which(&["node"], &[]).is_some() {
            command.arg("--wasm").arg(&module);
        }
        if let Some(file) = json {
            command.arg("--json").arg(file.with_extension("count.json"));
        }
        process::run(&mut command)
    })
}

/// A server given to us, or one of our own.
enum Postgres {
    Given(String),
    Own(Cluster),
}

impl Postgres {
    fn url(&self) -> &str {
        match self {
            Self::Given(url) => url,
            Self::Own(cluster) => &cluster.url,
        }
    }
}

/// The second database to measure on, where there can be one.
fn postgres(paths: &Paths) -> Option<Postgres> {
    if let Ok(url) = env::var(URL_VARIABLE) {
        return Some(Postgres::Given(url));
    }
    match Cluster::start(paths, Durability::Disk) {
        Ok(cluster) => Some(Postgres::Own(cluster)),
        Err(error) => {
            say::note(format!(
                "SKIPPED: PostgreSQL is not measured: {error:#} (or set {URL_VARIABLE})"
            ));
            None
        }
    }
}

/// Real elections, whose licences do not let them live in the repository.
fn shared(paths: &Paths) -> PathBuf {
    env::var_os("PARVIS_SHARED").map_or_else(|| paths.root.join("../shared"), PathBuf::from)
}
