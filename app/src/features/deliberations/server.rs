//! Calling members together, who is there, notes, minutes: the forms.

use super::parts::{all_path, path};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::amount::moment;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::deliberation::{LINE, TEXT};
use domain::{Actor, AmbassadorGroupId, AmbassadorId, DeliberationId};
use leptos::prelude::*;
use store::{DeliberationInput, Store, StoreError};

/// The names under which refused forms are kept.
pub const CONVENE: &str = "convene";
pub const CHANGE: &str = "deliberation";
pub const NOTES: &str = "deliberation-notes";
pub const MINUTES: &str = "deliberation-minutes";

/// What somebody typed about a call.
struct Call {
    title: String,
    group: String,
    starts: String,
    place: String,
    remote: String,
    agenda: String,
}

impl Call {
    fn read(&self) -> Result<DeliberationInput, Vec<FieldError>> {
        let mut faults = vec![];
        let mut fault = |field, key| faults.push(FieldError::new(field, AppError::refused(key)));
        if LINE.check(&self.title).is_err() {
            fault("title", "deliberations-error-title");
        }
        let group: Option<AmbassadorGroupId> = match self.group.as_str() {
            "" => None,
            word => match word.parse() {
                Ok(group) => Some(group),
                Err(_) => {
                    fault("group", "deliberations-error-group");
                    None
                }
            },
        };
        let starts_at = moment(&self.starts);
        if let Err(err) = &starts_at {
            fault("starts", err.key());
        }
        if LINE.check(&self.place).is_err() {
            fault("place", "deliberations-error-place");
        }
        if TEXT.check(&self.agenda).is_err() {
            fault("agenda", "deliberations-error-long");
        }
        match starts_at {
            Ok(starts_at) if faults.is_empty() => Ok(DeliberationInput {
                title: self.title.clone(),
                group,
                place: self.place.clone(),
                starts_at,
                is_remote: self.remote == "on",
                agenda: self.agenda.clone(),
            }),
            _ => Err(faults),
        }
    }

    fn typed(self) -> [(&'static str, String); 6] {
        [
            ("title", self.title),
            ("group", self.group),
            ("starts", self.starts),
            ("place", self.place),
            ("remote", self.remote),
            ("agenda", self.agenda),
        ]
    }
}

/// A refusal of the store, at the field that it is about.
fn at_field(err: StoreError) -> FieldError {
    match err {
        StoreError::Invalid("a time to come") => {
            FieldError::new("starts", AppError::refused("deliberations-error-past"))
        }
        StoreError::NotFound("group") => {
            FieldError::new("group", AppError::refused("deliberations-error-group"))
        }
        err => FieldError::new("title", err.into()),
    }
}

/// Calls members to a meeting.
#[server(prefix = "/api", endpoint = "deliberations/convene")]
pub async fn convene_deliberation(
    slug: String,
    #[server(default)] title: String,
    #[server(default)] group: String,
    #[server(default)] starts: String,
    #[server(default)] place: String,
    #[server(default)] remote: String,
    #[server(default)] agenda: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let envelope = cx.store().delegated_envelope(&slug).await?;
    let call = Call {
        title,
        group,
        starts,
        place,
        remote,
        agenda,
    };
    let form = format!("{}/new", all_path(&slug));
    let faults = match call.read() {
        Ok(input) => match cx.store().convene(&cx.actor(), envelope.id, &input).await {
            Ok(made) => {
                let there = format!("{}/chair", path(&slug, made.number));
                return cx
                    .go_saying(&there, tr!(cx, "deliberations-convened-done"))
                    .await;
            }
            Err(err @ StoreError::Forbidden(_)) => {
                return cx.go_refusing(&all_path(&slug), &err.into()).await;
            }
            Err(err) => vec![at_field(err)],
        },
        Err(faults) => faults,
    };
    cx.refuse_form(&form, CONVENE, call.typed(), faults).await
}

/// Changes a call.
#[server(prefix = "/api", endpoint = "deliberations/change")]
pub async fn change_deliberation(
    slug: String,
    number: i32,
    version: i32,
    #[server(default)] title: String,
    #[server(default)] group: String,
    #[server(default)] starts: String,
    #[server(default)] place: String,
    #[server(default)] remote: String,
    #[server(default)] agenda: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, &all_path(&slug), async {
        let (id, here) = named(&cx, &slug, number).await?;
        let call = Call {
            title,
            group,
            starts,
            place,
            remote,
            agenda,
        };
        let faults = match call.read() {
            Ok(input) => {
                let done = cx
                    .store()
                    .change_deliberation(&cx.actor(), id, version, &input)
                    .await;
                match done {
                    Ok(()) => {
                        let there = format!("{here}/chair");
                        return cx.go_saying(&there, tr!(cx, "deliberations-saved")).await;
                    }
                    Err(err @ StoreError::Forbidden(_)) => {
                        return cx.go_refusing(&here, &err.into()).await;
                    }
                    Err(err) => vec![at_field(err)],
                }
            }
            Err(faults) => faults,
        };
        cx.refuse_form(&format!("{here}/edit"), CHANGE, call.typed(), faults)
            .await
    })
    .await
}

/// Opens, closes or cancels a meeting.
#[server(prefix = "/api", endpoint = "deliberations/move")]
pub async fn move_deliberation(slug: String, number: i32, act: String) -> Result<(), AppError> {
    let said = match act.as_str() {
        "open" => "deliberations-opened",
        "close" => "deliberations-closed-done",
        "cancel" => "deliberations-cancelled-done",
        _ => return Err(AppError::refused("error-unreadable-form")),
    };
    do_to(
        (&slug, number),
        "/chair",
        said,
        async |store, actor, id| match act.as_str() {
            "open" => store.open_deliberation(actor, id).await,
            "close" => store.close_deliberation(actor, id).await,
            _ => store.cancel_deliberation(actor, id).await,
        },
    )
    .await
}

/// Notes oneself as present, with the code.
#[server(prefix = "/api", endpoint = "deliberations/here")]
pub async fn check_in(
    slug: String,
    number: i32,
    #[server(default)] code: String,
) -> Result<(), AppError> {
    let said = "deliberations-you-are-here";
    do_to((&slug, number), "", said, async |store, actor, id| {
        store.attend(actor, id, &code).await
    })
    .await
}

/// Takes part from afar, or leaves.
#[server(prefix = "/api", endpoint = "deliberations/attend")]
pub async fn attend(slug: String, number: i32, act: String) -> Result<(), AppError> {
    let said = match act.as_str() {
        "remote" => "deliberations-you-are-here",
        "leave" => "deliberations-you-left",
        _ => return Err(AppError::refused("error-unreadable-form")),
    };
    do_to((&slug, number), "", said, async |store, actor, id| {
        if act == "remote" {
            store.attend_from_afar(actor, id).await
        } else {
            store.leave_deliberation(actor, id).await
        }
    })
    .await
}

/// The chair notes somebody as present or gone.
#[server(prefix = "/api", endpoint = "deliberations/mark")]
pub async fn mark(
    slug: String,
    number: i32,
    member: AmbassadorId,
    here: bool,
) -> Result<(), AppError> {
    let said = "deliberations-marked";
    do_to((&slug, number), "/chair", said, async |store, actor, id| {
        store.mark_presence(actor, id, member, here).await
    })
    .await
}

/// Keeps the notes of what is said.
#[server(prefix = "/api", endpoint = "deliberations/notes")]
pub async fn write_notes(
    slug: String,
    number: i32,
    version: i32,
    #[server(default)] notes: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, &all_path(&slug), async {
        let (id, here) = named(&cx, &slug, number).await?;
        let done = cx
            .store()
            .write_notes(&cx.actor(), id, version, &notes)
            .await;
        kept(&cx, &here, "/chair", (NOTES, "notes", notes), done).await
    })
    .await
}

/// Keeps what the chair adds to the minutes.
#[server(prefix = "/api", endpoint = "deliberations/minutes")]
pub async fn write_minutes(
    slug: String,
    number: i32,
    version: i32,
    #[server(default)] minutes: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, &all_path(&slug), async {
        let (id, here) = named(&cx, &slug, number).await?;
        let done = cx
            .store()
            .write_minutes(&cx.actor(), id, version, &minutes)
            .await;
        kept(&cx, &here, "/minutes", (MINUTES, "minutes", minutes), done).await
    })
    .await
}

/// Approves the minutes: they are public from now on.
#[server(prefix = "/api", endpoint = "deliberations/approve")]
pub async fn approve_minutes(slug: String, number: i32, version: i32) -> Result<(), AppError> {
    let said = "deliberations-approved-done";
    do_to(
        (&slug, number),
        "/minutes",
        said,
        async |store, actor, id| store.approve_minutes(actor, id, version).await,
    )
    .await
}

/// Does one thing to a meeting, and says what was done, or why not, where its form stood.
async fn do_to(
    (slug, number): (&str, i32),
    below: &str,
    said: &str,
    does: impl AsyncFnOnce(&Store, &Actor, DeliberationId) -> store::Result<()>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, &all_path(slug), async {
        let (id, page) = named(&cx, slug, number).await?;
        let done = does(cx.store(), &cx.actor(), id).await;
        told(&cx, &page, below, done, said).await
    })
    .await
}

/// The deliberation that a form names, and its page.
pub(super) async fn named(
    cx: &Cx,
    slug: &str,
    number: i32,
) -> Result<(DeliberationId, String), AppError> {
    let envelope = cx.store().delegated_envelope(slug).await?;
    let view = cx
        .store()
        .deliberation_view(&cx.actor(), envelope.id, number)
        .await?;
    Ok((view.deliberation.id, path(slug, number)))
}

/// Says what was done, or why not, where the form stood. Whoever has no right finds the page that is for everybody.
pub(super) async fn told(
    cx: &Cx,
    page: &str,
    below: &str,
    done: store::Result<()>,
    said: &str,
) -> Result<(), AppError> {
    match done {
        Ok(()) => cx.go_saying(&format!("{page}{below}"), tr!(cx, said)).await,
        Err(err @ StoreError::Forbidden(_)) => cx.go_refusing(page, &err.into()).await,
        Err(err) => cx.go_refusing(&format!("{page}{below}"), &err.into()).await,
    }
}

/// The same for a text, of which nothing is lost.
async fn kept(
    cx: &Cx,
    page: &str,
    below: &str,
    (form, field, text): (&str, &'static str, String),
    done: store::Result<()>,
) -> Result<(), AppError> {
    match done {
        Err(err @ (StoreError::Changed | StoreError::Invalid(_))) => {
            let error = match err {
                StoreError::Invalid(_) => AppError::refused("deliberations-error-long"),
                err => err.into(),
            };
            let faults = vec![FieldError::new(field, error)];
            cx.refuse_form(&format!("{page}{below}"), form, [(field, text)], faults)
                .await
        }
        done => told(cx, page, below, done, "deliberations-saved").await,
    }
}
