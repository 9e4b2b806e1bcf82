//! Who comes on an outing: its missions, a new one, one that is there.

use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::features::desk::amount::whole;
use crate::features::desk::parts::or_refuse;
use crate::features::missions::parts::{lead_mission_path, length, when};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Button, Choice, Confirm, Glyph, Look, SelectField, Tag, TextField, TextKind, Tone,
};
use domain::mission::MOST_NEEDED;
use domain::{Action, MissionId, MissionState, NetworkId, OutingId, OutingState, PlaceState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Outing, TeamMission};

/// The name under which a refused mission is kept.
pub const TEAM: &str = "outing-team";

/// The missions of an outing, with who comes; and the forms that bring more.
pub(super) async fn section(
    cx: &Cx,
    outing: &Outing,
    form: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let store = cx.store();
    let team = store.outing_team(&cx.actor(), outing.id).await?;
    let ahead = outing.state == OutingState::Planned && outing.slot.is_ahead(cx.now());
    let tie = if outing.state == OutingState::Planned {
        store.missions_to_tie(&cx.actor(), outing.id).await?
    } else {
        vec![]
    };
    let mut networks = store.networks().await?;
    let actor = cx.actor();
    networks.retain(|network| {
        actor
            .can_in_network(Action::LeadNetwork, network.id)
            .is_ok()
    });
    let options: Vec<Choice> = networks
        .iter()
        .map(|network| Choice::new(network.id.to_string(), network.name.clone()))
        .collect();
    let id = outing.id;
    let plan = (ahead && !options.is_empty()).then(|| {
        let network = form.value(
            "team-network",
            outing.network.map(|id| id.to_string()).unwrap_or_default(),
        );
        let (needed, error) = (form.value("needed", "3"), form.error(lang, "needed"));
        let wrong = form.error(lang, "team-network");
        let open = team.is_empty() || error.is_some() || wrong.is_some();
        view! {
            <Confirm summary=tr!(lang, "desk-outings-mission-new") open=open>
                <p>{tr!(lang, "desk-outings-mission-text")}</p>
                <form method="post" action=MissionForOuting::PATH class="stack-s">
                    <input type="hidden" name="id" value=id.to_string() />
                    <SelectField
                        name="network"
                        id="team-network"
                        label=tr!(lang, "desk-outings-field-network")
                        options
                        value=network
                        error=wrong
                        required=true
                    />
                    <TextField
                        name="needed"
                        label=tr!(lang, "desk-outings-field-needed")
                        kind=TextKind::Whole
                        value=needed
                        error
                        required=true
                    />
                    <Button look=Look::Quiet icon=Some(Glyph::Plus)>
                        {tr!(lang, "desk-outings-mission-button")}
                    </Button>
                </form>
            </Confirm>
        }
    });
    let missions = team.iter().map(|one| mission(cx, id, one)).collect_view();
    let list = if team.is_empty() {
        view! { <p>{tr!(lang, "desk-outings-team-none")}</p> }.into_any()
    } else {
        view! { <ul class="outing-team">{missions}</ul> }.into_any()
    };
    Ok(view! {
        <section class="stack" id="team">
            <h2>{tr!(lang, "desk-outings-team")}</h2>
            {list}
            {plan}
            {tie_form(lang, id, &tie)}
        </section>
    }
    .into_any())
}

fn tie_form(lang: Lang, id: OutingId, tie: &[TeamMission]) -> Option<AnyView> {
    if tie.is_empty() {
        return None;
    }
    let options: Vec<Choice> = tie
        .iter()
        .map(|one| {
            let label = format!(
                "{} · {} · {}",
                one.title,
                when(lang, one.slot),
                one.network_name
            );
            Choice::new(one.id.to_string(), label)
        })
        .collect();
    Some(
        view! {
            <Confirm summary=tr!(lang, "desk-outings-tie")>
                <form method="post" action=TieMission::PATH class="stack-s">
                    <input type="hidden" name="id" value=id.to_string() />
                    <input type="hidden" name="tied" value="yes" />
                    <SelectField
                        name="mission"
                        label=tr!(lang, "desk-outings-field-mission")
                        options
                        required=true
                    />
                    <Button look=Look::Quiet>{tr!(lang, "desk-outings-tie-button")}</Button>
                </form>
            </Confirm>
        }
        .into_any(),
    )
}

fn mission(cx: &Cx, id: OutingId, one: &TeamMission) -> AnyView {
    let lang = cx.lang();
    let href = cx.href(&lead_mission_path(&one.network_slug, one.id));
    let figures = tr!(
        lang,
        "desk-outings-team-figures",
        taken = one.taken,
        needed = one.needed,
        present = one.present
    );
    let cancelled = (one.state == MissionState::Cancelled).then(|| {
        view! { <Tag label=tr!(lang, "missions-cancelled") tone=Tone::Danger icon=Glyph::Stop /> }
    });
    let people = one.people.as_ref().map(|people| {
        people
            .iter()
            .filter(|place| place.state != PlaceState::Left || place.checked_in_at.is_some())
            .map(|place| {
                let name = if place.first_name.is_empty() {
                    tr!(lang, "members-unnamed")
                } else {
                    place.first_name.clone()
                };
                let state = match (place.checked_in_at, place.state) {
                    (Some(_), _) => tr!(
                        lang,
                        "missions-present",
                        length = length(lang, place.minutes.unwrap_or_default())
                    ),
                    (None, PlaceState::Waiting) => tr!(lang, "missions-person-waits"),
                    (None, PlaceState::Offered) => tr!(lang, "missions-person-offers"),
                    (None, PlaceState::Going | PlaceState::Left) => {
                        tr!(lang, "desk-outings-person-going")
                    }
                };
                view! {
                    <li>
                        <span dir="auto">{name}</span>
                        " "
                        <span class="soft">{state}</span>
                    </li>
                }
            })
            .collect::<Vec<_>>()
    });
    let untie = one.people.is_some().then(|| {
        let label = tr!(lang, "desk-outings-untie");
        let what = one.title.clone();
        view! {
            <form method="post" action=TieMission::PATH>
                <input type="hidden" name="id" value=id.to_string() />
                <input type="hidden" name="mission" value=one.id.to_string() />
                <Button look=Look::Bare>
                    {label} <span class="hidden">" " {what}</span>
                </Button>
            </form>
        }
    });
    let title = if one.people.is_some() {
        view! {
            <a href=href dir="auto">
                {one.title.clone()}
            </a>
        }
        .into_any()
    } else {
        view! { <span dir="auto">{one.title.clone()}</span> }.into_any()
    };
    view! {
        <li class="stack-s">
            <p class="strong">{title} " · " {one.network_name.clone()} " " {cancelled}</p>
            <p class="soft">{when(lang, one.slot)} " · " {figures}</p>
            {people
                .filter(|people| !people.is_empty())
                .map(|people| view! { <ul class="outing-people">{people}</ul> })}
            {untie}
        </li>
    }
    .into_any()
}

/// Plans a mission that brings members of a network.
#[server(prefix = "/api", endpoint = "outings/mission")]
pub async fn mission_for_outing(
    id: OutingId,
    #[server(default)] network: String,
    #[server(default)] needed: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}");
    or_refuse(&cx, "/desk/outings", async {
        cx.store().outing(&cx.actor(), id).await?;
        let mut faults = Vec::new();
        let read = whole(&needed)
            .ok()
            .filter(|needed| (1..=MOST_NEEDED).contains(needed));
        if read.is_none() {
            let max = [("max", MOST_NEEDED.to_string())];
            let error = AppError::refused_with("missions-error-needed", max);
            faults.push(FieldError::new("needed", error));
        }
        let chosen: Option<NetworkId> = network.parse().ok();
        if chosen.is_none() {
            faults.push(FieldError::told(
                "team-network",
                "desk-outings-error-network",
            ));
        }
        let (Some(needed), Some(chosen)) = (read, chosen) else {
            let typed = [("needed", needed), ("team-network", network)];
            return cx.refuse_form(&here, TEAM, typed, faults).await;
        };
        cx.store()
            .mission_for_outing(&cx.actor(), id, chosen, needed)
            .await?;
        cx.go_saying(&here, tr!(cx, "desk-outings-said-mission"))
            .await
    })
    .await
}

/// Ties a mission to an outing (`tied` is not empty), or unties it.
#[server(prefix = "/api", endpoint = "outings/tie")]
pub async fn tie_mission(
    id: OutingId,
    mission: MissionId,
    #[server(default)] tied: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}");
    or_refuse(&cx, &here, async {
        let tied = !tied.is_empty();
        cx.store()
            .tie_mission(&cx.actor(), id, mission, tied)
            .await?;
        let said = if tied {
            tr!(cx, "desk-outings-said-tied")
        } else {
            tr!(cx, "desk-outings-said-untied")
        };
        cx.go_saying(&here, said).await
    })
    .await
}
