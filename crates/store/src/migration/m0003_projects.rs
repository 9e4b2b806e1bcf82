//! From ideas to costed projects: departments, studies, decisions, and what surrounds an idea.

// `allow`: clippy looks away from wildcards in test builds, where an expectation would not be met.
#[allow(
    clippy::wildcard_imports,
    reason = "a table reads as a list of columns, each a function of `schema`"
)]
use sea_orm_migration::{prelude::*, schema::*};

use super::parts::{Relations as _, key, plain, table, time, time_or_null};

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0003_projects"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (parent, column) in new_columns() {
            manager
                .alter_table(Table::alter().table(parent).add_column(column).take())
                .await?;
        }
        for table in tables_of_ideas()
            .into_iter()
            .chain(tables_of_departments())
            .chain(tables_of_studies())
            .chain(tables_of_decisions())
        {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn new_columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        // Who entered an idea for its author, and whether that author wants to hear of it.
        ("idea", uuid_null("entered_by").take()),
        ("idea", string("contact_wish").default("none").take()),
        ("idea", string("contact").default("").take()),
        ("project", integer("version").default(1).take()),
        ("project", time_or_null("created_at")),
        // Whether the idea's author is named with the project.
        ("project_idea", boolean("named").default(true).take()),
        // When all decisions become public, and when they did.
        ("edition", time_or_null("decisions_on")),
        ("edition", time_or_null("decisions_published_at")),
    ]
}

fn tables_of_ideas() -> Vec<TableCreateStatement> {
    vec![
        // What an idea said before its author changed it.
        table(
            "idea_version",
            vec![
                uuid("idea_id").take(),
                integer("version").take(),
                time("at"),
                string("title").take(),
                text("text").take(),
                text("place").take(),
                uuid_null("district_id").take(),
                uuid_null("theme_id").take(),
            ],
        )
        .keyed_by(&["idea_id", "version"])
        .belongs_to("idea_id", "idea"),
        table(
            "support",
            vec![
                uuid("idea_id").take(),
                uuid("account_id").take(),
                time("at"),
            ],
        )
        .keyed_by(&["idea_id", "account_id"])
        .belongs_to("idea_id", "idea")
        .belongs_to("account_id", "account"),
        table(
            "comment",
            vec![
                key("id"),
                uuid("idea_id").take(),
                uuid_null("account_id").take(),
                string("name").take(),
                text("text").take(),
                string("state").take(),
                time("at"),
                uuid_null("decided_by").take(),
                time_or_null("decided_at"),
                text("message").default("").take(),
            ],
        )
        .belongs_to("idea_id", "idea")
        .may_belong_to("account_id", "account"),
        // While an idea is being written its photos belong to the session. The files are named by the id.
        table(
            "photo",
            vec![
                key("id"),
                uuid_null("idea_id").take(),
                string_null("session_id").take(),
                integer("position").take(),
                string("alt").take(),
                integer("width").take(),
                integer("height").take(),
                time("at"),
            ],
        )
        .belongs_to("idea_id", "idea"),
    ]
}

fn tables_of_departments() -> Vec<TableCreateStatement> {
    vec![
        table(
            "department",
            vec![
                key("id"),
                string("name").take(),
                boolean("outside").take(),
                string("contact").take(),
                integer("position").take(),
            ],
        ),
        table(
            "competence",
            vec![
                key("id"),
                string("name").take(),
                text("words").take(),
                uuid_null("department_id").take(),
                integer("position").take(),
            ],
        )
        .may_belong_to("department_id", "department"),
        table(
            "department_member",
            vec![
                uuid("account_id").take(),
                uuid("department_id").take(),
                string("level").take(),
                time("granted_at"),
            ],
        )
        .keyed_by(&["account_id", "department_id"])
        .belongs_to("account_id", "account")
        .belongs_to("department_id", "department"),
    ]
}

fn tables_of_studies() -> Vec<TableCreateStatement> {
    vec![
        table(
            "study",
            vec![
                key("id"),
                uuid("project_id").take(),
                uuid("department_id").take(),
                string("state").take(),
                string_null("waiting_for").take(),
                date_null("due_on").take(),
                // Which competences and words led here; empty when somebody chose.
                text("routed_by").take(),
                boolean_null("competent").take(),
                string_null("ownership").take(),
                text("legal").take(),
                text("technical").take(),
                text("environment").take(),
                text("functional").take(),
                integer_null("delay_months").take(),
                string_null("opinion").take(),
                text("conditions").take(),
                text("notes").take(),
                // Why the head of department sent it back; empty again once it is proposed.
                text("sent_back").take(),
                integer("version").take(),
                time("routed_at"),
                uuid_null("proposed_by").take(),
                time_or_null("proposed_at"),
                uuid_null("validated_by").take(),
                time_or_null("validated_at"),
                time_or_null("reminded_at"),
            ],
        )
        .belongs_to("project_id", "project")
        .belongs_to("department_id", "department"),
        table(
            "cost_line",
            vec![
                key("id"),
                uuid("study_id").take(),
                integer("position").take(),
                string("label").take(),
                big_integer("amount").take(),
                string("kind").take(),
                string("nature").take(),
            ],
        )
        .belongs_to("study_id", "study"),
        table(
            "question",
            vec![
                key("id"),
                uuid("study_id").take(),
                text("text").take(),
                uuid_null("asked_by").take(),
                time("asked_at"),
                text_null("answer").take(),
                uuid_null("answered_by").take(),
                time_or_null("answered_at"),
            ],
        )
        .belongs_to("study_id", "study"),
        // The files are named by the id.
        table(
            "document",
            vec![
                key("id"),
                uuid("study_id").take(),
                string("name").take(),
                string("media_type").take(),
                big_integer("bytes").take(),
                uuid_null("account_id").take(),
                time("at"),
            ],
        )
        .belongs_to("study_id", "study"),
    ]
}

fn tables_of_decisions() -> Vec<TableCreateStatement> {
    vec![
        // Append-only: the newest is what the project costs.
        table(
            "project_cost",
            vec![
                key("id"),
                uuid("project_id").take(),
                time("at"),
                string("stage").take(),
                big_integer("amount").take(),
                uuid_null("account_id").take(),
                text("note").take(),
            ],
        )
        .belongs_to("project_id", "project"),
        // Append-only: the newest is what will be published.
        table(
            "arbitration",
            vec![
                key("id"),
                uuid("project_id").take(),
                string("verdict").take(),
                string_null("reason").take(),
                text("words").take(),
                text("instead").take(),
                date_null("committee_on").take(),
                text("minutes").take(),
                uuid_null("account_id").take(),
                time("at"),
            ],
        )
        .belongs_to("project_id", "project"),
        table(
            "message",
            vec![
                key("id"),
                uuid("project_id").take(),
                uuid_null("account_id").take(),
                // Written by the city, not by somebody who carries the project.
                boolean("by_staff").take(),
                string("name").take(),
                text("text").take(),
                time("at"),
            ],
        )
        .belongs_to("project_id", "project"),
        table(
            "announcement",
            vec![
                key("id"),
                uuid("edition_id").take(),
                string("subject").take(),
                text("text").take(),
                uuid_null("account_id").take(),
                time("at"),
                integer("recipients").take(),
            ],
        )
        .belongs_to("edition_id", "edition"),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        plain("support_by_account", "support", &["account_id"]),
        plain("comment_by_idea", "comment", &["idea_id", "at"]),
        plain("comment_by_state", "comment", &["state", "at"]),
        plain("photo_by_idea", "photo", &["idea_id", "position"]),
        plain("photo_by_session", "photo", &["session_id"]),
        plain(
            "project_by_state",
            "project",
            &["edition_id", "state", "position"],
        ),
        plain("study_by_project", "study", &["project_id"]),
        plain(
            "study_by_department",
            "study",
            &["department_id", "state", "due_on"],
        ),
        plain("cost_line_by_study", "cost_line", &["study_id", "position"]),
        plain("question_by_study", "question", &["study_id", "asked_at"]),
        plain("document_by_study", "document", &["study_id"]),
        plain(
            "project_cost_by_project",
            "project_cost",
            &["project_id", "at"],
        ),
        plain(
            "arbitration_by_project",
            "arbitration",
            &["project_id", "at"],
        ),
        plain("message_by_project", "message", &["project_id", "at"]),
        plain(
            "announcement_by_edition",
            "announcement",
            &["edition_id", "at"],
        ),
        plain(
            "member_by_department",
            "department_member",
            &["department_id"],
        ),
    ]
}
