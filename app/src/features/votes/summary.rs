//! The second page of the booth: everything to check once more, who votes, and the one button that counts.

use super::casting::booth;
use super::device_summary;
use super::draft::{self, BallotDraft};
use super::on_device;
use super::pages::is_changing;
use super::parts::{BoothSteps, Chosen};
use super::server::Confirm;
use super::shared;
use super::voted::{already, closed, not_ready};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::accounts::means::{Voter, ways_in_words, word};
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in::{self, SignInState};
use crate::features::ballot_box::pages::BoxLink;
use crate::features::editions::stage::until;
use crate::features::projects::pages::redirected;
use crate::features::projects::parts::{Written, costs, on_ballot};
use crate::features::providers::{Age, age};
use crate::features::votes::LeaveGuard;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    ButtonLink, Checkbox, Choice, ErrorSummary, Facts, Glyph, Icon, Look, Notice, RadioGroup, Tone,
};
use domain::{PhaseKind, Rules};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, ProjectSummary, StoreError};

/// How the ballot will be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Device,
    Server,
}

/// `/e/{slug}/vote/summary`
pub async fn page(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    if let Err(not_open) = edition.calendar.open_vote(cx.now()) {
        return closed(&cx, &edition, not_open).await;
    }
    let Some(keys) = on_device::keys(&cx, &edition).await? else {
        return Ok(not_ready(&cx, &edition));
    };
    let draft = draft::read(&cx, &edition).await?;
    if draft
        .as_ref()
        .is_some_and(|draft| draft.on_its_way.is_some())
    {
        return Ok(redirected(&cx, &booth(&edition)));
    }
    let changing = is_changing(&cx, &edition, draft.as_ref());
    let status = cx.store().voter_status(&cx.actor(), edition.id).await?;
    if !changing && shared::is_asked(&cx, status, draft.as_ref()) {
        return Ok(shared::page(&cx, &edition, &keys, status, "summary"));
    }
    let another = draft.as_ref().is_some_and(|draft| draft.another);
    if !changing && shared::has_voted(&cx, status, another) {
        let kept = draft::kept_receipt(&cx, &edition).await?;
        let form = cx.form("change").await?;
        return Ok(already(&cx, &edition, &keys, status, kept, &form));
    }
    let age = age(&cx, edition.rules.age_floor).await?;
    if !changing && age == (Age::Told { old_enough: false }) {
        return Ok(too_young(&cx, &edition));
    }
    let mut projects = on_ballot(&cx, &edition).await?;
    let form = cx.form("confirm").await?;
    let sign_in = sign_in::state(&cx).await?;
    let draft = draft.unwrap_or_default();
    draft.order(&mut projects);
    if !draft.is_held_here() {
        return Ok(device_summary::page(
            &cx, &edition, &keys, changing, another, projects, form, sign_in, age,
        ));
    }
    let faults = faults(&cx, &edition, &draft, &projects);
    Ok(check_page(
        &cx, &edition, &draft, projects, faults, form, sign_in, age,
    ))
}

/// Why the choices can't be cast, with the place on this page where they stand.
fn faults(
    cx: &Cx,
    edition: &Edition,
    draft: &BallotDraft,
    projects: &[ProjectSummary],
) -> Vec<(String, String)> {
    let place = |text: String| vec![("choices".to_owned(), text)];
    if !draft.is_begun() {
        return place(tr!(cx, "votes-nothing-chosen"));
    }
    let costs = costs(projects);
    match edition
        .rules
        .ballot_form
        .check(&draft.to_cast(), |id| costs.get(&id).copied())
    {
        Ok(()) => vec![],
        Err(err) => place(AppError::from(StoreError::Ballot(err)).text(cx.lang())),
    }
}

fn check_page(
    cx: &Cx,
    edition: &Arc<Edition>,
    draft: &BallotDraft,
    projects: Vec<ProjectSummary>,
    faults: Vec<(String, String)>,
    form: FormState,
    sign_in: SignInState,
    age: Age,
) -> Page {
    let lang = cx.lang();
    let back = booth(edition);
    let change_href = format!("{}?kept=1", cx.href(&back));
    let ready = faults.is_empty();
    let errors = if ready { form.errors(lang) } else { faults };
    let voter = Voter::of(cx, edition);
    let title = tr!(lang, "votes-summary-title");
    let changing = draft.changing.is_some();
    let next = if !ready {
        ().into_any()
    } else if asks_who(&voter, changing) {
        who_votes(cx, edition, &voter, sign_in).into_any()
    } else {
        view! {
            <ConfirmForm
                cx=cx.clone()
                edition=edition.clone()
                changing
                voter
                state=form
                another=draft.another
                age
                way=Way::Server
            />
        }
        .into_any()
    };
    Page::focus(
        tr!(
            lang,
            "votes-summary-title-of",
            edition = edition.name.clone()
        ),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l" data-unfinished="">
                <BoothSteps lang current=2 />
                <ErrorSummary errors />
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "votes-summary-lead")}</p>
                </div>
                <section class="stack" id="choices" tabindex="-1">
                    <h2>{tr!(lang, "votes-choices-title")}</h2>
                    {if draft.blank {
                        view! {
                            <p class="chosen-blank strong">{tr!(lang, "votes-blank-chosen")}</p>
                            <p>{tr!(lang, "votes-blank-chosen-text")}</p>
                        }
                            .into_any()
                    } else if draft.is_begun() {
                        let form = edition.rules.ballot_form;
                        view! { <Chosen lang form picks=draft.choices() projects /> }.into_any()
                    } else {
                        view! { <p>{tr!(lang, "votes-choices-none")}</p> }.into_any()
                    }}
                    <p>
                        <ButtonLink
                            href=change_href
                            look=if ready { Look::Quiet } else { Look::Main }
                            icon=Some(Glyph::Edit)
                            wide=true
                        >
                            {tr!(lang, "votes-choices-change")}
                        </ButtonLink>
                    </p>
                </section>
                {next}
                <LeaveGuard inside=cx.href(&back) question=tr!(lang, "votes-leave") />
            </div>
        },
    )
}

/// Says to somebody whose day of birth is known that they may not vote yet. Another person on this device can.
fn too_young(cx: &Cx, edition: &Edition) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "providers-too-young-title");
    Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <h1>{title}</h1>
                <p>{tr!(lang, "providers-too-young", age = edition.rules.age_floor)}</p>
                <ButtonLink href=lang.href("/account") look=Look::Quiet>
                    {tr!(lang, "accounts-title")}
                </ButtonLink>
            </div>
        },
    )
}

/// Whether the page asks who votes. A ballot is replaced by its code alone: nobody has to say who they are.
pub(super) fn asks_who(voter: &Voter, changing: bool) -> bool {
    !changing && !matches!(voter, Voter::Known { .. })
}

/// Asks who votes, by the ways that the edition takes.
pub(super) fn who_votes(
    cx: &Cx,
    edition: &Arc<Edition>,
    voter: &Voter,
    sign_in: SignInState,
) -> impl IntoView + use<> {
    let lang = cx.lang();
    let other = match voter {
        Voter::Other(means) => Some(tr!(
            lang,
            "accounts-other-means-taken",
            means = tr!(lang, &format!("accounts-means-{}", word(*means)))
        )),
        Voter::Unknown | Voter::Known { .. } => None,
    };
    view! {
        <section class="stack" id="who">
            <h2>{tr!(lang, "votes-who-title")}</h2>
            {other
                .map(|text| {
                    view! {
                        <Notice tone=Tone::Warning>
                            <p>{text}</p>
                        </Notice>
                    }
                })}
            <p>{tr!(lang, "votes-who-text")}</p>
            <p>{ways_in_words(lang, &edition.rules)}</p>
            {shared::per_contact(lang, &edition.rules).map(|text| view! { <p>{text}</p> })}
            <SignIn
                cx=cx.clone()
                state=sign_in
                back=format!("{}/summary", booth(edition))
                edition=edition.clone()
            />
            <NotYetCounted lang changing=false />
        </section>
    }
}

/// The declaration and the button. Shown once the voter is known: nothing stands between it and the box.
#[component]
pub(super) fn ConfirmForm(
    cx: Cx,
    edition: Arc<Edition>,
    changing: bool,
    /// Who votes; nobody has to be known for a change.
    voter: Voter,
    state: FormState,
    /// Somebody of the household has voted, and this is another person.
    #[prop(optional)]
    another: bool,
    age: Age,
    way: Way,
) -> impl IntoView {
    let lang = cx.lang();
    let last = edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|phase| until(lang, phase.ends));
    let change_note = if edition.rules.change_until_close {
        tr!(lang, "votes-change-text", date = last.unwrap_or_default())
    } else {
        tr!(lang, "votes-no-change")
    };
    let mail = state.value("mail", "") == "on";
    view! {
        <form class="stack-l" id="confirm" method="post" action=Confirm::url()>
            <input type="hidden" name="slug" value=edition.slug.clone() />
            {voter
                .fact(lang)
                .map(|fact| {
                    let mailbox = voter.has_mailbox();
                    view! {
                        <section class="stack">
                            <h2>{tr!(lang, "votes-who-title")}</h2>
                            <Facts facts=vec![fact] />
                            {(another && !changing).then(|| shared::declared(lang))}
                            {(!changing)
                                .then(|| {
                                    view! { <Declare lang rules=edition.rules.clone() state=state.clone() mail mailbox age /> }
                                })}
                        </section>
                    }
                })}
            <section class="confirm-panel stack">
                <h2>{tr!(lang, "votes-confirm-title")}</h2>
                <NotYetCounted lang changing />
                <p>
                    {match way {
                        Way::Device => tr!(lang, "sealing-way-device"),
                        Way::Server => tr!(lang, "sealing-way-server"),
                    }}
                </p>
                <p>{change_note}</p>
                <BoxLink lang slug=edition.slug.clone() />
                {(way == Way::Device).then(|| view! { <Says lang /> })}
                <button type="submit" class="button button-confirm">
                    <Icon glyph=Glyph::Vote />
                    <span>
                        {if changing { tr!(lang, "votes-confirm-change") } else { tr!(lang, "votes-confirm") }}
                    </span>
                </button>
            </section>
        </form>
    }
}

/// Where the island says how far it is, and why it did not get further.
#[component]
fn Says(lang: Lang) -> impl IntoView {
    view! {
        <p
            class="strong"
            id="sealing-says"
            role="status"
            data-now=tr!(lang, "sealing-now")
            data-worker=tr!(lang, "sealing-worker")
            data-storage=tr!(lang, "sealing-storage")
        ></p>
    }
}

/// What the rules ask to be declared, and whether a mail is to confirm participation.
#[component]
fn Declare(
    lang: Lang,
    rules: Rules,
    state: FormState,
    mail: bool,
    mailbox: bool,
    age: Age,
) -> impl IntoView {
    let old_enough = !state.value("old_enough", "").is_empty();
    let links: Vec<Choice> = rules
        .links
        .iter()
        .map(|link| {
            Choice::new(
                link.code(),
                tr!(lang, &format!("votes-link-{}", link.code())),
            )
        })
        .collect();
    view! {
        {matches!(age, Age::Told { .. }).then(|| view! { <p>{tr!(lang, "providers-age-told")}</p> })}
        {(rules.age_floor > 0 && age == Age::Declared)
            .then(|| {
                view! {
                    <Checkbox
                        name="old_enough"
                        label=tr!(lang, "votes-age", age = rules.age_floor)
                        checked=old_enough
                        error=state.error(lang, "old_enough")
                        required=true
                    />
                }
            })}
        <RadioGroup
            name="link"
            legend=tr!(lang, "votes-link")
            hint=tr!(lang, "votes-link-hint")
            options=links
            value=state.value("link", "")
            error=state.error(lang, "link")
            required=true
        />
        {mailbox
            .then(|| {
                view! {
                    <Checkbox
                        name="mail"
                        label=tr!(lang, "votes-mail")
                        hint=tr!(lang, "votes-mail-hint")
                        checked=mail
                    />
                }
            })}
    }
}

#[component]
pub(super) fn NotYetCounted(lang: Lang, changing: bool) -> impl IntoView {
    let text = if changing {
        "votes-changing-text"
    } else {
        "votes-counts-after"
    };
    view! {
        <Notice tone=Tone::Warning title=tr!(lang, "votes-unfinished-title")>
            <p>{tr!(lang, text)}</p>
        </Notice>
    }
}

#[cfg(test)]
mod tests {
    use domain::Link;

    #[test]
    fn every_link_has_its_words() {
        for link in Link::ALL {
            assert!(crate::i18n::has_text(&format!(
                "votes-link-{}",
                link.code()
            )));
        }
    }
}
