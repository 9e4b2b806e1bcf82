//! The forms of polling places and of batches.

use super::batch_acts::{self, Acted};
use super::parts::{batch_path, edition_path, place_path};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::amount::whole;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::point::Point;
use domain::polling_place::{BatchFigures, LINE, NAME};
use domain::{DistrictId, Keying};
use leptos::prelude::*;
use store::{BatchFor, PollingPlaceInput, StoreError};

/// The names under which refused forms are kept.
pub const CANCEL: &str = "polling-cancel";
pub const PLACE: &str = "polling-place";
pub const BATCH: &str = "polling-batch";
pub const COUNT: &str = "polling-count";
pub const SIGN: &str = "polling-sign";
pub const CUT: &str = "polling-cut";

/// Sets a polling place up, or changes it.
#[server(prefix = "/api", endpoint = "polling/place")]
pub async fn set_place(
    edition: String,
    #[server(default)] number: Option<i32>,
    #[server(default)] version: i32,
    #[server(default)] name: String,
    #[server(default)] address: String,
    #[server(default)] hours: String,
    #[server(default)] access: String,
    #[server(default)] staff: String,
    #[server(default)] district: String,
    #[server(default)] point: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let form = match number {
            Some(number) => place_path(&edition, number),
            None => format!("{}/new", edition_path(&edition)),
        };
        let mut faults = Vec::new();
        if NAME.check(&name).is_err() {
            let error = AppError::refused("polling-error-name");
            faults.push(FieldError::new("name", error));
        }
        for (field, text) in [
            ("address", &address),
            ("hours", &hours),
            ("access", &access),
            ("staff", &staff),
        ] {
            if LINE.check(text).is_err() {
                let error = AppError::refused("polling-error-long");
                faults.push(FieldError::new(field, error));
            }
        }
        let at: Option<Point> = point.trim().parse().ok();
        if at.is_none() && !point.trim().is_empty() {
            let error = AppError::refused("polling-error-point");
            faults.push(FieldError::new("point", error));
        }
        let of_edition = |id: &DistrictId| edition.districts.iter().any(|one| one.id == *id);
        let input = PollingPlaceInput {
            name: name.clone(),
            address: address.clone(),
            access: access.clone(),
            hours: hours.clone(),
            staff: staff.clone(),
            district: district.parse().ok().filter(of_edition),
            point: at,
        };
        if faults.is_empty() {
            let there = number.map(|number| (number, version));
            let set = cx
                .store()
                .set_polling_place(&cx.actor(), edition.id, there, &input)
                .await;
            match set {
                Ok(number) => {
                    let here = place_path(&edition, number);
                    return cx.go_saying(&here, tr!(cx, "polling-saved")).await;
                }
                Err(err @ StoreError::Changed) => {
                    faults.push(FieldError::new("name", err.into()));
                }
                Err(err) => return Err(err.into()),
            }
        }
        let typed = [
            ("name", name),
            ("address", address),
            ("hours", hours),
            ("access", access),
            ("staff", staff),
            ("district", district),
            ("point", point),
        ];
        cx.refuse_form(&form, PLACE, typed, faults).await
    })
    .await
}

/// Gives printed ballots a number.
#[server(prefix = "/api", endpoint = "polling/batch")]
pub async fn print_batch(
    edition: String,
    #[server(default)] at: String,
    #[server(default)] ballots: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let printed = whole(&ballots).unwrap_or_default();
        let number = match batch_for(&at) {
            Ok(at) => {
                cx.store()
                    .print_batch(&cx.actor(), edition.id, at, printed)
                    .await
            }
            Err(err) => Err(err),
        };
        let (field, error) = match number {
            Ok(number) => {
                let here = batch_path(&edition, number);
                return cx.go_saying(&here, tr!(cx, "polling-batch-made")).await;
            }
            Err(StoreError::Invalid(_)) => ("ballots", AppError::refused("polling-error-ballots")),
            Err(err @ (StoreError::PollingSigned | StoreError::NotFound(_))) => ("at", err.into()),
            Err(err) => return Err(err.into()),
        };
        let typed = [("at", at.clone()), ("ballots", ballots.clone())];
        let faults = vec![FieldError::new(field, error)];
        cx.refuse_form(&edition_path(&edition), BATCH, typed, faults)
            .await
    })
    .await
}

/// `place-{number}` or `outing-{id}`; nothing for ballots of neither.
fn batch_for(at: &str) -> Result<Option<BatchFor>, StoreError> {
    if let Some(number) = at.strip_prefix("place-") {
        let number = number.parse();
        return number
            .map(|number| Some(BatchFor::Place(number)))
            .map_err(|_| StoreError::NotFound("polling place"));
    }
    if let Some(id) = at.strip_prefix("outing-") {
        let id = id.parse();
        return id
            .map(|id| Some(BatchFor::Outing(id)))
            .map_err(|_| StoreError::NotFound("outing"));
    }
    Ok(None)
}

/// Says what became of the ballots of a batch.
#[server(prefix = "/api", endpoint = "polling/count")]
pub async fn count_batch(
    edition: String,
    number: i32,
    version: i32,
    #[server(default)] used: String,
    #[server(default)] spoilt: String,
    #[server(default)] returned: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = batch_path(&edition, number);
        let fields = [
            ("used", &used),
            ("spoilt", &spoilt),
            ("returned", &returned),
        ];
        let mut faults: Vec<FieldError> = fields
            .iter()
            .filter(|(_, typed)| whole(typed).is_err())
            .map(|(field, _)| FieldError::new(field, AppError::refused("polling-error-number")))
            .collect();
        if faults.is_empty() {
            let read = |typed: &str| whole(typed).unwrap_or_default();
            let figures = BatchFigures {
                printed: 0,
                used: read(&used),
                spoilt: read(&spoilt),
                returned: read(&returned),
            };
            let counted = cx
                .store()
                .count_batch(&cx.actor(), edition.id, number, version, figures)
                .await;
            let error = match counted {
                Ok(()) => return cx.go_saying(&here, tr!(cx, "polling-counted")).await,
                Err(StoreError::Invalid(_)) => AppError::refused("polling-error-fewer"),
                Err(err @ (StoreError::NotReconciled(_) | StoreError::Changed)) => err.into(),
                Err(err) => return cx.go_refusing(&here, &err.into()).await,
            };
            faults.push(FieldError::new("used", error));
        }
        let typed = [
            ("used", used.clone()),
            ("spoilt", spoilt.clone()),
            ("returned", returned.clone()),
        ];
        cx.refuse_form(&here, COUNT, typed, faults).await
    })
    .await
}

/// Gives a batch up; of one with used ballots, with a reason.
#[server(prefix = "/api", endpoint = "polling/cancel")]
pub async fn cancel_batch(
    edition: String,
    number: i32,
    version: i32,
    #[server(default)] cancel_why: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = batch_path(&edition, number);
        let cancelled = cx
            .store()
            .cancel_batch(&cx.actor(), edition.id, number, version, &cancel_why)
            .await;
        let error = match cancelled {
            Ok(()) => return cx.go_saying(&here, tr!(cx, "polling-cancelled")).await,
            Err(StoreError::Invalid(_)) => AppError::refused("polling-error-why"),
            Err(err) => return cx.go_refusing(&here, &err.into()).await,
        };
        let faults = vec![FieldError::new("cancel_why", error)];
        cx.refuse_form(&here, CANCEL, [("cancel_why", cancel_why.clone())], faults)
            .await
    })
    .await
}

/// Throws a keying away, so that it begins again. A word that is none of the three throws nothing away.
#[server(prefix = "/api", endpoint = "polling/restart")]
pub async fn restart_keying(
    edition: String,
    number: i32,
    version: i32,
    #[server(default)] keying: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let keying: Keying = keying
        .parse()
        .map_err(|_| AppError::refused("error-unreadable-form"))?;
    batch_acts::act(&cx, &edition, number, Acted::Restart { version, keying }).await
}

/// Ends a keying.
#[server(prefix = "/api", endpoint = "polling/finish")]
pub async fn finish_keying(edition: String, number: i32) -> Result<(), AppError> {
    let cx = Cx::current();
    batch_acts::act(&cx, &edition, number, Acted::Finish).await
}

/// Seals a batch without the ballots above the marks, and keeps why.
#[server(prefix = "/api", endpoint = "polling/cut")]
pub async fn seal_cut_batch(
    edition: String,
    number: i32,
    version: i32,
    #[server(default)] why: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = batch_path(&edition, number);
        let cut = cx
            .store()
            .seal_cut_batch(&cx.actor(), edition.id, number, version, &why)
            .await;
        let error = match cut {
            Ok(()) => return cx.go_saying(&here, tr!(cx, "polling-done-cut")).await,
            Err(StoreError::Invalid(_)) => AppError::refused("polling-error-why"),
            Err(StoreError::Changed) => StoreError::Changed.into(),
            Err(err) => return cx.go_refusing(&here, &err.into()).await,
        };
        let faults = vec![FieldError::new("why", error)];
        cx.refuse_form(&here, CUT, [("why", why.clone())], faults)
            .await
    })
    .await
}

/// Signs the sheet of a polling place.
#[server(prefix = "/api", endpoint = "polling/sign")]
pub async fn sign_sheet(
    edition: String,
    number: i32,
    version: i32,
    #[server(default)] remarks: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("{}/sheet", place_path(&edition, number));
        let signed = cx
            .store()
            .sign_polling_place(&cx.actor(), edition.id, number, version, &remarks)
            .await;
        let error = match signed {
            Ok(()) => return cx.go_saying(&here, tr!(cx, "polling-sheet-signed")).await,
            Err(StoreError::Invalid(_)) => AppError::refused("polling-error-remarks"),
            Err(err @ (StoreError::RemarkNeeded | StoreError::Changed)) => err.into(),
            Err(err) => return cx.go_refusing(&here, &err.into()).await,
        };
        let typed = [("remarks", remarks.clone())];
        let faults = vec![FieldError::new("remarks", error)];
        cx.refuse_form(&here, SIGN, typed, faults).await
    })
    .await
}
