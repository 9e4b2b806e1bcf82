//! An edition to measure with: 200 projects on the ballot, the vote open. The same at each run.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Calendar, Cents, EditionState, Phase, PhaseKind, Pick, Picks, ProjectId, ProjectState, Rules,
};
use store::{DistrictInput, EditionInput, ImportedEdition, ImportedProject};

/// Its short name, as in its address.
pub(crate) const SLUG: &str = "bench";

/// As many projects as a large French city puts on a ballot.
pub(crate) const PROJECTS: usize = 200;

const DISTRICTS: usize = 10;
const THEMES: [&str; 8] = [
    "Nature en ville",
    "Sports et loisirs",
    "Déplacements",
    "Culture et patrimoine",
    "Solidarité",
    "Jeunesse et écoles",
    "Propreté",
    "Cadre de vie",
];
const WHAT: [&str; 12] = [
    "Planter des arbres",
    "Rénover l'aire de jeux",
    "Créer un jardin partagé",
    "Installer des bancs à l'ombre",
    "Tracer une piste cyclable",
    "Poser des fontaines à eau",
    "Éclairer le chemin",
    "Ouvrir une boîte à livres",
    "Aménager un terrain de pétanque",
    "Peindre une fresque avec les habitants",
    "Végétaliser la cour de l'école",
    "Mettre en valeur les remparts",
];
const WHERE: [&str; 9] = [
    "place de la Mairie",
    "le long du canal",
    "devant le collège",
    "au parc des Libertés",
    "rue de la République",
    "près du centre de loisirs",
    "sur les berges du Rhône",
    "avenue de la Synagogue",
    "dans le quartier de la gare",
];
const WHY: [&str; 7] = [
    "L'été, il y fait très chaud et personne ne s'y arrête.",
    "Beaucoup de familles y passent chaque jour pour aller à l'école.",
    "Les habitants le demandent depuis plusieurs années.",
    "Le lieu est peu accueillant, surtout le soir.",
    "Les personnes âgées n'ont nulle part où s'asseoir.",
    "Les enfants pourraient y jouer loin des voitures.",
    "Le projet serait entretenu avec les associations du quartier.",
];

/// The edition, as an import from elsewhere would make it.
pub(crate) fn imported(now: DateTime<Utc>) -> anyhow::Result<ImportedEdition> {
    Ok(ImportedEdition {
        input: EditionInput {
            slug: SLUG.to_owned(),
            name: "Budget participatif de la mesure".to_owned(),
            summary: "Deux cents projets, pour mesurer ce que le site supporte.".to_owned(),
            source: "Édition inventée pour la mesure.".to_owned(),
        },
        state: EditionState::Public,
        file: SLUG.as_bytes().to_vec(),
        rules: Rules::default(),
        calendar: calendar(now)?,
        envelopes: vec![("Ville entière".to_owned(), euros(1_500_000), None)],
        districts: (0..DISTRICTS).map(district).collect(),
        themes: THEMES.map(str::to_owned).to_vec(),
        projects: (0..PROJECTS).map(project).collect(),
        ideas: vec![],
        ballots: vec![],
    })
}

/// The choices of a voter: three projects, others for each.
pub(crate) fn picks(voter: usize, projects: &[ProjectId]) -> Picks {
    let chosen = [0, 7, 31].map(|step| projects[(voter * 13 + step) % projects.len()]);
    Picks::new(chosen.map(|project| Pick { project, points: 1 }))
}

/// The vote opened yesterday, and closes long after the measurement.
fn calendar(now: DateTime<Utc>) -> anyhow::Result<Calendar> {
    let day = |days| now + TimeDelta::days(days);
    let phase = |kind, from, to| Phase {
        kind,
        starts: day(from),
        ends: day(to),
    };
    Ok(Calendar::new(vec![
        phase(PhaseKind::Ideas, -60, -30),
        phase(PhaseKind::Vote, -1, 30),
        phase(PhaseKind::Count, 30, 40),
    ])?)
}

/// A district with an outline of forty points, as many as a real one keeps on the map.
fn district(number: usize) -> DistrictInput {
    let row = f64::from(u8::try_from(number / 5).unwrap_or(0));
    let column = f64::from(u8::try_from(number % 5).unwrap_or(0));
    let (x, y) = (4.78 + 0.01 * column, 43.93 + 0.01 * row);
    let ring = (0..=40_u8).map(|step| {
        let angle = f64::from(step % 40) * std::f64::consts::TAU / 40.0;
        (x + 0.0049 * angle.cos(), y + 0.0049 * angle.sin())
    });
    DistrictInput {
        code: format!("Q{}", number + 1),
        name: format!("Quartier {}", number + 1),
        shape: vec![ring.collect()],
        priority: number.is_multiple_of(4),
    }
}

fn euros(euros: i64) -> Cents {
    Cents::from_euros(euros).unwrap_or(Cents::ZERO)
}

fn project(number: usize) -> ImportedProject {
    let (what, place) = (WHAT[number % WHAT.len()], WHERE[number % WHERE.len()]);
    let why = |step: usize| WHY[(number + step) % WHY.len()];
    let text = format!(
        "{what} {place} : c'est la demande d'un groupe d'habitants. {} {}\n\n{} {} \
         Les services de la ville ont étudié le projet et l'ont trouvé réalisable en deux ans.",
        why(0),
        why(2),
        why(3),
        why(5),
    );
    let cost = 8_000 + i64::try_from(number * 37 % 90).unwrap_or(0) * 1_000;
    ImportedProject {
        number: (number + 1).to_string(),
        title: format!("{what} {place}"),
        text,
        cost: Some(euros(cost)),
        district: (!number.is_multiple_of(6)).then(|| format!("Q{}", number % DISTRICTS + 1)),
        theme: Some(THEMES[number % THEMES.len()].to_owned()),
        place: place.to_owned(),
        carrier: String::new(),
        latitude: None,
        longitude: None,
        state: ProjectState::OnBallot,
        ideas: vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::{PROJECTS, imported};
    use chrono::Utc;

    #[test]
    fn texts_are_as_long_as_those_of_a_real_city() {
        let edition = imported(Utc::now()).expect("an edition");
        let letters = |text: fn(&store::ImportedProject) -> &String| {
            edition
                .projects
                .iter()
                .map(|project| text(project).chars().count())
                .sum::<usize>()
                / PROJECTS
        };
        assert!((30..70).contains(&letters(|project| &project.title)));
        // Avignon's of 2018 have 42 and 180 on average, and up to 1,086.
        assert!((300..500).contains(&letters(|project| &project.text)));
    }
}
