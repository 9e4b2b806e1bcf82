//! What people are told about their data, and the desk's screens about it.
