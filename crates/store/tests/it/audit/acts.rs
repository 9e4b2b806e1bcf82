//! Every act leaves its one entry, or nothing at all.

use super::missions::go_on_missions;
use super::projects::{decide, make_projects, study, talk};
use crate::fixture::{
    Polls, TestEdition, Trustee, World, calendar, district, euros, imported_idea, open_for_vote,
    trustee,
};
use chrono::TimeDelta;
use domain::idea::IdeaDraft;
use domain::{
    Actor, AuditEvent, BatchState, CardCode, CharterReason, Collection, DataExportId, DataKind,
    EditionId, IdeaId, Identifier, Lang, ListedPerson, Means, Picks, Proof, Role, Rules, Verdict,
};
use std::collections::BTreeSet;
use std::fmt::Debug;
use store::{
    AtProvider, City, DecisionInput, EditionInput, EnvelopeInput, MarkRoll, NewsInput, Origin,
    PhotoText, ProcessingInput, StoreError,
};

pub(super) const OPERATOR: Actor = Actor::Operator;

on_each_database![each_act_leaves_its_one_entry_or_nothing_at_all];

/// Goes the whole way from an empty database to a published outcome. Each act is tried first with a log that
/// takes no entry: that must leave every table as it was.
async fn each_act_leaves_its_one_entry_or_nothing_at_all(world: &World) {
    let mut acts = Acts {
        world,
        seen: BTreeSet::new(),
    };
    run_the_city(&mut acts).await;
    sign_in_as_staff(&mut acts).await;
    let edition = prepare_an_edition(&mut acts).await;
    let ana = take_part(&mut acts, edition).await;
    let squares = talk(&mut acts, &ana).await;
    go_on_missions(&mut acts).await;
    super::field::go_out(&mut acts, edition).await;
    make_projects(&mut acts, &squares, &ana).await;
    study(&mut acts, &squares, &ana).await;
    decide(&mut acts, &squares).await;
    super::outings::go_out(&mut acts, edition).await;
    let vote = hand_out_cards(&mut acts).await;
    guess_cards(&mut acts, vote).await;
    vote_and_count(&mut acts, &ana).await;
    let (network, member) = super::networks::join(&mut acts).await;
    super::envelopes::delegate(&mut acts, &network).await;
    super::leading::lead(&mut acts, &network, &member).await;
    super::proposals::go_the_whole_way(&mut acts, &network, &member).await;
    super::deliberations::meet(&mut acts, &network, &member).await;
    super::secret_motions::vote_secretly(&mut acts, &network).await;
    super::networks::leave(&mut acts, &network, &member).await;
    keep_and_forget(&mut acts, &ana, squares.ideas[3]).await;

    // Ballots that one person keyed, before batches were: in old logs alone.
    acts.seen.insert("paper_keyed");
    let codes: BTreeSet<&str> = AuditEvent::CODES.iter().copied().collect();
    let nobody_writes: Vec<_> = codes.difference(&acts.seen).copied().collect();
    assert_eq!(
        nobody_writes,
        Vec::<&str>::new(),
        "each event has its act above"
    );
    assert_eq!(
        world.store.check_audit_chain().await.unwrap(),
        Ok(world.log().await.len() as u64)
    );
}

/// Notices, register, terms, and a person who leaves.
async fn keep_and_forget(acts: &mut Acts<'_>, ana: &Actor, idea: IdeaId) {
    let world = acts.world;
    let store = &world.store;
    let text = "Des mots simples. ".repeat(20);
    acts.act("notice_published", async || {
        store
            .publish_notice(&OPERATOR, Collection::Web, Lang::Fr, 0, &text)
            .await
    })
    .await;
    let text = || "Un texte.".to_owned();
    let line = ProcessingInput {
        name: "Votes".into(),
        purpose: text(),
        basis: text(),
        people: text(),
        data: text(),
        recipients: text(),
        retention: text(),
        security: text(),
    };
    acts.act("processing_set", async || {
        store.save_processing(&OPERATOR, None, &line).await
    })
    .await;
    acts.act("retention_set", async || {
        store.set_retention(&OPERATOR, DataKind::Codes, 2).await
    })
    .await;
    acts.act("name_hidden", async || store.hide_name(ana, idea).await)
        .await;
    acts.act("data_exported", async || {
        store.add_export(ana, DataExportId::new(), 1).await
    })
    .await;
    acts.act("account_erased", async || {
        store.erase_own_account(ana).await
    })
    .await;
    world.wait(TimeDelta::days(3)).await;
    acts.act("retention_applied", async || store.apply_retention().await)
        .await;
}

pub(super) struct Acts<'a> {
    pub(super) world: &'a World,
    seen: BTreeSet<&'static str>,
}

impl Acts<'_> {
    pub(super) async fn act<T: Debug>(
        &mut self,
        code: &'static str,
        run: impl AsyncFn() -> Result<T, StoreError>,
    ) {
        self.acts(&[code], run).await;
    }

    pub(super) async fn acts<T: Debug>(
        &mut self,
        codes: &[&'static str],
        run: impl AsyncFn() -> Result<T, StoreError>,
    ) {
        let world = self.world;
        let (rows, entries) = (world.everything().await, world.log().await.len());
        world.break_inserts_into("audit_entry").await;
        let broken = run().await;
        world.mend_inserts_into("audit_entry").await;
        assert!(
            matches!(
                broken,
                Err(StoreError::Database { .. } | StoreError::Open(_))
            ),
            "{codes:?}: {broken:?}"
        );
        assert_eq!(
            world.everything().await,
            rows,
            "{codes:?} left something behind"
        );

        run()
            .await
            .unwrap_or_else(|err| panic!("{codes:?}: {err:?}"));
        let logged = world.logged_since(entries).await;
        assert_eq!(
            logged
                .iter()
                .map(|(_, event)| event.code())
                .collect::<Vec<_>>(),
            codes
        );
        self.seen.extend(codes);
    }
}

async fn run_the_city(acts: &mut Acts<'_>) {
    let store = &acts.world.store;
    // The one row that an empty database has, taken from it and put back.
    acts.act("backup_restored", async || {
        let mut snapshot = store.snapshot(&OPERATOR).await?;
        let header = snapshot.header().clone();
        let part = snapshot.next().await?.unwrap();
        drop(snapshot);
        let mut restoring = store.restore(&OPERATOR, header).await?;
        restoring.put(part.table, &part.lines).await?;
        restoring.finish().await
    })
    .await;
    acts.act("backup_made", async || {
        store.backup_made(&OPERATOR, 1).await
    })
    .await;
    acts.act("keys_rotated", async || store.seal_anew(&OPERATOR).await)
        .await;
    let city = City::demonstration("Avignon", "bp@example.org");
    acts.act("city_set", async || store.set_city(&OPERATOR, &city).await)
        .await;
    acts.act("clock_moved", async || {
        store.move_clock(&OPERATOR, TimeDelta::seconds(1)).await
    })
    .await;
    acts.act("role_granted", async || {
        store
            .grant_role(&OPERATOR, "m@city.example", "Mo", Role::Reader)
            .await
    })
    .await;
    let mo = store.staff(&OPERATOR).await.unwrap()[0].account.id;
    acts.act("provider_linked", async || {
        let who = AtProvider {
            provider: "ProConnect",
            issuer: "https://pro.example.fr",
            subject: "agent-1",
            email: Some("m@city.example"),
            name: "Mo",
        };
        store.sign_in_with_provider(None, &who, Lang::Fr).await
    })
    .await;
    acts.act("role_revoked", async || {
        store.revoke_role(&OPERATOR, mo, Role::Reader).await
    })
    .await;
    let news = NewsInput {
        lang: Lang::Fr,
        title: "Le vote".into(),
        text: "Il est ouvert.".into(),
    };
    acts.act("news_published", async || {
        store.publish_news(&OPERATOR, &news).await
    })
    .await;
    let news = store.all_news(&OPERATOR).await.unwrap()[0].id;
    acts.act("news_removed", async || {
        store.remove_news(&OPERATOR, news).await
    })
    .await;
}

/// An invitation that is cancelled, one that is taken, and what comes after.
async fn sign_in_as_staff(acts: &mut Acts<'_>) {
    let (world, store) = (acts.world, &acts.world.store);
    let email = "lee@city.example";
    let lee = store.grant_role(&OPERATOR, email, "Lee", Role::Reader);
    let lee = lee.await.unwrap();
    acts.act("staff_invited", async || {
        store.invite_staff(&OPERATOR, lee).await
    })
    .await;
    acts.act("invitation_cancelled", async || {
        store.cancel_invitation(&OPERATOR, lee).await
    })
    .await;
    let link = store.invite_staff(&OPERATOR, lee).await.unwrap();
    let session = store.open_invitation(None, &link, Lang::Fr).await.unwrap();
    let totp = proofs::Totp::random();
    let now = u64::try_from(store.now().timestamp()).unwrap();
    let code = totp.code(now);
    acts.acts(
        &["invitation_taken", "credential_added", "credential_added"],
        async || {
            store
                .set_password(
                    &session,
                    "tilleul orange gravier",
                    &totp,
                    &code,
                    Some(&link),
                )
                .await
        },
    )
    .await;
    let session = world.sign_in(email, None, Lang::Fr).await.unwrap();
    acts.act("credential_added", async || {
        store.make_recovery_codes(&session).await
    })
    .await;
    world.sign_in(email, None, Lang::Fr).await.unwrap();
    acts.act("sessions_revoked", async || {
        store.revoke_other_sessions(&session).await
    })
    .await;
    acts.act("proved_again", async || {
        store.prove(&session, Proof::Passkey).await
    })
    .await;
    let session = world.sign_in(email, None, Lang::Fr).await.unwrap();
    store.revoke_other_sessions(&session).await.unwrap();
    let more = store.credentials(&session).await.unwrap();
    store
        .revoke_role(&OPERATOR, lee, Role::Reader)
        .await
        .unwrap();
    let session = world.sign_in(email, None, Lang::Fr).await.unwrap();
    acts.act("credential_removed", async || {
        store.remove_credential(&session, more.all[0].id).await
    })
    .await;
}

async fn prepare_an_edition(acts: &mut Acts<'_>) -> EditionId {
    let store = &acts.world.store;
    let mut input = EditionInput {
        slug: "first".into(),
        name: "Budget 2027".into(),
        summary: String::new(),
        source: String::new(),
    };
    acts.act("edition_created", async || {
        store.create_edition(&OPERATOR, &input).await
    })
    .await;
    let id = store.edition(&OPERATOR, "first").await.unwrap().id;
    input.slug = "second".into();
    let now = store.now();
    let dates = calendar(now - TimeDelta::days(1));
    let envelopes = [EnvelopeInput {
        name: "Ville".into(),
        amount: euros(9),
        district: None,
    }];
    let themes = ["Nature".to_owned()];
    let changed = "edition_changed";
    acts.act(changed, async || {
        store.change_presentation(&OPERATOR, id, 1, &input).await
    })
    .await;
    acts.act(changed, async || {
        store.set_calendar(&OPERATOR, id, 2, &dates).await
    })
    .await;
    acts.act(changed, async || {
        store.set_rules(&OPERATOR, id, 3, &Rules::default()).await
    })
    .await;
    acts.act(changed, async || {
        store.set_envelopes(&OPERATOR, id, 4, &envelopes).await
    })
    .await;
    acts.act(changed, async || {
        store.set_themes(&OPERATOR, id, 5, &themes).await
    })
    .await;
    acts.act("districts_imported", async || {
        store
            .set_districts(&OPERATOR, id, 6, &[district("north")])
            .await
    })
    .await;
    acts.act("edition_published", async || {
        store.publish_edition(&OPERATOR, id).await
    })
    .await;
    let ideas = [imported_idea("a", now)];
    acts.act("imported", async || {
        store.import_ideas(&OPERATOR, id, "ideas.csv", &ideas).await
    })
    .await;
    let every_means = |rules: &mut Rules| {
        rules.means = Means::ALL.to_vec();
        rules.field_contacts = true;
    };
    let vote = open_for_vote().named("vote").rules(every_means).build(now);
    acts.act("imported", async || {
        store.import_edition(&OPERATOR, &vote).await
    })
    .await;
    id
}

async fn hand_out_cards(acts: &mut Acts<'_>) -> EditionId {
    let store = &acts.world.store;
    let id = store.edition(&OPERATOR, "vote").await.unwrap().id;
    acts.act("cards_printed", async || {
        store.print_cards(&OPERATOR, id, "Marché", 2).await
    })
    .await;
    let batch = store.card_batches(&OPERATOR, id).await.unwrap()[0].id;
    acts.act("card_sheet_shown", async || {
        store.card_sheet(&OPERATOR, batch, 1, 2).await
    })
    .await;
    let cards = store.card_sheet(&OPERATOR, batch, 1, 2).await.unwrap();
    acts.act("batch_moved", async || {
        store.move_batch(&OPERATOR, batch, BatchState::Active).await
    })
    .await;
    acts.act("pass_taken", async || {
        let (code, origin) = (&cards[0].code, Origin::default());
        store
            .take_pass_by_card(None, id, code, &origin, Lang::Fr)
            .await
    })
    .await;
    acts.act("card_revoked", async || {
        store.revoke_card(&OPERATOR, batch, 2).await
    })
    .await;
    let people = [ListedPerson {
        identifier: Identifier::parse("B1").unwrap(),
        birth_year: 1961,
    }];
    acts.act("voter_list_imported", async || {
        store.import_voter_list(&OPERATOR, id, &people, true).await
    })
    .await;
    id
}

/// From a hundred wrong tries on, the next is told.
async fn guess_cards(acts: &mut Acts<'_>, edition: EditionId) {
    let store = &acts.world.store;
    let guess = async |at: u8| {
        let origin = Origin {
            address: Some([10, 0, at, 1].into()),
            agent: String::new(),
        };
        let code = CardCode::of_bits(at.into());
        let tried = store.take_pass_by_card(None, edition, &code, &origin, Lang::Fr);
        match tried.await {
            Err(StoreError::WrongCard) => Ok(()),
            Err(err) => Err(err),
            Ok(_) => Err(StoreError::Invalid("a guess that is right")),
        }
    };
    for at in 0..100 {
        guess(at).await.unwrap();
    }
    acts.act("card_alarm", async || guess(100).await).await;
}

async fn take_part(acts: &mut Acts<'_>, edition: EditionId) -> Actor {
    let world = acts.world;
    let store = &world.store;
    acts.act("code_requested", async || {
        store.request_code("ana@example.org", Lang::Fr).await
    })
    .await;
    let code = world.last_code("ana@example.org").await;
    acts.act("signed_in", async || {
        store
            .sign_in(None, "ana@example.org", &code, Lang::Fr)
            .await
    })
    .await;
    let bo = world.resident("bo").await;
    acts.act("signed_out", async || store.sign_out(&bo.session).await)
        .await;

    let person = world.resident("ana").await;
    let ana = person.actor.clone();
    let draft = IdeaDraft {
        title: "Un verger".into(),
        text: "Un texte qui dit assez de quoi il s'agit.".into(),
        theme: Some(world.read_edition(edition).await.themes[0].id),
        author: "Ana".into(),
        ..IdeaDraft::default()
    };
    acts.act("idea_submitted", async || {
        store.send_idea(&ana, edition, &draft).await
    })
    .await;
    let idea = store.my_ideas(&ana).await.unwrap()[0].idea.id;
    let input = DecisionInput {
        ideas: vec![(idea, 1)],
        verdict: Verdict::RequestChanges,
        reason: Some(CharterReason::Unclear),
        message: String::new(),
    };
    acts.act("ideas_decided", async || {
        store.decide(&OPERATOR, &input).await
    })
    .await;
    acts.act("idea_resubmitted", async || {
        store.resend_idea(&ana, idea, 2, &draft).await
    })
    .await;
    let photo = store.add_photo(&person.session, 4, 3).await.unwrap();
    let photos = [PhotoText {
        id: photo,
        alt: String::new(),
    }];
    acts.act("photo_added", async || {
        store
            .arrange_photos(&ana, &person.session, idea, &photos)
            .await
    })
    .await;
    acts.act("photo_removed", async || {
        store.remove_photo(&ana, photo).await
    })
    .await;
    acts.act("idea_withdrawn", async || {
        store.withdraw_idea(&ana, idea).await
    })
    .await;
    ana
}

/// Names three trustees, replaces one, and seals the box.
async fn seal_the_box(acts: &mut Acts<'_>) -> Polls {
    let (world, store) = (acts.world, &acts.world.store);
    let id = store.edition(&OPERATOR, "vote").await.unwrap().id;
    let trustees = [trustee(1), trustee(2), trustee(3)];
    acts.act("ballot_box_planned", async || {
        store.plan_ballot_box(&OPERATOR, id, 2, &trustees).await
    })
    .await;
    let first = async || {
        let view = store.ballot_box(&OPERATOR, id).await.unwrap().unwrap();
        view.trustees[0].id
    };
    let lost = first().await;
    acts.act("trustee_replaced", async || {
        store
            .replace_trustee(&OPERATOR, id, lost, &trustee(4))
            .await
    })
    .await;
    let new = first().await;
    acts.act("trustee_invited_again", async || {
        store.invite_again(&OPERATOR, id, new).await
    })
    .await;
    let mut sealed = vec![];
    for token in &world.invitations().await[1..4] {
        let key = ballot_box::TrusteeKey::generate(&mut rand::rng());
        let public = key.public().unwrap();
        acts.act("share_taken", async || {
            store.take_share(token, public).await
        })
        .await;
        let codes: &[_] = match sealed.len() {
            2 => &["share_confirmed", "ballot_box_sealed"],
            _ => &["share_confirmed"],
        };
        acts.acts(codes, async || store.confirm_share(token, public).await)
            .await;
        sealed.push(Trustee {
            token: token.clone(),
            key,
        });
    }
    let projects = store.projects(id, &store::ProjectFilter::default()).await;
    let edition = world.read_edition(id).await;
    Polls {
        keys: store.vote_keys(id).await.unwrap(),
        trustees: sealed,
        edition: TestEdition {
            id,
            projects: projects.unwrap().into_iter().map(|one| one.id).collect(),
            theme: edition.themes.first().unwrap().id,
            districts: edition.districts.iter().map(|one| one.id).collect(),
        },
    }
}

/// Twenty people on one network vote.
async fn look_at_a_burst(acts: &mut Acts<'_>, polls: &Polls) {
    let (world, store) = (acts.world, &acts.world.store);
    for number in 0..20 {
        let person = world.resident(&format!("burst-{number}")).await;
        let prepared = polls.prepare(&Picks::default());
        let mark = MarkRoll {
            origin: store::Origin {
                address: Some([192, 0, 2, number].into()),
                agent: format!("Browser {number}"),
            },
            ..polls.mark(&prepared)
        };
        let signature = store.mark_roll(&person.actor, mark).await.unwrap();
        let cast = prepared.finish(&polls.keys, &signature).unwrap();
        store.cast_sealed(cast).await.unwrap();
    }
    store.write_traces().await.unwrap();
    let edition = polls.edition.id;
    // Their addresses have the same pattern: two bursts.
    acts.acts(&["suspicion_raised", "suspicion_raised"], async || {
        store.find_bursts().await
    })
    .await;
    let one = store.suspicions(&OPERATOR, edition).await.unwrap()[0].id;
    acts.act("suspicion_decided", async || {
        let (verdict, motive) = (domain::SuspicionVerdict::Watched, "Vu avec la direction.");
        store
            .decide_suspicion(&OPERATOR, edition, one, 1, verdict, motive)
            .await
    })
    .await;
}

async fn vote_and_count(acts: &mut Acts<'_>, ana: &Actor) {
    let (world, store) = (acts.world, &acts.world.store);
    let polls = seal_the_box(acts).await;
    let id = polls.edition.id;
    let first = polls.prepare(&Picks::default());
    let mark = MarkRoll {
        mail: Some(Lang::Fr),
        ..polls.mark(&first)
    };
    acts.act("roll_marked", async || {
        store.mark_roll(ana, mark.clone()).await
    })
    .await;
    let signature = store.mark_roll(ana, mark).await.unwrap();
    let cast = first.finish(&polls.keys, &signature).unwrap();
    acts.act("ballots_cast", async || {
        store.cast_sealed(cast.clone()).await
    })
    .await;
    look_at_a_burst(acts, &polls).await;
    let second = polls.replace(first.code.clone(), 1, &polls.edition.picks(&[0]));
    let second = second.replacement().unwrap();
    acts.act("ballots_cast", async || {
        store.cast_sealed(second.clone()).await
    })
    .await;
    acts.act("paper_marked", async || {
        store
            .mark_paper(&OPERATOR, id, "0612345678", false, None)
            .await
    })
    .await;
    super::polling::key_paper(acts, id).await;
    super::field::vote_outside(acts, &polls).await;
    world.close_vote(&polls.edition).await;
    super::polling::cut_a_batch(acts, id).await;
    acts.act("opening_asked", async || {
        store.ask_for_shares(&OPERATOR, id).await
    })
    .await;
    for trustee in &polls.trustees[..2] {
        acts.act("share_given", async || world.give(&polls, trustee).await)
            .await;
    }
    acts.acts(&["list_published", "ballot_box_opened"], async || {
        store.open_ballot_box(&OPERATOR, id).await
    })
    .await;
    acts.act("vote_counted", async || {
        store.count_vote(&OPERATOR, id).await
    })
    .await;
    acts.act("outcome_published", async || {
        store.publish_outcome(&OPERATOR, id).await
    })
    .await;
}
