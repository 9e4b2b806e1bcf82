//! `/desk/papers/{slug}/{what}`: a sheet, as it leaves the printer, and what helps to print it.

use super::order::{Order, edition_of};
use super::{ballot, hand, poster};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, Link, Notice, Tone};
use leptos::prelude::*;

/// `/desk/papers/{slug}/{what}?lang=fr&size=a4`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let order = Order::read(&cx);
    let what = cx.param("what").to_owned();
    let pages = match what.as_str() {
        "ballot" => ballot::pages(&cx, &edition, order).await?,
        "poster" | "flyer" => poster::pages(&cx, &edition, order).await?,
        "attendance" => hand::attendance(&cx, &edition, order).await?,
        "tally" => hand::tally(&cx, &edition, order).await?,
        "slips" => hand::slips(&cx, &edition, order),
        _ => return Err(AppError::NotFound),
    };
    let lang = cx.lang();
    let title = tr!(lang, &format!("papers-desk-{what}"));
    let links = vec![Link::new(
        cx.href(&format!("/desk/papers/{}", edition.slug)),
        tr!(lang, "papers-desk-title"),
    )];
    let how = tr!(lang, &format!("papers-desk-how-{}", order.size.code()));
    let script = cx.site().assets.url("scripts/print.js");
    let size = format!("papers papers-{}", order.size.code());
    Ok(Page::bare(
        format!("{title} – {}", edition.name),
        view! {
            <div class="papers-head no-print stack">
                <Breadcrumb links current=title.clone() />
                <h1>{title.clone()}</h1>
                <Notice tone=Tone::Info>
                    <p>{how}</p>
                    <p>{tr!(lang, "papers-desk-how")}</p>
                </Notice>
                <p>
                    <button type="button" class="button" hidden=true data-script=script>
                        <span>{tr!(lang, "papers-desk-print")}</span>
                    </button>
                </p>
            </div>
            // Wider than a phone's screen: it is scrolled by keyboard too.
            <div class=size tabindex="0" role="region" aria-label=title>
                {pages}
            </div>
        },
    ))
}

/// A piece of paper, with the same on it as often as the size says.
pub(super) fn piece(order: Order, class: &str, content: impl Fn() -> AnyView) -> AnyView {
    let (lang, dir) = (order.lang.code(), order.lang.dir());
    let copies = (0..order.size.copies())
        .map(|copy| {
            // One of several copies is enough for who listens.
            let again = (copy > 0).then_some("true");
            view! {
                <div class=format!("paper {class}") lang=lang dir=dir aria-hidden=again>
                    {content()}
                </div>
            }
        })
        .collect_view();
    view! { <section class="paper-piece">{copies}</section> }.into_any()
}
