//! The demonstration's edition under study: real ideas of the past in an invented city hall.

use super::{districts, file, midnight};
use crate::commands::import::{ideas_of, read_sheet};
use app::features::demonstration::pages::MEMBERS;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::calendar::paris;
use domain::department::matching_words;
use domain::{Actor, Calendar, EditionState, IdeaState, Phase, ProjectState, Rules, Verdict};
use intake::demo::Demo;
use intake::demo::study::{DemoDepartment, RealIdea, StudiedProject, StudyDemo, YEAR, read_study};
use std::collections::HashMap;
use store::{
    EditionInput, ImportedDecision, ImportedDepartment, ImportedEdition, ImportedIdea,
    ImportedProject, ImportedStudies, ImportedStudy, Store,
};

/// Days between two ideas, from the first day on.
const PACE: i64 = 1;

/// Imports the edition with its departments and what they have studied. Twice is the same as once.
pub(super) async fn load(store: &Store, demo: &Demo) -> anyhow::Result<()> {
    let study = read_study(demo)?;
    let now = store.now();
    let operator = Actor::Operator;
    let edition = edition(&study, demo, now)?;
    let report = store.import_edition(&operator, &edition).await?;
    let studies = studies(&study, &edition.projects, now)?;
    store
        .import_studies(&operator, report.edition, &studies)
        .await?;
    Ok(())
}

fn missing(what: &str) -> anyhow::Error {
    anyhow::Error::msg(format!("the edition under study has no {what}"))
}

fn day(now: DateTime<Utc>, days: i64) -> anyhow::Result<NaiveDate> {
    let today = paris::day(now);
    let distance = Days::new(days.unsigned_abs());
    let day = if days < 0 {
        today.checked_sub_days(distance)
    } else {
        today.checked_add_days(distance)
    };
    day.ok_or_else(|| missing("day that far away"))
}

fn edition(study: &StudyDemo, demo: &Demo, now: DateTime<Utc>) -> anyhow::Result<ImportedEdition> {
    let past = study.past(demo).ok_or_else(|| missing("past edition"))?;
    let sheet = read_sheet(file(&past.ideas_file)?, file(&past.mapping_file)?)?;
    let real: HashMap<String, ImportedIdea> = ideas_of(&sheet, now)
        .into_iter()
        .map(|idea| (idea.external_id.clone(), idea))
        .collect();
    let of_projects = study.projects.iter().flat_map(|project| &project.ideas);
    let mut ideas = vec![];
    for (count, from) in (0..).zip(of_projects.chain(&study.ideas)) {
        let mut idea = idea(from, demo, &real)?;
        idea.submitted_at = now - TimeDelta::days(99 - PACE * count);
        if !study.ideas.contains(from) {
            idea.state = IdeaState::Merged;
        }
        ideas.push(idea);
    }
    let phases = study
        .phases
        .iter()
        .map(|phase| {
            let today = paris::day(now);
            let ends = phase.day_after(today).ok_or_else(|| missing("day"))?;
            let starts = phase.first_day(today).ok_or_else(|| missing("day"))?;
            Ok(Phase {
                kind: phase.kind,
                starts: midnight(starts)?,
                ends: midnight(ends)?,
            })
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    let projects = study
        .projects
        .iter()
        .map(|from| project(from, &ideas))
        .collect::<anyhow::Result<_>>()?;
    Ok(ImportedEdition {
        input: EditionInput {
            slug: study.slug.clone(),
            name: study.name.clone(),
            summary: study.summary.clone(),
            source: format!("{} {}", past.source, study.note),
        },
        state: EditionState::Public,
        file: study.slug.clone().into_bytes(),
        rules: Rules::default(),
        calendar: Calendar::new(phases)?,
        envelopes: vec![("Ville entière".to_owned(), study.budget, None)],
        districts: districts(&past.districts_file)?,
        themes: demo.themes.iter().map(|theme| theme.name.clone()).collect(),
        projects,
        ideas,
        ballots: vec![],
    })
}

/// A real idea, in the name of the invented person who carries it here.
fn idea(
    from: &RealIdea,
    demo: &Demo,
    real: &HashMap<String, ImportedIdea>,
) -> anyhow::Result<ImportedIdea> {
    let id = external_id(from);
    let idea = real
        .get(&id)
        .ok_or_else(|| missing(&format!("idea {id}")))?;
    let author = demo
        .authors
        .iter()
        .find(|author| author.key == from.author)
        .ok_or_else(|| missing("such author"))?;
    Ok(ImportedIdea {
        title: one_line(&idea.title),
        place: one_line(&idea.place),
        author: author.name.clone(),
        author_email: Some(author.email.clone()),
        state: IdeaState::Published,
        decision: Some((Verdict::Publish, None, String::new())),
        ..idea.clone()
    })
}

fn external_id(idea: &RealIdea) -> String {
    format!("{YEAR}-{}", idea.id)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A project with the words of its ideas.
fn project(from: &StudiedProject, ideas: &[ImportedIdea]) -> anyhow::Result<ImportedProject> {
    let ids: Vec<String> = from.ideas.iter().map(external_id).collect();
    let its: Vec<&ImportedIdea> = ideas
        .iter()
        .filter(|idea| ids.contains(&idea.external_id))
        .collect();
    let first = its.first().ok_or_else(|| missing("idea of a project"))?;
    let text: Vec<&str> = its.iter().map(|idea| idea.text.trim()).collect();
    Ok(ImportedProject {
        number: from.number.to_string(),
        title: from.title.clone(),
        text: text.join("\n\n"),
        cost: None,
        district: first.district.clone(),
        theme: first.theme.clone(),
        place: first.place.clone(),
        carrier: String::new(),
        latitude: first.latitude,
        longitude: first.longitude,
        state: ProjectState::UnderStudy,
        ideas: ids,
    })
}

fn studies(
    study: &StudyDemo,
    projects: &[ImportedProject],
    now: DateTime<Utc>,
) -> anyhow::Result<ImportedStudies> {
    let mut studies = vec![];
    let mut decisions = vec![];
    for (from, project) in study.projects.iter().zip(projects) {
        for one in &from.studies {
            let department = study
                .department(&one.department)
                .ok_or_else(|| missing("such department"))?;
            studies.push(ImportedStudy {
                project: project.number.clone(),
                department: department.name.clone(),
                state: one.state,
                waiting_for: one.waiting_for,
                due_on: Some(day(now, one.due_in_days)?),
                routed_by: routed_by(department, project),
                routed_at: now - TimeDelta::days(20),
                content: one.content(),
                sent_back: one.sent_back.clone(),
                questions: (one.questions.iter())
                    .map(|question| (question.text.clone(), question.answer.clone()))
                    .collect(),
            });
        }
        if let Some(decision) = &from.decision {
            decisions.push(ImportedDecision {
                project: project.number.clone(),
                verdict: decision.verdict,
                reason: decision.reason,
                words: decision.words.clone(),
                instead: decision.instead.clone(),
                committee_on: Some(day(now, -2)?),
                minutes: decision.minutes.clone(),
            });
        }
    }
    Ok(ImportedStudies {
        departments: study.departments.iter().map(department).collect(),
        studies,
        decisions,
        decisions_on: Some(midnight(day(now, study.decisions_in_days)?)?),
    })
}

fn department(from: &DemoDepartment) -> ImportedDepartment {
    ImportedDepartment {
        name: from.name.clone(),
        outside: from.outside,
        contact: from.contact.clone(),
        competences: (from.competences.iter())
            .map(|it| (it.name.clone(), it.words.clone()))
            .collect(),
        members: MEMBERS
            .iter()
            .filter(|member| member.department == from.key)
            .map(|member| {
                (
                    member.email.to_owned(),
                    member.name.to_owned(),
                    member.level,
                )
            })
            .collect(),
    }
}

/// The competences whose words the project has: why it came to the department.
fn routed_by(department: &DemoDepartment, project: &ImportedProject) -> Vec<(String, Vec<String>)> {
    let text = format!("{} {} {}", project.title, project.text, project.place);
    department
        .competences
        .iter()
        .filter_map(|competence| {
            let words = matching_words(&competence.words, &text);
            let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
            (!words.is_empty()).then(|| (competence.name.clone(), words))
        })
        .collect()
}
