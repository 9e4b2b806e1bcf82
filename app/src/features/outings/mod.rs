//! Outings: planning, the public stops, debriefs, reports.
