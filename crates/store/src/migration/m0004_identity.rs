//! Who people are, what they may do, and what is kept about them.

// `allow`: clippy looks away from wildcards in test builds, where an expectation would not be met.
#[allow(
    clippy::wildcard_imports,
    reason = "a table reads as a list of columns, each a function of `schema`"
)]
use sea_orm_migration::{prelude::*, schema::*};

use super::parts::{
    Relations as _, create_without_order, key, plain, table, time, time_or_null, unique,
};

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0004_identity"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The address gives way to its keyed hash; `Store::open` then seals what is still written in the clear.
        let rename = Table::alter()
            .table("account")
            .rename_column("email", "identity")
            .take();
        manager.alter_table(rename).await?;
        for (parent, column) in new_columns() {
            manager
                .alter_table(Table::alter().table(parent).add_column(column).take())
                .await?;
        }
        // Who had an account before is given a whole term from now on.
        manager
            .get_connection()
            .execute_unprepared("UPDATE account SET seen_on = CURRENT_DATE")
            .await?;
        scope_roles(manager).await?;
        for table in tables_of_staff()
            .into_iter()
            .chain(tables_of_voters())
            .chain(tables_of_privacy())
        {
            manager.create_table(table).await?;
        }
        // In the order of their hashes: the order of printing is on the cards.
        create_without_order(manager, voting_cards()).await?;
        create_without_order(manager, voter_list()).await?;
        create_without_order(manager, turnout_traces()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn new_columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        // How its person signs in, and where they are reached: sealed, or empty.
        ("account", string("means").default("email").take()),
        ("account", text("contact").default("").take()),
        ("account", time_or_null("erased_at")),
        ("account", date_null("seen_on").take()),
        ("account", uuid_null("notice_id").take()),
        // When its owner was told that it will be erased, since nobody uses it.
        ("account", date_null("warned_on").take()),
        // The privacy notice that was shown or read out, and whether the author is a minor.
        ("idea", uuid_null("notice_id").take()),
        ("idea", boolean("minor").default(false).take()),
        // Supports of people who had their account erased: the number stays, the link does not.
        ("idea", integer("former_supports").default(0).take()),
        // Who answers for personal data, and who looks after it: the controller and the data protection officer.
        ("city", string("controller").default("").take()),
        ("city", string("dpo").default("").take()),
        ("session", time_or_null("created_at")),
        ("session", date_null("seen_on").take()),
        // "Firefox, Android": enough to recognise one's own, and nothing else.
        ("session", string("device").default("").take()),
        ("session", string("proof").default("code").take()),
        ("session", time_or_null("proved_at")),
        // What the holder of a card, or somebody on a list, may vote with.
        ("session", uuid_null("pass_edition").take()),
        ("session", string_null("pass_means").take()),
        ("session", string_null("pass_voter").take()),
        ("mail", string("means").default("email").take()),
        // The head is keyed: who rewrites the whole log without the secret can't make it.
        ("audit_head", string("seal").default("").take()),
    ]
}

/// Roles get a scope, which is part of their key.
async fn scope_roles(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let scoped = table(
        "scoped_role",
        vec![
            uuid("account_id").take(),
            string("role").take(),
            // `city`, or the id of an edition.
            string("scope").take(),
            time("granted_at"),
        ],
    )
    .keyed_by(&["account_id", "role", "scope"])
    .belongs_to("account_id", "account");
    manager.create_table(scoped).await?;
    let db = manager.get_connection();
    db.execute_unprepared(
        "INSERT INTO scoped_role (account_id, role, scope, granted_at) \
         SELECT account_id, role, 'city', granted_at FROM role_grant",
    )
    .await?;
    manager
        .drop_table(Table::drop().table("role_grant").take())
        .await?;
    let rename = Table::rename().table("scoped_role", "role_grant").take();
    manager.rename_table(rename).await
}

fn tables_of_staff() -> Vec<TableCreateStatement> {
    vec![
        // The servers that run, so that nothing is sealed with a key that one of them does not know.
        table(
            "server_process",
            vec![key("id"), big_integer("newest_key").take(), time("seen_at")],
        ),
        // `secret` is sealed JSON: a passkey's public key, a password's hash, a one-time code's seed.
        table(
            "credential",
            vec![
                key("id"),
                uuid("account_id").take(),
                string("kind").take(),
                string("label").take(),
                text("secret").take(),
                time("created_at"),
                date_null("used_on").take(),
            ],
        )
        .belongs_to("account_id", "account"),
        // The id is the hash of the link's token.
        table(
            "invitation",
            vec![
                ColumnDef::new("id")
                    .string()
                    .not_null()
                    .primary_key()
                    .take(),
                uuid("account_id").take(),
                uuid_null("invited_by").take(),
                time("expires_at"),
                time_or_null("taken_at"),
            ],
        )
        .belongs_to("account_id", "account"),
        // A person at a provider of staff's sign-in, by the keyed hash of the provider's name and subject.
        table(
            "external_identity",
            vec![
                ColumnDef::new("id")
                    .string()
                    .not_null()
                    .primary_key()
                    .take(),
                uuid("account_id").take(),
                string("provider").take(),
                time("added_at"),
            ],
        )
        .belongs_to("account_id", "account"),
    ]
}

fn tables_of_voters() -> Vec<TableCreateStatement> {
    vec![
        table(
            "card_batch",
            vec![
                key("id"),
                uuid("edition_id").take(),
                integer("number").take(),
                string("label").take(),
                integer("cards").take(),
                string("state").take(),
                uuid_null("made_by").take(),
                time("made_at"),
                time("changed_at"),
            ],
        )
        .belongs_to("edition_id", "edition"),
        // Wrong tries, by the keyed hash of what tried and what was tried.
        table(
            "failed_try",
            vec![
                key("id"),
                string("kind").take(),
                string("who").take(),
                uuid_null("edition_id").take(),
                time("at"),
            ],
        ),
        table(
            "suspicion",
            vec![
                key("id"),
                uuid("edition_id").take(),
                string("kind").take(),
                string("trace").take(),
                blob("label").take(),
                time("from_at"),
                time("to_at"),
                integer("voters").take(),
                integer("usual").take(),
                // Voters in the busiest hour, which is compared with what is usual.
                integer("most").take(),
                time("raised_at"),
                // The last decision's.
                string_null("verdict").take(),
                integer("version").default(1).take(),
            ],
        )
        .belongs_to("edition_id", "edition"),
        table(
            "suspicion_decision",
            vec![
                key("id"),
                uuid("suspicion_id").take(),
                string("verdict").take(),
                text("motive").take(),
                uuid_null("decided_by").take(),
                time("decided_at"),
            ],
        )
        .belongs_to("suspicion_id", "suspicion"),
    ]
}

/// How many voters an hour, an address block, a device or a pattern of contacts brought: no voter.
fn turnout_traces() -> TableCreateStatement {
    table(
        "turnout_trace",
        vec![
            uuid("edition_id").take(),
            string("kind").take(),
            string("trace").take(),
            time("hour"),
            string("means").take(),
            integer("voters").take(),
            blob("label").take(),
        ],
    )
    .keyed_by(&["edition_id", "kind", "trace", "hour", "means"])
    .belongs_to("edition_id", "edition")
}

fn voting_cards() -> TableCreateStatement {
    table(
        "voting_card",
        vec![
            uuid("edition_id").take(),
            // The keyed hash of the code, which is in no table.
            string("code").take(),
            uuid("batch_id").take(),
            integer("number").take(),
            boolean("revoked").take(),
        ],
    )
    .keyed_by(&["edition_id", "code"])
    .belongs_to("edition_id", "edition")
    .belongs_to("batch_id", "card_batch")
}

fn voter_list() -> TableCreateStatement {
    table(
        "listed_voter",
        vec![
            uuid("edition_id").take(),
            // The keyed hash of the identifier and the year of birth.
            string("voter").take(),
        ],
    )
    .keyed_by(&["edition_id", "voter"])
    .belongs_to("edition_id", "edition")
}

fn tables_of_privacy() -> Vec<TableCreateStatement> {
    vec![
        table(
            "privacy_notice",
            vec![
                key("id"),
                string("collection").take(),
                string("lang").take(),
                integer("version").take(),
                text("text").take(),
                time("published_at"),
                uuid_null("published_by").take(),
            ],
        ),
        table(
            "processing",
            vec![
                key("id"),
                integer("position").take(),
                string("name").take(),
                text("purpose").take(),
                text("basis").take(),
                text("people").take(),
                text("data").take(),
                text("recipients").take(),
                text("retention").take(),
                text("security").take(),
                integer("version").take(),
                time("changed_at"),
            ],
        ),
        table(
            "retention_rule",
            vec![
                ColumnDef::new("kind")
                    .string()
                    .not_null()
                    .primary_key()
                    .take(),
                integer("days").take(),
            ],
        ),
        table(
            "retention_run",
            vec![
                key("id"),
                time("at"),
                string("kind").take(),
                integer("removed").take(),
            ],
        ),
        table(
            "data_export",
            vec![
                key("id"),
                uuid("account_id").take(),
                time("made_at"),
                time("expires_at"),
                big_integer("bytes").take(),
            ],
        )
        .belongs_to("account_id", "account"),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        plain("credential_by_account", "credential", &["account_id"]),
        plain("failed_try_by_who", "failed_try", &["kind", "who", "at"]),
        plain(
            "failed_try_by_edition",
            "failed_try",
            &["kind", "edition_id", "at"],
        ),
        unique(
            "card_batch_by_number",
            "card_batch",
            &["edition_id", "number"],
        ),
        plain(
            "voting_card_by_batch",
            "voting_card",
            &["batch_id", "number"],
        ),
        plain(
            "suspicion_by_edition",
            "suspicion",
            &["edition_id", "raised_at"],
        ),
        plain(
            "suspicion_decision_by_suspicion",
            "suspicion_decision",
            &["suspicion_id", "decided_at"],
        ),
        unique(
            "privacy_notice_by_version",
            "privacy_notice",
            &["collection", "lang", "version"],
        ),
    ]
}
