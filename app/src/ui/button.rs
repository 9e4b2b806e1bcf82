use leptos::prelude::*;

use super::{Glyph, Icon};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do on the page: at most one.
    #[default]
    Main,
    /// Another thing to do.
    Quiet,
    /// A small thing in a row of others, or a way out.
    Bare,
    /// What cannot be undone.
    Danger,
}

impl Look {
    fn class(self, wide: bool) -> String {
        let look = match self {
            Self::Main => "button",
            Self::Quiet => "button button-quiet",
            Self::Bare => "button button-bare",
            Self::Danger => "button button-danger",
        };
        if wide {
            format!("{look} button-wide")
        } else {
            look.to_owned()
        }
    }
}

/// Sends the form that it is in. `name` and `value` tell several buttons of one form apart, and
/// `form` places a button outside its form.
#[component]
pub fn Button(
    #[prop(optional)] look: Look,
    #[prop(optional_no_strip)] icon: Option<Glyph>,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    #[prop(optional, into)] form: Option<String>,
    /// Takes the whole width on a phone.
    #[prop(optional)]
    wide: bool,
    #[prop(optional)] disabled: bool,
    /// Has the focus when the page opens, so that Enter presses it.
    #[prop(optional)]
    autofocus: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class=look.class(wide)
            name=name
            value=value
            form=form
            disabled=disabled
            autofocus=autofocus
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span>{children()}</span>
        </button>
    }
    .into_any()
}

/// A link that looks like a button: it goes somewhere and changes nothing.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: String,
    #[prop(optional)] look: Look,
    #[prop(optional_no_strip)] icon: Option<Glyph>,
    /// Takes the whole width on a phone.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=look.class(wide) href=href>
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span>{children()}</span>
        </a>
    }
    .into_any()
}
