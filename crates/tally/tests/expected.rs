//! Real votes, counted again: the Pabulib files beside the repository, and the outcomes that two
//! other implementations agree on.
//!
//! The files may not be copied here, so that these tests are skipped, loudly, where they are
//! absent. `PARVIS_SHARED` says where to look instead of `../shared`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::Deserialize;
use tally::pb::{self, File, Notice, VoteType, Warning};
use tally::{Election, Greedy, Outcome, Rule, Ties, count};

#[derive(Deserialize)]
struct Expected {
    counts: BTreeMap<String, Counts>,
    outcomes: BTreeMap<String, serde_json::Value>,
    official: Option<Official>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Counts {
    votes: u32,
    score: i64,
}

#[derive(Deserialize)]
struct Official {
    winners: Vec<String>,
    same_as: Vec<String>,
}

#[derive(Deserialize)]
struct Result {
    winners: Vec<String>,
    total_cost: serde_json::Number,
    threshold: Option<i64>,
    increments: Option<u64>,
}

/// Not rules of this crate: the best set by total score is a yardstick, and only its total is
/// unique.
const YARDSTICKS: [&str; 2] = ["max_total_score", "max_total_cost_weighted_score"];

#[test]
fn every_outcome_is_the_expected_one() {
    let mut compared = 0;
    for (name, file) in files() {
        let election = file.election().expect("a file read is an election");
        let elections = [election.clone().grouped(), election];
        let expected = expected(&name);
        for (rule_name, outcomes) in &expected.outcomes {
            if YARDSTICKS.contains(&rule_name.as_str()) {
                continue;
            }
            for ties in [Ties::Lexico, Ties::CostVotes] {
                let key = ties.name().replace('-', "_");
                let result: Result = serde_json::from_value(outcomes[&key].clone())
                    .unwrap_or_else(|error| panic!("{name} {rule_name} {key}: {error}"));
                let rule = rule(rule_name, &file, &result);
                // Many rounds take a while; that grouping changes nothing is a property test.
                let greedy = matches!(rule, Rule::Greedy(_));
                for election in &elections[..if greedy { 2 } else { 1 }] {
                    let outcome = counted(election, rule, ties);
                    compare(&outcome, &result, &format!("{name} {rule_name} {key}"));
                }
                compared += 1;
            }
        }
    }
    // Of fourteen files, eight have 16 rules and six with points 19; four have a threshold too;
    // two tie orders.
    let found = files().len();
    assert!(
        found == 0 || compared >= 480,
        "only {compared} outcomes compared"
    );
}

/// The same winners, in the same order for the rules that go down a list; purchases are compared
/// as a set.
fn compare(outcome: &Outcome, result: &Result, what: &str) {
    let mut winners: Vec<_> = outcome.winner_ids().collect();
    let mut expected: Vec<_> = result.winners.iter().map(String::as_str).collect();
    if !matches!(outcome.rule, Rule::Greedy(_)) {
        winners.sort_unstable();
        expected.sort_unstable();
    }
    assert_eq!(winners, expected, "{what}");
    let cost = outcome.total_cost.to_string();
    assert_eq!(cost, result.total_cost.to_string(), "{what}");
    if let (Some(shares), Some(increments)) = (&outcome.shares, result.increments) {
        assert_eq!(shares.raises, increments, "{what}");
    }
}

#[test]
fn votes_and_points_are_the_expected_ones() {
    for (name, file) in files() {
        let election = file.election().expect("a file read is an election");
        let outcome = counted(&election, Rule::GREEDY_VOTES, Ties::Lexico);
        let counts: BTreeMap<_, _> = outcome
            .projects
            .iter()
            .map(|project| {
                let (votes, score) = (project.votes, project.score);
                (project.id.clone(), Counts { votes, score })
            })
            .collect();
        assert_eq!(counts, expected(&name).counts, "{name}");
    }
}

#[test]
fn the_rule_in_the_file_gives_the_official_winners() {
    for (name, file) in files() {
        let rule = file.official_rule().expect("a vote type and a threshold");
        let (Some(rule), Some(official)) = (rule, expected(&name).official) else {
            continue;
        };
        // Where no greedy rule gives the city's winners, the city did something else besides.
        if !official
            .same_as
            .iter()
            .any(|rule| rule.starts_with("greedy_"))
        {
            continue;
        }
        let election = file.election().expect("a file read is an election");
        let outcome = counted(&election, rule, Ties::Lexico);
        let sorted = |mut ids: Vec<String>| {
            ids.sort();
            ids
        };
        let winners = sorted(outcome.winner_ids().map(str::to_owned).collect());
        assert_eq!(winners, sorted(official.winners), "{name} {rule}");
    }
}

#[test]
fn files_read_back_as_they_were() {
    for (name, file) in files() {
        let text = pb::write(&file);
        let (back, _) = pb::read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(back == file, "{name} changed");
        assert!(pb::write(&back) == text, "{name} is written in two ways");
    }
}

#[test]
fn toulouse_2019_wins_differ_by_votes_and_by_points() {
    let Some((file, warnings)) = read("France_Toulouse_2019.pb") else {
        return;
    };
    assert_eq!(warnings, []);
    let election = file.election().expect("a file read is an election");

    let by_score = counted(&election, Rule::GREEDY_SCORE, Ties::Lexico);
    assert_eq!(by_score.winners.len(), 14);
    assert_eq!(by_score.total_cost.to_string(), "1000000");
    assert!(by_score.left().is_zero());

    let by_votes = counted(&election, Rule::GREEDY_VOTES, Ties::Lexico);
    assert_eq!(by_votes.winners.len(), 16);
    assert_eq!(by_votes.total_cost.to_string(), "994000");
}

#[test]
fn the_one_wrong_official_score_of_zurich_is_reported() {
    let Some((_, warnings)) = read("Switzerland_Zurich_S5R.pb") else {
        return;
    };
    let recounts: Vec<_> = warnings
        .iter()
        .filter(|warning| matches!(warning.notice, Notice::Recount { .. }))
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        recounts,
        ["line 45: score of project `24` is 198, but the ballots give 202"]
    );
}

/// A hundred times what it takes: this notices a count that became quadratic, not a slow machine.
#[test]
fn the_90494_ballots_of_lodz_are_soon_counted() {
    let Some(folder) = folder() else {
        return;
    };
    let bytes = fs::read(folder.join("Poland_Lodz_2022.pb")).expect("the file opens");
    let start = Instant::now();
    let (file, _) = pb::read(bytes).expect("the file reads");
    let election = file.election().expect("a file read is an election");
    let outcome = counted(&election, Rule::GREEDY_VOTES, Ties::Lexico);
    let elapsed = start.elapsed();

    assert_eq!((outcome.ballots, outcome.winners.len()), (90_494, 16));
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 });
    assert!(elapsed < limit, "{elapsed:?}");
}

fn counted(election: &Election, rule: Rule, ties: Ties) -> Outcome {
    count(election, rule, ties).expect("real scores fit")
}

/// The rule that an expected outcome names.
fn rule(name: &str, file: &File, result: &Result) -> Rule {
    if name != "greedy_threshold" {
        return name
            .replace('_', "-")
            .parse()
            .expect("a rule of this crate");
    }
    let vote_type = file.meta.vote_type();
    let by_points = vote_type.is_ok_and(VoteType::has_points);
    let greedy = if by_points {
        Greedy::SCORE
    } else {
        Greedy::VOTES
    };
    Rule::Greedy(greedy.at_least(result.threshold.expect("a threshold")))
}

/// Every file, by name; none where the folder is absent.
fn files() -> Vec<(String, File)> {
    let Some(folder) = folder() else {
        return Vec::new();
    };
    let mut names: Vec<_> = fs::read_dir(&folder)
        .expect("the folder opens")
        .filter_map(|entry| {
            entry
                .expect("the folder lists")
                .file_name()
                .into_string()
                .ok()
        })
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|ending| ending == "pb")
        })
        .collect();
    names.sort();
    assert!(!names.is_empty(), "no .pb file in {}", folder.display());
    names
        .into_iter()
        .filter_map(|name| read(&name).map(|(file, _)| (name, file)))
        .collect()
}

fn read(name: &str) -> Option<(File, Vec<Warning>)> {
    let bytes = fs::read(folder()?.join(name)).expect("the file opens");
    Some(pb::read(bytes).unwrap_or_else(|error| panic!("{name}: {error}")))
}

fn expected(name: &str) -> Expected {
    let folder = folder().expect("its file was read");
    let path = folder.join("expected").join(name).with_extension("json");
    let text = fs::read_to_string(&path).expect("each file has its expected outcomes");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[expect(
    clippy::print_stderr,
    reason = "a skipped test must not look like one that passed"
)]
fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("PARVIS_SHARED").map_or_else(beside, PathBuf::from);
    let folder = shared.join("data/pabulib");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: no Pabulib files in {}", folder.display());
    None
}
