//! Ideas that somebody of the staff enters for their author: from a paper form, a meeting, a call.

use crate::accounts::find_or_create;
use crate::editions::{calendar_in, rules_in};
use crate::entities::{account, decision, edition, idea, theme};
use crate::error::{Doing, column};
use crate::ideas::{belonging, ideas_of_person, lock_edition, next_number, summary_of};
use crate::notices::{current_notice, record_notice};
use crate::rights::found_in;
use crate::search::{begins, folded};
use crate::{Account, IdeaSummary, Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::paris;
use domain::entry::{EntryFault, EntryInput, contact};
use domain::idea::{DraftFault, PLACE, TEXT, TITLE};
use domain::point::Point;
use domain::text::clean;
use domain::{
    Action, Actor, AuditEvent, Calendar, Channel, Collection, Contact, ContactWish, DecisionId,
    EditionId, EditionState, IdeaId, IdeaState, Lang, Mail, NoticeId, PhaseKind, Verdict,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// An idea that was entered for its author.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub idea: IdeaSummary,
    pub channel: Channel,
    /// Whether it can still be taken back.
    pub undoable: bool,
}

/// How an author who did not write on the site is reached. Personal: for those who moderate or enter ideas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeaContact {
    pub wish: ContactWish,
    /// The e-mail address, the number or the postal address; empty without a wish.
    pub contact: String,
    /// The name or the address of who entered it; empty where a phone on an outing did.
    pub entered_by: String,
}

impl Store {
    /// Enters an idea for its author. Gives its number in the edition.
    ///
    /// Who wants mails gets an account, and can sign in later; the rules' limit of ideas per person holds for them,
    /// since nobody else can be told apart.
    pub async fn enter_idea(
        &self,
        actor: &Actor,
        edition: EditionId,
        input: &EntryInput,
    ) -> Result<i32> {
        actor.can_in(Action::EnterIdea, edition)?;
        if input.publish {
            actor.can_in(Action::Moderate, edition)?;
        }
        let sent = IdeaState::Draft.submit()?;
        let state = if input.publish {
            sent.decide(Verdict::Publish)?
        } else {
            sent
        };
        let write = self.write(actor).await?;
        let row = lock_edition(&write, edition).await?;
        match column("edition.state", &row.state)? {
            EditionState::Public => {}
            EditionState::Draft => return Err(StoreError::NotFound("edition")),
        }
        let calendar = calendar_in(&write, edition).await?;
        calendar.open_entries(write.now())?;
        let (id, number) = insert(&write, &row, &calendar, input, state, With::default()).await?;
        let entered = AuditEvent::IdeaEntered {
            edition,
            idea: id,
            channel: input.channel,
        };
        if input.publish {
            write.also(entered).await?;
            publish(&write, id).await?;
            write
                .commit(AuditEvent::IdeasDecided {
                    edition,
                    ideas: vec![id],
                    verdict: Verdict::Publish,
                    reason: None,
                })
                .await?;
        } else {
            // No visitor's page shows it yet.
            write.commit_quietly(entered).await?;
        }
        Ok(number)
    }

    /// Takes back an idea that was entered for somebody: typed twice, or in the wrong edition.
    pub async fn withdraw_entry(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<()> {
        actor.can_in(Action::EnterIdea, edition)?;
        let write = self.write(actor).await?;
        let row = idea::Entity::find()
            .filter(idea::Column::EditionId.eq(edition.0))
            .filter(idea::Column::Number.eq(number))
            .filter(idea::Column::EnteredBy.is_not_null())
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading an entered idea")?
            .ok_or(StoreError::NotFound("idea"))?;
        let state = column::<IdeaState>("idea.state", &row.state)?.withdraw()?;
        idea::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("withdrawing an entered idea")?;
        write
            .commit(AuditEvent::IdeaWithdrawn {
                edition,
                idea: row.id.into(),
            })
            .await
    }

    /// The last ideas that the actor entered in an edition, newest first, and how many there are.
    pub async fn entries(
        &self,
        actor: &Actor,
        edition: EditionId,
        limit: u64,
    ) -> Result<(Vec<Entry>, u64)> {
        actor.can_in(Action::EnterIdea, edition)?;
        let query = idea::Entity::find()
            .filter(idea::Column::EditionId.eq(edition.0))
            // Without an account it would ask for every idea that nobody entered for its author.
            .filter(idea::Column::EnteredBy.is_not_null())
            .filter(idea::Column::EnteredBy.eq(actor.account().map(|account| account.0)));
        let total = query
            .clone()
            .count(self.reader())
            .await
            .doing("counting entered ideas")?;
        let rows = query
            .order_by_desc(idea::Column::Number)
            .limit(limit)
            .all(self.reader())
            .await
            .doing("reading entered ideas")?;
        let entries = rows
            .into_iter()
            .map(|row| {
                let channel = column("idea.channel", &row.channel)?;
                let idea = summary_of(row)?;
                Ok(Entry {
                    undoable: idea.state.withdraw().is_ok(),
                    channel,
                    idea,
                })
            })
            .collect::<Result<_>>()?;
        Ok((entries, total))
    }

    /// Ideas of an edition that have this very title, whatever their state but for those withdrawn: a form that
    /// is typed a second time. Accents and capitals make no difference.
    pub async fn same_title(
        &self,
        actor: &Actor,
        edition: EditionId,
        title: &str,
    ) -> Result<Vec<IdeaSummary>> {
        actor.can_in(Action::EnterIdea, edition)?;
        let first_line = folded(&clean(title), "", "");
        let rows = idea::Entity::find()
            .filter(idea::Column::EditionId.eq(edition.0))
            .filter(idea::Column::State.ne(IdeaState::Withdrawn.code()))
            .filter(begins(
                idea::Column::Folded,
                first_line.trim_end_matches('\n'),
            ))
            .order_by_desc(idea::Column::Number)
            .limit(5)
            .all(self.reader())
            .await
            .doing("looking for the same title")?;
        rows.into_iter().map(summary_of).collect()
    }

    /// How to reach the author of an idea that was entered for them; nothing for an idea of the site.
    pub async fn idea_contact(&self, actor: &Actor, id: IdeaId) -> Result<Option<IdeaContact>> {
        actor
            .can_somewhere(Action::EnterIdea)
            .or_else(|_| actor.can_somewhere(Action::Moderate))?;
        let row = idea::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading an idea")?
            .ok_or(StoreError::NotFound("idea"))?;
        let edition = row.edition_id.into();
        let own = row.entered_by.is_some() && row.entered_by == actor.account().map(Into::into);
        if !own {
            found_in(actor, Action::Moderate, edition, "idea")?;
        }
        if !was_entered(&row) {
            return Ok(None);
        }
        let by = row.entered_by;
        let people = account::Entity::find()
            .filter(account::Column::Id.is_in([by, row.author_id].into_iter().flatten()))
            .all(self.reader())
            .await
            .doing("reading accounts")?
            .into_iter()
            .map(|row| Ok((row.id, self.account_of(row)?)))
            .collect::<Result<Vec<_>>>()?;
        let find = |id| {
            people
                .iter()
                .find(|(of, _)| *of == id)
                .map(|(_, account)| account)
        };
        let wish: ContactWish = column("idea.contact_wish", &row.contact_wish)?;
        let contact = match wish {
            ContactWish::Email => row
                .author_id
                .and_then(find)
                .map(|author| author.reveal().to_owned())
                .unwrap_or_default(),
            ContactWish::None | ContactWish::Phone | ContactWish::Post => {
                self.0.secret.contact_of(&row)?
            }
        };
        let entered_by = by
            .and_then(find)
            .map(|account| account.called().to_owned())
            .unwrap_or_default();
        Ok(Some(IdeaContact {
            wish,
            contact,
            entered_by,
        }))
    }
}

/// What an entry of the field kit brings along.
#[derive(Default)]
pub(crate) struct With {
    pub(crate) point: Option<Point>,
    /// The notice that was shown or read out; that of the day where nothing is told.
    pub(crate) notice: Option<NoticeId>,
}

/// Writes an idea that somebody enters for its author, with the author's account and mail. Gives its number too.
pub(crate) async fn insert(
    write: &Write,
    edition: &edition::Model,
    calendar: &Calendar,
    input: &EntryInput,
    state: IdeaState,
    with: With,
) -> Result<(IdeaId, i32)> {
    let of = EditionId::from(edition.id);
    check(write, of, calendar, input).await?;
    let author = match input.wish {
        ContactWish::Email => Some(author_of(write, of, input).await?),
        ContactWish::None | ContactWish::Phone | ContactWish::Post => None,
    };
    let kept = match input.wish {
        // The account has it.
        ContactWish::Email => None,
        wish => contact(wish, &input.contact),
    };
    let number = next_number(write, of).await?;
    let id = IdeaId::new();
    let (title, text, place) = (
        TITLE.check(&input.title).unwrap_or_default(),
        TEXT.check(&input.text).unwrap_or_default(),
        PLACE.check(&input.place).unwrap_or_default(),
    );
    let notice = match with.notice {
        Some(notice) => Some(notice),
        None => current_notice(write.tx(), Collection::of(input.channel), Lang::default()).await?,
    };
    if let Some(author) = &author {
        record_notice(write, author.id, notice).await?;
    }
    let contact = write
        .secret()
        .seal_text(crate::ideas::CONTACT, id.0, &kept.unwrap_or_default());
    idea::ActiveModel {
        id: Set(id.0),
        edition_id: Set(edition.id),
        number: Set(number),
        author_id: Set(author.as_ref().map(|author| author.id.0)),
        author: Set(input.public_name()),
        channel: Set(input.channel.code().to_owned()),
        folded: Set(folded(&title, &text, &place)),
        title: Set(title.clone()),
        text: Set(text),
        district_id: Set(input.district.map(Into::into)),
        theme_id: Set(input.theme.map(Into::into)),
        place: Set(place),
        latitude: Set(with.point.map(Point::latitude)),
        longitude: Set(with.point.map(Point::longitude)),
        state: Set(state.code().to_owned()),
        version: Set(1),
        external_id: Set(None),
        submitted_at: Set(received_at(calendar, input.received_on, write.now())),
        published_at: Set(input.publish.then(|| write.now())),
        entered_by: Set(write.actor().account().map(Into::into)),
        contact_wish: Set(input.wish.code().to_owned()),
        contact: Set(contact),
        notice_id: Set(notice.map(Into::into)),
        minor: Set(input.minor),
        former_supports: Set(0),
    }
    .insert(write.tx())
    .await
    .doing("entering an idea")?;
    if let Some(author) = &author {
        let path = format!("/e/{}/ideas/{number}", edition.slug);
        let mail = letter(title, path, input.publish);
        write.mail_account(author, &mail).await?;
    }
    Ok((id, number))
}

/// Whether its author did not write it here: somebody of the staff did, or a phone on an outing.
pub(crate) fn was_entered(row: &idea::Model) -> bool {
    let in_the_field = row.channel == Channel::Field.code();
    row.entered_by.is_some() || (in_the_field && row.contact_wish != ContactWish::None.code())
}

async fn check(
    write: &Write,
    edition: EditionId,
    calendar: &Calendar,
    input: &EntryInput,
) -> Result<()> {
    let themes = theme::Entity::find()
        .filter(theme::Column::EditionId.eq(edition.0))
        .count(write.tx())
        .await
        .doing("counting themes")?;
    let today = paris::day(write.now());
    let first = calendar
        .phase(PhaseKind::Ideas)
        .map_or(today, |phase| paris::day(phase.starts));
    let mut faults = input.check(themes > 0, first, today);
    let foreign = belonging(write, edition, input.theme, input.district).await?;
    faults.extend(foreign.into_iter().map(|fault| match fault {
        DraftFault::District => EntryFault::District,
        _ => EntryFault::Theme,
    }));
    if faults.is_empty() {
        Ok(())
    } else {
        Err(StoreError::Entry(faults))
    }
}

/// The account of who wants mails, made when there is none, with the name that is asked for once.
async fn author_of(write: &Write, edition: EditionId, input: &EntryInput) -> Result<Account> {
    let email = contact(ContactWish::Email, &input.contact)
        .ok_or(StoreError::Invalid("an e-mail address"))?;
    let author = find_or_create(write, &Contact::Email(email), Lang::Fr).await?;
    if let Some(max) = rules_in(write, edition).await?.ideas_per_person
        && ideas_of_person(write, edition, author.id).await? >= u64::from(max)
    {
        return Err(StoreError::TooManyIdeas { max });
    }
    write.name_account(&author, &input.public_name()).await?;
    Ok(author)
}

fn letter(title: String, path: String, published: bool) -> Mail {
    if published {
        Mail::IdeaDecided {
            title,
            path,
            verdict: Verdict::Publish,
            reason: None,
            message: String::new(),
        }
    } else {
        Mail::IdeaReceived { title, path }
    }
}

async fn publish(write: &Write, id: IdeaId) -> Result<()> {
    decision::ActiveModel {
        id: Set(DecisionId::new().0),
        idea_id: Set(id.0),
        account_id: Set(write.actor().account().map(Into::into)),
        at: Set(write.now()),
        verdict: Set(Verdict::Publish.code().to_owned()),
        reason: Set(None),
        message: Set(String::new()),
    }
    .insert(write.tx())
    .await
    .doing("recording a decision")?;
    Ok(())
}

/// Noon of the day on which an idea was given, in Paris, but never before ideas were asked for nor after now.
fn received_at(calendar: &Calendar, day: Option<NaiveDate>, now: DateTime<Utc>) -> DateTime<Utc> {
    let noon = day
        .filter(|day| *day != paris::day(now))
        .and_then(|day| day.and_hms_opt(12, 0, 0))
        .and_then(paris::from_local);
    let opened = calendar.phase(PhaseKind::Ideas).map(|phase| phase.starts);
    let at = noon.unwrap_or(now);
    opened.map_or(at, |opened| at.max(opened)).min(now)
}
