//! Parts of proving who one is, which several pages share.

use super::server::{
    AddPasskey, AskNewPasskey, AskPasskey, CancelInvitation, Invite, ProveWithRecoveryCode,
    SignInWithPasskey, SignInWithPassword,
};
use crate::context::{Cx, FormState, again};
use crate::features::providers::parts::ByProvider;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, ButtonLink, ErrorSummary, Glyph, Look, Notice, TextField, TextKind, Tone};
use domain::AccountId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Access;

/// The form's name in the session, for what is shown again after a fault.
pub const FORM: &str = "prove";

/// Says on a screen with dangerous acts that they ask to show again who one is, before anything is filled in. Nothing
/// while that was done a short while ago. `back` is the path of the screen, below the language.
#[component]
pub fn ProveAgain(cx: Cx, #[prop(into)] back: String) -> impl IntoView {
    let lang = cx.lang();
    let needed = cx
        .session()
        .is_some_and(|session| session.account.is_some() && !session.fresh);
    needed.then(|| {
        view! {
            <Notice tone=Tone::Info title=tr!(lang, "credentials-again-title")>
                <p>{tr!(lang, "credentials-again-notice")}</p>
                <p>
                    <a href=lang.href(&again(&back))>{tr!(lang, "credentials-again-link")}</a>
                </p>
            </Notice>
        }
    })
}

/// What somebody reads on their own page whose roles wait for a stronger proof than a code by mail.
#[component]
pub fn Withheld(cx: Cx) -> impl IntoView {
    let lang = cx.lang();
    let withheld = cx.session().is_some_and(|session| session.withheld);
    withheld.then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "credentials-withheld-title")>
                <p>{tr!(lang, "credentials-withheld-text")}</p>
                <ButtonLink href=lang.href(&again("/desk")) look=Look::Quiet>
                    {tr!(lang, "credentials-withheld-link")}
                </ButtonLink>
            </Notice>
        }
    })
}

/// A button that asks the device for a passkey. Shown by the script alone: without one, the words beside it say what
/// else there is.
#[component]
pub fn UsePasskey(cx: Cx, #[prop(into)] here: String, #[prop(into)] back: String) -> impl IntoView {
    let lang = cx.lang();
    view! {
        <PasskeyForm cx action=SignInWithPasskey::url() ask=AskPasskey::url() way="get">
            <input type="hidden" name="here" value=here />
            <input type="hidden" name="back" value=back />
            <Button icon=Some(Glyph::Account) wide=true>
                {tr!(lang, "credentials-use-passkey")}
            </Button>
        </PasskeyForm>
    }
}

/// A button that asks the device to make a passkey, with a name for it.
#[component]
pub fn MakePasskey(cx: Cx, form: FormState) -> impl IntoView {
    let lang = cx.lang();
    view! {
        <PasskeyForm cx action=AddPasskey::url() ask=AskNewPasskey::url() way="create">
            <TextField
                name="label"
                label=tr!(lang, "credentials-label")
                hint=tr!(lang, "credentials-label-hint")
                value=form.value("label", "")
                error=form.error(lang, "label")
                autocomplete="off"
            />
            <Button icon=Some(Glyph::Plus) wide=true>
                {tr!(lang, "credentials-make-passkey")}
            </Button>
        </PasskeyForm>
    }
}

/// The frame of both: `ask` gives the script what to tell the device, and `action` takes the device's answer.
#[component]
fn PasskeyForm(
    cx: Cx,
    action: &'static str,
    ask: &'static str,
    way: &'static str,
    children: Children,
) -> impl IntoView {
    let lang = cx.lang();
    view! {
        <div
            class="passkey stack"
            data-script=cx.site().assets.url("scripts/passkey.js")
            data-ask=ask
            data-way=way
            data-waiting=tr!(lang, "credentials-passkey-waiting")
            data-stopped=tr!(lang, "credentials-passkey-stopped")
            data-known=tr!(lang, "credentials-passkey-known")
            data-failed=tr!(lang, "credentials-passkey-failed")
        >
            <p class="soft" data-passkey-without>
                {tr!(lang, "credentials-passkey-without")}
            </p>
            <form class="stack" method="post" action=action hidden>
                <input type="hidden" name="answer" value="" />
                {children()}
            </form>
            <p role="status" data-passkey-said></p>
        </div>
    }
}

/// The ways to prove who one is: a passkey, or a password with a code. `known` has no field for the address, and takes
/// recovery codes too: they stand beside a code by mail.
#[component]
pub fn ProofForms(
    cx: Cx,
    form: FormState,
    known: bool,
    #[prop(into)] here: String,
    #[prop(into)] back: String,
) -> impl IntoView {
    let lang = cx.lang();
    let email = (!known).then(|| {
        view! {
            <TextField
                name="email"
                kind=TextKind::Email
                label=tr!(lang, "accounts-email")
                value=form.value("email", "")
                error=form.error(lang, "email")
                required=true
                autocomplete="username"
            />
        }
    });
    let recovery = known.then(|| {
        view! {
            <details class="panel" open=form.error(lang, "recovery").is_some()>
                <summary>{tr!(lang, "credentials-recover-title")}</summary>
                <form class="stack" method="post" action=ProveWithRecoveryCode::url() novalidate>
                    <input type="hidden" name="here" value=here.clone() />
                    <TextField
                        name="recovery"
                        label=tr!(lang, "credentials-recovery-code")
                        hint=tr!(lang, "credentials-recovery-hint")
                        error=form.error(lang, "recovery")
                        required=true
                        autocomplete="off"
                    />
                    <Button look=Look::Quiet>{tr!(lang, "credentials-recover")}</Button>
                </form>
            </details>
        }
    });
    view! {
        <ErrorSummary errors=form.errors(lang) />
        <section class="panel stack" id="passkey">
            <h2>{tr!(lang, "credentials-with-passkey")}</h2>
            <p>{tr!(lang, "credentials-with-passkey-text")}</p>
            <UsePasskey cx=cx.clone() here=here.clone() back=back.clone() />
        </section>
        <ByProvider cx back=back.clone() again=known />
        <section class="panel stack">
            <h2>{tr!(lang, "credentials-with-password")}</h2>
            <form class="stack" method="post" action=SignInWithPassword::url() novalidate>
                <input type="hidden" name="here" value=here />
                <input type="hidden" name="back" value=back />
                {email}
                <TextField
                    name="password"
                    kind=TextKind::Password
                    label=tr!(lang, "credentials-password-label")
                    error=form.error(lang, "password")
                    required=true
                />
                <TextField
                    name="code"
                    kind=TextKind::Code
                    label=tr!(lang, "credentials-code")
                    hint=tr!(lang, "credentials-code-hint")
                    error=form.error(lang, "code")
                    required=true
                />
                <Button look=Look::Quiet wide=true>{tr!(lang, "credentials-sign-in")}</Button>
            </form>
        </section>
        {recovery}
    }
}

/// How somebody of the staff gets in, with their invitation: a cell of the table of the staff.
pub fn access_cell(lang: Lang, account: AccountId, access: Access, demonstration: bool) -> AnyView {
    let id = account.to_string();
    let invite = |key: &str| {
        let label = tr!(lang, key);
        view! {
            <form method="post" action=Invite::url()>
                <input type="hidden" name="account" value=id.clone() />
                <Button look=Look::Bare>{label}</Button>
            </form>
        }
    };
    match access.invited_until {
        Some(until) => view! {
            <p>{tr!(lang, "credentials-invited", date = fmt::date(lang, until))}</p>
            <div class="cluster">
                {invite("credentials-invite-again")}
                <form method="post" action=CancelInvitation::url()>
                    <input type="hidden" name="account" value=id.clone() />
                    <Button look=Look::Bare>{tr!(lang, "credentials-invite-cancel")}</Button>
                </form>
            </div>
        }
        .into_any(),
        None if access.ways > 0 => view! {
            <p>{tr!(lang, "credentials-ways", count = access.ways)}</p>
            {invite("credentials-invite-lost")}
        }
        .into_any(),
        None if demonstration => {
            view! { <p class="soft">{tr!(lang, "credentials-demonstration")}</p> }.into_any()
        }
        None => view! {
            <p>{tr!(lang, "credentials-no-way")}</p>
            {invite("credentials-invite")}
        }
        .into_any(),
    }
}
