//! Who may open which page and send which form: one table, with a row for every one that there is.
