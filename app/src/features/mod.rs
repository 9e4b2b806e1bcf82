//! A folder per noun: what it shows, what it asks of the server.

pub mod gallery;
pub mod projects;
pub mod results;
pub mod votes;
