//! The audit log: one entry for every act, in a chain that shows tampering.

mod acts;
mod deliberations;
mod envelopes;
mod field;
mod leading;
mod missions;
mod networks;
mod outings;
mod polling;
mod projects;
mod proposals;
mod secret_motions;

use crate::fixture::{World, open_for_ideas};
use domain::{Actor, Lang, Proof, Role};
use store::{AuditFilter, AuditHead, BrokenChain, Store};

on_each_database![
    housekeeping_is_no_act,
    an_untouched_chain_holds,
    a_changed_entry_is_found,
    a_removed_entry_is_found,
    a_moved_entry_is_found,
    an_added_entry_is_found,
    a_log_written_anew_is_found,
    a_head_is_read_as_it_was_printed,
    the_log_is_filtered_and_paged,
    residents_have_no_name_in_the_log,
];

async fn housekeeping_is_no_act(world: &World) {
    let store = &world.store;
    let ana = world.resident("ana").await;
    let entries = world.log().await.len();
    let visitor = store.begin_session(None).await.unwrap();
    store.choose_language(&ana.session, Lang::En).await.unwrap();
    store.keep_note(&visitor, "idea", &1).await.unwrap();
    store.drop_note(&visitor, "idea").await.unwrap();
    store
        .sign_in(None, "ana@example.org", "000000", Lang::Fr)
        .await
        .unwrap_err();
    let mails = store.take_due_mails(10).await.unwrap();
    store.mail_sent(&mails[0]).await.unwrap();
    store.mail_failed(&mails[0], "away").await.unwrap();
    store.apply_retention().await.unwrap();
    assert_eq!(world.logged_since(entries).await, []);
}

async fn an_untouched_chain_holds(world: &World) {
    assert_eq!(world.store.check_audit_chain().await.unwrap(), Ok(0));
    write_some(world).await;
    assert_eq!(world.store.check_audit_chain().await.unwrap(), Ok(6));
    let reopened = world.second_store().await;
    assert_eq!(reopened.check_audit_chain().await.unwrap(), Ok(6));
    let other = Store::open(&world.url(), store::Secret::new(&"x".repeat(40)).unwrap())
        .await
        .unwrap();
    assert_eq!(
        other.check_audit_chain().await.unwrap(),
        Err(BrokenChain { seq: 6 }),
        "the seal of the newest entry needs the secret: nobody writes the log anew without it"
    );
}

/// Somebody who may write every row, but has no secret, writes the log anew from its first entry: each hash fits.
async fn a_log_written_anew_is_found(world: &World) {
    write_some(world).await;
    let kept = world.store.audit_head(&Actor::Operator).await.unwrap();
    // A city with another secret makes a log that holds there, row by row.
    let other = if world.is_sqlite() {
        World::on_sqlite().await
    } else {
        World::on_postgres().await.unwrap()
    };
    let secret = store::Secret::new(&"x".repeat(40)).unwrap();
    let forger = Store::open(&other.url(), secret).await.unwrap();
    for at in 0..6 {
        let email = format!("forged{at}@city.example");
        forger
            .grant_role(&Actor::Operator, &email, "", Role::Reader)
            .await
            .unwrap();
    }
    assert_eq!(forger.check_audit_chain().await.unwrap(), Ok(6));
    world.execute("DELETE FROM audit_entry").await;
    for row in other.cells("audit_entry").await {
        let (columns, values): (Vec<&str>, Vec<String>) = row
            .iter()
            .filter(|(_, value)| value.as_str() != "NULL")
            .map(|(column, value)| (column.as_str(), format!("'{value}'")))
            .unzip();
        let (columns, values) = (columns.join(", "), values.join(", "));
        let sql = format!("INSERT INTO audit_entry ({columns}) VALUES ({values})");
        world.execute(&sql).await;
    }
    let forged = forger.audit_head(&Actor::Operator).await.unwrap();
    // With the head's seal as it was, with the forger's, and with none.
    let seal = &other.cells("audit_head").await[0]["seal"];
    for seal in ["seal".to_owned(), format!("'{seal}'"), "''".to_owned()] {
        let hash = &forged.hash;
        world
            .execute(&format!(
                "UPDATE audit_head SET hash = '{hash}', seal = {seal}"
            ))
            .await;
        let found = world.store.check_audit_chain().await.unwrap();
        assert_eq!(found, Err(BrokenChain { seq: 6 }));
    }
    // Who has the secret too can seal it; a head that was kept elsewhere still tells.
    for (head, is_there) in [(kept, false), (forged, true)] {
        let found = world.store.has_audit_head(&Actor::Operator, &head).await;
        assert_eq!(found.unwrap(), is_there);
    }
}

async fn a_head_is_read_as_it_was_printed(world: &World) {
    write_some(world).await;
    let head = world.store.audit_head(&Actor::Operator).await.unwrap();
    assert_eq!((head.seq, head.hash.len()), (6, 64));
    assert_eq!(head.to_string().parse::<AuditHead>(), Ok(head.clone()));
    for wrong in ["", "6", "6:", ":abc", "6:abc", &format!("x:{}", head.hash)] {
        assert!(wrong.parse::<AuditHead>().is_err(), "{wrong}");
    }
    write_some(world).await;
    // The log has grown; the entry is still in it.
    assert!(
        world
            .store
            .has_audit_head(&Actor::Operator, &head)
            .await
            .unwrap()
    );
}

async fn a_changed_entry_is_found(world: &World) {
    write_some(world).await;
    keep_copy(world).await;
    let uuid = if world.is_sqlite() {
        "randomblob(16)"
    } else {
        "gen_random_uuid()"
    };
    let later = if world.is_sqlite() {
        "'2031-01-01 00:00:00.000 +00:00'"
    } else {
        "'2031-01-01 00:00:00+00'"
    };
    for (column, value) in [
        ("at", later),
        ("actor", "'resident'"),
        ("account_id", uuid),
        ("event", "'signed_out'"),
        ("edition_id", uuid),
        ("detail", "replace(detail, 'reader', 'moderator')"),
        ("previous", "'0'"),
        ("hash", "'0'"),
    ] {
        world
            .execute(&format!(
                "UPDATE audit_entry SET {column} = {value} WHERE seq = 3"
            ))
            .await;
        let found = world.store.check_audit_chain().await.unwrap();
        assert_eq!(found, Err(BrokenChain { seq: 3 }), "{column}");
        restore(world).await;
    }
}

async fn a_removed_entry_is_found(world: &World) {
    write_some(world).await;
    keep_copy(world).await;
    for (removed, found) in [
        ("seq = 1", 2),
        ("seq = 3", 4),
        ("seq = 6", 6),
        ("seq > 4", 6),
        ("true", 6),
    ] {
        world
            .execute(&format!("DELETE FROM audit_entry WHERE {removed}"))
            .await;
        assert_eq!(
            world.store.check_audit_chain().await.unwrap(),
            Err(BrokenChain { seq: found }),
            "{removed}"
        );
        restore(world).await;
    }
    world.execute("DELETE FROM audit_entry WHERE seq = 6").await;
    world
        .store
        .grant_role(&Actor::Operator, "z@city.example", "", Role::Reader)
        .await
        .unwrap();
    let found = world.store.check_audit_chain().await.unwrap();
    assert!(
        found.is_err(),
        "the next act does not cover a removed one: {found:?}"
    );
}

async fn a_moved_entry_is_found(world: &World) {
    write_some(world).await;
    keep_copy(world).await;
    for (one, two) in [(2, 3), (1, 6), (5, 6)] {
        for step in [
            format!("SET seq = 99 WHERE seq = {one}"),
            format!("SET seq = {one} WHERE seq = {two}"),
            format!("SET seq = {two} WHERE seq = 99"),
        ] {
            world.execute(&format!("UPDATE audit_entry {step}")).await;
        }
        let found = world.store.check_audit_chain().await.unwrap();
        assert_eq!(found, Err(BrokenChain { seq: one }), "{one} and {two}");
        restore(world).await;
    }
}

async fn an_added_entry_is_found(world: &World) {
    write_some(world).await;
    let columns = "at, actor, account_id, event, edition_id, detail, previous, hash";
    world
        .execute(&format!("INSERT INTO audit_entry (seq, {columns}) SELECT 7, {columns} FROM audit_entry WHERE seq = 6"))
        .await;
    assert_eq!(
        world.store.check_audit_chain().await.unwrap(),
        Err(BrokenChain { seq: 7 })
    );
}

async fn the_log_is_filtered_and_paged(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let admin = world.staff(Role::Administrator).await;
    let coordinator = world.coordinator().await;
    world
        .store
        .publish_edition(&coordinator.actor, edition.id)
        .await
        .unwrap_err();
    for (version, name) in [(1, "Culture"), (2, "Sport"), (3, "Nature")] {
        let actor = if version == 2 {
            &admin.actor
        } else {
            &coordinator.actor
        };
        world
            .store
            .set_themes(actor, edition.id, version, &[name.to_owned()])
            .await
            .unwrap();
    }
    let read = async |filter: AuditFilter, page| {
        let (lines, total) = world
            .store
            .audit_log(&admin.actor, &filter, page, 2)
            .await
            .unwrap();
        (
            lines
                .into_iter()
                .map(|line| (line.event.code(), line.who))
                .collect::<Vec<_>>(),
            total,
        )
    };
    let who = |who: &str| AuditFilter {
        who: Some(who.to_owned()),
        ..AuditFilter::default()
    };
    let of = |who: &str| ("edition_changed", Some(format!("{who}@city.example")));
    let changed = AuditFilter {
        event: Some("edition_changed".into()),
        ..AuditFilter::default()
    };
    assert_eq!(
        read(changed.clone(), 0).await,
        (vec![of("coordinator"), of("administrator")], 3)
    );
    assert_eq!(read(changed, 1).await, (vec![of("coordinator")], 3));
    let of_edition = AuditFilter {
        edition: Some(edition.id),
        ..AuditFilter::default()
    };
    assert_eq!(
        read(of_edition, 1).await,
        (vec![of("coordinator"), ("imported", None)], 4)
    );
    assert_eq!(read(who("ADMIN"), 0).await, (vec![of("administrator")], 1));
    for nobody in ["nobody", "%", "_", "city_example"] {
        assert_eq!(read(who(nobody), 0).await, (vec![], 0), "{nobody}");
    }
}

async fn residents_have_no_name_in_the_log(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un verger"))
        .await
        .unwrap();
    world
        .store
        .grant_role(&Actor::Operator, &ana.email, "", Role::Coordinator)
        .await
        .unwrap();
    let hired = world.sign_in(&ana.email, None, Lang::Fr).await.unwrap();
    let hired = world.store.prove(&hired, Proof::Passkey).await.unwrap();
    world
        .store
        .set_themes(&hired.actor(), edition.id, 1, &[])
        .await
        .unwrap();
    let (lines, _) = world
        .store
        .audit_log(&Actor::Operator, &AuditFilter::default(), 0, 100)
        .await
        .unwrap();
    let named: Vec<_> = lines
        .iter()
        .filter(|line| line.who.is_some())
        .map(|line| (line.actor.as_str(), line.event.code()))
        .collect();
    assert_eq!(
        named,
        [("staff", "edition_changed")],
        "what she did as a resident stays a resident's"
    );
    let text = format!("{:?}", world.cells("audit_entry").await);
    for word in ["verger", "ana@", "example.org"] {
        assert!(!text.contains(word), "{word} is in {text}");
    }
}

/// Six entries.
async fn write_some(world: &World) {
    for at in 0..6 {
        let email = format!("reader{at}@city.example");
        world
            .store
            .grant_role(&Actor::Operator, &email, "", Role::Reader)
            .await
            .unwrap();
    }
}

async fn keep_copy(world: &World) {
    world
        .execute("CREATE TABLE untouched AS SELECT * FROM audit_entry")
        .await;
}

async fn restore(world: &World) {
    world.execute("DELETE FROM audit_entry").await;
    world
        .execute("INSERT INTO audit_entry SELECT * FROM untouched")
        .await;
    let count = world.log().await.len() as u64;
    assert_eq!(world.store.check_audit_chain().await.unwrap(), Ok(count));
}
