//! Ideas: the list, an idea, and sending one in four steps.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod save_draft;

#[cfg(feature = "ssr")]
mod difference;
#[cfg(feature = "ssr")]
mod draft;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod locate;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
mod photos;
#[cfg(feature = "ssr")]
pub(in crate::features) mod search;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
pub mod versions;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use save_draft::SaveDraft;

#[cfg(feature = "ssr")]
pub(in crate::features) use difference::marked;

/// The number of the idea that a form is about, from the form's hidden field; none for a new idea.
#[cfg(feature = "ssr")]
pub fn number_in_form(field: &str) -> Option<i32> {
    draft::Target::parse(field).ok()?.idea()
}

/// The pages, as the routes name them.
#[cfg(feature = "ssr")]
pub mod pages {
    pub use super::form::{
        MAX_REQUEST, complete_photos, complete_photos_sent, complete_what, complete_where,
        complete_who, edit_photos, edit_photos_sent, edit_what, edit_where, edit_who, new_photos,
        new_photos_sent, new_sent, new_what, new_where, new_who,
    };
    pub use super::list::list;
    pub use super::show::idea;
    pub use super::versions::versions;
}
