//! `parvis`: the server and its commands.

mod http;

use store::{Secret, Store};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().init();
    let secret = Secret::new(&"demonstration ".repeat(4)).ok_or("a secret")?;
    std::fs::create_dir_all("data")?;
    let store = Store::open("sqlite:data/parvis.db", secret).await?;
    let address = std::env::var("PARVIS_ADDRESS").unwrap_or_else(|_| "127.0.0.1:3000".to_owned());
    let assets = std::fs::read_to_string("target/site/assets.json")
        .ok()
        .and_then(|json| app::assets::Assets::from_json(&json).ok())
        .unwrap_or_default();
    let site = app::context::Site { url: format!("http://{address}"), secure_cookie: false, assets };
    let listener = tokio::net::TcpListener::bind(&address).await?;
    tracing::info!("listening on http://{address}");
    axum::serve(listener, http::router(store, site)).await?;
    Ok(())
}
