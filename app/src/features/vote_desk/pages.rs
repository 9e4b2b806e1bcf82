//! The votes, and the page of one: each state of it explains itself and says what comes next.

use crate::context::Cx;
use crate::features::credentials::parts::ProveAgain;
use crate::features::desk::parts::ScreenHead;
use crate::features::editions_desk::parts::Part;
use crate::features::trustees::desk::urgent;
use crate::features::vote_desk::opening;
use crate::features::vote_desk::outcome::outcome_view;
use crate::features::vote_desk::server::{CountVote, PublishOutcome};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Checkbox, Column, Confirm, EmptyState, Fact, Facts, Glyph,
    Link, Look, Notice, Table, Tag, Tone,
};
use chrono::{DateTime, Utc};
use domain::{Action, BallotBoxState, EditionState, Lang, Phase, PhaseKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{BallotBoxView, Edition, PaperBatch};

/// Where a vote stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    NotYet,
    Open,
    /// Closed, the ballots still in the box.
    Closed,
    Counted,
    Published,
}

impl Stand {
    fn of(edition: &Edition, vote: Phase, now: DateTime<Utc>) -> Self {
        if edition.outcome_published.is_some() {
            Self::Published
        } else if edition.counted {
            Self::Counted
        } else if now < vote.starts {
            Self::NotYet
        } else if now < vote.ends {
            Self::Open
        } else {
            Self::Closed
        }
    }

    fn tag(self, lang: Lang) -> AnyView {
        let (key, tone, icon) = match self {
            Self::NotYet => ("vote-desk-not-yet", Tone::Neutral, Glyph::Calendar),
            Self::Open => ("vote-desk-open", Tone::Info, Glyph::Vote),
            Self::Closed => ("vote-desk-closed", Tone::Warning, Glyph::Clock),
            Self::Counted => ("vote-desk-counted-state", Tone::Warning, Glyph::Results),
            Self::Published => ("vote-desk-published-state", Tone::Success, Glyph::Done),
        };
        view! { <Tag label=tr!(lang, key) tone icon /> }.into_any()
    }

    /// What the state means and what comes next.
    const fn about(self) -> &'static str {
        match self {
            Self::NotYet => "vote-desk-about-not-yet",
            Self::Open => "vote-desk-about-open",
            Self::Closed => "vote-desk-about-closed",
            Self::Counted => "vote-desk-about-counted",
            Self::Published => "vote-desk-about-published",
        }
    }
}

/// `/desk/vote`
pub async fn votes(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadDesk)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let rows: Vec<Vec<AnyView>> = catalogue
        .all()
        .iter()
        .filter(|edition| cx.can_in(Action::ReadDesk, edition.id))
        .filter_map(|edition| {
            let vote = edition.calendar.phase(PhaseKind::Vote)?;
            let href = cx.href(&format!("/desk/vote/{}", edition.slug));
            Some(vec![
                view! { <a href=href lang="fr">{edition.name.clone()}</a> }.into_any(),
                Stand::of(edition, vote, cx.now()).tag(lang),
                fmt::date_time(lang, vote.starts).into_any(),
                fmt::date_time(lang, vote.ends).into_any(),
            ])
        })
        .collect();
    let columns = [
        "vote-desk-edition",
        "vote-desk-state",
        "vote-desk-opens",
        "vote-desk-closes",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let list = if rows.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "vote-desk-none")>
                <p>{tr!(lang, "vote-desk-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! { <Table caption=tr!(lang, "vote-desk-all") columns rows /> }.into_any()
    };
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=tr!(lang, "desk-vote") lead=tr!(lang, "vote-desk-lead") />
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Vote, tr!(lang, "desk-vote"), body))
}

/// `/desk/vote/{slug}`
pub async fn vote(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadDesk)?;
    let edition = cx.edition().await?;
    cx.need_in(Action::ReadDesk, edition.id)?;
    let lang = cx.lang();
    let title = tr!(lang, "vote-desk-title", name = edition.name.clone());
    let content = match edition.calendar.phase(PhaseKind::Vote) {
        None => not_planned(&cx, &edition),
        Some(vote) => {
            let stand = Stand::of(&edition, vote, cx.now());
            let mut facts = vec![
                Fact::new(
                    tr!(lang, "vote-desk-opens"),
                    fmt::date_time(lang, vote.starts),
                ),
                Fact::new(
                    tr!(lang, "vote-desk-closes"),
                    fmt::date_time(lang, vote.ends),
                ),
            ];
            let of_box = cx.store().ballot_box(&cx.actor(), edition.id).await?;
            let begun = vote.starts <= cx.now();
            let figures = match &of_box {
                Some(_) if begun => Some(cx.store().box_figures(&cx.actor(), edition.id).await?),
                Some(_) | None => None,
            };
            if let Some(figures) = &figures {
                facts.extend(opening::facts(lang, figures));
            } else if begun {
                let turnout = cx.store().turnout(&cx.actor(), edition.id).await?;
                let voters = fmt::number(lang, i64::try_from(turnout.voters).unwrap_or(i64::MAX));
                // The roll of an imported vote stayed with its city: nobody is on ours.
                if turnout.voters > 0 || stand != Stand::Published {
                    facts.push(Fact::new(tr!(lang, "vote-desk-voters"), voters));
                }
            }
            let outcome = match stand {
                Stand::NotYet | Stand::Open | Stand::Closed => None,
                Stand::Counted | Stand::Published => {
                    cx.store().outcome(&cx.actor(), edition.id).await?
                }
            };
            let remarks = figures
                .filter(|_| !matches!(stand, Stand::NotYet | Stand::Open))
                .map(|figures| opening::remarks(lang, &figures));
            let malformed = match stand {
                Stand::Counted | Stand::Published => Some(opening::malformed(&cx, &edition).await?),
                Stand::NotYet | Stand::Open | Stand::Closed => None,
            };
            let batches = if stand == Stand::Closed && cx.can_in(Action::KeyPaper, edition.id) {
                cx.store().paper_batches(&cx.actor(), edition.id).await?
            } else {
                vec![]
            };
            let urgent = urgent(&cx, &edition, of_box.as_ref())
                .map(|text| view! { <Notice tone=Tone::Warning>{text}</Notice> });
            let draft = (edition.state == EditionState::Draft).then(
                || view! { <Notice tone=Tone::Warning>{tr!(lang, "vote-desk-draft")}</Notice> },
            );
            let outcome = outcome.map(|outcome| {
                view! {
                    <section class="stack">
                        <h2>{tr!(lang, "vote-desk-outcome")}</h2>
                        {outcome_view(lang, &edition, &outcome)}
                    </section>
                }
            });
            view! {
                <div class="split">
                    <section class="stack">
                        <p>{stand.tag(lang)}</p>
                        {draft}
                        {urgent}
                        <p class="prose">{tr!(lang, stand.about())}</p>
                        <Facts facts />
                        {remarks}
                    </section>
                    <div class="stack">
                        {next(&cx, &edition, stand, of_box.as_ref(), &batches)}
                        {paper_link(&cx, &edition, stand, of_box.as_ref())}
                    </div>
                </div>
                {malformed}
                {outcome}
            }
            .into_any()
        }
    };
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/vote"), tr!(lang, "desk-vote"))]
                current=edition.name.clone()
            />
            <h1>{title.clone()}</h1>
            <ProveAgain cx=cx.clone() back=cx.path() />
            {content}
        </div>
    };
    Ok(Page::desk(Screen::Vote, title, body))
}

fn not_planned(cx: &Cx, edition: &Edition) -> AnyView {
    let lang = cx.lang();
    let calendar = cx.href(&Part::Calendar.of(&edition.slug));
    view! {
        <EmptyState title=tr!(lang, "vote-desk-not-planned")>
            <p>
                <a href=calendar>{tr!(lang, "vote-desk-plan")}</a>
            </p>
        </EmptyState>
    }
    .into_any()
}

/// What can be done now.
fn next(
    cx: &Cx,
    edition: &Edition,
    stand: Stand,
    of_box: Option<&BallotBoxView>,
    batches: &[PaperBatch],
) -> Option<AnyView> {
    let lang = cx.lang();
    let calendar = cx.href(&Part::Calendar.of(&edition.slug));
    match stand {
        Stand::NotYet | Stand::Open => {
            let key = if stand == Stand::Open { "vote-desk-prolong" } else { "vote-desk-plan" };
            cx.can_in(Action::EditEdition, edition.id).then(|| {
                view! {
                    <ButtonLink href=calendar look=Look::Quiet icon=Some(Glyph::Calendar)>
                        {tr!(lang, key)}
                    </ButtonLink>
                }
                .into_any()
            })
        }
        Stand::Closed if opening::is_sealed(of_box) => {
            of_box.map(|view| opening::opening(cx, edition, view, batches))
        }
        Stand::Closed => cx.can_in(Action::CountVote, edition.id).then(|| {
            view! {
                <section class="panel stack">
                    <h2>{tr!(lang, "vote-desk-count")}</h2>
                    <p>{tr!(lang, "vote-desk-count-text")}</p>
                    <form method="post" action=CountVote::PATH>
                        <input type="hidden" name="edition" value=edition.slug.clone() />
                        <Button icon=Some(Glyph::Results)>{tr!(lang, "vote-desk-count-button")}</Button>
                    </form>
                </section>
            }
            .into_any()
        }),
        Stand::Counted => cx.can_in(Action::PublishOutcome, edition.id).then(|| publish(lang, &edition.slug)),
        Stand::Published => {
            let results = cx.href(&format!("/e/{}/results", edition.slug));
            Some(
                view! {
                    <ButtonLink href=results look=Look::Quiet icon=Some(Glyph::Globe)>
                        {tr!(lang, "vote-desk-results")}
                    </ButtonLink>
                }
                .into_any(),
            )
        }
    }
}

/// The way to the votes on paper, while some can be marked or keyed.
fn paper_link(
    cx: &Cx,
    edition: &Edition,
    stand: Stand,
    of_box: Option<&BallotBoxView>,
) -> Option<AnyView> {
    let lang = cx.lang();
    let sealed = of_box.is_some_and(|view| view.state == BallotBoxState::Sealed);
    let when = matches!(stand, Stand::Open | Stand::Closed);
    (sealed && when && cx.can_in(Action::KeyPaper, edition.id)).then(|| {
        let href = cx.href(&format!("/desk/vote/{}/paper", edition.slug));
        view! {
            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Edit)>
                {tr!(lang, "paper-link")}
            </ButtonLink>
        }
        .into_any()
    })
}

fn publish(lang: Lang, slug: &str) -> AnyView {
    let (count, publish) = (slug.to_owned(), slug.to_owned());
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "vote-desk-publish")}</h2>
            <p>{tr!(lang, "vote-desk-publish-text")}</p>
            <Confirm summary=tr!(lang, "vote-desk-publish-button")>
                <p>{tr!(lang, "vote-desk-publish-confirm")}</p>
                <form method="post" action=PublishOutcome::PATH class="stack">
                    <input type="hidden" name="edition" value=publish />
                    <Checkbox name="sure" label=tr!(lang, "vote-desk-sure") required=true />
                    <Button icon=Some(Glyph::Globe)>{tr!(lang, "vote-desk-publish-now")}</Button>
                </form>
            </Confirm>
            <form method="post" action=CountVote::PATH>
                <input type="hidden" name="edition" value=count />
                <Button look=Look::Bare>{tr!(lang, "vote-desk-count-again")}</Button>
            </form>
        </section>
    }
    .into_any()
}
