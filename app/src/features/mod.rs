//! A folder per noun: what it shows, what it asks of the server.

pub mod demonstration;
pub mod accounts;
pub mod gallery;
pub mod ideas;
pub mod audit;
pub mod desk;
pub mod editions_desk;
pub mod gallery;
pub mod moderation;
pub mod news;
pub mod staff;
pub mod vote_desk;
