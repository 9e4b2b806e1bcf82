//! Writing and removing posts.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::editions_desk::parts::text_fault;
use crate::tr;
use domain::{Lang, NewsId, news};
use leptos::prelude::*;
use store::NewsInput;

/// Where the screen is.
pub const HERE: &str = "/desk/news";
/// The name under which a refused form is kept.
pub const FORM: &str = "news";

/// Publishes a post in one language.
#[server(prefix = "/api", endpoint = "news/publish")]
pub async fn publish_news(
    #[server(default)] lang: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let typed = [
        ("lang", lang.clone()),
        ("title", title.clone()),
        ("text", text.clone()),
    ];
    let mut faults: Vec<FieldError> = Vec::new();
    let lang = lang.parse::<Lang>();
    if lang.is_err() {
        faults.push(FieldError::new(
            "lang",
            AppError::refused("news-choose-language"),
        ));
    }
    faults.extend(
        news::TITLE
            .check(&title)
            .err()
            .map(|err| text_fault("title", err)),
    );
    faults.extend(
        news::TEXT
            .check(&text)
            .err()
            .map(|err| text_fault("text", err)),
    );
    let Ok(lang) = lang else {
        return cx.refuse_form(HERE, FORM, typed, faults).await;
    };
    if !faults.is_empty() {
        return cx.refuse_form(HERE, FORM, typed, faults).await;
    }
    match cx
        .store()
        .publish_news(&cx.actor(), &NewsInput { lang, title, text })
        .await
    {
        Ok(_) => cx.go_saying(HERE, tr!(cx, "news-published")).await,
        Err(err) => {
            cx.refuse_form(HERE, FORM, typed, vec![FieldError::new("form", err.into())])
                .await
        }
    }
}

/// Takes a post off the site.
#[server(prefix = "/api", endpoint = "news/remove")]
pub async fn remove_news(news: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let Ok(news) = news.parse::<NewsId>() else {
        return cx.go_refusing(HERE, &AppError::NotFound).await;
    };
    match cx.store().remove_news(&cx.actor(), news).await {
        Ok(()) => cx.go_saying(HERE, tr!(cx, "news-removed")).await,
        Err(err) => cx.go_refusing(HERE, &err.into()).await,
    }
}
