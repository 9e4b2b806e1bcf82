//! An idea half written.

use super::notice::Reading;
use super::phone::Phone;
use domain::field::FieldIdea;
use domain::point::Point;
use domain::{ContactWish, FieldEntryId, FieldPhotoId, ThemeId};
use leptos::prelude::*;

/// What is typed of an idea, in memory alone: nothing readable is written to the phone.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// Drawn when the form is opened: a second press keeps the same entry.
    pub(super) id: RwSignal<Option<FieldEntryId>>,
    pub(super) title: RwSignal<String>,
    pub(super) text: RwSignal<String>,
    pub(super) place: RwSignal<String>,
    pub(super) point: RwSignal<Option<Point>>,
    pub(super) district: RwSignal<String>,
    pub(super) theme: RwSignal<String>,
    pub(super) author: RwSignal<String>,
    pub(super) minor: RwSignal<bool>,
    pub(super) wish: RwSignal<&'static str>,
    pub(super) contact: RwSignal<String>,
    pub(super) agreed: RwSignal<bool>,
    /// Photos that the worker holds until the idea is kept.
    pub(super) photos: RwSignal<Vec<FieldPhotoId>>,
}

impl Draft {
    pub(super) fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            id: RwSignal::new(None),
            title: text(),
            text: text(),
            place: text(),
            point: RwSignal::new(None),
            district: text(),
            theme: text(),
            author: text(),
            minor: RwSignal::new(false),
            wish: RwSignal::new(ContactWish::None.code()),
            contact: text(),
            agreed: RwSignal::new(false),
            photos: RwSignal::new(vec![]),
        }
    }

    pub(super) fn is_begun(self) -> bool {
        let typed = [self.title, self.text, self.place, self.author, self.contact];
        typed
            .iter()
            .any(|text| text.with_untracked(|text| !text.is_empty()))
            || self.photos.with_untracked(|photos| !photos.is_empty())
    }

    /// Nothing of it stays; the district does, since a team stands in one place.
    pub(super) fn clear(self) {
        for text in [
            self.title,
            self.text,
            self.place,
            self.theme,
            self.author,
            self.contact,
        ] {
            text.set(String::new());
        }
        self.id.set(None);
        self.point.set(None);
        self.minor.set(false);
        self.agreed.set(false);
        self.wish.set(ContactWish::None.code());
        self.photos.set(vec![]);
    }

    /// The district goes too. Gives the photos that the worker still holds.
    pub(super) fn forget(self) -> Vec<FieldPhotoId> {
        let photos = self.photos.get_untracked();
        self.clear();
        self.district.set(String::new());
        photos
    }

    pub(super) fn idea(self, phone: Phone, reading: Reading) -> FieldIdea {
        let typed = |text: RwSignal<String>| text.with_untracked(|text| domain::text::clean(text));
        let wish = self
            .wish
            .get_untracked()
            .parse()
            .unwrap_or(ContactWish::None);
        FieldIdea {
            title: typed(self.title),
            text: typed(self.text),
            theme: own_theme(phone, &typed(self.theme)),
            district: phone.own_district(Some(typed(self.district))),
            place: typed(self.place),
            point: self.point.get_untracked(),
            author: typed(self.author),
            minor: self.minor.get_untracked(),
            wish,
            // The field is hidden without a wish: what was typed before the change of mind is not kept.
            contact: if wish == ContactWish::None {
                String::new()
            } else {
                typed(self.contact)
            },
            notice: reading.notice(phone),
            photos: self.photos.get_untracked(),
        }
    }
}

/// A chosen theme, as long as the kit has it.
fn own_theme(phone: Phone, code: &str) -> Option<ThemeId> {
    let chosen: ThemeId = code.parse().ok()?;
    let kit = phone.kit.get_untracked()?;
    let own = kit.with_value(|kit| kit.themes.iter().any(|one| one.id == chosen));
    own.then_some(chosen)
}
