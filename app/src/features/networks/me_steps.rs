//! What a membership still lacks: the first of it with its form, the others by name.

use super::parts::network_path;
use super::server::{AcceptNetworkCharter, AskGuardian};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::projects::parts::WrittenText;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Choice, Glyph, Notice, SelectField, Tag, TextField, TextKind, Tone};
use domain::{ConsentState, Means, NotActing};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Network, OwnMembership};

/// The first thing that is missing; for who acts, that nothing is.
pub(super) async fn next_step(
    cx: &Cx,
    network: &Network,
    own: &OwnMembership,
    guardian: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let Some(first) = own.missing.first() else {
        return Ok(view! {
            <Notice tone=Tone::Success>
                <p>{tr!(lang, "networks-complete")}</p>
            </Notice>
        }
        .into_any());
    };
    let then: Vec<_> = own.missing[1..]
        .iter()
        .map(|why| view! { <li>{tr!(lang, step_key(*why))}</li> })
        .collect();
    let then = (!then.is_empty()).then(|| {
        view! {
            <p class="soft">{tr!(lang, "networks-then")}</p>
            <ol class="soft">{then}</ol>
        }
    });
    let body = match first {
        NotActing::NoConsent => ask_guardian(cx, network, own, guardian),
        NotActing::NoCharter => charter(cx, network).await?,
        NotActing::Applied => view! { <p>{tr!(lang, "networks-step-applied-text")}</p> }.into_any(),
        NotActing::NotAMember | NotActing::OtherGroup => ().into_any(),
    };
    Ok(view! {
        <section class="panel stack" id="next">
            <p class="card-kicker">{tr!(lang, "networks-next")}</p>
            <h2>{tr!(lang, step_key(*first))}</h2>
            {body}
            {then}
        </section>
    }
    .into_any())
}

const fn step_key(why: NotActing) -> &'static str {
    match why {
        NotActing::NoConsent => "networks-step-consent",
        NotActing::NoCharter => "networks-step-charter",
        NotActing::Applied | NotActing::NotAMember | NotActing::OtherGroup => {
            "networks-step-applied"
        }
    }
}

async fn charter(cx: &Cx, network: &Network) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let charters = cx.store().network_charters(network.id).await?;
    let Some(charter) = charters.into_iter().next() else {
        return Ok(().into_any());
    };
    Ok(view! {
        <div class="networks-charter" tabindex="0" role="region" aria-label=tr!(lang, "networks-charter", version = charter.version)>
            <WrittenText text=charter.text />
        </div>
        <form method="post" action=AcceptNetworkCharter::url()>
            <input type="hidden" name="slug" value=network.slug.clone() />
            <input type="hidden" name="version" value=charter.version.to_string() />
            <Button wide=true icon=Some(Glyph::Tick)>{tr!(lang, "networks-charter-accept")}</Button>
        </form>
    }
    .into_any())
}

fn ask_guardian(cx: &Cx, network: &Network, own: &OwnMembership, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let waits = own
        .consents
        .iter()
        .any(|one| one.state == ConsentState::Asked && one.expires_at > cx.now());
    let waits = waits.then(|| {
        view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "networks-guardian-waits")}</p>
            </Notice>
        }
    });
    let languages = Lang::ALL
        .into_iter()
        .filter(|lang| *lang != Lang::Simple)
        .map(|one| Choice::new(one.code(), one.name()))
        .collect::<Vec<_>>();
    let by = if cx.has(Means::Sms) { "both" } else { "email" };
    let kind = if cx.has(Means::Sms) {
        TextKind::Text
    } else {
        TextKind::Email
    };
    let rules = cx.href(&format!("{}/rules#consent", network_path(&network.slug)));
    view! {
        <p>
            {tr!(lang, "networks-step-consent-text")} " "
            <a href=rules>{tr!(lang, "networks-why")}</a>
        </p>
        {waits}
        <form class="stack" method="post" action=AskGuardian::url() novalidate>
            <input type="hidden" name="slug" value=network.slug.clone() />
            <TextField
                name="guardian"
                label=tr!(lang, "networks-guardian-name")
                value=form.value("guardian", "")
                error=form.error(lang, "guardian")
                required=true
                autocomplete="off"
            />
            <TextField
                name="contact"
                kind
                label=tr!(lang, &format!("networks-guardian-contact-{by}"))
                value=form.value("contact", "")
                error=form.error(lang, "contact")
                required=true
                autocomplete="off"
            />
            <SelectField
                name="lang"
                label=tr!(lang, "networks-guardian-lang")
                options=languages
                value=form.value("lang", Lang::Fr.code())
            />
            <Button wide=true icon=Some(Glyph::Mail)>{tr!(lang, "networks-guardian-send")}</Button>
        </form>
        <p class="soft">{tr!(lang, "networks-guardian-paper")}</p>
    }
    .into_any()
}

/// The guardians who were asked, with their answers.
pub(super) fn of_guardians(lang: Lang, own: &OwnMembership) -> Option<AnyView> {
    if own.consents.is_empty() {
        return None;
    }
    let items = own
        .consents
        .iter()
        .map(|one| {
            let (key, tone) = match one.state {
                ConsentState::Asked => ("networks-answer-asked", Tone::Warning),
                ConsentState::Given => ("networks-answer-given", Tone::Success),
                ConsentState::Refused => ("networks-answer-refused", Tone::Danger),
                ConsentState::Withdrawn => ("networks-answer-withdrawn", Tone::Danger),
            };
            view! {
                <li class="cluster">
                    <span>{one.guardian.clone()}</span>
                    <Tag label=tr!(lang, key) tone />
                    <span class="soft">{fmt::date(lang, one.decided_at.unwrap_or(one.asked_at))}</span>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack-s">
                <h2>{tr!(lang, "networks-guardians")}</h2>
                <ul class="plain-list stack-s">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
