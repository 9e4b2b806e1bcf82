//! The paper ballot. All ballots of a batch are the same: a number of its own would lead from a ballot to its voter.

use super::order::Order;
use super::sheet::piece;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::{Written, cost_text, district_name, on_ballot};
use crate::features::votes::parts::{grade_text, rule_text};
use crate::i18n::fmt;
use crate::tr;
use domain::BallotForm;
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, ProjectSummary};

/// More points on one project than this are written as a number; fewer are boxes side by side.
const MAX_BOXES: u32 = 5;

/// `/desk/papers/{slug}/ballot?batch=3`: without a batch, a specimen.
pub(super) async fn pages(
    cx: &Cx,
    edition: &Arc<Edition>,
    order: Order,
) -> Result<AnyView, AppError> {
    let projects = on_ballot(cx, edition).await?;
    let batch: Option<i32> = cx.query_as("batch");
    if let Some(number) = batch {
        // A batch that is not there is no batch to print.
        cx.store()
            .paper_batch(&cx.actor(), edition.id, number)
            .await?;
    }
    let qr = batch.map(|number| {
        let path = format!("/fr/desk/polling/{}/batches/{number}", edition.slug);
        // Far shorter than what a QR code holds.
        ballot_box::qr::svg(&format!("{}{path}", cx.site().url)).unwrap_or_default()
    });
    let city = cx.city().name.clone();
    let content = || {
        let number = match batch {
            Some(number) => order.say(|lang| tr!(lang, "papers-batch", number = number)),
            None => order.say(|lang| tr!(lang, "papers-specimen")),
        };
        let qr = qr.clone().map(|qr| {
            view! { <div class="paper-qr" aria-hidden="true" inner_html=qr></div> }
        });
        view! {
            <header class="paper-top">
                <div>
                    <p class="paper-kicker">
                        {city.clone()} " – " <Written text=edition.name.clone() />
                    </p>
                    <h2 class="paper-title">{order.say(|lang| tr!(lang, "papers-ballot"))}</h2>
                </div>
                <div class="paper-batch">
                    {qr}
                    <p>{number}</p>
                </div>
            </header>
            <ol class="paper-rules">
                <li>{order.say(|lang| rule_text(lang, edition.rules.ballot_form))}</li>
                <li>{order.say(|lang| tr!(lang, how_to_mark(edition.rules.ballot_form)))}</li>
                <li>{order.say(|lang| tr!(lang, "papers-ballot-fold"))}</li>
            </ol>
            {table(order, edition, &projects)}
            {budget_line(order, edition.rules.ballot_form)}
        }
        .into_any()
    };
    Ok(piece(order, "paper-ballot", content))
}

/// The key of the sentence that says what to write into the boxes.
const fn how_to_mark(form: BallotForm) -> &'static str {
    match form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => "papers-mark-cross",
        BallotForm::Points { per_project, .. } | BallotForm::Scores { max: per_project } => {
            if per_project <= MAX_BOXES {
                "papers-mark-points"
            } else {
                "papers-mark-number"
            }
        }
        BallotForm::Ranking { .. } => "papers-mark-place",
        BallotForm::MajorityJudgment { .. } => "papers-mark-grade",
    }
}

/// The columns in which one marks: their heads.
fn heads(order: Order, form: BallotForm) -> Vec<AnyView> {
    match form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => {
            vec![order.say(|lang| tr!(lang, "papers-col-choice"))]
        }
        BallotForm::Points { per_project, .. } | BallotForm::Scores { max: per_project }
            if per_project <= MAX_BOXES =>
        {
            (1..=per_project)
                .map(|points| fmt::number(order.lang, points.into()).into_any())
                .collect()
        }
        BallotForm::Points { .. } | BallotForm::Scores { .. } => {
            vec![order.say(|lang| tr!(lang, "papers-col-points"))]
        }
        BallotForm::Ranking { .. } => vec![order.say(|lang| tr!(lang, "papers-col-place"))],
        // The best grade first, as it is said, with the letters that are typed from the paper.
        BallotForm::MajorityJudgment { grades } => (0..grades)
            .rev()
            .map(|grade| {
                view! {
                    <span class="paper-letters">{form.grade_letters(grade)}</span>
                    {order.say(|lang| grade_text(lang, form, grade))}
                }
                .into_any()
            })
            .collect(),
    }
}

fn table(order: Order, edition: &Edition, projects: &[ProjectSummary]) -> AnyView {
    let form = edition.rules.ballot_form;
    let heads = heads(order, form);
    let columns = heads.len();
    let heads = heads
        .into_iter()
        .map(|head| view! { <th scope="col" class="paper-mark">{head}</th> })
        .collect_view();
    // A number is written into a wide box; a cross into a square.
    let written = matches!(
        how_to_mark(form),
        "papers-mark-number" | "papers-mark-place"
    );
    let square = if written {
        "paper-square paper-square-wide"
    } else {
        "paper-square"
    };
    let class = if columns > 1 {
        "paper-table paper-many"
    } else {
        "paper-table"
    };
    let rows = projects
        .iter()
        .map(|project| {
            let marks = (0..columns)
                .map(|_| {
                    view! {
                        <td class="paper-mark">
                            <span class=square></span>
                        </td>
                    }
                })
                .collect_view();
            view! {
                <tr>
                    <td class="paper-number">{project.number.clone()}</td>
                    <th scope="row">
                        <Written text=project.title.clone() />
                        <span class="paper-place">{district_name(order.lang, edition, project)}</span>
                    </th>
                    <td class="paper-cost">{cost_text(order.lang, project)}</td>
                    {marks}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class=class>
            <thead>
                <tr>
                    <th scope="col">{order.say(|lang| tr!(lang, "papers-col-number"))}</th>
                    <th scope="col">{order.say(|lang| tr!(lang, "papers-col-project"))}</th>
                    <th scope="col">{order.say(|lang| tr!(lang, "papers-col-cost"))}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Where one adds up what the chosen projects cost.
fn budget_line(order: Order, form: BallotForm) -> Option<AnyView> {
    let BallotForm::Knapsack { cap } = form else {
        return None;
    };
    let text = order.say(|lang| tr!(lang, "papers-sum", budget = fmt::money(lang, cap)));
    Some(
        view! {
            <div class="paper-sum">
                <p>{text}</p>
                <span class="paper-blank"></span>
            </div>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn each_form_says_what_to_write() {
        let few = BallotForm::Points {
            per_project: 3,
            total: 10,
        };
        let many = BallotForm::Points {
            per_project: 10,
            total: 10,
        };
        assert_eq!(how_to_mark(few), "papers-mark-points");
        assert_eq!(how_to_mark(many), "papers-mark-number");
        let order = Order {
            lang: Lang::Fr,
            second: None,
            size: super::super::order::Size::A4,
        };
        assert_eq!(heads(order, few).len(), 3);
        assert_eq!(heads(order, many).len(), 1);
        assert_eq!(
            heads(order, BallotForm::MajorityJudgment { grades: 5 }).len(),
            5
        );
    }
}
