//! Files that are odd or wrong, and what the reader says about them.

use insta::assert_snapshot;
use tally::pb::{self, File};
use tally::{Greedy, Rule};

const META: &str = "META\nkey;value\nbudget;100\nvote_type;approval\n";
const PROJECTS: &str = "PROJECTS\nproject_id;cost\n1;60\n2;50\n";
const VOTES: &str = "VOTES\nvoter_id;vote\na;1\nb;1,2\n";

/// What the reader refuses the text with.
fn error(text: impl AsRef<[u8]>) -> String {
    pb::read(text)
        .expect_err("the text has a fault")
        .to_string()
}

/// A file of these sections, each the usual one when empty.
fn file_of(meta: &str, projects: &str, votes: &str) -> String {
    let or = |given: &str, usual: &str| match given {
        "" => usual.to_owned(),
        given => given.to_owned(),
    };
    or(meta, META) + &or(projects, PROJECTS) + &or(votes, VOTES)
}

/// The usual file with this for its projects.
fn projects(rows: &str) -> String {
    file_of("", &format!("PROJECTS\n{rows}"), "")
}

/// The usual file with this for its votes.
fn votes(rows: &str) -> String {
    file_of("", "", &format!("VOTES\n{rows}"))
}

/// The usual file with this for the keys of its META.
fn meta(rows: &str) -> String {
    file_of(&format!("META\nkey;value\n{rows}"), "", "")
}

fn read(text: impl AsRef<[u8]>) -> (File, String) {
    let (file, warnings) = pb::read(text).expect("the text has no fault");
    let warnings: Vec<_> = warnings.iter().map(ToString::to_string).collect();
    (file, warnings.join("\n"))
}

/// What each ballot gives, as lists of index:points.
fn ballots(file: &File) -> Vec<String> {
    let election = file.election().expect("a file read is an election");
    let ballots = election.ballots().iter().map(|ballot| {
        let picks = ballot.picks().iter();
        let picks: Vec<_> = picks
            .map(|pick| format!("{}:{}", pick.project, pick.points))
            .collect();
        picks.join(" ")
    });
    ballots.collect()
}

#[test]
fn sections() {
    assert_snapshot!(error(""), @"line 1: the file ends without section META");
    assert_snapshot!(error("\n\n\n"), @"line 4: the file ends without section META");
    assert_snapshot!(error("\n{\"json\": 1}\n"), @r#"line 2: expected section META, found `{"json": 1}`"#);
    assert_snapshot!(error(PROJECTS), @"line 1: expected section META, found `PROJECTS`");
    assert_snapshot!(error("META"), @"line 2: section META has no header");
    assert_snapshot!(error("META\nPROJECTS\n"), @"line 2: section META has no header");
    assert_snapshot!(error(META), @"line 5: the file ends without section PROJECTS");
    assert_snapshot!(error(format!("{META}{PROJECTS}")), @"line 9: the file ends without section VOTES");
    assert_snapshot!(error(format!("{META}{VOTES}{PROJECTS}")), @"line 5: section VOTES once more, or out of order");
    assert_snapshot!(error(file_of("", "", "") + META), @"line 13: section META once more, or out of order");
    assert_snapshot!(error(format!("{META}PROJECTS\n{VOTES}")), @"line 6: section PROJECTS has no header");
}

#[test]
fn text() {
    assert_snapshot!(error(b"META\nkey;value\nunit;\xC3("), @"line 3: not UTF-8");
    assert_snapshot!(error(meta("unit;\"Ville\nbudget;3\n")), @"line 3: a quoted cell is never closed");
    assert_snapshot!(error(meta("unit;\"Vi\"lle\"\n")), @"line 3: text after a closing quote");
}

#[test]
fn keys() {
    let header = "META\nclé;valeur\nbudget;1\n";
    assert_snapshot!(error(file_of(header, "", "")), @"line 2: the header of META must be key;value");
    assert_snapshot!(error(meta("vote_type;approval\n")), @"line 1: no `budget` in META");
    assert_snapshot!(error(meta("budget;\nvote_type;approval\n")), @"line 1: no `budget` in META");
    assert_snapshot!(error(meta("budget;None\nvote_type;approval\n")), @"line 1: no `budget` in META");
    assert_snapshot!(error(meta("budget;1\n")), @"line 1: no `vote_type` in META");
    assert_snapshot!(error(meta("budget;1\nunit;a\nbudget;2\n")), @"line 5: key `budget` twice");
    assert_snapshot!(error(meta(" ;2\n")), @"line 3: a value without a key");
    assert_snapshot!(error(meta("budget;12,50\n")), @"line 3: budget `12,50`: not a decimal number with a point");
    assert_snapshot!(error(meta("budget;-3\n")), @"line 3: budget `-3` is too low");
    assert_snapshot!(error(meta("budget;1\nvote_type;Approval\n")), @"line 4: unknown vote type `Approval`");
    assert_snapshot!(error(meta("budget;1\nvote_type;approval\nmax_length;many\n")), @"line 5: max_length `many` is not a whole number");
    assert_snapshot!(error(meta("budget;1\nvote_type;approval\nmin_length;-1\n")), @"line 5: min_length `-1` is too low");
}

#[test]
fn projects_that_cannot_be_read() {
    assert_snapshot!(error(projects("id;cost\n1;60\n")), @"line 6: no column `project_id` in PROJECTS");
    assert_snapshot!(error(projects("project_id;price\n1;60\n")), @"line 6: no column `cost` in PROJECTS");
    assert_snapshot!(error(projects("project_id;cost;cost\n1;60;7\n")), @"line 6: column `cost` twice");
    assert_snapshot!(error(projects("project_id;cost\n1;60\n;50\n")), @"line 8: a project without an id");
    assert_snapshot!(error(projects("project_id;cost\n1;60\n2;50\n1;50\n")), @"line 9: project `1` twice");
    assert_snapshot!(error(projects("project_id;cost\n1\n")), @"line 7: cost ``: no amount given");
    assert_snapshot!(error(projects("project_id;cost\n1;0\n")), @"line 7: cost `0` is too low");
    assert_snapshot!(error(projects("project_id;cost\n1;12.345\n")), @"line 7: cost `12.345`: a fraction of a cent");
    assert_snapshot!(error(projects("project_id;cost\n1;99999999999999999999\n")), @"line 7: cost `99999999999999999999`: too large");
}

#[test]
fn votes_that_cannot_be_read() {
    assert_snapshot!(error(votes("voter_id;choix\na;1\n")), @"line 10: no column `vote` in VOTES");
    assert_snapshot!(error(votes("voter;vote\na;1\n")), @"line 10: no column `voter_id` in VOTES");
    assert_snapshot!(error(votes("voter_id;vote\na;1\nb;2,3\n")), @"line 12: the ballot names project `3`, which is not in PROJECTS");
    assert_snapshot!(error(votes("voter_id;vote\na;1,\n")), @"line 11: the ballot names project ``, which is not in PROJECTS");
    let cumulative = "META\nkey;value\nbudget;1\nvote_type;cumulative\n";
    let points = |votes: &str| error(file_of(cumulative, "", &format!("VOTES\n{votes}")));
    assert_snapshot!(points("voter_id;vote\na;1\n"), @"line 10: no column `points` in VOTES");
    assert_snapshot!(points("voter_id;vote;points\na;1,2;3\n"), @"line 11: 2 projects, but points for 1");
    assert_snapshot!(points("voter_id;vote;points\na;1;2.5\n"), @"line 11: points `2.5` is not a whole number");
    assert_snapshot!(points("voter_id;vote;points\na;1;\n"), @"line 11: 1 projects, but points for 0");
}

#[test]
fn oddities_are_read_and_told() {
    let text = "\u{FEFF}meta;\r\nkey;value\r\nbudget;100\r\nvote_type;approval\r\n\
        num_projects;4\r\nnum_votes;1\r\nmax_length;2\r\nmystery;kept\r\n\r\n\
        Projects\r\nproject_id;cost;votes;colour;;\r\n1;60.0;5;\"green; \"\"light\"\"\"\r\n\
        2;50;;;;\r\nc 3;10.50;0;red;too;much\r\n\
        VOTES\r\nvoter_id;vote\r\na;1\r\na;1,2,1\r\n;2\r\nd;None\r\nd2;1,2,c 3";
    let (file, warnings) = read(text);
    assert_snapshot!(warnings, @r"
    line 5: num_projects is 4, but 3 were found
    line 6: num_votes is 1, but 5 were found
    line 12: votes of project `1` is 5, but the ballots give 3
    line 14: 6 cells in a table of 4 columns
    line 14: project id `c 3` holds a comma or a blank
    line 14: votes of project `c 3` is 0, but the ballots give 1
    line 18: voter `a` once more
    line 18: 3 projects named, where 1 to 2 are allowed
    line 18: the ballot names project `1` twice: it counts once
    line 19: a ballot without a voter id
    line 20: a blank ballot
    line 21: 3 projects named, where 1 to 2 are allowed
    ");
    assert_eq!(ballots(&file), ["0:1", "0:1 1:1", "1:1", "", "0:1 1:1 2:1"]);
    assert_eq!(file.meta.get("mystery"), Some("kept"));
    assert_eq!(file.projects.value(0, "colour"), Some("green; \"light\""));
    assert_eq!(file.projects.value(1, "colour"), None);
    assert_eq!(read(pb::write(&file)).0, file);
}

#[test]
fn names_of_sections_may_stand_in_quotes() {
    let projects = "PROJECTS\nproject_id;cost\n\"VOTES\";60\n";
    let text = file_of("", projects, "VOTES\nvoter_id;vote\n\"meta\";VOTES\n");
    let (file, warnings) = read(&text);
    assert_eq!(warnings, "");
    assert_eq!(ballots(&file), ["0:1"]);
    assert_eq!(pb::write(&file), text);
}

#[test]
fn a_ballot_that_says_nothing_is_not_lost_on_the_way() {
    let (file, _) = read(votes("voter_id;vote\n;;ignored\na;1\n"));
    assert_eq!(ballots(&file), ["", "0:1"]);
    let (back, _) = read(pb::write(&file));
    assert_eq!(ballots(&back), ["", "0:1"]);
}

#[test]
fn points_of_each_vote_type() {
    let read = |vote_type: &str, more: &str, votes: &str| {
        let meta = format!("META\nkey;value\nbudget;100\nvote_type;{vote_type}\n{more}");
        let votes = format!("VOTES\nvoter_id;vote;points\n{votes}");
        let (file, warnings) = read(file_of(&meta, "", &votes));
        (ballots(&file).join(" / "), warnings)
    };
    let told = |result: (String, String)| format!("{}\n{}", result.0, result.1);

    assert_eq!(read("choose-1", "", "a;2;").0, "1:1");
    // The points of an approval and of a ranking are not those of the column.
    assert_eq!(read("approval", "", "a;2,1;9,9").0, "0:1 1:1");
    assert_eq!(
        read("ordinal", "max_length;3\n", "a;2,1;9,9\nb;1;").0,
        "0:2 1:3 / 0:3"
    );
    assert_eq!(read("ordinal", "", "a;2;").0, "1:2");
    assert_eq!(
        read("cumulative", "", "a;2,1;3,0\nb;1;2.0").0,
        "0:0 1:3 / 0:2"
    );
    assert_eq!(read("scoring", "", "a;2,1;-3,4").0, "0:4 1:-3");
    assert_eq!(
        read("scoring", "default_score;-1\n", "a;2;3\nb;;").0,
        "0:-1 1:3 / 0:-1 1:-1"
    );

    assert_snapshot!(told(read("choose-1", "", "a;2,1;")), @r"
    0:1 1:1
    line 11: 2 projects named, where 1 to 1 are allowed
    ");
    let shared = "min_points;1\nmax_points;3\nmin_sum_points;2\nmax_sum_points;4\n";
    assert_snapshot!(told(read("cumulative", shared, "a;2,1;4,0\nb;2,1;3,2\nc;1;1")), @r"
    0:0 1:4 / 0:2 1:3 / 0:1
    line 15: min_points is 1, but the ballot has 0
    line 16: max_sum_points is 4, but the ballot has 5
    line 17: min_sum_points is 2, but the ballot has 1
    ");
    assert_snapshot!(told(read("approval", "max_sum_cost;100.50\nmax_points;0\n", "a;2,1;")), @r"
    0:1 1:1
    line 13: max_sum_cost is 100.50, but the ballot has 110
    ");

    assert_snapshot!(told(read("approval", "", "a;2,2;")), @r"
    1:1
    line 11: the ballot names project `2` twice: it counts once
    ");
    assert_snapshot!(told(read("ordinal", "max_length;3\n", "a;2,2,1;")), @r"
    0:1 1:3
    line 12: the ballot names project `2` twice: its best place counts
    ");
    assert_snapshot!(told(read("cumulative", "", "a;2,1,2;1,4,3")), @r"
    0:4 1:3
    line 11: 3 projects named, where 1 to 2 are allowed
    line 11: the ballot names project `2` twice: its last points count
    ");
    assert_snapshot!(told(read("ordinal", "max_length;1\n", "a;2,1;")), @r"
    0:0 1:1
    line 12: 2 projects named, where 1 to 1 are allowed
    ");
}

#[test]
fn a_withdrawn_project_is_marked() {
    let (file, _) = read(projects("project_id;cost\n1;999999999\n2;999999999.01\n"));
    let election = file.election().expect("a file read is an election");
    let withdrawn: Vec<_> = election
        .projects()
        .iter()
        .map(|project| project.withdrawn)
        .collect();
    assert_eq!(withdrawn, [true, false]);
}

#[test]
fn the_rule_of_the_organiser() {
    let rule = |vote_type: &str, rule: &str| {
        let more = "min_project_score_threshold;50\n";
        let keys = format!("budget;1\nvote_type;{vote_type}\nrule;{rule}\n{more}");
        read(meta(&keys))
            .0
            .official_rule()
            .expect("numbers are numbers")
    };
    assert_eq!(rule("approval", "greedy"), Some(Rule::GREEDY_VOTES));
    assert_eq!(rule("ordinal", "greedy"), Some(Rule::GREEDY_SCORE));
    let stop = Greedy::VOTES.stop_at_first_misfit();
    assert_eq!(rule("choose-1", "greedy-no-skip"), Some(Rule::Greedy(stop)));
    let threshold = Greedy::SCORE.at_least(50);
    assert_eq!(
        rule("ordinal", "greedy-threshold"),
        Some(Rule::Greedy(threshold))
    );
    assert_eq!(rule("approval", "equalshares"), None);
}
