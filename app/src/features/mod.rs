//! A folder per noun: what it shows, what it asks of the server.

pub mod about;
pub mod accounts;
pub mod audit;
pub mod ballot_box;
pub mod demonstration;
pub mod desk;
pub mod editions;
pub mod editions_desk;
pub mod gallery;
pub mod home;
pub mod ideas;
pub mod moderation;
pub mod news;
pub mod projects;
pub mod results;
pub mod staff;
pub mod trustees;
pub mod verify;
pub mod vote_desk;
pub mod votes;
