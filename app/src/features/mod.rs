//! A folder per noun: what it shows, what it asks of the server.

pub mod accounts;
pub mod editions;
pub mod gallery;
pub mod home;
pub mod ideas;
