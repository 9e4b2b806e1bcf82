//! The little that a notice's text has of form: paragraphs, `## ` headings, `- ` items, and addresses that are links.

use leptos::prelude::*;

/// A stretch of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Block {
    Heading(String),
    Items(Vec<String>),
    Text(String),
}

/// A notice as it is read, below a heading of the page.
#[cfg(feature = "ssr")]
pub(super) fn rendered(text: &str) -> AnyView {
    blocks(text)
        .into_iter()
        .map(|block| match block {
            Block::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
            Block::Items(items) => {
                let items = items
                    .iter()
                    .map(|item| view! { <li>{linked(item)}</li> })
                    .collect_view();
                view! { <ul>{items}</ul> }.into_any()
            }
            Block::Text(text) => view! { <p>{linked(&text)}</p> }.into_any(),
        })
        .collect_view()
        .into_any()
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // An empty line ends a paragraph; lines without one between them are one paragraph.
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
        } else if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(Block::Heading(heading.to_owned()));
            open = false;
        } else if let Some(item) = line.strip_prefix("- ") {
            match blocks.last_mut() {
                Some(Block::Items(items)) => items.push(item.to_owned()),
                _ => blocks.push(Block::Items(vec![item.to_owned()])),
            }
            open = false;
        } else {
            match blocks.last_mut() {
                Some(Block::Text(text)) if open => {
                    text.push(' ');
                    text.push_str(line);
                }
                _ => blocks.push(Block::Text(line.to_owned())),
            }
            open = true;
        }
    }
    blocks
}

/// A notice as the field kit shows it: where there is no network, an address is only read.
#[cfg(feature = "field")]
pub fn without_links(text: &str) -> AnyView {
    blocks(text)
        .into_iter()
        .map(|block| match block {
            Block::Heading(text) => view! { <p class="strong">{text}</p> }.into_any(),
            Block::Items(items) => {
                let items = items
                    .into_iter()
                    .map(|item| view! { <li>{item}</li> })
                    .collect_view();
                view! { <ul class="kit-list">{items}</ul> }.into_any()
            }
            Block::Text(text) => view! { <p>{text}</p> }.into_any(),
        })
        .collect_view()
        .into_any()
}

/// The words alone, for a voice: a heading and an item end like a sentence.
#[cfg(any(feature = "field", test))]
pub fn for_a_voice(text: &str) -> String {
    let mut sentences: Vec<String> = Vec::new();
    for block in blocks(text) {
        match block {
            Block::Heading(text) | Block::Text(text) => sentences.push(text),
            Block::Items(items) => sentences.extend(items),
        }
    }
    for sentence in &mut sentences {
        if !sentence.ends_with(['.', '?', '!', ':', '؟']) {
            sentence.push('.');
        }
    }
    sentences.join(" ")
}

/// Words that are addresses of this web become links. Nothing else of a text does.
#[cfg(feature = "ssr")]
fn linked(text: &str) -> AnyView {
    text.split_inclusive(' ')
        .map(|word| {
            let bare = word.trim_end();
            let address = bare.trim_end_matches(['.', ',', ')', ';']);
            if address.starts_with("https://") && address.len() > "https://".len() {
                let rest = word.get(address.len()..).unwrap_or_default().to_owned();
                let address = address.to_owned();
                view! {
                    <a class="text-link" href=address.clone() dir="ltr">
                        {address.clone()}
                    </a>
                    {rest}
                }
                .into_any()
            } else {
                word.to_owned().into_any()
            }
        })
        .collect_view()
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_headings_items_and_paragraphs() {
        let text =
            "## Qui ?\nLa ville\ndécide.\n\nUn autre.\n- un\n- deux\n\n## Quoi ?\n-pas un point";
        assert_eq!(
            blocks(text),
            [
                Block::Heading("Qui ?".into()),
                Block::Text("La ville décide.".into()),
                Block::Text("Un autre.".into()),
                Block::Items(vec!["un".into(), "deux".into()]),
                Block::Heading("Quoi ?".into()),
                Block::Text("-pas un point".into()),
            ]
        );
        assert_eq!(blocks(" \n"), []);
    }

    #[test]
    fn a_voice_reads_words_and_no_marks() {
        assert_eq!(
            for_a_voice("## Qui ?\nLa ville\ndécide.\n\n## Combien de temps\n- un an\n- deux ans."),
            "Qui ? La ville décide. Combien de temps. un an. deux ans."
        );
        assert_eq!(for_a_voice(""), "");
    }

    #[test]
    fn an_address_is_a_link_and_a_script_is_none() {
        let shown = |text: &str| linked(text).to_html();
        assert!(
            shown("Voir https://www.cnil.fr/fr/plaintes.")
                .contains("href=\"https://www.cnil.fr/fr/plaintes\"")
        );
        for harmless in ["javascript:alert(1)", "<script>", "http://x.example"] {
            assert!(!shown(harmless).contains("<a"), "{harmless}");
            assert!(!shown(harmless).contains("<script>"), "{harmless}");
        }
    }
}
