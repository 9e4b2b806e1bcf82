//! `/consent/{token}`: what a guardian reads, and the two answers. The same link withdraws what was given.

use super::parts::network_path;
use super::server::AnswerConsent;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Confirm, Look, Notice, Tone};
use domain::ConsentState;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{ConsentToken, ConsentView};

/// `/consent/{token}`
pub async fn consent(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let lang = cx.lang();
    let token = ConsentToken::from_link(cx.param("token")).ok_or(AppError::NotFound)?;
    let view = cx.store().consent_by_token(&token).await?;
    let title = tr!(lang, "networks-consent-title", name = view.name.clone());
    let about = ["do", "money", "safe", "kept"]
        .map(|part| {
            view! {
                <section class="stack-s">
                    <h2>{tr!(lang, &format!("networks-consent-{part}"))}</h2>
                    <p>{tr!(lang, &format!("networks-consent-{part}-text"))}</p>
                </section>
            }
        })
        .into_iter()
        .collect_view();
    let rules = cx.href(&format!("{}/rules", network_path(&view.network.slug)));
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">
                        {tr!(
                            lang,
                            "networks-consent-lead",
                            guardian = view.consent.guardian.clone(),
                            name = view.name.clone(),
                            network = view.network.name.clone()
                        )}
                    </p>
                </div>
                {stands(lang, &view)}
                {about}
                <p>
                    <a href=rules>{tr!(lang, "networks-go-rules")}</a>
                    " · "
                    <a href=cx.href("/privacy")>{tr!(lang, "networks-privacy-link")}</a>
                </p>
                {answers(lang, &view, &token)}
            </div>
        },
    ))
}

/// Where the consent stands, once it was answered or its time is over.
fn stands(lang: Lang, view: &ConsentView) -> Option<AnyView> {
    let (key, tone) = match view.consent.state {
        ConsentState::Asked if view.is_over => ("networks-consent-over", Tone::Warning),
        ConsentState::Asked => return None,
        ConsentState::Given => ("networks-consent-given", Tone::Success),
        ConsentState::Refused => ("networks-consent-refused", Tone::Info),
        ConsentState::Withdrawn => ("networks-consent-withdrawn", Tone::Info),
    };
    let when = view
        .consent
        .decided_at
        .map(|at| view! { <p>{fmt::date_time(lang, at)}</p> });
    Some(
        view! {
            <Notice tone announce=true>
                <p>{tr!(lang, key)}</p>
                {when}
            </Notice>
        }
        .into_any(),
    )
}

/// Both answers, side by side; or the withdrawal.
fn answers(lang: Lang, view: &ConsentView, token: &ConsentToken) -> Option<AnyView> {
    let link = token.as_link().to_owned();
    match view.consent.state {
        ConsentState::Asked if !view.is_over => {
            let until = fmt::date(lang, view.consent.expires_at);
            Some(
                view! {
                    <form class="stack" method="post" action=AnswerConsent::url()>
                        <input type="hidden" name="token" value=link />
                        <p class="strong">
                            {tr!(lang, "networks-consent-question", name = view.name.clone())}
                        </p>
                        <div class="cluster">
                            <Button name="answer" value=ConsentState::Given.code()>
                                {tr!(lang, "networks-consent-yes")}
                            </Button>
                            <Button look=Look::Quiet name="answer" value=ConsentState::Refused.code()>
                                {tr!(lang, "networks-consent-no")}
                            </Button>
                        </div>
                        <p class="soft">{tr!(lang, "networks-consent-until", until = until)}</p>
                    </form>
                }
                .into_any(),
            )
        }
        ConsentState::Given => Some(
            view! {
                <Confirm summary=tr!(lang, "networks-consent-withdraw")>
                    <p>{tr!(lang, "networks-consent-withdraw-text")}</p>
                    <form method="post" action=AnswerConsent::url()>
                        <input type="hidden" name="token" value=link />
                        <Button
                            look=Look::Danger
                            name="answer"
                            value=ConsentState::Withdrawn.code()
                        >
                            {tr!(lang, "networks-consent-withdraw-now")}
                        </Button>
                    </form>
                </Confirm>
            }
            .into_any(),
        ),
        ConsentState::Asked | ConsentState::Refused | ConsentState::Withdrawn => None,
    }
}
