//! The board: what each department has to do, and the studies themselves.

use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::features::studies::parts::{
    Departments, ball_text, cost, due, opinion_of, party_name, path_of, state_name, state_tag,
    today,
};
use crate::features::studies::routing::unrouted;
use crate::features::studies::server::HERE;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Choice, Column, EmptyState, Glyph, Look, Pagination, SelectField, Table,
    TextField, TextKind, Toolbar,
};
use domain::study::WaitingFor;
use domain::{Action, DepartmentId, PhaseKind, StudyState};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Board, BoardFilter, Catalogue, Edition, StudySummary, Workload};

const PER_PAGE: u64 = 50;

/// Which studies the page shows, as its address says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Shown {
    edition: Option<String>,
    /// All that the person may read when absent.
    department: Option<DepartmentId>,
    state: ShownState,
    words: String,
}

/// What the filter of states offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum ShownState {
    /// All but what is done.
    #[default]
    Open,
    All,
    Late,
    In(StudyState),
    WaitingFor(WaitingFor),
}

impl ShownState {
    fn read(word: &str) -> Self {
        match word {
            "all" => Self::All,
            "late" => Self::Late,
            word => match (word.parse(), word.strip_prefix("waiting-")) {
                (Ok(state), _) => Self::In(state),
                (_, Some(party)) => party.parse().map_or(Self::Open, Self::WaitingFor),
                _ => Self::Open,
            },
        }
    }

    fn word(self) -> String {
        match self {
            Self::Open => String::new(),
            Self::All => "all".to_owned(),
            Self::Late => "late".to_owned(),
            Self::In(state) => state.code().to_owned(),
            Self::WaitingFor(party) => format!("waiting-{party}"),
        }
    }

    fn filter(self, words: &str) -> BoardFilter {
        let mut filter = BoardFilter {
            words: words.to_owned(),
            ..BoardFilter::default()
        };
        match self {
            Self::All => {}
            Self::Late => filter.late = true,
            Self::In(state) => filter.states = vec![state],
            Self::WaitingFor(party) => filter.waiting_for = Some(party),
            Self::Open => {
                filter.states = StudyState::ALL
                    .iter()
                    .copied()
                    .filter(|state| state.is_open())
                    .collect();
            }
        }
        filter
    }
}

impl Shown {
    fn read(cx: &Cx) -> Self {
        let department = match cx.query_all("department").next() {
            // An empty value is a choice: all of them.
            Some(id) => id.parse().ok(),
            None => cx
                .actor()
                .departments()
                .first()
                .map(|member| member.department),
        };
        Self {
            edition: cx.query("edition").map(str::to_owned),
            department,
            state: ShownState::read(cx.query("state").unwrap_or_default()),
            words: cx.query("words").unwrap_or_default().to_owned(),
        }
    }

    fn path(&self, page: usize) -> String {
        let department = self.department.map(|id| id.to_string()).unwrap_or_default();
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("department", &department);
        for (name, value) in [
            ("edition", self.edition.clone().unwrap_or_default()),
            ("state", self.state.word()),
            ("words", self.words.clone()),
        ] {
            if !value.is_empty() {
                query.append_pair(name, &value);
            }
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        format!("{HERE}?{}", query.finish())
    }
}

/// `/desk/studies`
pub async fn board(cx: Cx) -> PageResult {
    let lang = cx.lang();
    if !cx.can_somewhere(Action::ReadStudies) {
        cx.need(Action::Study)?;
    }
    let catalogue = cx.store().catalogue().await?;
    let departments = Departments::read(&cx).await?;
    let shown = Shown::read(&cx);
    let edition = shown
        .edition
        .as_deref()
        .and_then(|slug| catalogue.by_slug(slug));
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let board = cx
        .store()
        .board(
            &cx.actor(),
            edition.map(|edition| edition.id),
            shown.department,
            &shown.state.filter(&shown.words),
            current as u64 - 1,
            PER_PAGE,
        )
        .await?;
    let working = edition.or_else(|| working_edition(&cx, &catalogue));
    let routing = match working {
        Some(edition) => unrouted(&cx, edition).await?,
        None => None,
    };
    let sheet = working.map(|edition| {
        let href = cx.href(&format!("/desk/studies/sheet/{}", edition.slug));
        view! {
            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Download)>
                {tr!(lang, "studies-sheet")}
            </ButtonLink>
        }
    });
    let pages = usize::try_from(board.total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let href = {
        let (cx, shown) = (cx.clone(), shown.clone());
        move |page| cx.href(&shown.path(page))
    };
    // Whoever belongs to a department comes for its studies; the others' work is told below them.
    let all_first = shown.department.is_none();
    let (before, after) = match workload(&cx, &board, &departments, &shown) {
        work if all_first => (work, None),
        work => (None, work),
    };
    let body = view! {
        <div class="stack">
            <ScreenHead title=tr!(lang, "desk-studies") lead=tr!(lang, "studies-lead") />
            {routing}
            {before}
            {filters(&cx, &catalogue, &board, &departments, &shown)}
            <h2>{heading(&cx, &departments, &shown, board.total)}</h2>
            {list(&cx, &board.studies, &departments, all_first)}
            <Pagination current total=pages href />
            {sheet}
            {after}
        </div>
    };
    Ok(Page::desk(Screen::Studies, tr!(lang, "desk-studies"), body))
}

/// The edition whose projects are made and studied now.
fn working_edition<'a>(cx: &Cx, catalogue: &'a Catalogue) -> Option<&'a Arc<Edition>> {
    let phases = [PhaseKind::Study, PhaseKind::Screening, PhaseKind::Ideas];
    phases.into_iter().find_map(|kind| {
        catalogue.all().iter().find(|edition| {
            edition
                .calendar
                .at(cx.now())
                .is_some_and(|phase| phase.kind == kind)
        })
    })
}

fn heading(cx: &Cx, departments: &Departments, shown: &Shown, total: u64) -> String {
    let lang = cx.lang();
    let count = tr!(lang, "studies-count", count = total);
    match shown.department {
        Some(id) => format!("{} – {count}", departments.name(id)),
        None => count,
    }
}

fn workload(cx: &Cx, board: &Board, departments: &Departments, shown: &Shown) -> Option<AnyView> {
    let lang = cx.lang();
    if board.workload.is_empty() {
        return None;
    }
    let mine = |id: DepartmentId| {
        cx.actor()
            .departments()
            .iter()
            .any(|member| member.department == id)
    };
    let mut rows: Vec<&Workload> = board.workload.iter().collect();
    rows.sort_by_key(|row| (!mine(row.department), departments.position(row.department)));
    let columns = std::iter::once(Column::text(tr!(lang, "studies-department")))
        .chain(
            StudyState::ALL
                .iter()
                .map(|state| Column::figures(state_name(lang, *state))),
        )
        .chain(
            ["studies-late", "studies-total-investment"].map(|key| Column::figures(tr!(lang, key))),
        )
        .collect();
    let rows: Vec<Vec<AnyView>> = rows
        .into_iter()
        .map(|row| workload_row(cx, row, departments, shown))
        .collect();
    Some(
        view! {
            <div class="workload">
                <Table caption=tr!(lang, "studies-workload") columns rows />
            </div>
        }
        .into_any(),
    )
}

fn workload_row(cx: &Cx, row: &Workload, departments: &Departments, shown: &Shown) -> Vec<AnyView> {
    let lang = cx.lang();
    let of = |state: ShownState| {
        cx.href(
            &Shown {
                department: Some(row.department),
                state,
                words: String::new(),
                ..shown.clone()
            }
            .path(1),
        )
    };
    let name = departments.name(row.department);
    let figure = |count: u64, state: ShownState| {
        let number = fmt::number(lang, i64::try_from(count).unwrap_or(i64::MAX));
        if count == 0 {
            return view! { <span class="soft">{number}</span> }.into_any();
        }
        view! { <a href=of(state)>{number}</a> }.into_any()
    };
    let mut cells = vec![view! { <a href=of(ShownState::Open)>{name}</a> }.into_any()];
    for state in StudyState::ALL {
        cells.push(figure(row.count(*state), ShownState::In(*state)));
    }
    cells.push(figure(row.late, ShownState::Late));
    cells.push(fmt::money(lang, row.investment).into_any());
    cells
}

fn filters(
    cx: &Cx,
    catalogue: &Catalogue,
    board: &Board,
    departments: &Departments,
    shown: &Shown,
) -> AnyView {
    let lang = cx.lang();
    let editions: Vec<Choice> = catalogue
        .all()
        .iter()
        .map(|edition| Choice::new(&edition.slug, &edition.name))
        .collect();
    let mut there: Vec<DepartmentId> = board.workload.iter().map(|row| row.department).collect();
    there.extend(shown.department.filter(|id| !there.contains(id)));
    there.sort_by_key(|id| departments.position(*id));
    let offered: Vec<Choice> = there
        .into_iter()
        .map(|id| Choice::new(id.to_string(), departments.name(id)))
        .collect();
    let states = [ShownState::All, ShownState::Late]
        .into_iter()
        .chain(StudyState::ALL.iter().copied().map(ShownState::In))
        .chain(WaitingFor::ALL.iter().copied().map(ShownState::WaitingFor));
    let states: Vec<Choice> = states
        .map(|state| {
            let name = match state {
                ShownState::Open => tr!(lang, "studies-show-open"),
                ShownState::All => tr!(lang, "studies-show-all"),
                ShownState::Late => tr!(lang, "studies-late"),
                ShownState::In(state) => state_name(lang, state),
                ShownState::WaitingFor(party) => {
                    tr!(
                        lang,
                        "studies-show-waiting",
                        party = party_name(lang, party)
                    )
                }
            };
            Choice::new(state.word(), name)
        })
        .collect();
    let chosen = shown
        .department
        .map(|id| id.to_string())
        .unwrap_or_default();
    let (state, edition, words) = (
        shown.state.word(),
        shown.edition.clone().unwrap_or_default(),
        shown.words.clone(),
    );
    view! {
        <form method="get" action=cx.href(HERE)>
            <Toolbar label=tr!(lang, "studies-filters")>
                <SelectField
                    name="department"
                    label=tr!(lang, "studies-department")
                    options=offered
                    value=chosen
                    blank=tr!(lang, "studies-all-departments")
                    unmarked=true
                />
                <SelectField
                    name="state"
                    label=tr!(lang, "studies-state")
                    options=states
                    value=state
                    blank=tr!(lang, "studies-show-open")
                    unmarked=true
                />
                <SelectField
                    name="edition"
                    label=tr!(lang, "studies-edition")
                    options=editions
                    value=edition
                    blank=tr!(lang, "studies-all-editions")
                    unmarked=true
                />
                <TextField
                    name="words"
                    kind=TextKind::Search
                    label=tr!(lang, "studies-words")
                    value=words
                />
                <Button look=Look::Quiet icon=Some(Glyph::Filter)>
                    {tr!(lang, "studies-filter")}
                </Button>
            </Toolbar>
        </form>
    }
    .into_any()
}

fn list(
    cx: &Cx,
    studies: &[StudySummary],
    departments: &Departments,
    with_department: bool,
) -> AnyView {
    let lang = cx.lang();
    if studies.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "studies-none")>
                <p>{tr!(lang, "studies-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let mut keys = vec![
        "studies-project",
        "studies-state",
        "studies-due",
        "studies-opinion-field",
        "studies-cost",
    ];
    if with_department {
        keys.insert(1, "studies-department");
    }
    let columns = keys
        .into_iter()
        .map(|key| Column::text(tr!(lang, key)))
        .collect();
    let today = today(cx);
    let rows: Vec<Vec<AnyView>> = studies
        .iter()
        .map(|study| {
            let title = tr!(
                lang,
                "studies-title",
                number = study.number.clone(),
                title = study.title.clone()
            );
            let department = departments.name(study.department);
            let ball = ball_text(lang, department.clone(), study.state, study.waiting_for);
            let href = cx.href(&path_of(study.id));
            let mut cells = vec![
                view! { <a href=href lang="fr" dir="auto">{title}</a> }.into_any(),
                view! {
                    {state_tag(lang, study.state)}
                    <p class="soft small">{ball}</p>
                }
                .into_any(),
                due(lang, study, today),
                opinion_of(lang, study).into_any(),
                cost(lang, study),
            ];
            if with_department {
                cells.insert(1, department.into_any());
            }
            cells
        })
        .collect();
    view! {
        <div class="workload">
            <Table caption=tr!(lang, "studies-list") columns rows />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_read_from_its_own_address() {
        for state in [
            ShownState::Open,
            ShownState::All,
            ShownState::Late,
            ShownState::In(StudyState::Waiting),
            ShownState::WaitingFor(WaitingFor::ThirdParty),
        ] {
            assert_eq!(ShownState::read(&state.word()), state);
        }
        let shown = Shown {
            department: Some(DepartmentId::numbered(1)),
            words: "l'eau & l'air".to_owned(),
            ..Shown::default()
        };
        assert_eq!(
            shown.path(2),
            "/desk/studies?department=00000000-0000-0000-0000-000000000001&words=l%27eau+%26+l%27air&page=2"
        );
        assert_eq!(Shown::default().path(1), "/desk/studies?department=");
    }
}
