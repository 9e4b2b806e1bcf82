//! A trustee's page, by personal link: take the share, read it back, keep it, give it.
//!
//! Each step is a plain form that this page answers itself, so that a key made by the server is shown once and
//! kept nowhere. Where the browser can, the island [`TrusteeDevice`] does the secret part of each step on the
//! trustee's own device, and the server sees public halves alone.

use super::device::{DeviceTexts, TrusteeDevice};
use super::sent::{Act, Sent};
use super::share::{self, Done, file_name};
use super::words;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::editions::stage::until;
use crate::features::projects::pages::redirected;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Button, Confirm, ErrorSummary, FileField, Glyph, Icon, Look, Notice, Steps, TextArea, Tone,
};
use ballot_box::work::KeySheet;
use data_encoding::BASE64;
use domain::{BallotBoxState, PhaseKind, TrusteeState};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::sync::Arc;
use store::{TrusteeToken, TrusteeView};

/// Words of a key.
const WORDS: usize = 24;

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

/// What a form was refused for, by field.
#[derive(Clone, Debug, Default)]
struct Faulty(Vec<(String, String)>);

impl Faulty {
    fn of(&self, field: &str) -> Option<String> {
        let fault = self.0.iter().find(|(of, _)| of == field);
        fault.map(|(_, text)| text.clone())
    }
}

#[component]
fn What(lang: Lang, view: Arc<TrusteeView>, lone: bool) -> impl IntoView {
    let secret = if lone {
        tr!(lang, "trustees-what-secret-lone")
    } else {
        tr!(
            lang,
            "trustees-what-secret",
            total = view.trustees,
            needed = view.needed
        )
    };
    view! {
        <section class="prose no-print">
            <h2>{tr!(lang, "trustees-what")}</h2>
            <ul>
                <li>{secret}</li>
                <li>{tr!(lang, "trustees-what-keep")}</li>
                <li>{tr!(lang, "trustees-what-give")}</li>
                <li>{tr!(lang, "trustees-what-lost")}</li>
            </ul>
            <p>
                <a class="text-link" href=lang.href("/ballot-box") rel="external">
                    {tr!(lang, "trustees-more")}
                </a>
            </p>
        </section>
    }
}

/// The button that makes a key; `again` for who has lost the one that was never read back.
#[component]
fn Take(lang: Lang, again: bool) -> impl IntoView {
    let form = move |label: &'static str, look: Look| {
        view! {
            <form method="post" enctype="multipart/form-data" data-device="take" class="stack">
                <input type="hidden" name="act" value=Act::Take.code() />
                <p class="small soft" data-plain="">{tr!(lang, "trustees-by-server-before")}</p>
                <Button look wide=true>{tr!(lang, label)}</Button>
            </form>
        }
    };
    if again {
        view! {
            <section class="stack no-print" id="take">
                <h2>{tr!(lang, "trustees-take-again-title")}</h2>
                <Confirm summary=tr!(lang, "trustees-take-again")>
                    <p>{tr!(lang, "trustees-take-again-text")}</p>
                    {form("trustees-take-again", Look::Danger)}
                </Confirm>
            </section>
        }
        .into_any()
    } else {
        view! {
            <section class="panel stack no-print" id="take">
                <h2>{tr!(lang, "trustees-take")}</h2>
                <p>{tr!(lang, "trustees-take-text")}</p>
                {form("trustees-take-button", Look::Main)}
            </section>
        }
        .into_any()
    }
}

/// The sheet to print. Without a key it waits, hidden, for the one that the device makes.
#[component]
fn Sheet(lang: Lang, view: Arc<TrusteeView>, made: Option<Box<KeySheet>>) -> impl IntoView {
    let waits = made.is_none();
    let words: Vec<String> = match &made {
        Some(sheet) => sheet.words.clone(),
        None => vec![String::new(); WORDS],
    };
    let words = words
        .into_iter()
        .map(|word| view! { <li data-word="">{word}</li> })
        .collect_view();
    let file = made.as_ref().map(|sheet| {
        format!(
            "data:application/json;base64,{}",
            BASE64.encode(sheet.file.as_bytes())
        )
    });
    let qr = made.map(|sheet| sheet.qr).unwrap_or_default();
    let close = view
        .edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|vote| tr!(lang, "trustees-sheet-close", date = until(lang, vote.ends)));
    view! {
        <section class="stack" id="sheet" hidden=waits tabindex="-1">
            <div class="no-print stack">
                <h2>{tr!(lang, "trustees-sheet")}</h2>
                <Notice tone=Tone::Warning>
                    <p data-plain="">{tr!(lang, "trustees-made-by-server")}</p>
                    <p data-with-device="" hidden=true>{tr!(lang, "trustees-made-here")}</p>
                </Notice>
                <div class="cluster">
                    <a class="button" id="sheet-file" href=file download=file_name(&view)>
                        <Icon glyph=Glyph::Download />
                        <span>{tr!(lang, "trustees-download")}</span>
                    </a>
                    <button
                        class="button button-quiet"
                        type="button"
                        data-device="print"
                        data-with-device=""
                        hidden=true
                    >
                        {tr!(lang, "trustees-print")}
                    </button>
                </div>
                <p class="small soft">{tr!(lang, "trustees-download-hint")}</p>
                <p class="small soft">{tr!(lang, "trustees-print-hint")}</p>
            </div>
            <div class="share-sheet stack">
                <p class="share-title">{tr!(lang, "trustees-sheet-title")}</p>
                <dl class="facts">
                    <div class="fact">
                        <dt>{tr!(lang, "trustees-sheet-edition")}</dt>
                        <dd lang="fr" dir="auto">{view.edition.name.clone()}</dd>
                    </div>
                    <div class="fact">
                        <dt>{tr!(lang, "trustees-sheet-name")}</dt>
                        <dd lang="fr" dir="auto">{view.name.clone()}</dd>
                    </div>
                </dl>
                <p class="strong" id="sheet-words">{tr!(lang, "trustees-sheet-words")}</p>
                <ol class="share-words" lang="fr" dir="ltr" aria-labelledby="sheet-words">{words}</ol>
                <p class="strong">{tr!(lang, "trustees-sheet-qr")}</p>
                <div class="share-qr" id="sheet-qr" inner_html=qr></div>
                <p>{tr!(lang, "trustees-sheet-keep")}</p>
                {close.map(|text| view! { <p>{text}</p> })}
                <p>{tr!(lang, "trustees-sheet-lost")}</p>
            </div>
        </section>
    }
}

#[component]
fn ReadBack(lang: Lang, view: Arc<TrusteeView>, faulty: Faulty, hidden: bool) -> impl IntoView {
    view! {
        <section class="panel stack no-print" id="check" hidden=hidden>
            <h2>{tr!(lang, "trustees-check")}</h2>
            <p>{tr!(lang, "trustees-check-text")}</p>
            <form method="post" enctype="multipart/form-data" data-device="confirm" class="stack">
                <input type="hidden" name="act" value=Act::Confirm.code() />
                <KeyFields lang file=file_name(&view) faulty />
                <p class="small soft" data-plain="">{tr!(lang, "trustees-checked-by-server")}</p>
                <p class="small soft" data-with-device="" hidden=true>
                    {tr!(lang, "trustees-checked-here")}
                </p>
                <Button wide=true>{tr!(lang, "trustees-check-button")}</Button>
            </form>
        </section>
    }
}

#[component]
fn Give(lang: Lang, view: Arc<TrusteeView>, given: u32, faulty: Faulty) -> impl IntoView {
    view! {
        <section class="panel stack no-print" id="give">
            <h2>{tr!(lang, "trustees-give")}</h2>
            <p>{tr!(lang, "trustees-give-text")}</p>
            <p class="strong">
                {tr!(lang, "trustees-give-count", given = given, needed = view.needed)}
            </p>
            <form method="post" enctype="multipart/form-data" data-device="give" class="stack">
                <input type="hidden" name="act" value=Act::Give.code() />
                <KeyFields lang file=file_name(&view) faulty />
                <p class="small soft" data-plain="">{tr!(lang, "trustees-checked-by-server")}</p>
                <p class="small soft" data-with-device="" hidden=true>
                    {tr!(lang, "trustees-given-here")}
                </p>
                <Button wide=true>{tr!(lang, "trustees-give-button")}</Button>
            </form>
        </section>
    }
}

/// The file or the words. Words that were typed are not shown again: whoever looks over a shoulder reads them.
#[component]
fn KeyFields(lang: Lang, file: String, faulty: Faulty) -> impl IntoView {
    view! {
        <FileField
            name="file"
            label=tr!(lang, "trustees-file")
            accept=".json,application/json"
            hint=tr!(lang, "trustees-file-hint", file = file)
            error=faulty.of("file")
        />
        <TextArea
            name="words"
            label=tr!(lang, "trustees-words")
            hint=tr!(lang, "trustees-words-hint")
            error=faulty.of("words")
        />
        <p class="field-error" data-fault="" role="alert" hidden=true></p>
    }
}

#[component]
fn Keep(lang: Lang, view: Arc<TrusteeView>) -> impl IntoView {
    let sealed = view.box_state == BallotBoxState::Sealed;
    let missing = view.trustees.saturating_sub(view.confirmed);
    let close = view
        .edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|vote| tr!(lang, "trustees-kept-close", date = until(lang, vote.ends)));
    let key = view
        .box_key
        .as_ref()
        .map(|key| words::fingerprint(key.as_bytes()));
    view! {
        <section class="stack no-print">
            <Notice tone=Tone::Success title=tr!(lang, "trustees-kept")>
                <p>
                    {if sealed {
                        tr!(lang, "trustees-kept-sealed")
                    } else {
                        tr!(lang, "trustees-kept-waiting", missing = missing)
                    }}
                </p>
                {close.map(|text| view! { <p>{text}</p> })}
            </Notice>
            {key
                .map(|print| {
                    view! {
                        <p>{tr!(lang, "trustees-kept-key")}</p>
                        <p class="fingerprint strong">{print}</p>
                    }
                })}
            <ul class="odd-list">
                <li>{tr!(lang, "trustees-what-keep")}</li>
                <li>{tr!(lang, "trustees-what-give")}</li>
                <li>{tr!(lang, "trustees-what-lost")}</li>
            </ul>
        </section>
    }
}

#[component]
fn Given(lang: Lang, view: Arc<TrusteeView>, given: u32) -> impl IntoView {
    let text = match view.box_state {
        BallotBoxState::Opened => tr!(lang, "trustees-opened"),
        BallotBoxState::Planned | BallotBoxState::Sealed => tr!(
            lang,
            "trustees-gave-waiting",
            given = given,
            needed = view.needed
        ),
    };
    let results = lang.href(&format!("/e/{}/ballot-box", view.edition.slug));
    view! {
        <section class="stack no-print">
            <Notice tone=Tone::Success title=tr!(lang, "trustees-gave")>
                <p>{text}</p>
            </Notice>
            <p>
                <a class="text-link" href=results rel="external">{tr!(lang, "trustees-more")}</a>
            </p>
        </section>
    }
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
