//! Photos as pages show them.

use super::server::RemovePhoto;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Confirm, Look};
use domain::PhotoId;
use domain::photo::THUMBNAIL;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Photo;

/// The address of a photo.
pub fn photo_href(id: PhotoId) -> String {
    format!("/photos/{id}.jpg")
}

/// The address of its thumbnail.
pub fn thumbnail_href(id: PhotoId) -> String {
    format!("/photos/{id}-s.jpg")
}

/// The photos of an idea. Each leads to its large version.
pub fn gallery(lang: Lang, photos: &[Photo]) -> AnyView {
    figures(lang, photos, false)
}

/// The same, with a way to take each away: for its author, and for moderators.
pub fn gallery_to_edit(lang: Lang, photos: &[Photo]) -> AnyView {
    figures(lang, photos, true)
}

fn figures(lang: Lang, photos: &[Photo], removes: bool) -> AnyView {
    if photos.is_empty() {
        return ().into_any();
    }
    let items = photos
        .iter()
        .zip(1..)
        .map(|(photo, number)| {
            let caption = (!photo.alt.is_empty()).then(|| {
                // Read out as the picture's own text already.
                view! { <figcaption lang="fr" dir="auto" aria-hidden="true">{photo.alt.clone()}</figcaption> }
            });
            view! {
                <li>
                    <figure class="photo">
                        <a href=photo_href(photo.id) data-reload>{picture(lang, photo, number)}</a>
                        {caption}
                    </figure>
                    {removes.then(|| remove(lang, photo.id, number))}
                </li>
            }
        })
        .collect_view();
    let label = tr!(lang, "photos-label");
    view! { <ul class="photos" aria-label=label>{items}</ul> }.into_any()
}

/// The browser takes the small or the large file, and knows the room before either has come.
fn picture(lang: Lang, photo: &Photo, number: usize) -> AnyView {
    let (small, _) = thumbnail_size(photo);
    let srcset = format!(
        "{} {small}w, {} {}w",
        thumbnail_href(photo.id),
        photo_href(photo.id),
        photo.width
    );
    view! {
        <img
            src=thumbnail_href(photo.id)
            srcset=srcset
            sizes="(min-width: 40em) 20rem, 90vw"
            width=photo.width.to_string()
            height=photo.height.to_string()
            alt=alt(lang, photo, number)
            lang=(!photo.alt.is_empty()).then_some("fr")
            loading="lazy"
            decoding="async"
        />
    }
    .into_any()
}

/// The thumbnail alone: in lists and forms.
pub fn thumbnail(lang: Lang, photo: &Photo, number: usize) -> AnyView {
    let (width, height) = thumbnail_size(photo);
    view! {
        <img
            class="photo-small"
            src=thumbnail_href(photo.id)
            width=width.to_string()
            height=height.to_string()
            alt=alt(lang, photo, number)
            lang=(!photo.alt.is_empty()).then_some("fr")
            loading="lazy"
            decoding="async"
        />
    }
    .into_any()
}

/// Thumbnails in a row, for a queue.
pub fn thumbnails(lang: Lang, photos: &[Photo]) -> AnyView {
    if photos.is_empty() {
        return ().into_any();
    }
    let items = photos
        .iter()
        .zip(1..)
        .map(|(photo, number)| {
            view! {
                <li>
                    <a href=photo_href(photo.id) data-reload>{thumbnail(lang, photo, number)}</a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="photo-row" aria-label=tr!(lang, "photos-label")>{items}</ul> }.into_any()
}

/// What the author said is on it; a photo without a word is at least named as one.
fn alt(lang: Lang, photo: &Photo, number: usize) -> String {
    if photo.alt.is_empty() {
        tr!(lang, "photos-without-text", number = number)
    } else {
        photo.alt.clone()
    }
}

/// Pixels of the thumbnail, as `files` makes it.
fn thumbnail_size(photo: &Photo) -> (u32, u32) {
    let longer = photo.width.max(photo.height).max(1);
    if longer <= THUMBNAIL {
        return (photo.width, photo.height);
    }
    let part = |side: u32| (side * THUMBNAIL).div_ceil(longer).max(1);
    (part(photo.width), part(photo.height))
}

fn remove(lang: Lang, photo: PhotoId, number: usize) -> AnyView {
    view! {
        <Confirm summary=tr!(lang, "photos-remove-number", number = number)>
            <p>{tr!(lang, "photos-remove-question")}</p>
            <form method="post" action=RemovePhoto::url()>
                <input type="hidden" name="photo" value=photo.to_string() />
                <Button look=Look::Danger>{tr!(lang, "photos-remove-yes")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thumbnail_keeps_the_shape() {
        let size = |width, height| {
            thumbnail_size(&Photo {
                id: PhotoId::numbered(1),
                alt: String::new(),
                width,
                height,
            })
        };
        assert_eq!(size(1600, 1200), (400, 300));
        assert_eq!(size(900, 1600), (225, 400));
        assert_eq!(size(300, 200), (300, 200));
        assert_eq!(size(1600, 1), (400, 1));
    }
}
