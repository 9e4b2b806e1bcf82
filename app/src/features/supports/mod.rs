//! Support of an idea.
