//! The figures of a release build: what a phone downloads, and how fast pages are served.
//!
//! Usage: `bench <parvis> <site> <seconds>`, as `cargo xtask bench` calls it. The server runs with
//! its demonstration in a temporary folder, on this machine, for as long as the measurement takes.
#![expect(clippy::print_stdout, reason = "the figures are its output")]

mod bare;
mod http;
mod load;
mod server;
mod throughput;
mod weight;

use std::{env, path::PathBuf, time::Duration};

use anyhow::{Context as _, bail};

use crate::server::Server;

/// The pages whose figures count: a resident's way from the first link to the ballot.
const PAGES: [(&str, &str); 3] = [("home", "/"), ("list", "/projects"), ("vote", "/vote")];

/// The page whose requests per second are measured.
const LIST: &str = PAGES[1].1;

fn main() -> anyhow::Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        // How this program runs itself as the bare server.
        ["bare", port, content_type, encoding, body] => {
            let page = bare::Page::read(content_type, encoding, body)?;
            bare::serve(port.parse()?, page)
        }
        [parvis, site, seconds] => {
            let seconds = Duration::from_secs(seconds.parse().context("seconds")?);
            measure(&PathBuf::from(parvis), &PathBuf::from(site), seconds)
        }
        _ => bail!("usage: bench <parvis> <site> <seconds>; `cargo xtask bench` knows them"),
    }
}

fn measure(parvis: &std::path::Path, site: &std::path::Path, time: Duration) -> anyhow::Result<()> {
    let scratch = env::temp_dir().join(format!("parvis-bench-{}", std::process::id()));
    let server = Server::demonstration(parvis, site, &scratch)?;

    println!("\nFirst visit of a phone, compressed, before the WebAssembly arrives");
    for (name, path) in PAGES {
        print!("{}", weight::of_page(server.port, path)?.shown(name, path));
    }

    println!(
        "\nRequests per second, {} connections, both servers on these cores",
        load::CONNECTIONS
    );
    print!(
        "{}",
        throughput::beside_bare(&server, LIST, &scratch, time)?
    );
    Ok(())
}
