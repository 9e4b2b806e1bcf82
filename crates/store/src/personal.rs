//! Personal columns: which there are, and how all of them are sealed anew.
//!
//! Names, addresses and numbers lie in the database sealed with a key that is not in it (see [`crate::Secret`]). What
//! is looked up is a keyed hash.

use crate::accounts::{CONTACT as ACCOUNT_CONTACT, NAME};
use crate::ballot_boxes::ADDRESS;
use crate::credentials::SECRET as CREDENTIAL;
use crate::entities::{
    account, ambassador, audit_head, credential, field_contact, guardian_consent, idea, mail,
    paper_batch, paper_keyed, polling_place, trustee,
};
use crate::error::Doing;
use crate::field::{FIELD_CONTACT, FIELD_NAME};
use crate::ideas::CONTACT as IDEA_CONTACT;
use crate::mail::{CONTENT, RECIPIENT};
use crate::members::{ABOUT, BIRTH_DATE, GUARDIAN, GUARDIAN_CONTACT};
use crate::paper_batches::WHY_LEFT_OUT;
use crate::paper_keying::SLIP;
use crate::polling_places::{REMARKS as SHEET, STAFF};
use crate::{Housekeeping, Result, Secret, Store, StoreError, Write};
use domain::{Actor, AuditEvent, Means};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

/// Rows that are read at once.
const ROWS: u64 = 500;

/// Lists the sealed columns of each table, and writes the function that seals a page of a table.
macro_rules! sealed_columns {
    ($($entity:ident: $table:literal { $($field:ident as $name:expr),+ })+) => {
        /// Every personal column, with its table.
        pub(crate) const SEALED_COLUMNS: &[(&str, &str)] =
            &[$($(($table, stringify!($field))),+),+];

        const TABLES: &[&str] = &[$($table),+];

        /// Seals what is not sealed with the newest key in the next rows of a table. Gives the last of these rows,
        /// while there are any, and the number of values.
        async fn seal_page(write: &Write, table: &str, after: Uuid) -> Result<(Option<Uuid>, u32)> {
            match table {
                $($table => {
                    let rows = $entity::Entity::find()
                        .filter($entity::Column::Id.gt(after))
                        .order_by_asc($entity::Column::Id)
                        .limit(ROWS)
                        .all(write.tx())
                        .await
                        .doing("reading personal columns")?;
                    let (last, mut values) = (rows.last().map(|row| row.id), 0);
                    for row in rows {
                        let mut sealed = $entity::ActiveModel {
                            id: Set(row.id),
                            ..Default::default()
                        };
                        let mut changed = 0;
                        $(if let Some(text) = anew(write.secret(), $name, row.id, &row.$field)? {
                            sealed.$field = Set(text);
                            changed += 1;
                        })+
                        if changed > 0 {
                            sealed
                                .update(write.tx())
                                .await
                                .doing("sealing personal columns")?;
                            values += changed;
                        }
                    }
                    Ok((last, values))
                })+
                _ => Ok((None, 0)),
            }
        }
    };
}

sealed_columns! {
    account: "account" { name as NAME, contact as ACCOUNT_CONTACT }
    ambassador: "ambassador" { birth_date as BIRTH_DATE, about as ABOUT }
    credential: "credential" { secret as CREDENTIAL }
    field_contact: "field_contact" { name as FIELD_NAME, contact as FIELD_CONTACT }
    guardian_consent: "guardian_consent" { guardian as GUARDIAN, contact as GUARDIAN_CONTACT }
    idea: "idea" { contact as IDEA_CONTACT }
    paper_batch: "paper_batch" { why_left_out as WHY_LEFT_OUT }
    paper_keyed: "paper_keyed" { slip as SLIP }
    polling_place: "polling_place" { staff as STAFF, sheet as SHEET }
    mail: "mail" { recipient as RECIPIENT, content as CONTENT }
    trustee: "trustee" { email as ADDRESS }
}

/// A value under the newest key; nothing where it is already. What was never sealed is taken as it is.
fn anew(secret: &Secret, column: &'static str, owner: Uuid, value: &str) -> Result<Option<String>> {
    if secret.is_sealed_anew(value) {
        return Ok(None);
    }
    let text = if Secret::is_sealed(value) {
        secret.open_text(column, owner, value)?
    } else {
        value.to_owned()
    };
    Ok(Some(secret.seal_text(column, owner, &text)))
}

impl Store {
    /// Seals every personal value with the newest key, and gives their number.
    ///
    /// A page of rows is a write of its own, so that visitors' writes go on in between: each value names its key, and
    /// all keys stay known meanwhile. A value that can't be opened stops it; another run goes on from there.
    pub async fn seal_anew(&self, actor: &Actor) -> Result<u32> {
        actor.can(domain::Action::ManagePrivacy)?;
        let mut rows = 0;
        for table in TABLES {
            let mut after = Uuid::nil();
            loop {
                let write = self.write(actor).await?;
                let (last, values) = seal_page(&write, table, after).await?;
                write.commit_housekeeping(Housekeeping::Sealing).await?;
                rows += values;
                let Some(last) = last else { break };
                after = last;
            }
        }
        let write = self.write(actor).await?;
        write
            .commit_quietly(AuditEvent::KeysRotated { rows })
            .await?;
        Ok(rows)
    }

    /// After the migration that brought the seals: what lies in the clear is sealed, and so is the log's head.
    pub(crate) async fn seal_what_is_clear(&self) -> Result<()> {
        let write = self.write(&Actor::Operator).await?;
        let rows = account::Entity::find()
            .filter(account::Column::Identity.contains("@"))
            .all(write.tx())
            .await
            .doing("reading accounts")?;
        for row in rows {
            let contact = self
                .0
                .secret
                .seal_text(ACCOUNT_CONTACT, row.id, &row.identity);
            account::ActiveModel {
                id: Set(row.id),
                contact: Set(contact),
                identity: Set(self.0.secret.identity(Means::Email, &row.identity)),
                ..Default::default()
            }
            .update(write.tx())
            .await
            .doing("sealing accounts")?;
        }
        let rows = seal_all(&write).await?;
        let head = audit_head::Entity::find_by_id(1)
            .one(write.tx())
            .await
            .doing("reading the head of the audit log")?
            .ok_or(StoreError::NotFound("head of the audit log"))?;
        if head.seq == 0 && rows == 0 {
            return Ok(());
        }
        // The entry of this very write seals the head.
        write.commit_quietly(AuditEvent::KeysRotated { rows }).await
    }
}

async fn seal_all(write: &Write) -> Result<u32> {
    let mut sealed = 0;
    for table in TABLES {
        let mut after = Uuid::nil();
        loop {
            let (last, values) = seal_page(write, table, after).await?;
            sealed += values;
            let Some(last) = last else { break };
            after = last;
        }
    }
    Ok(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::role_grant;
    use crate::migration::Migrator;
    use sea_orm::{ConnectionTrait, Database};
    use sea_orm_migration::MigratorTrait;

    /// A database as the migration before left it, with somebody in it, is sealed as it is opened.
    #[tokio::test]
    async fn what_lay_in_the_clear_is_sealed_at_the_first_start() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("old.db").display());
        let old = Database::connect(format!("{url}?mode=rwc"))
            .await
            .expect("a database");
        let before = Migrator::migrations()
            .iter()
            .position(|migration| migration.name() == crate::migration::SEALS)
            .expect("a migration");
        let steps = u32::try_from(before).expect("a few");
        Migrator::up(&old, Some(steps))
            .await
            .expect("the old tables");
        let id = "X'018F0000000070008000000000000001'";
        for sql in [
            format!(
                "INSERT INTO account (id, email, name, lang, created_at) \
                 VALUES ({id}, 'ada@example.org', 'Ada', 'fr', '2026-11-01 10:00:00+00:00')"
            ),
            format!(
                "INSERT INTO role_grant (account_id, role, granted_at) \
                 VALUES ({id}, 'administrator', '2026-11-01 10:00:00+00:00')"
            ),
            format!(
                "INSERT INTO mail (id, recipient, lang, content, created_at, next_try_at, tries) \
                 VALUES ({id}, 'ada@example.org', 'fr', '{{\"mail\":\"sign_in_code\",\"code\":\"123456\"}}', \
                 '2026-11-01 10:00:00+00:00', '2026-11-01 10:00:00+00:00', 0)"
            ),
        ] {
            old.execute_unprepared(&sql).await.expect("an old row");
        }
        old.close().await.expect("closed");

        let secret = Secret::new(&"s".repeat(32)).expect("a secret");
        let store = Store::open(&url, secret.clone()).await.expect("opened");
        let staff = store.staff(&Actor::Operator).await.expect("staff");
        assert_eq!(staff.len(), 1);
        assert_eq!(staff[0].account.reveal(), "ada@example.org");
        assert_eq!(staff[0].account.name, "Ada");
        let row = account::Entity::find()
            .one(store.reader())
            .await
            .expect("read")
            .expect("an account");
        for cell in [&row.identity, &row.contact, &row.name] {
            assert!(!cell.contains("ada") && !cell.contains("Ada"), "{cell}");
        }
        let mails = store.take_due_mails(1).await.expect("mails");
        assert_eq!(mails[0].to.reveal(), "ada@example.org");
        let grants = role_grant::Entity::find()
            .all(store.reader())
            .await
            .expect("roles");
        assert_eq!(grants[0].scope, "city");
        assert!(store.check_audit_chain().await.expect("a log").is_ok());
        // Whoever comes back finds the account, and not a second one.
        store
            .request_code("ada@example.org", domain::Lang::Fr)
            .await
            .expect("a code");
        store.close().await.expect("closed");

        // A second start has nothing to seal.
        let again = Store::open(&url, secret).await.expect("opened again");
        assert_eq!(again.seal_anew(&Actor::Operator).await.expect("sealed"), 0);
    }
}
