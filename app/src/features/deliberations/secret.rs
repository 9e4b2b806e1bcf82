//! A secret vote on a motion: one page for everybody in the room, which says what comes next for whoever looks.

use super::secret_parts::{chair, counted, key, key_back, voting};
use super::secret_server::{BALLOT, CHOICE, KEY, RECEIPT, Spot, WORDS};
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, ErrorSummary, Link, Notice, Steps, Table, Tag, Tone};
use crate::ui::{ButtonLink, Column, Glyph, Look};
use ballot_box::{ReceiptCode, TrusteeKey};
use domain::MotionState;
use domain::motion_box::{MotionBoxState, ScrutineerState};
use leptos::prelude::*;
use store::SecretVote;

/// What this browser keeps of a secret vote. Only its cookie opens it.
pub(super) struct Kept {
    /// The scrutineer's key, until it is given.
    pub(super) key: Option<TrusteeKey>,
    /// A ballot is sealed, and no receipt is here yet.
    pub(super) on_its_way: bool,
    pub(super) receipt: Option<ReceiptCode>,
}

/// `/envelopes/{slug}/deliberations/{number}/secret/{position}`
pub async fn page(cx: Cx) -> PageResult {
    cx.for_one_reader();
    let spot = Spot {
        slug: cx.param("slug").to_owned(),
        number: cx.param_as("number")?,
        position: cx.param_as("position")?,
    };
    let lang = cx.lang();
    let envelope = cx.store().delegated_envelope(&spot.slug).await?;
    let vote = spot.vote(&cx).await?;
    let kept = Kept {
        key: cx.kept(&format!("{KEY}{}", vote.motion.id)).await?,
        on_its_way: cx
            .kept::<super::secret_server::OnItsWay>(&format!("{BALLOT}{}", vote.motion.id))
            .await?
            .is_some(),
        receipt: cx.kept(&format!("{RECEIPT}{}", vote.motion.id)).await?,
    };
    let form = cx.form(CHOICE).await?;
    let words = cx.form(WORDS).await?;
    let mut errors = form.errors(lang);
    errors.extend(words.errors(lang));
    let title = tr!(lang, "secret-title", position = vote.motion.position);
    let meeting = format!("/envelopes/{}/deliberations/{}", spot.slug, spot.number);
    let links = vec![
        Link::new(
            cx.href(&format!("/envelopes/{}", spot.slug)),
            envelope.name.clone(),
        ),
        Link::new(
            cx.href(&meeting),
            tr!(lang, "secret-meeting", number = spot.number),
        ),
    ];
    let labels = ["name", "keys", "vote", "count"]
        .map(|step| tr!(lang, &format!("secret-step-{step}")))
        .to_vec();
    let body = view! {
        <div class="stack-l secret-vote">
            <Breadcrumb links current=title.clone() />
            <ErrorSummary errors />
            <div class="page-head stack-s">
                <h1>{title.clone()}</h1>
                <p class="lead" lang="fr" dir="auto">
                    {vote.motion.text.clone()}
                </p>
            </div>
            {step(&vote).map(|current| view! { <Steps labels current /> })}
            {scrutineers(lang, &vote)}
            {key(lang, &spot, &vote, &kept, &words)}
            {voting(lang, &spot, &vote, &kept, &form)}
            {key_back(lang, &spot, &vote, &kept, &words)}
            {counted(lang, &vote, &kept)}
            {chair(&cx, &spot, &vote, &form, &meeting)}
            {explained(lang)}
            <p class="no-print">
                <ButtonLink href=cx.href(cx.path()) look=Look::Quiet icon=Some(Glyph::Clock)>
                    {tr!(lang, "secret-refresh")}
                </ButtonLink>
            </p>
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

/// The step of the vote, from 1; nothing once all are done.
fn step(vote: &SecretVote) -> Option<usize> {
    match vote.state_of_box {
        None => Some(1),
        Some(MotionBoxState::Planned) => Some(2),
        Some(MotionBoxState::Sealed) => Some(3),
        Some(MotionBoxState::Closed) => Some(4),
        Some(MotionBoxState::Opened) => None,
    }
}

/// Who holds the key, and how far each is.
fn scrutineers(lang: Lang, vote: &SecretVote) -> AnyView {
    if vote.scrutineers.is_empty() {
        let text = if vote.motion.state == MotionState::Tabled {
            "secret-nobody-named"
        } else {
            "secret-nobody-named-late"
        };
        return view! { <Notice tone=Tone::Info>{tr!(lang, text)}</Notice> }.into_any();
    }
    let rows = vote
        .scrutineers
        .iter()
        .map(|one| {
            let (key, tone) = match one.state {
                ScrutineerState::Named => ("secret-key-named", Tone::Neutral),
                ScrutineerState::Taken => ("secret-key-taken", Tone::Warning),
                ScrutineerState::Confirmed => ("secret-key-confirmed", Tone::Success),
                ScrutineerState::Gave => ("secret-key-gave", Tone::Info),
            };
            vec![
                view! { <span dir="auto">{first_name(lang, &one.name)}</span> }.into_any(),
                view! { <Tag label=tr!(lang, key) tone /> }.into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "secret-scrutineer")),
        Column::text(tr!(lang, "secret-key")),
    ];
    view! { <Table caption=tr!(lang, "secret-scrutineers") columns rows /> }.into_any()
}

/// The first name alone: in the room it is enough.
pub(super) fn first_name(lang: Lang, name: &str) -> String {
    match name.split_whitespace().next() {
        Some(first) => first.to_owned(),
        None => tr!(lang, "secret-no-name"),
    }
}

fn explained(lang: Lang) -> AnyView {
    let lines = ["who", "server", "key", "small"]
        .map(|line| view! { <li>{tr!(lang, &format!("secret-how-{line}"))}</li> });
    view! {
        <details class="no-print">
            <summary>{tr!(lang, "secret-how")}</summary>
            <ul class="prose">{lines.into_iter().collect_view()}</ul>
        </details>
    }
    .into_any()
}
