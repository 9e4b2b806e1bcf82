//! What a device is called in the list of somebody's sessions: enough to recognise one's own, and nothing finer.

use crate::Origin;

/// Browsers by what their names hold. Those that also name another come first: Edge says Chrome, and Chrome Safari.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: &[(&str, &str)] = &[
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];
/// For a browser that tells neither.
const UNKNOWN: &str = "?";

impl Origin {
    /// "Firefox, Android", from the browser's own name; `?` where it tells nothing known.
    pub fn device(&self) -> String {
        let find = |names: &[(&str, &'static str)]| {
            names
                .iter()
                .find(|(part, _)| self.agent.contains(part))
                .map(|(_, name)| *name)
        };
        let known: Vec<&str> = [find(BROWSERS), find(SYSTEMS)]
            .into_iter()
            .flatten()
            .collect();
        if known.is_empty() {
            UNKNOWN.to_owned()
        } else {
            known.join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_called_by_browser_and_system() {
        for (agent, expected) in [
            (
                "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
                "Firefox, Android",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 \
                 Safari/537.36 Edg/140.0.0.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/18.0 Safari/605.1.15",
                "Safari, Mac",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 CriOS/140.0 Mobile/15E148 Safari/604.1",
                "Chrome, iPhone",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 \
                 Safari/537.36",
                "Chrome, Linux",
            ),
            ("<script>alert(1)</script>", "?"),
            ("", "?"),
        ] {
            let origin = Origin {
                address: None,
                agent: agent.to_owned(),
            };
            assert_eq!(origin.device(), expected);
        }
    }
}
