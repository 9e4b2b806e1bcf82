//! The Pabulib `.pb` format.
