//! A person's own data: taken away as an archive, or erased.
