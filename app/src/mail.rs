//! The words of the mails, written when they leave, in the language of whoever reads them.

mod texts;

pub use texts::text_message;

use crate::features::decisions::words::told_in_a_mail;
use crate::i18n::{fmt, text};
use crate::tr;
use crate::words::charter;
use domain::idea::CharterReason;
use domain::{Lang, Mail, Verdict};
use store::City;

/// A mail in words, as plain text: it is read on old phones too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub body: String,
}

/// Writes a mail. `url` is the site's address without a final slash.
pub fn letter(lang: Lang, mail: &Mail, city: &City, url: &str) -> Letter {
    let link = |path: &str| format!("{url}{}", lang.href(path));
    let (subject, body) = match mail {
        Mail::SignInCode { code } => (
            tr!(lang, "mail-code-subject", code = code.as_str()),
            tr!(lang, "mail-code-body", code = code.as_str()),
        ),
        Mail::IdeaReceived { title, path } => (
            tr!(lang, "mail-received-subject"),
            tr!(
                lang,
                "mail-received-body",
                title = title.as_str(),
                link = link(path)
            ),
        ),
        Mail::IdeaDecided {
            title,
            path,
            verdict,
            reason,
            message,
        } => {
            let why = why(lang, *reason, message);
            let (title, link) = (title.as_str(), link(path));
            match verdict {
                Verdict::Publish => (
                    tr!(lang, "mail-published-subject"),
                    tr!(lang, "mail-published-body", title = title, link = link),
                ),
                Verdict::RequestChanges => (
                    tr!(lang, "mail-changes-subject"),
                    tr!(
                        lang,
                        "mail-changes-body",
                        title = title,
                        link = link,
                        why = why
                    ),
                ),
                Verdict::Refuse => (
                    tr!(lang, "mail-refused-subject"),
                    tr!(
                        lang,
                        "mail-refused-body",
                        title = title,
                        link = link,
                        why = why
                    ),
                ),
            }
        }
        Mail::TookPart { edition, path } => (
            tr!(lang, "mail-took-part-subject"),
            tr!(
                lang,
                "mail-took-part-body",
                edition = edition.as_str(),
                link = link(path)
            ),
        ),
        Mail::VotedInTheStreet {
            edition,
            place,
            path,
        } => (
            tr!(lang, "mail-voted-street-subject"),
            tr!(
                lang,
                "mail-voted-street-body",
                edition = edition.as_str(),
                place = place.as_str(),
                link = link(path)
            ),
        ),
        Mail::TrusteeInvited {
            name,
            edition,
            path,
        } => (
            tr!(lang, "mail-trustee-invited-subject"),
            tr!(
                lang,
                "mail-trustee-invited-body",
                name = name.as_str(),
                edition = edition.as_str(),
                link = link(path)
            ),
        ),
        Mail::TrusteeAsked {
            name,
            edition,
            path,
        } => (
            tr!(lang, "mail-trustee-asked-subject"),
            tr!(
                lang,
                "mail-trustee-asked-body",
                name = name.as_str(),
                edition = edition.as_str(),
                link = link(path)
            ),
        ),
        Mail::IdeaJoined {
            title,
            project,
            path,
        } => (
            tr!(lang, "mail-idea-joined-subject"),
            tr!(
                lang,
                "mail-idea-joined-body",
                title = title.as_str(),
                project = project.as_str(),
                link = link(path)
            ),
        ),
        Mail::IdeaParted {
            title,
            project,
            path,
        } => (
            tr!(lang, "mail-idea-parted-subject"),
            tr!(
                lang,
                "mail-idea-parted-body",
                title = title.as_str(),
                project = project.as_str(),
                link = link(path)
            ),
        ),
        Mail::CommentPublished { title, path } => (
            tr!(lang, "mail-comment-published-subject"),
            tr!(
                lang,
                "mail-comment-published-body",
                title = title.as_str(),
                link = link(path)
            ),
        ),
        Mail::CommentRefused {
            title,
            path,
            message,
        } => (
            tr!(lang, "mail-comment-refused-subject"),
            tr!(
                lang,
                "mail-comment-refused-body",
                title = title.as_str(),
                link = link(path),
                message = message.as_str()
            ),
        ),
        Mail::StudiesAsked {
            department,
            projects,
            path,
        } => (
            tr!(lang, "mail-studies-asked-subject"),
            tr!(
                lang,
                "mail-studies-asked-body",
                department = department.as_str(),
                projects = list(projects),
                link = link(path)
            ),
        ),
        Mail::StudiesDue {
            department,
            projects,
            path,
        } => (
            tr!(lang, "mail-studies-due-subject"),
            tr!(
                lang,
                "mail-studies-due-body",
                department = department.as_str(),
                projects = list(projects),
                link = link(path)
            ),
        ),
        Mail::StudyProposed { project, path } => (
            tr!(lang, "mail-study-proposed-subject"),
            tr!(
                lang,
                "mail-study-proposed-body",
                project = project.as_str(),
                link = link(path)
            ),
        ),
        Mail::StudySentBack {
            project,
            message,
            path,
        } => (
            tr!(lang, "mail-study-sent-back-subject"),
            tr!(
                lang,
                "mail-study-sent-back-body",
                project = project.as_str(),
                message = message.as_str(),
                link = link(path)
            ),
        ),
        Mail::QuestionAsked {
            project,
            question,
            path,
        } => (
            tr!(lang, "mail-question-asked-subject"),
            tr!(
                lang,
                "mail-question-asked-body",
                project = project.as_str(),
                question = question.as_str(),
                link = link(path)
            ),
        ),
        Mail::QuestionAnswered { project, path } => (
            tr!(lang, "mail-question-answered-subject"),
            tr!(
                lang,
                "mail-question-answered-body",
                project = project.as_str(),
                link = link(path)
            ),
        ),
        Mail::ProjectDecided {
            title,
            verdict,
            reason,
            words,
            instead,
            path,
        } => {
            let key = format!("mail-project-decided-{}", verdict.code().replace('_', "-"));
            let why = told_in_a_mail(lang, *reason, words, instead);
            let body = tr!(
                lang,
                &format!("{key}-body"),
                title = title.as_str(),
                why = why,
                link = link(path)
            );
            (
                tr!(lang, &format!("{key}-subject")),
                // Nothing to explain leaves no gap.
                body.replace("\n\n\n\n", "\n\n"),
            )
        }
        Mail::CarrierWrittenTo {
            project,
            message,
            path,
        } => (
            tr!(lang, "mail-carrier-written-to-subject"),
            tr!(
                lang,
                "mail-carrier-written-to-body",
                project = project.as_str(),
                message = message.as_str(),
                link = link(path)
            ),
        ),
        Mail::CarrierWrote { project, path } => (
            tr!(lang, "mail-carrier-wrote-subject"),
            tr!(
                lang,
                "mail-carrier-wrote-body",
                project = project.as_str(),
                link = link(path)
            ),
        ),
        Mail::StaffInvited { city, until, path } => (
            tr!(lang, "mail-staff-invited-subject", city = city.as_str()),
            tr!(
                lang,
                "mail-staff-invited-body",
                city = city.as_str(),
                until = fmt::date_time(lang, *until),
                link = link(path)
            ),
        ),
        Mail::CredentialAdded { credential, path } => (
            tr!(lang, "mail-credential-subject"),
            tr!(
                lang,
                "mail-credential-body",
                credential = tr!(lang, &format!("credential-{credential}")),
                link = link(path)
            ),
        ),
        Mail::VotesToCheck { edition, path } => (
            tr!(
                lang,
                "mail-votes-to-check-subject",
                edition = edition.as_str()
            ),
            tr!(
                lang,
                "mail-votes-to-check-body",
                edition = edition.as_str(),
                link = link(path)
            ),
        ),

        Mail::ProviderLinked { provider, path } => (
            tr!(lang, "mail-credential-subject"),
            tr!(
                lang,
                "mail-credential-body",
                credential = provider.as_str(),
                link = link(path)
            ),
        ),
        Mail::CardAlarm { edition, path } => (
            tr!(lang, "mail-card-alarm-subject", edition = edition.as_str()),
            tr!(
                lang,
                "mail-card-alarm-body",
                edition = edition.as_str(),
                link = link(path)
            ),
        ),
        Mail::AccountErased => (
            tr!(lang, "mail-erased-subject"),
            tr!(lang, "mail-erased-body"),
        ),
        Mail::ConsentAsked {
            name,
            network,
            until,
            path,
        } => (
            tr!(
                lang,
                "mail-consent-asked-subject",
                network = network.as_str()
            ),
            tr!(
                lang,
                "mail-consent-asked-body",
                name = name.as_str(),
                network = network.as_str(),
                until = fmt::date_time(lang, *until),
                link = link(path)
            ),
        ),
        Mail::ApplicationReceived { network, path } => (
            tr!(
                lang,
                "mail-application-received-subject",
                network = network.as_str()
            ),
            tr!(
                lang,
                "mail-application-received-body",
                network = network.as_str(),
                link = link(path)
            ),
        ),
        Mail::ApplicationDecided {
            network,
            accepted,
            message,
            path,
        } => {
            let kind = if *accepted { "accepted" } else { "declined" };
            (
                tr!(
                    lang,
                    &format!("mail-application-{kind}-subject"),
                    network = network.as_str()
                ),
                tr!(
                    lang,
                    &format!("mail-application-{kind}-body"),
                    network = network.as_str(),
                    message = message.as_str(),
                    link = link(path)
                ),
            )
        }
        Mail::MembershipEnded {
            network,
            message,
            path,
        } => (
            tr!(
                lang,
                "mail-membership-ended-subject",
                network = network.as_str()
            ),
            tr!(
                lang,
                "mail-membership-ended-body",
                network = network.as_str(),
                message = message.as_str(),
                link = link(path)
            ),
        ),
        Mail::MissionSoon {
            title,
            place,
            at,
            path,
        } => (
            tr!(lang, "mail-mission-soon-subject", title = title.as_str()),
            tr!(
                lang,
                "mail-mission-soon-body",
                title = title.as_str(),
                place = place.as_str(),
                at = fmt::date_time(lang, *at),
                link = link(path)
            ),
        ),
        Mail::MissionPlaceFree { title, at, path } => (
            tr!(
                lang,
                "mail-mission-place-free-subject",
                title = title.as_str()
            ),
            tr!(
                lang,
                "mail-mission-place-free-body",
                title = title.as_str(),
                at = fmt::date_time(lang, *at),
                link = link(path)
            ),
        ),
        Mail::MissionPlaceTaken { title, at, path } => (
            tr!(
                lang,
                "mail-mission-place-taken-subject",
                title = title.as_str()
            ),
            tr!(
                lang,
                "mail-mission-place-taken-body",
                title = title.as_str(),
                at = fmt::date_time(lang, *at),
                link = link(path)
            ),
        ),
        Mail::MissionCancelled { title, at, path } => (
            tr!(
                lang,
                "mail-mission-cancelled-subject",
                title = title.as_str()
            ),
            tr!(
                lang,
                "mail-mission-cancelled-body",
                title = title.as_str(),
                at = fmt::date_time(lang, *at),
                link = link(path)
            ),
        ),
        Mail::NetworkWrote {
            network,
            text,
            path,
        } => (
            tr!(
                lang,
                "mail-network-wrote-subject",
                network = network.as_str()
            ),
            tr!(
                lang,
                "mail-network-wrote-body",
                network = network.as_str(),
                text = text.as_str(),
                link = link(path)
            ),
        ),
        Mail::DeliberationCalled {
            envelope,
            place,
            at,
            path,
        } => (
            tr!(
                lang,
                "mail-deliberation-called-subject",
                envelope = envelope.as_str()
            ),
            tr!(
                lang,
                "mail-deliberation-called-body",
                envelope = envelope.as_str(),
                place = place.as_str(),
                at = fmt::date_time(lang, *at),
                link = link(path)
            ),
        ),
        Mail::DeliberationCancelled { envelope, at, path } => (
            tr!(
                lang,
                "mail-deliberation-cancelled-subject",
                envelope = envelope.as_str()
            ),
            tr!(
                lang,
                "mail-deliberation-cancelled-body",
                envelope = envelope.as_str(),
                at = fmt::date_time(lang, *at),
                link = link(path)
            ),
        ),
        Mail::AllocationToSign {
            envelope,
            proposal,
            until,
            path,
        } => (
            tr!(
                lang,
                "mail-allocation-to-sign-subject",
                proposal = proposal.as_str()
            ),
            tr!(
                lang,
                "mail-allocation-to-sign-body",
                envelope = envelope.as_str(),
                proposal = proposal.as_str(),
                until = fmt::day(lang, *until),
                link = link(path)
            ),
        ),
        Mail::ProposalSentBack {
            envelope,
            proposal,
            reason,
            path,
        } => (
            tr!(
                lang,
                "mail-proposal-sent-back-subject",
                proposal = proposal.as_str()
            ),
            tr!(
                lang,
                "mail-proposal-sent-back-body",
                envelope = envelope.as_str(),
                proposal = proposal.as_str(),
                reason = reason.as_str(),
                link = link(path)
            ),
        ),
        Mail::ProposalMoved {
            proposal,
            step,
            path,
        } => (
            tr!(
                lang,
                "mail-proposal-moved-subject",
                proposal = proposal.as_str()
            ),
            tr!(
                lang,
                "mail-proposal-moved-body",
                proposal = proposal.as_str(),
                step = tr!(
                    lang,
                    &format!("proposal-step-{}", step.code().replace('_', "-"))
                ),
                link = link(path)
            ),
        ),
        Mail::SoonErased { on, path } => (
            tr!(lang, "mail-soon-erased-subject"),
            tr!(
                lang,
                "mail-soon-erased-body",
                day = fmt::day(lang, *on),
                link = link(path)
            ),
        ),
        Mail::Announced {
            edition,
            subject,
            text,
            path,
        } => (
            subject.clone(),
            tr!(
                lang,
                "mail-announced-body",
                edition = edition.as_str(),
                text = text.as_str(),
                link = link(path)
            ),
        ),
    };
    let foot = tr!(
        lang,
        "mail-foot",
        city = city.name.as_str(),
        url = url,
        contact = city.contact.as_str()
    );
    // Fluent's marks of direction help a browser; a mail program may show them as boxes.
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    Letter {
        subject: plain(subject),
        body: plain(format!("{body}\n\n-- \n{foot}\n")),
    }
}

/// A line for each.
fn list(titles: &[String]) -> String {
    titles
        .iter()
        .map(|title| format!("- {title}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The charter's reason with its advice, then the moderator's own words.
fn why(lang: Lang, reason: Option<CharterReason>, message: &str) -> String {
    let mut parts = Vec::new();
    if let Some(reason) = reason {
        let words = charter(reason);
        parts.push(text(lang, words.text, None));
        parts.push(text(lang, words.advice, None));
    }
    if !message.is_empty() {
        parts.push(message.to_owned());
    }
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{ProjectVerdict, RefusalReason};

    #[test]
    fn a_decision_about_a_project_is_told_whole() {
        let city = City::new("Avignon", "contact@example.org");
        for lang in Lang::ALL {
            for verdict in ProjectVerdict::ALL {
                let mail = Mail::ProjectDecided {
                    title: "Un verger".to_owned(),
                    verdict: *verdict,
                    reason: (*verdict == ProjectVerdict::Refused)
                        .then_some(RefusalReason::LandNotAvailable),
                    words: "La parcelle est vendue.".to_owned(),
                    instead: "Proposez une autre parcelle.".to_owned(),
                    path: "/e/bp/projects/3".to_owned(),
                };
                let letter = letter(lang, &mail, &city, "https://budget.example.org");
                for told in [
                    "Un verger",
                    "La parcelle est vendue.",
                    "Proposez une autre parcelle.",
                    "/e/bp/projects/3",
                ] {
                    assert!(
                        letter.body.contains(told),
                        "{lang:?} {verdict}: {}",
                        letter.body
                    );
                }
                assert!(!letter.subject.contains("mail-"), "{}", letter.subject);
                assert!(!letter.body.contains("decisions-"), "{}", letter.body);
            }
        }
    }

    #[test]
    fn a_refusal_says_why_and_what_to_do() {
        let mail = Mail::IdeaDecided {
            title: "Un abribus".to_owned(),
            path: "/e/avignon-2027/ideas/3".to_owned(),
            verdict: Verdict::Refuse,
            reason: Some(CharterReason::OutsideCompetence),
            message: "Parlez-en au Grand Avignon.".to_owned(),
        };
        let city = City::new("Avignon", "contact@example.org");
        for lang in Lang::ALL {
            let letter = letter(lang, &mail, &city, "https://budget.example.org");
            let link = format!(
                "https://budget.example.org/{}/e/avignon-2027/ideas/3",
                lang.code()
            );
            assert!(letter.body.contains(&link), "{}", letter.body);
            assert!(letter.body.contains("Un abribus"), "{}", letter.body);
            assert!(
                letter.body.contains("Parlez-en au Grand Avignon."),
                "{}",
                letter.body
            );
            assert!(
                letter
                    .body
                    .contains(&text(lang, "charter-outside-competence-advice", None)),
                "{}",
                letter.body
            );
            assert!(
                !letter.body.contains("mail-"),
                "an untranslated key: {}",
                letter.body
            );
        }
    }
}
