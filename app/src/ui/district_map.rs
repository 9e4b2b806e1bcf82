use std::fmt::Write as _;

use leptos::prelude::*;

/// A district on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The number or short code that is written on it, and again in the list below the map.
    pub code: String,
    /// What a screen reader says: name and figures, "Rocade, 12 ideas".
    pub label: String,
    pub href: Option<String>,
    /// Closed lines of longitude and latitude, in degrees; holes are further lines.
    pub rings: Vec<Vec<(f64, f64)>>,
    pub current: bool,
}

/// A point on the map, with its number in the list beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub number: String,
    /// What a screen reader says: "3, Saint-Jean market".
    pub label: String,
    pub href: Option<String>,
    /// Longitude and latitude, in degrees.
    pub at: (f64, f64),
}

/// The districts of a city, drawn on the server. Each bears its code, the current one a thicker
/// edge and hatching; the page lists the same districts below, by code and name.
#[component]
pub fn DistrictMap(
    #[prop(into)] label: String,
    areas: Vec<Area>,
    #[prop(optional)] spots: Vec<Spot>,
) -> impl IntoView {
    let frame = Frame::around(&areas);
    let spots = drawn(&frame, spots);
    // The current district is drawn last, so that no neighbour covers its edge.
    let mut areas = areas;
    areas.sort_by_key(|area| area.current);
    let shapes = areas
        .into_iter()
        .map(|area| {
            let path = frame.path(&area.rings);
            let (x, y) = frame.anchor(&area.rings);
            let shape = view! {
                <path class="map-shape" d=path.clone() />
                {area.current.then(|| view! { <path class="map-hatch" d=path /> })}
                <text class="map-code" x=format!("{x:.0}") y=format!("{y:.0}") aria-hidden="true">
                    {area.code}
                </text>
            };
            match area.href {
                Some(href) => view! {
                    <a
                        class="map-area"
                        class:map-area-current=area.current
                        href=href
                        aria-label=area.label
                        aria-current=area.current.then_some("true")
                    >
                        {shape}
                    </a>
                }
                .into_any(),
                None => view! {
                    <g
                        class="map-area"
                        class:map-area-current=area.current
                        role="img"
                        aria-label=area.label
                    >
                        {shape}
                    </g>
                }
                .into_any(),
            }
        })
        .collect_view();
    view! {
        <svg
            class="district-map"
            viewBox=format!("0 0 {WIDTH} {:.0}", frame.height)
            role="group"
            aria-label=label
        >
            <defs>
                <pattern id="map-hatch" width="14" height="14" patternUnits="userSpaceOnUse">
                    <path d="M-2 16 16-2M-9 9 9-9M5 23 23 5" />
                </pattern>
            </defs>
            {shapes}
            {spots}
        </svg>
    }
    .into_any()
}

/// Points over the districts; one outside of the drawing stands at its edge.
fn drawn(frame: &Frame, spots: Vec<Spot>) -> AnyView {
    spots
        .into_iter()
        .map(|spot| {
            let (x, y) = frame.place(spot.at);
            let x = format!("{:.0}", x.clamp(SPOT, WIDTH - SPOT));
            let y = format!("{:.0}", y.clamp(SPOT, (frame.height - SPOT).max(SPOT)));
            let shape = view! {
                <circle class="map-spot" cx=x.clone() cy=y.clone() r=SPOT.to_string() />
                <text class="map-spot-number" x=x y=y aria-hidden="true">
                    {spot.number}
                </text>
            };
            match spot.href {
                Some(href) => view! {
                    <a class="map-spot-link" href=href aria-label=spot.label>
                        {shape}
                    </a>
                }
                .into_any(),
                None => view! {
                    <g role="img" aria-label=spot.label>
                        {shape}
                    </g>
                }
                .into_any(),
            }
        })
        .collect_view()
        .into_any()
}

const WIDTH: f64 = 800.0;
/// The radius of a point.
const SPOT: f64 = 22.0;
const MARGIN: f64 = 8.0;
/// Points closer to one another than this, in units of the drawing, are one point.
const NEAR: f64 = 1.5;

/// From degrees to units of the drawing: flat enough over one city.
struct Frame {
    west: f64,
    north: f64,
    scale: (f64, f64),
    height: f64,
}

impl Frame {
    fn around(areas: &[Area]) -> Self {
        let points = || areas.iter().flat_map(|area| area.rings.iter().flatten());
        let bounds = |of: fn(&(f64, f64)) -> f64| {
            points()
                .map(of)
                .fold(None, |bounds: Option<(f64, f64)>, value| {
                    let (low, high) = bounds.unwrap_or((value, value));
                    Some((low.min(value), high.max(value)))
                })
        };
        let (west, east) = bounds(|point| point.0).unwrap_or((0.0, 1.0));
        let (south, north) = bounds(|point| point.1).unwrap_or((0.0, 1.0));
        // A degree of longitude shrinks towards the poles.
        let narrowing = f64::midpoint(south, north).to_radians().cos();
        let across = ((east - west) * narrowing).max(f64::EPSILON);
        let unit = (WIDTH - 2.0 * MARGIN) / across;
        Self {
            west,
            north,
            scale: (unit * narrowing, unit),
            height: (north - south) * unit + 2.0 * MARGIN,
        }
    }

    fn place(&self, (longitude, latitude): (f64, f64)) -> (f64, f64) {
        (
            (longitude - self.west) * self.scale.0 + MARGIN,
            (self.north - latitude) * self.scale.1 + MARGIN,
        )
    }

    /// Path data in whole units, without the points that no eye would miss.
    fn path(&self, rings: &[Vec<(f64, f64)>]) -> String {
        let mut data = String::new();
        for ring in rings {
            let mut last: Option<(f64, f64)> = None;
            for &point in ring {
                let (x, y) = self.place(point);
                if last.is_some_and(|last| (last.0 - x).hypot(last.1 - y) < NEAR) {
                    continue;
                }
                let command = if last.is_some() { 'L' } else { 'M' };
                // Writing to a string cannot fail.
                let _ = write!(data, "{command}{x:.0} {y:.0}");
                last = Some((x, y));
            }
            data.push('Z');
        }
        data
    }

    /// Where the code is written: the centre of gravity of the largest line.
    fn anchor(&self, rings: &[Vec<(f64, f64)>]) -> (f64, f64) {
        let placed = |ring: &Vec<(f64, f64)>| -> Vec<(f64, f64)> {
            ring.iter().map(|&point| self.place(point)).collect()
        };
        rings
            .iter()
            .map(|ring| centroid(&placed(ring)))
            .max_by(|a, b| a.area.total_cmp(&b.area))
            .map_or((0.0, 0.0), |centroid| centroid.at)
    }
}

struct Centroid {
    area: f64,
    at: (f64, f64),
}

fn centroid(ring: &[(f64, f64)]) -> Centroid {
    let (mut doubled, mut x, mut y) = (0.0, 0.0, 0.0);
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let cross = a.0 * b.1 - b.0 * a.1;
        doubled += cross;
        x += (a.0 + b.0) * cross;
        y += (a.1 + b.1) * cross;
    }
    if doubled.abs() < f64::EPSILON {
        return Centroid {
            area: 0.0,
            at: ring.first().copied().unwrap_or_default(),
        };
    }
    Centroid {
        area: doubled.abs() / 2.0,
        at: (x / (3.0 * doubled), y / (3.0 * doubled)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64) -> Area {
        Area {
            code: "1".to_owned(),
            label: "A square".to_owned(),
            href: None,
            rings: vec![vec![
                (west, south),
                (west + 1.0, south),
                (west + 1.0, south + 1.0),
                (west, south + 1.0),
                (west, south),
            ]],
            current: false,
        }
    }

    #[test]
    fn north_is_up_and_the_map_fills_its_frame() {
        let areas = [square(0.0, 0.0), square(1.0, 0.0)];
        let frame = Frame::around(&areas);
        assert_eq!(
            frame.path(&areas[0].rings),
            "M8 400L400 400L400 8L8 8L8 400Z"
        );
        assert!((frame.height - 408.0).abs() < 0.5);
    }

    #[test]
    fn the_code_is_written_in_the_middle() {
        let areas = [square(0.0, 0.0)];
        let frame = Frame::around(&areas);
        let (x, y) = frame.anchor(&areas[0].rings);
        assert_eq!((x.round(), y.round()), (400.0, 400.0));
    }

    #[test]
    fn no_district_is_no_trouble() {
        assert_eq!(Frame::around(&[]).path(&[]), "");
    }
}
