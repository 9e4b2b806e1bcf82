//! Joining a network, one's own membership, a guardian's answer.

use super::parts::{join_path, me_path, network_path};
use super::typed::{Typed, words};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::calendar::paris;
use domain::{ConsentState, Contact, Lang};
use leptos::prelude::*;
use store::{ConsentRequest, ConsentToken, ProfileInput};

/// The names under which refused forms are kept.
pub const JOIN: &str = "join";
pub const GUARDIAN: &str = "guardian";
pub const PROFILE: &str = "profile";

/// The form of an application. Who has signed in has sent it; who has not signs in next, and what was typed waits.
#[server(prefix = "/api", endpoint = "networks/join")]
pub async fn join_network(
    slug: String,
    #[server(default)] name: String,
    #[server(default)] birth_date: String,
    #[server(default)] languages: Vec<String>,
    #[server(default)] availability: Vec<String>,
    #[server(default)] about: String,
    #[server(default)] group: String,
    #[server(default)] ties: Vec<String>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let network = cx.store().network(&slug).await?;
    let typed = Typed {
        name,
        birth_date,
        languages,
        availability,
        about,
        group,
    };
    let application = match typed.read(&network, &ties, paris::day(cx.now())) {
        Ok(application) => application,
        Err(faults) => {
            typed.keep(&cx, &network).await?;
            return cx.refuse_form(&join_path(&slug), JOIN, [], faults).await;
        }
    };
    typed.keep(&cx, &network).await?;
    if cx.actor().account().is_none() {
        cx.go(&format!("{}/who", join_path(&slug)));
        return Ok(());
    }
    send(&cx, &network, &application).await
}

/// Sends the application that waits, once its person has signed in.
#[server(prefix = "/api", endpoint = "networks/send")]
pub async fn send_application(slug: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let network = cx.store().network(&slug).await?;
    let Some(typed) = Typed::kept(&cx, &network).await? else {
        cx.go(&join_path(&slug));
        return Ok(());
    };
    match typed.read(&network, &[], paris::day(cx.now())) {
        Ok(application) => send(&cx, &network, &application).await,
        Err(faults) => cx.refuse_form(&join_path(&slug), JOIN, [], faults).await,
    }
}

async fn send(
    cx: &Cx,
    network: &store::Network,
    application: &store::Application,
) -> Result<(), AppError> {
    let sent = cx.store().apply(&cx.actor(), network.id, application).await;
    match sent {
        Ok(_) => {
            Typed::forget(cx, network).await?;
            cx.go_saying(&me_path(&network.slug), tr!(cx, "networks-sent"))
                .await
        }
        // Their page says where they stand.
        Err(err @ store::StoreError::AmbassadorState(_)) => {
            Typed::forget(cx, network).await?;
            cx.go_refusing(&me_path(&network.slug), &err.into()).await
        }
        Err(err) => cx.go_refusing(&join_path(&network.slug), &err.into()).await,
    }
}

/// Accepts the charter as it was read.
#[server(prefix = "/api", endpoint = "networks/charter")]
pub async fn accept_network_charter(slug: String, version: i32) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = me_path(&slug);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        cx.store()
            .accept_charter(&cx.actor(), network.id, version)
            .await?;
        cx.go_saying(&here, tr!(cx, "networks-charter-accepted"))
            .await
    })
    .await
}

/// Has the link sent to a guardian.
#[server(prefix = "/api", endpoint = "networks/guardian")]
pub async fn ask_guardian(
    slug: String,
    #[server(default)] guardian: String,
    #[server(default)] contact: String,
    #[server(default)] lang: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = me_path(&slug);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        let mut faults = vec![];
        if domain::network::GUARDIAN.check(&guardian).is_err() {
            let error = AppError::refused("networks-guardian-name-wrong");
            faults.push(FieldError::new("guardian", error));
        }
        let to = contact_of(&cx, &contact);
        if to.is_none() {
            let error = AppError::refused("networks-guardian-contact-wrong");
            faults.push(FieldError::new("contact", error));
        }
        if let (Some(to), true) = (to, faults.is_empty()) {
            let request = ConsentRequest {
                guardian: guardian.clone(),
                contact: to,
                lang: lang.parse().unwrap_or(Lang::Fr),
            };
            let asked = cx
                .store()
                .ask_consent(&cx.actor(), network.id, &request, cx.origin())
                .await;
            match asked {
                Ok(()) => {
                    return cx
                        .go_saying(&here, tr!(cx, "networks-guardian-asked"))
                        .await;
                }
                Err(err) => faults.push(FieldError::new("contact", err.into())),
            }
        }
        let typed = [
            ("guardian", guardian.clone()),
            ("contact", contact.clone()),
            ("lang", lang.clone()),
        ];
        cx.refuse_form(&here, GUARDIAN, typed, faults).await
    })
    .await
}

/// Changes what one says about oneself.
#[server(prefix = "/api", endpoint = "networks/profile")]
pub async fn change_own_profile(
    slug: String,
    version: i32,
    #[server(default)] languages: Vec<String>,
    #[server(default)] availability: Vec<String>,
    #[server(default)] about: String,
    #[server(default)] group: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = me_path(&slug);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        let input = ProfileInput {
            languages: words(&languages),
            availability: words(&availability),
            about: about.clone(),
            group: group.parse().ok(),
        };
        if domain::network::MESSAGE.check(&about).is_err() {
            let error = AppError::refused("networks-about-long");
            let typed = [
                ("languages", languages.join(",")),
                ("availability", availability.join(",")),
                ("about", about.clone()),
                ("group", group.clone()),
            ];
            let faults = vec![FieldError::new("about", error)];
            return cx.refuse_form(&here, PROFILE, typed, faults).await;
        }
        cx.store()
            .change_profile(&cx.actor(), network.id, version, &input)
            .await?;
        cx.go_saying(&here, tr!(cx, "networks-profile-saved")).await
    })
    .await
}

/// Leaves a network, or withdraws the application.
#[server(prefix = "/api", endpoint = "networks/leave")]
pub async fn leave_network(slug: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, &me_path(&slug), async {
        let network = cx.store().network(&slug).await?;
        cx.store().leave_network(&cx.actor(), network.id).await?;
        cx.go_saying(&network_path(&slug), tr!(cx, "networks-left"))
            .await
    })
    .await
}

/// A guardian's answer, by the link.
#[server(prefix = "/api", endpoint = "networks/consent")]
pub async fn answer_consent(
    token: String,
    #[server(default)] answer: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let token = ConsentToken::from_link(&token).ok_or(AppError::NotFound)?;
    let here = format!("/consent/{}", token.as_link());
    or_refuse(&cx, &here, async {
        let state: ConsentState = answer.parse().map_err(|_| AppError::NotFound)?;
        cx.store().decide_consent(&token, state).await?;
        cx.go(&here);
        Ok(())
    })
    .await
}

/// An address or a number, as people type them.
fn contact_of(cx: &Cx, typed: &str) -> Option<Contact> {
    if typed.contains('@') {
        return domain::text::email(typed).ok().map(Contact::Email);
    }
    if !cx.has(domain::Means::Sms) {
        return None;
    }
    sms::phone(typed, &cx.site().ways.phones).ok()
}
