//! A folder per noun: what it shows, what it asks of the server.

pub mod about;
pub mod accounts;
pub mod audit;
pub mod ballot_box;
pub mod cards;
pub mod carriers;
pub mod comments;
pub mod credentials;
pub mod decisions;
pub mod deliberations;
pub mod demonstration;
pub mod departments;
pub mod desk;
pub mod editions;
pub mod editions_desk;
pub mod entries;
pub mod envelopes;
pub mod field;
pub mod gallery;
pub mod home;
pub mod ideas;
pub mod members;
pub mod missions;
pub mod moderation;
pub mod my_data;
pub mod networks;
pub mod news;
pub mod outings;
pub mod papers;
pub mod photos;

pub mod places;
pub mod polling;
pub mod posts;
pub mod privacy;
pub mod projects;
pub mod projects_desk;
pub mod proposals;
pub mod providers;
pub mod results;
pub mod rights;
pub mod sheets;
pub mod similar;
#[cfg(feature = "ssr")]
mod slots;
pub mod staff;
pub mod studies;
pub mod supports;
pub mod suspicions;
#[cfg(any(feature = "ssr", feature = "booth"))]
pub mod trustees;
#[cfg(any(feature = "ssr", feature = "booth"))]
pub mod verify;
pub mod vote_desk;
pub mod voters;
#[cfg(any(feature = "ssr", feature = "booth"))]
pub mod votes;
