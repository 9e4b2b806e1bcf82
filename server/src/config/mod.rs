//! The configuration: every setting with its meaning, its default and its source.
//!
//! A setting comes from the command line, else from the environment (`PARVIS_SMTP_HOST`), else from the TOML
//! file (`host` of `[smtp]`), else it has its default. All are read before anything starts; what can't be taken
//! is named with its source and what is expected, all faults at once.

mod given;
mod providers;
mod services;
mod show;
mod texts;
pub mod value;
pub mod web;

pub use given::{Fault, Faults, Given};
use lettre::message::Mailbox;
use providers::{Domains, Issuer, Sirets, Switch};
pub use show::{effective, example, explain};
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use store::PersonalKey;
use texts::{SmsForm, SmsMethod};
use value::{
    DatabaseUrl, Hidden, Host, LogFilter, LogFormat, Networks, SecretText, SiteUrl, Tls, Value,
};
use web::{CityCode, ContactUri, TilesUrl, WebAddress, Words};

/// What is known of a setting before it has a value.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Its name in the file, with its table: `smtp.host`.
    pub name: &'static str,
    /// As it would be written; empty when there is none.
    pub default: &'static str,
    /// The end of the sentence "expected …".
    pub expects: &'static str,
    pub meaning: &'static str,
    pub secret: bool,
}

impl About {
    /// Its name in the environment: `PARVIS_SMTP_HOST`.
    pub fn variable(&self) -> String {
        format!("PARVIS_{}", self.name.to_uppercase().replace('.', "_"))
    }
}

/// Writes the struct, the table that documents it and the code that reads it from one list.
macro_rules! settings {
    ($( $(#[doc = $doc:literal])+ $name:literal => $field:ident: $kind:ty = $default:literal; )+) => {
        /// Every setting, read and checked.
        #[derive(Clone, Debug)]
        pub struct Settings { $( $(#[doc = $doc])+ pub $field: $kind, )+ }

        /// What is known of each, in the order of the example file.
        pub const ABOUT: &[About] = &[$( About {
            name: $name,
            default: $default,
            expects: <$kind as Value>::EXPECTS,
            meaning: concat!($($doc),+),
            secret: <$kind as Value>::SECRET,
        }, )+];

        impl Settings {
            /// Reads what was given.
            pub fn read(given: &Given) -> Result<Self, Faults> {
                let mut faults = given.unknown(ABOUT);
                $( let $field = given.read::<$kind>($name, $default, &mut faults); )+
                // A setting without a value has left a fault.
                match ($($field,)+) {
                    ($(Some($field),)+) if faults.is_empty() => {
                        Self { $($field,)+ }.checked(given)
                    }
                    _ => Err(Faults(faults)),
                }
            }

            /// The names and the values, in order; secrets as dots.
            pub fn shown(&self) -> Vec<(&'static str, String)> {
                vec![$( ($name, self.$field.show()), )+]
            }
        }
    };
}

settings! {
    /// The database: a file of SQLite, or a PostgreSQL server. `DATABASE_URL` is understood too.
    "database_url" => database_url: DatabaseUrl = "sqlite:data/parvis.db";
    /// Where to listen. A server that speaks TLS stands before it.
    "address" => address: SocketAddr = "127.0.0.1:3000";
    /// The address by which residents reach the site: mails and search engines are given it, and with https
    /// the cookie is sent over TLS alone. Left out, it is http:// and the address above.
    "site_url" => site_url: Option<SiteUrl> = "";
    /// What the roll of voters and the sign-in codes are hashed with. Keep a copy: with another secret,
    /// everybody could vote a second time.
    "secret" => secret: Option<SecretText> = "";
    /// A file that holds the secret, instead of the setting above.
    "secret_file" => secret_file: Option<PathBuf> = "";
    /// A file of keys that names, addresses and numbers of people are sealed with, outside the database; it belongs to
    /// its owner alone (chmod 600). `parvis keys new` makes it. Left out, a key made from the secret seals them.
    "keys_file" => keys_file: Option<PathBuf> = "";
    /// The folder of the site's files, as `cargo xtask build` makes it. Left out, it is `site` beside the
    /// program, or `target/site`.
    "site_dir" => site_dir: Option<PathBuf> = "";
    /// The folder of photos and documents. Left out, it is `files` beside the database of SQLite, or `data/files`.
    "files.dir" => files_dir: Option<PathBuf> = "";
    /// A store that speaks S3, for photos and documents instead of a folder. Several servers can share it.
    "files.s3_endpoint" => files_s3_endpoint: Option<WebAddress> = "";
    /// Its bucket, which nobody else needs to read: photos pass through this server.
    "files.s3_bucket" => files_s3_bucket: Option<Words> = "";
    /// Its region.
    "files.s3_region" => files_s3_region: Words = "us-east-1";
    /// The name of the key that opens it.
    "files.s3_key_id" => files_s3_key_id: Option<Words> = "";
    /// The secret half of that key.
    "files.s3_secret" => files_s3_secret: Option<Hidden> = "";
    /// A file that holds it, instead of the setting above.
    "files.s3_secret_file" => files_s3_secret_file: Option<PathBuf> = "";
    /// Whom backups are closed for: the public half of a key that `parvis backup --new-key FILE` makes. Its other half
    /// opens them, and belongs elsewhere.
    "backup.recipient" => backup_recipient: Option<Words> = "";
    /// The address search for the place of an idea: `https://data.geopf.fr/geocodage/search` is the French state's.
    /// The words alone are sent, by this server; over https, or http on this machine. Left out, a place is a district
    /// and words.
    "places.geocoder_url" => places_geocoder_url: Option<WebAddress> = "";
    /// The commune in which addresses are searched. Left out, it is the whole country.
    "places.citycode" => places_citycode: Option<CityCode> = "";
    /// The pictures of a map, shown when somebody asks for it; their host then sees the visitor's address. Left
    /// out, there is no map.
    "places.tiles_url" => places_tiles_url: Option<TilesUrl> = "";
    /// Who made them, as their licence asks for: © IGN, or © OpenStreetMap contributors.
    "places.tiles_attribution" => places_tiles_attribution: Option<Words> = "";
    /// How log lines are written: text for a person, json for a machine.
    "log.format" => log_format: LogFormat = "text";
    /// Which events are logged. No level logs an address, a name, a query or a ballot.
    "log.filter" => log_filter: LogFilter = "info,sea_orm_migration=warn";
    /// The server that takes the mails. Without one nobody can sign in; a demonstration shows its mails on a page.
    "smtp.host" => smtp_host: Option<Host> = "";
    /// Its port: 587 for starttls, 465 for tls.
    "smtp.port" => smtp_port: u16 = "587";
    /// How the connection is protected.
    "smtp.tls" => smtp_tls: Tls = "starttls";
    /// The name to sign in to it with, if it asks for one.
    "smtp.user" => smtp_user: Option<Hidden> = "";
    /// The password to that name.
    "smtp.password" => smtp_password: Option<Hidden> = "";
    /// A file that holds the password, instead of the setting above.
    "smtp.password_file" => smtp_password_file: Option<PathBuf> = "";
    /// The address that mails come from.
    "smtp.from" => smtp_from: Option<Mailbox> = "";
    /// The address of the service that sends text messages; https, or http on this machine. Left out, nobody can ask
    /// for a code by text message. Its query, the body and the header may hold `{to}` (a number as +33612345678),
    /// `{digits}` (the same without the plus), `{text}`, `{from}` and `{secret}`; each is escaped for its place.
    /// Redirects are not followed. OVHcloud (http2sms): method get, `https://www.ovh.com/cgi-bin/sms/http2sms.cgi`, with
    /// account, login, password={secret}, from={from}, to={to}, message={text} and noStop=1 in the query, and success
    /// OK. Brevo: `https://api.brevo.com/v3/transactionalSMS/sms`. smsmode: `https://rest.smsmode.com/sms/v1/messages`.
    "sms.url" => sms_url: Option<Words> = "";
    /// How it is asked.
    "sms.method" => sms_method: SmsMethod = "post";
    /// What the body is: placeholders are escaped as strings of JSON, or as fields of a form.
    "sms.content_type" => sms_content_type: SmsForm = "json";
    /// The body of a post. Brevo: {"sender":"{from}","recipient":"{digits}","content":"{text}"}. smsmode:
    /// {"recipient":{"to":"{digits}"},"body":{"text":"{text}"},"from":"{from}"}.
    "sms.body" => sms_body: Option<Words> = "";
    /// A header with its value. Brevo: api-key: {secret}. smsmode: X-Api-Key: {secret}.
    "sms.header" => sms_header: Option<Words> = "";
    /// What `{secret}` stands for: the key or the password that the service gave.
    "sms.secret" => sms_secret: Option<Hidden> = "";
    /// A file that holds it, instead of the setting above.
    "sms.secret_file" => sms_secret_file: Option<PathBuf> = "";
    /// The sender that telephones show: at most 11 letters and digits, as a rule registered at the service first.
    "sms.from" => sms_from: Option<Words> = "";
    /// A word that the answer holds when a message was taken, for services that answer 200 to everything. Without one,
    /// any 2xx is success.
    "sms.success" => sms_success: Option<Words> = "";
    /// The countries whose mobile numbers are sent messages. Each message is paid for, and fraudsters ask for codes to
    /// numbers abroad that earn them a share: name no more than the residents need.
    "sms.countries" => sms_countries: sms::Countries = "FR, GP, MQ, GF, RE, YT";
    /// Text messages that may leave in 24 hours, and so what a fraud can cost. Beyond it no code is sent by text
    /// message; other ways go on.
    "sms.per_day" => sms_per_day: u32 = "2000";
    /// FranceConnect, by which residents sign in: its address, as its tokens name it
    /// (`https://oidc.franceconnect.gouv.fr/api/v2`). Registered there: `/france-connect/callback` and
    /// `/sign-out/done` below the site's address. Left out, it is not offered.
    "france_connect.issuer" => france_connect_issuer: Option<Issuer> = "";
    /// What this site is called there.
    "france_connect.client_id" => france_connect_client_id: Option<Words> = "";
    /// The secret that it gave.
    "france_connect.secret" => france_connect_secret: Option<Hidden> = "";
    /// A file that holds it, instead of the setting above.
    "france_connect.secret_file" => france_connect_secret_file: Option<PathBuf> = "";
    /// `ProConnect`, by which staff sign in: its address. Registered there: `/pro-connect/callback` and
    /// `/sign-out/done` below the site's address. Left out, it is not offered.
    "pro_connect.issuer" => pro_connect_issuer: Option<Issuer> = "";
    /// What this site is called there.
    "pro_connect.client_id" => pro_connect_client_id: Option<Words> = "";
    /// The secret that it gave.
    "pro_connect.secret" => pro_connect_secret: Option<Hidden> = "";
    /// A file that holds it, instead of the setting above.
    "pro_connect.secret_file" => pro_connect_secret_file: Option<PathBuf> = "";
    /// The establishments whose staff may come in. A role is needed besides.
    "pro_connect.sirets" => pro_connect_sirets: Sirets = "";
    /// The city's own provider of OpenID Connect, by which staff sign in: its address. Registered there:
    /// `/oidc/callback` and `/sign-out/done` below the site's address. Left out, it is not offered.
    "oidc.issuer" => oidc_issuer: Option<Issuer> = "";
    /// What this site is called there.
    "oidc.client_id" => oidc_client_id: Option<Words> = "";
    /// The secret that it gave.
    "oidc.secret" => oidc_secret: Option<Hidden> = "";
    /// A file that holds it, instead of the setting above.
    "oidc.secret_file" => oidc_secret_file: Option<PathBuf> = "";
    /// The name that staff know it by, for its button.
    "oidc.name" => oidc_name: Option<Words> = "";
    /// The domains of the e-mail addresses that may come in, where the provider says that the address is verified. A
    /// role is needed besides.
    "oidc.domains" => oidc_domains: Domains = "";
    /// Whether the sign-in is bound to this server by a proof key (PKCE, RFC 7636). Leave it on, unless the provider
    /// knows none.
    "oidc.pkce" => oidc_pkce: Switch = "true";
    /// The proxies whose X-Forwarded-For is believed. One that is not listed makes all visitors look like one.
    "trusted_proxies" => trusted_proxies: Networks = "";
    /// Requests for pages that one address may make per minute, and at most at once; a whole town hall or a
    /// telephone company can share one address. 0 is no limit.
    "limits.pages_per_minute" => pages_per_minute: u32 = "1200";
    /// Sign-in codes, sign-ins and ballots that one address may send per minute; with one code asked for, one
    /// sign-in and one ballot each, 60 let a class of twenty vote at once. 0 is no limit.
    "limits.acts_per_minute" => acts_per_minute: u32 = "60";
    /// Connections that one address may hold at once; those of `trusted_proxies` are not counted. 0 is no limit.
    "limits.connections_per_address" => connections_per_address: u32 = "200";
    /// Whom to tell of a weakness, for `/.well-known/security.txt`. Left out, it is the city's address.
    "security.contact" => security_contact: Option<ContactUri> = "";
    /// How long requests under way may take to end when the server is told to stop, in seconds.
    "shutdown_seconds" => shutdown_seconds: u32 = "20";
}

impl Settings {
    /// What no setting can tell alone.
    fn checked(self, given: &Given) -> Result<Self, Faults> {
        let mut faults = vec![];
        let mut both = |one: &'static str, other: &str| {
            faults.push(given.fault(one, format!("to be left out when {other} is set")));
        };
        if self.files_s3_secret.is_some() && self.files_s3_secret_file.is_some() {
            both("files.s3_secret", "files.s3_secret_file");
        }
        if self.secret.is_some() && self.secret_file.is_some() {
            both("secret", "secret_file");
        }
        if self.smtp_password.is_some() && self.smtp_password_file.is_some() {
            both("smtp.password", "smtp.password_file");
        }
        if self.sms_secret.is_some() && self.sms_secret_file.is_some() {
            both("sms.secret", "sms.secret_file");
        }
        if self.places_tiles_url.is_some() && self.places_tiles_attribution.is_none() {
            faults.push(given.fault(
                "places.tiles_attribution",
                "to be set when places.tiles_url is: every map names who made it",
            ));
        }
        let password = self.smtp_password.is_some() || self.smtp_password_file.is_some();
        if self.smtp_host.is_some() && self.smtp_from.is_none() {
            faults.push(given.fault(
                "smtp.from",
                "to be set when smtp.host is: mails come from somebody",
            ));
        }
        if self.smtp_user.is_some() != password {
            faults.push(given.fault(
                "smtp.user",
                "to be set together with smtp.password or smtp.password_file",
            ));
        }
        if password && self.smtp_tls == Tls::None {
            faults.push(given.fault(
                "smtp.tls",
                "starttls or tls when there is a password: it would be sent in the clear",
            ));
        }
        faults.extend(self.faults_of_providers(given));
        if faults.is_empty() {
            Ok(self)
        } else {
            Err(Faults(faults))
        }
    }

    /// The deployment's secret, with the keys of personal columns.
    pub fn the_secret(&self, given: &Given) -> Result<store::Secret, Faults> {
        let secret = self.the_bare_secret(given)?;
        Ok(secret.with_personal_keys(self.the_keys(given)?))
    }

    /// The keys of personal columns, from their file.
    pub fn the_keys(&self, given: &Given) -> Result<Vec<PersonalKey>, Faults> {
        let Some(path) = &self.keys_file else {
            return Ok(vec![]);
        };
        let told = |err: &std::io::Error| given.fault_of_file("keys_file", err);
        let mode = std::fs::metadata(path)
            .map_err(|err| told(&err))?
            .permissions()
            .mode();
        if mode & 0o077 != 0 {
            let expected = format!(
                "a file that its owner alone can read: chmod 600 {}",
                path.display()
            );
            return Err(given.fault("keys_file", expected).into());
        }
        let text = read_file(path).map_err(|err| told(&err))?;
        PersonalKey::read_all(&text).map_err(|fault| {
            let expected = format!("a file as `parvis keys new` writes it, but {fault}");
            given.fault("keys_file", expected).into()
        })
    }

    fn the_bare_secret(&self, given: &Given) -> Result<store::Secret, Faults> {
        match (&self.secret, &self.secret_file) {
            (Some(secret), _) => Ok(secret.0.clone()),
            (None, Some(path)) => {
                let text =
                    read_file(path).map_err(|err| given.fault_of_file("secret_file", &err))?;
                let secret = SecretText::read(&text);
                let secret = secret.ok_or_else(|| {
                    given.fault(
                        "secret_file",
                        format!("a file that holds {}", SecretText::EXPECTS),
                    )
                })?;
                Ok(secret.0)
            }
            (None, None) => Err(given
                .fault(
                    "secret",
                    format!("{}, here or in secret_file", SecretText::EXPECTS),
                )
                .into()),
        }
    }

    /// The password for the mail server.
    pub fn the_smtp_password(&self, given: &Given) -> Result<Option<Hidden>, Faults> {
        match (&self.smtp_password, &self.smtp_password_file) {
            (Some(password), _) => Ok(Some(password.clone())),
            (None, Some(path)) => {
                let text = read_file(path)
                    .map_err(|err| given.fault_of_file("smtp.password_file", &err))?;
                Ok(Some(Hidden(text.trim_end_matches(['\r', '\n']).to_owned())))
            }
            (None, None) => Ok(None),
        }
    }

    /// The address by which residents reach the site.
    pub fn the_site_url(&self) -> String {
        match &self.site_url {
            Some(url) => url.as_str().to_owned(),
            None if self.address.ip().is_loopback() => {
                format!("http://localhost:{}", self.address.port())
            }
            None => format!("http://{}", self.address),
        }
    }

    /// The folder of photos and documents.
    pub fn the_files_dir(&self) -> PathBuf {
        let beside = || {
            let database = self.database_url.file()?;
            Some(database.parent()?.join("files"))
        };
        self.files_dir
            .clone()
            .or_else(beside)
            .unwrap_or_else(|| PathBuf::from("data/files"))
    }

    /// The folder of the site's files.
    pub fn the_site_dir(&self) -> PathBuf {
        if let Some(folder) = &self.site_dir {
            return folder.clone();
        }
        let program = std::env::current_exe().ok();
        let beside = program
            .as_deref()
            .and_then(Path::parent)
            .map(|folder| folder.join("site"));
        beside
            .filter(|folder| folder.is_dir())
            .unwrap_or_else(|| PathBuf::from("target/site"))
    }
}

fn read_file(path: &Path) -> Result<String, std::io::Error> {
    std::fs::read_to_string(path)
}
