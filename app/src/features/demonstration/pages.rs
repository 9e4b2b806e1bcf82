use super::MoveClock;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::missions::parts::when;
use crate::i18n::{Speaks, fmt};
use crate::mail;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Column, EmptyState, Look, Table};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Lang, MemberLevel, PhaseKind, Role};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The last mails that are shown.
const MAILS: u64 = 20;

/// The accounts that `parvis demo` makes: address and role.
pub const ACCOUNTS: [(&str, &str, Option<Role>); 5] = [
    (
        "admin@example.org",
        "Ada (démonstration)",
        Some(Role::Administrator),
    ),
    (
        "coordination@example.org",
        "Camille (démonstration)",
        Some(Role::Coordinator),
    ),
    (
        "moderation@example.org",
        "Moussa (démonstration)",
        Some(Role::Moderator),
    ),
    (
        "lecture@example.org",
        "Léa (démonstration)",
        Some(Role::Reader),
    ),
    ("habitante@example.org", "Habiba (démonstration)", None),
];

/// Somebody who belongs to a department of the demonstration.
pub struct DemoMember {
    pub email: &'static str,
    pub name: &'static str,
    /// The key of the department in `demo/avignon/study.toml`.
    pub department: &'static str,
    pub level: MemberLevel,
    /// The key of the text that says who it is.
    text: &'static str,
}

/// The members of departments that `parvis demo` makes.
pub const MEMBERS: [DemoMember; 4] = [
    DemoMember {
        email: "voirie@example.org",
        name: "Vera (démonstration)",
        department: "voirie",
        level: MemberLevel::Analyst,
        text: "demonstration-analyst",
    },
    DemoMember {
        email: "direction-voirie@example.org",
        name: "Hugo (démonstration)",
        department: "voirie",
        level: MemberLevel::Validator,
        text: "demonstration-validator",
    },
    DemoMember {
        email: "grand-avignon@example.org",
        name: "Gaëlle (démonstration)",
        department: "agglo",
        level: MemberLevel::Analyst,
        text: "demonstration-outside-analyst",
    },
    DemoMember {
        email: "direction-grand-avignon@example.org",
        name: "Denis (démonstration)",
        department: "agglo",
        level: MemberLevel::Validator,
        text: "demonstration-outside-validator",
    },
];

/// `/demonstration`; a real city has no such page.
pub async fn index(cx: Cx) -> PageResult {
    if !cx.city().demonstration {
        return Err(AppError::NotFound);
    }
    cx.never_kept();
    let mails = cx.store().demonstration_mails(MAILS).await?;
    let moves = clock_moves(&cx).await?;
    let cards = cards(&cx).await?;
    let field = field(&cx).await?;
    let title = tr!(cx, "demonstration-title");
    let body = view! {
        <div class="stack-xl">
            <header class="stack">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(cx, "demonstration-lead")}</p>
            </header>
            <section class="stack" id="mails">
                <h2>{tr!(cx, "demonstration-mails")}</h2>
                {mails_view(&cx, &mails)}
            </section>
            <section class="stack">
                <h2>{tr!(cx, "demonstration-accounts")}</h2>
                <p>{tr!(cx, "demonstration-accounts-lead")}</p>
                {accounts(&cx)}
                <p>
                    <a href=cx.href("/account")>{tr!(cx, "demonstration-sign-in")}</a>
                </p>
            </section>
            {cards}
            {field}
            <section class="stack" id="trustees">
                <h2>{tr!(cx, "demonstration-trustees")}</h2>
                <p>
                    {tr!(
                        cx, "demonstration-trustees-lead", needed = store::DEMONSTRATION_NEEDED
                    )}
                </p>
                {trustees()}
            </section>
            <section class="stack" id="clock">
                <h2>{tr!(cx, "demonstration-clock")}</h2>
                <p>
                    {tr!(cx, "demonstration-clock-now", now = fmt::date_time(cx.lang(), cx.now()))}
                </p>
                <p>{tr!(cx, "demonstration-clock-lead")}</p>
                <div class="cluster">{moves}</div>
            </section>
        </div>
    };
    Ok(Page::wide(None, title, body))
}

fn mails_view(cx: &Cx, mails: &[store::MailCopy]) -> AnyView {
    if mails.is_empty() {
        let lead = tr!(cx, "demonstration-no-mail-lead");
        return view! {
            <EmptyState title=tr!(cx, "demonstration-no-mail")>
                <p>{lead}</p>
            </EmptyState>
        }
        .into_any();
    }
    mails
        .iter()
        .map(|copy| {
            let lang: Lang = copy.lang;
            let url = &cx.site().url;
            let (subject, body) = if copy.to.starts_with('+') {
                let text = mail::text_message(lang, &copy.mail, cx.city(), url);
                (tr!(lang, "demonstration-text-message"), text)
            } else {
                let letter = mail::letter(lang, &copy.mail, cx.city(), url);
                (letter.subject, letter.body)
            };
            view! {
                <article class="card">
                    <h3 class="card-title" lang=lang.code() dir=lang.dir()>
                        {subject}
                    </h3>
                    <p class="soft small">
                        {tr!(
                            cx, "demonstration-mail-to", address = copy.to.as_str(), date =
                            fmt::date_time(cx.lang(), copy.created_at)
                        )}
                    </p>
                    <p class="verbatim" lang=lang.code() dir=lang.dir()>
                        {body}
                    </p>
                </article>
            }
        })
        .collect_view()
        .into_any()
}

/// A few voting cards of each vote that is open, as the staff would hand them out.
async fn cards(cx: &Cx) -> Result<Option<AnyView>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let mut codes = vec![];
    for edition in catalogue.in_phase(PhaseKind::Vote, cx.now()) {
        codes.extend(cx.store().demonstration_cards(edition.id).await?);
    }
    if codes.is_empty() {
        return Ok(None);
    }
    let links = codes
        .iter()
        .map(|code| {
            let href = cx.href(&format!("/c/{}", code.grouped()));
            view! {
                <li>
                    <a class="verbatim" href=href dir="ltr">
                        {code.grouped()}
                    </a>
                </li>
            }
        })
        .collect_view();
    Ok(Some(
        view! {
            <section class="stack" id="cards">
                <h2>{tr!(cx, "demonstration-cards")}</h2>
                <p>{tr!(cx, "demonstration-cards-lead")}</p>
                <ul class="plain-list stack-s">{links}</ul>
            </section>
        }
        .into_any(),
    ))
}

/// Codes of outings that let a phone in: each leads to the field kit, with the code in the fragment, which no server
/// sees.
async fn field(cx: &Cx) -> Result<Option<AnyView>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let mut codes = vec![];
    for edition in catalogue.all() {
        codes.extend(cx.store().demonstration_field_codes(edition.id).await?);
    }
    if codes.is_empty() {
        return Ok(None);
    }
    let links = codes
        .into_iter()
        .map(|(outing, pass)| {
            let href = cx.href(&format!("/field#code={}", pass.code));
            view! {
                <li>
                    <a class="verbatim" href=href dir="ltr">
                        {pass.code}
                    </a>
                    " – "
                    <span dir="auto">{outing.title}</span>
                    ", "
                    {when(cx.lang(), outing.slot)}
                </li>
            }
        })
        .collect_view();
    Ok(Some(
        view! {
            <section class="stack" id="field">
                <h2>{tr!(cx, "demonstration-field")}</h2>
                <p>{tr!(cx, "demonstration-field-lead")}</p>
                <ul class="plain-list stack-s">{links}</ul>
            </section>
        }
        .into_any(),
    ))
}

/// The invented trustees with their words, so that anybody may play the opening.
fn trustees() -> impl IntoView {
    store::demonstration_trustees().map(|trustee| {
        view! {
            <article class="card">
                <h3 class="card-title" lang="fr" dir="ltr">
                    {trustee.name}
                </h3>
                <p class="soft small" dir="ltr">
                    {trustee.email}
                </p>
                <p class="verbatim" lang="fr" dir="ltr">
                    {trustee.words().join(" ")}
                </p>
            </article>
        }
    })
}

fn accounts(cx: &Cx) -> impl IntoView + use<> {
    let rows = ACCOUNTS
        .iter()
        .map(|(email, _, role)| {
            let role = match role {
                Some(Role::Administrator) => tr!(cx, "demonstration-administrator"),
                Some(Role::Coordinator) => tr!(cx, "demonstration-coordinator"),
                Some(Role::Moderator) => tr!(cx, "demonstration-moderator"),
                Some(Role::Reader) => tr!(cx, "demonstration-reader"),
                Some(Role::Auditor) => tr!(cx, "demonstration-auditor"),
                Some(Role::Ambassador) => tr!(cx, "demonstration-ambassador"),
                Some(Role::AmbassadorLead) => tr!(cx, "demonstration-ambassador-lead"),
                None => tr!(cx, "demonstration-resident"),
            };
            vec![(*email).into_any(), role.into_any()]
        })
        .chain(
            MEMBERS
                .iter()
                .map(|member| vec![member.email.into_any(), tr!(cx, member.text).into_any()]),
        )
        .collect();
    view! {
        <Table
            caption=tr!(cx, "demonstration-accounts-caption")
            columns=vec![
                Column::text(tr!(cx, "demonstration-account")),
                Column::text(tr!(cx, "demonstration-role")),
            ]
            rows
        />
    }
}

/// A button to the next day, and one to the close of each vote that is open.
async fn clock_moves(cx: &Cx) -> Result<impl IntoView + use<>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let now = cx.now();
    let mut moves: Vec<(DateTime<Utc>, String)> =
        vec![(now + TimeDelta::days(1), tr!(cx, "demonstration-clock-day"))];
    for edition in catalogue.in_phase(PhaseKind::Vote, now) {
        if let Some(vote) = edition.calendar.phase(PhaseKind::Vote) {
            let label = tr!(
                cx,
                "demonstration-clock-close",
                edition = edition.name.as_str()
            );
            moves.push((vote.ends, label));
        }
    }
    for edition in catalogue.all() {
        let to_come = |on: &DateTime<Utc>| edition.decisions_published_at.is_none() && *on > now;
        if let Some(on) = edition.decisions_on.filter(to_come) {
            moves.push((
                on,
                tr!(cx, "decisions-clock", edition = edition.name.as_str()),
            ));
        }
    }
    Ok(moves
        .into_iter()
        .map(|(to, label)| {
            view! {
                <form method="post" action=MoveClock::PATH>
                    <input type="hidden" name="to" value=to.timestamp() />
                    <Button look=Look::Quiet>{label}</Button>
                </form>
            }
        })
        .collect_view())
}
