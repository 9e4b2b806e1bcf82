//! The ballot box of a demonstration: its trustees are invented, their keys known to everybody, and ballots that
//! somebody made up go through the same box as all others.

use crate::ballot_boxes::{BoxKeys, fault, trustees_of};
use crate::cast::{self, Sealed, door};
use crate::opening::ballot_paper;
use crate::polling::Polling;
use crate::roll::{self, Fresh, Mark};
use crate::{Origin, Result, Store, StoreError, TrusteeInput};
use ::ballot_box::{Cast, Paper, Prepared, TrusteeKey, VoteKeys};
use domain::rules::Declaration;
use domain::{Action, Actor, AuditEvent, EditionId, Lang, Picks, TrusteeKind};
use std::net::IpAddr;
use std::sync::Arc;

/// An invented trustee, whose key is no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemonstrationTrustee {
    pub name: &'static str,
    pub kind: TrusteeKind,
    pub email: &'static str,
    key: TrusteeKey,
}

impl DemonstrationTrustee {
    /// The key as it stands on the printed sheet.
    pub fn words(&self) -> Vec<&'static str> {
        self.key.words()
    }
}

/// How many of the invented trustees open the box.
pub const DEMONSTRATION_NEEDED: u32 = 2;

/// The trustees of every demonstration: anybody may play them.
pub fn demonstration_trustees() -> [DemonstrationTrustee; 3] {
    let trustee = |name, kind, email, key: &[u8; 32]| DemonstrationTrustee {
        name,
        kind,
        email,
        key: TrusteeKey::from_bytes(*key),
    };
    [
        trustee(
            "Nadia Exemple (inventée)",
            TrusteeKind::Elected,
            "nadia.exemple@example.org",
            b"parvis demonstration, trustee 1.",
        ),
        trustee(
            "Jules Exemple (inventé)",
            TrusteeKind::Resident,
            "jules.exemple@example.org",
            b"parvis demonstration, trustee 2.",
        ),
        trustee(
            "Rosa Exemple (inventée)",
            TrusteeKind::Association,
            "rosa.exemple@example.org",
            b"parvis demonstration, trustee 3.",
        ),
    ]
}

impl Store {
    /// Seals the box of an edition with the invented trustees; never where a real city votes.
    pub async fn seal_demonstration_box(&self, actor: &Actor, edition: EditionId) -> Result<()> {
        actor.can_in(Action::ManageBallotBox, edition)?;
        self.no_real_city().await?;
        let trustees = demonstration_trustees();
        let invited: Vec<TrusteeInput> = trustees
            .iter()
            .map(|trustee| TrusteeInput {
                name: trustee.name.to_owned(),
                kind: trustee.kind,
                email: trustee.email.to_owned(),
                lang: Lang::Fr,
            })
            .collect();
        self.plan_ballot_box(actor, edition, DEMONSTRATION_NEEDED, &invited)
            .await?;
        let rows = trustees_of(self.reader(), edition).await?;
        for (row, trustee) in rows.iter().zip(&trustees) {
            let token = self.0.secret.trustee_token(row.id.into());
            let public = trustee.key.public().map_err(fault)?;
            self.take_share(&token, public).await?;
            self.confirm_share(&token, public).await?;
        }
        Ok(())
    }

    /// Casts made-up ballots: for each somebody who is nobody is marked on the roll, and a ballot sealed. The first of
    /// them vote from one school, so that there is a burst to look at once [`Store::find_bursts`] was called.
    pub async fn cast_made_up(
        &self,
        actor: &Actor,
        edition: EditionId,
        ballots: Vec<Picks>,
    ) -> Result<()> {
        actor.may_now_in(Action::ManageBallotBox, edition)?;
        self.no_real_city().await?;
        let keys = self.box_keys(edition).await?;
        let paper = ballot_paper(self.reader(), edition).await?;
        let prepare = move || prepare_all(&keys, &paper, &ballots);
        let votes = tokio::task::spawn_blocking(prepare)
            .await
            .map_err(fault)??;
        let marks: Vec<Mark> = (1_u32..)
            .zip(&votes)
            .map(|(number, (blinded, _))| Mark {
                voter: self.0.secret.voter(edition, &format!("made-up:{number}")),
                means: domain::Means::Email,
                blinded: *blinded,
                declaration: Declaration {
                    old_enough: true,
                    link: None,
                },
                another: false,
                traces: made_up_origin(number)
                    .map(|origin| self.0.secret.traces(edition, &origin, None))
                    .unwrap_or_default(),
                mail: None,
                field: None,
            })
            .collect();
        let sealed: Vec<Sealed> = votes
            .into_iter()
            .map(|(_, cast)| Sealed::of(cast))
            .collect();
        let many = crate::ballot_boxes::count(sealed.len());

        let write = self.write(actor).await?;
        write.hold(&format!("roll {edition}")).await?;
        let polling = Polling::read(&write, edition).await?;
        polling.open?;
        let mut fresh: Vec<_> = marks
            .iter()
            .map(|mark| Fresh {
                place: &mark.voter,
                mark,
            })
            .collect();
        roll::insert(&write, edition, &polling, &mut fresh).await?;
        let marked = AuditEvent::RollMarked {
            edition,
            marks: many,
        };
        let now = write.now();
        write.commit_quietly(marked).await?;
        self.0.traces.count(edition, now, marks.iter());

        let write = self.write(actor).await?;
        write.hold(&door(edition)).await?;
        let mut fresh = sealed.iter().collect::<Vec<_>>();
        cast::insert(&write, edition, polling.day, &mut fresh).await?;
        let cast = AuditEvent::BallotsCast {
            edition,
            new: many,
            replaced: 0,
        };
        write.commit_quietly(cast).await?;
        self.publish_rest(edition).await?;
        Ok(())
    }

    pub(super) async fn no_real_city(&self) -> Result<()> {
        match self.city().await? {
            Some(city) if !city.demonstration => Err(StoreError::DemonstrationOnly),
            Some(_) | None => Ok(()),
        }
    }
}

/// Invented voters who come from one school, and after them those who come each from elsewhere.
const SCHOOL: u8 = 24;
const ELSEWHERE: u8 = 12;

/// Where an invented voter comes from, of addresses that nobody has: those for documentation (RFC 5737) and for
/// measuring networks (RFC 2544). Nothing for most of them, who voted in an hour that is forgotten.
fn made_up_origin(number: u32) -> Option<Origin> {
    let browsers = [
        "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
    ];
    let number = u8::try_from(number).ok()?;
    let address = match number {
        0..=SCHOOL => [192, 0, 2, number],
        _ if number <= SCHOOL + ELSEWHERE => [198, 18, number, 1],
        _ => return None,
    };
    let browser = browsers[usize::from(number) % browsers.len()];
    Some(Origin {
        address: Some(IpAddr::from(address)),
        agent: browser.to_owned(),
    })
}

/// Seals ballots and signs their tokens, on every core.
fn prepare_all(
    keys: &Arc<BoxKeys>,
    paper: &Paper,
    ballots: &[Picks],
) -> Result<Vec<([u8; 32], Cast)>> {
    let vote = keys.vote.as_ref().ok_or(StoreError::NotReady)?;
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = ballots.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let running: Vec<_> = ballots
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    part.iter()
                        .map(|picks| prepare(keys, vote, paper, picks))
                        .collect::<Result<Vec<_>>>()
                })
            })
            .collect();
        let mut votes = Vec::with_capacity(ballots.len());
        for thread in running {
            votes.extend(thread.join().map_err(|_| fault("a thread broke"))??);
        }
        Ok(votes)
    })
}

fn prepare(
    keys: &BoxKeys,
    vote: &VoteKeys,
    paper: &Paper,
    picks: &Picks,
) -> Result<([u8; 32], Cast)> {
    let rng = &mut rand::rng();
    let prepared = Prepared::new(vote, &paper.slip(picks), rng).map_err(fault)?;
    let blinded = prepared.blinded().ok_or(StoreError::BadToken)?;
    let signed = keys.signer.sign(blinded, rng).map_err(fault)?;
    let cast = prepared.finish(vote, &signed).map_err(fault)?;
    Ok((blinded.hash(), cast))
}
