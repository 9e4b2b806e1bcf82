//! What runs in the browser, the islands of `app` and the worker: compiled to WebAssembly, then given their
//! JavaScript.

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

/// Leptos then boxes the views instead of making one type of each page: an eighth less for the field kit, which has
/// many small screens. The islands get a tenth larger by it, and would have to be rendered so by the server too.
const BOXED_VIEWS: &str = "target.wasm32-unknown-unknown.rustflags=[\"--cfg=erase_components\"]";

/// A crate that is compiled for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Front {
    /// The islands of most pages: a module that `start.js` imports.
    Islands,
    /// These and the islands of the ballot box, for its pages alone.
    Booth,
    /// The screens of the field kit alone: what a phone keeps for an outing.
    Field,
    /// The Web Worker of the field kit.
    FieldWorker,
    /// The Web Worker: a classic script, since old phones know no workers that are modules.
    Worker,
    /// The count alone, for node: it is measured and never published.
    Race,
}

impl Front {
    /// What browsers get.
    pub(crate) const ALL: [Self; 5] = [
        Self::Islands,
        Self::Booth,
        Self::Field,
        Self::Worker,
        Self::FieldWorker,
    ];

    /// The crate's name and its folder.
    pub(crate) const fn package(self) -> &'static str {
        match self {
            Self::Islands | Self::Booth | Self::Field => "app",
            Self::FieldWorker => "field",
            Self::Worker => "worker",
            Self::Race => "race",
        }
    }

    /// What its files are called.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Islands => "app",
            Self::Booth => "booth",
            Self::Field => "field",
            Self::FieldWorker => "field_worker",
            Self::Worker => "worker",
            Self::Race => "race",
        }
    }

    const fn features(self) -> &'static [&'static str] {
        match self {
            Self::Islands => &["--no-default-features", "--features", "hydrate"],
            Self::Booth => &["--no-default-features", "--features", "booth"],
            Self::Field => &["--no-default-features", "--features", "field"],
            Self::Worker | Self::FieldWorker | Self::Race => &[],
        }
    }
}

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
pub(crate) fn cargo_for_browser(paths: &Paths, front: Front, subcommand: &str) -> Command {
    let mut command = cargo(&paths.root);
    command
        .arg(subcommand)
        .args(["--package", front.package(), "--lib", "--target", TARGET])
        .args(front.features())
        .args(["--profile", PROFILE])
        .arg("--target-dir")
        .arg(paths.front_target());
    if front == Front::Field {
        command.args(["--config", BOXED_VIEWS]);
    }
    command
}

/// Compiles a crate for the browser.
pub(crate) fn compile(paths: &Paths, front: Front) -> anyhow::Result<PathBuf> {
    process::run(cargo_for_browser(paths, front, "rustc").args(["--crate-type", "cdylib"]))?;
    let folder = paths.front_target().join(TARGET).join(PROFILE);
    let made = folder.join(front.package()).with_extension("wasm");
    let kept = folder.join(format!("{}.made.wasm", front.name()));
    // Two fronts are one package: the next one takes the place of this one.
    fs::copy(&made, &kept).with_context(|| format!("copying {}", made.display()))?;
    Ok(kept)
}

/// Makes `app.js` and `app_bg.wasm` (or `booth…`, `field…`, `worker…`) from the compiled crate, unless it is the one of last time.
pub(crate) fn bind(paths: &Paths, front: Front, wasm: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let hash = content_hash(&bytes);
    let folder = paths.bindgen(front.name());
    // The file also holds wasm-bindgen's version, so that the hash covers the generator too.
    let stamp = folder.join(".made-from");
    if fs::read_to_string(&stamp).is_ok_and(|last| last == hash) {
        say::note("unchanged");
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(front.name(), bytes)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    match front {
        Front::Islands | Front::Booth | Front::Field => bindgen.web(true),
        Front::Worker | Front::FieldWorker => bindgen.no_modules(true),
        Front::Race => bindgen.nodejs(true),
    }
    .and_then(|bindgen| bindgen.generate(&folder))
    .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;
    fs::write(&stamp, hash).with_context(|| format!("writing {}", stamp.display()))
}
