//! The field kit: its page, its screens in the browser, codes and phones, what phones sent.

#[cfg(feature = "ssr")]
pub mod desk_contacts;
#[cfg(feature = "ssr")]
pub mod desk_entries;
#[cfg(feature = "ssr")]
pub mod desk_phones;
#[cfg(feature = "ssr")]
pub mod desk_server;
pub mod grey;
#[cfg(feature = "field")]
mod history;
#[cfg(feature = "field")]
mod js;
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
