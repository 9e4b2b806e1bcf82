//! The figures of a release build: what a phone downloads, how fast pages are served and votes are
//! accepted. (How long a count takes is `crates/race`'s.)
//!
//! Speed is shown beside a yardstick that was measured in turns with it, in the same run, on the
//! same cores: the ratio holds on any machine, the figures on this one alone. `cargo xtask bench`
//! calls it.

mod ballots;
mod bare;
mod city;
mod confirm;
mod database;
mod edition;
mod field;
mod http;
mod lists;
mod load;
mod machine;
mod options;
mod report;
mod server;
mod stats;
mod throughput;
mod voters;
mod weight;

use std::{env, fs, path::Path, process::ExitCode};

use anyhow::Context as _;

use crate::{
    database::{Bench, Place},
    machine::Machine,
    options::Options,
    report::Report,
    server::Program,
};

fn main() -> anyhow::Result<ExitCode> {
    let words: Vec<String> = env::args().skip(1).collect();
    // How this program runs itself as the bare server.
    if let [bare, port, page] = words.as_slice()
        && bare == "bare"
    {
        bare::serve(port.parse()?, bare::Page::read(page)?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let options = Options::read(&words)?;
    fs::create_dir_all(&options.scratch)
        .with_context(|| format!("making {}", options.scratch.display()))?;
    let scratch = options.scratch.canonicalize()?;
    let mut report = Report::new(Machine::look(&scratch)?);
    let done = measure(&options, &scratch, &mut report);
    let _ = fs::remove_dir_all(&scratch);
    done?;
    report.finish(options.json.as_deref())?;
    Ok(ExitCode::SUCCESS)
}

#[tokio::main]
async fn measure(options: &Options, scratch: &Path, report: &mut Report) -> anyhow::Result<()> {
    let program = Program {
        parvis: options.parvis.canonicalize()?,
        site: options.site.canonicalize()?,
        scratch: scratch.to_owned(),
    };
    let sqlite = Place::Sqlite(scratch.to_owned());
    let postgres = options.postgres.clone().map(Place::Postgres);
    if options.measures("weight") {
        let server = program.demonstration()?;
        weight::measure(&server, &options.chromium, scratch, report);
    }
    if options.measures("field") {
        let server = program.demonstration()?;
        field::measure(&server, options.field.as_deref(), report);
    }
    if options.measures("pages") {
        let bench = Bench::create(&sqlite).await?;
        let server = program.serve(&bench)?;
        throughput::measure(&bench, &server, scratch, options.time, report).await?;
        drop(server);
        bench.remove().await?;
    }
    if options.measures("votes") {
        for place in [Some(&sqlite), postgres.as_ref()].into_iter().flatten() {
            ballots::measure(place, report).await?;
        }
    }
    if options.measures("http") {
        for place in [Some(&sqlite), postgres.as_ref()].into_iter().flatten() {
            let bench = Bench::create(place).await?;
            let server = program.serve(&bench)?;
            confirm::measure(place, &bench, &server, report).await?;
            drop(server);
            bench.remove().await?;
        }
    }
    if options.measures("lists") {
        for place in [Some(&sqlite), postgres.as_ref()].into_iter().flatten() {
            let bench = Bench::create(place).await?;
            lists::measure(place, &bench, &program, report).await?;
            bench.remove().await?;
        }
    }
    Ok(())
}
