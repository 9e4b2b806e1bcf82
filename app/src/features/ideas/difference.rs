//! What differs between two texts, word by word.

use crate::lang::Lang;
use crate::tr;
use leptos::prelude::*;
use similar::{ChangeTag, TextDiff};

/// A stretch of two texts laid over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Same(String),
    Removed(String),
    Added(String),
}

/// The newer text with what was taken out of the older one. A screen reader hears where each change begins and what
/// kind it is; everybody else sees it by a line through or under the words, not by colour alone.
pub(in crate::features) fn marked(lang: Lang, old: &str, new: &str) -> AnyView {
    pieces(old, new)
        .into_iter()
        .map(|piece| match piece {
            Piece::Same(text) => text.into_any(),
            Piece::Removed(text) => view! {
                <del class="removed">
                    <span class="hidden" lang=lang.code()>{tr!(lang, "ideas-versions-removed")} " "</span>
                    {text}
                </del>
            }
            .into_any(),
            Piece::Added(text) => view! {
                <ins class="added">
                    <span class="hidden" lang=lang.code()>{tr!(lang, "ideas-versions-added")} " "</span>
                    {text}
                </ins>
            }
            .into_any(),
        })
        .collect_view()
        .into_any()
}

/// Words that changed side by side are one change: the blanks between them go with it.
fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut removed, mut added, mut gap) = (String::new(), String::new(), String::new());
    let diff = TextDiff::from_unicode_words(old, new);
    for change in diff.iter_all_changes() {
        let word: &str = change.value();
        let changing = !removed.is_empty() || !added.is_empty();
        match change.tag() {
            ChangeTag::Equal if changing && word.chars().all(char::is_whitespace) => {
                gap.push_str(word);
            }
            ChangeTag::Equal => {
                end(&mut pieces, &mut removed, &mut added);
                same(&mut pieces, &std::mem::take(&mut gap));
                same(&mut pieces, word);
            }
            ChangeTag::Delete | ChangeTag::Insert => {
                let blank = std::mem::take(&mut gap);
                removed.push_str(&blank);
                added.push_str(&blank);
                if change.tag() == ChangeTag::Delete {
                    removed.push_str(word);
                } else {
                    added.push_str(word);
                }
            }
        }
    }
    end(&mut pieces, &mut removed, &mut added);
    same(&mut pieces, &gap);
    pieces
}

fn end(pieces: &mut Vec<Piece>, removed: &mut String, added: &mut String) {
    let (removed, added) = (std::mem::take(removed), std::mem::take(added));
    if !removed.is_empty() {
        pieces.push(Piece::Removed(removed));
    }
    if !added.is_empty() {
        pieces.push(Piece::Added(added));
    }
}

fn same(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Same(before)) => before.push_str(text),
        _ => pieces.push(Piece::Same(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(old: &str, new: &str) -> String {
        pieces(old, new)
            .into_iter()
            .map(|piece| match piece {
                Piece::Same(text) => text,
                Piece::Removed(text) => format!("[-{text}-]"),
                Piece::Added(text) => format!("[+{text}+]"),
            })
            .collect()
    }

    #[test]
    fn words_are_compared_and_neighbours_go_together() {
        assert_eq!(
            written("Un banc rouge place Pie.", "Deux bancs verts place Pie."),
            "[-Un banc rouge-][+Deux bancs verts+] place Pie."
        );
        assert_eq!(
            written("Un banc à l’ombre", "Un banc en bois à l’ombre"),
            "Un banc [+en bois +]à l’ombre"
        );
        assert_eq!(written("Un banc", "Un banc"), "Un banc");
        assert_eq!(written("", "Un banc"), "[+Un banc+]");
        assert_eq!(written("Un banc", ""), "[-Un banc-]");
    }

    #[test]
    fn nothing_of_either_text_is_lost() {
        let old = "Des arbres\n\net des bancs,  pour tous : ici.\n";
        let new = "Des bancs\net trois arbres, pour toutes et tous : là-bas ! ";
        let of = |wanted: fn(&Piece) -> Option<&String>| {
            pieces(old, new)
                .iter()
                .filter_map(wanted)
                .cloned()
                .collect::<String>()
        };
        let before = of(|piece| match piece {
            Piece::Same(text) | Piece::Removed(text) => Some(text),
            Piece::Added(_) => None,
        });
        let after = of(|piece| match piece {
            Piece::Same(text) | Piece::Added(text) => Some(text),
            Piece::Removed(_) => None,
        });
        assert_eq!((before.as_str(), after.as_str()), (old, new));
    }
}
