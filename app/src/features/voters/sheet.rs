//! `/desk/voters/{slug}/cards/{batch}/sheet`: cards to print and to cut, six on a page of A4.

use super::parts::{batch_of, batch_path, edition_of, name_of};
use crate::context::Cx;
use crate::features::editions::stage::until;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Notice, Tone};
use domain::{Lang, PhaseKind};
use leptos::prelude::*;
use store::{CardBatch, Edition, PrintedCard};

/// Cards of one sheet: thirty-four pages, which any printer takes in one go.
const OF_A_SHEET: u32 = 200;
/// Cards of one page: two beside one another, three below. More would be too small to be read.
const OF_A_PAGE: usize = 6;
/// The same on A5, in landscape: one below the other.
const OF_A_SMALL_PAGE: usize = 2;

/// The first and the last number of each sheet of a batch.
pub(super) fn parts_of(cards: u32) -> impl Iterator<Item = (u32, u32)> {
    (1..=cards)
        .step_by(OF_A_SHEET as usize)
        .map(move |first| (first, cards.min(first + OF_A_SHEET - 1)))
}

/// `/desk/voters/{slug}/cards/{batch}/sheet?from=1`, with `&size=a5` for small paper.
pub async fn page(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let edition = edition_of(&cx).await?;
    let batch = batch_of(&cx, &edition).await?;
    let lang = cx.lang();
    let from: u32 = cx.query_as("from").unwrap_or(1);
    let cards = cx
        .store()
        .card_sheet(&cx.actor(), batch.id, from, OF_A_SHEET)
        .await?;
    let small = cx.query("size") == Some("a5");
    let (of_a_page, class) = if small {
        (OF_A_SMALL_PAGE, "card-sheet card-sheet-a5 stack-l")
    } else {
        (OF_A_PAGE, "card-sheet stack-l")
    };
    let pages = cards
        .chunks(of_a_page)
        .map(|cards| {
            let cards = cards
                .iter()
                .map(|card| view! { <li class="voting-card">{card_view(&cx, &edition, &batch, card)}</li> })
                .collect_view();
            view! { <ul class="voting-cards">{cards}</ul> }
        })
        .collect_view();
    let title = tr!(lang, "voters-sheet-title", batch = name_of(lang, &batch));
    Ok(Page::focus(
        title.clone(),
        batch_path(&edition, batch.id),
        view! {
            <div class=class>
                <div class="no-print stack">
                    <h1>{title}</h1>
                    <Notice tone=Tone::Info>
                        <p>{tr!(lang, "voters-sheet-how")}</p>
                        <p>{tr!(lang, "voters-sheet-secret")}</p>
                    </Notice>
                </div>
                {pages}
            </div>
        },
    ))
}

/// A card: French first, in words that are simple already, then one line in each other language of the site.
fn card_view(cx: &Cx, edition: &Edition, batch: &CardBatch, card: &PrintedCard) -> AnyView {
    let site = &cx.site().url;
    let code = card.code.grouped();
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&format!("{site}/c/{code}")).unwrap_or_default();
    let address = format!(
        "{}/card",
        site.split_once("://")
            .map_or(site.as_str(), |(_, host)| host)
    );
    let how = |lang: Lang| tr!(lang, "cards-sheet-how", address = address.clone());
    let others = Lang::ALL
        .into_iter()
        .filter(|lang| !matches!(lang, Lang::Fr | Lang::Simple))
        .map(|lang| {
            view! {
                <p class="voting-card-other" lang=lang.code() dir=lang.dir()>
                    {how(lang)}
                </p>
            }
        })
        .collect_view();
    let dates = edition.calendar.phase(PhaseKind::Vote).map(|vote| {
        let text = tr!(
            Lang::Fr,
            "cards-sheet-until",
            from = fmt::date(Lang::Fr, vote.starts),
            until = until(Lang::Fr, vote.ends)
        );
        view! { <p>{text}</p> }
    });
    let number = tr!(
        Lang::Fr,
        "cards-sheet-number",
        batch = batch.number,
        number = card.number
    );
    view! {
        <div class="voting-card-words" lang="fr" dir="ltr">
            <p class="voting-card-title">{tr!(Lang::Fr, "cards-sheet-kicker")}</p>
            <p class="strong">
                <Written text=edition.name.clone() />
            </p>
            <p>{how(Lang::Fr)}</p>
            <p class="voting-card-code">{code}</p>
            {others}
            {dates}
            <p>{tr!(Lang::Fr, "cards-sheet-once")}</p>
        </div>
        <div class="voting-card-side">
            <div class="voting-card-qr" inner_html=qr></div>
            <p class="voting-card-number" lang="fr" dir="ltr">
                {number}
            </p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::parts_of;

    #[test]
    fn a_batch_has_as_many_sheets_as_it_needs() {
        let parts = |cards| parts_of(cards).collect::<Vec<_>>();
        assert_eq!(parts(1), [(1, 1)]);
        assert_eq!(parts(200), [(1, 200)]);
        assert_eq!(parts(450), [(1, 200), (201, 400), (401, 450)]);
    }
}
