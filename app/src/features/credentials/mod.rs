//! What staff sign in with: passkeys, passwords with one-time codes, recovery codes; and their sessions.
