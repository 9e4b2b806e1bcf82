//! `/desk/privacy/notices`: the notices, and the form that publishes another version of one.

use super::desk::{HERE, NOTICES, head};
use super::pages::{name_of, path_of};
use super::server::{NOTICE, PublishNotice};
use super::{defaults, markup};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::ideas::marked;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Column, ErrorSummary, Link, Look, Notice, Table, TextArea, Tone,
};
use domain::privacy;
use domain::{Action, Collection};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Notice as Version;

/// `/desk/privacy/notices`
pub async fn notices(cx: Cx) -> PageResult {
    cx.need(Action::ManagePrivacy)?;
    let lang = cx.lang();
    let mut rows = vec![];
    for collection in Collection::ALL.iter().copied() {
        let mut cells = vec![
            view! { <a href=cx.href(&path_of(collection))>{name_of(lang, collection)}</a> }
                .into_any(),
        ];
        for of in Lang::ALL {
            let newest = cx.store().notice(collection, of).await?;
            let label = match &newest {
                Some(newest) => tr!(
                    lang,
                    "privacy-version",
                    version = newest.version,
                    date = fmt::date(lang, newest.published_at)
                ),
                None => tr!(lang, "privacy-desk-no-version"),
            };
            let href = cx.href(&format!("{NOTICES}/{collection}/{}", of.code()));
            cells.push(
                view! {
                    <a href=href>
                        {label}
                        <span class="hidden">
                            " – " {name_of(lang, collection)} ", " {of.name()}
                        </span>
                    </a>
                }
                .into_any(),
            );
        }
        rows.push(cells);
    }
    let columns = std::iter::once(Column::text(tr!(lang, "privacy-desk-collection")))
        .chain(Lang::ALL.map(|of| Column::text(of.name())))
        .collect();
    let title = tr!(lang, "privacy-desk-notices");
    let body = view! {
        <div class="stack-l">
            {head(&cx, title.clone(), tr!(lang, "privacy-desk-notices-lead"))}
            <Table caption=tr!(lang, "privacy-desk-notices-caption") columns rows />
        </div>
    };
    Ok(Page::desk(Screen::Privacy, title, body))
}

/// `/desk/privacy/notices/{collection}/{of}`: with `?standard` the form begins with the software's own text.
pub async fn notice(cx: Cx) -> PageResult {
    cx.need(Action::ManagePrivacy)?;
    let lang = cx.lang();
    let collection: Collection = cx.param_as("collection")?;
    let of: Lang = cx.param_as("of")?;
    let versions = cx.store().notice_versions(collection, of).await?;
    let newest = versions.first();
    let current = newest.map(|newest| newest.text.clone()).unwrap_or_default();
    let standard = {
        let terms = cx.store().retention_terms().await?;
        defaults::notice(of, collection, cx.city(), &terms)
    };
    let asked = newest.is_none() || cx.query_all("standard").next().is_some();
    let begins = if asked { &standard } else { &current };
    let form = cx.form(NOTICE).await?;
    let typed = form.value("text", begins.as_str());
    let compared = (typed != current && !current.is_empty()).then(|| {
        compared(
            lang,
            of,
            tr!(lang, "privacy-desk-changes"),
            &current,
            &typed,
        )
    });
    let preview = (typed != current).then(|| {
        view! {
            <section class="stack" aria-label=tr!(lang, "privacy-desk-preview")>
                <h2>{tr!(lang, "privacy-desk-preview")}</h2>
                <div class="panel prose notice-preview" lang=of.code() dir=of.dir()>
                    {markup::rendered(&typed)}
                </div>
            </section>
        }
    });
    let here = format!("{NOTICES}/{collection}/{}", of.code());
    let suggestion = (!asked && current != standard).then(|| {
        let href = cx.href(&format!("{here}?standard"));
        view! {
            <p>
                <a href=href>{tr!(lang, "privacy-desk-standard")}</a>
            </p>
        }
    });
    let title = format!("{} – {}", name_of(lang, collection), of.name());
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href(HERE), tr!(lang, "desk-privacy")),
                    Link::new(cx.href(NOTICES), tr!(lang, "privacy-desk-notices")),
                ]
                current=title.clone()
            />
            <ErrorSummary errors=form.errors(lang) />
            <header class="page-head">
                <h1>{title.clone()}</h1>
                <p class="soft">{tr!(lang, "privacy-desk-notice-lead")}</p>
            </header>
            <form method="post" action=PublishNotice::url() class="stack" id="form">
                <input type="hidden" name="collection" value=collection.code() />
                <input type="hidden" name="of" value=of.code() />
                <input
                    type="hidden"
                    name="seen"
                    value=newest.map_or(0, |newest| newest.version).to_string()
                />
                <TextArea
                    name="text"
                    label=tr!(lang, "privacy-desk-text")
                    hint=tr!(lang, "privacy-desk-text-hint")
                    value=typed
                    error=form.error(lang, "text")
                    required=true
                    max=u32::try_from(privacy::NOTICE.max).unwrap_or(u32::MAX)
                    rows=22
                    written_in=of
                />
                {suggestion}
                <div class="cluster">
                    <Button look=Look::Quiet name="act" value="preview">
                        {tr!(lang, "privacy-desk-see-changes")}
                    </Button>
                    <Button name="act" value="publish">
                        {tr!(lang, "privacy-desk-publish")}
                    </Button>
                </div>
            </form>
            {compared}
            {preview}
            {history(&cx, &here, of, &versions)?}
        </div>
    };
    Ok(Page::desk(Screen::Privacy, title, body))
}

fn compared(lang: Lang, of: Lang, title: String, old: &str, new: &str) -> AnyView {
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <p class="panel notice-changes" lang=of.code() dir=of.dir()>
                {marked(lang, old, new)}
            </p>
        </section>
    }
    .into_any()
}

/// The versions that there are, and what one of them changed.
fn history(cx: &Cx, here: &str, of: Lang, versions: &[Version]) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    if versions.is_empty() {
        return Ok(
            view! { <Notice tone=Tone::Info>{tr!(lang, "privacy-desk-first")}</Notice> }.into_any(),
        );
    }
    let items = versions
        .iter()
        .map(|version| {
            let said = tr!(
                lang,
                "privacy-version",
                version = version.version,
                date = fmt::date(lang, version.published_at)
            );
            let href = cx.href(&format!("{here}?changes={}#changes", version.version));
            view! {
                <li>
                    <a href=href>{said}</a>
                </li>
            }
        })
        .collect_view();
    let changes = match cx.query("changes") {
        None => None,
        Some(number) => {
            let at = versions
                .iter()
                .position(|version| version.version.to_string() == number)
                .ok_or(AppError::NotFound)?;
            let new = versions.get(at).map(|new| new.text.clone());
            let old = versions.get(at + 1).map(|old| old.text.clone());
            let title = tr!(lang, "privacy-desk-changes-of", version = number.to_owned());
            Some(compared(
                lang,
                of,
                title,
                &old.unwrap_or_default(),
                &new.unwrap_or_default(),
            ))
        }
    };
    Ok(view! {
        <section class="stack" id="changes">
            <h2>{tr!(lang, "privacy-desk-versions")}</h2>
            <ul>{items}</ul>
            {changes}
        </section>
    }
    .into_any())
}
