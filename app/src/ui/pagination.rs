use leptos::prelude::*;

use super::{Glyph, Icon, Link, lang};
use crate::i18n::fmt;
use crate::tr;

/// The pages of a long list: first, last, and those around the current one (counted from 1).
///
/// Nothing when there is one page. `href` gives the address of a page.
#[component]
pub fn Pagination<F>(current: usize, total: usize, href: F) -> impl IntoView
where
    F: Fn(usize) -> String + Send + 'static,
{
    (total > 1).then(|| {
        let step = |page: usize, key: &str| {
            (1..=total)
                .contains(&page)
                .then(|| Link::new(href(page), tr!(lang(), key)))
        };
        let previous = step(current.wrapping_sub(1), "pager-previous");
        let next = step(current + 1, "pager-next");
        let mut last = 0;
        let pages = shown(current, total)
            .map(|page| {
                let gap = page > last + 1;
                last = page;
                view! {
                    {gap.then(|| view! { <li class="pagination-gap" aria-hidden="true">"…"</li> })}
                    <li>
                        <a
                            class="pagination-page"
                            href=href(page)
                            aria-label=tr!(lang(), "pager-page", page = page)
                            aria-current=(page == current).then_some("page")
                        >
                            {fmt::number(lang(), i64::try_from(page).unwrap_or(i64::MAX))}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <nav class="pagination" aria-label=tr!(lang(), "pager-label")>
                <ol>{pages}</ol>
                <Steps previous next />
            </nav>
        }
    })
}

/// From one thing to its neighbours: the idea before, the idea after.
#[component]
pub fn Pager(
    #[prop(into)] label: String,
    #[prop(optional_no_strip)] previous: Option<Link>,
    #[prop(optional_no_strip)] next: Option<Link>,
) -> impl IntoView {
    view! {
        <nav class="pagination" aria-label=label>
            <Steps previous next />
        </nav>
    }
    .into_any()
}

#[component]
fn Steps(previous: Option<Link>, next: Option<Link>) -> impl IntoView {
    view! {
        <div class="pagination-steps">
            {previous
                .map(|link| {
                    view! {
                        <a class="button button-quiet" rel="prev" href=link.href>
                            <Icon glyph=Glyph::Back />
                            <span>{link.label}</span>
                        </a>
                    }
                })}
            {next
                .map(|link| {
                    view! {
                        <a class="button button-quiet pagination-next" rel="next" href=link.href>
                            <span>{link.label}</span>
                            <Icon glyph=Glyph::Next />
                        </a>
                    }
                })}
        </div>
    }
    .into_any()
}

/// The first, the last, the current page and its neighbours.
fn shown(current: usize, total: usize) -> impl Iterator<Item = usize> {
    (1..=total).filter(move |&page| page == 1 || page == total || page.abs_diff(current) <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_pages_are_left_out() {
        assert_eq!(shown(5, 9).collect::<Vec<_>>(), [1, 4, 5, 6, 9]);
        assert_eq!(shown(1, 3).collect::<Vec<_>>(), [1, 2, 3]);
    }
}
