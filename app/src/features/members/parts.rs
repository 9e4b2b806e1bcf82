//! What the pages of who leads a network share.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::i18n::{Speaks, has_text};
use crate::lang::Lang;
use crate::page::Page;
use crate::tr;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Link, Tab, TabLinks, Tag, Tone};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::network::{Lack, LoanKind};
use domain::text::TextError;
use domain::{Action, AmbassadorGroupId, AmbassadorState};
use leptos::prelude::*;
use store::{AmbassadorGroup, Network};

/// A page of who leads a network, as its tabs name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadPage {
    Start,
    Members,
    Missions,
    Training,
    Equipment,
    Posts,
}

impl LeadPage {
    const ALL: [Self; 6] = [
        Self::Start,
        Self::Members,
        Self::Missions,
        Self::Training,
        Self::Equipment,
        Self::Posts,
    ];

    /// Its path below the language.
    pub fn path(self, slug: &str) -> String {
        let last = match self {
            Self::Start => "",
            Self::Members => "/members",
            Self::Missions => "/missions",
            Self::Training => "/training",
            Self::Equipment => "/equipment",
            Self::Posts => "/posts",
        };
        format!("/ambassadors/{slug}/lead{last}")
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Start => "members-lead",
            Self::Members => "members-title",
            Self::Missions => "members-missions",
            Self::Training => "members-training",
            Self::Equipment => "members-equipment",
            Self::Posts => "members-posts",
        }
    }
}

/// The network that the address names, for who leads it.
pub async fn led(cx: &Cx) -> Result<Network, AppError> {
    led_by_slug(cx, cx.param("slug")).await
}

/// The network of a form, for who leads it.
pub async fn led_by_slug(cx: &Cx, slug: &str) -> Result<Network, AppError> {
    // Who leads nothing is not told which networks there are.
    cx.need_somewhere(Action::LeadNetwork)?;
    let network = cx.store().network(slug).await?;
    cx.actor()
        .can_in_network(Action::LeadNetwork, network.id)
        .map_err(|err| AppError::from(store::StoreError::Forbidden(err)))?;
    Ok(network)
}

/// A page of who leads: the way back to the network, the tabs, faults of a form, and what is the page's own.
pub fn lead_page(
    cx: &Cx,
    network: &Network,
    current: LeadPage,
    errors: Vec<(String, String)>,
    body: impl IntoAny,
) -> Page {
    let title = tr!(cx, current.key());
    let home = Link::new(
        cx.href(&format!("/ambassadors/{}", network.slug)),
        network.name.clone(),
    );
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors />
            <Breadcrumb links=vec![home] current=title.clone() />
            <h1>{title.clone()}</h1>
            {lead_tabs(cx, network, current)}
            {body.into_any()}
        </div>
    };
    Page::wide(None, format!("{title} · {}", network.name), body)
}

/// The pages of who leads, as tabs.
pub fn lead_tabs(cx: &Cx, network: &Network, current: LeadPage) -> AnyView {
    let lang = cx.lang();
    let tabs = LeadPage::ALL
        .map(|page| Tab {
            href: cx.href(&page.path(&network.slug)),
            label: tr!(lang, page.key()),
            current: page == current,
            ..Tab::default()
        })
        .to_vec();
    view! { <TabLinks label=tr!(lang, "members-tabs") tabs /> }.into_any()
}

/// The day of the request, in Paris.
pub fn today(cx: &Cx) -> NaiveDate {
    paris::day(cx.now())
}

/// A text's fault, at its field.
pub fn text_fault(field: &str, err: TextError) -> FieldError {
    let error = match err {
        TextError::Empty => AppError::refused("members-fault-empty"),
        TextError::TooShort { min } => {
            AppError::refused_with("members-fault-short", [("min", min.to_string())])
        }
        TextError::TooLong { max, len } => AppError::refused_with(
            "members-fault-long",
            [("max", max.to_string()), ("over", (len - max).to_string())],
        ),
    };
    FieldError::new(field, error)
}

/// A name, or the words for who has left none.
pub fn called(lang: Lang, name: &str) -> String {
    if name.is_empty() {
        tr!(lang, "members-unnamed")
    } else {
        name.to_owned()
    }
}

/// The name of a group; empty for none.
pub fn group_name(groups: &[AmbassadorGroup], id: Option<AmbassadorGroupId>) -> String {
    groups
        .iter()
        .find(|group| Some(group.id) == id)
        .map(|group| group.name.clone())
        .unwrap_or_default()
}

/// Groups to choose from; those that are closed are left out, but for the one that is chosen already.
pub fn group_choices(groups: &[AmbassadorGroup], chosen: Option<AmbassadorGroupId>) -> Vec<Choice> {
    groups
        .iter()
        .filter(|group| !group.is_closed || Some(group.id) == chosen)
        .map(|group| Choice::new(group.id.to_string(), group.name.clone()))
        .collect()
}

/// What a membership lacks, in words.
pub fn lack_name(lang: Lang, lack: Lack) -> String {
    let key = match lack {
        Lack::Answer => "members-lack-answer",
        Lack::Consent => "members-lack-consent",
        Lack::Charter => "members-lack-charter",
        Lack::Training => "members-lack-training",
        Lack::Equipment => "members-lack-equipment",
    };
    tr!(lang, key)
}

/// What a membership lacks, as tags; the word that nothing is missing where that is so.
pub fn lack_tags(lang: Lang, state: AmbassadorState, lacks: &[Lack]) -> AnyView {
    if lacks.is_empty() {
        return state_tag(lang, state);
    }
    let tags = lacks
        .iter()
        .map(|lack| {
            let tone = match lack {
                Lack::Answer | Lack::Consent | Lack::Equipment => Tone::Warning,
                Lack::Charter | Lack::Training => Tone::Info,
            };
            view! { <Tag label=lack_name(lang, *lack) tone /> }
        })
        .collect_view();
    view! { <span class="member-tags">{tags}</span> }.into_any()
}

/// Where a membership stands.
pub fn state_tag(lang: Lang, state: AmbassadorState) -> AnyView {
    let (key, tone) = match state {
        AmbassadorState::Applied => ("members-state-applied", Tone::Warning),
        AmbassadorState::Accepted => ("members-state-accepted", Tone::Success),
        AmbassadorState::Declined => ("members-state-declined", Tone::Neutral),
        AmbassadorState::Left => ("members-state-left", Tone::Neutral),
    };
    view! { <Tag label=tr!(lang, key) tone /> }.into_any()
}

pub fn loan_kind(lang: Lang, kind: LoanKind) -> String {
    let key = match kind {
        LoanKind::Tablet => "members-loan-tablet",
        LoanKind::Phone => "members-loan-phone",
        LoanKind::Vest => "members-loan-vest",
        LoanKind::Other => "members-loan-other",
    };
    tr!(lang, key)
}

/// A language that somebody speaks, by its code.
pub fn spoken(lang: Lang, code: &str) -> String {
    named(lang, &format!("networks-language-{code}"), code)
}

/// When somebody can come, by its word.
pub fn available(lang: Lang, word: &str) -> String {
    named(lang, &format!("networks-when-{word}"), word)
}

fn named(lang: Lang, key: &str, otherwise: &str) -> String {
    if has_text(key) {
        tr!(lang, key)
    } else {
        otherwise.to_owned()
    }
}
