//! Signing in as staff, and showing again who one is.

use super::parts::{FORM, ProofForms};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::accounts::sign_in::local_path;
use crate::features::providers::parts::ByProvider;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{ButtonLink, Look, Notice, Tone};
use leptos::prelude::*;

/// `/sign-in/staff`
pub async fn sign_in_staff(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    let form = cx.form(FORM).await?;
    let back = local_path(cx.query("back").unwrap_or("/desk")).to_owned();
    let title = tr!(lang, "credentials-staff-title");
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "credentials-staff-lead")}</p>
                </div>
                <ProofForms cx form known=false here="/sign-in/staff" back />
                <section class="prose">
                    <h2>{tr!(lang, "credentials-lost-title")}</h2>
                    <p>{tr!(lang, "credentials-lost-text")}</p>
                    <p>
                        <a href=lang.href("/account")>{tr!(lang, "credentials-lost-link")}</a>
                    </p>
                </section>
            </div>
        },
    ))
}

/// `/account/again`
pub async fn again(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    let session = cx
        .session()
        .filter(|session| session.account.is_some())
        .ok_or(AppError::SignIn)?;
    let form = cx.form(FORM).await?;
    let back = local_path(cx.query("back").unwrap_or("/account")).to_owned();
    let here = crate::context::again(&back);
    let credentials = cx.store().credentials(&session).await?;
    let invited = cx.store().invitation_of(&session).await?.is_some();
    let (title, lead) = if session.withheld {
        ("credentials-withheld-title", "credentials-withheld-lead")
    } else {
        ("credentials-again-title", "credentials-again-lead")
    };
    let title = tr!(lang, title);
    let body = if session.fresh {
        view! {
            <Notice tone=Tone::Success>
                <p>{tr!(lang, "credentials-fresh")}</p>
            </Notice>
            <ButtonLink href=cx.href(&back)>{tr!(lang, "credentials-go-on")}</ButtonLink>
        }
        .into_any()
    } else if credentials.ways() == 0 && credentials.recovery.is_none() {
        let link = invited.then(|| {
            view! {
                <ButtonLink href=cx.href("/account/security")>
                    {tr!(lang, "credentials-choose")}
                </ButtonLink>
            }
        });
        let text = if invited {
            "credentials-none-invited"
        } else {
            "credentials-none"
        };
        view! {
            <Notice tone=Tone::Warning>
                <p>{tr!(lang, text)}</p>
            </Notice>
            {link}
            <ByProvider cx=cx.clone() back again=true />
            <ButtonLink href=cx.href("/account") look=Look::Bare>
                {tr!(lang, "credentials-to-account")}
            </ButtonLink>
        }
        .into_any()
    } else {
        view! { <ProofForms cx=cx.clone() form known=true here back /> }.into_any()
    };
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, lead)}</p>
                </div>
                {body}
            </div>
        },
    ))
}
