//! The part of the rules' form about the count: by which rule, and how equals are told apart.

use crate::features::editions_desk::rules_form::{Faults, RulesTyped, TICKED, ticked};
use domain::{CountingRule, Ties};
use tally::{EqualShares, Greedy, Measure, Misfit, Raise, Satisfaction, Seed};

impl RulesTyped {
    /// Fills in the fields of a rule. Those of other rules begin with what is usual.
    pub(super) fn begin_count(&mut self, rule: CountingRule) {
        let (measure, greedy) = match rule {
            CountingRule::Greedy(greedy) => (
                match greedy.by {
                    Measure::Votes => "votes",
                    Measure::Score => "score",
                },
                greedy,
            ),
            CountingRule::MajorityJudgment => ("judgment", Greedy::SCORE),
            CountingRule::EqualShares(_) => ("shares", Greedy::VOTES),
            CountingRule::Phragmen => ("phragmen", Greedy::VOTES),
        };
        let shares = match rule {
            CountingRule::EqualShares(shares) => shares,
            CountingRule::Greedy(_) | CountingRule::MajorityJudgment | CountingRule::Phragmen => {
                EqualShares::RECOMMENDED
            }
        };
        match shares.by {
            Satisfaction::Cost => "cost",
            Satisfaction::Cardinality => "projects",
        }
        .clone_into(&mut self.satisfaction);
        match shares.raise {
            Raise::Never => "never",
            Raise::UntilExhaustive => "exhaustive",
            Raise::UntilOverspend => "overspend",
        }
        .clone_into(&mut self.raise);
        self.completed = ticked(shares.completed);
        measure.clone_into(&mut self.measure);
        self.per_cost = ticked(greedy.per_cost);
        match greedy.misfit {
            Misfit::Skip => "skip",
            Misfit::Stop => "stop",
        }
        .clone_into(&mut self.misfit);
        self.at_least = greedy
            .at_least
            .map(|support| support.to_string())
            .unwrap_or_default();
    }

    /// Reads the rule. Fields of rules that were not chosen are not looked at.
    pub(super) fn counting_rule(&self, faults: &mut Faults) -> Option<CountingRule> {
        match self.measure.as_str() {
            "votes" => self.greedy(Measure::Votes, faults),
            "score" => self.greedy(Measure::Score, faults),
            "judgment" => Some(CountingRule::MajorityJudgment),
            "shares" => self.shares(faults),
            "phragmen" => Some(CountingRule::Phragmen),
            _ => {
                faults.tell("measure", "editing-rules-choose");
                None
            }
        }
    }

    fn greedy(&self, by: Measure, faults: &mut Faults) -> Option<CountingRule> {
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
            by,
            per_cost: self.per_cost == TICKED,
            misfit: misfit?,
            at_least,
        }))
    }

    fn shares(&self, faults: &mut Faults) -> Option<CountingRule> {
        let by = match self.satisfaction.as_str() {
            "cost" => Some(Satisfaction::Cost),
            "projects" => Some(Satisfaction::Cardinality),
            _ => {
                faults.tell("satisfaction", "editing-rules-choose");
                None
            }
        };
        let raise = match self.raise.as_str() {
            "never" => Some(Raise::Never),
            "exhaustive" => Some(Raise::UntilExhaustive),
            "overspend" => Some(Raise::UntilOverspend),
            _ => {
                faults.tell("raise", "editing-rules-choose");
                None
            }
        };
        Some(CountingRule::EqualShares(EqualShares {
            by: by?,
            raise: raise?,
            completed: self.completed == TICKED,
        }))
    }

    pub(super) fn begin_ties(&mut self, ties: Ties) {
        ties.name().clone_into(&mut self.ties);
        self.seed = ties.seed().map(|seed| seed.to_string()).unwrap_or_default();
    }

    /// A draw without a seed gets this one.
    pub fn propose_seed(&mut self, seed: impl FnOnce() -> String) {
        if self.draws() && self.seed.trim().is_empty() {
            self.seed = seed();
        }
    }

    /// Reads the order among equals. The seed is looked at where something is drawn.
    pub(super) fn ties_order(&self, faults: &mut Faults) -> Option<Ties> {
        if self.draws() {
            let Ok(seed) = self.seed.trim().parse::<Seed>() else {
                faults.tell("seed", "editing-rules-seed-wrong");
                return None;
            };
            return Some(if self.ties == "draw" {
                Ties::Draw(seed)
            } else {
                Ties::CostVotesDraw(seed)
            });
        }
        let ties = Ties::SEEDLESS
            .into_iter()
            .find(|ties| ties.name() == self.ties);
        if ties.is_none() {
            faults.tell("ties", "editing-rules-choose");
        }
        ties
    }

    fn draws(&self) -> bool {
        matches!(self.ties.as_str(), "draw" | "cost-votes-draw")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Rules;

    fn typed(rules: &Rules) -> RulesTyped {
        RulesTyped::of(rules, &[])
    }

    #[test]
    fn every_rule_and_order_reads_back() {
        let seed: Seed = "loto-2026".parse().expect("a seed");
        let orders = [Ties::Draw(seed), Ties::CostVotesDraw(seed)];
        for ties in Ties::SEEDLESS.into_iter().chain(orders) {
            let rules = Rules {
                ties,
                ..Rules::default()
            };
            assert_eq!(typed(&rules).read(&[]), Ok(rules));
        }
        let shares = EqualShares::ALL.map(CountingRule::EqualShares);
        let others = [CountingRule::MajorityJudgment, CountingRule::Phragmen];
        let all = CountingRule::COMMON.into_iter().chain(shares).chain(others);
        for counting_rule in all {
            let rules = Rules {
                counting_rule,
                ..Rules::default()
            };
            assert_eq!(typed(&rules).read(&[]), Ok(rules));
        }
    }

    #[test]
    fn a_draw_gets_a_seed_when_it_has_none() {
        let mut form = typed(&Rules::default());
        form.propose_seed(|| "seed-1".to_owned());
        assert_eq!(form.seed, "");
        form.ties = "draw".to_owned();
        form.propose_seed(|| "seed-1".to_owned());
        form.propose_seed(|| "seed-2".to_owned());
        let drawn = form.read(&[]).map(|rules| rules.ties.to_string());
        assert_eq!(drawn, Ok("draw-seed-1".to_owned()));
        form.seed = "été".to_owned();
        assert!(form.read(&[]).is_err());
    }
}
