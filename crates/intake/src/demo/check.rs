//! What a demonstration must hold to, beyond its form.

use std::collections::BTreeSet;

use domain::IdeaState;

use super::{Demo, DemoEdition, DemoError, DemoIdea, file};
use crate::geojson::{DistrictShape, Options, read_districts};
use crate::ideas::Point;
use crate::map::contains;

type Checked = Result<(), DemoError>;

pub(super) fn check(demo: &Demo) -> Checked {
    let bytes = known_file("demonstration", &demo.districts_file)?;
    let districts = read_districts(bytes, &Options::default())
        .map_err(|error| fault(&demo.districts_file, &error.to_string()))?;
    for past in &demo.past {
        for name in [&past.ideas_file, &past.mapping_file, &past.districts_file] {
            known_file(&past.slug, name)?;
        }
    }
    let slugs = demo
        .past
        .iter()
        .map(|past| &past.slug)
        .chain(demo.editions.iter().map(|it| &it.slug));
    unique("editions", "slug", slugs)?;
    unique(
        "themes",
        "code",
        demo.themes.iter().map(|theme| &theme.code),
    )?;
    unique(
        "authors",
        "key",
        demo.authors.iter().map(|author| &author.key),
    )?;
    for author in &demo.authors {
        let marked =
            author.name.contains("(démonstration)") && author.email.ends_with("@example.org");
        ensure(marked, &author.key, "an invented author is marked as such")?;
    }
    demo.editions.iter().try_for_each(|it| {
        Checker {
            demo,
            districts: &districts,
            edition: it,
        }
        .edition()
    })
}

struct Checker<'a> {
    demo: &'a Demo,
    districts: &'a [DistrictShape],
    edition: &'a DemoEdition,
}

impl Checker<'_> {
    fn edition(&self) -> Checked {
        let DemoEdition {
            slug,
            phases,
            projects,
            ideas,
            rules,
            ..
        } = self.edition;
        rules
            .check()
            .map_err(|error| fault(slug, &error.to_string()))?;
        for phase in phases {
            ensure(
                phase.starts_in_days <= phase.ends_in_days,
                slug,
                "a phase ends before it starts",
            )?;
        }
        for pair in phases.windows(2) {
            if let [first, second] = pair {
                let in_order =
                    first.kind < second.kind && first.ends_in_days < second.starts_in_days;
                ensure(in_order, slug, "phases overlap or are not in order")?;
            }
        }
        unique(
            slug,
            "number of a project",
            projects.iter().map(|project| project.number),
        )?;
        unique(
            slug,
            "number of an idea",
            ideas.iter().map(|idea| idea.number),
        )?;
        for project in projects {
            let place = format!("{slug}, project {}", project.number);
            ensure(project.cost.is_positive(), &place, "it costs nothing")?;
            ensure(
                project.cost <= self.edition.budget,
                &place,
                "it costs more than the budget",
            )?;
            self.place(
                &place,
                project.district.as_deref(),
                project.point,
                &project.theme,
            )?;
        }
        for idea in ideas {
            let place = format!("{slug}, idea {}", idea.number);
            self.place(&place, idea.district.as_deref(), idea.point, &idea.theme)?;
            let author = self
                .demo
                .authors
                .iter()
                .any(|author| author.key == idea.author);
            ensure(author, &place, "no such author")?;
            moderation(&place, idea)?;
        }
        Ok(())
    }

    fn place(
        &self,
        place: &str,
        district: Option<&str>,
        point: Option<Point>,
        theme: &str,
    ) -> Checked {
        ensure(
            self.demo.themes.iter().any(|it| it.code == theme),
            place,
            "no such theme",
        )?;
        let Some(code) = district else { return Ok(()) };
        let Some(shape) = self.districts.iter().find(|shape| shape.code == code) else {
            return Err(fault(place, "no such district"));
        };
        let inside = point.is_none_or(|point| contains(shape, point.longitude, point.latitude));
        ensure(inside, place, "its point is outside its district")
    }
}

/// A decision has its date, and a refusal its reason.
fn moderation(place: &str, idea: &DemoIdea) -> Checked {
    let decided = idea.decided_days_ago.is_some();
    let explained = idea.reason.is_some() && idea.message.is_some();
    let fits = match idea.state {
        IdeaState::Submitted => !decided && idea.reason.is_none(),
        IdeaState::Published => decided && idea.reason.is_none(),
        IdeaState::ChangesRequested | IdeaState::Refused => decided && explained,
        IdeaState::Draft | IdeaState::Withdrawn | IdeaState::Merged => false,
    };
    ensure(fits, place, "its state and its moderation do not fit")?;
    let in_order = idea
        .decided_days_ago
        .is_none_or(|decided| decided <= idea.sent_days_ago);
    ensure(in_order, place, "it was decided before it was sent")
}

fn known_file(place: &str, name: &str) -> Result<&'static [u8], DemoError> {
    file(name).ok_or_else(|| fault(place, &format!("no file {name}")))
}

fn unique<T: Ord>(place: &str, what: &str, values: impl Iterator<Item = T>) -> Checked {
    let mut seen = BTreeSet::new();
    for value in values {
        ensure(
            seen.insert(value),
            place,
            &format!("a {what} is there twice"),
        )?;
    }
    Ok(())
}

fn ensure(holds: bool, place: &str, otherwise: &str) -> Checked {
    if holds {
        Ok(())
    } else {
        Err(fault(place, otherwise))
    }
}

fn fault(place: &str, fault: &str) -> DemoError {
    DemoError::Content {
        place: place.to_owned(),
        fault: fault.to_owned(),
    }
}
