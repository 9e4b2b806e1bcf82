//! A guardian's consents on a member's page: what was answered, the scan of a signed sheet.

use super::super::parts::today;
use super::super::upload;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, FileField, Look, Tag, TextField, Tone};
use domain::{ConsentForm, ConsentState};
use files::MAX_DOCUMENT;
use leptos::prelude::*;
use store::{Consent, MemberSheet, Network};

/// Nothing for adults who never needed one.
pub(super) async fn consents(
    cx: &Cx,
    network: &Network,
    sheet: &MemberSheet,
    typed: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let member = sheet.line.member;
    let all = cx.store().consents(&cx.actor(), member.id).await?;
    let minor = member.standing.is_minor(today(cx));
    if all.is_empty() && !minor {
        return Ok(().into_any());
    }
    let items = all
        .iter()
        .map(|consent| line(cx, network, sheet, consent))
        .collect_view();
    let list = if all.is_empty() {
        view! { <p>{tr!(lang, "members-consent-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain-list stack-s">{items}</ul> }.into_any()
    };
    let form = (minor && !member.standing.consent).then(|| scan(lang, network, sheet, typed));
    Ok(view! {
        <section class="stack" aria-labelledby="consents">
            <h2 id="consents">{tr!(lang, "members-consents")}</h2>
            {list}
            {form}
        </section>
    }
    .into_any())
}

fn line(cx: &Cx, network: &Network, sheet: &MemberSheet, consent: &Consent) -> AnyView {
    let lang = cx.lang();
    let (key, tone) = match consent.state {
        ConsentState::Asked => ("members-consent-asked", Tone::Info),
        ConsentState::Given => ("members-consent-given", Tone::Success),
        ConsentState::Refused => ("members-consent-refused", Tone::Warning),
        ConsentState::Withdrawn => ("members-consent-withdrawn", Tone::Warning),
    };
    let how = match consent.form {
        ConsentForm::Link => tr!(lang, "members-consent-by-link"),
        ConsentForm::Paper => tr!(lang, "members-consent-by-paper"),
    };
    let on = fmt::date(lang, consent.decided_at.unwrap_or(consent.asked_at));
    let scan = consent.document.clone().map(|name| {
        let href = cx.href(&upload::scan_path(
            &network.slug,
            sheet.line.member.id,
            consent.id,
        ));
        view! {
            <p>
                <a href=href data-reload>{tr!(lang, "members-consent-scan", name = name)}</a>
            </p>
        }
    });
    view! {
        <li class="panel stack-s">
            <p>
                <Tag label=tr!(lang, key) tone />
                " "
                <span dir="auto">{consent.guardian.clone()}</span>
            </p>
            <p class="soft small">{how} " · " {on}</p>
            {scan}
        </li>
    }
    .into_any()
}

fn scan(lang: Lang, network: &Network, sheet: &MemberSheet, typed: &FormState) -> AnyView {
    let action = lang.href(&upload::path(&network.slug, sheet.line.member.id));
    let max = MAX_DOCUMENT / (1024 * 1024);
    view! {
        <form method="post" enctype="multipart/form-data" action=action class="panel stack form">
            <h3>{tr!(lang, "members-consent-paper")}</h3>
            <p>{tr!(lang, "members-consent-paper-text")}</p>
            <TextField
                name="guardian"
                label=tr!(lang, "members-guardian")
                value=typed.value("guardian", "")
                error=typed.error(lang, "guardian")
                required=true
                autocomplete="off"
            />
            <FileField
                name="file"
                label=tr!(lang, "members-scan")
                accept=upload::ACCEPT
                hint=tr!(lang, "members-scan-hint", max = max)
                error=typed.error(lang, "file")
                required=true
            />
            <Button look=Look::Quiet>{tr!(lang, "members-scan-send")}</Button>
        </form>
    }
    .into_any()
}
