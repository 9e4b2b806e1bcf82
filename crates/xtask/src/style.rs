//! Joins the style sheets into one: a request less per sheet, and nothing to install.

use std::{fs, path::Path};

use anyhow::{Context as _, bail};

/// Reads `main` and puts each `@import "x.css" layer(y);` in its place as `@layer y { … }`.
/// Comments and indentation go; the rest stays as written.
pub(crate) fn bundle(main: &Path) -> anyhow::Result<String> {
    let text = fs::read_to_string(main).with_context(|| format!("reading {}", main.display()))?;
    let folder = main.parent().unwrap_or(Path::new("."));
    let mut joined = String::new();
    for line in strip_comments(&text).lines().map(str::trim) {
        if line.starts_with("@import") {
            let import =
                Import::parse(line).with_context(|| format!("{}: `{line}`", main.display()))?;
            let sheet = bundle(&folder.join(import.file))?;
            match import.layer {
                Some(layer) => joined.extend(["@layer ", layer, " {\n", &sheet, "}\n"]),
                None => joined += &sheet,
            }
        } else if !line.is_empty() {
            joined += line;
            joined.push('\n');
        }
    }
    Ok(joined)
}

/// Replaces the path in every `url(…)` by what `hashed` says of it.
pub(crate) fn rewrite_urls(
    css: &str,
    hashed: impl Fn(&str) -> anyhow::Result<String>,
) -> anyhow::Result<String> {
    let mut parts = css.split("url(");
    let mut rewritten = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (inside, after) = part.split_once(')').context("`url(` without its `)`")?;
        let path = inside.trim().trim_matches(['"', '\'']);
        let outside = path.starts_with("data:") || path.starts_with('#');
        let path = if outside {
            inside.to_owned()
        } else {
            format!("\"{}\"", hashed(path)?)
        };
        rewritten.extend(["url(", &path, ")", after]);
    }
    Ok(rewritten)
}

#[derive(Debug, PartialEq)]
struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
}

impl<'a> Import<'a> {
    fn parse(line: &'a str) -> anyhow::Result<Self> {
        let words = line.trim_start_matches("@import").trim();
        let words = words
            .strip_suffix(';')
            .context("an import is one line and ends with `;`")?;
        let rest = words
            .strip_prefix('"')
            .context("the file is written in double quotes")?;
        let (file, rest) = rest.split_once('"').context("the file's name has no end")?;
        let layer = match rest.trim() {
            "" => None,
            rest => {
                let inside = rest
                    .strip_prefix("layer(")
                    .and_then(|rest| rest.strip_suffix(')'));
                Some(inside.context("only `layer(name)` may follow the file")?)
            }
        };
        if file.contains("://") {
            bail!("a sheet from elsewhere would be a third-party request");
        }
        Ok(Self { file, layer })
    }
}

/// Takes `/* … */` away, except inside quotes.
fn strip_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        kept += before;
        let end = if from.starts_with("/*") {
            from.find("*/").map_or(from.len(), |end| end + 2)
        } else {
            let end = if from.starts_with('/') {
                1
            } else {
                quoted(from)
            };
            kept += &from[..end];
            end
        };
        rest = &from[end..];
    }
    kept + rest
}

/// The length of the quoted text at the beginning, quotes included.
fn quoted(text: &str) -> usize {
    let mut characters = text.char_indices();
    let quote = characters.next().map(|(_, quote)| quote);
    while let Some((at, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if Some(character) == quote {
            return at + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{Import, rewrite_urls, strip_comments};

    #[test]
    fn comments_go_and_quoted_text_stays() {
        let css = "a { /* why */ content: \"/* \\\" no */\"; b: url('x/y') } /* end";
        assert_eq!(
            strip_comments(css),
            "a {  content: \"/* \\\" no */\"; b: url('x/y') } "
        );
    }

    #[test]
    fn imports_name_a_file_and_perhaps_a_layer() {
        let import = Import::parse(r#"@import "base/text.css" layer(base);"#).ok();
        assert_eq!(
            import,
            Some(Import {
                file: "base/text.css",
                layer: Some("base")
            })
        );
        let import = Import::parse(r#"@import "print.css";"#).ok();
        assert_eq!(
            import,
            Some(Import {
                file: "print.css",
                layer: None
            })
        );
        assert!(Import::parse(r#"@import "x.css" screen;"#).is_err());
        assert!(Import::parse(r#"@import "https://elsewhere.example/x.css";"#).is_err());
    }

    #[test]
    fn urls_are_rewritten_except_those_that_are_no_file() {
        let css = "src: url(/fonts/a.woff2) format('woff2'); fill: url(#dots); b: url(data:x)";
        let rewritten = rewrite_urls(css, |path| Ok(format!("{path}?"))).ok();
        let expected =
            "src: url(\"/fonts/a.woff2?\") format('woff2'); fill: url(#dots); b: url(data:x)";
        assert_eq!(rewritten.as_deref(), Some(expected));
    }
}
