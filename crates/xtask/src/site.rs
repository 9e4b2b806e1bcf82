//! `target/site`: every file the server serves as it is, compressed, under a name that changes
//! with its content.
//!
//! A file whose name carries its hash may be kept by browsers for ever. `assets.json` says which
//! address each has: `{"app.css": "/pkg/app.0f3a….css", "build": "…", …}`. Keys are paths below
//! `public/`, and `app.js`, `app.wasm`, `booth.…`, `field.…`, `app.css`, `worker.…`, `field_worker.…` for
//! what is built. `build` alone is no address:
//! it changes when any of them does.
//!
//! Files directly in `public/` keep their names (`robots.txt`, `favicon.svg`, `sw.js`: others ask
//! for them by it), except `start.js`; files in its folders are hashed, except `.well-known`.

mod compress;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use self::compress::{beside, replace, write_compressed};
use crate::{front::Front, paths::Paths, say, style};

/// Where the page's own scripts and styles go, below the site.
const PKG: &str = "pkg";

/// A file of the site before it is written.
struct Asset {
    /// What the code calls it.
    name: String,
    /// Its path below the site.
    path: String,
    content: Vec<u8>,
}

/// Puts the site together from `public/`, `style/` and what wasm-bindgen made.
pub(crate) fn assemble(paths: &Paths) -> anyhow::Result<()> {
    let mut assets = public_files(&paths.root.join("public"))?;
    assets.push(style_sheet(&paths.root.join("style/main.css"), &assets)?);
    for front in [Front::Islands, Front::Booth, Front::Field] {
        for asset in browser_code(front.name(), &paths.bindgen(front.name()))? {
            // Both bring the same snippets.
            if !assets.iter().any(|other| other.path == asset.path) {
                assets.push(asset);
            }
        }
    }
    for front in [Front::Worker, Front::FieldWorker] {
        assets.extend(worker_code(paths, front)?);
    }
    write(&paths.site(), &assets)
}

/// A short name for some content: FNV-1a, 64 bits. Nobody attacks it, it only has to differ.
pub(crate) fn content_hash(content: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in content {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}

fn public_files(folder: &Path) -> anyhow::Result<Vec<Asset>> {
    let mut assets = Vec::new();
    for file in files_below(folder)? {
        // Notes for those who work here.
        if file.extension().is_some_and(|end| end == "md") {
            continue;
        }
        let content = read(&file)?;
        let name = slashes(file.strip_prefix(folder)?);
        let path = if keeps_its_name(&name) {
            name.clone()
        } else {
            hashed(&name, &content)
        };
        assets.push(Asset {
            name,
            path,
            content,
        });
    }
    Ok(assets)
}

fn keeps_its_name(name: &str) -> bool {
    match name.split_once('/') {
        None => name != "start.js",
        Some((folder, _)) => folder == ".well-known",
    }
}

fn style_sheet(main: &Path, assets: &[Asset]) -> anyhow::Result<Asset> {
    let css = style::rewrite_urls(&style::bundle(main)?, |url| {
        let name = url.strip_prefix('/').with_context(|| {
            format!("style: url({url}) must be a path from the site's top, such as /fonts/x.woff2")
        })?;
        let asset = assets.iter().find(|asset| asset.name == name);
        let asset = asset.with_context(|| format!("style: url({url}) is not a file of public/"))?;
        Ok(format!("/{}", asset.path))
    })?;
    Ok(package_file("app.css", css.into_bytes()))
}

/// `app.js`, `app.wasm` (or `booth…`), and the snippets that crates bring: `app.js` imports those by their
/// names, which carry a hash already.
fn browser_code(name: &str, bindgen: &Path) -> anyhow::Result<Vec<Asset>> {
    let (js, wasm) = (format!("{name}.js"), format!("{name}.wasm"));
    let mut assets = vec![
        package_file(&js, read(&bindgen.join(&js))?),
        package_file(&wasm, read(&bindgen.join(format!("{name}_bg.wasm")))?),
    ];
    let snippets = bindgen.join("snippets");
    if snippets.is_dir() {
        for file in files_below(&snippets)? {
            let name = format!("{PKG}/{}", slashes(file.strip_prefix(bindgen)?));
            assets.push(Asset {
                path: name.clone(),
                name,
                content: read(&file)?,
            });
        }
    }
    Ok(assets)
}

/// `worker.js` (or `field_worker.js`), in one file what wasm-bindgen made and what speaks with the page, and its `.wasm`.
fn worker_code(paths: &Paths, front: Front) -> anyhow::Result<[Asset; 2]> {
    let name = front.name();
    let bindgen = paths.bindgen(name);
    let mut script = read(&bindgen.join(format!("{name}.js")))?;
    script.push(b'\n');
    let own = format!("crates/{}/worker.js", front.package());
    script.extend(read(&paths.root.join(own))?);
    let wasm = read(&bindgen.join(format!("{name}_bg.wasm")))?;
    Ok([
        package_file(&format!("{name}.js"), script),
        package_file(&format!("{name}.wasm"), wasm),
    ])
}

fn package_file(name: &str, content: Vec<u8>) -> Asset {
    let path = hashed(&format!("{PKG}/{name}"), &content);
    Asset {
        name: name.to_owned(),
        path,
        content,
    }
}

/// `fonts/a.woff2` → `fonts/a.0123456789abcdef.woff2`.
fn hashed(path: &str, content: &[u8]) -> String {
    let hash = content_hash(content);
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{path}.{hash}"),
    }
}

fn write(site: &Path, assets: &[Asset]) -> anyhow::Result<()> {
    let mut addresses: BTreeMap<&str, String> = assets
        .iter()
        .map(|asset| (asset.name.as_str(), format!("/{}", asset.path)))
        .collect();
    let build = content_hash(&serde_json::to_vec(&addresses)?);
    addresses.insert("build", build);
    let list = serde_json::to_vec_pretty(&addresses)?;

    let mut kept = BTreeSet::from([site.join("assets.json")]);
    let mut changed = Vec::new();
    for asset in assets {
        let file = site.join(&asset.path);
        kept.extend([beside(&file, "br"), beside(&file, "gz"), file.clone()]);
        if fs::read(&file).is_ok_and(|old| old == asset.content) {
            continue;
        }
        changed.push((file, asset.content.as_slice()));
    }
    write_compressed(&changed)?;
    replace(&site.join("assets.json"), &list)?;
    for file in files_below(site)? {
        if !kept.contains(&file) {
            fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
        }
    }
    report(site, assets);
    Ok(())
}

/// Copies a site as it is.
pub(crate) fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    for file in files_below(from)? {
        let copy = to.join(file.strip_prefix(from)?);
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, &copy).with_context(|| format!("copying {}", file.display()))?;
    }
    Ok(())
}

/// Says what a browser downloads.
fn report(site: &Path, assets: &[Asset]) {
    for name in [
        "app.wasm",
        "app.js",
        "booth.wasm",
        "booth.js",
        "field.wasm",
        "field.js",
        "app.css",
        "start.js",
        "worker.wasm",
        "worker.js",
        "field_worker.wasm",
        "field_worker.js",
    ] {
        let Some(asset) = assets.iter().find(|asset| asset.name == name) else {
            continue;
        };
        let brotli = fs::metadata(beside(&site.join(&asset.path), "br"))
            .map_or(asset.content.len() as u64, |file| file.len());
        say::note(format!(
            "{name}: {}, brotli {}",
            say::size(asset.content.len() as u64),
            say::size(brotli)
        ));
    }
}

/// All files below a folder, sorted.
fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("reading {}", file.display()))
}

fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::{content_hash, hashed, keeps_its_name};

    #[test]
    fn names_others_ask_for_stay() {
        for name in [
            "robots.txt",
            "favicon.svg",
            "sw.js",
            ".well-known/security.txt",
        ] {
            assert!(keeps_its_name(name), "{name}");
        }
        for name in ["start.js", "fonts/a.woff2", "img/map.svg"] {
            assert!(!keeps_its_name(name), "{name}");
        }
    }

    #[test]
    fn a_hash_goes_before_the_last_extension() {
        assert_eq!(content_hash(b""), "cbf29ce484222325");
        assert_eq!(content_hash(b"a"), "af63dc4c8601ec8c");
        assert_eq!(
            hashed("fonts/a.b.woff2", b"a"),
            "fonts/a.b.af63dc4c8601ec8c.woff2"
        );
    }
}
