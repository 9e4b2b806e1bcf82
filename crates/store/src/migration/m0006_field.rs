//! Outings, the field kit, polling places and paper ballots.

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
        "m0006_field"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables_of_outings() {
            manager.create_table(table).await?;
        }
        for table in tables_of_entries() {
            create_without_order(manager, table).await?;
        }
        for table in tables_of_polling() {
            manager.create_table(table).await?;
        }
        // A mission brings its team to an outing; photos of outings are held and swept as those of ideas are.
        for table in ["mission", "photo"] {
            let table = Table::alter()
                .table(table)
                .add_column(uuid_null("outing_id"))
                .take();
            manager.alter_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

#[expect(clippy::too_many_lines, reason = "a list of tables")]
fn tables_of_outings() -> Vec<TableCreateStatement> {
    vec![
        table(
            "outing",
            vec![
                key("id"),
                uuid("edition_id").take(),
                uuid_null("network_id").take(),
                uuid_null("series_id").take(),
                integer("number").take(),
                string("kind").take(),
                string("title").take(),
                string("place").take(),
                uuid_null("district_id").take(),
                double_null("latitude").take(),
                double_null("longitude").take(),
                time("starts_at"),
                time("ends_at"),
                boolean("is_public").take(),
                integer("goal_met").take(),
                integer("goal_ideas").take(),
                integer("goal_votes").take(),
                integer_null("team").take(),
                string("for_whom").take(),
                text("audience").take(),
                text("languages").take(),
                text("kit").take(),
                text("note").take(),
                string("state").take(),
                text("reason").take(),
                integer("version").take(),
                time("created_at"),
            ],
        )
        .belongs_to("edition_id", "edition")
        .may_belong_to("network_id", "network"),
        table(
            "outing_tally",
            vec![
                uuid("outing_id").take(),
                string("encounter").take(),
                string("dimension").take(),
                string("value").take(),
                integer("people").take(),
            ],
        )
        .belongs_to("outing_id", "outing")
        .keyed_by(&["outing_id", "encounter", "dimension", "value"]),
        table(
            "outing_taken",
            vec![
                uuid("outing_id").take(),
                string("kind").take(),
                integer("entries").take(),
                integer("on_paper").take(),
            ],
        )
        .belongs_to("outing_id", "outing")
        .keyed_by(&["outing_id", "kind"]),
        table(
            "outing_debrief",
            vec![
                key("id"),
                uuid("outing_id").take(),
                text("went_well").take(),
                text("was_hard").take(),
                text("next_time").take(),
                uuid_null("written_by").take(),
                time("written_at"),
            ],
        )
        .belongs_to("outing_id", "outing"),
        table(
            "population",
            vec![
                key("id"),
                uuid("edition_id").take(),
                uuid_null("district_id").take(),
                string("dimension").take(),
                string("value").take(),
                integer("people").take(),
                text("source").take(),
            ],
        )
        .belongs_to("edition_id", "edition"),
        table(
            "field_pass",
            vec![
                key("id"),
                uuid("outing_id").take(),
                string("label").take(),
                string("code").take(),
                integer("max_devices").take(),
                time("expires_at"),
                uuid_null("created_by").take(),
                time("created_at"),
                time_or_null("revoked_at"),
            ],
        )
        .belongs_to("outing_id", "outing"),
        table(
            "field_device",
            vec![
                key("id"),
                uuid("pass_id").take(),
                uuid("outing_id").take(),
                string("label").take(),
                string("token").take(),
                time("first_seen"),
                time("last_seen"),
                time_or_null("prepared_at"),
                integer("waiting").take(),
                integer("photos").take(),
                time_or_null("oldest_at"),
                integer("skew").take(),
                string("build").take(),
                time_or_null("revoked_at"),
            ],
        )
        .belongs_to("pass_id", "field_pass")
        .belongs_to("outing_id", "outing"),
        table(
            "field_contact",
            vec![
                key("id"),
                uuid("edition_id").take(),
                uuid_null("outing_id").take(),
                text("name").take(),
                string("wish").take(),
                text("contact").take(),
                string("lookup").take(),
                string("lang").take(),
                uuid_null("notice_id").take(),
                date("left_on").take(),
            ],
        )
        .belongs_to("edition_id", "edition")
        .may_belong_to("outing_id", "outing"),
        table(
            "field_photo",
            vec![
                key("id"),
                uuid("entry_id").take(),
                uuid("outing_id").take(),
                integer("size").take(),
                integer("received").take(),
                time("sent_at"),
                time_or_null("done_at"),
                string_null("refusal").take(),
            ],
        )
        .belongs_to("outing_id", "outing"),
        table(
            "field_photo_part",
            vec![
                uuid("photo_id").take(),
                integer("start").take(),
                blob("bytes").take(),
            ],
        )
        .belongs_to("photo_id", "field_photo")
        .keyed_by(&["photo_id", "start"]),
    ]
}

/// Rows that lie in the order of their random keys: the order of arrival would tell whose vote came when.
fn tables_of_entries() -> Vec<TableCreateStatement> {
    vec![
        table(
            "field_entry",
            vec![
                key("id"),
                uuid("outing_id").take(),
                uuid_null("device_id").take(),
                string("kind").take(),
                date("received_on").take(),
                string_null("refusal").take(),
                uuid_null("idea_id").take(),
                time_or_null("handled_at"),
                uuid_null("handled_by").take(),
            ],
        )
        .belongs_to("outing_id", "outing")
        .may_belong_to("device_id", "field_device")
        .may_belong_to("idea_id", "idea"),
    ]
}

fn tables_of_polling() -> Vec<TableCreateStatement> {
    vec![
        table(
            "polling_place",
            vec![
                key("id"),
                uuid("edition_id").take(),
                uuid_null("outing_id").take(),
                integer("number").take(),
                string("name").take(),
                text("address").take(),
                text("access").take(),
                text("hours").take(),
                text("staff").take(),
                uuid_null("district_id").take(),
                double_null("latitude").take(),
                double_null("longitude").take(),
                integer("marked").take(),
                string("state").take(),
                time_or_null("signed_at"),
                uuid_null("signed_by").take(),
                text("sheet").take(),
                integer("version").take(),
            ],
        )
        .belongs_to("edition_id", "edition")
        .may_belong_to("outing_id", "outing"),
        table(
            "paper_batch",
            vec![
                key("id"),
                uuid("edition_id").take(),
                uuid_null("polling_place_id").take(),
                integer("number").take(),
                integer("printed").take(),
                integer("used").take(),
                integer("spoilt").take(),
                integer("returned").take(),
                integer("found_spoilt").take(),
                integer("differing").take(),
                integer("left_out").take(),
                text("why_left_out").take(),
                string("state").take(),
                uuid_null("first_by").take(),
                uuid_null("second_by").take(),
                uuid_null("arbiter").take(),
                time("created_at"),
                date_null("sealed_on").take(),
                integer("version").take(),
            ],
        )
        .belongs_to("edition_id", "edition")
        .may_belong_to("polling_place_id", "polling_place"),
        table(
            "paper_keyed",
            vec![
                key("id"),
                uuid("batch_id").take(),
                integer("position").take(),
                string("keying").take(),
                text("slip").take(),
            ],
        )
        .belongs_to("batch_id", "paper_batch"),
        table(
            "kiosk",
            vec![
                key("id"),
                uuid("polling_place_id").take(),
                string("label").take(),
                string("token").take(),
                integer("voters").take(),
                uuid_null("opened_by").take(),
                time("opened_at"),
                time_or_null("entered_at"),
                time("seen_at"),
                time_or_null("closed_at"),
            ],
        )
        .belongs_to("polling_place_id", "polling_place"),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("outing_by_number", "outing", &["edition_id", "number"]),
        plain("outing_by_time", "outing", &["edition_id", "starts_at"]),
        plain("outing_by_network", "outing", &["network_id"]),
        plain("debrief_by_outing", "outing_debrief", &["outing_id"]),
        plain(
            "population_by_district",
            "population",
            &["edition_id", "district_id"],
        ),
        unique("field_pass_by_code", "field_pass", &["code"]),
        plain("field_pass_by_outing", "field_pass", &["outing_id"]),
        unique("field_device_by_token", "field_device", &["token"]),
        plain("field_device_by_outing", "field_device", &["outing_id"]),
        plain("field_device_by_pass", "field_device", &["pass_id"]),
        plain(
            "field_entry_by_outing",
            "field_entry",
            &["outing_id", "kind"],
        ),
        plain(
            "field_contact_by_edition",
            "field_contact",
            &["edition_id", "lookup"],
        ),
        plain("field_photo_by_entry", "field_photo", &["entry_id"]),
        unique(
            "polling_place_by_number",
            "polling_place",
            &["edition_id", "number"],
        ),
        // None for the places that are no outing: nulls are never alike.
        unique("polling_place_by_outing", "polling_place", &["outing_id"]),
        unique(
            "paper_batch_by_number",
            "paper_batch",
            &["edition_id", "number"],
        ),
        plain("paper_batch_by_place", "paper_batch", &["polling_place_id"]),
        unique(
            "paper_keyed_by_position",
            "paper_keyed",
            &["batch_id", "position", "keying"],
        ),
        unique("kiosk_by_token", "kiosk", &["token"]),
        plain("kiosk_by_place", "kiosk", &["polling_place_id"]),
        plain("mission_by_outing", "mission", &["outing_id"]),
        plain("photo_by_outing", "photo", &["outing_id"]),
    ]
}
