//! Words for schemes and for the ledger, shared by pages and tables.

use crate::lang::Lang;
use crate::tr;
use domain::{LedgerAccount, LedgerKind, Scheme};

/// The name of a scheme.
pub fn scheme(lang: Lang, scheme: Scheme) -> String {
    of_code(lang, "envelopes-scheme", scheme.code())
}

/// What an entry of the ledger does.
pub fn kind(lang: Lang, kind: LedgerKind) -> String {
    of_code(lang, "envelopes-kind", kind.code())
}

/// Where money stands.
pub fn account(lang: Lang, account: LedgerAccount) -> String {
    of_code(lang, "envelopes-account", account.code())
}

fn of_code(lang: Lang, words: &str, code: &str) -> String {
    tr!(lang, &format!("{words}-{}", code.replace('_', "-")))
}
