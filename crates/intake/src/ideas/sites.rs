//! Rows that are sites of one project.
//!
//! A city that builds the same thing in nine places lists nine rows, "02-01" to "02-09", and repeats
//! title, text and cost on each. They are one project of one cost: added by row, Avignon's 2018 file
//! would cost 1,907,000 € instead of 1,472,000 €.

use std::collections::BTreeMap;

use tally::Cents;

use super::IdeaSheet;
use super::mapping::Mapping;
use super::problem::{Problem, Reason};
use super::row::{IdeaRow, VoteNumber};
use super::state::RowState;

/// One project of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetProject<'a> {
    /// The first row by the number of its site: its title, text, district and identifier are the
    /// project's.
    pub main: &'a IdeaRow,
    /// Every row of the project, `main` first.
    pub sites: Vec<&'a IdeaRow>,
    /// The cost, once: the highest where sites disagree, so that no envelope is overspent.
    pub cost: Option<Cents>,
    /// The most advanced state of its sites: a project of which one site was kept is a winner.
    pub state: Option<RowState>,
}

impl IdeaSheet {
    /// The projects, in the order in which the file first names them. A row without a number in the
    /// vote is a project of its own.
    pub fn projects(&self) -> Vec<SheetProject<'_>> {
        groups(&self.rows).into_iter().filter_map(project).collect()
    }
}

/// Reports rows with the same number, and sites that contradict the first one of their project.
pub(super) fn report(rows: &[IdeaRow], mapping: &Mapping, problems: &mut Vec<Problem>) {
    let mut first_lines = BTreeMap::<&VoteNumber, u64>::new();
    for row in rows {
        let Some(number) = &row.number else { continue };
        let first_line = *first_lines.entry(number).or_insert(row.line);
        if first_line != row.line {
            let reason = Reason::SameNumber { first_line };
            problems.push(Problem::new(
                row.line,
                mapping.columns.number.as_deref(),
                &number.project,
                reason,
            ));
        }
    }
    for group in groups(rows) {
        let Some((first, others)) = group.split_first() else {
            continue;
        };
        let first_line = first.line;
        for site in others {
            if site.cost != first.cost {
                let shown = site.cost.map(|cost| cost.to_string()).unwrap_or_default();
                let reason = Reason::SitesDisagreeOnCost { first_line };
                problems.push(Problem::new(
                    site.line,
                    mapping.columns.cost.as_deref(),
                    &shown,
                    reason,
                ));
            }
            if site.state != first.state {
                let shown = site.state.map_or("", RowState::code);
                let reason = Reason::SitesDisagreeOnState { first_line };
                problems.push(Problem::new(
                    site.line,
                    mapping.columns.state.as_deref(),
                    shown,
                    reason,
                ));
            }
        }
    }
}

/// Rows by project, the sites of each in the order of their numbers.
fn groups(rows: &[IdeaRow]) -> Vec<Vec<&IdeaRow>> {
    let mut groups = Vec::<Vec<&IdeaRow>>::new();
    let mut places = BTreeMap::<&str, usize>::new();
    for row in rows {
        let place = match &row.number {
            Some(number) => *places.entry(&number.project).or_insert(groups.len()),
            None => groups.len(),
        };
        match groups.get_mut(place) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    for group in &mut groups {
        group.sort_by(|a, b| (site_order(a), a.line).cmp(&(site_order(b), b.line)));
    }
    groups
}

/// Shorter numbers first, so that site 10 follows site 9.
fn site_order(row: &IdeaRow) -> (usize, &str) {
    let site = row
        .number
        .as_ref()
        .and_then(|number| number.site.as_deref())
        .unwrap_or_default();
    (site.len(), site)
}

fn project(sites: Vec<&IdeaRow>) -> Option<SheetProject<'_>> {
    Some(SheetProject {
        main: sites.first()?,
        cost: sites.iter().filter_map(|site| site.cost).max(),
        state: sites.iter().filter_map(|site| site.state).max(),
        sites,
    })
}
