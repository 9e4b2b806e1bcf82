//! Words for schemes and for the ledger, shared by pages and tables.

use crate::lang::Lang;
use crate::tr;
use domain::{LedgerAccount, LedgerKind, Scheme};

/// The name of a scheme.
pub fn scheme(lang: Lang, scheme: Scheme) -> String {
    tr!(lang, &format!("envelopes-scheme-{}", word(scheme.code())))
}

/// What an entry of the ledger does.
pub fn kind(lang: Lang, kind: LedgerKind) -> String {
    tr!(lang, &format!("envelopes-kind-{}", word(kind.code())))
}

/// Where money stands.
pub fn account(lang: Lang, account: LedgerAccount) -> String {
    tr!(lang, &format!("envelopes-account-{}", word(account.code())))
}

/// A code as keys of texts have it.
fn word(code: &str) -> String {
    code.replace('_', "-")
}
