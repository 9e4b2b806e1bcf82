//! Equal Shares and Phragmén against their definitions, and the promise that Equal Shares makes.

mod plain;

use std::num::NonZeroU32;

use plain::Fraction;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use tally::{
    Ballot, Cents, Election, EqualShares, Outcome, Pick, Project, Raise, Reason, Rule,
    Satisfaction, Step, Stopped, Ties, count,
};

/// Costs and budgets of some euros, so that a raise of a euro per voter matters and does not end
/// the count at once; few different costs, so that ties are common.
fn election(points: i64, projects: usize, ballots: usize) -> impl Strategy<Value = Election> {
    let costs = vec((1..12_i64, 0..3_i64, 0..12_u8), 1..=projects);
    costs.prop_flat_map(move |costs| {
        let ballot = (vec(0..=points, costs.len()), 1..3_u32);
        (0..60_i64, vec(ballot, 0..=ballots)).prop_map(move |(budget, ballots)| {
            let projects = costs
                .iter()
                .enumerate()
                .map(|(index, &(euros, odd, gone))| {
                    let cost = Cents::new(euros * 100 + odd * 33);
                    Project {
                        withdrawn: gone == 0,
                        ..Project::new(index.to_string(), cost)
                    }
                });
            let ballots = ballots.into_iter().map(|(points, times)| {
                let picks = points.into_iter().enumerate();
                let picks = picks.filter(|&(_, points)| points > 0);
                let picks = picks.map(|(project, points)| Pick { project, points });
                let times = NonZeroU32::new(times).expect("at least one");
                Ballot::new(picks.collect()).repeated(times)
            });
            let budget = Cents::new(budget * 50);
            Election::new(budget, projects.collect(), ballots.collect()).expect("valid parts")
        })
    })
}

fn ties() -> impl Strategy<Value = Ties> {
    select(vec![Ties::Lexico, Ties::CostVotes])
}

fn counted(election: &Election, rule: Rule, ties: Ties) -> Outcome {
    count(election, rule, ties).expect("small amounts")
}

/// The place of each project among equals.
fn places(election: &Election, ties: Ties) -> Vec<usize> {
    let totals = election.totals().expect("small scores");
    let projects = election.projects();
    let mut order: Vec<usize> = (0..projects.len()).collect();
    order.sort_by_key(|&index| {
        let (cost, votes) = (projects[index].cost, totals[index].votes);
        let by_worth = (ties == Ties::CostVotes).then_some((cost, std::cmp::Reverse(votes)));
        (by_worth, projects[index].id.clone())
    });
    let mut places = vec![0; order.len()];
    for (place, index) in order.into_iter().enumerate() {
        places[index] = place;
    }
    places
}

/// Budget / ballots, and so many euros more.
fn share(election: &Election, raises: i64) -> Fraction {
    let voters = i64::from(election.number_of_ballots().max(1));
    Fraction::new(election.budget().get() + raises * 100 * voters, voters)
}

/// Equal Shares with raises as the definition says it, one by one: the number of raises.
fn raises(election: &Election, by: Satisfaction, raise: Raise, places: &[usize]) -> i64 {
    let (budget, projects) = (election.budget().get(), election.projects());
    let totals = election.totals().expect("small scores");
    let mut raises = 0;
    loop {
        let (bought, _) = plain::equal_shares(election, by, &share(election, raises), places);
        let spent: i64 = bought
            .iter()
            .map(|one| projects[one.project].cost.get())
            .sum();
        if spent > budget {
            return raises - 1;
        }
        let left: Vec<i64> = (0..projects.len())
            .filter(|&project| totals[project].votes > 0 && !projects[project].withdrawn)
            .filter(|&project| bought.iter().all(|one| one.project != project))
            .map(|project| projects[project].cost.get())
            .collect();
        let exhaustive = left.iter().all(|&cost| cost > budget - spent);
        if left.is_empty() || (exhaustive && raise == Raise::UntilExhaustive) {
            return raises;
        }
        raises += 1;
    }
}

/// The purchases alone, as (project, price rounded down, payers, those who gave all).
fn purchases(outcome: &Outcome) -> Vec<(usize, i64, u32, u32, [i64; 2])> {
    let rounds = outcome.rounds.iter().filter_map(|round| match &round.step {
        Step::Paid(paid) => Some((
            round.project,
            paid.price.cents.get(),
            paid.payers,
            paid.gave_all,
            [paid.least.cents.get(), paid.most.cents.get()],
        )),
        Step::Taken | Step::Passed | Step::Loaded(_) => None,
    });
    rounds.collect()
}

fn expected(
    election: &Election,
    bought: &[plain::Bought],
) -> Vec<(usize, i64, u32, u32, [i64; 2])> {
    let voters = plain::voters(election);
    let zero = Fraction::new(0, 1);
    let one = |bought: &plain::Bought| {
        let paid = bought.payments.iter().filter(|&payment| *payment > zero);
        let payers = u32::try_from(paid.clone().count()).expect("few");
        let full = voters
            .iter()
            .zip(&bought.payments)
            .filter(|(points, payment)| {
                let points = points[bought.project];
                points > 0 && **payment == bought.price.times(points)
            });
        let full = u32::try_from(full.count()).expect("few");
        let least = paid.clone().min().expect("somebody pays").floor();
        let most = paid.max().expect("somebody pays").floor();
        (
            bought.project,
            bought.price.floor(),
            payers,
            payers - full,
            [least, most],
        )
    };
    bought.iter().map(one).collect()
}

/// The same vote with all points and all amounts so many times as large.
fn scaled(election: &Election, points: i64, money: i64) -> Election {
    let projects = election.projects().iter().map(|project| Project {
        cost: Cents::new(project.cost.get() * money),
        ..project.clone()
    });
    let ballots = election.ballots().iter().map(|ballot| {
        let picks = ballot.picks().iter().map(|pick| Pick {
            points: pick.points * points,
            ..*pick
        });
        Ballot::new(picks.collect()).repeated(ballot.times())
    });
    let budget = Cents::new(election.budget().get() * money);
    Election::new(budget, projects.collect(), ballots.collect()).expect("valid parts")
}

/// The same vote with its projects in this order, and named by it.
fn renamed(election: &Election, order: &[usize]) -> Election {
    let projects = order.iter().enumerate().map(|(place, &index)| Project {
        id: format!("new-{place}"),
        ..election.projects()[index].clone()
    });
    let place = |index: usize| {
        order
            .iter()
            .position(|&one| one == index)
            .expect("a project")
    };
    let ballots = election.ballots().iter().map(|ballot| {
        let picks = ballot.picks().iter().map(|pick| Pick {
            project: place(pick.project),
            ..*pick
        });
        Ballot::new(picks.collect()).repeated(ballot.times())
    });
    Election::new(election.budget(), projects.collect(), ballots.collect()).expect("valid parts")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn equal_shares_is_what_the_definition_says(
        election in election(3, 8, 10),
        by in select(vec![Satisfaction::Cost, Satisfaction::Cardinality]),
        ties in ties(),
    ) {
        let options = EqualShares { by, ..EqualShares::COST };
        let outcome = counted(&election, Rule::EqualShares(options), ties);
        let places = places(&election, ties);
        let (bought, purses) = plain::equal_shares(&election, by, &share(&election, 0), &places);
        prop_assert_eq!(purchases(&outcome), expected(&election, &bought));
        let voters = plain::voters(&election);
        for (index, project) in outcome.projects.iter().enumerate() {
            if let Some(Reason::SupportersHold { held, cost }) = project.reason() {
                let mut sum = Fraction::new(0, 1);
                for (_, purse) in voters.iter().zip(&purses).filter(|(points, _)| points[index] > 0) {
                    sum = sum.plus(purse);
                }
                prop_assert_eq!(held.get(), sum.floor());
                prop_assert!(held < cost);
            }
        }
    }

    /// Points so large that no bound holds, or amounts so large that a cent is few units: then the
    /// exact fractions decide alone, or nearly always, and must say the same.
    #[test]
    fn exact_fractions_and_bounds_agree(
        election in election(3, 8, 10),
        by in select(vec![Satisfaction::Cost, Satisfaction::Cardinality]),
        (points, money) in select(vec![(1 << 29, 1), (1, 1 << 44), (1 << 20, 1 << 40)]),
    ) {
        let rule = Rule::EqualShares(EqualShares { by, ..EqualShares::COST });
        let outcome = counted(&election, rule, Ties::Lexico);
        let larger = counted(&scaled(&election, points, money), rule, Ties::Lexico);
        let seen = |outcome: &Outcome| -> Vec<_> {
            let rounds = outcome.rounds.iter().zip(purchases(outcome));
            rounds.map(|(round, (project, _, payers, gave_all, _))| {
                (project, payers, gave_all, round.tied.clone())
            }).collect()
        };
        prop_assert_eq!(seen(&outcome), seen(&larger));
        let phragmen = counted(&election, Rule::Phragmen, Ties::Lexico);
        let larger = counted(&scaled(&election, points, money), Rule::Phragmen, Ties::Lexico);
        prop_assert_eq!(phragmen.winners, larger.winners);
    }

    /// Projects in another order and with other names, where no tie was met.
    #[test]
    fn names_and_order_of_projects_decide_only_ties(
        (election, order) in election(2, 8, 10).prop_flat_map(|election| {
            let order: Vec<usize> = (0..election.projects().len()).collect();
            (Just(election), Just(order).prop_shuffle())
        }),
        rule in select(vec![
            Rule::EqualShares(EqualShares::COST),
            Rule::EqualShares(EqualShares::CARDINALITY.completed()),
            Rule::Phragmen,
            Rule::GREEDY_SCORE,
        ]),
    ) {
        let outcome = counted(&election, rule, Ties::Lexico);
        let tie = outcome.rounds.iter().any(|round| !round.tied.is_empty())
            || outcome.projects.iter().any(|project| project.tie_decided);
        if !tie {
            let other = counted(&renamed(&election, &order), rule, Ties::Lexico);
            let mut there: Vec<usize> = other.winners.iter().map(|&winner| order[winner]).collect();
            let mut here = outcome.winners.clone();
            there.sort_unstable();
            here.sort_unstable();
            prop_assert_eq!(here, there);
        }
    }

    #[test]
    fn raises_are_what_the_definition_says(
        election in election(2, 6, 8),
        by in select(vec![Satisfaction::Cost, Satisfaction::Cardinality]),
        raise in select(vec![Raise::UntilExhaustive, Raise::UntilOverspend]),
        ties in ties(),
    ) {
        let options = EqualShares { by, raise, completed: false };
        let outcome = counted(&election, Rule::EqualShares(options), ties);
        let places = places(&election, ties);
        let expected = raises(&election, by, raise, &places);
        let shares = outcome.shares.as_ref().expect("Equal Shares has shares");
        let (bought, _) = plain::equal_shares(&election, by, &share(&election, expected), &places);
        let bought: Vec<usize> = bought.iter().map(|one| one.project).collect();
        prop_assert_eq!(&outcome.winners, &bought);
        // Raises that change nothing are passed over, but never the one that is told.
        if shares.stopped != Stopped::AllBought {
            prop_assert_eq!(i64::try_from(shares.raises).expect("few"), expected);
        }
    }

    #[test]
    fn phragmen_is_what_the_definition_says(election in election(2, 8, 10), ties in ties()) {
        let outcome = counted(&election, Rule::Phragmen, ties);
        let bought = plain::phragmen(&election, &places(&election, ties));
        let seen: Vec<_> = outcome.rounds.iter().map(|round| match &round.step {
            Step::Loaded(load) => (round.project, load.each.cents.get()),
            other => panic!("{other:?}"),
        }).collect();
        let expected: Vec<_> =
            bought.iter().map(|(project, load)| (*project, load.floor())).collect();
        prop_assert_eq!(seen, expected);
    }

    /// Extended justified representation up to one project: Peters, Pierczyński, Skowron,
    /// "Proportional Participatory Budgeting with Additive Utilities", 2021, definition 2 and
    /// theorem 2. Whenever a group has a claim to some projects (they cost no more than its part
    /// of the budget, and each member gets at least α from each), one of its members gets from the
    /// winners at least what those projects together promise, or would get more than that with
    /// one of them added.
    #[test]
    fn equal_shares_gives_groups_their_part(
        election in election(2, 5, 4),
        by in select(vec![Satisfaction::Cost, Satisfaction::Cardinality]),
        ties in ties(),
    ) {
        let options = EqualShares { by, ..EqualShares::COST };
        let outcome = counted(&election, Rule::EqualShares(options), ties);
        let (voters, projects) = (plain::voters(&election), election.projects());
        let utility = |voter: usize, project: usize| {
            let weight = match by {
                Satisfaction::Cost => projects[project].cost.get(),
                Satisfaction::Cardinality => 1,
            };
            voters[voter][project] * weight
        };
        let of_winners = |voter: usize| -> i64 {
            outcome.winners.iter().map(|&winner| utility(voter, winner)).sum()
        };
        let members = |set: usize, size: usize| (0..size).filter(move |one| set >> one & 1 == 1);
        for wanted in 1..1_usize << projects.len() {
            let wanted: Vec<usize> = members(wanted, projects.len()).collect();
            if wanted.iter().any(|&project| projects[project].withdrawn) {
                continue;
            }
            let cost: i64 = wanted.iter().map(|&project| projects[project].cost.get()).sum();
            for group in 1..1_usize << voters.len() {
                let group: Vec<usize> = members(group, voters.len()).collect();
                let number = |list: usize| i64::try_from(list).expect("few");
                let (size, all) = (number(group.len()), number(voters.len()));
                if size * election.budget().get() < all * cost {
                    continue;
                }
                let alpha = |&project: &usize| {
                    group.iter().map(|&voter| utility(voter, project)).min().unwrap_or(0)
                };
                let promised: i64 = wanted.iter().map(alpha).sum();
                let content = group.iter().any(|&voter| {
                    let has = of_winners(voter);
                    let more = wanted.iter().filter(|project| !outcome.winners.contains(project));
                    has >= promised || more.into_iter().any(|&one| has + utility(voter, one) > promised)
                });
                prop_assert!(content, "{group:?} could claim {wanted:?}");
            }
        }
    }
}

/// The published example of what a voter in a minority gets: three districts, as many voters as
/// their part of the money; by votes, the largest takes all.
#[test]
fn each_district_gets_its_part() {
    let euros = |amount: i64| Cents::new(amount * 100);
    let projects: Vec<Project> = (0..9)
        .map(|number| Project::new(format!("{number}"), euros(100)))
        .collect();
    let ballots = (0..6_usize).map(|voter| {
        // Three voters of the north, two of the centre, one of the south; three projects each.
        let district = [0, 0, 0, 1, 1, 2][voter];
        Ballot::approving((0..3).map(|number| district * 3 + number))
    });
    let election = Election::new(euros(600), projects, ballots.collect()).expect("valid parts");
    let by_votes = counted(&election, Rule::GREEDY_VOTES, Ties::Lexico);
    assert_eq!(by_votes.winners, [0, 1, 2, 3, 4, 5]);
    let shares = counted(
        &election,
        Rule::EqualShares(EqualShares::COST),
        Ties::Lexico,
    );
    assert_eq!(shares.winners, [0, 1, 2, 3, 4, 6]);
}

/// One voter wants what costs the whole budget of a thousand: the raises that change nothing are
/// passed over, or this would take millions of counts.
#[test]
fn raises_that_change_nothing_cost_no_time() {
    let projects = vec![
        Project::new("all", Cents::new(100_000_000_000)),
        Project::new("bench", Cents::new(100)),
    ];
    let mut ballots = vec![Ballot::approving([1]); 999];
    ballots.push(Ballot::approving([0]));
    let election =
        Election::new(Cents::new(100_000_000_000), projects, ballots).expect("valid parts");
    let options = EqualShares::COST.raised(Raise::UntilOverspend);
    let outcome = counted(&election, Rule::EqualShares(options), Ties::Lexico);
    assert_eq!(outcome.winners, [1]);
    let shares = outcome.shares.expect("Equal Shares has shares");
    assert_eq!(
        (shares.raises, shares.stopped),
        (998_999_999, Stopped::Overspend)
    );
}
