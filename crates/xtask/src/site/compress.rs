//! Writes files with their compressed copies, so that the server never compresses while it serves.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context as _, anyhow};
use flate2::{Compression, write::GzEncoder};

/// What is worth compressing; fonts and pictures are compressed already.
const TEXT: [&str; 12] = [
    "css",
    "geojson",
    "html",
    "ico",
    "js",
    "json",
    "map",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Writes each file with `.br` and `.gz` beside it, where those are smaller.
///
/// The file itself comes last: whoever finds it finds its copies too, even after an interruption.
pub(crate) fn write_compressed(files: &[(PathBuf, &[u8])]) -> anyhow::Result<()> {
    thread::scope(|scope| {
        let workers: Vec<_> = files
            .iter()
            .map(|(file, content)| scope.spawn(move || write_one(file, content)))
            .collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .map_err(|_| anyhow!("compressing a file panicked"))?
        })
    })
}

fn write_one(file: &Path, content: &[u8]) -> anyhow::Result<()> {
    let is_text = file
        .extension()
        .is_some_and(|end| TEXT.iter().any(|text| end == *text));
    let copies = if is_text {
        [("br", brotli(content)?), ("gz", gzip(content)?)]
    } else {
        [("br", Vec::new()), ("gz", Vec::new())]
    };
    for (extension, copy) in copies {
        let beside = beside(file, extension);
        if is_text && copy.len() < content.len() {
            replace(&beside, &copy)?;
        } else if beside.exists() {
            fs::remove_file(&beside)?;
        }
    }
    replace(file, content)
}

/// `app.js` → `app.js.br`.
pub(crate) fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Writes a file whole or not at all: a running server may read it at any moment.
pub(crate) fn replace(file: &Path, content: &[u8]) -> anyhow::Result<()> {
    let unfinished = beside(file, "unfinished");
    let write = || {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&unfinished, content)?;
        fs::rename(&unfinished, file)
    };
    write().with_context(|| format!("writing {}", file.display()))
}

fn brotli(content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22);
    writer.write_all(content)?;
    drop(writer);
    Ok(out)
}

fn gzip(content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}
