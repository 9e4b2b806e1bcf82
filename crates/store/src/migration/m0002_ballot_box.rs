//! The ballot box: trustees, sealed ballots, the heads of the public list.

// `allow`: clippy looks away from wildcards in test builds, where an expectation would not be met.
#[allow(
    clippy::wildcard_imports,
    reason = "a table reads as a list of columns, each a function of `schema`"
)]
use sea_orm_migration::{prelude::*, schema::*};

use super::parts::{Relations as _, create_without_order, key, plain, table, unique};

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0002_ballot_box"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(ballot_box()).await?;
        manager.create_table(trustee()).await?;
        create_without_order(manager, leaf()).await?;
        manager.create_table(tree_head()).await?;
        manager.create_table(malformed_ballot()).await?;
        // Which blinded token a person was given, as a hash: the same one is signed again, another is refused.
        // Empty for whoever was met with paper.
        manager
            .alter_table(
                Table::alter()
                    .table("roll_entry")
                    .add_column(binary_null("blinded"))
                    .take(),
            )
            .await?;
        // Ballots lie here opened: whoever holds a receipt finds the sealed one.
        manager
            .drop_index(
                Index::drop()
                    .name("ballot_by_receipt")
                    .table("ballot")
                    .to_owned(),
            )
            .await?;
        manager
            .alter_table(Table::alter().table("ballot").drop_column("receipt").take())
            .await?;
        for index in [
            plain("ballot_by_edition", "ballot", &["edition_id"]),
            unique("trustee_by_token", "trustee", &["token"]),
            plain("trustee_by_edition", "trustee", &["edition_id", "position"]),
            unique("leaf_by_turn", "leaf", &["edition_id", "serial", "turn"]),
            unique("leaf_by_position", "leaf", &["edition_id", "position"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

/// One per edition that votes here; an imported vote has none.
fn ballot_box() -> TableCreateStatement {
    table(
        "ballot_box",
        vec![
            key("edition_id"),
            string("state").take(),
            integer("needed").take(),
            blob("token_key").take(),
            // Sealed with a key that derives from the deployment's secret.
            blob("token_signer").take(),
            binary_null("box_key").take(),
            // Only once the trustees have opened the box.
            binary_null("opening_key").take(),
            integer("paper_keyed").take(),
            date_null("sealed_on").take(),
            date_null("opened_on").take(),
        ],
    )
    .belongs_to("edition_id", "edition")
}

fn trustee() -> TableCreateStatement {
    table(
        "trustee",
        vec![
            key("id"),
            uuid("edition_id").take(),
            integer("position").take(),
            string("name").take(),
            string("kind").take(),
            string("email").take(),
            string("lang").take(),
            // The hash of what the personal link holds.
            string("token").take(),
            binary_null("public").take(),
            boolean("confirmed").take(),
            // The part of the box's key, sealed to `public`, and what it must hash to.
            binary_null("sealed_part").take(),
            binary_null("commitment").take(),
            // Between the close and the opening, sealed with a key of the deployment's secret.
            binary_null("given_part").take(),
        ],
    )
    .belongs_to("edition_id", "edition")
}

/// Sealed ballots, keyed by their hashes: nothing of a row tells when it came, but for the day until it is on
/// the public list.
fn leaf() -> TableCreateStatement {
    table(
        "leaf",
        vec![
            uuid("edition_id").take(),
            blob("hash").take(),
            blob("serial").take(),
            integer("turn").take(),
            blob("body").take(),
            // The blind-signed token, with the first turn of a serial alone.
            binary_null("token").take(),
            date_null("day").take(),
            // The place on the public list.
            integer_null("position").take(),
        ],
    )
    .keyed_by(&["edition_id", "hash"])
    .belongs_to("edition_id", "edition")
}

fn tree_head() -> TableCreateStatement {
    table(
        "tree_head",
        vec![
            uuid("edition_id").take(),
            integer("size").take(),
            blob("root").take(),
            date("day").take(),
            blob("signature").take(),
        ],
    )
    .keyed_by(&["edition_id", "size"])
    .belongs_to("edition_id", "edition")
}

/// Opened ballots that the rules do not accept, each with its reason.
fn malformed_ballot() -> TableCreateStatement {
    table(
        "malformed_ballot",
        vec![
            uuid("edition_id").take(),
            integer("position").take(),
            text("reason").take(),
        ],
    )
    .keyed_by(&["edition_id", "position"])
    .belongs_to("edition_id", "edition")
}
