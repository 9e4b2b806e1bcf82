//! The table of competences: what is typed into it, reading it, and its form. A line without a name is left out, which
//! is how one removes.

use crate::context::{FieldError, FormState};
use crate::error::AppError;
use crate::features::departments::server::{COMPETENCES, InstallCompetences, SaveCompetences};
use crate::features::editions_desk::parts::{text_fault, typed_rows};
use crate::tr;
use crate::ui::{Button, Choice, Glyph, Look, Notice, SelectField, Tag, TextArea, TextField, Tone};
use domain::Lang;
use domain::department::{NAME, WORDS, usual_competences};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Competence, CompetenceInput, Department, competences_mark};

/// Empty lines below those that are filled in: to add without scripts.
const SPARE_ROWS: usize = 3;

/// A line of the table as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetenceTyped {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub words: String,
    /// The department's id; empty for nobody.
    #[serde(default)]
    pub department: String,
}

impl CompetenceTyped {
    fn of(line: &Competence) -> Self {
        Self {
            name: line.name.clone(),
            words: line.words.clone(),
            department: line.department.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// Reads the table, or tells the faults of every line.
pub fn read(rows: &[CompetenceTyped]) -> Result<Vec<CompetenceInput>, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut table = Vec::new();
    let named = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.name.trim().is_empty());
    for (at, row) in named {
        let name = NAME.check(&row.name);
        if let Err(err) = name {
            faults.push(text_fault(&format!("competence-{at}"), err));
        }
        let words = WORDS.check(&row.words);
        if let Err(err) = words {
            faults.push(text_fault(&format!("words-{at}"), err));
        }
        let department = match row.department.as_str() {
            "" => Ok(None),
            id => id.parse().map(Some),
        };
        if department.is_err() {
            let fault = AppError::refused("departments-department-wrong");
            faults.push(FieldError::new(&format!("department-{at}"), fault));
        }
        if let (Ok(name), Ok(words), Ok(department)) = (name, words, department) {
            table.push(CompetenceInput {
                name,
                words,
                department,
            });
        }
    }
    if faults.is_empty() {
        Ok(table)
    } else {
        Err(faults)
    }
}

/// The table as one form, and the button that lays the usual ones.
pub(super) fn section(
    lang: Lang,
    table: &[Competence],
    departments: &[Department],
    form: &FormState,
) -> AnyView {
    let usual: BTreeMap<&str, bool> = usual_competences()
        .iter()
        .map(|usual| (usual.name, usual.often_outside))
        .collect();
    let missing = usual
        .keys()
        .filter(|name| table.iter().all(|line| line.name != **name))
        .count();
    let install = (missing > 0).then(|| {
        view! {
            <form method="post" action=InstallCompetences::PATH>
                <Button look=Look::Quiet icon=Some(Glyph::Plus)>
                    {tr!(lang, "departments-install", count = missing)}
                </Button>
            </form>
        }
    });
    let nobody = table
        .iter()
        .filter(|line| line.department.is_none())
        .count();
    let warning = (nobody > 0).then(|| {
        view! { <Notice tone=Tone::Warning>{tr!(lang, "departments-nobody", count = nobody)}</Notice> }
    });
    let mut rows: Vec<CompetenceTyped> =
        typed_rows(form, || table.iter().map(CompetenceTyped::of).collect());
    rows.resize_with(rows.len() + SPARE_ROWS, CompetenceTyped::default);
    let options: Vec<Choice> = departments
        .iter()
        .map(|one| Choice::new(one.id.to_string(), &one.name))
        .collect();
    let fields = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let often = usual.get(row.name.as_str()).copied().unwrap_or_default();
            row_fields(lang, form, at, row, options.clone(), often)
        })
        .collect_view();
    view! {
        <section class="stack" id="competences" tabindex="-1">
            <h2>{tr!(lang, "departments-competences")}</h2>
            <p class="prose">{tr!(lang, "departments-competences-text")}</p>
            <p class="prose soft small">{tr!(lang, "departments-law")}</p>
            {install}
            {warning}
            {crate::features::editions_desk::parts::conflict(lang, form, vec![])}
            <form method="post" action=SaveCompetences::PATH class="stack" id="form">
                <input type="hidden" name="seen" value=competences_mark(table) />
                <div class="competence-rows">{fields}</div>
                <p class="soft small">{tr!(lang, "departments-rows")}</p>
                <Button>{tr!(lang, "departments-competences-save")}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// Whether a refused form is that of the table.
pub(super) const fn form_name() -> &'static str {
    COMPETENCES
}

fn row_fields(
    lang: Lang,
    form: &FormState,
    at: usize,
    row: CompetenceTyped,
    departments: Vec<Choice>,
    often_outside: bool,
) -> AnyView {
    let number = (at + 1).to_string();
    let name = format!("competence-{at}");
    let words = format!("words-{at}");
    let department = format!("department-{at}");
    let often = often_outside.then(|| {
        view! { <Tag label=tr!(lang, "departments-often-outside") tone=Tone::Info /> }
    });
    view! {
        <fieldset class="competence-row">
            <legend>{tr!(lang, "departments-competence", number = number)} " " {often}</legend>
            <TextField
                name=format!("rows[{at}][name]")
                id=name.clone()
                label=tr!(lang, "departments-competence-name")
                value=row.name
                error=form.error(lang, &name)
                autocomplete="off"
                unmarked=true
            />
            <SelectField
                name=format!("rows[{at}][department]")
                id=department.clone()
                label=tr!(lang, "departments-competence-department")
                options=departments
                value=row.department
                blank=tr!(lang, "departments-competence-nobody")
                error=form.error(lang, &department)
                unmarked=true
            />
            <TextArea
                name=format!("rows[{at}][words]")
                id=words.clone()
                label=tr!(lang, "departments-competence-words")
                value=row.words
                error=form.error(lang, &words)
                rows=2
            />
        </fieldset>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_without_a_name_are_left_out() {
        let row = |name: &str, department: &str| CompetenceTyped {
            name: name.to_owned(),
            words: "rue".to_owned(),
            department: department.to_owned(),
        };
        let table = read(&[row("Voirie", ""), row(" ", "nonsense")]).expect("a table");
        assert_eq!(table.len(), 1);
        let faults = read(&[row("V", ""), row("Sport", "nonsense")]).expect_err("faults");
        let fields: Vec<_> = faults.into_iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["competence-0", "department-1"]);
    }
}
