//! Who may open which page and send which form: two tables, with a row for everything that there is.
//!
//! A page or a form without a row fails the test, so that nobody forgets to decide. The columns are the
//! people of [`PEOPLE`], from least right to most.

use crate::harness::{Answer, World};
use ballot_box::{Prepared, Slip};
use chrono::{TimeDelta, Utc};
use domain::{
    Actor, Calendar, Cents, Channel, EditionId, EditionState, IdeaState, Lang, Phase, PhaseKind,
    ProjectState, Role, Rules, TrusteeId, TrusteeKind, Verdict,
};
use leptos::server_fn::axum::server_fn_paths;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use store::{
    DecisionInput, EditionInput, ImportedEdition, ImportedIdea, ImportedProject, NewsInput,
    ProjectInput, Store, TrusteeInput, WaitingFilter,
};

/// The columns.
const PEOPLE: [(&str, Option<Role>); 6] = [
    ("visitor", None),
    ("resident", None),
    ("reader", Some(Role::Reader)),
    ("moderator", Some(Role::Moderator)),
    ("coordinator", Some(Role::Coordinator)),
    ("administrator", Some(Role::Administrator)),
];

/// A page's route, an address of it, and the status that each person gets.
const PAGES: &str = "
-                                          =                                308 308 308 308 308 308
/                                          =                                200 200 200 200 200 200
/accessibility                             =                                200 200 200 200 200 200
/account                                   =                                200 200 200 200 200 200
/data                                      =                                200 200 200 200 200 200
/demonstration                             =                                200 200 200 200 200 200
/gallery                                   =                                200 200 200 200 200 200
/help                                      =                                200 200 200 200 200 200
/legal                                     =                                200 200 200 200 200 200
/privacy                                   =                                200 200 200 200 200 200
/source                                    =                                200 200 200 200 200 200
/verify                                    =                                200 200 200 200 200 200
/ideas                                     =                                307 307 307 307 307 307
/projects                                  =                                307 307 307 307 307 307
/results                                   =                                200 200 200 200 200 200
/vote                                      =                                307 307 307 307 307 307
/e/{slug}                                  /e/vote                          200 200 200 200 200 200
/e/{slug}/ideas                            /e/ideas/ideas                   200 200 200 200 200 200
/e/{slug}/ideas/{number}                   /e/ideas/ideas/1                 200 200 200 200 200 200
/e/{slug}/ideas/new                        /e/ideas/ideas/new               200 200 200 200 200 200
/e/{slug}/ideas/new/where                  /e/ideas/ideas/new/where         307 307 307 307 307 307
/e/{slug}/ideas/new/who                    /e/ideas/ideas/new/who           307 307 307 307 307 307
/e/{slug}/ideas/new/sent                   /e/ideas/ideas/new/sent          404 404 404 404 404 404
/e/{slug}/ideas/{number}/complete          /e/ideas/ideas/1/complete        307 307 307 307 307 307
/e/{slug}/ideas/{number}/complete/where    /e/ideas/ideas/1/complete/where  307 307 307 307 307 307
/e/{slug}/ideas/{number}/complete/who      /e/ideas/ideas/1/complete/who    307 307 307 307 307 307
/ballot-box                                =                                200 200 200 200 200 200
/ballot-box/protocol                       =                                200 200 200 200 200 200
/e/{slug}/ballot-box                       /e/vote/ballot-box               200 200 200 200 200 200
/trustee/{token}                           /trustee/nobody                  404 404 404 404 404 404
/e/{slug}/projects                         /e/vote/projects                 200 200 200 200 200 200
/e/{slug}/projects/{number}                /e/vote/projects/1               200 200 200 200 200 200
/e/{slug}/results                          /e/closed/results                200 200 200 200 200 200
/e/{slug}/results/steps                    /e/closed/results/steps          404 404 404 404 404 404
/e/{slug}/results/what-if                  /e/closed/results/what-if        404 404 404 404 404 404
/e/{slug}/vote                             /e/vote/vote                     200 200 200 200 200 200
/e/{slug}/vote/summary                     /e/vote/vote/summary             200 200 200 200 200 200
/e/{slug}/vote/receipt                     /e/vote/vote/receipt             200 200 200 200 200 200
/e/{slug}/check                            /e/vote/check                    200 200 200 200 200 200
/desk                                      =                                401 403 200 200 200 200
/desk/moderation                           =                                401 403 200 200 200 200
/desk/vote                                 =                                401 403 200 200 200 200
/desk/editions                             =                                401 403 200 200 200 200
/desk/moderation/{slug}/{number}           /desk/moderation/ideas/2         401 403 200 200 200 200
/desk/vote/{slug}                          /desk/vote/closed                401 403 200 200 200 200
/desk/editions/{slug}                      /desk/editions/draft             401 403 200 200 200 200
/desk/editions/{slug}/presentation         /desk/editions/draft/presentation 401 403 200 200 200 200
/desk/editions/{slug}/calendar             /desk/editions/draft/calendar    401 403 200 200 200 200
/desk/editions/{slug}/envelopes            /desk/editions/draft/envelopes   401 403 200 200 200 200
/desk/editions/{slug}/rules                /desk/editions/draft/rules       401 403 200 200 200 200
/desk/editions/{slug}/districts            /desk/editions/draft/districts   401 403 200 200 200 200
/desk/editions/{slug}/themes               /desk/editions/draft/themes      401 403 200 200 200 200
/desk/editions/{slug}/projects             /desk/editions/draft/projects    401 403 200 200 200 200
/desk/editions/{slug}/ballot-box           /desk/editions/draft/ballot-box  401 403 200 200 200 200
/desk/editions/{slug}/ballot-box/minutes   /desk/editions/draft/ballot-box/minutes 401 403 404 404 404 404
/desk/vote/{slug}/paper                    /desk/vote/vote/paper            401 403 403 200 200 200
/e/{slug}/projects/{number}/carrier        /e/vote/projects/1/carrier      401 404 404 404 404 404
/desk/projects                             =                                401 403 200 200 200 200
/desk/projects/{slug}                      /desk/projects/ideas             401 403 200 200 200 200
/desk/projects/{slug}/groups               /desk/projects/ideas/groups      401 403 200 200 200 200
/desk/projects/{slug}/ideas                /desk/projects/ideas/ideas       401 403 200 200 200 200
/desk/projects/{slug}/merge                /desk/projects/ideas/merge?ideas=1 401 403 200 200 200 200
/desk/projects/{slug}/{number}             /desk/projects/vote/1            401 403 200 200 200 200
/desk/projects/{slug}/announcements        /desk/projects/ideas/announcements 401 403 403 403 200 200
/desk/news                                 =                                401 403 403 403 200 200
/desk/audit                                =                                401 403 403 403 200 200
/desk/staff                                =                                401 403 403 403 403 200
";

/// A form, what it sends, and what comes of it for each person:
/// - `yes`: it is done, and the log has it;
/// - `own`: nothing is done but in the person's own session, such as a step of a form that is kept;
/// - `no`: nothing is done, and the answer, or the page that it leads to, says that the right is missing, or
///   that there is nothing of the kind for this person.
///
/// Forms that lie before it in a line with `>` are sent first. `{edition}` words are filled in by [`fill`].
const FORMS: &str = "
/api/accounts/request-code email={me}-x@example.org&here=/account   yes yes yes yes yes yes
/api/accounts/sign-in code=000000&here=/account&back=/account   own own own own own own
/api/accounts/sign-out   own yes yes yes yes yes
/api/demonstration/move-clock to=0   own own own own own own
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre.   own own own own own own
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre. > /api/ideas/save-where slug=ideas&district=*   own own own own own own
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre. > /api/ideas/save-where slug=ideas&district=* > /api/ideas/send slug=ideas&author=Ana&email={me}-y@example.org   yes yes yes yes yes yes
/api/ideas/save-what slug=ideas&theme=nature&title=Des+arbres+sur+la+place&text=Des+arbres+et+des+bancs+à+leur+ombre. > /api/ideas/start-over slug=ideas   own own own own own own
/api/ideas/withdraw slug=ideas&number=1   no no no no no no
/api/votes/choose slug=vote&act=blank   own own own own own own
/api/votes/choose slug=vote&act=blank > /api/votes/confirm slug=vote&old_enough=on&link=lives   no yes yes yes yes yes
/api/votes/token slug=vote&blinded={blinded}&old_enough=on&link=lives   no yes yes yes yes yes
/api/votes/change slug=vote&code=   own own own own own own
/api/votes/choose slug=vote&act=blank > /api/votes/drop slug=vote   own own own own own own
/api/votes/next-voter slug=vote   own yes yes yes yes yes
/api/moderation/decide ideas[0]={idea}&verdict=publish   no no no yes yes yes
/api/editions/create name=Essai+{me}&slug=essai-{me}&summary=Un+essai.   no no no no yes yes
/api/editions/presentation edition=draft&version={v:draft}&name=Essai&slug=draft&summary=Un+essai.   no no no no yes yes
/api/editions/calendar edition=draft&version={v:draft}&phases[0][kind]=ideas&phases[0][starts]=2030-01-01T00:00&phases[0][ends]=2030-02-01T00:00   no no no no yes yes
/api/editions/envelopes edition=draft&version={v:draft}&rows[0][name]=Ville&rows[0][amount]=1000   no no no no yes yes
/api/editions/rules edition=draft&version={v:draft}&rules[age_floor]=9&rules[links][0]=lives&rules[ballot]=approval&rules[min]=1&rules[max]=3&rules[measure]=votes&rules[misfit]=skip&rules[ties]=cost-votes   no no no no yes yes
/api/editions/themes edition=draft&version={v:draft}&names=Nature   no no no no yes yes
/api/editions/districts edition=draft&version={v:draft}   no no own own own own
/api/editions/priority edition=draft&version={v:draft}   no no no no yes yes
/api/editions/publish edition=draft   no no no no yes yes
/api/trustees/plan edition=draft&rows[0][name]=Ana&rows[0][kind]=elected&rows[0][email]=ana@example.org&rows[0][lang]=fr&needed=1   no no no no yes yes
/api/trustees/invite-again edition=draft&trustee={trustee}   no no no no yes yes
/api/trustees/replace edition=draft&trustee={trustee}&row[name]=Badr&row[kind]=staff&row[email]=badr@example.org&row[lang]=fr   no no no no yes yes
/api/trustees/take link=nobody&public=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA   no no no no no no
/api/trustees/confirm link=nobody&public=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA   no no no no no no
/api/trustees/give link=nobody&part=AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA   no no no no no no
/api/paper/mark edition=vote&contact={me}-paper@example.org   no no no yes yes yes
/api/paper/check edition=vote&numbers=1   no no no own own own
/api/paper/key edition=vote&numbers=1   no no no yes yes yes
/api/vote-desk/open edition=closed   no no no no own own
/api/vote-desk/ask edition=closed   no no no no own own
/api/vote-desk/count edition=closed   no no no no yes yes
/api/vote-desk/publish edition=closed&sure=on   no no no no yes yes
/api/projects-desk/make edition=ideas&ideas=1&title=Des+arbres&text=Des+arbres+et+des+bancs+à+leur+ombre.   no no no no yes yes
/api/projects-desk/gather edition=ideas&ideas[0]={published}&act=each   no no no no yes yes
/api/projects-desk/edit edition=ideas&number={project}&version=1&title=Des+arbres&text=Des+arbres+et+des+bancs+à+leur+ombre.   no no no no yes yes
/api/projects-desk/join edition=ideas&project={project}&ideas={published}   no no no no yes yes
/api/projects-desk/lineage edition=ideas&number={project}&ideas[0]=1&act=part   no no no no yes yes
/api/projects-desk/dissolve edition=ideas&number={project}&version=1   no no no no yes yes
/api/projects-desk/restore edition=ideas&number={undone}&version=2   no no no no yes yes
/api/projects-desk/set-aside edition=ideas&ideas=1,5   no no no no own own
/api/carriers/write slug=ideas&number={project}&text=Bonjour   no no no no no no
/api/carriers/name slug=ideas&number={project}&idea=018f4c1e-0000-7000-8000-000000000001   no no no no no no
/api/carriers/answer edition=ideas&number={project}&text=Bonjour   no no no no yes yes
/api/carriers/announce edition=ideas&subject=Rendez-vous&text=Venez+mardi.&act=send&id=018f4c1e-0000-7000-8000-000000000001   no no no no own own
/api/news/publish lang=fr&title=Une+nouvelle&text=Le+vote+ouvre+samedi.   no no no no yes yes
/api/news/remove news={news}   no no no no yes yes
/api/staff/grant email=nouveau@example.org&name=Nour&role=reader   no no no no no yes
/api/staff/revoke account={reader}&role=reader   no no no no no yes
";

#[tokio::test]
async fn every_page_opens_for_those_who_may() {
    let world = world().await;
    let mut people = vec![];
    for (name, role) in PEOPLE {
        people.push(cookie(&world, name, role, "page").await);
    }
    let mut rows = BTreeSet::new();
    let mut seen = String::new();
    for row in PAGES.lines().filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let [route, example, expected @ ..] = words.as_slice() else {
            panic!("a row: {row}")
        };
        rows.insert(*route);
        let route = if *route == "-" { "" } else { route };
        let address = format!("/fr{}", if *example == "=" { route } else { example });
        let mut found = vec![];
        for person in &people {
            let answer = world.get(&address).cookie(person).send().await;
            found.push(answer.status.as_u16().to_string());
        }
        if found != expected {
            let _ = writeln!(seen, "{row}\n  but found {}", found.join(" "));
        }
    }
    for path in app::routes::paths() {
        let row = if path.is_empty() { "-" } else { path };
        if !rows.contains(row) {
            let _ = writeln!(seen, "{row} has no row");
        }
    }
    assert!(seen.is_empty(), "\n{seen}");
}

#[tokio::test]
async fn every_form_is_taken_from_those_who_may() {
    let world = world().await;
    let mut rows = BTreeSet::new();
    let mut seen = String::new();
    for (number, row) in FORMS.lines().filter(|row| !row.is_empty()).enumerate() {
        let words: Vec<&str> = row.split_whitespace().collect();
        let (sent, expected) = words.split_at(words.len() - PEOPLE.len());
        let steps: Vec<(&str, &str)> = sent
            .split(|word| *word == ">")
            .map(|step| (step[0], step.get(1).map_or("", |body| *body)))
            .collect();
        rows.insert(steps.last().expect("a form").0);
        let mut found = vec![];
        for (name, role) in PEOPLE {
            let mut person = cookie(&world, name, role, &number.to_string()).await;
            found.push(sent_by(&world, &mut person, &steps, name).await);
        }
        // What one person did, the next can't do again: the first `yes` shows that the form is whole.
        let first = expected.iter().position(|word| *word == "yes");
        let same = |(at, (expected, found)): (usize, (&&str, &&str))| {
            expected == found
                || (*expected == "yes" && *found == "own" && first.is_some_and(|first| at > first))
        };
        if !expected.iter().zip(&found).enumerate().all(same) {
            let _ = writeln!(seen, "{row}\n  but found {}", found.join(" "));
        }
    }
    for (path, _) in server_fn_paths() {
        if !rows.contains(path) {
            let _ = writeln!(seen, "{path} has no row");
        }
    }
    assert!(seen.is_empty(), "\n{seen}");
}

/// Sends a form, after those that lie before it, and tells what came of it.
async fn sent_by(
    world: &World,
    person: &mut String,
    steps: &[(&str, &str)],
    name: &str,
) -> &'static str {
    let mut before = 0;
    let mut refused = false;
    for (form, body) in steps {
        let body = fill(world, body, name).await;
        before = entries(world).await;
        let answer = world.post(form, &body).cookie(person).send().await;
        if let Some(session) = answer.session() {
            *person = session;
        }
        refused = is_refusal(&answer);
        let target = answer.header("location");
        if !target.is_empty() {
            refused |= is_refusal(&world.get(&target).cookie(person).send().await);
        }
    }
    match (entries(world).await > before, refused) {
        (true, _) => "yes",
        (false, false) => "own",
        (false, true) => "no",
    }
}

fn is_refusal(answer: &Answer) -> bool {
    let said = |key| {
        answer
            .text()
            .contains(&app::i18n::text(Lang::Fr, key, None))
    };
    matches!(answer.status.as_u16(), 401 | 403 | 404)
        || ["error-forbidden", "error-sign-in", "error-not-found"]
            .into_iter()
            .any(said)
}

/// How many entries the log has.
async fn entries(world: &World) -> u64 {
    world
        .store
        .check_audit_chain()
        .await
        .expect("the log")
        .expect("a chain that holds")
}

/// Fills in what a form must name: `{v:slug}` the version of an edition, `{idea}` an idea to moderate with its
/// version, `{blinded}` a blinded serial, `{news}` a post, `{trustee}` a trustee, `{reader}` an account with that role,
/// `{me}` a word of the person, `{published}` the number of a published idea that is part of no project, `{project}`
/// that of a project of two ideas, the first of them idea 1, and `{undone}` one that was taken apart.
async fn fill(world: &World, body: &str, name: &str) -> String {
    let mut text = body.replace("{me}", name);
    let store = &world.store;
    for edition in store.catalogue().await.expect("editions").all() {
        text = text.replace(
            &format!("{{v:{}}}", edition.slug),
            &edition.version.to_string(),
        );
    }
    if text.contains("{idea}") {
        let (queue, _) = store
            .moderation_queue(&Actor::Operator, None, IdeaState::Submitted, 0, 1)
            .await
            .expect("the queue");
        text = text.replace("{idea}", &format!("{}:{}", queue[0].id.0, queue[0].version));
    }
    if text.contains("{blinded}") {
        let vote = store.edition(&Actor::Operator, "vote").await;
        let keys = store.vote_keys(vote.expect("a vote").id).await;
        let prepared = Prepared::new(&keys.expect("keys"), &Slip::default(), &mut rand::rng());
        let blinded = prepared.expect("a ballot").blinded().cloned();
        text = text.replace("{blinded}", &blinded.expect("a first ballot").to_string());
    }
    if text.contains("{news}") {
        let input = NewsInput {
            lang: Lang::Fr,
            title: "Une nouvelle".to_owned(),
            text: "Le vote ouvre.".to_owned(),
        };
        let news = store
            .publish_news(&Actor::Operator, &input)
            .await
            .expect("news");
        text = text.replace("{news}", &news.0.to_string());
    }
    if text.contains("{trustee}") {
        text = text.replace("{trustee}", &a_trustee(store).await.to_string());
    }
    if text.contains("{published}") {
        let number = a_published_idea(store).await;
        text = text.replace("{published}", &number.to_string());
    }
    if text.contains("{project}") {
        text = text.replace("{project}", &a_project(store).await);
    }
    if text.contains("{undone}") {
        let number = a_project(store).await;
        let edition = ideas_open(store).await;
        store
            .dissolve_project(&Actor::Operator, edition, &number, 1)
            .await
            .expect("a project that is undone");
        text = text.replace("{undone}", &number);
    }
    if text.contains("{reader}") {
        let email = format!("{name}-reader@example.org");
        let reader = store
            .grant_role(&Actor::Operator, &email, "", Role::Reader)
            .await
            .expect("a role");
        text = text.replace("{reader}", &reader.0.to_string());
    }
    text
}

async fn ideas_open(store: &Store) -> EditionId {
    let edition = store.edition(&Actor::Operator, "ideas").await;
    edition.expect("an edition").id
}

/// The number of a published idea that is part of no project; one more is published when there is none.
async fn a_published_idea(store: &Store) -> i32 {
    let edition = ideas_open(store).await;
    let waiting = async || {
        let (ideas, _) = store
            .ideas_to_merge(&Actor::Operator, edition, &WaitingFilter::default(), 0, 1)
            .await
            .expect("ideas");
        ideas.first().map(|idea| idea.number)
    };
    if let Some(number) = waiting().await {
        return number;
    }
    let (queue, _) = store
        .moderation_queue(&Actor::Operator, None, IdeaState::Submitted, 0, 1)
        .await
        .expect("the queue");
    let publish = DecisionInput {
        ideas: vec![(queue[0].id, queue[0].version)],
        verdict: Verdict::Publish,
        reason: None,
        message: String::new(),
    };
    store
        .decide(&Actor::Operator, &publish)
        .await
        .expect("a decision");
    waiting().await.expect("a published idea")
}

/// A project of idea 1 and another.
async fn a_project(store: &Store) -> String {
    let edition = ideas_open(store).await;
    let all: Vec<i32> = (1..9).collect();
    let public = async || {
        store
            .ideas_by_number(&Actor::Operator, edition, &all)
            .await
            .expect("ideas")
    };
    let mut ideas = public().await;
    if ideas.len() < 2 {
        a_published_idea(store).await;
        ideas = public().await;
    }
    let ideas: Vec<_> = ideas.into_iter().take(2).map(|one| one.idea.id).collect();
    let input = ProjectInput {
        title: "Des arbres".to_owned(),
        text: "Des arbres et des bancs à leur ombre.".to_owned(),
        ..ProjectInput::default()
    };
    store
        .make_project(&Actor::Operator, edition, &ideas, &input)
        .await
        .expect("a project")
}

/// A trustee of a box that was planned a moment ago.
async fn a_trustee(store: &Store) -> TrusteeId {
    let edition = store
        .edition(&Actor::Operator, "draft")
        .await
        .expect("an edition")
        .id;
    let trustee = TrusteeInput {
        name: "Ana".to_owned(),
        kind: TrusteeKind::Elected,
        email: "ana@example.org".to_owned(),
        lang: Lang::Fr,
    };
    store
        .plan_ballot_box(&Actor::Operator, edition, 1, &[trustee])
        .await
        .expect("a plan");
    let of_box = store.ballot_box(&Actor::Operator, edition).await;
    of_box.expect("a database").expect("a box").trustees[0].id
}

/// The cookie of one of the people; for each row a person of their own, whom earlier rows have not signed out.
async fn cookie(world: &World, name: &str, role: Option<Role>, row: &str) -> String {
    if name == "visitor" {
        return String::new();
    }
    world
        .signed_in(&format!("{name}-{row}@example.org"), role.as_slice())
        .await
}

/// Editions in every stage.
async fn world() -> World {
    let world = World::new().await;
    for (slug, state, kind, day) in [
        ("ideas", EditionState::Public, PhaseKind::Ideas, -5),
        ("vote", EditionState::Public, PhaseKind::Vote, -5),
        ("closed", EditionState::Public, PhaseKind::Vote, -20),
        ("draft", EditionState::Draft, PhaseKind::Ideas, 20),
    ] {
        world
            .store
            .import_edition(&Actor::Operator, &edition(slug, state, kind, day))
            .await
            .expect("an edition");
    }
    world.seal("vote").await;
    world
}

/// An edition whose one phase begins in some days and lasts ten.
pub(crate) fn edition(
    slug: &str,
    state: EditionState,
    kind: PhaseKind,
    day: i64,
) -> ImportedEdition {
    let starts = Utc::now() + TimeDelta::days(day);
    let phase = Phase {
        kind,
        starts,
        ends: starts + TimeDelta::days(10),
    };
    let projects = if kind == PhaseKind::Vote {
        vec![project("1"), project("2")]
    } else {
        vec![]
    };
    let ideas = if kind == PhaseKind::Ideas {
        (1..9).map(|number| idea(slug, number)).collect()
    } else {
        vec![]
    };
    ImportedEdition {
        input: EditionInput {
            slug: slug.to_owned(),
            name: format!("Édition {slug}"),
            summary: "Une édition pour les essais.".to_owned(),
            source: String::new(),
        },
        state,
        file: slug.as_bytes().to_vec(),
        rules: Rules::default(),
        calendar: Calendar::new(vec![phase]).expect("a calendar"),
        envelopes: vec![("Toute la ville".to_owned(), Cents::new(10_000_000), None)],
        districts: vec![],
        themes: vec!["Nature".to_owned()],
        // A vote that was imported is one that is over: who votes here casts into the sealed box.
        ballots: if slug == "closed" {
            vec![vec![(0, 1)], vec![(0, 1), (1, 1)]]
        } else {
            vec![]
        },
        projects,
        ideas,
    }
}

fn project(number: &str) -> ImportedProject {
    ImportedProject {
        number: number.to_owned(),
        title: format!("Projet {number}"),
        text: "Des arbres sur la place, et des bancs à leur ombre.".to_owned(),
        cost: Some(Cents::new(1_000_000)),
        district: None,
        theme: None,
        place: String::new(),
        carrier: String::new(),
        latitude: None,
        longitude: None,
        state: ProjectState::OnBallot,
        ideas: vec![],
    }
}

/// The first idea is public, the others wait to be read.
fn idea(slug: &str, number: u32) -> ImportedIdea {
    ImportedIdea {
        external_id: format!("{slug}-{number}"),
        title: format!("Idée {number}"),
        text: "Des arbres sur la place, et des bancs à leur ombre.".to_owned(),
        author: "Ana".to_owned(),
        author_email: None,
        district: None,
        theme: None,
        place: String::new(),
        latitude: None,
        longitude: None,
        state: if number == 1 {
            IdeaState::Published
        } else {
            IdeaState::Submitted
        },
        channel: Channel::Web,
        submitted_at: Utc::now() - TimeDelta::days(1),
        decision: None,
    }
}
