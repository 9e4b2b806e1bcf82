//! Proposals to an envelope: made, costed, signed, built.
