//! The tables of the way from an idea to the winners.

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
        "m0001_foundation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables_of_the_city()
            .into_iter()
            .chain(tables_of_ideas())
            .chain(tables_of_people())
        {
            manager.create_table(table).await?;
        }
        for table in tables_of_the_vote() {
            create_without_order(manager, table).await?;
        }
        for table in tables_of_the_count().into_iter().chain(tables_of_the_log()) {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        // The head of the empty log, which the first entry is linked to.
        let head = "INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '')";
        manager.get_connection().execute_unprepared(head).await?;
        Ok(())
    }
}

fn tables_of_the_city() -> Vec<TableCreateStatement> {
    vec![
        table(
            "city",
            vec![
                ColumnDef::new("id")
                    .integer()
                    .not_null()
                    .primary_key()
                    .take(),
                string("name").take(),
                string("contact").take(),
                boolean("demonstration").take(),
                big_integer("clock_offset").take(),
            ],
        ),
        table(
            "edition",
            vec![
                key("id"),
                string_uniq("slug").take(),
                string("name").take(),
                text("summary").take(),
                string("state").take(),
                text("rules").take(),
                text("source").take(),
                string_null("import_hash").take(),
                integer("version").take(),
                time("created_at"),
            ],
        ),
        table(
            "phase",
            vec![
                uuid("edition_id").take(),
                string("kind").take(),
                time("starts_at"),
                time("ends_at"),
            ],
        )
        .keyed_by(&["edition_id", "kind"])
        .belongs_to("edition_id", "edition"),
        table(
            "district",
            vec![
                key("id"),
                uuid("edition_id").take(),
                string("code").take(),
                string("name").take(),
                text_null("shape").take(),
                boolean("priority").take(),
                integer("position").take(),
            ],
        )
        .belongs_to("edition_id", "edition"),
        table(
            "envelope",
            vec![
                key("id"),
                uuid("edition_id").take(),
                string("name").take(),
                big_integer("amount").take(),
                uuid_null("district_id").take(),
                integer("position").take(),
            ],
        )
        .belongs_to("edition_id", "edition")
        .may_belong_to("district_id", "district"),
        table(
            "theme",
            vec![
                key("id"),
                uuid("edition_id").take(),
                string("name").take(),
                integer("position").take(),
            ],
        )
        .belongs_to("edition_id", "edition"),
        table(
            "news",
            vec![
                key("id"),
                string("lang").take(),
                string("title").take(),
                text("text").take(),
                time("published_at"),
            ],
        ),
    ]
}

fn tables_of_people() -> Vec<TableCreateStatement> {
    vec![
        table(
            "role_grant",
            vec![
                uuid("account_id").take(),
                string("role").take(),
                time("granted_at"),
            ],
        )
        .keyed_by(&["account_id", "role"])
        .belongs_to("account_id", "account"),
        table(
            "session",
            vec![
                ColumnDef::new("id")
                    .string()
                    .not_null()
                    .primary_key()
                    .take(),
                uuid_null("account_id").take(),
                string_null("lang").take(),
                time("expires_at"),
            ],
        )
        .belongs_to("account_id", "account"),
        table(
            "session_note",
            vec![
                string("session_id").take(),
                string("name").take(),
                blob("sealed").take(),
                time("saved_at"),
            ],
        )
        .keyed_by(&["session_id", "name"])
        .belongs_to("session_id", "session"),
        table(
            "sign_in_code",
            vec![
                key("id"),
                string("contact").take(),
                string("code").take(),
                integer("tries").take(),
                boolean("used").take(),
                time("sent_at"),
            ],
        ),
    ]
}

fn tables_of_ideas() -> Vec<TableCreateStatement> {
    vec![
        table(
            "account",
            vec![
                key("id"),
                string_uniq("email").take(),
                string("name").take(),
                string("lang").take(),
                time("created_at"),
            ],
        ),
        table(
            "idea",
            vec![
                key("id"),
                uuid("edition_id").take(),
                integer("number").take(),
                uuid_null("author_id").take(),
                string("author").take(),
                string("channel").take(),
                string("title").take(),
                text("text").take(),
                uuid_null("district_id").take(),
                uuid_null("theme_id").take(),
                text("place").take(),
                double_null("latitude").take(),
                double_null("longitude").take(),
                string("state").take(),
                integer("version").take(),
                text("folded").take(),
                string_null("external_id").take(),
                time("submitted_at"),
                time_or_null("published_at"),
            ],
        )
        .belongs_to("edition_id", "edition")
        .may_belong_to("author_id", "account")
        .may_belong_to("district_id", "district")
        .may_belong_to("theme_id", "theme"),
        table(
            "moderation_decision",
            vec![
                key("id"),
                uuid("idea_id").take(),
                uuid_null("account_id").take(),
                time("at"),
                string("verdict").take(),
                string_null("reason").take(),
                text("message").take(),
            ],
        )
        .belongs_to("idea_id", "idea")
        .may_belong_to("account_id", "account"),
        table(
            "project",
            vec![
                key("id"),
                uuid("edition_id").take(),
                string("number").take(),
                string("title").take(),
                text("text").take(),
                big_integer_null("cost").take(),
                uuid_null("district_id").take(),
                uuid_null("theme_id").take(),
                text("place").take(),
                string("carrier").take(),
                double_null("latitude").take(),
                double_null("longitude").take(),
                string("state").take(),
                text("folded").take(),
                integer("position").take(),
            ],
        )
        .belongs_to("edition_id", "edition")
        .may_belong_to("district_id", "district")
        .may_belong_to("theme_id", "theme"),
        table(
            "project_idea",
            vec![uuid("project_id").take(), uuid("idea_id").take()],
        )
        .keyed_by(&["project_id", "idea_id"])
        .belongs_to("project_id", "project")
        .belongs_to("idea_id", "idea"),
    ]
}

fn tables_of_the_vote() -> Vec<TableCreateStatement> {
    vec![
        table(
            "roll_entry",
            vec![
                uuid("edition_id").take(),
                string("voter").take(),
                date("day").take(),
                string("channel").take(),
            ],
        )
        .keyed_by(&["edition_id", "voter"])
        .belongs_to("edition_id", "edition"),
        table(
            "ballot",
            vec![
                key("id"),
                uuid("edition_id").take(),
                string("receipt").take(),
                text("picks").take(),
            ],
        )
        .belongs_to("edition_id", "edition"),
    ]
}

fn tables_of_the_count() -> Vec<TableCreateStatement> {
    vec![
        table(
            "outcome",
            vec![
                ColumnDef::new("edition_id")
                    .uuid()
                    .not_null()
                    .primary_key()
                    .take(),
                time("counted_at"),
                time_or_null("published_at"),
                string("rule").take(),
                string("ties").take(),
                big_integer("voters").take(),
                big_integer("ballots").take(),
                big_integer("blank").take(),
            ],
        )
        .belongs_to("edition_id", "edition"),
        table(
            "outcome_project",
            vec![
                ColumnDef::new("project_id")
                    .uuid()
                    .not_null()
                    .primary_key()
                    .take(),
                uuid("edition_id").take(),
                uuid_null("envelope_id").take(),
                integer("rank").take(),
                big_integer("votes").take(),
                big_integer("score").take(),
                boolean("selected").take(),
                text_null("reason").take(),
            ],
        )
        .belongs_to("project_id", "project")
        .belongs_to("edition_id", "edition")
        .may_belong_to("envelope_id", "envelope"),
    ]
}

fn tables_of_the_log() -> Vec<TableCreateStatement> {
    vec![
        table(
            "mail",
            vec![
                key("id"),
                string("recipient").take(),
                string("lang").take(),
                text("content").take(),
                time("created_at"),
                time("next_try_at"),
                integer("tries").take(),
                time_or_null("sent_at"),
                text_null("last_error").take(),
            ],
        ),
        table(
            "audit_entry",
            vec![
                big_pk_auto("seq").take(),
                time("at"),
                string("actor").take(),
                uuid_null("account_id").take(),
                string("event").take(),
                uuid_null("edition_id").take(),
                text("detail").take(),
                string("previous").take(),
                string("hash").take(),
            ],
        ),
        table(
            "audit_head",
            vec![
                ColumnDef::new("id")
                    .integer()
                    .not_null()
                    .primary_key()
                    .take(),
                big_integer("seq").take(),
                string("hash").take(),
            ],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("idea_by_number", "idea", &["edition_id", "number"]),
        unique(
            "idea_by_external_id",
            "idea",
            &["edition_id", "external_id"],
        ),
        plain(
            "idea_by_state",
            "idea",
            &["edition_id", "state", "submitted_at"],
        ),
        plain("idea_by_author", "idea", &["author_id"]),
        plain(
            "decision_by_idea",
            "moderation_decision",
            &["idea_id", "at"],
        ),
        unique("project_by_number", "project", &["edition_id", "number"]),
        plain("project_by_idea", "project_idea", &["idea_id"]),
        unique("ballot_by_receipt", "ballot", &["edition_id", "receipt"]),
        plain(
            "outcome_project_by_edition",
            "outcome_project",
            &["edition_id", "rank"],
        ),
        plain("code_by_contact", "sign_in_code", &["contact", "sent_at"]),
        plain("mail_by_next_try", "mail", &["sent_at", "next_try_at"]),
        plain("session_by_account", "session", &["account_id"]),
        plain("audit_by_event", "audit_entry", &["event", "seq"]),
        plain("audit_by_edition", "audit_entry", &["edition_id", "seq"]),
        unique("district_by_code", "district", &["edition_id", "code"]),
        plain("news_by_day", "news", &["lang", "published_at"]),
    ]
}
