//! `/desk/polling/{slug}/{number}/kiosks`: the devices of a polling place on which people vote.

use super::kiosk_server::{CloseKiosk, OPEN_FORM, OpenKiosk};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Column, Confirm, EmptyState, ErrorSummary, Glyph, Link, Look, Notice,
    Table, Tag, TextField, Tone,
};
use domain::{Action, Means};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, Kiosk, KioskStage};

/// The address of the kiosks of a polling place.
pub fn path_of(edition: &Edition, number: i32) -> String {
    format!("/desk/polling/{}/{number}/kiosks", edition.slug)
}

/// `/desk/polling/{slug}/{number}/kiosks`
pub async fn page(cx: Cx) -> PageResult {
    cx.for_the_holder();
    cx.need_somewhere(Action::ManagePolling)?;
    let edition = cx.edition().await?;
    let number: i32 = cx.param_as("number")?;
    let kiosks = cx.store().kiosks(&cx.actor(), edition.id, number).await?;
    let place = cx
        .store()
        .polling_place(&cx.actor(), edition.id, number)
        .await?;
    let lang = cx.lang();
    let form = cx.form(OPEN_FORM).await?;
    let title = tr!(lang, "kiosk-desk-title", place = place.name.clone());
    let links = vec![
        Link::new(cx.href("/desk/polling"), tr!(lang, "desk-polling")),
        Link::new(
            cx.href(&format!("/desk/polling/{}", edition.slug)),
            edition.name.clone(),
        ),
        Link::new(
            cx.href(&format!("/desk/polling/{}/{number}", edition.slug)),
            place.name.clone(),
        ),
    ];
    let means = &edition.rules.means;
    let no_means = !means.contains(&Means::Card) && !means.contains(&Means::List);
    let waiting: Vec<AnyView> = kiosks
        .iter()
        .filter_map(|kiosk| match &kiosk.stage {
            KioskStage::Waiting { code } => Some(code_panel(&cx, kiosk, code)),
            KioskStage::Late | KioskStage::InUse | KioskStage::Closed { .. } => None,
        })
        .collect();
    let body = view! {
        <div class="stack-xl">
            <div class="stack-l">
                <Breadcrumb links current=tr!(lang, "kiosk-desk-kiosks") />
                <ErrorSummary errors=form.errors(lang) />
                <ScreenHead title=title.clone() lead=tr!(lang, "kiosk-desk-lead") />
                {no_means
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warning>
                                <p>{tr!(lang, "kiosk-no-means")}</p>
                            </Notice>
                        }
                    })}
            </div>
            {waiting}
            <section class="stack">
                <h2>{tr!(lang, "kiosk-desk-kiosks")}</h2>
                {table(&cx, &edition, number, &kiosks)}
            </section>
            {open_form(&cx, &edition, number, &form)}
        </div>
    };
    Ok(Page::desk(Screen::Polling, title, body))
}

/// The code of a kiosk that waits for its device.
fn code_panel(cx: &Cx, kiosk: &Kiosk, code: &str) -> AnyView {
    let lang = cx.lang();
    let path = cx.href(&format!("/kiosk/{code}"));
    let address = format!("{}{path}", cx.site().url);
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&address).unwrap_or_default();
    let typed = format!("{}{}", cx.site().url, cx.href(super::kiosk::START));
    view! {
        <section class="panel stack kiosk-code">
            <h2 dir="auto">{kiosk.label.clone()}</h2>
            <p>{tr!(lang, "kiosk-desk-scan")}</p>
            <div class="kiosk-qr" role="img" aria-label=tr!(lang, "kiosk-desk-qr") inner_html=qr></div>
            <p>{tr!(lang, "kiosk-desk-type", address = typed)}</p>
            <p class="verbatim strong kiosk-code-text" dir="ltr">
                {code.to_owned()}
            </p>
            <p>
                <a class="button button-quiet" href=path data-reload="">
                    <span>{tr!(lang, "kiosk-desk-this")}</span>
                </a>
            </p>
            <p class="soft">{tr!(lang, "kiosk-desk-once")}</p>
        </section>
    }
    .into_any()
}

fn table(cx: &Cx, edition: &Edition, number: i32, kiosks: &[Kiosk]) -> AnyView {
    let lang = cx.lang();
    if kiosks.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "kiosk-desk-none") level=3>
                <p>{tr!(lang, "kiosk-desk-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = kiosks
        .iter()
        .map(|kiosk| {
            let (key, tone, icon) = match kiosk.stage {
                KioskStage::Waiting { .. } => ("waiting", Tone::Info, Glyph::Clock),
                KioskStage::Late => ("late", Tone::Warning, Glyph::Warning),
                KioskStage::InUse => ("in-use", Tone::Success, Glyph::Vote),
                KioskStage::Closed { .. } => ("closed", Tone::Neutral, Glyph::Done),
            };
            let label = tr!(lang, &format!("kiosk-desk-stage-{key}"));
            let seen = fmt::date_time(lang, kiosk.seen_at);
            let close = (!matches!(kiosk.stage, KioskStage::Closed { .. }))
                .then(|| close_form(cx, edition, number, kiosk));
            vec![
                view! { <span dir="auto">{kiosk.label.clone()}</span> }.into_any(),
                view! { <Tag label tone icon /> }.into_any(),
                fmt::number(lang, kiosk.voters.into()).into_any(),
                seen.into_any(),
                close.into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "kiosk-desk-label")),
        Column::text(tr!(lang, "kiosk-desk-stage")),
        Column::figures(tr!(lang, "kiosk-desk-voters")),
        Column::text(tr!(lang, "kiosk-desk-seen")),
        Column::text(tr!(lang, "kiosk-desk-act")),
    ];
    view! {
        <Table caption=tr!(lang, "kiosk-desk-kiosks") columns rows />
        <p class="soft">{tr!(lang, "kiosk-desk-voters-text")}</p>
    }
    .into_any()
}

fn close_form(cx: &Cx, edition: &Edition, number: i32, kiosk: &Kiosk) -> AnyView {
    let lang = cx.lang();
    let (slug, id) = (edition.slug.clone(), kiosk.id.to_string());
    view! {
        <Confirm summary=tr!(lang, "kiosk-desk-close")>
            <p>{tr!(lang, "kiosk-desk-close-text")}</p>
            <form method="post" action=CloseKiosk::url()>
                <input type="hidden" name="slug" value=slug />
                <input type="hidden" name="number" value=number.to_string() />
                <input type="hidden" name="kiosk" value=id />
                <Button look=Look::Quiet>{tr!(lang, "kiosk-desk-close-go")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

fn open_form(cx: &Cx, edition: &Edition, number: i32, form: &FormState) -> AnyView {
    let lang = cx.lang();
    view! {
        <form class="panel stack" method="post" action=OpenKiosk::url() novalidate>
            <h2>{tr!(lang, "kiosk-desk-open-title")}</h2>
            <input type="hidden" name="slug" value=edition.slug.clone() />
            <input type="hidden" name="number" value=number.to_string() />
            <TextField
                name="label"
                label=tr!(lang, "kiosk-desk-name")
                hint=tr!(lang, "kiosk-desk-name-hint")
                value=form.value("label", "")
                error=form.error(lang, "label")
                autocomplete="off"
                required=true
            />
            <div>
                <Button>{tr!(lang, "kiosk-desk-open")}</Button>
            </div>
        </form>
    }
    .into_any()
}
