//! The field kit: its page, its screens in the browser, codes and phones, what phones sent.

pub mod grey;
pub mod kit;
#[cfg(feature = "ssr")]
pub mod page;
pub mod resident;
#[cfg(feature = "field")]
pub mod scanner;
pub mod texts;
#[cfg(feature = "field")]
pub mod voice;
#[cfg(feature = "field")]
pub mod worker;
