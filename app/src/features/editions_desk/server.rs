//! The forms of an edition: each reads, asks the store, and tells what came of it.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::calendar_form::{self, PhaseRow};
use crate::features::editions_desk::districts::{self, Upload};
use crate::features::editions_desk::envelopes_form::{self, EnvelopeRow};
use crate::features::editions_desk::parts::{Part, answer, kept_rows, text_fault};
use crate::features::editions_desk::rules_form::RulesTyped;
use crate::features::editions_desk::rules_limits::groups_of;
use crate::features::editions_desk::themes;
use crate::tr;
use domain::rules::MAX_VOTERS_PER_CONTACT;
use domain::{Action, edition};
use leptos::prelude::*;
use std::sync::Arc;
use store::{DistrictInput, Edition, EditionInput};

/// The names under which refused forms are kept.
pub const CREATE: &str = "edition-create";
pub const PRESENTATION: &str = "edition-presentation";
pub const CALENDAR: &str = "edition-calendar";
pub const ENVELOPES: &str = "edition-envelopes";
pub const RULES: &str = "edition-rules";
pub const RAISE: &str = "raise";
pub const THEMES: &str = "edition-themes";

/// The edition of a form. Who may change it is the store's to say; who may see it is checked here.
async fn edition_of(cx: &Cx, slug: &str) -> Result<Arc<Edition>, AppError> {
    Ok(cx.store().edition(&cx.actor(), slug).await?)
}

/// Creates an edition and goes on to its parts. Without a short name the name makes one.
#[server(prefix = "/api", endpoint = "editions/create")]
pub async fn create_edition(
    #[server(default)] name: String,
    #[server(default)] slug: String,
    #[server(default)] summary: String,
    #[server(default)] source: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let typed = vec![
        ("name", name.clone()),
        ("slug", slug.clone()),
        ("summary", summary.clone()),
        ("source", source.clone()),
    ];
    let slug = if slug.trim().is_empty() {
        edition::slug_from(&name)
    } else {
        slug
    };
    let input = EditionInput {
        slug: slug.trim().to_owned(),
        name,
        summary,
        source,
    };
    let faults = faults_of(&input);
    if !faults.is_empty() {
        return cx
            .refuse_form("/desk/editions", CREATE, typed, faults)
            .await;
    }
    match cx.store().create_edition(&cx.actor(), &input).await {
        Ok(_) => {
            cx.go_saying(&Part::Overview.of(&input.slug), tr!(cx, "editing-created"))
                .await
        }
        Err(err) => answer(&cx, "/desk/editions", CREATE, typed, Err(err)).await,
    }
}

/// Changes name, short name, summary and source.
#[server(prefix = "/api", endpoint = "editions/presentation")]
pub async fn save_presentation(
    edition: String,
    version: i32,
    #[server(default)] name: String,
    #[server(default)] slug: String,
    #[server(default)] summary: String,
    #[server(default)] source: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let typed = vec![
            ("name", name.clone()),
            ("slug", slug.clone()),
            ("summary", summary.clone()),
            ("source", source.clone()),
        ];
        let input = EditionInput {
            slug: slug.trim().to_owned(),
            name,
            summary,
            source,
        };
        let faults = faults_of(&input);
        let here = Part::Presentation.of(&edition.slug);
        if !faults.is_empty() {
            return cx.refuse_form(&here, PRESENTATION, typed, faults).await;
        }
        let saved = cx
            .store()
            .change_presentation(&cx.actor(), edition.id, version, &input)
            .await;
        let then = if saved.is_ok() {
            Part::Presentation.of(&input.slug)
        } else {
            here
        };
        answer(&cx, &then, PRESENTATION, typed, saved).await
    })
    .await
}

/// Sets the phases.
#[server(prefix = "/api", endpoint = "editions/calendar")]
pub async fn save_calendar(
    edition: String,
    version: i32,
    #[server(default)] phases: Vec<PhaseRow>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let here = Part::Calendar.of(&edition.slug);
        match calendar_form::read(&phases) {
            Err(faults) => {
                cx.refuse_form(&here, CALENDAR, kept_rows(&phases), faults)
                    .await
            }
            Ok(calendar) => {
                let saved = cx
                    .store()
                    .set_calendar(&cx.actor(), edition.id, version, &calendar)
                    .await;
                answer(&cx, &here, CALENDAR, kept_rows(&phases), saved).await
            }
        }
    })
    .await
}

/// Sets the envelopes.
#[server(prefix = "/api", endpoint = "editions/envelopes")]
pub async fn save_envelopes(
    edition: String,
    version: i32,
    #[server(default)] rows: Vec<EnvelopeRow>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let here = Part::Envelopes.of(&edition.slug);
        let districts: Vec<_> = edition
            .districts
            .iter()
            .map(|district| district.id)
            .collect();
        match envelopes_form::read(&rows, &districts) {
            Err(faults) => {
                cx.refuse_form(&here, ENVELOPES, kept_rows(&rows), faults)
                    .await
            }
            Ok(envelopes) => {
                let saved = cx
                    .store()
                    .set_envelopes(&cx.actor(), edition.id, version, &envelopes)
                    .await;
                answer(&cx, &here, ENVELOPES, kept_rows(&rows), saved).await
            }
        }
    })
    .await
}

/// Sets the rules.
#[server(prefix = "/api", endpoint = "editions/rules")]
pub async fn save_rules(
    edition: String,
    version: i32,
    #[server(default)] rules: RulesTyped,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let here = Part::Rules.of(&edition.slug);
        let mut rules = rules;
        // 122 of its bits are random: nobody has chosen the order that it gives.
        rules.propose_seed(|| uuid::Uuid::new_v4().simple().to_string());
        let groups: Vec<_> = groups_of(&edition)
            .into_iter()
            .map(|(group, _)| group)
            .collect();
        match rules.read(&groups) {
            Err(faults) => {
                cx.refuse_form(&here, RULES, kept_rows(&rules), faults)
                    .await
            }
            Ok(read) => {
                let saved = cx
                    .store()
                    .set_rules(&cx.actor(), edition.id, version, &read)
                    .await;
                answer(&cx, &here, RULES, kept_rows(&rules), saved).await
            }
        }
    })
    .await
}

/// Lets more people vote with one contact, also while the vote is open: the one rule that still moves, and only up.
#[server(prefix = "/api", endpoint = "editions/voters-per-contact")]
pub async fn raise_voters(
    edition: String,
    version: i32,
    #[server(default)] people: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        cx.need_in(Action::EditEdition, edition.id)?;
        let here = Part::Rules.of(&edition.slug);
        let typed = vec![("people", people.clone())];
        let now = edition.rules.voters_per_contact;
        let more = people.trim().parse().ok();
        let more = more.filter(|more| (now + 1..=MAX_VOTERS_PER_CONTACT).contains(more));
        let Some(voters_per_contact) = more else {
            let fault = AppError::refused("editing-raise-error");
            let faults = vec![FieldError::new("people", fault)];
            return cx.refuse_form(&here, RAISE, typed, faults).await;
        };
        let rules = domain::Rules {
            voters_per_contact,
            ..edition.rules.clone()
        };
        let saved = cx
            .store()
            .set_rules(&cx.actor(), edition.id, version, &rules)
            .await;
        answer(&cx, &here, RAISE, typed, saved).await
    })
    .await
}

/// Sets the themes, one a line.
#[server(prefix = "/api", endpoint = "editions/themes")]
pub async fn save_themes(
    edition: String,
    version: i32,
    #[server(default)] names: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let here = Part::Themes.of(&edition.slug);
        let typed = vec![("names", names.clone())];
        match themes::read(&names) {
            Err(fault) => cx.refuse_form(&here, THEMES, typed, vec![fault]).await,
            Ok(names) => {
                let saved = cx
                    .store()
                    .set_themes(&cx.actor(), edition.id, version, &names)
                    .await;
                answer(&cx, &here, THEMES, typed, saved).await
            }
        }
    })
    .await
}

/// Takes over the districts that were read from a file and looked at.
#[server(prefix = "/api", endpoint = "editions/districts")]
pub async fn apply_districts(edition: String, version: i32) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let here = Part::Districts.of(&edition.slug);
        let upload: Option<Upload> = cx.kept(&districts::note(edition.id)).await?;
        let Some(Upload {
            districts: Ok(read),
            ..
        }) = upload
        else {
            return cx
                .go_refusing(&here, &AppError::refused("editing-districts-gone"))
                .await;
        };
        let input: Vec<DistrictInput> = read
            .into_iter()
            .map(|district| district.input(&edition))
            .collect();
        match cx
            .store()
            .set_districts(&cx.actor(), edition.id, version, &input)
            .await
        {
            Ok(()) => {
                cx.forget(&districts::note(edition.id)).await?;
                cx.go_saying(
                    &here,
                    tr!(cx, "editing-districts-applied", count = input.len()),
                )
                .await
            }
            // What was read stays: it is looked at again beside what somebody else has saved.
            Err(err) => cx.go_refusing(&format!("{here}?read=1"), &err.into()).await,
        }
    })
    .await
}

/// Marks the priority neighbourhoods.
#[server(prefix = "/api", endpoint = "editions/priority")]
pub async fn save_priority(
    edition: String,
    version: i32,
    #[server(default)] codes: Vec<String>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let input: Vec<DistrictInput> = edition
            .districts
            .iter()
            .map(|district| DistrictInput {
                code: district.code.clone(),
                name: district.name.clone(),
                shape: district.shape.clone(),
                priority: codes.contains(&district.code),
            })
            .collect();
        let here = Part::Districts.of(&edition.slug);
        match cx
            .store()
            .set_districts(&cx.actor(), edition.id, version, &input)
            .await
        {
            Ok(()) => cx.go_saying(&here, tr!(cx, "desk-saved")).await,
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

/// Puts an edition on the site.
#[server(prefix = "/api", endpoint = "editions/publish")]
pub async fn publish_edition(edition: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = edition_of(&cx, &edition).await?;
        let here = Part::Overview.of(&edition.slug);
        match cx.store().publish_edition(&cx.actor(), edition.id).await {
            Ok(()) => cx.go_saying(&here, tr!(cx, "editing-published")).await,
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

/// Every fault of a presentation.
fn faults_of(input: &EditionInput) -> Vec<FieldError> {
    let mut faults = Vec::new();
    faults.extend(
        edition::NAME
            .check(&input.name)
            .err()
            .map(|err| text_fault("name", err)),
    );
    if edition::slug(&input.slug).is_err() {
        faults.push(FieldError::new(
            "slug",
            AppError::refused("editing-slug-wrong"),
        ));
    }
    faults.extend(
        edition::SUMMARY
            .check(&input.summary)
            .err()
            .map(|err| text_fault("summary", err)),
    );
    faults.extend(
        edition::SUMMARY
            .check(&input.source)
            .err()
            .map(|err| text_fault("source", err)),
    );
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::server_fn::codec::{FromReq, PostUrl};

    async fn read<T: FromReq<PostUrl, axum::extract::Request, AppError>>(
        body: &str,
    ) -> Result<T, AppError> {
        T::from_req(axum::extract::Request::new(axum::body::Body::from(
            body.to_owned(),
        )))
        .await
    }

    /// Rows as a browser sends them: brackets encoded, empty rows among the others.
    #[tokio::test]
    async fn rows_are_read() {
        let body = "edition=e&version=3&rows%5B0%5D%5Bname%5D=Ville&rows%5B0%5D%5Bamount%5D=300+000&rows%5B0%5D%5B\
                    district%5D=&rows%5B1%5D%5Bname%5D=&rows%5B1%5D%5Bamount%5D=&rows%5B1%5D%5Bdistrict%5D=";
        let form: SaveEnvelopes = read(body).await.expect("a form");
        let ville = EnvelopeRow {
            name: "Ville".into(),
            amount: "300 000".into(),
            district: String::new(),
        };
        assert_eq!(
            (form.version, form.rows),
            (3, vec![ville, EnvelopeRow::default()])
        );
    }

    #[tokio::test]
    async fn limits_are_read_by_group() {
        let body = "edition=e&version=1&rules%5Blimits%5D%5Beach_district%5D=1&rules%5Blimits%5D%5Bgroups%5D%5Btheme-7%5D\
                    %5Breserved%5D=50+000";
        let form: SaveRules = read(body).await.expect("a form");
        let limits = form.rules.limits;
        assert_eq!(limits.each_district, "1");
        assert_eq!(limits.groups["theme-7"].reserved, "50 000");
    }

    #[tokio::test]
    async fn rules_are_read_with_their_boxes() {
        let body = "edition=e&version=1&rules%5Blinks%5D%5B%5D=lives&rules%5Blinks%5D%5B%5D=works&rules%5Bage_floor%5D=9";
        let form: SaveRules = read(body).await.expect("a form");
        assert_eq!(form.rules.links, ["lives", "works"]);
        assert_eq!(
            (form.rules.age_floor.as_str(), form.rules.change.as_str()),
            ("9", "")
        );
    }
}
