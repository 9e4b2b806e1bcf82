//! Before anybody chooses: the language, what a vote is, what one declares.

use super::booth::Booth;
use super::parts::{HEAD, answer, back, head, listen, next};
use super::rules::{Barred, Step};
use crate::features::field::js::focus;
use crate::features::privacy::markup::{for_a_voice, without_links};
use crate::ui::{Glyph, Icon};
use domain::{Lang, Link};
use leptos::prelude::*;

/// The neutral start: four languages, each in its own words.
pub(super) fn language(booth: Booth, on_done: Callback<()>) -> AnyView {
    let texts = booth.texts();
    let titles = [Lang::Fr, Lang::En, Lang::Ar]
        .map(|lang| {
            view! {
                <span class="resident-languages-title" lang=lang.code() dir=lang.dir()>
                    {texts.get(lang, "resident-languages", &[])}
                </span>
            }
        })
        .collect_view();
    let buttons = Lang::ALL
        .map(|lang| {
            view! {
                <li>
                    <button
                        type="button"
                        class="resident-language"
                        lang=lang.code()
                        dir=lang.dir()
                        on:click=move |_| booth.speak(lang)
                    >
                        <span class="resident-language-name">{lang.name()}</span>
                        <span>{texts.get(lang, "resident-language-go", &[])}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    // In the words of who has voted, and not of who comes next.
    let ended = booth.ended.get().map(|lang| {
        view! {
            <div class="resident-ended stack" lang=lang.code() dir=lang.dir()>
                <p>{texts.get(lang, "resident-ended", &[])}</p>
                <button type="button" class="button button-quiet" on:click=move |_| on_done.run(())>
                    {texts.get(lang, "resident-give-back", &[])}
                </button>
            </div>
        }
    });
    view! {
        <h1 id=HEAD class="resident-head" tabindex="-1">
            {titles}
        </h1>
        <ul class="resident-languages">{buttons}</ul>
        {ended}
    }
    .into_any()
}

pub(super) fn about(booth: Booth) -> AnyView {
    let facts = [
        "resident-about-secret",
        "resident-about-own",
        "resident-about-code",
    ];
    let title = booth.say("resident-about-title");
    let mut aloud = title.clone();
    let lines = facts
        .map(|key| {
            let text = booth.say(key);
            aloud.push_str(". ");
            aloud.push_str(&text);
            view! {
                <li>
                    <Icon glyph=Glyph::Done />
                    <span>{text}</span>
                </li>
            }
        })
        .collect_view();
    let notice = booth.notice().map(|notice| {
        view! {
            <details class="resident-notice">
                <summary class="button button-quiet">
                    <span>{booth.say("resident-notice")}</span>
                    <Icon glyph=Glyph::Down />
                </summary>
                <div class="stack">
                    <div lang=notice.lang.code() dir=notice.lang.dir() class="stack-s">
                        {without_links(&notice.text)}
                    </div>
                    {listen(booth, notice.lang, for_a_voice(&notice.text))}
                </div>
            </details>
        }
    });
    view! {
        {back(booth)}
        {head(title)}
        <ul class="resident-facts">{lines}</ul>
        {listen(booth, booth.lang.get(), aloud)}
        {notice}
        {next(booth.say("resident-begin"), move || declare_or_choose(booth))}
    }
    .into_any()
}

/// A question is asked where the rules have one.
fn declare_or_choose(booth: Booth) {
    let asks = booth.vote(|vote| vote.age_floor > 0 || !vote.links.is_empty());
    booth.go(if asks == Some(true) {
        Step::Declare
    } else {
        Step::Choose
    });
}

/// One question after the other: the age, then the link to the city.
pub(super) fn declare(booth: Booth) -> AnyView {
    let floor = booth.vote(|vote| vote.age_floor).unwrap_or_default();
    let asked = RwSignal::new(floor > 0 && !booth.old_enough.get());
    let question = move || {
        if asked.get() {
            untrack(|| age(booth, floor, asked))
        } else {
            untrack(|| link(booth))
        }
    };
    view! {
        {back(booth)}
        {question}
    }
    .into_any()
}

fn age(booth: Booth, floor: u8, asked: RwSignal<bool>) -> AnyView {
    let question = booth.say_number("resident-age", "age", floor);
    let yes = move || {
        booth.old_enough.set(true);
        asked.set(false);
        if booth.vote(|vote| vote.links.is_empty()) == Some(true) {
            booth.go(Step::Choose);
        } else {
            request_animation_frame(|| focus(HEAD));
        }
    };
    view! {
        {head(question.clone())}
        {listen(booth, booth.lang.get(), question)}
        <div class="resident-answers">
            {answer(booth.say("resident-yes"), yes)}
            {answer(booth.say("resident-no"), move || booth.go(Step::Barred(Barred::TooYoung)))}
        </div>
    }
    .into_any()
}

fn link(booth: Booth) -> AnyView {
    let city = booth.kit.with_value(|kit| kit.city.clone());
    let question = booth.say_with("resident-link", &[("city", &city)]);
    let links = booth.vote(|vote| vote.links.clone()).unwrap_or_default();
    let mut aloud = question.clone();
    let answers = links
        .into_iter()
        .map(|link| {
            let text = booth.say(match link {
                Link::Lives => "resident-link-lives",
                Link::Works => "resident-link-works",
                Link::Studies => "resident-link-studies",
            });
            aloud.push_str(". ");
            aloud.push_str(&text);
            answer(text, move || {
                booth.link.set(Some(link));
                booth.go(Step::Choose);
            })
        })
        .collect_view();
    view! {
        {head(question)}
        {listen(booth, booth.lang.get(), aloud)}
        <div class="resident-answers">
            {answers}
            {answer(booth.say("resident-link-none"), move || booth.go(Step::Barred(Barred::NoLink)))}
        </div>
    }
    .into_any()
}

/// A sentence, before anybody has chosen anything.
pub(super) fn barred(booth: Booth, why: Barred) -> AnyView {
    let (title, text) = match why {
        Barred::NoVote => ("resident-no-vote-title", "resident-no-vote-text"),
        Barred::NotYet => ("resident-not-yet-title", "resident-not-yet-text"),
        Barred::Over => ("resident-over-title", "resident-over-text"),
        Barred::NoWay => ("resident-no-way-title", "resident-no-way-text"),
        Barred::TooYoung => ("resident-young-title", "resident-young-text"),
        Barred::NoLink => ("resident-no-link-title", "resident-no-link-text"),
    };
    let age = booth.vote(|vote| vote.age_floor).unwrap_or_default();
    let (title, text) = (booth.say(title), booth.say_number(text, "age", age));
    let aloud = format!("{title}. {text}");
    view! {
        {back(booth)}
        {head(title)}
        <p class="resident-text">{text}</p>
        {listen(booth, booth.lang.get(), aloud)}
        {next(booth.say("resident-end"), move || booth.end())}
    }
    .into_any()
}
