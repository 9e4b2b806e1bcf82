//! The components that pages are made of: a file each, shown in every state at `/fr/gallery`.
//!
//! They are given ready texts and look up only the few words that all pages share, in the
//! language that the layout provides. They render on the server; the islands among them
//! (`char_count`) also compile for the browser. Nothing here sets a `style` attribute: the
//! content security policy forbids it, so widths and shapes are SVG attributes.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod char_count;

#[cfg(feature = "ssr")]
mod bar_chart;
#[cfg(feature = "ssr")]
mod breadcrumb;
#[cfg(feature = "ssr")]
mod button;
#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod choices;
#[cfg(feature = "ssr")]
mod confirm;
#[cfg(feature = "ssr")]
mod district_map;
#[cfg(feature = "ssr")]
mod empty_state;
#[cfg(feature = "ssr")]
mod error_summary;
#[cfg(feature = "ssr")]
mod facts;
#[cfg(feature = "ssr")]
mod field;
#[cfg(feature = "ssr")]
mod file_field;
#[cfg(feature = "ssr")]
mod heading;
#[cfg(feature = "ssr")]
mod hero;
#[cfg(any(feature = "ssr", feature = "field"))]
mod icon;
#[cfg(feature = "ssr")]
mod keys;
#[cfg(feature = "ssr")]
mod notice;
#[cfg(feature = "ssr")]
mod pagination;
#[cfg(feature = "ssr")]
mod paving;
#[cfg(feature = "ssr")]
mod progress;
#[cfg(feature = "ssr")]
mod select_field;
#[cfg(feature = "ssr")]
mod speak;
#[cfg(feature = "ssr")]
mod steps;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
mod tabs;
#[cfg(feature = "ssr")]
mod tag;
#[cfg(feature = "ssr")]
mod text_area;
#[cfg(feature = "ssr")]
mod text_field;
#[cfg(feature = "ssr")]
mod timeline;
#[cfg(feature = "ssr")]
mod toolbar;

#[cfg(feature = "ssr")]
pub use self::{
    bar_chart::{Bar, BarChart},
    breadcrumb::Breadcrumb,
    button::{Button, ButtonLink, Look},
    card::Card,
    choices::{Checkbox, Checkboxes, Choice, RadioGroup},
    confirm::Confirm,
    district_map::{Area, DistrictMap, Spot},
    empty_state::EmptyState,
    error_summary::ErrorSummary,
    facts::{Fact, Facts, Figure, Figures},
    field::Field,
    file_field::FileField,
    heading::Heading,
    hero::Hero,
    keys::KeyHints,
    notice::Notice,
    pagination::{Pager, Pagination},
    paving::{Paving, PavingBand},
    progress::Progress,
    select_field::SelectField,
    speak::{Speak, SpeakScript},
    steps::Steps,
    table::{Column, Table},
    tabs::{Tab, TabLinks},
    tag::Tag,
    text_area::TextArea,
    text_field::{TextField, TextKind},
    timeline::{Moment, MomentState, Picture, Timeline},
    toolbar::Toolbar,
};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use char_count::CharCount;
#[cfg(any(feature = "ssr", feature = "field"))]
pub use icon::{Glyph, Icon};

#[cfg(feature = "ssr")]
use crate::lang::Lang;

/// What a message, a tag or a bar means. Never told by colour alone: each has its icon, and
/// messages their word.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

#[cfg(feature = "ssr")]
impl Tone {
    /// The class that gives a component the colours of this tone.
    fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Info => "tone-info",
            Self::Success => "tone-success",
            Self::Warning => "tone-warning",
            Self::Danger => "tone-danger",
        }
    }

    fn glyph(self) -> Glyph {
        match self {
            Self::Neutral => Glyph::Dot,
            Self::Info => Glyph::Info,
            Self::Success => Glyph::Done,
            Self::Warning => Glyph::Warning,
            Self::Danger => Glyph::Stop,
        }
    }

    /// The word that says the tone to those who see neither its colour nor its icon.
    fn word(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Info => "tone-info",
            Self::Success => "tone-success",
            Self::Warning => "tone-warning",
            Self::Danger => "tone-danger",
        }
    }
}

/// A link that has a text of its own: a place in a trail, a next page.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    pub label: String,
}

#[cfg(feature = "ssr")]
impl Link {
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
        }
    }
}

/// The language of the page being rendered, for the few words that components say themselves.
#[cfg(feature = "ssr")]
fn lang() -> Lang {
    leptos::prelude::use_context().unwrap_or_default()
}
