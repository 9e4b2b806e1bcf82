//! Sending an idea, completing or withdrawing one's own.

use super::lock_edition;
use crate::editions::{calendar_in, rules_in};
use crate::entities::{account, district, idea, theme};
use crate::error::{Doing, column};
use crate::notices::current_notice;
use crate::photos::{PhotoText, attach};
use crate::search::folded;
use crate::versions::keep_version;
use crate::{Account, Result, Session, Store, StoreError, Write};
use domain::idea::{DraftFault, IdeaDraft, PLACE, Point, TEXT, TITLE};
use domain::{
    AccountId, Action, Actor, AuditEvent, Channel, Collection, ContactWish, DistrictId, EditionId,
    EditionState, IdeaId, IdeaState, Mail, PhaseKind, ThemeId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set,
};

impl Store {
    /// Sends an idea without photos. Gives its number in the edition.
    pub async fn send_idea(
        &self,
        actor: &Actor,
        edition: EditionId,
        draft: &IdeaDraft,
    ) -> Result<i32> {
        self.send_idea_with_photos(actor, edition, draft, None)
            .await
    }

    /// Sends an idea with photos that the author's session holds, in their order. Gives its number in the edition.
    pub async fn send_idea_with_photos(
        &self,
        actor: &Actor,
        edition: EditionId,
        draft: &IdeaDraft,
        photos: Option<(&Session, &[PhotoText])>,
    ) -> Result<i32> {
        actor.can_in(Action::SendIdea, edition)?;
        let account = actor
            .account()
            .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
        let fields = checked(draft)?;
        let state = IdeaState::Draft.submit()?;
        let write = self.write(actor).await?;
        let row = lock_edition(&write, edition).await?;
        match column("edition.state", &row.state)? {
            EditionState::Public => {}
            EditionState::Draft => return Err(StoreError::NotFound("edition")),
        }
        calendar_in(&write, edition)
            .await?
            .open_ideas(write.now())?;
        fields.belong_to(&write, edition).await?;
        if let Some(max) = rules_in(&write, edition).await?.ideas_per_person {
            let sent = ideas_of_person(&write, edition, account).await?;
            if sent >= u64::from(max) {
                return Err(StoreError::TooManyIdeas { max });
            }
        }
        let number = next_number(&write, edition).await?;
        let lang = read_account(&write, account.0)
            .await?
            .map_or_else(Default::default, |author| author.lang);
        let notice = current_notice(write.tx(), Collection::Web, lang).await?;
        let id = IdeaId::new();
        let title = fields.title.clone();
        idea::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            number: Set(number),
            author_id: Set(Some(account.0)),
            channel: Set(Channel::Web.code().to_owned()),
            state: Set(state.code().to_owned()),
            version: Set(1),
            external_id: Set(None),
            submitted_at: Set(write.now()),
            published_at: Set(None),
            entered_by: Set(None),
            contact_wish: Set(ContactWish::Email.code().to_owned()),
            contact: Set(String::new()),
            notice_id: Set(notice.map(Into::into)),
            ..fields.row()
        }
        .insert(write.tx())
        .await
        .doing("sending an idea")?;
        if let Some((session, photos)) = photos {
            for event in attach(&write, session, edition, id, photos).await? {
                write.also(event).await?;
            }
        }
        if let Some(author) = read_account(&write, account.0).await? {
            write.name_account(&author, &fields.author).await?;
            let path = format!("/e/{}/ideas/{number}", row.slug);
            let mail = Mail::IdeaReceived { title, path };
            write.mail_account(&author, &mail).await?;
        }
        write
            .commit(AuditEvent::IdeaSubmitted { edition, idea: id })
            .await?;
        Ok(number)
    }

    /// Sends one's own idea again after a moderator asked for changes; possible while ideas or their screening
    /// are open, since the request may come after the last day for new ideas.
    pub async fn resend_idea(
        &self,
        actor: &Actor,
        id: IdeaId,
        version: i32,
        draft: &IdeaDraft,
    ) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let fields = checked(draft)?;
        let write = self.write(actor).await?;
        let row = own_idea(&write, id).await?;
        let edition = EditionId::from(row.edition_id);
        let calendar = calendar_in(&write, edition).await?;
        let phase = calendar.at(write.now()).map(|phase| phase.kind);
        if phase != Some(PhaseKind::Screening) {
            calendar.open_ideas(write.now())?;
        }
        fields.belong_to(&write, edition).await?;
        let state = column::<IdeaState>("idea.state", &row.state)?.submit()?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        keep_version(&write, &row).await?;
        idea::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            version: Set(version + 1),
            submitted_at: Set(write.now()),
            ..fields.row()
        }
        .update(write.tx())
        .await
        .doing("sending an idea again")?;
        write
            .commit(AuditEvent::IdeaResubmitted { edition, idea: id })
            .await
    }

    /// Changes one's own idea while a moderator can still read it again, and puts it back into the queue. What it
    /// said is kept, and so is its support. False when nothing is different: then it stays where it is.
    pub async fn edit_idea(
        &self,
        actor: &Actor,
        id: IdeaId,
        version: i32,
        draft: &IdeaDraft,
    ) -> Result<bool> {
        actor.can(Action::SendIdea)?;
        let fields = checked(draft)?;
        let write = self.write(actor).await?;
        let row = own_idea(&write, id).await?;
        let edition = EditionId::from(row.edition_id);
        calendar_in(&write, edition)
            .await?
            .open_entries(write.now())?;
        fields.belong_to(&write, edition).await?;
        let state = column::<IdeaState>("idea.state", &row.state)?.edit()?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        if fields.same_as(&row) {
            return Ok(false);
        }
        keep_version(&write, &row).await?;
        idea::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            version: Set(version + 1),
            submitted_at: Set(write.now()),
            ..fields.row()
        }
        .update(write.tx())
        .await
        .doing("changing an idea")?;
        write
            .commit(AuditEvent::IdeaEdited { edition, idea: id })
            .await?;
        Ok(true)
    }

    /// Takes the author's name off one's own idea, whatever became of it, and off the projects that it is part of.
    /// Everybody reads "a resident of ..." from then on.
    pub async fn hide_name(&self, actor: &Actor, id: IdeaId) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let write = self.write(actor).await?;
        let row = own_idea(&write, id).await?;
        if row.author.is_empty() {
            return Ok(());
        }
        idea::ActiveModel {
            id: Set(row.id),
            author: Set(String::new()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("hiding a name")?;
        write
            .commit(AuditEvent::NameHidden {
                edition: row.edition_id.into(),
                idea: id,
            })
            .await
    }

    /// Takes back one's own idea.
    pub async fn withdraw_idea(&self, actor: &Actor, id: IdeaId) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let write = self.write(actor).await?;
        let row = own_idea(&write, id).await?;
        let state = column::<IdeaState>("idea.state", &row.state)?.withdraw()?;
        let edition = EditionId::from(row.edition_id);
        idea::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("withdrawing an idea")?;
        write
            .commit(AuditEvent::IdeaWithdrawn { edition, idea: id })
            .await
    }
}

/// An idea's fields after their check.
struct Fields {
    title: String,
    text: String,
    place: String,
    point: Option<Point>,
    author: String,
    minor: bool,
    district: Option<DistrictId>,
    theme: Option<ThemeId>,
}

fn checked(draft: &IdeaDraft) -> Result<Fields> {
    let mut faults = draft.check_what();
    faults.extend(draft.check_where());
    faults.extend(
        draft
            .check_who()
            .into_iter()
            .filter(|fault| !matches!(fault, DraftFault::Email)),
    );
    let (Ok(title), Ok(text), Ok(place), []) = (
        TITLE.check(&draft.title),
        TEXT.check(&draft.text),
        PLACE.check(&draft.place),
        faults.as_slice(),
    ) else {
        return Err(StoreError::Draft(faults));
    };
    Ok(Fields {
        title,
        text,
        place,
        point: draft.point,
        // No more than everybody may read is kept anywhere.
        author: draft.public_name(),
        minor: draft.minor,
        district: draft.district,
        theme: draft.theme,
    })
}

impl Fields {
    /// The theme and the district are the edition's own: a form may have been tampered with, or filled in
    /// before they changed.
    async fn belong_to(&self, write: &Write, edition: EditionId) -> Result<()> {
        let faults = belonging(write, edition, self.theme, self.district).await?;
        if faults.is_empty() {
            Ok(())
        } else {
            Err(StoreError::Draft(faults))
        }
    }

    /// Whether an idea says this already.
    fn same_as(&self, row: &idea::Model) -> bool {
        let point = row
            .latitude
            .zip(row.longitude)
            .and_then(|(latitude, longitude)| Point::new(latitude, longitude));
        self.point == point
            && self.title == row.title
            && self.text == row.text
            && self.place == row.place
            && self.author == row.author
            && self.minor == row.minor
            && self.district.map(uuid::Uuid::from) == row.district_id
            && self.theme.map(uuid::Uuid::from) == row.theme_id
    }

    fn row(&self) -> idea::ActiveModel {
        idea::ActiveModel {
            folded: Set(folded(&self.title, &self.text, &self.place)),
            title: Set(self.title.clone()),
            text: Set(self.text.clone()),
            place: Set(self.place.clone()),
            latitude: Set(self.point.map(Point::latitude)),
            longitude: Set(self.point.map(Point::longitude)),
            author: Set(self.author.clone()),
            minor: Set(self.minor),
            district_id: Set(self.district.map(Into::into)),
            theme_id: Set(self.theme.map(Into::into)),
            ..Default::default()
        }
    }
}

/// The faults of a theme and a district that are not the edition's own.
pub(crate) async fn belonging(
    write: &Write,
    edition: EditionId,
    theme: Option<ThemeId>,
    district: Option<DistrictId>,
) -> Result<Vec<DraftFault>> {
    let mut faults = Vec::new();
    if let Some(id) = theme {
        let found = theme::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a theme")?;
        faults.extend(
            found
                .is_none_or(|theme| theme.edition_id != edition.0)
                .then_some(DraftFault::Theme),
        );
    }
    if let Some(id) = district {
        let found = district::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a district")?;
        faults.extend(
            found
                .is_none_or(|row| row.edition_id != edition.0)
                .then_some(DraftFault::District),
        );
    }
    Ok(faults)
}

/// How many ideas a person has in an edition, those withdrawn left out.
pub(crate) async fn ideas_of_person(
    write: &Write,
    edition: EditionId,
    account: AccountId,
) -> Result<u64> {
    idea::Entity::find()
        .filter(idea::Column::EditionId.eq(edition.0))
        .filter(idea::Column::AuthorId.eq(account.0))
        .filter(idea::Column::State.ne(IdeaState::Withdrawn.code()))
        .count(write.tx())
        .await
        .doing("counting a person's ideas")
}

pub(crate) async fn next_number(write: &Write, edition: EditionId) -> Result<i32> {
    let last: Option<Option<i32>> = idea::Entity::find()
        .select_only()
        .column_as(idea::Column::Number.max(), "last")
        .filter(idea::Column::EditionId.eq(edition.0))
        .into_tuple()
        .one(write.tx())
        .await
        .doing("numbering an idea")?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

/// The actor's own idea, held on PostgreSQL. Somebody else's is not there.
pub(crate) async fn own_idea(write: &Write, id: IdeaId) -> Result<idea::Model> {
    let account = write
        .actor()
        .account()
        .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
    idea::Entity::find_by_id(id.0)
        .filter(idea::Column::AuthorId.eq(account.0))
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading one's idea")?
        .ok_or(StoreError::NotFound("idea"))
}

pub(crate) async fn read_account(write: &Write, id: uuid::Uuid) -> Result<Option<Account>> {
    account::Entity::find_by_id(id)
        .one(write.tx())
        .await
        .doing("reading an account")?
        .map(|row| write.account_of(row))
        .transpose()
}
