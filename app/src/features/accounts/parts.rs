//! Parts of signing in that other forms share.

use super::means::{ChooseMeans, Offer, word};
use super::server::{RequestCode, SignInWithCode};
use super::sign_in::SignInState;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Button, Choice, ErrorSummary, Glyph, Icon, Look, Notice, RadioGroup, TextField, TextKind, Tone,
};
use domain::Means;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::Edition;

/// Signing in as a form of its own: the address or the number first, then, on the same page, the code; below it the
/// ways that need none.
///
/// `back` is the path below the language to go to once signed in. Faults are told here, so that the page
/// needs no summary of its own for them. With an edition, what it takes to vote is offered.
#[component]
pub fn SignIn(
    cx: Cx,
    state: SignInState,
    #[prop(into)] back: String,
    #[prop(optional)] edition: Option<Arc<Edition>>,
) -> impl IntoView {
    let lang = cx.lang();
    let here = cx.path().to_owned();
    let errors = state.form.errors(lang);
    let offer = match &edition {
        Some(edition) => Offer::of_edition(&cx, edition, &back),
        None => Offer::of_account(&cx, &back),
    };
    let codes = offer.codes.clone();
    let sent = state.sent && codes.contains(&state.by);
    let form = if sent {
        view! {
            <form class="stack" method="post" action=SignInWithCode::url()>
                <input type="hidden" name="here" value=here.clone() />
                <input type="hidden" name="back" value=back />
                <WhoFields lang state codes />
                <Button wide=true>{tr!(lang, "accounts-confirm")}</Button>
            </form>
            <AnotherCode lang here />
        }
        .into_any()
    } else if codes.is_empty() {
        ().into_any()
    } else {
        view! {
            <form class="stack" method="post" action=RequestCode::url()>
                <input type="hidden" name="here" value=here />
                <WhoFields lang state=SignInState { sent, ..state } codes />
                <Button icon=Some(Glyph::Mail) wide=true>
                    {tr!(lang, "accounts-send-code")}
                </Button>
            </form>
        }
        .into_any()
    };
    view! {
        <div class="sign-in stack" id="sign-in">
            <ErrorSummary errors />
            {form}
            {(!sent).then(|| view! { <ChooseMeans cx offer /> })}
        </div>
    }
}

/// The fields of where the visitor is on the way in: `email`, `phone` or a choice of both, and `code` once one was
/// sent. `codes` are the ways on offer.
#[component]
pub fn WhoFields(lang: Lang, state: SignInState, codes: Vec<Means>) -> impl IntoView {
    if state.sent {
        let (by, to) = (state.word(), state.contact().to_owned());
        view! {
            <Notice
                tone=Tone::Info
                title=tr!(lang, &format!("accounts-code-sent-title-{by}"))
                announce=true
            >
                <p>{tr!(lang, "accounts-code-sent", to = to)}</p>
                <p>{tr!(lang, "accounts-code-sent-help")}</p>
            </Notice>
            <TextField
                name="code"
                label=tr!(lang, "accounts-code")
                kind=TextKind::Code
                hint=tr!(lang, &format!("accounts-code-hint-{by}"))
                value=state.form.value("code", "")
                error=state.form.error(lang, "code")
                required=true
            />
        }
        .into_any()
    } else {
        let both = codes.len() > 1;
        let ways: Vec<Choice> = codes
            .iter()
            .map(|means| {
                Choice::new(
                    means.code(),
                    tr!(lang, &format!("accounts-code-by-{}", word(*means))),
                )
            })
            .collect();
        let by = if codes.contains(&state.by) {
            state.by
        } else {
            codes.first().copied().unwrap_or(Means::Email)
        };
        let has = |means| codes.contains(&means);
        view! {
            <div class="who-fields stack">
                {if both {
                    view! {
                        <RadioGroup
                            name="by"
                            legend=tr!(lang, "accounts-code-by")
                            options=ways
                            value=by.code()
                            required=true
                        />
                    }
                        .into_any()
                } else {
                    view! { <input type="hidden" name="by" value=by.code() /> }.into_any()
                }}
                {has(Means::Email)
                    .then(|| {
                        view! {
                            <div class="when-email">
                                <TextField
                                    name="email"
                                    label=tr!(lang, "accounts-email")
                                    kind=TextKind::Email
                                    hint=tr!(lang, "accounts-email-hint")
                                    value=state.form.value("email", state.email.clone())
                                    error=state.form.error(lang, "email")
                                    required=true
                                />
                            </div>
                        }
                    })}
                {has(Means::Sms)
                    .then(|| {
                        view! {
                            <div class="when-sms">
                                <TextField
                                    name="phone"
                                    label=tr!(lang, "accounts-phone")
                                    kind=TextKind::Phone
                                    hint=tr!(lang, "accounts-phone-hint")
                                    value=state.form.value("phone", state.phone.clone())
                                    error=state.form.error(lang, "phone")
                                    required=true
                                />
                            </div>
                        }
                    })}
            </div>
        }
        .into_any()
    }
}

/// What to do when no code comes: below the form that asks for it, since it is a form too. `here` is the
/// path of the page, below the language.
#[component]
pub fn AnotherCode(lang: Lang, #[prop(into)] here: String) -> impl IntoView {
    let joint = if here.contains('?') { '&' } else { '?' };
    let change = lang.href(&format!("{here}{joint}change#sign-in"));
    view! {
        <div class="another-code">
            <p class="soft">{tr!(lang, "accounts-no-code")}</p>
            <div class="cluster">
                <form method="post" action=RequestCode::url()>
                    <input type="hidden" name="here" value=here />
                    <Button look=Look::Bare>{tr!(lang, "accounts-resend")}</Button>
                </form>
                <a class="button button-bare" href=change>
                    <Icon glyph=Glyph::Edit />
                    <span>{tr!(lang, "accounts-change-address")}</span>
                </a>
            </div>
        </div>
    }
}
