//! The point of an idea: an address search, and a map where one is configured.
