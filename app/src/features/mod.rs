//! A folder per noun: what it shows, what it asks of the server.

pub mod demonstration;
pub mod accounts;
pub mod gallery;
pub mod ideas;
