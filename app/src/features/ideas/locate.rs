//! The point of an idea on the step "where": found by its address, or chosen on a map. Seen only where a city has
//! named the services for it; the place in words does without.

use super::draft::{Step, Target, Writing};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::places::{FoundPlaces, map};
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Choice, Glyph, Look, RadioGroup, TextField, TextKind};
use domain::idea::{PLACE, Point};
use leptos::prelude::*;
use store::Edition;

/// What stands for "none of these" among the places.
const NONE: &str = "none";

/// What the search's own button says.
const AGAIN: &str = "again";

/// What the step's form says of the point.
pub(super) struct Placed {
    /// What to search for.
    pub(super) address: String,
    /// [`AGAIN`] when the search's button was pressed, anything else when Enter was: that searches only for what is
    /// new.
    pub(super) find: String,
    /// The map's button was pressed.
    pub(super) map: bool,
    /// A place among those found, or [`NONE`]; empty when there was nothing to choose.
    pub(super) point: String,
    /// A point chosen on the map.
    pub(super) map_point: String,
}

/// Takes over what the form says, and gives the path that a pressed button leads to; none for "go on".
pub(super) async fn take(
    cx: &Cx,
    edition: &Edition,
    target: Target,
    writing: &mut Writing,
    sent: &Placed,
) -> Result<Option<String>, AppError> {
    let found: FoundPlaces = cx.kept(&note(edition, target)).await?.unwrap_or_default();
    if let Ok(point) = sent.map_point.parse() {
        settle(edition, writing, point, None);
    } else if sent.point == NONE {
        writing.draft.point = None;
    } else if let Ok(point) = sent.point.parse() {
        let label = found.places.iter().find(|place| place.point == point);
        settle(
            edition,
            writing,
            point,
            label.map(|place| place.label.as_str()),
        );
    }
    let here = target.path(&edition.slug, Step::Where);
    let words = sent.address.trim();
    let fresh = !sent.find.is_empty() && !words.is_empty() && words != found.words;
    if fresh || sent.find == AGAIN {
        let found = FoundPlaces::search(cx, words).await;
        cx.keep(&note(edition, target), &found).await?;
        return Ok(Some(format!("{here}?found=1#address")));
    }
    Ok(sent.map.then(|| format!("{here}?{}=1#map", map::ASKED)))
}

/// Keeps a point, and says in words what it tells: the place, and the district around it. Never over what was typed.
fn settle(edition: &Edition, writing: &mut Writing, point: Point, label: Option<&str>) {
    writing.draft.point = Some(point);
    if let Some(label) = label.filter(|_| writing.draft.place.trim().is_empty()) {
        writing.draft.place = label.chars().take(PLACE.max).collect();
    }
    if !writing.placed {
        let around = edition
            .districts
            .iter()
            .find(|district| point.is_within(&district.shape));
        writing.placed = around.is_some();
        writing.draft.district = around.map(|district| district.id);
    }
}

fn note(edition: &Edition, target: Target) -> String {
    format!("places:{}", target.note(edition))
}

/// The part of the step's form; nothing where no service is named.
pub(super) async fn fields(
    cx: &Cx,
    edition: &Edition,
    target: Target,
    point: Option<Point>,
) -> Result<Option<AnyView>, AppError> {
    let places = &cx.site().places;
    if places.geocoder.is_none() && places.tiles.is_none() {
        return Ok(None);
    }
    let lang = cx.lang();
    let found = match cx.query("found") {
        Some(_) => cx.kept(&note(edition, target)).await?,
        None => None,
    };
    let found: FoundPlaces = found.unwrap_or_default();
    let error = found.refusal.as_ref().map(|refusal| refusal.text(lang));
    let search = places.geocoder.is_some().then(|| {
        view! {
            <TextField
                name="address"
                label=tr!(lang, "places-address")
                hint=tr!(lang, "places-address-hint")
                value=found.words.clone()
                error
                kind=TextKind::Search
            />
            <Button look=Look::Quiet icon=Some(Glyph::Search) name="find" value=AGAIN>
                {tr!(lang, "places-find")}
            </Button>
        }
    });
    let mut options: Vec<Choice> = found
        .places
        .iter()
        .map(|place| Choice::new(place.point.to_string(), &place.label))
        .collect();
    let known = point.is_some_and(|point| found.places.iter().any(|place| place.point == point));
    if let Some(point) = point.filter(|_| !known) {
        let kept = Choice::new(point.to_string(), tr!(lang, "places-kept"));
        options.insert(0, kept.hint(point.to_string()));
    }
    let choose = (!options.is_empty()).then(|| {
        options.push(Choice::new(NONE, tr!(lang, "places-none")));
        let value = point.map(|point| point.to_string()).unwrap_or_default();
        view! { <RadioGroup name="point" legend=tr!(lang, "places-choose") options value /> }
    });
    Ok(Some(
        view! {
            <div class="panel stack">
                {search}
                {choose}
                {map::chooser(cx, edition, point)}
            </div>
        }
        .into_any(),
    ))
}
