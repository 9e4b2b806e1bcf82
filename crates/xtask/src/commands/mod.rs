//! The commands, a file each.

pub(crate) mod bench;
pub(crate) mod build;
pub(crate) mod dev;
pub(crate) mod run;
pub(crate) mod test;
