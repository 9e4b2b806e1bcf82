//! Attacks, tried from end to end and refused.

mod bombs;
mod files;
mod mails;
mod markup;
mod noise;
mod splitting;
mod ssrf;

use crate::harness::World;
use domain::Role;
use std::sync::atomic::{AtomicU32, Ordering};

static ASKED: AtomicU32 = AtomicU32::new(0);

/// An address that nobody has asked from: the limits are tried elsewhere.
fn somewhere() -> String {
    let [_, a, b, c] = ASKED.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    format!("10.{a}.{b}.{c}")
}

/// The cookie of somebody with every role, new when what was sent before has ended the last one's session.
async fn admin(world: &World, before: &str) -> String {
    if !before.is_empty() {
        let desk = world.get("/fr/desk").from(&somewhere()).cookie(before);
        if desk.send().await.status == 200 {
            return before.to_owned();
        }
    }
    let email = format!("admin-{}@example.org", uuid::Uuid::new_v4().simple());
    world.signed_in(&email, &Role::ALL).await
}
