//! What a network has lent: who has what, and what should be back.

use super::own::lent;
use super::parts::{LeadPage, called, lead_page, led, today};
use super::server_equipment::TakeBack;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, EmptyState, Look};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Loan, Network};

/// `/ambassadors/{slug}/lead/equipment`
pub async fn equipment(cx: Cx) -> PageResult {
    let network = led(&cx).await?;
    let lang = cx.lang();
    let loans = cx.store().loans(&cx.actor(), network.id).await?;
    let (back, out): (Vec<&Loan>, Vec<&Loan>) =
        loans.iter().partition(|loan| loan.returned_on.is_some());
    let list = if out.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "members-nothing-lent")>
                <p>{tr!(lang, "members-nothing-lent-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let items = out
            .iter()
            .map(|loan| row(&cx, &network, loan, true))
            .collect_view();
        view! { <ul class="plain-list stack-s">{items}</ul> }.into_any()
    };
    let returned = (!back.is_empty()).then(|| {
        let items = back
            .iter()
            .map(|loan| row(&cx, &network, loan, false))
            .collect_view();
        view! {
            <details>
                <summary>{tr!(lang, "members-returned")}</summary>
                <ul class="plain-list stack-s">{items}</ul>
            </details>
        }
    });
    let body = view! {
        <p class="lead">{tr!(lang, "members-equipment-lead")}</p>
        {list}
        {returned}
    };
    Ok(lead_page(&cx, &network, LeadPage::Equipment, vec![], body))
}

fn row(cx: &Cx, network: &Network, loan: &Loan, out: bool) -> AnyView {
    let lang = cx.lang();
    let href = cx.href(&format!(
        "{}/{}",
        LeadPage::Members.path(&network.slug),
        loan.member
    ));
    view! {
        <li class="panel stack-s">
            <p><a href=href dir="auto">{called(lang, &loan.name)}</a></p>
            {lent(lang, loan, today(cx))}
            {out.then(|| take_back(cx, network, loan, LeadPage::Equipment.path(&network.slug)))}
        </li>
    }
    .into_any()
}

/// The button that notes that something came back; `back` is the page that it stands on.
pub(super) fn take_back(cx: &Cx, network: &Network, loan: &Loan, back: String) -> AnyView {
    let lang = cx.lang();
    let label = loan.label.clone();
    view! {
        <form method="post" action=TakeBack::url()>
            <input type="hidden" name="slug" value=network.slug.clone() />
            <input type="hidden" name="loan" value=loan.id.to_string() />
            <input type="hidden" name="back" value=back />
            <Button look=Look::Bare>
                {tr!(lang, "members-loan-take-back")}
                <span class="hidden">" " {label}</span>
            </Button>
        </form>
    }
    .into_any()
}
