use leptos::prelude::*;

use super::{Glyph, Icon, lang};
use crate::tr;

/// Where a moment stands with regard to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MomentState {
    Done,
    Now,
    Next,
}

/// A phase of a calendar, or a step in the life of an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub title: String,
    /// When it is or was, ready to read.
    pub when: String,
    pub text: Option<String>,
    /// What can be seen of it.
    pub photos: Vec<Picture>,
    pub state: MomentState,
}

/// A photo of a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub href: String,
    pub alt: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// Moments in their order: the calendar of phases, or what happened to an idea.
///
/// A history, in which all is done, leaves out the word that tells past from future.
#[component]
pub fn Timeline(moments: Vec<Moment>, #[prop(optional)] history: bool) -> impl IntoView {
    let items = moments
        .into_iter()
        .map(|moment| {
            let (class, glyph, word) = match moment.state {
                MomentState::Done => ("moment moment-done", Glyph::Tick, "timeline-done"),
                MomentState::Now => ("moment moment-now", Glyph::Clock, "timeline-now"),
                MomentState::Next => ("moment", Glyph::Calendar, "timeline-next"),
            };
            let current = moment.state == MomentState::Now && !history;
            view! {
                <li class=class aria-current=current.then_some("step")>
                    <span class="moment-mark">
                        <Icon glyph />
                    </span>
                    <div class="moment-body">
                        <p class="moment-title">
                            {moment.title}
                            {(!history)
                                .then(|| {
                                    view! {
                                        " "
                                        <span class="moment-state">{tr!(lang(), word)}</span>
                                    }
                                })}
                        </p>
                        <p class="moment-when">{moment.when}</p>
                        {moment.text.map(|text| view! { <p dir="auto">{text}</p> })}
                        {moment.photos.into_iter().map(picture).collect_view()}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline">{items}</ol> }.into_any()
}

fn picture(photo: Picture) -> impl IntoView {
    view! {
        <img
            class="moment-photo"
            src=photo.href
            width=photo.width.to_string()
            height=photo.height.to_string()
            alt=photo.alt
            loading="lazy"
            decoding="async"
        />
    }
}
