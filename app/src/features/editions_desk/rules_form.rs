//! The rules' form. Everything is text until it is read: what was typed is shown again when it is refused.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::desk::amount::{self, TypedError};
use crate::features::editions_desk::rules_limits::LimitsTyped;
use domain::rules::{MAX_FIELD_HOURS, MAX_VOTERS_PER_CONTACT};
use domain::{BallotForm, Cents, Group, Link, Means, Rules};
use serde::{Deserialize, Serialize};

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
    /// `votes`, `score`, `judgment`, `shares` or `phragmen`.
    pub measure: String,
    /// Boxes send their value when they are ticked, and nothing otherwise.
    pub per_cost: String,
    /// `skip` or `stop`.
    pub misfit: String,
    pub at_least: String,
    /// `cost` or `projects`.
    pub satisfaction: String,
    /// `never`, `exhaustive` or `overspend`.
    pub raise: String,
    pub completed: String,
    /// The name of an order without its seed.
    pub ties: String,
    /// Empty for a new one, made when the form is saved.
    pub seed: String,
    pub limits: LimitsTyped,
    pub publish_from: String,
    pub change: String,
    pub comments: String,
    /// Words of [`Means`].
    pub means: Vec<String>,
    pub voters_per_contact: String,
    pub field_contacts: String,
    pub field_hours: String,
}

/// What a ticked box sends.
pub const TICKED: &str = "on";

/// A box as it is typed.
pub(super) fn ticked(on: bool) -> String {
    if on { TICKED.to_owned() } else { String::new() }
}

impl RulesTyped {
    /// The form as it begins.
    pub fn of(rules: &Rules, groups: &[Group]) -> Self {
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
            change: ticked(rules.change_until_close),
            comments: ticked(rules.comments),
            means: rules
                .means
                .iter()
                .map(|means| means.code().to_owned())
                .collect(),
            voters_per_contact: rules.voters_per_contact.to_string(),
            field_contacts: ticked(rules.field_contacts),
            field_hours: rules.field_hours.to_string(),
            limits: LimitsTyped::of(&rules.limits, groups),
            publish_from: match rules.publish_ballots_from {
                0 => String::new(),
                from => from.to_string(),
            },
            ..Self::default()
        };
        typed.begin_count(rules.counting_rule);
        typed.begin_ties(rules.ties);
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
    ///
    /// `groups` are the districts and themes that may be limited.
    pub fn read(&self, groups: &[Group]) -> Result<Rules, Vec<FieldError>> {
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
        let means: Vec<Means> = Means::ALL
            .iter()
            .copied()
            .filter(|means| self.means.iter().any(|typed| typed == means.code()))
            .collect();
        if means.is_empty() {
            faults.tell("means", "editing-rules-no-means");
        }
        let voters_per_contact = amount::whole(&self.voters_per_contact)
            .ok()
            .and_then(|voters| u8::try_from(voters).ok())
            .filter(|voters| (1..=MAX_VOTERS_PER_CONTACT).contains(voters));
        if voters_per_contact.is_none() {
            faults.tell("voters_per_contact", "editing-rules-voters-wrong");
        }
        let field_hours = amount::whole(&self.field_hours)
            .ok()
            .and_then(|hours| u16::try_from(hours).ok())
            .filter(|hours| *hours <= MAX_FIELD_HOURS);
        if field_hours.is_none() {
            faults.tell("field_hours", "editing-rules-field-hours-wrong");
        }
        let ballot_form = self.ballot_form(&mut faults);
        let counting_rule = self.counting_rule(&mut faults);
        let ties = self.ties_order(&mut faults);
        let limits = self.limits.read(groups, &mut faults);
        let publish_ballots_from = faults
            .optional("publish_from", &self.publish_from)
            .unwrap_or(0);
        let (
            Some(age_floor),
            Some(voters_per_contact),
            Some(field_hours),
            Some(ballot_form),
            Some(counting_rule),
            Some(ties),
            true,
        ) = (
            age_floor.and_then(|age| u8::try_from(age).ok()),
            voters_per_contact,
            field_hours,
            ballot_form,
            counting_rule,
            ties,
            faults.0.is_empty(),
        )
        else {
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
            limits,
            publish_ballots_from,
            comments: self.comments == TICKED,
            means,
            voters_per_contact,
            field_contacts: self.field_contacts == TICKED,
            field_hours,
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
}

/// The name and id of a field in the page.
pub fn field(name: &str) -> String {
    // The fields that send a list.
    let list = if matches!(name, "links" | "means") {
        "[]"
    } else {
        ""
    };
    format!("rules[{name}]{list}")
}

/// The faults of a form as it is read.
#[derive(Default)]
pub(super) struct Faults(Vec<FieldError>);

impl Faults {
    pub(super) fn tell(&mut self, name: &str, key: &str) {
        self.0
            .push(FieldError::new(&field(name), AppError::refused(key)));
    }

    pub(super) fn number(&mut self, name: &str, text: &str, key: &str) -> Option<u32> {
        amount::whole(text).map_err(|_| self.tell(name, key)).ok()
    }

    /// A number that may be left out.
    pub(super) fn optional(&mut self, name: &str, text: &str) -> Option<u32> {
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
    pub(super) fn amount(&mut self, name: &str, text: &str) -> Option<Cents> {
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
impl Faults {
    pub(super) fn into_fields(self) -> Vec<String> {
        self.0.into_iter().map(|fault| fault.field).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::CountingRule;
    use tally::Greedy;

    fn fields(typed: &RulesTyped) -> Vec<String> {
        typed
            .read(&[])
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
                publish_ballots_from: 30,
                comments: true,
                means: vec![Means::Sms, Means::Card],
                voters_per_contact: 4,
                field_contacts: true,
                field_hours: 48,
                ..Rules::default()
            };
            assert_eq!(RulesTyped::of(&rules, &[]).read(&[]), Ok(rules));
        }
    }

    #[test]
    fn only_the_chosen_ballot_is_read() {
        let typed = RulesTyped {
            cap: "douze".into(),
            total: "-".into(),
            ..RulesTyped::of(&Rules::default(), &[])
        };
        assert_eq!(typed.read(&[]), Ok(Rules::default()));
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
                "rules[means][]",
                "rules[voters_per_contact]",
                "rules[field_hours]",
                "rules[per_project]",
                "rules[total]",
                "rules[measure]",
                "rules[ties]"
            ]
        );
        let usual = || RulesTyped::of(&Rules::default(), &[]);
        assert_eq!(
            fields(&RulesTyped {
                age_floor: "21".into(),
                ..usual()
            }),
            ["rules[age_floor]"]
        );
        for voters in ["0", "10", "2.5", ""] {
            assert_eq!(
                fields(&RulesTyped {
                    voters_per_contact: voters.into(),
                    ..usual()
                }),
                ["rules[voters_per_contact]"],
                "{voters}"
            );
        }
        assert_eq!(
            fields(&RulesTyped {
                means: vec!["pigeon".into()],
                ..usual()
            }),
            ["rules[means][]"]
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
