//! Maps of another site: a plain link, so that nothing of it is loaded.

use domain::point::Point;

/// Where a place is on OpenStreetMap: its point, or else what one would search for; nothing where neither is known.
pub fn map(point: Option<Point>, words: Option<&str>) -> Option<String> {
    if let Some(point) = point {
        let (north, east) = (point.latitude(), point.longitude());
        return Some(format!(
            "https://www.openstreetmap.org/?mlat={north}&mlon={east}#map=18/{north}/{east}"
        ));
    }
    let query: String = form_urlencoded::byte_serialize(words?.as_bytes()).collect();
    Some(format!(
        "https://www.openstreetmap.org/search?query={query}"
    ))
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn a_place_is_found_by_its_point_or_by_its_address() {
        let point = "43.9493, 4.8055".parse().ok();
        assert_eq!(
            map(point, Some("Mairie")).as_deref(),
            Some("https://www.openstreetmap.org/?mlat=43.9493&mlon=4.8055#map=18/43.9493/4.8055")
        );
        assert_eq!(
            map(None, Some("Mairie & école")).as_deref(),
            Some("https://www.openstreetmap.org/search?query=Mairie+%26+%C3%A9cole")
        );
        assert_eq!(map(None, None), None);
    }
}
