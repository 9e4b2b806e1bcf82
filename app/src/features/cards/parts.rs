//! Parts of the pages that let the holder of a card in.

use super::server::{CARD_FORM, TakeCard};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::votes::server::NextVoter;
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Choice, Glyph, Look, Notice, RadioGroup, TextField, TextKind, Tone,
};
use domain::{EditionState, Means, PhaseKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::Edition;

/// The public editions whose vote is open and takes this means.
pub(super) async fn voting_by(cx: &Cx, means: Means) -> Result<Vec<Arc<Edition>>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let open = catalogue.in_phase(PhaseKind::Vote, cx.now());
    Ok(open
        .filter(|edition| edition.state == EditionState::Public)
        .filter(|edition| edition.rules.means.contains(&means))
        .cloned()
        .collect())
}

/// Digits of Arabic keyboards, which are the same digits.
pub(super) fn ascii_digits(typed: &str) -> String {
    let digit = |c: char, zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10);
    typed
        .chars()
        .map(|c| match c {
            '٠'..='٩' => digit(c, '٠').unwrap_or(c),
            '۰'..='۹' => digit(c, '۰').unwrap_or(c),
            other => other,
        })
        .collect()
}

/// The one field of a card, with a choice of the vote where several are open.
#[component]
pub(super) fn CardForm(
    cx: Cx,
    editions: Vec<Arc<Edition>>,
    /// What the QR code said, or nothing.
    code: String,
    /// The page to come back to with a fault.
    here: String,
    back: String,
    state: FormState,
) -> impl IntoView {
    let lang = cx.lang();
    let which = match editions.as_slice() {
        [one] => view! { <input type="hidden" name="slug" value=one.slug.clone() /> }.into_any(),
        several => {
            let options: Vec<Choice> = several
                .iter()
                .map(|edition| Choice::new(&edition.slug, &edition.name))
                .collect();
            view! {
                <RadioGroup
                    name="slug"
                    legend=tr!(lang, "cards-which")
                    options
                    value=state.value("slug", "")
                    error=state.error(lang, "slug")
                    required=true
                />
            }
            .into_any()
        }
    };
    view! {
        <form class="stack" method="post" action=TakeCard::url() autocomplete="off">
            <input type="hidden" name="here" value=here />
            <input type="hidden" name="back" value=back />
            <TextField
                name="code"
                label=tr!(lang, "cards-code")
                kind=TextKind::Card
                hint=tr!(lang, "cards-code-hint")
                value=state.value("code", code)
                error=state.error(lang, "code")
                required=true
            />
            {which}
            {leaves(&cx)}
            <Button icon=Some(Glyph::Vote) wide=true>
                {tr!(lang, "cards-go")}
            </Button>
        </form>
    }
    .into_any()
}

/// What happens to somebody who is signed in: a card has no account.
pub(super) fn leaves(cx: &Cx) -> Option<AnyView> {
    cx.session()?.account?;
    let text = tr!(cx, "cards-signs-out");
    Some(view! { <p class="soft">{text}</p> }.into_any())
}

/// For whoever has shown a card already: on to the vote, or away for the next person.
pub(super) fn shown_already(cx: &Cx, edition: &Edition) -> Option<AnyView> {
    let lang = cx.lang();
    let pass = cx
        .session()?
        .pass
        .filter(|pass| pass.edition == edition.id)?;
    let title = match pass.means {
        Means::List => tr!(lang, "cards-known-list"),
        _card => tr!(lang, "cards-known-card"),
    };
    let href = cx.href(&format!("/e/{}/vote", edition.slug));
    let (id, slug) = (edition.id.to_string(), edition.slug.clone());
    Some(
        view! {
            <Notice tone=Tone::Success title>
                <p>
                    <ButtonLink href icon=Some(Glyph::Vote)>
                        {tr!(lang, "cards-go-on")}
                    </ButtonLink>
                </p>
                <form
                    method="post"
                    action=NextVoter::url()
                    data-wipes=id
                    data-ask=tr!(lang, "votes-next-voter-ask")
                >
                    <input type="hidden" name="slug" value=slug />
                    <Button look=Look::Quiet>{tr!(lang, "cards-not-me")}</Button>
                </form>
            </Notice>
        }
        .into_any(),
    )
}

/// When the next vote with cards opens; nothing where none is planned.
pub(super) async fn next_opening(cx: &Cx) -> Result<String, AppError> {
    let now = cx.now();
    let catalogue = cx.store().catalogue().await?;
    let next = catalogue
        .all()
        .iter()
        .filter(|edition| edition.state == EditionState::Public)
        .filter(|edition| edition.rules.means.contains(&Means::Card))
        .filter_map(|edition| {
            let vote = edition.calendar.phase(PhaseKind::Vote)?;
            (vote.starts > now).then_some((vote.starts, &edition.name))
        })
        .min();
    Ok(match next {
        Some((starts, name)) => tr!(
            cx,
            "cards-next-open",
            edition = name.clone(),
            date = fmt::date_time(cx.lang(), starts)
        ),
        None => tr!(cx, "cards-none-open"),
    })
}

/// What was typed before into the form of a card.
pub(super) async fn card_state(cx: &Cx) -> Result<FormState, AppError> {
    cx.form(CARD_FORM).await
}

#[cfg(test)]
mod tests {
    use super::ascii_digits;

    #[test]
    fn a_year_can_be_typed_on_an_arabic_keyboard() {
        assert_eq!(ascii_digits("١٩٦١"), "1961");
        assert_eq!(ascii_digits("۲۰۱۴ x"), "2014 x");
    }
}
