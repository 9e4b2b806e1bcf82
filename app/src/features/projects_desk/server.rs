//! Forms that make projects out of ideas, join them, part them and undo them.

use super::merge::{address, then_path};
use super::parts::{Part, desk_path, faults, numbers_in, read_project};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::answer;
use crate::tr;
use domain::{EditionId, IdeaId};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, StoreError};

/// The names under which refused forms are kept.
pub const GATHER: &str = "gather";
pub const MAKE: &str = "make-project";
pub const EDIT: &str = "edit-project";
pub const JOIN: &str = "join-project";
/// Where the groups that were set aside are kept, for the session: `aside:<edition>`.
pub const ASIDE: &str = "aside";
/// Groups set aside that a session remembers; a note holds 64 KiB.
const MAX_ASIDE: usize = 1500;

/// The name of a group among those set aside: what its ideas are.
pub fn aside_key(numbers: &[i32]) -> String {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    sorted
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("-")
}

/// What to do with the ticked ideas: `act` is `each`, `merge` or `join`.
#[server(prefix = "/api", endpoint = "projects-desk/gather")]
pub async fn gather(
    edition: String,
    #[server(default)] ideas: Vec<String>,
    #[server(default)] act: String,
    #[server(default)] project: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = of_desk(&back, &edition);
    or_refuse(&cx, &back, async {
        let found = edition_of(&cx, &edition).await?;
        let numbers = numbers_in(ideas.iter().map(String::as_str));
        let project = project.trim().to_owned();
        let typed = [("ideas", ideas.join(",")), ("project", project.clone())];
        if numbers.is_empty() {
            let fault = FieldError::new("ideas", AppError::refused("desk-projects-error-none"));
            return cx.refuse_form(&back, GATHER, typed, vec![fault]).await;
        }
        if act == "merge" {
            cx.go(&address(&edition, &numbers, "", "ideas"));
            return Ok(());
        }
        if act == "each" {
            let ids = ids_of(&cx, found.id, &numbers).await?;
            let made = cx
                .store()
                .make_projects_each(&cx.actor(), found.id, &ids)
                .await?;
            let said = tr!(cx, "desk-projects-made-each", count = made.len());
            return cx.go_saying(&back, said).await;
        }
        match join(&cx, &found, &numbers, &project).await {
            Ok(said) => cx.go_saying(&back, said).await,
            Err(AppError::NotFound) => {
                let fault = FieldError::new(
                    "project",
                    AppError::refused("desk-projects-error-no-project"),
                );
                cx.refuse_form(&back, GATHER, typed, vec![fault]).await
            }
            Err(err) => Err(err),
        }
    })
    .await
}

/// Makes one project of ideas; with `split`, out of those of another project.
#[server(prefix = "/api", endpoint = "projects-desk/make")]
pub async fn make_project(
    edition: String,
    #[server(default)] ideas: String,
    #[server(default)] split: String,
    #[server(default)] keep: String,
    #[server(default)] then: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] district: String,
    #[server(default)] theme: String,
    #[server(default)] place: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let numbers = numbers_in(std::iter::once(ideas.as_str()));
    let back = address(&edition, &numbers, &split, &then);
    or_refuse(&cx, &Part::Projects.of(&edition), async {
        let found = edition_of(&cx, &edition).await?;
        let ids = ids_of(&cx, found.id, &numbers).await?;
        let typed = typed(&title, &text, &district, &theme, &place)
            .into_iter()
            .chain([("keep", keep.clone())]);
        let input = read_project(
            &found,
            title.clone(),
            text.clone(),
            &district,
            &theme,
            place.clone(),
        );
        let (store, actor) = (cx.store(), cx.actor());
        let made = if split.is_empty() {
            store.make_project(&actor, found.id, &ids, &input).await
        } else {
            let keep = !keep.is_empty();
            store
                .split_project(&actor, found.id, &split, &ids, &input, keep)
                .await
        };
        match made {
            Ok(number) => {
                let said = tr!(
                    cx,
                    "desk-projects-made",
                    number = number.clone(),
                    count = numbers.len()
                );
                cx.go_saying(&then_path(&edition, &then, &number), said)
                    .await
            }
            Err(err @ (StoreError::NotFound(_) | StoreError::Forbidden(_))) => Err(err.into()),
            Err(err) => cx.refuse_form(&back, MAKE, typed, faults(err)).await,
        }
    })
    .await
}

/// Changes what the city writes of a project.
#[server(prefix = "/api", endpoint = "projects-desk/edit")]
pub async fn edit_project(
    edition: String,
    number: String,
    #[server(default)] version: i32,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] district: String,
    #[server(default)] theme: String,
    #[server(default)] place: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = desk_path(&edition, &number);
    or_refuse(&cx, &here, async {
        let found = edition_of(&cx, &edition).await?;
        let typed = typed(&title, &text, &district, &theme, &place);
        let input = read_project(&found, title, text, &district, &theme, place);
        let done = cx
            .store()
            .edit_project(&cx.actor(), found.id, &number, version, &input)
            .await;
        match done {
            Err(err @ StoreError::Draft(_)) => {
                cx.refuse_form(&format!("{here}#form"), EDIT, typed, faults(err))
                    .await
            }
            Err(err @ (StoreError::NotFound(_) | StoreError::Forbidden(_))) => Err(err.into()),
            other => answer(&cx, &here, EDIT, typed, other).await,
        }
    })
    .await
}

/// Makes ideas, by their numbers, part of a project.
#[server(prefix = "/api", endpoint = "projects-desk/join")]
pub async fn join_ideas(
    edition: String,
    #[server(default)] project: String,
    #[server(default)] ideas: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = of_desk(&back, &edition);
    or_refuse(&cx, &back, async {
        let found = edition_of(&cx, &edition).await?;
        let numbers = numbers_in(std::iter::once(ideas.as_str()));
        let project = project.trim().to_owned();
        let known = ids_of(&cx, found.id, &numbers).await;
        let fault = match known {
            Err(AppError::NotFound) => ("ideas", "desk-projects-error-no-idea"),
            Err(err) => return Err(err),
            Ok(_) => match join(&cx, &found, &numbers, &project).await {
                Ok(said) => {
                    return cx.go_saying(&desk_path(&edition, &project), said).await;
                }
                Err(AppError::NotFound) => ("project", "desk-projects-error-no-project"),
                Err(err) => return Err(err),
            },
        };
        let fault = FieldError::new(fault.0, AppError::refused(fault.1));
        let typed = [("ideas", ideas.clone()), ("project", project)];
        cx.refuse_form(&back, JOIN, typed, vec![fault]).await
    })
    .await
}

/// What to do with the ticked ideas of a project: `act` is `part`, or `split`, which leads to the form of the new
/// project.
#[server(prefix = "/api", endpoint = "projects-desk/lineage")]
pub async fn change_lineage(
    edition: String,
    number: String,
    #[server(default)] ideas: Vec<String>,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#lineage", desk_path(&edition, &number));
    or_refuse(&cx, &here, async {
        let found = edition_of(&cx, &edition).await?;
        let numbers = numbers_in(ideas.iter().map(String::as_str));
        if numbers.is_empty() {
            return Err(AppError::refused("desk-projects-error-none"));
        }
        if act == "split" {
            cx.go(&address(&edition, &numbers, &number, ""));
            return Ok(());
        }
        let ids = ids_of(&cx, found.id, &numbers).await?;
        cx.store()
            .part_ideas(&cx.actor(), found.id, &number, &ids)
            .await?;
        let said = tr!(cx, "desk-projects-parted", count = ids.len());
        cx.go_saying(&here, said).await
    })
    .await
}

/// Takes a project apart into its ideas.
#[server(prefix = "/api", endpoint = "projects-desk/dissolve")]
pub async fn dissolve_project(
    edition: String,
    number: String,
    #[server(default)] version: i32,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = desk_path(&edition, &number);
    or_refuse(&cx, &here, async {
        let found = edition_of(&cx, &edition).await?;
        cx.store()
            .dissolve_project(&cx.actor(), found.id, &number, version)
            .await?;
        cx.go_saying(&here, tr!(cx, "desk-projects-dissolved"))
            .await
    })
    .await
}

/// Puts a project together again.
#[server(prefix = "/api", endpoint = "projects-desk/restore")]
pub async fn restore_project(
    edition: String,
    number: String,
    #[server(default)] version: i32,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = desk_path(&edition, &number);
    or_refuse(&cx, &here, async {
        let found = edition_of(&cx, &edition).await?;
        let restored = cx
            .store()
            .restore_project(&cx.actor(), found.id, &number, version)
            .await?;
        let said = if restored.left_out.is_empty() {
            tr!(cx, "desk-projects-restored")
        } else {
            let ideas: Vec<String> = restored
                .left_out
                .into_iter()
                .map(|(number, title)| format!("{number} – {title}"))
                .collect();
            tr!(
                cx,
                "desk-projects-restored-without",
                ideas = ideas.join(", ")
            )
        };
        cx.go_saying(&here, said).await
    })
    .await
}

/// Sets a group of ideas that look alike aside for this session; without ideas, forgets what was set aside.
#[server(prefix = "/api", endpoint = "projects-desk/set-aside")]
pub async fn set_aside(
    edition: String,
    #[server(default)] ideas: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = of_desk(&back, &edition);
    or_refuse(&cx, &back, async {
        cx.need_somewhere(domain::Action::ManageProjects)?;
        let found = edition_of(&cx, &edition).await?;
        cx.need_in(domain::Action::ManageProjects, found.id)?;
        let name = format!("{ASIDE}:{}", found.slug);
        let numbers = numbers_in(std::iter::once(ideas.as_str()));
        if numbers.is_empty() {
            cx.forget(&name).await?;
        } else {
            let mut aside: Vec<String> = cx.kept(&name).await?.unwrap_or_default();
            aside.push(aside_key(&numbers));
            let over = aside.len().saturating_sub(MAX_ASIDE);
            aside.drain(..over);
            cx.keep(&name, &aside).await?;
        }
        cx.go(&back);
        Ok(())
    })
    .await
}

async fn edition_of(cx: &Cx, slug: &str) -> Result<Arc<Edition>, AppError> {
    Ok(cx.store().edition(&cx.actor(), slug).await?)
}

/// The ids of ideas, all of them there.
async fn ids_of(cx: &Cx, edition: EditionId, numbers: &[i32]) -> Result<Vec<IdeaId>, AppError> {
    let ideas = cx
        .store()
        .ideas_by_number(&cx.actor(), edition, numbers)
        .await?;
    if ideas.is_empty() || ideas.len() != numbers.len() {
        return Err(AppError::NotFound);
    }
    Ok(ideas.into_iter().map(|one| one.idea.id).collect())
}

async fn join(
    cx: &Cx,
    edition: &Edition,
    numbers: &[i32],
    project: &str,
) -> Result<String, AppError> {
    let ids = ids_of(cx, edition.id, numbers).await?;
    let joined = cx
        .store()
        .join_ideas(&cx.actor(), edition.id, project, &ids)
        .await?;
    Ok(tr!(
        cx,
        "desk-projects-joined",
        count = joined,
        number = project.to_owned()
    ))
}

fn typed(
    title: &str,
    text: &str,
    district: &str,
    theme: &str,
    place: &str,
) -> Vec<(&'static str, String)> {
    [
        ("title", title),
        ("text", text),
        ("district", district),
        ("theme", theme),
        ("place", place),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

/// A path of these screens; anything else leads to the list of the edition.
fn of_desk(path: &str, slug: &str) -> String {
    if path.starts_with("/desk/projects") {
        path.to_owned()
    } else {
        Part::Projects.of(slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_known_by_its_ideas() {
        assert_eq!(aside_key(&[9, 1, 5]), "1-5-9");
    }

    #[test]
    fn answers_stay_on_the_desk() {
        assert_eq!(
            of_desk("/desk/projects/bp/ideas?page=2", "bp"),
            "/desk/projects/bp/ideas?page=2"
        );
        assert_eq!(of_desk("//elsewhere.example", "bp"), "/desk/projects/bp");
    }
}
