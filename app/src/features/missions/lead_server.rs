//! Forms of leads about missions.

use super::lead::{midnight, monday_of};
use super::parts::{lead_mission_path, lead_path};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::amount::whole;
use crate::features::desk::parts::or_refuse;
use crate::features::slots::{read_slot, read_weeks};
use crate::tr;
use chrono::{Days, NaiveDate};
use domain::mission::{LINE, LONGEST, MOST_NEEDED, MOST_WEEKS, TEXT};
use domain::text::{Limits, TextError};
use domain::{Action, AmbassadorId, MissionId};
use leptos::prelude::*;
use store::{MissionInput, Network, StoreError};

/// The name under which a refused plan is kept.
pub const PLAN: &str = "mission-plan";
/// The name under which a refused change is kept.
pub const CHANGE: &str = "mission-change";
/// The name under which refused hours are kept.
pub const HOURS: &str = "mission-hours";

/// What was typed about a mission.
struct Typed {
    title: String,
    text: String,
    place: String,
    meeting: String,
    starts: String,
    minutes: String,
    needed: String,
    group: String,
    languages: Vec<String>,
}

/// Plans a mission, and the same in each of some weeks more.
#[server(prefix = "/api", endpoint = "missions/plan")]
pub async fn plan_missions(
    slug: String,
    #[server(default)] week: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] place: String,
    #[server(default)] meeting: String,
    #[server(default)] starts: String,
    #[server(default)] minutes: String,
    #[server(default)] needed: String,
    #[server(default)] group: String,
    #[server(default)] languages: Vec<String>,
    #[server(default)] weeks: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let week: Option<NaiveDate> = week.parse().ok();
    let here = week.map_or_else(
        || lead_path(&slug),
        |week| format!("{}?week={week}", lead_path(&slug)),
    );
    or_refuse(&cx, &here, async {
        let network = led(&cx, &slug).await?;
        let typed = Typed {
            title,
            text,
            place,
            meeting,
            starts,
            minutes,
            needed,
            group,
            languages,
        };
        let mut faults = Vec::new();
        let more = read_weeks(&mut faults, &weeks, MOST_WEEKS);
        let input = typed.read(&mut faults);
        let (Some(input), Some(more), true) = (input, more, faults.is_empty()) else {
            let mut values = typed.values();
            values.push(("weeks", weeks));
            return cx.refuse_form(&here, PLAN, values, faults).await;
        };
        let planned = cx
            .store()
            .plan_missions(&cx.actor(), network.id, &input, more)
            .await;
        match planned {
            Ok(planned) => {
                let first = domain::calendar::paris::day(input.slot.starts_at);
                let there = format!("{}?week={}", lead_path(&slug), monday_of(first));
                let said = tr!(cx, "missions-said-planned", count = planned.len());
                cx.go_saying(&there, said).await
            }
            Err(err) => {
                let mut values = typed.values();
                values.push(("weeks", weeks));
                let fault = at_its_field(err)?;
                cx.refuse_form(&here, PLAN, values, vec![fault]).await
            }
        }
    })
    .await
}

/// Copies the missions of the week before one into that week.
#[server(prefix = "/api", endpoint = "missions/copy-week")]
pub async fn copy_week(slug: String, week: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let monday = week.parse::<NaiveDate>().map(monday_of).ok();
    let here = monday.map_or_else(
        || lead_path(&slug),
        |monday| format!("{}?week={monday}", lead_path(&slug)),
    );
    or_refuse(&cx, &here, async {
        let network = led(&cx, &slug).await?;
        let monday = monday.ok_or(AppError::NotFound)?;
        let from = midnight(monday - Days::new(7));
        let copied = cx.store().copy_week(&cx.actor(), network.id, from).await?;
        let said = tr!(cx, "missions-said-copied", count = copied);
        cx.go_saying(&here, said).await
    })
    .await
}

/// Changes a mission.
#[server(prefix = "/api", endpoint = "missions/change")]
pub async fn change_mission(
    slug: String,
    id: MissionId,
    version: i32,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] place: String,
    #[server(default)] meeting: String,
    #[server(default)] starts: String,
    #[server(default)] minutes: String,
    #[server(default)] needed: String,
    #[server(default)] group: String,
    #[server(default)] languages: Vec<String>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = lead_mission_path(&slug, id);
    or_refuse(&cx, &here, async {
        let network = led(&cx, &slug).await?;
        let typed = Typed {
            title,
            text,
            place,
            meeting,
            starts,
            minutes,
            needed,
            group,
            languages,
        };
        let mut faults = Vec::new();
        let input = typed.read(&mut faults);
        let (Some(input), true) = (input, faults.is_empty()) else {
            return cx.refuse_form(&here, CHANGE, typed.values(), faults).await;
        };
        let changed = cx
            .store()
            .change_mission(&cx.actor(), network.id, id, version, &input)
            .await;
        match changed {
            Ok(()) => cx.go_saying(&here, tr!(cx, "missions-said-changed")).await,
            Err(err) => {
                let fault = at_its_field(err)?;
                cx.refuse_form(&here, CHANGE, typed.values(), vec![fault])
                    .await
            }
        }
    })
    .await
}

/// Cancels a mission.
#[server(prefix = "/api", endpoint = "missions/cancel")]
pub async fn cancel_mission(slug: String, id: MissionId) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = lead_mission_path(&slug, id);
    or_refuse(&cx, &here, async {
        let network = led(&cx, &slug).await?;
        cx.store()
            .cancel_mission(&cx.actor(), network.id, id)
            .await?;
        cx.go_saying(&here, tr!(cx, "missions-said-cancelled"))
            .await
    })
    .await
}

/// Notes that somebody is there (`present` is not empty), or takes it back.
#[server(prefix = "/api", endpoint = "missions/mark-present")]
pub async fn mark_present(
    slug: String,
    id: MissionId,
    who: AmbassadorId,
    #[server(default)] present: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#people", lead_mission_path(&slug, id));
    or_refuse(&cx, &here, async {
        let network = led(&cx, &slug).await?;
        let present = !present.is_empty();
        cx.store()
            .mark_present(&cx.actor(), network.id, id, who, present)
            .await?;
        let key = if present {
            "missions-said-present"
        } else {
            "missions-said-absent"
        };
        cx.go_saying(&here, tr!(cx, key)).await
    })
    .await
}

/// Sets for how long somebody was there.
#[server(prefix = "/api", endpoint = "missions/set-minutes")]
pub async fn set_minutes(
    slug: String,
    id: MissionId,
    who: AmbassadorId,
    #[server(default)] minutes: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#people", lead_mission_path(&slug, id));
    or_refuse(&cx, &here, async {
        let network = led(&cx, &slug).await?;
        let most = LONGEST.num_minutes();
        let read = whole(&minutes).ok().map(i64::from);
        let Some(read) = read.filter(|read| *read <= most) else {
            let error = AppError::refused("missions-error-minutes");
            let fault = FieldError::new(&format!("minutes-{who}"), error);
            return cx
                .refuse_form(&here, HOURS, [("minutes", minutes)], vec![fault])
                .await;
        };
        let read = u32::try_from(read).unwrap_or(0);
        cx.store()
            .set_minutes(&cx.actor(), network.id, id, who, read)
            .await?;
        cx.go_saying(&here, tr!(cx, "missions-said-hours")).await
    })
    .await
}

/// The network, for those who lead it: what they typed is looked at after that.
async fn led(cx: &Cx, slug: &str) -> Result<Network, AppError> {
    let network = cx.store().network(slug).await?;
    cx.actor()
        .can_in_network(Action::LeadNetwork, network.id)
        .map_err(StoreError::Forbidden)?;
    Ok(network)
}

impl Typed {
    /// What was typed as the store takes it; each fault goes to its field.
    fn read(&self, faults: &mut Vec<FieldError>) -> Option<MissionInput> {
        check(faults, "title", LINE, &self.title);
        check(faults, "place", LINE, &self.place);
        check(faults, "meeting", Limits { min: 0, ..LINE }, &self.meeting);
        check(faults, "text", TEXT, &self.text);
        let slot = read_slot(faults, &self.starts, &self.minutes);
        let needed = whole(&self.needed).ok();
        let needed = needed.filter(|needed| (1..=MOST_NEEDED).contains(needed));
        if needed.is_none() {
            let max = [("max", MOST_NEEDED.to_string())];
            let error = AppError::refused_with("missions-error-needed", max);
            faults.push(FieldError::new("needed", error));
        }
        let group = match self.group.as_str() {
            "" => Some(None),
            group => group.parse().ok().map(Some),
        };
        if group.is_none() {
            faults.push(FieldError::told("group", "missions-error-group"));
        }
        Some(MissionInput {
            group: group?,
            title: self.title.clone(),
            text: self.text.clone(),
            place: self.place.clone(),
            meeting_point: self.meeting.clone(),
            slot: slot?,
            needed: needed?,
            languages: self
                .languages
                .iter()
                .filter_map(|word| word.parse().ok())
                .collect(),
        })
    }

    fn values(&self) -> Vec<(&'static str, String)> {
        vec![
            ("title", self.title.clone()),
            ("text", self.text.clone()),
            ("place", self.place.clone()),
            ("meeting", self.meeting.clone()),
            ("starts", self.starts.clone()),
            ("minutes", self.minutes.clone()),
            ("needed", self.needed.clone()),
            ("group", self.group.clone()),
            ("languages", self.languages.join(" ")),
        ]
    }
}

fn check(faults: &mut Vec<FieldError>, field: &str, limits: Limits, text: &str) {
    let error = match limits.check(text) {
        Ok(_) => return,
        Err(TextError::Empty | TextError::TooShort { .. }) => {
            AppError::refused("missions-error-empty")
        }
        Err(TextError::TooLong { max, .. }) => {
            AppError::refused_with("missions-error-long", [("max", max.to_string())])
        }
    };
    faults.push(FieldError::new(field, error));
}

/// What the store refuses, at the field that it is about; anything else is no fault of the form.
fn at_its_field(err: StoreError) -> Result<FieldError, AppError> {
    match err {
        StoreError::MissionSlot(_) => Ok(FieldError::new("starts", err.into())),
        StoreError::NotFound("group") => Ok(FieldError::told("group", "missions-error-group")),
        other => Err(other.into()),
    }
}
