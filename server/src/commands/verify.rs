//! `parvis verify`: checks and recounts a published record, without a database.

use anyhow::Context as _;
use ballot_box::record::{Files, Record};
use ballot_box::verify::{Check, Fault, Slow, Subject, Verdict, Verifier, compare_heads};
use ballot_box::{Paper, SignedHead};
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Items that a thread takes at a time.
const STRIDE: u64 = 64;

/// Check and recount a published record, without a database
///
/// Ends with 1 when something differs, and says where the first difference is.
#[derive(clap::Args, Debug)]
pub(crate) struct Verify {
    /// The folder of the record's files, or the archive (record.tar)
    record: PathBuf,
    /// Signed heads that were kept earlier (a head or a list of them, as JSON): has the list only grown since?
    /// In a folder, files such as heads-2026-06-01.json are taken too
    #[arg(long, value_name = "FILE")]
    heads: Vec<PathBuf>,
    /// Prints JSON instead of text
    #[arg(long)]
    json: bool,
    /// How many threads open the seals [default: as many as the machine has]
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
}

pub(crate) fn verify(args: &Verify) -> anyhow::Result<ExitCode> {
    let record = read(&args.record)?;
    let mut kept = heads_among(&record)?;
    for file in &args.heads {
        let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        kept.push((file.display().to_string(), heads(file, &bytes)?));
    }
    let verifier = Verifier::new(record);
    let mut checks = verifier.first();
    let threads = args
        .threads
        .filter(|threads| *threads > 0)
        .unwrap_or_else(|| thread::available_parallelism().map_or(1, std::num::NonZero::get));
    for slow in Slow::ALL {
        let fault = in_threads(&verifier, slow, threads);
        checks.push(verifier.check(slow, fault));
    }
    let report = verifier.report(checks);
    let kept: Vec<KeptHeads> = kept
        .into_iter()
        .map(|(file, heads)| KeptHeads::compare(file, &verifier, &heads))
        .collect();
    let good = report.is_good() && kept.iter().all(|kept| kept.fault.is_none());
    let text = if args.json {
        serde_json::to_string(&serde_json::json!({
            "good": good,
            "report": report,
            "heads": kept,
            "result": verifier.record().outcome,
        }))? + "\n"
    } else {
        told(&verifier, &report.checks, &kept, good)
    };
    std::io::stdout()
        .write_all(text.as_bytes())
        .context("writing to the standard output")?;
    Ok(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn read(path: &Path) -> anyhow::Result<Record> {
    let shown = || format!("reading {}", path.display());
    if !path.is_dir() {
        let archive = std::fs::read(path).with_context(shown)?;
        return Record::from_tar(&archive).with_context(shown);
    }
    let mut files = Files::new();
    for entry in std::fs::read_dir(path).with_context(shown)? {
        let entry = entry.with_context(shown)?;
        if entry.file_type().with_context(shown)?.is_file() {
            let content = std::fs::read(entry.path()).with_context(shown)?;
            files.insert(entry.file_name().to_string_lossy().into_owned(), content);
        }
    }
    Record::from_files(&files).with_context(shown)
}

/// Files of heads that somebody put beside the record's own.
fn heads_among(record: &Record) -> anyhow::Result<Vec<(String, Vec<SignedHead>)>> {
    let is_heads = |name: &str| {
        let path = Path::new(name);
        name.starts_with("heads") && path.extension().is_some_and(|end| end == "json")
    };
    (record.others.iter())
        .filter(|(name, _)| is_heads(name))
        .map(|(name, bytes)| Ok((name.clone(), heads(Path::new(name), bytes)?)))
        .collect()
}

/// One head or a list of them.
fn heads(file: &Path, bytes: &[u8]) -> anyhow::Result<Vec<SignedHead>> {
    serde_json::from_slice(bytes)
        .or_else(|_| serde_json::from_slice(bytes).map(|head| vec![head]))
        .with_context(|| format!("{} holds no signed heads", file.display()))
}

/// Makes one of the slow checks; the first fault is that of the earliest ballot.
fn in_threads(verifier: &Verifier, slow: Slow, threads: usize) -> Option<Fault> {
    let number = verifier.number(slow);
    let next = AtomicU64::new(0);
    let found = Mutex::new(None::<Fault>);
    let shown = std::io::stderr().is_terminal();
    let work = || {
        loop {
            let from = next.fetch_add(STRIDE, Ordering::Relaxed);
            if from >= number {
                return;
            }
            if let Err(fault) = verifier.run(slow, from..from + STRIDE)
                && let Ok(mut found) = found.lock()
            {
                if found.as_ref().is_none_or(|found| fault.place < found.place) {
                    *found = Some(fault);
                }
                // Earlier ranges are all under way; later ones can't hold the first fault.
                next.store(number, Ordering::Relaxed);
            }
            if shown && from.is_multiple_of(STRIDE * 64) {
                let line = format!("\r{}: {from} of {number}  ", slow.subject().code());
                // A progress that can't be shown is none.
                let _ = std::io::stderr().write_all(line.as_bytes());
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    if shown {
        let _ = std::io::stderr().write_all(b"\r\x1b[K");
    }
    found.into_inner().ok().flatten()
}

/// Heads that were kept, against the list as it stands.
#[derive(serde::Serialize)]
struct KeptHeads {
    file: String,
    checked: usize,
    /// The place of the first head that does not fit, from 1, and why.
    fault: Option<(usize, String)>,
}

impl KeptHeads {
    fn compare(file: String, verifier: &Verifier, heads: &[SignedHead]) -> Self {
        let result = compare_heads(verifier, heads);
        Self {
            file,
            checked: heads.len(),
            fault: result.err().map(|(at, fault)| (at + 1, fault.to_string())),
        }
    }
}

fn told(verifier: &Verifier, checks: &[Check], kept: &[KeptHeads], good: bool) -> String {
    let record = verifier.record();
    let edition = &record.edition;
    let mut text = format!(
        "{}, {}: {} ballots in the public list, {} people on the roll, {} of {} trustees\n\n",
        edition.name,
        edition.city,
        record.hashes.len(),
        edition.roll_marks,
        edition.needed,
        edition.trustees.len()
    );
    for check in checks {
        let (mark, checked) = match check.verdict {
            Verdict::Good => ("fine", check.checked.to_string()),
            Verdict::Fault(_) => ("DIFFERS", check.checked.to_string()),
            Verdict::NotThere => ("not there", "-".to_owned()),
        };
        let what = meaning(check.subject);
        text += &format!("  {mark:9} {checked:>8}  {what}\n");
    }
    for kept in kept {
        let mark = if kept.fault.is_some() {
            "DIFFERS"
        } else {
            "fine"
        };
        let (checked, file) = (kept.checked, &kept.file);
        text += &format!(
            "  {mark:9} {checked:>8}  heads kept in {file}: the list has only grown since\n"
        );
    }
    text.push('\n');
    if record.ballots.is_none() {
        text += "Single ballots of so small a box are not published: ask its auditors for what is not there.\n\n";
    }
    result(&mut text, record);
    if good {
        text += "Everything that is there was checked, and nothing differs.\n";
        return text;
    }
    for check in checks {
        if let Some(fault) = check.fault() {
            text += &format!("First difference ({}): {fault}.\n", check.subject.code());
            break;
        }
    }
    for kept in kept {
        if let Some((at, fault)) = &kept.fault {
            text += &format!("{}, head {at}: {fault}.\n", kept.file);
        }
    }
    text
}

fn result(text: &mut String, record: &Record) {
    let outcome = &record.outcome;
    text.push_str(&format!(
        "Counted {} ballots ({} blank); {} replaced by their voters, {} malformed\n",
        outcome.counted,
        outcome.blank,
        outcome.replaced,
        outcome.malformed.len()
    ));
    for fault in &outcome.malformed {
        let place = fault
            .index
            .map_or("a ballot".to_owned(), |at| format!("ballot {}", at + 1));
        text.push_str(&format!("  malformed: {place}: {}\n", fault.reason));
    }
    let paper: &Paper = &record.edition.paper;
    for envelope in &outcome.envelopes {
        let found = envelope.envelope.and_then(|at| paper.envelopes.get(at));
        let name = found.map_or("No envelope", |envelope| &envelope.name);
        let (spent, budget) = (envelope.spent, envelope.budget);
        text.push_str(&format!("\n{name}: {spent} of {budget}\n"));
        for number in &envelope.winners {
            let project = paper
                .projects
                .iter()
                .find(|project| project.number == *number);
            let title = project.map_or("", |project| &project.title);
            text.push_str(&format!("  {number}  {title}\n"));
        }
    }
    text.push('\n');
}

/// What a check that is fine has shown.
const fn meaning(subject: Subject) -> &'static str {
    match subject {
        Subject::Keys => "the opening key belongs to the ballot box",
        Subject::List => "ballots have the hash that was in the public list, in its order",
        Subject::Heads => "heads are signed, and have the root of the list",
        Subject::Turns => "ballots: no serial and turn twice, none left out",
        Subject::Roll => "serials with a token each, no more than people on the roll",
        Subject::Outcomes => {
            "ballots are counted, replaced or malformed as the list and the paper have it"
        }
        Subject::Count => "envelopes counted again: the same winners and figures",
        Subject::Signatures => "ballots are signed by their voters",
        Subject::Tokens => "tokens are signed by the registrar",
        Subject::Seals => "sealed ballots open to what was published",
    }
}
