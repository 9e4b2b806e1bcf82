//! What the desk sees of all envelopes at once.

use super::DelegatedEnvelope;
use crate::entities::{deliberation, ledger_entry};
use crate::error::Doing;
use crate::ledger::balances_of;
use crate::{Result, Store};
use chrono::{Datelike as _, NaiveDate};
use domain::calendar::paris;
use domain::ledger::Figures;
use domain::{Action, Actor};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// An envelope with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeLine {
    pub envelope: DelegatedEnvelope,
    pub figures: Figures,
    /// The last day on which members deliberated.
    pub met_on: Option<NaiveDate>,
    /// Whether its rules ask for a meeting each month, and this month has had none.
    pub should_meet: bool,
}

impl Store {
    /// The envelopes whose editions somebody reads at the desk: each fund before its parts.
    pub async fn desk_envelopes(&self, actor: &Actor) -> Result<Vec<EnvelopeLine>> {
        let reach = actor.reach(Action::ReadEnvelopes)?;
        let mut all = self.delegated_envelopes().await?;
        all.retain(|one| reach.has(one.edition));
        let funds: Vec<_> = all.iter().filter_map(|one| one.parent).collect();
        let today = paris::day(self.now());
        let rows = ledger_entry::Entity::find()
            .order_by_asc(ledger_entry::Column::Number)
            .all(self.reader())
            .await
            .doing("reading ledgers")?;
        let meetings = deliberation::Entity::find()
            .filter(deliberation::Column::OpenedAt.is_not_null())
            .all(self.reader())
            .await
            .doing("reading deliberations")?;
        let mut lines = Vec::with_capacity(all.len());
        for envelope in all {
            let own: Vec<_> = rows
                .iter()
                .filter(|row| row.envelope_id == envelope.id.0)
                .cloned()
                .collect();
            let met_on = meetings
                .iter()
                .filter(|meeting| meeting.envelope_id == envelope.id.0)
                .filter_map(|meeting| meeting.opened_at.map(paris::day))
                .max();
            lines.push(EnvelopeLine {
                figures: balances_of(&own)?.figures(),
                should_meet: !funds.contains(&envelope.id) && should_meet(&envelope, met_on, today),
                met_on,
                envelope,
            });
        }
        Ok(in_families(lines))
    }
}

/// Whether members have a meeting to hold this month: a fund's own parts meet, so it is asked of those alone.
fn should_meet(envelope: &DelegatedEnvelope, met_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    let month = |day: NaiveDate| (day.year(), day.month());
    envelope.terms.monthly
        && (envelope.starts_on..=envelope.ends_on).contains(&today)
        && met_on.map(month) != Some(month(today))
}

fn in_families(lines: Vec<EnvelopeLine>) -> Vec<EnvelopeLine> {
    let (parts, whole): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .partition(|line| line.envelope.parent.is_some());
    let mut ordered = Vec::with_capacity(parts.len() + whole.len());
    for line in whole {
        let id = line.envelope.id;
        ordered.push(line);
        let own = parts.iter().filter(|part| part.envelope.parent == Some(id));
        ordered.extend(own.cloned());
    }
    ordered
}
