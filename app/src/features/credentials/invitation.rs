//! The page of an invitation, by personal link.

use super::server::OpenInvitation;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Notice, Tone};
use domain::Contact;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{InvitationToken, StoreError};

/// `/invitation/{token}`: nothing happens by opening it, since programs that check mails open links too.
pub async fn invitation(cx: Cx) -> PageResult {
    cx.for_one_reader();
    let lang = cx.lang();
    let token = InvitationToken::from_link(cx.param("token")).ok_or(AppError::NotFound)?;
    let city = cx.city().name.clone();
    let title = tr!(lang, "credentials-invitation-title", city = city.clone());
    let body = match cx.store().invitation(&token).await {
        Ok(invitation) => {
            let who = invitation.account.contact.as_ref().map(Contact::masked);
            view! {
                <p class="lead">
                    {tr!(lang, "credentials-invitation-lead", who = who.unwrap_or_default())}
                </p>
                <p>
                    {tr!(
                        lang,
                        "credentials-invitation-until",
                        date = fmt::date_time(lang, invitation.until)
                    )}
                </p>
                <form method="post" action=OpenInvitation::url()>
                    <input type="hidden" name="token" value=token.as_link().to_owned() />
                    <input type="hidden" name="lang" value=lang.code() />
                    <Button wide=true>{tr!(lang, "credentials-invitation-begin")}</Button>
                </form>
            }
            .into_any()
        }
        Err(StoreError::InvitationOver) => view! {
            <Notice tone=Tone::Warning>
                <p>{tr!(lang, "credentials-invitation-over")}</p>
            </Notice>
            <p>
                <a href=cx.href("/sign-in/staff")>{tr!(lang, "credentials-staff-link")}</a>
            </p>
        }
        .into_any(),
        Err(err) => return Err(err.into()),
    };
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <h1>{title}</h1>
                {body}
            </div>
        },
    ))
}
