//! Photos of an idea.

use crate::text::Limits;

/// Photos of one idea.
pub const MAX_PHOTOS: usize = 3;
/// Bytes of a photo as it is sent: a phone's camera makes 3 to 12 MB.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// Pixels of a photo as it is sent, width times height.
pub const MAX_PIXELS: u64 = 64_000_000;
/// The longer side of a kept photo, in pixels.
pub const SIDE: u32 = 1600;
/// The longer side of a thumbnail, in pixels.
pub const THUMBNAIL: u32 = 400;
/// Length limits of the alternative text.
pub const ALT: Limits = Limits { min: 0, max: 200 };
