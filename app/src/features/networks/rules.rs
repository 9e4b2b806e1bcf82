//! `/ambassadors/{slug}/rules`: what members may do, and what keeps them safe.

use super::parts::{network_of, network_path, tie};
use crate::context::Cx;
use crate::features::projects::parts::WrittenText;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, Link};
use domain::{Incompatibility, NetworkKind};
use leptos::prelude::*;

/// The sections of a page of rules, by the keys of their texts.
const SECTIONS: [&str; 4] = ["acts", "messages", "money", "consent"];

/// `/ambassadors/{slug}/rules`
pub async fn rules(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let network = network_of(&cx).await?;
    let charters = cx.store().network_charters(network.id).await?;
    let sections = SECTIONS
        .iter()
        // Committees have no minors, unless they say so; what is said of money holds for both.
        .filter(|section| network.kind == NetworkKind::Youth || **section != "consent")
        .map(|section| {
            view! {
                <section class="stack" id=*section>
                    <h2>{tr!(lang, &format!("networks-rules-{section}"))}</h2>
                    <p>{tr!(lang, &format!("networks-rules-{section}-text"))}</p>
                </section>
            }
        })
        .collect_view();
    let quiet = (network.quiet.from != network.quiet.to).then(|| {
        view! {
            <section class="stack" id="quiet">
                <h2>{tr!(lang, "networks-rules-quiet")}</h2>
                <p>
                    {tr!(
                        lang,
                        "networks-rules-quiet-text",
                        from = network.quiet.from,
                        to = network.quiet.to
                    )}
                </p>
            </section>
        }
    });
    let ties = Incompatibility::ALL
        .iter()
        .map(|one| view! { <li>{tie(lang, *one)}</li> })
        .collect_view();
    let charter = charters.into_iter().next().map(|charter| {
        view! {
            <section class="stack" id="charter">
                <h2>{tr!(lang, "networks-charter", version = charter.version)}</h2>
                <WrittenText text=charter.text />
            </section>
        }
    });
    let title = tr!(lang, "networks-rules-title");
    let crumbs = vec![Link::new(
        cx.href(&network_path(&network.slug)),
        network.name.clone(),
    )];
    Ok(Page::narrow(
        None,
        format!("{title} · {}", network.name),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <h1>{title}</h1>
                {sections}
                {quiet}
                <section class="stack" id="ties">
                    <h2>{tr!(lang, "networks-rules-ties")}</h2>
                    <p>{tr!(lang, "networks-rules-ties-text")}</p>
                    <ul>{ties}</ul>
                </section>
                {charter}
            </div>
        },
    ))
}
