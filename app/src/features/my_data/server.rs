//! The forms about one's own data.

use super::pages::HERE;
use super::{archive, erase};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use domain::text::fold;
use leptos::prelude::*;

/// The name under which the refused form is kept.
pub const ERASE: &str = "erase";

/// The word that whoever erases an account types.
pub fn asked_word(lang: Lang) -> String {
    tr!(lang, "my-data-erase-the-word")
}

/// Makes the archive of the reader's own data.
#[server(prefix = "/api", endpoint = "my-data/export")]
pub async fn make_export() -> Result<(), AppError> {
    let cx = Cx::current();
    match archive::make(&cx).await {
        Ok(()) => {
            let said = tr!(cx, "my-data-export-made");
            cx.go_saying(&format!("{HERE}#export"), said).await
        }
        Err(err) => cx.go_refusing(HERE, &err).await,
    }
}

/// Erases the reader's account, once the word is typed.
#[server(prefix = "/api", endpoint = "my-data/erase")]
pub async fn erase_account(#[server(default)] word: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let lang = cx.lang();
    if cx.actor().account().is_none() {
        return cx.go_refusing("/account", &AppError::SignIn).await;
    }
    if fold(word.trim()) != fold(&asked_word(lang)) {
        let fault = AppError::refused_with("my-data-fault-word", [("word", asked_word(lang))]);
        let faults = vec![FieldError::new("word", fault)];
        return cx
            .refuse_form(erase::HERE, ERASE, [("word", word)], faults)
            .await;
    }
    match cx.store().erase_own_account(&cx.actor()).await {
        Ok(()) => {
            // The session went with the account.
            cx.set_session(None);
            cx.go("/account?erased");
            Ok(())
        }
        Err(err) => {
            let faults = vec![FieldError::new("word", err.into())];
            cx.refuse_form(erase::HERE, ERASE, [("word", word)], faults)
                .await
        }
    }
}
