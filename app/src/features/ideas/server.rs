//! Forms about ideas. `number` is empty for a new idea, the idea's number when it is completed, and `edit:` before
//! it when its author changes it.

use super::draft::{Step, Target, Writing};
use super::locate::{self, Placed};
use super::photos::WrittenPhotos;
use super::search;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::accounts::sign_in::{self, Typed};
use crate::tr;
use leptos::server;
use std::sync::Arc;
use store::{Edition, StoreError};

/// Saves the first step: what. `autosave` is set by the page itself while one types, and leads nowhere.
#[server(endpoint = "ideas/save-what", prefix = "/api")]
pub async fn save_what(
    slug: String,
    #[server(default)] number: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] theme: String,
    #[server(default)] autosave: String,
) -> Result<(), AppError> {
    let (cx, edition, target) = form(&slug, &number).await?;
    let (mut writing, _) = Writing::load(&cx, &edition, target).await?;
    writing.draft.title = title;
    writing.draft.text = text;
    writing.draft.theme = search::theme(&edition, &theme).map(|theme| theme.id);
    save_step(
        &cx,
        &edition,
        target,
        &writing,
        Step::What,
        !autosave.is_empty(),
    )
    .await
}

/// Saves the second step: where. `district` is a code, or `*` for the whole city. `find` and `map` are buttons: the
/// one searches for `address`, the other brings the map, on which `map_point` is chosen; `point` is one of the places
/// found.
#[server(endpoint = "ideas/save-where", prefix = "/api")]
pub async fn save_where(
    slug: String,
    #[server(default)] number: String,
    #[server(default)] district: String,
    #[server(default)] place: String,
    #[server(default)] address: String,
    #[server(default)] find: String,
    #[server(default)] map: String,
    #[server(default)] point: String,
    #[server(default)] map_point: String,
    #[server(default)] autosave: String,
) -> Result<(), AppError> {
    let (cx, edition, target) = form(&slug, &number).await?;
    let (mut writing, _) = Writing::load(&cx, &edition, target).await?;
    let found = search::district(&edition, &district);
    writing.placed = found.is_some() || district == super::form::WHOLE_CITY;
    writing.draft.district = found.map(|district| district.id);
    writing.draft.place = place;
    let sent = Placed {
        address,
        find,
        map: !map.is_empty(),
        point,
        map_point,
    };
    if let Some(path) = locate::take(&cx, &edition, target, &mut writing, &sent).await? {
        if let Err(err) = writing.save(&cx, &edition, target).await {
            return cx.go_refusing(&target.path(&slug, Step::Where), &err).await;
        }
        cx.go(&path);
        return Ok(());
    }
    save_step(
        &cx,
        &edition,
        target,
        &writing,
        Step::Where,
        !autosave.is_empty(),
    )
    .await
}

/// The last step: who. Whoever is not signed in yet is sent a code at the first submit, and signs in with it
/// at the second, which has `asked` for the code; then the idea is sent.
#[server(endpoint = "ideas/send", prefix = "/api")]
pub async fn send_idea(
    slug: String,
    #[server(default)] number: String,
    #[server(default)] author: String,
    #[server(default)] by: String,
    /// Ticked by who is under 18.
    #[server(default)]
    minor: String,
    #[server(default)] shown: String,
    #[server(default)] email: String,
    #[server(default)] phone: String,
    #[server(default)] code: String,
    #[server(default)] asked: String,
) -> Result<(), AppError> {
    let (cx, edition, target) = form(&slug, &number).await?;
    let here = target.path(&slug, Step::Who);
    let (mut writing, _) = Writing::load(&cx, &edition, target).await?;
    writing.draft.author = author;
    writing.draft.minor = !minor.is_empty();
    writing.draft.shown = shown.parse().unwrap_or_default();
    if !email.is_empty() {
        writing.draft.email = email.clone();
    }
    if let Err(err) = writing.save(&cx, &edition, target).await {
        return cx.go_refusing(&here, &err).await;
    }
    if let Some(step) = writing.missing_before(Step::Who) {
        cx.go(&target.path(&slug, step));
        return Ok(());
    }
    let mut faults = writing.faults(Step::Who);
    let typed = Typed { by, email, phone };
    let signed_in = cx.actor().account().is_some();
    if !signed_in && faults.is_empty() {
        let answer = if asked.is_empty() {
            sign_in::request(&cx, &typed).await
        } else {
            sign_in::confirm(&cx, &code).await
        };
        faults.extend(answer.err());
    }
    if !faults.is_empty() {
        return cx
            .refuse_form(&here, Step::Who.form(), typed.fields(), faults)
            .await;
    }
    if cx.actor().account().is_none() {
        cx.go(&format!("{here}#sign-in"));
        return Ok(());
    }
    send(&cx, &edition, target, &writing, &here).await
}

/// Throws away what was begun.
#[server(endpoint = "ideas/start-over", prefix = "/api")]
pub async fn start_over(slug: String, #[server(default)] number: String) -> Result<(), AppError> {
    let (cx, edition, target) = form(&slug, &number).await?;
    WrittenPhotos::discard(&cx, &edition, target).await?;
    Writing::forget(&cx, &edition, target).await?;
    cx.go(&target.path(&slug, Step::What));
    Ok(())
}

/// Takes back one's own idea.
#[server(endpoint = "ideas/withdraw", prefix = "/api")]
pub async fn withdraw_idea(slug: String, number: String) -> Result<(), AppError> {
    let (cx, edition, _) = form(&slug, &number).await?;
    let path = format!("/e/{slug}/ideas/{number}");
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    match cx.store().withdraw_idea(&cx.actor(), idea.id).await {
        Ok(()) => cx.go_saying(&path, tr!(cx, "ideas-withdrawn")).await,
        Err(err) => cx.go_refusing(&path, &err.into()).await,
    }
}

/// Takes the author's name off their own idea.
#[server(endpoint = "ideas/hide-name", prefix = "/api")]
pub async fn hide_name(slug: String, number: String) -> Result<(), AppError> {
    let (cx, edition, _) = form(&slug, &number).await?;
    let path = format!("/e/{slug}/ideas/{number}");
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    match cx.store().hide_name(&cx.actor(), idea.id).await {
        Ok(()) => cx.go_saying(&path, tr!(cx, "ideas-name-hidden")).await,
        Err(err) => cx.go_refusing(&path, &err.into()).await,
    }
}

/// The context of a form, its edition, and which idea it is about.
async fn form(slug: &str, number: &str) -> Result<(Cx, Arc<Edition>, Target), AppError> {
    let cx = Cx::current();
    let edition = cx.store().edition(&cx.actor(), slug).await?;
    Ok((cx, edition, Target::parse(number)?))
}

async fn save_step(
    cx: &Cx,
    edition: &Edition,
    target: Target,
    writing: &Writing,
    step: Step,
    autosave: bool,
) -> Result<(), AppError> {
    let here = target.path(&edition.slug, step);
    match writing.save(cx, edition, target).await {
        Err(err) if autosave => return Err(err),
        // Too much to keep: the fault is told all the same.
        Err(err) if writing.faults(step).is_empty() => return cx.go_refusing(&here, &err).await,
        Ok(()) | Err(_) => {}
    }
    if autosave {
        return Ok(());
    }
    let faults = writing.faults(step);
    if !faults.is_empty() {
        return refuse(cx, &here, step, faults).await;
    }
    cx.go(&target.path(
        &edition.slug,
        match step {
            Step::What => Step::Where,
            Step::Where => Step::Photos,
            Step::Photos | Step::Who => Step::Who,
        },
    ));
    Ok(())
}

/// Back to the form with its faults; what was typed is in the draft already.
async fn refuse(cx: &Cx, here: &str, step: Step, faults: Vec<FieldError>) -> Result<(), AppError> {
    cx.refuse_form(here, step.form(), [], faults).await
}

async fn send(
    cx: &Cx,
    edition: &Edition,
    target: Target,
    writing: &Writing,
    here: &str,
) -> Result<(), AppError> {
    let actor = cx.actor();
    let slug = &edition.slug;
    let mut unchanged = false;
    let photos = WrittenPhotos::load(cx, edition, target).await?;
    if !photos.faults().is_empty() {
        cx.go(&target.path(slug, Step::Photos));
        return Ok(());
    }
    let session = cx.session();
    let sent = match target {
        Target::New => {
            let with = session.as_ref().map(|session| (session, &photos.0[..]));
            cx.store()
                .send_idea_with_photos(&actor, edition.id, &writing.draft, with)
                .await
        }
        Target::Completing(number) => match cx.store().idea(&actor, edition.id, number).await {
            Ok(idea) => {
                let resent = cx
                    .store()
                    .resend_idea(&actor, idea.id, writing.version, &writing.draft)
                    .await;
                resent.map(|()| number)
            }
            Err(err) => Err(err),
        },
        Target::Editing(number) => match cx.store().idea(&actor, edition.id, number).await {
            Ok(idea) => {
                let edited = cx
                    .store()
                    .edit_idea(&actor, idea.id, writing.version, &writing.draft)
                    .await;
                edited.map(|edited| {
                    unchanged = !edited;
                    number
                })
            }
            Err(err) => Err(err),
        },
    };
    let number = match sent {
        Ok(number) => number,
        Err(StoreError::Changed) => return changed_meanwhile(cx, edition, target, writing).await,
        Err(err) => return cx.go_refusing(here, &err.into()).await,
    };
    // Photos of an idea that was there already: what fails here is still in the session.
    if let (true, Some(session)) = (target != Target::New, &session) {
        let idea = cx.store().idea(&actor, edition.id, number).await?;
        let arranged = cx
            .store()
            .arrange_photos(&actor, session, idea.id, &photos.0)
            .await;
        if let Err(err) = arranged {
            return cx.go_refusing(here, &err.into()).await;
        }
    }
    Writing::forget(cx, edition, target).await?;
    let there = format!("/e/{slug}/ideas/{number}");
    WrittenPhotos::forget(cx, edition, target).await?;
    match target {
        Target::New => {
            cx.go(&format!("/e/{slug}/ideas/new/sent?number={number}"));
            Ok(())
        }
        Target::Completing(_) => cx.go_saying(&there, tr!(cx, "ideas-sent-again")).await,
        Target::Editing(_) if unchanged => cx.go_saying(&there, tr!(cx, "ideas-edit-same")).await,
        Target::Editing(_) => cx.go_saying(&there, tr!(cx, "ideas-edited")).await,
    }
}

/// The city, or the author in another window, has changed the idea since it was opened: what was typed stays, and
/// can be sent once it was looked at again.
async fn changed_meanwhile(
    cx: &Cx,
    edition: &Edition,
    target: Target,
    writing: &Writing,
) -> Result<(), AppError> {
    let (Target::Completing(number) | Target::Editing(number)) = target else {
        return Err(StoreError::Changed.into());
    };
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    let writing = Writing {
        version: idea.version,
        ..writing.clone()
    };
    writing.save(cx, edition, target).await?;
    let here = target.path(&edition.slug, Step::What);
    cx.go_refusing(&here, &AppError::refused("ideas-changed-meanwhile"))
        .await
}
