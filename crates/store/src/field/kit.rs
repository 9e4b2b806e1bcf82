//! What a phone is given to work without a network.

use super::devices::quarter;
use crate::entities::{field_device, project};
use crate::error::Doing;
use crate::outings::{Outing, outing_in};
use crate::projects::own_of;
use crate::{Edition, Housekeeping, Photo, Result, Store, StoreError};
use domain::kit::{
    Kit, KitDistrict, KitNotice, KitOuting, KitPhase, KitPicture, KitProject, KitTheme, KitVote,
};
use domain::{Actor, Cents, Collection, FieldDeviceId, Lang, PhaseKind, ProjectId, ProjectState};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// Characters of a project's summary at most.
const SUMMARY: usize = 400;

impl Store {
    /// The kit of a phone's outing. Addresses in it are paths of the site, without a language. After the end of its pass
    /// a phone is given none ([`StoreError::FieldPassOver`]): it sends what it has, and notes nothing new.
    pub async fn field_kit(&self, actor: &Actor) -> Result<Kit> {
        let Actor::Field { outing, device, .. } = actor else {
            return Err(StoreError::Forbidden(domain::Forbidden::SignIn));
        };
        actor.can_collect(*outing)?;
        let good_until = self.pass_end(*device).await?;
        if good_until <= self.now() {
            return Err(StoreError::FieldPassOver);
        }
        self.prepared(*device).await?;
        let outing = outing_in(self.reader(), *outing).await?;
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(outing.edition)
            .ok_or(StoreError::NotFound("edition"))?;
        let city = self.city().await?.ok_or(StoreError::NotFound("city"))?;
        let key = self
            .0
            .secret
            .field_opening(outing.id)
            .public()
            .map_err(crate::ballot_boxes::fault)?;
        let phase = |kind| {
            edition.calendar.phase(kind).map(|phase| KitPhase {
                starts: phase.starts,
                ends: phase.ends,
            })
        };
        let mut notices = vec![];
        for lang in Lang::ALL {
            if let Some(notice) = self.notice(Collection::Stand, lang).await? {
                notices.push(KitNotice {
                    id: Some(notice.id),
                    lang,
                    text: notice.text,
                });
            }
        }
        let districts = edition.districts.iter().map(|district| KitDistrict {
            id: district.id,
            name: district.name.clone(),
        });
        let themes = edition.themes.iter().map(|theme| KitTheme {
            id: theme.id,
            name: theme.name.clone(),
        });
        let kit = Kit {
            made_at: self.now(),
            good_until,
            city: city.name,
            field_key: key.to_string(),
            districts: districts.collect(),
            themes: themes.collect(),
            ideas: phase(PhaseKind::Ideas),
            vote: match phase(PhaseKind::Vote) {
                Some(phase) => self.vote_of(edition, phase).await?,
                None => None,
            },
            notices,
            outing: shown(outing, edition),
        };
        Ok(kit)
    }

    /// Notes that a phone fetched its outing.
    async fn prepared(&self, device: FieldDeviceId) -> Result<()> {
        let write = self.write(&Actor::Visitor).await?;
        field_device::ActiveModel {
            id: Set(device.0),
            prepared_at: Set(Some(write.now())),
            last_seen: Set(quarter(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("noting that a phone is prepared")?;
        write.commit_housekeeping(Housekeeping::Field).await
    }

    /// What a ballot needs; nothing before the box is sealed.
    async fn vote_of(&self, edition: &Edition, phase: KitPhase) -> Result<Option<KitVote>> {
        let keys = match self.vote_keys(edition.id).await {
            Ok(keys) => keys,
            Err(StoreError::NotReady) => return Ok(None),
            Err(err) => return Err(err),
        };
        let rows = project::Entity::find()
            .filter(own_of(edition.id))
            .filter(project::Column::State.eq(ProjectState::OnBallot.code()))
            .order_by_asc(project::Column::Position)
            .all(self.reader())
            .await
            .doing("reading the ballot paper")?;
        let ids: Vec<ProjectId> = rows.iter().map(|row| row.id.into()).collect();
        let photos = self.photos_of_projects(&ids).await?;
        let projects = rows.into_iter().map(|row| KitProject {
            picture: photos
                .get(&row.id.into())
                .and_then(|photos| photos.first())
                .map(|photo| picture(photo, &row.title)),
            number: row.number,
            title: row.title,
            summary: summary(&row.text),
            cost: row.cost.map_or(Cents::ZERO, Cents::new),
            district: row.district_id.map(Into::into),
            theme: row.theme_id.map(Into::into),
        });
        let rules = &edition.rules;
        Ok(Some(KitVote {
            phase,
            keys: serde_json::to_value(&keys).map_err(crate::ballot_boxes::fault)?,
            form: rules.ballot_form,
            means: rules.means.clone(),
            contacts: rules.field_contacts,
            voters_per_contact: rules.voters_per_contact,
            age_floor: rules.age_floor,
            links: rules.links.clone(),
            projects: projects.collect(),
            check: format!("/e/{}/check", edition.slug),
        }))
    }
}

/// The smallest picture of a photo that residents sent for a project.
fn picture(photo: &Photo, title: &str) -> KitPicture {
    let alt = if photo.alt.is_empty() {
        title
    } else {
        &photo.alt
    };
    KitPicture {
        address: format!("/photos/{}-s.jpg", photo.id),
        alt: alt.to_owned(),
    }
}

fn shown(outing: Outing, edition: &Edition) -> KitOuting {
    KitOuting {
        id: outing.id,
        kind: outing.kind,
        title: outing.title,
        place: outing.place,
        starts_at: outing.slot.starts_at,
        ends_at: outing.slot.ends_at,
        goals: outing.goals,
        audience: outing.audience,
        languages: outing.languages,
        kit: outing.kit,
        note: outing.note,
        edition: edition.id,
        slug: edition.slug.clone(),
        edition_name: edition.name.clone(),
    }
}

/// The first sentences of a text, whole ones where one ends in time, else whole words.
fn summary(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= SUMMARY {
        return text;
    }
    let most: String = text.chars().take(SUMMARY - 1).collect();
    let sentence = most
        .char_indices()
        .rfind(|(at, c)| {
            matches!(c, '.' | '!' | '?' | '…' | '؟') && most[at + c.len_utf8()..].starts_with(' ')
        })
        .map(|(at, c)| at + c.len_utf8())
        .filter(|end| *end > most.len() / 3);
    if let Some(end) = sentence {
        return most[..end].to_owned();
    }
    let words = most.rfind(' ').unwrap_or(most.len());
    format!("{}…", most[..words].trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_cut_between_sentences() {
        assert_eq!(summary("Court.\n\nEt bon."), "Court. Et bon.");
        let long = "Une phrase de trente caractères. ".repeat(20);
        let short = summary(&long);
        assert!(short.chars().count() <= SUMMARY, "{short}");
        assert!(short.ends_with("caractères."), "{short}");
        let endless = "mot, ".repeat(200);
        let short = summary(&endless);
        assert!(short.chars().count() <= SUMMARY, "{short}");
        assert!(short.ends_with("mot…"), "{short}");
    }
}
