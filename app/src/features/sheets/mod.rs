//! The sheet that departments work in: taken, sent back, compared, applied.
