//! Recalling to departments what is late or soon due.

use crate::departments::members_in;
use crate::entities::{department, project, study};
use crate::error::Doing;
use crate::routing::shorten;
use crate::{Result, Store};
use chrono::TimeDelta;
use domain::calendar::paris;
use domain::{Actor, AuditEvent, DepartmentId, Mail, ProjectState, StudyState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, HashMap};

/// Studies due within this time are recalled.
const SOON: TimeDelta = TimeDelta::days(7);
/// A department is left alone for this long: what comes every day is read by nobody.
const REST: TimeDelta = TimeDelta::days(3);

impl Store {
    /// Writes to the members of departments whose studies are late or due within a week: one mail for each member of
    /// a department, with all of them, and then none for three days. Gives how many studies were recalled.
    pub async fn recall_studies(&self) -> Result<u32> {
        let write = self.write(&Actor::Job("studies")).await?;
        write.hold("recalling studies").await?;
        let until = paris::day(write.now() + SOON);
        let rows = study::Entity::find()
            .filter(study::Column::State.ne(StudyState::Done.code()))
            .filter(study::Column::DueOn.lte(until))
            .order_by_asc(study::Column::DueOn)
            .all(write.tx())
            .await
            .doing("reading studies that are due")?;
        let titles: HashMap<uuid::Uuid, String> = project::Entity::find()
            .filter(project::Column::Id.is_in(rows.iter().map(|row| row.project_id)))
            .filter(project::Column::State.eq(ProjectState::UnderStudy.code()))
            .all(write.tx())
            .await
            .doing("reading projects that are due")?
            .into_iter()
            .map(|row| (row.id, row.title))
            .collect();
        let mut due = BTreeMap::<uuid::Uuid, Vec<study::Model>>::new();
        for row in rows {
            if titles.contains_key(&row.project_id) {
                due.entry(row.department_id).or_default().push(row);
            }
        }
        let rested = write.now() - REST;
        due.retain(|_, rows| {
            rows.iter()
                .all(|row| row.reminded_at.is_none_or(|at| at <= rested))
        });
        if due.is_empty() {
            return Ok(0);
        }
        let names: HashMap<uuid::Uuid, String> = department::Entity::find()
            .filter(department::Column::Id.is_in(due.keys().copied()))
            .all(write.tx())
            .await
            .doing("reading departments")?
            .into_iter()
            .map(|row| (row.id, row.name))
            .collect();
        let mut recalled = Vec::new();
        for (id, rows) in due {
            let department = DepartmentId::from(id);
            let mut projects: Vec<String> = rows
                .iter()
                .filter_map(|row| titles.get(&row.project_id).cloned())
                .collect();
            shorten(&mut projects);
            let mail = Mail::StudiesDue {
                department: names.get(&id).cloned().unwrap_or_default(),
                projects,
                path: format!("/desk/studies?department={department}"),
            };
            let members = members_in(&write, department, None).await?;
            for member in &members {
                write.mail_account(member, &mail).await?;
            }
            // Without a member nobody was told: it is tried again once there is one.
            if !members.is_empty() {
                recalled.extend(rows.into_iter().map(|row| row.id));
            }
        }
        let studies = u32::try_from(recalled.len()).unwrap_or(u32::MAX);
        if studies == 0 {
            return Ok(0);
        }
        study::Entity::update_many()
            .col_expr(study::Column::RemindedAt, Some(write.now()).into())
            .filter(study::Column::Id.is_in(recalled))
            .exec(write.tx())
            .await
            .doing("noting what was recalled")?;
        write
            .commit_quietly(AuditEvent::StudiesRecalled { studies })
            .await?;
        Ok(studies)
    }
}
