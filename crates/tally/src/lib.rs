//! Ballots in, outcome out.
//!
//! `tally` decides who wins and says why. It is pure: no clock, no randomness, no input or output,
//! no async; the same [`Election`], [`Rule`] and [`Ties`] give the same [`Outcome`] on every
//! machine, so that anybody can redo a count from the published file. All arithmetic is exact
//! (amounts are whole [`Cents`], ratios are compared by cross-multiplication): no float decides.
//!
//! ```
//! use tally::{Ballot, Cents, Election, Project, Rule, Ties, count};
//!
//! let projects = vec![
//!     Project::new("bench", Cents::new(600_00)),
//!     Project::new("trees", Cents::new(500_00)),
//! ];
//! let ballots = vec![Ballot::approving([0, 1]), Ballot::approving([1])];
//! let election = Election::new(Cents::new(1_000_00), projects, ballots)?;
//!
//! let outcome = count(&election, Rule::GREEDY_VOTES, Ties::CostVotes)?;
//! assert_eq!(outcome.winner_ids().collect::<Vec<_>>(), ["trees"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | module | idea |
//! |---|---|
//! | [`money`] | exact amounts |
//! | [`election`] | what is counted: budget, projects, ballots |
//! | [`totals`] | votes and points per project |
//! | [`rule`], [`ties`] | how it is counted, and how equals are told apart |
//! | [`limits`] | floors, ceilings and reserved money around any rule |
//! | [`judgment`] | what the ballots say of a project by majority judgment |
//! | [`count`](mod@count) | the one entry point; a rule is one arm there and one file beside it |
//! | [`outcome`] | winners, and a reason for each project that is not one |
//! | [`rounds`] | the count step by step: who paid what, what was left |
//! | [`pb`] | the Pabulib file format |
//! | [`report`] | an outcome as JSON or as a table |

mod chain;
pub mod count;
pub mod election;
mod electorate;
mod equal_shares;
mod gate;
mod greedy;
pub mod judgment;
pub mod limits;
pub mod money;
pub mod outcome;
pub mod pb;
mod phragmen;
pub mod report;
pub mod rounds;
pub mod rule;
mod selection;
pub mod ties;
pub mod totals;

pub use count::{TallyError, count, count_within};
pub use election::{Ballot, Election, ElectionError, Pick, Project};
pub use judgment::Judgment;
pub use limits::{Group, Limits};
pub use money::{Cents, ParseCentsError};
pub use outcome::{Brought, Outcome, ProjectOutcome, Reason, Verdict};
pub use rounds::{Amount, Load, Payment, Round, Shares, Step, Stopped};
pub use rule::{EqualShares, Greedy, Measure, Misfit, Raise, Rule, Satisfaction, UnknownRule};
pub use ties::{InvalidSeed, Seed, Ties, UnknownTies};
pub use totals::Total;
