//! The locale files that are compiled into the server: a new feature adds its line here.

use std::fmt;

use crate::lang::Lang;

pub(super) struct LocaleFile {
    pub(super) lang: Lang,
    pub(super) name: &'static str,
    pub(super) source: &'static str,
}

impl fmt::Display for LocaleFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "locales/{}/{}.ftl", self.lang.code(), self.name)
    }
}

macro_rules! locale_files {
    ($($name:literal in $($lang:ident)+;)+) => {
        &[$($(LocaleFile {
            lang: Lang::$lang,
            name: $name,
            source: locale_files!(@source $lang $name),
        },)+)+]
    };
    (@source Fr $name:literal) => { include_str!(concat!("../../locales/fr/", $name, ".ftl")) };
    (@source Simple $name:literal) => { include_str!(concat!("../../locales/fr-simple/", $name, ".ftl")) };
    (@source En $name:literal) => { include_str!(concat!("../../locales/en/", $name, ".ftl")) };
    (@source Ar $name:literal) => { include_str!(concat!("../../locales/ar/", $name, ".ftl")) };
}

/// What residents read exists in every language, and so does the gallery, where every component is
/// seen from right to left; the staff desk in French and English. In simple French, what has no text of its own is
/// said in French.
pub(super) const FILES: &[LocaleFile] = locale_files! {
    "about" in Fr En Ar;
    "accounts" in Fr En Ar;
    "ballot_box" in Fr En Ar;
    "ballot_box_protocol" in Fr En Ar;
    "cards" in Fr Simple En Ar;
    "carriers" in Fr En Ar;
    "charter" in Fr En Ar;
    "comments" in Fr En Ar;
    "common" in Fr En Ar;
    "credentials" in Fr En Ar;
    "decisions" in Fr En Ar;
    "demonstration" in Fr En Ar;
    "editions" in Fr En Ar;
    "entries" in Fr Simple En Ar;
    "errors" in Fr En Ar;
    "gallery" in Fr En Ar;
    "home" in Fr En Ar;
    "ideas" in Fr En Ar;
    "mails" in Fr En Ar;
    "my_data" in Fr En Ar;
    "photos" in Fr En Ar;
    "places" in Fr En Ar;
    "privacy" in Fr En Ar;
    "providers" in Fr En Ar;
    "projects" in Fr En Ar;
    "results" in Fr En Ar;
    "sealing" in Fr Simple En Ar;
    "similar" in Fr En Ar;
    "studies" in Fr En Ar;
    "supports" in Fr En Ar;
    "trustees" in Fr En Ar;
    "verify" in Fr En Ar;
    "votes" in Fr Simple En Ar;
    "deliberations" in Fr Simple En Ar;
    "envelopes" in Fr Simple En Ar;
    "members" in Fr Simple En Ar;
    "missions" in Fr Simple En Ar;
    "networks" in Fr Simple En Ar;
    "posts" in Fr Simple En Ar;
    "proposals" in Fr Simple En Ar;
    "field" in Fr Simple En Ar;
    "field_resident" in Fr Simple En Ar;
    "kiosk" in Fr Simple En Ar;
    "outings" in Fr Simple En Ar;
    "papers" in Fr Simple En Ar;
    "secret_motions" in Fr Simple En Ar;
    "desk" in Fr En;
    "desk_audit" in Fr En;
    "desk_ballot_box" in Fr En;
    "desk_cards" in Fr En;
    "desk_decisions" in Fr En;
    "desk_departments" in Fr En;
    "desk_editions" in Fr En;
    "desk_entries" in Fr En;
    "desk_envelopes" in Fr En;
    "desk_field" in Fr En;
    "desk_moderation" in Fr En;
    "desk_networks" in Fr En;
    "desk_news" in Fr En;
    "desk_outings" in Fr En;
    "desk_papers" in Fr En;
    "desk_polling" in Fr En;
    "desk_privacy" in Fr En;
    "desk_projects" in Fr En;
    "desk_proposals" in Fr En;
    "desk_reports" in Fr En;
    "desk_rights" in Fr En;
    "desk_sheets" in Fr En;
    "desk_staff" in Fr En;
    "desk_studies" in Fr En;
    "desk_suspicions" in Fr En;
    "desk_vote" in Fr En;
};
