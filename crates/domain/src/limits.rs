//! Limits around the counting rule: what a district or a theme is sure of, and the most that it gets.
//!
//! What they do to a count is told in [`tally::limits`]. They hold inside each envelope, since each is a count
//! of its own: money reserved for a theme is reserved in every envelope that pays projects of it.

use crate::{Cents, DistrictId, ThemeId};
use serde::{Deserialize, Serialize};

/// Limits of an edition; the default limits nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// In the order in which they are served; at most one for a district or a theme.
    #[serde(default)]
    pub groups: Vec<GroupLimit>,
    /// A project with fewer votes than this cannot win.
    #[serde(default)]
    pub min_votes: Option<u32>,
}

/// Limits of the projects of one district or theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLimit {
    pub group: Group,
    /// Winners that it is sure of, as far as money and projects go.
    #[serde(default)]
    pub at_least: u32,
    /// The most winners that it may have.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// The most money that its winners may cost together.
    #[serde(default)]
    pub ceiling: Option<Cents>,
    /// Money that is spent on its projects first, such as that of young people.
    #[serde(default)]
    pub reserved: Option<Cents>,
}

/// Projects that are limited together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    District(DistrictId),
    Theme(ThemeId),
}

/// Why limits make no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum LimitsError {
    #[error("a group is limited twice")]
    Twice { group: Group },
    #[error("a group must have more winners than it may have")]
    Winners { group: Group },
    #[error("an amount must be above zero")]
    Amount { group: Group },
    #[error("more is reserved for a group than it may spend")]
    Reserved { group: Group },
}

impl Limits {
    /// The limits as the count takes them, for projects given by their district and theme, in the order of the
    /// election. Groups keep their numbers, without members where there are none.
    pub fn of(
        &self,
        cap: Option<Cents>,
        projects: &[(Option<DistrictId>, Option<ThemeId>)],
    ) -> tally::Limits {
        let groups = self.groups.iter().map(|limit| {
            let members = projects.iter().enumerate();
            let members = members.filter(|(_, (district, theme))| match limit.group {
                Group::District(id) => *district == Some(id),
                Group::Theme(id) => *theme == Some(id),
            });
            tally::Group {
                projects: members.map(|(place, _)| place).collect(),
                at_least: limit.at_least,
                at_most: limit.at_most,
                ceiling: limit.ceiling,
                reserved: limit.reserved,
            }
        });
        tally::Limits {
            groups: groups.collect(),
            min_votes: self.min_votes,
            cap,
        }
    }

    pub fn check(&self) -> Result<(), LimitsError> {
        for (place, limit) in self.groups.iter().enumerate() {
            let group = limit.group;
            if self.groups[..place]
                .iter()
                .any(|other| other.group == group)
            {
                return Err(LimitsError::Twice { group });
            }
            if limit.at_most.is_some_and(|most| most < limit.at_least) {
                return Err(LimitsError::Winners { group });
            }
            let amounts = [limit.ceiling, limit.reserved];
            if amounts
                .into_iter()
                .flatten()
                .any(|amount| amount <= Cents::ZERO)
            {
                return Err(LimitsError::Amount { group });
            }
            if let (Some(ceiling), Some(reserved)) = (limit.ceiling, limit.reserved)
                && reserved > ceiling
            {
                return Err(LimitsError::Reserved { group });
            }
        }
        Ok(())
    }
}

impl GroupLimit {
    /// A group that nothing limits yet.
    pub const fn of(group: Group) -> Self {
        Self {
            group,
            at_least: 0,
            at_most: None,
            ceiling: None,
            reserved: None,
        }
    }

    /// Whether it limits nothing.
    pub fn is_none(self) -> bool {
        self == Self::of(self.group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NORTH: Group = Group::District(DistrictId::numbered(1));
    const YOUTH: Group = Group::Theme(ThemeId::numbered(2));

    fn refused(groups: &[GroupLimit]) -> Option<LimitsError> {
        let groups = groups.to_vec();
        Limits {
            groups,
            min_votes: None,
        }
        .check()
        .err()
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        let (north, youth) = (GroupLimit::of(NORTH), GroupLimit::of(YOUTH));
        assert_eq!(refused(&[north, youth]), None);
        assert_eq!(
            refused(&[north, north]),
            Some(LimitsError::Twice { group: NORTH })
        );
        let backwards = GroupLimit {
            at_least: 2,
            at_most: Some(1),
            ..north
        };
        assert_eq!(
            refused(&[backwards]),
            Some(LimitsError::Winners { group: NORTH })
        );
        let nothing = GroupLimit {
            reserved: Some(Cents::ZERO),
            ..youth
        };
        assert_eq!(
            refused(&[nothing]),
            Some(LimitsError::Amount { group: YOUTH })
        );
        let too_much = GroupLimit {
            ceiling: Some(Cents::new(5)),
            reserved: Some(Cents::new(6)),
            ..youth
        };
        assert_eq!(
            refused(&[too_much]),
            Some(LimitsError::Reserved { group: YOUTH })
        );
    }

    #[test]
    fn groups_find_their_projects() {
        let limits = Limits {
            groups: vec![
                GroupLimit {
                    at_least: 1,
                    ..GroupLimit::of(NORTH)
                },
                GroupLimit::of(YOUTH),
            ],
            min_votes: Some(10),
        };
        let (north, south) = (DistrictId::numbered(1), DistrictId::numbered(2));
        let (roads, youth) = (ThemeId::numbered(1), ThemeId::numbered(2));
        let projects = [
            (Some(north), Some(roads)),
            (Some(south), Some(youth)),
            (None, None),
            (Some(north), Some(youth)),
        ];
        let counted = limits.of(Some(Cents::new(7)), &projects);
        assert_eq!(counted.groups[0].projects, [0, 3]);
        assert_eq!(counted.groups[0].at_least, 1);
        assert_eq!(counted.groups[1].projects, [1, 3]);
        assert_eq!(
            (counted.min_votes, counted.cap),
            (Some(10), Some(Cents::new(7)))
        );
    }
}
