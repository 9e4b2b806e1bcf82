//! The same count, compiled for the browser and run by node: one engine of those that browsers
//! have, without a browser around it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Figure, measure, peer, read};

const FILE: &str = "Poland_Lodz_2022.pb";
const RULES: [&str; 4] = ["greedy-votes", "mes-cost", "mes-cost-add1", "phragmen"];
const SCRIPT: &str = include_str!("node.cjs");

/// `module` is what wasm-bindgen made for node.
pub(crate) fn race(
    module: Option<&Path>,
    files: Option<&Path>,
    scratch: &Path,
    tell: &mut impl FnMut(Figure),
) -> anyhow::Result<()> {
    let (Some(module), Some(files)) = (module, files) else {
        let mut figure = Figure::new("WebAssembly");
        "SKIPPED: no module, or no Pabulib files on this machine".clone_into(&mut figure.note);
        tell(figure);
        return Ok(());
    };
    let script = scratch.join("node.cjs");
    fs::write(&script, SCRIPT)?;
    let election = read(files, FILE)?;
    for rule in RULES {
        let mut node = Command::new("node");
        node.arg(&script)
            .arg(module)
            .arg(files.join(FILE))
            .arg(rule);
        let micros: u64 = peer::run(&mut node)?.trim().parse()?;
        let (_, native) = measure(&election, rule.parse()?)?;
        let mut figure = Figure::new(format!("Łódź 2022 {rule}"));
        figure.micros = Some(micros);
        figure.other_micros = Some(native);
        let tenths = micros * 10 / native.max(1);
        let verdict = if tenths <= 30 { "reached" } else { "MISSED" };
        let (whole, part) = (tenths / 10, tenths % 10);
        figure.note = format!("{whole}.{part} times native (at most 3: {verdict})");
        tell(figure);
    }
    Ok(())
}
