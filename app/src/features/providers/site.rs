//! The providers of a deployment, and whom each lets in.

use crate::error::AppError;
use oidc::{Identity, Provider};

/// The providers that a city has set up.
#[derive(Clone, Debug, Default)]
pub struct Providers {
    /// For residents.
    pub france_connect: Option<Provider>,
    /// For staff.
    pub pro_connect: Option<ProConnect>,
    /// For staff.
    pub own: Option<Own>,
}

/// `ProConnect`, for those who work for the city.
#[derive(Clone, Debug)]
pub struct ProConnect {
    pub provider: Provider,
    /// The establishments whose staff may come in, 14 digits each.
    pub sirets: Vec<String>,
}

/// The city's own provider.
#[derive(Clone, Debug)]
pub struct Own {
    pub provider: Provider,
    /// The name that people know it by.
    pub name: String,
    /// The domains of the addresses that may come in, in small letters.
    pub domains: Vec<String>,
}

/// A way in by a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    FranceConnect,
    ProConnect,
    Own,
}

impl Door {
    pub const ALL: [Self; 3] = [Self::FranceConnect, Self::ProConnect, Self::Own];

    /// Its part of addresses: `/fr/sign-in/france-connect`, `/france-connect/callback`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::FranceConnect => "france-connect",
            Self::ProConnect => "pro-connect",
            Self::Own => "oidc",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|door| door.word() == word)
    }

    /// Where it sends people back to: registered at the provider, and so without a language.
    pub const fn callback(self) -> &'static str {
        match self {
            Self::FranceConnect => "/france-connect/callback",
            Self::ProConnect => "/pro-connect/callback",
            Self::Own => "/oidc/callback",
        }
    }

    /// What is asked for each time, and no more: what a provider passes on, it shows to the person.
    pub const fn scopes(self) -> &'static [&'static str] {
        match self {
            Self::FranceConnect => &["email"],
            Self::ProConnect => &["given_name", "usual_name", "email", "siret"],
            Self::Own => &["profile", "email"],
        }
    }

    /// The level of assurance that is asked for (eIDAS, regulation 910/2014: FranceConnect's only one).
    pub const fn acr(self) -> Option<&'static str> {
        match self {
            Self::FranceConnect => Some("eidas1"),
            Self::ProConnect | Self::Own => None,
        }
    }

    /// Whether it is for those who work for the city.
    pub const fn is_for_staff(self) -> bool {
        matches!(self, Self::ProConnect | Self::Own)
    }
}

impl Providers {
    pub fn provider(&self, door: Door) -> Option<&Provider> {
        match door {
            Door::FranceConnect => self.france_connect.as_ref(),
            Door::ProConnect => self.pro_connect.as_ref().map(|pro| &pro.provider),
            Door::Own => self.own.as_ref().map(|own| &own.provider),
        }
    }

    /// The name that people know a provider by.
    pub fn name(&self, door: Door) -> &str {
        match door {
            Door::FranceConnect => "FranceConnect",
            Door::ProConnect => "ProConnect",
            Door::Own => self.own.as_ref().map_or("", |own| own.name.as_str()),
        }
    }

    /// The doors for staff that are there.
    pub fn of_staff(&self) -> Vec<Door> {
        Door::ALL
            .into_iter()
            .filter(|door| door.is_for_staff() && self.provider(*door).is_some())
            .collect()
    }

    /// The address by which somebody of the staff is found the first time, if they may come in at all.
    ///
    /// `ProConnect` answers for the address and for the employer, unless it says otherwise. Of another provider only
    /// an address counts that it says is theirs, at a domain of the city.
    pub fn admit<'a>(
        &self,
        door: Door,
        identity: &'a Identity,
    ) -> Result<Option<&'a str>, AppError> {
        let email = identity.email.as_deref();
        match door {
            Door::FranceConnect => Ok(None),
            Door::ProConnect => {
                let sirets = self.pro_connect.as_ref().map(|pro| pro.sirets.as_slice());
                let siret = identity.siret.as_ref();
                if siret.is_some_and(|siret| sirets.unwrap_or_default().contains(siret)) {
                    Ok(email.filter(|_| identity.email_verified != Some(false)))
                } else {
                    Err(AppError::refused("providers-wrong-siret"))
                }
            }
            Door::Own => {
                let domains = self.own.as_ref().map(|own| own.domains.as_slice());
                let verified = email.filter(|_| identity.email_verified == Some(true));
                let domain = verified
                    .and_then(|email| email.rsplit_once('@'))
                    .map(|(_, domain)| domain.to_ascii_lowercase());
                if domain.is_some_and(|domain| domains.unwrap_or_default().contains(&domain)) {
                    Ok(verified)
                } else {
                    Err(AppError::refused("providers-wrong-domain"))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oidc::Registration;

    fn providers() -> Providers {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let provider = Provider::new(Registration {
            issuer: "https://login.example.fr".to_owned(),
            client_id: "parvis".to_owned(),
            secret: "s".repeat(32),
            callback: "https://budget.example.fr/oidc/callback".to_owned(),
            scopes: &[],
            acr: None,
            pkce: false,
            max_age: true,
        })
        .expect("a provider");
        Providers {
            france_connect: None,
            pro_connect: Some(ProConnect {
                provider: provider.clone(),
                sirets: vec!["21380001700011".to_owned()],
            }),
            own: Some(Own {
                provider,
                name: "Avignon".to_owned(),
                domains: vec!["avignon.example".to_owned()],
            }),
        }
    }

    fn identity(email: &str, email_verified: Option<bool>, siret: Option<&str>) -> Identity {
        Identity {
            subject: "s".to_owned(),
            email: Some(email.to_owned()),
            email_verified,
            birthdate: None,
            given_name: None,
            family_name: None,
            siret: siret.map(str::to_owned),
            id_token: String::new(),
        }
    }

    #[test]
    fn only_those_who_work_for_the_city_come_in() {
        let (city, other) = (Some("21380001700011"), Some("21380001700029"));
        let ana = "ana@Avignon.example";
        let cases = [
            // ProConnect: the employer decides.
            (Door::ProConnect, ana, None, city, Ok(true)),
            (Door::ProConnect, "ana@x.fr", Some(true), city, Ok(true)),
            (Door::ProConnect, ana, Some(false), city, Ok(false)),
            (Door::ProConnect, ana, None, other, Err(())),
            (Door::ProConnect, ana, None, None, Err(())),
            // Another provider: an address that it says is theirs, at the city's domain.
            (Door::Own, ana, Some(true), None, Ok(true)),
            (Door::Own, ana, None, city, Err(())),
            (Door::Own, ana, Some(false), None, Err(())),
            (Door::Own, "ana@x.fr", Some(true), None, Err(())),
            (
                Door::Own,
                "ana@avignon.example.x.fr",
                Some(true),
                None,
                Err(()),
            ),
            (
                Door::Own,
                "ana@x.avignon.example",
                Some(true),
                None,
                Err(()),
            ),
            (Door::Own, "avignon.example", Some(true), None, Err(())),
        ];
        for (door, email, verified, siret, expected) in cases {
            let identity = identity(email, verified, siret);
            let admitted = providers()
                .admit(door, &identity)
                .map(|address| address.is_some())
                .map_err(|_| ());
            assert_eq!(
                admitted, expected,
                "{door:?} {email} {verified:?} {siret:?}"
            );
        }
        // A deployment without the door has nobody who may come in by it.
        let identity = identity(ana, Some(true), city);
        assert!(
            Providers::default()
                .admit(Door::ProConnect, &identity)
                .is_err()
        );
        assert!(Providers::default().admit(Door::Own, &identity).is_err());
    }
}
