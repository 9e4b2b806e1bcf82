//! The way from an address without a language to one with it.

use app::context::Cx;
use app::error::AppError;
use axum::Extension;
use axum::extract::Request;
use axum::http::header::{SET_COOKIE, VARY};
use axum::http::{HeaderName, HeaderValue, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Lang;

/// `/`: the home page, in the language chosen before, else in the browser's.
pub(super) async fn home(Extension(cx): Extension<Cx>) -> impl IntoResponse {
    let vary: [(HeaderName, &str); 1] = [(VARY, "accept-language, cookie")];
    (vary, Redirect::to(&cx.href("/")))
}

/// `/language?to=ar&path=/ideas`: keeps the language, and shows that page in it.
pub(super) async fn choose(Extension(cx): Extension<Cx>) -> Response {
    let Some(lang) = cx.query_as::<Lang>("to") else {
        return app::routes::refuse(cx, AppError::NotFound).await;
    };
    let begun = cx.session().is_none();
    let kept = async {
        let session = cx.begin_session().await?;
        cx.store().choose_language(&session, lang).await?;
        Ok::<_, AppError>(session)
    };
    match kept.await {
        Ok(session) => {
            let mut response =
                Redirect::to(&target(lang, cx.query("path").unwrap_or("/"))).into_response();
            if begun && let Ok(cookie) = HeaderValue::from_str(&cx.cookie(Some(&session))) {
                response.headers_mut().insert(SET_COOKIE, cookie);
            }
            response
        }
        Err(err) => app::routes::refuse(cx, err).await,
    }
}

/// A page of this site and of no other: whatever was asked for comes after `/ar`.
fn target(lang: Lang, path: &str) -> String {
    let path = Lang::split_path(path).map_or(path, |(_, path)| path);
    let local = path.starts_with('/') && path.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    lang.href(if local { path } else { "/" })
}

/// One address for each page: `/fr` is `/fr/`, and `/fr/ideas/` is `/fr/ideas`.
pub(super) async fn one_address(request: Request, next: Next) -> Response {
    let read = matches!(*request.method(), Method::GET | Method::HEAD);
    match tidy(request.uri()).filter(|_| read) {
        Some(address) => Redirect::permanent(&address).into_response(),
        None => next.run(request).await,
    }
}

fn tidy(uri: &Uri) -> Option<String> {
    let (lang, below) = Lang::split_path(uri.path())?;
    let bare = uri.path().len() == 3;
    let path = if bare { "/" } else { below };
    let short = path.trim_end_matches('/');
    let right = if short.is_empty() { "/" } else { short };
    if !bare && right == below {
        return None;
    }
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    Some(format!("{}{query}", lang.href(right)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_leads_to_pages_of_this_site_alone() {
        assert_eq!(target(Lang::Ar, "/ideas?page=2"), "/ar/ideas?page=2");
        assert_eq!(target(Lang::Ar, "/fr/ideas"), "/ar/ideas");
        assert_eq!(target(Lang::En, ""), "/en/");
        assert_eq!(target(Lang::En, "https://evil.example"), "/en/");
        assert_eq!(target(Lang::En, "//evil.example"), "/en//evil.example");
        assert_eq!(target(Lang::En, "/\\evil.example"), "/en/");
        assert_eq!(target(Lang::En, "/a\r\nset-cookie: x"), "/en/");
    }

    #[test]
    fn each_page_has_one_address() {
        let tidy = |uri: &str| tidy(&uri.parse().expect("a uri"));
        assert_eq!(tidy("/fr").as_deref(), Some("/fr/"));
        assert_eq!(tidy("/fr?x=1").as_deref(), Some("/fr/?x=1"));
        assert_eq!(tidy("/fr/"), None);
        assert_eq!(
            tidy("/fr/ideas/?page=2").as_deref(),
            Some("/fr/ideas?page=2")
        );
        assert_eq!(tidy("/fr/ideas"), None);
        assert_eq!(tidy("/fr//").as_deref(), Some("/fr/"));
        assert_eq!(tidy("/frites/"), None);
        assert_eq!(tidy("/"), None);
    }
}
