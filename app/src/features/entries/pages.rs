//! `/desk/entries`: ideas that came on paper, in a meeting or by phone, typed one after the other.

use super::parts::{already, done};
use super::server::{EnterIdea, FORM, alike, note, path};
use super::typed::{EntryTyped, TICKED, WHOLE_CITY};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::parts::{ScreenHead, phase_of_now};
use crate::features::editions::parts::theme_word;
use crate::features::editions::shortcuts::elsewhere;
use crate::features::privacy::pages::{name_of as notice_name, path_of as notice_path};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Checkbox, Choice, EmptyState, ErrorSummary, Glyph, KeyHints,
    Link, Look, Notice, SelectField, TextArea, TextField, TextKind, Tone,
};
use domain::calendar::paris;
use domain::idea::TEXT;
use domain::{Action, Channel, Collection, ContactWish, EditionState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

/// The last ideas that are shown below the form.
const LAST: u64 = 10;

/// `/desk/entries`
pub async fn entries(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::EnterIdea)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let open: Vec<_> = catalogue
        .public()
        .filter(|edition| edition.calendar.open_entries(cx.now()).is_ok())
        .filter(|edition| cx.can_in(Action::EnterIdea, edition.id))
        .collect();
    if let [only] = open.as_slice() {
        return Ok(elsewhere(&cx, &path(only)));
    }
    let title = tr!(lang, "desk-entries");
    let list = if open.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "entries-none")>
                <p>{tr!(lang, "entries-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let items = open
            .into_iter()
            .map(|edition| {
                view! {
                    <li class="panel stack-s">
                        <h2>
                            <a href=cx.href(&path(edition)) lang="fr">{edition.name.clone()}</a>
                        </h2>
                        <p class="soft">{phase_of_now(&cx, edition)}</p>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="stack">{items}</ul> }.into_any()
    };
    let body = view! {
        <div class="stack">
            <ScreenHead title=title.clone() lead=tr!(lang, "entries-lead") />
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Entries, title, body))
}

/// `/desk/entries/{slug}`
pub async fn of_edition(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::EnterIdea)?;
    let lang = cx.lang();
    let edition = cx.edition().await?;
    cx.need_in(Action::EnterIdea, edition.id)?;
    let (last, total) = cx.store().entries(&cx.actor(), edition.id, LAST).await?;
    let open =
        edition.state == EditionState::Public && edition.calendar.open_entries(cx.now()).is_ok();
    let form = cx.form(FORM).await?;
    let errors = form.errors(lang);
    let title = tr!(lang, "entries-title");
    let entry = if open {
        entry(&cx, &edition, &form).await?
    } else {
        view! { <Notice tone=Tone::Info>{tr!(lang, "entries-not-open")}</Notice> }.into_any()
    };
    let paper = cx.href(&format!("/e/{}/ideas/paper", edition.slug));
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/entries"), tr!(lang, "desk-entries"))]
                current=edition.name.clone()
            />
            <ErrorSummary errors />
            <header class="page-head">
                <h1>{title.clone()}</h1>
                <p class="soft">
                    <span lang="fr">{edition.name.clone()}</span>
                    " – "
                    {phase_of_now(&cx, &edition)}
                </p>
            </header>
            <div class="split entry-split">
                {entry}
                <div class="stack">
                    {done(&cx, &edition, &last, total)}
                    <p>
                        <ButtonLink href=paper look=Look::Quiet icon=Some(Glyph::Download)>
                            {tr!(lang, "entries-paper-link")}
                        </ButtonLink>
                    </p>
                </div>
            </div>
        </div>
    };
    Ok(Page::desk(
        Screen::Entries,
        format!("{title} – {}", edition.name),
        body,
    ))
}

/// The form. Everything that ideas of one pile have in common stays from one to the next, and the title has the
/// focus: whoever types a pile leaves the keys for nothing.
async fn entry(cx: &Cx, edition: &Edition, form: &FormState) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let kept: Option<EntryTyped> = cx.kept(&note(edition.id)).await?;
    let first = kept.unwrap_or_else(|| EntryTyped {
        channel: Channel::Paper.code().to_owned(),
        received_on: paris::day(cx.now()).to_string(),
        ..EntryTyped::default()
    });
    let typed = EntryTyped::of_form(form, &first);
    let faulty = !form.errors(lang).is_empty();
    let known = if cx.query("retry") == Some(FORM) && !faulty {
        alike(cx, edition, &typed.title, &typed.text).await?
    } else {
        vec![]
    };
    let calm = known.is_empty() && !faulty;
    let warning = (!known.is_empty()).then(|| already(cx, edition, &known));
    let publish = cx.can_in(Action::Moderate, edition.id).then(|| {
        view! {
            <Checkbox
                name="publish"
                label=tr!(lang, "entries-publish")
                hint=tr!(lang, "entries-publish-hint")
                checked=typed.publish == TICKED
            />
        }
    });
    let keys = vec![
        ("Ctrl + Enter".to_owned(), tr!(lang, "entries-key-send")),
        ("Tab".to_owned(), tr!(lang, "entries-key-tab")),
    ];
    let error = |field: &str| form.error(lang, field);
    Ok(view! {
        <form method="post" action=EnterIdea::url() class="panel stack entry-form" id="entry" data-send-by-key="">
            <input type="hidden" name="edition" value=edition.slug.clone() />
            {warning}
            <TextField
                name="title"
                label=tr!(lang, "ideas-field-title")
                value=typed.title.clone()
                error=error("title")
                required=true
                autocomplete="off"
                autofocus=calm
            />
            <TextArea
                name="text"
                label=tr!(lang, "entries-text")
                value=typed.text.clone()
                error=error("text")
                required=true
                max=u32::try_from(TEXT.max).unwrap_or(u32::MAX)
                rows=5
            />
            <div class="entry-row">{places(lang, edition, &typed, form)}</div>
            <div class="entry-row">{author(lang, &typed, form)}</div>
            <Checkbox
                name="minor"
                label=tr!(lang, "entries-minor")
                hint=tr!(lang, "entries-minor-hint")
                checked=typed.minor == TICKED
            />
            <div class="entry-row">{origin(lang, &typed, form)}</div>
            {publish}
            {read_out(lang)}
            <div class="cluster">
                <Button>{tr!(lang, "entries-send")}</Button>
                <KeyHints keys />
            </div>
        </form>
    }
    .into_any())
}

/// Where, and about what.
fn places(lang: Lang, edition: &Edition, typed: &EntryTyped, form: &FormState) -> AnyView {
    let error = |field: &str| form.error(lang, field);
    let themes: Vec<Choice> = edition
        .themes
        .iter()
        .map(|theme| Choice::new(theme_word(&theme.name), &theme.name))
        .collect();
    let theme = (!themes.is_empty()).then(|| {
        view! {
            <SelectField
                name="theme"
                label=tr!(lang, "ideas-field-theme")
                options=themes
                value=typed.theme.clone()
                blank=tr!(lang, "ideas-choose")
                error=error("theme")
                required=true
            />
        }
    });
    let mut districts = vec![Choice::new(WHOLE_CITY, tr!(lang, "ideas-whole-city"))];
    districts.extend(
        edition
            .districts
            .iter()
            .map(|district| Choice::new(&district.code, &district.name)),
    );
    let district = (districts.len() > 1).then(|| {
        view! {
            <SelectField
                name="district"
                label=tr!(lang, "ideas-field-district")
                options=districts
                value=typed.district.clone()
                blank=tr!(lang, "ideas-choose")
                error=error("district")
                required=true
            />
        }
    });
    view! {
        {theme}
        {district}
        <TextField
            name="place"
            label=tr!(lang, "ideas-field-place")
            value=typed.place.clone()
            error=error("place")
            autocomplete="off"
        />
    }
    .into_any()
}

/// Who, and whether they want to hear of it.
fn author(lang: Lang, typed: &EntryTyped, form: &FormState) -> AnyView {
    let wishes = ContactWish::ALL
        .iter()
        .map(|wish| Choice::new(wish.code(), tr!(lang, &format!("entries-wish-{wish}"))))
        .collect::<Vec<_>>();
    view! {
        <TextField
            name="author"
            label=tr!(lang, "entries-author")
            value=typed.author.clone()
            error=form.error(lang, "author")
            autocomplete="off"
        />
        <SelectField
            name="wish"
            label=tr!(lang, "entries-wish")
            options=wishes
            value=typed.wish.clone()
            error=form.error(lang, "wish")
            required=true
            autocomplete="off"
        />
        <TextField
            name="contact"
            label=tr!(lang, "entries-contact")
            value=typed.contact.clone()
            error=form.error(lang, "contact")
            autocomplete="off"
        />
    }
    .into_any()
}

/// Which notice is to be read to the author before anything is typed.
fn read_out(lang: Lang) -> AnyView {
    let link = |collection: Collection| {
        view! {
            <a href=lang.href(&notice_path(collection))>{notice_name(lang, collection)}</a>
        }
    };
    view! {
        <p class="soft small">
            {tr!(lang, "entries-read-out")} " " {link(Collection::Stand)} " – "
            {link(Collection::Phone)}
        </p>
    }
    .into_any()
}

/// How it came, and when.
fn origin(lang: Lang, typed: &EntryTyped, form: &FormState) -> AnyView {
    let channels = Channel::ALL
        .iter()
        .copied()
        .filter(|one| *one != Channel::Web)
        .map(|one| Choice::new(one.code(), tr!(lang, &format!("entries-channel-{one}"))))
        .collect::<Vec<_>>();
    view! {
        <SelectField
            name="channel"
            label=tr!(lang, "entries-channel")
            options=channels
            value=typed.channel.clone()
            error=form.error(lang, "channel")
            required=true
            autocomplete="off"
        />
        <TextField
            name="received_on"
            kind=TextKind::Date
            label=tr!(lang, "entries-received-on")
            value=typed.received_on.clone()
            error=form.error(lang, "received_on")
        />
    }
    .into_any()
}
