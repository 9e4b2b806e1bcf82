//! Votes on paper, through the same box: the roll is marked when somebody is met, and what lies in the paper box
//! is keyed later, by people who can't tell whose it was.

use crate::ballot_boxes::{count, fault, find};
use crate::cast::{Sealed, door, insert};
use crate::entities::{ballot_box, leaf, roll_entry};
use crate::error::{Doing, column};
use crate::polling::Polling;
use crate::roll::mark_with_paper;
use crate::{Result, Store, StoreError, Write};
use ::ballot_box::{Prepared, SignedReceipt};
use domain::{Action, Actor, AuditEvent, BallotBoxState, Channel, Contact, EditionId, Picks};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

/// How full roll and box are, for the staff. No figure tells what was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BoxFigures {
    /// People on the roll who vote on a device.
    pub marked: u32,
    /// People on the roll who were met with paper.
    pub marked_with_paper: u32,
    /// Serials in the box: people whose ballot came, on a device or keyed.
    pub cast: u32,
    /// Of them, keyed from paper.
    pub keyed: u32,
    /// Sealed ballots that wait for the public list.
    pub waiting: u32,
    /// Sealed ballots on the public list, replaced ones with them.
    pub listed: u32,
}

impl BoxFigures {
    /// People on the roll whose ballot never came from their device; some may still come.
    pub const fn missing(&self) -> u32 {
        self.marked
            .saturating_sub(self.cast.saturating_sub(self.keyed))
    }

    /// Paper ballots that can still be keyed.
    pub const fn to_key(&self) -> u32 {
        self.marked_with_paper.saturating_sub(self.keyed)
    }
}

impl Store {
    /// Marks the roll for somebody met with paper. Whoever is on it already is [`StoreError::AlreadyVoted`], but for
    /// `another` person of a household whose contact has a place left.
    ///
    /// `contact` is what tells one person from another, an address or a telephone number; the roll keeps its keyed
    /// hash alone, which is that of a vote on a device.
    pub async fn mark_paper(
        &self,
        actor: &Actor,
        edition: EditionId,
        contact: &str,
        another: bool,
    ) -> Result<()> {
        actor.can_in(Action::KeyPaper, edition)?;
        let contact = identity(contact)?;
        let write = self.write(actor).await?;
        write.hold(&format!("roll {edition}")).await?;
        let polling = Polling::read(&write, edition).await?;
        polling.open?;
        mark_with_paper(&write, edition, &contact, another, &polling).await?;
        write
            .commit_quietly(AuditEvent::PaperMarked { edition })
            .await
    }

    /// Seals and casts what a paper ballot says, until the box is opened: paper is keyed after the close too.
    ///
    /// Never more than there are paper marks on the roll ([`StoreError::NoPaperMark`]).
    pub async fn key_paper(
        &self,
        actor: &Actor,
        edition: EditionId,
        picks: &Picks,
    ) -> Result<SignedReceipt> {
        actor.can_in(Action::KeyPaper, edition)?;
        let keys = self.box_keys(edition).await?;
        let vote_keys = self.vote_keys(edition).await?;
        let paper = crate::opening::ballot_paper(self.reader(), edition).await?;
        paper
            .form
            .check(picks, |id| {
                let mut projects = paper.projects.iter();
                projects
                    .find(|project| project.id == id)
                    .map(|project| project.cost)
            })
            .map_err(StoreError::Ballot)?;
        let slip = paper.slip(picks);
        let signing = {
            let keys = keys.clone();
            move || -> Result<::ballot_box::Cast> {
                let rng = &mut rand::rng();
                // The change code is dropped: nobody can replace a keyed ballot.
                let prepared = Prepared::new(&vote_keys, &slip, rng).map_err(fault)?;
                let blinded = prepared.blinded().ok_or(StoreError::BadToken)?;
                let signed = keys.signer.sign(blinded, rng).map_err(fault)?;
                prepared.finish(&vote_keys, &signed).map_err(fault)
            }
        };
        let cast = tokio::task::spawn_blocking(signing)
            .await
            .map_err(fault)??;
        let sealed = Sealed::of(cast);
        let write = self.write(actor).await?;
        write.hold(&door(edition)).await?;
        let polling = Polling::read(&write, edition).await?;
        let keyed = may_key(&write, edition, &polling).await?;
        insert(&write, edition, polling.day, &mut [&sealed]).await?;
        ballot_box::ActiveModel {
            edition_id: Set(edition.0),
            paper_keyed: Set(keyed + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("counting a keyed ballot")?;
        write
            .commit_quietly(AuditEvent::PaperKeyed { edition })
            .await?;
        Ok(keys.receipt(sealed.hash))
    }

    /// How full roll and box are. A mark whose ballot never came shows as a number, and as nothing else.
    pub async fn box_figures(&self, actor: &Actor, edition: EditionId) -> Result<BoxFigures> {
        actor.can_in(Action::ReadDesk, edition)?;
        let db = self.reader();
        let paper = paper_marks(db, edition).await?;
        let roll = self.turnout(actor, edition).await?.voters;
        let leaves = || leaf::Entity::find().filter(leaf::Column::EditionId.eq(edition.0));
        let number = async |query: sea_orm::Select<leaf::Entity>| {
            query.count(db).await.doing("counting the ballots").map(few)
        };
        let keyed = find(db, edition).await?.map_or(0, |row| row.paper_keyed);
        Ok(BoxFigures {
            marked: few(roll.saturating_sub(paper)),
            marked_with_paper: few(paper),
            cast: number(leaves().filter(leaf::Column::Turn.eq(0))).await?,
            keyed: u32::try_from(keyed).unwrap_or_default(),
            waiting: number(leaves().filter(leaf::Column::Position.is_null())).await?,
            listed: number(leaves().filter(leaf::Column::Position.is_not_null())).await?,
        })
    }
}

/// What tells one person from another: an e-mail address or a telephone number, in the form of an account's.
pub(crate) fn identity(contact: &str) -> Result<Contact> {
    if let Ok(email) = domain::text::email(contact) {
        return Ok(Contact::Email(email));
    }
    let other = || StoreError::Invalid("an e-mail address or a telephone number");
    let written = |c: char| c.is_ascii_digit() || " .-+()/".contains(c);
    if !contact.trim().chars().all(written) {
        return Err(other());
    }
    let digits: String = contact.chars().filter(char::is_ascii_digit).collect();
    let abroad = contact.trim().starts_with('+') || digits.starts_with("00");
    let number = match digits.trim_start_matches('0') {
        // France's numbers, with and without the country: one person, one form.
        rest if !abroad && rest.len() == 9 => format!("+{}{rest}", country(rest)),
        rest => match rest.strip_prefix("33") {
            Some(rest) if rest.len() == 10 && rest.starts_with('0') => format!("+33{}", &rest[1..]),
            Some(_) | None => format!("+{rest}"),
        },
    };
    Contact::parse(&number).ok_or_else(other)
}

/// The country of a French number without its 0, by the national numbering plan (Arcep decision 2018-0881).
fn country(number: &str) -> &'static str {
    match number.get(..3) {
        Some("590" | "690" | "691") => "590",
        Some("594" | "694") => "594",
        Some("596" | "696" | "697") => "596",
        Some("262" | "263" | "269" | "639" | "692" | "693") => "262",
        Some(_) | None => "33",
    }
}

/// How many were keyed, when one more may be.
async fn may_key(write: &Write, edition: EditionId, polling: &Polling) -> Result<i32> {
    if !polling
        .calendar
        .has_begun(domain::PhaseKind::Vote, write.now())
    {
        polling.open?;
    }
    let of_box = find(write.tx(), edition)
        .await?
        .ok_or(StoreError::NotReady)?;
    match column("ballot_box.state", &of_box.state)? {
        BallotBoxState::Sealed => {}
        BallotBoxState::Planned => return Err(StoreError::NotReady),
        BallotBoxState::Opened => return Err(StoreError::BoxOpened),
    }
    let marks = paper_marks(write.tx(), edition).await?;
    if u64::try_from(of_box.paper_keyed).map_err(fault)? < marks {
        Ok(of_box.paper_keyed)
    } else {
        Err(StoreError::NoPaperMark)
    }
}

async fn paper_marks(db: &impl ConnectionTrait, edition: EditionId) -> Result<u64> {
    roll_entry::Entity::find()
        .filter(roll_entry::Column::EditionId.eq(edition.0))
        .filter(roll_entry::Column::Channel.eq(Channel::Paper.code()))
        .count(db)
        .await
        .doing("counting paper marks")
}

fn few(many: u64) -> u32 {
    usize::try_from(many).map_or(u32::MAX, count)
}

#[cfg(test)]
mod tests {
    use super::identity;
    use domain::Contact;

    #[test]
    fn one_person_has_one_form() {
        let form = |contact: &str| identity(contact).ok();
        assert_eq!(form("06 12 34 56 78"), form("+33 6 12 34 56 78"));
        assert_eq!(form("06.12.34.56.78"), form("0033612345678"));
        assert_eq!(form("+33 (0)6 12 34 56 78"), form("0612345678"));
        assert_eq!(
            form("06 12 34 56 78"),
            Some(Contact::Phone("+33612345678".into()))
        );
        assert_eq!(form("0692 12 34 56"), form("+262 692 12 34 56"));
        assert_eq!(form("Ana@Example.org "), form("ana@example.org"));
        for wrong in ["", "Ana", "12", "06 12 34 56 78 ou 79"] {
            assert_eq!(form(wrong), None, "{wrong}");
        }
    }
}
