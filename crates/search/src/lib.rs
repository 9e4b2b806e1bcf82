//! Full-text search of ideas and projects: word forms, typing errors, likely duplicates.
