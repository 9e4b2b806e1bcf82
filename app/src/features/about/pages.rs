//! `/accessibility`, `/legal`, `/source`, `/data`, `/help`.

use super::text::{Block, Part, text_page};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt, place};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Glyph, Icon, Link, Notice, Tone};
use chrono::NaiveDate;
use domain::PhaseKind;
use leptos::prelude::*;
use store::{Edition, Outcome};

/// The day on which the declaration of accessibility was last looked through; change it with its texts.
const DECLARED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);

/// `/accessibility`: the declaration, in the form that the order of 20 September 2019 imposes.
pub async fn accessibility(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let city = place::of(lang, &cx.city().name);
    let text = |key: &str| Block::Text(tr!(lang, key));
    let declared = DECLARED.map(|day| fmt::day(lang, day)).unwrap_or_default();
    let parts = vec![
        Part::new(
            tr!(lang, "about-access-state"),
            vec![
                Block::Text(tr!(
                    lang,
                    "about-access-state-text",
                    site = cx.site().url.clone()
                )),
                text("about-access-state-why"),
            ],
        ),
        Part::new(
            tr!(lang, "about-access-results"),
            vec![text("about-access-results-text")],
        ),
        Part::new(
            tr!(lang, "about-access-gaps"),
            vec![
                text("about-access-gaps-text"),
                Block::List(vec![
                    tr!(lang, "about-access-gap-content"),
                    tr!(lang, "about-access-gap-map"),
                ]),
            ],
        ),
        Part::new(
            tr!(lang, "about-access-made"),
            vec![
                Block::Text(tr!(lang, "about-access-made-text", date = declared)),
                Block::List(vec![
                    tr!(lang, "about-access-made-tech"),
                    tr!(lang, "about-access-made-tools"),
                    tr!(lang, "about-access-made-pages"),
                    tr!(lang, "about-access-made-simple"),
                ]),
            ],
        ),
        Part::new(
            tr!(lang, "about-access-contact"),
            vec![text("about-access-contact-text"), contact(&cx)],
        ),
        Part::new(
            tr!(lang, "about-access-appeal"),
            vec![
                text("about-access-appeal-text"),
                Block::Links(vec![
                    Link::new(
                        "https://formulaire.defenseurdesdroits.fr/",
                        tr!(lang, "about-access-appeal-form"),
                    ),
                    Link::new(
                        "https://www.defenseurdesdroits.fr/saisir/delegues",
                        tr!(lang, "about-access-appeal-near"),
                    ),
                ]),
                text("about-access-appeal-post"),
            ],
        ),
        Part::new(
            tr!(lang, "about-access-plan"),
            vec![text("about-access-plan-text")],
        ),
    ];
    let lead = tr!(lang, "about-access-lead", city = city);
    Ok(text_page(&cx, tr!(lang, "about-access-title"), lead, parts))
}

/// `/legal`
pub async fn legal(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let city = place::of(lang, &cx.city().name);
    let publisher = if cx.city().demonstration {
        "about-legal-publisher-demo"
    } else {
        "about-legal-publisher-text"
    };
    let parts = vec![
        Part::new(
            tr!(lang, "about-legal-publisher"),
            vec![Block::Text(tr!(lang, publisher, city = city)), contact(&cx)],
        ),
        Part::new(
            tr!(lang, "about-legal-host"),
            vec![Block::Text(tr!(lang, "about-legal-host-text"))],
        ),
        Part::new(
            tr!(lang, "about-legal-content"),
            vec![Block::Text(tr!(lang, "about-legal-content-text"))],
        ),
        Part::new(
            tr!(lang, "about-legal-more"),
            vec![Block::Links(vec![
                Link::new(lang.href("/privacy"), tr!(lang, "footer-privacy")),
                Link::new(
                    lang.href("/accessibility"),
                    tr!(lang, "footer-accessibility"),
                ),
                Link::new(lang.href("/source"), tr!(lang, "footer-source")),
            ])],
        ),
    ];
    Ok(text_page(
        &cx,
        tr!(lang, "about-legal-title"),
        String::new(),
        parts,
    ))
}

/// `/source`
pub async fn source(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let sources: Vec<(String, String)> = catalogue
        .public()
        .filter(|edition| !edition.source.is_empty())
        .map(|edition| (edition.name.clone(), edition.source.clone()))
        .collect();
    let mut parts = vec![
        Part::new(
            tr!(lang, "about-source-licence"),
            vec![
                Block::Text(tr!(lang, "about-source-licence-text")),
                Block::Links(vec![Link::new(
                    "https://eupl.eu/",
                    tr!(lang, "about-source-licence-link"),
                )]),
            ],
        ),
        Part::new(
            tr!(lang, "about-source-others"),
            vec![Block::Text(tr!(lang, "about-source-others-text"))],
        ),
    ];
    if !sources.is_empty() {
        parts.push(Part::new(
            tr!(lang, "about-source-data"),
            vec![Block::Quotes(sources)],
        ));
    }
    Ok(text_page(
        &cx,
        tr!(lang, "about-source-title"),
        tr!(lang, "about-source-lead"),
        parts,
    ))
}

/// `/help`
pub async fn help(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let part = |name: &str| {
        Part::new(
            tr!(lang, &format!("about-help-{name}")),
            vec![Block::Text(tr!(lang, &format!("about-help-{name}-text")))],
        )
    };
    let mut parts: Vec<Part> = ["code", "idea", "vote", "change", "phone"]
        .map(part)
        .into_iter()
        .collect();
    let papers = paper_forms(&cx).await?;
    if !papers.is_empty() {
        parts.push(Part::new(
            tr!(lang, "entries-help"),
            vec![
                Block::Text(tr!(lang, "entries-help-text")),
                Block::Links(papers),
            ],
        ));
    }
    parts.push(Part::new(
        tr!(lang, "about-help-person"),
        vec![
            Block::Text(tr!(lang, "about-help-person-text")),
            contact(&cx),
        ],
    ));
    Ok(text_page(
        &cx,
        tr!(lang, "about-help-title"),
        String::new(),
        parts,
    ))
}

/// The form to print, of each edition that takes ideas now.
async fn paper_forms(cx: &Cx) -> Result<Vec<Link>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    Ok(catalogue
        .in_phase(PhaseKind::Ideas, cx.now())
        .map(|edition| {
            Link::new(
                cx.href(&format!("/e/{}/ideas/paper", edition.slug)),
                tr!(cx, "entries-help-link", edition = edition.name.clone()),
            )
        })
        .collect())
}

/// `/data`: the files of each edition and of each delegated envelope.
pub async fn data(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let mut editions = Vec::new();
    for edition in catalogue.public() {
        let contents = crate::features::editions::pages::contents(&cx, edition).await?;
        // The ballots are there once the outcome is public, for everybody alike.
        let outcome = match edition.outcome_published {
            Some(_) => cx.store().outcome(&cx.actor(), edition.id).await?,
            None => None,
        };
        let files = files(
            lang,
            edition,
            contents.projects > 0,
            contents.ideas > 0,
            outcome.as_ref(),
        );
        if !files.is_empty() {
            editions.push(files_of(&edition.name, files));
        }
    }
    for envelope in cx.store().delegated_envelopes().await? {
        let file = |name: &str, key: &str| {
            Link::new(
                format!("/envelopes/{}/{name}", envelope.slug),
                tr!(lang, key),
            )
        };
        let files = vec![
            file("data.json", "envelopes-data-json"),
            file("ledger.csv", "envelopes-data-csv"),
        ];
        editions.push(files_of(&envelope.name, files));
    }
    let none = editions.is_empty();
    let title = tr!(lang, "about-data-title");
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "about-data-lead")}</p>
                </div>
                {none.then(|| view! { <Notice tone=Tone::Neutral>{tr!(lang, "about-data-none")}</Notice> })}
                {editions}
                <section class="prose">
                    <h2>{tr!(lang, "about-data-formats")}</h2>
                    <ul>
                        <li>{tr!(lang, "about-data-csv")}</li>
                        <li>{tr!(lang, "about-data-pb")}</li>
                    </ul>
                    <p>{tr!(lang, "about-data-anonymous")}</p>
                </section>
            </div>
        },
    ))
}

fn files(
    lang: Lang,
    edition: &Edition,
    projects: bool,
    ideas: bool,
    outcome: Option<&Outcome>,
) -> Vec<Link> {
    let base = format!("/data/{}", edition.slug);
    let mut files = Vec::new();
    if ideas {
        files.push(Link::new(
            format!("{base}/ideas.csv"),
            tr!(lang, "about-data-ideas"),
        ));
    }
    if projects {
        files.push(Link::new(
            format!("{base}/projects.csv"),
            tr!(lang, "about-data-projects"),
        ));
    }
    if outcome.is_some() {
        files.push(Link::new(
            format!("{base}/ballots.csv"),
            tr!(lang, "about-data-ballots"),
        ));
        match edition.envelopes.as_slice() {
            [_] => files.push(Link::new(
                format!("{base}/ballots.pb"),
                tr!(lang, "about-data-pabulib"),
            )),
            several => files.extend((1..).zip(several).map(|(number, envelope)| {
                let text = tr!(
                    lang,
                    "about-data-pabulib-of",
                    envelope = envelope.name.clone()
                );
                Link::new(format!("{base}/ballots.pb?envelope={number}"), text)
            })),
        }
    }
    files
}

fn files_of(name: &str, files: Vec<Link>) -> impl IntoView + use<> {
    let links = files
        .into_iter()
        .map(|link| {
            view! {
                <li>
                    <a class="file-link" href=link.href download="">
                        <Icon glyph=Glyph::Download />
                        <span>{link.label}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel stack-s">
            <h2 lang="fr" dir="auto">{name.to_owned()}</h2>
            <ul>{links}</ul>
        </section>
    }
}

/// Where to write; the town hall when the city has given no address.
fn contact(cx: &Cx) -> Block {
    let lang = cx.lang();
    match cx.city().contact.as_str() {
        "" => Block::Text(tr!(
            lang,
            "about-contact-none",
            city = place::of(lang, &cx.city().name)
        )),
        address if address.contains('@') => Block::Links(vec![Link::new(
            format!("mailto:{address}"),
            tr!(lang, "about-contact", address = address),
        )]),
        address => Block::Text(address.to_owned()),
    }
}
