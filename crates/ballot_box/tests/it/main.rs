//! The crate from outside: what seals, signs, splits and lists must hold for any input.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "helpers of tests, which a surprise should stop"
)]

mod codes;
mod fixture;
mod list;
mod seals;
mod slips;
mod tampered;
mod tokens;
mod trustees;
mod way;
