//! The sheet that departments work in: written as xlsx or CSV, read back, and compared.
