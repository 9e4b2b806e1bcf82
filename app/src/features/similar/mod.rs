//! Ideas that are like the one being written: shown while one types, and without scripts on the next step.
