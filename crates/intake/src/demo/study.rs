//! The demonstration's edition under study: `demo/avignon/study.toml`.

use super::{Demo, DemoError, DemoPhase, PastEdition, euros, files};
use domain::study::{CostKind, CostLine, Ownership, StudyContent, WaitingFor};
use domain::{Cents, Opinion, ProjectVerdict, RefusalReason, StudyState};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The year whose ideas the projects were made of.
pub const YEAR: i32 = 2018;

/// An invented edition whose projects departments study.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyDemo {
    pub slug: String,
    pub name: String,
    pub summary: String,
    /// What is invented, in a sentence for residents.
    pub note: String,
    #[serde(rename = "budget_euros", deserialize_with = "euros")]
    pub budget: Cents,
    pub decisions_in_days: i64,
    pub phases: Vec<DemoPhase>,
    pub departments: Vec<DemoDepartment>,
    /// Ideas that have not become a project.
    pub ideas: Vec<RealIdea>,
    pub projects: Vec<StudiedProject>,
}

/// An invented department.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoDepartment {
    pub key: String,
    pub name: String,
    #[serde(default)]
    pub outside: bool,
    pub contact: String,
    pub competences: Vec<DemoCompetence>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoCompetence {
    pub name: String,
    /// With commas between them.
    pub words: String,
}

/// A row of the city's file of [`YEAR`], and the invented person who carries it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RealIdea {
    pub id: u32,
    /// Key of an author of the demonstration.
    pub author: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudiedProject {
    pub number: u32,
    pub title: String,
    pub ideas: Vec<RealIdea>,
    #[serde(default)]
    pub studies: Vec<DemoStudy>,
    pub decision: Option<DemoDecision>,
}

/// An invented study.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoStudy {
    /// Key of a department.
    pub department: String,
    pub state: StudyState,
    pub waiting_for: Option<WaitingFor>,
    pub due_in_days: i64,
    pub competent: Option<bool>,
    pub ownership: Option<Ownership>,
    #[serde(default)]
    pub legal: String,
    #[serde(default)]
    pub technical: String,
    #[serde(default)]
    pub environment: String,
    #[serde(default)]
    pub functional: String,
    pub delay_months: Option<u32>,
    pub opinion: Option<Opinion>,
    #[serde(default)]
    pub conditions: String,
    #[serde(default)]
    pub notes: String,
    #[serde(default)]
    pub sent_back: String,
    #[serde(default)]
    pub lines: Vec<DemoLine>,
    #[serde(default)]
    pub questions: Vec<DemoQuestion>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoLine {
    pub label: String,
    #[serde(rename = "euros", deserialize_with = "euros")]
    pub amount: Cents,
    #[serde(default = "investment")]
    pub kind: CostKind,
    pub nature: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoQuestion {
    pub text: String,
    pub answer: Option<String>,
}

/// An invented decision, before its publication.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoDecision {
    pub verdict: ProjectVerdict,
    pub reason: Option<RefusalReason>,
    #[serde(default)]
    pub words: String,
    #[serde(default)]
    pub instead: String,
    #[serde(default)]
    pub minutes: String,
}

fn investment() -> CostKind {
    CostKind::Investment
}

/// Reads the edition under study that is compiled in.
pub fn read_study(demo: &Demo) -> Result<StudyDemo, DemoError> {
    StudyDemo::from_toml(files::STUDY, demo)
}

impl StudyDemo {
    /// Reads and checks the edition: keys lead somewhere, states and what is written fit each other.
    pub fn from_toml(text: &str, demo: &Demo) -> Result<Self, DemoError> {
        let study: Self = toml::from_str(text)?;
        study.check(demo)?;
        Ok(study)
    }

    /// The real edition that the ideas come from.
    pub fn past<'a>(&self, demo: &'a Demo) -> Option<&'a PastEdition> {
        demo.past.iter().find(|past| past.year == YEAR)
    }

    /// The department of a key.
    pub fn department(&self, key: &str) -> Option<&DemoDepartment> {
        self.departments.iter().find(|it| it.key == key)
    }

    fn check(&self, demo: &Demo) -> Result<(), DemoError> {
        let fault = |place: String, fault: &str| {
            Err(DemoError::Content {
                place: format!("{}, {place}", self.slug),
                fault: fault.to_owned(),
            })
        };
        for department in &self.departments {
            if !department.name.contains("(démonstration)") {
                return fault(
                    department.key.clone(),
                    "an invented department is marked as such",
                );
            }
        }
        let mut seen = BTreeSet::new();
        let of_projects = self.projects.iter().flat_map(|project| &project.ideas);
        for idea in self.ideas.iter().chain(of_projects) {
            let place = format!("idea {}", idea.id);
            if !seen.insert(idea.id) {
                return fault(place, "it is there twice");
            }
            if !demo.authors.iter().any(|it| it.key == idea.author) {
                return fault(place, "no such author");
            }
        }
        for project in &self.projects {
            let place = format!("project {}", project.number);
            if project.ideas.is_empty() {
                return fault(place, "it comes from no idea");
            }
            for study in &project.studies {
                let place = format!("{place}, {}", study.department);
                if self.department(&study.department).is_none() {
                    return fault(place, "no such department");
                }
                let content = study.content();
                if !content.line_faults().is_empty() {
                    return fault(place, "its cost lines are not sound");
                }
                let finished = matches!(study.state, StudyState::Proposed | StudyState::Done);
                if finished && !content.faults(CostKind::Investment).is_empty() {
                    return fault(place, "an opinion lacks its grounds");
                }
                if (study.state == StudyState::Waiting) != study.waiting_for.is_some() {
                    return fault(place, "its state and whom it waits for do not fit");
                }
            }
            let refused = (project.decision.as_ref())
                .is_some_and(|decision| decision.verdict == ProjectVerdict::Refused);
            let reason = (project.decision.as_ref()).and_then(|decision| decision.reason);
            if refused != reason.is_some() {
                return fault(place, "a refusal has a reason, and nothing else has one");
            }
        }
        Ok(())
    }
}

impl DemoStudy {
    /// What the department has written.
    pub fn content(&self) -> StudyContent {
        StudyContent {
            competent: self.competent,
            ownership: self.ownership,
            legal: self.legal.clone(),
            technical: self.technical.clone(),
            environment: self.environment.clone(),
            functional: self.functional.clone(),
            delay_months: self.delay_months,
            lines: self
                .lines
                .iter()
                .map(|line| CostLine {
                    label: line.label.clone(),
                    amount: line.amount,
                    kind: line.kind,
                    nature: line.nature.clone(),
                })
                .collect(),
            opinion: self.opinion,
            conditions: self.conditions.clone(),
            notes: self.notes.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::read_demo;

    #[test]
    fn every_state_and_every_verdict_is_there() {
        let demo = read_demo().expect("the demonstration");
        let study = read_study(&demo).expect("the edition under study");
        let studies = || study.projects.iter().flat_map(|project| &project.studies);
        for state in StudyState::ALL {
            assert!(studies().any(|it| it.state == *state), "{state}");
        }
        for verdict in ProjectVerdict::ALL {
            let decided = |it: &StudiedProject| {
                (it.decision.as_ref()).is_some_and(|decision| decision.verdict == *verdict)
            };
            assert!(study.projects.iter().any(decided), "{verdict}");
        }
        // Opinions differ somewhere, and somebody outside the city studies too.
        let differ = study.projects.iter().any(|project| {
            let thinks = |opinion| project.studies.iter().any(|it| it.opinion == Some(opinion));
            thinks(Opinion::Favourable) && thinks(Opinion::Unfavourable)
        });
        assert!(differ);
        assert!(study.departments.iter().any(|it| it.outside));
        assert!(study.projects.iter().any(|it| it.studies.is_empty()));
        assert!(study.past(&demo).is_some());
    }

    #[test]
    fn faults_are_told_with_their_place() {
        let demo = read_demo().expect("the demonstration");
        let broken =
            files::STUDY.replacen("department = \"culture\"", "department = \"nobody\"", 1);
        let err = StudyDemo::from_toml(&broken, &demo).expect_err("no such department");
        assert_eq!(
            err.to_string(),
            "avignon-quartiers, project 1, nobody: no such department"
        );
    }
}
