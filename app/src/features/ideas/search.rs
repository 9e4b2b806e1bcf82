//! What a visitor looks for in the list of ideas, as the address says it.

use crate::context::Cx;
use crate::features::editions::parts::theme_word;
use domain::IdeaState;
use store::{District, Edition, IdeaFilter, IdeaOrder, Theme};

/// Ideas on a page of the list.
pub(super) const PER_PAGE: usize = 20;

/// The filters of the list. An address that names what there is not is taken as if it did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Search {
    pub(super) words: String,
    /// The district's code.
    pub(super) district: Option<String>,
    /// The theme's word.
    pub(super) theme: Option<String>,
    pub(super) state: Option<IdeaState>,
    pub(super) newest: bool,
    /// Which random order: the same for the whole visit, carried along by every link.
    pub(super) seed: u32,
    /// Counted from 1.
    pub(super) page: usize,
}

impl Search {
    pub(super) fn of(cx: &Cx, edition: &Edition) -> Self {
        let district = cx
            .query("district")
            .filter(|code| district(edition, code).is_some());
        let theme = cx
            .query("theme")
            .filter(|word| theme(edition, word).is_some());
        Self {
            words: cx
                .query("words")
                .unwrap_or_default()
                .chars()
                .take(200)
                .collect(),
            district: district.map(str::to_owned),
            theme: theme.map(str::to_owned),
            state: cx
                .query_as::<IdeaState>("state")
                .filter(|state| state.is_public()),
            newest: cx.query("order") == Some("newest"),
            seed: cx.query_as("seed").unwrap_or_default(),
            page: cx.query_as("page").unwrap_or(1).max(1),
        }
    }

    pub(super) fn filter(&self, edition: &Edition) -> IdeaFilter {
        IdeaFilter {
            words: self.words.clone(),
            district: self
                .district
                .as_deref()
                .and_then(|code| district(edition, code))
                .map(|found| found.id),
            theme: self
                .theme
                .as_deref()
                .and_then(|word| theme(edition, word))
                .map(|found| found.id),
            state: self.state,
            order: if self.newest {
                IdeaOrder::Newest
            } else {
                IdeaOrder::Shuffled(self.seed)
            },
        }
    }

    /// Whether anything is filtered out.
    pub(super) fn narrows(&self) -> bool {
        !self.words.trim().is_empty() || self.narrows_beyond_words()
    }

    /// Whether a filter other than the words is set.
    pub(super) fn narrows_beyond_words(&self) -> bool {
        self.district.is_some() || self.theme.is_some() || self.state.is_some()
    }

    /// The same search without its filters: the order stays.
    pub(super) fn cleared(&self) -> Self {
        Self {
            newest: self.newest,
            seed: self.seed,
            ..Self::default()
        }
    }

    /// The query of an address that gives this search again; empty for the plain list.
    pub(super) fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        };
        add("words", &self.words);
        add("district", self.district.as_deref().unwrap_or_default());
        add("theme", self.theme.as_deref().unwrap_or_default());
        add("state", self.state.map(IdeaState::code).unwrap_or_default());
        if self.newest {
            add("order", "newest");
        }
        if self.seed != 0 {
            add("seed", &self.seed.to_string());
        }
        if self.page > 1 {
            add("page", &self.page.to_string());
        }
        let query = query.finish();
        if query.is_empty() {
            query
        } else {
            format!("?{query}")
        }
    }
}

pub(in crate::features) fn district<'a>(edition: &'a Edition, code: &str) -> Option<&'a District> {
    edition
        .districts
        .iter()
        .find(|district| district.code == code)
}

pub(in crate::features) fn theme<'a>(edition: &'a Edition, word: &str) -> Option<&'a Theme> {
    edition
        .themes
        .iter()
        .find(|theme| theme_word(&theme.name) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_stays_in_the_links() {
        let search = Search {
            words: "jeux d'eau".into(),
            district: Some("nord".into()),
            theme: Some("sport-et-loisirs".into()),
            state: Some(IdeaState::Merged),
            newest: true,
            seed: 7,
            page: 3,
        };
        assert_eq!(
            search.query(),
            "?words=jeux+d%27eau&district=nord&theme=sport-et-loisirs&state=merged&order=newest&seed=7&page=3"
        );
        assert_eq!(search.cleared().query(), "?order=newest&seed=7");
        assert_eq!(Search::default().query(), "");
        assert!(search.narrows() && !search.cleared().narrows());
    }
}
