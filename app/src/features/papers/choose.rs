//! `/desk/papers/{slug}`: what can be printed for an edition.

use super::order::{Size, edition_of};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::features::outings::parts::day_and_title;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Choice, Glyph, Icon, Link, Look, Notice, SelectField, TextField, TextKind,
    Tone,
};
use domain::{Action, ProjectState};
use leptos::prelude::*;
use store::{Edition, ProjectFilter, ProjectSummary};

/// `/desk/papers/{slug}`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let lang = cx.lang();
    let projects = cx
        .store()
        .projects(edition.id, &ProjectFilter::default())
        .await?;
    let on_ballot = projects
        .iter()
        .any(|project| project.state == ProjectState::OnBallot);
    let occasions = occasions(&cx, &edition).await?;
    let batches = batches(&cx, &edition).await?;
    let title = tr!(lang, "papers-desk-title");
    let polling = cx.can_in(Action::KeyPaper, edition.id);
    let links = if polling {
        vec![
            Link::new(cx.href("/desk/polling"), tr!(lang, "desk-polling")),
            Link::new(
                cx.href(&format!("/desk/polling/{}", edition.slug)),
                edition.name.clone(),
            ),
        ]
    } else {
        vec![Link::new(
            cx.href("/desk/outings"),
            tr!(lang, "desk-outings"),
        )]
    };
    let screen = if polling {
        Screen::Polling
    } else {
        Screen::Outings
    };
    let about = abouts(lang, &edition, &projects);
    let specimen = (on_ballot && batches.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "papers-desk-no-batch")}</p>
            </Notice>
        }
    });
    let ballot = on_ballot.then(|| {
        let batch = pick(
            "ballot-batch",
            "batch",
            tr!(lang, "papers-desk-batch"),
            batches,
            Some(tr!(lang, "papers-desk-specimen")),
        );
        let sizes = [Size::A4, Size::A5, Size::Two];
        order_form(
            &cx,
            &edition,
            "ballot",
            &sizes,
            true,
            view! { {specimen} {batch} }.into_any(),
        )
    });
    let at = |what: &'static str| {
        pick(
            &format!("{what}-at"),
            "at",
            tr!(lang, "papers-desk-at"),
            occasions.clone(),
            Some(tr!(lang, "papers-desk-at-none")),
        )
    };
    let about_field = |what: &'static str| {
        let label = tr!(lang, "papers-desk-about");
        pick(
            &format!("{what}-about"),
            "about",
            label,
            about.clone(),
            None,
        )
    };
    let lines = view! {
        <TextField
            name="lines"
            id="attendance-lines"
            kind=TextKind::Whole
            label=tr!(lang, "papers-desk-lines")
            value="16"
        />
    };
    let body = view! {
        <div class="stack-xl">
            <div class="stack-l">
                <Breadcrumb links current=title.clone() />
                <ScreenHead title=title.clone() lead=tr!(lang, "papers-desk-lead") />
            </div>
            <div class="papers-kinds">
                {ballot}
                {order_form(&cx, &edition, "poster", &[Size::A4, Size::A5], true, about_field("poster"))}
                {order_form(&cx, &edition, "flyer", &[Size::Four, Size::Two, Size::A5], false, about_field("flyer"))}
                {order_form(
                    &cx,
                    &edition,
                    "attendance",
                    &[Size::A4, Size::A5],
                    true,
                    view! { {at("attendance")} {lines} }.into_any(),
                )}
                {order_form(&cx, &edition, "tally", &[Size::A4, Size::A5], true, at("tally"))}
                {order_form(&cx, &edition, "slips", &[Size::A4, Size::A5], false, ().into_any())}
            </div>
            {elsewhere(&cx, &edition)}
        </div>
    };
    Ok(Page::desk(screen, title, body))
}

/// The form that leads to a sheet: an address with what is chosen, which can be kept and sent on.
fn order_form(
    cx: &Cx,
    edition: &Edition,
    what: &'static str,
    sizes: &[Size],
    two_languages: bool,
    fields: AnyView,
) -> AnyView {
    let lang = cx.lang();
    let action = cx.href(&format!("/desk/papers/{}/{what}", edition.slug));
    let languages: Vec<Choice> = Lang::ALL
        .into_iter()
        .map(|lang| Choice::new(lang.code(), lang.name()))
        .collect();
    let second = two_languages.then(|| {
        pick(
            &format!("{what}-second"),
            "second",
            tr!(lang, "papers-desk-second"),
            languages.clone(),
            Some(tr!(lang, "papers-desk-second-none")),
        )
    });
    let sizes: Vec<Choice> = sizes
        .iter()
        .map(|size| {
            let key = format!("papers-desk-size-{}", size.code());
            Choice::new(size.code(), tr!(lang, &key))
        })
        .collect();
    let first = tr!(lang, "papers-desk-lang");
    view! {
        <form class="panel stack" method="get" action=action aria-labelledby=format!("{what}-title")>
            <h2 id=format!("{what}-title")>{tr!(lang, &format!("papers-desk-{what}"))}</h2>
            <p>{tr!(lang, &format!("papers-desk-{what}-text"))}</p>
            {fields}
            {pick(&format!("{what}-lang"), "lang", first, languages, None)}
            {second}
            {pick(&format!("{what}-size"), "size", tr!(lang, "papers-desk-size"), sizes, None)}
            <div>
                <Button look=Look::Quiet>{tr!(lang, "papers-desk-see")}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn pick(
    id: &str,
    name: &'static str,
    label: String,
    options: Vec<Choice>,
    blank: Option<String>,
) -> AnyView {
    let id = id.to_owned();
    view! { <SelectField id name label options blank /> }.into_any()
}

/// What a poster can be about.
fn abouts(lang: Lang, edition: &Edition, projects: &[ProjectSummary]) -> Vec<Choice> {
    let mut options = vec![
        Choice::new("vote", tr!(lang, "papers-desk-about-vote")),
        Choice::new("ideas", tr!(lang, "papers-desk-about-ideas")),
    ];
    if !edition.districts.is_empty() {
        options.push(Choice::new(
            "districts",
            tr!(lang, "papers-desk-about-districts"),
        ));
    }
    if !projects.is_empty() {
        options.push(Choice::new(
            "projects",
            tr!(lang, "papers-desk-about-projects"),
        ));
    }
    options.extend(
        edition.districts.iter().map(|district| {
            Choice::new(format!("district-{}", district.code), district.name.clone())
        }),
    );
    options.extend(projects.iter().map(|project| {
        Choice::new(
            format!("project-{}", project.number),
            format!("{} – {}", project.number, project.title),
        )
    }));
    options
}

/// The polling places and the outings that a sheet can be for.
async fn occasions(cx: &Cx, edition: &Edition) -> Result<Vec<Choice>, AppError> {
    let mut options = vec![];
    if cx.can_in(Action::KeyPaper, edition.id) {
        let places = cx.store().polling_places(&cx.actor(), edition.id).await?;
        options.extend(
            places
                .into_iter()
                .filter(|place| place.outing.is_none())
                .map(|place| Choice::new(format!("place-{}", place.number), place.name)),
        );
    }
    if cx.can_somewhere(Action::ManageOutings) {
        let outings = cx.store().outings(&cx.actor(), edition.id).await?;
        options.extend(outings.into_iter().map(|outing| {
            let label = day_and_title(cx.lang(), &outing);
            Choice::new(format!("outing-{}", outing.id), label)
        }));
    }
    Ok(options)
}

async fn batches(cx: &Cx, edition: &Edition) -> Result<Vec<Choice>, AppError> {
    if !cx.can_in(Action::KeyPaper, edition.id) {
        return Ok(vec![]);
    }
    let lang = cx.lang();
    let batches = cx.store().paper_batches(&cx.actor(), edition.id).await?;
    Ok(batches
        .into_iter()
        .map(|batch| {
            let label = tr!(lang, "papers-batch", number = batch.number);
            Choice::new(batch.number.to_string(), label)
        })
        .collect())
}

/// Papers that have a page elsewhere.
fn elsewhere(cx: &Cx, edition: &Edition) -> AnyView {
    let lang = cx.lang();
    let ideas = Lang::ALL
        .into_iter()
        .map(|other| {
            let href = other.href(&format!("/e/{}/ideas/paper", edition.slug));
            let small = format!("{href}?size=a5");
            view! {
                <li>
                    <a href=href lang=other.code() dir=other.dir()>
                        {format!("{} – A4", other.name())}
                    </a>
                    " · "
                    <a href=small lang=other.code() dir=other.dir()>
                        {format!("{} – A5", other.name())}
                    </a>
                </li>
            }
        })
        .collect_view();
    let cards = cx.can_in(Action::ManageVoters, edition.id).then(|| {
        let href = cx.href(&format!("/desk/voters/{}#batches", edition.slug));
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "papers-desk-cards")}</h2>
                <p>{tr!(lang, "papers-desk-cards-text")}</p>
                <p>
                    <a class="button button-quiet" href=href>
                        <Icon glyph=Glyph::Vote />
                        <span>{tr!(lang, "papers-desk-cards-go")}</span>
                    </a>
                </p>
            </section>
        }
    });
    view! {
        <div class="papers-kinds">
            <section class="panel stack">
                <h2>{tr!(lang, "papers-desk-idea")}</h2>
                <p>{tr!(lang, "papers-desk-idea-text")}</p>
                <ul>{ideas}</ul>
            </section>
            {cards}
        </div>
    }
    .into_any()
}
