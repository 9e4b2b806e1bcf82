//! Preparing an edition: its presentation, calendar, envelopes, rules, districts and themes.

mod parts;

pub(crate) use parts::{
    calendar_in, has_district, hold_slugs, insert_edition, name_in, replace_districts,
    replace_envelopes, replace_phases, rules_in, rules_of,
};

use self::parts::slug_is_free;
use crate::entities::{ballot, district, edition, envelope, theme};
use crate::error::{Doing, column, to_json};
use crate::ideas::lock_edition;
use crate::{Result, Store, StoreError, Write};
use domain::audit::EditionPart;
use domain::{
    Action, Actor, AuditEvent, Calendar, Cents, DistrictId, EditionId, EditionState, PhaseKind,
    Rules, ThemeId,
};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use std::collections::HashSet;

/// What presents an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionInput {
    pub slug: String,
    pub name: String,
    pub summary: String,
    pub source: String,
}

/// An amount to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeInput {
    pub name: String,
    pub amount: Cents,
    pub district: Option<DistrictId>,
}

/// A district to set; `shape` as in [`crate::District`].
#[derive(Clone, Debug, PartialEq)]
pub struct DistrictInput {
    pub code: String,
    pub name: String,
    pub shape: Vec<Vec<(f64, f64)>>,
    pub priority: bool,
}

impl Store {
    /// Creates an edition that only the staff can see, with the usual rules and no calendar.
    pub async fn create_edition(&self, actor: &Actor, input: &EditionInput) -> Result<EditionId> {
        actor.can(Action::EditEdition)?;
        let input = checked(input)?;
        let write = self.write(actor).await?;
        let id =
            insert_edition(&write, &input, &Rules::default(), EditionState::Draft, None).await?;
        write
            .commit(AuditEvent::EditionCreated { edition: id })
            .await?;
        Ok(id)
    }

    /// Changes name, summary, short name and source. `version` is the one that the form was filled from.
    pub async fn change_presentation(
        &self,
        actor: &Actor,
        id: EditionId,
        version: i32,
        input: &EditionInput,
    ) -> Result<()> {
        actor.can_in(Action::EditEdition, id)?;
        let input = checked(input)?;
        let write = self.write(actor).await?;
        touch(&write, id, version).await?;
        slug_is_free(&write, &input.slug, Some(id)).await?;
        edition::ActiveModel {
            id: Set(id.0),
            slug: Set(input.slug),
            name: Set(input.name),
            summary: Set(input.summary),
            source: Set(input.source),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing an edition")?;
        write
            .commit(AuditEvent::EditionChanged {
                edition: id,
                part: EditionPart::Presentation,
            })
            .await
    }

    /// Sets the phases. Once the vote has opened, its start stays and its end can't lie in the past: a vote can
    /// be prolonged (Paris did, after a flood of visits), never reopened or ended behind voters' backs.
    pub async fn set_calendar(
        &self,
        actor: &Actor,
        id: EditionId,
        version: i32,
        calendar: &Calendar,
    ) -> Result<()> {
        actor.can_in(Action::EditEdition, id)?;
        let write = self.write(actor).await?;
        touch(&write, id, version).await?;
        let before = calendar_in(&write, id).await?;
        let now = write.now();
        if let Some(vote) = before.phase(PhaseKind::Vote)
            && vote.starts <= now
        {
            let after = calendar
                .phase(PhaseKind::Vote)
                .ok_or(StoreError::VoteOpened("the vote's dates"))?;
            let fine = after.starts == vote.starts
                && (after.ends == vote.ends || (vote.ends > now && after.ends > now));
            if !fine {
                return Err(StoreError::VoteOpened("the vote's dates"));
            }
        }
        replace_phases(&write, id, calendar).await?;
        write
            .commit(AuditEvent::EditionChanged {
                edition: id,
                part: EditionPart::Calendar,
            })
            .await
    }

    /// Sets the rules; refused once the vote has opened, but for more voters per contact. A family that was turned
    /// away can then vote; fewer would leave people on the roll whom the rules no longer let vote.
    pub async fn set_rules(
        &self,
        actor: &Actor,
        id: EditionId,
        version: i32,
        rules: &Rules,
    ) -> Result<()> {
        actor.can_in(Action::EditEdition, id)?;
        rules.check()?;
        let write = self.write(actor).await?;
        touch(&write, id, version).await?;
        let before = rules_in(&write, id).await?;
        let more_voters_alone = before.voters_per_contact <= rules.voters_per_contact
            && *rules
                == Rules {
                    voters_per_contact: rules.voters_per_contact,
                    ..before
                };
        if !more_voters_alone {
            not_opened(&write, id, "the rules").await?;
        }
        edition::ActiveModel {
            id: Set(id.0),
            rules: Set(to_json(rules)),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing the rules")?;
        write
            .commit(AuditEvent::EditionChanged {
                edition: id,
                part: EditionPart::Rules,
            })
            .await
    }

    /// Sets the envelopes; refused once the vote has opened, since the amount decides who wins.
    pub async fn set_envelopes(
        &self,
        actor: &Actor,
        id: EditionId,
        version: i32,
        envelopes: &[EnvelopeInput],
    ) -> Result<()> {
        actor.can_in(Action::EditEdition, id)?;
        if envelopes
            .iter()
            .any(|envelope| envelope.amount <= Cents::ZERO || envelope.name.trim().is_empty())
        {
            return Err(StoreError::Invalid(
                "each envelope needs a name and an amount above zero",
            ));
        }
        let write = self.write(actor).await?;
        touch(&write, id, version).await?;
        not_opened(&write, id, "the envelopes").await?;
        for district in envelopes.iter().filter_map(|envelope| envelope.district) {
            let found = district::Entity::find_by_id(district.0)
                .one(write.tx())
                .await
                .doing("reading a district")?;
            if found.is_none_or(|found| found.edition_id != id.0) {
                return Err(StoreError::NotFound("district"));
            }
        }
        replace_envelopes(&write, id, envelopes).await?;
        write
            .commit(AuditEvent::EditionChanged {
                edition: id,
                part: EditionPart::Envelopes,
            })
            .await
    }

    /// Sets the themes by name, in order. A theme whose name stays keeps its ideas.
    pub async fn set_themes(
        &self,
        actor: &Actor,
        id: EditionId,
        version: i32,
        names: &[String],
    ) -> Result<()> {
        actor.can_in(Action::EditEdition, id)?;
        if names.iter().any(|name| name.trim().is_empty()) || has_twins(names.iter()) {
            return Err(StoreError::Invalid("each theme needs a name of its own"));
        }
        let write = self.write(actor).await?;
        touch(&write, id, version).await?;
        let before = theme::Entity::find()
            .filter(theme::Column::EditionId.eq(id.0))
            .all(write.tx())
            .await
            .doing("reading themes")?;
        for row in before.iter().filter(|row| !names.contains(&row.name)) {
            theme::Entity::delete_by_id(row.id)
                .exec(write.tx())
                .await
                .doing("removing a theme")?;
        }
        for (position, name) in (0..).zip(names) {
            let known = before.iter().find(|row| row.name == *name);
            let row = theme::ActiveModel {
                id: Set(known.map_or_else(|| ThemeId::new().0, |row| row.id)),
                edition_id: Set(id.0),
                name: Set(name.clone()),
                position: Set(position),
            };
            if known.is_some() {
                row.update(write.tx()).await.doing("ordering themes")?;
            } else {
                row.insert(write.tx()).await.doing("adding a theme")?;
            }
        }
        write
            .commit(AuditEvent::EditionChanged {
                edition: id,
                part: EditionPart::Themes,
            })
            .await
    }

    /// Sets the districts by code. A district whose code stays keeps its ideas, projects and envelope; one that
    /// has an envelope can't go, since its money would become the whole city's without a word.
    pub async fn set_districts(
        &self,
        actor: &Actor,
        id: EditionId,
        version: i32,
        districts: &[DistrictInput],
    ) -> Result<()> {
        actor.can_in(Action::EditEdition, id)?;
        if has_twins(districts.iter().map(|district| &district.code)) {
            return Err(StoreError::Invalid("each district needs a code of its own"));
        }
        let write = self.write(actor).await?;
        touch(&write, id, version).await?;
        not_opened(&write, id, "the districts").await?;
        envelopes_keep_their_districts(&write, id, districts).await?;
        replace_districts(&write, id, districts).await?;
        let districts = u32::try_from(districts.len()).unwrap_or(u32::MAX);
        write
            .commit(AuditEvent::DistrictsImported {
                edition: id,
                districts,
            })
            .await
    }

    /// Puts an edition on the site.
    pub async fn publish_edition(&self, actor: &Actor, id: EditionId) -> Result<()> {
        actor.can_in(Action::EditEdition, id)?;
        let write = self.write(actor).await?;
        let row = lock_edition(&write, id).await?;
        let state: EditionState = column("edition.state", &row.state)?;
        let state = state.publish().map_err(|_| StoreError::Published)?;
        if calendar_in(&write, id).await?.phases().is_empty() {
            return Err(StoreError::Invalid(
                "an edition needs a calendar before it is published",
            ));
        }
        edition::ActiveModel {
            id: Set(id.0),
            state: Set(state.code().to_owned()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("publishing an edition")?;
        write
            .commit(AuditEvent::EditionPublished { edition: id })
            .await
    }
}

fn checked(input: &EditionInput) -> Result<EditionInput> {
    Ok(EditionInput {
        slug: domain::edition::slug(&input.slug)
            .map_err(|_| StoreError::Invalid("the short name"))?,
        name: domain::edition::NAME
            .check(&input.name)
            .map_err(|_| StoreError::Invalid("the name"))?,
        summary: domain::edition::SUMMARY
            .check(&input.summary)
            .map_err(|_| StoreError::Invalid("the summary"))?,
        source: domain::edition::SUMMARY
            .check(&input.source)
            .map_err(|_| StoreError::Invalid("the source"))?,
    })
}

/// Raises the version from the one that the form was filled from: somebody else's change is not overwritten.
async fn touch(write: &Write, id: EditionId, version: i32) -> Result<()> {
    let touched = edition::Entity::update_many()
        .col_expr(
            edition::Column::Version,
            Expr::col(edition::Column::Version).add(1),
        )
        .filter(edition::Column::Id.eq(id.0))
        .filter(edition::Column::Version.eq(version))
        .exec(write.tx())
        .await
        .doing("changing an edition")?;
    if touched.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Changed)
    }
}

/// What decides the vote is fixed from its first moment on, or from the first ballot on.
async fn not_opened(write: &Write, id: EditionId, what: &'static str) -> Result<()> {
    let begun = calendar_in(write, id)
        .await?
        .has_begun(PhaseKind::Vote, write.now());
    let cast = ballot::Entity::find()
        .filter(ballot::Column::EditionId.eq(id.0))
        .limit(1)
        .one(write.tx())
        .await
        .doing("looking for ballots")?;
    if begun || cast.is_some() {
        Err(StoreError::VoteOpened(what))
    } else {
        Ok(())
    }
}

async fn envelopes_keep_their_districts(
    write: &Write,
    id: EditionId,
    districts: &[DistrictInput],
) -> Result<()> {
    let paid = envelope::Entity::find()
        .filter(envelope::Column::EditionId.eq(id.0))
        .all(write.tx())
        .await
        .doing("reading envelopes")?
        .into_iter()
        .filter_map(|envelope| envelope.district_id);
    let paid = district::Entity::find()
        .filter(district::Column::Id.is_in(paid))
        .all(write.tx())
        .await
        .doing("reading districts")?;
    let stays = |row: &district::Model| districts.iter().any(|input| input.code == row.code);
    if paid.iter().all(stays) {
        Ok(())
    } else {
        Err(StoreError::Invalid(
            "a district that has an envelope can't be removed",
        ))
    }
}

fn has_twins<'a>(words: impl Iterator<Item = &'a String>) -> bool {
    let mut seen = HashSet::new();
    !words.into_iter().all(|word| seen.insert(word))
}
