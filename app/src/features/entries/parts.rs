//! Parts of the batch screen: what is there already, and what this person entered last.

use super::server::UndoEntry;
use super::typed::TICKED;
use crate::context::Cx;
use crate::features::desk::parts::idea_tag;
use crate::features::moderation::idea::channel;
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{Button, Column, Look, Notice, Table, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, Entry, IdeaSummary};

/// What is there already and looks the same; the button has the focus, so that Enter enters it all the same.
pub(super) fn already(cx: &Cx, edition: &Edition, known: &[IdeaSummary]) -> AnyView {
    let lang = cx.lang();
    let items = known
        .iter()
        .map(|idea| {
            let href = cx.href(&format!(
                "/desk/moderation/{}/{}",
                edition.slug, idea.number
            ));
            view! {
                <li>
                    <a href=href lang="fr" dir="auto">
                        {tr!(
                            lang,
                            "moderation-card-title",
                            number = idea.number.to_string(),
                            title = idea.title.clone()
                        )}
                    </a>
                    " "
                    {idea_tag(lang, idea.state)}
                </li>
            }
        })
        .collect_view();
    view! {
        <Notice tone=Tone::Warning title=tr!(lang, "entries-alike") announce=true>
            <ul class="stack-s">{items}</ul>
            <p>{tr!(lang, "entries-alike-text")}</p>
            <Button look=Look::Quiet name="sure" value=TICKED autofocus=true>
                {tr!(lang, "entries-alike-sure")}
            </Button>
        </Notice>
    }
    .into_any()
}

/// The last ideas that this person entered, each with the way back.
pub(super) fn done(cx: &Cx, edition: &Edition, last: &[Entry], total: u64) -> AnyView {
    let lang = cx.lang();
    if last.is_empty() {
        return view! { <p class="soft">{tr!(lang, "entries-last-none")}</p> }.into_any();
    }
    let columns = [
        "entries-column-idea",
        "entries-column-state",
        "entries-column-undo",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let rows = last
        .iter()
        .map(|entry| row(cx, edition, entry))
        .collect::<Vec<_>>();
    view! {
        <Table caption=tr!(lang, "entries-last", count = total) columns rows />
    }
    .into_any()
}

fn row(cx: &Cx, edition: &Edition, entry: &Entry) -> Vec<AnyView> {
    let lang = cx.lang();
    let number = entry.idea.number.to_string();
    let href = cx.href(&format!("/desk/moderation/{}/{number}", edition.slug));
    let came = format!(
        "{}, {}",
        channel(lang, entry.channel),
        fmt::date(lang, entry.idea.submitted_at)
    );
    let title = tr!(
        lang,
        "moderation-card-title",
        number = number.clone(),
        title = entry.idea.title.clone()
    );
    let undo = entry.undoable.then(|| {
        view! {
            <form method="post" action=UndoEntry::url()>
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=number.clone() />
                <Button look=Look::Bare>
                    {tr!(lang, "entries-undo")}
                    <span class="hidden">" " {number.clone()}</span>
                </Button>
            </form>
        }
    });
    vec![
        view! {
            <a href=href lang="fr" dir="auto">{title}</a>
            <span class="soft small">" " {came}</span>
        }
        .into_any(),
        idea_tag(lang, entry.idea.state),
        undo.into_any(),
    ]
}
