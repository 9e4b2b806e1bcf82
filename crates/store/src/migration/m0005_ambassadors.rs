//! Networks of ambassadors, and the envelopes that groups decide about.

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
        "m0005_ambassadors"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables_of_networks()
            .into_iter()
            .chain(tables_of_envelopes())
        {
            manager.create_table(table).await?;
        }
        for table in tables_of_secret_votes() {
            create_without_order(manager, table).await?;
        }
        // A project of a delegated envelope is studied as any other, and never on an edition's ballot.
        let project = Table::alter()
            .table("project")
            .add_column(uuid_null("delegated_envelope_id"))
            .take();
        manager.alter_table(project).await?;
        // Photos of stories and of works are held and swept as those of ideas are.
        let photo = Table::alter()
            .table("photo")
            .add_column(uuid_null("network_post_id"))
            .take();
        manager.alter_table(photo).await?;
        // SQLite adds one column at a time.
        let photo = Table::alter()
            .table("photo")
            .add_column(uuid_null("proposal_step_id"))
            .take();
        manager.alter_table(photo).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        guard_ledger(manager).await
    }
}

/// The database itself refuses to change an entry of the ledger, whoever asks.
async fn guard_ledger(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = manager.get_connection();
    if manager.get_database_backend() == sea_orm::DbBackend::Sqlite {
        for act in ["UPDATE", "DELETE"] {
            db.execute_unprepared(&format!(
                "CREATE TRIGGER ledger_entry_no_{} BEFORE {act} ON ledger_entry \
                 BEGIN SELECT RAISE(ABORT, 'an entry of the ledger stays as it is'); END",
                act.to_lowercase()
            ))
            .await?;
        }
        return Ok(());
    }
    db.execute_unprepared(
        "CREATE FUNCTION ledger_entry_stays() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN RAISE EXCEPTION 'an entry of the ledger stays as it is'; END $$",
    )
    .await?;
    db.execute_unprepared(
        "CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry \
         FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_stays()",
    )
    .await?;
    Ok(())
}

#[expect(clippy::too_many_lines, reason = "a list of tables")]
fn tables_of_networks() -> Vec<TableCreateStatement> {
    vec![
        table(
            "network",
            vec![
                key("id"),
                string("slug").take(),
                string("kind").take(),
                string("name").take(),
                text("intro").take(),
                integer_null("min_age").take(),
                integer_null("max_age").take(),
                boolean("is_open").take(),
                integer("quiet_from").take(),
                integer("quiet_to").take(),
                integer("version").take(),
                time("created_at"),
            ],
        ),
        table(
            "ambassador_group",
            vec![
                key("id"),
                uuid("network_id").take(),
                string("kind").take(),
                string("name").take(),
                string("partner").take(),
                string("district").take(),
                integer("position").take(),
                boolean("is_closed").take(),
            ],
        )
        .belongs_to("network_id", "network"),
        table(
            "ambassador",
            vec![
                key("id"),
                uuid("network_id").take(),
                uuid_null("group_id").take(),
                uuid("account_id").take(),
                string("state").take(),
                time("applied_at"),
                time_or_null("decided_at"),
                uuid_null("decided_by").take(),
                text("reason").take(),
                text("birth_date").take(),
                text("about").take(),
                text("languages").take(),
                text("availability").take(),
                integer("charter_version").take(),
                time_or_null("charter_at"),
                time_or_null("left_at"),
                integer("version").take(),
            ],
        )
        .belongs_to("network_id", "network")
        .belongs_to("account_id", "account")
        .may_belong_to("group_id", "ambassador_group"),
        table(
            "guardian_consent",
            vec![
                key("id"),
                uuid("ambassador_id").take(),
                string("form").take(),
                string("state").take(),
                text("guardian").take(),
                text("contact").take(),
                string("lang").take(),
                string_null("token").take(),
                time("asked_at"),
                time("expires_at"),
                time_or_null("decided_at"),
                uuid_null("decided_by").take(),
                string_null("document").take(),
            ],
        )
        .belongs_to("ambassador_id", "ambassador"),
        table(
            "network_charter",
            vec![
                key("id"),
                uuid("network_id").take(),
                integer("version").take(),
                text("text").take(),
                time("published_at"),
                uuid_null("published_by").take(),
            ],
        )
        .belongs_to("network_id", "network"),
        table(
            "training_step",
            vec![
                key("id"),
                uuid("network_id").take(),
                integer("position").take(),
                string("title").take(),
                text("text").take(),
                boolean("is_retired").take(),
            ],
        )
        .belongs_to("network_id", "network"),
        table(
            "training_done",
            vec![
                uuid("step_id").take(),
                uuid("ambassador_id").take(),
                date("done_on").take(),
                uuid_null("marked_by").take(),
            ],
        )
        .keyed_by(&["step_id", "ambassador_id"])
        .belongs_to("step_id", "training_step")
        .belongs_to("ambassador_id", "ambassador"),
        table(
            "equipment_loan",
            vec![
                key("id"),
                uuid("ambassador_id").take(),
                string("kind").take(),
                string("label").take(),
                date("lent_on").take(),
                date_null("due_on").take(),
                date_null("returned_on").take(),
                uuid_null("lent_by").take(),
            ],
        )
        .belongs_to("ambassador_id", "ambassador"),
        table(
            "mission",
            vec![
                key("id"),
                uuid("network_id").take(),
                uuid_null("group_id").take(),
                string("title").take(),
                text("text").take(),
                string("place").take(),
                string("meeting_point").take(),
                time("starts_at"),
                time("ends_at"),
                integer("needed").take(),
                text("languages").take(),
                string("state").take(),
                uuid_null("made_by").take(),
                integer("version").take(),
            ],
        )
        .belongs_to("network_id", "network")
        .may_belong_to("group_id", "ambassador_group"),
        table(
            "mission_feed",
            vec![key("owner_id"), integer("version").take()],
        ),
        table(
            "mission_place",
            vec![
                uuid("mission_id").take(),
                uuid("ambassador_id").take(),
                string("state").take(),
                time("since"),
                time_or_null("checked_in_at"),
                string_null("check_in").take(),
                integer_null("minutes").take(),
                time_or_null("reminded_at"),
            ],
        )
        .keyed_by(&["mission_id", "ambassador_id"])
        .belongs_to("mission_id", "mission")
        .belongs_to("ambassador_id", "ambassador"),
        table(
            "network_post",
            vec![
                key("id"),
                uuid("network_id").take(),
                uuid_null("group_id").take(),
                uuid_null("parent_id").take(),
                uuid_null("account_id").take(),
                string("kind").take(),
                text("text").take(),
                string("state").take(),
                time("written_at"),
                uuid_null("moderated_by").take(),
                time_or_null("moderated_at"),
                text("reason").take(),
            ],
        )
        .belongs_to("network_id", "network")
        .belongs_to("parent_id", "network_post")
        .may_belong_to("group_id", "ambassador_group")
        .may_belong_to("account_id", "account"),
        table("post_mute", vec![key("ambassador_id")]).belongs_to("ambassador_id", "ambassador"),
        table(
            "group_milestone",
            vec![
                key("id"),
                uuid("group_id").take(),
                string("title").take(),
                date("reached_on").take(),
                uuid_null("made_by").take(),
            ],
        )
        .belongs_to("group_id", "ambassador_group"),
    ]
}

#[expect(clippy::too_many_lines, reason = "a list of tables")]
fn tables_of_envelopes() -> Vec<TableCreateStatement> {
    vec![
        table(
            "delegated_envelope",
            vec![
                key("id"),
                uuid("edition_id").take(),
                uuid("network_id").take(),
                uuid_null("parent_id").take(),
                string("scheme").take(),
                string("slug").take(),
                string("name").take(),
                text("summary").take(),
                string("manager").take(),
                date("starts_on").take(),
                date("ends_on").take(),
                text("terms").take(),
                uuid_null("created_by").take(),
                time("created_at"),
                integer("version").take(),
            ],
        )
        .belongs_to("edition_id", "edition")
        .belongs_to("network_id", "network")
        .may_belong_to("parent_id", "delegated_envelope"),
        table(
            "delegated_group",
            vec![uuid("envelope_id").take(), uuid("group_id").take()],
        )
        .keyed_by(&["envelope_id", "group_id"])
        .belongs_to("envelope_id", "delegated_envelope")
        .belongs_to("group_id", "ambassador_group"),
        table(
            "delegated_terms",
            vec![
                uuid("envelope_id").take(),
                integer("version").take(),
                text("terms").take(),
                text("groups").take(),
                date("starts_on").take(),
                date("ends_on").take(),
                text("reason").take(),
                uuid_null("changed_by").take(),
                time("changed_at"),
            ],
        )
        .keyed_by(&["envelope_id", "version"])
        .belongs_to("envelope_id", "delegated_envelope"),
        table(
            "envelope_document",
            vec![
                key("id"),
                uuid("envelope_id").take(),
                string("name").take(),
                string("media_type").take(),
                big_integer("bytes").take(),
                uuid_null("added_by").take(),
                time("added_at"),
            ],
        )
        .belongs_to("envelope_id", "delegated_envelope"),
        table(
            "funder",
            vec![
                key("id"),
                uuid("envelope_id").take(),
                integer("position").take(),
                string("name").take(),
                integer("share").take(),
            ],
        )
        .belongs_to("envelope_id", "delegated_envelope"),
        table(
            "proposal",
            vec![
                key("id"),
                uuid("envelope_id").take(),
                integer("number").take(),
                uuid_null("group_id").take(),
                string("title").take(),
                text("text").take(),
                uuid_null("idea_id").take(),
                uuid_null("project_id").take(),
                big_integer_null("amount").take(),
                big_integer_null("running").take(),
                string("state").take(),
                uuid_null("proposed_by").take(),
                time("proposed_at"),
                integer("version").take(),
            ],
        )
        .belongs_to("envelope_id", "delegated_envelope")
        .may_belong_to("group_id", "ambassador_group")
        .may_belong_to("idea_id", "idea")
        .may_belong_to("project_id", "project")
        .may_belong_to("proposed_by", "account"),
        table(
            "proposal_step",
            vec![
                key("id"),
                uuid("proposal_id").take(),
                string("kind").take(),
                text("text").take(),
                string("reference").take(),
                string_null("document").take(),
                date_null("planned_on").take(),
                date_null("done_on").take(),
                uuid_null("motion_id").take(),
                uuid_null("account_id").take(),
                time("noted_at"),
            ],
        )
        .belongs_to("proposal_id", "proposal")
        .may_belong_to("account_id", "account"),
        table(
            "ledger_entry",
            vec![
                key("id"),
                uuid("envelope_id").take(),
                integer("number").take(),
                string("kind").take(),
                string("source").take(),
                string("target").take(),
                big_integer("amount").take(),
                uuid_null("proposal_id").take(),
                uuid_null("funder_id").take(),
                uuid_null("motion_id").take(),
                uuid_null("child_id").take(),
                text("reason").take(),
                string("reference").take(),
                string_null("document").take(),
                date("booked_on").take(),
                time("booked_at"),
                uuid_null("booked_by").take(),
                uuid_null("reverses").take(),
            ],
        ),
        table(
            "deliberation",
            vec![
                key("id"),
                uuid("envelope_id").take(),
                uuid_null("group_id").take(),
                integer("number").take(),
                string("title").take(),
                string("place").take(),
                time("starts_at"),
                boolean("is_remote").take(),
                text("agenda").take(),
                text("notes").take(),
                integer("notes_version").take(),
                string("state").take(),
                integer_null("members").take(),
                integer_null("needed").take(),
                time_or_null("opened_at"),
                time_or_null("closed_at"),
                text("minutes").take(),
                integer("minutes_version").take(),
                time_or_null("approved_at"),
                uuid_null("approved_by").take(),
                uuid_null("convened_by").take(),
                integer("version").take(),
            ],
        )
        .belongs_to("envelope_id", "delegated_envelope")
        .may_belong_to("group_id", "ambassador_group"),
        table(
            "deliberation_text",
            vec![
                key("id"),
                uuid("deliberation_id").take(),
                string("kind").take(),
                integer("version").take(),
                text("text").take(),
                uuid_null("written_by").take(),
                time("written_at"),
            ],
        )
        .belongs_to("deliberation_id", "deliberation")
        .may_belong_to("written_by", "account"),
        table(
            "presence",
            vec![
                key("id"),
                uuid("deliberation_id").take(),
                uuid("ambassador_id").take(),
                string("kind").take(),
                time("arrived_at"),
                time_or_null("left_at"),
            ],
        )
        .belongs_to("deliberation_id", "deliberation")
        .belongs_to("ambassador_id", "ambassador"),
        table(
            "motion",
            vec![
                key("id"),
                uuid("deliberation_id").take(),
                integer("position").take(),
                string("kind").take(),
                uuid_null("proposal_id").take(),
                uuid_null("amends").take(),
                text("text").take(),
                big_integer_null("amount").take(),
                string("ballot").take(),
                string("state").take(),
                uuid_null("tabled_by").take(),
                integer_null("present").take(),
                integer_null("yes").take(),
                integer_null("no").take(),
                integer_null("abstain").take(),
                integer("returned").take(),
                time_or_null("put_at"),
                time_or_null("decided_at"),
                integer("version").take(),
            ],
        )
        .belongs_to("deliberation_id", "deliberation")
        .may_belong_to("proposal_id", "proposal")
        .may_belong_to("tabled_by", "ambassador"),
        table(
            "motion_vote",
            vec![
                uuid("motion_id").take(),
                uuid("ambassador_id").take(),
                string("choice").take(),
                time("voted_at"),
            ],
        )
        .keyed_by(&["motion_id", "ambassador_id"])
        .belongs_to("motion_id", "motion")
        .belongs_to("ambassador_id", "ambassador"),
        table(
            "motion_box",
            vec![
                key("motion_id"),
                string("state").take(),
                integer("needed").take(),
                blob("token_key").take(),
                blob("token_signer").take(),
                blob_null("box_key").take(),
                time_or_null("sealed_at"),
                time_or_null("opened_at"),
            ],
        )
        .belongs_to("motion_id", "motion"),
        table(
            "motion_scrutineer",
            vec![
                uuid("motion_id").take(),
                uuid("ambassador_id").take(),
                integer("position").take(),
                blob_null("public_key").take(),
                blob_null("sealed_part").take(),
                blob_null("commitment").take(),
                blob_null("part").take(),
                string("state").take(),
            ],
        )
        .keyed_by(&["motion_id", "ambassador_id"])
        .belongs_to("motion_id", "motion")
        .belongs_to("ambassador_id", "ambassador"),
    ]
}

/// In the order of their keys: the order of arrival would tell who voted what.
fn tables_of_secret_votes() -> Vec<TableCreateStatement> {
    vec![
        table(
            "motion_mark",
            vec![
                uuid("motion_id").take(),
                uuid("ambassador_id").take(),
                binary_len("blinded", 32).take(),
            ],
        )
        .keyed_by(&["motion_id", "ambassador_id"])
        .belongs_to("motion_id", "motion")
        .belongs_to("ambassador_id", "ambassador"),
        table(
            "motion_leaf",
            vec![
                uuid("motion_id").take(),
                binary_len("serial", 32).take(),
                blob("leaf").take(),
                blob("token").take(),
            ],
        )
        .keyed_by(&["motion_id", "serial"])
        .belongs_to("motion_id", "motion"),
    ]
}

#[expect(clippy::too_many_lines, reason = "a list of indexes")]
fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("network_by_slug", "network", &["slug"]),
        plain(
            "group_by_network",
            "ambassador_group",
            &["network_id", "position"],
        ),
        unique(
            "ambassador_by_account",
            "ambassador",
            &["network_id", "account_id"],
        ),
        plain("ambassador_by_person", "ambassador", &["account_id"]),
        plain("ambassador_by_group", "ambassador", &["group_id", "state"]),
        plain(
            "consent_by_ambassador",
            "guardian_consent",
            &["ambassador_id", "asked_at"],
        ),
        unique("consent_by_token", "guardian_consent", &["token"]),
        unique(
            "charter_by_version",
            "network_charter",
            &["network_id", "version"],
        ),
        plain(
            "training_by_network",
            "training_step",
            &["network_id", "position"],
        ),
        plain(
            "training_done_by_ambassador",
            "training_done",
            &["ambassador_id"],
        ),
        plain("loan_by_ambassador", "equipment_loan", &["ambassador_id"]),
        plain(
            "mission_by_network",
            "mission",
            &["network_id", "starts_at"],
        ),
        plain("mission_by_time", "mission", &["starts_at"]),
        plain(
            "mission_place_by_ambassador",
            "mission_place",
            &["ambassador_id"],
        ),
        plain(
            "post_by_network",
            "network_post",
            &["network_id", "written_at"],
        ),
        plain(
            "post_by_parent",
            "network_post",
            &["parent_id", "written_at"],
        ),
        plain("photo_by_post", "photo", &["network_post_id"]),
        plain("photo_by_step", "photo", &["proposal_step_id"]),
        plain(
            "milestone_by_group",
            "group_milestone",
            &["group_id", "reached_on"],
        ),
        unique(
            "delegated_envelope_by_slug",
            "delegated_envelope",
            &["slug"],
        ),
        plain(
            "delegated_envelope_by_edition",
            "delegated_envelope",
            &["edition_id"],
        ),
        plain(
            "delegated_envelope_by_parent",
            "delegated_envelope",
            &["parent_id"],
        ),
        plain(
            "envelope_document_by_envelope",
            "envelope_document",
            &["envelope_id", "added_at"],
        ),
        plain("funder_by_envelope", "funder", &["envelope_id", "position"]),
        unique("proposal_by_number", "proposal", &["envelope_id", "number"]),
        unique("proposal_by_project", "proposal", &["project_id"]),
        plain(
            "proposal_step_by_proposal",
            "proposal_step",
            &["proposal_id", "noted_at"],
        ),
        unique(
            "ledger_by_number",
            "ledger_entry",
            &["envelope_id", "number"],
        ),
        unique("ledger_by_reversed", "ledger_entry", &["reverses"]),
        plain("ledger_by_proposal", "ledger_entry", &["proposal_id"]),
        unique(
            "deliberation_by_number",
            "deliberation",
            &["envelope_id", "number"],
        ),
        plain("deliberation_by_time", "deliberation", &["starts_at"]),
        unique(
            "deliberation_text_by_version",
            "deliberation_text",
            &["deliberation_id", "kind", "version"],
        ),
        plain(
            "presence_by_deliberation",
            "presence",
            &["deliberation_id", "ambassador_id"],
        ),
        plain(
            "motion_by_deliberation",
            "motion",
            &["deliberation_id", "position"],
        ),
        plain("motion_by_proposal", "motion", &["proposal_id"]),
    ]
}
