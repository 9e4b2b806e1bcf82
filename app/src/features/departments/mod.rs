//! Departments, what they answer for, and their members.
