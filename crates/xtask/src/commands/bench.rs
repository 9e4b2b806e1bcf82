//! `cargo xtask bench`: the figures of a release build, by `crates/bench`.

use std::{
    env,
    path::PathBuf,
    process::{Command, ExitCode},
};

use super::build;
use crate::{
    browser,
    options::Options,
    paths::Paths,
    postgres::{Cluster, Durability, URL_VARIABLE},
    process, say,
    say::Steps,
};

/// Counted when it is there: the largest election of the shared data that fits a benchmark.
const ELECTION: &str = "data/pabulib/Poland_Lodz_2022.pb";

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    let seconds = options.value("--seconds", 4_u32)?;
    let only = options.values("--only")?;
    let json = options.values("--json")?;
    options.finish()?;
    let mut steps = Steps::new(build::STEPS + 3);
    let server = build::everything(paths, &mut steps, true)?;
    let bench = steps.step("the measuring program", || {
        build::binary(paths, "bench", true)
    })?;
    let (chromium, postgres) = steps.step("a browser and a PostgreSQL", || {
        Ok((browser::chromium()?, postgres(paths)))
    })?;
    steps.step("measure", || {
        let mut bench = Command::new(bench);
        bench.arg("--parvis").arg(&server);
        bench.arg("--site").arg(paths.site());
        bench.arg("--chromium").arg(&chromium);
        // Below `target`, since the system's temporary folder may be in memory: no disk, no figure.
        bench.arg("--scratch").arg(paths.target.join("bench"));
        bench.arg("--count").arg(shared(paths).join(ELECTION));
        bench.args(["--seconds", &seconds.to_string()]);
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
