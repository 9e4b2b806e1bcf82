//! What can be wrong in a file of districts.

/// Why districts can't be read. A file is taken whole or not at all: a map with a hole would put
/// people in no district.
#[derive(Debug, thiserror::Error)]
pub enum GeoError {
    #[error("the file is larger than {max} bytes")]
    TooLarge { max: usize },
    #[error("the file is not JSON")]
    NotJson(#[from] serde_json::Error),
    #[error("a FeatureCollection is expected, the file holds: {found}")]
    NotACollection { found: String },
    #[error(
        "the coordinates are in {crs}; export the file again in WGS84 (EPSG:4326, longitude and latitude)"
    )]
    Crs { crs: String },
    #[error("the file has no district")]
    NoFeature,
    #[error("the file has {found} districts; {max} at most")]
    TooManyFeatures { found: usize, max: usize },
    #[error("the file has more than {max} points")]
    TooManyPoints { max: usize },
    #[error("district number {index} of the file: {fault}")]
    Feature {
        /// Position in the file, from 1.
        index: usize,
        fault: Fault,
    },
}

/// What is wrong with one district. Longitude and latitude are in degrees.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error("it has no property \"{name}\"; it has: {found}")]
    NoProperty { name: String, found: String },
    #[error("the property \"{name}\" is neither text nor a number, or is blank")]
    BadProperty { name: String },
    #[error("its code \"{code}\" is already that of district number {first}")]
    SameCode { code: String, first: usize },
    #[error("a Polygon or MultiPolygon is expected, not {found}")]
    Geometry { found: String },
    #[error("a position is not a pair of numbers")]
    NotAPosition,
    #[error("a ring has {found} different points; 3 at least are needed")]
    RingTooShort { found: usize },
    #[error(
        "{x}, {y} is not a longitude and a latitude; it looks projected (Lambert 93 for example): \
         export the file again in WGS84 (EPSG:4326)"
    )]
    Projected { x: f64, y: f64 },
    #[error("{longitude}, {latitude} is not on earth; are longitude and latitude exchanged?")]
    OutOfRange { longitude: f64, latitude: f64 },
}

impl GeoError {
    /// A name that does not change, for machines and for keys of translations.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::NotJson(_) => "not_json",
            Self::NotACollection { .. } => "not_a_collection",
            Self::Crs { .. } => "crs",
            Self::NoFeature => "no_feature",
            Self::TooManyFeatures { .. } => "too_many_features",
            Self::TooManyPoints { .. } => "too_many_points",
            Self::Feature { fault, .. } => match fault {
                Fault::NoProperty { .. } => "no_property",
                Fault::BadProperty { .. } => "bad_property",
                Fault::SameCode { .. } => "same_code",
                Fault::Geometry { .. } => "geometry",
                Fault::NotAPosition => "not_a_position",
                Fault::RingTooShort { .. } => "ring_too_short",
                Fault::Projected { .. } => "projected",
                Fault::OutOfRange { .. } => "out_of_range",
            },
        }
    }
}
