//! The forms that a card's code, or a line of a list, is typed into.

use crate::error::AppError;
use leptos::prelude::*;

/// The name under which a refused card is kept.
pub const CARD_FORM: &str = "card";
/// The same for a line of a list.
pub const LIST_FORM: &str = "list";

/// Lets the holder of a card in. `here` is the page of the form, `back` where the voter wants to go on.
#[server(endpoint = "cards/take", prefix = "/api")]
pub async fn take_card(
    #[server(default)] code: String,
    #[server(default)] slug: String,
    #[server(default)] here: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    match taking::card(&cx, &code, &slug).await {
        Ok(edition) => taking::go_on(&cx, &edition.slug, &back),
        Err(fault) => {
            let typed = [("code", code), ("slug", slug)];
            taking::refuse(&cx, &here, CARD_FORM, typed, vec![fault]).await?;
        }
    }
    Ok(())
}

/// Lets somebody in who is on the city's list.
#[server(endpoint = "cards/list", prefix = "/api")]
pub async fn take_listed(
    #[server(default)] identifier: String,
    #[server(default)] year: String,
    slug: String,
    #[server(default)] here: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    match taking::listed(&cx, &identifier, &year, &slug).await {
        Ok(()) => taking::go_on(&cx, &slug, &back),
        Err(faults) => {
            let typed = [("identifier", identifier), ("year", year)];
            taking::refuse(&cx, &here, LIST_FORM, typed, faults).await?;
        }
    }
    Ok(())
}

#[cfg(feature = "ssr")]
mod taking {
    use crate::context::{Cx, FieldError};
    use crate::error::AppError;
    use crate::features::accounts::sign_in::local_path;
    use crate::features::cards::parts::voting_by;
    use crate::i18n::Speaks;
    use domain::base32::CodeError;
    use domain::voter_list::birth_year;
    use domain::{CardCode, Identifier, ListedPerson, Means};
    use std::sync::Arc;
    use store::Edition;

    fn at(field: &str, key: &str) -> FieldError {
        FieldError::new(field, AppError::refused(key))
    }

    pub(super) async fn card(cx: &Cx, typed: &str, slug: &str) -> Result<Arc<Edition>, FieldError> {
        let code: CardCode = typed.parse().map_err(|err| unreadable(typed, err))?;
        let at_code = |err: AppError| FieldError::new("code", err);
        let edition = match slug {
            "" => the_only_one(cx).await?,
            slug => cx
                .store()
                .edition(&cx.actor(), slug)
                .await
                .map_err(|err| at_code(err.into()))?,
        };
        let session = cx.session();
        let session = cx
            .store()
            .take_pass_by_card(session.as_ref(), edition.id, &code, cx.origin(), cx.lang())
            .await
            .map_err(|err| at_code(err.into()))?;
        cx.set_session(Some(session));
        Ok(edition)
    }

    /// The edition of somebody who has a card and comes from none of them: that which votes now.
    async fn the_only_one(cx: &Cx) -> Result<Arc<Edition>, FieldError> {
        let open = voting_by(cx, Means::Card)
            .await
            .map_err(|err| FieldError::new("code", err))?;
        match open.as_slice() {
            [] => Err(at("code", "cards-none-open")),
            [one] => Ok(Arc::clone(one)),
            _ => Err(at("slug", "cards-choose-edition")),
        }
    }

    fn unreadable(typed: &str, err: CodeError) -> FieldError {
        let with = |key, args: Vec<(&'static str, String)>| {
            FieldError::new("code", AppError::refused_with(key, args))
        };
        match err {
            _ if typed.trim().is_empty() => at("code", "cards-missing"),
            CodeError::Length { found, .. } => {
                with("cards-length", vec![("found", found.to_string())])
            }
            CodeError::Character(sign) => with("cards-character", vec![("sign", sign.to_string())]),
            CodeError::Check => at("code", "cards-mistyped"),
        }
    }

    pub(super) async fn listed(
        cx: &Cx,
        identifier: &str,
        year: &str,
        slug: &str,
    ) -> Result<(), Vec<FieldError>> {
        let today = domain::calendar::paris::day(cx.now());
        let year = crate::features::cards::parts::ascii_digits(year);
        let (identifier, birth_year) =
            match (Identifier::parse(identifier), birth_year(&year, today)) {
                (Some(identifier), Some(year)) => (identifier, year),
                (identifier, year) => {
                    let faults = [
                        identifier
                            .is_none()
                            .then(|| at("identifier", "cards-identifier-wrong")),
                        year.is_none().then(|| at("year", "cards-year-wrong")),
                    ];
                    return Err(faults.into_iter().flatten().collect());
                }
            };
        let person = ListedPerson {
            identifier,
            birth_year,
        };
        let taken = async {
            let edition = cx.store().edition(&cx.actor(), slug).await?;
            let session = cx.session();
            cx.store()
                .take_pass_by_list(
                    session.as_ref(),
                    edition.id,
                    &person,
                    cx.origin(),
                    cx.lang(),
                )
                .await
        };
        match taken.await {
            Ok(session) => {
                cx.set_session(Some(session));
                Ok(())
            }
            Err(err) => Err(vec![FieldError::new("identifier", err.into())]),
        }
    }

    /// To the booth, or to where the voter was in it.
    pub(super) fn go_on(cx: &Cx, slug: &str, back: &str) {
        match back {
            "" => cx.go(&format!("/e/{slug}/vote")),
            back => cx.go(local_path(back)),
        }
    }

    pub(super) async fn refuse<const N: usize>(
        cx: &Cx,
        here: &str,
        form: &str,
        typed: [(&'static str, String); N],
        faults: Vec<FieldError>,
    ) -> Result<(), AppError> {
        cx.refuse_form(local_path(here), form, typed, faults).await
    }
}
