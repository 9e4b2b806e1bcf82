//! The links that lead to a provider.

use super::Door;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::Look;
use domain::Lang;
use leptos::prelude::*;

/// Where staff sign in.
pub(super) const STAFF_SIGN_IN: &str = "/sign-in/staff";
/// What FranceConnect asks every site to link to beside its button.
const WHAT_IS: &str = "https://franceconnect.gouv.fr/";

/// The address of the way to a provider. `back` is the path to go to then, below the language.
pub fn href(cx: &Cx, door: Door, back: &str) -> String {
    let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    cx.href(&format!("/sign-in/{}?back={back}", door.word()))
}

/// FranceConnect's button, in the words that it prescribes, with the link that it asks for. Its logo may be used by
/// sites that were accepted alone: words do.
#[component]
pub fn ByFranceConnect(lang: Lang, href: String, look: Look) -> impl IntoView {
    let class = if look == Look::Main {
        "button button-wide"
    } else {
        "button button-quiet button-wide"
    };
    view! {
        <div class="by-france-connect">
            <a class=class href=href rel="external nofollow" lang=Lang::Fr.code() dir="ltr">
                <span>{tr!(lang, "providers-by-france-connect")}</span>
            </a>
            <p class="small">
                <a href=WHAT_IS target="_blank" rel="external noopener">
                    {tr!(lang, "providers-what-is-france-connect")}
                </a>
            </p>
        </div>
    }
}

/// The doors for staff: one button each; nothing where there is none.
#[component]
pub fn ByProvider(
    cx: Cx,
    #[prop(into)] back: String,
    #[prop(optional)] again: bool,
) -> impl IntoView {
    let lang = cx.lang();
    let doors = cx.site().providers.of_staff();
    (!doors.is_empty()).then(|| {
        let buttons = doors
            .into_iter()
            .map(|door| {
                let asked = if again { "&again" } else { "" };
                let href = format!("{}{asked}", href(&cx, door, &back));
                let name = cx.site().providers.name(door).to_owned();
                view! {
                    <a class="button button-quiet button-wide" href=href rel="external nofollow">
                        <span>{tr!(lang, "providers-by", provider = name)}</span>
                    </a>
                }
            })
            .collect_view();
        view! { <div class="by-provider stack">{buttons}</div> }
    })
}
