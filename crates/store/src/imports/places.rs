//! The districts and themes that imported ideas and projects name.

use super::ImportedIdea;
use crate::editions::replace_districts;
use crate::entities::{district, theme};
use crate::error::Doing;
use crate::{DistrictInput, Result, StoreError, Write};
use domain::{DistrictId, EditionId, ThemeId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use std::collections::HashMap;

/// The ids of an edition's districts by code and of its themes by name.
pub(super) struct Places {
    districts: HashMap<String, DistrictId>,
    themes: HashMap<String, ThemeId>,
}

impl Places {
    pub(super) async fn insert(
        write: &Write,
        id: EditionId,
        districts: &[DistrictInput],
        themes: &[String],
    ) -> Result<Self> {
        let ids = replace_districts(write, id, districts).await?;
        let districts = districts
            .iter()
            .map(|district| district.code.clone())
            .zip(ids)
            .collect();
        let mut places = Self {
            districts,
            themes: HashMap::new(),
        };
        for name in themes {
            places.add_theme(write, id, name).await?;
        }
        Ok(places)
    }

    /// Reads what the edition has, and adds the districts and themes that the ideas name and it lacks.
    pub(super) async fn read_or_add(
        write: &Write,
        id: EditionId,
        ideas: &[ImportedIdea],
    ) -> Result<Self> {
        let districts = district::Entity::find()
            .filter(district::Column::EditionId.eq(id.0))
            .all(write.tx())
            .await
            .doing("reading districts")?;
        let themes = theme::Entity::find()
            .filter(theme::Column::EditionId.eq(id.0))
            .all(write.tx())
            .await
            .doing("reading themes")?;
        let mut places = Self {
            // A city's file names a district by its code or by its name.
            districts: districts
                .into_iter()
                .flat_map(|row| [(row.name, row.id.into()), (row.code, row.id.into())])
                .collect(),
            themes: themes
                .into_iter()
                .map(|row| (row.name, row.id.into()))
                .collect(),
        };
        for idea in ideas {
            if let Some(name) = &idea.district {
                places.add_district(write, id, name).await?;
            }
            if let Some(name) = &idea.theme {
                places.add_theme(write, id, name).await?;
            }
        }
        Ok(places)
    }

    async fn add_theme(&mut self, write: &Write, id: EditionId, name: &str) -> Result<()> {
        if self.themes.contains_key(name) {
            return Ok(());
        }
        let theme = ThemeId::new();
        theme::ActiveModel {
            id: Set(theme.0),
            edition_id: Set(id.0),
            name: Set(name.to_owned()),
            position: Set(i32::try_from(self.themes.len()).unwrap_or(i32::MAX)),
        }
        .insert(write.tx())
        .await
        .doing("adding a theme")?;
        self.themes.insert(name.to_owned(), theme);
        Ok(())
    }

    async fn add_district(&mut self, write: &Write, id: EditionId, name: &str) -> Result<()> {
        if self.districts.contains_key(name) {
            return Ok(());
        }
        let district = DistrictId::new();
        district::ActiveModel {
            id: Set(district.0),
            edition_id: Set(id.0),
            code: Set(name.to_owned()),
            name: Set(name.to_owned()),
            shape: Set(None),
            priority: Set(false),
            position: Set(i32::try_from(self.districts.len()).unwrap_or(i32::MAX)),
        }
        .insert(write.tx())
        .await
        .doing("adding a district")?;
        self.districts.insert(name.to_owned(), district);
        Ok(())
    }

    pub(super) fn district(&self, code: &str) -> Result<DistrictId> {
        let missing = || StoreError::Import(format!("there is no district `{code}`"));
        self.districts.get(code).copied().ok_or_else(missing)
    }

    pub(super) fn theme(&self, name: &str) -> Result<ThemeId> {
        let missing = || StoreError::Import(format!("there is no theme `{name}`"));
        self.themes.get(name).copied().ok_or_else(missing)
    }
}
