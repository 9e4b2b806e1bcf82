//! Taking what was chosen of a sheet, and forgetting it.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::sheets::kept::{self, Kept};
use crate::features::sheets::pages::{compare_path, path};
use crate::tr;
use domain::{Action, EditionId, StudyId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::{AppliedSheet, Chosen, ChosenStudy, Comparison, LeftBecause};

/// Where what came of it waits for the next page.
pub(super) const TOLD: &str = "sheet-told";
/// What a radio button says to keep what is on the site.
pub(super) const KEEP: &str = "keep";

/// What came of a sheet, for the page that tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub studies: u32,
    /// Number and title of the project, the department, and why the study was left.
    pub left: Vec<(String, String, String, Left)>,
}

/// Why a study was left: as the store says it, without its details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Left {
    Gone,
    OtherDepartment,
    Proposed,
    Done,
    Decided,
    Changed,
    Faults,
}

impl From<&LeftBecause> for Left {
    fn from(why: &LeftBecause) -> Self {
        match why {
            LeftBecause::Gone => Self::Gone,
            LeftBecause::OtherDepartment => Self::OtherDepartment,
            LeftBecause::Proposed => Self::Proposed,
            LeftBecause::Done => Self::Done,
            LeftBecause::Decided => Self::Decided,
            LeftBecause::Changed => Self::Changed,
            LeftBecause::Faults(_) => Self::Faults,
        }
    }
}

/// Takes what was chosen of the sheet that waits.
///
/// `studies` are those whose easy changes are taken: `<study>:<version>`. `choices` has an answer for each cell that
/// was changed on both sides: [`KEEP`], or `<study>:<version>:<cell>`. With `easy` all that only the sheet has
/// changed is taken, on every page.
#[server(prefix = "/api", endpoint = "sheet/apply")]
pub async fn apply_sheet(
    #[server(default)] edition: String,
    #[server(default)] studies: Vec<String>,
    #[server(default)] choices: BTreeMap<String, String>,
    #[server(default)] easy: bool,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let work = async {
        cx.need_somewhere(Action::Study)?;
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        cx.need_in(Action::Study, edition.id)?;
        let Some(kept) = kept::kept(&cx, edition.id).await? else {
            return Err(AppError::refused("sheets-gone"));
        };
        let comparison = compared(&cx, edition.id, &kept).await?;
        let chosen = if easy {
            easy_changes(&comparison)
        } else {
            let answers = choices.values().map(String::as_str);
            chosen(&comparison, &studies, answers)
        };
        let chosen = Chosen {
            sheet: kept.sheet.clone(),
            studies: chosen,
        };
        let applied = (cx.store())
            .apply_sheet(&cx.actor(), edition.id, &chosen)
            .await?;
        let rest = compared(&cx, edition.id, &kept).await?;
        if rest.studies.is_empty() {
            kept::forget(&cx).await?;
            // What was left is told once more, by the page that compares no longer.
            if applied.left.is_empty() && rest.left.is_empty() {
                let text = tr!(cx, "sheets-applied", studies = applied.studies);
                return cx.go_saying(&path(&edition.slug), text).await;
            }
        }
        cx.keep(TOLD, &told(&applied, &rest)).await?;
        cx.go(&format!("{}?told=1", compare_path(&edition.slug)));
        Ok(())
    };
    match work.await {
        Ok(()) => Ok(()),
        Err(err) => cx.go_refusing(&back(&edition), &err).await,
    }
}

/// Forgets the sheet that waits.
#[server(prefix = "/api", endpoint = "sheet/forget")]
pub async fn forget_sheet(#[server(default)] edition: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = back(&edition);
    let work = async {
        cx.need_somewhere(Action::Study)?;
        kept::forget(&cx).await
    };
    match work.await {
        Ok(()) => cx.go_saying(&back, tr!(cx, "sheets-forgotten")).await,
        Err(err) => cx.go_refusing(&back, &err).await,
    }
}

/// The page of an edition's sheet; of nothing else, whatever the form says.
fn back(slug: &str) -> String {
    match domain::edition::slug(slug) {
        Ok(_) => path(slug),
        Err(_) => "/desk/studies".to_owned(),
    }
}

pub(super) async fn compared(
    cx: &Cx,
    edition: EditionId,
    kept: &Kept,
) -> Result<Comparison, AppError> {
    Ok(cx
        .store()
        .compare_sheet(&cx.actor(), edition, &kept.sheet)
        .await?)
}

fn told(applied: &AppliedSheet, rest: &Comparison) -> Told {
    // What can't be changed stays on the page by itself while there is one to show.
    let kept_telling = if rest.studies.is_empty() {
        rest.left.as_slice()
    } else {
        &[]
    };
    let mut left: Vec<(String, String, String, Left)> = applied
        .left
        .iter()
        .chain(kept_telling)
        .map(|study| {
            (
                study.number.clone(),
                study.title.clone(),
                study.department.clone(),
                (&study.why).into(),
            )
        })
        .collect();
    // The note of a session is small; the page says the rest when it compares again.
    left.truncate(200);
    Told {
        studies: applied.studies,
        left,
    }
}

/// Every cell that only the sheet has changed.
fn easy_changes(comparison: &Comparison) -> Vec<ChosenStudy> {
    let studies = comparison.studies.iter().map(|study| ChosenStudy {
        study: study.study,
        version: study.version,
        cells: (study.cells.iter())
            .filter(|cell| !cell.conflict)
            .map(|cell| cell.key.clone())
            .collect(),
    });
    studies.filter(|study| !study.cells.is_empty()).collect()
}

/// What the form says. An answer about a cell that is no conflict any more says nothing.
fn chosen<'a>(
    comparison: &Comparison,
    studies: &[String],
    answers: impl Iterator<Item = &'a str>,
) -> Vec<ChosenStudy> {
    let mut chosen: BTreeMap<StudyId, ChosenStudy> = BTreeMap::new();
    let mut take = |study: StudyId, version: i32, cells: BTreeSet<_>| {
        let one = chosen.entry(study).or_insert_with(|| ChosenStudy {
            study,
            version,
            cells: BTreeSet::new(),
        });
        one.cells.extend(cells);
    };
    let found = |id: StudyId| comparison.studies.iter().find(|study| study.study == id);
    for text in studies {
        let Some((id, version)) = study_and_version(text) else {
            continue;
        };
        let cells = found(id).map(|study| {
            let easy = study.cells.iter().filter(|cell| !cell.conflict);
            easy.map(|cell| cell.key.clone()).collect()
        });
        take(id, version, cells.unwrap_or_default());
    }
    for answer in answers.filter(|answer| *answer != KEEP) {
        let mut parts = answer.splitn(3, ':');
        let (Some(id), Some(version), Some(key)) = (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let (Ok(id), Ok(version), Ok(key)) = (id.parse(), version.parse(), key.parse()) else {
            continue;
        };
        let offered = found(id).is_some_and(|it| it.cells.iter().any(|cell| cell.key == key));
        if offered {
            take(id, version, BTreeSet::from([key]));
        }
    }
    chosen
        .into_values()
        .filter(|it| !it.cells.is_empty())
        .collect()
}

fn study_and_version(text: &str) -> Option<(StudyId, i32)> {
    let (id, version) = text.split_once(':')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sheets::{CellKey, CellValue, Difference, Field};
    use store::ComparedStudy;

    fn cell(field: Field, conflict: bool) -> Difference {
        Difference {
            key: CellKey::Value(field),
            base: None,
            ours: CellValue::Value(String::new()),
            theirs: CellValue::Value("x".to_owned()),
            conflict,
        }
    }

    fn comparison() -> Comparison {
        let study = |number: u128, cells| ComparedStudy {
            study: StudyId::numbered(number),
            number: number.to_string(),
            title: String::new(),
            department: String::new(),
            version: 2,
            cells,
        };
        Comparison {
            studies: vec![
                study(1, vec![cell(Field::Notes, false), cell(Field::Legal, true)]),
                study(2, vec![cell(Field::Opinion, true)]),
            ],
            ..Comparison::default()
        }
    }

    fn shown(chosen: &[ChosenStudy]) -> Vec<String> {
        chosen
            .iter()
            .flat_map(|one| {
                let (study, version) = (one.study.number(), one.version);
                one.cells
                    .iter()
                    .map(move |key| format!("{study} v{version} {key}"))
            })
            .collect()
    }

    #[test]
    fn a_conflict_is_taken_only_when_somebody_says_so() {
        assert_eq!(shown(&easy_changes(&comparison())), ["1 v2 notes"]);
        let (one, two) = (StudyId::numbered(1), StudyId::numbered(2));
        let ticked = [format!("{one}:2")];
        let none: [&str; 2] = [KEEP, "nonsense"];
        assert_eq!(
            shown(&chosen(&comparison(), &ticked, none.into_iter())),
            ["1 v2 notes"]
        );
        let answer = format!("{two}:1:opinion");
        // The version that was looked at goes along: the store compares it.
        assert_eq!(
            shown(&chosen(&comparison(), &[], [answer.as_str()].into_iter())),
            ["2 v1 opinion"]
        );
        let unknown = format!("{two}:2:notes");
        assert_eq!(
            shown(&chosen(&comparison(), &[], [unknown.as_str()].into_iter())),
            [""; 0]
        );
    }

    /// What a browser sends: a group of radio buttons for each cell, and boxes of one name.
    #[tokio::test]
    async fn answers_are_read() {
        use leptos::server_fn::codec::{FromReq, PostUrl};
        let body = "edition=a&studies%5B%5D=s%3A1&choices%5B0%5D=keep&choices%5B17%5D=s%3A1%3Aline%3A0%3AA%5Bb%5D";
        let request = axum::extract::Request::new(axum::body::Body::from(body));
        let form = <ApplySheet as FromReq<PostUrl, _, AppError>>::from_req(request)
            .await
            .expect("a form");
        assert_eq!(form.studies, ["s:1"]);
        let answers: Vec<&str> = form.choices.values().map(String::as_str).collect();
        assert_eq!(answers, ["keep", "s:1:line:0:A[b]"]);
        assert!(!form.easy);
        let request = axum::extract::Request::new(axum::body::Body::from("edition=a&easy=true"));
        let form = <ApplySheet as FromReq<PostUrl, _, AppError>>::from_req(request)
            .await
            .expect("a form");
        assert!(form.easy && form.studies.is_empty());
    }

    #[test]
    fn the_way_back_stays_on_the_desk() {
        assert_eq!(back("avignon-2026"), "/desk/studies/sheet/avignon-2026");
        assert_eq!(back("../../elsewhere"), "/desk/studies");
    }
}
