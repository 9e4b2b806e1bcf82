//! What a line of the table means for each of the people.

use crate::fixture::World;
use domain::{AccountId, Actor, EditionId, Grant, Means, MemberLevel, Pass, Role, Scope};

/// Where a person's rights are tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// With ids that are not there, where a method has one.
    Nowhere,
    /// With those of one edition and of what is in it.
    Edition,
}

/// Somebody who tries every method.
pub(super) struct Person {
    /// What the person is called in the lines.
    pub(super) letter: &'static str,
    pub(super) actor: Actor,
    pub(super) at: At,
}

/// A line of the table.
pub(super) struct Row<'a> {
    others: &'a str,
    members: Option<&'a str>,
    /// `@`, `@*`, or nothing.
    of_an_edition: Option<&'a str>,
    fresh: bool,
}

impl<'a> Row<'a> {
    pub(super) fn read(line: &'a str) -> Self {
        let mut words = line.split_whitespace();
        let letters = words.next().expect("whom a line lets in");
        let (others, members) = match letters.split_once('/') {
            Some((others, members)) => (others, Some(members)),
            None => (letters, None),
        };
        let mut row = Self {
            others,
            members,
            of_an_edition: None,
            fresh: false,
        };
        for word in words {
            match word {
                "@" | "@*" => row.of_an_edition = Some(word),
                "!" => row.fresh = true,
                other => panic!("{line}: {other} says nothing"),
            }
        }
        row
    }

    /// Whether those of one edition are tried with what is in it.
    pub(super) fn is_of_an_edition(&self) -> bool {
        self.of_an_edition.is_some()
    }

    pub(super) fn lets_in(&self, letter: &str) -> bool {
        let has = |letter: &str| self.others.contains(letter);
        let of_an_edition = |role: &str, marks: &[&str]| {
            has("P") || has(role) && self.of_an_edition.is_some_and(|mark| marks.contains(&mark))
        };
        match letter {
            "L" | "H" | "X" => self
                .members
                .map_or(has("P"), |members| members.contains(letter)),
            "U" => has("U") || has("R"),
            "B" | "D" => has(letter) || has("P"),
            "K" => has("K") || has("V"),
            "stale" => has("A") && !self.fresh,
            "m" => of_an_edition("M", &["@", "@*"]),
            "c" => of_an_edition("C", &["@", "@*"]),
            "m elsewhere" => of_an_edition("M", &["@*"]),
            "c elsewhere" => of_an_edition("C", &["@*"]),
            _ => has(letter),
        }
    }
}

/// Everybody who tries the methods with ids that are not there.
pub(super) async fn everybody(world: &World, edition: EditionId) -> Vec<Person> {
    let mut people = vec![("V", Actor::Visitor), ("O", Actor::Operator)];
    people.push(("P", world.resident("ana").await.actor));
    people.push(("J", Actor::Job("mail")));
    for (letter, role) in [
        ("R", Role::Reader),
        ("M", Role::Moderator),
        ("C", Role::Coordinator),
        ("A", Role::Administrator),
        ("U", Role::Auditor),
        ("B", Role::Ambassador),
        ("D", Role::AmbassadorLead),
    ] {
        people.push((letter, world.staff(role).await.actor));
    }
    for (letter, level, outside) in [
        ("L", MemberLevel::Analyst, false),
        ("H", MemberLevel::Validator, false),
        ("X", MemberLevel::Validator, true),
    ] {
        let name = format!("Direction {letter}");
        let person = world.member(&name, outside, level).await;
        people.push((letter, person.actor));
    }
    let pass = Pass {
        edition,
        means: Means::Card,
        voter: "a card".to_owned(),
    };
    people.push(("K", Actor::Voter(pass)));
    let mut long_ago = world.staff(Role::Administrator).await.actor;
    if let Actor::Person { fresh, .. } = &mut long_ago {
        *fresh = false;
    }
    people.push(("stale", long_ago));
    let at = At::Nowhere;
    people
        .into_iter()
        .map(|(letter, actor)| Person { letter, actor, at })
        .collect()
}

/// Who has a role for one edition: for another one than that of the act, then for that one.
pub(super) fn of_editions(account: AccountId, here: EditionId) -> Vec<Person> {
    let elsewhere = EditionId::new();
    let person = |(letter, role, edition)| Person {
        letter,
        actor: Actor::Person {
            account,
            roles: vec![Grant {
                role,
                scope: Scope::Edition(edition),
            }],
            departments: vec![],
            fresh: true,
        },
        at: At::Edition,
    };
    [
        ("m elsewhere", Role::Moderator, elsewhere),
        ("c elsewhere", Role::Coordinator, elsewhere),
        ("m", Role::Moderator, here),
        ("c", Role::Coordinator, here),
    ]
    .map(person)
    .into()
}
