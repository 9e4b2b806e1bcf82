//! The field kit's Web Worker: what is collected on an outing is sealed, kept on the phone and sent, exactly once.
//!
//! The rules are pure and know no browser; the browser's parts (IndexedDB, fetch, the clock) stand behind traits.
//! Messages are those of [`domain::kit`]; what travels to the server is in [`domain::field`].
