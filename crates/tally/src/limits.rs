//! Limits around any rule: floors, ceilings, reserved money.
//!
//! A city may promise each district a winner, or youth projects an amount of their own, whatever
//! the rule is. So that such promises mean the same under every rule, they are stages around it:
//!
//! 1. **Out from the start**: a project that costs more than [`Limits::cap`], or that fewer than
//!    [`Limits::min_votes`] ballots name, cannot win. No floor brings it back.
//! 2. **Reserved money**, group by group in the order of [`Limits::groups`]: the rule is applied
//!    to the projects of the group alone, with the amount reserved for it (or what is left, if
//!    that is less). What it leaves unspent goes back into the common budget.
//! 3. **Floors**, group by group in the same order: where a group has fewer winners than it is
//!    sure of, the rule is applied to its projects alone, with all the money left, and its first
//!    winners are taken, as many as are missing. A rule that finds too few of them by itself
//!    (Equal Shares may fund nothing) is completed by most votes first, among those that fit. A
//!    floor is met unless the money or the projects run out.
//! 4. **The rest**: the rule is applied to all projects not taken yet, with all the money left.
//!    A rule that shares money among voters shares what is left anew, equally.
//!
//! **Ceilings** hold in every stage. When the turn of a project comes and a group that it belongs
//! to has [`Group::at_most`] winners already, or would spend more than [`Group::ceiling`], it is
//! passed over; it ends no count, and its supporters pay nothing. Where a ceiling and a floor
//! contradict each other, the ceiling holds.
//!
//! A project may belong to several groups (a district and a theme) and counts for each. Ties are
//! decided by the same order in every stage.
//!
//! # Example
//!
//! 100 € for two districts, by most votes. Alone, the rule takes two projects of the north. With
//! a floor of one winner per district, the south comes first with its best project that fits, and
//! the rest goes down the list.
//!
//! ```
//! use tally::{Ballot, Brought, Cents, Election, Group, Limits, Project, Rule, Ties, count_within};
//!
//! let euros = |amount: i64| Cents::new(amount * 100);
//! let projects = vec![
//!     Project::new("north-1", euros(50)), // 3 votes
//!     Project::new("north-2", euros(50)), // 2 votes
//!     Project::new("south-1", euros(40)), // 1 vote
//! ];
//! let ballots = vec![
//!     Ballot::approving([0, 1]),
//!     Ballot::approving([0, 1]),
//!     Ballot::approving([0, 2]),
//! ];
//! let election = Election::new(euros(100), projects, ballots)?;
//! let limits = Limits {
//!     groups: vec![
//!         Group { at_least: 1, ..Group::of([0, 1]) },
//!         Group { at_least: 1, ..Group::of([2]) },
//!     ],
//!     ..Limits::default()
//! };
//!
//! let outcome = count_within(&election, Rule::GREEDY_VOTES, Ties::CostVotes, &limits)?;
//! assert_eq!(outcome.winner_ids().collect::<Vec<_>>(), ["north-1", "south-1"]);
//! assert_eq!(outcome.projects[2].brought, Some(Brought::Floor { group: 1 }));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use serde::{Deserialize, Serialize};

use crate::count::{Counting, TallyError};
use crate::election::Election;
use crate::gate::{Field, Gate};
use crate::money::Cents;
use crate::outcome::{Brought, ProjectOutcome};
use crate::rounds::Round;
use crate::rule::{Greedy, Misfit, Rule};
use crate::selection::Selection;

/// What holds besides the rule. The default limits nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Limits {
    /// In the order in which their reserved money and their floors are served.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// A project named by fewer ballots than this cannot win.
    #[serde(default)]
    pub min_votes: Option<u32>,
    /// A project that costs more than this cannot win.
    #[serde(default)]
    pub cap: Option<Cents>,
}

/// Limits of some of the projects: a district's, a theme's, those of young people.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Group {
    /// Indices in [`Election::projects`].
    pub projects: Vec<usize>,
    /// Winners that the group is sure of, as far as money and projects go.
    #[serde(default)]
    pub at_least: u32,
    /// The most winners that the group may have.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// The most money that its winners may cost together.
    #[serde(default)]
    pub ceiling: Option<Cents>,
    /// Money that is spent on this group first.
    #[serde(default)]
    pub reserved: Option<Cents>,
}

impl Group {
    /// A group of these projects, not limited yet.
    pub fn of(projects: impl IntoIterator<Item = usize>) -> Self {
        Self {
            projects: projects.into_iter().collect(),
            ..Self::default()
        }
    }
}

impl Limits {
    /// Nothing is limited.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// The same limits where only these projects are counted, which get new indices: their places in
    /// the list. Groups keep their numbers, with the members that are left.
    #[must_use]
    pub fn among(&self, projects: &[usize]) -> Self {
        let place = |member: &usize| projects.iter().position(|project| project == member);
        let groups = self.groups.iter().map(|group| Group {
            projects: group.projects.iter().filter_map(place).collect(),
            ..group.clone()
        });
        Self {
            groups: groups.collect(),
            ..*self
        }
    }

    pub(crate) fn check(&self, election: &Election) -> Result<(), TallyError> {
        let projects = election.projects().len();
        for (group, limit) in self.groups.iter().enumerate() {
            let unknown = limit.projects.iter().find(|&&project| project >= projects);
            if let Some(&project) = unknown {
                return Err(TallyError::NoSuchProject {
                    group,
                    project,
                    projects,
                });
            }
        }
        Ok(())
    }
}

/// Counts stage by stage.
pub(crate) fn select(counting: &Counting<'_>, limits: &Limits) -> Result<Selection, TallyError> {
    let field = Field::new(counting.election, counting.totals, limits);
    let budget = counting.election.budget();
    let first = |limit: &Group| limit.at_least > 0 || limit.reserved.is_some();
    if !limits.groups.iter().any(first) {
        return counting.apply(counting.rule, budget, field.gate());
    }
    let mut stages = Stages {
        counting,
        left: budget,
        gate: field.gate(),
        taken: Vec::new(),
        rounds: Vec::new(),
    };
    for (group, limit) in limits.groups.iter().enumerate() {
        if let Some(reserved) = limit.reserved {
            let budget = reserved.max(Cents::ZERO).min(stages.left);
            let brought = Brought::Reserved { group };
            stages.take(counting.rule, budget, &limit.projects, brought, usize::MAX)?;
        }
    }
    for (group, limit) in limits.groups.iter().enumerate() {
        for rule in [counting.rule, completion(counting.rule)] {
            let missing = limit.at_least.saturating_sub(stages.gate.winners_of(group));
            if missing == 0 {
                break;
            }
            let most = usize::try_from(missing).unwrap_or(usize::MAX);
            let brought = Brought::Floor { group };
            stages.take(rule, stages.left, &limit.projects, brought, most)?;
        }
    }
    stages.finish()
}

/// What completes a floor for which the rule alone finds too few winners.
const fn completion(rule: Rule) -> Rule {
    match rule {
        // Its threshold holds, but a misfit does not end it.
        Rule::Greedy(options) => Rule::Greedy(Greedy {
            misfit: Misfit::Skip,
            ..options
        }),
        Rule::MajorityJudgment => rule,
        Rule::EqualShares(_) => Rule::GREEDY_SCORE,
        Rule::Phragmen => Rule::GREEDY_VOTES,
    }
}

/// The count between two stages.
struct Stages<'a> {
    counting: &'a Counting<'a>,
    left: Cents,
    gate: Gate<'a>,
    /// In the order of selection.
    taken: Vec<(usize, ProjectOutcome)>,
    /// How they were.
    rounds: Vec<Round>,
}

impl Stages<'_> {
    /// Applies the rule to these projects alone, and takes its first winners.
    fn take(
        &mut self,
        rule: Rule,
        budget: Cents,
        projects: &[usize],
        brought: Brought,
        most: usize,
    ) -> Result<(), TallyError> {
        let mut stage = vec![false; self.counting.election.projects().len()];
        for &project in projects {
            stage[project] = true;
        }
        let selection = self.apply(rule, budget, stage)?;
        let of = |winner: usize| &selection.projects[winner];
        // The order among equals has decided as well where it stands between those taken and the
        // next one.
        let cut = selection
            .winners
            .get(most)
            .map(|&next| (next, of(next).rank));
        for &winner in selection.winners.iter().take(most) {
            let mut outcome = of(winner).clone();
            outcome.brought = Some(brought);
            if let Some((next, _)) = cut.filter(|&(_, rank)| rank == outcome.rank) {
                outcome.tie_decided = true;
                outcome.tie_open |= self.counting.places.open(winner, next);
            }
            self.left = left(self.left, outcome.cost);
            let round = selection
                .rounds
                .iter()
                .find(|round| round.project == winner);
            self.rounds.extend(round.map(|round| Round {
                left: self.left,
                ..round.clone()
            }));
            self.gate.take(winner);
            self.taken.push((winner, outcome));
        }
        Ok(())
    }

    /// The rule goes on with the rest.
    fn finish(self) -> Result<Selection, TallyError> {
        let everything = vec![true; self.counting.election.projects().len()];
        let mut selection = self.apply(self.counting.rule, self.left, everything)?;
        let first = self.taken.iter().map(|&(winner, _)| winner);
        selection.winners = first.chain(selection.winners).collect();
        // A list goes past those that are taken already.
        let taken = |round: &Round| {
            self.taken
                .iter()
                .any(|&(winner, _)| winner == round.project)
        };
        selection.rounds.retain(|round| !taken(round));
        selection.rounds.splice(0..0, self.rounds);
        for (winner, outcome) in self.taken {
            // No sum of winners is above the budget.
            selection.spent = selection
                .spent
                .checked_add(outcome.cost)
                .unwrap_or(Cents::MAX);
            selection.projects[winner] = outcome;
        }
        Ok(selection)
    }

    /// Applies the rule to those of these projects that are not taken.
    fn apply(
        &self,
        rule: Rule,
        budget: Cents,
        mut stage: Vec<bool>,
    ) -> Result<Selection, TallyError> {
        for &(taken, _) in &self.taken {
            stage[taken] = false;
        }
        self.counting
            .apply(rule, budget, self.gate.for_stage(&stage))
    }
}

/// Neither is below zero and the cost is the smaller one, so that nothing can wrap.
const fn left(before: Cents, cost: Cents) -> Cents {
    Cents::new(before.get() - cost.get())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ballot, Outcome, Project, Reason, Ties, count, count_within};

    /// An election of projects given as (id, cost in cents, votes).
    fn election(budget: i64, projects: &[(&str, i64, usize)]) -> Election {
        let voters = projects.iter().map(|&(_, _, votes)| votes).max();
        let ballots = (0..voters.unwrap_or(0)).map(|voter| {
            let named = projects.iter().enumerate();
            let named = named.filter(|(_, (_, _, votes))| voter < *votes);
            Ballot::approving(named.map(|(index, _)| index))
        });
        let projects = projects.iter();
        let projects = projects.map(|&(id, cost, _)| Project::new(id, Cents::new(cost)));
        Election::new(Cents::new(budget), projects.collect(), ballots.collect()).unwrap()
    }

    fn counted(election: &Election, groups: Vec<Group>) -> Outcome {
        let limits = Limits {
            groups,
            ..Limits::default()
        };
        count_within(election, Rule::GREEDY_VOTES, Ties::Lexico, &limits).unwrap()
    }

    fn winners(outcome: &Outcome) -> Vec<&str> {
        outcome.winner_ids().collect()
    }

    /// Two projects of a, two of b, by falling votes.
    fn four() -> Election {
        election(
            100,
            &[("a1", 50, 9), ("a2", 40, 8), ("b1", 30, 3), ("b2", 10, 2)],
        )
    }

    #[test]
    fn a_floor_is_served_first_and_counts_what_the_rule_would_take_anyway() {
        let groups = vec![
            Group {
                at_least: 1,
                ..Group::of([0, 1])
            },
            Group {
                at_least: 1,
                ..Group::of([2, 3])
            },
        ];
        let outcome = counted(&four(), groups);
        assert_eq!(winners(&outcome), ["a1", "b1", "b2"]);
        let brought: Vec<_> = outcome.projects.iter().map(|one| one.brought).collect();
        let floor = |group| Some(Brought::Floor { group });
        assert_eq!(brought, [floor(0), None, floor(1), None]);
        assert_eq!(outcome.total_cost, Cents::new(90));
        let (left, cost) = (Cents::new(20), Cents::new(40));
        let reason = Reason::NotEnoughLeft { left, cost };
        assert_eq!(outcome.projects[1].reason(), Some(reason));
        // The places are those of the whole list.
        let ranks: Vec<_> = outcome.projects.iter().map(|one| one.rank).collect();
        assert_eq!(ranks, [1, 2, 3, 4]);
    }

    #[test]
    fn a_floor_skips_a_misfit_even_where_the_rule_would_stop() {
        let election = election(100, &[("a", 90, 9), ("b1", 200, 5), ("b2", 10, 2)]);
        let limits = Limits {
            groups: vec![Group {
                at_least: 1,
                ..Group::of([1, 2])
            }],
            ..Limits::default()
        };
        let rule = Rule::Greedy(Greedy::VOTES.stop_at_first_misfit());
        let outcome = count_within(&election, rule, Ties::Lexico, &limits).unwrap();
        assert_eq!(winners(&outcome), ["b2", "a"]);
    }

    #[test]
    fn ceilings_pass_over_a_project_when_its_turn_comes() {
        let one = vec![Group {
            at_most: Some(1),
            ..Group::of([0, 1])
        }];
        let outcome = counted(&four(), one);
        assert_eq!(winners(&outcome), ["a1", "b1", "b2"]);
        let full = Reason::GroupFull {
            group: 0,
            at_most: 1,
        };
        assert_eq!(outcome.projects[1].reason(), Some(full));

        let money = vec![Group {
            ceiling: Some(Cents::new(45)),
            ..Group::of([0, 1])
        }];
        let outcome = counted(&four(), money);
        assert_eq!(winners(&outcome), ["a2", "b1", "b2"]);
        let (left, cost) = (Cents::new(45), Cents::new(50));
        let spent = Reason::GroupSpent {
            group: 0,
            left,
            cost,
        };
        assert_eq!(outcome.projects[0].reason(), Some(spent));
    }

    #[test]
    fn reserved_money_goes_to_its_group_first_and_the_rest_of_it_falls_back() {
        let young = |reserved| {
            vec![Group {
                reserved: Some(Cents::new(reserved)),
                ..Group::of([2, 3])
            }]
        };
        // 35 reserved: b1 costs 30, 5 fall back; 70 pay a1, and b2 has its turn like everybody.
        let outcome = counted(&four(), young(35));
        assert_eq!(winners(&outcome), ["b1", "a1", "b2"]);
        assert_eq!(
            outcome.projects[2].brought,
            Some(Brought::Reserved { group: 0 })
        );
        assert_eq!(outcome.projects[3].brought, None);
        // Too little for the best of them.
        assert_eq!(winners(&counted(&four(), young(15))), ["b2", "a1", "a2"]);
        // More than there is.
        assert_eq!(
            winners(&counted(&four(), young(1_000_000))),
            ["b1", "b2", "a1"]
        );
        assert_eq!(winners(&counted(&four(), young(0))), ["a1", "a2", "b2"]);
    }

    #[test]
    fn a_cap_and_a_least_number_of_votes_hold_against_any_floor() {
        let limits = Limits {
            groups: vec![Group {
                at_least: 2,
                ..Group::of([2, 3])
            }],
            min_votes: Some(3),
            cap: Some(Cents::new(45)),
        };
        let outcome = count_within(&four(), Rule::GREEDY_VOTES, Ties::Lexico, &limits).unwrap();
        assert_eq!(winners(&outcome), ["b1", "a2"]);
        let (cost, cap) = (Cents::new(50), Cents::new(45));
        assert_eq!(
            outcome.projects[0].reason(),
            Some(Reason::OverCap { cost, cap })
        );
        let few = Reason::TooFewVotes {
            votes: 2,
            at_least: 3,
        };
        assert_eq!(outcome.projects[3].reason(), Some(few));
    }

    #[test]
    fn a_tie_at_the_end_of_a_floor_is_told() {
        let election = election(100, &[("a", 60, 9), ("b1", 50, 2), ("b2", 50, 2)]);
        let limits = Limits {
            groups: vec![Group {
                at_least: 1,
                ..Group::of([1, 2])
            }],
            ..Limits::default()
        };
        let outcome = |ties| count_within(&election, Rule::GREEDY_VOTES, ties, &limits).unwrap();
        let first = &outcome(Ties::Lexico).projects[1];
        assert!(first.is_selected() && first.tie_decided && !first.tie_open);
        assert!(outcome(Ties::CostVotesOpen).projects[1].tie_open);
    }

    #[test]
    fn no_limits_change_nothing_and_unknown_projects_are_refused() {
        let plain = count(&four(), Rule::GREEDY_VOTES, Ties::Lexico).unwrap();
        let counted = counted(&four(), vec![Group::of([0, 1, 1])]);
        assert_eq!(
            (counted.winners, counted.projects),
            (plain.winners, plain.projects)
        );
        let limits = Limits {
            groups: vec![Group::of([4])],
            ..Limits::default()
        };
        assert_eq!(
            count_within(&four(), Rule::GREEDY_VOTES, Ties::Lexico, &limits),
            Err(TallyError::NoSuchProject {
                group: 0,
                project: 4,
                projects: 4
            })
        );
    }

    #[test]
    fn among_fewer_projects_groups_keep_their_numbers() {
        let limits = Limits {
            groups: vec![Group::of([0, 1]), Group::of([2, 3])],
            min_votes: Some(3),
            cap: None,
        };
        let among = limits.among(&[3, 1]);
        assert_eq!(among.groups, [Group::of([1]), Group::of([0])]);
        assert_eq!(among.min_votes, Some(3));
    }

    #[test]
    fn limits_read_back_with_what_is_left_out() {
        let text = r#"{"groups":[{"projects":[0,2],"at_least":1}],"min_votes":100}"#;
        let limits: Limits = serde_json::from_str(text).unwrap();
        assert_eq!(limits.groups[0].at_most, None);
        assert!(!limits.is_none());
        let again = serde_json::to_string(&limits).unwrap();
        assert_eq!(serde_json::from_str::<Limits>(&again).unwrap(), limits);
        assert!(serde_json::from_str::<Limits>("{}").unwrap().is_none());
    }
}
