//! The part of the rules' form about limits: what each district or theme is sure of, and the most that it gets.

use crate::features::desk::amount;
use crate::features::editions_desk::rules_form::{Faults, field};
use domain::limits::{GroupLimit, LimitsError};
use domain::{Group, Limits};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::Edition;

/// What is typed about limits, with a row for each district and theme that has any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LimitsTyped {
    pub min_votes: String,
    /// Winners that every district is sure of, where its own row does not say otherwise.
    pub each_district: String,
    /// By [`key`].
    pub groups: BTreeMap<String, GroupTyped>,
}

/// What is typed for a district or a theme; empty fields limit nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupTyped {
    pub at_least: String,
    pub at_most: String,
    pub ceiling: String,
    pub reserved: String,
}

impl GroupTyped {
    /// Whether anything was typed.
    pub fn is_filled(&self) -> bool {
        let Self {
            at_least,
            at_most,
            ceiling,
            reserved,
        } = self;
        [at_least, at_most, ceiling, reserved]
            .into_iter()
            .any(|text| !text.trim().is_empty())
    }

    fn of(limit: &GroupLimit, of_all: u32) -> Self {
        let number = |number: Option<u32>| number.map(|one| one.to_string()).unwrap_or_default();
        Self {
            at_least: number(Some(limit.at_least).filter(|one| *one != of_all)),
            at_most: number(limit.at_most),
            ceiling: limit.ceiling.map(amount::typed).unwrap_or_default(),
            reserved: limit.reserved.map(amount::typed).unwrap_or_default(),
        }
    }
}

/// The districts and themes of an edition, in the order in which their limits are served, with their names.
pub fn groups_of(edition: &Edition) -> Vec<(Group, String)> {
    let districts = edition
        .districts
        .iter()
        .map(|one| (Group::District(one.id), one.name.clone()));
    let themes = edition
        .themes
        .iter()
        .map(|one| (Group::Theme(one.id), one.name.clone()));
    districts.chain(themes).collect()
}

/// The name of a group among the fields of the page.
pub fn key(group: Group) -> String {
    match group {
        Group::District(id) => format!("district-{id}"),
        Group::Theme(id) => format!("theme-{id}"),
    }
}

/// The name of a group's field, as [`field`] takes it.
pub fn field_of(group: Group, name: &str) -> String {
    format!("limits][groups][{}][{name}", key(group))
}

impl LimitsTyped {
    pub fn of(limits: &Limits, groups: &[Group]) -> Self {
        let limit_of = |group: Group| limits.groups.iter().find(|limit| limit.group == group);
        let floor = |group: Group| limit_of(group).map_or(0, |limit| limit.at_least);
        let mut of_districts = groups
            .iter()
            .filter(|group| matches!(group, Group::District(_)))
            .map(|group| floor(*group));
        // What most districts have is said once; a promise to some of them alone is said at their rows.
        let each_district = of_districts.next().unwrap_or(0);
        let each_district = if of_districts.all(|floor| floor == each_district) {
            each_district
        } else {
            0
        };
        let rows = groups.iter().filter_map(|group| {
            let of_all = match group {
                Group::District(_) => each_district,
                Group::Theme(_) => 0,
            };
            let typed = GroupTyped::of(limit_of(*group)?, of_all);
            typed.is_filled().then(|| (key(*group), typed))
        });
        let number = |number: u32| match number {
            0 => String::new(),
            more => more.to_string(),
        };
        Self {
            min_votes: number(limits.min_votes.unwrap_or(0)),
            each_district: number(each_district),
            groups: rows.collect(),
        }
    }

    /// Reads the limits of these groups; every fault is told at its field.
    pub(super) fn read(&self, groups: &[Group], faults: &mut Faults) -> Limits {
        let min_votes = faults
            .optional("limits][min_votes", &self.min_votes)
            .filter(|votes| *votes > 0);
        let each_district = faults
            .optional("limits][each_district", &self.each_district)
            .unwrap_or(0);
        let mut limits = Limits {
            groups: Vec::new(),
            min_votes,
        };
        for &group in groups {
            let of_all = match group {
                Group::District(_) => each_district,
                Group::Theme(_) => 0,
            };
            let typed = self.groups.get(&key(group)).cloned().unwrap_or_default();
            let mut number = |name: &str, text: &str| faults.optional(&field_of(group, name), text);
            let at_least = number("at_least", &typed.at_least);
            let at_most = number("at_most", &typed.at_most);
            let mut amount = |name: &str, text: &str| match text.trim() {
                "" => None,
                text => faults.amount(&field_of(group, name), text),
            };
            let limit = GroupLimit {
                group,
                at_least: at_least.unwrap_or(of_all),
                at_most,
                ceiling: amount("ceiling", &typed.ceiling),
                reserved: amount("reserved", &typed.reserved),
            };
            if !limit.is_none() {
                limits.groups.push(limit);
            }
        }
        match limits.check() {
            Err(LimitsError::Winners { group }) => {
                faults.tell(&field_of(group, "at_most"), "editing-limits-winners");
            }
            Err(LimitsError::Reserved { group }) => {
                faults.tell(&field_of(group, "reserved"), "editing-limits-over-ceiling");
            }
            // Neither can be typed: a group has one row, and its amounts have been looked at.
            Err(LimitsError::Twice { .. } | LimitsError::Amount { .. }) | Ok(()) => {}
        }
        limits
    }
}

/// The id that an error summary leads to.
pub fn id_of(group: Group, name: &str) -> String {
    field(&field_of(group, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Cents, DistrictId, ThemeId};

    const NORTH: Group = Group::District(DistrictId::numbered(1));
    const SOUTH: Group = Group::District(DistrictId::numbered(2));
    const YOUTH: Group = Group::Theme(ThemeId::numbered(3));
    const GROUPS: [Group; 3] = [NORTH, SOUTH, YOUTH];

    fn read(typed: &LimitsTyped) -> Result<Limits, Vec<String>> {
        let mut faults = Faults::default();
        let limits = typed.read(&GROUPS, &mut faults);
        let fields: Vec<_> = faults.into_fields();
        if fields.is_empty() {
            Ok(limits)
        } else {
            Err(fields)
        }
    }

    fn floor(group: Group, at_least: u32) -> GroupLimit {
        GroupLimit {
            at_least,
            ..GroupLimit::of(group)
        }
    }

    #[test]
    fn what_the_form_shows_reads_back() {
        let youth = GroupLimit {
            reserved: Cents::from_euros(50_000),
            ceiling: Cents::from_euros(80_000),
            at_most: Some(4),
            ..GroupLimit::of(YOUTH)
        };
        for groups in [
            vec![],
            vec![floor(NORTH, 1), floor(SOUTH, 1), youth],
            vec![floor(NORTH, 2), floor(SOUTH, 1)],
            vec![floor(SOUTH, 1)],
        ] {
            let limits = Limits {
                groups,
                min_votes: Some(100),
            };
            assert_eq!(read(&LimitsTyped::of(&limits, &GROUPS)), Ok(limits));
        }
    }

    #[test]
    fn one_number_stands_for_every_district() {
        let limits = Limits {
            groups: vec![floor(NORTH, 1), floor(SOUTH, 1)],
            min_votes: None,
        };
        let typed = LimitsTyped::of(&limits, &GROUPS);
        assert_eq!((typed.each_district.as_str(), typed.groups.len()), ("1", 0));
    }

    #[test]
    fn faults_are_told_at_their_fields() {
        let row = |at_least: &str, at_most: &str, ceiling: &str, reserved: &str| GroupTyped {
            at_least: at_least.into(),
            at_most: at_most.into(),
            ceiling: ceiling.into(),
            reserved: reserved.into(),
        };
        let typed = |group, row| LimitsTyped {
            groups: [(key(group), row)].into(),
            ..LimitsTyped::default()
        };
        assert_eq!(
            read(&typed(NORTH, row("2", "1", "", ""))),
            Err(vec![id_of(NORTH, "at_most")])
        );
        assert_eq!(
            read(&typed(YOUTH, row("", "x", "0", ""))),
            Err(vec![id_of(YOUTH, "at_most"), id_of(YOUTH, "ceiling")])
        );
        assert_eq!(
            read(&typed(YOUTH, row("", "", "5", "6"))),
            Err(vec![id_of(YOUTH, "reserved")])
        );
    }
}
