//! Pages of text: a title, and parts made of paragraphs, lists and links.

use crate::context::Cx;
use crate::i18n::{Speaks, place};
use crate::page::Page;
use crate::tr;
use crate::ui::{Link, Notice, Tone};
use leptos::prelude::*;

/// A heading and what stands below it.
pub(super) struct Part {
    title: String,
    blocks: Vec<Block>,
}

pub(super) enum Block {
    Text(String),
    List(Vec<String>),
    Links(Vec<Link>),
    /// What somebody else wrote in French, each under a name.
    Quotes(Vec<(String, String)>),
}

impl Part {
    pub(super) fn new(title: String, blocks: Vec<Block>) -> Self {
        Self { title, blocks }
    }
}

/// The page. A demonstration says on each that what it declares is an example.
pub(super) fn text_page(cx: &Cx, title: String, lead: String, parts: Vec<Part>) -> Page {
    let lang = cx.lang();
    let city = place::of(lang, &cx.city().name);
    let demonstration = cx.city().demonstration.then(|| {
        view! {
            <Notice tone=Tone::Warning>{tr!(lang, "about-demonstration", city = city)}</Notice>
        }
    });
    let parts = parts
        .into_iter()
        .map(|part| {
            view! {
                <section class="prose">
                    <h2>{part.title}</h2>
                    {part.blocks.into_iter().map(block).collect_view()}
                </section>
            }
        })
        .collect_view();
    Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
                </div>
                {demonstration}
                {parts}
            </div>
        },
    )
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p>{text}</p> }.into_any(),
        Block::List(items) => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{item}</li> })
                .collect_view();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Links(links) => {
            let links = links
                .into_iter()
                .map(|link| {
                    view! {
                        <li>
                            <a class="text-link" href=link.href>{link.label}</a>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul>{links}</ul> }.into_any()
        }
        Block::Quotes(quotes) => quotes
            .into_iter()
            .map(|(name, text)| {
                view! {
                    <h3 lang="fr" dir="auto">{name}</h3>
                    <p class="said" lang="fr" dir="auto">{text}</p>
                }
            })
            .collect_view()
            .into_any(),
    }
}
