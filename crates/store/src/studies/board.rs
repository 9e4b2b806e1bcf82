//! The board: which department has what to do, and how much.

use super::{StudySummary, amount_sum, summaries};
use crate::entities::{cost_line, project, study};
use crate::error::{Doing, column};
use crate::search::words_in;
use crate::{Result, Store, StoreError};
use domain::calendar::paris;
use domain::study::{CostKind, WaitingFor};
use domain::{Action, Actor, Cents, DepartmentId, EditionId, ProjectState, Reach, StudyState};
use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select,
};
use std::collections::BTreeMap;

/// Which studies to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardFilter {
    /// All when empty.
    pub states: Vec<StudyState>,
    pub waiting_for: Option<WaitingFor>,
    /// Those that should be done already.
    pub late: bool,
    /// Words of the project's title, text or place.
    pub words: String,
}

/// A page of studies, and what each department has to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// What is due first comes first.
    pub studies: Vec<StudySummary>,
    /// How many fit the filter.
    pub total: u64,
    /// Of every department that has studies in the edition, whatever the filter.
    pub workload: Vec<Workload>,
}

/// What a department has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workload {
    pub department: DepartmentId,
    pub counts: BTreeMap<StudyState, u64>,
    /// Studies that should be done already.
    pub late: u64,
    /// The sum of the investment lines.
    pub investment: Cents,
}

impl Workload {
    /// Studies in a state.
    pub fn count(&self, state: StudyState) -> u64 {
        self.counts.get(&state).copied().unwrap_or_default()
    }
}

impl Store {
    /// The board of one edition or of all, of one department or of all that the actor may read. Without an edition it
    /// shows what is under study now. Six queries, however many studies there are.
    pub async fn board(
        &self,
        actor: &Actor,
        edition: Option<EditionId>,
        department: Option<DepartmentId>,
        filter: &BoardFilter,
        page: u64,
        per_page: u64,
    ) -> Result<Board> {
        let visible = visible(actor, edition)?;
        if let (Some(visible), Some(department)) = (&visible, department)
            && visible.editions.is_empty()
            && !visible.departments.contains(&department.0)
        {
            return Err(StoreError::NotFound("department"));
        }
        let of_edition = narrowed(study::Entity::find(), edition, visible.as_ref());
        let mut query = of_edition
            .filter(words_in(project::Column::Folded, &filter.words))
            .order_by_with_nulls(study::Column::DueOn, Order::Asc, NullOrdering::Last)
            .order_by_asc(project::Column::Position)
            .order_by_asc(study::Column::Id);
        if let Some(department) = department {
            query = query.filter(study::Column::DepartmentId.eq(department.0));
        }
        if !filter.states.is_empty() {
            query = query
                .filter(study::Column::State.is_in(filter.states.iter().map(|state| state.code())));
        }
        if let Some(party) = filter.waiting_for {
            query = query
                .filter(study::Column::State.eq(StudyState::Waiting.code()))
                .filter(study::Column::WaitingFor.eq(party.code()));
        }
        if filter.late {
            query = self.late(query);
        }
        let total = query
            .clone()
            .count(self.reader())
            .await
            .doing("counting studies")?;
        let query = query.offset(page.saturating_mul(per_page)).limit(per_page);
        Ok(Board {
            studies: summaries(self.reader(), query).await?,
            total,
            workload: self.workload(edition, visible.as_ref()).await?,
        })
    }

    async fn workload(
        &self,
        edition: Option<EditionId>,
        visible: Option<&Visible>,
    ) -> Result<Vec<Workload>> {
        let by_state: Vec<(uuid::Uuid, String, i64)> =
            narrowed(study::Entity::find(), edition, visible)
                .select_only()
                .columns([study::Column::DepartmentId, study::Column::State])
                .column_as(study::Column::Id.count(), "studies")
                .group_by(study::Column::DepartmentId)
                .group_by(study::Column::State)
                .into_tuple()
                .all(self.reader())
                .await
                .doing("counting studies")?;
        let late: Vec<(uuid::Uuid, i64)> = self
            .late(narrowed(study::Entity::find(), edition, visible))
            .select_only()
            .column(study::Column::DepartmentId)
            .column_as(study::Column::Id.count(), "studies")
            .group_by(study::Column::DepartmentId)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("counting late studies")?;
        let sums: Vec<(uuid::Uuid, i64)> = narrowed(study::Entity::find(), edition, visible)
            .join(JoinType::InnerJoin, lines())
            .filter(cost_line::Column::Kind.eq(CostKind::Investment.code()))
            .select_only()
            .column(study::Column::DepartmentId)
            .column_as(amount_sum(), "sum")
            .group_by(study::Column::DepartmentId)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("adding up cost lines")?;
        let mut workload = BTreeMap::<uuid::Uuid, Workload>::new();
        for (department, state, studies) in by_state {
            let state = column("study.state", &state)?;
            workload
                .entry(department)
                .or_insert_with(|| Workload {
                    department: department.into(),
                    counts: BTreeMap::new(),
                    late: 0,
                    investment: Cents::ZERO,
                })
                .counts
                .insert(state, u64::try_from(studies).unwrap_or_default());
        }
        for (department, studies) in late {
            if let Some(one) = workload.get_mut(&department) {
                one.late = u64::try_from(studies).unwrap_or_default();
            }
        }
        for (department, sum) in sums {
            if let Some(one) = workload.get_mut(&department) {
                one.investment = Cents::new(sum);
            }
        }
        Ok(workload.into_values().collect())
    }

    fn late(&self, query: Select<study::Entity>) -> Select<study::Entity> {
        query
            .filter(study::Column::DueOn.lt(paris::day(self.now())))
            .filter(study::Column::State.ne(StudyState::Done.code()))
            .filter(project::Column::State.eq(ProjectState::UnderStudy.code()))
    }
}

/// What somebody may read who does not read every study.
struct Visible {
    /// Their own departments.
    departments: Vec<uuid::Uuid>,
    /// Those of which they read everything.
    editions: Vec<uuid::Uuid>,
}

/// What the actor may read; everything when there is no list.
fn visible(actor: &Actor, edition: Option<EditionId>) -> Result<Option<Visible>> {
    let editions = match actor.reach(Action::ReadStudies) {
        Ok(Reach::City) => return Ok(None),
        Ok(Reach::Editions(editions)) => editions,
        Err(_) => vec![],
    };
    let in_one = edition.map_or(!editions.is_empty(), |edition| editions.contains(&edition));
    if !in_one {
        actor.can(Action::Study)?;
    }
    Ok(Some(Visible {
        departments: actor
            .departments()
            .iter()
            .map(|member| member.department.0)
            .collect(),
        editions: editions.into_iter().map(|edition| edition.0).collect(),
    }))
}

/// The studies of an edition, or of all that is under study, that somebody may read.
fn narrowed(
    query: Select<study::Entity>,
    edition: Option<EditionId>,
    visible: Option<&Visible>,
) -> Select<study::Entity> {
    let mut query = query.join(JoinType::InnerJoin, projects());
    query = match edition {
        Some(edition) => query
            .filter(project::Column::EditionId.eq(edition.0))
            .filter(project::Column::State.ne(ProjectState::Dissolved.code())),
        None => query.filter(project::Column::State.eq(ProjectState::UnderStudy.code())),
    };
    match visible {
        Some(visible) => query.filter(
            Condition::any()
                .add(study::Column::DepartmentId.is_in(visible.departments.iter().copied()))
                .add(project::Column::EditionId.is_in(visible.editions.iter().copied())),
        ),
        None => query,
    }
}

fn projects() -> RelationDef {
    study::Entity::belongs_to(project::Entity)
        .from(study::Column::ProjectId)
        .to(project::Column::Id)
        .into()
}

fn lines() -> RelationDef {
    let to_study: RelationDef = cost_line::Entity::belongs_to(study::Entity)
        .from(cost_line::Column::StudyId)
        .to(study::Column::Id)
        .into();
    to_study.rev()
}
