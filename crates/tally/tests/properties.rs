//! What holds for every file and every election.

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use tally::pb::{self, File, Meta, Table};
use tally::{Ballot, Cents, Election, Greedy, Pick, Project, Reason, Rule, Ties, count};

/// A rule with any options.
fn rule() -> impl Strategy<Value = Rule> {
    let at_least = proptest::option::of(-5..30_i64);
    (any::<bool>(), any::<bool>(), any::<bool>(), at_least).prop_map(
        |(score, per_cost, stop, at_least)| {
            let mut greedy = if score { Greedy::SCORE } else { Greedy::VOTES };
            greedy.at_least = at_least;
            if per_cost {
                greedy = greedy.per_cost();
            }
            if stop {
                greedy = greedy.stop_at_first_misfit();
            }
            Rule::Greedy(greedy)
        },
    )
}

fn ties() -> impl Strategy<Value = Ties> {
    select(Ties::ALL.to_vec())
}

/// Few projects at few costs, so that ties are common.
fn election() -> impl Strategy<Value = Election> {
    (1..12_usize).prop_flat_map(|projects| {
        let costs = vec((1..8_i64, any::<bool>()), projects);
        let ballot = (vec(-1..4_i64, projects), 1..4_u32);
        (0..40_i64, costs, vec(ballot, 0..20)).prop_map(|(budget, costs, ballots)| {
            let projects = costs
                .into_iter()
                .enumerate()
                .map(|(index, (cost, odd))| Project {
                    withdrawn: odd && cost == 1,
                    ..Project::new(index.to_string(), Cents::new(cost))
                });
            let ballots = ballots.into_iter().map(|(points, times)| {
                // -1 stands for a project that the ballot does not name.
                let picks = points
                    .into_iter()
                    .enumerate()
                    .filter(|&(_, points)| points >= 0);
                let picks = picks.map(|(project, points)| Pick { project, points });
                let times = NonZeroU32::new(times).expect("at least one");
                Ballot::new(picks.collect()).repeated(times)
            });
            Election::new(Cents::new(budget), projects.collect(), ballots.collect())
                .expect("a valid election")
        })
    })
}

/// An election, and the same with its ballots in another order.
fn shuffled() -> impl Strategy<Value = (Election, Election)> {
    election().prop_flat_map(|election| {
        let ballots = Just(election.ballots().to_vec()).prop_shuffle();
        ballots.prop_map(move |ballots| {
            let projects = election.projects().to_vec();
            let other = Election::new(election.budget(), projects, ballots);
            (election.clone(), other.expect("the same ballots"))
        })
    })
}

/// Text in a cell: what the dialect gives a meaning to, and anything else.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé;\"\r\n, ]{0,8}",
        any::<String>(),
        select(vec![
            "META", " votes ", "Projects", "None", "\u{FEFF}", "\r"
        ])
        .prop_map(str::to_owned),
    ]
}

/// A name for a key or a column: something beside blanks.
fn name() -> impl Strategy<Value = String> {
    cell().prop_map(|cell| format!("x{cell}"))
}

/// A file that can be counted, with any text where any text is allowed.
fn file() -> impl Strategy<Value = File> {
    let keys = vec((name(), cell()), 0..4);
    let columns = vec(name(), 0..3);
    let rows = vec(vec(cell(), 3), 1..6);
    (keys, columns, rows, vec((cell(), vec(cell(), 3)), 0..6)).prop_map(
        |(keys, columns, rows, ballots)| {
            let mut meta = Meta::new();
            for (number, (key, value)) in keys.into_iter().enumerate() {
                // Numbered, since a file has each key and column once.
                meta.set(format!("{number}{key}").trim(), value);
            }
            meta.set("budget", "100.5");
            meta.set("vote_type", "approval");
            let names = || {
                columns
                    .iter()
                    .enumerate()
                    .map(|(number, name)| format!("{number}{name}"))
            };
            let all = |fixed: [&str; 2]| fixed.map(str::to_owned).into_iter().chain(names());
            let mut projects = Table::new(all(["project_id", "cost"]));
            for (number, cells) in rows.iter().enumerate() {
                let fixed = [format!("p{number}"), format!("{number}.25")];
                let fixed = if number == 0 {
                    ["\"votes;".to_owned(), "7".to_owned()]
                } else {
                    fixed
                };
                projects.push(fixed.into_iter().chain(cells.iter().cloned()));
            }
            let mut votes = Table::new(all(["voter_id", "vote"]));
            for (voter, cells) in ballots {
                let fixed = [format!("v{voter}"), "\"votes;".to_owned()];
                votes.push(fixed.into_iter().chain(cells));
            }
            File {
                meta,
                projects,
                votes,
            }
        },
    )
}

proptest! {
    #[test]
    fn winners_never_cost_more_than_the_budget(
        election in election(), rule in rule(), ties in ties(),
    ) {
        let outcome = count(&election, rule, ties).expect("small scores");
        let costs = outcome.winners.iter().map(|&winner| election.projects()[winner].cost);
        let cost = Cents::checked_sum(costs).expect("small costs");
        prop_assert_eq!(cost, outcome.total_cost);
        prop_assert!(cost <= election.budget());
    }

    #[test]
    fn every_verdict_agrees_with_the_winners(
        election in election(), rule in rule(), ties in ties(),
    ) {
        let outcome = count(&election, rule, ties).expect("small scores");
        for (index, project) in outcome.projects.iter().enumerate() {
            prop_assert_eq!(project.is_selected(), outcome.winners.contains(&index));
            prop_assert_eq!(&project.id, &election.projects()[index].id);
            prop_assert!(!(project.is_selected() && election.projects()[index].withdrawn));
        }
    }

    #[test]
    fn neither_the_order_of_ballots_nor_grouping_matters(
        (election, other) in shuffled(), rule in rule(), ties in ties(),
    ) {
        let outcome = count(&election, rule, ties).expect("small scores");
        prop_assert_eq!(&outcome, &count(&other, rule, ties).expect("small scores"));
        let grouped = other.grouped();
        prop_assert_eq!(&outcome, &count(&grouped, rule, ties).expect("small scores"));
    }

    #[test]
    fn a_tie_decides_only_between_equals(
        election in election(), rule in rule(), ties in ties(),
    ) {
        let outcome = count(&election, rule, ties).expect("small scores");
        for (index, project) in outcome.projects.iter().enumerate() {
            if project.tie_decided {
                let equals = || outcome.tied_with(index);
                prop_assert!(equals().count() > 0);
                let winning = equals().any(|other| outcome.projects[other].is_selected());
                // A misfit among the equals may have ended the count before any of them won.
                let ended = matches!(project.reason(), Some(Reason::AfterFirstMisfit { .. }));
                prop_assert!(winning || ended || project.is_selected());
            }
        }
    }

    #[test]
    fn rules_read_back_from_their_names(rule in rule()) {
        prop_assert_eq!(rule.to_string().parse(), Ok(rule));
    }

    #[test]
    fn what_is_written_reads_back(file in file()) {
        let text = pb::write(&file);
        let (back, _) = pb::read(&text).expect("what was written can be read");
        prop_assert_eq!(&back, &file);
        prop_assert_eq!(pb::write(&back), text);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..200)) {
        let _ = pb::read(bytes);
    }

    #[test]
    fn no_damage_to_a_file_makes_the_reader_panic(
        file in file(),
        damage in vec((any::<proptest::sample::Index>(), select(b";\",\n\r-.0\xFF".to_vec())), 0..6),
        end in any::<proptest::sample::Index>(),
    ) {
        let mut bytes = pb::write(&file).into_bytes();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok((file, _)) = pb::read(&bytes) {
            prop_assert!(file.election().is_ok());
            prop_assert!(pb::read(pb::write(&file)).is_ok_and(|(back, _)| back == file));
        }
        let end = end.index(bytes.len());
        let _ = pb::read(&bytes[..end]);
    }
}
