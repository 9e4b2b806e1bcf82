//! After an outing: three answers of its team, and photos of people who said yes.

use super::photo_sent::ACCEPT;
use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::photos::parts::thumbnail_href;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Checkbox, Confirm, FileField, Look, TextArea, TextField};
use domain::field::Debrief;
use domain::outing::NOTE;
use domain::photo::MAX_BYTES;
use domain::{OutingId, PhotoId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DebriefLine, Outing, Photo};

/// The name under which a refused debrief is kept.
pub const DEBRIEF: &str = "outing-debrief";
/// The name under which a refused photo is kept.
pub const PHOTO: &str = "outing-photo";

/// What was said, the form with the three questions, and the photos.
pub(super) async fn section(
    cx: &Cx,
    outing: &Outing,
    form: &FormState,
    photo: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let lines = cx.store().debriefs(&cx.actor(), outing.id).await?;
    let photos = cx.store().outing_photos(&cx.actor(), outing.id).await?;
    let open = lines.is_empty() || !form.errors(lang).is_empty();
    Ok(view! {
        <section class="stack" id="debrief">
            <h2>{tr!(lang, "desk-outings-debrief")}</h2>
            {said(lang, &lines)}
            {questions(lang, outing, form, open)}
        </section>
        <section class="stack" id="photos">
            <h2>{tr!(lang, "desk-outings-photos")}</h2>
            {pictures(lang, outing, &photos)}
            {add_photo(lang, outing, photo)}
        </section>
    }
    .into_any())
}

/// What the team said, each with who wrote it.
pub(super) fn said(lang: Lang, lines: &[DebriefLine]) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let lines = lines
        .iter()
        .map(|line| {
            let by = if line.by.is_empty() {
                tr!(lang, "desk-outings-debrief-by-phone")
            } else {
                line.by.clone()
            };
            let answers = [
                ("desk-outings-went-well", &line.debrief.went_well),
                ("desk-outings-was-hard", &line.debrief.was_hard),
                ("desk-outings-next-time", &line.debrief.next_time),
            ]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| {
                view! {
                    <dt class="strong">{tr!(lang, key)}</dt>
                    <dd class="written-lines" dir="auto">
                        {text.clone()}
                    </dd>
                }
            })
            .collect_view();
            view! {
                <li class="panel stack-s">
                    <p class="soft">
                        {tr!(
                            lang,
                            "desk-outings-debrief-by",
                            who = by,
                            date = fmt::date_time(lang, line.at)
                        )}
                    </p>
                    <dl>{answers}</dl>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="outing-debriefs stack">{lines}</ul> }.into_any())
}

fn questions(lang: Lang, outing: &Outing, form: &FormState, open: bool) -> AnyView {
    let max = u32::try_from(NOTE.max).unwrap_or(u32::MAX);
    let question = |name: &'static str, key: &str| {
        view! {
            <TextArea
                name=name
                label=tr!(lang, key)
                value=form.value(name, "")
                error=form.error(lang, name)
                max
                rows=3
            />
        }
    };
    let questions = view! {
        {question("went_well", "desk-outings-went-well")}
        {question("was_hard", "desk-outings-was-hard")}
        {question("next_time", "desk-outings-next-time")}
    }
    .into_any();
    let id = outing.id.to_string();
    view! {
        <Confirm summary=tr!(lang, "desk-outings-debrief-write") open=open>
            <form method="post" action=DebriefOuting::PATH class="stack">
                <input type="hidden" name="id" value=id />
                {questions}
                <Button look=Look::Quiet>{tr!(lang, "desk-outings-debrief-button")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

fn pictures(lang: Lang, outing: &Outing, photos: &[Photo]) -> Option<AnyView> {
    if photos.is_empty() {
        return None;
    }
    let each = photos
        .iter()
        .map(|photo| {
            let label = tr!(lang, "desk-outings-photo-drop");
            let what = photo.alt.clone();
            view! {
                <li class="stack-s">
                    <img
                        class="story-thumbnail"
                        src=thumbnail_href(photo.id)
                        alt=photo.alt.clone()
                    />
                    <form method="post" action=DropOutingPhoto::PATH>
                        <input type="hidden" name="id" value=outing.id.to_string() />
                        <input type="hidden" name="photo" value=photo.id.to_string() />
                        <Button look=Look::Bare>
                            {label} <span class="hidden">" " {what}</span>
                        </Button>
                    </form>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="outing-photos">{each}</ul> }.into_any())
}

fn add_photo(lang: Lang, outing: &Outing, form: &FormState) -> AnyView {
    let kept: Option<PhotoId> = form.value("photo", "").parse().ok();
    let photo = kept.map(|id| {
        view! {
            <input type="hidden" name="kept" value=id.to_string() />
            <p>{tr!(lang, "posts-photo-kept")}</p>
            <img
                class="story-thumbnail"
                src=thumbnail_href(id)
                alt=tr!(lang, "posts-photo-kept-alt")
            />
        }
        .into_any()
    });
    let label = if kept.is_some() {
        tr!(lang, "posts-photo-other")
    } else {
        tr!(lang, "desk-outings-photo")
    };
    let open = !form.errors(lang).is_empty();
    let action = lang.href(&format!("/desk/outings/{}/photos", outing.id));
    let hint = tr!(lang, "posts-photo-hint", max = MAX_BYTES / (1024 * 1024));
    let (error, alt_error, agreed_error) = (
        form.error(lang, "photo"),
        form.error(lang, "alt"),
        form.error(lang, "agreed"),
    );
    let alt = form.value("alt", "");
    let agreed = !form.value("agreed", "").is_empty();
    view! {
        <Confirm summary=tr!(lang, "desk-outings-photo-add") open=open>
            <form method="post" enctype="multipart/form-data" action=action class="stack">
                {photo}
                <TextField
                    name="alt"
                    label=tr!(lang, "posts-photo-alt")
                    hint=tr!(lang, "posts-photo-alt-hint")
                    value=alt
                    error=alt_error
                    required=true
                    autocomplete="off"
                />
                <Checkbox
                    name="agreed"
                    label=tr!(lang, "desk-outings-photo-agreed")
                    hint=tr!(lang, "desk-outings-photo-agreed-hint")
                    checked=agreed
                    error=agreed_error
                    required=true
                />
                <FileField
                    name="photo"
                    label
                    accept=ACCEPT
                    hint
                    error
                    required=kept.is_none()
                />
                <Button look=Look::Quiet>{tr!(lang, "desk-outings-photo-button")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

/// Writes a debrief.
#[server(prefix = "/api", endpoint = "outings/debrief")]
pub async fn debrief_outing(
    id: OutingId,
    #[server(default)] went_well: String,
    #[server(default)] was_hard: String,
    #[server(default)] next_time: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}");
    or_refuse(&cx, "/desk/outings", async {
        cx.store().outing(&cx.actor(), id).await?;
        let mut faults = Vec::new();
        let answers = [
            ("went_well", went_well.clone()),
            ("was_hard", was_hard.clone()),
            ("next_time", next_time.clone()),
        ];
        for (field, text) in &answers {
            super::typed::check(&mut faults, field, NOTE, text);
        }
        if answers.iter().all(|(_, text)| text.trim().is_empty()) {
            faults.push(FieldError::told("went_well", "desk-outings-error-debrief"));
        }
        if !faults.is_empty() {
            return cx.refuse_form(&here, DEBRIEF, answers, faults).await;
        }
        let debrief = Debrief {
            went_well,
            was_hard,
            next_time,
        };
        cx.store().debrief_outing(&cx.actor(), id, &debrief).await?;
        cx.go_saying(&here, tr!(cx, "desk-outings-said-debrief"))
            .await
    })
    .await
}

/// Takes a photo of an outing away.
#[server(prefix = "/api", endpoint = "outings/drop-photo")]
pub async fn drop_outing_photo(id: OutingId, photo: PhotoId) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}");
    or_refuse(&cx, "/desk/outings", async {
        cx.store().drop_outing_photo(&cx.actor(), id, photo).await?;
        cx.go_saying(&here, tr!(cx, "desk-outings-said-photo-dropped"))
            .await
    })
    .await
}
