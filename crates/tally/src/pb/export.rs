//! Our own results as a file.

use super::convert::WITHDRAWN_COST;
use super::file::{File, Table};
use super::meta::{Meta, VoteType};
use super::rules::rule_keys;
use crate::election::{Ballot, Election, Pick, Project};
use crate::limits::Limits;
use crate::outcome::{Outcome, ProjectOutcome};

/// What a file says beyond the votes and their count.
///
/// All texts lose their line ends, which other readers of the format do not expect in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The vote in one line, in English: `Municipal PB in Toulouse`.
    pub description: String,
    /// English name.
    pub country: String,
    /// The city or organisation.
    pub unit: String,
    /// The part of the city or of the envelope, when it is not all of it.
    pub subunit: Option<String>,
    /// The edition's label, often its year.
    pub instance: String,
    /// `dd.mm.yyyy`, or the year.
    pub date_begin: String,
    /// `dd.mm.yyyy`, or the year.
    pub date_end: String,
    /// Two letters of ISO 639.
    pub language: String,
    /// Three letters of ISO 4217.
    pub currency: String,
    pub vote_type: VoteType,
    /// The fewest projects on a ballot that is not blank.
    pub min_length: usize,
    /// The most projects on a ballot. A ranking gives this many points to its first place.
    pub max_length: usize,
    /// Further keys with their values, such as `max_sum_points`.
    pub limits: Vec<(String, String)>,
    /// What a reader has to know, in the language of the file.
    pub remarks: Vec<String>,
    /// One per project of the election, in its order.
    pub projects: Vec<About>,
}

/// What a file says about a project besides its cost and its count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    pub name: String,
    /// None is left out; a comma inside a category becomes a blank.
    pub categories: Vec<String>,
}

/// Why no file can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    #[error("{about} projects described, {projects} counted")]
    Projects { about: usize, projects: usize },
    #[error("the outcome is not that of this election")]
    OtherElection,
    #[error("project id `{0}` holds a comma or a blank")]
    AwkwardId(String),
}

impl Export {
    /// The file of a counted election: `votes`, `score` and `selected` are those of the outcome.
    ///
    /// Ballots are put in an order that depends on their content alone, and then numbered: neither
    /// tells when or by whom a ballot was cast, and two exports of one vote are the same file.
    /// Blank ballots stay, since rules that share the budget among voters count them.
    ///
    /// The format holds the order of a ranking and not its points: only points that fall from
    /// `max_length` one by one read back.
    pub fn file(&self, election: &Election, outcome: &Outcome) -> Result<File, ExportError> {
        self.check(election, outcome)?;
        Ok(File {
            meta: self.meta(election, outcome),
            projects: self.project_table(election, outcome),
            votes: self.vote_table(election),
        })
    }

    fn check(&self, election: &Election, outcome: &Outcome) -> Result<(), ExportError> {
        let projects = election.projects();
        if self.projects.len() != projects.len() {
            return Err(ExportError::Projects {
                about: self.projects.len(),
                projects: projects.len(),
            });
        }
        let ids = projects.iter().map(|project| &project.id);
        if !ids.eq(outcome.projects.iter().map(|project| &project.id)) {
            return Err(ExportError::OtherElection);
        }
        let awkward = |id: &str| id.contains(|c: char| c == ',' || c.is_whitespace());
        match projects.iter().find(|project| awkward(&project.id)) {
            Some(project) => Err(ExportError::AwkwardId(project.id.clone())),
            None => Ok(()),
        }
    }

    fn meta(&self, election: &Election, outcome: &Outcome) -> Meta {
        let mut meta = Meta::new();
        let mut set = |key: &str, text: &str| meta.set(key, one_line(text));
        set("description", &self.description);
        set("country", &self.country);
        set("unit", &self.unit);
        if let Some(subunit) = &self.subunit {
            set("subunit", subunit);
        }
        set("instance", &self.instance);
        set("num_projects", &election.projects().len().to_string());
        set("num_votes", &election.number_of_ballots().to_string());
        set("budget", &election.budget().to_string());
        set("vote_type", self.vote_type.name());
        for (key, value) in rule_keys(outcome.rule, &outcome.limits) {
            set(key, &value);
        }
        set("date_begin", &self.date_begin);
        set("date_end", &self.date_end);
        set("min_length", &self.min_length.to_string());
        set("max_length", &self.max_length.to_string());
        for (key, value) in &self.limits {
            set(key, value);
        }
        set("language", &self.language);
        set("currency", &self.currency);
        if outcome.projects.iter().all(ProjectOutcome::is_selected) {
            set("fully_funded", "1");
        }
        let exact_rule = format!("Counted by {}, ties by {}.", outcome.rule, outcome.ties);
        let limits = limits_remark(&outcome.limits);
        let remarks = [&exact_rule]
            .into_iter()
            .chain(&limits)
            .chain(&self.remarks);
        let numbered = (1..)
            .zip(remarks)
            .map(|(number, remark)| format!("#{number}: {remark}"));
        set("comment", &numbered.collect::<Vec<_>>().join(" "));
        meta
    }

    fn project_table(&self, election: &Election, outcome: &Outcome) -> Table {
        // Where each pick is one point the score says nothing new, and pabulib-checker 1.0.8 takes
        // its presence as a sign of a ranking.
        let with_score = match self.vote_type {
            VoteType::Approval | VoteType::Choose1 => false,
            VoteType::Ordinal | VoteType::Cumulative | VoteType::Scoring => true,
        };
        let columns = ["project_id", "cost", "votes"].into_iter();
        let columns = columns.chain(with_score.then_some("score"));
        let mut table = Table::new(columns.chain(["name", "category", "selected"]));
        let abouts = self.projects.iter().zip(&outcome.projects);
        for (project, (about, counted)) in election.projects().iter().zip(abouts) {
            let cost = if project.withdrawn {
                WITHDRAWN_COST
            } else {
                project.cost
            };
            let mut cells = vec![
                project.id.clone(),
                cost.to_string(),
                counted.votes.to_string(),
            ];
            if with_score {
                cells.push(counted.score.to_string());
            }
            let categories = about.categories.iter();
            let categories: Vec<_> = categories.map(|item| item.replace(',', " ")).collect();
            cells.extend([
                one_line(&about.name),
                one_line(&categories.join(",")),
                u8::from(counted.is_selected()).to_string(),
            ]);
            table.push(cells);
        }
        table
    }

    fn vote_table(&self, election: &Election) -> Table {
        let with_points = self.vote_type.has_points();
        let mut table = Table::new(
            ["voter_id", "vote"]
                .into_iter()
                .chain(with_points.then_some("points")),
        );
        let mut ballots: Vec<_> = election.ballots().iter().collect();
        ballots.sort_unstable();
        let mut voter = 0_u32;
        for ballot in ballots {
            let (vote, points) = self.cells(election.projects(), ballot);
            for _ in 0..ballot.times().get() {
                voter += 1;
                let cells = [voter.to_string(), vote.clone(), points.clone()];
                table.push(cells);
            }
        }
        table
    }

    /// The lists `vote` and `points` of a ballot, the best project first.
    fn cells(&self, projects: &[Project], ballot: &Ballot) -> (String, String) {
        // A score may be zero or less and still say something; elsewhere zero points say nothing.
        let says = |pick: &&Pick| self.vote_type == VoteType::Scoring || pick.points > 0;
        let mut picks: Vec<_> = ballot.picks().iter().filter(says).collect();
        picks.sort_by_key(|pick| std::cmp::Reverse(pick.points));
        let list = |item: &dyn Fn(&Pick) -> String| {
            let items: Vec<_> = picks.iter().map(|pick| item(pick)).collect();
            items.join(",")
        };
        (
            list(&|pick| projects[pick.project].id.clone()),
            list(&|pick| pick.points.to_string()),
        )
    }
}

/// What a reader needs to count again within the same limits, in numbers of rows and of money.
fn limits_remark(limits: &Limits) -> Option<String> {
    let number = |name: &str, value: Option<String>| Some(format!("{name} {}", value?));
    let all = [
        number("min_votes", limits.min_votes.map(|votes| votes.to_string())),
        number("cap", limits.cap.map(|cap| cap.to_string())),
    ];
    let groups = limits
        .groups
        .iter()
        .filter(|group| !group.projects.is_empty());
    let groups = groups.map(|group| {
        let rows = group.projects.iter().map(|row| (row + 1).to_string());
        let rows = rows.collect::<Vec<_>>().join(" ");
        let limits = [
            number(
                "at_least",
                (group.at_least > 0).then(|| group.at_least.to_string()),
            ),
            number("at_most", group.at_most.map(|most| most.to_string())),
            number("ceiling", group.ceiling.map(|amount| amount.to_string())),
            number("reserved", group.reserved.map(|amount| amount.to_string())),
        ];
        let limits = limits.into_iter().flatten().collect::<Vec<_>>().join(" ");
        format!("rows {rows} of PROJECTS {limits}")
    });
    let said: Vec<_> = all.into_iter().flatten().chain(groups).collect();
    (!said.is_empty()).then(|| format!("Limits: {}.", said.join(", ")))
}

/// The text without line ends, as any tool may understand them, and other control characters.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.split(breaks)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cents, Rule, Ties, count, pb};
    use insta::assert_snapshot;
    use std::num::NonZeroU32;

    fn export(vote_type: VoteType) -> Export {
        let about = |name: &str, categories: &[&str]| About {
            name: name.to_owned(),
            categories: categories.iter().map(|&item| item.to_owned()).collect(),
        };
        Export {
            description: "PB in Ville; test".to_owned(),
            country: "France".to_owned(),
            unit: "Ville".to_owned(),
            subunit: None,
            instance: "2026".to_owned(),
            date_begin: "01.06.2026".to_owned(),
            date_end: "30.06.2026".to_owned(),
            language: "fr".to_owned(),
            currency: "EUR".to_owned(),
            vote_type,
            min_length: 1,
            max_length: 3,
            limits: vec![],
            remarks: vec!["One ballot box.".to_owned()],
            projects: vec![
                about("Un \"banc\"\nvert", &["street", "rest, shade"]),
                about("Des arbres", &[]),
                about("Retiré", &[]),
            ],
        }
    }

    fn election(points: &[&[(usize, i64)]]) -> Election {
        let mut projects: Vec<_> = [("7", 6050), ("c20", 5000), ("x", 100)]
            .into_iter()
            .map(|(id, cents)| Project::new(id, Cents::new(cents)))
            .collect();
        projects[2].withdrawn = true;
        let pick = |&(project, points): &(usize, i64)| Pick { project, points };
        let ballots = points
            .iter()
            .map(|picks| Ballot::new(picks.iter().map(pick).collect()))
            .collect();
        Election::new(Cents::new(10_016), projects, ballots).unwrap()
    }

    fn counted(election: &Election) -> Outcome {
        count(election, Rule::GREEDY_SCORE, Ties::CostVotes).unwrap()
    }

    #[test]
    fn a_file_holds_all_and_reads_back() {
        let election = election(&[
            &[(1, 2), (0, 1)],
            &[(1, 3), (2, 3), (0, 0)],
            &[],
            &[(1, 2), (0, 1)],
        ]);
        let outcome = counted(&election);
        let file = export(VoteType::Cumulative)
            .file(&election, &outcome)
            .unwrap();
        let text = pb::write(&file);
        assert_snapshot!(text, @r#"
        META
        key;value
        description;"PB in Ville; test"
        country;France
        unit;Ville
        instance;2026
        num_projects;3
        num_votes;4
        budget;100.16
        vote_type;cumulative
        rule;greedy
        date_begin;01.06.2026
        date_end;30.06.2026
        min_length;1
        max_length;3
        language;fr
        currency;EUR
        comment;#1: Counted by greedy-score, ties by cost-votes. #2: One ballot box.
        PROJECTS
        project_id;cost;votes;score;name;category;selected
        7;60.50;2;2;"Un ""banc"" vert";street,rest  shade;0
        c20;50;3;7;Des arbres;;1
        x;999999999;1;3;Retiré;;0
        VOTES
        voter_id;vote;points
        1;;
        2;c20,x;3,3
        3;c20,7;2,1
        4;c20,7;2,1
        "#);

        let (back, warnings) = pb::read(&text).unwrap();
        let warnings: Vec<_> = warnings.iter().map(ToString::to_string).collect();
        assert_eq!(warnings, ["line 26: a blank ballot"]);
        assert_eq!(back, file);
        let again = counted(&back.election().unwrap());
        assert_eq!(again.winners, outcome.winners);
        assert_eq!(again.total_cost, outcome.total_cost);
    }

    #[test]
    fn the_order_of_voting_leaves_no_trace() {
        let ballots: [&[(usize, i64)]; 3] = [&[(1, 1)], &[(0, 1), (1, 1)], &[]];
        let mut reversed = ballots;
        reversed.reverse();
        let file = |ballots| {
            let election = election(ballots);
            export(VoteType::Approval)
                .file(&election, &counted(&election))
                .unwrap()
        };
        assert_eq!(file(&ballots), file(&reversed));
    }

    #[test]
    fn rankings_are_written_best_first_and_keep_their_points() {
        let election = election(&[&[(0, 2), (1, 3)], &[(2, 3), (1, 2), (0, 1)]]);
        let file = export(VoteType::Ordinal)
            .file(&election, &counted(&election))
            .unwrap();
        let votes: Vec<_> = file
            .votes
            .rows()
            .iter()
            .map(|row| row.cells()[1].as_str())
            .collect();
        assert_eq!(votes, ["x,c20,7", "c20,7"]);
        let back = file.election().unwrap().grouped();
        assert_eq!(back.ballots(), election.grouped().ballots());
    }

    #[test]
    fn equal_ballots_become_rows_of_their_own() {
        let ballots = vec![Ballot::approving([0]).repeated(NonZeroU32::new(3).unwrap())];
        let projects = election(&[]).projects().to_vec();
        let election = Election::new(Cents::new(1), projects, ballots).unwrap();
        let file = export(VoteType::Approval)
            .file(&election, &counted(&election))
            .unwrap();
        assert_eq!(file.projects.column("score"), None);
        assert_eq!(file.votes.rows().len(), 3);
        assert_eq!(file.meta.get("num_votes"), Some("3"));
    }

    #[test]
    fn refuses_what_is_not_of_one_vote() {
        let (here, mut other) = (election(&[]), counted(&election(&[])));
        let mut export = export(VoteType::Approval);
        other.projects[0].id = "8".to_owned();
        assert_snapshot!(
            export.file(&here, &other).unwrap_err(),
            @"the outcome is not that of this election"
        );
        export.projects.pop();
        assert_snapshot!(
            export.file(&here, &counted(&here)).unwrap_err(),
            @"2 projects described, 3 counted"
        );
        export.projects = vec![About::default()];
        let projects = vec![Project::new("a,b", Cents::new(1))];
        let awkward = Election::new(Cents::ZERO, projects, vec![]).unwrap();
        assert_snapshot!(
            export.file(&awkward, &counted(&awkward)).unwrap_err(),
            @"project id `a,b` holds a comma or a blank"
        );
    }
}
