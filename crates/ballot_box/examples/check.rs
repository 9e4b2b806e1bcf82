//! Says how long each part of the check of a record takes, on one core:
//! `cargo run --release -p ballot_box --example check -- /tmp/record.tar`.

use ballot_box::Record;
use ballot_box::verify::{Slow, Verifier};
use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("check FILE")?;
    let mut out = std::io::stdout();
    let archive = std::fs::read(&file)?;
    let begun = Instant::now();
    let record = Record::from_tar(&archive)?;
    writeln!(out, "read        {:>8.1?}", begun.elapsed())?;
    let begun = Instant::now();
    let verifier = Verifier::new(record);
    let checks = verifier.first();
    writeln!(out, "quick       {:>8.1?}", begun.elapsed())?;
    for check in &checks {
        if let Some(fault) = check.fault() {
            writeln!(out, "{fault}")?;
        }
    }
    for slow in Slow::ALL {
        let begun = Instant::now();
        let number = verifier.number(slow);
        let fault = verifier.run(slow, 0..number).err();
        let took = begun.elapsed();
        let each = took / u32::try_from(number.max(1))?;
        let name = slow.subject().code();
        writeln!(out, "{name:11} {took:>8.1?}  {each:>8.1?} each")?;
        if let Some(fault) = fault {
            writeln!(out, "{fault}")?;
        }
    }
    Ok(())
}
