//! `/desk/voters/{slug}/cards/{batch}`: what became of a batch, and what comes next.

use super::parts::{batch_of, batch_path, crumbs, edition_of, manages, name_of, state_tag};
use super::server::{MoveBatch, REVOKE_FORM, RevokeCard};
use super::sheet;
use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Confirm, ErrorSummary, Fact, Facts, Look, TextField, TextKind,
};
use domain::{BatchState, Lang};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{CardBatch, Edition};

/// `/desk/voters/{slug}/cards/{batch}`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let batch = batch_of(&cx, &edition).await?;
    let lang = cx.lang();
    let form = cx.form(REVOKE_FORM).await?;
    let may = manages(&cx, edition.id);
    let number = |cards: u32| fmt::number(lang, cards.into());
    let facts = vec![
        Fact::new(
            tr!(lang, "voters-made"),
            fmt::date_time(lang, batch.made_at),
        ),
        Fact::new(tr!(lang, "voters-printed"), number(batch.printed)),
        Fact::new(tr!(lang, "voters-used"), number(batch.used)),
        Fact::new(tr!(lang, "voters-revoked"), number(batch.revoked)),
        Fact::new(tr!(lang, "voters-left"), number(batch.left)),
    ];
    let next = may.then(|| {
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "voters-next")}</h2>
                <p>{tr!(lang, &format!("voters-about-{}", batch.state))}</p>
                {sheets(&cx, &edition, &batch)}
                {moves(lang, &batch)}
            </section>
        }
    });
    let revoke =
        (may && batch.state != BatchState::Revoked).then(|| revoke_form(lang, &batch, &form));
    let title = name_of(lang, &batch);
    let body = view! {
        <div class="stack-l">
            {crumbs(&cx, Some(&edition), title.clone())}
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=title.clone() lead=edition.name.clone() />
            <div class="split">
                <section class="stack">
                    <p>{state_tag(lang, batch.state)}</p>
                    <Facts facts />
                    <p class="soft small">{tr!(lang, "voters-used-text")}</p>
                </section>
                <div class="stack-l">{next} {revoke}</div>
            </div>
        </div>
    };
    Ok(Page::desk(Screen::Voters, title, body))
}

/// The sheets to print, as long as no card is good for anything.
fn sheets(cx: &Cx, edition: &Edition, batch: &CardBatch) -> Option<AnyView> {
    if batch.state != BatchState::Printed {
        return None;
    }
    let lang = cx.lang();
    let links = sheet::parts_of(batch.printed)
        .map(|(first, last)| {
            let path = format!("{}/sheet?from={first}", batch_path(edition, batch.id));
            let small = cx.href(&format!("{path}&size=a5"));
            view! {
                <li>
                    <ButtonLink href=cx.href(&path) look=Look::Quiet wide=true>
                        {tr!(lang, "voters-sheet-link", first = first, last = last)}
                    </ButtonLink>
                    " "
                    <ButtonLink href=small look=Look::Bare>
                        {tr!(lang, "papers-cards-small")}
                    </ButtonLink>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="plain-list stack-s">{links}</ul> }.into_any())
}

/// What a batch can become next.
fn moves(lang: Lang, batch: &CardBatch) -> AnyView {
    BatchState::ALL
        .iter()
        .filter(|to| batch.state.moved(**to).is_ok())
        .map(|to| {
            let look = match to {
                BatchState::Revoked => Look::Danger,
                BatchState::Printed | BatchState::Active | BatchState::Closed => Look::Main,
            };
            let id = batch.id.to_string();
            view! {
                <Confirm summary=tr!(lang, &format!("voters-move-{to}"))>
                    <p>{tr!(lang, &format!("voters-move-{to}-text"))}</p>
                    <form method="post" action=MoveBatch::url()>
                        <input type="hidden" name="batch" value=id />
                        <input type="hidden" name="to" value=to.code() />
                        <Button look>{tr!(lang, &format!("voters-move-{to}-now"))}</Button>
                    </form>
                </Confirm>
            }
        })
        .collect_view()
        .into_any()
}

fn revoke_form(lang: Lang, batch: &CardBatch, form: &FormState) -> AnyView {
    view! {
        <form class="panel stack" method="post" action=RevokeCard::url() novalidate>
            <h2>{tr!(lang, "voters-revoke-title")}</h2>
            <p>{tr!(lang, "voters-revoke-text")}</p>
            <input type="hidden" name="batch" value=batch.id.to_string() />
            <TextField
                name="number"
                kind=TextKind::Whole
                label=tr!(lang, "voters-revoke-number")
                value=form.value("number", "")
                error=form.error(lang, "number")
                required=true
            />
            <div>
                <Button look=Look::Danger>{tr!(lang, "voters-revoke")}</Button>
            </div>
        </form>
    }
    .into_any()
}
