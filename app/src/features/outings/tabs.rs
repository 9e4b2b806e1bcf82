//! The pages of one outing at the desk, as tabs.

use crate::context::Cx;
use crate::i18n::Speaks;
use crate::page::{Page, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, ErrorSummary, Link, Tab, TabLinks};
use domain::OutingId;
use leptos::prelude::*;
use store::Outing;

/// A page of an outing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutingTab {
    Team,
    Phones,
    Entries,
    Report,
}

impl OutingTab {
    const ALL: [Self; 4] = [Self::Team, Self::Phones, Self::Entries, Self::Report];

    /// Its path below the language.
    pub fn path(self, id: OutingId) -> String {
        let last = match self {
            Self::Team => "",
            Self::Phones => "/phones",
            Self::Entries => "/entries",
            Self::Report => "/report",
        };
        format!("/desk/outings/{id}{last}")
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Team => "desk-outings-tab-team",
            Self::Phones => "desk-outings-tab-phones",
            Self::Entries => "desk-outings-tab-entries",
            Self::Report => "desk-outings-tab-report",
        }
    }
}

/// The pages of an outing.
pub fn outing_tabs(cx: &Cx, outing: &Outing, current: OutingTab) -> AnyView {
    let lang = cx.lang();
    let tabs = OutingTab::ALL
        .map(|tab| Tab {
            href: cx.href(&tab.path(outing.id)),
            label: tr!(lang, tab.key()),
            current: tab == current,
            ..Tab::default()
        })
        .to_vec();
    view! { <TabLinks label=tr!(lang, "desk-outings-tabs") tabs /> }.into_any()
}

/// A page of an outing: faults of its forms, the way back to all outings, title, tabs, and what is the page's own.
pub fn outing_page(
    cx: &Cx,
    outing: &Outing,
    current: OutingTab,
    errors: Vec<(String, String)>,
    body: impl IntoAny,
) -> Page {
    let lang = cx.lang();
    let title = outing.title.clone();
    let head = super::parts::kicker(lang, outing);
    let state = super::parts::state_tag(lang, outing, cx.now());
    let links = vec![Link::new(
        cx.href("/desk/outings"),
        tr!(lang, "desk-outings"),
    )];
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors />
            <Breadcrumb links current=title.clone() />
            <header class="page-head">
                <p class="card-kicker">{head}</p>
                <h1>
                    <span dir="auto">{title.clone()}</span>
                </h1>
                <p>{state}</p>
            </header>
            {outing_tabs(cx, outing, current)}
            {body.into_any()}
        </div>
    };
    Page::desk(
        Screen::Outings,
        format!("{title} · {}", tr!(lang, current.key())),
        body,
    )
}
