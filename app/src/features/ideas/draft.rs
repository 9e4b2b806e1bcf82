//! An idea being written: sealed in its author's session from the first step on.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use domain::IdeaState;
use domain::idea::{DraftFault, IdeaDraft, NameShown};
use domain::text::TextError;
use serde::{Deserialize, Serialize};
use store::{Edition, StoreError};

/// More than this is never kept, in characters: the session's notes are limited.
const MOST: usize = 12_000;

/// Which idea is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    New,
    /// One's own idea of this number, after the city asked for changes.
    Completing(i32),
    /// One's own idea of this number, which its author changes without having been asked.
    Editing(i32),
}

/// What tells the hidden field of an idea that is edited from that of one that is completed.
const EDITED: &str = "edit:";

/// The steps of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    What,
    Where,
    Photos,
    Who,
}

impl Step {
    /// The form's name in the session, for the faults shown after a refusal.
    pub(super) const fn form(self) -> &'static str {
        match self {
            Self::What => "idea-what",
            Self::Where => "idea-where",
            Self::Photos => "idea-photos",
            Self::Who => "idea-who",
        }
    }
}

impl Target {
    /// Reads the form's hidden field: empty for a new idea.
    pub(super) fn parse(number: &str) -> Result<Self, AppError> {
        if number.is_empty() {
            return Ok(Self::New);
        }
        let (make, number) = match number.strip_prefix(EDITED) {
            Some(number) => (Self::Editing as fn(i32) -> Self, number),
            None => (Self::Completing as fn(i32) -> Self, number),
        };
        number.parse().map(make).map_err(|_| AppError::NotFound)
    }

    /// The number of the idea, when there is one already.
    pub(super) fn idea(self) -> Option<i32> {
        match self {
            Self::New => None,
            Self::Completing(number) | Self::Editing(number) => Some(number),
        }
    }

    /// What the form's hidden field holds.
    pub(super) fn number(self) -> String {
        match self {
            Self::New => String::new(),
            Self::Completing(number) => number.to_string(),
            Self::Editing(number) => format!("{EDITED}{number}"),
        }
    }

    /// The path of a step, below the language.
    pub(super) fn path(self, slug: &str, step: Step) -> String {
        let base = match self {
            Self::New => format!("/e/{slug}/ideas/new"),
            Self::Completing(number) => format!("/e/{slug}/ideas/{number}/complete"),
            Self::Editing(number) => format!("/e/{slug}/ideas/{number}/edit"),
        };
        match step {
            Step::What => base,
            Step::Where => format!("{base}/where"),
            Step::Photos => format!("{base}/photos"),
            Step::Who => format!("{base}/who"),
        }
    }

    /// The name under which the session keeps what is being written.
    pub(super) fn note(self, edition: &Edition) -> String {
        match self {
            Self::New => format!("idea:{}", edition.id),
            Self::Completing(number) => format!("idea:{}:{number}", edition.id),
            Self::Editing(number) => format!("idea:{}:{EDITED}{number}", edition.id),
        }
    }
}

/// What is kept between two steps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Writing {
    pub(super) draft: IdeaDraft,
    /// The question of the district is answered: no district then stands for the whole city.
    pub(super) placed: bool,
    /// The version of the idea that is being completed.
    pub(super) version: i32,
}

impl Writing {
    /// What was kept, with whether anything was; for an idea to complete, else what was sent before.
    pub(super) async fn load(
        cx: &Cx,
        edition: &Edition,
        target: Target,
    ) -> Result<(Self, bool), AppError> {
        if let Some(kept) = cx.kept::<Self>(&target.note(edition)).await? {
            let begun = !kept.draft.is_empty();
            return Ok((kept, begun));
        }
        match target {
            Target::New => Ok((Self::default(), false)),
            Target::Completing(number) => {
                let asked = |state| state == IdeaState::ChangesRequested;
                Ok((Self::sent(cx, edition, number, asked).await?, false))
            }
            Target::Editing(number) => {
                let editable = |state: IdeaState| state.edit().is_ok();
                Ok((Self::sent(cx, edition, number, editable).await?, false))
            }
        }
    }

    /// What was sent before, of an idea whose state is the right one.
    async fn sent(
        cx: &Cx,
        edition: &Edition,
        number: i32,
        right: fn(IdeaState) -> bool,
    ) -> Result<Self, AppError> {
        let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
        if !idea.mine || !right(idea.state) {
            return Err(AppError::NotFound);
        }
        let point = idea.point();
        let draft = IdeaDraft {
            title: idea.title,
            text: idea.text,
            theme: idea.theme,
            district: idea.district,
            place: idea.place,
            point,
            shown: if idea.author.is_empty() {
                NameShown::Nobody
            } else {
                NameShown::Typed
            },
            author: idea.author,
            email: String::new(),
            minor: idea.minor,
        };
        Ok(Self {
            draft,
            placed: true,
            version: idea.version,
        })
    }

    /// Keeps what was typed, faults and all. A text far beyond its limit is refused instead.
    pub(super) async fn save(
        &self,
        cx: &Cx,
        edition: &Edition,
        target: Target,
    ) -> Result<(), AppError> {
        let draft = &self.draft;
        let typed = [
            &draft.title,
            &draft.text,
            &draft.place,
            &draft.author,
            &draft.email,
        ];
        if typed.iter().map(|text| text.chars().count()).sum::<usize>() > MOST {
            return Err(StoreError::Draft(vec![]).into());
        }
        cx.keep(&target.note(edition), self).await
    }

    pub(super) async fn forget(cx: &Cx, edition: &Edition, target: Target) -> Result<(), AppError> {
        cx.forget(&target.note(edition)).await
    }

    /// The faults of a step, each at its field.
    pub(super) fn faults(&self, step: Step) -> Vec<FieldError> {
        let faults = match step {
            Step::What => self.draft.check_what(),
            Step::Where => {
                let mut faults = self.draft.check_where();
                if !self.placed {
                    faults.insert(0, DraftFault::District);
                }
                faults
            }
            // Each photo was checked when it came; none is needed.
            Step::Photos => vec![],
            // The address is checked where the code is sent.
            Step::Who => {
                let mut faults = self.draft.check_who();
                faults.retain(|fault| !matches!(fault, DraftFault::Email));
                faults
            }
        };
        faults.into_iter().map(field_error).collect()
    }

    /// The first step that is not as it should be, before the one asked for.
    pub(super) fn missing_before(&self, step: Step) -> Option<Step> {
        let before: &[Step] = match step {
            Step::What => &[],
            Step::Where => &[Step::What],
            Step::Photos | Step::Who => &[Step::What, Step::Where],
        };
        before
            .iter()
            .copied()
            .find(|step| !self.faults(*step).is_empty())
    }
}

fn field_error(fault: DraftFault) -> FieldError {
    let (field, error) = match fault {
        DraftFault::Title(err) => ("title", text_error("title", err)),
        DraftFault::Text(err) => ("text", text_error("text", err)),
        DraftFault::Theme => ("theme", AppError::refused("ideas-fault-theme")),
        DraftFault::District => ("district", AppError::refused("ideas-fault-district")),
        DraftFault::Place(err) => ("place", text_error("place", err)),
        DraftFault::Author(err) => ("author", text_error("author", err)),
        DraftFault::Email => ("email", AppError::refused("accounts-email-wrong")),
    };
    FieldError::new(field, error)
}

/// Each text has its own words for what is missing; too short and too long are said alike.
fn text_error(field: &str, err: TextError) -> AppError {
    match err {
        TextError::Empty => AppError::refused(&format!("ideas-fault-{field}-empty")),
        TextError::TooShort { min } => AppError::refused_with(
            &format!("ideas-fault-{field}-short"),
            [("min", min.to_string())],
        ),
        TextError::TooLong { max, len } => AppError::refused_with(
            "ideas-fault-long",
            [("max", max.to_string()), ("over", (len - max).to_string())],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Lang, ThemeId};

    fn writing() -> Writing {
        let draft = IdeaDraft {
            title: "Un banc à l’ombre".into(),
            text: "Un banc sous les platanes de la place.".into(),
            theme: Some(ThemeId::from(uuid::Uuid::nil())),
            ..IdeaDraft::default()
        };
        Writing {
            draft,
            placed: true,
            version: 1,
        }
    }

    #[test]
    fn nobody_is_asked_who_before_what_and_where() {
        assert_eq!(
            Writing::default().missing_before(Step::Who),
            Some(Step::What)
        );
        assert_eq!(
            Writing {
                placed: false,
                ..writing()
            }
            .missing_before(Step::Who),
            Some(Step::Where)
        );
        assert_eq!(writing().missing_before(Step::Who), None);
        assert_eq!(Writing::default().missing_before(Step::What), None);
    }

    #[test]
    fn each_fault_has_its_words() {
        let long = IdeaDraft {
            place: "x".repeat(201),
            title: "Banc".into(),
            ..IdeaDraft::default()
        };
        let writing = Writing {
            draft: long,
            ..Writing::default()
        };
        for step in [Step::What, Step::Where, Step::Photos, Step::Who] {
            for fault in writing.faults(step) {
                for lang in Lang::ALL {
                    let text = fault.error.text(lang);
                    assert!(!text.contains("ideas-fault"), "{lang:?}: {text}");
                }
            }
        }
    }

    #[test]
    fn the_hidden_field_tells_a_new_idea_from_one_to_complete() {
        for target in [Target::New, Target::Completing(12), Target::Editing(12)] {
            assert_eq!(Target::parse(&target.number()), Ok(target));
        }
        assert_eq!(Target::parse("x"), Err(AppError::NotFound));
        assert_eq!(Target::parse("edit:"), Err(AppError::NotFound));
        assert_eq!(
            Target::Editing(12).path("avignon-2027", Step::Who),
            "/e/avignon-2027/ideas/12/edit/who"
        );
        assert_eq!(
            Target::Completing(12).path("avignon-2027", Step::Where),
            "/e/avignon-2027/ideas/12/complete/where"
        );
    }
}
