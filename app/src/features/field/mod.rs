//! The field kit: its page, its screens in the browser, codes and phones, what phones sent.

#[cfg(feature = "field")]
pub mod worker;
