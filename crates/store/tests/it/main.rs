//! The store on each of its databases.
//!
//! A test is an `async fn name(world: &World)` in the module of its noun, named once in that module's
//! `on_each_database!`. It then runs on SQLite, in a file of its own, and on PostgreSQL, in a database of its
//! own, when `PARVIS_TEST_DATABASE_URL` names a server.

#![allow(
    clippy::unwrap_used,
    reason = "what a test can't go on without may end it"
)]

#[macro_use]
mod fixture;

mod accounts;
mod audit;
mod backup;
mod ballot_boxes;
mod cards;
mod carriers;
mod city;
mod comments;
mod concurrency;
mod count;
mod credentials;
mod decisions;
mod deliberations;
mod departments;
mod dump;
mod editions;
mod entries;
mod envelopes;
mod erasure;
mod field;
mod households;
mod ideas;
mod imports;
mod kiosks;
mod leading;
mod ledger;
mod merging;
mod minors;
mod missions;
mod moderation;
mod networks;
mod notices;
mod opening;
mod outbox;
mod outings;
mod own_data;
mod paper;
mod paper_batches;
mod photos;
mod policy;
mod posts;
mod proposals;
mod providers;
mod public_list;
mod register;
mod retention;
mod secret_motions;
mod sessions;
mod sheets;
mod similar;
mod studies;
mod supports;
mod suspicions;
mod texts;
mod versions;
mod votes;
mod youth_rights;
