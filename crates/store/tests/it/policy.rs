//! Who may do what: one line for every public method that takes an actor.

mod deliberations;
mod envelopes;
mod field;
mod leading;
mod missions;
mod networks;
mod outings;
mod polling;
mod proposals;
mod row;
mod secret_motions;

use crate::fixture::{
    World, calendar, eligible, euros, imported_idea, in_preparation, open_for_ideas, open_for_vote,
    project, trustee,
};
use chrono::TimeDelta;
use domain::entry::EntryInput;
use domain::idea::IdeaDraft;
use domain::study::{StudyAct, StudyContent};
use domain::{
    AccountId, Actor, BatchState, CardBatchId, Channel, Collection, CommentState, ContactWish,
    DataExportId, DataKind, DepartmentId, DocumentId, EditionId, IdeaId, IdeaState, Identifier,
    Lang, ListedPerson, MemberLevel, NewsId, ProcessingId, ProjectId, ProjectState, QuestionId,
    Role, Rules, StudyId, TrusteeId, Verdict,
};
use row::{At, Person, Row};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use store::{
    AuditFilter, BoardFilter, Chosen, City, CommentDecision, DecidedFilter, DecisionInput,
    DepartmentInput, DeskProjectFilter, EditionInput, ImportedIdea, ImportedProject,
    ImportedStudies, MarkRoll, NewsInput, ProcessingInput, StoreError, VoterStatus, WaitingFilter,
};

on_each_database![every_method_lets_in_whom_it_should];

/// Whom each method lets in. Methods that hide rather than refuse count as letting in who sees something.
///
/// First the letters of those for the whole city: a visitor `V`, a resident `P`, a reader `R`, a moderator `M`, a
/// coordinator `C`, an administrator `A`, the operator `O`, a job `J`. Then, after a slash, the members of departments:
/// an analyst `L`, a head of department `H`, the head of an outside body `X`. What a line need not say:
///
/// - members get what a resident gets, where there is no slash;
/// - an auditor gets what a reader gets, and more with a `U`;
/// - an ambassador and who leads them get what a resident gets, and more with a `B` and a `D`;
/// - the holder of a voting card gets what a visitor gets, and more with a `K`;
/// - a moderator and a coordinator of one edition get what a resident gets.
///
/// Then come marks:
///
/// - `@`: the method is about one edition. Who has a role there is let in as those who have it for the city; who has it
///   for another edition is told that there is nothing, or no right. The call names what is in the edition `at`;
/// - `@*`: it reads from all editions. Those of another one are let in too, and find what is theirs;
/// - `!`: it asks for a proof of a short while ago; an administrator without one is sent back.
const POLICY: &[(&str, &str)] = &[
    ("all_news", "RMCAO"),
    // Members of departments send their sheet back; what else is on it is left (`sheets.rs`).
    ("apply_sheet", "CAO/LHX @"),
    ("ask_for_shares", "CAO @ !"),
    ("audit_head", "CAOU"),
    ("audit_log", "CAOU @"),
    ("backup_made", "AO !"),
    // Open to all; who may see the trustees' addresses.
    ("ballot_box", "CAO"),
    ("box_figures", "RMCAO @"),
    ("cancel_invitation", "AO"),
    ("cast_made_up", "CAO @ !"),
    ("change_presentation", "CAO @"),
    ("comment_queue", "RMCAO @"),
    ("compare_sheet", "CAO/LHX @"),
    ("count_vote", "CAO @ !"),
    ("create_edition", "CAO"),
    ("arrange_photos", "PRMCA"),
    ("decide", "MCAO @*"),
    ("decide_comments", "MCAO @*"),
    ("edit_idea", "PRMCA"),
    ("edition", "RMCAO @"),
    ("enter_idea", "MCAOBD @"),
    ("entries", "MCAOBD @"),
    ("full_record", "CAOU @"),
    ("give_share_of", "CAO @ !"),
    ("grant_role", "AO !"),
    ("has_audit_head", "CAOU"),
    ("idea", "RMCAO @"),
    ("idea_contact", "MCAOBD @"),
    ("idea_versions", "RMCAO @"),
    ("import_edition", "CAO"),
    ("import_ideas", "CAO @"),
    ("import_studies", "CAO"),
    ("invite_again", "CAO @ !"),
    ("invite_once", "CAO"),
    ("invite_staff", "CAO"),
    ("malformed_ballots", "CAO @"),
    ("mark_paper", "MCAO @"),
    ("mark_roll", "PRMCAK"),
    ("moderation_queue", "RMCAO @"),
    // A demonstration is open for trying out, its clock too; there is none elsewhere.
    ("move_clock", "VPRMCAOJ"),
    ("my_comments", "PRMCA"),
    ("my_ideas", "PRMCA"),
    ("open_ballot_box", "CAO @ !"),
    ("outcome", "CAO"),
    ("plan_ballot_box", "CAO @ !"),
    ("project", "RMCAO @"),
    ("publish_edition", "CAO @"),
    ("publish_news", "CAO"),
    ("publish_outcome", "CAO @ !"),
    ("remove_news", "CAO"),
    ("remove_photo", "PRMCAO"),
    ("replace_trustee", "CAO @ !"),
    ("resend_idea", "PRMCA"),
    // Whoever gets past the check is told that the database is not empty.
    ("restore", "AO !"),
    ("revoke_role", "AO !"),
    ("roles_held", "RMCAO @*"),
    ("same_title", "MCAOBD @"),
    ("seal_anew", "AO"),
    ("seal_demonstration_box", "CAO @ !"),
    ("snapshot", "AO !"),
    ("send_comment", "PRMCA"),
    // Whether the photo is public decides.
    ("see_photo", "VPRMCAOJ"),
    ("send_idea", "PRMCA"),
    ("send_idea_with_photos", "PRMCA"),
    ("set_calendar", "CAO @"),
    ("set_city", "AO"),
    ("set_districts", "CAO @"),
    ("set_envelopes", "CAO @"),
    ("set_rules", "CAO @"),
    ("set_themes", "CAO @"),
    ("sheet_departments", "RMCAO/LHX @"),
    ("sheet_rows", "RMCAO/LHX @"),
    ("staff_access", "AO"),
    ("staff", "AO"),
    ("support", "PRMCA"),
    // Open to all; who supports something.
    ("supports_of", "PRMCA"),
    ("turnout", "RMCAO @"),
    ("voter_status", "PRMCA"),
    ("withdraw_entry", "MCAOBD @"),
    ("withdraw_idea", "PRMCA"),
    ("withdraw_support", "PRMCA"),
    // What is kept about people.
    ("publish_notice", "AO"),
    ("register", "AO"),
    ("save_processing", "AO"),
    ("remove_processing", "AO"),
    ("retention_preview", "AO"),
    ("retention_runs", "AO"),
    ("set_retention", "AO"),
    ("my_data", "PRMCA"),
    ("add_export", "PRMCA"),
    ("own_exports", "PRMCA"),
    ("own_export", "PRMCA"),
    ("hide_name", "PRMCA"),
    ("erase_own_account", "PRMCA"),
    // Bursts of voters.
    ("decide_suspicion", "CAO @"),
    ("open_suspicions", "CAOU @"),
    ("suspicion", "CAOU @"),
    ("suspicions", "CAOU @"),
    // Departments and their studies.
    ("act_on_study", "CAO/LHX @"),
    ("add_document", "CAO/LHX @"),
    ("answer_question", "PRMCA/LHX"),
    ("ask_carriers", "CAO/LHX @"),
    ("board", "RMCAO/LHX @"),
    ("desk_project", "RMCAO/LH @"),
    ("document", "RMCAO/LHX @"),
    ("install_departments", "CAO"),
    ("members", "CAO"),
    ("questions_to_carrier", "PRMCA/LHX"),
    ("remove_document", "CAO/LHX @"),
    ("remove_member", "CAO"),
    ("route_all", "CAO @"),
    ("route_project", "CAO @"),
    ("save_competences", "CAO"),
    ("save_department", "CAO"),
    ("set_due", "CAO @"),
    ("set_member", "CAO"),
    ("studies_of_project", "RMCAO/LHX @"),
    ("study", "RMCAO/LHX @"),
    ("unroute", "CAO @"),
    ("unrouted_projects", "RMCAO/LH @"),
    ("write_study", "CAO/LHX @"),
    // Voting cards and lists.
    ("card_batch", "CAOU @"),
    ("card_batches", "CAOU @"),
    ("card_sheet", "CAO @"),
    ("import_voter_list", "CAO @"),
    ("listed_voters", "CAOU @"),
    ("move_batch", "CAO @"),
    ("print_cards", "CAO @"),
    ("revoke_card", "CAO @"),
    // Making projects, and those who carry them.
    ("announce", "CAO @"),
    ("announcement_recipients", "CAO @"),
    ("announcements", "RMCAO @"),
    ("carried_project", "PRMCA"),
    ("carriers", "RMCAO/LH @"),
    ("desk_project_counts", "RMCAO/LH @"),
    ("desk_projects", "RMCAO/LH @"),
    ("dissolve_project", "CAO @"),
    ("edit_project", "CAO @"),
    ("ideas_by_number", "RMCAO @"),
    ("ideas_to_merge", "RMCAO @"),
    ("join_ideas", "CAO @"),
    ("likely_duplicates", "RMCAO @"),
    ("make_project", "CAO @"),
    ("make_projects_each", "CAO @"),
    ("merging_open", "RMCAO/LH @"),
    ("messages", "RMCAO @"),
    // Nobody of these carries a project; a visitor is told so as everybody.
    ("my_projects", "VPRMCAOJ"),
    ("part_ideas", "CAO @"),
    ("restore_project", "CAO @"),
    ("set_named", "PRMCA"),
    ("split_project", "CAO @"),
    ("unanswered", "RMCAO @"),
    ("write_to_carriers", "CAO @"),
    ("write_to_city", "PRMCA"),
    // Decisions: what is written down before the publication is for the desk alone. Costs and opinions are what the
    // city's departments found out; an outside body reads of them what is its own, in its study.
    ("arbitrations", "RMCAO @"),
    ("costs", "RMCAO/LH @"),
    ("decide_project", "CAO @"),
    ("decision_mails", "CAO @"),
    ("decisions_check", "RMCAO @"),
    ("decisions_preview", "RMCAO @"),
    ("opinions", "RMCAO/LH @"),
    ("plan_decisions", "CAO @"),
    ("publish_decisions", "CAO @"),
    ("set_cost", "CAO @"),
    // Delegated envelopes at the desk.
    ("add_envelope_document", "CAO @"),
    ("change_ceiling", "CAO @"),
    ("change_envelope", "CAO @"),
    ("delegate_envelope", "CAO @"),
    ("desk_envelopes", "RMCAOU @*"),
    ("desk_ledger", "RMCAOU @"),
    ("envelope_document", "RMCAOU @"),
    ("envelope_documents", "RMCAOU @"),
    ("give_back", "CAO @"),
    ("receive_payment", "CAO @"),
    ("reverse_entry", "CAO @"),
    ("set_funders", "CAO @"),
];

/// The lines of every feature.
fn table() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    POLICY
        .iter()
        .chain(networks::POLICY)
        .chain(deliberations::POLICY)
        .chain(missions::POLICY)
        .chain(outings::POLICY)
        .chain(polling::POLICY)
        .chain(field::POLICY)
        .chain(proposals::POLICY)
        .chain(leading::POLICY)
        .chain(secret_motions::POLICY)
}

async fn every_method_lets_in_whom_it_should(world: &World) {
    let table: BTreeSet<&str> = table().map(|(method, _)| *method).collect();
    let methods = methods_that_take_an_actor();
    assert_eq!(
        methods.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        table,
        "a method has no line, or a line no method"
    );

    let stage = Stage::set(world).await;
    let people = row::everybody(world, stage.open).await;
    let volunteer = world.resident("volunteer").await;
    for actor in people
        .iter()
        .map(|person| &person.actor)
        .chain([&volunteer.actor])
    {
        if actor.account().is_some() {
            // Something of one's own to see; who has several people here has it already.
            let _ = (world.store)
                .send_idea(actor, stage.open, &stage.draft)
                .await;
            let _ = world.store.support(actor, stage.talk).await;
            let _ = world.store.send_comment(actor, stage.talk, "Bravo !").await;
        }
    }
    let mut wrong = String::new();
    for &(method, line) in self::table() {
        let row = Row::read(line);
        let mut people: Vec<&Person> = people.iter().collect();
        let nowhere = stage.nowhere();
        let place = stage.place(world, method, row.is_of_an_edition()).await;
        let of_editions = row::of_editions(volunteer.account, place.edition);
        people.extend(&of_editions);
        let mut found = vec![];
        for person in &people {
            let at = match person.at {
                At::Nowhere => &nowhere,
                At::Edition => &place,
            };
            match stage.call(world, method, &person.actor, at).await {
                Ok(false) | Err(StoreError::Forbidden(_)) => {}
                Err(StoreError::Database { doing, err }) => panic!("{method}: {doing}: {err}"),
                // What is there, and is said not to be, is hidden; but for what no call names rightly.
                Err(StoreError::NotFound(what))
                    if person.at == At::Edition
                        && row.is_of_an_edition()
                        && !NEVER_THERE.contains(&what) => {}
                // Whoever is told that something is missing or wrong has got past the check.
                Ok(true) | Err(_) => found.push(person.letter),
            }
        }
        let expected: Vec<&str> = people
            .iter()
            .map(|person| person.letter)
            .filter(|letter| row.lets_in(letter))
            .collect();
        if found != expected {
            let _ = writeln!(
                wrong,
                "{method} {line}\n  lets in {}\n  not     {}",
                found.join(" "),
                expected.join(" ")
            );
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// What the calls of an edition name, and is not in it.
const NEVER_THERE: [&str; 14] = [
    "contact",
    "trustee",
    "department",
    "outcome",
    "suspicion",
    "deliberation",
    "motion",
    "step",
    // Of networks, which belong to no edition: `youth_rights.rs` tries each with what is there.
    "member",
    "consent",
    "loan",
    "post",
    "group",
    "milestone",
];

/// What there is to be seen or changed: an edition open for ideas, and a hidden one that is counted.
struct Stage {
    open: EditionId,
    hidden: EditionId,
    /// A public idea, on which one may comment.
    talk: IdeaId,
    draft: IdeaDraft,
}

/// What the calls name: ids that are not there, or an edition and what is in it.
struct Place {
    edition: EditionId,
    /// One that is there in any case, and is not public.
    hidden: EditionId,
    /// Its word in addresses.
    slug: String,
    idea: IdeaId,
    project: ProjectId,
    study: StudyId,
    document: DocumentId,
    question: QuestionId,
    cards: CardBatchId,
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
        let plan = open_for_ideas()
            .named("open")
            .rules(|rules| rules.comments = true)
            .ideas(vec![imported_idea("talk", world.store.now())]);
        let open = world.edition(plan).await;
        let talk = world.store.idea(&Actor::Operator, open.id, 1).await;
        world.plan_box(&open, 1, 1).await;
        Self {
            open: open.id,
            hidden: hidden.id,
            talk: talk.unwrap().id,
            draft: open.draft("Un verger"),
        }
    }

    /// Ids that are not there.
    fn nowhere(&self) -> Place {
        Place {
            edition: EditionId::new(),
            hidden: self.hidden,
            slug: "hidden".to_owned(),
            idea: IdeaId::new(),
            project: ProjectId::new(),
            study: StudyId::new(),
            document: DocumentId::new(),
            question: QuestionId::new(),
            cards: CardBatchId::new(),
        }
    }

    /// An edition that is not public, with something of everything, so that what a method does there changes nothing
    /// for the next.
    async fn place(&self, world: &World, name: &str, made: bool) -> Place {
        if !made {
            return self.nowhere();
        }
        let (store, by) = (&world.store, &Actor::Operator);
        let waiting = ImportedIdea {
            state: IdeaState::Submitted,
            ..imported_idea(name, store.now())
        };
        let studied = |number| ImportedProject {
            state: ProjectState::UnderStudy,
            ..project(number, 10)
        };
        let slug = name.replace('_', "-");
        let plan = open_for_vote()
            .named(&slug)
            .rules(|rules| rules.comments = true);
        // Nobody enters an idea before everybody may, nor votes on paper.
        let plan = match name {
            "enter_idea" | "mark_paper" => plan,
            _ => plan.not_published(),
        };
        let plan = plan.ideas(vec![waiting, imported_idea("talk", store.now())]);
        let made = world
            .edition(plan.projects(vec![studied("1"), studied("2")]))
            .await;
        if name == "withdraw_entry" {
            let entered = "UPDATE idea SET entered_by = (SELECT id FROM account LIMIT 1)";
            let of_edition = format!("WHERE edition_id = {}", world.quoted(made.id.0));
            world.execute(&format!("{entered} {of_edition}")).await;
        }
        let roads = world.department("Voirie").await;
        let study = store.route_project(by, made.id, "1", roads, None).await;
        let (study, document) = (study.unwrap(), DocumentId::new());
        store
            .add_document(by, study, document, "a.txt", "text/plain", 1)
            .await
            .unwrap();
        let project = store.project(by, made.id, "1").await.unwrap();
        let question = store.ask_carriers(by, study, 1, "Où ?").await.unwrap();
        Place {
            edition: made.id,
            hidden: made.id,
            slug,
            idea: store.idea(by, made.id, 1).await.unwrap().id,
            project: project.summary.id,
            study,
            document,
            question,
            cards: store.print_cards(by, made.id, "Gare", 1).await.unwrap(),
        }
    }

    /// Calls a method with arguments that change little.
    #[expect(clippy::too_many_lines, reason = "a line for each method")]
    async fn call(
        &self,
        world: &World,
        method: &str,
        actor: &Actor,
        at: &Place,
    ) -> Result<bool, StoreError> {
        let store = &world.store;
        let nowhere = at.edition;
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
            _ if secret_motions::knows(method) => secret_motions::call(store, method, actor).await,
            _ if deliberations::knows(method) => {
                deliberations::call(world, method, actor, nowhere).await
            }
            _ if proposals::knows(method) => proposals::call(world, method, actor, nowhere).await,
            _ if leading::knows(method) => leading::call(store, method, actor).await,
            _ if networks::knows(method) => networks::call(store, method, actor).await,
            _ if polling::knows(method) => polling::call(store, method, actor, nowhere).await,
            _ if field::knows(method) => {
                field::call(world, method, actor, nowhere, self.open).await
            }
            _ if missions::knows(method) => missions::call(store, method, actor).await,
            _ if outings::knows(method) => {
                outings::call(world, method, actor, nowhere, self.open).await
            }
            "decide_suspicion" | "open_suspicions" | "suspicion" | "suspicions" => {
                suspicion_call(store, method, actor, nowhere).await
            }
            "add_envelope_document"
            | "change_ceiling"
            | "change_envelope"
            | "delegate_envelope"
            | "desk_envelopes"
            | "desk_ledger"
            | "envelope_document"
            | "envelope_documents"
            | "give_back"
            | "receive_payment"
            | "reverse_entry"
            | "set_funders" => envelopes::call(world, method, actor, nowhere).await,
            "all_news" => store.all_news(actor).await.map(|_| true),
            "publish_notice" => store
                .publish_notice(actor, Collection::Web, Lang::Fr, 7, &"Bonjour. ".repeat(50))
                .await
                .map(|_| true),
            "register" => store.register(actor).await.map(|_| true),
            "save_processing" => store
                .save_processing(actor, None, &ProcessingInput::default())
                .await
                .map(|_| true),
            "remove_processing" => store
                .remove_processing(actor, ProcessingId::new(), 1)
                .await
                .and(done),
            "retention_preview" => store.retention_preview(actor).await.map(|_| true),
            "retention_runs" => store.retention_runs(actor, 1).await.map(|_| true),
            "set_retention" => store
                .set_retention(actor, DataKind::Files, 30)
                .await
                .and(done),
            "my_data" => store.my_data(actor).await.map(|_| true),
            "add_export" => store
                .add_export(actor, DataExportId::new(), 1)
                .await
                .and(done),
            "own_exports" => store.own_exports(actor).await.map(|_| true),
            "own_export" => store
                .own_export(actor, DataExportId::new())
                .await
                .map(|_| true),
            "hide_name" => store.hide_name(actor, at.idea).await.and(done),
            "erase_own_account" => {
                // With a role in the table nobody gets further than the check: people are needed for other lines.
                if let Some(account) = actor.account() {
                    let (id, now) = (world.quoted(account), store.now().to_rfc3339());
                    world
                        .execute(&format!(
                            "INSERT INTO role_grant (account_id, role, scope, granted_at) VALUES ({id}, 'reader', \
                             'city', '{now}') ON CONFLICT DO NOTHING"
                        ))
                        .await;
                }
                store.erase_own_account(actor).await.and(done)
            }
            "audit_log" => {
                let filter = AuditFilter {
                    edition: Some(nowhere),
                    ..AuditFilter::default()
                };
                store.audit_log(actor, &filter, 0, 1).await.map(|_| true)
            }
            "audit_head" => store.audit_head(actor).await.map(|_| true),
            "backup_made" => store.backup_made(actor, 1).await.and(done),
            "has_audit_head" => {
                let head = store.audit_head(&Actor::Operator).await?;
                store.has_audit_head(actor, &head).await
            }
            "restore" => {
                let header = store.snapshot(&Actor::Operator).await?.header().clone();
                store.restore(actor, header).await.map(|_| true)
            }
            "snapshot" => store.snapshot(actor).await.map(|_| true),
            "arrange_photos" => {
                let session = store.begin_session(None).await?;
                store
                    .arrange_photos(actor, &session, at.idea, &[])
                    .await
                    .and(done)
            }
            "apply_sheet" => store
                .apply_sheet(actor, nowhere, &Chosen::default())
                .await
                .map(|_| true),
            "ask_for_shares" => store.ask_for_shares(actor, nowhere).await.map(|_| true),
            "act_on_study" => {
                let act = StudyAct::Propose;
                store
                    .act_on_study(actor, at.study, 1, act, None, "")
                    .await
                    .and(done)
            }
            "add_document" => store
                .add_document(actor, at.study, DocumentId::new(), "a", "text/plain", 1)
                .await
                .and(done),
            "answer_question" => store
                .answer_question(actor, at.question, "Oui.")
                .await
                .and(done),
            "ask_carriers" => store
                .ask_carriers(actor, at.study, 1, "Où ?")
                .await
                .map(|_| true),
            "board" => store
                .board(actor, Some(nowhere), None, &BoardFilter::default(), 0, 1)
                .await
                .map(|_| true),
            "ballot_box" => {
                let view = store.ballot_box(actor, self.open).await?.unwrap();
                Ok(view.trustees[0].email.is_some())
            }
            "box_figures" => store.box_figures(actor, at.hidden).await.map(|_| true),
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
            "comment_queue" => store
                .comment_queue(actor, Some(nowhere), CommentState::Submitted, 0, 1)
                .await
                .map(|_| true),
            "decide_comments" => {
                let input = CommentDecision {
                    comments: vec![],
                    publish: true,
                    message: String::new(),
                };
                store.decide_comments(actor, &input).await.map(|_| true)
            }
            "edit_idea" => store
                .edit_idea(actor, at.idea, 1, &self.draft)
                .await
                .map(|_| true),
            "enter_idea" => {
                let input = EntryInput {
                    title: "Un banc".into(),
                    text: String::new(),
                    theme: None,
                    district: None,
                    place: String::new(),
                    author: String::new(),
                    minor: false,
                    channel: Channel::Paper,
                    wish: ContactWish::None,
                    contact: String::new(),
                    received_on: None,
                    publish: false,
                };
                store.enter_idea(actor, nowhere, &input).await.map(|_| true)
            }
            "entries" => store.entries(actor, nowhere, 1).await.map(|_| true),
            "idea_contact" => store.idea_contact(actor, at.idea).await.map(|_| true),
            "idea_versions" => seen(store.idea_versions(actor, at.hidden, 1).await.map(|_| true)),
            "my_comments" => store
                .my_comments(actor, self.talk)
                .await
                .map(|comments| !comments.is_empty()),
            "same_title" => store
                .same_title(actor, nowhere, "Un banc")
                .await
                .map(|_| true),
            "send_comment" => store
                .send_comment(actor, at.idea, "Bravo !")
                .await
                .and(done),
            "support" => store.support(actor, at.idea).await.and(done),
            "supports_of" => store
                .supports_of(actor, self.talk)
                .await
                .map(|supports| supports.mine),
            "withdraw_entry" => store.withdraw_entry(actor, nowhere, 1).await.and(done),
            "withdraw_support" => store.withdraw_support(actor, at.idea).await.and(done),
            "desk_project" => store.desk_project(actor, nowhere, "1").await.map(|_| true),
            "document" => store.document(actor, at.document).await.map(|_| true),
            "edition" => seen(store.edition(actor, &at.slug).await.map(|_| true)),
            "full_record" => store.full_record(actor, nowhere).await.map(|_| true),
            "give_share_of" => {
                let key = ballot_box::TrusteeKey::generate(&mut rand::rng());
                store.give_share_of(actor, nowhere, &key).await.and(done)
            }
            "grant_role" => store
                .grant_role(actor, "zoe@city.example", "", Role::Reader)
                .await
                .map(|_| true),
            "idea" => seen(store.idea(actor, at.hidden, 1).await.map(|_| true)),
            "import_edition" => {
                let from = in_preparation().named("imported").build(store.now());
                store.import_edition(actor, &from).await.map(|_| true)
            }
            "import_ideas" => store
                .import_ideas(actor, nowhere, "x", &[])
                .await
                .map(|_| true),
            "install_departments" => store.install_departments(actor, &[]).await.map(|_| true),
            "import_studies" => store
                .import_studies(actor, nowhere, &ImportedStudies::default())
                .await
                .map(|_| true),
            "invite_again" => store
                .invite_again(actor, nowhere, TrusteeId::new())
                .await
                .and(done),
            "invite_once" => store.invite_once(actor, AccountId::new()).await.and(done),
            "invite_staff" => store
                .invite_staff(actor, AccountId::new())
                .await
                .map(|_| true),
            "cancel_invitation" => store
                .cancel_invitation(actor, AccountId::new())
                .await
                .and(done),
            "staff_access" => store.staff_access(actor).await.map(|_| true),
            "malformed_ballots" => store.malformed_ballots(actor, nowhere).await.map(|_| true),
            "mark_paper" => store
                .mark_paper(actor, nowhere, "ana@example.org", false, None)
                .await
                .and(done),
            "mark_roll" => {
                let mark = MarkRoll {
                    edition: self.open,
                    declaration: eligible(),
                    another: false,
                    origin: store::Origin::default(),
                    blinded: ballot_box::Blinded::from_vec(vec![]),
                    mail: None,
                };
                store.mark_roll(actor, mark).await.map(|_| true)
            }
            "moderation_queue" => store
                .moderation_queue(actor, Some(nowhere), IdeaState::Submitted, 0, 1)
                .await
                .map(|_| true),
            "members" => store.members(actor).await.map(|_| true),
            "move_clock" => store
                .move_clock(actor, TimeDelta::seconds(1))
                .await
                .and(done),
            "my_ideas" => store.my_ideas(actor).await.map(|ideas| !ideas.is_empty()),
            "outcome" => store
                .outcome(actor, at.hidden)
                .await
                .map(|outcome| outcome.is_some()),
            "open_ballot_box" => store.open_ballot_box(actor, nowhere).await.and(done),
            "plan_ballot_box" => store
                .plan_ballot_box(actor, nowhere, 1, &[trustee(1)])
                .await
                .and(done),
            "project" => seen(store.project(actor, at.hidden, "2").await.map(|_| true)),
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
            "questions_to_carrier" => store
                .questions_to_carrier(actor, at.project)
                .await
                .map(|_| true),
            "remove_document" => store
                .remove_document(actor, at.document)
                .await
                .map(|_| true),
            "remove_photo" => store
                .remove_photo(actor, domain::PhotoId::new())
                .await
                .and(done),
            "remove_member" => store
                .remove_member(actor, AccountId::new(), DepartmentId::new())
                .await
                .and(done),
            "remove_news" => store.remove_news(actor, NewsId::new()).await.and(done),
            "replace_trustee" => store
                .replace_trustee(actor, nowhere, TrusteeId::new(), &trustee(1))
                .await
                .and(done),
            "resend_idea" => store
                .resend_idea(actor, at.idea, 1, &self.draft)
                .await
                .and(done),
            "revoke_role" => store
                .revoke_role(actor, AccountId::new(), Role::Reader)
                .await
                .and(done),
            "route_all" => store.route_all(actor, nowhere, None).await.map(|_| true),
            "route_project" => store
                .route_project(actor, nowhere, "1", DepartmentId::new(), None)
                .await
                .map(|_| true),
            "save_competences" => store.save_competences(actor, "", &[]).await.and(done),
            "save_department" => store
                .save_department(actor, None, &DepartmentInput::default())
                .await
                .map(|_| true),
            "seal_anew" => store.seal_anew(actor).await.map(|_| true),
            "seal_demonstration_box" => {
                store.seal_demonstration_box(actor, nowhere).await.and(done)
            }
            "see_photo" => store
                .see_photo(actor, None, domain::PhotoId::new())
                .await
                .map(|_| true),
            "send_idea_with_photos" => store
                .send_idea_with_photos(actor, nowhere, &self.draft, None)
                .await
                .map(|_| true),
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
            "set_due" => store.set_due(actor, at.study, None).await.and(done),
            "set_envelopes" => store.set_envelopes(actor, nowhere, 1, &[]).await.and(done),
            "set_member" => store
                .set_member(
                    actor,
                    "nobody",
                    "",
                    DepartmentId::new(),
                    MemberLevel::Analyst,
                )
                .await
                .map(|_| true),
            "set_rules" => store
                .set_rules(actor, nowhere, 1, &Rules::default())
                .await
                .and(done),
            "set_themes" => store.set_themes(actor, nowhere, 1, &[]).await.and(done),
            "studies_of_project" => store
                .studies_of_project(actor, at.project)
                .await
                .map(|_| true),
            "study" => store.study(actor, at.study).await.map(|_| true),
            "unroute" => store.unroute(actor, at.study).await.map(|_| true),
            "unrouted_projects" => store.unrouted_projects(actor, nowhere).await.map(|_| true),
            "write_study" => store
                .write_study(actor, at.study, 1, &StudyContent::default())
                .await
                .map(|_| true),
            "sheet_departments" => store.sheet_departments(actor, nowhere).await.map(|_| true),
            "sheet_rows" => store.sheet_rows(actor, nowhere, None).await.map(|_| true),
            "roles_held" => store.roles_held(actor).await.map(|_| true),
            "staff" => store.staff(actor).await.map(|_| true),
            "card_batch" => store.card_batch(actor, at.cards).await.map(|_| true),
            "card_batches" => store.card_batches(actor, at.edition).await.map(|_| true),
            "card_sheet" => store.card_sheet(actor, at.cards, 1, 1).await.map(|_| true),
            "import_voter_list" => {
                let person = ListedPerson {
                    identifier: Identifier::parse("B1").unwrap(),
                    birth_year: 1961,
                };
                store
                    .import_voter_list(actor, at.edition, &[person], false)
                    .await
                    .map(|_| true)
            }
            "listed_voters" => store.listed_voters(actor, at.edition).await.map(|_| true),
            "move_batch" => store
                .move_batch(actor, at.cards, BatchState::Active)
                .await
                .and(done),
            "print_cards" => store
                .print_cards(actor, at.edition, "Marché", 1)
                .await
                .map(|_| true),
            "revoke_card" => store.revoke_card(actor, at.cards, 1).await.and(done),
            "turnout" => store.turnout(actor, at.hidden).await.map(|_| true),
            "voter_status" => store
                .voter_status(actor, at.hidden)
                .await
                .map(|status| status != VoterStatus::Unknown),
            "withdraw_idea" => store.withdraw_idea(actor, at.idea).await.and(done),
            other => about_projects(world, other, actor, at).await,
        }
    }
}

/// The calls of the methods that make projects, and of those who carry them.
async fn about_projects(
    world: &World,
    method: &str,
    actor: &Actor,
    at: &Place,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let nowhere = at.edition;
    let input = crate::merging::input("Un verger");
    let ideas = [at.idea];
    let done = Ok(true);
    match method {
        "announce" => {
            let id = domain::AnnouncementId::new();
            store
                .announce(actor, nowhere, id, "Rendez-vous", "Venez.")
                .await
                .and(done)
        }
        "announcement_recipients" => store
            .announcement_recipients(actor, nowhere)
            .await
            .and(done),
        "announcements" => store.announcements(actor, nowhere).await.and(done),
        "carried_project" => store.carried_project(actor, nowhere, "1").await.and(done),
        "carriers" => store.carriers(actor, at.project).await.and(done),
        "desk_project" => store.desk_project(actor, nowhere, "1").await.and(done),
        "desk_project_counts" => store
            .desk_project_counts(actor, nowhere, &DeskProjectFilter::default())
            .await
            .and(done),
        "desk_projects" => store
            .desk_projects(actor, nowhere, &DeskProjectFilter::default(), 0, 1)
            .await
            .and(done),
        "dissolve_project" => store
            .dissolve_project(actor, nowhere, "1", 1)
            .await
            .and(done),
        "edit_project" => store
            .edit_project(actor, nowhere, "1", 1, &input)
            .await
            .and(done),
        "ideas_by_number" => store.ideas_by_number(actor, nowhere, &[1]).await.and(done),
        "ideas_to_merge" => store
            .ideas_to_merge(actor, nowhere, &WaitingFilter::default(), 0, 1)
            .await
            .and(done),
        "join_ideas" => store
            .join_ideas(actor, nowhere, "1", &ideas)
            .await
            .and(done),
        "likely_duplicates" => store.likely_duplicates(actor, nowhere).await.and(done),
        "make_project" => store
            .make_project(actor, nowhere, &ideas, &input)
            .await
            .and(done),
        "make_projects_each" => store
            .make_projects_each(actor, nowhere, &ideas)
            .await
            .and(done),
        "merging_open" => store.merging_open(actor, nowhere).await.and(done),
        "messages" => store.messages(actor, at.project).await.and(done),
        "my_projects" => store.my_projects(actor).await.and(done),
        "part_ideas" => store
            .part_ideas(actor, nowhere, "1", &ideas)
            .await
            .and(done),
        "restore_project" => store
            .restore_project(actor, nowhere, "1", 1)
            .await
            .and(done),
        "set_named" => store
            .set_named(actor, nowhere, "1", ideas[0], true)
            .await
            .and(done),
        "split_project" => store
            .split_project(actor, nowhere, "1", &ideas, &input, true)
            .await
            .and(done),
        "unanswered" => store.unanswered(actor, nowhere).await.and(done),
        "write_to_carriers" => store
            .write_to_carriers(actor, nowhere, "1", "Bonjour")
            .await
            .and(done),
        "write_to_city" => store
            .write_to_city(actor, nowhere, "1", "Bonjour")
            .await
            .and(done),
        other => about_decisions(world, other, actor, at).await,
    }
}

/// The calls of the methods about decisions.
async fn about_decisions(
    world: &World,
    method: &str,
    actor: &Actor,
    at: &Place,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let nowhere = at.edition;
    let done = Ok(true);
    match method {
        "arbitrations" => store.arbitrations(actor, at.project).await.and(done),
        "costs" => store.costs(actor, at.project).await.and(done),
        "decide_project" => {
            let input = crate::decisions::on_ballot();
            store
                .decide_project(actor, nowhere, "1", 1, &input)
                .await
                .and(done)
        }
        "decision_mails" => store.decision_mails(actor, nowhere, 0, 1).await.and(done),
        "decisions_check" => store.decisions_check(actor, nowhere).await.and(done),
        "decisions_preview" => store
            .decisions_preview(actor, nowhere, &DecidedFilter::default(), 0, 1)
            .await
            .and(done),
        "opinions" => store.opinions(actor, at.project).await.and(done),
        "plan_decisions" => store.plan_decisions(actor, nowhere, None).await.and(done),
        "publish_decisions" => store.publish_decisions(actor, nowhere).await.and(done),
        "set_cost" => store
            .set_cost(actor, nowhere, "1", euros(1), "Le devis")
            .await
            .and(done),
        other => panic!("no call is written for {other}"),
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

async fn suspicion_call(
    store: &store::Store,
    method: &str,
    actor: &Actor,
    edition: EditionId,
) -> Result<bool, StoreError> {
    let id = domain::SuspicionId::new();
    match method {
        "decide_suspicion" => {
            let verdict = domain::SuspicionVerdict::Watched;
            let motive = "Vu avec la direction.";
            let decided = store.decide_suspicion(actor, edition, id, 1, verdict, motive);
            decided.await.map(|()| true)
        }
        "open_suspicions" => store.open_suspicions(actor, edition).await.map(|_| true),
        "suspicion" => store.suspicion(actor, edition, id).await.map(|_| true),
        _suspicions => store.suspicions(actor, edition).await.map(|_| true),
    }
}
