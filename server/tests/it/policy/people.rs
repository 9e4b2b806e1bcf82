//! The people of the policy tables, and what a row says of each.

use super::department_of;
use crate::harness::World;
use domain::{Actor, BatchState, EditionId, Grant, Lang, Means, MemberLevel, Proof, Role, Scope};
use std::fmt::Write as _;
use store::Origin;

/// Somebody who opens pages and sends forms.
pub(crate) struct Person {
    pub(crate) name: &'static str,
    is: Is,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Is {
    Visitor,
    Resident,
    /// Has a role for the whole city.
    Staff(Role),
    /// Has a role for each of the editions that the rows name.
    StaffOfEditions(Role),
    /// Has a role for an edition that no row names.
    StaffElsewhere(Role),
    Member(&'static str, MemberLevel),
    /// Came with a voting card.
    Card,
    /// An administrator whose session a code by mail stands behind.
    Weak,
    /// An administrator who showed long ago who they are.
    Stale,
}

/// The editions of the rows.
const EDITIONS: [&str; 6] = ["ideas", "vote", "closed", "draft", "deciding", "studied"];
/// An edition that no row names.
pub(super) const ELSEWHERE: &str = "elsewhere";

/// The columns that a row has: the first six, or all nine. A row that says nothing of the members of departments gives
/// them what a resident gets. `analyst` and `head` belong to the city's department of roads, `outside` is the head of
/// an outside body. What the others get is named at the end of a row where [`expected`] does not tell it:
/// `auditor=403 card=200`.
pub(crate) const PEOPLE: [Person; 19] = [
    person("visitor", Is::Visitor),
    person("resident", Is::Resident),
    person("reader", Is::Staff(Role::Reader)),
    person("moderator", Is::Staff(Role::Moderator)),
    person("coordinator", Is::Staff(Role::Coordinator)),
    person("administrator", Is::Staff(Role::Administrator)),
    person("analyst", Is::Member("Voirie", MemberLevel::Analyst)),
    person("head", Is::Member("Voirie", MemberLevel::Validator)),
    person(
        "outside",
        Is::Member("Grand Avignon", MemberLevel::Validator),
    ),
    person("auditor", Is::Staff(Role::Auditor)),
    person("ambassador", Is::Staff(Role::Ambassador)),
    person("lead", Is::Staff(Role::AmbassadorLead)),
    person("moderator-here", Is::StaffOfEditions(Role::Moderator)),
    person("coordinator-here", Is::StaffOfEditions(Role::Coordinator)),
    person("moderator-elsewhere", Is::StaffElsewhere(Role::Moderator)),
    person(
        "coordinator-elsewhere",
        Is::StaffElsewhere(Role::Coordinator),
    ),
    person("card", Is::Card),
    person("weak", Is::Weak),
    person("stale", Is::Stale),
];
const WITHOUT_MEMBERS: usize = 6;
const WITH_MEMBERS: usize = 9;

const fn person(name: &'static str, is: Is) -> Person {
    Person { name, is }
}

impl Person {
    /// The name as a word that forms may hold.
    pub(crate) fn word(&self) -> String {
        self.name.to_owned()
    }
}

/// Whether a word of a row is what comes of a form.
pub(super) fn is_answer(word: &str) -> bool {
    ["yes", "own", "no", "again"].contains(&word)
        || word
            .split_once('=')
            .is_some_and(|(name, what)| names(name).next().is_some() && is_answer(what))
}

/// Those whom a name at the end of a row stands for: `here`, `elsewhere`, `volunteers` are several.
fn names(name: &str) -> impl Iterator<Item = &'static str> {
    PEOPLE
        .iter()
        .map(|person| person.name)
        .filter(move |person| match name {
            "here" | "elsewhere" => person.ends_with(&format!("-{name}")),
            "of-edition" => person.contains('-'),
            "volunteers" => ["ambassador", "lead"].contains(person),
            _ => *person == name,
        })
}

/// What each person gets, from the columns of a row and what it names:
///
/// - an auditor gets what a reader gets; who volunteers what a resident gets; the holder of a card what a visitor gets;
/// - who has a role for the editions of the row gets what the role gives for the city;
/// - who has it for another edition is refused where the row names something of an edition, and else gets the same;
/// - staff with a weak session get what a resident gets;
/// - staff who showed long ago who they are get what others of their role get.
pub(super) fn expected<'a>(row: &[&'a str], sent: &str) -> Vec<&'a str> {
    let columns: Vec<&str> = row
        .iter()
        .copied()
        .filter(|word| !word.contains('='))
        .collect();
    assert!(
        [WITHOUT_MEMBERS, WITH_MEMBERS].contains(&columns.len()),
        "the columns of {sent}: {columns:?}"
    );
    let of = |name: &str| {
        let at = PEOPLE.iter().position(|person| person.name == name);
        columns[at.expect("a column")]
    };
    let refused = if is_answer(columns[0]) {
        "no"
    } else {
        "refused"
    };
    let named = sent.replace("{lang}", "").contains(['{', '=']);
    PEOPLE
        .iter()
        .enumerate()
        .map(|(at, person)| {
            let said = row.iter().find_map(|word| {
                let (name, what) = word.split_once('=')?;
                names(name).any(|name| name == person.name).then_some(what)
            });
            let elsewhere = |role: &str| {
                if named && of(role) != of("resident") {
                    refused
                } else {
                    of(role)
                }
            };
            said.unwrap_or_else(|| match person.name {
                _ if at < columns.len() => columns[at],
                "auditor" => of("reader"),
                "moderator-here" => of("moderator"),
                "coordinator-here" => of("coordinator"),
                "moderator-elsewhere" => elsewhere("moderator"),
                "coordinator-elsewhere" => elsewhere("coordinator"),
                "card" => of("visitor"),
                "stale" => of("administrator"),
                // Members of departments, volunteers, and whose roles are withheld.
                _ => of("resident"),
            })
        })
        .collect()
}

/// Says of a row who got something else.
pub(super) fn compare<'a>(
    seen: &mut String,
    row: &str,
    expected: &[&'a str],
    found: &'a [impl AsRef<str>],
    mut same: impl FnMut(&'a str, &'a str) -> bool,
) {
    let mut wrong = String::new();
    for (person, (expected, found)) in PEOPLE.iter().zip(expected.iter().zip(found)) {
        let found = found.as_ref();
        if !same(expected, found) {
            let _ = write!(wrong, " {}={found} not {expected}", person.name);
        }
    }
    if !wrong.is_empty() {
        let _ = writeln!(seen, "{row}\n  but{wrong}");
    }
}

/// The cookie of one of the people; for each row a person of their own, whom earlier rows have not signed out.
pub(crate) async fn cookie(world: &World, person: &Person, row: &str) -> String {
    let email = format!("{}-{row}@example.org", person.name);
    let grants: Vec<Grant> = match person.is {
        Is::Visitor => return String::new(),
        Is::Card => return with_a_card(world).await,
        Is::Resident => vec![],
        Is::Staff(role) => vec![role.into()],
        Is::StaffOfEditions(role) => of_editions(world, role, &EDITIONS).await,
        Is::StaffElsewhere(role) => of_editions(world, role, &[ELSEWHERE]).await,
        Is::Weak | Is::Stale => vec![Role::Administrator.into()],
        Is::Member(department, level) => {
            let department = department_of(&world.store, department).await;
            world
                .store
                .set_member(&Actor::Operator, &email, "", department, level)
                .await
                .expect("a member");
            vec![]
        }
    };
    if person.is == Is::Stale {
        return long_ago(world, &email, &grants).await;
    }
    let session = world.session_of(&email, &grants).await;
    format!("parvis_session={}", session.token.as_cookie())
}

async fn of_editions(world: &World, role: Role, slugs: &[&str]) -> Vec<Grant> {
    let mut grants = vec![];
    for slug in slugs {
        let scope = Scope::Edition(edition_called(world, slug).await);
        grants.push(Grant { role, scope });
    }
    grants
}

async fn edition_called(world: &World, slug: &str) -> EditionId {
    let edition = world.store.edition(&Actor::Operator, slug).await;
    edition.expect("an edition").id
}

/// Somebody with a card of the edition `vote`.
async fn with_a_card(world: &World) -> String {
    let edition = edition_called(world, "vote").await;
    let (store, by) = (&world.store, &Actor::Operator);
    let batch = store.print_cards(by, edition, "Marché", 1).await;
    let batch = batch.expect("a batch");
    let cards = store.card_sheet(by, batch, 1, 1).await.expect("a card");
    store
        .move_batch(by, batch, BatchState::Active)
        .await
        .expect("an active batch");
    let origin = Origin::default();
    let session = store
        .take_pass_by_card(None, edition, &cards[0].code, &origin, Lang::Fr)
        .await
        .expect("a pass");
    format!("parvis_session={}", session.token.as_cookie())
}

/// Somebody with a strong proof that is older than any dangerous act may follow.
async fn long_ago(world: &World, email: &str, grants: &[Grant]) -> String {
    let session = world.session_of(email, grants).await;
    let session = world.store.prove(&session, Proof::Passkey).await;
    let session = session.expect("a session");
    world
        .execute("UPDATE session SET proved_at = '2020-01-01 00:00:00.000 +00:00' WHERE proof = 'passkey'")
        .await;
    format!("parvis_session={}", session.token.as_cookie())
}

/// Lets the city ask its staff for strong proofs, where the person is there to try that. In a demonstration codes are
/// enough.
pub(super) async fn strict(world: &World, person: &Person) {
    if matches!(person.is, Is::Weak | Is::Stale) {
        be_a_demonstration(world, false).await;
    }
}

pub(super) async fn trusting(world: &World) {
    be_a_demonstration(world, true).await;
}

async fn be_a_demonstration(world: &World, it_is: bool) {
    world
        .execute(&format!("UPDATE city SET demonstration = {it_is}"))
        .await;
}

/// What the tables need of the editions: a vote that takes cards.
pub(super) const MEANS: [Means; 2] = [Means::Email, Means::Card];
