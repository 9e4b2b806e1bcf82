//! `/desk/outings/{id}/phones`: codes that let phones in, and what is left on them.

use super::desk_server::{MAKE_PASS, MakeFieldPass, RevokeFieldDevice, RevokeFieldPass};
use crate::context::{Cx, FormState};
use crate::features::outings::tabs::{OutingTab, outing_page};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{
    Button, Choice, Column, Confirm, EmptyState, Glyph, Look, Notice, SelectField, Table, Tag,
    TextField, TextKind, Tone,
};
use chrono::{DateTime, Utc};
use domain::OutingId;
use domain::field::MOST_DEVICES;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{FieldDevice, FieldPass, Outing};

/// How long after the outing a code may be good, in hours.
pub(super) const AFTER: [u32; 4] = [2, 24, 72, 168];
/// Seconds by which a phone's clock may be wrong before anybody should set it.
const SKEW: i64 = 300;

/// `/desk/outings/{id}/phones`
pub async fn phones(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let id: OutingId = cx.param_as("id")?;
    let outing = cx.store().outing(&cx.actor(), id).await?;
    let passes = cx.store().field_passes(&cx.actor(), id).await?;
    let devices = cx.store().field_devices(&cx.actor(), id).await?;
    let form = cx.form(MAKE_PASS).await?;
    let lang = cx.lang();
    let errors = form.errors(lang);
    let body = view! {
        <div class="stack-l">
            {left(lang, &devices)}
            {list(lang, &devices, cx.now())}
            {codes(&cx, &passes, &devices)}
            {make(lang, &outing, &form)}
        </div>
    };
    Ok(outing_page(&cx, &outing, OutingTab::Phones, errors, body))
}

/// "3 phones have something left", or nothing.
pub fn left(lang: Lang, devices: &[FieldDevice]) -> Option<AnyView> {
    let waiting = devices.iter().filter(|phone| phone.has_something()).count();
    (waiting > 0).then(|| {
        let text = tr!(lang, "desk-field-left", phones = waiting);
        view! {
            <Notice tone=Tone::Warning title=text>
                <p>{tr!(lang, "desk-field-left-what")}</p>
            </Notice>
        }
        .into_any()
    })
}

fn list(lang: Lang, devices: &[FieldDevice], now: DateTime<Utc>) -> AnyView {
    if devices.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "desk-field-none")>
                <p>{tr!(lang, "desk-field-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let row = |phone: &FieldDevice| {
        let seen = fmt::date_time(lang, phone.last_seen);
        let prepared = match phone.prepared_at {
            Some(at) => fmt::date_time(lang, at),
            None => tr!(lang, "desk-field-not-prepared"),
        };
        vec![
            view! { <span dir="auto">{phone.label.clone()}</span> }.into_any(),
            waiting(lang, phone, now),
            seen.into_any(),
            prepared.into_any(),
            clock(lang, phone).into_any(),
            build(phone).into_any(),
            revoke_phone(lang, phone),
        ]
    };
    let rows = devices.iter().map(row).collect();
    let columns = [
        "desk-field-phone",
        "desk-field-waiting",
        "desk-field-seen",
        "desk-field-prepared",
        "desk-field-clock",
        "desk-field-build",
        "desk-field-out",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let lead = tr!(lang, "desk-field-phones-lead");
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-field-phones")}</h2>
            <p class="prose">{lead}</p>
            <Table caption=tr!(lang, "desk-field-phones") columns rows />
        </section>
    }
    .into_any()
}

fn waiting(lang: Lang, phone: &FieldDevice, now: DateTime<Utc>) -> AnyView {
    let (label, tone, icon) = if phone.revoked_at.is_some() {
        (tr!(lang, "desk-field-shut"), Tone::Neutral, Glyph::Close)
    } else if phone.has_something() {
        let text = tr!(
            lang,
            "desk-field-waits",
            entries = phone.waiting,
            photos = phone.photos
        );
        (text, Tone::Warning, Glyph::Clock)
    } else {
        (tr!(lang, "desk-field-empty"), Tone::Success, Glyph::Done)
    };
    let oldest = phone.oldest.filter(|_| phone.has_something()).map(|at| {
        tr!(
            lang,
            "desk-field-oldest",
            hours = (now - at).num_hours().max(0)
        )
    });
    view! {
        <div class="stack-s">
            <Tag label tone icon />
            {oldest.map(|text| view! { <span class="soft">{text}</span> })}
        </div>
    }
    .into_any()
}

fn clock(lang: Lang, phone: &FieldDevice) -> String {
    let minutes = phone.skew.abs() / 60;
    if phone.skew.abs() < SKEW {
        tr!(lang, "desk-field-clock-right")
    } else if phone.skew > 0 {
        tr!(lang, "desk-field-clock-ahead", minutes = minutes)
    } else {
        tr!(lang, "desk-field-clock-behind", minutes = minutes)
    }
}

fn build(phone: &FieldDevice) -> String {
    if phone.build.is_empty() {
        "–".to_owned()
    } else {
        phone.build.clone()
    }
}

fn revoke_phone(lang: Lang, phone: &FieldDevice) -> AnyView {
    if phone.revoked_at.is_some() {
        return ().into_any();
    }
    let id = phone.id.to_string();
    let label = tr!(lang, "desk-field-shut-out", phone = phone.label.clone());
    let warning = tr!(lang, "desk-field-shut-out-what");
    view! {
        <Confirm summary=label>
            <p>{warning}</p>
            <form method="post" action=RevokeFieldDevice::PATH>
                <input type="hidden" name="device" value=id />
                <Button look=Look::Danger>{tr!(lang, "desk-field-shut-out-yes")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

fn codes(cx: &Cx, passes: &[FieldPass], devices: &[FieldDevice]) -> AnyView {
    let lang = cx.lang();
    let good = |pass: &&FieldPass| pass.revoked_at.is_none() && pass.expires_at > cx.now();
    let cards = passes
        .iter()
        .filter(good)
        .map(|pass| code(cx, pass, devices))
        .collect_view();
    let over = passes.iter().filter(|pass| !good(pass)).count();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-field-codes")}</h2>
            <p class="prose">{tr!(lang, "desk-field-codes-lead")}</p>
            <div class="field-codes">{cards}</div>
            {(over > 0)
                .then(|| view! { <p class="soft">{tr!(lang, "desk-field-codes-over", codes = over)}</p> })}
        </section>
    }
    .into_any()
}

/// A code to be scanned from this screen or from paper. It stands in the fragment of its address, which no server and
/// no log sees.
fn code(cx: &Cx, pass: &FieldPass, devices: &[FieldDevice]) -> AnyView {
    let lang = cx.lang();
    let address = format!("{}{}#code={}", cx.site().url, cx.href("/field"), pass.code);
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&address).unwrap_or_default();
    let used = devices
        .iter()
        .filter(|phone| phone.pass == pass.id && phone.revoked_at.is_none())
        .count();
    let used = tr!(
        lang,
        "desk-field-code-used",
        used = used,
        most = pass.most_devices
    );
    let until = tr!(
        lang,
        "desk-field-code-until",
        date = fmt::date_time(lang, pass.expires_at)
    );
    let page = format!("{}{}", cx.site().url, cx.href("/field"));
    let (id, summary) = (pass.id.to_string(), tr!(lang, "desk-field-code-revoke"));
    view! {
        <article class="panel stack field-code">
            <h3 dir="auto">{pass.label.clone()}</h3>
            <div class="field-code-qr" inner_html=qr></div>
            <p>{tr!(lang, "desk-field-code-typed", address = page)}</p>
            <p class="field-code-text" dir="ltr">
                {pass.code.clone()}
            </p>
            <p>{used}</p>
            <p>{until}</p>
            <div class="no-print">
                <Confirm summary>
                    <p>{tr!(lang, "desk-field-code-revoke-what")}</p>
                    <form method="post" action=RevokeFieldPass::PATH>
                        <input type="hidden" name="pass" value=id />
                        <Button look=Look::Danger>{tr!(lang, "desk-field-code-revoke-yes")}</Button>
                    </form>
                </Confirm>
            </div>
        </article>
    }
    .into_any()
}

fn make(lang: Lang, outing: &Outing, form: &FormState) -> AnyView {
    let options = AFTER
        .map(|hours| {
            Choice::new(
                hours.to_string(),
                tr!(lang, "desk-field-after", hours = hours),
            )
        })
        .to_vec();
    let hint = tr!(lang, "desk-field-most-hint", most = MOST_DEVICES);
    view! {
        <section class="panel stack no-print">
            <h2>{tr!(lang, "desk-field-make")}</h2>
            <form method="post" action=MakeFieldPass::PATH class="stack">
                <input type="hidden" name="outing" value=outing.id.to_string() />
                <TextField
                    name="label"
                    label=tr!(lang, "desk-field-label")
                    hint=tr!(lang, "desk-field-label-hint")
                    value=form.value("label", "")
                    error=form.error(lang, "label")
                    required=true
                />
                <TextField
                    name="most"
                    label=tr!(lang, "desk-field-most")
                    hint
                    kind=TextKind::Whole
                    value=form.value("most", "1")
                    error=form.error(lang, "most")
                    required=true
                />
                <SelectField
                    name="after"
                    label=tr!(lang, "desk-field-until")
                    options
                    value=form.value("after", "24")
                    error=form.error(lang, "after")
                />
                <Button icon=Some(Glyph::Plus)>{tr!(lang, "desk-field-make-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}
