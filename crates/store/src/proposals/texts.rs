//! The texts that come with a step, as they are kept.

use crate::{Result, StoreError};

/// A reason as the ledger keeps it, which is shorter than a letter.
pub(super) fn in_the_ledger(reason: &str) -> String {
    reason.chars().take(domain::ledger::REASON.max).collect()
}

/// What refers to a decision, an order or a bill.
pub(super) fn reference(text: &str, is_needed: bool) -> Result<String> {
    let text = domain::ledger::REFERENCE
        .check(text)
        .map_err(|_| StoreError::Invalid("a reference of 120 characters at most"))?;
    if is_needed && text.is_empty() {
        return Err(StoreError::Invalid("the reference of the decision"));
    }
    Ok(text)
}

/// A reason that people read.
pub(super) fn reason(text: &str) -> Result<String> {
    domain::proposal::REASON
        .check(text)
        .map_err(|_| StoreError::Invalid("a reason of 10 to 2,000 characters"))
}

/// A text beside a step, which may be empty.
pub(super) fn remark(text: &str) -> Result<String> {
    domain::text::Limits {
        min: 0,
        ..domain::proposal::REASON
    }
    .check(text)
    .map_err(|_| StoreError::Invalid("a text of 2,000 characters at most"))
}
