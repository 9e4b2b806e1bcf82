//! Missions of a network, and one's own.
