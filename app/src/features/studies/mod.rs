//! Studies: the board of a department, and the form of one study.
