//! Where things lie.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

/// The repository and its build directories.
pub(crate) struct Paths {
    /// The repository's top.
    pub(crate) root: PathBuf,
    /// Cargo's target directory: `target`, or `CARGO_TARGET_DIR`.
    pub(crate) target: PathBuf,
}

impl Paths {
    pub(crate) fn find() -> anyhow::Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .ancestors()
            .nth(2)
            .context("xtask lies in crates/xtask")?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR").map_or("target".into(), PathBuf::from);
        Ok(Self {
            target: root.join(target),
            root,
        })
    }

    /// The browser's crates have their own target directory, so that the features of the two sides
    /// of `app` don't rebuild each other's dependencies.
    pub(crate) fn front_target(&self) -> PathBuf {
        self.target.join("front")
    }

    /// What wasm-bindgen made of one of the browser's crates.
    pub(crate) fn bindgen(&self, name: &str) -> PathBuf {
        self.target.join("front/bindgen").join(name)
    }

    /// The files the server serves as they are.
    pub(crate) fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The server and its site, ready to be copied to a machine.
    pub(crate) fn dist(&self) -> PathBuf {
        self.target.join("dist")
    }

    /// The path as a person at the repository's top would type it.
    pub(crate) fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
