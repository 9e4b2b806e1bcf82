//! The page of one idea: its text, its history, the decision.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::{UserText, idea_tag};
use crate::features::ideas::parts::someone_of;
use crate::features::ideas::versions::since_decision;
use crate::features::moderation::pages::{address, shortcuts};
use crate::features::moderation::parts::{action, decision_fields, reason_text, told};
use crate::features::moderation::server::FORM;
use crate::features::photos::parts::{gallery, gallery_to_edit};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, ErrorSummary, Fact, Facts, Link, Moment, MomentState, Timeline};
use crate::words::charter;
use domain::{Action, Channel, IdeaState, Lang, Verdict};
use leptos::prelude::*;
use store::{Edition, Idea};

/// `/desk/moderation/{slug}/{number}`
pub async fn idea(cx: Cx) -> PageResult {
    let lang = cx.lang();
    cx.need_somewhere(Action::ReadDesk)?;
    let edition = cx.edition().await?;
    cx.need_in(Action::ReadDesk, edition.id)?;
    let number = cx.param_as::<i32>("number")?;
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    let form = cx.form(FORM).await?;
    let told = told(&cx).await;
    let title = tr!(
        lang,
        "moderation-card-title",
        number = number.to_string(),
        title = idea.title.clone()
    );
    let changed = since_decision(&cx, &edition, &idea).await?;
    let contact = contact(&cx, &idea).await?;
    let up = address(Some(&edition.slug), IdeaState::Submitted, 1);
    let photos = cx.store().photos_of(idea.id).await?;
    let photos = if cx.can_in(Action::Moderate, edition.id) {
        gallery_to_edit(lang, &photos)
    } else {
        gallery(lang, &photos)
    };
    let decides = cx.can_in(Action::Moderate, edition.id)
        && Verdict::ALL
            .into_iter()
            .any(|verdict| idea.state.decide(verdict).is_ok());
    let decision = if decides {
        let own = format!("/desk/moderation/{}/{number}", edition.slug);
        view! {
            {shortcuts(&cx)}
            <form method="post" action=action() class="panel stack">
                <h2>{tr!(lang, "moderation-decision")}</h2>
                <input type="hidden" name="back" value=own />
                <input type="hidden" name="then" value=up.clone() />
                <input type="hidden" name="ideas[]" value=format!("{}:{}", idea.id, idea.version) />
                {decision_fields(&cx, idea.state, &form)}
            </form>
        }
        .into_any()
    } else {
        view! { <p class="soft">{tr!(lang, "moderation-no-decision")}</p> }.into_any()
    };
    let body = view! {
        <div class="stack">
            <Breadcrumb
                links=vec![Link::new(cx.href(&up), tr!(lang, "desk-moderation"))]
                current=tr!(lang, "moderation-idea", number = number.to_string())
            />
            {told}
            <ErrorSummary errors=form.errors(cx.lang()) />
            <header class="page-head">
                <h1 lang="fr" dir="auto">{title.clone()}</h1>
                <p>{idea_tag(&cx, idea.state)}</p>
            </header>
            <div class="split">
                <div class="stack-l">
                    <UserText text=idea.text.clone() />
                    {changed}
                    {photos}
                    <Facts facts=facts(&cx, &edition, &idea) />
                    {contact}
                    <section class="stack">
                        <h2>{tr!(lang, "moderation-history")}</h2>
                        <Timeline moments=history(&cx, &idea) history=true />
                    </section>
                </div>
                <div class="stack">{decision}</div>
            </div>
        </div>
    };
    Ok(Page::desk(Screen::Moderation, title, body))
}

/// How to reach who did not write on the site: for those who moderate, and for nobody else.
async fn contact(cx: &Cx, idea: &Idea) -> Result<Option<AnyView>, AppError> {
    if !cx.can_in(Action::Moderate, idea.edition) {
        return Ok(None);
    }
    let lang = cx.lang();
    let Some(contact) = cx.store().idea_contact(&cx.actor(), idea.id).await? else {
        return Ok(None);
    };
    let by = if contact.entered_by.is_empty() {
        tr!(lang, "entries-by-phone")
    } else {
        contact.entered_by
    };
    let mut facts = vec![
        Fact::new(tr!(lang, "entries-entered-by"), by),
        Fact::new(
            tr!(lang, "entries-wish"),
            tr!(lang, &format!("entries-wish-{}", contact.wish)),
        ),
    ];
    if !contact.contact.is_empty() {
        facts.push(Fact::new(
            tr!(lang, "entries-contact-short"),
            contact.contact,
        ));
    }
    Ok(Some(
        view! {
            <section class="stack">
                <h2>{tr!(lang, "entries-contact-title")}</h2>
                <p class="soft">{tr!(lang, "entries-contact-private")}</p>
                <Facts facts />
            </section>
        }
        .into_any(),
    ))
}

fn facts(cx: &Cx, edition: &Edition, idea: &Idea) -> Vec<Fact> {
    let lang = cx.lang();
    let district = idea.district.and_then(|id| edition.district(id));
    let theme = idea.theme.and_then(|id| edition.theme(id));
    let mut facts = vec![
        Fact::new(tr!(lang, "moderation-edition"), &edition.name),
        Fact::new(
            tr!(lang, "moderation-author"),
            if idea.unnamed {
                someone_of(lang, edition, idea.district)
            } else {
                idea.author.clone()
            },
        ),
        Fact::new(tr!(lang, "moderation-channel"), channel(lang, idea.channel)),
        Fact::new(
            tr!(lang, "moderation-district"),
            district.map_or_else(
                || tr!(lang, "moderation-whole-city"),
                |district| district.name.clone(),
            ),
        ),
    ];
    facts.extend(theme.map(|theme| Fact::new(tr!(lang, "moderation-theme"), &theme.name)));
    facts.extend(
        (!idea.place.is_empty()).then(|| Fact::new(tr!(lang, "moderation-place"), &idea.place)),
    );
    facts.extend(idea.projects.iter().map(|(_, number, title)| {
        Fact::new(
            tr!(lang, "moderation-project"),
            format!("{number} – {title}"),
        )
    }));
    facts
}

pub(in crate::features) fn channel(lang: Lang, channel: Channel) -> String {
    tr!(
        lang,
        match channel {
            Channel::Web => "moderation-channel-web",
            Channel::Field => "moderation-channel-field",
            Channel::Paper => "moderation-channel-paper",
            Channel::Meeting => "moderation-channel-meeting",
            Channel::Phone => "moderation-channel-phone",
        }
    )
}

fn history(cx: &Cx, idea: &Idea) -> Vec<Moment> {
    let lang = cx.lang();
    let sent = Moment {
        photos: vec![],
        title: tr!(lang, "moderation-history-sent"),
        when: fmt::date_time(lang, idea.submitted_at),
        text: None,
        state: MomentState::Done,
    };
    let decisions = idea.history.iter().map(|line| {
        let reason = line.reason.map(|reason| {
            format!(
                "{} – {}",
                tr!(lang, charter(reason).title),
                reason_text(cx, reason)
            )
        });
        let text: Vec<String> = reason
            .into_iter()
            .chain(Some(line.message.clone()).filter(|message| !message.is_empty()))
            .collect();
        let key = match line.verdict {
            Verdict::Publish => "moderation-history-published",
            Verdict::RequestChanges => "moderation-history-changes",
            Verdict::Refuse => "moderation-history-refused",
        };
        let moment = Moment {
            photos: vec![],
            title: tr!(lang, key),
            when: fmt::date_time(lang, line.at),
            text: (!text.is_empty()).then(|| text.join(" ")),
            state: MomentState::Done,
        };
        (line.at, moment)
    });
    let mut moments: Vec<_> = std::iter::once((idea.submitted_at, sent))
        .chain(decisions)
        .collect();
    moments.sort_by_key(|(at, _)| *at);
    moments.into_iter().map(|(_, moment)| moment).collect()
}
