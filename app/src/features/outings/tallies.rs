//! What was counted on an outing, live, and the form for a tally on paper.

use super::groups::charts;
use super::parts::{age, dimension, districts, gender};
use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::features::desk::amount::whole;
use crate::features::desk::parts::or_refuse;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Confirm, Figure, Figures, Look, TextField, TextKind};
use domain::network::SpokenLanguage;
use domain::outing::{AgeBand, Dimension, Encounter, Gender, OTHER_LANGUAGE};
use domain::{FieldKind, OutingId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::BTreeMap;
use store::{Edition, MOST_TALLIED, Outing, PaperLine, StoreError, Tallies, TallyLine};

/// The name under which a refused tally is kept.
pub const TALLY: &str = "outing-tally";

/// The most people of one team.
const MOST_TEAM: u32 = 500;

/// The totals so far, and the form that adds to them.
pub(super) async fn section(
    cx: &Cx,
    edition: &Edition,
    outing: &Outing,
    form: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let tallies = cx.store().outing_tallies(&cx.actor(), outing.id).await?;
    // While nobody told anything yet, there is nothing to say of it.
    let met = tallies.people(Encounter::Met) > 0;
    let who = met.then(|| charts(lang, edition, &tallies.groups()));
    Ok(view! {
        <section class="stack" id="counted">
            <h2>{tr!(lang, "desk-outings-counted")}</h2>
            {figures(lang, outing, &tallies)}
            {who}
            {by_hand(lang, edition, outing, form)}
        </section>
    }
    .into_any())
}

fn figures(lang: Lang, outing: &Outing, tallies: &Tallies) -> AnyView {
    let number = |many: u64| fmt::number(lang, i64::try_from(many).unwrap_or(i64::MAX));
    let of = |many: u64, goal: u32| {
        if goal == 0 {
            number(many)
        } else {
            tr!(
                lang,
                "desk-outings-of-goal",
                many = number(many),
                goal = number(goal.into())
            )
        }
    };
    let mut figures = vec![
        Figure::new(
            of(tallies.people(Encounter::Met), outing.goals.met),
            tr!(lang, "desk-reports-met"),
        ),
        Figure::new(
            number(tallies.people(Encounter::Refused)),
            tr!(lang, "desk-reports-refused"),
        ),
    ];
    let absent = tallies.people(Encounter::Absent);
    if outing.kind.has_absent() || absent > 0 {
        figures.push(Figure::new(
            number(absent),
            tr!(lang, "desk-reports-absent"),
        ));
    }
    figures.extend([
        Figure::new(
            of(tallies.collected(FieldKind::Idea), outing.goals.ideas),
            tr!(lang, "desk-reports-ideas"),
        ),
        Figure::new(
            of(tallies.collected(FieldKind::Vote), outing.goals.votes),
            tr!(lang, "desk-reports-votes"),
        ),
        Figure::new(
            number(tallies.collected(FieldKind::Contact)),
            tr!(lang, "desk-reports-contacts"),
        ),
    ]);
    view! { <Figures figures /> }.into_any()
}

/// A field of the form: its key in what is sent, and what it counts.
struct Counted {
    key: String,
    label: String,
    line: TallyLine,
}

fn counted(encounter: Encounter, by: Dimension, value: &str, label: String) -> Counted {
    let name = if by == Dimension::All {
        encounter.code().to_owned()
    } else {
        format!("{}-{value}", by.code())
    };
    Counted {
        key: name,
        label,
        line: TallyLine {
            encounter,
            dimension: by,
            value: value.to_owned(),
            people: 0,
        },
    }
}

/// What teams collect on paper: the keys of its fields in what is sent.
const ON_PAPER: [(&str, FieldKind); 3] = [
    ("ideas", FieldKind::Idea),
    ("votes", FieldKind::Vote),
    ("contacts", FieldKind::Contact),
];

fn everybody(lang: Lang, outing: &Outing) -> Vec<Counted> {
    Encounter::ALL
        .iter()
        .filter(|one| **one != Encounter::Absent || outing.kind.has_absent())
        .map(|one| {
            let label = tr!(lang, &format!("desk-reports-{}", one.code()));
            counted(*one, Dimension::All, "", label)
        })
        .collect()
}

fn details(lang: Lang, edition: &Edition, outing: &Outing) -> Vec<(Dimension, Vec<Counted>)> {
    let met = |by, value: &str, label| counted(Encounter::Met, by, value, label);
    let districts = districts(edition)
        .into_iter()
        .map(|choice| met(Dimension::District, &choice.value, choice.label))
        .collect();
    let ages = AgeBand::ALL
        .iter()
        .map(|band| met(Dimension::Age, band.code(), age(lang, *band)))
        .collect();
    let genders = Gender::ALL
        .iter()
        .map(|one| met(Dimension::Gender, one.code(), gender(lang, *one)))
        .collect();
    // French, what the team speaks, and all others together.
    let mut codes = vec![SpokenLanguage::French.code().to_owned()];
    codes.extend(outing.languages.iter().cloned());
    codes.push(OTHER_LANGUAGE.to_owned());
    codes.dedup();
    let mut seen = std::collections::BTreeSet::new();
    codes.retain(|code| seen.insert(code.clone()));
    let languages = codes
        .iter()
        .map(|code| {
            let label = super::parts::language(lang, code);
            met(Dimension::Language, code, label)
        })
        .collect();
    vec![
        (Dimension::Age, ages),
        (Dimension::Gender, genders),
        (Dimension::District, districts),
        (Dimension::Language, languages),
    ]
}

fn by_hand(lang: Lang, edition: &Edition, outing: &Outing, form: &FormState) -> AnyView {
    let plain = |key: &str, label: String| {
        view! {
            <TextField
                name=format!("counts[{key}]")
                id=key
                label
                value=form.value(key, "")
                error=form.error(lang, key)
                unmarked=true
                autocomplete="off"
            />
        }
    };
    let field = |one: Counted| plain(&one.key, one.label);
    let paper = ON_PAPER
        .map(|(key, _)| plain(key, tr!(lang, &format!("desk-reports-{key}"))))
        .into_iter()
        .collect_view();
    let first = everybody(lang, outing)
        .into_iter()
        .map(field)
        .collect_view();
    let typed = details(lang, edition, outing);
    let wrong = typed
        .iter()
        .flat_map(|(_, fields)| fields)
        .any(|one| form.has_error(&one.key) || !form.value(&one.key, "").is_empty());
    let more = typed
        .into_iter()
        .filter(|(_, fields)| !fields.is_empty())
        .map(|(by, fields)| {
            view! {
                <fieldset class="stack-s">
                    <legend>{dimension(lang, by)}</legend>
                    <div class="outing-numbers">
                        {fields.into_iter().map(field).collect_view()}
                    </div>
                </fieldset>
            }
        })
        .collect_view()
        .into_any();
    let team = form.value(
        "team-came",
        outing.team.map(|team| team.to_string()).unwrap_or_default(),
    );
    let team_error = form.error(lang, "team-came");
    let open = !form.errors(lang).is_empty();
    let id = outing.id.to_string();
    view! {
        <Confirm summary=tr!(lang, "desk-outings-tally") open=open>
            <p>{tr!(lang, "desk-outings-tally-text")}</p>
            <form method="post" action=AddTallies::PATH class="stack">
                <input type="hidden" name="id" value=id />
                <div class="outing-numbers">{first}</div>
                <fieldset class="stack-s">
                    <legend>{tr!(lang, "desk-outings-tally-paper")}</legend>
                    <div class="outing-numbers">{paper}</div>
                </fieldset>
                <TextField
                    name="team"
                    id="team-came"
                    label=tr!(lang, "desk-outings-field-team")
                    hint=tr!(lang, "desk-outings-field-team-hint")
                    kind=TextKind::Whole
                    value=team
                    error=team_error
                />
                <details class="outing-details" open=wrong>
                    <summary>{tr!(lang, "desk-outings-tally-details")}</summary>
                    <div class="stack">{more}</div>
                </details>
                <Button look=Look::Quiet>{tr!(lang, "desk-outings-tally-button")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

/// Adds to the totals of an outing what `counts` says, by the keys of the form, and notes how many of the team came.
#[server(prefix = "/api", endpoint = "outings/tally")]
pub async fn add_tallies(
    id: OutingId,
    #[server(default)] counts: BTreeMap<String, String>,
    #[server(default)] team: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}");
    or_refuse(&cx, "/desk/outings", async {
        let outing = cx.store().outing(&cx.actor(), id).await?;
        let catalogue = cx.store().catalogue().await?;
        let edition = catalogue.by_id(outing.edition).ok_or(AppError::NotFound)?;
        let lang = cx.lang();
        let mut fields = everybody(lang, &outing);
        for (_, some) in details(lang, edition, &outing) {
            fields.extend(some);
        }
        let mut faults = Vec::new();
        let mut lines = Vec::new();
        for field in fields {
            let text = counts.get(&field.key).map_or("", |text| text.trim());
            match signed(text) {
                Ok(0) => {}
                Ok(people) => lines.push(TallyLine {
                    people,
                    ..field.line
                }),
                Err(error) => faults.push(FieldError::new(&field.key, error)),
            }
        }
        let mut paper = Vec::new();
        for (key, kind) in ON_PAPER {
            match signed(counts.get(key).map_or("", |text| text.trim())) {
                Ok(0) => {}
                Ok(entries) => paper.push(PaperLine { kind, entries }),
                Err(error) => faults.push(FieldError::new(key, error)),
            }
        }
        let came = match team.trim() {
            "" => None,
            text => match whole(text) {
                Ok(many) if many <= MOST_TEAM => Some(many),
                _ => {
                    let max = [("max", MOST_TEAM.to_string())];
                    let error = AppError::refused_with("desk-outings-error-team", max);
                    faults.push(FieldError::new("team-came", error));
                    None
                }
            },
        };
        if faults.is_empty() {
            let added = cx
                .store()
                .add_tallies(&cx.actor(), id, &lines, &paper, came)
                .await;
            match added {
                Ok(()) => {
                    return cx
                        .go_saying(&here, tr!(cx, "desk-outings-said-tally"))
                        .await;
                }
                Err(err @ (StoreError::TallyBelowZero | StoreError::TallyParts)) => {
                    faults.push(FieldError::new(Encounter::Met.code(), err.into()));
                }
                Err(err) => return Err(err.into()),
            }
        }
        let mut typed = counts;
        typed.insert("team-came".to_owned(), team);
        cx.refuse_typed(&here, TALLY, typed, faults).await
    })
    .await
}

/// A number of people, or with a minus one that is taken back; nothing is none.
fn signed(text: &str) -> Result<i32, AppError> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| if matches!(c, '−' | '–') { '-' } else { c })
        .collect();
    if bare.is_empty() {
        return Ok(0);
    }
    bare.trim_start_matches('+')
        .parse()
        .ok()
        .filter(|many: &i32| many.abs() <= MOST_TALLIED)
        .ok_or_else(|| {
            AppError::refused_with(
                "desk-outings-error-tally",
                [("max", MOST_TALLIED.to_string())],
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_added_or_taken_back() {
        assert_eq!(signed(" 12 ").ok(), Some(12));
        assert_eq!(signed("+3").ok(), Some(3));
        assert_eq!(signed("−2").ok(), Some(-2));
        assert_eq!(signed("").ok(), Some(0));
        for text in ["douze", "1,5", "5001", "--2", "99999999999"] {
            assert!(signed(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_counted_has_its_words() {
        let encounters = Encounter::ALL.iter().map(|one| one.code());
        for key in encounters.chain(ON_PAPER.map(|(key, _)| key)) {
            assert!(crate::i18n::has_text(&format!("desk-reports-{key}")));
        }
    }
}
