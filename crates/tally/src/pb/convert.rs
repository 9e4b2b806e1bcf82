//! From a file to an election.
//!
//! Points per vote type: 1 for an approval or the one choice; the column `points` for cumulative
//! and scoring; `max_length` minus position (0 for the first) for a ranking, which gives 3-2-1 in
//! Kraków. Pabutools' own Borda differs: it starts from the length of each ballot.

use std::collections::{HashMap, HashSet};

use super::bounds::Bounds;
use super::error::{Fault, Notice, PbError, Reading, Section, Warning};
use super::file::{File, Row};
use super::meta::{VoteType, amount, whole};
use crate::election::{Ballot, Election, Pick, Project};
use crate::money::Cents;

/// The cost that means "withdrawn, must not win" (Gdynia 2020).
pub const WITHDRAWN_COST: Cents = Cents::new(99_999_999_900);

impl File {
    /// The vote to count: a project per row of `PROJECTS`, a ballot per row of `VOTES`, in order.
    ///
    /// Limits on ballots (`min_length`, `max_sum_cost`...) are information about the vote and drop
    /// no ballot.
    pub fn election(&self) -> Result<Election, PbError> {
        election(self, &mut Vec::new())
    }
}

pub(super) fn election(file: &File, warnings: &mut Vec<Warning>) -> Result<Election, PbError> {
    let budget = file.meta.budget()?;
    let projects = projects(file, warnings)?;
    let ballots = ballots(file, &projects, warnings)?;
    check_number(file, "num_projects", projects.len(), warnings);
    check_number(file, "num_votes", ballots.len(), warnings);
    let election = Election::new(budget, projects, ballots)
        .map_err(|error| Fault::Election(error).at(None))?;
    recount(file, &election, warnings);
    Ok(election)
}

fn projects(file: &File, warnings: &mut Vec<Warning>) -> Result<Vec<Project>, PbError> {
    let table = &file.projects;
    let id_column = table.required(Section::Projects, "project_id")?;
    let cost_column = table.required(Section::Projects, "cost")?;
    let mut seen = HashSet::with_capacity(table.rows().len());
    let mut projects = Vec::with_capacity(table.rows().len());
    for row in table.rows() {
        let at = |fault: Fault| fault.at(row.line());
        let id = row.value(id_column).ok_or_else(|| at(Fault::NoProjectId))?;
        if !seen.insert(id) {
            return Err(at(Fault::RepeatedProject(id.to_owned())));
        }
        if id.contains(|c: char| c == ',' || c.is_whitespace()) {
            warnings.push(Notice::AwkwardId(id.to_owned()).at(row.line()));
        }
        let text = row.value(cost_column).unwrap_or_default();
        let cost = amount("cost", text).map_err(at)?;
        if !cost.is_positive() {
            let (what, text) = ("cost", text.to_owned());
            return Err(at(Fault::TooLow { what, text }));
        }
        projects.push(Project {
            withdrawn: cost == WITHDRAWN_COST,
            ..Project::new(id, cost)
        });
    }
    Ok(projects)
}

fn ballots(
    file: &File,
    projects: &[Project],
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Ballot>, PbError> {
    let reader = Ballots::new(file, projects)?;
    let voter_column = file.votes.required(Section::Votes, "voter_id")?;
    let rows = file.votes.rows();
    let mut voters = HashSet::with_capacity(rows.len());
    let mut ballots = Vec::with_capacity(rows.len());
    for row in rows {
        match row.value(voter_column) {
            None => warnings.push(Notice::NoVoterId.at(row.line())),
            Some(voter) if !voters.insert(voter) => {
                warnings.push(Notice::RepeatedVoter(voter.to_owned()).at(row.line()));
            }
            Some(_) => {}
        }
        ballots.push(reader.ballot(row, warnings)?);
    }
    Ok(ballots)
}

/// What is needed to read one ballot.
struct Ballots<'a> {
    projects: &'a [Project],
    index: HashMap<&'a str, usize>,
    vote_type: VoteType,
    vote_column: usize,
    /// Where the points stand, for the vote types that need them.
    points_column: Option<usize>,
    bounds: Bounds,
    default_score: i64,
}

impl<'a> Ballots<'a> {
    fn new(file: &File, projects: &'a [Project]) -> Result<Self, PbError> {
        let vote_type = file.meta.vote_type()?;
        let points_column = if vote_type.has_points() {
            Some(file.votes.required(Section::Votes, "points")?)
        } else {
            None
        };
        let default_score = match vote_type {
            VoteType::Scoring => file.meta.number("default_score")?.unwrap_or(0),
            _ => 0,
        };
        let indexed = projects.iter().enumerate();
        Ok(Self {
            projects,
            index: indexed
                .map(|(index, project)| (project.id.as_str(), index))
                .collect(),
            vote_type,
            vote_column: file.votes.required(Section::Votes, "vote")?,
            points_column,
            bounds: Bounds::new(file, projects.len())?,
            default_score,
        })
    }

    fn ballot(&self, row: &Row, warnings: &mut Vec<Warning>) -> Result<Ballot, PbError> {
        let mut picks = self.picks(row).map_err(|fault| fault.at(row.line()))?;
        let broken = self.bounds.broken_by(&picks, self.projects);
        warnings.extend(broken.into_iter().map(|notice| notice.at(row.line())));
        let reading = match self.vote_type {
            VoteType::Approval | VoteType::Choose1 => Reading::Once,
            VoteType::Ordinal => Reading::BestPlace,
            VoteType::Cumulative | VoteType::Scoring => Reading::LastPoints,
        };
        if reading == Reading::LastPoints {
            picks.reverse();
        }
        // Stable, so that of several picks of one project the first stays.
        picks.sort_by_key(|pick| pick.project);
        picks.dedup_by(|next, kept| {
            let repeated = next.project == kept.project;
            if repeated {
                let id = self.projects[kept.project].id.clone();
                warnings.push(Notice::NamedTwice { id, reading }.at(row.line()));
            }
            repeated
        });
        self.fill(&mut picks);
        Ok(Ballot::new(picks))
    }

    /// The picks in the order of the ballot, repeated ones included.
    fn picks(&self, row: &Row) -> Result<Vec<Pick>, Fault> {
        let ids: Vec<_> = list(row.value(self.vote_column)).collect();
        let given: Option<Vec<i64>> = match self.points_column {
            Some(column) => {
                let points = list(row.value(column)).map(|text| whole("points", text));
                Some(points.collect::<Result<_, _>>()?)
            }
            None => None,
        };
        if let Some(given) = given.as_ref().filter(|given| given.len() != ids.len()) {
            return Err(Fault::PointsDoNotMatch {
                projects: ids.len(),
                points: given.len(),
            });
        }
        let pick = |(position, id): (usize, &str)| {
            let project = *self
                .index
                .get(id)
                .ok_or_else(|| Fault::UnknownProject(id.to_owned()))?;
            let points = match (&given, self.vote_type) {
                (Some(given), _) => given[position],
                (None, VoteType::Ordinal) => self.points_of_place(position),
                (None, _) => 1,
            };
            Ok(Pick { project, points })
        };
        ids.into_iter().enumerate().map(pick).collect()
    }

    /// Points of a place in a ranking, from 0; places beyond `max_length` have none.
    fn points_of_place(&self, position: usize) -> i64 {
        i64::try_from(self.bounds.max_length.saturating_sub(position)).unwrap_or(i64::MAX)
    }

    /// Gives the projects that a ballot of scores does not name their default.
    fn fill(&self, picks: &mut Vec<Pick>) {
        if self.default_score == 0 {
            return;
        }
        let named: HashSet<_> = picks.iter().map(|pick| pick.project).collect();
        let points = self.default_score;
        let unnamed = (0..self.projects.len()).filter(|project| !named.contains(project));
        picks.extend(unnamed.map(|project| Pick { project, points }));
    }
}

/// The items of a list in a cell.
fn list(cell: Option<&str>) -> impl Iterator<Item = &str> {
    cell.into_iter()
        .flat_map(|text| text.split(',').map(str::trim))
}

fn check_number(file: &File, key: &'static str, found: usize, warnings: &mut Vec<Warning>) {
    if let Some(declared) = file.meta.get(key)
        && declared != found.to_string()
    {
        let declared = declared.to_owned();
        let notice = Notice::Count {
            key,
            declared,
            found,
        };
        warnings.push(notice.at(file.meta.line_of(key)));
    }
}

/// Compares the file's own totals with its ballots.
fn recount(file: &File, election: &Election, warnings: &mut Vec<Warning>) {
    // Totals that do not fit are the business of the count.
    let totals = election.totals().unwrap_or_default();
    let votes = totals.iter().map(|total| i64::from(total.votes));
    recount_column(file, election, "votes", votes, warnings);
    let scores = totals.iter().map(|total| total.score);
    recount_column(file, election, "score", scores, warnings);
}

fn recount_column(
    file: &File,
    election: &Election,
    column: &'static str,
    counted: impl Iterator<Item = i64>,
    warnings: &mut Vec<Warning>,
) {
    let Some(index) = file.projects.column(column) else {
        return;
    };
    let rows = file.projects.rows().iter().zip(election.projects());
    for ((row, project), counted) in rows.zip(counted) {
        let Some(declared) = row.value(index) else {
            continue;
        };
        if whole(column, declared) != Ok(counted) {
            let notice = Notice::Recount {
                column,
                id: project.id.clone(),
                declared: declared.to_owned(),
                counted,
            };
            warnings.push(notice.at(row.line()));
        }
    }
}
