//! The ways to show who one is: those that an edition takes, or, outside a vote, those that lead to an account.

use crate::context::Cx;
use crate::features::providers::parts::ByFranceConnect;
use crate::features::providers::{self, Door};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{ButtonLink, Fact, Look, Notice, Tone};
use domain::{Means, Rules};
use leptos::prelude::*;
use store::Edition;

/// Which ways a deployment has, besides those that every one has.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// Whether text messages can leave; a demonstration shows them on a page.
    pub sms: bool,
    /// The countries whose mobile numbers are sent messages.
    pub phones: sms::Countries,
}

impl Cx {
    /// Whether this deployment has a way to show who one is.
    pub fn has(&self, means: Means) -> bool {
        let ways = &self.site().ways;
        match means {
            Means::Email | Means::Card | Means::List => true,
            Means::Sms => ways.sms || self.city().demonstration,
            Means::FranceConnect => self.site().providers.france_connect.is_some(),
        }
    }
}

/// What is offered on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Where a code may be sent, the usual one first.
    pub codes: Vec<Means>,
    /// The others, each with the page that it leads to.
    pub others: Vec<(Means, String)>,
}

impl Offer {
    /// The ways to an account. `back` is the path to go to then, below the language.
    pub fn of_account(cx: &Cx, back: &str) -> Self {
        let to_account = Means::ALL.iter().filter(|means| means.has_account());
        Self::of(cx, to_account.copied(), None, back)
    }

    /// What an edition takes to vote.
    pub fn of_edition(cx: &Cx, edition: &Edition, back: &str) -> Self {
        let taken = Means::ALL
            .iter()
            .filter(|means| edition.rules.means.contains(means));
        Self::of(cx, taken.copied(), Some(&edition.slug), back)
    }

    fn of(cx: &Cx, means: impl Iterator<Item = Means>, slug: Option<&str>, back: &str) -> Self {
        let mut offer = Self::default();
        for means in means.filter(|means| cx.has(*means)) {
            let slug = slug.unwrap_or_default();
            let encoded = || form_urlencoded::byte_serialize(back.as_bytes()).collect::<String>();
            match means {
                Means::Email | Means::Sms => offer.codes.push(means),
                Means::FranceConnect => {
                    let href = providers::parts::href(cx, Door::FranceConnect, back);
                    offer.others.push((means, href));
                }
                Means::Card | Means::List => {
                    let href = cx.href(&format!("/e/{slug}/{}?back={}", word(means), encoded()));
                    offer.others.push((means, href));
                }
            }
        }
        offer
    }

    fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.others.is_empty()
    }
}

/// The ways that need no code, each a press away; below the form that sends codes, or in its place.
#[component]
pub fn ChooseMeans(cx: Cx, offer: Offer) -> impl IntoView {
    let lang = cx.lang();
    if offer.is_empty() {
        let contact = cx.city().contact.clone();
        return view! {
            <Notice tone=Tone::Warning title=tr!(lang, "accounts-no-means-title")>
                <p>{tr!(lang, "accounts-no-means", contact = contact)}</p>
            </Notice>
        }
        .into_any();
    }
    if offer.others.is_empty() {
        return ().into_any();
    }
    let look = if offer.codes.is_empty() {
        Look::Main
    } else {
        Look::Quiet
    };
    let other = !offer.codes.is_empty();
    let links = offer
        .others
        .into_iter()
        .map(|(means, href)| {
            if means == Means::FranceConnect {
                return view! { <ByFranceConnect lang href look /> }.into_any();
            }
            view! {
                <ButtonLink href look wide=true>
                    {tr!(lang, &format!("accounts-by-{}", word(means)))}
                </ButtonLink>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <div class="other-means stack">
            {other.then(|| view! { <p class="strong">{tr!(lang, "accounts-other-means")}</p> })}
            {links}
        </div>
    }
    .into_any()
}

/// Who is about to vote, as the booth knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voter {
    Unknown,
    /// Signed in, with a way that the edition does not take.
    Other(Means),
    Known {
        means: Means,
        /// The address or the number; empty for the rest.
        contact: String,
    },
}

impl Voter {
    /// Who votes in an edition, by the session.
    pub fn of(cx: &Cx, edition: &Edition) -> Self {
        let Some(session) = cx.session() else {
            return Self::Unknown;
        };
        match (session.account, session.pass) {
            (Some(account), _) if edition.rules.means.contains(&account.means) => Self::Known {
                means: account.means,
                contact: account.reveal().to_owned(),
            },
            (Some(account), _) => Self::Other(account.means),
            (None, Some(pass)) if pass.edition == edition.id => Self::Known {
                means: pass.means,
                contact: String::new(),
            },
            (None, _) => Self::Unknown,
        }
    }

    /// Who votes, as a line above the declaration; nothing for somebody unknown.
    pub fn fact(&self, lang: Lang) -> Option<Fact> {
        match self {
            Self::Known {
                means: means @ (Means::Email | Means::Sms),
                contact,
            } => Some(Fact::new(
                tr!(lang, &format!("accounts-your-{}", word(*means))),
                isolated(contact),
            )),
            Self::Known { means, .. } => Some(Fact::new(
                tr!(lang, "accounts-voting-with"),
                tr!(lang, &format!("accounts-means-{}", word(*means))),
            )),
            Self::Unknown | Self::Other(_) => None,
        }
    }

    /// Whether a mail can confirm the participation.
    pub fn has_mailbox(&self) -> bool {
        matches!(
            self,
            Self::Known {
                means: Means::Email,
                ..
            }
        )
    }
}

/// What an edition takes, and how many people share an address: a line of its public rules.
pub fn in_words(lang: Lang, rules: &Rules) -> String {
    let said = ways_in_words(lang, rules);
    if rules.voters_per_contact > 1 && rules.means.iter().any(|means| means.is_shared()) {
        let shared = tr!(
            lang,
            "accounts-voters-per-contact",
            voters = rules.voters_per_contact
        );
        return format!("{said} {shared}");
    }
    said
}

/// What an edition takes, in one sentence.
pub fn ways_in_words(lang: Lang, rules: &Rules) -> String {
    let ways: Vec<String> = Means::ALL
        .iter()
        .filter(|means| rules.means.contains(means))
        .map(|means| tr!(lang, &format!("accounts-means-{}", word(*means))))
        .collect();
    tr!(
        lang,
        "accounts-means-of-edition",
        ways = crate::features::editions::any_of(lang, &ways)
    )
}

/// An address or a number that keeps its direction in a text from right to left: its plus stays in front.
pub fn isolated(contact: &str) -> String {
    format!("\u{2066}{contact}\u{2069}")
}

/// The word of a way in the keys of texts.
pub fn word(means: Means) -> &'static str {
    match means {
        Means::Email => "email",
        Means::Sms => "sms",
        Means::FranceConnect => "france-connect",
        Means::Card => "card",
        Means::List => "list",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_way_has_its_words() {
        for means in Means::ALL {
            let key = format!("accounts-means-{}", word(*means));
            assert!(has_text(&key), "{key}");
            let key = match means {
                Means::Email | Means::Sms => format!("accounts-your-{}", word(*means)),
                // Its words are its provider's.
                Means::FranceConnect => "providers-by-france-connect".to_owned(),
                Means::Card | Means::List => format!("accounts-by-{}", word(*means)),
            };
            assert!(has_text(&key), "{key}");
        }
    }

    #[test]
    fn an_edition_tells_what_it_takes() {
        let rules = Rules {
            means: vec![Means::Card, Means::Email, Means::Sms],
            voters_per_contact: 3,
            ..Rules::default()
        };
        let said = in_words(Lang::En, &rules).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(
            said,
            "To vote, you show who you are with a code by e-mail, a code by text message or a voting card. \
             Up to 3 people can vote with the same address or number."
        );
    }
}
