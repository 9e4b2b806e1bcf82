//! The parts of a secret vote's page: the key, the ballot, the count, and what the chair does.

use super::secret::{Kept, first_name};
use super::secret_server::{
    CastSecretly, CloseSecretVote, ConfirmMotionKey, GiveMotionKey, NameScrutineers, OpenMotionBox,
    PutToSecretVote, Spot, TakeMotionKey, VoidSecretVote,
};
use crate::context::{Cx, FormState};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Button, Checkboxes, Choice, Column, Confirm, Glyph, Look, Notice, RadioGroup, Table, TextArea,
    Tone,
};
use domain::deliberation::{MotionError, MotionTally};
use domain::motion_box::{MotionBoxState, NEEDED, ScrutineerState};
use domain::{DeliberationState, MotionChoice, MotionState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::SecretVote;

/// The hidden fields of every form here.
fn here(spot: &Spot) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="spot[slug]" value=spot.slug.clone() />
        <input type="hidden" name="spot[number]" value=spot.number.to_string() />
        <input type="hidden" name="spot[position]" value=spot.position.to_string() />
    }
}

/// A scrutineer takes the key and confirms it, before the vote.
pub(super) fn key(
    lang: Lang,
    spot: &Spot,
    vote: &SecretVote,
    kept: &Kept,
    form: &FormState,
) -> Option<AnyView> {
    let (state, public) = vote.mine?;
    if vote.state_of_box != Some(MotionBoxState::Planned) {
        return None;
    }
    // Only the key that was taken last is good: another phone may have taken it.
    let at_hand = kept
        .key
        .as_ref()
        .filter(|key| public.is_some() && key.public().ok() == public);
    let take = |look: Look, label: &'static str| {
        view! {
            <form method="post" action=TakeMotionKey::PATH class="stack">
                {here(spot)}
                <Button look wide=true>
                    {tr!(lang, label)}
                </Button>
            </form>
        }
    };
    let body = match (state, at_hand) {
        (ScrutineerState::Confirmed | ScrutineerState::Gave, _) => {
            view! { <Notice tone=Tone::Success>{tr!(lang, "secret-key-wait")}</Notice> }.into_any()
        }
        (ScrutineerState::Named, _) => view! {
            <p>{tr!(lang, "secret-key-take-text")}</p>
            {take(Look::Main, "secret-key-take")}
        }
        .into_any(),
        (ScrutineerState::Taken, Some(key)) => {
            let words = key
                .words()
                .into_iter()
                .map(|word| view! { <li>{word}</li> })
                .collect_view();
            view! {
                <p>{tr!(lang, "secret-key-words-text")}</p>
                <ol class="share-words" lang="fr" dir="ltr">
                    {words}
                </ol>
                <form method="post" action=ConfirmMotionKey::PATH class="stack">
                    {here(spot)}
                    <p>{tr!(lang, "secret-key-keep-text")}</p>
                    <Button icon=Some(Glyph::Tick) wide=true>
                        {tr!(lang, "secret-key-keep")}
                    </Button>
                </form>
                <form method="post" action=ConfirmMotionKey::PATH class="stack">
                    {here(spot)}
                    {typed_words(lang, form)}
                    <Button look=Look::Quiet wide=true name="typed" value="true">
                        {tr!(lang, "secret-key-confirm")}
                    </Button>
                </form>
            }
            .into_any()
        }
        (ScrutineerState::Taken, None) => view! {
            <p>{tr!(lang, "secret-key-elsewhere")}</p>
            <form method="post" action=ConfirmMotionKey::PATH class="stack">
                {here(spot)}
                {typed_words(lang, form)}
                <Button wide=true name="typed" value="true">
                    {tr!(lang, "secret-key-confirm")}
                </Button>
            </form>
            {take(Look::Quiet, "secret-key-take-again")}
        }
        .into_any(),
    };
    Some(
        view! {
            <section class="panel stack" id="key">
                <h2>{tr!(lang, "secret-key-yours")}</h2>
                {body}
            </section>
        }
        .into_any(),
    )
}

fn typed_words(lang: Lang, form: &FormState) -> AnyView {
    view! {
        <TextArea
            name="words"
            label=tr!(lang, "secret-words")
            hint=tr!(lang, "secret-words-hint")
            error=form.error(lang, "words")
            written_in=Lang::Fr
            rows=4
        />
    }
    .into_any()
}

/// The ballot of a member who is present, or what keeps them from voting.
pub(super) fn voting(
    lang: Lang,
    spot: &Spot,
    vote: &SecretVote,
    kept: &Kept,
    form: &FormState,
) -> Option<AnyView> {
    let open = vote.motion.state == MotionState::Voting
        && vote.state_of_box == Some(MotionBoxState::Sealed);
    let closed = vote.state_of_box == Some(MotionBoxState::Closed);
    if vote.voted && (open || closed) {
        let body = match (&kept.receipt, kept.on_its_way) {
            (_, true) if open => view! {
                <p>{tr!(lang, "secret-unfinished")}</p>
                <form method="post" action=CastSecretly::PATH class="stack">
                    {here(spot)}
                    <Button wide=true>{tr!(lang, "secret-finish")}</Button>
                </form>
            }
            .into_any(),
            (Some(code), _) => view! {
                <p>{tr!(lang, "secret-voted-text")}</p>
                <p class="secret-receipt verbatim" dir="ltr">
                    {code.grouped()}
                </p>
            }
            .into_any(),
            (None, _) => view! { <p>{tr!(lang, "secret-voted-elsewhere")}</p> }.into_any(),
        };
        return Some(
            view! {
                <section class="panel stack" id="ballot">
                    <h2>{tr!(lang, "secret-voted")}</h2>
                    {body}
                </section>
            }
            .into_any(),
        );
    }
    if !open {
        return None;
    }
    let refusal = match vote.voter {
        Ok(()) => None,
        Err(_) if vote.chairs => return None,
        Err(MotionError::Age) => Some("error-motion-age"),
        Err(_) => Some("error-not-present"),
    };
    if let Some(key) = refusal {
        return Some(view! { <Notice tone=Tone::Warning>{tr!(lang, key)}</Notice> }.into_any());
    }
    let options: Vec<Choice> = MotionChoice::ALL
        .iter()
        .map(|choice| Choice::new(choice.code(), choice_word(lang, *choice)))
        .collect();
    Some(
        view! {
            <section class="panel stack" id="ballot">
                <h2>{tr!(lang, "secret-vote")}</h2>
                <p>{tr!(lang, "secret-vote-text")}</p>
                <form method="post" action=CastSecretly::PATH class="stack">
                    {here(spot)}
                    <RadioGroup
                        name="choice"
                        legend=tr!(lang, "secret-choice")
                        options
                        error=form.error(lang, "choice")
                        required=true
                    />
                    <p class="small soft">{tr!(lang, "secret-server-seals")}</p>
                    <Button icon=Some(Glyph::Tick) wide=true>
                        {tr!(lang, "secret-cast")}
                    </Button>
                </form>
            </section>
        }
        .into_any(),
    )
}

fn choice_word(lang: Lang, choice: MotionChoice) -> String {
    let key = match choice {
        MotionChoice::For => "secret-for",
        MotionChoice::Against => "secret-against",
        MotionChoice::Abstain => "secret-abstain",
    };
    tr!(lang, key)
}

/// A scrutineer gives the key, after the vote.
pub(super) fn key_back(
    lang: Lang,
    spot: &Spot,
    vote: &SecretVote,
    kept: &Kept,
    form: &FormState,
) -> Option<AnyView> {
    let (state, public) = vote.mine?;
    if vote.state_of_box != Some(MotionBoxState::Closed) {
        return None;
    }
    let at_hand = kept
        .key
        .as_ref()
        .is_some_and(|key| key.public().ok() == public);
    let body = if state == ScrutineerState::Gave {
        view! { <p>{tr!(lang, "secret-key-given-text")}</p> }.into_any()
    } else if at_hand {
        view! {
            <p>{tr!(lang, "secret-key-give-kept")}</p>
            <form method="post" action=GiveMotionKey::PATH class="stack">
                {here(spot)}
                <Button wide=true>
                    {tr!(lang, "secret-key-give")}
                </Button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action=GiveMotionKey::PATH class="stack">
                {here(spot)}
                {typed_words(lang, form)}
                <Button wide=true name="typed" value="true">
                    {tr!(lang, "secret-key-give")}
                </Button>
            </form>
        }
        .into_any()
    };
    Some(
        view! {
            <section class="panel stack" id="key">
                <h2>{tr!(lang, "secret-key-give-title")}</h2>
                {body}
            </section>
        }
        .into_any(),
    )
}

/// The figures, and the receipts of the ballots that were counted.
pub(super) fn counted(lang: Lang, vote: &SecretVote, kept: &Kept) -> Option<AnyView> {
    if vote.state_of_box != Some(MotionBoxState::Opened) {
        return None;
    }
    let figures = vote.motion.tally.map(|MotionTally { yes, no, abstain }| {
        let line = |key: &str, figure: u32| {
            vec![
                tr!(lang, key).into_any(),
                crate::i18n::fmt::number(lang, figure.into()).into_any(),
            ]
        };
        let rows = vec![
            line("secret-for", yes),
            line("secret-against", no),
            line("secret-abstain", abstain),
        ];
        let columns = vec![
            Column::text(tr!(lang, "secret-choice-head")),
            Column::figures(tr!(lang, "secret-ballots-head")),
        ];
        let all = yes + no + abstain;
        let alike = all > 0 && [yes, no, abstain].contains(&all);
        let spoiled = vote.ballots.saturating_sub(all);
        let told = tr!(lang, "secret-counted-text", ballots = vote.ballots);
        let result = match vote.motion.state {
            MotionState::Carried => ("secret-carried", Tone::Success),
            MotionState::Rejected => ("secret-rejected", Tone::Neutral),
            MotionState::Tabled | MotionState::Voting | MotionState::Withdrawn => {
                ("secret-again", Tone::Warning)
            }
        };
        view! {
            <Notice tone=result.1 title=tr!(lang, result.0)>
                <p>{told}</p>
            </Notice>
            <Table caption=tr!(lang, "secret-figures") columns rows />
            {(spoiled > 0).then(|| view! { <p>{tr!(lang, "secret-spoiled", ballots = spoiled)}</p> })}
            {alike
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=tr!(lang, "secret-alike")>
                            <p>{tr!(lang, "secret-alike-text")}</p>
                        </Notice>
                    }
                })}
        }
    });
    let receipts = vote
        .receipts
        .iter()
        .map(|code| {
            let own = kept.receipt == Some(*code);
            view! {
                <li>
                    <span class="verbatim" dir="ltr">
                        {code.grouped()}
                    </span>
                    {own.then(|| view! { " " <strong>{tr!(lang, "secret-receipt-yours")}</strong> })}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack" id="result">
                <h2>{tr!(lang, "secret-result")}</h2>
                {figures}
                <h3>{tr!(lang, "secret-receipts")}</h3>
                <p>{tr!(lang, "secret-receipts-text")}</p>
                <ul class="secret-receipts">{receipts}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What comes next for the chair: one thing at a time.
pub(super) fn chair(
    cx: &Cx,
    spot: &Spot,
    vote: &SecretVote,
    form: &FormState,
    meeting: &str,
) -> Option<AnyView> {
    let lang = cx.lang();
    if !vote.chairs || vote.deliberation.state != DeliberationState::Open {
        return None;
    }
    let gave = vote
        .scrutineers
        .iter()
        .filter(|one| one.state == ScrutineerState::Gave)
        .count();
    let enough = gave >= usize::from(NEEDED);
    // What stands behind a question is rendered when it is opened, and owns what it shows.
    let naming = || naming(lang, spot, vote, form);
    let fields = || here(spot);
    let body = match (vote.motion.state, vote.state_of_box) {
        (MotionState::Tabled, Some(MotionBoxState::Sealed)) => view! {
            <p>{tr!(lang, "secret-chair-ready")}</p>
            <form method="post" action=PutToSecretVote::PATH>
                {here(spot)}
                <Button icon=Some(Glyph::Vote) wide=true>
                    {tr!(lang, "secret-chair-put")}
                </Button>
            </form>
        }
        .into_any(),
        (MotionState::Tabled, Some(MotionBoxState::Planned)) => {
            let again = naming();
            view! {
                <p>{tr!(lang, "secret-chair-keys")}</p>
                <Confirm
                    summary=tr!(lang, "secret-chair-name-again")
                    open=!form.errors(lang).is_empty()
                >
                    {again}
                </Confirm>
            }
            .into_any()
        }
        (MotionState::Tabled, None | Some(MotionBoxState::Closed | MotionBoxState::Opened)) => {
            naming()
        }
        (MotionState::Voting, Some(MotionBoxState::Closed)) => view! {
            <p>
                {tr!(lang, "secret-chair-given", given = gave, needed = u32::from(NEEDED))}
            </p>
            {enough
                .then(|| {
                    view! {
                        <form method="post" action=OpenMotionBox::PATH>
                            {here(spot)}
                            <Button icon=Some(Glyph::Tick) wide=true>
                                {tr!(lang, "secret-chair-open")}
                            </Button>
                        </form>
                    }
                })}
            {voiding(lang, spot)}
        }
        .into_any(),
        (MotionState::Voting, _) => {
            let fields = fields();
            view! {
                <p>
                    {tr!(
                        lang, "secret-chair-filled", marks = vote.marks, ballots = vote.ballots,
                        present = vote.present.len()
                    )}
                </p>
                <Confirm summary=tr!(lang, "secret-chair-close")>
                    <p>{tr!(lang, "secret-chair-close-text")}</p>
                    <form method="post" action=CloseSecretVote::PATH>
                        {fields}
                        <Button look=Look::Danger wide=true>
                            {tr!(lang, "secret-chair-close-now")}
                        </Button>
                    </form>
                </Confirm>
                {voiding(lang, spot)}
            }
            .into_any()
        }
        (MotionState::Carried | MotionState::Rejected | MotionState::Withdrawn, _) => return None,
    };
    Some(
        view! {
            <section class="panel stack" id="chair">
                <h2>{tr!(lang, "secret-chair")}</h2>
                {body}
                <p>
                    <a class="text-link" href=cx.href(&format!("{meeting}/chair"))>
                        {tr!(lang, "secret-chair-screen")}
                    </a>
                </p>
            </section>
        }
        .into_any(),
    )
}

fn naming(lang: Lang, spot: &Spot, vote: &SecretVote, form: &FormState) -> AnyView {
    let options: Vec<Choice> = vote
        .present
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), first_name(lang, name)))
        .collect();
    if options.len() < usize::from(NEEDED) {
        return view! { <p>{tr!(lang, "secret-chair-few")}</p> }.into_any();
    }
    let chosen = form.value("scrutineers", "");
    let values = chosen.split_whitespace().map(str::to_owned).collect();
    view! {
        <form method="post" action=NameScrutineers::PATH class="stack">
            {here(spot)}
            <Checkboxes
                name="scrutineers[]"
                legend=tr!(lang, "secret-chair-name")
                hint=tr!(lang, "secret-chair-name-hint")
                options
                values
                error=form.error(lang, "scrutineers[]")
                required=true
            />
            <Button wide=true>{tr!(lang, "secret-chair-name-now")}</Button>
        </form>
    }
    .into_any()
}

fn voiding(lang: Lang, spot: &Spot) -> AnyView {
    let fields = here(spot);
    view! {
        <Confirm summary=tr!(lang, "secret-chair-void")>
            <p>{tr!(lang, "secret-chair-void-text")}</p>
            <form method="post" action=VoidSecretVote::PATH>
                {fields}
                <Button look=Look::Danger wide=true>
                    {tr!(lang, "secret-chair-void-now")}
                </Button>
            </form>
        </Confirm>
    }
    .into_any()
}
