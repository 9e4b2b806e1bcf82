//! A page: an async function from the request's context to a title and a body, framed and rendered whole.
//!
//! Pages run on the server alone and load their data before they are rendered (`SsrMode::Async`), so that what
//! reaches a phone is complete without JavaScript. What is interactive in them are islands.

use crate::context::{Cx, NoticeNote};
use crate::error::AppError;
use crate::features::desk::parts::draft_banner;
use crate::features::polling::kiosk_frame;
use crate::i18n::Speaks;
use crate::shell::{Bare, Desk, Focus, Frame, Section, Site};
use crate::tr;
use crate::ui::{ButtonLink, Notice, Tab, Tone};
use domain::{Action, PhaseKind};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::future::Future;

/// What a page function gives back.
pub type PageResult = Result<Page, AppError>;

/// A page before its frame.
pub struct Page {
    title: String,
    layout: Layout,
    body: AnyView,
}

enum Layout {
    Site {
        section: Option<Section>,
        narrow: bool,
    },
    Focus {
        leave: String,
    },
    Bare,
    Desk {
        screen: Screen,
    },
}

/// The screens of the staff desk, in the order of its navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Overview,
    Moderation,
    Entries,
    Projects,
    Studies,
    Networks,
    Outings,
    Envelopes,
    Editions,
    Vote,
    Voters,
    Polling,
    News,
    Departments,
    Staff,
    Rights,
    Privacy,
    Audit,
}

impl Screen {
    const ALL: [Self; 18] = [
        Self::Overview,
        Self::Moderation,
        Self::Entries,
        Self::Projects,
        Self::Studies,
        Self::Networks,
        Self::Outings,
        Self::Envelopes,
        Self::Editions,
        Self::Vote,
        Self::Voters,
        Self::Polling,
        Self::News,
        Self::Departments,
        Self::Staff,
        Self::Rights,
        Self::Privacy,
        Self::Audit,
    ];

    const fn path(self) -> &'static str {
        match self {
            Self::Overview => "/desk",
            Self::Moderation => "/desk/moderation",
            Self::Entries => "/desk/entries",
            Self::Projects => "/desk/projects",
            Self::Studies => "/desk/studies",
            Self::Networks => "/desk/networks",
            Self::Outings => "/desk/outings",
            Self::Polling => "/desk/polling",
            Self::Envelopes => "/desk/envelopes",
            Self::Departments => "/desk/departments",
            Self::Editions => "/desk/editions",
            Self::Vote => "/desk/vote",
            Self::Voters => "/desk/voters",
            Self::News => "/desk/news",
            Self::Staff => "/desk/staff",
            Self::Rights => "/desk/rights",
            Self::Privacy => "/desk/privacy",
            Self::Audit => "/desk/audit",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Overview => "desk-overview",
            Self::Moderation => "desk-moderation",
            Self::Entries => "desk-entries",
            Self::Projects => "desk-projects",
            Self::Studies => "desk-studies",
            Self::Networks => "desk-networks",
            Self::Outings => "desk-outings",
            Self::Polling => "desk-polling",
            Self::Envelopes => "desk-envelopes",
            Self::Departments => "desk-departments",
            Self::Editions => "desk-editions",
            Self::Vote => "desk-vote",
            Self::Voters => "desk-voters",
            Self::News => "desk-news",
            Self::Staff => "desk-staff",
            Self::Rights => "desk-rights",
            Self::Privacy => "desk-privacy",
            Self::Audit => "desk-audit",
        }
    }

    /// What one must be allowed to do to open the screen.
    pub const fn needs(self) -> Action {
        match self {
            // Projects too: a member of a department has the studies.
            Self::Overview | Self::Moderation | Self::Projects | Self::Editions | Self::Vote => {
                Action::ReadDesk
            }
            Self::Entries => Action::EnterIdea,
            Self::Networks => Action::LeadNetwork,
            Self::Outings => Action::ManageOutings,
            Self::Polling => Action::KeyPaper,
            Self::Envelopes => Action::ReadEnvelopes,
            Self::Studies => Action::Study,
            Self::Departments => Action::ManageDepartments,
            Self::News => Action::WriteNews,
            Self::Staff => Action::ManageRoles,
            Self::Rights => Action::ReadRoles,
            Self::Voters => Action::ReadSuspicions,
            Self::Privacy => Action::ManagePrivacy,
            Self::Audit => Action::ReadAudit,
        }
    }

    /// Whether somebody may open the screen: for the city, or for what their role for one edition shows of it.
    fn opens_for(self, cx: &Cx) -> bool {
        match self {
            // Who reads studies without filling them in has the board too.
            Self::Studies => {
                cx.can_somewhere(Action::Study) || cx.can_somewhere(Action::ReadStudies)
            }
            Self::News | Self::Departments => cx.can(self.needs()),
            _ => cx.can_somewhere(self.needs()),
        }
    }
}

impl Page {
    /// A page for residents, as wide as lists and cards need.
    pub fn wide(section: Option<Section>, title: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: title.into(),
            layout: Layout::Site {
                section,
                narrow: false,
            },
            body: body.into_any(),
        }
    }

    /// A page for residents, as wide as a text or a form is easily read.
    pub fn narrow(section: Option<Section>, title: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: title.into(),
            layout: Layout::Site {
                section,
                narrow: true,
            },
            body: body.into_any(),
        }
    }

    /// A page of the vote: no menus. `leave` is the path of the way out, below the language.
    pub fn focus(title: impl Into<String>, leave: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: title.into(),
            layout: Layout::Focus {
                leave: leave.into(),
            },
            body: body.into_any(),
        }
    }

    /// A page without anything around it: the field kit, a kiosk.
    pub fn bare(title: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: title.into(),
            layout: Layout::Bare,
            body: body.into_any(),
        }
    }

    /// A screen of the staff desk.
    pub fn desk(screen: Screen, title: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: title.into(),
            layout: Layout::Desk { screen },
            body: body.into_any(),
        }
    }
}

/// Renders a page function: what the routes call.
pub fn show<F>(page: fn(Cx) -> F) -> impl IntoView
where
    F: Future<Output = PageResult> + Send + 'static,
{
    let cx = Cx::current();
    view! {
        <Suspense>
            {Suspend::new(async move {
                let made = page(cx.clone()).await;
                frame(cx, made).await
            })}
        </Suspense>
    }
}

/// Renders the page that says what is wrong.
pub fn show_error(err: AppError) -> impl IntoView {
    let cx = Cx::current();
    view! { <Suspense>{Suspend::new(async move { frame(cx, Err(err)).await })}</Suspense> }
}

/// The page in its frame, or the page that says what is wrong, with its status.
async fn frame(cx: Cx, made: PageResult) -> AnyView {
    let notice = cx.notice().await.unwrap_or_default();
    // A page that says what is wrong is shown without the database too.
    let catalogue = cx.store().catalogue().await.unwrap_or_default();
    let vote_open = catalogue
        .in_phase(PhaseKind::Vote, cx.now())
        .next()
        .is_some();
    let page = made.unwrap_or_else(|err| error_page(&cx, &err));
    let around = Frame {
        lang: cx.lang(),
        path: cx.path().to_owned(),
        city: cx.city().name.clone(),
        vote_open,
        staff: Screen::ALL.iter().any(|screen| screen.opens_for(&cx)),
        networks: catalogue.has_networks(),
        envelopes: catalogue.has_delegated(),
        stops: catalogue.has_stops(cx.now()),
        demo_mails: cx.city().demonstration.then(|| cx.href("/demonstration")),
    };
    provide_context(cx.lang());
    let body = page.body;
    let draft = draft_banner(&cx).await;
    let notice = notice.map(notice_view);
    if cx.kiosk().is_some() {
        let notice = notice.map(IntoAny::into_any);
        return kiosk_frame::framed(&cx, around, page.title, notice, body);
    }
    match page.layout {
        Layout::Site { section, narrow } => view! {
            <Site frame=around title=page.title section narrow>
                {draft}
                {notice}
                {body}
            </Site>
        }
        .into_any(),
        Layout::Focus { leave } => {
            let no_word: Option<String> = None;
            view! {
            <Focus frame=around title=page.title leave_href=cx.href(&leave) leave=no_word>
                {notice}
                {body}
            </Focus>
            }
            .into_any()
        }
        Layout::Bare => view! {
            <Bare frame=around title=page.title>
                {notice}
                {body}
            </Bare>
        }
        .into_any(),
        Layout::Desk { screen } => view! {
            <Desk frame=around title=page.title tabs=desk_tabs(&cx, screen)>
                {notice}
                {body}
            </Desk>
        }
        .into_any(),
    }
}

fn notice_view(notice: NoticeNote) -> impl IntoView {
    let tone = if notice.good {
        Tone::Success
    } else {
        Tone::Danger
    };
    view! { <Notice tone announce=true>{notice.text}</Notice> }
}

fn desk_tabs(cx: &Cx, current: Screen) -> Vec<Tab> {
    Screen::ALL
        .into_iter()
        .filter(|screen| screen.opens_for(cx))
        .map(|screen| Tab {
            href: cx.href(screen.path()),
            label: tr!(cx, screen.key()),
            current: screen == current,
            ..Tab::default()
        })
        .collect()
}

fn error_page(cx: &Cx, err: &AppError) -> Page {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(err.status());
    }
    let title = tr!(
        cx,
        match err {
            AppError::NotFound => "error-title-not-found",
            AppError::SignIn => "error-title-sign-in",
            AppError::Forbidden => "error-title-forbidden",
            AppError::ProveAgain => "error-title-prove-again",
            AppError::Refused { .. } | AppError::Internal { .. } => "error-title",
        }
    );
    let way_on = match err {
        AppError::SignIn => (cx.href("/account"), tr!(cx, "error-go-sign-in")),
        AppError::ProveAgain => (
            cx.href(&crate::context::again(cx.path())),
            tr!(cx, "error-go-prove-again"),
        ),
        AppError::NotFound
        | AppError::Forbidden
        | AppError::Refused { .. }
        | AppError::Internal { .. } => (cx.href("/"), tr!(cx, "error-go-home")),
    };
    Page::narrow(
        None,
        title.clone(),
        view! {
            <h1>{title}</h1>
            <p>{err.text(cx.lang())}</p>
            <ButtonLink href=way_on.0>{way_on.1}</ButtonLink>
        },
    )
}
