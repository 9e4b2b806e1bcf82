//! Votes on paper: the roll is marked when somebody is met, and what lies in the paper box is keyed later, in batches
//! ([`crate::paper_keying`]), by people who can't tell whose it was.

use crate::ballot_boxes::{count, find};
use crate::cards::counter;
use crate::entities::{card_batch, leaf, paper_batch, polling_place, roll_entry, voting_card};
use crate::error::{Doing, column};
use crate::polling::Polling;
use crate::polling_places::count_mark;
use crate::rights::found_in;
use crate::roll::mark_with_paper;
use crate::{Result, Store, StoreError, Write};
use domain::card::usable;
use domain::{
    Action, Actor, AuditEvent, BallotBoxState, CardCode, Channel, Contact, EditionId, Means,
    PaperBatchState,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

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
    /// Marks the roll for somebody met with paper, at the polling place of this number if at one. Whoever is on it
    /// already is [`StoreError::AlreadyVoted`], but for `another` person of a household whose contact has a place left.
    ///
    /// `who` is what tells one person from another: an address, a telephone number, or the code of a voting card. The
    /// roll keeps its keyed hash alone, which is that of a vote on a device, and not the polling place.
    pub async fn mark_paper(
        &self,
        actor: &Actor,
        edition: EditionId,
        who: &str,
        another: bool,
        place: Option<i32>,
    ) -> Result<()> {
        actor.can_in(Action::KeyPaper, edition)?;
        let (card, contact): (Option<CardCode>, _) = (who.parse().ok(), identity(who));
        if card.is_none() && contact.is_err() {
            return contact.map(|_| ());
        }
        let write = self.write(actor).await?;
        write.hold(&format!("roll {edition}")).await?;
        let polling = Polling::read(&write, edition).await?;
        polling.open?;
        if let Some(number) = place {
            count_mark(&write, edition, number).await?;
        }
        // Digits may be a number and a code: what is a card of this edition is a card.
        let card = match &card {
            Some(code) => card_holder(&write, edition, code, &polling).await?,
            None => None,
        };
        let (voter, means) = match (card, contact) {
            (Some(voter), _) => (voter, Means::Card),
            (None, Ok(contact)) => {
                let voter = write.secret().voter(edition, contact.reveal());
                (voter, contact.means())
            }
            (None, Err(_)) => return Err(StoreError::WrongCard),
        };
        mark_with_paper(&write, edition, &voter, means, another, &polling).await?;
        write
            .commit_quietly(AuditEvent::PaperMarked { edition })
            .await
    }

    /// How many ballots of a batch can be sealed: people marked with paper for whom none is in the box yet, at its polling
    /// place or at none.
    pub async fn paper_marks_left(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<u32> {
        found_in(actor, Action::KeyPaper, edition, "paper batch")?;
        let db = self.reader();
        let row = crate::paper_batches::find(db, edition, number).await?;
        let keyed = find(db, edition).await?.map_or(0, |row| row.paper_keyed);
        marks_left(db, edition, keyed, row.polling_place_id).await
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

/// The holder of a voting card, as the roll knows them, when the card is good for a vote; nothing where it is none.
async fn card_holder(
    write: &Write,
    edition: EditionId,
    code: &CardCode,
    polling: &Polling,
) -> Result<Option<String>> {
    write.hold(&counter(edition)).await?;
    let hash = write.secret().card_code(edition, code);
    let card = voting_card::Entity::find_by_id((edition.0, hash))
        .one(write.tx())
        .await
        .doing("looking for a card")?;
    let Some(card) = card else { return Ok(None) };
    if !polling.rules.means.contains(&Means::Card) {
        return Err(StoreError::MeansNotTaken(Means::Card));
    }
    let batch = card_batch::Entity::find_by_id(card.batch_id)
        .one(write.tx())
        .await
        .doing("reading a batch")?
        .ok_or(StoreError::NotFound("batch"))?;
    usable(column("card_batch.state", &batch.state)?, card.revoked)?;
    Ok(Some(write.secret().card_voter(edition, code)))
}

/// Whether keyed ballots may enter the box now: from the first day of the vote until it is opened, since paper is
/// keyed after the close too. Gives how many have.
pub(crate) async fn box_takes_paper(
    write: &Write,
    edition: EditionId,
    polling: &Polling,
) -> Result<i32> {
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
        BallotBoxState::Sealed => Ok(of_box.paper_keyed),
        BallotBoxState::Planned => Err(StoreError::NotReady),
        BallotBoxState::Opened => Err(StoreError::BoxOpened),
    }
}

/// People marked with paper whose ballot is not in the box, when so many have been keyed: for a batch of a polling
/// place those who were marked there, and those who were marked at none. A surplus at one place is not sealed with the
/// marks of another, whose own ballots would be left out for it.
pub(crate) async fn marks_left(
    db: &impl ConnectionTrait,
    edition: EditionId,
    keyed: i32,
    place: Option<uuid::Uuid>,
) -> Result<u32> {
    let marks = few(paper_marks(db, edition).await?);
    let left = marks.saturating_sub(u32::try_from(keyed).unwrap_or_default());
    let Some(place) = place else { return Ok(left) };
    let places = polling_place::Entity::find()
        .filter(polling_place::Column::EditionId.eq(edition.0))
        .all(db)
        .await
        .doing("reading polling places")?;
    let marked = |row: &polling_place::Model| u32::try_from(row.marked).unwrap_or_default();
    let at_all: u32 = places.iter().map(marked).sum();
    let here = places.iter().find(|row| row.id == place).map_or(0, marked);
    let batches = paper_batch::Entity::find()
        .filter(paper_batch::Column::PollingPlaceId.eq(place))
        .filter(paper_batch::Column::State.eq(PaperBatchState::Sealed.code()))
        .all(db)
        .await
        .doing("reading paper batches")?;
    let sealed: u32 = batches
        .iter()
        .map(|row| u32::try_from(row.used - row.left_out).unwrap_or_default())
        .sum();
    let of_place = (here + marks.saturating_sub(at_all)).saturating_sub(sealed);
    Ok(left.min(of_place))
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
