//! The queue, oldest first, with the decision about the ticked ideas.

use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::keys::SingleKeys;
use crate::features::desk::pages::days_since;
use crate::features::desk::parts::{ScreenHead, UserText, idea_state};
use crate::features::moderation::idea::channel;
use crate::features::moderation::parts::{action, decision_fields, filter_button, since, told};
use crate::features::moderation::server::FORM;
use crate::features::photos::parts::thumbnails;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Choice, EmptyState, ErrorSummary, Glyph, KeyHints, Pagination, SelectField, Tab, TabLinks, Tag,
    Tone, Toolbar,
};
use domain::{Action, Channel, CommentState, IdeaId, IdeaState, Verdict};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{Catalogue, Edition, Photo, QueuedIdea};

const PER_PAGE: u64 = 50;
/// The states that the queue shows; a draft is its author's alone.
const STATES: [IdeaState; 4] = [
    IdeaState::Submitted,
    IdeaState::ChangesRequested,
    IdeaState::Published,
    IdeaState::Refused,
];

/// The address of a view of the queue.
pub fn address(edition: Option<&str>, state: IdeaState, page: usize) -> String {
    let edition = edition
        .map(|slug| format!("&edition={slug}"))
        .unwrap_or_default();
    let page = if page > 1 {
        format!("&page={page}")
    } else {
        String::new()
    };
    format!("/desk/moderation?state={}{edition}{page}", state.code())
}

/// `/desk/moderation`
pub async fn queue(cx: Cx) -> PageResult {
    let lang = cx.lang();
    cx.need_somewhere(Action::ReadDesk)?;
    let catalogue = cx.store().catalogue().await?;
    let edition = cx
        .query("edition")
        .and_then(|slug| catalogue.by_slug(slug))
        .filter(|edition| cx.can_in(Action::ReadDesk, edition.id));
    let slug = edition.map(|edition| edition.slug.clone());
    let state = cx
        .query_as::<IdeaState>("state")
        .filter(|state| STATES.contains(state))
        .unwrap_or(IdeaState::Submitted);
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let (ideas, total) = cx
        .store()
        .moderation_queue(
            &cx.actor(),
            edition.map(|edition| edition.id),
            state,
            current as u64 - 1,
            PER_PAGE,
        )
        .await?;
    let tabs = state_tabs(
        &cx,
        edition.map(|edition| edition.id),
        slug.as_deref(),
        state,
    )
    .await?;
    let ids: Vec<_> = ideas.iter().map(|idea| idea.id).collect();
    let photos = cx.store().photos_of_many(&ids).await?;
    let form = cx.form(FORM).await?;
    let told = told(&cx).await;
    let pages = usize::try_from(total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let decides = edition.map_or_else(
        || cx.can_somewhere(Action::Moderate),
        |edition| cx.can_in(Action::Moderate, edition.id),
    ) && Verdict::ALL
        .into_iter()
        .any(|verdict| state.decide(verdict).is_ok());
    let list = if ideas.is_empty() {
        let key = if state.waits_for_moderation() {
            "moderation-empty-waiting"
        } else {
            "moderation-empty"
        };
        view! {
            <EmptyState title=tr!(lang, key)>
                <p>{tr!(lang, "moderation-empty-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let back = address(slug.as_deref(), state, current);
        list(
            &cx,
            &catalogue,
            (&ideas, &photos),
            state,
            &form,
            &back,
            decides,
        )
    };
    let href = {
        let cx = cx.clone();
        move |page| cx.href(&address(slug.as_deref(), state, page))
    };
    let body = view! {
        <div class="stack">
            <ScreenHead title=tr!(lang, "desk-moderation") lead=tr!(lang, "moderation-lead") />
            {told}
            <ErrorSummary errors=form.errors(cx.lang()) />
            {comments_link(&cx, &catalogue).await?}
            {edition_filter(&cx, &catalogue, state)}
            <TabLinks label=tr!(lang, "moderation-states") tabs />
            <h2>{tr!(lang, "moderation-count", count = total, state = idea_state(&cx, state))}</h2>
            {list}
            <Pagination current total=pages href />
        </div>
    };
    Ok(Page::desk(
        Screen::Moderation,
        tr!(lang, "desk-moderation"),
        body,
    ))
}

/// The way to the queue of comments, where an edition has them.
async fn comments_link(cx: &Cx, catalogue: &Catalogue) -> Result<Option<AnyView>, AppError> {
    if !catalogue.all().iter().any(|edition| edition.rules.comments) {
        return Ok(None);
    }
    let (_, waiting) = cx
        .store()
        .comment_queue(&cx.actor(), None, CommentState::Submitted, 0, 1)
        .await?;
    let href = cx.href("/desk/comments");
    Ok(Some(
        view! {
            <p>
                <a href=href>{tr!(cx, "comments-desk-link", count = waiting)}</a>
            </p>
        }
        .into_any(),
    ))
}

async fn state_tabs(
    cx: &Cx,
    edition: Option<domain::EditionId>,
    slug: Option<&str>,
    current: IdeaState,
) -> Result<Vec<Tab>, AppError> {
    let mut tabs = Vec::with_capacity(STATES.len());
    for state in STATES {
        let (_, total) = cx
            .store()
            .moderation_queue(&cx.actor(), edition, state, 0, 1)
            .await?;
        tabs.push(Tab {
            href: cx.href(&address(slug, state, 1)),
            label: idea_state(cx, state),
            count: Some(fmt::number(
                cx.lang(),
                i64::try_from(total).unwrap_or(i64::MAX),
            )),
            current: state == current,
        });
    }
    Ok(tabs)
}

fn edition_filter(cx: &Cx, catalogue: &Catalogue, state: IdeaState) -> AnyView {
    let lang = cx.lang();
    let options: Vec<Choice> = catalogue
        .all()
        .iter()
        .map(|edition| Choice::new(&edition.slug, &edition.name))
        .collect();
    let chosen = cx.query("edition").unwrap_or_default().to_owned();
    view! {
        <form method="get" action=cx.href("/desk/moderation")>
            <Toolbar label=tr!(lang, "moderation-filters")>
                <input type="hidden" name="state" value=state.code() />
                <SelectField
                    name="edition"
                    label=tr!(lang, "moderation-edition")
                    options
                    value=chosen
                    blank=tr!(lang, "moderation-all-editions")
                />
                {filter_button(lang)}
            </Toolbar>
        </form>
    }
    .into_any()
}

fn list(
    cx: &Cx,
    catalogue: &Catalogue,
    (ideas, photos): (&[QueuedIdea], &HashMap<IdeaId, Vec<Photo>>),
    state: IdeaState,
    form: &FormState,
    back: &str,
    decides: bool,
) -> AnyView {
    let lang = cx.lang();
    let ticked = form.value("ideas", "");
    let cards = ideas
        .iter()
        .map(|idea| {
            let value = format!("{}:{}", idea.id, idea.version);
            let checked = ticked.split(',').any(|ticked| ticked == value);
            card(
                cx,
                catalogue.by_id(idea.edition).map(AsRef::as_ref),
                (idea, photos.get(&idea.id).map_or(&[], Vec::as_slice)),
                decides.then_some((value, checked)),
            )
        })
        .collect_view();
    let cards = view! { <ul class="queue" id="queue" tabindex="-1">{cards}</ul> };
    if !decides {
        return cards.into_any();
    }
    view! {
        {shortcuts(cx)}
        <form method="post" action=action() class="split queue-split">
            <input type="hidden" name="back" value=back.to_owned() />
            <input type="hidden" name="then" value=back.to_owned() />
            {cards}
            <p class="sticky-foot to-decision">
                <a class="button button-quiet" href="#decision">
                    {tr!(lang, "moderation-to-decision")}
                </a>
            </p>
            <section class="panel stack decision-panel" id="decision" tabindex="-1" aria-labelledby="decision-title">
                <h2 id="decision-title">{tr!(lang, "moderation-decision-ticked")}</h2>
                {decision_fields(cx, state, form)}
            </section>
        </form>
    }
    .into_any()
}

/// The keys of the screen, and the box that turns them off.
pub fn shortcuts(cx: &Cx) -> AnyView {
    let lang = cx.lang();
    let keys = [
        ("j", "moderation-key-j"),
        ("k", "moderation-key-k"),
        ("x", "moderation-key-x"),
        ("p", "moderation-key-p"),
        ("c", "moderation-key-c"),
        ("r", "moderation-key-r"),
        ("?", "moderation-key-help"),
    ]
    .into_iter()
    .map(|(key, means)| (key.to_owned(), tr!(lang, means)))
    .collect();
    view! {
        <div class="cluster">
            <KeyHints keys />
            <SingleKeys label=tr!(lang, "moderation-keys") />
        </div>
    }
    .into_any()
}

/// `tick` is the value of the box and whether it is ticked; nothing where nothing can be decided.
fn card(
    cx: &Cx,
    edition: Option<&Edition>,
    (idea, photos): (&QueuedIdea, &[Photo]),
    tick: Option<(String, bool)>,
) -> AnyView {
    let lang = cx.lang();
    let number = idea.number.to_string();
    let title = tr!(
        lang,
        "moderation-card-title",
        number = number,
        title = idea.title.clone()
    );
    let slug = edition
        .map(|edition| edition.slug.clone())
        .unwrap_or_default();
    let href = cx.href(&format!("/desk/moderation/{slug}/{}", idea.number));
    let id = format!("tick-{}", idea.id);
    let days = days_since(idea.submitted_at, cx.now());
    let place = [
        edition
            .filter(|_| cx.query("edition").is_none())
            .map(|edition| edition.name.clone()),
        idea.district
            .and_then(|id| edition?.district(id))
            .map(|district| district.name.clone()),
        idea.theme
            .and_then(|id| edition?.theme(id))
            .map(|theme| theme.name.clone()),
        Some(idea.place.clone()).filter(|place| !place.is_empty()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ");
    let came = (idea.channel != Channel::Web).then(|| channel(lang, idea.channel));
    let changed = idea.changed.then(|| {
        view! { <Tag label=tr!(lang, "moderation-changed") tone=Tone::Warning icon=Glyph::Edit /> }
    });
    let long = idea.excerpt.ends_with('…') || idea.text.contains('\n');
    let heading = match tick {
        Some((value, checked)) => view! {
            <input type="checkbox" name="ideas[]" id=id.clone() value=value checked=checked />
            <h3 class="queue-title">
                <label for=id lang="fr">{title}</label>
            </h3>
        }
        .into_any(),
        None => view! { <h3 class="queue-title" lang="fr">{title}</h3> }.into_any(),
    };
    let text = if long {
        view! {
            <details class="queue-text">
                <summary>
                    <span lang="fr" dir="auto">{idea.excerpt.clone()}</span>
                    " "
                    <span class="queue-more">{tr!(lang, "moderation-read-all")}</span>
                </summary>
                <UserText text=idea.text.clone() />
            </details>
        }
        .into_any()
    } else {
        view! { <UserText text=idea.text.clone() /> }.into_any()
    };
    let by = (!idea.author.is_empty()).then(|| {
        view! { <span>{tr!(lang, "moderation-by", author = idea.author.clone())}</span> }
    });
    let about = tr!(
        lang,
        "moderation-open-idea",
        number = idea.number.to_string()
    );
    view! {
        <li class="queue-card" tabindex="-1" data-card>
            <div class="queue-head">{heading}</div>
            <p class="soft" lang="fr">{place}</p>
            {text}
            {thumbnails(lang, photos)}
            <p class="queue-foot soft">
                {changed}
                {by}
                {came.map(|came| view! { <span>{tr!(lang, "moderation-channel")} " " {came}</span> })}
                <span>{since(cx, idea.submitted_at)} " (" {tr!(lang, "moderation-days", days = days)} ")"</span>
                <a href=href>{about}</a>
            </p>
        </li>
    }
    .into_any()
}
