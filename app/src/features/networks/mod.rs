//! Networks of ambassadors: what they are, joining one, a guardian's consent.
