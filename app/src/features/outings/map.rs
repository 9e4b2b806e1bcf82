//! Outings as points over the districts of an edition.

use crate::features::editions::parts::marked;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Area, DistrictMap, Spot};
use domain::point::Point;
use leptos::prelude::*;
use store::Edition;

/// A point to draw: its number in the list beside the map.
pub(super) struct Dot {
    pub number: usize,
    pub title: String,
    pub href: String,
    pub point: Option<Point>,
}

/// The map with these points; nothing where the districts have no outlines, or no outing has a point.
pub(super) fn map(lang: Lang, edition: &Edition, dots: Vec<Dot>) -> Option<AnyView> {
    let areas: Vec<Area> = marked(edition)
        .into_iter()
        .map(|(district, mark)| Area {
            label: district.name.clone(),
            code: mark,
            href: None,
            rings: district.shape.clone(),
            current: false,
        })
        .filter(|area| !area.rings.is_empty())
        .collect();
    let mut taken = Vec::new();
    let spots: Vec<Spot> = dots
        .into_iter()
        .filter_map(|dot| {
            let point = dot.point?;
            // Where a team comes again and again, the first time stands for all: one would cover the other.
            if taken.contains(&point) {
                return None;
            }
            taken.push(point);
            Some(Spot {
                label: format!("{}, {}", dot.number, dot.title),
                number: dot.number.to_string(),
                href: Some(dot.href),
                at: (point.longitude(), point.latitude()),
            })
        })
        .collect();
    if areas.is_empty() || spots.is_empty() {
        return None;
    }
    Some(
        view! {
            <div class="outing-map">
                <DistrictMap label=tr!(lang, "outings-map") areas spots />
            </div>
        }
        .into_any(),
    )
}
