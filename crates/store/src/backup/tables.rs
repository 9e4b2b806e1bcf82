//! Which tables a backup has, and how each kind of cell is written.

use crate::Result;
use crate::entities as rows;
use crate::error::Doing;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use data_encoding::BASE64;
use sea_orm::sea_query::{Alias, ColumnType, Expr, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IdenStatic as _, Iterable as _,
    PrimaryKeyToColumn as _, QueryResult, Value,
};
use serde_json::Value as Json;
use uuid::Uuid;

/// Tables that no backup has. Sessions, with their notes, codes and wrong tries, would let in again who has signed
/// out since; servers tell of themselves that they run; archives of one's own data are soon over, and made anew.
#[cfg(test)]
pub(super) const LEFT_OUT: [&str; 6] = [
    "session",
    "session_note",
    "sign_in_code",
    "failed_try",
    "server_process",
    "data_export",
];

/// A table as a backup sees it.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: Vec<Column>,
    /// The places of the key's columns among them.
    keys: Vec<usize>,
}

pub(crate) struct Column {
    pub(crate) name: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Uuid,
    Integer,
    BigInteger,
    Boolean,
    Float,
    Time,
    Date,
    Bytes,
}

impl Kind {
    fn of(column: &ColumnType) -> Self {
        match column {
            ColumnType::Uuid => Self::Uuid,
            ColumnType::Integer => Self::Integer,
            ColumnType::BigInteger => Self::BigInteger,
            ColumnType::Boolean => Self::Boolean,
            ColumnType::Double => Self::Float,
            ColumnType::TimestampWithTimeZone => Self::Time,
            ColumnType::Date => Self::Date,
            ColumnType::VarBinary(_) | ColumnType::Binary(_) | ColumnType::Blob => Self::Bytes,
            // Words; the drill of the tests compares every cell.
            _ => Self::Text,
        }
    }
}

/// Every table, parents before their children: so rows find theirs when they come back.
#[expect(clippy::too_many_lines, reason = "a list of tables")]
pub(crate) fn all() -> Vec<Table> {
    macro_rules! tables {
        ($($entity:ident),+ $(,)?) => { vec![$(Table::of::<rows::$entity::Entity>()),+] };
    }
    tables![
        city,
        account,
        department,
        edition,
        phase,
        district,
        envelope,
        theme,
        privacy_notice,
        processing,
        retention_rule,
        retention_run,
        role_grant,
        credential,
        invitation,
        external_identity,
        idea,
        idea_version,
        decision,
        support,
        comment,
        photo,
        project,
        project_idea,
        competence,
        department_member,
        study,
        cost_line,
        question,
        document,
        project_cost,
        arbitration,
        message,
        announcement,
        card_batch,
        voting_card,
        listed_voter,
        roll_entry,
        turnout_trace,
        suspicion,
        suspicion_decision,
        ballot_box,
        trustee,
        leaf,
        tree_head,
        ballot,
        malformed_ballot,
        outcome,
        outcome_project,
        network,
        ambassador_group,
        ambassador,
        guardian_consent,
        network_charter,
        training_step,
        training_done,
        equipment_loan,
        mission,
        mission_feed,
        mission_place,
        network_post,
        post_mute,
        group_milestone,
        delegated_envelope,
        delegated_group,
        delegated_terms,
        envelope_document,
        funder,
        proposal,
        proposal_step,
        ledger_entry,
        deliberation,
        deliberation_text,
        presence,
        motion,
        motion_vote,
        motion_box,
        motion_scrutineer,
        motion_mark,
        motion_leaf,
        outing,
        outing_tally,
        outing_taken,
        outing_debrief,
        population,
        field_pass,
        field_device,
        field_entry,
        field_contact,
        field_photo,
        field_photo_part,
        polling_place,
        paper_batch,
        paper_keyed,
        kiosk,
        news,
        mail,
        audit,
        audit_head,
    ]
}

impl Table {
    fn of<E: EntityTrait>() -> Self {
        let columns: Vec<Column> = E::Column::iter()
            .map(|column| Column {
                name: column.as_str().to_owned(),
                kind: Kind::of(column.def().get_column_type()),
            })
            .collect();
        let keys = E::PrimaryKey::iter().filter_map(|key| {
            let name = key.into_column().as_str().to_owned();
            columns.iter().position(|column| column.name == name)
        });
        Self {
            name: E::default().table_name(),
            keys: keys.collect(),
            columns,
        }
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &Column> {
        self.keys.iter().map(|at| &self.columns[*at])
    }

    pub(crate) async fn count(&self, db: &impl ConnectionTrait) -> Result<u64> {
        let mut query = Query::select();
        query
            .expr_as(Expr::cust("count(*)"), Alias::new("n"))
            .from(Alias::new(self.name));
        let row = db.query_one(&query).await.doing("counting rows")?;
        let rows = row
            .map(|row| row.try_get::<i64>("", "n"))
            .transpose()
            .doing("counting rows")?;
        Ok(u64::try_from(rows.unwrap_or(0)).unwrap_or(0))
    }
}

impl Column {
    /// A cell for a line of JSON.
    pub(crate) fn cell(&self, row: &QueryResult) -> Result<Json> {
        self.read(row).doing("reading a cell for a backup")
    }

    fn read(&self, row: &QueryResult) -> Result<Json, sea_orm::DbErr> {
        let name = &self.name;
        Ok(match self.kind {
            Kind::Text => row.try_get::<Option<String>>("", name)?.into(),
            Kind::Uuid => row
                .try_get::<Option<Uuid>>("", name)?
                .map(|id| id.to_string())
                .into(),
            Kind::Integer => row.try_get::<Option<i32>>("", name)?.into(),
            Kind::BigInteger => row.try_get::<Option<i64>>("", name)?.into(),
            Kind::Boolean => row.try_get::<Option<bool>>("", name)?.into(),
            // As a text: the shortest that reads back as the same number.
            Kind::Float => row
                .try_get::<Option<f64>>("", name)?
                .map(|number| format!("{number:?}"))
                .into(),
            Kind::Time => row
                .try_get::<Option<DateTime<Utc>>>("", name)?
                .map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
                .into(),
            Kind::Date => row
                .try_get::<Option<NaiveDate>>("", name)?
                .map(|day| day.to_string())
                .into(),
            Kind::Bytes => row
                .try_get::<Option<Vec<u8>>>("", name)?
                .map(|bytes| BASE64.encode(&bytes))
                .into(),
        })
    }

    /// A cell of a line of JSON for the database; nothing when it is of another kind.
    pub(crate) fn value(&self, cell: &Json) -> Option<Value> {
        /// What a cell holds, or an empty one.
        fn some<T>(cell: &Json, read: impl Fn(&Json) -> Option<T>) -> Option<Value>
        where
            Option<T>: Into<Value>,
        {
            if cell.is_null() {
                Some(None.into())
            } else {
                read(cell).map(|held| Some(held).into())
            }
        }
        let text = |cell: &Json| cell.as_str().map(str::to_owned);
        match self.kind {
            Kind::Text => some(cell, text),
            Kind::Uuid => some(cell, |cell| cell.as_str()?.parse::<Uuid>().ok()),
            Kind::Integer => some(cell, |cell| i32::try_from(cell.as_i64()?).ok()),
            Kind::BigInteger => some(cell, Json::as_i64),
            Kind::Boolean => some(cell, Json::as_bool),
            Kind::Float => some(cell, |cell| cell.as_str()?.parse::<f64>().ok()),
            Kind::Time => some(cell, |cell| cell.as_str()?.parse::<DateTime<Utc>>().ok()),
            Kind::Date => some(cell, |cell| cell.as_str()?.parse::<NaiveDate>().ok()),
            Kind::Bytes => some(cell, |cell| BASE64.decode(cell.as_str()?.as_bytes()).ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// A table that is forgotten here would be missing after a restoration.
    #[test]
    fn every_table_is_in_a_backup_or_left_out_on_purpose() {
        let source = include_str!("../entities.rs");
        let names = source.split("\nentity!(").skip(1).map(|piece| {
            let name = piece.split('"').nth(1).unwrap();
            name.to_owned()
        });
        let listed = all().into_iter().map(|table| table.name.to_owned());
        let known: BTreeSet<String> = listed.chain(LEFT_OUT.map(str::to_owned)).collect();
        assert_eq!(names.collect::<BTreeSet<String>>(), known);
    }

    #[test]
    fn every_table_has_a_key() {
        for table in all() {
            assert!(table.keys().count() > 0, "{}", table.name);
        }
    }
}
