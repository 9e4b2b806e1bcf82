//! Those who carry a project: their page, messages both ways, announcements.
