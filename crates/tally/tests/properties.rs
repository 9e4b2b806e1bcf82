//! What holds for every file and every election.

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use tally::pb::{self, File, Meta, Table};
use tally::{
    Ballot, Cents, Election, EqualShares, Greedy, Group, Limits, Outcome, Pick, Project,
    ProjectOutcome, Reason, Rule, Seed, Ties, count, count_within,
};

/// A rule with any options.
fn rule() -> impl Strategy<Value = Rule> {
    let at_least = proptest::option::of(-5..30_i64);
    let greedy = (any::<bool>(), any::<bool>(), any::<bool>(), at_least).prop_map(
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
    );
    let shares = select(EqualShares::ALL.to_vec()).prop_map(Rule::EqualShares);
    prop_oneof![
        4 => greedy,
        3 => shares,
        1 => select(vec![Rule::MajorityJudgment, Rule::Phragmen]),
    ]
}

fn ties() -> impl Strategy<Value = Ties> {
    let seed = "[a-z0-9]{4,8}".prop_map(|seed| seed.parse::<Seed>().expect("a seed"));
    let drawn = (any::<bool>(), seed).prop_map(|(cost, seed)| {
        if cost {
            Ties::CostVotesDraw(seed)
        } else {
            Ties::Draw(seed)
        }
    });
    prop_oneof![2 => select(Ties::SEEDLESS.to_vec()), 1 => drawn]
}

/// Limits of the first eight projects or fewer, in two groups that may overlap.
fn limits() -> impl Strategy<Value = Limits> {
    let amount = || proptest::option::of((0..30_i64).prop_map(Cents::new));
    let group = (
        vec(any::<bool>(), 8),
        0..4_u32,
        proptest::option::of(0..4_u32),
        amount(),
        amount(),
    );
    let group = group.prop_map(|(members, at_least, at_most, ceiling, reserved)| Group {
        projects: (0..8).filter(|&project| members[project]).collect(),
        at_least,
        at_most,
        ceiling,
        reserved,
    });
    let votes = proptest::option::of(0..10_u32);
    (vec(group, 0..3), votes, amount()).prop_map(|(groups, min_votes, cap)| Limits {
        groups,
        min_votes,
        cap,
    })
}

/// The limits without what the election does not have.
fn fitting(mut limits: Limits, election: &Election) -> Limits {
    for group in &mut limits.groups {
        group
            .projects
            .retain(|&project| project < election.projects().len());
    }
    limits
}

fn winners_of<'a>(
    group: &'a Group,
    outcome: &'a Outcome,
) -> impl Iterator<Item = &'a ProjectOutcome> {
    let members = group
        .projects
        .iter()
        .map(|&member| &outcome.projects[member]);
    members.filter(|member| member.is_selected())
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

/// A file of any vote type, as cities publish them, with some of its limits.
fn published() -> impl Strategy<Value = String> {
    let vote_type = select(pb::VoteType::ALL.to_vec());
    let ballot = vec((0..5_usize, -2..6_i64), 0..5);
    let keys = select(vec![
        "min_length",
        "max_length",
        "max_points",
        "max_sum_points",
        "default_score",
    ]);
    let keys = vec((keys, 0..6_i64), 0..3);
    (vote_type, keys, vec((ballot, 0..90_u32), 0..8)).prop_map(|(vote_type, keys, ballots)| {
        let mut text = format!(
            "META\r\nkey;value\r\ndescription;PB, \u{c9}t\u{e9}\r\nbudget;2917710.16\r\nvote_type;{vote_type}\r\nrule;greedy\r\n"
        );
        let mut seen = Vec::new();
        for (key, value) in keys {
            if !seen.contains(&key) {
                text += &format!("{key};{value}\r\n");
                seen.push(key);
            }
        }
        text += "PROJECTS\nproject_id;cost;votes;score;name;category;selected\n";
        for (id, name) in ["7", "c20", "BO.D13.3/25", "040", "x"].iter().zip([
            "Un banc",
            "\"Des arbres; de l\u{2019}ombre\"",
            "\"\"",
            "None",
            "",
        ]) {
            text += &format!("{id};100000.0;3;5;{name};sport,culture;1\n");
        }
        text += "VOTES\nvoter_id;vote;points;age;sex;voting_method\n";
        for (voter, (picks, age)) in ballots.into_iter().enumerate() {
            let mut ids: Vec<(&str, i64)> = Vec::new();
            for (project, points) in picks {
                let id = ["7", "c20", "BO.D13.3/25", "040", "x"][project];
                if ids.iter().all(|(known, _)| *known != id) {
                    ids.push((id, points));
                }
            }
            let list = |item: &dyn Fn(&(&str, i64)) -> String| {
                ids.iter().map(item).collect::<Vec<_>>().join(",")
            };
            let (vote, points) = (list(&|one| one.0.to_owned()), list(&|one| one.1.to_string()));
            text += &format!("{voter};{vote};{points};{age};F;internet\n");
        }
        text
    })
}

/// Damages that happen: a line lost, doubled or moved, a cell cut short, bytes changed.
fn damaged(text: &str, damages: &[(u8, proptest::sample::Index, u8)]) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = text
        .split('\n')
        .map(|line| line.as_bytes().to_vec())
        .collect();
    for (kind, place, byte) in damages {
        if lines.is_empty() {
            break;
        }
        let at = place.index(lines.len());
        match kind % 6 {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines.swap(at, 0),
            3 => {
                let length = lines[at].len();
                lines[at].truncate(length / 2);
            }
            4 => lines[at].push(*byte),
            _ => {
                let length = lines[at].len().max(1);
                let middle = usize::from(*byte) % length;
                if let Some(old) = lines[at].get_mut(middle) {
                    *old = b";\",\r-.9\xFF "[usize::from(*byte) % 9];
                }
            }
        }
    }
    lines.join(&b'\n')
}

proptest! {
    #[test]
    fn files_of_every_vote_type_lose_nothing(text in published()) {
        let (file, _) = pb::read(&text).expect("a file without a fault");
        let written = pb::write(&file);
        let (back, _) = pb::read(&written).expect("what was written can be read");
        prop_assert_eq!(&back, &file);
        prop_assert_eq!(back.election().expect("an election"), file.election().expect("an election"));
        prop_assert_eq!(pb::write(&back), written);
    }

    #[test]
    fn damaged_files_are_refused_with_a_line_or_read(
        text in published(),
        damages in vec((any::<u8>(), any::<proptest::sample::Index>(), any::<u8>()), 0..5),
    ) {
        let bytes = damaged(&text, &damages);
        match pb::read(&bytes) {
            Ok((file, _)) => {
                prop_assert!(file.election().is_ok());
                prop_assert!(pb::read(pb::write(&file)).is_ok_and(|(back, _)| back == file));
            }
            Err(error) => prop_assert!(error.line.is_some(), "{}", error),
        }
    }

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
            // In a rule of purchases, equals are those of one round and not of one rank.
            let list = !matches!(rule, Rule::EqualShares(_) | Rule::Phragmen);
            if project.tie_decided && list {
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
    fn a_tie_is_open_only_where_the_order_leaves_it_so(
        election in election(), rule in rule(), ties in ties(),
    ) {
        let outcome = count(&election, rule, ties).expect("small scores");
        let may_be_open = matches!(ties, Ties::Open | Ties::CostVotesOpen);
        for project in &outcome.projects {
            prop_assert!(!project.tie_open || (may_be_open && project.tie_decided));
            // Without any order, each tie that decides is open.
            prop_assert!(ties != Ties::Open || project.tie_open == project.tie_decided);
        }
    }

    #[test]
    fn limits_hold_under_every_rule(
        election in election(), rule in rule(), ties in ties(), limits in limits(),
    ) {
        let limits = fitting(limits, &election);
        let outcome = count_within(&election, rule, ties, &limits).expect("small scores");
        let costs = outcome.winners.iter().map(|&winner| election.projects()[winner].cost);
        let cost = Cents::checked_sum(costs).expect("small costs");
        prop_assert_eq!(cost, outcome.total_cost);
        prop_assert!(cost <= election.budget());
        for (index, project) in outcome.projects.iter().enumerate() {
            prop_assert_eq!(project.is_selected(), outcome.winners.contains(&index));
            prop_assert!(project.brought.is_none() || project.is_selected());
            if project.is_selected() {
                prop_assert!(!election.projects()[index].withdrawn);
                prop_assert!(limits.cap.is_none_or(|cap| project.cost <= cap));
                prop_assert!(limits.min_votes.is_none_or(|least| project.votes >= least));
            }
        }
        for group in &limits.groups {
            let number = winners_of(group, &outcome).count();
            prop_assert!(group.at_most.is_none_or(|most| number <= most as usize));
            let cost = Cents::checked_sum(winners_of(group, &outcome).map(|one| one.cost));
            prop_assert!(group.ceiling.is_none_or(|most| cost.expect("small costs") <= most));
        }
    }

    #[test]
    fn a_floor_gives_a_group_what_it_would_win_alone_up_to_the_floor(
        election in election(), rule in rule(), ties in ties(), limits in limits(),
    ) {
        let mut limits = fitting(limits, &election);
        let Some(group) = limits.groups.first_mut() else {
            return Ok(());
        };
        (group.at_most, group.ceiling, group.reserved) = (None, None, None);
        let group = group.clone();
        limits.groups.truncate(1);
        let outcome = count_within(&election, rule, ties, &limits).expect("small scores");
        let mut alone = election.projects().to_vec();
        for (index, project) in alone.iter_mut().enumerate() {
            project.withdrawn |= !group.projects.contains(&index);
        }
        let alone = Election::new(election.budget(), alone, election.ballots().to_vec())
            .expect("the same ballots");
        let none = Limits { groups: vec![], ..limits };
        let best = count_within(&alone, rule, ties, &none).expect("small scores").winners.len();
        let sure = best.min(group.at_least as usize);
        prop_assert!(winners_of(&group, &outcome).count() >= sure);
    }

    #[test]
    fn limits_that_nothing_reaches_change_nothing(
        election in election(), rule in rule(), ties in ties(), limits in limits(),
    ) {
        let mut limits = fitting(limits, &election);
        (limits.min_votes, limits.cap) = (Some(0), Some(Cents::MAX));
        for group in &mut limits.groups {
            (group.at_least, group.reserved) = (0, None);
            (group.at_most, group.ceiling) = (Some(u32::MAX), Some(Cents::MAX));
        }
        let outcome = count(&election, rule, ties).expect("small scores");
        let within = count_within(&election, rule, ties, &limits).expect("small scores");
        prop_assert_eq!(&outcome.winners, &within.winners);
        prop_assert_eq!(&outcome.projects, &within.projects);
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
