//! Words and small parts that the screens about studies share.

use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{Glyph, Tag, Tone};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::study::{Ball, WaitingFor, ball};
use domain::{DepartmentId, Lang, Opinion, StudyState};
use leptos::prelude::*;
use store::{Department, StudySummary};

/// The departments with their names.
#[derive(Clone, Debug)]
pub struct Departments(pub Vec<Department>);

impl Departments {
    pub async fn read(cx: &Cx) -> Result<Self, AppError> {
        Ok(Self(cx.store().departments().await?))
    }

    pub fn name(&self, id: DepartmentId) -> String {
        self.0
            .iter()
            .find(|one| one.id == id)
            .map(|one| one.name.clone())
            .unwrap_or_default()
    }

    /// The place in the city's order.
    pub fn position(&self, id: DepartmentId) -> usize {
        self.0
            .iter()
            .position(|one| one.id == id)
            .unwrap_or(usize::MAX)
    }
}

/// The address of a study, below the language.
pub fn path_of(id: domain::StudyId) -> String {
    format!("/desk/studies/{id}")
}

/// The day of now, in Paris.
pub fn today(cx: &Cx) -> NaiveDate {
    paris::day(cx.now())
}

/// The name of a study's state.
pub fn state_name(to: impl Speaks, state: StudyState) -> String {
    let key = match state {
        StudyState::NotStarted => "studies-state-not-started",
        StudyState::InProgress => "studies-state-in-progress",
        StudyState::Waiting => "studies-state-waiting",
        StudyState::Proposed => "studies-state-proposed",
        StudyState::Done => "studies-state-done",
    };
    tr!(to, key)
}

/// The state of a study as a tag.
pub fn state_tag(to: impl Speaks, state: StudyState) -> AnyView {
    let (tone, icon) = match state {
        StudyState::NotStarted => (Tone::Neutral, Glyph::Dot),
        StudyState::InProgress => (Tone::Info, Glyph::Edit),
        StudyState::Waiting => (Tone::Warning, Glyph::Clock),
        StudyState::Proposed => (Tone::Warning, Glyph::Account),
        StudyState::Done => (Tone::Success, Glyph::Done),
    };
    view! { <Tag label=state_name(to, state) tone icon /> }.into_any()
}

/// Who has the ball, in a sentence.
pub fn ball_text(
    to: impl Speaks,
    department: String,
    state: StudyState,
    waiting_for: Option<WaitingFor>,
) -> String {
    let lang = to.lang();
    match ball(state, waiting_for) {
        Ball::Analyst => tr!(lang, "studies-ball-analyst", department = department),
        Ball::Validator => tr!(lang, "studies-ball-validator", department = department),
        Ball::Nobody => tr!(lang, "studies-ball-nobody"),
        Ball::Other(party) => tr!(lang, waited_for(party)),
    }
}

const fn waited_for(party: WaitingFor) -> &'static str {
    match party {
        WaitingFor::Carriers => "studies-ball-carriers",
        WaitingFor::Department => "studies-ball-department",
        WaitingFor::Coordinator => "studies-ball-coordinator",
        WaitingFor::ThirdParty => "studies-ball-third-party",
    }
}

/// Somebody whom a study can wait for, in a word or two.
pub fn party_name(to: impl Speaks, party: WaitingFor) -> String {
    let key = match party {
        WaitingFor::Carriers => "studies-party-carriers",
        WaitingFor::Department => "studies-party-department",
        WaitingFor::Coordinator => "studies-party-coordinator",
        WaitingFor::ThirdParty => "studies-party-third-party",
    };
    tr!(to, key)
}

/// The name of an opinion.
pub fn opinion_name(to: impl Speaks, opinion: Opinion) -> String {
    let key = match opinion {
        Opinion::Favourable => "studies-opinion-favourable",
        Opinion::FavourableIf => "studies-opinion-favourable-if",
        Opinion::Unfavourable => "studies-opinion-unfavourable",
    };
    tr!(to, key)
}

/// What a department thinks of a project, in a word; a dash while it has not said.
pub fn opinion_of(to: impl Speaks, study: &StudySummary) -> String {
    let lang = to.lang();
    match (study.competent, study.opinion) {
        (Some(false), _) => tr!(lang, "studies-not-competent"),
        (_, Some(opinion)) => opinion_name(lang, opinion),
        (_, None) => "–".to_owned(),
    }
}

/// Until when a study should be done, and a tag once that is past.
pub fn due(lang: Lang, study: &StudySummary, today: NaiveDate) -> AnyView {
    let Some(on) = study.due_on else {
        return view! { <span class="soft">{tr!(lang, "studies-no-due")}</span> }.into_any();
    };
    let day = fmt::day(lang, on);
    let late = study.is_late(today).then(|| {
        view! {
            " "
            <Tag label=tr!(lang, "studies-late") tone=Tone::Danger icon=Glyph::Clock />
        }
    });
    view! { <span>{day}</span> {late} }.into_any()
}

/// What a study has found out about the cost; a dash while there is none.
pub fn cost(lang: Lang, study: &StudySummary) -> AnyView {
    if study.investment.is_zero() && study.running.is_zero() {
        return "–".into_any();
    }
    let investment = (!study.investment.is_zero()).then(|| fmt::money(lang, study.investment));
    let running = (!study.running.is_zero()).then(|| {
        let amount = fmt::money(lang, study.running);
        view! {
            <br />
            <span class="soft small">{tr!(lang, "studies-per-year", amount = amount)}</span>
        }
    });
    view! { <span class="figures-inline">{investment}</span> {running} }.into_any()
}
