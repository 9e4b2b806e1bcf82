//! A map on demand: to choose a point on, or to see one. It comes with `?map=1`, by scripts, and from a host that the
//! city has named; words and the address search say the same without it.

use super::Tiles;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Glyph, Icon, Look};
use domain::idea::Point;
use leptos::prelude::*;
use store::Edition;

/// The query that asks for the map.
pub const ASKED: &str = "map";

/// Whether the address asks for the map, and there is one. The page may then load its pictures.
fn asked(cx: &Cx) -> Option<Tiles> {
    let tiles = cx.site().places.tiles.clone()?;
    cx.query(ASKED)?;
    tiles.allow();
    Some(tiles)
}

/// The map of a form, or the button that brings it. The form has the field `map_point` then.
pub fn chooser(cx: &Cx, edition: &Edition, point: Option<Point>) -> Option<AnyView> {
    let lang = cx.lang();
    cx.site().places.tiles.as_ref()?;
    let Some(tiles) = asked(cx) else {
        return Some(
            view! {
                <div>
                    <Button name=ASKED value="1" look=Look::Quiet icon=Some(Glyph::Pin)>
                        {tr!(lang, "places-show-map-form")}
                    </Button>
                </div>
            }
            .into_any(),
        );
    };
    Some(
        view! {
            <section class="stack" id="map" aria-labelledby="map-title">
                <h2 id="map-title">{tr!(lang, "places-map-title")}</h2>
                <p class="soft" id="map-how">{tr!(lang, "places-map-how")}</p>
                {frame(cx, &tiles, point, bounds(edition), true)}
                <input type="hidden" name="map_point" value="" data-map-point />
                <div class="cluster" data-map-tools hidden>
                    <button type="button" class="button button-quiet" data-map-middle>
                        {tr!(lang, "places-map-middle")}
                    </button>
                </div>
                <p role="status" class="soft" data-map-said></p>
            </section>
        }
        .into_any(),
    )
}

/// The map of a page that shows a point, or the link that brings it.
pub fn shown(cx: &Cx, point: Option<Point>) -> Option<AnyView> {
    let lang = cx.lang();
    let point = point?;
    cx.site().places.tiles.as_ref()?;
    let Some(tiles) = asked(cx) else {
        let href = format!("{}?{ASKED}=1#map", cx.href(cx.path()));
        return Some(
            view! {
                // Loaded anew, whole: the policy of this page lets no tiles in.
                <p>
                    <a class="button button-quiet" href=href data-reload>
                        <Icon glyph=Glyph::Pin />
                        <span>{tr!(lang, "places-show-map")}</span>
                    </a>
                </p>
            }
            .into_any(),
        );
    };
    Some(
        view! { <section id="map">{frame(cx, &tiles, Some(point), String::new(), false)}</section> }
            .into_any(),
    )
}

/// Where the script draws. Without scripts it says what else there is.
fn frame(cx: &Cx, tiles: &Tiles, point: Option<Point>, bounds: String, choose: bool) -> AnyView {
    let lang = cx.lang();
    let assets = &cx.site().assets;
    let without = if choose {
        tr!(lang, "places-map-without-form")
    } else {
        tr!(lang, "places-map-without")
    };
    view! {
        <div
            class="place-map"
            data-script=assets.url("scripts/place.js")
            data-leaflet=assets.url("vendor/leaflet/leaflet.js")
            data-leaflet-style=assets.url("vendor/leaflet/leaflet.css")
            data-tiles=tiles.url.clone()
            data-attribution=tiles.attribution.clone()
            data-point=point.map(|point| point.to_string())
            data-bounds=bounds
            data-choose=choose.then_some("true")
            data-label=tr!(lang, "places-map-label")
            data-chosen=tr!(lang, "places-map-chosen")
            data-zoom-in=tr!(lang, "places-map-zoom-in")
            data-zoom-out=tr!(lang, "places-map-zoom-out")
            data-away=tr!(lang, "places-map-away")
        >
            <p class="soft" data-without>{without}</p>
        </div>
    }
    .into_any()
}

/// South, west, north and east of all districts that have an outline; empty when none has.
fn bounds(edition: &Edition) -> String {
    let corners = edition
        .districts
        .iter()
        .flat_map(|district| district.shape.iter().flatten());
    let wider = |(west, south, east, north): (f64, f64, f64, f64), &(x, y): &(f64, f64)| {
        (west.min(x), south.min(y), east.max(x), north.max(y))
    };
    let (west, south, east, north) = corners.fold((180.0, 90.0, -180.0, -90.0), wider);
    if west > east {
        return String::new();
    }
    format!("{south:.5},{west:.5},{north:.5},{east:.5}")
}
