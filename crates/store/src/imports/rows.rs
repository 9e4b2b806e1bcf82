//! The rows of an import: ideas, projects, ballots.

use super::places::Places;
use super::{ImportedIdea, ImportedProject, len};
use crate::accounts::find_or_create;
use crate::entities::{ballot, decision, idea, project, project_idea};
use crate::error::{Doing, to_json};
use crate::search::folded;
use crate::{Result, StoreError, Write};
use domain::{
    BallotId, Cents, Contact, ContactWish, DecisionId, EditionId, IdeaId, Lang, Pick, Picks,
    ProjectId, ProjectState,
};
use sea_orm::{EntityTrait, Set};
use std::collections::{HashMap, HashSet};

/// Rows inserted by one statement; `SQLite` takes 32,766 values in one.
const CHUNK: usize = 500;

pub(super) async fn insert_ideas(
    write: &Write,
    edition: EditionId,
    places: &Places,
    ideas: &[ImportedIdea],
    first_number: i32,
) -> Result<HashMap<String, IdeaId>> {
    let mut ids = HashMap::with_capacity(ideas.len());
    let mut rows = Vec::with_capacity(ideas.len());
    let mut decisions = Vec::new();
    for (number, idea) in (first_number..).zip(ideas) {
        let id = IdeaId::new();
        if ids.insert(idea.external_id.clone(), id).is_some() {
            return Err(StoreError::Import(format!(
                "the id `{}` is there twice",
                idea.external_id
            )));
        }
        let author = match &idea.author_email {
            Some(email) => {
                let email = domain::text::email(email).map_err(|_| {
                    StoreError::Import(format!(
                        "the author of `{}` has no e-mail address",
                        idea.external_id
                    ))
                })?;
                Some(
                    find_or_create(write, &Contact::Email(email), Lang::Fr)
                        .await?
                        .id
                        .0,
                )
            }
            None => None,
        };
        rows.push(idea::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            number: Set(number),
            author_id: Set(author),
            author: Set(idea.author.clone()),
            channel: Set(idea.channel.code().to_owned()),
            folded: Set(folded(&idea.title, &idea.text, &idea.place)),
            title: Set(idea.title.clone()),
            text: Set(idea.text.clone()),
            district_id: Set(idea
                .district
                .as_deref()
                .map(|code| places.district(code))
                .transpose()?
                .map(Into::into)),
            theme_id: Set(idea
                .theme
                .as_deref()
                .map(|name| places.theme(name))
                .transpose()?
                .map(Into::into)),
            place: Set(idea.place.clone()),
            latitude: Set(idea.latitude),
            longitude: Set(idea.longitude),
            state: Set(idea.state.code().to_owned()),
            version: Set(1),
            external_id: Set(Some(idea.external_id.clone())),
            submitted_at: Set(idea.submitted_at),
            published_at: Set(idea.state.is_public().then_some(idea.submitted_at)),
            notice_id: Set(None),
            minor: Set(false),
            former_supports: Set(0),
            entered_by: Set(None),
            contact_wish: Set(ContactWish::None.code().to_owned()),
            contact: Set(String::new()),
        });
        if let Some((verdict, reason, message)) = &idea.decision {
            decisions.push(decision::ActiveModel {
                id: Set(DecisionId::new().0),
                idea_id: Set(id.0),
                account_id: Set(None),
                at: Set(idea.submitted_at),
                verdict: Set(verdict.code().to_owned()),
                reason: Set(reason.map(|reason| reason.code().to_owned())),
                message: Set(message.clone()),
            });
        }
    }
    for chunk in rows.chunks(CHUNK) {
        idea::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(write.tx())
            .await
            .doing("importing ideas")?;
    }
    for chunk in decisions.chunks(CHUNK) {
        decision::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(write.tx())
            .await
            .doing("importing decisions")?;
    }
    Ok(ids)
}

pub(super) async fn insert_projects(
    write: &Write,
    edition: EditionId,
    places: &Places,
    projects: &[ImportedProject],
    ideas: &HashMap<String, IdeaId>,
) -> Result<Vec<ProjectId>> {
    let ids: Vec<ProjectId> = projects.iter().map(|_| ProjectId::new()).collect();
    let mut rows = Vec::with_capacity(projects.len());
    let mut lineage = Vec::new();
    check_numbers_and_costs(projects)?;
    for (position, (project, id)) in (0..).zip(projects.iter().zip(&ids)) {
        rows.push(project::ActiveModel {
            id: Set(id.0),
            delegated_envelope_id: Set(None),
            edition_id: Set(edition.0),
            number: Set(project.number.clone()),
            folded: Set(folded(&project.title, &project.text, &project.place)),
            title: Set(project.title.clone()),
            text: Set(project.text.clone()),
            cost: Set(project.cost.map(Cents::get)),
            district_id: Set(project
                .district
                .as_deref()
                .map(|code| places.district(code))
                .transpose()?
                .map(Into::into)),
            theme_id: Set(project
                .theme
                .as_deref()
                .map(|name| places.theme(name))
                .transpose()?
                .map(Into::into)),
            place: Set(project.place.clone()),
            carrier: Set(project.carrier.clone()),
            latitude: Set(project.latitude),
            longitude: Set(project.longitude),
            state: Set(project.state.code().to_owned()),
            position: Set(position),
            version: Set(1),
            created_at: Set(None),
        });
        for external in &project.ideas {
            let idea = ideas.get(external).ok_or_else(|| {
                StoreError::Import(format!(
                    "project {} names no idea `{external}`",
                    project.number
                ))
            })?;
            lineage.push(project_idea::ActiveModel {
                named: Set(true),
                project_id: Set(id.0),
                idea_id: Set(idea.0),
            });
        }
    }
    for chunk in rows.chunks(CHUNK) {
        project::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(write.tx())
            .await
            .doing("importing projects")?;
    }
    for chunk in lineage.chunks(CHUNK) {
        project_idea::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(write.tx())
            .await
            .doing("importing a lineage")?;
    }
    Ok(ids)
}

/// What the count would stop at, months later, is refused here.
fn check_numbers_and_costs(projects: &[ImportedProject]) -> Result<()> {
    let mut numbers = HashSet::new();
    for ImportedProject {
        number,
        state,
        cost,
        ..
    } in projects
    {
        if number.is_empty() || !numbers.insert(number) {
            return Err(StoreError::Import(format!(
                "each project needs a number of its own, not `{number}`"
            )));
        }
        if *state == ProjectState::OnBallot && !cost.is_some_and(Cents::is_positive) {
            return Err(StoreError::Import(format!(
                "project {number} is on the ballot without a cost"
            )));
        }
    }
    Ok(())
}

pub(super) async fn insert_ballots(
    write: &Write,
    edition: EditionId,
    projects: &[ProjectId],
    ballots: &[Vec<(usize, u32)>],
) -> Result<u32> {
    for chunk in ballots.chunks(CHUNK) {
        let rows = chunk
            .iter()
            .map(|picks| {
                let picks = picks
                    .iter()
                    .map(|(at, points)| {
                        let project = *projects.get(*at).ok_or_else(|| {
                            StoreError::Import("a ballot names a project that is not there".into())
                        })?;
                        Ok(Pick {
                            project,
                            points: *points,
                        })
                    })
                    .collect::<Result<Vec<_>>>()?;
                Ok(ballot::ActiveModel {
                    id: Set(BallotId::random().0),
                    edition_id: Set(edition.0),
                    picks: Set(to_json(&Picks::new(picks))),
                })
            })
            .collect::<Result<Vec<_>>>()?;
        ballot::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("importing ballots")?;
    }
    Ok(len(ballots))
}
