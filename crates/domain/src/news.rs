//! News posts of the home page.

use crate::text::Limits;

/// Length limits of a post's title.
pub const TITLE: Limits = Limits { min: 3, max: 120 };
/// Length limits of a post's text.
pub const TEXT: Limits = Limits { min: 1, max: 3000 };
