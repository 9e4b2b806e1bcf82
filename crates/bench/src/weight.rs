//! What a browser that comes for the first time downloads with a page.

use std::{collections::BTreeSet, fmt::Write as _};

use anyhow::bail;

use crate::http;

/// A file that a browser fetches.
struct Download {
    path: String,
    bytes: usize,
}

/// A page's downloads.
pub(crate) struct Weight {
    /// Before any WebAssembly: the page, its styles, fonts, scripts, pictures.
    first: Vec<Download>,
    /// The islands' code, after the first paint; nothing where the page has no island.
    islands: Vec<Download>,
}

/// Fetches a page and what it names.
pub(crate) fn of_page(port: u16, path: &str) -> anyhow::Result<Weight> {
    let mut first = Vec::new();
    let mut path = path.to_owned();
    while let Some(next) = http::get(port, &path)?.redirection() {
        first.push(Download { path, bytes: 0 });
        path = next;
    }
    first.push(download(port, &path)?);
    let html = http::get_text(port, &path)?;
    let mut wanted = BTreeSet::new();
    let mut islands = BTreeSet::new();
    for tag in tags(&html) {
        match tag.name {
            "link" if tag.loads() => wanted.extend(tag.get("href")),
            "img" => wanted.extend(tag.get("src")),
            "script" => {
                wanted.extend(tag.get("src"));
                islands.extend(tag.get("data-js").into_iter().chain(tag.get("data-wasm")));
            }
            _ => {}
        }
    }
    if !html.contains("<leptos-island") {
        islands.clear();
    }
    let sheets: Vec<String> = tags(&html)
        .filter(|tag| tag.name == "link" && tag.get("rel") == Some("stylesheet"))
        .filter_map(|tag| tag.get("href"))
        .map(|path| http::get_text(port, path))
        .collect::<Result<_, _>>()?;
    wanted.extend(sheets.iter().flat_map(|css| fonts_of(css)));
    let fetch = |paths: BTreeSet<&str>| -> anyhow::Result<Vec<Download>> {
        paths
            .into_iter()
            .filter(|path| path.starts_with('/'))
            .map(|path| download(port, path))
            .collect()
    };
    first.extend(fetch(wanted)?);
    Ok(Weight {
        first,
        islands: fetch(islands)?,
    })
}

impl Weight {
    /// The figures in lines: the sums, then each file.
    pub(crate) fn shown(&self, name: &str, path: &str) -> String {
        let sum = |files: &[Download]| files.iter().map(|file| file.bytes).sum::<usize>();
        let mut text = format!(
            "  {name} {path}: {} requests, {}; then WebAssembly: {} requests, {}\n",
            self.first.len(),
            kilobytes(sum(&self.first)),
            self.islands.len(),
            kilobytes(sum(&self.islands)),
        );
        for file in self.first.iter().chain(&self.islands) {
            // Writing to a string can't fail.
            let _ = writeln!(text, "    {:>10}  {}", kilobytes(file.bytes), file.path);
        }
        text
    }
}

fn download(port: u16, path: &str) -> anyhow::Result<Download> {
    let answer = http::get(port, path)?;
    if answer.status != 200 {
        bail!("{path} answers {}", answer.status);
    }
    Ok(Download {
        path: path.to_owned(),
        bytes: answer.body.len(),
    })
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

/// A start tag: its name and what stands after it.
struct Tag<'a> {
    name: &'a str,
    rest: &'a str,
}

impl<'a> Tag<'a> {
    /// An attribute's value. The server writes all of them in double quotes.
    fn get(&self, attribute: &str) -> Option<&'a str> {
        let start = format!(" {attribute}=\"");
        let at = self.rest.find(&start)? + start.len();
        self.rest[at..].split('"').next()
    }

    /// Whether this `<link>` makes a browser fetch something.
    fn loads(&self) -> bool {
        let rel = self.get("rel").unwrap_or_default();
        matches!(
            rel,
            "stylesheet" | "icon" | "manifest" | "preload" | "modulepreload"
        )
    }
}

fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    html.split('<').filter_map(|part| {
        let tag = part.split('>').next()?;
        let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
        Some(Tag {
            name: &tag[..end],
            rest: &tag[end..],
        })
    })
}

/// The fonts that a page in French may need: those without a range, or whose range holds the
/// letter e. A browser leaves out the ones no element asks for, so this is the most it may be.
fn fonts_of(css: &str) -> Vec<&str> {
    let faces = css
        .split("@font-face")
        .skip(1)
        .filter_map(|face| face.split('}').next());
    faces
        .filter(|face| covers_e(face))
        .filter_map(url_of)
        .collect()
}

fn url_of(face: &str) -> Option<&str> {
    let inside = face.split("url(").nth(1)?.split(')').next()?;
    Some(inside.trim_matches(['"', '\'']))
}

fn covers_e(face: &str) -> bool {
    let Some(ranges) = face.split("unicode-range:").nth(1) else {
        return true;
    };
    let ranges = ranges.split(';').next().unwrap_or_default();
    ranges.split(',').any(|range| {
        let range = range
            .trim()
            .trim_start_matches("U+")
            .trim_start_matches("u+");
        let (from, to) = range.split_once('-').unwrap_or((range, range));
        let number = |text: &str| u32::from_str_radix(text, 16).unwrap_or(u32::MAX);
        (number(from)..=number(to)).contains(&u32::from('e'))
    })
}

#[cfg(test)]
mod tests {
    use super::{fonts_of, tags};

    #[test]
    fn attributes_are_found_in_their_tag() {
        let html =
            r#"<p data-js="no"></p><script type="module" src="/s.js" data-js="/a.js"></script>"#;
        let script = tags(html).find(|tag| tag.name == "script");
        let found = script.map(|tag| (tag.get("src"), tag.get("data-js"), tag.get("data-wasm")));
        assert_eq!(found, Some((Some("/s.js"), Some("/a.js"), None)));
    }

    #[test]
    fn only_the_fonts_of_the_page_s_script_count() {
        let css = r#"@font-face{src:url("/a.woff2");unicode-range: U+0000-00FF, U+20AC}
            @font-face{src:url(/b.woff2);unicode-range:U+0600-06FF;} @font-face{src:url('/c.woff2')}"#;
        assert_eq!(fonts_of(css), ["/a.woff2", "/c.woff2"]);
    }
}
