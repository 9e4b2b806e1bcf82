use leptos::prelude::*;

/// Counts down the characters of a field: always for the eyes, and for a screen reader only when
/// the end is near, so that typing is not talked over.
///
/// Before scripts run it says the limit alone. The texts end in a colon before the number, which
/// spares them plural forms.
#[island]
pub fn CharCount(
    /// The field's id.
    field: String,
    max: u32,
    /// "500 characters at most"
    limit: String,
    /// "Characters left:"
    left: String,
    /// "Characters too many:"
    over: String,
) -> impl IntoView {
    let typed = RwSignal::new(None::<usize>);
    // After hydration, which must find what the server rendered.
    Effect::new({
        let field = field.clone();
        move || listen(&field, typed)
    });

    let max = i64::from(max);
    let remaining = move || {
        typed
            .get()
            .map(|typed| max - i64::try_from(typed).unwrap_or(i64::MAX))
    };
    let message = move |remaining: i64| {
        if remaining < 0 {
            format!("{over} {}", remaining.saturating_neg())
        } else {
            format!("{left} {remaining}")
        }
    };
    // Spoken only when the room left changes its kind, and not at each letter.
    let room = Memo::new(move |_| remaining().map_or(Room::Ample, |left| Room::of(left, max)));
    let spoken = {
        let message = message.clone();
        move || match room.get() {
            Room::Ample => None,
            Room::Scarce | Room::Gone | Room::Exceeded => untrack(remaining).map(&message),
        }
    };
    view! {
        <p class="char-count" class:char-count-over=move || remaining().is_some_and(|left| left < 0)>
            <span id=format!("{field}-limit")>{limit}</span>
            <span class="char-count-left" aria-hidden="true">
                {move || remaining().map(&message)}
            </span>
            <span class="hidden" role="status">
                {spoken}
            </span>
        </p>
    }
}

/// How much can still be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Ample,
    /// A tenth or less.
    Scarce,
    Gone,
    Exceeded,
}

impl Room {
    fn of(left: i64, max: i64) -> Self {
        match left {
            ..0 => Self::Exceeded,
            0 => Self::Gone,
            _ if left <= max / 10 => Self::Scarce,
            _ => Self::Ample,
        }
    }
}

/// Follows what is typed into the field.
#[cfg(feature = "hydrate")]
fn listen(field: &str, typed: RwSignal<Option<usize>>) {
    use web_sys::wasm_bindgen::JsCast;
    use web_sys::{HtmlInputElement, HtmlTextAreaElement};

    let Some(field) = document().get_element_by_id(field) else {
        return;
    };
    let count = {
        let field = field.clone();
        move || {
            let text = match field.dyn_ref::<HtmlTextAreaElement>() {
                Some(area) => area.value(),
                None => field.dyn_ref::<HtmlInputElement>()?.value(),
            };
            Some(text.chars().count())
        }
    };
    typed.set(count());
    // The field lives as long as the page does, and so does its listener.
    gloo::events::EventListener::new(&field, "input", move |_| typed.set(count())).forget();
}

#[cfg(not(feature = "hydrate"))]
fn listen(_field: &str, _typed: RwSignal<Option<usize>>) {}
