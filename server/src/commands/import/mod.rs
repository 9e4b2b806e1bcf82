//! `parvis import`: other platforms' and cities' files become editions.

mod ideas;
mod pabulib;
mod voters;

pub(crate) use ideas::{ideas_of, projects_of, read_sheet};

use std::path::PathBuf;
use store::{ImportReport, Store};

/// Imports an edition or ideas from a file. All or nothing; the same file twice changes nothing.
#[derive(clap::Subcommand, Debug)]
pub(crate) enum Import {
    /// Makes an edition of a Pabulib file (.pb): districts, categories, projects and costs.
    Pabulib {
        /// The file to import.
        file: PathBuf,
        /// The edition's short name in addresses; made from the file's name when absent.
        #[arg(long)]
        slug: Option<String>,
        /// Imports the ballots too, to be counted here.
        #[arg(long)]
        with_ballots: bool,
    },
    /// Reads a city's CSV of ideas or projects by a mapping file.
    Ideas {
        /// The file to import.
        file: PathBuf,
        /// Which column is what: a TOML file, explained in demo/avignon/mapping-2018.toml.
        #[arg(long)]
        map: PathBuf,
        /// The short name of the edition to make, which only the staff sees at first; made from the file's name
        /// when absent.
        #[arg(long)]
        slug: Option<String>,
        /// Adds the ideas to this edition instead of making one.
        #[arg(long, conflicts_with = "slug")]
        edition: Option<String>,
        /// Imports the good lines, and reports the bad ones.
        #[arg(long)]
        skip_bad: bool,
    },
    /// Reads a city's list of voters: a CSV of identifiers and years of birth. The file is not kept.
    Voters {
        /// The file to import.
        file: PathBuf,
        /// The short name of the edition whose voters they are.
        #[arg(long)]
        edition: String,
        /// Puts them in the place of those who were on the list, instead of adding them.
        #[arg(long)]
        replace: bool,
    },
}

pub(crate) async fn import(store: &Store, args: &Import) -> anyhow::Result<()> {
    let report = match args {
        Import::Pabulib {
            file,
            slug,
            with_ballots,
        } => pabulib::import(store, file, slug.as_deref(), *with_ballots).await?,
        Import::Ideas {
            file,
            map,
            slug,
            edition,
            skip_bad,
        } => {
            let target = match (edition, slug) {
                (Some(edition), _) => ideas::Target::Existing(edition),
                (None, Some(slug)) => ideas::Target::New(slug.clone()),
                (None, None) => ideas::Target::New(slug_of(file)),
            };
            ideas::import(store, file, map, target, *skip_bad).await?
        }
        Import::Voters {
            file,
            edition,
            replace,
        } => return super::say(voters::import(store, file, edition, *replace).await?),
    };
    super::say(told(&report))
}

fn told(report: &ImportReport) -> String {
    if report.unchanged {
        "Nothing to do: all of it was imported before.".to_owned()
    } else {
        format!(
            "Imported {} projects, {} ideas, {} ballots.",
            report.projects, report.ideas, report.ballots
        )
    }
}

/// A short name from a file's name: `France_Toulouse_2019.pb` becomes `france-toulouse-2019`.
fn slug_of(file: &std::path::Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    domain::edition::slug_from(&stem)
}
