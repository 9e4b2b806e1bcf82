//! Attacks, tried from end to end and refused.

mod bombs;
mod files;
mod mails;
mod markup;
mod splitting;
