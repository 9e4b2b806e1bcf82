//! `parvis demo`: a demonstration that needs no set-up: Avignon's real past editions, and two invented ones that are open now.

mod groups;
mod outings;
mod polling;
mod study;

use super::import::{ideas_of, projects_of, read_sheet};
use super::{open_with, say, serve};
use crate::cli::DemoArgs;
use crate::config::value::Value as _;
use crate::config::{Given, Settings};
use crate::jobs::mail::Smtp;
use anyhow::Context as _;
use app::features::demonstration::pages::{ACCOUNTS, MEMBERS};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::paris;
use domain::{
    Actor, BallotForm, BatchState, Calendar, Channel, EditionId, EditionState, IdeaState, Lang,
    Means, Phase, PhaseKind, Pick, Picks, ProjectState, Role, Rules, Verdict,
};
use intake::demo::{Demo, DemoEdition, MadeUpBallots, PastEdition};
use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use std::process::ExitCode;
use store::{
    City, DistrictInput, EditionInput, ImportedEdition, ImportedIdea, ImportedProject, NewsInput,
    ProjectFilter, Store,
};

/// Serves the demonstration from one folder.
pub(super) async fn run(mut given: Given, args: &DemoArgs) -> anyhow::Result<ExitCode> {
    let source = "the demonstration";
    if let Some(port) = args.port {
        given.set("address", format!("127.0.0.1:{port}"), "--port");
    }
    let database = args.data.join("parvis.db");
    given.set(
        "database_url",
        format!("sqlite:{}", database.display()),
        "--data",
    );
    // Everybody who tries it out, and every test, comes from this one machine.
    given.set_default("limits.pages_per_minute", "0", source);
    given.set_default("limits.acts_per_minute", "0", source);
    if let Some(folder) = &args.site {
        given.set("site_dir", folder.show(), "--site");
    }
    let settings = Settings::read(&given)?;
    let smtp = Smtp::from_settings(&settings, &given)?;
    serve::log(&settings)?;
    std::fs::create_dir_all(&args.data)
        .with_context(|| format!("making the folder {}", args.data.display()))?;
    let secret = serve::kept_secret(&args.data.join("secret"))?;
    let store = open_with(&settings, secret).await?;
    load(&store, &settings).await?;
    let url = settings.the_site_url();
    serve::serve(store, &settings, &given, smtp, || greet(&url)).await
}

/// Fills an empty database with the demonstration; one that has it is left as it is.
async fn load(store: &Store, settings: &Settings) -> anyhow::Result<()> {
    let operator = Actor::Operator;
    let demo = intake::read_demo()?;
    if let Some(city) = store.city().await? {
        return if city.demonstration {
            Ok(())
        } else {
            Err(anyhow::Error::msg(
                "this database belongs to a real city: a demonstration needs one of its own",
            ))
        };
    }
    say("Loading the demonstration…")?;
    for past in &demo.past {
        store
            .import_edition(&operator, &past_edition(past, store.now())?)
            .await?;
    }
    study::load(store, &demo).await?;
    let districts = districts(&demo.districts_file)?;
    for edition in &demo.editions {
        let mut imported = current_edition(&demo, edition, &districts, store.now())?;
        if settings.france_connect_issuer.is_some() {
            imported.rules.means.push(Means::FranceConnect);
        }
        let report = store.import_edition(&operator, &imported).await?;
        if let Some(made_up) = edition.made_up_ballots {
            vote(store, report.edition, edition, made_up, &imported.projects).await?;
            cards(store, report.edition).await?;
            polling::load(store, report.edition).await?;
        }
    }
    for (email, name, role) in ACCOUNTS {
        if let Some(role) = role {
            store.grant_role(&operator, email, name, role).await?;
        }
    }
    let current = demo.editions.first().context("no edition is open")?;
    groups::load(store, &current.slug).await?;
    outings::load(store, &current.slug).await?;
    // After the accounts, one of which is written to about it.
    store.find_bursts().await?;
    for post in demo.news.iter().rev() {
        for (lang, text) in [
            (Lang::Fr, &post.fr),
            (Lang::En, &post.en),
            (Lang::Ar, &post.ar),
        ] {
            let input = NewsInput {
                lang,
                title: text.title.clone(),
                text: text.text.clone(),
            };
            store.publish_news(&operator, &input).await?;
        }
    }
    // Last, since it marks the demonstration as whole: a load that was broken off is begun again.
    let city = City::demonstration(&demo.city.name, "contact@example.org").with_officer(
        "La Ville d’Avignon (démonstration), place de l’Horloge, 84000 Avignon",
        "dpo@example.org",
    );
    Ok(store.set_city(&operator, &city).await?)
}

/// Two batches of voting cards: one that is handed out, and one whose sheet can still be printed.
async fn cards(store: &Store, edition: EditionId) -> anyhow::Result<()> {
    let operator = Actor::Operator;
    if !store.card_batches(&operator, edition).await?.is_empty() {
        return Ok(());
    }
    let market = store
        .print_cards(&operator, edition, "Stand du marché (démonstration)", 30)
        .await?;
    store
        .move_batch(&operator, market, BatchState::Active)
        .await?;
    store
        .print_cards(&operator, edition, "École (démonstration)", 12)
        .await?;
    Ok(())
}

/// Tells where to go and who to be.
fn greet(url: &str) -> anyhow::Result<()> {
    say(format!("\nParvis is ready: {url}\n"))?;
    say(
        "Accounts (sign in at /fr/account with one of these addresses, or any other as a resident):",
    )?;
    for (email, _, role) in ACCOUNTS {
        say(format!(
            "  {email:<28} {}",
            role.map_or("resident", Role::code)
        ))?;
    }
    for member in MEMBERS {
        say(format!(
            "  {:<28} {} of the department {}",
            member.email, member.level, member.department
        ))?;
    }
    for network in intake::demo::groups::read_groups()?.networks {
        let name = &network.name;
        say(format!("  {:<28} lead of {name}", network.lead.email))?;
        if let Some(member) = network.members.first() {
            say(format!("  {:<28} member of {name}", member.email))?;
        }
    }
    say(format!(
        "\nNo mail leaves this machine: read the codes at {url}/fr/demonstration"
    ))?;
    say(
        "There too, move the clock to the close of the vote, to count it and publish the outcome.\n",
    )
}

fn file(name: &str) -> anyhow::Result<&'static [u8]> {
    intake::demo::file(name)
        .ok_or_else(|| anyhow::Error::msg(format!("the demonstration has no file {name}")))
}

fn districts(name: &str) -> anyhow::Result<Vec<DistrictInput>> {
    let options = intake::geojson::Options {
        max_points: None,
        ..intake::geojson::Options::default()
    };
    let shapes = intake::read_districts(file(name)?, &options)?;
    Ok(shapes
        .into_iter()
        .map(|shape| DistrictInput {
            shape: shape.rings().cloned().collect(),
            code: shape.code,
            name: shape.name,
            priority: false,
        })
        .collect())
}

fn midnight(day: NaiveDate) -> anyhow::Result<DateTime<Utc>> {
    paris::from_local(day.into())
        .ok_or_else(|| anyhow::Error::msg(format!("{day} has no midnight in Paris")))
}

/// A real edition of the past, from the city's own file. The file has no dates of its vote: it has the year.
fn past_edition(past: &PastEdition, now: DateTime<Utc>) -> anyhow::Result<ImportedEdition> {
    let csv = file(&past.ideas_file)?;
    let sheet = read_sheet(csv, file(&past.mapping_file)?)?;
    let day = |month, day| {
        NaiveDate::from_ymd_opt(past.year, month, day)
            .ok_or_else(|| anyhow::Error::msg(format!("{} is no year", past.year)))
            .and_then(midnight)
    };
    let mut themes: Vec<String> = sheet
        .rows
        .iter()
        .filter_map(|row| row.theme.clone())
        .collect();
    themes.sort_unstable();
    themes.dedup();
    Ok(ImportedEdition {
        input: EditionInput {
            slug: past.slug.clone(),
            name: past.name.clone(),
            summary: past.summary.clone(),
            source: past.source.clone(),
        },
        state: EditionState::Public,
        file: csv.to_vec(),
        rules: Rules::default(),
        calendar: Calendar::new(vec![Phase {
            kind: PhaseKind::Delivery,
            starts: day(1, 1)?,
            ends: day(12, 31)?,
        }])?,
        envelopes: past
            .budget
            .map(|budget| ("Ville entière".to_owned(), budget, None))
            .into_iter()
            .collect(),
        districts: districts(&past.districts_file)?,
        themes,
        projects: projects_of(&sheet),
        ideas: ideas_of(&sheet, now),
        ballots: vec![],
    })
}

fn current_edition(
    demo: &Demo,
    edition: &DemoEdition,
    districts: &[DistrictInput],
    now: DateTime<Utc>,
) -> anyhow::Result<ImportedEdition> {
    let today = paris::day(now);
    let no_day = || anyhow::Error::msg(format!("{}: a phase has no day", edition.slug));
    let phases = edition
        .phases
        .iter()
        .map(|phase| {
            Ok(Phase {
                kind: phase.kind,
                starts: midnight(phase.first_day(today).ok_or_else(no_day)?)?,
                ends: midnight(phase.day_after(today).ok_or_else(no_day)?)?,
            })
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    let theme_name = |code: &str| {
        demo.themes
            .iter()
            .find(|theme| theme.code == code)
            .map(|theme| theme.name.clone())
    };
    let projects: Vec<ImportedProject> = edition
        .projects
        .iter()
        .map(|project| ImportedProject {
            number: project.number.to_string(),
            title: project.title.clone(),
            text: project.text.clone(),
            cost: Some(project.cost),
            district: project.district.clone(),
            theme: theme_name(&project.theme),
            place: project.place.clone(),
            carrier: String::new(),
            latitude: project.point.map(|point| point.latitude),
            longitude: project.point.map(|point| point.longitude),
            state: ProjectState::OnBallot,
            ideas: vec![],
        })
        .collect();
    let ideas = edition
        .ideas
        .iter()
        .map(|idea| {
            let author = demo.authors.iter().find(|author| author.key == idea.author);
            ImportedIdea {
                external_id: format!("demo-{}", idea.number),
                title: idea.title.clone(),
                text: idea.text.clone(),
                author: author.map(|author| author.name.clone()).unwrap_or_default(),
                author_email: author.map(|author| author.email.clone()),
                district: idea.district.clone(),
                theme: theme_name(&idea.theme),
                place: idea.place.clone(),
                latitude: idea.point.map(|point| point.latitude),
                longitude: idea.point.map(|point| point.longitude),
                state: idea.state,
                channel: Channel::Web,
                submitted_at: now - TimeDelta::days(idea.sent_days_ago.into()),
                decision: verdict_of(idea.state).map(|verdict| {
                    (
                        verdict,
                        idea.reason,
                        idea.message.clone().unwrap_or_default(),
                    )
                }),
            }
        })
        .collect();
    Ok(ImportedEdition {
        input: EditionInput {
            slug: edition.slug.clone(),
            name: edition.name.clone(),
            summary: edition.summary.clone(),
            source: format!("{} {}", demo.source, edition.budget_note)
                .trim()
                .to_owned(),
        },
        state: EditionState::Public,
        file: edition.slug.clone().into_bytes(),
        rules: edition.rules.clone(),
        calendar: Calendar::new(phases)?,
        envelopes: vec![("Ville entière".to_owned(), edition.budget, None)],
        districts: districts.to_vec(),
        themes: demo.themes.iter().map(|theme| theme.name.clone()).collect(),
        projects,
        ideas,
        ballots: vec![],
    })
}

/// Seals the box of the edition that votes now, and lets the made-up ballots through it like all others.
async fn vote(
    store: &Store,
    id: EditionId,
    edition: &DemoEdition,
    made_up: MadeUpBallots,
    projects: &[ImportedProject],
) -> anyhow::Result<()> {
    let operator = Actor::Operator;
    // A load that was broken off is begun again, and finds what it has done.
    if store.ballot_box(&operator, id).await?.is_none() {
        store.seal_demonstration_box(&operator, id).await?;
    }
    if store.turnout(&operator, id).await?.voters > 0 {
        return Ok(());
    }
    // In the order of the ballot, as they were imported.
    let ids = store.projects(id, &ProjectFilter::default()).await?;
    let pick = |(at, points): &(usize, u32)| {
        ids.get(*at).map(|project| Pick {
            project: project.id,
            points: *points,
        })
    };
    let ballots = ballots(made_up, edition.rules.ballot_form, projects)
        .iter()
        .map(|chosen| Picks::new(chosen.iter().filter_map(pick)))
        .collect();
    Ok(store.cast_made_up(&operator, id, ballots).await?)
}

const fn verdict_of(state: IdeaState) -> Option<Verdict> {
    match state {
        IdeaState::Published => Some(Verdict::Publish),
        IdeaState::ChangesRequested => Some(Verdict::RequestChanges),
        IdeaState::Refused => Some(Verdict::Refuse),
        IdeaState::Draft | IdeaState::Submitted | IdeaState::Withdrawn | IdeaState::Merged => None,
    }
}

/// Invents ballots that fit the form. Some projects are liked more than others, as in life, so that the count
/// has something to tell.
fn ballots(
    made_up: MadeUpBallots,
    form: BallotForm,
    projects: &[ImportedProject],
) -> Vec<Vec<(usize, u32)>> {
    let mut random = rand::rngs::StdRng::seed_from_u64(made_up.seed);
    let liking: Vec<u32> = projects
        .iter()
        .map(|_| random.random_range(1..=8))
        .collect();
    (0..made_up.count)
        .map(|_| {
            if random.random_range(0..100) < made_up.blank_percent {
                return vec![];
            }
            let mut order: Vec<usize> = (0..projects.len()).collect();
            order.shuffle(&mut random);
            order.sort_by_cached_key(|at| {
                std::cmp::Reverse(liking[*at] * random.random_range(1..=6_u32))
            });
            fill(form, &order, projects, &mut random)
        })
        .collect()
}

/// Takes projects in the order given for as long as the form allows.
fn fill(
    form: BallotForm,
    order: &[usize],
    projects: &[ImportedProject],
    random: &mut rand::rngs::StdRng,
) -> Vec<(usize, u32)> {
    match form {
        BallotForm::Approval { min, max } => {
            let many = random.random_range(min.max(1)..=max);
            order
                .iter()
                .take(usize::try_from(many).unwrap_or(1))
                .map(|at| (*at, 1))
                .collect()
        }
        BallotForm::Knapsack { cap } => {
            let mut left = cap.get();
            let mut picks = Vec::new();
            for at in order {
                let cost = projects[*at].cost.map_or(0, domain::Cents::get);
                if cost <= left && picks.len() < 8 {
                    left -= cost;
                    picks.push((*at, 1));
                }
            }
            picks
        }
        BallotForm::Scores { max } => (order.iter())
            .map(|at| (*at, random.random_range(0..=max)))
            .collect(),
        BallotForm::Ranking { max } => (order.iter().copied())
            .zip((1..=max).rev())
            .take(random.random_range(1..=order.len().max(1)))
            .collect(),
        // The better liked come first, and seldom get the lowest grades.
        BallotForm::MajorityJudgment { .. } => {
            let best = form.points_per_project();
            let half = order.len() / 2;
            let worst = |at: usize| if at < half { best / 2 } else { 0 };
            (order.iter().enumerate())
                .map(|(at, project)| (*project, random.random_range(worst(at)..=best)))
                .collect()
        }
        BallotForm::Points { per_project, total } => {
            let mut left = total;
            let mut picks = Vec::new();
            for at in order {
                let points = random.random_range(1..=per_project).min(left);
                if points == 0 {
                    break;
                }
                left -= points;
                picks.push((*at, points));
            }
            picks
        }
    }
}
