//! The server as a whole: the real router over a real database in a file.

mod backup;
mod ballot_box;
mod cache;
mod commands;
mod connections;
mod cookies;
mod decisions;
mod forms;
mod harness;
mod headers;
mod import;
mod language;
mod limits;
mod mails;
mod photos;
mod places;
mod policy;
mod record;
mod sheets;
mod shutdown;
mod sigkill;
mod studies;
mod verify;
