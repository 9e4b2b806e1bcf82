//! `/e/{slug}/ideas/{number}`

use super::parts::{place_name, reason_texts, said, someone_of, state_tag};
use super::server::{HideName, WithdrawIdea};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::features::carriers::parts::carrier_path;
use crate::features::photos::parts::{gallery, gallery_to_edit};
use crate::features::projects_desk::parts::desk_path;
use crate::features::{comments, decisions, places, proposals, supports};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, Fact, Facts, Glyph, Link, Look, Moment, MomentState,
    Notice, Timeline, Tone,
};
use domain::{Action, Channel, IdeaState, Verdict};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DecisionLine, Edition, Idea, IdeaVersion};

/// `/e/{slug}/ideas/{number}`
pub async fn idea(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let idea = match cx
        .store()
        .idea(&cx.actor(), edition.id, cx.param_as("number")?)
        .await
    {
        Ok(idea) => idea,
        // Whoever follows the link of a mail on another phone is its author, once signed in; for anybody else
        // the two answers are the same.
        Err(store::StoreError::NotFound(_))
            if cx.session().is_none_or(|session| session.account.is_none()) =>
        {
            return sign_in_first(&cx).await;
        }
        Err(err) => return Err(AppError::from(err)),
    };
    let inside = idea.mine || cx.can_in(Action::ReadDesk, edition.id);
    let slug = edition.slug.clone();
    let crumbs = vec![
        Link::new(lang.href(&format!("/e/{slug}")), edition.name.clone()),
        Link::new(
            lang.href(&format!("/e/{slug}/ideas")),
            tr!(lang, "ideas-title"),
        ),
    ];
    let current = tr!(lang, "ideas-number", number = idea.number.to_string());
    let open = edition.calendar.open_ideas(cx.now()).is_ok();
    let again = edition.calendar.open_entries(cx.now()).is_ok();
    let versions = cx
        .store()
        .idea_versions(&cx.actor(), edition.id, idea.number)
        .await?;
    let support = supports::parts::of_idea(&cx, &edition, &idea).await?;
    let comments = comments::parts::of_idea(&cx, &edition, &idea).await?;
    let title = idea.title.clone();
    let facts = facts(lang, &edition, &idea);
    let photos = cx.store().photos_of(idea.id).await?;
    let photos = if idea.mine || cx.can_in(Action::Moderate, edition.id) {
        gallery_to_edit(lang, &photos)
    } else {
        gallery(lang, &photos)
    };
    let map = places::map::shown(&cx, idea.point());
    let history = history(lang, &idea, &versions, inside);
    let changed = versions.len() > 1;
    let projects = idea.projects.clone();
    let became = decisions::parts::of_idea(&cx, &slug, &projects).await?;
    let proposals = proposals::parts::of_idea(&cx, &idea).await?;
    let text = idea.text.clone();
    let versions_href = lang.href(&format!("/e/{slug}/ideas/{}/versions", idea.number));
    let mine = idea.mine;
    let state = idea.state;
    Ok(Page::wide(
        Some(Section::Ideas),
        title.clone(),
        view! {
            <Breadcrumb links=crumbs current />
            <div class="stack-l">
                <div class="page-head">
                    <p>{state_tag(lang, state)}</p>
                    <h1 lang="fr" dir="auto">{title}</h1>
                </div>
                {inside.then(|| view! { <Answer lang idea=idea.clone() again open slug=slug.clone() /> })}
                <div class="split">
                    <div class="stack-l">
                        <p class="idea-text said" lang="fr" dir="auto">{text}</p>
                        {photos}
                        {support}
                        <Lineage lang slug=slug.clone() projects />
                        {studied(lang, &slug, &idea)}
                        {became}
                        {proposals}
                        {comments}
                    </div>
                    <div class="stack-l">
                        <section class="stack">
                            <h2>{tr!(lang, "ideas-about")}</h2>
                            <Facts facts />
                            {map}
                        </section>
                        <section class="stack">
                            <h2>{tr!(lang, "ideas-history")}</h2>
                            <Timeline moments=history history=true />
                            {changed.then(|| view! { <p><a href=versions_href>{tr!(lang, "ideas-versions-link")}</a></p> })}
                        </section>
                    </div>
                </div>
                {mine.then(|| view! { <OwnActs lang idea again slug /> })}
            </div>
        },
    ))
}

/// Nobody learns here whether there is such an idea.
async fn sign_in_first(cx: &Cx) -> PageResult {
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(axum::http::StatusCode::NOT_FOUND);
    }
    let lang = cx.lang();
    let state = sign_in::state(cx).await?;
    let back = cx.path().to_owned();
    let title = tr!(lang, "ideas-not-public-title");
    Ok(Page::narrow(
        Some(Section::Ideas),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "ideas-not-public")}</p>
                </div>
                <SignIn cx=cx.clone() state back />
                <p>
                    <a href=lang.href("/ideas")>{tr!(lang, "editions-act-ideas")}</a>
                </p>
            </div>
        },
    ))
}

fn facts(lang: Lang, edition: &Edition, idea: &Idea) -> Vec<Fact> {
    let mut facts = vec![Fact::new(
        tr!(lang, "ideas-district"),
        place_name(lang, edition, idea.district),
    )];
    if !idea.place.is_empty() {
        facts.push(Fact::new(tr!(lang, "ideas-place"), idea.place.clone()));
    }
    if let Some(theme) = idea.theme.and_then(|id| edition.theme(id)) {
        facts.push(Fact::new(tr!(lang, "ideas-theme"), theme.name.clone()));
    }
    if idea.unnamed {
        let someone = someone_of(lang, edition, idea.district);
        facts.push(Fact::new(tr!(lang, "ideas-author"), someone));
    } else if !idea.author.is_empty() {
        facts.push(Fact::new(tr!(lang, "ideas-author"), idea.author.clone()));
    }
    facts.push(Fact::new(
        tr!(lang, "ideas-sent"),
        fmt::date(lang, idea.submitted_at),
    ));
    let channel = match idea.channel {
        Channel::Web => None,
        Channel::Field => Some("ideas-channel-field"),
        Channel::Paper => Some("ideas-channel-paper"),
        Channel::Meeting => Some("ideas-channel-meeting"),
        Channel::Phone => Some("ideas-channel-phone"),
    };
    facts.extend(channel.map(|key| Fact::new(tr!(lang, "ideas-channel"), tr!(lang, key))));
    facts
}

/// What became of the idea. What a moderator wrote is between the city and the author (`inside`); everybody
/// sees when the idea came and when it was published.
fn history(lang: Lang, idea: &Idea, versions: &[IdeaVersion], inside: bool) -> Vec<Moment> {
    let moment = |title: String, at, text: Option<String>| {
        let moment = Moment {
            photos: vec![],
            title,
            when: fmt::date(lang, at),
            text,
            state: MomentState::Done,
        };
        (at, moment)
    };
    let sent = versions.iter().enumerate().map(|(at, version)| {
        let asked = || {
            let before = idea
                .history
                .iter()
                .rfind(|line| line.at <= version.written_at);
            before.is_some_and(|line| line.verdict == Verdict::RequestChanges)
        };
        let key = if at == 0 {
            "ideas-history-sent"
        } else if asked() {
            "ideas-history-sent-again"
        } else {
            "ideas-history-edited"
        };
        moment(tr!(lang, key), version.written_at, None)
    });
    let told = idea
        .history
        .iter()
        .filter(|line| inside || line.verdict == Verdict::Publish)
        .map(|line| {
            let text = if inside { told_text(lang, line) } else { None };
            let key = format!("ideas-history-{}", line.verdict.code());
            moment(tr!(lang, &key), line.at, text)
        });
    let published = idea
        .history
        .iter()
        .any(|line| line.verdict == Verdict::Publish);
    let by_file = idea
        .published_at
        .filter(|_| !published)
        .map(|at| moment(tr!(lang, "ideas-history-publish"), at, None));
    let mut moments: Vec<_> = sent.chain(told).chain(by_file).collect();
    // What came at the same moment stays in the order of above: sent, then decided.
    moments.sort_by_key(|(at, _)| *at);
    moments.into_iter().map(|(_, moment)| moment).collect()
}

fn told_text(lang: Lang, line: &DecisionLine) -> Option<String> {
    let reason = line.reason.map(|reason| reason_texts(lang, reason).0);
    let message = (!line.message.is_empty()).then(|| line.message.clone());
    match (reason, message) {
        (Some(reason), Some(message)) => Some(format!("{reason} {message}")),
        (reason, message) => reason.or(message),
    }
}

/// What the author must know, and what to do next.
#[component]
fn Answer(lang: Lang, idea: Idea, again: bool, open: bool, slug: String) -> impl IntoView {
    let told = idea.history.last().map(|line| said(lang, line));
    match idea.state {
        IdeaState::Submitted => view! {
            <Notice tone=Tone::Info title=tr!(lang, "ideas-answer-submitted-title")>
                <p>{tr!(lang, "ideas-answer-submitted")}</p>
            </Notice>
        }
        .into_any(),
        IdeaState::ChangesRequested => {
            let href = lang.href(&format!("/e/{slug}/ideas/{}/complete", idea.number));
            let act = if again && idea.mine {
                view! {
                    <ButtonLink href icon=Some(Glyph::Edit)>{tr!(lang, "ideas-complete")}</ButtonLink>
                }
                .into_any()
            } else if idea.mine {
                view! { <p>{tr!(lang, "ideas-answer-too-late")}</p> }.into_any()
            } else {
                ().into_any()
            };
            view! {
                <Notice tone=Tone::Warning title=tr!(lang, "ideas-answer-changes-title")>
                    {told}
                </Notice>
                {act}
            }
            .into_any()
        }
        IdeaState::Refused => {
            let href = lang.href(&format!("/e/{slug}/ideas/new"));
            view! {
                <Notice tone=Tone::Danger title=tr!(lang, "ideas-answer-refused-title")>
                    {told} <p>{tr!(lang, "ideas-answer-refused")}</p>
                </Notice>
                {(open && idea.mine)
                    .then(|| {
                        view! {
                            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Plus)>
                                {tr!(lang, "ideas-another")}
                            </ButtonLink>
                        }
                    })}
            }
            .into_any()
        }
        IdeaState::Withdrawn => view! {
            <Notice tone=Tone::Neutral>
                <p>{tr!(lang, "ideas-answer-withdrawn")}</p>
            </Notice>
        }
        .into_any(),
        IdeaState::Draft | IdeaState::Published | IdeaState::Merged => ().into_any(),
    }
}

#[component]
fn Lineage(
    lang: Lang,
    slug: String,
    projects: Vec<(domain::ProjectId, String, String)>,
) -> impl IntoView {
    let count = projects.len();
    let items = projects
        .into_iter()
        .map(|(_, number, title)| {
            let href = lang.href(&format!("/e/{slug}/projects/{number}"));
            view! {
                <li>
                    <a href=href lang="fr" dir="auto">{title}</a>
                </li>
            }
        })
        .collect_view();
    (count > 0).then(|| {
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "ideas-lineage", count = count)}</h2>
                <ul class="stack-s">{items}</ul>
            </section>
        }
    })
}

/// The projects under study that the idea is part of: to its author with the way to follow them, to the staff with
/// that to the desk.
fn studied(lang: Lang, slug: &str, idea: &Idea) -> Option<AnyView> {
    if idea.studied.is_empty() {
        return None;
    }
    let items = idea
        .studied
        .iter()
        .map(|(_, number, title)| {
            let path = if idea.mine {
                carrier_path(slug, number)
            } else {
                desk_path(slug, number)
            };
            view! {
                <li>
                    <a href=lang.href(&path) lang="fr" dir="auto">{title.clone()}</a>
                </li>
            }
        })
        .collect_view();
    let note = if idea.mine {
        "carriers-studied-text"
    } else {
        "carriers-studied-staff"
    };
    Some(
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "carriers-studied", count = idea.studied.len())}</h2>
                <ul class="stack-s">{items}</ul>
                <p class="soft">{tr!(lang, note)}</p>
            </section>
        }
        .into_any(),
    )
}

/// What an author can do with an idea of their own: change it while a moderator can still read it again, or take
/// it back.
#[component]
fn OwnActs(lang: Lang, idea: Idea, again: bool, slug: String) -> impl IntoView {
    let edit = (again && idea.state.edit().is_ok()).then(|| {
        let href = lang.href(&format!("/e/{slug}/ideas/{}/edit", idea.number));
        let before = idea.state.is_public().then(|| {
            view! { <p class="soft">{tr!(lang, "ideas-edit-before")}</p> }
        });
        view! {
            {before}
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Edit)>{tr!(lang, "ideas-edit")}</ButtonLink>
            </p>
        }
    });
    let of_hiding = slug.clone();
    let withdraw = idea.state.withdraw().is_ok().then(|| {
        view! {
            <Confirm summary=tr!(lang, "ideas-withdraw")>
                <p>{tr!(lang, "ideas-withdraw-question")}</p>
                <form method="post" action=WithdrawIdea::url()>
                    <input type="hidden" name="slug" value=slug.clone() />
                    <input type="hidden" name="number" value=idea.number.to_string() />
                    <Button look=Look::Danger>{tr!(lang, "ideas-withdraw-yes")}</Button>
                </form>
            </Confirm>
        }
    });
    let hide = (!idea.author.is_empty()).then(|| {
        view! {
            <Confirm summary=tr!(lang, "ideas-hide-name")>
                <p>{tr!(lang, "ideas-hide-name-question")}</p>
                <form method="post" action=HideName::url()>
                    <input type="hidden" name="slug" value=of_hiding />
                    <input type="hidden" name="number" value=idea.number.to_string() />
                    <Button look=Look::Quiet>{tr!(lang, "ideas-hide-name-yes")}</Button>
                </form>
            </Confirm>
        }
    });
    (edit.is_some() || withdraw.is_some() || hide.is_some()).then(|| {
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "ideas-own")}</h2>
                {edit}
                {hide}
                {withdraw}
            </section>
        }
    })
}
