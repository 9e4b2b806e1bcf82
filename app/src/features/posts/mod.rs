//! Announcements and replies, thanks, milestones and stories of a network.
