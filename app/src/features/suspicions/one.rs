//! One burst: its evidence, what was decided about it, and the form that decides.

use super::parts::{edition, number, path, shared, verdict, when};
use super::server::{DECIDE, DecideSuspicion};
use crate::context::{Cx, FormState};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Bar, BarChart, Breadcrumb, Button, Choice, ErrorSummary, Fact, Facts, Glyph, Link, Notice,
    RadioGroup, TextArea, Tone,
};
use domain::burst::floor;
use domain::{Action, Means, SuspicionId, SuspicionKind, SuspicionVerdict};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, SuspicionView};

/// `/desk/voters/{slug}/suspicions/{id}`
pub async fn suspicion(cx: Cx) -> PageResult {
    let edition = edition(&cx).await?;
    let lang = cx.lang();
    let id: SuspicionId = cx.param_as("id")?;
    let view = cx.store().suspicion(&cx.actor(), edition.id, id).await?;
    let form = cx.form(DECIDE).await?;
    let may_decide = cx
        .actor()
        .can_in(Action::DecideSuspicion, edition.id)
        .is_ok();
    let title = tr!(lang, "suspicions-one-title");
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href("/desk/voters"), tr!(lang, "desk-voters")),
                    Link::new(cx.href(&path(&edition)), tr!(lang, "suspicions-title")),
                ]
                current=title.clone()
            />
            <ErrorSummary errors=form.errors(lang) />
            <div class="page-head">
                <p class="card-kicker">{edition.name.clone()}</p>
                <h1>{title.clone()}</h1>
                <p>{verdict(lang, view.suspicion.verdict)}</p>
            </div>
            <div class="split">
                <div class="stack-l">
                    {evidence(lang, &view)}
                    {history(lang, &view)}
                </div>
                {may_decide.then(|| decide(lang, &edition, &view, &form))}
            </div>
        </div>
    };
    Ok(Page::desk(Screen::Voters, title, body))
}

fn evidence(lang: Lang, view: &SuspicionView) -> AnyView {
    let one = &view.suspicion;
    let means: Vec<String> = view
        .means
        .iter()
        .map(|(means, voters)| {
            let name = tr!(lang, &format!("suspicions-means-{}", means_key(*means)));
            tr!(
                lang,
                "suspicions-by-means",
                means = name,
                voters = number(lang, *voters)
            )
        })
        .collect();
    let facts = vec![
        Fact::new(tr!(lang, "suspicions-what"), shared(lang, one)),
        Fact::new(tr!(lang, "suspicions-hours"), when(lang, one)),
        Fact::new(tr!(lang, "suspicions-voters"), number(lang, one.voters)),
        Fact::new(tr!(lang, "suspicions-most"), number(lang, one.most)),
        Fact::new(tr!(lang, "suspicions-usual"), number(lang, one.usual)),
        Fact::new(tr!(lang, "suspicions-means"), means.join(" · ")),
    ];
    let bars = view
        .hours
        .iter()
        .map(|hour| {
            let inside = (one.from..=one.to).contains(&hour.hour);
            Bar {
                label: fmt::date_time(lang, hour.hour),
                value: u64::from(hour.voters),
                text: number(lang, hour.voters),
                tone: if inside { Tone::Warning } else { Tone::Neutral },
                note: inside.then(|| tr!(lang, "suspicions-inside")),
            }
        })
        .collect();
    let compared = tr!(
        lang,
        match one.kind {
            SuspicionKind::Hour => "suspicions-compared-hour",
            SuspicionKind::Block | SuspicionKind::Device | SuspicionKind::Contact =>
                "suspicions-compared",
        },
        most = number(lang, one.most),
        usual = number(lang, one.usual),
        floor = number(lang, floor(one.kind))
    );
    view! {
        <section class="stack">
            <h2>{tr!(lang, "suspicions-evidence")}</h2>
            <Facts facts />
            <p class="prose">{compared}</p>
            <BarChart
                caption=tr!(lang, "suspicions-chart")
                label_head=tr!(lang, "suspicions-hour")
                value_head=tr!(lang, "suspicions-voters")
                bars
            />
            <p class="soft">{tr!(lang, "suspicions-no-more")}</p>
        </section>
    }
    .into_any()
}

fn means_key(means: Means) -> &'static str {
    match means {
        Means::Email => "email",
        Means::Sms => "sms",
        Means::FranceConnect => "france-connect",
        Means::Card => "card",
        Means::List => "list",
    }
}

fn history(lang: Lang, view: &SuspicionView) -> AnyView {
    let lines = view
        .decisions
        .iter()
        .map(|one| {
            let by = if one.by.is_empty() {
                tr!(lang, "suspicions-by-nobody")
            } else {
                one.by.clone()
            };
            view! {
                <li class="stack-s">
                    <p>
                        {verdict(lang, Some(one.verdict))}
                        " "
                        <span class="soft">
                            {tr!(lang, "suspicions-decided", who = by, date = fmt::date_time(lang, one.at))}
                        </span>
                    </p>
                    <p dir="auto">{one.motive.clone()}</p>
                </li>
            }
        })
        .collect_view();
    let list = if view.decisions.is_empty() {
        view! { <p>{tr!(lang, "suspicions-undecided")}</p> }.into_any()
    } else {
        view! { <ol class="suspicion-history stack">{lines}</ol> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{tr!(lang, "suspicions-history")}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn decide(lang: Lang, edition: &Edition, view: &SuspicionView, form: &FormState) -> AnyView {
    let one = &view.suspicion;
    let choice = |word: SuspicionVerdict, label: &str, hint: &str| {
        Choice::new(word.code(), tr!(lang, label)).hint(tr!(lang, hint))
    };
    let mut options = vec![
        choice(
            SuspicionVerdict::Explained,
            "suspicions-explained",
            "suspicions-explained-hint",
        ),
        choice(
            SuspicionVerdict::Watched,
            "suspicions-watched",
            "suspicions-watched-hint",
        ),
    ];
    // An hour is everybody's.
    if one.kind != SuspicionKind::Hour {
        options.push(choice(
            SuspicionVerdict::Barred,
            "suspicions-barred",
            "suspicions-barred-hint",
        ));
    }
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "suspicions-decide")}</h2>
            <Notice tone=Tone::Info title=tr!(lang, "suspicions-nothing-removed")>
                <p>{tr!(lang, "suspicions-nothing-removed-text")}</p>
            </Notice>
            <form method="post" action=DecideSuspicion::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="id" value=one.id.to_string() />
                <input type="hidden" name="version" value=one.version.to_string() />
                <RadioGroup
                    name="verdict"
                    legend=tr!(lang, "suspicions-verdict")
                    options
                    value=form.value("verdict", "")
                    error=form.error(lang, "verdict")
                    required=true
                />
                <TextArea
                    name="motive"
                    label=tr!(lang, "suspicions-motive")
                    hint=tr!(lang, "suspicions-motive-hint")
                    value=form.value("motive", "")
                    error=form.error(lang, "motive")
                    required=true
                />
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "suspicions-decide-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::means_key;

    #[test]
    fn every_means_has_its_words() {
        for means in domain::Means::ALL {
            let key = format!("suspicions-means-{}", means_key(*means));
            assert!(crate::i18n::has_text(&key), "{key}");
        }
    }
}
