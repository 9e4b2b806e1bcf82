//! The second page of the booth: everything to check once more, who votes, and the one button that counts.

use super::casting::{ballot_paper, booth};
use super::draft::{self, BallotDraft};
use super::parts::{BoothSteps, Chosen};
use super::server::Confirm;
use super::voted::{already, closed};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in::{self, SignInState};
use crate::features::editions::stage::until;
use crate::features::projects::pages::redirected;
use crate::features::projects::parts::{Written, costs};
use crate::features::votes::LeaveGuard;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    ButtonLink, Checkbox, Choice, ErrorSummary, Fact, Facts, Glyph, Icon, Look, Notice, RadioGroup,
    Tone,
};
use domain::{PhaseKind, Rules};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, ProjectSummary, StoreError, VoterStatus};

/// `/e/{slug}/vote/summary`
pub async fn page(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    if let Err(not_open) = edition.calendar.open_vote(cx.now()) {
        return Ok(closed(&cx, &edition, not_open));
    }
    let status = cx.store().voter_status(&cx.actor(), edition.id).await?;
    let Some(mut draft) = draft::read(&cx, &edition).await? else {
        return Ok(redirected(&cx, &booth(&edition)));
    };
    if !draft.changing && matches!(status, VoterStatus::Voted { .. }) {
        let kept = draft::kept_receipt(&cx, &edition).await?;
        return Ok(already(
            &cx,
            &edition,
            status,
            kept,
            &cx.form("change").await?,
        ));
    }
    if draft.receipt().is_none() {
        draft.receipt_or_new();
        draft::keep(&cx, &edition, &draft).await?;
    }
    let mut projects = ballot_paper(&cx, &edition).await?;
    draft.order(&mut projects);
    let faults = faults(&cx, &edition, &draft, &projects);
    let form = cx.form("confirm").await?;
    let sign_in = sign_in::state(&cx).await?;
    Ok(check_page(
        &cx, &edition, &draft, projects, faults, form, sign_in,
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
) -> Page {
    let lang = cx.lang();
    let back = booth(edition);
    let change_href = format!("{}?kept=1", cx.href(&back));
    let ready = faults.is_empty();
    let errors = if ready { form.errors(lang) } else { faults };
    let signed_in = cx.session().and_then(|session| session.account);
    let title = tr!(lang, "votes-summary-title");
    let changing = draft.changing;
    let next = match (ready, signed_in) {
        (false, _) => ().into_any(),
        (true, None) => view! {
            <section class="stack" id="who">
                <h2>{tr!(lang, "votes-who-title")}</h2>
                <p>{tr!(lang, "votes-who-text")}</p>
                <p>{tr!(lang, "votes-one-per-address")}</p>
                <SignIn cx=cx.clone() state=sign_in back=format!("{back}/summary") />
                <NotYetCounted lang changing />
            </section>
        }
        .into_any(),
        (true, Some(account)) => view! {
            <ConfirmForm
                cx=cx.clone()
                edition=edition.clone()
                changing=draft.changing
                email=account.email
                state=form
            />
        }
        .into_any(),
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

/// The declaration and the button. Shown once the voter is known: nothing stands between it and the box.
#[component]
fn ConfirmForm(
    cx: Cx,
    edition: Arc<Edition>,
    changing: bool,
    email: String,
    state: FormState,
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
            <section class="stack">
                <h2>{tr!(lang, "votes-who-title")}</h2>
                <Facts facts=vec![Fact::new(tr!(lang, "votes-your-email"), email)] />
                {(!changing)
                    .then(|| {
                        view! { <Declare lang rules=edition.rules.clone() state=state.clone() mail /> }
                    })}
            </section>
            <section class="confirm-panel stack">
                <h2>{tr!(lang, "votes-confirm-title")}</h2>
                <NotYetCounted lang changing />
                <p>{change_note}</p>
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

/// What the rules ask to be declared, and whether the receipt also goes by mail.
#[component]
fn Declare(lang: Lang, rules: Rules, state: FormState, mail: bool) -> impl IntoView {
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
        {(rules.age_floor > 0)
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
        <Checkbox name="mail" label=tr!(lang, "votes-mail") hint=tr!(lang, "votes-mail-hint") checked=mail />
    }
}

#[component]
fn NotYetCounted(lang: Lang, changing: bool) -> impl IntoView {
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
