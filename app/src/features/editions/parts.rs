//! Parts that pages about editions and ideas share.

use super::stage::{self, Act};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Area, DistrictMap, Glyph, Moment, MomentState};
use chrono::{DateTime, Utc};
use domain::DistrictId;
use leptos::prelude::*;
use store::{District, Edition};

/// The phases of an edition, with what happens in each.
pub fn moments(lang: Lang, edition: &Edition, now: DateTime<Utc>) -> Vec<Moment> {
    edition
        .calendar
        .phases()
        .iter()
        .map(|phase| Moment {
            photos: vec![],
            title: stage::phase_name(lang, phase.kind),
            when: stage::span(lang, phase),
            text: Some(tr!(lang, &format!("editions-phase-{}-text", phase.kind))),
            state: if phase.ends <= now {
                MomentState::Done
            } else if phase.starts <= now {
                MomentState::Now
            } else {
                MomentState::Next
            },
        })
        .collect()
}

/// The drawing beside the word of something to do.
pub const fn glyph(act: Act) -> Glyph {
    match act {
        Act::Vote => Glyph::Vote,
        Act::SendIdea => Glyph::Plus,
        Act::SeeResults => Glyph::Results,
        Act::SeeProjects => Glyph::Star,
        Act::SeeDecisions => Glyph::Tick,
        Act::SeeIdeas => Glyph::Idea,
    }
}

/// A district as a link: where it leads, and how much there is of what the page counts.
#[derive(Clone, Debug)]
pub struct Place {
    pub id: DistrictId,
    pub href: String,
    /// "12 ideas"; empty where nothing is counted.
    pub count: String,
}

/// The districts as a map, and as a list of the same links.
#[component]
pub fn Districts(
    lang: Lang,
    edition: std::sync::Arc<Edition>,
    places: Vec<Place>,
    #[prop(optional_no_strip)] current: Option<DistrictId>,
) -> impl IntoView {
    let drawn = edition
        .districts
        .iter()
        .any(|district| !district.shape.is_empty());
    let named: Vec<(&District, String, Place)> = marked(&edition)
        .into_iter()
        .filter_map(|(district, mark)| {
            let place = places.iter().find(|place| place.id == district.id)?.clone();
            Some((district, mark, place))
        })
        .collect();
    let areas = named
        .iter()
        .map(|(district, mark, place)| Area {
            code: mark.clone(),
            label: if place.count.is_empty() {
                format!("{mark}, {}", district.name)
            } else {
                format!("{mark}, {}, {}", district.name, place.count)
            },
            href: Some(place.href.clone()),
            rings: district.shape.clone(),
            current: current == Some(district.id),
        })
        .filter(|area| !area.rings.is_empty())
        .collect::<Vec<_>>();
    let list = named
        .into_iter()
        .map(|(district, mark, place)| {
            let here = current == Some(district.id);
            view! {
                <li>
                    <a class="district-link" href=place.href aria-current=here.then_some("true")>
                        {drawn.then(|| view! { <span class="district-mark" aria-hidden="true">{mark}</span> })}
                        <span class="district-name" dir="auto">{district.name.clone()}</span>
                        {(!place.count.is_empty())
                            .then(|| view! { <span class="district-count">{place.count}</span> })}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="districts">
            {drawn.then(|| view! { <DistrictMap label=tr!(lang, "editions-map-label") areas /> })}
            <ul class="district-list">{list}</ul>
        </div>
    }
    .into_any()
}

/// Each district with what is written on it on the map: its code where all are short enough, else a number.
pub fn marked(edition: &Edition) -> Vec<(&District, String)> {
    let codes = edition
        .districts
        .iter()
        .all(|district| district.code.chars().count() <= 3);
    let mark = |(district, number): (&District, usize)| {
        if codes {
            district.code.clone()
        } else {
            number.to_string()
        }
    };
    edition
        .districts
        .iter()
        .zip(1..)
        .map(|each| (each.0, mark(each)))
        .collect()
}

/// The word for a theme in addresses: `?theme=mobilites`.
pub fn theme_word(name: &str) -> String {
    domain::edition::slug_from(name)
}
