//! Motions as cards, with what can be done with each; and the form that tables one.

use super::parts::{about, called, is_secret, motion_name, motion_tag, path_of};
use super::server_motions::{MoveMotion, TableMotion, VoteOnMotion};
use crate::context::{Cx, FormState};
use crate::features::desk::amount::typed;
use crate::features::projects::parts::{Written, WrittenText};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Bar, BarChart, Button, ButtonLink, Checkbox, Choice, Glyph, Look, Notice, RadioGroup,
    SelectField, TextArea, TextField, TextKind, Tone,
};
use domain::delegated::MotionBallot;
use domain::deliberation::MOTION;
use domain::{DeliberationState, MotionChoice, MotionKind, MotionState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DeliberationView, MotionView};

/// Every motion. With `chair`, without the buttons of a member: the chair's screen has its own.
pub(super) fn cards(cx: &Cx, view: &DeliberationView, chair: bool) -> AnyView {
    let lang = cx.lang();
    if view.motions.is_empty() {
        return view! { <p>{tr!(lang, "deliberations-no-motions")}</p> }.into_any();
    }
    // What is voted on now comes first, then what waits.
    let mut all: Vec<&MotionView> = view.motions.iter().collect();
    all.sort_by_key(|one| match one.motion.state {
        MotionState::Voting => 0,
        MotionState::Tabled => 1,
        MotionState::Carried | MotionState::Rejected => 2,
        MotionState::Withdrawn => 3,
    });
    let cards = all
        .into_iter()
        .map(|one| view! { <li>{card(cx, view, one, chair)}</li> })
        .collect_view();
    view! { <ul class="deliberation-list stack">{cards}</ul> }.into_any()
}

fn card(cx: &Cx, view: &DeliberationView, one: &MotionView, chair: bool) -> AnyView {
    let lang = cx.lang();
    let motion = &one.motion;
    let secret = is_secret(motion).then(|| tr!(lang, "deliberations-secret"));
    let returned = (motion.returned > 0 && motion.state == MotionState::Tabled).then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "deliberations-returned")>
                <p>{tr!(lang, "deliberations-returned-text")}</p>
            </Notice>
        }
    });
    view! {
        <article class="panel stack" id=format!("motion-{}", motion.position)>
            <h3>{motion_name(lang, motion, &view.motions)}</h3>
            <p>
                {motion_tag(lang, motion.state)}
                {secret.map(|text| view! { " " <span class="soft">{text}</span> })}
            </p>
            {about_what(cx, view, one)}
            <WrittenText text=motion.text.clone() />
            {returned}
            {result(lang, one)}
            {(!chair).then(|| voting(cx, view, one))}
            {(!chair || view.chairs).then(|| withdraw(lang, view, one, chair))}
        </article>
    }
    .into_any()
}

/// The proposal and the amount.
fn about_what(cx: &Cx, view: &DeliberationView, one: &MotionView) -> AnyView {
    let lang = cx.lang();
    let proposal = one.proposal.as_ref().map(|proposal| {
        let href = cx.href(&format!(
            "/envelopes/{}/proposals/{}",
            view.envelope.slug, proposal.number
        ));
        view! {
            <p>
                <a href=href><Written text=proposal.title.clone() /></a>
            </p>
        }
    });
    let amount = one.motion.amount.map(|amount| {
        view! { <p class="deliberation-amount">{fmt::money(lang, amount)}</p> }
    });
    view! {
        {proposal}
        {amount}
    }
    .into_any()
}

/// The figures as bars with their table, and who voted what for those who may know.
fn result(lang: Lang, one: &MotionView) -> Option<AnyView> {
    let tally = one.motion.tally?;
    let bar = |key, votes: u32, tone| Bar {
        label: tr!(lang, key),
        value: u64::from(votes),
        text: fmt::number(lang, i64::from(votes)),
        tone,
        note: None,
    };
    let bars = vec![
        bar("deliberations-for", tally.yes, Tone::Success),
        bar("deliberations-against", tally.no, Tone::Danger),
        bar("deliberations-abstain", tally.abstain, Tone::Neutral),
    ];
    let names = (!one.votes.is_empty()).then(|| {
        let lines = one
            .votes
            .iter()
            .map(|(name, choice)| {
                let text = tr!(
                    lang,
                    "deliberations-voted-by",
                    name = called(lang, name),
                    choice = choice_name(lang, *choice)
                );
                view! { <li dir="auto">{text}</li> }
            })
            .collect_view();
        view! {
            <details>
                <summary>{tr!(lang, "deliberations-who-voted")}</summary>
                <ul class="deliberation-people">{lines}</ul>
            </details>
        }
    });
    let view = view! {
        <BarChart
            caption=tr!(lang, "deliberations-result")
            label_head=tr!(lang, "deliberations-choice")
            value_head=tr!(lang, "deliberations-votes")
            bars
        />
        {names}
    };
    Some(view.into_any())
}

pub(super) fn choice_name(lang: Lang, choice: MotionChoice) -> String {
    tr!(
        lang,
        match choice {
            MotionChoice::For => "deliberations-for",
            MotionChoice::Against => "deliberations-against",
            MotionChoice::Abstain => "deliberations-abstain",
        }
    )
}

/// The big buttons of the vote.
fn voting(cx: &Cx, view: &DeliberationView, one: &MotionView) -> Option<AnyView> {
    let lang = cx.lang();
    if is_secret(&one.motion) {
        return secret_link(cx, view, one);
    }
    if one.motion.state != MotionState::Voting {
        return None;
    }
    if let Some(mine) = one.mine {
        let text = tr!(
            lang,
            "deliberations-you-voted",
            choice = choice_name(lang, mine)
        );
        return Some(view! { <Notice tone=Tone::Success>{text}</Notice> }.into_any());
    }
    let me = view.me.as_ref()?;
    if me.acts.is_err() {
        return None;
    }
    if !me.present || !me.votes {
        let key = if me.present {
            "error-motion-age"
        } else {
            "error-not-present"
        };
        return Some(view! { <Notice tone=Tone::Info>{tr!(lang, key)}</Notice> }.into_any());
    }
    let button = |choice: MotionChoice, glyph| {
        view! {
            <Button look=Look::Quiet name="choice" value=choice.code() icon=Some(glyph) wide=true>
                {choice_name(lang, choice)}
            </Button>
        }
    };
    let form = view! {
        <form method="post" action=VoteOnMotion::url() class="deliberation-vote stack">
            {about(view)}
            <input type="hidden" name="motion" value=one.motion.id.to_string() />
            <p class="strong">{tr!(lang, "deliberations-vote-now")}</p>
            {button(MotionChoice::For, Glyph::Tick)}
            {button(MotionChoice::Against, Glyph::Close)}
            {button(MotionChoice::Abstain, Glyph::Minus)}
            <p class="small">{tr!(lang, "deliberations-vote-hint")}</p>
        </form>
    };
    Some(form.into_any())
}

/// A secret vote has a page of its own, from the naming of its scrutineers to the count.
pub(super) fn secret_link(cx: &Cx, view: &DeliberationView, one: &MotionView) -> Option<AnyView> {
    let lang = cx.lang();
    (one.motion.state != MotionState::Withdrawn).then(|| {
        let href = cx.href(&format!("{}/secret/{}", path_of(view), one.motion.position));
        view! {
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Vote) wide=true>
                    {tr!(lang, "deliberations-secret-page")}
                </ButtonLink>
            </p>
        }
        .into_any()
    })
}

fn withdraw(lang: Lang, view: &DeliberationView, one: &MotionView, chair: bool) -> Option<AnyView> {
    let may = one.is_own || chair;
    let under_way = matches!(
        view.deliberation.state,
        DeliberationState::Convened | DeliberationState::Open
    );
    (may && under_way && one.motion.state == MotionState::Tabled).then(|| {
        let name = motion_name(lang, &one.motion, &view.motions);
        view! {
            <form method="post" action=MoveMotion::url()>
                {about(view)}
                <input type="hidden" name="motion" value=one.motion.id.to_string() />
                <Button look=Look::Bare name="act" value="withdraw">
                    {tr!(lang, "deliberations-withdraw")}
                    <span class="hidden">" " {name}</span>
                </Button>
            </form>
        }
        .into_any()
    })
}

/// One form for money, a change to another motion, or anything else.
pub(super) fn table_form(cx: &Cx, view: &DeliberationView, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let kinds = vec![
        Choice::new(
            MotionKind::Allocate.code(),
            tr!(lang, "deliberations-kind-allocate"),
        )
        .hint(tr!(lang, "deliberations-kind-allocate-hint"))
        .disabled(view.proposals.is_empty()),
        Choice::new(
            MotionKind::Amendment.code(),
            tr!(lang, "deliberations-kind-amendment"),
        )
        .hint(tr!(lang, "deliberations-kind-amendment-hint")),
        Choice::new(
            MotionKind::Other.code(),
            tr!(lang, "deliberations-kind-other"),
        ),
    ];
    let proposals: Vec<Choice> = view
        .proposals
        .iter()
        .map(|proposal| {
            let cost = proposal.amount.map(|amount| fmt::money(lang, amount));
            let label = match cost {
                Some(cost) => format!("{} – {cost}", proposal.title),
                None => proposal.title.clone(),
            };
            Choice::new(proposal.id.to_string(), label)
        })
        .collect();
    let tabled: Vec<Choice> = view
        .motions
        .iter()
        .filter(|one| {
            one.motion.state == MotionState::Tabled && one.motion.kind != MotionKind::Amendment
        })
        .map(|one| {
            Choice::new(
                one.motion.id.to_string(),
                motion_name(lang, &one.motion, &view.motions),
            )
        })
        .collect();
    let only = match view.proposals.as_slice() {
        [one] => one.amount.map(typed).unwrap_or_default(),
        _ => String::new(),
    };
    let secret = (view.envelope.terms.ballot == MotionBallot::Open).then(|| {
        view! {
            <Checkbox
                name="secret"
                label=tr!(lang, "deliberations-ask-secret")
                hint=tr!(lang, "deliberations-ask-secret-hint")
                checked=form.value("secret", "") == "on"
            />
        }
    });
    view! {
        <form method="post" action=TableMotion::url() class="form">
            {about(view)}
            <RadioGroup
                name="kind"
                legend=tr!(lang, "deliberations-kind")
                options=kinds
                value=form.value("kind", MotionKind::Allocate.code())
                error=form.error(lang, "kind")
                required=true
            />
            <SelectField
                name="proposal"
                label=tr!(lang, "deliberations-field-proposal")
                options=proposals
                blank=tr!(lang, "deliberations-field-proposal-none")
                value=form.value("proposal", "")
                error=form.error(lang, "proposal")
            />
            <SelectField
                name="motion"
                label=tr!(lang, "deliberations-field-motion")
                options=tabled
                blank=tr!(lang, "deliberations-field-motion-none")
                value=form.value("motion", "")
                error=form.error(lang, "motion")
            />
            <TextField
                name="amount"
                label=tr!(lang, "deliberations-field-amount")
                hint=tr!(lang, "deliberations-field-amount-hint")
                kind=TextKind::Money
                value=form.value("amount", only)
                error=form.error(lang, "amount")
            />
            <TextArea
                name="text"
                label=tr!(lang, "deliberations-field-text")
                hint=tr!(lang, "deliberations-field-text-hint")
                rows=4
                max=u32::try_from(MOTION.max).unwrap_or(u32::MAX)
                value=form.value("text", "")
                error=form.error(lang, "text")
            />
            {secret}
            <Button icon=Some(Glyph::Plus)>{tr!(lang, "deliberations-table-send")}</Button>
        </form>
    }
    .into_any()
}
