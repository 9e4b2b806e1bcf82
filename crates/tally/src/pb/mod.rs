//! The Pabulib `.pb` file format: one file is one vote, with one budget.
//!
//! A file has three sections, `META`, `PROJECTS` and `VOTES`, each a table of cells separated by
//! `;` and quoted with `"` where needed. See <https://pabulib.org/format> and Faliszewski et al.,
//! "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023.
//!
//! The way in is [`read`], then [`File::election`]; the way out is [`Export::file`] (or a [`File`]
//! that was read), then [`write()`]. A file keeps every key, column and cell, known or not, so that
//! reading back what was written gives the same file.
//!
//! ```
//! let text = "META\nkey;value\nbudget;100\nvote_type;approval\n\
//!     PROJECTS\nproject_id;cost\nbench;60.0\ntrees;50\n\
//!     VOTES\nvoter_id;vote\n1;trees\n2;trees,bench\n";
//! let (file, warnings) = tally::pb::read(text)?;
//! assert!(warnings.is_empty());
//! assert_eq!(file.election()?.projects()[0].cost.to_string(), "60");
//! assert_eq!(tally::pb::write(&file), text);
//! # Ok::<(), tally::pb::PbError>(())
//! ```

mod bounds;
mod cells;
mod convert;
mod error;
mod export;
mod file;
mod groups;
mod meta;
mod read;
mod rules;
mod write;

pub use convert::WITHDRAWN_COST;
pub use error::{Fault, Notice, PbError, Reading, Section, Warning};
pub use export::{About, Export, ExportError};
pub use file::{File, Row, Table};
pub use meta::{Meta, UnknownVoteType, VoteType};
pub use read::read;
pub use write::write;
