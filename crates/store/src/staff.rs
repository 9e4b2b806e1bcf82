//! Whom the platform writes to when somebody of the staff should look.

use crate::entities::{account, role_grant};
use crate::error::Doing;
use crate::{Account, Result, Write};
use domain::{EditionId, NetworkId, Role, Scope};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

impl Write {
    /// Those who coordinate an edition; where nobody does, the administrators.
    pub(crate) async fn coordinators(&self, edition: EditionId) -> Result<Vec<Account>> {
        let scopes = [Scope::City, Scope::Edition(edition)];
        self.first_holders(&[Role::Coordinator, Role::Administrator], &scopes)
            .await
    }

    /// Those who lead a network; where nobody does, those who coordinate in the whole city.
    pub(crate) async fn leads(&self, network: NetworkId) -> Result<Vec<Account>> {
        let roles = [Role::AmbassadorLead, Role::Coordinator, Role::Administrator];
        self.first_holders(&roles, &[Scope::City, Scope::Network(network)])
            .await
    }

    /// Those who hold the first of these roles that anybody holds.
    async fn first_holders(&self, roles: &[Role], scopes: &[Scope]) -> Result<Vec<Account>> {
        for role in roles {
            let accounts: Vec<Uuid> = role_grant::Entity::find()
                .select_only()
                .column(role_grant::Column::AccountId)
                .distinct()
                .filter(role_grant::Column::Role.eq(role.code()))
                .filter(role_grant::Column::Scope.is_in(scopes.iter().map(Scope::to_string)))
                .into_tuple()
                .all(self.tx())
                .await
                .doing("reading roles")?;
            if !accounts.is_empty() {
                let rows = account::Entity::find()
                    .filter(account::Column::Id.is_in(accounts))
                    .order_by_asc(account::Column::Id)
                    .all(self.tx())
                    .await
                    .doing("reading roles")?;
                return rows.into_iter().map(|row| self.account_of(row)).collect();
            }
        }
        Ok(vec![])
    }
}
