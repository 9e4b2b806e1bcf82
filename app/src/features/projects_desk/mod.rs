//! Projects made out of ideas: groups, merging, splitting, undoing.
