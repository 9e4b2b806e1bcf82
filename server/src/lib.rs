//! The server of Parvis and its command line.
//!
//! `cli` says which commands there are and `commands` holds a file for each; `config` reads the settings;
//! `exports` writes the
//! files of open data; `backup` writes and reads backups; `http` is everything between the network and the pages of `app`; `jobs` runs beside the requests.

mod backup;
mod cli;
mod commands;
pub mod config;
mod exports;
pub mod http;
pub mod jobs;

pub use commands::main;
