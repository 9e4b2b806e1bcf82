use leptos::prelude::*;

/// A column of a [`Table`]; figures stand at the end of their cell so that they line up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    label: String,
    figures: bool,
}

impl Column {
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            figures: false,
        }
    }

    pub fn figures(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            figures: true,
        }
    }
}

/// Rows under a caption; the first cell of a row names it. On a phone each row becomes a block,
/// every cell after its column's name.
///
/// The roles repeat what the elements mean because Safari forgets it once a row is a block.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let heads = columns
        .iter()
        .map(|column| {
            view! {
                <th role="columnheader" scope="col" class:number=column.figures>
                    {column.label.clone()}
                </th>
            }
        })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .zip(&columns)
                .enumerate()
                .map(|(index, (cell, column))| match index {
                    0 => view! {
                        <th role="rowheader" scope="row" class:number=column.figures>
                            {cell}
                        </th>
                    }
                    .into_any(),
                    _ => view! {
                        <td role="cell" class:number=column.figures data-label=column.label.clone()>
                            {cell}
                        </td>
                    }
                    .into_any(),
                })
                .collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="table" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{heads}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}
