//! Comments on ideas, where an edition has them; read by a moderator first.
