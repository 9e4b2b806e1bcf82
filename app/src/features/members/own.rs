//! What a member sees of their training and of what they were lent, on their own page.

use super::parts::{loan_kind, today};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Tag, Tone};
use leptos::prelude::*;
use store::{Loan, Network, TrainingProgress};

/// One's own training and equipment, for who is accepted; nothing where there is neither.
pub async fn own_training(cx: &Cx, network: &Network) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let (store, actor) = (cx.store(), cx.actor());
    let steps = store.own_training(&actor, network.id).await?;
    let loans = store.own_loans(&actor, network.id).await?;
    let training = (!steps.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="training">
                <h2 id="training">{tr!(lang, "members-own-training")}</h2>
                {progress(lang, &steps)}
            </section>
        }
    });
    let equipment = (!loans.is_empty()).then(|| {
        let day = today(cx);
        let items = loans
            .iter()
            .map(|loan| view! { <li class="stack-s">{lent(lang, loan, day)}</li> })
            .collect_view();
        view! {
            <section class="stack" aria-labelledby="loans">
                <h2 id="loans">{tr!(lang, "members-own-loans")}</h2>
                <ul class="plain-list stack-s">{items}</ul>
            </section>
        }
    });
    Ok(view! {
        {training}
        {equipment}
    }
    .into_any())
}

/// Steps with whether they are done, in words and with a sign.
pub(super) fn progress(lang: Lang, steps: &[TrainingProgress]) -> AnyView {
    let items = steps
        .iter()
        .map(|one| {
            let said = match one.done_on {
                Some(day) => {
                    view! { <Tag label=tr!(lang, "members-done-on", date = fmt::day(lang, day)) tone=Tone::Success /> }
                        .into_any()
                }
                None => view! { <Tag label=tr!(lang, "members-to-do") tone=Tone::Info /> }.into_any(),
            };
            let text = (!one.step.text.is_empty()).then(|| {
                view! { <p class="user-text small" lang="fr" dir="auto">{one.step.text.clone()}</p> }
            });
            view! {
                <li class="stack-s">
                    <p><span class="strong" lang="fr" dir="auto">{one.step.title.clone()}</span> " " {said}</p>
                    {text}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="plain-list stack-s">{items}</ol> }.into_any()
}

/// Something lent, and when it is due.
pub(super) fn lent(lang: Lang, loan: &Loan, day: chrono::NaiveDate) -> AnyView {
    let what = tr!(
        lang,
        "members-loan-what",
        kind = loan_kind(lang, loan.kind),
        label = loan.label.clone()
    );
    let due = match (loan.returned_on, loan.due_on) {
        (Some(on), _) => tr!(lang, "members-loan-back", date = fmt::day(lang, on)),
        (None, Some(due)) => tr!(lang, "members-loan-due", date = fmt::day(lang, due)),
        (None, None) => tr!(
            lang,
            "members-loan-since",
            date = fmt::day(lang, loan.lent_on)
        ),
    };
    let late = loan
        .is_late(day)
        .then(|| view! { " " <Tag label=tr!(lang, "members-loan-late") tone=Tone::Warning /> });
    view! {
        <p>
            <span class="strong" dir="auto">{what}</span>
            " · "
            {due}
            {late}
        </p>
    }
    .into_any()
}
