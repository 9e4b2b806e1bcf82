//! `/kiosk`: the start of a device on which one person votes after the other.

use super::kiosk_server::{BecomeKiosk, BeginTurn, CODE_FORM, LeaveKiosk};
use super::kiosk_turn::{self, Over};
use crate::context::Cx;
use crate::features::editions::stage::until;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Confirm, ErrorSummary, Glyph, Look, Notice, TextField, TextKind, Tone};
use domain::{Lang, Means, PhaseKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{KioskHere, StoreError};

/// The start, below the language.
pub const START: &str = "/kiosk";
/// The last part of the addresses where one shows a card, or a number of the list.
pub const CARD: &str = "card";
pub const LIST: &str = "list";

/// Where who begins shows that they may vote: nobody has an account at a kiosk.
pub fn way_in(kiosk: &KioskHere) -> String {
    let means = &kiosk.edition.rules.means;
    let last = if means.contains(&Means::Card) {
        CARD
    } else {
        LIST
    };
    format!("/e/{}/{last}", kiosk.edition.slug)
}

/// `/kiosk`: whoever was here before is forgotten, also when they only went back.
pub async fn start(cx: Cx) -> PageResult {
    cx.never_kept();
    let Some(kiosk) = cx.kiosk().cloned() else {
        return become_one(&cx, String::new()).await;
    };
    if kiosk_turn::over(&cx, &kiosk).await? == Over::StillOnItsWay {
        return Ok(on_its_way(&cx));
    }
    if !kiosk.open {
        return Ok(closed(&cx, &kiosk));
    }
    let keys = cx.store().vote_keys(kiosk.edition.id).await;
    let ready = match keys {
        Ok(_) => true,
        Err(StoreError::NotReady) => false,
        Err(err) => return Err(err.into()),
    };
    let lang = cx.lang();
    let means = &kiosk.edition.rules.means;
    let takes = means.contains(&Means::Card) || means.contains(&Means::List);
    let why_not = if kiosk.edition.calendar.open_vote(cx.now()).is_err() || !ready {
        Some("kiosk-vote-closed")
    } else if takes {
        None
    } else {
        Some("kiosk-no-means")
    };
    let begin = match why_not {
        Some(key) => view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, key)}</p>
            </Notice>
        }
        .into_any(),
        None => view! {
            <form method="post" action=BeginTurn::url()>
                <input type="hidden" name="lang" value=lang.code() />
                <Button icon=Some(Glyph::Vote) wide=true>
                    {tr!(lang, "kiosk-begin")}
                </Button>
            </form>
        }
        .into_any(),
    };
    let last = kiosk
        .edition
        .calendar
        .phase(PhaseKind::Vote)
        .filter(|_| why_not.is_none());
    let last = last.map(|vote| tr!(lang, "kiosk-until", date = until(lang, vote.ends)));
    let title = tr!(lang, "kiosk-title");
    Ok(Page::bare(
        title.clone(),
        view! {
            <div class="booth booth-narrow stack-l kiosk-start">
                {languages(lang)}
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=kiosk.edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "kiosk-lead")}</p>
                </div>
                {begin}
                {last.map(|last| view! { <p>{last}</p> })}
                <ul class="prose">
                    <li>{tr!(lang, "kiosk-secret")}</li>
                    <li>{tr!(lang, "kiosk-forgets")}</li>
                    <li>{tr!(lang, "kiosk-help")}</li>
                </ul>
                <p class="soft kiosk-name">
                    <Written text=format!("{} – {}", kiosk.place, kiosk.label) />
                </p>
            </div>
        },
    ))
}

/// `/kiosk/{code}`: what the QR code at the desk says.
pub async fn by_code(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let code = cx.param("code").to_owned();
    become_one(&cx, code).await
}

/// The page that makes this device a kiosk.
async fn become_one(cx: &Cx, code: String) -> PageResult {
    let lang = cx.lang();
    let form = cx.form(CODE_FORM).await?;
    let errors = form.errors(lang);
    let title = tr!(lang, "kiosk-become-title");
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <ErrorSummary errors />
                <h1>{title}</h1>
                <p class="lead">{tr!(lang, "kiosk-become-lead")}</p>
                <p>{tr!(lang, "kiosk-become-signs-out")}</p>
                <form class="stack" method="post" action=BecomeKiosk::url() autocomplete="off">
                    <TextField
                        name="code"
                        label=tr!(lang, "kiosk-code")
                        kind=TextKind::Card
                        hint=tr!(lang, "kiosk-code-hint")
                        value=form.value("code", code)
                        error=form.error(lang, "code")
                        required=true
                    />
                    <Button>{tr!(lang, "kiosk-become")}</Button>
                </form>
            </div>
        },
    ))
}

/// Closed by the staff, or with its polling place.
fn closed(cx: &Cx, kiosk: &KioskHere) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "kiosk-closed-title");
    Page::bare(
        title.clone(),
        view! {
            <div class="booth booth-narrow stack-l">
                {languages(lang)}
                <h1>{title}</h1>
                <p class="lead">{tr!(lang, "kiosk-closed-text")}</p>
                <p class="soft">
                    <Written text=format!("{} – {}", kiosk.place, kiosk.label) />
                </p>
                <Confirm summary=tr!(lang, "kiosk-leave")>
                    <p>{tr!(lang, "kiosk-leave-text")}</p>
                    <form method="post" action=LeaveKiosk::url()>
                        <Button look=Look::Quiet>{tr!(lang, "kiosk-leave-go")}</Button>
                    </form>
                </Confirm>
            </div>
        },
    )
}

/// A ballot that the server has sealed and that is not known to be in the box: nobody else begins before it is.
fn on_its_way(cx: &Cx) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "kiosk-sending-title");
    let here = cx.href(START);
    Page::bare(
        title.clone(),
        view! {
            <div class="booth booth-narrow stack-l">
                <h1>{title}</h1>
                <p class="lead">{tr!(lang, "kiosk-sending")}</p>
                <p>
                    <a class="button" href=here data-reload="">
                        <span>{tr!(lang, "kiosk-sending-again")}</span>
                    </a>
                </p>
            </div>
        },
    )
}

/// The start in the other languages, each under its own name.
fn languages(lang: Lang) -> AnyView {
    let links = Lang::ALL
        .into_iter()
        .map(|other| {
            view! {
                <li>
                    <a
                        class="button button-quiet"
                        href=other.href(START)
                        lang=other.code()
                        hreflang=other.code()
                        dir=other.dir()
                        aria-current=(other == lang).then_some("true")
                    >
                        {other.name()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="kiosk-languages" aria-label=tr!(lang, "site-languages")>
            <ul class="cluster">{links}</ul>
        </nav>
    }
    .into_any()
}
