//! What the address of a sheet asks for: languages and size.

use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::lang::Lang;
use domain::Action;
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, StoreError};

/// How a sheet lies on the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Size {
    #[default]
    A4,
    A5,
    /// Twice the same beside one another on A4, to be cut into two A5.
    Two,
    /// Four times on A4, to be cut into four A6.
    Four,
}

impl Size {
    pub(super) const ALL: [Self; 4] = [Self::A4, Self::A5, Self::Two, Self::Four];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
            Self::Two => "two",
            Self::Four => "four",
        }
    }

    /// How often the same lies on one piece of paper.
    pub(super) const fn copies(self) -> usize {
        match self {
            Self::A4 | Self::A5 => 1,
            Self::Two => 2,
            Self::Four => 4,
        }
    }
}

/// A sheet as it is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Order {
    pub(super) lang: Lang,
    /// Below the first language, for who reads this one.
    pub(super) second: Option<Lang>,
    pub(super) size: Size,
}

impl Order {
    /// What can't be read is as if it were not asked for: the sheet itself shows it.
    pub(super) fn read(cx: &Cx) -> Self {
        let lang = cx.query_as("lang").unwrap_or_else(|| cx.lang());
        let size = cx.query("size").unwrap_or_default();
        let size = Size::ALL.into_iter().find(|known| known.code() == size);
        Self {
            lang,
            second: cx.query_as("second").filter(|second| *second != lang),
            size: size.unwrap_or_default(),
        }
    }

    /// A text in the sheet's languages, one below the other.
    pub(super) fn say(self, text: impl Fn(Lang) -> String) -> AnyView {
        let first = text(self.lang);
        let second = self.second.map(|lang| {
            view! {
                <span class="paper-second" lang=lang.code() dir=lang.dir()>
                    {text(lang)}
                </span>
            }
        });
        view! {
            <span>{first}</span>
            {second}
        }
        .into_any()
    }
}

/// The edition that the address names, for who works with its paper or plans its outings.
pub(super) async fn edition_of(cx: &Cx) -> Result<Arc<Edition>, AppError> {
    if !cx.can_somewhere(Action::KeyPaper) {
        cx.need_somewhere(Action::ManageOutings)?;
    }
    let edition = cx.edition().await?;
    let may =
        cx.can_in(Action::KeyPaper, edition.id) || cx.can_in(Action::ManageOutings, edition.id);
    if may || leads(cx).await? {
        Ok(edition)
    } else {
        Err(StoreError::NotFound("edition").into())
    }
}

/// Who leads a network plans its outings, in whichever edition they are.
async fn leads(cx: &Cx) -> Result<bool, AppError> {
    let actor = cx.actor();
    let networks = cx.store().networks().await?;
    Ok(networks.iter().any(|network| {
        actor
            .can_in_network(Action::ManageOutings, network.id)
            .is_ok()
    }))
}
