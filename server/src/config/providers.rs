//! Settings of those who know who somebody is: FranceConnect, `ProConnect`, a city's own provider.

use super::value::{Hidden, Value};
use super::web::Words;
use super::{Fault, Faults, Given, Settings, read_file};
use anyhow::Context as _;
use app::features::providers::{Door, Own, ProConnect, Providers};
use oidc::{Provider, Registration};
use std::path::PathBuf;

/// The address of a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer(String);

impl Value for Issuer {
    const EXPECTS: &'static str =
        "the provider's address, such as https://login.example.fr; http on this machine alone";

    fn read(text: &str) -> Option<Self> {
        Provider::takes(text).then(|| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// Numbers of establishments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sirets(Vec<String>);

impl Value for Sirets {
    const EXPECTS: &'static str =
        "SIRET numbers of 14 digits with commas between, such as 218 400 074 00014";

    fn read(text: &str) -> Option<Self> {
        let siret = |text: &str| -> Option<String> {
            let digits: String = text.split_whitespace().collect();
            let fine = digits.len() == 14 && digits.bytes().all(|b| b.is_ascii_digit());
            fine.then_some(digits)
        };
        parts(text).map(siret).collect::<Option<_>>().map(Self)
    }

    fn show(&self) -> String {
        self.0.join(", ")
    }
}

/// Domains of e-mail addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Domains(Vec<String>);

impl Value for Domains {
    const EXPECTS: &'static str =
        "domains of e-mail addresses with commas between, such as mairie-avignon.example";

    fn read(text: &str) -> Option<Self> {
        let domain = |text: &str| -> Option<String> {
            let domain = text.strip_prefix('@').unwrap_or(text).to_ascii_lowercase();
            // Whatever stands in an address after its sign.
            let address = domain::text::email(&format!("a@{domain}")).ok()?;
            address.ends_with(&format!("@{domain}")).then_some(domain)
        };
        parts(text).map(domain).collect::<Option<_>>().map(Self)
    }

    fn show(&self) -> String {
        self.0.join(", ")
    }
}

/// Something that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch(bool);

impl Value for Switch {
    const EXPECTS: &'static str = "true or false";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    fn show(&self) -> String {
        self.0.to_string()
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The settings of one provider that every one has, with their names.
struct Common<'a> {
    door: Door,
    issuer: (&'static str, &'a Option<Issuer>),
    client_id: (&'static str, &'a Option<Words>),
    secret: (&'static str, &'a Option<Hidden>),
    secret_file: (&'static str, &'a Option<PathBuf>),
    pkce: bool,
}

impl Settings {
    fn common(&self) -> [Common<'_>; 3] {
        [
            Common {
                door: Door::FranceConnect,
                issuer: ("france_connect.issuer", &self.france_connect_issuer),
                client_id: ("france_connect.client_id", &self.france_connect_client_id),
                secret: ("france_connect.secret", &self.france_connect_secret),
                secret_file: (
                    "france_connect.secret_file",
                    &self.france_connect_secret_file,
                ),
                pkce: false,
            },
            Common {
                door: Door::ProConnect,
                issuer: ("pro_connect.issuer", &self.pro_connect_issuer),
                client_id: ("pro_connect.client_id", &self.pro_connect_client_id),
                secret: ("pro_connect.secret", &self.pro_connect_secret),
                secret_file: ("pro_connect.secret_file", &self.pro_connect_secret_file),
                pkce: false,
            },
            Common {
                door: Door::Own,
                issuer: ("oidc.issuer", &self.oidc_issuer),
                client_id: ("oidc.client_id", &self.oidc_client_id),
                secret: ("oidc.secret", &self.oidc_secret),
                secret_file: ("oidc.secret_file", &self.oidc_secret_file),
                pkce: self.oidc_pkce.0,
            },
        ]
    }

    /// What does not fit together.
    pub(super) fn faults_of_providers(&self, given: &Given) -> Vec<Fault> {
        let mut faults = vec![];
        for common in self.common() {
            let needed = format!("to be set when {} is", common.issuer.0);
            if common.issuer.1.is_none() {
                let others = [
                    (common.client_id.0, common.client_id.1.is_some()),
                    (common.secret.0, common.secret.1.is_some()),
                    (common.secret_file.0, common.secret_file.1.is_some()),
                ];
                if let Some((other, _)) = others.into_iter().find(|(_, set)| *set) {
                    let expected = format!("to be set when {other} is");
                    faults.push(given.fault(common.issuer.0, expected));
                }
                continue;
            }
            if common.client_id.1.is_none() {
                faults.push(given.fault(common.client_id.0, &needed));
            }
            match (common.secret.1.is_some(), common.secret_file.1.is_some()) {
                (false, false) => {
                    let here = format!("{needed}, here or in {}", common.secret_file.0);
                    faults.push(given.fault(common.secret.0, here));
                }
                (true, true) => {
                    let both = format!("to be left out when {} is set", common.secret_file.0);
                    faults.push(given.fault(common.secret.0, both));
                }
                (true, false) | (false, true) => {}
            }
        }
        let mut together = |name, set: bool, issuer, why| {
            if set {
                faults.push(given.fault(name, format!("to be set when {issuer} is: {why}")));
            }
        };
        let (pro, own) = (
            self.pro_connect_issuer.is_some(),
            self.oidc_issuer.is_some(),
        );
        let nobody = self.pro_connect_sirets.0.is_empty();
        let why = "it knows everybody who works for a public body";
        together(
            "pro_connect.sirets",
            pro && nobody,
            "pro_connect.issuer",
            why,
        );
        let nobody = self.oidc_domains.0.is_empty();
        let why = "only addresses at a domain of the city come in";
        together("oidc.domains", own && nobody, "oidc.issuer", why);
        let nameless = self.oidc_name.is_none();
        together(
            "oidc.name",
            own && nameless,
            "oidc.issuer",
            "its button says it",
        );
        faults
    }

    /// The providers; by default none. Nothing is asked of them yet.
    pub fn the_providers(&self, given: &Given) -> anyhow::Result<Providers> {
        let [france_connect, pro_connect, own] = self.common();
        let pro_connect = self.provider(&pro_connect, given)?;
        let own = self.provider(&own, given)?;
        let name = self.oidc_name.as_ref();
        Ok(Providers {
            france_connect: self.provider(&france_connect, given)?,
            pro_connect: pro_connect.map(|provider| ProConnect {
                provider,
                sirets: self.pro_connect_sirets.0.clone(),
            }),
            own: own.map(|provider| Own {
                provider,
                name: name.map_or_else(String::new, |name| name.as_str().to_owned()),
                domains: self.oidc_domains.0.clone(),
            }),
        })
    }

    fn provider(&self, common: &Common<'_>, given: &Given) -> anyhow::Result<Option<Provider>> {
        let Common { door, .. } = common;
        let (Some(issuer), Some(client_id)) = (common.issuer.1, common.client_id.1) else {
            return Ok(None);
        };
        let secret = match (common.secret.1, common.secret_file.1) {
            (Some(secret), _) => secret.0.clone(),
            (None, Some(path)) => read_file(path)
                .map_err(|err| Faults::from(given.fault_of_file(common.secret_file.0, &err)))?
                .trim()
                .to_owned(),
            (None, None) => return Ok(None),
        };
        Provider::new(Registration {
            issuer: issuer.0.clone(),
            client_id: client_id.as_str().to_owned(),
            secret,
            callback: format!("{}{}", self.the_site_url(), door.callback()),
            scopes: door.scopes(),
            acr: door.acr(),
            pkce: common.pkce,
            max_age: *door == Door::Own,
        })
        .map(Some)
        .context(common.issuer.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(toml: &str) -> String {
        let mut given = Given::default();
        given.toml(toml, "parvis.toml").expect("TOML");
        Settings::read(&given).expect_err("a refusal").to_string()
    }

    #[test]
    fn half_a_provider_is_refused_with_what_is_missing() {
        insta::assert_snapshot!(refusal(
            "[france_connect]\nclient_id = \"a\"\n\
             [pro_connect]\nissuer = \"https://pro.example.fr\"\nsecret = \"x\"\nsecret_file = \"y\"\n\
             [oidc]\nissuer = \"http://localhost:4000\"\n"
        ), @r#"
        the configuration can't be taken
          france_connect.issuer (not set): expected to be set when france_connect.client_id is
          pro_connect.client_id (not set): expected to be set when pro_connect.issuer is
          pro_connect.secret (from parvis.toml): expected to be left out when pro_connect.secret_file is set
          oidc.client_id (not set): expected to be set when oidc.issuer is
          oidc.secret (not set): expected to be set when oidc.issuer is, here or in oidc.secret_file
          pro_connect.sirets (not set): expected to be set when pro_connect.issuer is: it knows everybody who works for a public body
          oidc.domains (not set): expected to be set when oidc.issuer is: only addresses at a domain of the city come in
          oidc.name (not set): expected to be set when oidc.issuer is: its button says it
        `parvis config --explain` tells what each setting means
        "#);
    }

    #[test]
    fn a_provider_s_address_is_https_and_its_lists_are_read_one_by_one() {
        assert!(Issuer::read("https://login.example.fr/api/v2").is_some());
        assert!(Issuer::read("http://127.0.0.1:4000").is_some());
        for wrong in [
            "http://login.example.fr",
            "login.example.fr",
            "https://",
            "https://a/?b",
        ] {
            assert_eq!(Issuer::read(wrong), None, "{wrong}");
        }
        let sirets = Sirets::read("218 400 074 00014, 21840007400022").expect("two");
        assert_eq!(sirets.show(), "21840007400014, 21840007400022");
        assert_eq!(Sirets::read("2184000740001"), None);
        let domains = Domains::read("@Avignon.example, mairie.example").expect("two");
        assert_eq!(domains.show(), "avignon.example, mairie.example");
        for wrong in ["avignon", "a@avignon.example", "a b.example"] {
            assert_eq!(Domains::read(wrong), None, "{wrong}");
        }
        assert_eq!(Switch::read("yes"), None);
    }
}
