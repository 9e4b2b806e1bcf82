//! Ideas entered for somebody else: one after the other, and on paper.
