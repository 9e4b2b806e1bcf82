//! Whether somebody is old enough, where FranceConnect tells the day of birth: asked for when an edition has an age
//! floor, kept in the session's sealed note alone, and gone with it.

use crate::context::Cx;
use crate::error::AppError;
use chrono::NaiveDate;
use domain::Means;
use domain::calendar::paris;
use domain::rules::age_on;

/// The note of the day of birth.
const NOTE: &str = "born";

/// What is known of a voter's age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// They declare it.
    Declared,
    /// FranceConnect tells, and they are, or are not, old enough.
    Told { old_enough: bool },
}

/// Whether the page that somebody comes back to needs it.
pub(super) async fn is_asked(cx: &Cx, back: &str) -> Result<bool, AppError> {
    let slug = back
        .strip_prefix("/e/")
        .and_then(|rest| rest.split_once('/'));
    let Some((slug, rest)) = slug else {
        return Ok(false);
    };
    let catalogue = cx.store().catalogue().await?;
    let floor = catalogue
        .by_slug(slug)
        .map_or(0, |edition| edition.rules.age_floor);
    Ok(floor > 0 && rest.starts_with("vote"))
}

/// Keeps what FranceConnect told, in the place of what it told before.
pub(super) async fn keep(cx: &Cx, born: Option<NaiveDate>) -> Result<(), AppError> {
    match born {
        Some(born) => cx.keep(NOTE, &born).await,
        None => cx.forget(NOTE).await,
    }
}

/// What is known of the age of whoever is signed in, for an edition's floor.
pub async fn age(cx: &Cx, floor: u8) -> Result<Age, AppError> {
    let by_france_connect = cx
        .session()
        .and_then(|session| session.account)
        .is_some_and(|account| account.means == Means::FranceConnect);
    if floor == 0 || !by_france_connect {
        return Ok(Age::Declared);
    }
    Ok(match cx.kept::<NaiveDate>(NOTE).await? {
        Some(born) => Age::Told {
            old_enough: age_on(born, paris::day(cx.now())) >= u32::from(floor),
        },
        None => Age::Declared,
    })
}
