//! Mails as text messages, for people whose telephone is all they have.

use super::letter;
use crate::tr;
use domain::{Lang, Mail};
use store::City;

/// A subject longer than this is cut: each message of a long text is paid for.
const LONGEST: usize = 90;

/// Writes a text message. A code is one message, in the letters that every telephone has; anything else is its
/// subject and a link.
pub fn text_message(lang: Lang, mail: &Mail, city: &City, url: &str) -> String {
    let Mail::SignInCode { code } = mail else {
        return told_with_a_link(lang, mail, city, url);
    };
    let text = sms::plain(&tr!(
        lang,
        "mail-code-text",
        city = city.name.as_str(),
        code = code.as_str()
    ));
    // The last line tells telephones for which site the code is (WICG: origin-bound one-time codes): they offer it
    // there, and not on a site that looks like it. Left out where it would make a second message.
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    let host = host.split(':').next().unwrap_or(host);
    let bound = format!("{text}\n\n@{host} #{code}");
    // Arabic letters leave 70 to a message: a long name of a city is then left out.
    [bound, text]
        .into_iter()
        .find(|text| sms::segments(text) == 1)
        .unwrap_or_else(|| sms::plain(&tr!(lang, "mail-code-short", code = code.as_str())))
}

fn told_with_a_link(lang: Lang, mail: &Mail, city: &City, url: &str) -> String {
    let letter = letter(lang, mail, city, url);
    let subject: String = if letter.subject.chars().count() > LONGEST {
        letter.subject.chars().take(LONGEST).chain(['…']).collect()
    } else {
        letter.subject
    };
    // The first is that of the mail; a mail without one leads to the site by its foot.
    let link = letter
        .body
        .split_whitespace()
        .find(|word| word.starts_with(url))
        .unwrap_or(url);
    let text = tr!(
        lang,
        "mail-text",
        city = city.name.as_str(),
        subject = subject
    );
    format!("{}\n{link}", sms::plain(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://participer.saint-denis.example.fr";

    fn code() -> Mail {
        Mail::SignInCode {
            code: "123456".to_owned(),
        }
    }

    #[test]
    fn a_code_is_one_message() {
        for name in ["Avignon", "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson"] {
            let city = City::new(name, "contact@example.org");
            for lang in Lang::ALL {
                let text = text_message(lang, &code(), &city, URL);
                assert_eq!(sms::segments(&text), 1, "{lang:?}: {text}");
                assert!(text.contains("123456"), "{text}");
                assert!(!text.contains("mail-"), "{text}");
                let named = name.len() < 20 || lang != Lang::Ar;
                assert_eq!(text.contains(&sms::plain(name)), named, "{lang:?}: {text}");
            }
        }
    }

    #[test]
    fn a_code_says_for_which_site_it_is() {
        let city = City::new("Nîmes", "contact@example.org");
        let text = text_message(Lang::Fr, &code(), &city, "http://localhost:3000");
        assert_eq!(
            text,
            "Nimes : votre code est 123456. Il est bon 10 minutes. Ne le donnez à personne.\n\n@localhost #123456"
        );
    }

    #[test]
    fn other_mails_are_a_subject_and_a_link() {
        let city = City::new("Avignon", "contact@example.org");
        let mail = Mail::IdeaReceived {
            title: "Un verger".to_owned(),
            path: "/e/bp/ideas/3".to_owned(),
        };
        for lang in Lang::ALL {
            let text = text_message(lang, &mail, &city, URL);
            let link = format!("{URL}/{}/e/bp/ideas/3", lang.code());
            assert!(text.ends_with(&format!("\n{link}")), "{text}");
            assert!(text.starts_with("Avignon"), "{text}");
        }
        let text = text_message(Lang::Fr, &Mail::AccountErased, &city, URL);
        assert!(text.ends_with(&format!("\n{URL}")), "{text}");
    }
}
