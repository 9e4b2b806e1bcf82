//! Three questions after the outing.

use super::device;
use super::fields::{Faults, Line, LineKind, button, fine, line};
use super::forms;
use super::phone::Phone;
use crate::ui::Glyph;
use domain::field::{Content, Debrief};
use leptos::prelude::*;

pub(super) fn screen(phone: Phone) -> AnyView {
    let faults: Faults = RwSignal::new(vec![]);
    let answers = phone.debrief;
    let id = StoredValue::new(device::entry_id());
    let question = |id, label, value| {
        let kind = LineKind::Several;
        let line_of = Line {
            id,
            label,
            hint: None,
            required: false,
            kind,
        };
        line(phone, line_of, value, faults)
    };
    let keep = move || {
        let [well, hard, next] = answers.map(|answer| answer.get_untracked());
        let debrief = Debrief {
            went_well: well.trim().to_owned(),
            was_hard: hard.trim().to_owned(),
            next_time: next.trim().to_owned(),
        };
        if !fine(phone, faults, forms::debrief(&debrief)) {
            return;
        }
        phone.busily(async move {
            if phone.keep(id.get_value(), Content::Debrief(debrief)).await {
                // The screen may be gone by then.
                let _ = id.try_set_value(device::entry_id());
                for answer in answers {
                    answer.set(String::new());
                }
                phone.tell(phone.say("field-kept-debrief"));
            }
        });
    };
    view! {
        <p class="lead">{phone.say("field-debrief-lead")}</p>
        <div class="form stack">
            {question("debrief-well", "field-debrief-well", answers[0])}
            {question("debrief-hard", "field-debrief-hard", answers[1])}
            {question("debrief-next", "field-debrief-next", answers[2])}
            {button("button button-wide", Some(Glyph::Tick), phone.say("field-keep"), phone.busy.into(), keep)}
        </div>
    }
    .into_any()
}
