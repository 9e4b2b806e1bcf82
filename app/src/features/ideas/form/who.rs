//! The last step: who, signing in on the way; and the page that says that the idea has arrived.

use super::super::draft::Step;
use super::super::parts::{place_name, someone_of};
use super::super::photos::WrittenPhotos;
use super::super::server::SendIdea;
use super::{About, Context, framed};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::accounts::means::{ChooseMeans, Offer};
use crate::features::accounts::parts::{AnotherCode, WhoFields};
use crate::features::accounts::sign_in;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Checkbox, Choice, Fact, Facts, Glyph, Look, Notice, RadioGroup, TextField,
    Tone,
};
use domain::idea::NameShown;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

pub(super) async fn page(context: Context) -> PageResult {
    let lang = context.cx.lang();
    let account = context.cx.session().and_then(|session| session.account);
    let draft = context.writing.draft.clone();
    let photos = WrittenPhotos::load(&context.cx, &context.edition, context.target)
        .await?
        .0
        .len();
    let (slug, number) = (context.edition.slug.clone(), context.target.number());
    let here = context.target.path(&slug, Step::Who);
    let mut signing = sign_in::state(&context.cx).await?;
    // Faults of this form, or of the small one below that sends another code.
    let mut errors = context.form.errors(lang);
    if errors.is_empty() {
        errors = signing.form.errors(lang);
    } else {
        signing = signing.with_form(context.form.clone());
    }
    if signing.email.is_empty() {
        signing.email.clone_from(&draft.email);
    }
    let name = if draft.author.is_empty() {
        account
            .as_ref()
            .map(|account| account.name.clone())
            .unwrap_or_default()
    } else {
        draft.author.clone()
    };
    let offer = Offer::of_account(&context.cx, &here);
    signing.sent &= offer.codes.contains(&signing.by);
    let asks_code = account.is_none() && signing.sent;
    let button = match (&account, signing.sent) {
        (Some(_), _) => tr!(lang, "ideas-send"),
        (None, true) => tr!(lang, "ideas-confirm-and-send"),
        (None, false) => tr!(lang, "accounts-send-code"),
    };
    let icon = (account.is_none() && !signing.sent).then_some(Glyph::Mail);
    // FranceConnect, where the city has it: the idea waits in the session.
    let others = (account.is_none() && !signing.sent).then(|| {
        let offer = offer.clone();
        view! { <ChooseMeans cx=context.cx.clone() offer /> }
    });
    let who = match account {
        Some(account) => {
            view! { <p>{tr!(lang, "ideas-signed-in-as", email = account.reveal().to_owned())}</p> }
                .into_any()
        }
        None => view! {
            {asks_code.then(|| view! { <input type="hidden" name="asked" value="code" /> })}
            <WhoFields lang state=signing codes=offer.codes />
        }
        .into_any(),
    };
    let body = view! {
        <section class="panel stack">
            <h2>{tr!(lang, "ideas-review")}</h2>
            <Facts facts=review(&context, photos) />
        </section>
        <form class="stack-l" method="post" action=SendIdea::url() id="sign-in">
            <About slug number />
            <TextField
                name="author"
                label=tr!(lang, "ideas-field-author")
                hint=tr!(lang, "ideas-field-author-hint")
                value=name
                error=context.form.error(lang, "author")
                required=true
                autocomplete="name"
            />
            {naming(&context)}
            {who}
            <Button icon wide=true>{button}</Button>
        </form>
        {asks_code.then(|| view! { <AnotherCode lang here /> })}
        {others}
    }
    .into_any();
    Ok(framed(&context, Step::Who, errors, body))
}

/// How the author is named to everybody. Whoever is under 18 says so, and is named by the first name at most.
fn naming(context: &Context) -> AnyView {
    let lang = context.cx.lang();
    let draft = &context.writing.draft;
    let someone = someone_of(lang, &context.edition, draft.district);
    let options = vec![
        Choice::new(NameShown::Typed.code(), tr!(lang, "ideas-shown-typed"))
            .hint(tr!(lang, "ideas-shown-typed-hint")),
        Choice::new(
            NameShown::FirstName.code(),
            tr!(lang, "ideas-shown-first-name"),
        ),
        Choice::new(
            NameShown::Nobody.code(),
            tr!(lang, "ideas-shown-nobody", someone = someone),
        ),
    ];
    view! {
        <Checkbox
            name="minor"
            label=tr!(lang, "ideas-minor")
            hint=tr!(lang, "ideas-minor-hint")
            checked=draft.minor
        />
        <RadioGroup
            name="shown"
            legend=tr!(lang, "ideas-shown")
            options
            value=draft.shown.code()
            required=true
        />
    }
    .into_any()
}

/// What is about to be sent, each line with the way back to it.
fn review(context: &Context, photos: usize) -> Vec<Fact> {
    let lang = context.cx.lang();
    let (edition, draft) = (&context.edition, &context.writing.draft);
    let what = lang.href(&context.target.path(&edition.slug, Step::What));
    let place = lang.href(&context.target.path(&edition.slug, Step::Where));
    let shown = lang.href(&context.target.path(&edition.slug, Step::Photos));
    let theme = draft
        .theme
        .and_then(|id| edition.theme(id))
        .map(|theme| theme.name.clone())
        .unwrap_or_default();
    let mut district = place_name(lang, edition, draft.district);
    if !draft.place.trim().is_empty() {
        district = format!("{district} – {}", draft.place.trim());
    }
    vec![
        Fact::new(tr!(lang, "ideas-field-title"), draft.title.trim()).edit(what.clone()),
        Fact::new(tr!(lang, "ideas-theme"), theme).edit(what),
        Fact::new(tr!(lang, "ideas-place"), district).edit(place),
        Fact::new(
            tr!(lang, "photos-label"),
            tr!(lang, "photos-count", count = photos),
        )
        .edit(shown),
    ]
}

/// `/e/{slug}/ideas/new/sent?number=12`
pub async fn sent(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let number = cx.query_as("number").ok_or(AppError::NotFound)?;
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    if !idea.mine {
        return Err(AppError::NotFound);
    }
    let slug = edition.slug.clone();
    let title = tr!(lang, "ideas-sent-title");
    Ok(Page::narrow(
        Some(Section::Ideas),
        title.clone(),
        view! {
            <div class="stack-l">
                <h1>{title}</h1>
                <Notice tone=Tone::Success title=tr!(lang, "ideas-sent-number", number = number.to_string()) announce=true>
                    <p lang="fr" dir="auto">{idea.title}</p>
                </Notice>
                <section class="prose">
                    <h2>{tr!(lang, "ideas-sent-next")}</h2>
                    <ol>
                        <li>{tr!(lang, "ideas-sent-next-read")}</li>
                        <li>{tr!(lang, "ideas-sent-next-mail")}</li>
                        <li>{tr!(lang, "ideas-sent-next-public")}</li>
                    </ol>
                </section>
                <div class="cluster">
                    <ButtonLink href=lang.href(&format!("/e/{slug}/ideas/{number}")) wide=true>
                        {tr!(lang, "ideas-sent-see")}
                    </ButtonLink>
                    <ButtonLink
                        href=lang.href(&format!("/e/{slug}/ideas/new"))
                        look=Look::Quiet
                        icon=Some(Glyph::Plus)
                        wide=true
                    >
                        {tr!(lang, "ideas-another")}
                    </ButtonLink>
                </div>
            </div>
        },
    ))
}
