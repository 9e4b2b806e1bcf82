//! The cards of the ballot, and the bar that says what is chosen.

use super::booth::Booth;
use super::parts::{back, head, listen, next};
use super::rules::Step;
use super::told::{bar, costs, grade, rule, told_fault};
use domain::kit::KitProject;
use domain::{BallotForm, DistrictId, Lang};
use leptos::prelude::*;

/// More points on one project than this are a list to choose from; fewer are buttons side by side.
const MOST_BUTTONS: u32 = 5;

pub(super) fn choose(booth: Booth) -> AnyView {
    let Some((form, projects)) = booth.vote(|vote| (vote.form, vote.projects.clone())) else {
        return ().into_any();
    };
    // Whoever comes back to the cards chooses after all.
    booth.choices.update(|choices| choices.blank = false);
    let shown = RwSignal::new(None::<DistrictId>);
    let districts = districts(booth, &projects, shown);
    let rule = rule(booth, form);
    let cards = projects
        .into_iter()
        .enumerate()
        .map(|(at, project)| card(booth, form, at, project, shown))
        .collect_view();
    let tried = RwSignal::new(false);
    let faulty = move || {
        let nothing = tried.get() && !booth.choices.read().is_begun();
        let none = nothing.then(|| booth.say("resident-fault-none"));
        none.or_else(|| told_fault(booth, form)).unwrap_or_default()
    };
    let on = move || {
        if booth
            .choices
            .with_untracked(|choices| choices.may_be_cast(form, &costs(booth)))
        {
            booth.go(Step::Summary);
        } else {
            tried.set(true);
            // What is wrong is said in the bar, which is read out anew.
            crate::features::field::js::focus("resident-bar");
        }
    };
    let blank = move |_| {
        booth.choices.update(|choices| choices.blank = true);
        booth.go(Step::Summary);
    };
    view! {
        {back(booth)}
        {head(booth.say("resident-choose-title"))}
        <p class="resident-text">{rule.clone()}</p>
        {listen(booth, booth.lang.get(), rule)}
        {districts}
        <ul class="resident-cards">{cards}</ul>
        <div class="resident-blank stack">
            <p>{booth.say("resident-blank-text")}</p>
            <button type="button" class="button button-quiet" on:click=blank>
                {booth.say("resident-blank")}
            </button>
        </div>
        <div class="resident-foot">
            <div id="resident-bar" tabindex="-1" role="status">
                <p class="resident-bar">{move || bar(booth, form)}</p>
                <p class="resident-fault">{faulty}</p>
            </div>
            {next(booth.say("resident-check"), on)}
        </div>
    }
    .into_any()
}

/// One project, told in French as it was written.
fn card(
    booth: Booth,
    form: BallotForm,
    at: usize,
    project: KitProject,
    shown: RwSignal<Option<DistrictId>>,
) -> AnyView {
    let KitProject {
        number,
        title,
        summary,
        cost,
        district,
        picture,
        ..
    } = project;
    let place = district.and_then(|id| district_name(booth, id));
    let aloud = format!("{title}. {summary}");
    let elsewhere = move || shown.get().is_some_and(|wanted| district != Some(wanted));
    let points = Memo::new(move |_| booth.choices.read().points(at));
    let picture = picture.map(|picture| {
        view! {
            <img
                class="resident-picture"
                src=picture.address
                alt=picture.alt
                lang=Lang::Fr.code()
                loading="lazy"
                width="640"
                height="400"
            />
        }
    });
    view! {
        <li
            class="resident-card"
            class:resident-card-chosen=move || { points.get() > 0 }
            hidden=elsewhere
        >
            {picture}
            <div class="resident-card-body stack">
                <h2 class="resident-card-title">
                    <span class="resident-number">{number}</span>
                    " "
                    <span lang=Lang::Fr.code() dir="auto">
                        {title.clone()}
                    </span>
                </h2>
                <p class="resident-cost">{booth.money(cost)}</p>
                {place.map(|place| view! { <p class="soft" lang=Lang::Fr.code() dir="auto">{place}</p> })}
                <p lang=Lang::Fr.code() dir="auto">
                    {summary}
                </p>
                {listen(booth, Lang::Fr, aloud)}
                {control(booth, form, at, &title, points)}
            </div>
        </li>
    }
    .into_any()
}

/// Chooses the project, ranks it, or gives it points.
fn control(booth: Booth, form: BallotForm, at: usize, title: &str, points: Memo<u32>) -> AnyView {
    let title = title.to_owned();
    match form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } | BallotForm::Ranking { .. } => {
            pick(booth, form, at, title, points)
        }
        BallotForm::Points { per_project, .. } | BallotForm::Scores { max: per_project }
            if per_project > MOST_BUTTONS =>
        {
            let values = (0..=per_project)
                .map(|value| (value, value.to_string()))
                .collect();
            list(booth, at, title, values, points)
        }
        BallotForm::Points { per_project, .. } | BallotForm::Scores { max: per_project } => {
            let values = (0..=per_project)
                .map(|value| (value, value.to_string()))
                .collect();
            buttons(booth, at, title, "resident-points", values, points)
        }
        BallotForm::MajorityJudgment { grades } => {
            // The best grade first, as it is said.
            let values = (0..grades)
                .rev()
                .map(|value| (value, grade(booth, form, value)))
                .collect();
            buttons(booth, at, title, "resident-grade", values, points)
        }
    }
}

fn pick(booth: Booth, form: BallotForm, at: usize, title: String, points: Memo<u32>) -> AnyView {
    let full = RwSignal::new(false);
    let pressed = move |_| {
        let taken = booth.choices.try_update(|choices| choices.toggle(at, form));
        full.set(taken == Some(false));
    };
    let word = move || match (points.get(), form.place_of(points.get())) {
        (0, _) => booth.say("resident-pick"),
        (_, Some(place)) => booth.say_number("resident-ranked", "place", place),
        _ => booth.say("resident-picked"),
    };
    let fault = move || full.get().then(|| booth.say("resident-fault-full"));
    view! {
        <button
            type="button"
            class="button resident-pick"
            class:resident-pick-on=move || { points.get() > 0 }
            on:click=pressed
        >
            <span>{word}</span>
            <span class="hidden" lang=Lang::Fr.code()>
                {format!(" – {title}")}
            </span>
        </button>
        <p class="resident-fault" role="status">
            {fault}
        </p>
    }
    .into_any()
}

fn buttons(
    booth: Booth,
    at: usize,
    title: String,
    name: &'static str,
    values: Vec<(u32, String)>,
    points: Memo<u32>,
) -> AnyView {
    let grades = name == "resident-grade";
    let radios = values
        .into_iter()
        .map(|(value, word)| {
            let id = format!("{name}-{at}-{value}");
            view! {
                <span class=if grades { "grade" } else { "point" }>
                    <input
                        type="radio"
                        id=id.clone()
                        name=format!("{name}-{at}")
                        autocomplete="off"
                        prop:checked=move || points.get() == value
                        on:change=move |_| booth.choices.update(|choices| choices.set(at, value))
                    />
                    <label for=id>{word}</label>
                </span>
            }
        })
        .collect_view();
    view! {
        <fieldset class="points">
            <legend>
                {booth.say(if grades { "resident-grade-label" } else { "resident-points-label" })}
                <span class="hidden" lang=Lang::Fr.code()>
                    {format!(" – {title}")}
                </span>
            </legend>
            <div class=if grades { "grades-row" } else { "points-row" }>{radios}</div>
        </fieldset>
    }
    .into_any()
}

fn list(
    booth: Booth,
    at: usize,
    title: String,
    values: Vec<(u32, String)>,
    points: Memo<u32>,
) -> AnyView {
    let id = format!("resident-list-{at}");
    let options = values
        .into_iter()
        .map(|(value, word)| {
            view! {
                <option value=value.to_string() selected=move || points.get() == value>
                    {word}
                </option>
            }
        })
        .collect_view();
    let changed = move |event| {
        let value = event_target_value(&event).parse().unwrap_or_default();
        booth.choices.update(|choices| choices.set(at, value));
    };
    view! {
        <p>
            <label for=id.clone()>
                {booth.say("resident-points-label")}
                <span class="hidden" lang=Lang::Fr.code()>
                    {format!(" – {title}")}
                </span>
            </label>
            <select class="input input-short" id=id autocomplete="off" on:change=changed>
                {options}
            </select>
        </p>
    }
    .into_any()
}

/// A list of the districts that have projects; none where all are of one.
fn districts(
    booth: Booth,
    projects: &[KitProject],
    shown: RwSignal<Option<DistrictId>>,
) -> Option<AnyView> {
    let named: Vec<(DistrictId, String)> = booth.kit.with_value(|kit| {
        let has = |id| projects.iter().any(|project| project.district == Some(id));
        let all = kit.districts.iter().filter(|one| has(one.id));
        all.map(|one| (one.id, one.name.clone())).collect()
    });
    if named.len() < 2 {
        return None;
    }
    let options = named
        .iter()
        .map(|(id, name)| {
            view! {
                <option value=id.to_string() lang=Lang::Fr.code()>
                    {name.clone()}
                </option>
            }
        })
        .collect_view();
    let changed = move |event| shown.set(event_target_value(&event).parse().ok());
    Some(
        view! {
            <p class="resident-filter">
                <label for="resident-district">{booth.say("resident-district")}</label>
                <select class="input" id="resident-district" autocomplete="off" on:change=changed>
                    <option value="">{booth.say("resident-district-all")}</option>
                    {options}
                </select>
            </p>
        }
        .into_any(),
    )
}

fn district_name(booth: Booth, id: DistrictId) -> Option<String> {
    booth.kit.with_value(|kit| {
        let found = kit.districts.iter().find(|one| one.id == id);
        found.map(|one| one.name.clone())
    })
}
