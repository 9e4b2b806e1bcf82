//! Who may do what: one line for every public method that takes an actor.

use crate::fixture::{
    World, calendar, eligible, imported_idea, in_preparation, open_for_ideas, open_for_vote,
    project, trustee,
};
use chrono::TimeDelta;
use domain::idea::IdeaDraft;
use domain::{
    Actor, EditionId, IdeaId, IdeaState, Lang, NewsId, Picks, ProjectState, Role, Rules, TrusteeId,
    Verdict,
};
use std::collections::BTreeSet;
use std::path::PathBuf;
use store::{
    AuditFilter, Chosen, City, DecisionInput, EditionInput, ImportedIdea, ImportedProject,
    ImportedStudies, MarkRoll, NewsInput, StoreError, VoterStatus,
};

on_each_database![every_method_lets_in_whom_it_should];

/// Whom each method lets in: a visitor `V`, a resident `P`, a reader `R`, a moderator `M`, a coordinator `C`, an
/// administrator `A`, the operator `O`, a job `J`. Methods that hide rather than refuse count as letting in who
/// sees something.
const POLICY: &[(&str, &str)] = &[
    ("all_news", "RMCAO"),
    // Members of departments send their sheet back; what else is on it is left (`sheets.rs`).
    ("apply_sheet", "CAO/LHX"),
    ("ask_for_shares", "CAO"),
    ("audit_log", "CAO"),
    // Open to all; who may see the trustees' addresses.
    ("ballot_box", "CAO"),
    ("box_figures", "RMCAO"),
    ("cast_made_up", "CAO"),
    ("change_presentation", "CAO"),
    ("compare_sheet", "CAO/LHX"),
    ("count_vote", "CAO"),
    ("create_edition", "CAO"),
    ("decide", "MCAO"),
    ("edition", "RMCAO"),
    ("full_record", "CAO"),
    ("give_share_of", "CAO"),
    ("grant_role", "AO"),
    ("idea", "RMCAO"),
    ("import_edition", "CAO"),
    ("import_ideas", "CAO"),
    ("import_studies", "CAO"),
    ("invite_again", "CAO"),
    ("key_paper", "MCAO"),
    ("malformed_ballots", "CAO"),
    ("mark_paper", "MCAO"),
    ("mark_roll", "PRMCA"),
    ("moderation_queue", "RMCAO"),
    // A demonstration is open for trying out, its clock too; there is none elsewhere.
    ("move_clock", "VPRMCAOJ"),
    ("my_ideas", "PRMCA"),
    ("open_ballot_box", "CAO"),
    ("outcome", "CAO"),
    ("plan_ballot_box", "CAO"),
    ("project", "RMCAO"),
    ("publish_edition", "CAO"),
    ("publish_news", "CAO"),
    ("publish_outcome", "CAO"),
    ("remove_news", "CAO"),
    ("replace_trustee", "CAO"),
    ("resend_idea", "PRMCA"),
    ("revoke_role", "AO"),
    ("seal_demonstration_box", "CAO"),
    ("send_idea", "PRMCA"),
    ("set_calendar", "CAO"),
    ("set_city", "AO"),
    ("set_districts", "CAO"),
    ("set_envelopes", "CAO"),
    ("set_rules", "CAO"),
    ("set_themes", "CAO"),
    ("sheet_departments", "RMCAO/LHX"),
    ("sheet_rows", "RMCAO/LHX"),
    ("staff", "AO"),
    ("turnout", "RMCAO"),
    ("voter_status", "PRMCA"),
    ("withdraw_idea", "PRMCA"),
];

async fn every_method_lets_in_whom_it_should(world: &World) {
    let table: BTreeSet<&str> = POLICY.iter().map(|(method, _)| *method).collect();
    let methods = methods_that_take_an_actor();
    assert_eq!(
        methods.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        table,
        "a method has no line, or a line no method"
    );

    let stage = Stage::set(world).await;
    let mut people = vec![
        ('V', Actor::Visitor),
        ('P', world.resident("ana").await.actor),
    ];
    for (letter, role) in [
        ('R', Role::Reader),
        ('M', Role::Moderator),
        ('C', Role::Coordinator),
        ('A', Role::Administrator),
    ] {
        people.push((letter, world.staff(role).await.actor));
    }
    people.extend([('O', Actor::Operator), ('J', Actor::Job("mail"))]);
    for (_, actor) in &people {
        if actor.account().is_some() {
            // Something of one's own to see.
            world
                .store
                .send_idea(actor, stage.open, &stage.draft)
                .await
                .unwrap();
        }
    }
    for (method, expected) in POLICY {
        let mut let_in = String::new();
        for (letter, actor) in &people {
            match stage.call(world, method, actor).await {
                Ok(false) | Err(StoreError::Forbidden(_)) => {}
                Err(StoreError::Database { doing, err }) => panic!("{method}: {doing}: {err}"),
                // Whoever is told that something is missing or wrong has got past the check.
                Ok(true) | Err(_) => let_in.push(*letter),
            }
        }
        // The members of departments stand after a slash.
        let expected = expected.split('/').next().unwrap_or_default();
        assert_eq!(let_in, expected, "{method}");
    }
}

/// What there is to be seen or changed: an edition open for ideas, and a hidden one that is counted.
struct Stage {
    open: EditionId,
    hidden: EditionId,
    draft: IdeaDraft,
}

impl Stage {
    async fn set(world: &World) -> Self {
        let waiting = ImportedIdea {
            state: IdeaState::Submitted,
            ..imported_idea("a", world.store.now())
        };
        let studied = ImportedProject {
            state: ProjectState::UnderStudy,
            ..project("2", 10)
        };
        let plan = open_for_vote()
            .named("hidden")
            .not_published()
            .ideas(vec![waiting]);
        let hidden = world
            .edition(plan.projects(vec![project("1", 10), studied]))
            .await;
        world.close_vote(&hidden).await;
        world
            .store
            .count_vote(&Actor::Operator, hidden.id)
            .await
            .unwrap();
        let open = world.edition(open_for_ideas().named("open")).await;
        world.plan_box(&open, 1, 1).await;
        Self {
            open: open.id,
            hidden: hidden.id,
            draft: open.draft("Un verger"),
        }
    }

    /// Calls a method with arguments that change little: ids that are not there, where the method has one.
    #[expect(clippy::too_many_lines, reason = "a line for each method")]
    async fn call(&self, world: &World, method: &str, actor: &Actor) -> Result<bool, StoreError> {
        let store = &world.store;
        let nowhere = EditionId::new();
        let input = EditionInput {
            slug: "new".into(),
            name: "Budget".into(),
            summary: String::new(),
            source: String::new(),
        };
        let seen = |found: Result<bool, StoreError>| match found {
            Err(StoreError::NotFound(_)) => Ok(false),
            other => other,
        };
        let done = Ok(true);
        match method {
            "all_news" => store.all_news(actor).await.map(|_| true),
            "audit_log" => store
                .audit_log(actor, &AuditFilter::default(), 0, 1)
                .await
                .map(|_| true),
            "apply_sheet" => store
                .apply_sheet(actor, nowhere, &Chosen::default())
                .await
                .map(|_| true),
            "ask_for_shares" => store.ask_for_shares(actor, nowhere).await.map(|_| true),
            "ballot_box" => {
                let view = store.ballot_box(actor, self.open).await?.unwrap();
                Ok(view.trustees[0].email.is_some())
            }
            "box_figures" => store.box_figures(actor, self.hidden).await.map(|_| true),
            "cast_made_up" => store.cast_made_up(actor, nowhere, vec![]).await.and(done),
            "change_presentation" => store
                .change_presentation(actor, nowhere, 1, &input)
                .await
                .and(done),
            "compare_sheet" => store
                .compare_sheet(actor, nowhere, &sheets::Sheet::default())
                .await
                .map(|_| true),
            "count_vote" => store.count_vote(actor, nowhere).await.and(done),
            "create_edition" => store.create_edition(actor, &input).await.map(|_| true),
            "decide" => {
                let input = DecisionInput {
                    ideas: vec![],
                    verdict: Verdict::Publish,
                    reason: None,
                    message: String::new(),
                };
                store.decide(actor, &input).await.map(|_| true)
            }
            "edition" => seen(store.edition(actor, "hidden").await.map(|_| true)),
            "full_record" => store.full_record(actor, nowhere).await.map(|_| true),
            "give_share_of" => {
                let key = ballot_box::TrusteeKey::generate(&mut rand::rng());
                store.give_share_of(actor, nowhere, &key).await.and(done)
            }
            "grant_role" => store
                .grant_role(actor, "zoe@city.example", "", Role::Reader)
                .await
                .map(|_| true),
            "idea" => seen(store.idea(actor, self.hidden, 1).await.map(|_| true)),
            "import_edition" => {
                let from = in_preparation().named("imported").build(store.now());
                store.import_edition(actor, &from).await.map(|_| true)
            }
            "import_ideas" => store
                .import_ideas(actor, nowhere, "x", &[])
                .await
                .map(|_| true),
            "import_studies" => store
                .import_studies(actor, nowhere, &ImportedStudies::default())
                .await
                .map(|_| true),
            "invite_again" => store
                .invite_again(actor, nowhere, TrusteeId::new())
                .await
                .and(done),
            "key_paper" => store
                .key_paper(actor, nowhere, &Picks::default())
                .await
                .map(|_| true),
            "malformed_ballots" => store.malformed_ballots(actor, nowhere).await.map(|_| true),
            "mark_paper" => store
                .mark_paper(actor, nowhere, "ana@example.org")
                .await
                .and(done),
            "mark_roll" => {
                let mark = MarkRoll {
                    edition: self.open,
                    declaration: eligible(),
                    blinded: ballot_box::Blinded::from_vec(vec![]),
                    mail: None,
                };
                store.mark_roll(actor, mark).await.map(|_| true)
            }
            "moderation_queue" => store
                .moderation_queue(actor, None, IdeaState::Submitted, 0, 1)
                .await
                .map(|_| true),
            "move_clock" => store
                .move_clock(actor, TimeDelta::seconds(1))
                .await
                .and(done),
            "my_ideas" => store.my_ideas(actor).await.map(|ideas| !ideas.is_empty()),
            "outcome" => store
                .outcome(actor, self.hidden)
                .await
                .map(|outcome| outcome.is_some()),
            "open_ballot_box" => store.open_ballot_box(actor, nowhere).await.and(done),
            "plan_ballot_box" => store
                .plan_ballot_box(actor, nowhere, 1, &[trustee(1)])
                .await
                .and(done),
            "project" => seen(store.project(actor, self.hidden, "2").await.map(|_| true)),
            "publish_edition" => store.publish_edition(actor, nowhere).await.and(done),
            "publish_news" => {
                let news = NewsInput {
                    lang: Lang::Fr,
                    title: "Le vote".into(),
                    text: "Ouvert.".into(),
                };
                store.publish_news(actor, &news).await.map(|_| true)
            }
            "publish_outcome" => store.publish_outcome(actor, nowhere).await.and(done),
            "remove_news" => store.remove_news(actor, NewsId::new()).await.and(done),
            "replace_trustee" => store
                .replace_trustee(actor, nowhere, TrusteeId::new(), &trustee(1))
                .await
                .and(done),
            "resend_idea" => store
                .resend_idea(actor, IdeaId::new(), 1, &self.draft)
                .await
                .and(done),
            "revoke_role" => store
                .revoke_role(actor, domain::AccountId::new(), Role::Reader)
                .await
                .and(done),
            "seal_demonstration_box" => {
                store.seal_demonstration_box(actor, nowhere).await.and(done)
            }
            "send_idea" => store
                .send_idea(actor, nowhere, &self.draft)
                .await
                .map(|_| true),
            "set_calendar" => store
                .set_calendar(actor, nowhere, 1, &calendar(store.now()))
                .await
                .and(done),
            "set_city" => store
                .set_city(actor, &City::demonstration("Avignon", "bp@example.org"))
                .await
                .and(done),
            "set_districts" => store.set_districts(actor, nowhere, 1, &[]).await.and(done),
            "set_envelopes" => store.set_envelopes(actor, nowhere, 1, &[]).await.and(done),
            "set_rules" => store
                .set_rules(actor, nowhere, 1, &Rules::default())
                .await
                .and(done),
            "set_themes" => store.set_themes(actor, nowhere, 1, &[]).await.and(done),
            "sheet_departments" => store.sheet_departments(actor, nowhere).await.map(|_| true),
            "sheet_rows" => store.sheet_rows(actor, nowhere, None).await.map(|_| true),
            "staff" => store.staff(actor).await.map(|_| true),
            "turnout" => store.turnout(actor, self.hidden).await.map(|_| true),
            "voter_status" => store
                .voter_status(actor, self.hidden)
                .await
                .map(|status| status != VoterStatus::Unknown),
            "withdraw_idea" => store.withdraw_idea(actor, IdeaId::new()).await.and(done),
            other => panic!("no call is written for {other}"),
        }
    }
}

/// Reads them from the sources, so that a new one can't be forgotten here.
fn methods_that_take_an_actor() -> BTreeSet<String> {
    let mut methods = BTreeSet::new();
    let mut folders = vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            for rest in text.split("    pub async fn ").skip(1) {
                let (name, rest) = rest.split_once('(').unwrap();
                let (arguments, _) = rest.split_once(')').unwrap();
                if arguments.contains("actor: &Actor") {
                    methods.insert(name.to_owned());
                }
            }
        }
    }
    methods
}
