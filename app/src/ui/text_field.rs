use leptos::prelude::*;

use super::Field;
use super::field::described_by;

/// What is typed into a [`TextField`]: it chooses the phone's keyboard and what it may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    #[default]
    Text,
    Email,
    /// A telephone number, in whatever way it is written.
    Phone,
    /// A code received by mail: six digits, offered by the phone itself where it can.
    Code,
    /// The code of a voting card: letters and digits.
    Card,
    /// A whole number. Not `type=number`, which a wheel or a thumb changes by accident.
    Whole,
    /// An amount in euros; what is typed may hold spaces and a decimal comma.
    Money,
    Search,
    /// A password that there is already; for a new one say `autocomplete="new-password"`.
    Password,
    Date,
    /// A day and an hour, in Paris.
    DateTime,
}

struct Traits {
    input: &'static str,
    keyboard: Option<&'static str>,
    autocomplete: Option<&'static str>,
    class: &'static str,
}

impl TextKind {
    fn traits(self) -> Traits {
        let (input, keyboard, autocomplete, class) = match self {
            Self::Text => ("text", None, None, "input"),
            Self::Email => ("email", Some("email"), Some("email"), "input"),
            Self::Phone => ("tel", Some("tel"), Some("tel"), "input"),
            Self::Code => (
                "text",
                Some("numeric"),
                Some("one-time-code"),
                "input input-code",
            ),
            Self::Card => ("text", None, Some("off"), "input input-card"),
            Self::Whole => ("text", Some("numeric"), Some("off"), "input input-short"),
            Self::Money => ("text", Some("decimal"), Some("off"), "input input-short"),
            Self::Search => ("search", Some("search"), Some("off"), "input"),
            Self::Password => ("password", None, Some("current-password"), "input"),
            Self::Date => ("date", None, Some("off"), "input input-date"),
            Self::DateTime => ("datetime-local", None, Some("off"), "input input-date"),
        };
        Traits {
            input,
            keyboard,
            autocomplete,
            class,
        }
    }
}

/// A field of one line, with the keyboard that its [`TextKind`] asks for.
///
/// The id is the name, so that an error summary links to it, unless a page has the name twice.
#[expect(
    clippy::fn_params_excessive_bools,
    reason = "attributes of a field, each named where it is used"
)]
#[component]
pub fn TextField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional)] kind: TextKind,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
    /// Says neither "required" nor "optional", as for a search or a filter.
    #[prop(optional)]
    unmarked: bool,
    /// Overrides what the kind says, such as `"name"` or `"postal-code"`.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    #[prop(optional)] disabled: bool,
    /// Has the focus when the page opens: for a screen on which one types the same again and again.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let Traits {
        input,
        keyboard,
        autocomplete: usual,
        class,
    } = kind.traits();
    let verbatim = matches!(
        kind,
        TextKind::Email | TextKind::Phone | TextKind::Code | TextKind::Card | TextKind::Password
    );
    let control = view! {
        <input
            class=class
            id=id.clone()
            name=name
            type=input
            value=value
            inputmode=keyboard
            autocomplete=autocomplete.or(usual)
            autocapitalize=verbatim.then_some("none")
            spellcheck=verbatim.then_some("false")
            // An address or a code is written from left to right in every language.
            dir=verbatim.then_some("ltr")
            aria-required=required.then_some("true")
            aria-invalid=error.is_some().then_some("true")
            aria-describedby=described_by(&id, hint.is_some(), error.is_some(), None)
            disabled=disabled
            autofocus=autofocus
        />
    };
    let control = match kind {
        TextKind::Money => view! {
            <span class="input-unit">
                {control}
                <span aria-hidden="true">"€"</span>
            </span>
        }
        .into_any(),
        _ => control.into_any(),
    };
    view! {
        <Field id label hint error required unmarked=unmarked || kind == TextKind::Search>
            {control}
        </Field>
    }
    .into_any()
}
