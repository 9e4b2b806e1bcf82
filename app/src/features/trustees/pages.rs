//! A trustee's page, by personal link: take the share, read it back, keep it, give it.
//!
//! Each step is a plain form that this page answers itself, so that a key made by the server is shown once and
//! kept nowhere. Where the browser can, the island [`TrusteeDevice`] does the secret part of each step on the
//! trustee's own device, and the server sees public halves alone.

use super::device::{DeviceTexts, TrusteeDevice};
use super::sent::Sent;
use super::share::{self, Done, file_name};
use super::steps::{Faulty, Give, Given, Keep, ReadBack, Sheet, Take, What};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::projects::pages::redirected;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{ErrorSummary, Steps};
use ballot_box::work::KeySheet;
use domain::{BallotBoxState, TrusteeState};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::sync::Arc;
use store::{TrusteeToken, TrusteeView};

/// How far a trustee is, as the page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Take,
    Check,
    Keep,
    Give,
    Gave,
    Opened,
}

impl Stage {
    fn of(view: &TrusteeView) -> Self {
        match (view.box_state, view.state) {
            (BallotBoxState::Opened, _) => Self::Opened,
            (BallotBoxState::Planned, TrusteeState::Invited) => Self::Take,
            (BallotBoxState::Planned, TrusteeState::Taken) => Self::Check,
            (BallotBoxState::Sealed, TrusteeState::Gave) => Self::Gave,
            (BallotBoxState::Sealed, _) if view.vote_closed => Self::Give,
            (BallotBoxState::Planned | BallotBoxState::Sealed, _) => Self::Keep,
        }
    }

    const fn step(self) -> usize {
        match self {
            Self::Take => 1,
            Self::Check => 2,
            Self::Keep => 3,
            Self::Give | Self::Gave | Self::Opened => 4,
        }
    }
}

/// `/trustee/{token}`: shown, and sent to.
pub async fn trustee(cx: Cx) -> PageResult {
    cx.for_one_reader();
    let token = TrusteeToken::from_link(cx.param("token")).ok_or(AppError::NotFound)?;
    let view = cx.store().trustee(&token).await?;
    let (made, faults) = match use_context::<Sent>() {
        None => (None, vec![]),
        Some(sent) => match share::act(&cx, &token, &view, &sent).await {
            Ok(Done::Saved) => return Ok(redirected(&cx, cx.path())),
            Ok(Done::Made(sheet)) => (Some(sheet), vec![]),
            Err(fault) => (None, vec![fault]),
        },
    };
    if !faults.is_empty()
        && let Some(options) = use_context::<ResponseOptions>()
    {
        options.set_status(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    }
    // What a form changed is shown as it is now.
    let view = cx.store().trustee(&token).await?;
    let of_box = cx.store().ballot_box(&cx.actor(), view.edition.id).await?;
    let given = of_box.map_or(0, |of_box| of_box.given());
    Ok(page(&cx, &Arc::new(view), given, made, &faults))
}

fn page(
    cx: &Cx,
    view: &Arc<TrusteeView>,
    given: u32,
    made: Option<Box<KeySheet>>,
    faults: &[FieldError],
) -> Page {
    let lang = cx.lang();
    let stage = Stage::of(view);
    let lone = view.trustees == 1;
    let errors: Vec<(String, String)> = faults
        .iter()
        .map(|fault| (fault.field.clone(), fault.error.text(lang)))
        .collect();
    let faulty = Faulty(errors.clone());
    let content = match stage {
        Stage::Take => view! {
            <What lang view=view.clone() lone />
            <Take lang again=false />
            <Sheet lang view=view.clone() made=None />
            <ReadBack lang view=view.clone() faulty hidden=true />
        }
        .into_any(),
        Stage::Check => view! {
            <Sheet lang view=view.clone() made />
            <ReadBack lang view=view.clone() faulty hidden=false />
            <Take lang again=true />
        }
        .into_any(),
        Stage::Keep => view! { <Keep lang view=view.clone() /> }.into_any(),
        Stage::Give => view! { <Give lang view=view.clone() given faulty /> }.into_any(),
        Stage::Gave | Stage::Opened => view! { <Given lang view=view.clone() given /> }.into_any(),
    };
    let steps = ["take", "check", "wait", "give"]
        .map(|step| tr!(lang, &format!("trustees-steps-{step}")))
        .to_vec();
    let lead = if lone {
        "trustees-lead-lone"
    } else {
        "trustees-lead"
    };
    Page::focus(
        tr!(
            lang,
            "trustees-title-of",
            edition = view.edition.name.clone()
        ),
        "/",
        view! {
            <div class="booth booth-narrow stack-l trustee-page">
                <div class="no-print stack">
                    <Steps labels=steps current=stage.step() />
                    <ErrorSummary errors />
                    <div class="page-head">
                        <p class="card-kicker" lang="fr" dir="auto">{view.edition.name.clone()}</p>
                        <h1>{tr!(lang, "trustees-title")}</h1>
                        <p class="lead">
                            {tr!(lang, "trustees-hello", name = view.name.clone())} " " {tr!(lang, lead)}
                        </p>
                        <p class="soft">{tr!(lang, "trustees-private")}</p>
                    </div>
                </div>
                {content}
                <Device cx=cx.clone() view=view.clone() />
            </div>
        },
    )
}

/// What the device needs to do the secret part itself.
#[component]
fn Device(cx: Cx, view: Arc<TrusteeView>) -> impl IntoView {
    let lang = cx.lang();
    let file = file_name(&view);
    // The places of a text that the device fills in itself.
    let texts = DeviceTexts {
        working: tr!(lang, "trustees-working"),
        nothing: tr!(lang, "trustees-error-nothing"),
        number: tr!(lang, "trustees-error-number", found = "{found}"),
        unknown: tr!(lang, "trustees-error-unknown", place = "{place}"),
        checksum: tr!(lang, "trustees-error-checksum"),
        no_key: tr!(lang, "trustees-error-no-key", file = file.clone()),
        version: tr!(lang, "trustees-error-version"),
        other_edition: tr!(lang, "trustees-error-other-edition", file = file),
        other_key: tr!(lang, "trustees-error-other-key"),
        network: tr!(lang, "error-network"),
        not_now: tr!(lang, "trustees-error-not-now"),
    };
    let text = |value: Option<String>| value.unwrap_or_default();
    // Not before the close, when it is of no use to anybody honest.
    let part = view
        .sealed_part
        .as_ref()
        .filter(|_| Stage::of(&view) == Stage::Give)
        .map(ToString::to_string);
    view! {
        <TrusteeDevice
            edition=view.edition.id.to_string()
            link=cx.param("token").to_owned()
            public=text(view.public.map(|key| key.to_string()))
            box_key=text(view.box_key.map(|key| key.to_string()))
            part=text(part)
            texts
        />
    }
}
