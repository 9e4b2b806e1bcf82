//! What staff prove who they are with: passkeys, passwords, one-time codes, recovery codes.
//!
//! Nothing here knows a database, a clock or a page. What has to wait between two requests is given to the caller,
//! who keeps it where nobody else reads it.

mod passkey;
mod password;
mod recovery;
mod totp;

pub use passkey::{Passkey, PasskeyError, Passkeys, Registration, SignIn, Signed};
pub use password::{HashError, PASSWORD_CHARS, Verdict, Weakness, hash, pretend, verify, weakness};
pub use recovery::{RECOVERY_CODES, read_recovery_code, recovery_codes};
pub use totp::{CODE_SECONDS, Totp};
