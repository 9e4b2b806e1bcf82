//! The versions of an idea's text: what it said before its author changed it.

use crate::entities::{idea, idea_version};
use crate::error::Doing;
use crate::{Idea, Result, Store, Write};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, DistrictId, EditionId, ThemeId, Verdict};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// What an idea said from one moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeaVersion {
    /// The idea's version while it said so; not always one more than that of the text before.
    pub version: i32,
    /// When its author sent it.
    pub written_at: DateTime<Utc>,
    pub title: String,
    pub text: String,
    pub place: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    /// Whether everybody may read it: the last that a moderator said of it was to publish it.
    pub published: bool,
}

impl Store {
    /// What an idea said, oldest first, what it says now last. Its author and the staff see all of it; everybody
    /// else what was published, and not what a moderator took back.
    pub async fn idea_versions(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<Vec<IdeaVersion>> {
        let idea = self.idea(actor, edition, number).await?;
        let rows = idea_version::Entity::find()
            .filter(idea_version::Column::IdeaId.eq(idea.id.0))
            .order_by_asc(idea_version::Column::Version)
            .all(self.reader())
            .await
            .doing("reading versions")?;
        let ends: Vec<DateTime<Utc>> = rows
            .iter()
            .skip(1)
            .map(|row| row.at)
            .chain(Some(idea.submitted_at))
            .collect();
        let mut versions: Vec<IdeaVersion> = rows
            .into_iter()
            .zip(ends)
            .map(|(row, end)| IdeaVersion {
                published: was_published(&idea, row.at, end),
                version: row.version,
                written_at: row.at,
                title: row.title,
                text: row.text,
                place: row.place,
                district: row.district_id.map(Into::into),
                theme: row.theme_id.map(Into::into),
            })
            .collect();
        let inside = idea.mine || actor.can_in(Action::ReadDesk, edition).is_ok();
        versions.push(IdeaVersion {
            version: idea.version,
            written_at: idea.submitted_at,
            published: idea.state.is_public(),
            title: idea.title,
            text: idea.text,
            place: idea.place,
            district: idea.district,
            theme: idea.theme,
        });
        versions.retain(|version| inside || version.published);
        Ok(versions)
    }
}

/// Keeps what an idea says, inside the write that is about to change it.
pub(crate) async fn keep_version(write: &Write, row: &idea::Model) -> Result<()> {
    idea_version::ActiveModel {
        idea_id: Set(row.id),
        version: Set(row.version),
        at: Set(row.submitted_at),
        title: Set(row.title.clone()),
        text: Set(row.text.clone()),
        place: Set(row.place.clone()),
        district_id: Set(row.district_id),
        theme_id: Set(row.theme_id),
    }
    .insert(write.tx())
    .await
    .doing("keeping a version")?;
    Ok(())
}

/// Whether a text that stood from one moment to another was public at the end. What a file brought has no
/// decision: there the day of the publication tells.
fn was_published(idea: &Idea, from: DateTime<Utc>, to: DateTime<Utc>) -> bool {
    let said = idea
        .history
        .iter()
        .rfind(|line| from <= line.at && line.at < to);
    match said {
        Some(line) => line.verdict == Verdict::Publish,
        None => idea.published_at.is_some_and(|at| from <= at && at < to),
    }
}
