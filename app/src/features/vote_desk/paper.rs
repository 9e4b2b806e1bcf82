//! The roll marked for somebody who votes on paper, by keyboard alone. What lies in the paper box is keyed in
//! batches, elsewhere: nothing is kept that puts who was marked beside what was chosen.

use super::paper_server::{MARK, MarkPaper, note};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Checkbox, Choice, ErrorSummary, Figure, Figures, Glyph, Link,
    Look, Notice, SelectField, TextField, Tone,
};
use domain::{Action, BallotBoxState, Means, PollingState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{BoxFigures, Edition, PollingPlace};

/// Where the screen of an edition is, below the language.
pub(super) fn path(edition: &Edition) -> String {
    format!("/desk/vote/{}/paper", edition.slug)
}

/// `/desk/vote/{slug}/paper`
pub async fn paper(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::KeyPaper)?;
    let edition = cx.edition().await?;
    cx.need_in(Action::KeyPaper, edition.id)?;
    let lang = cx.lang();
    let figures = cx.store().box_figures(&cx.actor(), edition.id).await?;
    let of_box = cx.store().ballot_box(&cx.actor(), edition.id).await?;
    let sealed = of_box.is_some_and(|view| view.state == BallotBoxState::Sealed);
    let open = sealed && edition.calendar.open_vote(cx.now()).is_ok();
    let form = cx.form(MARK).await?;
    let places = cx.store().polling_places(&cx.actor(), edition.id).await?;
    let here = cx.kept::<i32>(&note(edition.id)).await?;
    let title = tr!(lang, "paper-title");
    let batches = cx.href(&format!("/desk/polling/{}", edition.slug));
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href("/desk/vote"), tr!(lang, "desk-vote")),
                    Link::new(
                        cx.href(&format!("/desk/vote/{}", edition.slug)),
                        edition.name.clone(),
                    ),
                ]
                current=title.clone()
            />
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=title.clone() lead=tr!(lang, "paper-lead") />
            <div class="split">
                {mark(&cx, &edition, &form, open, &places, here)}
                <div class="stack-l">
                    {totals(lang, &figures)}
                    <ButtonLink href=batches look=Look::Quiet icon=Some(Glyph::Edit)>
                        {tr!(lang, "paper-batches")}
                    </ButtonLink>
                </div>
            </div>
        </div>
    };
    Ok(Page::desk(Screen::Vote, title, body))
}

fn mark(
    cx: &Cx,
    edition: &Edition,
    form: &FormState,
    open: bool,
    places: &[PollingPlace],
    here: Option<i32>,
) -> AnyView {
    let lang = cx.lang();
    let people = edition.rules.voters_per_contact;
    let another = (people > 1).then(|| {
        view! {
            <Checkbox
                name="another"
                label=tr!(lang, "paper-another")
                hint=tr!(lang, "paper-another-hint", people = people)
                checked=!form.value("another", "").is_empty()
                error=form.error(lang, "another")
            />
        }
    });
    let cards = edition.rules.means.contains(&Means::Card);
    let (label, hint) = if cards {
        ("paper-contact-or-card", "paper-contact-or-card-hint")
    } else {
        ("paper-contact", "paper-contact-hint")
    };
    let options: Vec<Choice> = places
        .iter()
        .filter(|place| place.state == PollingState::Open)
        .map(|place| {
            let name = format!("{}. {}", place.number, place.name);
            Choice::new(place.number.to_string(), name)
        })
        .collect();
    let first = here.map(|number| number.to_string()).unwrap_or_default();
    let place = (!options.is_empty()).then(|| {
        view! {
            <SelectField
                name="place"
                label=tr!(lang, "paper-place")
                hint=tr!(lang, "paper-place-hint")
                options
                value=form.value("place", first)
                blank=Some(tr!(lang, "paper-place-none"))
                error=form.error(lang, "place")
            />
        }
    });
    let content = if open {
        view! {
            <form method="post" action=MarkPaper::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                {place}
                <TextField
                    name="contact"
                    label=tr!(lang, label)
                    hint=tr!(lang, hint)
                    value=form.value("contact", "")
                    error=form.error(lang, "contact")
                    required=true
                    autocomplete="off"
                    autofocus=true
                />
                {another}
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "paper-mark-button")}</Button>
            </form>
        }
        .into_any()
    } else {
        view! { <Notice tone=Tone::Info>{tr!(lang, "paper-mark-not-yet")}</Notice> }.into_any()
    };
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "paper-mark")}</h2>
            <p>{tr!(lang, "paper-mark-text")}</p>
            {content}
        </section>
    }
    .into_any()
}

fn totals(lang: Lang, figures: &BoxFigures) -> AnyView {
    let number = |count: u32| fmt::number(lang, i64::from(count));
    let figures = vec![
        Figure::new(
            number(figures.marked_with_paper),
            tr!(lang, "paper-marks", count = figures.marked_with_paper),
        ),
        Figure::new(
            number(figures.keyed),
            tr!(lang, "paper-ballots", count = figures.keyed),
        ),
        Figure::new(number(figures.to_key()), tr!(lang, "paper-left")),
    ];
    view! {
        <section class="stack">
            <h2>{tr!(lang, "paper-totals")}</h2>
            <Figures figures />
            <p class="soft">{tr!(lang, "paper-totals-text")}</p>
        </section>
    }
    .into_any()
}
