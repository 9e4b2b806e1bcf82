use leptos::prelude::*;

/// A drawing on a grid of 24, made of strokes. Always beside a word, hence hidden from assistive
/// technology. One that points along the line of writing turns round in Arabic.
#[component]
pub fn Icon(glyph: Glyph) -> impl IntoView {
    let class = if glyph.follows_writing() {
        "icon icon-turns"
    } else {
        "icon"
    };
    view! {
        <svg class=class viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=glyph.path() />
        </svg>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    Account,
    Back,
    Calendar,
    Camera,
    Clock,
    Close,
    Done,
    Dot,
    Download,
    Down,
    Edit,
    Euro,
    Filter,
    Globe,
    Home,
    Idea,
    Info,
    Mail,
    Minus,
    Next,
    Pin,
    Plus,
    Results,
    Search,
    Sound,
    Star,
    Stop,
    Tick,
    Vote,
    Warning,
}

impl Glyph {
    pub const ALL: [Self; 30] = [
        Self::Account,
        Self::Back,
        Self::Calendar,
        Self::Camera,
        Self::Clock,
        Self::Close,
        Self::Done,
        Self::Dot,
        Self::Download,
        Self::Down,
        Self::Edit,
        Self::Euro,
        Self::Filter,
        Self::Globe,
        Self::Home,
        Self::Idea,
        Self::Info,
        Self::Mail,
        Self::Minus,
        Self::Next,
        Self::Pin,
        Self::Plus,
        Self::Results,
        Self::Search,
        Self::Sound,
        Self::Star,
        Self::Stop,
        Self::Tick,
        Self::Vote,
        Self::Warning,
    ];

    fn follows_writing(self) -> bool {
        matches!(self, Self::Back | Self::Next)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Account => {
                "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6"
            }
            Self::Back => "M19 12H5M11 6l-6 6 6 6",
            Self::Calendar => "M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8",
            Self::Camera => {
                "M3.5 7.5H8L9.5 5h5L16 7.5h4.5V19h-17zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z"
            }
            Self::Clock => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5.5l3.5 2",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Done => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12.3l3 3 5.2-6.3",
            Self::Dot => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8.5 12h7",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
            Self::Down => "M6 9l6 6 6-6",
            Self::Edit => "M4 20l1-4.5L16 4.5 19.5 8 8.5 19zM13.5 7l3.5 3.5",
            Self::Euro => "M17.5 6.5a7 7 0 1 0 0 11M4 10.5h9M4 13.5h8",
            Self::Filter => "M4 6h16M7 12h10M10 18h4",
            Self::Globe => {
                "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3.5 12h17M12 3c3.6 4.5 3.6 13.5 0 18M12 3c-3.6 4.5-3.6 13.5 0 18"
            }
            Self::Home => "M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6",
            Self::Idea => {
                "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.8.6 1.1 1.3 1.1 2.2h5c0-.9.3-1.6 1.1-2.2A6 6 0 0 0 12 3z"
            }
            Self::Info => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.3v.4",
            Self::Mail => "M3 6h18v12H3zM3.5 7l8.5 6.5L20.5 7",
            Self::Minus => "M5 12h14",
            Self::Next => "M5 12h14M13 6l6 6-6 6",
            Self::Pin => {
                "M12 21c-4-4.5-6.5-7.7-6.5-11a6.5 6.5 0 0 1 13 0c0 3.3-2.5 6.5-6.5 11zM12 7.8a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z"
            }
            Self::Plus => "M5 12h14M12 5v14",
            Self::Results => "M3.5 20h17M4.5 20v-7h5M9.5 20V5h5v15M14.5 10h5v10",
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21",
            Self::Sound => {
                "M4 9.5v5h3.5L12 19V5L7.5 9.5zM15 9a4.2 4.2 0 0 1 0 6M17.5 6.5a8 8 0 0 1 0 11"
            }
            Self::Star => "M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6-4.5-4.2 6.1-.7z",
            Self::Stop => "M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2zM9 9l6 6M15 9l-6 6",
            Self::Tick => "M5 12.5l5 5L19.5 7",
            Self::Vote => "M4 13.5h16V20H4zM7 13.5V4h10v9.5M9.5 8.5l2 2 3-3.7",
            Self::Warning => "M12 3.5 2.5 20.5h19zM12 10v5M12 17.5v.4",
        }
    }
}
