//! A drawn map: which district holds a point, and where it goes on the screen.

use std::fmt::Write as _;

use crate::geojson::{DistrictShape, Ring};

/// Whether a district holds a point (degrees). A point on a border may be in either neighbour.
pub fn contains(shape: &DistrictShape, longitude: f64, latitude: f64) -> bool {
    // Even–odd: an outer ring counts one, a hole takes it back.
    shape
        .rings()
        .filter(|ring| turns_around(ring, longitude, latitude))
        .count()
        % 2
        == 1
}

/// The first district that holds a point (degrees).
pub fn district_at(
    shapes: &[DistrictShape],
    longitude: f64,
    latitude: f64,
) -> Option<&DistrictShape> {
    shapes
        .iter()
        .find(|shape| contains(shape, longitude, latitude))
}

/// A place for the district's name (degrees): the middle of the widest stretch inside the district,
/// along the best of several parallels, so that it never falls outside of a bent district.
pub fn label_point(shape: &DistrictShape) -> Option<(f64, f64)> {
    let bounds = Bounds::of(std::slice::from_ref(shape))?;
    let height = bounds.north - bounds.south;
    let mut best = None;
    for step in 1..8_u8 {
        let latitude = bounds.south + height * f64::from(step) / 8.0;
        let mut crossings: Vec<f64> = shape
            .rings()
            .flat_map(|ring| crossings(ring, latitude))
            .collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if let &[from, to] = pair {
                // Rather in the middle than at the ends: a wide foot makes a bad place for a name.
                let width = (to - from) * f64::from(4 - step.abs_diff(4).min(3));
                if best.is_none_or(|(widest, _)| width > widest) {
                    best = Some((width, (f64::midpoint(from, to), latitude)));
                }
            }
        }
    }
    best.map(|(_, point)| point)
}

/// The rectangle around shapes, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// `None` without a point.
    pub fn of(shapes: &[DistrictShape]) -> Option<Self> {
        let mut points = shapes
            .iter()
            .flat_map(DistrictShape::rings)
            .flatten()
            .copied();
        let (x, y) = points.next()?;
        let start = Self {
            west: x,
            south: y,
            east: x,
            north: y,
        };
        Some(points.fold(start, |bounds, (x, y)| Self {
            west: bounds.west.min(x),
            south: bounds.south.min(y),
            east: bounds.east.max(x),
            north: bounds.north.max(y),
        }))
    }
}

/// A view box and the projection into it: `x` to the right, `y` downwards, both from 0.
///
/// Plate carrée with the longitudes shortened by the cosine of the middle latitude: right for a city
/// (the error over 30 km is under 0.3 %), and one multiplication.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Width and height of the view box, in its own units.
    pub width: f64,
    pub height: f64,
    west: f64,
    north: f64,
    per_longitude: f64,
    per_latitude: f64,
}

impl View {
    /// Fits shapes into a box of a given width; the height follows. `None` where there is nothing
    /// with a width and a height.
    pub fn fit(shapes: &[DistrictShape], width: f64) -> Option<Self> {
        Self::fit_bounds(Bounds::of(shapes)?, width)
    }

    /// Fits a rectangle into a box of a given width.
    pub fn fit_bounds(bounds: Bounds, width: f64) -> Option<Self> {
        let (across, down) = (bounds.east - bounds.west, bounds.north - bounds.south);
        let shortening = f64::midpoint(bounds.south, bounds.north).to_radians().cos();
        let per_longitude = width / across;
        let per_latitude = per_longitude / shortening;
        let height = down * per_latitude;
        let usable = [width, height, per_longitude, per_latitude]
            .iter()
            .all(|n| n.is_finite() && *n > 0.0);
        usable.then_some(Self {
            width,
            height,
            west: bounds.west,
            north: bounds.north,
            per_longitude,
            per_latitude,
        })
    }

    /// Where a point (degrees) goes.
    pub fn project(&self, longitude: f64, latitude: f64) -> (f64, f64) {
        (
            (longitude - self.west) * self.per_longitude,
            (self.north - latitude) * self.per_latitude,
        )
    }

    /// The district as the `d` of an SVG path, rounded to whole units of the view box: take a box of
    /// about 1000, and `fill-rule="evenodd"` for holes. Neighbours are rounded alike, so they touch.
    pub fn path(&self, shape: &DistrictShape) -> String {
        let mut path = String::new();
        for ring in shape.rings() {
            self.append(ring, &mut path);
        }
        path
    }

    fn append(&self, ring: &Ring, path: &mut String) {
        let mut points: Vec<(f64, f64)> = ring
            .iter()
            .map(|(longitude, latitude)| {
                let (x, y) = self.project(*longitude, *latitude);
                // Adding zero turns -0 into 0.
                (x.round() + 0.0, y.round() + 0.0)
            })
            .collect();
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        let Some((first, rest)) = points.split_first().filter(|(_, rest)| rest.len() >= 2) else {
            return;
        };
        // Writing to a String can't fail.
        let _ = write!(path, "M{} {}l", first.0, first.1);
        let mut from = *first;
        for (turn, to) in rest.iter().enumerate() {
            let (x, y) = (to.0 - from.0, to.1 - from.1);
            let before = if turn == 0 || x < 0.0 { "" } else { " " };
            let between = if y < 0.0 { "" } else { " " };
            let _ = write!(path, "{before}{x}{between}{y}");
            from = *to;
        }
        path.push('z');
    }
}

/// Whether a ring goes around a point.
fn turns_around(ring: &Ring, longitude: f64, latitude: f64) -> bool {
    crossings(ring, latitude)
        .filter(|crossing| *crossing > longitude)
        .count()
        % 2
        == 1
}

/// The longitudes at which a ring crosses a parallel.
fn crossings(ring: &Ring, latitude: f64) -> impl Iterator<Item = f64> {
    ring.windows(2).filter_map(move |side| match side {
        &[(ax, ay), (bx, by)] if (ay > latitude) != (by > latitude) => {
            Some(ax + (latitude - ay) / (by - ay) * (bx - ax))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A U of two degrees with a hole in its left arm, at the latitude of Avignon.
    fn u_shape() -> DistrictShape {
        let closed = |points: &[(f64, f64)]| {
            let mut ring = points.to_vec();
            ring.extend(points.first().copied());
            ring
        };
        let outer = [
            (4.0, 43.0),
            (6.0, 43.0),
            (6.0, 45.0),
            (5.6, 45.0),
            (5.6, 43.4),
            (4.6, 43.4),
            (4.6, 45.0),
            (4.0, 45.0),
        ];
        let hole = [(4.2, 44.0), (4.4, 44.0), (4.4, 44.2), (4.2, 44.2)];
        DistrictShape {
            code: "u".into(),
            name: "U".into(),
            polygons: vec![vec![closed(&outer), closed(&hole)]],
        }
    }

    #[test]
    fn points_are_inside_or_not() {
        let shape = u_shape();
        for (inside, longitude, latitude) in [
            (true, 4.1, 44.1),
            (false, 4.3, 44.1),
            (false, 5.0, 44.0),
            (true, 5.0, 43.2),
            (false, 7.0, 44.0),
        ] {
            assert_eq!(
                contains(&shape, longitude, latitude),
                inside,
                "{longitude} {latitude}"
            );
        }
        assert_eq!(
            district_at(&[shape], 5.8, 44.5).map(|shape| shape.code.as_str()),
            Some("u")
        );
    }

    #[test]
    fn a_name_stands_inside_its_district() {
        let shape = u_shape();
        let (longitude, latitude) = label_point(&shape).expect("a place");
        assert!(
            contains(&shape, longitude, latitude),
            "{longitude} {latitude}"
        );
    }

    #[test]
    fn a_square_of_metres_is_a_square_on_the_screen() {
        let view = View::fit(&[u_shape()], 1000.0).expect("a view");
        assert_eq!(view.project(4.0, 45.0), (0.0, 0.0));
        let (x, y) = view.project(6.0, 43.0);
        assert!((x - 1000.0).abs() < 1e-9 && (y - view.height).abs() < 1e-9);
        // Two degrees of longitude at 44° are cos(44°) as long as two of latitude.
        assert!((view.width / view.height - 44.0_f64.to_radians().cos()).abs() < 1e-9);
        assert_eq!(View::fit(&[], 1000.0), None);
        let flat = Bounds {
            west: 4.0,
            south: 44.0,
            east: 4.0,
            north: 44.0,
        };
        assert_eq!(View::fit_bounds(flat, 1000.0), None);
    }

    #[test]
    fn a_path_is_short_and_in_whole_units() {
        let view = View::fit(&[u_shape()], 100.0).expect("a view");
        assert_eq!(
            view.path(&u_shape()),
            "M0 139l100 0 0-139-20 0 0 111-50 0 0-111-30 0zM10 70l10 0 0-14-10 0z"
        );
    }
}
