//! Reading a record; whatever is wrong is told with its file and place.

use super::files::{Files, names};
use super::{Ballots, Edition, FORMAT, Record, lines};
use crate::leaf::{Leaf, LeafError, LeafHash};
use crate::token::TokenSignature;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why files are no record. Items are numbered from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadError {
    #[error("the file {file} is missing")]
    Missing { file: String },
    #[error("{file} can't be read: {fault}")]
    Json { file: String, fault: String },
    #[error("the record has format {found}; this program reads {FORMAT}")]
    Format { found: u32 },
    #[error("{file} ends in the middle of item {at}")]
    CutOff { file: String, at: u64 },
    #[error("ballot {at} can't be read: {fault}")]
    Leaf { at: u64, fault: LeafError },
    #[error("line {at} of {file} can't be read")]
    Line { file: String, at: u64 },
    #[error("the archive can't be read: {fault}")]
    Archive { fault: String },
}

impl Record {
    /// Reads the files of a record.
    pub fn from_files(files: &Files) -> Result<Self, ReadError> {
        let files = files.iter();
        Self::from_slices(
            files
                .map(|(name, bytes)| (name.clone(), bytes.as_slice()))
                .collect(),
        )
    }

    fn from_slices(mut files: Slices<'_>) -> Result<Self, ReadError> {
        let edition: Edition = json(names::EDITION, take(&mut files, names::EDITION)?)?;
        let ballots = if files.contains_key(names::BALLOTS) {
            Some(ballots(&mut files)?)
        } else {
            None
        };
        Ok(Self {
            edition,
            heads: json(names::HEADS, take(&mut files, names::HEADS)?)?,
            hashes: hashes(take(&mut files, names::HASHES)?)?,
            outcome: json(names::OUTCOME, take(&mut files, names::OUTCOME)?)?,
            ballots,
            others: (files.into_iter())
                .map(|(name, bytes)| (name, bytes.to_vec()))
                .collect(),
        })
    }

    /// Reads a record from one archive, wherever in it the files lie.
    pub fn from_tar(bytes: &[u8]) -> Result<Self, ReadError> {
        let fault = |fault: std::io::Error| ReadError::Archive {
            fault: fault.to_string(),
        };
        let mut files = Slices::new();
        let mut archive = tar::Archive::new(bytes);
        for entry in archive.entries().map_err(fault)? {
            let entry = entry.map_err(fault)?;
            if !entry.header().entry_type().is_file() {
                continue;
            }
            let path = entry.path_bytes().into_owned();
            let name = path.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
            let name = String::from_utf8_lossy(name).into_owned();
            // Where it lies, rather than a copy: a phone has little memory.
            let content = usize::try_from(entry.raw_file_position())
                .ok()
                .zip(usize::try_from(entry.size()).ok())
                .and_then(|(start, size)| bytes.get(start..)?.get(..size));
            let content = content.ok_or_else(|| ReadError::CutOff {
                file: name.clone(),
                at: 0,
            })?;
            files.insert(name, content);
        }
        Self::from_slices(files)
    }
}

/// Files by name, wherever they lie.
type Slices<'a> = BTreeMap<String, &'a [u8]>;

fn ballots(files: &mut Slices<'_>) -> Result<Ballots, ReadError> {
    let leaf = |(at, bytes): (u64, &[u8])| {
        Leaf::from_bytes(bytes).map_err(|fault| ReadError::Leaf { at, fault })
    };
    let leaves = take(files, names::BALLOTS)?;
    let tokens = take(files, names::TOKENS)?;
    let opened = take(files, names::OPENED)?;
    let opening: lines::Opening = json(names::OPENING, take(files, names::OPENING)?)?;
    let line = |at: usize| ReadError::Line {
        file: names::OPENED.to_owned(),
        at: at as u64,
    };
    let opened = std::str::from_utf8(opened).map_err(|fault| {
        let read = &opened[..fault.valid_up_to()];
        line(read.split(|byte| *byte == b'\n').count() - 1)
    })?;
    Ok(Ballots {
        leaves: (0..)
            .zip(framed(names::BALLOTS, leaves)?)
            .map(leaf)
            .collect::<Result<_, _>>()?,
        tokens: framed(names::TOKENS, tokens)?
            .into_iter()
            .map(|token| TokenSignature(token.to_vec()))
            .collect(),
        outcomes: lines::read(opened).map_err(line)?,
        key: opening.key,
    })
}

fn take<'a>(files: &mut Slices<'a>, name: &str) -> Result<&'a [u8], ReadError> {
    files.remove(name).ok_or_else(|| ReadError::Missing {
        file: name.to_owned(),
    })
}

fn json<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, ReadError> {
    // The format first: a later one would be told as a missing field.
    if file == names::EDITION {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        if let Ok(Format { format: found }) = serde_json::from_slice(bytes)
            && found != FORMAT
        {
            return Err(ReadError::Format { found });
        }
    }
    serde_json::from_slice(bytes).map_err(|fault| ReadError::Json {
        file: file.to_owned(),
        fault: fault.to_string(),
    })
}

fn hashes(bytes: &[u8]) -> Result<Vec<LeafHash>, ReadError> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() {
        Ok(hashes.iter().map(|hash| LeafHash(*hash)).collect())
    } else {
        Err(ReadError::CutOff {
            file: names::HASHES.to_owned(),
            at: hashes.len() as u64,
        })
    }
}

/// Items that each stand after their length.
pub(crate) fn framed<'a>(file: &str, mut bytes: &'a [u8]) -> Result<Vec<&'a [u8]>, ReadError> {
    let mut items = Vec::new();
    while !bytes.is_empty() {
        let cut_off = || ReadError::CutOff {
            file: file.to_owned(),
            at: items.len() as u64,
        };
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or_else(cut_off)?;
        let length = u32::from_be_bytes(*length) as usize;
        let (item, rest) = rest.split_at_checked(length).ok_or_else(cut_off)?;
        items.push(item);
        bytes = rest;
    }
    Ok(items)
}
