//! What a file allows on a ballot, and which ballots go beyond it.
//!
//! Limits are information about the vote: cities change them, and older files hold ballots beyond
//! them. So a ballot that breaks one is told, and counts.

use super::error::{Notice, PbError};
use super::file::File;
use super::meta::VoteType;
use crate::election::{Pick, Project};
use crate::money::Cents;

/// The limits of a file.
pub(super) struct Bounds {
    min_length: usize,
    pub(super) max_length: usize,
    points: Range<i64>,
    sum_points: Range<i64>,
    sum_cost: Range<Cents>,
}

/// What a key of `META` asks for, at least and at most.
struct Range<T> {
    least: Option<(&'static str, T)>,
    most: Option<(&'static str, T)>,
}

impl Bounds {
    pub(super) fn new(file: &File, projects: usize) -> Result<Self, PbError> {
        let meta = &file.meta;
        let vote_type = meta.vote_type()?;
        let most = match vote_type {
            VoteType::Choose1 => 1,
            VoteType::Approval | VoteType::Ordinal | VoteType::Cumulative | VoteType::Scoring => {
                projects
            }
        };
        // Other vote types have no points of their own to limit.
        let number = |key: &'static str| {
            let number = meta.number(key)?.filter(|_| vote_type.has_points());
            Ok(number.map(|number| (key, number)))
        };
        let amount = |key: &'static str| Ok(meta.amount(key)?.map(|amount| (key, amount)));
        Ok(Self {
            min_length: meta.length("min_length")?.unwrap_or(1),
            max_length: meta.length("max_length")?.unwrap_or(most),
            points: Range {
                least: number("min_points")?,
                most: number("max_points")?,
            },
            sum_points: Range {
                least: number("min_sum_points")?,
                most: number("max_sum_points")?,
            },
            sum_cost: Range {
                least: amount("min_sum_cost")?,
                most: amount("max_sum_cost")?,
            },
        })
    }

    /// What is odd about the picks of a ballot, repeated ones included.
    pub(super) fn broken_by(&self, picks: &[Pick], projects: &[Project]) -> Vec<Notice> {
        let (named, min, max) = (picks.len(), self.min_length, self.max_length);
        if named == 0 {
            return vec![Notice::BlankBallot];
        }
        let mut notices = Vec::new();
        if named < min || named > max {
            notices.push(Notice::Length { named, min, max });
        }
        let points = || picks.iter().map(|pick| pick.points);
        let sum = points().fold(0, i64::saturating_add);
        let costs = picks.iter().map(|pick| projects[pick.project].cost);
        let cost = Cents::checked_sum(costs).unwrap_or(Cents::MAX);
        let lowest = points().min().unwrap_or_default();
        let highest = points().max().unwrap_or_default();
        notices.extend(self.points.broken_by(lowest, highest));
        notices.extend(self.sum_points.broken_by(sum, sum));
        notices.extend(self.sum_cost.broken_by(cost, cost));
        notices
    }
}

impl<T: Copy + PartialOrd + ToString> Range<T> {
    fn broken_by(&self, lowest: T, highest: T) -> Option<Notice> {
        let below = self.least.filter(|&(_, least)| lowest < least);
        let above = self.most.filter(|&(_, most)| highest > most);
        let broken = below.map(|limit| (limit, lowest));
        let ((key, limit), found) = broken.or(above.map(|limit| (limit, highest)))?;
        Some(Notice::Limit {
            key,
            limit: limit.to_string(),
            found: found.to_string(),
        })
    }
}
