//! Sheets that are filled in by hand: who was there, what was met without a phone, receipts to write down.

use super::order::{Order, Size};
use super::sheet::piece;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::outings::parts::{age_key, gender_key};
use crate::features::projects::parts::Written;
use crate::i18n::fmt;
use crate::tr;
use domain::OutingId;
use domain::outing::{AgeBand, Encounter, Gender};
use leptos::prelude::*;
use std::sync::Arc;
use store::Edition;

/// Lines of an attendance sheet, where no other number is asked for.
const LINES: usize = 16;
const MOST_LINES: usize = 200;
/// Receipt slips on a piece of paper.
const SLIPS_A4: usize = 8;
const SLIPS_A5: usize = 4;

/// What a sheet is for: a title, and when it is.
struct Occasion {
    name: String,
    when: Option<String>,
}

/// The outing or the polling place that the address names: `at=outing-{id}` or `at=place-{number}`.
async fn occasion(cx: &Cx, edition: &Edition, order: Order) -> Result<Option<Occasion>, AppError> {
    let at = cx.query("at").unwrap_or_default();
    if let Some(id) = at.strip_prefix("outing-") {
        let id: OutingId = id.parse().map_err(|_| AppError::NotFound)?;
        let outing = cx.store().outing(&cx.actor(), id).await?;
        return Ok(Some(Occasion {
            name: format!("{} – {}", outing.title, outing.place),
            when: Some(fmt::date_time(order.lang, outing.slot.starts_at)),
        }));
    }
    if let Some(number) = at.strip_prefix("place-") {
        let number: i32 = number.parse().map_err(|_| AppError::NotFound)?;
        let place = cx
            .store()
            .polling_place(&cx.actor(), edition.id, number)
            .await?;
        return Ok(Some(Occasion {
            name: place.name,
            when: None,
        }));
    }
    Ok(None)
}

/// The head of a sheet: for whom and when, printed or to be written.
fn head(cx: &Cx, edition: &Edition, order: Order, title: &str, at: Option<&Occasion>) -> AnyView {
    let name = at.map_or_else(
        || view! { <span class="paper-blank"></span> }.into_any(),
        |at| view! { <Written text=at.name.clone() /> }.into_any(),
    );
    let when = at.and_then(|at| at.when.clone()).map_or_else(
        || view! { <span class="paper-blank"></span> }.into_any(),
        IntoAny::into_any,
    );
    view! {
        <p class="paper-kicker">
            {cx.city().name.clone()} " – " <Written text=edition.name.clone() />
        </p>
        <h2 class="paper-title">{order.say(|lang| tr!(lang, title))}</h2>
        <div class="paper-where">
            <p>{order.say(|lang| tr!(lang, "papers-where"))} {name}</p>
            <p>{order.say(|lang| tr!(lang, "papers-when"))} {when}</p>
        </div>
    }
    .into_any()
}

/// `/desk/papers/{slug}/attendance?at=outing-…&lines=16`
pub(super) async fn attendance(
    cx: &Cx,
    edition: &Arc<Edition>,
    order: Order,
) -> Result<AnyView, AppError> {
    let at = occasion(cx, edition, order).await?;
    let lines = cx.query_as("lines").unwrap_or(LINES).clamp(1, MOST_LINES);
    let contact = cx.city().contact.clone();
    let privacy = format!("{}{}", cx.site().url, order.lang.href("/privacy"));
    let content = || {
        let rows = (1..=lines)
            .map(|line| {
                view! {
                    <tr class="paper-tall">
                        <td class="paper-number">{fmt::number(order.lang, i64::try_from(line).unwrap_or_default())}</td>
                        <td></td>
                        <td></td>
                    </tr>
                }
            })
            .collect_view();
        let asks = order.say(|lang| match contact.as_str() {
            "" => tr!(lang, "papers-notice-hall"),
            contact => tr!(lang, "papers-notice-contact", contact = contact.to_owned()),
        });
        view! {
            {head(cx, edition, order, "papers-attendance", at.as_ref())}
            <table class="paper-table">
                <thead>
                    <tr>
                        <th scope="col">{order.say(|lang| tr!(lang, "papers-col-number"))}</th>
                        <th scope="col">{order.say(|lang| tr!(lang, "papers-col-name"))}</th>
                        <th scope="col">{order.say(|lang| tr!(lang, "papers-col-signature"))}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="paper-notice">
                <p>{order.say(|lang| tr!(lang, "papers-notice"))}</p>
                <p>{asks}</p>
                <p class="verbatim" dir="ltr">
                    {privacy.clone()}
                </p>
            </div>
        }
        .into_any()
    };
    Ok(piece(order, "paper-hand", content))
}

/// `/desk/papers/{slug}/tally?at=outing-…`: one stroke for each person, totals at the end. No name has a place here.
pub(super) async fn tally(
    cx: &Cx,
    edition: &Arc<Edition>,
    order: Order,
) -> Result<AnyView, AppError> {
    let at = occasion(cx, edition, order).await?;
    let content = || {
        let met = Encounter::ALL
            .iter()
            .map(|met| format!("papers-met-{met}"))
            .chain(["papers-ideas", "papers-contacts", "papers-votes"].map(str::to_owned));
        let ages = AgeBand::ALL.iter().map(|age| age_key(*age));
        let genders = Gender::ALL.iter().map(|gender| gender_key(*gender));
        view! {
            {head(cx, edition, order, "papers-tally", at.as_ref())}
            <p>{order.say(|lang| tr!(lang, "papers-tally-how"))}</p>
            {strokes(order, "papers-tally-people", met.collect(), 0)}
            {strokes(order, "papers-tally-ages", ages.collect(), 0)}
            {strokes(order, "papers-tally-genders", genders.collect(), 0)}
            {strokes(order, "papers-tally-languages", vec![], 4)}
            {strokes(order, "papers-tally-districts", district_names(edition), 1)}
        }
        .into_any()
    };
    Ok(piece(order, "paper-hand", content))
}

/// Names that staff gave, as they are: no key of a text begins with this sign.
const NAME: char = '=';

fn district_names(edition: &Edition) -> Vec<String> {
    edition
        .districts
        .iter()
        .map(|district| format!("{NAME}{}", district.name))
        .collect()
}

/// A table for strokes: a line for each key or name, and some to write a name into.
fn strokes(order: Order, title: &'static str, keys: Vec<String>, blank: usize) -> AnyView {
    let labels = keys.into_iter().map(|key| match key.strip_prefix(NAME) {
        Some(name) => view! { <Written text=name.to_owned() /> }.into_any(),
        None => order.say(|lang| tr!(lang, &key)),
    });
    let labelled = labels.map(|label| view! { <th scope="row">{label}</th> }.into_any());
    // What is yet to be written heads no row.
    let to_write = (0..blank).map(|_| view! { <td></td> }.into_any());
    let rows = labelled
        .chain(to_write)
        .map(|head| {
            view! {
                <tr>
                    {head}
                    <td></td>
                    <td></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="paper-table paper-strokes">
            <thead>
                <tr>
                    <th scope="col">{order.say(|lang| tr!(lang, title))}</th>
                    <th scope="col">{order.say(|lang| tr!(lang, "papers-col-strokes"))}</th>
                    <th scope="col">{order.say(|lang| tr!(lang, "papers-col-total"))}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// `/desk/papers/{slug}/slips`: pieces of paper on which a receipt number is written down.
pub(super) fn slips(cx: &Cx, edition: &Edition, order: Order) -> AnyView {
    let order = Order {
        size: match order.size {
            Size::A5 => Size::A5,
            Size::A4 | Size::Two | Size::Four => Size::A4,
        },
        ..order
    };
    let many = if order.size == Size::A5 {
        SLIPS_A5
    } else {
        SLIPS_A4
    };
    let path = order.lang.href(&format!("/e/{}/check", edition.slug));
    let address = format!("{}{path}", cx.site().url);
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&address).unwrap_or_default();
    let shown = address
        .split_once("://")
        .map_or(address.clone(), |(_, rest)| rest.to_owned());
    let slip = |again: bool| {
        let groups = (0..4)
            .map(|_| {
                let signs = (0..4).map(|_| view! { <span class="paper-sign"></span> });
                view! { <span class="paper-signs">{signs.collect_view()}</span> }
            })
            .collect_view();
        view! {
            <li class="paper-slip" aria-hidden=again.then_some("true")>
                <div>
                    <p class="strong">{order.say(|lang| tr!(lang, "papers-slip-title"))}</p>
                    <p>
                        <Written text=edition.name.clone() />
                    </p>
                    <p class="paper-code" dir="ltr">
                        {groups}
                    </p>
                    <p>{order.say(|lang| tr!(lang, "papers-slip-find"))}</p>
                    <p class="verbatim paper-address" dir="ltr">
                        {shown.clone()}
                    </p>
                    <p>{order.say(|lang| tr!(lang, "papers-slip-secret"))}</p>
                </div>
                <div class="paper-qr" aria-hidden="true" inner_html=qr.clone()></div>
            </li>
        }
    };
    piece(order, "paper-sheet", || {
        let slips = (0..many).map(|number| slip(number > 0)).collect_view();
        view! { <ul class="paper-slips">{slips}</ul> }.into_any()
    })
}
