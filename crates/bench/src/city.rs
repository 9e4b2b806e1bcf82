//! The largest city there is to expect, in its phase of study: 10,000 ideas, 1,000 projects made of them, and 2 or
//! 3 departments' studies of each. The same at each run.

mod words;

use self::words::{ACTS, DISTRICTS, HOPES, PLACES, REASONS, THEMES, THINGS};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::study::{CostKind, CostLine, Ownership, StudyContent, WaitingFor};
use domain::{
    Actor, Calendar, Cents, Channel, CharterReason, EditionId, EditionState, IdeaState,
    MemberLevel, Opinion, Phase, PhaseKind, ProjectState, Rules, StudyState, Verdict,
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};
use store::{
    DistrictInput, EditionInput, ImportedDepartment, ImportedEdition, ImportedIdea,
    ImportedProject, ImportedStudies, ImportedStudy, Store,
};

/// Its edition's short name, as in its address.
pub(crate) const SLUG: &str = "grande-ville";
pub(crate) const IDEAS: usize = 10_000;
pub(crate) const PROJECTS: usize = 1_000;

/// An analyst of the roads, who is in the department [`DEPARTMENTS`] begins with.
pub(crate) const MEMBER: &str = "voirie@example.org";

/// Name, whether it is an outside body, and the themes whose projects it studies.
const DEPARTMENTS: [(&str, bool, &[usize]); 12] = [
    ("Voirie et éclairage", false, &[0, 6, 11]),
    ("Espaces verts", false, &[1, 8]),
    ("Sports", false, &[2]),
    ("Culture et patrimoine", false, &[3]),
    ("Écoles et enfance", false, &[4]),
    ("Bâtiments", false, &[4, 5, 7]),
    ("Jeunesse", false, &[5]),
    ("Solidarités", false, &[7]),
    ("Propreté", false, &[9]),
    ("Numérique", false, &[10]),
    ("Communauté d'agglomération", true, &[0, 8, 9]),
    ("Bailleur social", true, &[7, 11]),
];

/// Lines of a costing with their accounting natures.
const COSTS: [(&str, &str); 5] = [
    ("Études préalables", "2031"),
    ("Terrassement", "2128"),
    ("Fourniture et pose", "2152"),
    ("Mobilier", "2184"),
    ("Plantations", "2121"),
];

/// What was made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct City {
    pub(crate) edition: EditionId,
    pub(crate) studies: u32,
}

/// Makes the city in a database, through the store.
pub(crate) async fn make(store: &Store) -> anyhow::Result<City> {
    let now = store.now();
    let (edition, studies) = invented(now)?;
    let report = store.import_edition(&Actor::Operator, &edition).await?;
    let studies = store
        .import_studies(&Actor::Operator, report.edition, &studies)
        .await?;
    Ok(City {
        edition: report.edition,
        studies,
    })
}

/// The edition, and what its departments have studied.
fn invented(now: DateTime<Utc>) -> anyhow::Result<(ImportedEdition, ImportedStudies)> {
    let mut random = StdRng::seed_from_u64(4);
    let mut ideas: Vec<ImportedIdea> = (0..IDEAS)
        .map(|number| idea(number, now, &mut random))
        .collect();
    let projects: Vec<ImportedProject> = (0..PROJECTS)
        .map(|number| project(number, &mut ideas, &mut random))
        .collect();
    let studies = ImportedStudies {
        departments: DEPARTMENTS.map(department).to_vec(),
        studies: projects
            .iter()
            .flat_map(|project| studies(project, now, &mut random))
            .collect(),
        decisions: vec![],
        decisions_on: Some(now + TimeDelta::days(20)),
    };
    let edition = ImportedEdition {
        input: EditionInput {
            slug: SLUG.to_owned(),
            name: "Budget participatif de la grande ville".to_owned(),
            summary: "Dix mille idées, pour mesurer ce que le site supporte.".to_owned(),
            source: "Édition inventée pour la mesure.".to_owned(),
        },
        state: EditionState::Public,
        file: SLUG.as_bytes().to_vec(),
        rules: Rules::default(),
        calendar: calendar(now)?,
        envelopes: vec![("Ville entière".to_owned(), euros(5_000_000), None)],
        districts: DISTRICTS.iter().zip(1..).map(district).collect(),
        themes: THEMES.map(str::to_owned).to_vec(),
        projects,
        ideas,
        ballots: vec![],
    };
    Ok((edition, studies))
}

/// The ideas closed a month ago, and the vote opens in a month.
fn calendar(now: DateTime<Utc>) -> anyhow::Result<Calendar> {
    let phase = |kind, from, to| Phase {
        kind,
        starts: now + TimeDelta::days(from),
        ends: now + TimeDelta::days(to),
    };
    Ok(Calendar::new(vec![
        phase(PhaseKind::Ideas, -120, -30),
        phase(PhaseKind::Study, -30, 30),
        phase(PhaseKind::Vote, 30, 45),
    ])?)
}

fn district((name, number): (&&str, i32)) -> DistrictInput {
    DistrictInput {
        code: format!("Q{number}"),
        name: (*name).to_owned(),
        shape: vec![],
        priority: number % 4 == 0,
    }
}

fn department((name, outside, themes): (&str, bool, &[usize])) -> ImportedDepartment {
    let competences = themes
        .iter()
        .map(|theme| {
            let things: Vec<&str> = THINGS[*theme].to_vec();
            (format!("{} ({name})", THEMES[*theme]), things.join(", "))
        })
        .collect();
    let roads = name == DEPARTMENTS[0].0;
    ImportedDepartment {
        name: name.to_owned(),
        outside,
        contact: "contact@example.org".to_owned(),
        competences,
        members: roads
            .then(|| {
                (
                    MEMBER.to_owned(),
                    "Analyste".to_owned(),
                    MemberLevel::Analyst,
                )
            })
            .into_iter()
            .collect(),
    }
}

/// One of a list. The lists are never empty.
fn one<'a, T: ?Sized>(list: &[&'a T], random: &mut StdRng) -> &'a T {
    list.choose(random).copied().unwrap_or(list[0])
}

fn idea(number: usize, now: DateTime<Utc>, random: &mut StdRng) -> ImportedIdea {
    let theme = random.random_range(0..THEMES.len());
    let thing = one(THINGS[theme], random);
    let place = one(&PLACES, random);
    let act = one(&ACTS, random);
    let text = format!(
        "{} {} {}. {} {} {}",
        one(
            &[
                "Je propose de",
                "Il faudrait",
                "Nous voudrions",
                "Et si on pouvait"
            ],
            random
        ),
        act.to_lowercase(),
        format_args!("{thing} {place}"),
        one(&REASONS, random),
        one(&REASONS, random),
        one(&HOPES, random),
    );
    let state = match number % 20 {
        0 => IdeaState::Submitted,
        1 | 2 => IdeaState::Refused,
        _ => IdeaState::Published,
    };
    ImportedIdea {
        external_id: format!("g-{number}"),
        title: format!("{act} {thing} {place}"),
        text,
        author: format!("Habitant {number}"),
        // Every tenth has an account, and carries what becomes of the idea.
        author_email: number
            .is_multiple_of(10)
            .then(|| format!("habitant{number}@example.org")),
        district: (!number.is_multiple_of(7))
            .then(|| format!("Q{}", random.random_range(1..=DISTRICTS.len()))),
        theme: Some(THEMES[theme].to_owned()),
        place: place.to_owned(),
        latitude: None,
        longitude: None,
        state,
        channel: Channel::Web,
        submitted_at: now - TimeDelta::minutes(130_000 - 8 * i64::try_from(number).unwrap_or(0)),
        decision: match state {
            IdeaState::Published => Some((Verdict::Publish, None, String::new())),
            IdeaState::Refused => Some((
                Verdict::Refuse,
                Some(CharterReason::Duplicate),
                "Une idée semblable est déjà publiée.".to_owned(),
            )),
            _ => None,
        },
    }
}

/// A project of one to four published ideas, the title that of the first.
fn project(number: usize, ideas: &mut [ImportedIdea], random: &mut StdRng) -> ImportedProject {
    let many = random.random_range(1..=4_usize);
    // Ten ideas belong to each project's reach: no idea is taken twice.
    let reach = number * 10..number * 10 + 10;
    let mut from = vec![];
    for at in reach {
        if ideas[at].state == IdeaState::Published && from.len() < many {
            ideas[at].state = IdeaState::Merged;
            from.push(at);
        }
    }
    let first = &ideas[from[0]];
    ImportedProject {
        number: (number + 1).to_string(),
        title: first.title.clone(),
        text: from
            .iter()
            .map(|at| ideas[*at].text.as_str())
            .collect::<Vec<_>>()
            .join("\n\n"),
        cost: None,
        district: first.district.clone(),
        theme: first.theme.clone(),
        place: first.place.clone(),
        carrier: String::new(),
        latitude: None,
        longitude: None,
        state: ProjectState::UnderStudy,
        ideas: from
            .iter()
            .map(|at| ideas[*at].external_id.clone())
            .collect(),
    }
}

/// Two or three departments' studies: those of its theme, and others.
fn studies(
    project: &ImportedProject,
    now: DateTime<Utc>,
    random: &mut StdRng,
) -> Vec<ImportedStudy> {
    let theme = THEMES
        .iter()
        .position(|name| project.theme.as_deref() == Some(*name))
        .unwrap_or(0);
    let many = random.random_range(2..=3_usize);
    let start = random.random_range(0..DEPARTMENTS.len());
    let (of_theme, others): (Vec<_>, Vec<_>) = (0..DEPARTMENTS.len())
        .map(|at| DEPARTMENTS[(start + at) % DEPARTMENTS.len()])
        .partition(|(_, _, themes)| themes.contains(&theme));
    of_theme
        .iter()
        .chain(&others)
        .take(many)
        .map(|(department, _, _)| study(project, department, now, random))
        .collect()
}

fn study(
    project: &ImportedProject,
    department: &str,
    now: DateTime<Utc>,
    random: &mut StdRng,
) -> ImportedStudy {
    let state = match random.random_range(0..10) {
        0 | 1 => StudyState::NotStarted,
        2..=4 => StudyState::InProgress,
        5 => StudyState::Waiting,
        6 => StudyState::Proposed,
        _ => StudyState::Done,
    };
    let due: NaiveDate = now.date_naive() + TimeDelta::days(random.random_range(-15..30));
    let begun = state != StudyState::NotStarted;
    ImportedStudy {
        project: project.number.clone(),
        department: department.to_owned(),
        state,
        waiting_for: (state == StudyState::Waiting).then_some(WaitingFor::ThirdParty),
        due_on: Some(due),
        routed_by: project
            .theme
            .iter()
            .map(|theme| (theme.clone(), vec![]))
            .collect(),
        routed_at: now - TimeDelta::days(random.random_range(1..25)),
        content: if begun {
            content(state, random)
        } else {
            StudyContent::default()
        },
        sent_back: String::new(),
        questions: if random.random_range(0..5) == 0 {
            vec![(
                "Où exactement, et qui s'en occuperait ?".to_owned(),
                (state == StudyState::Done).then(|| "Notre association, près de l'entrée.".into()),
            )]
        } else {
            vec![]
        },
    }
}

fn content(state: StudyState, random: &mut StdRng) -> StudyContent {
    let given = matches!(state, StudyState::Proposed | StudyState::Done);
    let opinion = given.then(|| match random.random_range(0..10) {
        0..4 => Opinion::Favourable,
        4..6 => Opinion::FavourableIf,
        _ => Opinion::Unfavourable,
    });
    let mut lines: Vec<CostLine> = (0..random.random_range(1..=5_usize))
        .map(|at| {
            let (label, nature) = COSTS[at % COSTS.len()];
            line(
                label,
                nature,
                CostKind::Investment,
                random.random_range(50_000..3_000_000),
            )
        })
        .collect();
    lines.push(line(
        "Entretien",
        "61521",
        CostKind::Running,
        random.random_range(10_000..400_000),
    ));
    StudyContent {
        competent: Some(true),
        ownership: Some(Ownership::City),
        legal: "Aucune autorisation d'urbanisme n'est nécessaire.".to_owned(),
        technical: "Les réseaux enterrés sont à repérer avant les travaux.".to_owned(),
        environment: "Le sol reste perméable, et les arbres en place sont gardés.".to_owned(),
        functional: "Le passage des secours reste libre.".to_owned(),
        delay_months: Some(random.random_range(4..24)),
        lines,
        opinion,
        conditions: match opinion {
            Some(Opinion::FavourableIf) => "Avec l'accord des riverains.".to_owned(),
            Some(Opinion::Unfavourable) => "Le terrain est inondable.".to_owned(),
            Some(Opinion::Favourable) | None => String::new(),
        },
        notes: "À revoir avec le service voisin.".to_owned(),
    }
}

fn line(label: &str, nature: &str, kind: CostKind, cents: i64) -> CostLine {
    CostLine {
        label: label.to_owned(),
        amount: Cents::new(cents),
        kind,
        nature: nature.to_owned(),
    }
}

fn euros(euros: i64) -> Cents {
    Cents::from_euros(euros).unwrap_or(Cents::ZERO)
}

#[cfg(test)]
mod tests {
    use super::{DEPARTMENTS, IDEAS, PROJECTS, invented, make};
    use crate::database::{Bench, Place};
    use domain::Actor;
    use std::collections::HashSet;
    use std::time::{Duration, Instant};
    use store::IdeaFilter;

    #[test]
    fn the_city_is_as_large_as_promised_and_the_same_each_time() {
        let now = chrono::Utc::now();
        let (edition, studies) = invented(now).expect("a city");
        let (again, _) = invented(now).expect("a city");
        assert_eq!(edition.ideas.len(), IDEAS);
        assert_eq!(edition.projects.len(), PROJECTS);
        assert!((2 * PROJECTS..=3 * PROJECTS).contains(&studies.studies.len()));
        assert_eq!(studies.departments.len(), DEPARTMENTS.len());
        assert!(edition.projects.iter().all(|it| !it.ideas.is_empty()));
        let titles: Vec<_> = edition.ideas.iter().map(|idea| &idea.title).collect();
        let same = again.ideas.iter().map(|idea| &idea.title);
        assert!(titles.iter().copied().eq(same));
        // People propose the same thing again, and yet most ideas differ.
        let different: HashSet<_> = titles.iter().collect();
        assert!(
            (IDEAS / 2..IDEAS).contains(&different.len()),
            "{}",
            different.len()
        );
    }

    /// On PostgreSQL too, where the tests know a server.
    #[tokio::test]
    async fn the_city_is_made_in_a_minute_through_the_store() {
        let folder = tempfile::tempdir().expect("a folder");
        let sqlite = Place::Sqlite(folder.path().to_owned());
        let postgres = std::env::var("PARVIS_TEST_DATABASE_URL").map(Place::Postgres);
        for place in [Some(sqlite), postgres.ok()].into_iter().flatten() {
            let bench = Bench::create(&place).await.expect("a database");
            let begun = Instant::now();
            let city = make(&bench.store).await.expect("a city");
            let time = begun.elapsed();
            assert!(time < Duration::from_mins(1), "{}: {time:?}", place.name());
            let list = bench
                .store
                .ideas(city.edition, &IdeaFilter::default(), 0, 10)
                .await
                .expect("ideas");
            // All but the submitted and the refused are public.
            assert_eq!(list.total, 8_500);
            let rows = bench
                .store
                .sheet_rows(&Actor::Operator, city.edition, None)
                .await
                .expect("studies");
            assert_eq!(rows.len(), usize::try_from(city.studies).expect("a number"));
            bench.remove().await.expect("removed");
        }
    }
}
