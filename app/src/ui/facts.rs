use leptos::prelude::*;

use super::lang;
use crate::tr;

/// A line of [`Facts`]: what, and which. `edit` leads to where it is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub edit: Option<String>,
}

impl Fact {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            edit: None,
        }
    }

    #[must_use]
    pub fn edit(mut self, href: impl Into<String>) -> Self {
        self.edit = Some(href.into());
        self
    }
}

/// What is known of one thing, or what was answered, before it is sent.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let lines = facts
        .into_iter()
        .map(|fact| {
            let about = fact.label.clone();
            view! {
                <div class="fact">
                    <dt>{fact.label}</dt>
                    <dd>{fact.value}</dd>
                    {fact
                        .edit
                        .map(|href| {
                            view! {
                                <dd class="fact-edit">
                                    <a href=href>
                                        {tr!(lang(), "facts-edit")}
                                        <span class="hidden">" " {about}</span>
                                    </a>
                                </dd>
                            }
                        })}
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{lines}</dl> }.into_any()
}

/// One of the [`Figures`]: a number, ready to read, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub value: String,
    pub label: String,
}

impl Figure {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// A few numbers that sum up a page: voters, projects, euros.
#[component]
pub fn Figures(figures: Vec<Figure>) -> impl IntoView {
    let figures = figures
        .into_iter()
        .map(|figure| {
            view! {
                <div class="figure">
                    <dt>{figure.label}</dt>
                    <dd>{figure.value}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="figures">{figures}</dl> }.into_any()
}
