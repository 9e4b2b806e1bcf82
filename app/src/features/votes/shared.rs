//! Families share an address or a number: what the booth says when somebody has voted with it, and others may.

use super::casting::booth;
use super::device::Place;
use super::draft::BallotDraft;
use super::on_device;
use super::server::Another;
use super::voted::NextVoterForm;
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::Page;
use crate::tr;
use crate::ui::{Button, ButtonLink, Glyph, Look, Notice, Tone};
use ballot_box::VoteKeys;
use domain::{Means, Rules};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, VoterStatus};

/// Whether the booth asks who this is: somebody voted with this contact, and others may.
pub(super) fn is_asked(cx: &Cx, status: VoterStatus, draft: Option<&BallotDraft>) -> bool {
    let said = draft.is_some_and(|draft| draft.another) || cx.query("me").is_some();
    matches!(status, VoterStatus::Voted(voted) if voted.places_left > 0) && !said
}

/// Whether there is nothing left to do but to look at the receipt, or to change one's mind.
pub(super) fn has_voted(cx: &Cx, status: VoterStatus, another: bool) -> bool {
    match status {
        VoterStatus::Voted(voted) => voted.places_left == 0 || !another || cx.query("me").is_some(),
        VoterStatus::Unknown | VoterStatus::CanVote => false,
    }
}

/// How many people vote with one address or number; nothing where neither is taken.
pub fn per_contact(lang: Lang, rules: &Rules) -> Option<String> {
    let takes = |means| rules.means.contains(&means);
    let contact = match (takes(Means::Email), takes(Means::Sms)) {
        (true, true) => "both",
        (true, false) => "email",
        (false, true) => "phone",
        (false, false) => return None,
    };
    let key = format!("shared-per-{contact}");
    Some(tr!(lang, &key, people = rules.voters_per_contact))
}

/// What somebody has said who votes after another person of the household, for the form to send again.
pub(super) fn declared(lang: Lang) -> AnyView {
    view! {
        <Notice tone=Tone::Info title=tr!(lang, "shared-another-title")>
            <p>{tr!(lang, "shared-another-text")}</p>
        </Notice>
        <input type="hidden" id="another" name="another" value="on" />
    }
    .into_any()
}

/// "It is me", or "I am another person of this household". `to` is the page that the way goes on from.
pub(super) fn page(
    cx: &Cx,
    edition: &Arc<Edition>,
    keys: &VoteKeys,
    status: VoterStatus,
    to: &'static str,
) -> Page {
    let lang = cx.lang();
    let (people, left) = match status {
        VoterStatus::Voted(voted) => (voted.people, voted.places_left),
        VoterStatus::Unknown | VoterStatus::CanVote => (0, 0),
    };
    let title = tr!(lang, "shared-title", people = people);
    let me = format!("{}?me=1", cx.href(&booth(edition)));
    let change = if edition.rules.change_until_close {
        tr!(lang, "shared-me-change")
    } else {
        tr!(lang, "shared-me-no-change")
    };
    let body = view! {
        <div class="booth booth-narrow stack-l">
            <div class="page-head">
                <p class="card-kicker">
                    <Written text=edition.name.clone() />
                </p>
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "shared-lead", people = edition.rules.voters_per_contact)}</p>
            </div>
            <section class="panel stack">
                <h2>{tr!(lang, "shared-me-title")}</h2>
                <p>{change}</p>
                <p>
                    <ButtonLink href=me look=Look::Quiet icon=Some(Glyph::Account) wide=true>
                        {tr!(lang, "shared-me")}
                    </ButtonLink>
                </p>
            </section>
            <section class="panel stack">
                <h2>{tr!(lang, "shared-other-title")}</h2>
                <p>{tr!(lang, "shared-other-text", left = left)}</p>
                <form method="post" action=Another::url()>
                    <input type="hidden" name="slug" value=edition.slug.clone() />
                    <input type="hidden" name="to" value=to />
                    <Button icon=Some(Glyph::Next) wide=true>
                        {tr!(lang, "shared-other")}
                    </Button>
                </form>
            </section>
            // The first person's receipt may be on this very device: it goes before somebody else votes here.
            <div data-if-kept=format!("parvis.receipt.{}", edition.id) hidden=true>
                <NextVoterForm lang edition=edition.clone() />
            </div>
        </div>
    };
    Page::focus(
        title,
        format!("/e/{}/projects", edition.slug),
        on_device::with_device(cx, edition, keys, Place::Shared, body),
    )
}
