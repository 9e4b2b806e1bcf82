//! The forms in which cities use Equal Shares, and their names.

/// Options of the Method of Equal Shares.
///
/// As text: `mes-cost` or `mes-card`, then `-add1` or `-add1-until-overspend`, then `-completed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EqualShares {
    /// What a voter gets from a project.
    pub by: Satisfaction,
    /// Whether the count starts again with larger shares.
    pub raise: Raise,
    /// Afterwards what is left goes to the projects with the most votes (points) that still fit.
    pub completed: bool,
}

/// What a funded project is worth to a voter who named it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Satisfaction {
    /// Its cost, times the points given: a euro well spent is a euro well spent.
    Cost,
    /// One, times the points given: favours cheap projects.
    Cardinality,
}

/// Plain Equal Shares often leaves money over: a project is bought only when its own supporters
/// can pay it whole. The usual answer is to count again as if there were more money, as long as
/// what is bought fits in the real budget.
///
/// One step gives every voter one unit of the currency more, whatever the shares are: a euro is
/// little beside a share of 1,102 € and much beside one of 3 €. [`Shares`](crate::Shares) tells
/// both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Raise {
    /// One count with the real shares.
    Never,
    /// Until no supported project that is left would fit in the real budget (`add1`).
    UntilExhaustive,
    /// Without looking at what is left, until a count costs more than the real budget: the one
    /// before is the result (`add1-until-overspend`; Wieliczka 2023).
    UntilOverspend,
}

impl EqualShares {
    /// By cost, one count, nothing after it.
    pub const COST: Self = Self::by(Satisfaction::Cost);
    /// By number of projects, one count, nothing after it.
    pub const CARDINALITY: Self = Self::by(Satisfaction::Cardinality);
    /// What is offered to cities: by cost, raised until nothing more fits, then completed.
    pub const RECOMMENDED: Self = Self::COST.raised(Raise::UntilExhaustive).completed();

    /// Every form, for a list of choices.
    pub const ALL: [Self; 12] = {
        const fn six(by: EqualShares) -> [EqualShares; 6] {
            let add1 = by.raised(Raise::UntilExhaustive);
            let overspend = by.raised(Raise::UntilOverspend);
            [
                by,
                by.completed(),
                add1,
                add1.completed(),
                overspend,
                overspend.completed(),
            ]
        }
        let [a, b, c, d, e, f] = six(Self::COST);
        let [g, h, i, j, k, l] = six(Self::CARDINALITY);
        [a, b, c, d, e, f, g, h, i, j, k, l]
    };

    const fn by(by: Satisfaction) -> Self {
        Self {
            by,
            raise: Raise::Never,
            completed: false,
        }
    }

    /// The same, counting again with larger shares.
    #[must_use]
    pub const fn raised(self, raise: Raise) -> Self {
        Self { raise, ..self }
    }

    /// The same, spending what is left by votes afterwards.
    #[must_use]
    pub const fn completed(self) -> Self {
        Self {
            completed: true,
            ..self
        }
    }

    pub(crate) fn name(self) -> String {
        let by = match self.by {
            Satisfaction::Cost => "mes-cost",
            Satisfaction::Cardinality => "mes-card",
        };
        let raise = match self.raise {
            Raise::Never => "",
            Raise::UntilExhaustive => "-add1",
            Raise::UntilOverspend => "-add1-until-overspend",
        };
        let completed = if self.completed { "-completed" } else { "" };
        format!("{by}{raise}{completed}")
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}
