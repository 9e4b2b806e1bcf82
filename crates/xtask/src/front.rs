//! The browser's half of `app`: compiled to WebAssembly, then given its JavaScript.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    paths::Paths,
    process::{self, cargo},
    say,
    site::content_hash,
};

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm-release";

/// Adds the WebAssembly target to the toolchain if it is not there.
pub(crate) fn ensure_target(paths: &Paths) -> anyhow::Result<()> {
    if has_target(paths)? {
        return Ok(());
    }
    if process::which(&["rustup"], &[]).is_none() {
        bail!("this Rust lacks the target {TARGET}, and there is no `rustup` to add it with");
    }
    let mut rustup = Command::new("rustup");
    process::run(
        rustup
            .args(["target", "add", TARGET])
            .current_dir(&paths.root),
    )
}

/// Looks into the toolchain's folder: asking `rustup` would cost ten times as much.
fn has_target(paths: &Paths) -> anyhow::Result<bool> {
    let mut rustc = Command::new("rustc");
    let sysroot = process::output(rustc.args(["--print", "sysroot"]).current_dir(&paths.root))?;
    Ok(Path::new(&sysroot)
        .join("lib/rustlib")
        .join(TARGET)
        .is_dir())
}

/// What every cargo command for the browser shares; clippy uses it too, and so finds the proc
/// macros already built.
pub(crate) fn cargo_for_browser(paths: &Paths, subcommand: &str) -> Command {
    let mut command = cargo(&paths.root);
    command
        .arg(subcommand)
        .args(["--package", "app", "--lib", "--target", TARGET])
        .args(["--no-default-features", "--features", "hydrate"])
        .args(["--profile", PROFILE])
        .arg("--target-dir")
        .arg(paths.front_target());
    command
}

/// Compiles `app` for the browser.
pub(crate) fn compile(paths: &Paths) -> anyhow::Result<PathBuf> {
    process::run(cargo_for_browser(paths, "rustc").args(["--crate-type", "cdylib"]))?;
    let folder = paths.front_target().join(TARGET).join(PROFILE);
    Ok(folder.join("app.wasm"))
}

/// Makes `app.js` and `app_bg.wasm` from the compiled crate, unless it is the one of last time.
pub(crate) fn bind(paths: &Paths, wasm: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let hash = content_hash(&bytes);
    let folder = paths.bindgen();
    // The file also holds wasm-bindgen's version, so that the hash covers the generator too.
    let stamp = folder.join(".made-from");
    if fs::read_to_string(&stamp).is_ok_and(|last| last == hash) {
        say::note("unchanged");
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    Bindgen::new()
        .input_bytes("app", bytes)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(&folder))
        .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;
    fs::write(&stamp, hash).with_context(|| format!("writing {}", stamp.display()))
}
