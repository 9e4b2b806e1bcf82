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
    listen(&field, typed);

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
    // A tenth of the way from the end, at the end, and beyond: three announcements at most.
    let spoken = Memo::new({
        let message = message.clone();
        move |previous: Option<&String>| {
            let previous = previous.cloned().unwrap_or_default();
            match remaining() {
                Some(left) if left <= 0 || left == max / 10 => message(left),
                Some(left) if left > max / 10 => String::new(),
                _ => previous,
            }
        }
    });
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
