//! What the searches look in, and how.

use domain::text::fold;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr, SimpleExpr};
use sea_orm::{ColumnTrait, Condition};

/// What the search of ideas and projects looks in.
pub(crate) fn folded(title: &str, text: &str, place: &str) -> String {
    fold(&format!("{title}\n{text}\n{place}"))
}

/// Every word of a search must be in the folded text.
pub(crate) fn words_in<C: ColumnTrait>(column: C, words: &str) -> Condition {
    fold(words)
        .split_whitespace()
        .take(8)
        .fold(Condition::all(), |all, word| {
            all.add(contains(column, word))
        })
}

/// The text is part of the column. `%` and `_` stand for themselves.
pub(crate) fn contains<C: ColumnTrait>(column: C, text: &str) -> SimpleExpr {
    like(column, format!("%{}%", escaped(text)))
}

/// The text is the first line of the column. `%` and `_` stand for themselves.
pub(crate) fn begins<C: ColumnTrait>(column: C, text: &str) -> SimpleExpr {
    like(column, format!("{}\n%", escaped(text)))
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}

fn like<C: ColumnTrait>(column: C, pattern: String) -> SimpleExpr {
    let like = LikeExpr::new(pattern).escape('\\');
    Expr::col((column.entity_name(), column)).like(like)
}
