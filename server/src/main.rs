//! `parvis`: the server and its commands.

mod commands;
mod exports;
mod http;

use clap::Parser;
use commands::{CommandError, count, demo, import};
use store::{Secret, Store};

#[derive(Parser)]
enum Command {
    /// Serves the demonstration.
    Demo,
    Count(count::Count),
    #[command(subcommand)]
    Import(import::Import),
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().init();
    let command = Command::parse();
    if let Command::Count(args) = &command {
        return Ok(count::count(args)?);
    }
    let secret = Secret::new(&"demonstration ".repeat(4)).ok_or("a secret")?;
    std::fs::create_dir_all("data")?;
    let url = std::env::var("DATABASE_URL").unwrap_or_else(|_| "sqlite:data/parvis.db".to_owned());
    let store = Store::open(&url, secret).await?;
    if let Command::Import(args) = &command {
        return Ok(import::import(&store, args).await?);
    }
    demo::load(&store).await?;
    let address = std::env::var("PARVIS_ADDRESS").unwrap_or_else(|_| "127.0.0.1:3000".to_owned());
    let assets = std::fs::read_to_string("target/site/assets.json")
        .ok()
        .and_then(|json| app::assets::Assets::from_json(&json).ok())
        .unwrap_or_default();
    let site = app::context::Site {
        url: format!("http://{address}"),
        secure_cookie: false,
        assets,
    };
    let listener = tokio::net::TcpListener::bind(&address).await?;
    demo::greet(&site.url)?;
    axum::serve(listener, http::router(store, site))
        .await
        .map_err(|err| CommandError::new(err.to_string()))?;
    Ok(())
}
