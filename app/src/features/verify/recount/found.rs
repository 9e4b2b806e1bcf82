//! The worker's answers, as the island shows them (`ballot_box::work` and `ballot_box::verify`, as JSON).

use super::state::{Difference, Envelope, Found, Line, SLOW, SUBJECTS, Verdict};
use serde_json::Value;
use std::collections::BTreeMap;

/// The lines of the report, those of the slow checks about to run.
pub(super) fn lines(loaded: &Value) -> BTreeMap<String, Line> {
    let ballots = number(&loaded["ballots"]);
    let tokens = number(&loaded["tokens"]);
    let mut lines: BTreeMap<String, Line> = list(&loaded["report"]["checks"])
        .filter_map(|check| Some((check["subject"].as_str()?.to_owned(), line(check))))
        .collect();
    for slow in SLOW {
        let of = if slow == "tokens" { tokens } else { ballots };
        let verdict = if ballots == 0 {
            Verdict::NotThere
        } else {
            Verdict::Running
        };
        let line = Line {
            verdict,
            checked: 0,
            of,
        };
        lines.insert(slow.to_owned(), line);
    }
    lines
}

/// Adds what a slice of ballots has shown.
pub(super) fn add(lines: &mut BTreeMap<String, Line>, examined: &Value) {
    for (slow, number_of, fault) in [
        ("signatures", "ballots", "signature"),
        ("tokens", "tokens", "token"),
        ("seals", "ballots", "seal"),
    ] {
        let Some(line) = lines.get_mut(slow) else {
            continue;
        };
        line.checked += number(&examined[number_of]);
        let fault = &examined[fault];
        if !fault.is_null() {
            let found = difference(fault);
            // Slices come back in any order: the first ballot is told.
            let earlier = match &line.verdict {
                Verdict::Differs(known) => place_number(&found) < place_number(known),
                Verdict::Waiting | Verdict::Running | Verdict::Good | Verdict::NotThere => true,
            };
            if earlier {
                line.verdict = Verdict::Differs(found);
            }
        }
    }
}

/// The slow checks are through.
pub(super) fn finish(lines: &mut BTreeMap<String, Line>) {
    for subject in SUBJECTS {
        if let Some(line) = lines.get_mut(subject)
            && line.verdict == Verdict::Running
        {
            line.verdict = Verdict::Good;
        }
    }
}

/// The result as the record has it: what a count again has to give.
pub(super) fn result(loaded: &Value) -> Found {
    let (report, paper, published) = (&loaded["report"], &loaded["paper"], &loaded["published"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let title = |number: &str| {
        list(&paper["projects"])
            .find(|project| project["number"] == number)
            .map(|project| text(&project["title"]))
            .unwrap_or_default()
    };
    let envelope = |envelope: &Value| {
        let name = envelope["envelope"]
            .as_u64()
            .map(|at| paper["envelopes"].get(usize::try_from(at).unwrap_or(usize::MAX)))
            .and_then(|envelope| envelope.map(|envelope| text(&envelope["name"])));
        let winners = list(&envelope["winners"]).filter_map(Value::as_str);
        Envelope {
            name: name.unwrap_or_else(|| "–".to_owned()),
            winners: winners
                .map(|number| (number.to_owned(), title(number)))
                .collect(),
        }
    };
    Found {
        title: format!("{} – {}", text(&report["edition"]), text(&report["city"])),
        counted: number(&published["counted"]),
        blank: number(&published["blank"]),
        replaced: number(&published["replaced"]),
        malformed: list(&published["malformed"]).count() as u64,
        envelopes: list(&published["envelopes"]).map(envelope).collect(),
    }
}

fn line(check: &Value) -> Line {
    let verdict = &check["verdict"];
    let checked = number(&check["checked"]);
    Line {
        verdict: match verdict.as_str() {
            Some("good") => Verdict::Good,
            Some(_) => Verdict::NotThere,
            None => Verdict::Differs(difference(&verdict["fault"])),
        },
        checked,
        of: checked,
    }
}

fn difference(fault: &Value) -> Difference {
    let (place, what) = (&fault["place"], &fault["what"]);
    let one_more = |value: &Value| (number(value) + 1).to_string();
    let place = if let Some(at) = place.get("ballot") {
        ("place-ballot", one_more(at))
    } else if let Some(at) = place.get("head") {
        ("place-head", one_more(at))
    } else if let Some(at) = place.get("envelope") {
        ("place-envelope", one_more(at))
    } else if let Some(project) = place.get("project") {
        let number = project["number"].as_str().unwrap_or_default();
        ("place-project", number.to_owned())
    } else {
        ("place-record", String::new())
    };
    let kind = match what {
        Value::Object(kinds) => kinds.keys().next().cloned(),
        other => other.as_str().map(str::to_owned),
    };
    Difference {
        place,
        what: kind.unwrap_or_default(),
        detail: serde_json::to_string_pretty(fault).unwrap_or_default(),
    }
}

fn place_number(difference: &Difference) -> u64 {
    difference.place.1.parse().unwrap_or(u64::MAX)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_default()
}
