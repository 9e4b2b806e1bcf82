//! A folder per noun: what it shows, what it asks of the server.

pub mod demonstration;
pub mod gallery;
