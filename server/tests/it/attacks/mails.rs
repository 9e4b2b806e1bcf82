//! Lines planted into what becomes the head of a mail.

use crate::harness::World;
use crate::mails::{Post, site, smtp};
use crate::policy::edition;
use domain::idea::IdeaDraft;
use domain::{Actor, EditionState, Lang, PhaseKind};
use server::jobs::Jobs;
use store::City;

const PLANTED: &str = "Un verger\r\nBcc: evil@example.org\r\nX-Planted: yes\r\n\r\nVotez pour moi";

#[tokio::test(flavor = "multi_thread")]
async fn no_field_becomes_a_line_of_a_mail_s_head() {
    let (world, post) = (World::new().await, Post::default());
    let mut city = City::demonstration("Avignon\r\nBcc: evil@example.org", "c@example.org");
    city.contact = "c@example.org\r\nBcc: evil@example.org".to_owned();
    // Whichever of these the store takes; what it takes must not reach a head.
    let _ = world.store.set_city(&Actor::Operator, &city).await;
    for address in [
        "ana@example.org\r\nBcc: evil@example.org",
        "ana@example.org,evil@example.org",
        "ana@example.org\nRCPT TO:<evil@example.org>",
        "<evil@example.org> ana@example.org",
    ] {
        let refused = world.store.request_code(address, Lang::Fr).await;
        assert!(refused.is_err(), "{address} is no address");
    }
    let from = edition("ideas", EditionState::Public, PhaseKind::Ideas, -5);
    let report = world.store.import_edition(&Actor::Operator, &from).await;
    let id = report.expect("an edition").edition;
    let themes = world.store.catalogue().await.expect("editions");
    let theme = themes.by_id(id).expect("an edition").themes[0].id;
    let session = world.session_of("ana@example.org", &[]).await;
    let draft = IdeaDraft {
        title: PLANTED.to_owned(),
        text: format!("Un texte qui dit de quoi il s’agit. {PLANTED}"),
        theme: Some(theme),
        author: "Ana".to_owned(),
        ..IdeaDraft::default()
    };
    // A title of several lines is refused, or brought into one.
    let sent = world.store.send_idea(&session.actor(), id, &draft).await;
    // A code that has been used does not leave any more; this one has not.
    let asked = world.store.request_code("bo@example.org", Lang::Fr).await;
    asked.expect("a code");
    let smtp = smtp(post.open().await);
    let jobs = Jobs::start(&world.store, &site(&world), Some(smtp));
    let mails = post.wait_for(1 + usize::from(sent.is_ok())).await;
    jobs.stop().await;
    for mail in &mails {
        let head = mail.split("\n\n").next().unwrap_or_default();
        assert!(head.contains("Subject: "), "{mail}");
        for line in head.lines() {
            let name = line.split(':').next().unwrap_or_default().to_lowercase();
            assert!(
                !["bcc", "x-planted", "cc"].contains(&name.as_str()),
                "{mail}"
            );
        }
    }
    let asked = post.recipients();
    assert!(!asked.is_empty());
    for recipient in asked {
        assert!(!recipient.contains("evil@"), "{recipient}");
    }
}
