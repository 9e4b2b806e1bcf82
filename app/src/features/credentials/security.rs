//! What signs in to one's account, and where one is signed in.

use super::parts::{MakePasskey, ProveAgain};
use super::server::{
    CODES, CodesKept, MakeCodes, PASSKEY, RemoveCredential, RevokeOthers, RevokeSession,
};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Button, ButtonLink, Confirm, ErrorSummary, Look, Notice, Tag, Tone};
use domain::CredentialKind;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Credential, Credentials, Session, SessionLine};

const HERE: &str = "/account/security";

/// `/account/security`
pub async fn security(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    let session = signed_in(&cx)?;
    let form = cx.form(PASSKEY).await?;
    let credentials = cx.store().credentials(&session).await?;
    let sessions = cx.store().sessions(&session).await?;
    let codes_wait = cx.kept::<Vec<String>>(CODES).await?.is_some();
    let may_add = may_add(&cx).await.is_ok();
    let staff = session.withheld
        || !session.roles.is_empty()
        || !session.departments.is_empty()
        || credentials.ways() > 0;
    let title = tr!(lang, "credentials-security-title");
    let head = codes_wait.then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "credentials-codes-wait")>
                <p>
                    <a href=lang.href("/account/security/codes")>
                        {tr!(lang, "credentials-codes-see")}
                    </a>
                </p>
            </Notice>
        }
    });
    let ways = staff.then(|| {
        let adding = if may_add {
            adding(&cx, &credentials, form.clone())
        } else if session.withheld && credentials.ways() == 0 {
            view! {
                <Notice tone=Tone::Warning>
                    <p>{tr!(lang, "credentials-none")}</p>
                </Notice>
            }
            .into_any()
        } else {
            view! { <ProveAgain cx=cx.clone() back=HERE /> }.into_any()
        };
        view! {
            {ways(lang, &credentials)}
            {adding}
            {recovery(lang, &credentials, session.fresh)}
        }
    });
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    <ErrorSummary errors=form.errors(lang) />
                    <h1>{title}</h1>
                </div>
                {head}
                {ways}
                {sessions_list(lang, sessions)}
                <p>
                    <a href=lang.href("/account")>{tr!(lang, "credentials-to-account")}</a>
                </p>
            </div>
        },
    ))
}

/// `/account/security/codes`: shown until their owner says that they are on paper.
pub async fn codes(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    signed_in(&cx)?;
    let codes: Vec<String> = cx.kept(CODES).await?.ok_or(AppError::NotFound)?;
    let title = tr!(lang, "credentials-codes-title");
    let codes = codes
        .into_iter()
        .map(|code| view! { <li>{code}</li> })
        .collect_view();
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "credentials-codes-lead")}</p>
                </div>
                <ol class="recovery-codes" dir="ltr">{codes}</ol>
                <p>{tr!(lang, "credentials-codes-how")}</p>
                <form method="post" action=CodesKept::url()>
                    <Button wide=true>{tr!(lang, "credentials-codes-kept")}</Button>
                </form>
            </div>
        },
    ))
}

pub(super) fn signed_in(cx: &Cx) -> Result<Session, AppError> {
    cx.session()
        .filter(|session| session.account.is_some())
        .ok_or(AppError::SignIn)
}

/// Whether a credential may be added now.
pub(super) async fn may_add(cx: &Cx) -> Result<(), AppError> {
    let session = signed_in(cx)?;
    let invitation = cx.store().invitation_of(&session).await?;
    Ok(cx
        .store()
        .may_add_credential(&session, invitation.as_ref())
        .await?)
}

fn ways(lang: Lang, credentials: &Credentials) -> AnyView {
    let rows = credentials
        .all
        .iter()
        .map(|credential| one(lang, credential))
        .collect_view();
    let providers = (credentials.providers > 0).then(|| {
        view! { <li class="credential">{tr!(lang, "credentials-provider")}</li> }
    });
    let none = (credentials.ways() == 0)
        .then(|| view! { <p class="soft">{tr!(lang, "credentials-none-yet")}</p> });
    view! {
        <section class="stack">
            <h2>{tr!(lang, "credentials-ways-title")}</h2>
            {none}
            <ul class="plain-list stack">{rows} {providers}</ul>
        </section>
    }
    .into_any()
}

fn one(lang: Lang, credential: &Credential) -> AnyView {
    let kind = tr!(lang, &format!("credential-{}", credential.kind));
    let name = if credential.label.is_empty() {
        String::new()
    } else {
        credential.label.clone()
    };
    let used = match credential.used_on {
        Some(day) => tr!(lang, "credentials-used", date = fmt::day(lang, day)),
        None => tr!(lang, "credentials-unused"),
    };
    let added = tr!(
        lang,
        "credentials-added",
        date = fmt::day(lang, credential.added_on)
    );
    let id = credential.id.to_string();
    view! {
        <li class="credential stack-s">
            <p>
                <span class="strong credential-kind">{kind}</span>
                {(!name.is_empty())
                    .then(|| view! { " " <span dir="auto">"(" {name.clone()} ")"</span> })}
            </p>
            <p class="soft small">{added} " " {used}</p>
            <Confirm summary=tr!(lang, "credentials-remove")>
                <p>{tr!(lang, "credentials-remove-about")}</p>
                <form method="post" action=RemoveCredential::url()>
                    <input type="hidden" name="id" value=id />
                    <Button look=Look::Danger>{tr!(lang, "credentials-remove-now")}</Button>
                </form>
            </Confirm>
        </li>
    }
    .into_any()
}

fn adding(cx: &Cx, credentials: &Credentials, form: crate::context::FormState) -> AnyView {
    let lang = cx.lang();
    let password = if credentials.has(CredentialKind::Password) {
        "credentials-password-change"
    } else {
        "credentials-password-add"
    };
    view! {
        <section class="panel stack" id="add">
            <h2>{tr!(lang, "credentials-add-title")}</h2>
            <p>{tr!(lang, "credentials-add-text")}</p>
            <MakePasskey cx=cx.clone() form />
            <p>
                <a href=lang.href("/account/security/password")>{tr!(lang, password)}</a>
            </p>
        </section>
    }
    .into_any()
}

fn recovery(lang: Lang, credentials: &Credentials, fresh: bool) -> AnyView {
    let state = match credentials.recovery {
        Some(left) => tr!(lang, "credentials-recovery-left", count = left),
        None => tr!(lang, "credentials-recovery-none"),
    };
    let make = (fresh && credentials.ways() > 0).then(|| {
        view! {
            <form method="post" action=MakeCodes::url()>
                <Button look=Look::Quiet>{tr!(lang, "credentials-recovery-make")}</Button>
            </form>
        }
    });
    view! {
        <section class="stack">
            <h2>{tr!(lang, "credentials-recovery-title")}</h2>
            <p>{tr!(lang, "credentials-recovery-text")}</p>
            <p>{state}</p>
            {make}
        </section>
    }
    .into_any()
}

fn sessions_list(lang: Lang, sessions: Vec<SessionLine>) -> AnyView {
    let others = sessions.len() > 1;
    let rows = sessions
        .into_iter()
        .map(|line| {
            let device = match line.device.as_str() {
                "" | "?" => tr!(lang, "credentials-device-unknown"),
                known => known.to_owned(),
            };
            let name = device.clone();
            let seen = line
                .seen_on
                .map(|day| tr!(lang, "credentials-session-seen", date = fmt::day(lang, day)));
            let end = if line.this {
                view! { <Tag tone=Tone::Success label=tr!(lang, "credentials-session-this") /> }
                    .into_any()
            } else {
                view! {
                    <form method="post" action=RevokeSession::url()>
                        <input type="hidden" name="id" value=line.id />
                        <Button look=Look::Bare>
                            {tr!(lang, "credentials-session-end")}
                            <span class="hidden">" " {device}</span>
                        </Button>
                    </form>
                }
                .into_any()
            };
            view! {
                <li class="credential cluster cluster-apart">
                    <div>
                        <p class="strong">{name}</p>
                        <p class="soft small">{seen}</p>
                    </div>
                    {end}
                </li>
            }
        })
        .collect_view();
    let all = others.then(|| {
        view! {
            <form method="post" action=RevokeOthers::url()>
                <Button look=Look::Quiet>{tr!(lang, "credentials-sessions-end")}</Button>
            </form>
        }
    });
    view! {
        <section class="stack" id="sessions">
            <h2>{tr!(lang, "credentials-sessions-title")}</h2>
            <ul class="plain-list stack">{rows}</ul>
            {all}
        </section>
    }
    .into_any()
}

/// The link to this page, for a person's own page.
#[component]
pub fn SecurityLink(lang: Lang) -> impl IntoView {
    view! {
        <ButtonLink href=lang.href(HERE) look=Look::Bare>
            {tr!(lang, "credentials-security-title")}
        </ButtonLink>
    }
}
