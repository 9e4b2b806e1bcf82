//! Parts of signing in that other forms share.

use super::server::{RequestCode, SignInWithCode};
use super::sign_in::SignInState;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, ErrorSummary, Glyph, Icon, Look, Notice, TextField, TextKind, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Signing in as a form of its own: the address first, then, on the same page, the code.
///
/// `back` is the path below the language to go to once signed in. Faults are told here, so that the page
/// needs no summary of its own for them.
#[component]
pub fn SignIn(cx: Cx, state: SignInState, #[prop(into)] back: String) -> impl IntoView {
    let lang = cx.lang();
    let here = cx.path().to_owned();
    let errors = state.form.errors(lang);
    let form = if state.sent {
        view! {
            <form class="stack" method="post" action=SignInWithCode::url()>
                <input type="hidden" name="here" value=here.clone() />
                <input type="hidden" name="back" value=back />
                <WhoFields lang state />
                <Button wide=true>{tr!(lang, "accounts-confirm")}</Button>
            </form>
            <AnotherCode lang here />
        }
        .into_any()
    } else {
        view! {
            <form class="stack" method="post" action=RequestCode::url()>
                <input type="hidden" name="here" value=here />
                <WhoFields lang state />
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
        </div>
    }
}

/// The one field of where the visitor is on the way in: `email`, or `code` once one was sent.
#[component]
pub fn WhoFields(lang: Lang, state: SignInState) -> impl IntoView {
    if state.sent {
        view! {
            <Notice tone=Tone::Info title=tr!(lang, "accounts-code-sent-title") announce=true>
                <p>{tr!(lang, "accounts-code-sent", email = state.email)}</p>
                <p>{tr!(lang, "accounts-code-sent-help")}</p>
            </Notice>
            <TextField
                name="code"
                label=tr!(lang, "accounts-code")
                kind=TextKind::Code
                hint=tr!(lang, "accounts-code-hint")
                value=state.form.value("code", "")
                error=state.form.error(lang, "code")
                required=true
            />
        }
        .into_any()
    } else {
        view! {
            <TextField
                name="email"
                label=tr!(lang, "accounts-email")
                kind=TextKind::Email
                hint=tr!(lang, "accounts-email-hint")
                value=state.form.value("email", state.email)
                error=state.form.error(lang, "email")
                required=true
            />
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
