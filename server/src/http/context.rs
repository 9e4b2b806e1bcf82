//! Gives every request for a page or a form its context.

use super::ServerState;
use super::kiosk;
use super::refusal::Refusal;
use app::context::{ClientAddress, Cx};
use app::error::AppError;
use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::Lang;

pub(super) async fn provide(
    State(state): State<ServerState>,
    request: Request,
    next: Next,
) -> Response {
    let address = state.limits().client(&request);
    let (mut parts, body) = request.into_parts();
    parts.extensions.insert(ClientAddress(address));
    let params: Vec<(String, String)> =
        match RawPathParams::from_request_parts(&mut parts, &()).await {
            Ok(params) => params
                .iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            Err(_) => vec![],
        };
    // `/frites/ideas` fits the address of a page, in a language that there is not.
    let elsewhere = params
        .iter()
        .any(|(name, value)| name == "lang" && value.parse::<Lang>().is_err());
    match Cx::read(state.store().clone(), state.site().clone(), &parts, params).await {
        Ok(cx) if elsewhere => app::routes::refuse(cx, AppError::NotFound).await,
        Ok(cx) => {
            if let Some(elsewhere) = kiosk::way(&cx, &parts) {
                return elsewhere;
            }
            let mut request = Request::from_parts(parts, body);
            request.extensions_mut().insert(cx);
            next.run(request).await
        }
        // Logged where it happened.
        Err(_) => Refusal::Broken.into_response(),
    }
}
