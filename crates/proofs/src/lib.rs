//! What staff prove who they are with.
