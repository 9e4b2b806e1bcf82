//! The parts of the gallery: a component or a family of them each.

use chrono::NaiveDate;
use domain::Cents;
use leptos::prelude::*;

use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Area, Bar, BarChart, Breadcrumb, Button, ButtonLink, Card, Checkbox, Checkboxes, Choice,
    Column, Confirm, DistrictMap, EmptyState, ErrorSummary, Fact, Facts, Figure, Figures,
    FileField, Glyph, Icon, KeyHints, Link, Look, Moment, MomentState, Notice, Pager, Pagination,
    Progress, RadioGroup, SelectField, Steps, Tab, TabLinks, Table, Tag, TextArea, TextField,
    TextKind, Timeline, Tone, Toolbar,
};

/// Names of places are the same in every language.
const PLACES: [&str; 6] = [
    "Centre",
    "Rocade",
    "Saint-Jean",
    "Montfavet",
    "Barthelasse",
    "Courtine",
];

#[component]
pub(super) fn Letters(lang: Lang) -> impl IntoView {
    view! {
        <div class="prose">
            <p class="text-2xl">{tr!(lang, "gallery-type-h1")}</p>
            <p class="lead">{tr!(lang, "gallery-type-lead")}</p>
            <h3>{tr!(lang, "gallery-type-h2")}</h3>
            <p>
                {tr!(lang, "gallery-type-text")} " "
                <a href="#gallery-type">{tr!(lang, "gallery-type-link")}</a>
            </p>
            <h4>{tr!(lang, "gallery-type-h3")}</h4>
            <ul>
                <li>{tr!(lang, "gallery-type-item-1")}</li>
                <li>{tr!(lang, "gallery-type-item-2")}</li>
            </ul>
        </div>
    }
    .into_any()
}

#[component]
pub(super) fn Buttons(lang: Lang) -> impl IntoView {
    view! {
        <p class="soft">{tr!(lang, "gallery-buttons-note")}</p>
        <form class="cluster">
            <Button>{tr!(lang, "gallery-button-main")}</Button>
            <Button look=Look::Quiet icon=Some(Glyph::Idea)>
                {tr!(lang, "gallery-button-quiet")}
            </Button>
            <Button look=Look::Bare>{tr!(lang, "gallery-button-bare")}</Button>
            <Button look=Look::Danger>{tr!(lang, "gallery-button-danger")}</Button>
            <Button disabled=true icon=Some(Glyph::Clock)>
                {tr!(lang, "gallery-button-disabled")}
            </Button>
            <ButtonLink href="#gallery-buttons" icon=Some(Glyph::Next)>
                {tr!(lang, "gallery-button-link")}
            </ButtonLink>
            <Button look=Look::Quiet wide=true>
                {tr!(lang, "gallery-button-long")}
            </Button>
        </form>
    }
    .into_any()
}

#[component]
pub(super) fn Fields(lang: Lang) -> impl IntoView {
    view! {
        <div class="stack-l">
            <div class="form">
                <TextField
                    name="title"
                    label=tr!(lang, "gallery-field-title")
                    hint=tr!(lang, "gallery-field-title-hint")
                    value=tr!(lang, "gallery-field-title-value")
                    required=true
                />
                <TextField
                    name="title-wrong"
                    label=tr!(lang, "gallery-field-title")
                    hint=tr!(lang, "gallery-field-title-hint")
                    error=tr!(lang, "gallery-field-title-error")
                    value="Ici"
                    required=true
                />
                <TextArea
                    name="text"
                    label=tr!(lang, "gallery-field-text")
                    hint=tr!(lang, "gallery-field-text-hint")
                    value=tr!(lang, "gallery-field-text-value")
                    max=1500
                    required=true
                />
                <SelectField
                    name="district"
                    label=tr!(lang, "gallery-field-district")
                    blank=tr!(lang, "gallery-field-district-blank")
                    options=PLACES.map(|place| Choice::new(place, place)).to_vec()
                    value="Rocade"
                />
                <SelectField
                    name="district-wrong"
                    label=tr!(lang, "gallery-field-district")
                    blank=tr!(lang, "gallery-field-district-blank")
                    options=PLACES.map(|place| Choice::new(place, place)).to_vec()
                    error=tr!(lang, "gallery-field-district-error")
                    required=true
                />
            </div>
            <Kinds lang />
        </div>
    }
    .into_any()
}

/// A field of each kind.
#[component]
fn Kinds(lang: Lang) -> impl IntoView {
    view! {
        <div class="form">
            <TextField
                kind=TextKind::Email
                name="email"
                label=tr!(lang, "gallery-field-email")
                hint=tr!(lang, "gallery-field-email-hint")
                error=tr!(lang, "gallery-field-email-error")
                value="lina.exemple.fr"
                required=true
            />
            <TextField
                kind=TextKind::Code
                name="code"
                label=tr!(lang, "gallery-field-code")
                hint=tr!(lang, "gallery-field-code-hint")
                value="482913"
                required=true
            />
            <TextField kind=TextKind::Money name="cost" label=tr!(lang, "gallery-field-cost") value="12500" />
            <TextField kind=TextKind::Whole name="age" label=tr!(lang, "gallery-field-age") />
            <TextField
                kind=TextKind::DateTime
                name="opens"
                label=tr!(lang, "gallery-field-when")
                hint=tr!(lang, "gallery-field-when-hint")
                value="2026-06-01T09:00"
            />
            <TextField kind=TextKind::Search name="q" label=tr!(lang, "gallery-field-search") />
            <FileField
                name="photo"
                label=tr!(lang, "gallery-field-photo")
                hint=tr!(lang, "gallery-field-photo-hint")
                accept="image/jpeg,image/png"
            />
            <TextField
                name="reference"
                label=tr!(lang, "gallery-field-closed")
                value="AVI-2026-0142"
                disabled=true
            />
        </div>
    }
    .into_any()
}

#[component]
pub(super) fn Choices(lang: Lang) -> impl IntoView {
    let links = || {
        vec![
            Choice::new("lives", tr!(lang, "gallery-link-lives")),
            Choice::new("works", tr!(lang, "gallery-link-works")),
            Choice::new("studies", tr!(lang, "gallery-link-studies"))
                .hint(tr!(lang, "gallery-link-studies-hint")),
            Choice::new("none", tr!(lang, "gallery-link-none")).disabled(true),
        ]
    };
    let themes = vec![
        Choice::new("nature", tr!(lang, "gallery-theme-nature")),
        Choice::new("moves", tr!(lang, "gallery-theme-moves")),
        Choice::new("together", tr!(lang, "gallery-theme-together")),
    ];
    view! {
        <div class="form">
            <RadioGroup
                name="link"
                legend=tr!(lang, "gallery-link")
                hint=tr!(lang, "gallery-link-hint")
                options=links()
                value="works"
                required=true
            />
            <RadioGroup
                name="link-wrong"
                legend=tr!(lang, "gallery-link")
                error=tr!(lang, "gallery-link-error")
                options=links()
                required=true
            />
            <Checkboxes
                name="themes"
                legend=tr!(lang, "gallery-themes")
                options=themes
                values=vec!["nature".to_owned(), "together".to_owned()]
            />
            <Checkbox name="consent" label=tr!(lang, "gallery-consent") checked=true required=true />
            <Checkbox
                name="consent-wrong"
                label=tr!(lang, "gallery-consent")
                error=tr!(lang, "gallery-consent-error")
                required=true
            />
        </div>
    }
    .into_any()
}

#[component]
pub(super) fn Errors(lang: Lang) -> impl IntoView {
    let errors = vec![
        (
            "title-wrong".to_owned(),
            tr!(lang, "gallery-field-title-error"),
        ),
        ("link-wrong".to_owned(), tr!(lang, "gallery-link-error")),
    ];
    view! { <ErrorSummary errors /> }.into_any()
}

#[component]
pub(super) fn Notices(lang: Lang) -> impl IntoView {
    view! {
        <Notice>
            <p>{tr!(lang, "gallery-notice-neutral")}</p>
        </Notice>
        <Notice tone=Tone::Info>
            <p>{tr!(lang, "gallery-notice-info")}</p>
        </Notice>
        <Notice tone=Tone::Success title=tr!(lang, "gallery-notice-success-title")>
            <p>
                {tr!(lang, "gallery-notice-success")} " "
                <strong class="verbatim">"K7P-2QF-9TD"</strong>
            </p>
        </Notice>
        <Notice tone=Tone::Warning>
            <p>{tr!(lang, "gallery-notice-warning")}</p>
        </Notice>
        <Notice tone=Tone::Danger>
            <p>{tr!(lang, "gallery-notice-danger")}</p>
        </Notice>
    }
    .into_any()
}

#[component]
pub(super) fn Tags(lang: Lang) -> impl IntoView {
    view! {
        <p class="cluster">
            <Tag label=tr!(lang, "gallery-tag-draft") />
            <Tag label=tr!(lang, "gallery-tag-submitted") tone=Tone::Info />
            <Tag label=tr!(lang, "gallery-tag-published") tone=Tone::Success />
            <Tag label=tr!(lang, "gallery-tag-changes") tone=Tone::Warning />
            <Tag label=tr!(lang, "gallery-tag-refused") tone=Tone::Danger />
            <Tag label=tr!(lang, "gallery-tag-winner") tone=Tone::Success icon=Glyph::Star />
        </p>
    }
    .into_any()
}

#[component]
pub(super) fn Cards(lang: Lang) -> impl IntoView {
    let price = move |cents| fmt::money(lang, Cents::new(cents));
    view! {
        <div class="grid">
            <Card
                title=tr!(lang, "gallery-card-1")
                href="#gallery-cards".to_owned()
                kicker=PLACES[1].to_owned()
                foot=move || {
                    view! {
                        <Tag label=tr!(lang, "gallery-tag-published") tone=Tone::Success />
                        <span class="strong">{price(1_250_000)}</span>
                    }
                }
            >
                <p>{tr!(lang, "gallery-card-1-text")}</p>
            </Card>
            <Card
                title=tr!(lang, "gallery-card-2")
                href="#gallery-cards".to_owned()
                kicker=PLACES[0].to_owned()
                foot=move || {
                    view! {
                        <span class="strong">{price(4_800_000)}</span>
                        <Button look=Look::Quiet icon=Some(Glyph::Plus)>
                            {tr!(lang, "gallery-card-vote")}
                        </Button>
                    }
                }
            >
                <p>{tr!(lang, "gallery-card-2-text")}</p>
            </Card>
            <Card title=tr!(lang, "gallery-card-3") kicker=PLACES[5].to_owned()>
                <p>{tr!(lang, "gallery-card-3-text")}</p>
            </Card>
        </div>
    }
    .into_any()
}

#[component]
pub(super) fn Empty(lang: Lang) -> impl IntoView {
    view! {
        <EmptyState title=tr!(lang, "gallery-empty-title") level=3>
            <p>{tr!(lang, "gallery-empty-text")}</p>
            <ButtonLink href="#gallery-empty">{tr!(lang, "gallery-button-main")}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

#[component]
pub(super) fn Pages(lang: Lang) -> impl IntoView {
    view! {
        <p class="soft">{tr!(lang, "pager-count", count = 204)}</p>
        <Pagination current=5 total=12 href=|page| format!("?page={page}#gallery-pages") />
        <Pager
            label=tr!(lang, "gallery-pager-label")
            previous=Some(Link::new("#gallery-pages", tr!(lang, "gallery-pager-previous")))
            next=Some(Link::new("#gallery-pages", tr!(lang, "gallery-pager-next")))
        />
    }
    .into_any()
}

#[component]
pub(super) fn Tables(lang: Lang) -> impl IntoView {
    let columns = vec![
        Column::text(tr!(lang, "gallery-table-project")),
        Column::figures(tr!(lang, "gallery-table-votes")),
        Column::figures(tr!(lang, "gallery-table-cost")),
        Column::text(tr!(lang, "gallery-table-state")),
    ];
    let rows = [
        ("gallery-card-1", 1204, 1_250_000),
        ("gallery-card-2", 987, 4_800_000),
        ("gallery-card-3", 54, 12_000_050),
    ]
    .map(|(key, votes, cents)| {
        vec![
            tr!(lang, key).into_any(),
            fmt::number(lang, votes).into_any(),
            fmt::money(lang, Cents::new(cents)).into_any(),
            view! { <Tag label=tr!(lang, "gallery-tag-winner") tone=Tone::Success icon=Glyph::Star /> }
                .into_any(),
        ]
    });
    view! { <Table caption=tr!(lang, "gallery-table-caption") columns rows=rows.into() /> }
        .into_any()
}

#[component]
pub(super) fn FactsAndFigures(lang: Lang) -> impl IntoView {
    let figures = vec![
        Figure::new(fmt::number(lang, 8309), tr!(lang, "gallery-figure-voters")),
        Figure::new(fmt::number(lang, 29), tr!(lang, "gallery-figure-winners")),
        Figure::new(
            fmt::percent(lang, 987, 1000),
            tr!(lang, "gallery-figure-spent"),
        ),
    ];
    let facts = vec![
        Fact::new(
            tr!(lang, "gallery-field-title"),
            tr!(lang, "gallery-card-1"),
        )
        .edit("#gallery-facts"),
        Fact::new(tr!(lang, "gallery-field-district"), PLACES[1]).edit("#gallery-facts"),
        Fact::new(
            tr!(lang, "gallery-field-text"),
            tr!(lang, "gallery-card-1-text"),
        ),
    ];
    view! {
        <Figures figures />
        <Facts facts />
    }
    .into_any()
}

#[component]
pub(super) fn Ways(lang: Lang) -> impl IntoView {
    let here = "#gallery-ways";
    let tab = |key: &str, count, current| Tab {
        href: here.to_owned(),
        label: tr!(lang, key),
        count: Some(fmt::number(lang, count)),
        current,
    };
    let tabs = vec![
        tab("gallery-tab-todo", 14, true),
        tab("gallery-tab-waiting", 3, false),
        tab("gallery-tab-done", 1187, false),
    ];
    let steps = vec![
        tr!(lang, "gallery-step-what"),
        tr!(lang, "gallery-step-where"),
        tr!(lang, "gallery-step-who"),
    ];
    let keys = vec![
        ("J".to_owned(), tr!(lang, "gallery-keys-next")),
        ("P".to_owned(), tr!(lang, "gallery-keys-publish")),
    ];
    view! {
        <Breadcrumb
            links=vec![
                Link::new(here, tr!(lang, "nav-home")),
                Link::new(here, tr!(lang, "gallery-crumb-edition")),
            ]
            current=tr!(lang, "gallery-card-1")
        />
        <Steps labels=steps current=2 />
        <TabLinks label=tr!(lang, "gallery-tabs") tabs />
        <form>
            <Toolbar label=tr!(lang, "gallery-toolbar")>
                <SelectField
                    name="filter"
                    unmarked=true
                    label=tr!(lang, "gallery-field-district")
                    blank=tr!(lang, "gallery-field-district-blank")
                    options=PLACES.map(|place| Choice::new(place, place)).to_vec()
                />
                <Button look=Look::Quiet icon=Some(Glyph::Filter)>
                    {tr!(lang, "gallery-toolbar-apply")}
                </Button>
            </Toolbar>
        </form>
        <KeyHints keys />
        <h3>{tr!(lang, "gallery-confirm")}</h3>
        <Confirm summary=tr!(lang, "gallery-button-danger") open=true>
            <p>{tr!(lang, "gallery-confirm-text")}</p>
            <form>
                <Button look=Look::Danger>{tr!(lang, "gallery-confirm-yes")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

#[component]
pub(super) fn Times(lang: Lang) -> impl IntoView {
    let day = |month, day| {
        let date = NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
        fmt::day_of_year(lang, date)
    };
    let moment = |key: &str, from, to, state| Moment {
        photos: vec![],
        title: tr!(lang, key),
        when: tr!(lang, "gallery-when", start = from, end = to),
        text: None,
        state,
    };
    let moments = vec![
        moment(
            "gallery-phase-ideas",
            day(1, 12),
            day(2, 28),
            MomentState::Done,
        ),
        Moment {
            photos: vec![],
            text: Some(tr!(lang, "gallery-phase-study-text")),
            ..moment(
                "gallery-phase-study",
                day(3, 1),
                day(5, 22),
                MomentState::Now,
            )
        },
        moment(
            "gallery-phase-vote",
            day(6, 1),
            day(6, 21),
            MomentState::Next,
        ),
    ];
    view! { <Timeline moments /> }.into_any()
}

#[component]
pub(super) fn Budget(lang: Lang) -> impl IntoView {
    let bar = |spent: u64, whole: u64, tone| {
        let amount = |euros: u64| {
            let euros = i64::try_from(euros).ok().and_then(Cents::from_euros);
            fmt::money(lang, euros.unwrap_or_default())
        };
        let detail = if spent > whole {
            tr!(
                lang,
                "gallery-budget-over",
                spent = amount(spent),
                total = amount(whole),
                over = amount(spent - whole)
            )
        } else {
            tr!(
                lang,
                "gallery-budget-detail",
                spent = amount(spent),
                total = amount(whole),
                left = amount(whole - spent)
            )
        };
        let label = tr!(lang, "gallery-budget-label");
        view! { <Progress label detail part=spent whole tone /> }
    };
    view! {
        {bar(0, 100_000, Tone::Neutral)}
        {bar(62_500, 100_000, Tone::Neutral)}
        {bar(96_000, 100_000, Tone::Warning)}
        {bar(112_000, 100_000, Tone::Danger)}
    }
    .into_any()
}

#[component]
pub(super) fn Chart(lang: Lang) -> impl IntoView {
    let bars = [
        ("gallery-card-1", 1_204_u64, true),
        ("gallery-card-2", 987, true),
        ("gallery-card-3", 54, false),
    ]
    .map(|(key, points, won)| Bar {
        label: tr!(lang, key),
        value: points,
        text: tr!(lang, "gallery-points", count = points),
        tone: if won { Tone::Success } else { Tone::Neutral },
        note: won.then(|| tr!(lang, "gallery-chart-won")),
    });
    view! {
        <BarChart
            caption=tr!(lang, "gallery-chart-caption")
            label_head=tr!(lang, "gallery-table-project")
            value_head=tr!(lang, "gallery-chart-points")
            bars=bars.into()
        />
    }
    .into_any()
}

#[component]
pub(super) fn Map(lang: Lang) -> impl IntoView {
    let ideas = [31_u32, 12, 8, 1, 0, 5];
    let areas = (0..)
        .zip(PLACES.iter().zip(ideas).zip(OUTLINES))
        .map(|(index, ((name, count), outline))| Area {
            code: (index + 1).to_string(),
            label: tr!(lang, "gallery-map-ideas", name = *name, count = count),
            href: Some("#gallery-map".to_owned()),
            rings: vec![outline.to_vec()],
            current: index == 1,
        })
        .collect();
    let list = PLACES
        .iter()
        .zip(ideas)
        .map(|(name, count)| {
            view! { <li>{tr!(lang, "gallery-map-ideas", name = *name, count = count)}</li> }
        })
        .collect_view();
    view! {
        <div class="split">
            <DistrictMap label=tr!(lang, "gallery-map-label") areas />
            <div class="prose">
                <ol>{list}</ol>
            </div>
        </div>
    }
    .into_any()
}

/// A made-up city of six districts, in longitude and latitude.
const OUTLINES: [&[(f64, f64)]; 6] = [
    &[
        (4.795, 43.945),
        (4.815, 43.942),
        (4.819, 43.953),
        (4.806, 43.958),
        (4.796, 43.954),
    ],
    &[
        (4.795, 43.945),
        (4.798, 43.930),
        (4.822, 43.928),
        (4.830, 43.938),
        (4.815, 43.942),
    ],
    &[
        (4.815, 43.942),
        (4.830, 43.938),
        (4.848, 43.944),
        (4.842, 43.957),
        (4.819, 43.953),
    ],
    &[
        (4.830, 43.938),
        (4.822, 43.928),
        (4.850, 43.918),
        (4.880, 43.930),
        (4.874, 43.950),
        (4.848, 43.944),
    ],
    &[
        (4.796, 43.954),
        (4.806, 43.958),
        (4.819, 43.953),
        (4.842, 43.957),
        (4.830, 43.972),
        (4.805, 43.975),
        (4.786, 43.962),
    ],
    &[
        (4.795, 43.945),
        (4.796, 43.954),
        (4.786, 43.962),
        (4.770, 43.950),
        (4.775, 43.928),
        (4.798, 43.930),
    ],
];

#[component]
pub(super) fn Icons(lang: Lang) -> impl IntoView {
    let icons = Glyph::ALL
        .map(|glyph| {
            view! {
                <li class="cluster">
                    <Icon glyph />
                    // The name in the code, for those who look for one.
                    <code lang="en" dir="ltr">
                        {format!("{glyph:?}")}
                    </code>
                </li>
            }
        })
        .collect_view();
    view! {
        <p class="soft">{tr!(lang, "gallery-icons-note")}</p>
        <ul class="grid grid-small">{icons}</ul>
    }
    .into_any()
}
