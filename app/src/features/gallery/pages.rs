use crate::context::Cx;
use crate::page::{Page, PageResult};
use leptos::prelude::*;

pub async fn index(_: Cx) -> PageResult {
    Ok(Page::wide(None, "Gallery", view! { <h1>"Gallery"</h1> }))
}
