//! The third step: photos. Nobody has to have any; a button says so as clearly as the other.

use super::super::draft::Step;
use super::super::photos::{WrittenPhotos, alt_field};
use super::{Context, framed};
use crate::features::photos::parts::thumbnail;
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, FileField, Glyph, Look, Notice, TextField, Tone};
use domain::photo::{MAX_BYTES, MAX_PHOTOS};
use leptos::prelude::*;
use store::Photo;

/// What phones send. Without HEIC in the list an iPhone makes a JPEG of it before it sends.
const ACCEPT: &str = "image/jpeg,image/png,image/webp";

pub(super) async fn page(context: Context) -> PageResult {
    let lang = context.cx.lang();
    let (cx, edition, target) = (&context.cx, &context.edition, context.target);
    let written = WrittenPhotos::load(cx, edition, target).await?;
    let photos = written.shown(cx, edition, target).await?;
    let errors = context.form.errors(lang);
    let action = lang.href(&target.path(&edition.slug, Step::Photos));
    let left = MAX_PHOTOS.saturating_sub(photos.len());
    let added = cx.query_as::<usize>("added").filter(|_| errors.is_empty());
    let none = photos.is_empty();
    let rows = photos
        .iter()
        .zip(1..)
        .map(|(photo, number)| row(&context, photo, number))
        .collect_view();
    let more = (left > 0).then(|| {
        let label = if none {
            tr!(lang, "photos-field")
        } else {
            tr!(lang, "photos-field-more")
        };
        let max = MAX_BYTES / (1024 * 1024);
        view! {
            <div class="stack" id="add">
                <FileField
                    name="photos"
                    label
                    accept=ACCEPT
                    multiple={left > 1}
                    hint=tr!(lang, "photos-field-hint", left = left, max = max)
                    error=context.form.error(lang, "photos")
                />
                <p role="status" class="soft" data-photo-said></p>
                <Button look=Look::Quiet icon=Some(Glyph::Plus) name="act" value="add" wide=true>
                    {tr!(lang, "photos-add")}
                </Button>
            </div>
        }
    });
    let go_on = if none {
        tr!(lang, "photos-skip")
    } else {
        tr!(lang, "ideas-continue")
    };
    let script = cx.site().assets.url("scripts/photo.js");
    let body = view! {
        <p>{tr!(lang, "photos-lead")}</p>
        {added
            .map(|count| {
                view! {
                    <Notice tone=Tone::Success announce=true>
                        <p>{tr!(lang, "photos-added", count = count)}</p>
                    </Notice>
                }
            })}
        <form
            class="stack-l"
            method="post"
            enctype="multipart/form-data"
            action=action
            id="step"
            data-script=script
            data-working=tr!(lang, "photos-working")
            data-ready=tr!(lang, "photos-ready")
        >
            // What Enter presses in a field: never a button that takes a photo away.
            <button class="hidden" type="submit" name="act" value="continue" tabindex="-1" aria-hidden="true"></button>
            {(!none).then(|| view! { <ol class="photo-list stack-l">{rows}</ol> })}
            {more}
            <Button name="act" value="continue" wide=true>{go_on}</Button>
        </form>
    }
    .into_any();
    Ok(framed(&context, Step::Photos, errors, body))
}

/// A photo, what is on it, and what can be done with it.
fn row(context: &Context, photo: &Photo, number: usize) -> AnyView {
    let lang = context.cx.lang();
    let field = alt_field(photo.id);
    let error = context.form.error(lang, &field);
    view! {
        <li class="photo-edit">
            {thumbnail(lang, photo, number)}
            <div class="stack">
                <TextField
                    name=field
                    label=tr!(lang, "photos-alt", number = number)
                    hint=tr!(lang, "photos-alt-hint")
                    value=photo.alt.clone()
                    error
                />
                <div class="cluster">
                    {(number > 1)
                        .then(|| {
                            view! {
                                <Button look=Look::Quiet name="act" value=format!("first:{}", photo.id)>
                                    {tr!(lang, "photos-first", number = number)}
                                </Button>
                            }
                        })}
                    <Button
                        look=Look::Quiet
                        icon=Some(Glyph::Close)
                        name="act"
                        value=format!("remove:{}", photo.id)
                    >
                        {tr!(lang, "photos-remove-number", number = number)}
                    </Button>
                </div>
            </div>
        </li>
    }
    .into_any()
}
