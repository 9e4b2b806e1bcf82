//! Ten thousand ideas of a large city, the same at each run.

use chrono::TimeDelta;
use domain::{
    Actor, Calendar, Channel, EditionId, EditionState, IdeaState, Phase, PhaseKind, Rules,
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};
use store::{EditionInput, ImportedEdition, ImportedIdea, Store};

/// Its edition's short name, as in its address.
pub(crate) const SLUG: &str = "grande-ville";
pub(crate) const IDEAS: usize = 10_000;

/// What was made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct City {
    pub(crate) edition: EditionId,
}

/// Makes the city in a database, through the store.
pub(crate) async fn make(store: &Store) -> anyhow::Result<City> {
    let now = store.now();
    let mut random = StdRng::seed_from_u64(4);
    let phase = |kind, from, to| Phase {
        kind,
        starts: now + TimeDelta::days(from),
        ends: now + TimeDelta::days(to),
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
        calendar: Calendar::new(vec![
            phase(PhaseKind::Ideas, -120, -30),
            phase(PhaseKind::Study, -30, 30),
        ])?,
        envelopes: vec![],
        districts: vec![],
        themes: vec![],
        projects: vec![],
        ideas: (0..IDEAS)
            .map(|number| ImportedIdea {
                external_id: number.to_string(),
                title: words(&mut random, 5),
                text: words(&mut random, 45),
                place: words(&mut random, 3),
                author: "Ana".to_owned(),
                author_email: None,
                channel: Channel::Web,
                district: None,
                theme: None,
                latitude: None,
                longitude: None,
                state: IdeaState::Published,
                submitted_at: now - TimeDelta::days(60),
                decision: None,
            })
            .collect(),
        ballots: vec![],
    };
    let report = store.import_edition(&Actor::Operator, &edition).await?;
    Ok(City {
        edition: report.edition,
    })
}

/// Made-up words, some of them often and most of them seldom, as in any language (Zipf).
fn words(random: &mut StdRng, count: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "cri", "do", "fla", "gou", "jar", "lé", "mi", "no", "pla", "ri", "sou", "ta", "ver",
        "vi", "zon",
    ];
    let word = |random: &mut StdRng| {
        let rank = 20_000_f64.powf(random.random::<f64>());
        let mut rest = rank as usize;
        let mut word = String::new();
        for _ in 0..4 {
            word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
            rest /= SYLLABLES.len();
        }
        word
    };
    let words: Vec<String> = (0..count).map(|_| word(random)).collect();
    words.join(" ")
}
