//! Fewer points for the same map.
//!
//! Neighbours share their borders, so a border is simplified once: rings are cut at the points where
//! borders meet, and each piece goes through Douglas and Peucker's algorithm (1973) in the same
//! direction whichever district it belongs to. Neighbours that fitted before fit after, without gaps
//! or overlaps. It presumes that neighbours use the very same points, as exports of one layer do.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

use super::{DistrictShape, Ring};
use crate::map::Bounds;

/// Metres in a degree of latitude.
const METRES: f64 = 111_320.0;

type Position = (f64, f64);
/// A position that can be looked up: two points are the same when their numbers are.
type Key = (u64, u64);

/// Drops points that lie within `tolerance` metres of the border drawn without them. Every ring
/// keeps at least three points.
#[must_use]
pub fn simplify(shapes: &[DistrictShape], tolerance: f64) -> Vec<DistrictShape> {
    let simplifier = Simplifier {
        junctions: junctions(shapes),
        scale: scale(shapes),
        tolerance,
    };
    let polygon = |rings: &Vec<Ring>| rings.iter().map(|ring| simplifier.ring(ring)).collect();
    shapes
        .iter()
        .map(|shape| DistrictShape {
            code: shape.code.clone(),
            name: shape.name.clone(),
            polygons: shape.polygons.iter().map(polygon).collect(),
        })
        .collect()
}

/// Simplifies, more and more, until there are at most `max_points` points (closing ones included) or
/// nothing more can go. Where few enough points come in, nothing is dropped.
#[must_use]
pub fn simplify_to(shapes: &[DistrictShape], max_points: usize) -> Vec<DistrictShape> {
    let mut simpler = shapes.to_vec();
    let mut tolerance = 1.0;
    // 1 m × 1.5^35 is 1,450 km: wider than any city.
    for _ in 0..36 {
        if simpler
            .iter()
            .flat_map(DistrictShape::rings)
            .map(Vec::len)
            .sum::<usize>()
            <= max_points
        {
            break;
        }
        simpler = simplify(shapes, tolerance);
        tolerance *= 1.5;
    }
    simpler
}

struct Simplifier {
    /// Points where borders meet or end: those with other than two different neighbours.
    junctions: BTreeSet<Key>,
    /// How much shorter a degree of longitude is than one of latitude, here.
    scale: f64,
    /// In metres.
    tolerance: f64,
}

impl Simplifier {
    fn ring(&self, ring: &Ring) -> Ring {
        let open = ring.get(..ring.len().saturating_sub(1)).unwrap_or_default();
        let cuts = self.cuts(open);
        let mut simple = Ring::new();
        for (turn, from) in cuts.iter().enumerate() {
            let to = match cuts.get(turn + 1) {
                Some(next) => *next,
                None => cuts.first().map_or(0, |first| first + open.len()),
            };
            let around = open.iter().cycle().skip(*from).take(to + 1 - from);
            let mut piece = self.piece(around.copied().collect());
            // The next piece begins with it.
            piece.pop();
            simple.extend(piece);
        }
        if simple.len() < 3 {
            simple = self.triangle(open, &cuts);
        }
        simple.extend(simple.first().copied());
        simple
    }

    /// Where to cut a ring, at two places at least. A ring that meets no other is cut at its smallest
    /// point and at the one farthest from it: a choice that does not depend on where the file begins.
    fn cuts(&self, open: &[Position]) -> Vec<usize> {
        let numbered = || open.iter().enumerate();
        let mut cuts: Vec<usize> = numbered()
            .filter(|(_, point)| self.junctions.contains(&key(**point)))
            .map(|(at, _)| at)
            .collect();
        if cuts.is_empty() {
            cuts.extend(
                numbered()
                    .min_by(|a, b| order(*a.1, *b.1))
                    .map(|(at, _)| at),
            );
        }
        if let [only] = cuts[..] {
            let from = open.get(only).copied().unwrap_or_default();
            let far = |point: &Position| self.distance(*point, from, from);
            let farthest = numbered().max_by(|a, b| {
                far(a.1)
                    .total_cmp(&far(b.1))
                    .then_with(|| order(*a.1, *b.1))
            });
            cuts.extend(farthest.map(|(at, _)| at));
            cuts.sort_unstable();
            cuts.dedup();
        }
        cuts
    }

    /// Douglas and Peucker's algorithm, always run in the same direction along a border.
    fn piece(&self, mut piece: Vec<Position>) -> Vec<Position> {
        let backwards = match (piece.first(), piece.last()) {
            (Some(first), Some(last)) => order(*first, *last).is_gt(),
            _ => false,
        };
        if backwards {
            piece.reverse();
        }
        let last = piece.len().saturating_sub(1);
        let mut kept = BTreeSet::from([0, last]);
        // A stack of our own: a border of 200,000 points must not exhaust the program's.
        let mut spans = vec![(0, last)];
        while let Some((from, to)) = spans.pop() {
            if let Some((at, far)) = self.farthest(&piece, from, to)
                && far > self.tolerance
            {
                kept.insert(at);
                spans.extend([(from, at), (at, to)]);
            }
        }
        let mut simple: Vec<Position> = kept
            .into_iter()
            .filter_map(|at| piece.get(at))
            .copied()
            .collect();
        if backwards {
            simple.reverse();
        }
        simple
    }

    /// The point between two others that is farthest from the line between them, and how far.
    fn farthest(&self, piece: &[Position], from: usize, to: usize) -> Option<(usize, f64)> {
        let (a, b) = (*piece.get(from)?, *piece.get(to)?);
        let between = (from + 1..).zip(piece.get(from + 1..to)?);
        between
            .map(|(at, point)| (at, self.distance(*point, a, b)))
            .max_by(|x, y| x.1.total_cmp(&y.1))
    }

    /// What is left of a ring that would vanish: two cuts and the point farthest from their line.
    fn triangle(&self, open: &[Position], cuts: &[usize]) -> Ring {
        let corner = |turn: usize| {
            cuts.get(turn)
                .and_then(|at| open.get(*at))
                .copied()
                .unwrap_or_default()
        };
        let (a, b) = (corner(0), corner(1));
        let far = |point: &Position| self.distance(*point, a, b);
        let third = open
            .iter()
            .enumerate()
            .max_by(|x, y| far(x.1).total_cmp(&far(y.1)));
        let corners: BTreeSet<usize> = cuts
            .iter()
            .copied()
            .take(2)
            .chain(third.map(|(at, _)| at))
            .collect();
        corners
            .into_iter()
            .filter_map(|at| open.get(at))
            .copied()
            .collect()
    }

    /// Metres from a point to the segment from `a` to `b`, on the plane.
    fn distance(&self, point: Position, a: Position, b: Position) -> f64 {
        let (px, py) = ((point.0 - a.0) * self.scale, point.1 - a.1);
        let (bx, by) = ((b.0 - a.0) * self.scale, b.1 - a.1);
        let square = bx * bx + by * by;
        let along = if square > 0.0 {
            ((px * bx + py * by) / square).clamp(0.0, 1.0)
        } else {
            0.0
        };
        (px - along * bx).hypot(py - along * by) * METRES
    }
}

fn junctions(shapes: &[DistrictShape]) -> BTreeSet<Key> {
    let mut neighbours = HashMap::<Key, BTreeSet<Key>>::new();
    for side in shapes
        .iter()
        .flat_map(DistrictShape::rings)
        .flat_map(|ring| ring.windows(2))
    {
        if let &[a, b] = side {
            neighbours.entry(key(a)).or_default().insert(key(b));
            neighbours.entry(key(b)).or_default().insert(key(a));
        }
    }
    neighbours
        .into_iter()
        .filter(|(_, around)| around.len() != 2)
        .map(|(key, _)| key)
        .collect()
}

fn scale(shapes: &[DistrictShape]) -> f64 {
    Bounds::of(shapes).map_or(1.0, |bounds| {
        f64::midpoint(bounds.south, bounds.north).to_radians().cos()
    })
}

fn order(a: Position, b: Position) -> Ordering {
    a.0.total_cmp(&b.0).then_with(|| a.1.total_cmp(&b.1))
}

fn key(point: Position) -> Key {
    (point.0.to_bits(), point.1.to_bits())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(code: &str, mut ring: Ring) -> DistrictShape {
        ring.extend(ring.first().copied());
        DistrictShape {
            code: code.to_owned(),
            name: code.to_owned(),
            polygons: vec![vec![ring]],
        }
    }

    /// Two squares with a wavy border between them, each beginning its ring elsewhere and one of
    /// them the other way round.
    fn neighbours() -> Vec<DistrictShape> {
        let wave: Ring = (0..=100_i32)
            .map(|at| (f64::from(at % 7) * 1e-5, f64::from(at) * 1e-4))
            .collect();
        let mut west = wave.clone();
        west.extend([(-0.01, 0.01), (-0.01, 0.0)]);
        let mut east: Ring = wave.into_iter().rev().collect();
        east.extend([(0.01, 0.0), (0.01, 0.01)]);
        east.rotate_left(30);
        vec![shape("west", west), shape("east", east)]
    }

    fn border(shape: &DistrictShape) -> BTreeSet<Key> {
        shape
            .rings()
            .flatten()
            .filter(|point| point.0.abs() < 0.005)
            .map(|point| key(*point))
            .collect()
    }

    #[test]
    fn neighbours_keep_the_same_border() {
        for (tolerance, fewest) in [(1.0, 20), (3.0, 10), (100.0, 2)] {
            let shapes = simplify(&neighbours(), tolerance);
            let [west, east] = &shapes[..] else {
                panic!("two districts")
            };
            assert_eq!(border(west), border(east), "{tolerance} m");
            assert!((fewest..101).contains(&border(west).len()), "{tolerance} m");
        }
    }

    #[test]
    fn the_limit_is_kept_and_rings_stay_rings() {
        for max in [208, 100, 20, 10, 0] {
            let shapes = simplify_to(&neighbours(), max);
            let points: usize = shapes
                .iter()
                .flat_map(DistrictShape::rings)
                .map(Vec::len)
                .sum();
            assert!(points <= max.max(10), "{points} points for {max}");
            for ring in shapes.iter().flat_map(DistrictShape::rings) {
                assert!(ring.len() >= 4 && ring.first() == ring.last());
            }
        }
    }

    #[test]
    fn an_island_does_not_depend_on_where_the_file_begins_it() {
        let circle: Ring = (0..60_i32)
            .map(|at| (f64::from(at) * std::f64::consts::TAU / 60.0).sin_cos())
            .map(|(sin, cos)| (sin * 0.01, cos * 0.01))
            .collect();
        let simple = |start: usize| -> BTreeSet<Key> {
            let mut ring = circle.clone();
            ring.rotate_left(start);
            let shapes = simplify(&[shape("island", ring)], 60.0);
            shapes
                .iter()
                .flat_map(DistrictShape::rings)
                .flatten()
                .map(|point| key(*point))
                .collect()
        };
        assert!((3..30).contains(&simple(0).len()));
        assert_eq!(simple(0), simple(17));
    }
}
