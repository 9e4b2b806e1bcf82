//! What is typed into the form of an application: checked, and kept until its person has signed in.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use chrono::NaiveDate;
use domain::network::MESSAGE;
use domain::{AmbassadorGroupId, Incompatibility};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use store::{Application, Network};

/// The fields of the form, as they came.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) birth_date: String,
    pub(super) languages: Vec<String>,
    pub(super) availability: Vec<String>,
    pub(super) about: String,
    pub(super) group: String,
}

/// The note in which they wait, one for each network.
fn note(network: &Network) -> String {
    format!("application:{}", network.id)
}

impl Typed {
    pub(super) async fn kept(cx: &Cx, network: &Network) -> Result<Option<Self>, AppError> {
        cx.kept(&note(network)).await
    }

    pub(super) async fn keep(&self, cx: &Cx, network: &Network) -> Result<(), AppError> {
        cx.keep(&note(network), self).await
    }

    pub(super) async fn forget(cx: &Cx, network: &Network) -> Result<(), AppError> {
        cx.forget(&note(network)).await
    }

    /// The application, or the fields that are wrong. Ties that are declared stop it before anything is kept.
    pub(super) fn read(
        &self,
        network: &Network,
        ties: &[String],
        today: NaiveDate,
    ) -> Result<Application, Vec<FieldError>> {
        let mut faults = vec![];
        let mut fault = |field: &str, error: AppError| faults.push(FieldError::new(field, error));
        let name = domain::idea::AUTHOR.check(&self.name);
        if name.is_err() {
            fault("name", AppError::refused("networks-name-wrong"));
        }
        let typed: Option<NaiveDate> = self.birth_date.trim().parse().ok();
        let birth_date = network.may_join(typed, today);
        let birth_date = birth_date.map_err(|err| {
            let error = match err {
                store::StoreError::NetworkAge { .. } => AppError::from(err),
                _ => AppError::refused("networks-birth-date-wrong"),
            };
            fault("birth_date", error);
        });
        if MESSAGE.check(&self.about).is_err() {
            fault("about", AppError::refused("networks-about-long"));
        }
        let ties: Vec<Incompatibility> = words(ties);
        if let Some(tie) = ties.first() {
            let err = store::StoreError::Incompatible(*tie);
            fault("ties[]", AppError::from(err));
        }
        match (name, birth_date) {
            (Ok(name), Ok(birth_date)) if faults.is_empty() => Ok(Application {
                name,
                birth_date,
                languages: words(&self.languages),
                availability: words(&self.availability),
                about: self.about.clone(),
                incompatibilities: ties,
                group: self.group.parse::<AmbassadorGroupId>().ok(),
            }),
            _ => Err(faults),
        }
    }
}

/// The words of a list that are known.
pub(super) fn words<T: FromStr>(typed: &[String]) -> Vec<T> {
    typed.iter().filter_map(|word| word.parse().ok()).collect()
}
