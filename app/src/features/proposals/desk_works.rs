//! The forms of a proposal's works at the desk: their steps, their photos, and that it is there.

use super::desk_acts::Acts;
use super::desk_server_works::{DELIVER, DeliverProposal, WORKS, WorksOfProposal};
use super::parts::{desk_path, step_name};
use super::photo_sent::PHOTO;
use crate::features::photos::parts::thumbnail_href;
use crate::features::studies::parts::today;
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{
    Button, Checkbox, Choice, FileField, Glyph, Look, SelectField, TextArea, TextField, TextKind,
};
use domain::photo::MAX_BYTES;
use domain::{PhotoId, StepKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::ProposalStep;

/// What phones send. Without HEIC in the list an iPhone makes a JPEG of it before it sends.
const ACCEPT: &str = "image/jpeg,image/png,image/webp";

impl Acts<'_> {
    pub(super) fn works(&self) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(WORKS);
        let options: Vec<Choice> = [
            StepKind::Studies,
            StepKind::Procurement,
            StepKind::Works,
            StepKind::Inaugurated,
        ]
        .into_iter()
        .filter(|step| self.view.proposal.state.step(*step).is_ok())
        .map(|step| Choice::new(step.code(), step_name(lang, step)))
        .collect();
        view! {
            <form method="post" action=WorksOfProposal::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-works")}</h3>
                <p>{tr!(lang, "desk-proposals-works-text")}</p>
                {self.named()}
                <SelectField
                    name="step"
                    label=tr!(lang, "desk-proposals-works-step")
                    options
                    value=form.value("step", "")
                    error=form.error(lang, "step")
                    required=true
                />
                <TextField
                    name="planned"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-works-planned")
                    value=form.value("planned", "")
                    error=form.error(lang, "planned")
                />
                <TextField
                    name="done"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-works-done")
                    value=form.value("done", "")
                    error=form.error(lang, "done")
                />
                <TextArea
                    name="works_text"
                    rows=2
                    label=tr!(lang, "desk-proposals-works-words")
                    value=form.value("works_text", "")
                    error=form.error(lang, "works_text")
                />
                <Button look=Look::Quiet>{tr!(lang, "desk-proposals-works-button")}</Button>
            </form>
        }
        .into_any()
    }

    pub(super) fn deliver(&self) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(DELIVER);
        let day = today(self.cx).to_string();
        view! {
            <form method="post" action=DeliverProposal::PATH class="panel stack">
                <h3>{tr!(lang, "desk-proposals-deliver")}</h3>
                <p class="soft">{tr!(lang, "desk-proposals-deliver-text")}</p>
                {self.named()}
                <TextField
                    name="delivered_on"
                    kind=TextKind::Date
                    label=tr!(lang, "desk-proposals-deliver-on")
                    value=form.value("delivered_on", day)
                    error=form.error(lang, "delivered_on")
                    required=true
                />
                <Checkbox
                    name="bills"
                    label=tr!(lang, "desk-proposals-deliver-bills")
                    hint=tr!(lang, "desk-proposals-deliver-bills-hint")
                    checked=!form.value("bills", "").is_empty()
                />
                <Button icon=Some(Glyph::Done)>{tr!(lang, "desk-proposals-deliver-button")}</Button>
            </form>
        }
        .into_any()
    }

    /// A photo of what was done, which everybody sees on the path.
    pub(super) fn photo(&self) -> AnyView {
        let lang = self.cx.lang();
        let form = self.forms.of(PHOTO);
        let options: Vec<Choice> = self
            .view
            .steps
            .iter()
            .filter(|step| step.takes_photos())
            .map(|step: &ProposalStep| {
                let day = step.done_on.map(|day| fmt::day(lang, day));
                let label = format!(
                    "{} · {}",
                    step_name(lang, step.kind),
                    day.unwrap_or_default()
                );
                Choice::new(step.id.to_string(), label)
            })
            .collect();
        let last = options.last().map(|one| one.value.clone());
        let kept: Option<PhotoId> = form.value("photo", "").parse().ok();
        let photo = kept.map(|id| {
            view! {
                <input type="hidden" name="kept" value=id.to_string() />
                <p>{tr!(lang, "posts-photo-kept")}</p>
                <img
                    class="story-thumbnail"
                    src=thumbnail_href(id)
                    alt=tr!(lang, "posts-photo-kept-alt")
                />
            }
        });
        let here = desk_path(&self.envelope.slug, self.view.proposal.number);
        view! {
            <form
                method="post"
                enctype="multipart/form-data"
                action=lang.href(&format!("{here}/photo"))
                class="panel stack"
            >
                <h3>{tr!(lang, "desk-proposals-photo")}</h3>
                <p>{tr!(lang, "desk-proposals-photo-text")}</p>
                <SelectField
                    name="of"
                    label=tr!(lang, "desk-proposals-photo-step")
                    options
                    value=form.value("of", last.unwrap_or_default())
                    error=form.error(lang, "of")
                    required=true
                />
                {photo}
                <FileField
                    name="photo"
                    label=tr!(lang, "desk-proposals-photo-file")
                    accept=ACCEPT
                    hint=tr!(lang, "posts-photo-hint", max = MAX_BYTES / (1024 * 1024))
                    error=form.error(lang, "photo")
                />
                <TextField
                    name="alt"
                    label=tr!(lang, "posts-photo-alt")
                    hint=tr!(lang, "posts-photo-alt-hint")
                    value=form.value("alt", "")
                    error=form.error(lang, "alt")
                    required=true
                    autocomplete="off"
                />
                <Button look=Look::Quiet>{tr!(lang, "desk-proposals-photo-button")}</Button>
            </form>
        }
        .into_any()
    }
}
