use leptos::prelude::*;

use super::Heading;

/// A thing in a list of things. With `href` the whole card leads there, by one link on its title.
///
/// `kicker` stands above the title (a district, a theme), `foot` below a rule (a cost, a state).
#[component]
pub fn Card(
    #[prop(into)] title: String,
    #[prop(optional_no_strip, into)] href: Option<String>,
    #[prop(optional_no_strip, into)] kicker: Option<String>,
    #[prop(default = 3)] level: u8,
    #[prop(optional, into)] foot: Option<ViewFn>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let title = match href {
        Some(href) => view! {
            <a class="card-link" href=href>
                {title}
            </a>
        }
        .into_any(),
        None => title.into_any(),
    };
    view! {
        <article class="card">
            {kicker.map(|kicker| view! { <p class="card-kicker">{kicker}</p> })}
            <Heading level class="card-title">
                {title}
            </Heading>
            {children.map(|children| view! { <div class="card-body">{children()}</div> })}
            {foot.map(|foot| view! { <div class="card-foot">{foot.run()}</div> })}
        </article>
    }
    .into_any()
}
