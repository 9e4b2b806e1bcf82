//! The calendar's page: a row of two dates per phase.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::{Locked, edition, no_right_to_edit, phase};
use crate::features::editions_desk::calendar_form::{PhaseRow, field, rows_of};
use crate::features::editions_desk::parts::{Part, conflict, part_page, typed_rows};
use crate::features::editions_desk::server::{CALENDAR, SaveCalendar};
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, Fact, Notice, TextField, TextKind, Tone};
use domain::{Action, Lang, PhaseKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

/// `/desk/editions/{slug}/calendar`
pub async fn calendar(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let form = cx.form(CALENDAR).await?;
    let rows: Vec<PhaseRow> = typed_rows(&form, || rows_of(&edition.calendar));
    let locked = no_right_to_edit(&cx, edition.id);
    let readonly = locked.is_some();
    let vote_begun = edition.calendar.has_begun(PhaseKind::Vote, cx.now());
    let vote_over = edition.calendar.closed_vote(cx.now()).is_ok();
    let fields = rows
        .into_iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let kind: PhaseKind = row.kind.parse().ok()?;
            let of_vote = kind == PhaseKind::Vote;
            let fixed = Fixed {
                starts: readonly || (of_vote && vote_begun),
                ends: readonly || (of_vote && vote_over),
            };
            Some(phase_fields(lang, &form, at, kind, row, fixed))
        })
        .collect_view();
    let vote = vote_begun.then(|| {
        let key = if vote_over {
            "editing-calendar-vote-over"
        } else {
            "editing-calendar-vote-open"
        };
        view! { <Notice tone=Tone::Info>{tr!(lang, key)}</Notice> }
    });
    let body = view! {
        <div class="stack">
            <Locked reason=locked />
            {vote}
            {conflict(lang, &form, facts(lang, &edition))}
            <p class="prose">{tr!(lang, "editing-calendar-text")}</p>
            <form method="post" action=SaveCalendar::PATH class="stack" id="form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="version" value=edition.version.to_string() />
                <div class="phase-rows">{fields}</div>
                {(!readonly).then(|| view! { <Button>{tr!(lang, "desk-save")}</Button> })}
            </form>
        </div>
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Calendar,
        Some(&form),
        body.into_any(),
    ))
}

/// Which ends of a phase can't be changed.
#[derive(Clone, Copy)]
struct Fixed {
    starts: bool,
    ends: bool,
}

fn phase_fields(
    lang: Lang,
    form: &FormState,
    at: usize,
    kind: PhaseKind,
    row: PhaseRow,
    fixed: Fixed,
) -> AnyView {
    let end = |end: &'static str, label: &str, value: String, fixed: bool| {
        let id = field(end, kind);
        let name = format!("phases[{at}][{end}]");
        // A field that can't be changed isn't sent: its value goes along all the same.
        let sent =
            fixed.then(|| view! { <input type="hidden" name=name.clone() value=value.clone() /> });
        view! {
            {sent}
            <TextField
                name=if fixed { format!("{name}-shown") } else { name }
                label=tr!(lang, label)
                error=form.error(lang, &id)
                id
                kind=TextKind::DateTime
                value
                disabled=fixed
            />
        }
    };
    view! {
        <fieldset class="phase-row">
            <legend>{phase(lang, kind)}</legend>
            <p class="soft small">{tr!(lang, about(kind))}</p>
            <input type="hidden" name=format!("phases[{at}][kind]") value=kind.code() />
            <div class="phase-ends">
                {end("starts", "editing-calendar-starts", row.starts, fixed.starts)}
                {end("ends", "editing-calendar-ends", row.ends, fixed.ends)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// What happens in a phase, for those who plan it.
const fn about(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Preparation => "editing-about-preparation",
        PhaseKind::Ideas => "editing-about-ideas",
        PhaseKind::Screening => "editing-about-screening",
        PhaseKind::Study => "editing-about-study",
        PhaseKind::Vote => "editing-about-vote",
        PhaseKind::Count => "editing-about-count",
        PhaseKind::Delivery => "editing-about-delivery",
        PhaseKind::Review => "editing-about-review",
    }
}

fn facts(lang: Lang, edition: &Edition) -> Vec<Fact> {
    edition
        .calendar
        .phases()
        .iter()
        .map(|of| {
            let dates = tr!(
                lang,
                "editing-calendar-from-to",
                from = fmt::date_time(lang, of.starts),
                to = fmt::date_time(lang, of.ends)
            );
            Fact::new(phase(lang, of.kind), dates)
        })
        .collect()
}
