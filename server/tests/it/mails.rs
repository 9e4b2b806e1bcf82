//! Mails, to a mail server that takes or refuses them.

use crate::harness::{SITE, World};
use app::assets::Assets;
use app::context::Site;
use chrono::TimeDelta;
use domain::{Actor, Lang};
use server::config::{Given, Settings};
use server::jobs::Jobs;
use server::jobs::mail::Smtp;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What arrived, and the answers to the next recipients before the usual one.
#[derive(Clone, Default)]
pub(crate) struct Post {
    arrived: Arc<Mutex<Vec<String>>>,
    refusals: Arc<Mutex<Vec<&'static str>>>,
    recipients: Arc<Mutex<Vec<String>>>,
}

impl Post {
    /// A mail server; gives its port.
    pub(crate) async fn open(&self) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let here = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(here.clone().talk(stream));
            }
        });
        port
    }

    /// The part of SMTP (RFC 5321) that a well-behaved client needs.
    async fn talk(self, stream: TcpStream) -> Option<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 test\r\n").await.ok()?;
        while let Some(line) = lines.next_line().await.ok()? {
            let verb = line
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_ascii_uppercase();
            let answer = match verb.as_str() {
                "DATA" => {
                    write.write_all(b"354 go on\r\n").await.ok()?;
                    let mut mail = String::new();
                    while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".")
                    {
                        mail = mail + &line + "\n";
                    }
                    self.arrived.lock().ok()?.push(mail);
                    "250 kept"
                }
                "RCPT" => {
                    self.recipients.lock().ok()?.push(line.clone());
                    self.refusals.lock().ok()?.pop().unwrap_or("250 ok")
                }
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            write
                .write_all(format!("{answer}\r\n").as_bytes())
                .await
                .ok()?;
        }
        Some(())
    }

    /// The lines that named recipients.
    pub(crate) fn recipients(&self) -> Vec<String> {
        self.recipients.lock().expect("not broken").clone()
    }

    pub(crate) async fn wait_for(&self, count: usize) -> Vec<String> {
        for _ in 0..200 {
            let arrived = self.arrived.lock().expect("not broken").clone();
            if arrived.len() >= count {
                return arrived;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no mail came");
    }
}

pub(crate) fn smtp(port: u16) -> Smtp {
    let mut given = Given::default();
    let toml = format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\nfrom = \"budget@example.fr\"\n"
    );
    given.toml(&toml, "the test").expect("TOML");
    let settings = Settings::read(&given).expect("settings");
    Smtp::from_settings(&settings, &given)
        .expect("a server")
        .expect("one that is named")
}

pub(crate) fn site(world: &World) -> Site {
    Site {
        url: SITE.to_owned(),
        secure_cookie: false,
        assets: Assets::default(),
        files: files::Files::in_folder(&world.folder.path().join("files")).expect("a folder"),
        places: app::features::places::Places::default(),
        ways: app::features::accounts::means::Ways::default(),
        providers: app::features::providers::Providers::default(),
    }
}

#[tokio::test]
async fn a_mail_leaves_once() {
    let (world, post) = (World::new().await, Post::default());
    let smtp = smtp(post.open().await);
    smtp.greets().await.expect("an answer");
    let jobs = Jobs::start(&world.store, &site(&world), Some(smtp));
    world
        .store
        .request_code("ana@example.org", Lang::En)
        .await
        .expect("a code");
    let mails = post.wait_for(1).await;
    for header in [
        "From: Avignon <budget@example.fr>",
        "To: ana@example.org",
        "Reply-To: contact@example.org",
        "Auto-Submitted: auto-generated",
        "Content-Language: en",
        "Content-Type: text/plain; charset=utf-8",
        "Subject: ",
        "Date: ",
    ] {
        assert!(
            mails[0].lines().any(|line| line.starts_with(header)),
            "{header} in\n{}",
            mails[0]
        );
    }
    let copies = world.store.demonstration_mails(1).await.expect("mails");
    let domain::Mail::SignInCode { code } = &copies[0].mail else {
        panic!("not a code")
    };
    assert!(mails[0].contains(code.as_str()), "{}", mails[0]);
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(post.wait_for(1).await.len(), 1, "sent again");
    jobs.stop().await;
    assert!(
        world
            .store
            .take_due_mails(10)
            .await
            .expect("the outbox")
            .is_empty()
    );
}

#[tokio::test]
async fn a_mail_that_is_refused_is_tried_again_later() {
    let (world, post) = (World::new().await, Post::default());
    post.refusals
        .lock()
        .expect("not broken")
        .push("451 come back later, ana@example.org");
    let jobs = Jobs::start(&world.store, &site(&world), Some(smtp(post.open().await)));
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .expect("a code");
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert!(post.arrived.lock().expect("not broken").is_empty());
    world
        .store
        .move_clock(&Actor::Operator, TimeDelta::minutes(5))
        .await
        .expect("moved");
    let mails = post.wait_for(1).await;
    assert!(mails[0].contains("To: ana@example.org"));
    jobs.stop().await;
}

#[tokio::test]
async fn nothing_leaves_a_demonstration_without_a_mail_server() {
    let world = World::new().await;
    let jobs = Jobs::start(&world.store, &site(&world), None);
    assert!(jobs.pulse().is_beating());
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .expect("a code");
    tokio::time::sleep(Duration::from_millis(1500)).await;
    jobs.stop().await;
    world
        .store
        .move_clock(&Actor::Operator, TimeDelta::hours(1))
        .await
        .expect("moved");
    assert!(
        world
            .store
            .take_due_mails(10)
            .await
            .expect("the outbox")
            .is_empty(),
        "marked as sent"
    );
    assert_eq!(
        world
            .store
            .demonstration_mails(10)
            .await
            .expect("mails")
            .len(),
        1
    );
}
