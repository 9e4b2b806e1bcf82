//! What is typed into a study, and reading it. Empty cost lines are left out, which is how one removes.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::desk::amount;
use crate::features::editions_desk::parts::text_fault;
use domain::Opinion;
use domain::study::{CostKind, CostLine, LABEL, MAX_LINES, StudyContent, StudyFault, TEXT};
use serde::{Deserialize, Serialize};

/// Empty lines below those that are filled in: to add without scripts.
pub const SPARE_LINES: usize = 3;
/// Fifty years: more is a slip of the finger.
const MAX_MONTHS: u32 = 600;

/// A study as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyTyped {
    /// `yes`, `no`, or nothing yet.
    #[serde(default)]
    pub competent: String,
    #[serde(default)]
    pub ownership: String,
    #[serde(default)]
    pub legal: String,
    #[serde(default)]
    pub technical: String,
    #[serde(default)]
    pub environment: String,
    #[serde(default)]
    pub functional: String,
    #[serde(default)]
    pub delay: String,
    #[serde(default)]
    pub lines: Vec<LineTyped>,
    #[serde(default)]
    pub opinion: String,
    #[serde(default)]
    pub conditions: String,
    #[serde(default)]
    pub notes: String,
}

/// A cost line as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineTyped {
    #[serde(default)]
    pub label: String,
    #[serde(default)]
    pub amount: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub nature: String,
}

impl LineTyped {
    /// The kind is chosen in empty lines too.
    fn is_empty(&self) -> bool {
        [&self.label, &self.amount, &self.nature]
            .into_iter()
            .all(|field| field.trim().is_empty())
    }
}

impl StudyTyped {
    /// A study as its form begins.
    pub fn of(content: &StudyContent) -> Self {
        let lines = content.lines.iter().map(|line| LineTyped {
            label: line.label.clone(),
            amount: amount::typed(line.amount),
            kind: line.kind.code().to_owned(),
            nature: line.nature.clone(),
        });
        Self {
            competent: content
                .competent
                .map_or("", |yes| if yes { "yes" } else { "no" })
                .to_owned(),
            ownership: code(content.ownership.map(domain::study::Ownership::code)),
            legal: content.legal.clone(),
            technical: content.technical.clone(),
            environment: content.environment.clone(),
            functional: content.functional.clone(),
            delay: content
                .delay_months
                .map(|months| months.to_string())
                .unwrap_or_default(),
            lines: lines.collect(),
            opinion: code(content.opinion.map(Opinion::code)),
            conditions: content.conditions.clone(),
            notes: content.notes.clone(),
        }
    }

    /// Reads the study, or tells every fault.
    pub fn read(&self) -> Result<StudyContent, Vec<FieldError>> {
        let mut faults = Vec::new();
        let mut text = |field: &str, typed: &str| match TEXT.check(typed) {
            Ok(text) => text,
            Err(err) => {
                faults.push(text_fault(field, err));
                String::new()
            }
        };
        let legal = text("legal", &self.legal);
        let technical = text("technical", &self.technical);
        let environment = text("environment", &self.environment);
        let functional = text("functional", &self.functional);
        let conditions = text("conditions", &self.conditions);
        let notes = text("notes", &self.notes);
        let delay_months = match amount::whole(&self.delay) {
            Ok(months) if months <= MAX_MONTHS => Some(months),
            Err(amount::TypedError::Empty) => None,
            Ok(_) => {
                let err = amount::TypedError::TooLarge;
                faults.push(FieldError::new("delay", AppError::refused(err.key())));
                None
            }
            Err(err) => {
                faults.push(FieldError::new("delay", AppError::refused(err.key())));
                None
            }
        };
        let lines = self.read_lines(&mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(StudyContent {
            competent: match self.competent.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            ownership: self.ownership.parse().ok(),
            legal,
            technical,
            environment,
            functional,
            delay_months,
            lines,
            opinion: self.opinion.parse().ok(),
            conditions,
            notes,
        })
    }

    fn read_lines(&self, faults: &mut Vec<FieldError>) -> Vec<CostLine> {
        let mut lines = Vec::new();
        let filled = self.lines.iter().enumerate();
        for (at, line) in filled.filter(|(_, line)| !line.is_empty()) {
            let mut fault = |field: &str, key: &str| {
                let field = format!("{field}-{at}");
                faults.push(FieldError::new(&field, AppError::refused(key)));
            };
            let label = LABEL.check(&line.label);
            if label.is_err() {
                fault("label", "studies-fault-label");
            }
            let amount = amount::euros(&line.amount);
            match amount {
                Err(err) => fault("amount", err.key()),
                Ok(amount) if amount.is_negative() => fault("amount", "studies-fault-amount"),
                Ok(_) => {}
            }
            let nature = line.nature.trim().to_owned();
            let digits = nature.chars().all(|c| c.is_ascii_digit());
            let fits = digits && (3..=6).contains(&nature.len());
            if !nature.is_empty() && !fits {
                fault("nature", "studies-fault-nature");
            }
            if let (Ok(label), Ok(amount)) = (label, amount) {
                lines.push(CostLine {
                    label,
                    amount,
                    kind: line.kind.parse().unwrap_or(CostKind::Investment),
                    nature,
                });
            }
        }
        if lines.len() > MAX_LINES {
            faults.push(FieldError::new(
                "label-0",
                AppError::refused_with("studies-fault-lines", [("max", MAX_LINES.to_string())]),
            ));
        }
        lines
    }
}

/// What is missing before an opinion can be proposed, at its fields.
pub fn faults_of(faults: &[StudyFault]) -> Vec<FieldError> {
    faults
        .iter()
        .map(|fault| {
            let (field, err) = match fault {
                StudyFault::Competent => {
                    ("competent", AppError::refused("studies-fault-competent"))
                }
                StudyFault::Opinion => ("opinion", AppError::refused("studies-fault-opinion")),
                StudyFault::Conditions => {
                    ("conditions", AppError::refused("studies-fault-conditions"))
                }
                StudyFault::Cost(CostKind::Investment) => {
                    ("label-0", AppError::refused("studies-fault-cost"))
                }
                StudyFault::Cost(CostKind::Running) => {
                    ("label-0", AppError::refused("studies-fault-cost-running"))
                }
                StudyFault::Amount => ("amount-0", AppError::refused("studies-fault-amount")),
                StudyFault::Label => ("label-0", AppError::refused("studies-fault-label")),
                StudyFault::Nature => ("nature-0", AppError::refused("studies-fault-nature")),
            };
            FieldError::new(field, err)
        })
        .collect()
}

fn code(word: Option<&'static str>) -> String {
    word.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Cents;

    fn line(label: &str, amount: &str, kind: &str, nature: &str) -> LineTyped {
        LineTyped {
            label: label.to_owned(),
            amount: amount.to_owned(),
            kind: kind.to_owned(),
            nature: nature.to_owned(),
        }
    }

    #[test]
    fn what_a_form_shows_reads_back() {
        let content = StudyContent {
            competent: Some(true),
            ownership: Some(domain::study::Ownership::City),
            legal: "Rien ne s'y oppose.".to_owned(),
            delay_months: Some(14),
            lines: vec![CostLine {
                label: "Bancs".to_owned(),
                amount: Cents::new(1_250_050),
                kind: CostKind::Running,
                nature: "21848".to_owned(),
            }],
            opinion: Some(Opinion::FavourableIf),
            conditions: "Avec l'accord du propriétaire.".to_owned(),
            ..StudyContent::default()
        };
        assert_eq!(StudyTyped::of(&content).read(), Ok(content));
        let empty = StudyContent::default();
        assert_eq!(StudyTyped::of(&empty).read(), Ok(empty));
    }

    #[test]
    fn empty_lines_are_left_out_and_faults_name_theirs() {
        let typed = StudyTyped {
            delay: "bientôt".to_owned(),
            lines: vec![
                line("", "", "running", ""),
                line("Bancs", "12 500", "investment", ""),
                line("", "10", "investment", "21"),
                line("Arbres", "12.500", "", ""),
            ],
            ..StudyTyped::default()
        };
        let fields: Vec<String> = typed
            .read()
            .expect_err("faults")
            .into_iter()
            .map(|fault| fault.field)
            .collect();
        assert_eq!(fields, ["delay", "label-2", "nature-2", "amount-3"]);
    }

    /// What a browser sends for the nested fields of the form.
    #[tokio::test]
    async fn lines_are_read_from_a_form() {
        use crate::features::studies::server::WriteStudy;
        use leptos::server_fn::codec::{FromReq, PostUrl};
        let body = "study=x&version=3&act=propose&typed[competent]=yes&typed[lines][0][label]=Bancs\
                    &typed[lines][0][amount]=12&typed[lines][1][label]=";
        let request = axum::extract::Request::new(axum::body::Body::from(body));
        let sent = <WriteStudy as FromReq<PostUrl, _, AppError>>::from_req(request)
            .await
            .expect("a form");
        assert_eq!((sent.version, sent.act.as_str()), (3, "propose"));
        assert_eq!(sent.typed.competent, "yes");
        assert_eq!(sent.typed.lines[0], line("Bancs", "12", "", ""));
    }
}
