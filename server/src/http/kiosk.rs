//! Where a kiosk can go: its start, a way to show who one is, the booth, and nowhere else.

use app::context::Cx;
use app::features::polling::kiosk::{CARD, LIST, START, way_in};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::Lang;
use store::KioskHere;

/// Forms that a voter sends.
const FORMS: [&str; 3] = ["/api/votes/", "/api/cards/", "/api/kiosk/"];

/// Where a request of a kiosk is sent instead; nothing where it goes on.
///
/// A page of the booth needs a voter who has shown a card or is on the list. So the way back in the browser's history
/// leads to the start, once that voter's session is removed.
pub(super) fn way(cx: &Cx, parts: &Parts) -> Option<Response> {
    let kiosk = cx.kiosk()?;
    let path = parts.uri.path();
    if parts.method == Method::POST && FORMS.iter().any(|form| path.starts_with(form)) {
        return None;
    }
    let place = place_of(kiosk, path);
    let to = leads(place, kiosk.open, guest(cx, kiosk))?;
    let to = match to {
        To::Start => START.to_owned(),
        To::WayIn => way_in(kiosk),
        To::Booth => format!("/e/{}/vote", kiosk.edition.slug),
    };
    Some(Redirect::to(&cx.href(&to)).into_response())
}

/// A place of the site, as a kiosk sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The start, and files without which no page can be seen.
    Free,
    /// Where one shows a card or a number.
    WayIn,
    /// The booth, and the projects on the ballot.
    Booth,
    Elsewhere,
}

/// Who is at the kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guest {
    Nobody,
    /// Somebody who has begun.
    Comer,
    /// Somebody who has shown a card, or is on the list.
    Voter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum To {
    Start,
    WayIn,
    Booth,
}

fn guest(cx: &Cx, kiosk: &KioskHere) -> Guest {
    match cx.session() {
        None => Guest::Nobody,
        Some(session) => match session.pass {
            Some(pass) if pass.edition == kiosk.edition.id => Guest::Voter,
            _ => Guest::Comer,
        },
    }
}

fn place_of(kiosk: &KioskHere, path: &str) -> Place {
    let Some((_, page)) = Lang::split_path(path) else {
        return if path.starts_with("/photos/") {
            Place::Free
        } else {
            Place::Elsewhere
        };
    };
    if page == START || page.starts_with("/kiosk/") {
        return Place::Free;
    }
    let edition = format!("/e/{}/", kiosk.edition.slug);
    match page.strip_prefix(&edition) {
        Some(CARD | LIST) => Place::WayIn,
        Some("vote" | "vote/summary" | "vote/receipt") => Place::Booth,
        Some(rest) if is_project(rest) => Place::Booth,
        _ => Place::Elsewhere,
    }
}

/// `projects/12`, and neither the list nor what stands below a project.
fn is_project(rest: &str) -> bool {
    rest.strip_prefix("projects/")
        .is_some_and(|number| !number.is_empty() && !number.contains('/'))
}

const fn leads(place: Place, open: bool, guest: Guest) -> Option<To> {
    match (place, open, guest) {
        (Place::Free, _, _)
        | (Place::WayIn, true, Guest::Comer | Guest::Voter)
        | (Place::Booth, true, Guest::Voter) => None,
        (_, false, _) | (_, true, Guest::Nobody) => Some(To::Start),
        (Place::Booth | Place::Elsewhere, true, Guest::Comer) => Some(To::WayIn),
        (Place::Elsewhere, true, Guest::Voter) => Some(To::Booth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sees_a_page_of_the_booth_without_a_card() {
        assert_eq!(leads(Place::Booth, true, Guest::Nobody), Some(To::Start));
        assert_eq!(leads(Place::Booth, true, Guest::Comer), Some(To::WayIn));
        assert_eq!(leads(Place::Booth, true, Guest::Voter), None);
    }

    #[test]
    fn a_closed_kiosk_leads_to_its_start() {
        for guest in [Guest::Nobody, Guest::Comer, Guest::Voter] {
            assert_eq!(leads(Place::Free, false, guest), None);
            for place in [Place::WayIn, Place::Booth, Place::Elsewhere] {
                assert_eq!(leads(place, false, guest), Some(To::Start));
            }
        }
    }

    #[test]
    fn a_voter_who_strays_keeps_the_ballot() {
        assert_eq!(leads(Place::Elsewhere, true, Guest::Voter), Some(To::Booth));
    }

    #[test]
    fn a_project_is_read_and_nothing_below_it() {
        assert!(is_project("projects/12"));
        assert!(!is_project("projects"));
        assert!(!is_project("projects/"));
        assert!(!is_project("projects/12/carrier"));
    }
}
