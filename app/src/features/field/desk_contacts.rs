//! `/desk/contacts`: people who left a way to reach them on outings of an edition.

use super::desk_server::ForgetFieldContact;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Column, Confirm, EmptyState, Link, Look, Notice, Pagination,
    Tab, TabLinks, Table, Tone,
};
use domain::Action;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, FieldPerson};

/// People of a page.
const PER_PAGE: u64 = 50;

/// The editions whose contacts somebody may read, and the one that the address names, else the first.
pub(super) async fn chosen(cx: &Cx) -> Result<(Vec<Arc<Edition>>, Arc<Edition>), AppError> {
    cx.need_somewhere(Action::ManageOutings)?;
    let catalogue = cx.store().catalogue().await?;
    let actor = cx.actor();
    let editions: Vec<Arc<Edition>> = catalogue
        .all()
        .iter()
        .filter(|edition| actor.can_in(Action::ManageOutings, edition.id).is_ok())
        .cloned()
        .collect();
    let slug = cx.query("edition").unwrap_or_default().to_owned();
    let one = if slug.is_empty() {
        editions.first().cloned().ok_or(AppError::Forbidden)?
    } else {
        let found = editions.iter().find(|edition| edition.slug == slug);
        found.cloned().ok_or(AppError::NotFound)?
    };
    Ok((editions, one))
}

/// `/desk/contacts?edition={slug}&page=2`
pub async fn contacts(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let (editions, edition) = chosen(&cx).await?;
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let (people, total) = cx
        .store()
        .field_contacts(&cx.actor(), edition.id, current as u64 - 1, PER_PAGE)
        .await?;
    let pages = usize::try_from(total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let href = {
        let here = cx.href(&format!("/desk/contacts?edition={}", edition.slug));
        move |page: usize| format!("{here}&page={page}")
    };
    let lang = cx.lang();
    let title = tr!(lang, "desk-field-contacts");
    let tabs: Vec<Tab> = editions
        .iter()
        .map(|one| Tab {
            href: cx.href(&format!("/desk/contacts?edition={}", one.slug)),
            label: one.name.clone(),
            current: one.id == edition.id,
            ..Tab::default()
        })
        .collect();
    let label = tr!(lang, "desk-field-contacts-editions");
    let tabs = (tabs.len() > 1).then(|| view! { <TabLinks label tabs /> });
    let may_export = cx.actor().can_in(Action::ExportPersons, edition.id).is_ok();
    let file = cx.href(&format!("/desk/contacts.csv?edition={}", edition.slug));
    let export = (may_export && total > 0).then(|| {
        view! {
            <div class="stack-s">
                <p>{tr!(lang, "desk-field-contacts-export-what")}</p>
                <p>
                    <ButtonLink href=file look=Look::Quiet>
                        {tr!(lang, "desk-field-contacts-export")}
                    </ButtonLink>
                </p>
            </div>
        }
    });
    let links = vec![Link::new(
        cx.href("/desk/outings"),
        tr!(lang, "desk-outings"),
    )];
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links current=title.clone() />
            <ScreenHead title=title.clone() lead=tr!(lang, "desk-field-contacts-lead") />
            {tabs}
            <Notice tone=Tone::Info>{tr!(lang, "desk-field-contacts-private")}</Notice>
            {list(lang, &edition, &people)}
            <Pagination current total=pages href />
            {export}
        </div>
    };
    Ok(Page::desk(Screen::Outings, title, body))
}

fn list(lang: Lang, edition: &Edition, people: &[FieldPerson]) -> AnyView {
    if people.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "desk-field-contacts-none")>
                <p>{tr!(lang, "desk-field-contacts-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let row = |person: &FieldPerson| {
        let outing = person.outing.as_ref().map(|(_, title)| title.clone());
        vec![
            view! { <span dir="auto">{person.name.clone()}</span> }.into_any(),
            tr!(lang, &format!("entries-wish-{}", person.wish)).into_any(),
            view! { <bdi dir="ltr">{person.contact.clone()}</bdi> }.into_any(),
            person.lang.name().into_any(),
            fmt::day(lang, person.left_on).into_any(),
            view! { <span dir="auto">{outing.unwrap_or_default()}</span> }.into_any(),
            forget(lang, edition, person),
        ]
    };
    let rows = people.iter().map(row).collect();
    let columns = [
        "desk-field-contact-name",
        "desk-field-contact-wish",
        "desk-field-contact-contact",
        "desk-field-contact-lang",
        "desk-field-day",
        "desk-field-contact-outing",
        "desk-field-contact-forget",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    view! { <Table caption=tr!(lang, "desk-field-contacts") columns rows /> }.into_any()
}

fn forget(lang: Lang, edition: &Edition, person: &FieldPerson) -> AnyView {
    let (id, slug) = (person.id.to_string(), edition.slug.clone());
    let name = if person.name.is_empty() {
        person.contact.clone()
    } else {
        person.name.clone()
    };
    let summary = tr!(lang, "desk-field-contact-forget-who", name = name);
    view! {
        <Confirm summary>
            <p>{tr!(lang, "desk-field-contact-forget-what")}</p>
            <form method="post" action=ForgetFieldContact::PATH>
                <input type="hidden" name="edition" value=slug />
                <input type="hidden" name="contact" value=id />
                <Button look=Look::Danger>{tr!(lang, "desk-field-contact-forget-yes")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

/// The rows of the file, heads first.
pub async fn rows(cx: &Cx) -> Result<Vec<Vec<String>>, AppError> {
    let (_, edition) = chosen(cx).await?;
    let lang = cx.lang();
    let people = cx
        .store()
        .export_field_contacts(&cx.actor(), edition.id)
        .await?;
    let heads = [
        "desk-field-contact-name",
        "desk-field-contact-wish",
        "desk-field-contact-contact",
        "desk-field-contact-lang",
        "desk-field-day",
        "desk-field-contact-outing",
    ];
    let mut rows = vec![heads.map(|key| tr!(lang, key)).to_vec()];
    for person in people {
        rows.push(vec![
            person.name,
            tr!(lang, &format!("entries-wish-{}", person.wish)),
            person.contact,
            person.lang.code().to_owned(),
            person.left_on.to_string(),
            person.outing.map(|(_, title)| title).unwrap_or_default(),
        ]);
    }
    Ok(rows)
}
