//! The forms of departments: what they are, what they answer for, who belongs to them.

use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::features::departments::competences::{CompetenceTyped, read};
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::{answer, kept_rows, text_fault};
use crate::tr;
use domain::department::NAME;
use domain::text::fold;
use domain::{AccountId, DepartmentId, Lang, MemberLevel};
use leptos::prelude::*;
use store::DepartmentInput;

/// Where the screen is.
pub const HERE: &str = "/desk/departments";
/// The name under which a refused department is kept.
pub const DEPARTMENT: &str = "department";
/// The name under which a refused table of competences is kept.
pub const COMPETENCES: &str = "competences";
/// The name under which a refused member is kept.
pub const MEMBER: &str = "member";

/// The address of a department, below the language.
pub fn path_of(id: DepartmentId) -> String {
    format!("{HERE}/{id}")
}

/// Makes a department, or changes the one that is named.
#[server(prefix = "/api", endpoint = "departments/save")]
pub async fn save_department(
    /// Empty for a new one.
    #[server(default)]
    department: String,
    #[server(default)] name: String,
    #[server(default)] outside: String,
    #[server(default)] contact: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let id = match department.as_str() {
            "" => None,
            id => Some(id.parse::<DepartmentId>().map_err(|_| AppError::NotFound)?),
        };
        let here = id.map_or_else(|| HERE.to_owned(), path_of);
        let typed = [
            ("name", name.clone()),
            ("outside", outside.clone()),
            ("contact", contact.clone()),
        ];
        if let Err(err) = NAME.check(&name) {
            let faults = vec![text_fault("name", err)];
            return cx.refuse_form(&here, DEPARTMENT, typed, faults).await;
        }
        // Two of one name can't be told apart, neither on a list nor in a sheet.
        let all = cx.store().departments().await?;
        let taken = |one: &store::Department| Some(one.id) != id && fold(&one.name) == fold(&name);
        if all.iter().any(taken) {
            let err = AppError::refused("departments-name-taken");
            let faults = vec![FieldError::new("name", err)];
            return cx.refuse_form(&here, DEPARTMENT, typed, faults).await;
        }
        let input = DepartmentInput {
            name,
            outside: !outside.is_empty(),
            contact,
        };
        let saved = cx.store().save_department(&cx.actor(), id, &input).await;
        answer(&cx, &here, DEPARTMENT, typed.to_vec(), saved.map(|_| ())).await
    })
    .await
}

/// Saves the table of competences.
#[server(prefix = "/api", endpoint = "departments/competences")]
pub async fn save_competences(
    /// The mark of the table that was read.
    #[server(default)]
    seen: String,
    #[server(default)] rows: Vec<CompetenceTyped>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let here = format!("{HERE}#competences");
        match read(&rows) {
            Err(faults) => {
                cx.refuse_form(&here, COMPETENCES, kept_rows(&rows), faults)
                    .await
            }
            Ok(table) => {
                let saved = cx
                    .store()
                    .save_competences(&cx.actor(), &seen, &table)
                    .await;
                answer(&cx, &here, COMPETENCES, kept_rows(&rows), saved).await
            }
        }
    })
    .await
}

/// Lays the usual competences that are not there yet.
#[server(prefix = "/api", endpoint = "departments/install")]
pub async fn install_competences() -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        cx.store().install_departments(&cx.actor(), &[]).await?;
        let said = tr!(cx, "departments-installed");
        cx.go_saying(&format!("{HERE}#competences"), said).await
    })
    .await
}

/// Gives an address its place in a department.
#[server(prefix = "/api", endpoint = "departments/set-member")]
pub async fn set_member(
    #[server(default)] department: String,
    #[server(default)] email: String,
    #[server(default)] name: String,
    #[server(default)] level: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let id: DepartmentId = department.parse().map_err(|_| AppError::NotFound)?;
        let here = path_of(id);
        let typed = [
            ("email", email.clone()),
            ("person", name.clone()),
            ("level", level.clone()),
        ];
        let mut faults = Vec::new();
        let address = domain::text::email(&email);
        if address.is_err() {
            let fault = AppError::refused("staff-email-wrong");
            faults.push(FieldError::new("email", fault));
        }
        let level = level.parse::<MemberLevel>();
        if level.is_err() {
            let fault = AppError::refused("departments-level-choose");
            faults.push(FieldError::new("level", fault));
        }
        let (Ok(address), Ok(level)) = (address, level) else {
            return cx.refuse_form(&here, MEMBER, typed, faults).await;
        };
        let account = cx
            .store()
            .set_member(&cx.actor(), &address, &name, id, level)
            .await?;
        cx.store().invite_once(&cx.actor(), account).await?;
        let said = tr!(cx, "departments-member-set", email = address);
        cx.go_saying(&here, said).await
    })
    .await
}

/// Takes somebody out of a department.
#[server(prefix = "/api", endpoint = "departments/remove-member")]
pub async fn remove_member(
    #[server(default)] department: String,
    #[server(default)] account: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let id: DepartmentId = department.parse().map_err(|_| AppError::NotFound)?;
        let account: AccountId = account.parse().map_err(|_| AppError::NotFound)?;
        cx.store().remove_member(&cx.actor(), account, id).await?;
        let said = tr!(cx, "departments-member-removed");
        cx.go_saying(&path_of(id), said).await
    })
    .await
}

/// The fields of a department: for a new one and for one that is changed.
pub(super) fn fields(
    lang: Lang,
    form: &FormState,
    name: &str,
    outside: bool,
    contact: &str,
) -> AnyView {
    use crate::ui::{Checkbox, TextField};
    let outside = if form.errors(lang).is_empty() {
        outside
    } else {
        !form.value("outside", "").is_empty()
    };
    view! {
        <TextField
            name="name"
            label=tr!(lang, "departments-name")
            value=form.value("name", name)
            error=form.error(lang, "name")
            required=true
            autocomplete="off"
        />
        <Checkbox
            name="outside"
            label=tr!(lang, "departments-outside")
            hint=tr!(lang, "departments-outside-hint")
            checked=outside
        />
        <TextField
            name="contact"
            label=tr!(lang, "departments-contact")
            hint=tr!(lang, "departments-contact-hint")
            value=form.value("contact", contact)
            autocomplete="off"
        />
    }
    .into_any()
}
