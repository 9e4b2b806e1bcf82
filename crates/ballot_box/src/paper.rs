//! The ballot paper of an edition, and the count of slips by its rules.

use crate::opening::Reason;
use crate::slip::{self, Choice, Slip, SlipError};
use domain::{BallotForm, Cents, Pick, Picks, ProjectId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::num::NonZeroU32;

/// What stands on the ballot, in its order, and how it is counted: all that a recount needs beside the ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub form: BallotForm,
    pub rule: tally::Rule,
    pub ties: tally::Ties,
    /// Floors, ceilings and the like; groups name projects by their places in `projects`.
    #[serde(default, skip_serializing_if = "tally::Limits::is_none")]
    pub limits: tally::Limits,
    pub projects: Vec<PaperProject>,
    pub envelopes: Vec<PaperEnvelope>,
}

/// A project on the ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperProject {
    pub id: ProjectId,
    /// As text: `02` keeps its zero.
    pub number: String,
    pub title: String,
    pub cost: Cents,
    /// The place of its envelope in [`Paper::envelopes`]; `None` when none pays it.
    pub envelope: Option<usize>,
}

/// An envelope of the edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperEnvelope {
    pub name: String,
    pub amount: Cents,
}

/// The result of one envelope, by the paper's rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeCount {
    /// Place in [`Paper::envelopes`]; `None` for the projects that no envelope pays, which can't win.
    pub envelope: Option<usize>,
    pub outcome: tally::Outcome,
}

/// Why slips can't be counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    #[error("the ballot paper can't be counted")]
    Paper(#[from] tally::ElectionError),
    #[error("the count has no result")]
    Count(#[from] tally::TallyError),
}

/// Reads slips of one paper: made once, then used for every slip.
#[derive(Debug)]
pub struct Reader<'a> {
    paper: &'a Paper,
    by_number: HashMap<&'a str, usize>,
    costs: HashMap<ProjectId, Cents>,
    width: usize,
}

impl Paper {
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        self.projects.iter().map(|project| project.number.as_str())
    }

    /// How wide every slip is.
    pub fn width(&self) -> usize {
        slip::width(self.form, self.numbers())
    }

    pub fn reader(&self) -> Reader<'_> {
        let numbers = self.numbers().enumerate();
        Reader {
            paper: self,
            by_number: numbers.map(|(at, number)| (number, at)).collect(),
            costs: (self.projects.iter())
                .map(|project| (project.id, project.cost))
                .collect(),
            width: self.width(),
        }
    }

    /// Choices as a slip, in the order of the paper. Projects that are not on it are left out.
    pub fn slip(&self, picks: &Picks) -> Slip {
        let points = |project: &PaperProject| (project.number.clone(), picks.points_on(project.id));
        Slip::new(
            self.projects
                .iter()
                .map(points)
                .filter(|(_, points)| *points > 0),
        )
    }

    /// Counts checked choices, envelope by envelope; last the projects that none pays, where there are such.
    pub fn count<'a>(
        &self,
        ballots: impl IntoIterator<Item = &'a Picks>,
    ) -> Result<Vec<EnvelopeCount>, CountError> {
        let mut piles = HashMap::<&Picks, u32>::new();
        for picks in ballots {
            *piles.entry(picks).or_default() += 1;
        }
        let unpaid = self
            .projects
            .iter()
            .any(|project| project.envelope.is_none());
        let envelopes = (0..self.envelopes.len()).map(Some);
        envelopes
            .chain(unpaid.then_some(None))
            .map(|envelope| self.count_envelope(envelope, &piles))
            .collect()
    }

    fn count_envelope(
        &self,
        envelope: Option<usize>,
        piles: &HashMap<&Picks, u32>,
    ) -> Result<EnvelopeCount, CountError> {
        let (members, paid): (Vec<usize>, Vec<&PaperProject>) = (self.projects.iter().enumerate())
            .filter(|(_, project)| project.envelope == envelope)
            .unzip();
        let places: HashMap<ProjectId, usize> = (paid.iter().enumerate())
            .map(|(at, project)| (project.id, at))
            .collect();
        let pick = |pick: &Pick| {
            Some(tally::Pick {
                project: *places.get(&pick.project)?,
                points: pick.points.into(),
            })
        };
        let ballots = piles
            .iter()
            .filter_map(|(picks, times)| {
                let picks = picks.as_slice().iter().filter_map(pick).collect();
                Some(tally::Ballot::new(picks).repeated(NonZeroU32::new(*times)?))
            })
            .collect();
        let projects = paid
            .iter()
            .map(|project| tally::Project::new(&project.number, project.cost))
            .collect();
        let budget = envelope
            .and_then(|at| self.envelopes.get(at))
            .map_or(Cents::ZERO, |envelope| envelope.amount);
        let election = tally::Election::new(budget, projects, ballots)?.grouped();
        let limits = self.limits.among(&members);
        let outcome = tally::count_within(&election, self.rule, self.ties, &limits)?;
        Ok(EnvelopeCount { envelope, outcome })
    }
}

impl Reader<'_> {
    /// Reads the bytes of an opened ballot: the slip and the choices, or why it is malformed.
    pub fn read(&self, bytes: &[u8]) -> Result<(Slip, Picks), Reason> {
        if bytes.len() != self.width {
            return Err(Reason::Slip(SlipError::Width {
                expected: self.width,
                found: bytes.len(),
            }));
        }
        let slip = Slip::read(bytes).map_err(Reason::Slip)?;
        let picks = self.picks(&slip)?;
        Ok((slip, picks))
    }

    /// Checks a slip against the paper and its form.
    pub fn picks(&self, slip: &Slip) -> Result<Picks, Reason> {
        let mut after = None;
        let mut picks = Vec::with_capacity(slip.0.len());
        for Choice { number, points } in &slip.0 {
            let number = || number.clone();
            let at = *(self.by_number.get(number().as_str()))
                .ok_or_else(|| Reason::UnknownProject { number: number() })?;
            if after.is_some_and(|after| at <= after) {
                return Err(Reason::Order { number: number() });
            }
            if *points == 0 {
                return Err(Reason::NoPoints { number: number() });
            }
            after = Some(at);
            picks.push(Pick {
                project: self.paper.projects[at].id,
                points: *points,
            });
        }
        let picks = Picks::new(picks);
        self.paper
            .form
            .check(&picks, |project| self.costs.get(&project).copied())
            .map_err(Reason::Form)?;
        Ok(picks)
    }
}
