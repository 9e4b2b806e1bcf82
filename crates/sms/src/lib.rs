//! Telephone numbers and text messages.
