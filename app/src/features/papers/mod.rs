//! What is printed: ballots, forms, posters, sheets.
