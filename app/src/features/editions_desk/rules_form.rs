//! The rules' form. Everything is text until it is read: what was typed is shown again when it is refused.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::desk::amount::{self, TypedError};
use domain::{BallotForm, Cents, CountingRule, Limits, Link, Rules, Ties};
use serde::{Deserialize, Serialize};
use tally::{Greedy, Measure, Misfit};

/// What is typed, field by field. The names of fields in the page are `rules[age_floor]` and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RulesTyped {
    pub age_floor: String,
    pub links: Vec<String>,
    /// Empty for no limit.
    pub ideas_per_person: String,
    pub project_cap: String,
    /// `approval`, `knapsack`, `points`, `scores`, `ranking` or `judgment`.
    pub ballot: String,
    pub min: String,
    pub max: String,
    pub cap: String,
    pub per_project: String,
    pub total: String,
    /// The highest score.
    pub score: String,
    /// How many projects can be ranked.
    pub places: String,
    pub grades: String,
    /// `votes`, `score` or `judgment`.
    pub measure: String,
    /// Boxes send their value when they are ticked, and nothing otherwise.
    pub per_cost: String,
    /// `skip` or `stop`.
    pub misfit: String,
    pub at_least: String,
    pub ties: String,
    pub change: String,
}

/// What a ticked box sends.
pub const TICKED: &str = "on";

impl RulesTyped {
    /// The form as it begins.
    pub fn of(rules: &Rules) -> Self {
        let (measure, greedy) = match rules.counting_rule {
            CountingRule::Greedy(greedy) => (
                match greedy.by {
                    Measure::Votes => "votes",
                    Measure::Score => "score",
                },
                greedy,
            ),
            CountingRule::MajorityJudgment => ("judgment", Greedy::SCORE),
            CountingRule::EqualShares(_) | CountingRule::Phragmen => ("votes", Greedy::VOTES),
        };
        let ticked = |on: bool| if on { TICKED.to_owned() } else { String::new() };
        let mut typed = Self {
            age_floor: rules.age_floor.to_string(),
            links: rules
                .links
                .iter()
                .map(|link| link.code().to_owned())
                .collect(),
            ideas_per_person: rules
                .ideas_per_person
                .map(|ideas| ideas.to_string())
                .unwrap_or_default(),
            project_cap: rules.cap_per_project.map(amount::typed).unwrap_or_default(),
            measure: measure.to_owned(),
            per_cost: ticked(greedy.per_cost),
            misfit: match greedy.misfit {
                Misfit::Skip => "skip",
                Misfit::Stop => "stop",
            }
            .to_owned(),
            at_least: greedy
                .at_least
                .map(|support| support.to_string())
                .unwrap_or_default(),
            ties: rules.ties.to_string(),
            change: ticked(rules.change_until_close),
            ..Self::default()
        };
        match rules.ballot_form {
            BallotForm::Approval { min, max } => {
                "approval".clone_into(&mut typed.ballot);
                typed.min = min.to_string();
                typed.max = max.to_string();
            }
            BallotForm::Knapsack { cap } => {
                "knapsack".clone_into(&mut typed.ballot);
                typed.cap = amount::typed(cap);
            }
            BallotForm::Points { per_project, total } => {
                "points".clone_into(&mut typed.ballot);
                typed.per_project = per_project.to_string();
                typed.total = total.to_string();
            }
            BallotForm::Scores { max } => {
                "scores".clone_into(&mut typed.ballot);
                typed.score = max.to_string();
            }
            BallotForm::Ranking { max } => {
                "ranking".clone_into(&mut typed.ballot);
                typed.places = max.to_string();
            }
            BallotForm::MajorityJudgment { grades } => {
                "judgment".clone_into(&mut typed.ballot);
                typed.grades = grades.to_string();
            }
        }
        typed
    }

    /// Reads the rules, or tells every fault. Numbers of ballots that were not chosen are not looked at.
    pub fn read(&self) -> Result<Rules, Vec<FieldError>> {
        let mut faults = Faults::default();
        let age_floor = faults.number("age_floor", &self.age_floor, "editing-rules-age-number");
        if age_floor.is_some_and(|age| age > 18) {
            faults.tell("age_floor", "editing-rules-age-18");
        }
        let links: Vec<Link> = Link::ALL
            .into_iter()
            .filter(|link| self.links.iter().any(|typed| typed == link.code()))
            .collect();
        if links.is_empty() {
            faults.tell("links", "editing-rules-no-link");
        }
        let ideas_per_person = faults.optional("ideas_per_person", &self.ideas_per_person);
        if ideas_per_person == Some(0) {
            faults.tell("ideas_per_person", "editing-rules-one-idea");
        }
        let cap_per_project = (!self.project_cap.trim().is_empty())
            .then(|| faults.amount("project_cap", &self.project_cap))
            .flatten();
        let ballot_form = self.ballot_form(&mut faults);
        let counting_rule = self.counting_rule(&mut faults);
        let ties = self.ties.parse::<Ties>().ok();
        if ties.is_none() {
            faults.tell("ties", "editing-rules-choose");
        }
        let (Some(age_floor), Some(ballot_form), Some(counting_rule), Some(ties), true) = (
            age_floor.and_then(|age| u8::try_from(age).ok()),
            ballot_form,
            counting_rule,
            ties,
            faults.0.is_empty(),
        ) else {
            return Err(faults.0);
        };
        let rules = Rules {
            age_floor,
            links,
            ideas_per_person,
            ballot_form,
            counting_rule,
            ties,
            change_until_close: self.change == TICKED,
            cap_per_project,
            limits: Limits::default(),
            publish_ballots_from: 0,
        };
        // The domain has the last word: a rule that this form forgot is still refused.
        rules
            .check()
            .map_err(|_| vec![FieldError::new("form", AppError::refused("error-rules"))])?;
        Ok(rules)
    }

    fn ballot_form(&self, faults: &mut Faults) -> Option<BallotForm> {
        let (form, field, key) = match self.ballot.as_str() {
            "approval" => {
                let min = faults.number("min", &self.min, "editing-rules-number");
                let max = faults.number("max", &self.max, "editing-rules-number");
                (
                    BallotForm::Approval {
                        min: min?,
                        max: max?,
                    },
                    "max",
                    "editing-rules-min-max",
                )
            }
            "knapsack" => (
                BallotForm::Knapsack {
                    cap: faults.amount("cap", &self.cap)?,
                },
                "cap",
                "editing-rules-cap",
            ),
            "points" => {
                let per_project =
                    faults.number("per_project", &self.per_project, "editing-rules-number");
                let total = faults.number("total", &self.total, "editing-rules-number");
                let form = BallotForm::Points {
                    per_project: per_project?,
                    total: total?,
                };
                (form, "total", "editing-rules-points")
            }
            "scores" => {
                let max = faults.number("score", &self.score, "editing-rules-number")?;
                (BallotForm::Scores { max }, "score", "editing-rules-one")
            }
            "ranking" => {
                let max = faults.number("places", &self.places, "editing-rules-number")?;
                (BallotForm::Ranking { max }, "places", "editing-rules-one")
            }
            "judgment" => {
                let grades = faults.number("grades", &self.grades, "editing-rules-number")?;
                let form = BallotForm::MajorityJudgment { grades };
                (form, "grades", "editing-rules-grades")
            }
            _ => {
                faults.tell("ballot", "editing-rules-choose");
                return None;
            }
        };
        if form.is_possible() {
            Some(form)
        } else {
            faults.tell(field, key);
            None
        }
    }

    fn counting_rule(&self, faults: &mut Faults) -> Option<CountingRule> {
        if self.measure == "judgment" {
            return Some(CountingRule::MajorityJudgment);
        }
        let by = match self.measure.as_str() {
            "votes" => Some(Measure::Votes),
            "score" => Some(Measure::Score),
            _ => {
                faults.tell("measure", "editing-rules-choose");
                None
            }
        };
        let misfit = match self.misfit.as_str() {
            "skip" => Some(Misfit::Skip),
            "stop" => Some(Misfit::Stop),
            _ => {
                faults.tell("misfit", "editing-rules-choose");
                None
            }
        };
        let at_least = faults
            .optional("at_least", &self.at_least)
            .filter(|support| *support > 0)
            .map(i64::from);
        Some(CountingRule::Greedy(Greedy {
            by: by?,
            per_cost: self.per_cost == TICKED,
            misfit: misfit?,
            at_least,
        }))
    }
}

/// The name and id of a field in the page.
pub fn field(name: &str) -> String {
    // The one field that sends a list.
    let list = if name == "links" { "[]" } else { "" };
    format!("rules[{name}]{list}")
}

#[derive(Default)]
struct Faults(Vec<FieldError>);

impl Faults {
    fn tell(&mut self, name: &str, key: &str) {
        self.0
            .push(FieldError::new(&field(name), AppError::refused(key)));
    }

    fn number(&mut self, name: &str, text: &str, key: &str) -> Option<u32> {
        amount::whole(text).map_err(|_| self.tell(name, key)).ok()
    }

    /// A number that may be left out.
    fn optional(&mut self, name: &str, text: &str) -> Option<u32> {
        match amount::whole(text) {
            Ok(number) => Some(number),
            Err(TypedError::Empty) => None,
            Err(_) => {
                self.tell(name, "editing-rules-number");
                None
            }
        }
    }

    /// An amount above zero.
    fn amount(&mut self, name: &str, text: &str) -> Option<Cents> {
        match amount::euros(text) {
            Ok(amount) if amount > Cents::ZERO => Some(amount),
            Ok(_) => {
                self.tell(name, "editing-envelope-zero");
                None
            }
            Err(err) => {
                self.tell(name, err.key());
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(typed: &RulesTyped) -> Vec<String> {
        typed
            .read()
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|fault| fault.field)
            .collect()
    }

    #[test]
    fn what_the_form_shows_reads_back() {
        let counting_rule = CountingRule::Greedy(
            Greedy::SCORE
                .per_cost()
                .stop_at_first_misfit()
                .at_least(100),
        );
        for ballot_form in [
            BallotForm::Approval { min: 0, max: 3 },
            BallotForm::Knapsack {
                cap: Cents::new(10_000_050),
            },
            BallotForm::Points {
                per_project: 3,
                total: 7,
            },
            BallotForm::Scores { max: 10 },
            BallotForm::Ranking { max: 4 },
            BallotForm::MajorityJudgment { grades: 6 },
        ] {
            let rules = Rules {
                ballot_form,
                counting_rule,
                cap_per_project: Some(Cents::new(5_000_000)),
                ideas_per_person: None,
                ..Rules::default()
            };
            assert_eq!(RulesTyped::of(&rules).read(), Ok(rules));
        }
    }

    #[test]
    fn only_the_chosen_ballot_is_read() {
        let typed = RulesTyped {
            cap: "douze".into(),
            total: "-".into(),
            ..RulesTyped::of(&Rules::default())
        };
        assert_eq!(typed.read(), Ok(Rules::default()));
    }

    #[test]
    fn every_fault_is_told_at_its_field() {
        assert_eq!(
            fields(&RulesTyped {
                ballot: "points".into(),
                ..RulesTyped::default()
            }),
            [
                "rules[age_floor]",
                "rules[links][]",
                "rules[per_project]",
                "rules[total]",
                "rules[measure]",
                "rules[misfit]",
                "rules[ties]"
            ]
        );
        let usual = || RulesTyped::of(&Rules::default());
        assert_eq!(
            fields(&RulesTyped {
                age_floor: "21".into(),
                ..usual()
            }),
            ["rules[age_floor]"]
        );
        assert_eq!(
            fields(&RulesTyped {
                min: "4".into(),
                ..usual()
            }),
            ["rules[max]"]
        );
        assert_eq!(
            fields(&RulesTyped {
                ideas_per_person: "0".into(),
                ..usual()
            }),
            ["rules[ideas_per_person]"]
        );
        assert_eq!(
            fields(&RulesTyped {
                project_cap: "12.500".into(),
                ..usual()
            }),
            ["rules[project_cap]"]
        );
    }
}
