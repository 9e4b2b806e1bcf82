//! The second step: district and place.

use super::super::draft::{Step, Target};
use super::super::locate;
use super::super::server::SaveWhere;
use super::{About, Context, WHOLE_CITY, framed};
use crate::features::editions::parts::marked;
use crate::features::ideas::SaveDraft;
use crate::features::similar;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Area, Button, Choice, DistrictMap, SelectField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

pub(super) async fn page(context: &Context) -> PageResult {
    let lang = context.cx.lang();
    let edition = &context.edition;
    let writing = &context.writing;
    let errors = context.form.errors(lang);
    let (slug, number) = (edition.slug.clone(), context.target.number());
    let mut options = vec![Choice::new(WHOLE_CITY, tr!(lang, "ideas-whole-city"))];
    options.extend(
        edition
            .districts
            .iter()
            .map(|district| Choice::new(&district.code, &district.name)),
    );
    let chosen = match writing.draft.district.and_then(|id| edition.district(id)) {
        Some(district) => district.code.clone(),
        None if writing.placed => WHOLE_CITY.to_owned(),
        None => String::new(),
    };
    let similar = match context.target {
        Target::New => {
            let draft = &writing.draft;
            similar::parts::notice(&context.cx, edition, &draft.title, &draft.text).await
        }
        // Its author has looked before sending it.
        Target::Completing(_) | Target::Editing(_) => None,
    };
    let locating =
        locate::fields(&context.cx, edition, context.target, writing.draft.point).await?;
    let body = view! {
        {similar}
        // What Enter presses: to search for a new address, else to go on.
        <form class="stack-l" method="post" action=SaveWhere::url() id="step">
            <About slug number />
            {locating
                .is_some()
                .then(|| {
                    view! {
                        <button class="hidden" type="submit" name="find" value="1" tabindex="-1" aria-hidden="true"></button>
                    }
                })}
            <SelectField
                name="district"
                label=tr!(lang, "ideas-field-district")
                hint=tr!(lang, "ideas-field-district-hint")
                options
                value=chosen
                blank=tr!(lang, "ideas-choose")
                error=context.form.error(lang, "district")
                required=true
            />
            <FindDistrict lang edition=std::sync::Arc::clone(edition) />
            <TextField
                name="place"
                label=tr!(lang, "ideas-field-place")
                hint=tr!(lang, "ideas-field-place-hint")
                value=writing.draft.place.clone()
                error=context.form.error(lang, "place")
            />
            {locating}
            <Button wide=true>{tr!(lang, "ideas-continue")}</Button>
            <SaveDraft form="step".to_owned() saved=tr!(lang, "ideas-saved") />
        </form>
    }
    .into_any();
    Ok(framed(context, Step::Where, errors, body))
}

/// The map for whoever knows the place but not the name of its district. Without links: they would leave the
/// form.
#[component]
fn FindDistrict(lang: Lang, edition: std::sync::Arc<Edition>) -> impl IntoView {
    let named = marked(&edition);
    let areas = named
        .iter()
        .filter(|(district, _)| !district.shape.is_empty())
        .map(|(district, mark)| Area {
            code: mark.clone(),
            label: format!("{mark}, {}", district.name),
            href: None,
            rings: district.shape.clone(),
            current: false,
        })
        .collect::<Vec<_>>();
    let list = named
        .into_iter()
        .map(|(district, mark)| {
            view! {
                <li>
                    <span class="district-mark">{mark}</span>
                    <span dir="auto">{district.name.clone()}</span>
                </li>
            }
        })
        .collect_view();
    (!areas.is_empty()).then(|| {
        view! {
            <details class="find-district">
                <summary>{tr!(lang, "ideas-find-district")}</summary>
                <div class="stack">
                    <DistrictMap label=tr!(lang, "editions-map-label") areas />
                    <ul class="district-legend">{list}</ul>
                </div>
            </details>
        }
    })
}
