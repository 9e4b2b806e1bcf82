//! One Equal Shares count: everybody holds a share, projects are bought until none can be.
//!
//! Money is held twice. Each voter's purse has a whole number of *units* (a cent is 2^`shift` of
//! them) and a bound on how far that is from the exact amount; sums of whole numbers have no
//! rounding, so that the bound of a price follows from those of the purses. Where the bounds leave
//! any question open (who is the cheaper one, who can pay the price in full, whether the money
//! suffices) it is answered with the exact fractions of [`Chain`], which are worked out only then.
//! So every decision is exact, and nearly all of them cost no more than a sum.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap};

use num_bigint::{BigInt, BigUint, Sign};

use super::Satisfaction;
use crate::chain::{Chain, floor};
use crate::election::Pick;
use crate::electorate::{Electorate, Supporter};
use crate::gate::Gate;
use crate::money::Cents;
use crate::outcome::Reason;
use crate::ties::Places;

/// No round.
pub(super) const NEVER: u32 = u32::MAX;
/// Shares of all voters together stay below 2 to this, in units.
const BITS: u32 = 61;
/// Prices less certain than this many units are worked out exactly before they are paid.
const CERTAIN: u64 = 1 << 18;

/// What stays the same however large the shares are.
pub(super) struct Field<'a> {
    pub(super) electorate: Electorate<'a>,
    /// In cents, all above zero.
    pub(super) costs: Vec<u64>,
    pub(super) places: &'a Places,
    pub(super) by: Satisfaction,
    /// All ballots, blank ones included; above zero.
    pub(super) voters: u64,
    pub(super) gate: Gate<'a>,
}

impl Field<'_> {
    /// Somebody gives it a point.
    pub(super) fn is_supported(&self, project: usize) -> bool {
        self.electorate.points(project) > 0
    }
}

/// One count.
pub(super) struct Market<'a> {
    pub(super) field: &'a Field<'a>,
    gate: Gate<'a>,
    /// What all voters were given together, in cents.
    total: u64,
    /// A cent is 2 to this many units.
    shift: u32,
    /// What nobody holds more than, in units.
    top: u64,
    /// The bounds cannot overflow; otherwise all is worked out exactly.
    bounded: bool,
    purses: Vec<Purse>,
    /// In the order of purchase.
    pub(super) bought: Vec<usize>,
    /// When each project was bought.
    round: Vec<u32>,
    /// The exact prices of the first projects bought; lazily behind `bought`.
    chain: Chain,
    /// Per project, a price in units that its exact one is not below.
    least: Vec<u64>,
    /// Projects that may still be bought, cheapest first as far as is known.
    heap: BinaryHeap<Reverse<(u128, usize)>>,
    /// Cost of what was bought, in cents.
    pub(super) spent: u64,
    /// Some supporter once had less than the price.
    pub(super) somebody_was_poor: bool,
}

/// What a voter of a group of equal ballots holds.
#[derive(Clone, Copy)]
struct Purse {
    /// Rounded, in units; exactly zero once everything was given.
    money: u64,
    /// The exact amount is at most so far from it.
    error: u64,
    /// Voters in the group.
    times: u32,
    /// The round in which everything was given.
    out: u32,
}

/// What a project costs per point.
#[derive(Clone)]
pub(super) struct Price {
    /// In units. The exact price is between `units - error` and `units + error + 1`.
    units: u64,
    error: u64,
    /// Points of the supporters who can pay it in full.
    rich: u64,
    /// Whether others pay something, all that they have.
    poor_pay: bool,
    /// As a numerator; the denominator is [`Chain::denominator`] × `rich`.
    exact: Option<BigInt>,
}

/// Money that a set of voters holds: `shares` times the share, less what they paid.
#[derive(Default, PartialEq, Eq)]
pub(super) struct Holding {
    shares: u64,
    /// Points paid for, per round.
    paid: Vec<i64>,
}

/// Who pays what for a project; amounts are fractions of cents.
pub(super) struct Spread {
    pub(super) payers: u32,
    /// Those who give all that they have.
    pub(super) gave_all: u32,
    /// Per point.
    pub(super) price: (BigInt, BigInt),
    pub(super) least: (BigInt, BigInt),
    pub(super) most: (BigInt, BigInt),
    /// What all supporters hold before they pay.
    pub(super) held: Cents,
}

/// What sums of the purses say about a price.
enum Look {
    /// The supporters hold less than the cost.
    TooPoor,
    Clear(Price),
    /// The bounds leave it open.
    Unclear,
}

impl<'a> Market<'a> {
    /// A market in which all voters together hold `total` cents.
    pub(super) fn new(field: &'a Field<'a>) -> Self {
        let projects = field.costs.len();
        let empty = Purse {
            money: 0,
            error: 0,
            times: 0,
            out: NEVER,
        };
        let most = field.electorate.most_points();
        let voters = field.voters.max(1);
        let paid = u128::from(most) * u128::from(voters) * (projects as u128 + 2);
        Self {
            field,
            gate: field.gate.clone(),
            total: 0,
            shift: 0,
            top: 0,
            // Each round adds at most CERTAIN units per point to a purse's bound.
            bounded: paid < 1 << 40,
            purses: vec![empty; field.electorate.times().len()],
            bought: Vec::with_capacity(projects),
            round: vec![NEVER; projects],
            chain: Chain::new(voters),
            least: vec![0; projects],
            heap: BinaryHeap::with_capacity(projects),
            spent: 0,
            somebody_was_poor: false,
        }
    }

    /// Empties the market and gives all voters together `total` cents, below 2^61.
    pub(super) fn open(&mut self, total: u64) {
        let field = self.field;
        let bits = |number: u64| u64::BITS - number.leading_zeros();
        let share = total / field.voters + 1;
        // Neither all money nor a purse times the most points may overflow.
        let most = bits(share) + bits(field.electorate.most_points());
        let room = BITS.saturating_sub(bits(total));
        self.shift = room.min((BITS + 1).saturating_sub(most));
        self.bounded &= most <= BITS;
        let units = total << self.shift;
        let money = units / field.voters;
        let error = u64::from(!units.is_multiple_of(field.voters));
        self.top = money + 1;
        for (purse, &times) in self.purses.iter_mut().zip(field.electorate.times()) {
            *purse = Purse {
                money,
                error,
                times,
                out: NEVER,
            };
        }
        self.gate = field.gate.clone();
        self.total = total;
        self.bought.clear();
        self.round.fill(NEVER);
        self.chain = Chain::new(field.voters);
        self.spent = 0;
        self.somebody_was_poor = false;
        self.heap.clear();
        for project in 0..field.costs.len() {
            if field.is_supported(project) && field.costs[project] <= total {
                // When everybody pays the same; poorer supporters only make it dearer.
                self.least[project] = self.units(project) / field.electorate.points(project);
                let key = self.key(project, self.least[project]);
                self.heap.push(Reverse((key, project)));
            }
        }
    }

    /// The project that gives its supporters the most for what they pay, its price, and the others
    /// that would give exactly as much; `None` when no project can be paid.
    ///
    /// Prices only rise during a count, because purses only empty: what was true of a price in an
    /// earlier round bounds it from below, and dear projects are not looked at again each time.
    pub(super) fn best(&mut self) -> Option<(usize, Price, Vec<usize>)> {
        let mut near: Vec<(u128, usize, Price)> = Vec::new();
        let mut bound = u128::MAX;
        while let Some(&Reverse((key, project))) = self.heap.peek() {
            if key > bound {
                break;
            }
            self.heap.pop();
            if self.gate.closed(project).is_some() {
                continue;
            }
            if let Some(price) = self.price(project) {
                self.least[project] = price.units.saturating_sub(price.error);
                let low = self.key(project, self.least[project]);
                let high = price.units.saturating_add(price.error + 1);
                bound = bound.min(self.key(project, high).saturating_add(1));
                near.push((low, project, price));
            }
        }
        let mut best: Option<(usize, Price)> = None;
        let mut tied = Vec::new();
        for (low, project, mut price) in near {
            if low > bound {
                self.heap.push(Reverse((low, project)));
                continue;
            }
            let Some((other, price_of_other)) = &mut best else {
                best = Some((project, price));
                continue;
            };
            let other = *other;
            let order = self.compare((project, &mut price), (other, price_of_other));
            let places = self.field.places;
            if order.is_lt() {
                self.put_back(other);
                tied.drain(..).for_each(|other| self.put_back(other));
                best = Some((project, price));
            } else if order.is_gt() {
                self.put_back(project);
            } else if places[project] < places[other] {
                tied.push(other);
                best = Some((project, price));
            } else {
                tied.push(project);
            }
        }
        for &other in &tied {
            self.put_back(other);
        }
        // Not in the order in which they were met: that depends on how sure the bounds were.
        tied.sort_unstable_by_key(|&project| self.field.places[project]);
        best.map(|(project, price)| (project, price, tied))
    }

    /// The supporters pay.
    pub(super) fn buy(&mut self, project: usize, mut price: Price) {
        if price.error > CERTAIN {
            self.make_exact(project, &mut price);
        }
        let now = u32::try_from(self.bought.len()).unwrap_or(NEVER - 1);
        let field = self.field;
        for &Supporter { group, points } in field.electorate.supporters(project) {
            let poor = self.is_poor(group, points, &price);
            let purse = &mut self.purses[group as usize];
            if purse.out != NEVER {
                continue;
            }
            let points = u64::from(points);
            if poor {
                purse.money = 0;
                purse.error = 0;
                purse.out = now;
            } else {
                purse.money = purse.money.saturating_sub(price.units * points);
                purse.error += (price.error + 1) * points;
            }
        }
        self.somebody_was_poor |= price.poor_pay;
        self.round[project] = now;
        self.bought.push(project);
        self.spent += field.costs[project];
        self.gate.take(project);
    }

    /// Everybody gets their part of `total` cents, and projects are bought until none can be.
    pub(super) fn buy_all(&mut self, total: u64) {
        self.open(total);
        while let Some((project, price, _)) = self.best() {
            self.buy(project, price);
        }
    }

    /// Supported projects that were not bought and are not closed.
    pub(super) fn left_out(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.field.costs.len()).filter(|&project| {
            !self.was_bought(project)
                && self.field.is_supported(project)
                && self.closed(project).is_none()
        })
    }

    pub(super) fn was_bought(&self, project: usize) -> bool {
        self.round[project] != NEVER
    }

    /// Why the project could not be taken now, whatever its supporters hold.
    pub(super) fn closed(&self, project: usize) -> Option<Reason> {
        self.gate.closed(project)
    }

    /// What can be taken after all purchases.
    pub(super) fn gate(&self) -> Gate<'a> {
        self.gate.clone()
    }

    /// How many ballots support the project.
    pub(super) fn heads(&self, project: usize) -> u64 {
        let supporters = self.field.electorate.supporters(project).iter();
        supporters
            .map(|supporter| u64::from(self.purses[supporter.group as usize].times))
            .sum()
    }

    /// What the supporters of a project hold together, rounded down to the cent.
    pub(super) fn held(&mut self, project: usize) -> Cents {
        self.catch_up();
        let mut holding = Holding::default();
        for &Supporter { group, .. } in self.field.electorate.supporters(project) {
            self.add(&mut holding, group, self.purses[group as usize]);
        }
        let cents = floor(&self.amount(&holding), self.chain.denominator(), 0);
        Cents::new(
            cents
                .and_then(|cents| i64::try_from(cents).ok())
                .unwrap_or(i64::MAX),
        )
    }

    /// Who will pay what for a project.
    pub(super) fn spread(&mut self, project: usize, price: &Price) -> Spread {
        let mut price = price.clone();
        self.make_exact(project, &mut price);
        let exact = price.exact.clone().unwrap_or_default();
        let (mut payers, mut gave_all) = (0, 0);
        let (mut points_of_rich, mut poor) = ((u32::MAX, 0), BTreeMap::new());
        let mut error = 0;
        for &Supporter { group, points } in self.field.electorate.supporters(project) {
            let purse = self.purses[group as usize];
            if !self.is_poor(group, points, &price) {
                points_of_rich = (points_of_rich.0.min(points), points_of_rich.1.max(points));
                payers += purse.times;
            } else if purse.out == NEVER
                && (purse.money > purse.error || self.purse_of(group, purse).sign() != Sign::NoSign)
            {
                // Who holds the same number of units is taken to hold the same amount here, where
                // nothing is decided: the smallest and largest payments are for being shown.
                poor.insert(purse.money, group);
                error = purse.error.max(error);
                payers += purse.times;
                gave_all += purse.times;
            }
        }
        let divisor = BigInt::from(self.chain.denominator() * BigUint::from(price.rich));
        let of_poor = |&group: &u32| self.purse_of(group, self.purses[group as usize]) * price.rich;
        let reach = 2 * error;
        let least = poor
            .keys()
            .next()
            .map_or(0, |money| money.saturating_add(reach));
        let most = poor
            .keys()
            .next_back()
            .map_or(0, |money| money.saturating_sub(reach));
        let paid_by_rich = [points_of_rich.0, points_of_rich.1].map(|points| &exact * points);
        let [low, high] = paid_by_rich;
        let low = poor
            .range(..=least)
            .map(|(_, group)| of_poor(group))
            .chain([low])
            .min();
        let high = poor
            .range(most..)
            .map(|(_, group)| of_poor(group))
            .chain([high])
            .max();
        Spread {
            payers,
            gave_all,
            price: (exact, divisor.clone()),
            least: (low.unwrap_or_default(), divisor.clone()),
            most: (high.unwrap_or_default(), divisor),
            held: self.held(project),
        }
    }

    fn put_back(&mut self, project: usize) {
        let key = self.key(project, self.least[project]);
        self.heap.push(Reverse((key, project)));
    }

    /// The cost of a project in units.
    fn units(&self, project: usize) -> u64 {
        self.field.costs[project] << self.shift
    }

    /// A price in the measure by which projects are compared: paid per unit of satisfaction.
    fn key(&self, project: usize, units: u64) -> u128 {
        let key = u128::from(units) << 64;
        match self.field.by {
            Satisfaction::Cost => key / u128::from(self.field.costs[project]),
            Satisfaction::Cardinality => key,
        }
    }

    /// What the project costs per point, `None` when its supporters cannot pay it.
    fn price(&mut self, project: usize) -> Option<Price> {
        match self.look(project) {
            Look::TooPoor => None,
            Look::Clear(price) => Some(price),
            Look::Unclear => self.exact_price(project),
        }
    }

    /// Looks for the price at which the supporters pay the cost together, from below: supporters
    /// with less than the price give all that they have, which raises it for the others.
    fn look(&self, project: usize) -> Look {
        /// Rounding could make two prices take turns: then the fractions decide.
        const TURNS: usize = 64;
        if !self.bounded {
            return Look::Unclear;
        }
        let cost = self.units(project);
        let supporters = self.field.electorate.supporters(project);
        let mut units = self.least[project].min(self.top);
        for _ in 0..TURNS {
            let sums = if self.field.electorate.most_points() == 1 {
                self.sums::<true>(supporters, units)
            } else {
                self.sums::<false>(supporters, units)
            };
            if sums.rich == 0 {
                return if sums.poor + sums.doubt < cost {
                    Look::TooPoor
                } else {
                    Look::Unclear
                };
            }
            let Some(rest) = cost.checked_sub(sums.poor) else {
                return Look::Unclear;
            };
            let next = (rest / sums.rich).min(self.top);
            if next != units {
                units = next;
                continue;
            }
            let error = match sums.doubt {
                0 => 0,
                doubt => doubt / sums.rich + 1,
            };
            // Within the bounds of the price, nobody changes sides.
            let reach = (error + 1).saturating_mul(self.field.electorate.most_points());
            if sums.margin <= reach {
                return Look::Unclear;
            }
            return Look::Clear(Price {
                units,
                error,
                rich: sums.rich,
                poor_pay: sums.poor > 0 || sums.doubt > 0,
                exact: None,
            });
        }
        Look::Unclear
    }

    fn sums<const ONE_POINT: bool>(&self, supporters: &[Supporter], units: u64) -> Sums {
        let mut sums = Sums {
            margin: u64::MAX,
            ..Sums::default()
        };
        for supporter in supporters {
            let purse = &self.purses[supporter.group as usize];
            let points = if ONE_POINT {
                1
            } else {
                u64::from(supporter.points)
            };
            let price = units * points;
            let times = u64::from(purse.times);
            let poor = purse.money < price;
            let distance = purse.money.abs_diff(price).saturating_sub(purse.error);
            sums.margin = sums.margin.min(distance);
            sums.poor += if poor { purse.money * times } else { 0 };
            sums.doubt += if poor { purse.error * times } else { 0 };
            sums.rich += if poor { 0 } else { points * times };
        }
        sums
    }

    /// The same as [`Market::look`] with fractions.
    fn exact_price(&mut self, project: usize) -> Option<Price> {
        self.catch_up();
        let supporters = self.field.electorate.supporters(project);
        let mut price = Price {
            units: 0,
            error: 0,
            rich: self.field.electorate.points(project),
            poor_pay: false,
            exact: Some(self.numerator(project, &Holding::default())),
        };
        loop {
            let divisor = self.chain.denominator() * BigUint::from(price.rich);
            let exact = price.exact.as_ref()?;
            price.units = floor(exact, &divisor, self.shift)
                .filter(|&units| units <= self.top)
                // Nobody has that much.
                .unwrap_or(self.top);
            let mut poor = Holding::default();
            let mut rich = 0;
            for &Supporter { group, points } in supporters {
                let purse = self.purses[group as usize];
                if self.is_poor(group, points, &price) {
                    self.add(&mut poor, group, purse);
                } else {
                    rich += u64::from(points) * u64::from(purse.times);
                }
            }
            if rich == 0 {
                return None;
            }
            if rich == price.rich {
                return Some(price);
            }
            price.rich = rich;
            price.poor_pay = poor.shares > 0;
            price.exact = Some(self.numerator(project, &poor));
        }
    }

    /// Whether a voter has less than the price of so many points.
    fn is_poor(&self, group: u32, points: u32, price: &Price) -> bool {
        let purse = self.purses[group as usize];
        if purse.out != NEVER {
            return true;
        }
        let points = u64::from(points);
        let least = price
            .units
            .saturating_sub(price.error)
            .saturating_mul(points);
        let most = price
            .units
            .saturating_add(price.error + 1)
            .saturating_mul(points);
        if purse.money.saturating_add(purse.error) < least {
            return true;
        }
        if purse.money.saturating_sub(purse.error) >= most {
            return false;
        }
        match &price.exact {
            Some(exact) => self.purse_of(group, purse) * price.rich < exact * points,
            // `look` saw that nobody is within the bounds of the price.
            None => purse.money < price.units * points,
        }
    }

    /// Which of two projects gives more for what is paid: `Less` for the first one.
    fn compare(
        &mut self,
        (a, price_of_a): (usize, &mut Price),
        (b, price_of_b): (usize, &mut Price),
    ) -> Ordering {
        let (cost_of_a, cost_of_b) = (self.field.costs[a], self.field.costs[b]);
        if !price_of_a.poor_pay && !price_of_b.poor_pay {
            // The price is the cost divided by the points, and the satisfaction may be the cost.
            return match self.field.by {
                Satisfaction::Cost => price_of_b.rich.cmp(&price_of_a.rich),
                Satisfaction::Cardinality => {
                    let a = u128::from(cost_of_a) * u128::from(price_of_b.rich);
                    a.cmp(&(u128::from(cost_of_b) * u128::from(price_of_a.rich)))
                }
            };
        }
        if price_of_a.exact.is_none() && price_of_b.exact.is_none() {
            let poor_of_a = self.poor(a, price_of_a);
            let poor_of_b = self.poor(b, price_of_b);
            if (cost_of_a, price_of_a.rich) == (cost_of_b, price_of_b.rich)
                && poor_of_a == poor_of_b
            {
                return Ordering::Equal;
            }
        }
        self.make_exact(a, price_of_a);
        self.make_exact(b, price_of_b);
        let side = |price: &Price, rich: u64, cost: u64| {
            let weight = match self.field.by {
                Satisfaction::Cost => cost,
                Satisfaction::Cardinality => 1,
            };
            price.exact.as_ref().map(|exact| exact * rich * weight)
        };
        side(price_of_a, price_of_b.rich, cost_of_b).cmp(&side(
            price_of_b,
            price_of_a.rich,
            cost_of_a,
        ))
    }

    /// Replaces the bounds of a price by the fraction.
    fn make_exact(&mut self, project: usize, price: &mut Price) {
        if price.exact.is_some() {
            return;
        }
        let poor = self.poor(project, price);
        self.catch_up();
        let exact = self.numerator(project, &poor);
        let divisor = self.chain.denominator() * BigUint::from(price.rich);
        if let Some(units) = floor(&exact, &divisor, self.shift) {
            price.units = units;
            price.error = 0;
        }
        price.exact = Some(exact);
    }

    /// What those hold together who have less than the price.
    fn poor(&self, project: usize, price: &Price) -> Holding {
        let mut holding = Holding::default();
        for &Supporter { group, points } in self.field.electorate.supporters(project) {
            if self.is_poor(group, points, price) {
                self.add(&mut holding, group, self.purses[group as usize]);
            }
        }
        holding
    }

    /// The cost less what others pay, over [`Chain::denominator`].
    fn numerator(&self, project: usize, others: &Holding) -> BigInt {
        let cost = i128::from(self.field.costs[project]) * i128::from(self.field.voters);
        let held = i128::from(others.shares) * i128::from(self.total);
        self.chain.sum(cost - held, &others.paid)
    }

    /// What one voter holds, over [`Chain::denominator`].
    fn purse_of(&self, group: u32, purse: Purse) -> BigInt {
        let mut holding = Holding::default();
        self.add(&mut holding, group, Purse { times: 1, ..purse });
        self.amount(&holding)
    }

    /// What voters hold together, over [`Chain::denominator`].
    fn amount(&self, holding: &Holding) -> BigInt {
        let held = i128::from(holding.shares) * i128::from(self.total);
        -self.chain.sum(-held, &holding.paid)
    }

    /// Adds what the voters of a group hold now.
    fn add(&self, holding: &mut Holding, group: u32, purse: Purse) {
        if purse.out == NEVER {
            self.add_before(holding, group, purse.times, NEVER);
        }
    }

    /// Adds what the voters of a group, who had not given all, held before a round.
    fn add_before(&self, holding: &mut Holding, group: u32, times: u32, before: u32) {
        holding.shares += u64::from(times);
        for &Pick { project, points } in self.field.electorate.picks(group) {
            let round = self.round[project];
            if round < before && round != NEVER && points > 0 {
                let round = round as usize;
                if holding.paid.len() <= round {
                    holding.paid.resize(round + 1, 0);
                }
                holding.paid[round] += points * i64::from(times);
            }
        }
    }

    /// Works out the exact prices of all that was bought.
    fn catch_up(&mut self) {
        while self.chain.len() < self.bought.len() {
            let round = self.chain.len();
            let now = u32::try_from(round).unwrap_or(NEVER);
            let project = self.bought[round];
            let (mut poor, mut rich) = (Holding::default(), 0);
            for &Supporter { group, points } in self.field.electorate.supporters(project) {
                let purse = self.purses[group as usize];
                match purse.out.cmp(&now) {
                    Ordering::Less => {}
                    Ordering::Equal => self.add_before(&mut poor, group, purse.times, now),
                    Ordering::Greater => rich += u64::from(points) * u64::from(purse.times),
                }
            }
            let numerator = self.numerator(project, &poor);
            self.chain.push(numerator, rich);
        }
    }
}

#[derive(Default)]
struct Sums {
    /// Held by supporters who have less than the price.
    poor: u64,
    /// The bounds of their purses.
    doubt: u64,
    /// Points of the others.
    rich: u64,
    /// How near to the price a purse is, its bound taken off.
    margin: u64,
}
