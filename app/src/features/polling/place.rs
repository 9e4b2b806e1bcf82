//! `/desk/polling/{slug}/new` and `/desk/polling/{slug}/{number}`: a polling place.

use super::parts::{crumbs, edition_of, edition_path, place_path, place_tag};
use super::server::{PLACE, SetPlace};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::{Locked, ScreenHead};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Choice, ErrorSummary, Glyph, Look, Notice, SelectField, TextArea,
    TextField, Tone,
};
use domain::{Action, PollingState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, PollingPlace};

/// `/desk/polling/{slug}/new`
pub async fn new(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    cx.need_in(Action::ManagePolling, edition.id)?;
    let lang = cx.lang();
    let form = cx.form(PLACE).await?;
    let title = tr!(lang, "polling-new-place");
    let body = view! {
        <div class="stack-l">
            {crumbs(&cx, Some(&edition), title.clone())}
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=title.clone() lead=edition.name.clone() />
            {fields(lang, &edition, None, &form)}
        </div>
    };
    Ok(Page::desk(Screen::Polling, title, body))
}

/// `/desk/polling/{slug}/{number}`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let number: i32 = cx.param_as("number")?;
    let place = cx
        .store()
        .polling_place(&cx.actor(), edition.id, number)
        .await?;
    let lang = cx.lang();
    let form = cx.form(PLACE).await?;
    let may = cx.can_in(Action::ManagePolling, edition.id);
    let here = place_path(&edition, number);
    let (sheet, kiosks) = (
        cx.href(&format!("{here}/sheet")),
        cx.href(&format!("{here}/kiosks")),
    );
    let kiosks = may.then(|| {
        view! {
            <ButtonLink href=kiosks look=Look::Quiet icon=Some(Glyph::Vote)>
                {tr!(lang, "polling-kiosks")}
            </ButtonLink>
        }
    });
    let all = cx.href(&edition_path(&edition));
    let signed = place.state == PollingState::Signed;
    let reason = if signed {
        Some(tr!(lang, "error-polling-signed"))
    } else {
        (!may).then(|| tr!(lang, "desk-locked-role"))
    };
    let open = reason.is_none();
    let title = place.name.clone();
    let body = view! {
        <div class="stack-l">
            {crumbs(&cx, Some(&edition), title.clone())}
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead
                title=title.clone()
                lead=tr!(lang, "polling-place-lead", number = number, edition = edition.name.clone())
            />
            <p>{place_tag(lang, place.state)}</p>
            {of_outing(&cx, &place)}
            <div class="cluster">
                <ButtonLink href=sheet icon=Some(Glyph::Edit)>{tr!(lang, "polling-sheet")}</ButtonLink>
                {kiosks}
                <ButtonLink href=all look=Look::Quiet icon=Some(Glyph::Back)>
                    {tr!(lang, "polling-all-places")}
                </ButtonLink>
            </div>
            <Locked reason />
            {open.then(|| fields(lang, &edition, Some(&place), &form))}
        </div>
    };
    Ok(Page::desk(Screen::Polling, title, body))
}

/// An outing with ballots is a place for the team alone.
fn of_outing(cx: &Cx, place: &PollingPlace) -> Option<AnyView> {
    let id = place.outing?;
    let lang = cx.lang();
    let way = cx.can_somewhere(Action::ManageOutings).then(|| {
        let href = cx.href(&format!("/desk/outings/{id}"));
        view! { <a href=href>{tr!(lang, "polling-to-outing")}</a> }
    });
    Some(
        view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "polling-is-outing")} " " {way}</p>
            </Notice>
        }
        .into_any(),
    )
}

fn fields(
    lang: Lang,
    edition: &Edition,
    place: Option<&PollingPlace>,
    form: &FormState,
) -> AnyView {
    let first = |of: fn(&PollingPlace) -> String| place.map(of).unwrap_or_default();
    let value = |field: &str, of: fn(&PollingPlace) -> String| form.value(field, first(of));
    let lines = |name: &'static str, key: &str, of: fn(&PollingPlace) -> String| {
        view! {
            <TextArea
                name=name
                label=tr!(lang, key)
                hint=tr!(lang, &format!("polling-{name}-hint"))
                value=value(name, of)
                error=form.error(lang, name)
                max=300
                rows=3
                written_in=Lang::Fr
            />
        }
    };
    let districts: Vec<Choice> = edition
        .districts
        .iter()
        .map(|district| Choice::new(district.id.to_string(), district.name.clone()))
        .collect();
    let district = value("district", |place| {
        place.district.map(|id| id.to_string()).unwrap_or_default()
    });
    let district = (!districts.is_empty()).then(|| {
        view! {
            <SelectField
                name="district"
                label=tr!(lang, "polling-district")
                options=districts
                value=district
                blank=Some(tr!(lang, "polling-district-none"))
                error=form.error(lang, "district")
            />
        }
    });
    let point = value("point", |place| {
        place
            .point
            .map(|point| point.to_string())
            .unwrap_or_default()
    });
    let ids = place.map(|place| {
        view! {
            <input type="hidden" name="number" value=place.number.to_string() />
            <input type="hidden" name="version" value=place.version.to_string() />
        }
    });
    view! {
        <form method="post" action=SetPlace::PATH class="panel stack">
            <input type="hidden" name="edition" value=edition.slug.clone() />
            {ids}
            <TextField
                name="name"
                label=tr!(lang, "polling-name")
                hint=tr!(lang, "polling-name-hint")
                value=value("name", |place| place.name.clone())
                error=form.error(lang, "name")
                required=true
                autocomplete="off"
            />
            <TextField
                name="address"
                label=tr!(lang, "polling-address")
                value=value("address", |place| place.address.clone())
                error=form.error(lang, "address")
                autocomplete="off"
            />
            {lines("hours", "polling-hours", |place| place.hours.clone())}
            {lines("access", "polling-access", |place| place.access.clone())}
            {lines("staff", "polling-staff", |place| place.staff.clone())}
            {district}
            <TextField
                name="point"
                label=tr!(lang, "polling-point")
                hint=tr!(lang, "polling-point-hint")
                value=point
                error=form.error(lang, "point")
                autocomplete="off"
            />
            <Button icon=Some(Glyph::Tick)>{tr!(lang, "polling-save")}</Button>
        </form>
    }
    .into_any()
}
