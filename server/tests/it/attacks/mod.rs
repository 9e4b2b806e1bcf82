//! Attacks, tried from end to end and refused.

mod bombs;
mod csrf;
mod files;
mod idor;
mod mails;
mod markup;
mod mass_assignment;
mod noise;
mod splitting;
mod ssrf;

use crate::harness::{World, somewhere};
use domain::Role;

/// The cookie of somebody with every role, new when what was sent before has ended the last one's session.
async fn admin(world: &World, before: &str) -> String {
    if !before.is_empty() {
        let desk = world.get("/fr/desk").from(&somewhere()).cookie(before);
        if desk.send().await.status == 200 {
            return before.to_owned();
        }
    }
    let email = format!("admin-{}@example.org", uuid::Uuid::new_v4().simple());
    world.signed_in(&email, Role::ALL).await
}
