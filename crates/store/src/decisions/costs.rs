//! What a project costs, and how that came about: estimate, revisions, what was voted on.

use super::{held, named, sum};
use crate::entities::{cost_line, project, project_cost, study};
use crate::error::{Doing, column};
use crate::rights::can_for_project;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::arbitration::COST_NOTE;
use domain::study::CostKind;
use domain::{
    Action, Actor, AuditEvent, Cents, CostId, CostStage, EditionId, ProjectId, StudyState,
};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// An amount in the history of a project's cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostEntry {
    pub at: DateTime<Utc>,
    pub by: String,
    pub stage: CostStage,
    pub amount: Cents,
    /// Why it was set by hand; empty when it comes from the studies.
    pub note: String,
}

impl Store {
    /// Sets a project's cost by hand, with the reason: an estimate if it is the first, else a revision.
    pub async fn set_cost(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        amount: Cents,
        note: &str,
    ) -> Result<()> {
        actor.can_in(Action::Arbitrate, edition)?;
        if !amount.is_positive() {
            return Err(StoreError::Invalid("a cost is above zero"));
        }
        let note = COST_NOTE
            .check(note)
            .map_err(|_| StoreError::Invalid("why the cost changes"))?;
        let write = self.write(actor).await?;
        let row = held(&write, edition, number).await?;
        let stage = if history_of(write.tx(), row.id).await?.is_empty() {
            CostStage::Estimate
        } else {
            CostStage::Revised
        };
        add_cost(&write, row.id, stage, amount, note).await?;
        // No visitor's page shows it.
        write
            .commit_quietly(AuditEvent::CostSet {
                edition,
                project: row.id.into(),
                stage,
            })
            .await
    }

    /// The history of a project's cost, oldest first.
    pub async fn costs(&self, actor: &Actor, project: ProjectId) -> Result<Vec<CostEntry>> {
        can_for_project(self.reader(), actor, Action::ReadStudies, project).await?;
        let rows = history_of(self.reader(), project.0).await?;
        let names = self
            .names_of(rows.iter().filter_map(|row| row.account_id))
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(CostEntry {
                    at: row.at,
                    by: named(&names, row.account_id),
                    stage: column("project_cost.stage", &row.stage)?,
                    amount: Cents::new(row.amount),
                    note: row.note,
                })
            })
            .collect()
    }
}

/// Notes the cost that a project's finished studies add up to, inside a write: an estimate the first time, a
/// revision when it differs from what the studies said last. A cost set by hand stays until they say otherwise.
pub(crate) async fn note_study_cost(write: &Write, project: uuid::Uuid) -> Result<()> {
    let studies: Vec<uuid::Uuid> = study::Entity::find()
        .select_only()
        .column(study::Column::Id)
        .filter(study::Column::ProjectId.eq(project))
        .filter(study::Column::State.eq(StudyState::Done.code()))
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading studies")?;
    let lines = cost_line::Entity::find()
        .filter(cost_line::Column::StudyId.is_in(studies))
        .filter(cost_line::Column::Kind.eq(CostKind::Investment.code()))
        .all(write.tx())
        .await
        .doing("reading cost lines")?;
    if lines.is_empty() {
        return Ok(());
    }
    let amount = sum(lines.iter(), CostKind::Investment)?;
    let history = history_of(write.tx(), project).await?;
    let last = history.iter().rfind(|entry| entry.note.is_empty());
    if last.is_some_and(|entry| entry.amount == amount.get()) {
        return Ok(());
    }
    let stage = if history.is_empty() {
        CostStage::Estimate
    } else {
        CostStage::Revised
    };
    add_cost(write, project, stage, amount, String::new()).await
}

/// Appends to a project's history, whose newest entry is what the project costs.
async fn add_cost(
    write: &Write,
    project: uuid::Uuid,
    stage: CostStage,
    amount: Cents,
    note: String,
) -> Result<()> {
    project_cost::ActiveModel {
        id: Set(CostId::new().0),
        project_id: Set(project),
        at: Set(write.now()),
        stage: Set(stage.code().to_owned()),
        amount: Set(amount.get()),
        account_id: Set(write.actor().account().map(Into::into)),
        note: Set(note),
    }
    .insert(write.tx())
    .await
    .doing("noting a cost")?;
    project::Entity::update_many()
        .col_expr(project::Column::Cost, Expr::value(amount.get()))
        .filter(project::Column::Id.eq(project))
        .exec(write.tx())
        .await
        .doing("noting a cost")?;
    Ok(())
}

async fn history_of(
    db: &impl ConnectionTrait,
    project: uuid::Uuid,
) -> Result<Vec<project_cost::Model>> {
    project_cost::Entity::find()
        .filter(project_cost::Column::ProjectId.eq(project))
        .order_by_asc(project_cost::Column::At)
        .order_by_asc(project_cost::Column::Id)
        .all(db)
        .await
        .doing("reading the history of a cost")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Secret;
    use crate::entities::{department, edition};
    use domain::{CostLineId, DepartmentId, StudyId};

    /// A store with one project and two studies that are done.
    async fn studied(folder: &std::path::Path) -> (Store, uuid::Uuid, [uuid::Uuid; 2]) {
        let url = format!("sqlite:{}", folder.join("test.db").display());
        let secret = Secret::new("a secret of the tests, long enough").expect("long enough");
        let store = Store::open(&url, secret).await.expect("a database");
        let write = store.write(&Actor::Operator).await.expect("a write");
        let (edition, project) = (EditionId::new().0, ProjectId::new().0);
        edition::ActiveModel {
            id: Set(edition),
            slug: Set("bp".into()),
            name: Set("BP".into()),
            summary: Set(String::new()),
            state: Set("public".into()),
            rules: Set("{}".into()),
            source: Set(String::new()),
            import_hash: Set(None),
            version: Set(1),
            created_at: Set(write.now()),
            decisions_on: Set(None),
            decisions_published_at: Set(None),
        }
        .insert(write.tx())
        .await
        .expect("an edition");
        project::ActiveModel {
            delegated_envelope_id: Set(None),
            id: Set(project),
            edition_id: Set(edition),
            number: Set("1".into()),
            title: Set("Un verger".into()),
            text: Set(String::new()),
            cost: Set(None),
            district_id: Set(None),
            theme_id: Set(None),
            place: Set(String::new()),
            carrier: Set(String::new()),
            latitude: Set(None),
            longitude: Set(None),
            state: Set("under_study".into()),
            folded: Set(String::new()),
            position: Set(1),
            version: Set(1),
            created_at: Set(None),
        }
        .insert(write.tx())
        .await
        .expect("a project");
        let mut studies = vec![];
        for position in 0..2 {
            let department = DepartmentId::new().0;
            department::ActiveModel {
                id: Set(department),
                name: Set("Voirie".into()),
                outside: Set(false),
                contact: Set(String::new()),
                position: Set(position),
            }
            .insert(write.tx())
            .await
            .expect("a department");
            let id = StudyId::new().0;
            study::ActiveModel {
                id: Set(id),
                project_id: Set(project),
                department_id: Set(department),
                state: Set(StudyState::Done.code().into()),
                waiting_for: Set(None),
                due_on: Set(None),
                routed_by: Set(String::new()),
                competent: Set(Some(true)),
                ownership: Set(None),
                legal: Set(String::new()),
                technical: Set(String::new()),
                environment: Set(String::new()),
                functional: Set(String::new()),
                delay_months: Set(None),
                opinion: Set(Some("favourable".into())),
                conditions: Set(String::new()),
                notes: Set(String::new()),
                sent_back: Set(String::new()),
                version: Set(1),
                routed_at: Set(write.now()),
                proposed_by: Set(None),
                proposed_at: Set(None),
                validated_by: Set(None),
                validated_at: Set(None),
                reminded_at: Set(None),
            }
            .insert(write.tx())
            .await
            .expect("a study");
            studies.push(id);
        }
        let event = AuditEvent::DecisionsPlanned {
            edition: edition.into(),
        };
        write.commit(event).await.expect("a commit");
        (store, project, [studies[0], studies[1]])
    }

    /// Adds a line to a study, and notes what they all cost.
    async fn line(
        store: &Store,
        project: uuid::Uuid,
        study: uuid::Uuid,
        amount: i64,
        kind: CostKind,
    ) {
        let write = store.write(&Actor::Operator).await.expect("a write");
        cost_line::ActiveModel {
            id: Set(CostLineId::new().0),
            study_id: Set(study),
            position: Set(0),
            label: Set("Arbres".into()),
            amount: Set(amount),
            kind: Set(kind.code().into()),
            nature: Set(String::new()),
        }
        .insert(write.tx())
        .await
        .expect("a line");
        note_study_cost(&write, project).await.expect("noted");
        let edition = EditionId::numbered(1);
        let event = AuditEvent::DecisionsPlanned { edition };
        write.commit(event).await.expect("a commit");
    }

    #[tokio::test]
    async fn finished_studies_make_an_estimate_and_then_revisions() {
        let folder = tempfile::tempdir().expect("a folder");
        let (store, project, [roads, trees]) = studied(folder.path()).await;
        line(&store, project, roads, 300, CostKind::Running).await;
        line(&store, project, roads, 1000, CostKind::Investment).await;
        line(&store, project, trees, 0, CostKind::Investment).await;
        line(&store, project, trees, 500, CostKind::Investment).await;
        let by_hand = {
            let row = project::Entity::find_by_id(project)
                .one(store.reader())
                .await
                .expect("a database")
                .expect("a project");
            assert_eq!(row.cost, Some(1500));
            store
                .set_cost(
                    &Actor::Operator,
                    row.edition_id.into(),
                    "1",
                    Cents::new(2000),
                    "La commission",
                )
                .await
        };
        by_hand.expect("set");
        // The studies say what they said before: what was set by hand stays.
        line(&store, project, roads, 0, CostKind::Investment).await;
        line(&store, project, roads, 100, CostKind::Investment).await;
        let history = store
            .costs(&Actor::Operator, project.into())
            .await
            .expect("a history");
        let history: Vec<_> = history
            .iter()
            .map(|entry| (entry.stage.code(), entry.amount.get(), entry.note.as_str()))
            .collect();
        assert_eq!(
            history,
            [
                ("estimate", 1000, ""),
                ("revised", 1500, ""),
                ("revised", 2000, "La commission"),
                ("revised", 1600, ""),
            ]
        );
    }
}
