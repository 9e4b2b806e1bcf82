//! Decisions about projects: written down, checked, previewed, published at once.
