//! What is written to a network: announcements and replies, thanks, stories, milestones.

#[cfg(feature = "ssr")]
pub mod board;
#[cfg(feature = "ssr")]
pub mod moderation;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod server_lead;
#[cfg(feature = "ssr")]
pub mod stories;
#[cfg(feature = "ssr")]
pub mod story;
#[cfg(feature = "ssr")]
pub mod story_sent;
