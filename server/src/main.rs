//! `parvis`: the server and its commands.

use std::process::ExitCode;

fn main() -> ExitCode {
    // The libraries that speak to stores of files and to the address search leave the choice to the program.
    // Nothing else has chosen before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    server::main()
}
