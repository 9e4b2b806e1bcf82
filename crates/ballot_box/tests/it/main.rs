//! The crate from outside: what seals, signs, splits and lists must hold for any input.

mod codes;
mod fixture;
mod list;
mod seals;
mod slips;
mod tampered;
mod tokens;
mod trustees;
mod way;
