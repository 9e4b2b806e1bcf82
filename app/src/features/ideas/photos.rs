//! The photos of an idea being written: which ones, in which order, and what is said of them. The files are kept at
//! once; everything else waits here, sealed in the session, until the idea is sent.

use super::draft::Target;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use domain::photo::{ALT, MAX_PHOTOS};
use domain::{IdeaId, PhotoId};
use serde::{Deserialize, Serialize};
use store::{Edition, Photo, PhotoText};

/// The photos of one idea being written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct WrittenPhotos(pub(super) Vec<PhotoText>);

impl WrittenPhotos {
    /// What was kept; for an idea to complete, else the photos that it has.
    pub(super) async fn load(cx: &Cx, edition: &Edition, target: Target) -> Result<Self, AppError> {
        if let Some(kept) = cx.kept::<Self>(&note(edition, target)).await? {
            return Ok(kept);
        }
        let Some(idea) = idea_of(cx, edition, target).await? else {
            return Ok(Self::default());
        };
        let photos = cx.store().photos_of(idea).await?;
        let text = |photo: Photo| PhotoText {
            id: photo.id,
            alt: photo.alt,
        };
        Ok(Self(photos.into_iter().map(text).collect()))
    }

    pub(super) async fn save(
        &self,
        cx: &Cx,
        edition: &Edition,
        target: Target,
    ) -> Result<(), AppError> {
        cx.keep(&note(edition, target), self).await
    }

    /// After the idea was sent.
    pub(super) async fn forget(cx: &Cx, edition: &Edition, target: Target) -> Result<(), AppError> {
        cx.forget(&note(edition, target)).await
    }

    /// Throws away what was begun, and the photos with it that no idea has yet.
    pub(super) async fn discard(
        cx: &Cx,
        edition: &Edition,
        target: Target,
    ) -> Result<(), AppError> {
        if let (Some(session), Some(kept)) =
            (cx.session(), cx.kept::<Self>(&note(edition, target)).await?)
        {
            cx.store().release_photos(&session, &kept.ids()).await?;
        }
        Self::forget(cx, edition, target).await
    }

    pub(super) fn ids(&self) -> Vec<PhotoId> {
        self.0.iter().map(|text| text.id).collect()
    }

    /// Those that are there still, as they can be shown, with what is being said of them.
    pub(super) async fn shown(
        &self,
        cx: &Cx,
        edition: &Edition,
        target: Target,
    ) -> Result<Vec<Photo>, AppError> {
        let Some(session) = cx.session().filter(|_| !self.0.is_empty()) else {
            return Ok(vec![]);
        };
        let idea = idea_of(cx, edition, target).await?;
        let found = cx
            .store()
            .photos_at_hand(&session, idea, &self.ids())
            .await?;
        let shown = self.0.iter().filter_map(|text| {
            let photo = found.iter().find(|photo| photo.id == text.id)?;
            Some(Photo {
                alt: text.alt.clone(),
                ..photo.clone()
            })
        });
        Ok(shown.collect())
    }

    /// The order in which readers see them.
    pub(super) fn put_first(&mut self, id: PhotoId) {
        if let Some(at) = self.0.iter().position(|text| text.id == id) {
            let text = self.0.remove(at);
            self.0.insert(0, text);
        }
    }

    /// Whether the photo was there.
    pub(super) fn remove(&mut self, id: PhotoId) -> bool {
        let before = self.0.len();
        self.0.retain(|text| text.id != id);
        self.0.len() < before
    }

    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= MAX_PHOTOS
    }

    /// Descriptions that are too long, each at its field.
    pub(super) fn faults(&self) -> Vec<FieldError> {
        self.0
            .iter()
            .filter(|text| ALT.check(&text.alt).is_err())
            .map(|text| {
                let max = ("max", ALT.max.to_string());
                FieldError::new(
                    &alt_field(text.id),
                    AppError::refused_with("photos-fault-alt-long", [max]),
                )
            })
            .collect()
    }
}

/// The name of the field that describes a photo.
pub(super) fn alt_field(id: PhotoId) -> String {
    format!("alt-{id}")
}

/// The photo that a field describes.
pub(super) fn described(field: &str) -> Option<PhotoId> {
    field.strip_prefix("alt-")?.parse().ok()
}

fn note(edition: &Edition, target: Target) -> String {
    format!("photos:{}", target.note(edition))
}

/// The idea that is there already.
async fn idea_of(cx: &Cx, edition: &Edition, target: Target) -> Result<Option<IdeaId>, AppError> {
    let number = match target {
        Target::New => return Ok(None),
        Target::Completing(number) | Target::Editing(number) => number,
    };
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    if idea.mine {
        Ok(Some(idea.id))
    } else {
        Err(AppError::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(ids: &[u128]) -> WrittenPhotos {
        let text = |id: &u128| PhotoText {
            id: PhotoId::numbered(*id),
            alt: String::new(),
        };
        WrittenPhotos(ids.iter().map(text).collect())
    }

    #[test]
    fn photos_are_ordered_and_removed() {
        let mut photos = texts(&[1, 2, 3]);
        assert!(photos.is_full());
        photos.put_first(PhotoId::numbered(3));
        assert_eq!(photos, texts(&[3, 1, 2]));
        photos.put_first(PhotoId::numbered(9));
        assert!(photos.remove(PhotoId::numbered(1)) && !photos.remove(PhotoId::numbered(9)));
        assert_eq!(photos, texts(&[3, 2]));
        assert!(!photos.is_full());
    }

    #[test]
    fn a_long_description_is_a_fault_at_its_field() {
        let mut photos = texts(&[1, 2]);
        photos.0[1].alt = "é".repeat(201);
        let faults = photos.faults();
        assert_eq!(faults.len(), 1);
        assert_eq!(described(&faults[0].field), Some(PhotoId::numbered(2)));
        assert_eq!(described("alt-x"), None);
    }
}
