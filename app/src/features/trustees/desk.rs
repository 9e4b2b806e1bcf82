//! The ceremony at the desk: name the trustees, follow them, and what there is once the box is sealed.

use super::form::{self, MOST, TrusteeRow};
use super::parts::{BoxSteps, TrusteeFields};
use super::server::{InviteAgain, PLAN, PlanBox, REPLACE, ReplaceTrustee};
use super::words;
use crate::context::{Cx, FormState};
use crate::features::credentials::parts::ProveAgain;
use crate::features::desk::parts::edition;
use crate::features::editions_desk::parts::{Part, part_page, typed_rows};
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Column, Confirm, Fact, Facts, Glyph, Look, Notice, Table, TextField,
    TextKind, Tone,
};
use chrono::TimeDelta;
use domain::{Action, BallotBoxState, PhaseKind, TrusteeId, TrusteeState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{BallotBoxView, Edition, TrusteeLine};

/// From so many days before the vote on an unsealed box is urgent.
pub const NEAR: TimeDelta = TimeDelta::days(14);

/// `/desk/editions/{slug}/ballot-box`
pub async fn ceremony(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let of_box = cx.store().ballot_box(&cx.actor(), edition.id).await?;
    // One form of the page at a time is refused: its faults are told above them all.
    let plan_form = cx.form(PLAN).await?;
    let replace_form = cx.form(REPLACE).await?;
    let refused = [&replace_form, &plan_form]
        .into_iter()
        .find(|form| !form.errors(lang).is_empty())
        .cloned();
    let fixed = match &of_box {
        Some(view) => is_fixed(&cx, &edition, view).await?,
        None => false,
    };
    let may = cx.can_in(Action::ManageBallotBox, edition.id);
    let content = match &of_box {
        None => view! {
            {may.then(|| plan(&cx, &edition, None, &plan_form))}
        }
        .into_any(),
        Some(view) => {
            let may_change = may && !fixed && view.state != BallotBoxState::Opened;
            let again = may_change.then(|| {
                let form = plan(&cx, &edition, Some(view), &plan_form);
                view! {
                    <Confirm
                        summary=tr!(lang, "desk-box-plan-again")
                        open=!plan_form.errors(lang).is_empty()
                    >
                        <Notice tone=Tone::Warning>{tr!(lang, "desk-box-plan-again-text")}</Notice>
                        {form}
                    </Confirm>
                }
            });
            view! {
                {standing(&cx, &edition, view)}
                {followed(&cx, &edition, view, may_change)}
                {may_change.then(|| replacing(&cx, &edition, view, &replace_form))}
                {fixed.then(|| view! { <p class="soft">{tr!(lang, "desk-box-fixed")}</p> })}
                {again}
            }
            .into_any()
        }
    };
    let body = view! {
        <div class="stack-l">
            {urgent(&cx, &edition, of_box.as_ref())
                .map(|text| view! { <Notice tone=Tone::Warning>{text}</Notice> })}
            <div class="prose">
                <p>{tr!(lang, "desk-box-text")}</p>
                <p>
                    <a class="text-link" href=cx.href("/ballot-box")>{tr!(lang, "desk-box-more")}</a>
                </p>
            </div>
            <BoxSteps lang view=of_box.clone() />
            <ProveAgain cx=cx.clone() back=cx.path() />
            {content}
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::BallotBox,
        refused.as_ref(),
        body.into_any(),
    ))
}

/// The warning that the vote is near, or open, and the box not sealed.
pub fn urgent(cx: &Cx, edition: &Edition, of_box: Option<&BallotBoxView>) -> Option<String> {
    let lang = cx.lang();
    let sealed = of_box.is_some_and(|view| view.state != BallotBoxState::Planned);
    let Some(vote) = edition.calendar.phase(PhaseKind::Vote) else {
        return of_box.is_none().then(|| tr!(lang, "desk-box-no-vote"));
    };
    let now = cx.now();
    // An imported vote was counted elsewhere, and never had a box.
    if sealed || now >= vote.ends || edition.counted || edition.outcome_published.is_some() {
        None
    } else if now >= vote.starts {
        Some(tr!(lang, "desk-box-open-unsealed"))
    } else {
        let date = fmt::date_time(lang, vote.starts);
        (vote.starts - now <= NEAR).then(|| tr!(lang, "desk-box-near", date = date))
    }
}

/// Whether the trustees can't change any more: somebody is on the roll.
async fn is_fixed(
    cx: &Cx,
    edition: &Edition,
    view: &BallotBoxView,
) -> Result<bool, crate::error::AppError> {
    if view.state == BallotBoxState::Planned {
        return Ok(false);
    }
    let turnout = cx.store().turnout(&cx.actor(), edition.id).await?;
    Ok(turnout.voters > 0)
}

/// The form that names everybody.
fn plan(cx: &Cx, edition: &Edition, of_box: Option<&BallotBoxView>, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let rows: Vec<TrusteeRow> = typed_rows(form, || form::rows_of(of_box));
    let fields = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let legend = tr!(lang, "desk-box-trustee", number = (at + 1).to_string());
            view! { <TrusteeFields lang form=form.clone() row at=Some(at) legend /> }
        })
        .collect_view();
    let needed = of_box.map_or(2, |view| view.needed).to_string();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-box-plan")}</h2>
            <p class="prose">{tr!(lang, "desk-box-plan-text")}</p>
            <form method="post" action=PlanBox::PATH class="stack" id="form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <div class="envelope-rows">{fields}</div>
                <p class="soft small">{tr!(lang, "desk-box-rows", most = MOST)}</p>
                <TextField
                    name="needed"
                    kind=TextKind::Whole
                    label=tr!(lang, "desk-box-needed")
                    hint=tr!(lang, "desk-box-needed-hint")
                    value=form.value("needed", needed)
                    error=form.error(lang, "needed")
                    required=true
                />
                <Notice tone=Tone::Neutral>
                    <ul class="odd-list">
                        <li>{tr!(lang, "desk-box-lone-warning")}</li>
                        <li>{tr!(lang, "desk-box-all-warning")}</li>
                    </ul>
                </Notice>
                <Button icon=Some(Glyph::Mail)>{tr!(lang, "desk-box-invite")}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// Who is awaited, or what was sealed.
fn standing(cx: &Cx, edition: &Edition, view: &BallotBoxView) -> AnyView {
    let lang = cx.lang();
    let total = view.trustees.len();
    let public = cx.href(&format!("/e/{}/ballot-box", edition.slug));
    let minutes = cx.href(&format!("{}/minutes", Part::BallotBox.of(&edition.slug)));
    let quorum = tr!(
        lang,
        "desk-box-quorum-of",
        needed = view.needed,
        total = total
    );
    let lone = view.is_lone().then(|| {
        view! { <Notice tone=Tone::Warning>{tr!(lang, "desk-box-lone-warning")}</Notice> }
    });
    let mut facts = vec![Fact::new(tr!(lang, "desk-box-quorum"), quorum)];
    if view.state == BallotBoxState::Planned {
        let missing = view
            .trustees
            .iter()
            .filter(|line| matches!(line.state, TrusteeState::Invited | TrusteeState::Taken))
            .count();
        return view! {
            <section class="stack">
                {lone}
                <Facts facts />
                <p class="strong">{tr!(lang, "desk-box-waiting", missing = missing)}</p>
            </section>
        }
        .into_any();
    }
    if let Some(day) = view.sealed_on {
        facts.push(Fact::new(
            tr!(lang, "desk-box-sealed-on"),
            fmt::day(lang, day),
        ));
    }
    let keys = words::keys(lang, view.box_key.as_ref(), &view.token_key, &view.log_key)
        .into_iter()
        .map(|(name, print)| {
            view! {
                <div class="fact">
                    <dt>{name}</dt>
                    <dd class="fingerprint">{print}</dd>
                </div>
            }
        })
        .collect_view();
    let told = tr!(lang, "desk-box-sealed-text", needed = view.needed);
    view! {
        <section class="stack">
            <Notice tone=Tone::Success title=tr!(lang, "desk-box-sealed")>
                <p>{told}</p>
            </Notice>
            {lone}
            <Facts facts />
            <h2>{tr!(lang, "ballot-box-keys")}</h2>
            <p class="prose">{tr!(lang, "ballot-box-keys-text")}</p>
            <dl class="facts">{keys}</dl>
            <div class="cluster">
                <ButtonLink href=public look=Look::Quiet icon=Some(Glyph::Globe)>
                    {tr!(lang, "desk-box-public")}
                </ButtonLink>
                <ButtonLink href=minutes look=Look::Quiet>
                    {tr!(lang, "desk-box-minutes")}
                </ButtonLink>
            </div>
        </section>
    }
    .into_any()
}

/// The trustees, how far each is, and what can be done for them.
fn followed(cx: &Cx, edition: &Edition, view: &BallotBoxView, may_change: bool) -> AnyView {
    let lang = cx.lang();
    let rows = view
        .trustees
        .iter()
        .map(|line| {
            vec![
                view! {
                    <span lang="fr" dir="auto">{line.name.clone()}</span>
                    {line
                        .email
                        .clone()
                        .map(|email| view! { <p class="small soft verbatim">{email}</p> })}
                }
                .into_any(),
                words::kind(lang, line.kind).into_any(),
                words::share(lang, line.state),
                acts(cx, edition, view, line, may_change),
            ]
        })
        .collect();
    let columns = [
        "ballot-box-trustee-name",
        "desk-box-kind",
        "desk-box-share",
        "desk-box-act",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    view! { <Table caption=tr!(lang, "desk-box-state") columns rows /> }.into_any()
}

fn acts(
    cx: &Cx,
    edition: &Edition,
    view: &BallotBoxView,
    line: &TrusteeLine,
    may_change: bool,
) -> AnyView {
    let lang = cx.lang();
    let waits = view.state == BallotBoxState::Planned && line.state != TrusteeState::Confirmed;
    let again = (may_change && waits).then(|| {
        let name = line.name.clone();
        view! {
            <form method="post" action=InviteAgain::PATH>
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="trustee" value=line.id.to_string() />
                <Button look=Look::Bare icon=Some(Glyph::Mail)>
                    {tr!(lang, "desk-box-send-again")}
                    <span class="hidden">" – " {name}</span>
                </Button>
            </form>
        }
    });
    let replace = may_change.then(|| {
        let path = Part::BallotBox.of(&edition.slug);
        let href = cx.href(&format!("{path}?replace={}#replace", line.id));
        view! {
            <a class="text-link" href=href>
                {tr!(lang, "desk-box-replace")}
                <span class="hidden">" – " {line.name.clone()}</span>
            </a>
        }
    });
    view! {
        {again}
        {replace}
    }
    .into_any()
}

/// The form that puts somebody else in a trustee's place, for the one whom the address names.
fn replacing(
    cx: &Cx,
    edition: &Edition,
    view: &BallotBoxView,
    form: &FormState,
) -> Option<AnyView> {
    let lang = cx.lang();
    let id: TrusteeId = cx.query_as("replace")?;
    let line = view.trustees.iter().find(|line| line.id == id)?;
    // Whoever comes usually stands for the same as whoever goes.
    let row: TrusteeRow = typed_rows(form, || TrusteeRow {
        kind: line.kind.code().to_owned(),
        ..TrusteeRow::default()
    });
    Some(
        view! {
            <section class="panel stack" id="replace">
                <h2>{tr!(lang, "desk-box-replace-of", name = line.name.clone())}</h2>
                <p class="prose">{tr!(lang, "desk-box-replace-text")}</p>
                <form method="post" action=ReplaceTrustee::PATH class="stack">
                    <input type="hidden" name="edition" value=edition.slug.clone() />
                    <input type="hidden" name="trustee" value=id.to_string() />
                    <TrusteeFields
                        lang
                        form=form.clone()
                        row
                        at=None
                        legend=tr!(lang, "desk-box-new")
                    />
                    <div class="cluster">
                        <Button look=Look::Danger>{tr!(lang, "desk-box-replace-now")}</Button>
                        <a class="text-link" href=cx.href(&Part::BallotBox.of(&edition.slug))>
                            {tr!(lang, "desk-box-replace-not")}
                        </a>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}
