//! The ledger of a delegated envelope: double-entry, append-only, in cents.
//!
//! An entry moves an amount from one account to another, so that the accounts always sum to zero. Nothing is edited:
//! a correction is an entry that takes the same way back.
//!
//! ```mermaid
//! flowchart LR
//!     Source -- open --> Available
//!     Available -- allocate --> Allocated -- countersign --> Countersigned
//!     Countersigned -- ratify --> Ratified -- commit --> Committed -- spend --> Spent
//!     Allocated & Countersigned & Ratified & Committed -- release --> Available
//!     Available -- delegate --> Delegated -- release --> Available
//!     Available -- give back --> Returned
//!     Funders -- receive --> Till
//! ```
//!
//! No account but `Source` and `Funders` may be below zero, and from `Allocated` to `Spent` none may be for any single
//! proposal. All the invariants follow: allocated ≤ ceiling, since what is available is not below zero;
//! spent ≤ committed ≤ ratified ≤ countersigned ≤ allocated, proposal by proposal.

use crate::words::words;
use crate::{Cents, LedgerEntryId, ProposalId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Length limits of an entry's reason, and of its reference (a decision of the council, an order, a bill).
pub const REASON: crate::text::Limits = crate::text::Limits { min: 3, max: 500 };
pub const REFERENCE: crate::text::Limits = crate::text::Limits { min: 0, max: 120 };

words! {
    /// Where money stands.
    pub enum LedgerAccount as "account" {
        /// The city's budget, or the fund above: what was put into the envelope stands here below zero.
        Source = "source",
        Available = "available",
        /// Given to envelopes below this one.
        Delegated = "delegated",
        /// Decided by the group.
        Allocated = "allocated",
        /// Signed by the city.
        Countersigned = "countersigned",
        /// Decided by the council.
        Ratified = "ratified",
        /// Ordered by the city (engagement).
        Committed = "committed",
        /// Paid by the public accountant, or by the managing association (paiement).
        Spent = "spent",
        /// Back in the city's budget.
        Returned = "returned",
        /// What funders have paid in stands here below zero.
        Funders = "funders",
        /// Paid in by the funders to whoever manages the fund.
        Till = "till",
    }
}

words! {
    /// What an entry does.
    pub enum LedgerKind as "kind of entry" {
        /// Puts money into the envelope: its ceiling, or more of it.
        Open = "open",
        /// Takes some of it out again: a lower ceiling.
        Lower = "lower",
        Delegate = "delegate",
        Allocate = "allocate",
        Countersign = "countersign",
        Ratify = "ratify",
        Commit = "commit",
        Spend = "spend",
        /// Back to what is available: from a project that was sent back, abandoned or cheaper than planned, and from
        /// an envelope below whose ceiling was lowered or that gave back what it had left.
        Release = "release",
        /// From what is available back to the city.
        GiveBack = "give_back",
        /// A funder has paid.
        Receive = "receive",
        /// The same way back as an earlier entry.
        Reverse = "reverse",
    }
}

/// One entry: an amount above zero from one account to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    pub kind: LedgerKind,
    pub from: LedgerAccount,
    pub to: LedgerAccount,
    pub amount: Cents,
    /// Of the accounts from `Allocated` to `Spent`.
    pub proposal: Option<ProposalId>,
    /// The entry that this one takes back.
    pub reverses: Option<LedgerEntryId>,
}

/// Why an entry is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerError {
    #[error("an amount is above zero")]
    Amount,
    #[error("{from} holds {left} cents, and {asked} are asked for", left = left.get(), asked = asked.get())]
    NotEnough {
        from: LedgerAccount,
        left: Cents,
        asked: Cents,
    },
    #[error("the amounts are too large")]
    Overflow,
    #[error("an entry does not lead from {from} to {to}")]
    Route {
        from: LedgerAccount,
        to: LedgerAccount,
    },
    #[error("the entry was taken back already")]
    Reversed,
    /// Another act takes this one back, and moves what depends on it too.
    #[error("an entry that does: {0}, is not taken back by itself")]
    NotReversible(LedgerKind),
}

impl LedgerAccount {
    /// Whether it is kept for each proposal.
    pub const fn is_of_a_proposal(self) -> bool {
        match self {
            Self::Allocated
            | Self::Countersigned
            | Self::Ratified
            | Self::Committed
            | Self::Spent => true,
            Self::Source
            | Self::Available
            | Self::Delegated
            | Self::Returned
            | Self::Funders
            | Self::Till => false,
        }
    }

    /// Whether it may be below zero: it stands for money outside of the envelope.
    pub const fn is_outside(self) -> bool {
        matches!(self, Self::Source | Self::Funders)
    }
}

impl LedgerKind {
    /// The accounts of an entry of this kind; a release and a reversal have several ways.
    pub const fn way(self) -> Option<(LedgerAccount, LedgerAccount)> {
        use LedgerAccount as A;
        match self {
            Self::Open => Some((A::Source, A::Available)),
            Self::Lower => Some((A::Available, A::Source)),
            Self::Delegate => Some((A::Available, A::Delegated)),
            Self::Allocate => Some((A::Available, A::Allocated)),
            Self::Countersign => Some((A::Allocated, A::Countersigned)),
            Self::Ratify => Some((A::Countersigned, A::Ratified)),
            Self::Commit => Some((A::Ratified, A::Committed)),
            Self::Spend => Some((A::Committed, A::Spent)),
            Self::GiveBack => Some((A::Available, A::Returned)),
            Self::Receive => Some((A::Funders, A::Till)),
            Self::Release | Self::Reverse => None,
        }
    }

    /// Whether a correction takes it back. Decisions about a proposal are taken back by the act that moves the proposal
    /// too (sent back, abandoned), and what was given to an envelope below by a change of that envelope's ceiling.
    pub const fn is_reversible(self) -> bool {
        match self {
            Self::Open
            | Self::Lower
            | Self::Commit
            | Self::Spend
            | Self::GiveBack
            | Self::Receive => true,
            Self::Delegate
            | Self::Allocate
            | Self::Countersign
            | Self::Ratify
            | Self::Release
            | Self::Reverse => false,
        }
    }
}

impl LedgerEntry {
    /// An entry of a kind that has one way.
    pub fn new(
        kind: LedgerKind,
        amount: Cents,
        proposal: Option<ProposalId>,
    ) -> Result<Self, LedgerError> {
        let (from, to) = kind.way().ok_or(LedgerError::Route {
            from: LedgerAccount::Available,
            to: LedgerAccount::Available,
        })?;
        Ok(Self {
            kind,
            from,
            to,
            amount,
            proposal,
            reverses: None,
        })
    }

    /// Money of a proposal that becomes available again.
    pub const fn release(from: LedgerAccount, amount: Cents, proposal: ProposalId) -> Self {
        Self {
            kind: LedgerKind::Release,
            from,
            to: LedgerAccount::Available,
            amount,
            proposal: Some(proposal),
            reverses: None,
        }
    }

    /// Money that an envelope below does not keep.
    pub const fn recall(amount: Cents) -> Self {
        Self {
            kind: LedgerKind::Release,
            from: LedgerAccount::Delegated,
            to: LedgerAccount::Available,
            amount,
            proposal: None,
            reverses: None,
        }
    }

    /// The correction of an entry: the same way back.
    #[must_use]
    pub const fn reverse(self, id: LedgerEntryId) -> Self {
        Self {
            kind: LedgerKind::Reverse,
            from: self.to,
            to: self.from,
            reverses: Some(id),
            ..self
        }
    }

    fn check_way(&self) -> Result<(), LedgerError> {
        use LedgerAccount as A;
        let fine = match self.kind.way() {
            Some(way) => way == (self.from, self.to),
            None if matches!(self.kind, LedgerKind::Release) => {
                self.to == A::Available
                    && matches!(
                        self.from,
                        A::Allocated | A::Countersigned | A::Ratified | A::Committed | A::Delegated
                    )
            }
            None => self.reverses.is_some() && self.from != self.to,
        };
        let named = self.from.is_of_a_proposal() || self.to.is_of_a_proposal();
        if fine && named == self.proposal.is_some() {
            Ok(())
        } else {
            Err(LedgerError::Route {
                from: self.from,
                to: self.to,
            })
        }
    }
}

/// What the accounts hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balances(BTreeMap<(LedgerAccount, Option<ProposalId>), i64>);

impl Balances {
    /// The balances after these entries, in their order.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a LedgerEntry>) -> Result<Self, LedgerError> {
        let mut balances = Self::default();
        for entry in entries {
            balances.book(entry)?;
        }
        Ok(balances)
    }

    /// Books an entry, or says why it can't be booked and changes nothing.
    pub fn book(&mut self, entry: &LedgerEntry) -> Result<(), LedgerError> {
        if !entry.amount.is_positive() {
            return Err(LedgerError::Amount);
        }
        entry.check_way()?;
        let key = |account: LedgerAccount| {
            let proposal = entry.proposal.filter(|_| account.is_of_a_proposal());
            (account, proposal)
        };
        let left = self.held(entry.from, entry.proposal);
        let after = left
            .checked_sub(entry.amount)
            .ok_or(LedgerError::Overflow)?;
        if after.is_negative() && !entry.from.is_outside() {
            return Err(LedgerError::NotEnough {
                from: entry.from,
                left,
                asked: entry.amount,
            });
        }
        let there = self
            .held(entry.to, entry.proposal)
            .checked_add(entry.amount)
            .ok_or(LedgerError::Overflow)?;
        self.0.insert(key(entry.from), after.get());
        self.0.insert(key(entry.to), there.get());
        Ok(())
    }

    /// What an account holds: for a proposal, where the account is kept for each.
    pub fn held(&self, account: LedgerAccount, proposal: Option<ProposalId>) -> Cents {
        let proposal = proposal.filter(|_| account.is_of_a_proposal());
        Cents::new(self.0.get(&(account, proposal)).copied().unwrap_or(0))
    }

    /// What an account holds for all proposals together.
    pub fn total(&self, account: LedgerAccount) -> Cents {
        let held = self.0.iter().filter(|((of, _), _)| *of == account);
        Cents::new(held.map(|(_, cents)| cents).sum())
    }

    /// Everything together, which is zero: each entry takes what it gives.
    pub fn sum(&self) -> Cents {
        Cents::new(self.0.values().sum())
    }

    /// The figures that people read.
    pub fn figures(&self) -> Figures {
        Self::figures_by(|account| self.total(account))
    }

    /// The same for one proposal: how far its money has come.
    pub fn figures_of(&self, proposal: ProposalId) -> Figures {
        Self::figures_by(|account| {
            if account.is_of_a_proposal() {
                self.held(account, Some(proposal))
            } else {
                Cents::ZERO
            }
        })
    }

    fn figures_by(held: impl Fn(LedgerAccount) -> Cents) -> Figures {
        use LedgerAccount as A;
        // The balances are sums of what lies in `Source`, which is one `i64`: they can't overflow together.
        let sum = |accounts: &[A]| {
            Cents::checked_sum(accounts.iter().map(|account| held(*account))).unwrap_or(Cents::MAX)
        };
        let path = [
            A::Allocated,
            A::Countersigned,
            A::Ratified,
            A::Committed,
            A::Spent,
        ];
        Figures {
            ceiling: held(A::Source).checked_neg().unwrap_or(Cents::MAX),
            delegated: held(A::Delegated),
            allocated: sum(&path),
            countersigned: sum(&path[1..]),
            ratified: sum(&path[2..]),
            committed: sum(&path[3..]),
            spent: sum(&path[4..]),
            returned: held(A::Returned),
            remaining: held(A::Available),
            received: held(A::Till),
        }
    }
}

/// The figures of an envelope, or of one proposal. Each from `allocated` to `spent` includes the ones after it: what is
/// ratified was allocated too. `ceiling = delegated + allocated + returned + remaining`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub ceiling: Cents,
    pub delegated: Cents,
    pub allocated: Cents,
    pub countersigned: Cents,
    pub ratified: Cents,
    pub committed: Cents,
    pub spent: Cents,
    pub returned: Cents,
    pub remaining: Cents,
    /// Paid in by the funders.
    pub received: Cents,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(kind: LedgerKind, cents: i64, proposal: u128) -> LedgerEntry {
        let proposal = (proposal > 0).then(|| ProposalId::numbered(proposal));
        LedgerEntry::new(kind, Cents::new(cents), proposal).unwrap()
    }

    #[test]
    fn the_last_euros_go_once() {
        let mut balances = Balances::default();
        balances.book(&entry(LedgerKind::Open, 10_000, 0)).unwrap();
        balances
            .book(&entry(LedgerKind::Allocate, 7_000, 1))
            .unwrap();
        assert_eq!(
            balances.book(&entry(LedgerKind::Allocate, 4_000, 2)),
            Err(LedgerError::NotEnough {
                from: LedgerAccount::Available,
                left: Cents::new(3_000),
                asked: Cents::new(4_000),
            })
        );
        assert_eq!(balances.figures().remaining, Cents::new(3_000));
    }

    #[test]
    fn one_proposal_does_not_spend_the_money_of_another() {
        let mut balances = Balances::of(&[
            entry(LedgerKind::Open, 10_000, 0),
            entry(LedgerKind::Allocate, 5_000, 1),
            entry(LedgerKind::Allocate, 5_000, 2),
            entry(LedgerKind::Countersign, 5_000, 1),
        ])
        .unwrap();
        assert!(balances.book(&entry(LedgerKind::Ratify, 1, 2)).is_err());
        assert!(balances.book(&entry(LedgerKind::Ratify, 5_000, 1)).is_ok());
    }

    fn any_entry() -> impl Strategy<Value = (usize, i64, u128, usize)> {
        (
            0..LedgerKind::ALL.len(),
            -5_i64..4_000,
            0_u128..4,
            0..20_usize,
        )
    }

    proptest! {
        /// Whatever is tried in whatever order, what is booked keeps every invariant.
        #[test]
        fn invariants_hold_for_any_history(tries in prop::collection::vec(any_entry(), 0..120)) {
            let mut balances = Balances::default();
            let mut booked: Vec<(LedgerEntryId, LedgerEntry)> = vec![];
            for (turn, (kind, cents, proposal, pick)) in (1_u128..).zip(tries) {
                let kind = LedgerKind::ALL[kind];
                let named = (proposal > 0).then(|| ProposalId::numbered(proposal));
                let amount = Cents::new(cents);
                let tried = match kind {
                    LedgerKind::Release => {
                        let from = [
                            LedgerAccount::Allocated,
                            LedgerAccount::Countersigned,
                            LedgerAccount::Ratified,
                            LedgerAccount::Committed,
                            LedgerAccount::Delegated,
                        ][pick % 5];
                        if from == LedgerAccount::Delegated {
                            LedgerEntry::recall(amount)
                        } else {
                            LedgerEntry::release(from, amount, ProposalId::numbered(proposal))
                        }
                    }
                    LedgerKind::Reverse => {
                        let Some((id, entry)) = booked.get(pick % booked.len().max(1)) else { continue };
                        entry.reverse(*id)
                    }
                    _ => LedgerEntry::new(kind, amount, named).unwrap(),
                };
                let before = balances.clone();
                match balances.book(&tried) {
                    Ok(()) => booked.push((LedgerEntryId::numbered(turn), tried)),
                    Err(_) => prop_assert_eq!(&before, &balances, "a refusal changes nothing"),
                }
                prop_assert_eq!(balances.sum(), Cents::ZERO);
                let all = balances.figures();
                prop_assert_eq!(
                    Cents::checked_sum([all.delegated, all.allocated, all.returned, all.remaining]),
                    Some(all.ceiling)
                );
                prop_assert!(all.spent <= all.committed && all.committed <= all.ratified);
                prop_assert!(all.ratified <= all.countersigned && all.countersigned <= all.allocated);
                prop_assert!(all.allocated <= all.ceiling && !all.remaining.is_negative());
                let each = (0..4).map(|number| balances.figures_of(ProposalId::numbered(number)));
                prop_assert_eq!(Cents::checked_sum(each.map(|one| one.ratified)), Some(all.ratified));
            }
            let entries: Vec<_> = booked.iter().map(|(_, entry)| *entry).collect();
            prop_assert_eq!(Balances::of(&entries).unwrap(), balances);
        }
    }
}
