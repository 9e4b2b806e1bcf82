//! The search as its callers meet it.

mod avignon;
mod avignon_ideas;
mod index;
mod paris;
