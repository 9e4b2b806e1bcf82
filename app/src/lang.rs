//! The language of a page: the first part of its address.

pub use domain::Lang;

/// Splits an address into its language and the path below it: `"/ar/ideas"` gives
/// `(Ar, "/ideas")`, and `"/ar"` gives `(Ar, "/")`. A query stays with the path.
pub fn split_path(address: &str) -> Option<(Lang, &str)> {
    let address = address.strip_prefix('/')?;
    let end = address.find(['/', '?']).unwrap_or(address.len());
    let lang = address[..end].parse().ok()?;
    let rest = &address[end..];
    Some((lang, if rest.starts_with('/') { rest } else { "/" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_begins_with_its_language() {
        assert_eq!(split_path("/ar/ideas/7"), Some((Lang::Ar, "/ideas/7")));
        assert_eq!(
            split_path("/en/ideas?page=2"),
            Some((Lang::En, "/ideas?page=2"))
        );
        assert_eq!(split_path("/fr"), Some((Lang::Fr, "/")));
        assert_eq!(split_path("/frites"), None);
        assert_eq!(split_path("/"), None);
    }
}
