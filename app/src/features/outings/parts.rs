//! Words that the pages about outings share.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::missions::parts::when;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Choice, Glyph, Tag, Tone};
use chrono::{DateTime, Utc};
use domain::network::SpokenLanguage;
use domain::outing::{AgeBand, Dimension, Gender, OTHER_LANGUAGE};
use domain::{Action, Audience, OutingKind, OutingState};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, Outing, StoreError};

/// The name of a kind of outing.
pub fn kind(lang: Lang, kind: OutingKind) -> String {
    tr!(lang, &format!("outings-kind-{}", key_of(kind.code())))
}

/// "Marché · samedi 28 novembre 2026, de 9 h à 12 h"
pub fn kicker(lang: Lang, outing: &Outing) -> String {
    format!("{} · {}", kind(lang, outing.kind), when(lang, outing.slot))
}

/// "28/11/2026 – Marché Saint-Jean", in lists to choose from: an outing comes back under the same title.
pub fn day_and_title(lang: Lang, outing: &Outing) -> String {
    let day = fmt::date(lang, outing.slot.starts_at);
    format!("{day} – {}", outing.title)
}

/// Whether an outing is ahead, under way, over or cancelled.
pub fn state_tag(lang: Lang, outing: &Outing, now: DateTime<Utc>) -> AnyView {
    let (key, tone, icon) = if outing.state == OutingState::Cancelled {
        ("outings-state-cancelled", Tone::Danger, Glyph::Stop)
    } else if now < outing.slot.starts_at {
        ("outings-state-ahead", Tone::Info, Glyph::Calendar)
    } else if now < outing.slot.ends_at {
        ("outings-state-now", Tone::Success, Glyph::Clock)
    } else {
        ("outings-state-over", Tone::Neutral, Glyph::Done)
    };
    view! { <Tag label=tr!(lang, key) tone icon /> }.into_any()
}

/// The name of a district of an edition; words for the whole city where there is none.
pub fn district(lang: Lang, edition: &Edition, id: Option<domain::DistrictId>) -> String {
    id.and_then(|id| edition.district(id)).map_or_else(
        || tr!(lang, "outings-no-district"),
        |district| district.name.clone(),
    )
}

/// The name of a language; of one that is on no list its code.
pub fn language(lang: Lang, code: &str) -> String {
    match code.parse::<SpokenLanguage>() {
        Ok(spoken) => crate::features::missions::parts::language(lang, spoken),
        Err(_) if code == OTHER_LANGUAGE => tr!(lang, "outings-language-other"),
        Err(_) => code.to_owned(),
    }
}

pub fn languages(lang: Lang, codes: &[String]) -> String {
    let names: Vec<String> = codes.iter().map(|code| language(lang, code)).collect();
    names.join(" · ")
}

/// What a value of a dimension is called: a district's name, an age band, a language.
pub fn value(lang: Lang, edition: &Edition, dimension: Dimension, value: &str) -> String {
    match dimension {
        Dimension::All => tr!(lang, "outings-everybody"),
        Dimension::District => district(lang, edition, value.parse().ok()),
        Dimension::Age => value
            .parse()
            .map_or_else(|_| value.to_owned(), |band| age(lang, band)),
        Dimension::Gender => value
            .parse()
            .map_or_else(|_| value.to_owned(), |one| gender(lang, one)),
        Dimension::Language => language(lang, value),
    }
}

pub fn age(lang: Lang, band: AgeBand) -> String {
    tr!(lang, &age_key(band))
}

pub fn gender(lang: Lang, gender: Gender) -> String {
    tr!(lang, &gender_key(gender))
}

pub fn age_key(band: AgeBand) -> String {
    format!("outings-age-{}", key_of(band.code()))
}

pub fn gender_key(gender: Gender) -> String {
    format!("outings-gender-{}", gender.code())
}

pub fn dimension(lang: Lang, dimension: Dimension) -> String {
    tr!(lang, &format!("outings-by-{}", dimension.code()))
}

fn key_of(code: &str) -> String {
    code.replace('_', "-")
}

/// The name of those whom an outing is for.
pub fn audience(lang: Lang, audience: Audience) -> String {
    tr!(lang, &format!("outings-for-{}", key_of(audience.code())))
}

/// "Parents · élèves de CM2": whom an outing is for, with what is added; empty where nothing says so.
pub fn for_whom(lang: Lang, one: Audience, more: &str) -> String {
    match (one, more) {
        (Audience::Everybody, more) => more.to_owned(),
        (one, "") => audience(lang, one),
        (one, more) => format!("{} · {more}", audience(lang, one)),
    }
}

/// Audiences to choose from.
pub fn audiences(lang: Lang) -> Vec<Choice> {
    Audience::ALL
        .iter()
        .map(|one| Choice::new(one.code(), audience(lang, *one)))
        .collect()
}

/// Kinds to choose from.
pub fn kinds(lang: Lang) -> Vec<Choice> {
    OutingKind::ALL
        .iter()
        .map(|one| Choice::new(one.code(), kind(lang, *one)))
        .collect()
}

/// Districts of an edition to choose from.
pub fn districts(edition: &Edition) -> Vec<Choice> {
    edition
        .districts
        .iter()
        .map(|district| Choice::new(district.id.to_string(), district.name.clone()))
        .collect()
}

/// The outing that the address names, with its edition.
pub async fn outing(cx: &Cx) -> Result<(Outing, Arc<Edition>), AppError> {
    cx.need_somewhere(Action::ManageOutings)?;
    let outing = cx.store().outing(&cx.actor(), cx.param_as("id")?).await?;
    let catalogue = cx.store().catalogue().await?;
    let edition = catalogue
        .by_id(outing.edition)
        .ok_or(StoreError::NotFound("edition"))?;
    Ok((outing, Arc::clone(edition)))
}

/// The edition of `?edition=`; else, of those that are under way, the one whose team goes out next, or the newest.
pub async fn chosen_edition(cx: &Cx) -> Result<Arc<Edition>, AppError> {
    cx.need_somewhere(Action::ManageOutings)?;
    let editions = editions(cx).await?;
    let asked = cx.query("edition").filter(|slug| !slug.is_empty());
    let found = match asked {
        Some(slug) => editions.iter().find(|edition| edition.slug == slug),
        None => next_out(cx, &editions).await?.or_else(|| editions.first()),
    };
    Ok(Arc::clone(found.ok_or(AppError::NotFound)?))
}

async fn next_out<'a>(
    cx: &Cx,
    editions: &'a [Arc<Edition>],
) -> Result<Option<&'a Arc<Edition>>, AppError> {
    let now = cx.now();
    let mut next: Option<(DateTime<Utc>, &Arc<Edition>)> = None;
    let mut newest = None;
    for edition in editions {
        if edition.calendar.at(now).is_none() {
            continue;
        }
        newest = newest.or(Some(edition));
        let outings = cx.store().outings(&cx.actor(), edition.id).await?;
        let first = outings
            .iter()
            .filter(|outing| outing.slot.ends_at > now)
            .map(|outing| outing.slot.starts_at)
            .min();
        if let Some(first) = first
            && next.is_none_or(|(earliest, _)| first < earliest)
        {
            next = Some((first, edition));
        }
    }
    Ok(next.map(|(_, edition)| edition).or(newest))
}

/// The edition of a form.
pub async fn edition_of(cx: &Cx, slug: &str) -> Result<Arc<Edition>, AppError> {
    cx.need_somewhere(Action::ManageOutings)?;
    let editions = editions(cx).await?;
    let found = editions.iter().find(|edition| edition.slug == slug);
    Ok(Arc::clone(found.ok_or(AppError::NotFound)?))
}

/// Editions for which the reader may plan.
pub async fn editions(cx: &Cx) -> Result<Vec<Arc<Edition>>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let actor = cx.actor();
    // Who leads a network plans for any edition that they see; others for those that they coordinate.
    let leads = cx.store().networks().await?.iter().any(|network| {
        actor
            .can_in_network(Action::ManageOutings, network.id)
            .is_ok()
    });
    let may = |edition: &&Arc<Edition>| {
        actor.can_in(Action::ManageOutings, edition.id).is_ok()
            || leads && edition.is_visible_to(&actor)
    };
    Ok(catalogue.all().iter().filter(may).map(Arc::clone).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_word_has_its_text() {
        let keys = OutingKind::ALL
            .iter()
            .map(|one| format!("outings-kind-{}", key_of(one.code())))
            .chain(
                Audience::ALL
                    .iter()
                    .map(|one| format!("outings-for-{}", key_of(one.code()))),
            )
            .chain(AgeBand::ALL.iter().map(|one| age_key(*one)))
            .chain(Gender::ALL.iter().map(|one| gender_key(*one)))
            .chain(
                Dimension::ALL
                    .iter()
                    .map(|one| format!("outings-by-{}", one.code())),
            );
        for key in keys {
            assert!(has_text(&key), "{key}");
        }
    }
}
