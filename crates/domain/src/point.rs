//! A point on the earth.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A place in WGS 84, in millionths of a degree: exact to a tenth of a metre, and two of them can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Point {
    latitude: i32,
    longitude: i32,
}

/// A text that is no point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a point")]
pub struct NotAPoint;

impl Point {
    /// From degrees; nothing when they are none of the earth's.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let on_earth = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "180 million fits, and less than a millionth is cut on purpose"
        )]
        let millionths = |degrees: f64| (degrees * 1e6).round() as i32;
        on_earth.then(|| Self {
            latitude: millionths(latitude),
            longitude: millionths(longitude),
        })
    }

    /// Degrees north.
    pub fn latitude(self) -> f64 {
        f64::from(self.latitude) / 1e6
    }

    /// Degrees east.
    pub fn longitude(self) -> f64 {
        f64::from(self.longitude) / 1e6
    }

    /// Whether the point lies inside rings of (longitude, latitude), by the even-odd rule.
    pub fn is_within(self, rings: &[Vec<(f64, f64)>]) -> bool {
        let (x, y) = (self.longitude(), self.latitude());
        rings
            .iter()
            .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)))
            .filter(|((x1, y1), (x2, y2))| {
                (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
            })
            .count()
            % 2
            == 1
    }
}

/// `43.949317,4.805528`, as maps write it.
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.6},{:.6}", self.latitude(), self.longitude())
    }
}

/// "43,9493 4,8055" or "43.9493, 4.8055": as maps and people write it.
impl FromStr for Point {
    type Err = NotAPoint;

    fn from_str(text: &str) -> Result<Self, NotAPoint> {
        // A comma parts the two where their decimals have points, else it is one of them: "43,94" is no point.
        let written_with_points = text.contains('.');
        let parts: Vec<String> = text
            .split(|c: char| c.is_whitespace() || c == ';' || (c == ',' && written_with_points))
            .map(|part| part.trim_end_matches(',').replace(',', "."))
            .filter(|part| !part.is_empty())
            .collect();
        let [latitude, longitude] = parts.as_slice() else {
            return Err(NotAPoint);
        };
        let degrees = |text: &str| text.parse().map_err(|_| NotAPoint);
        Self::new(degrees(latitude)?, degrees(longitude)?).ok_or(NotAPoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_written_and_read() {
        let at = |north, east| Point::new(north, east).expect("a point");
        let point = at(43.949_317, 4.805_528);
        assert_eq!(point.to_string(), "43.949317,4.805528");
        assert_eq!("43.949317, 4.805528".parse(), Ok(point));
        assert_eq!(
            Point::new(-0.000_001, 0.0).map(|p| p.to_string()),
            Some("-0.000001,0.000000".into())
        );
        for text in [
            "43.9493, 4.8055",
            "43,9493 4,8055",
            "43.9493;4.8055",
            "43,9493, 4,8055",
            " 43.9493 4.8055 ",
        ] {
            assert_eq!(text.parse(), Ok(at(43.9493, 4.8055)), "{text}");
        }
        assert_eq!("44 5".parse(), Ok(at(44.0, 5.0)));
        for wrong in [
            "",
            " ",
            "43.9",
            "43.9493",
            "43,94",
            "ici",
            "91 0",
            "0 181",
            "143.9, 4.8",
            "NaN 0",
            "inf 0",
            "a,b",
            "a b",
            "1 2 3",
        ] {
            assert_eq!(wrong.parse::<Point>(), Err(NotAPoint), "{wrong}");
        }
    }

    #[test]
    fn a_point_lies_in_a_ring_and_not_in_its_hole() {
        let square =
            |from: f64, to: f64| vec![(from, from), (to, from), (to, to), (from, to), (from, from)];
        let rings = vec![square(0.0, 10.0), square(4.0, 6.0)];
        let within = |latitude, longitude| {
            Point::new(latitude, longitude)
                .expect("a point")
                .is_within(&rings)
        };
        assert!(within(2.0, 3.0));
        assert!(!within(5.0, 5.0));
        assert!(!within(2.0, 11.0));
        assert!(!Point::new(2.0, 3.0).expect("a point").is_within(&[]));
    }
}
