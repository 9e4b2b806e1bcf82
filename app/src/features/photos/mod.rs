//! Photos of an idea: sent, shown, described, removed.
