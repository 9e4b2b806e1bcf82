//! Documents of a study: what departments exchange, by content and by name. They are kept as they came and only ever
//! sent as a download, so that nothing in them runs in a browser on this site.

/// Bytes of a document at most.
pub const MAX_DOCUMENT: usize = 20 * 1024 * 1024;
/// Characters of a name at most; longer ones lose their middle.
const LONGEST_NAME: usize = 120;

/// A document that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedDocument {
    /// Without folders and without characters that a disk or a header stumbles over; the ending is the type's own.
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Why a document can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    #[error("the file is empty")]
    Empty,
    #[error("the document has more than {MAX_DOCUMENT} bytes")]
    TooLarge,
    /// Its ending is none of those that are taken.
    #[error("a document of this kind is not taken")]
    Kind,
    /// The content is not what the ending says.
    #[error("the content is not what the name says")]
    Content,
}

/// What is taken: ending, media type, and how the content is known.
const KINDS: [(&str, &str, Content); 10] = [
    ("pdf", "application/pdf", Content::Begins(b"%PDF-")),
    ("jpg", "image/jpeg", Content::Begins(b"\xff\xd8\xff")),
    ("jpeg", "image/jpeg", Content::Begins(b"\xff\xd8\xff")),
    ("png", "image/png", Content::Begins(b"\x89PNG\r\n\x1a\n")),
    (
        "odt",
        "application/vnd.oasis.opendocument.text",
        Content::Zip(b"mimetypeapplication/vnd.oasis.opendocument.text"),
    ),
    (
        "ods",
        "application/vnd.oasis.opendocument.spreadsheet",
        Content::Zip(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
    ),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Content::Zip(b"word/"),
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Content::Zip(b"xl/"),
    ),
    ("txt", "text/plain", Content::Text),
    ("csv", "text/csv", Content::Text),
];

#[derive(Clone, Copy)]
enum Content {
    Begins(&'static [u8]),
    /// A ZIP archive that names this among its members. Names stand in it uncompressed.
    Zip(&'static [u8]),
    /// No byte of zero: neither a program nor a picture.
    Text,
}

/// Checks a document by its name and its content.
pub fn document(bytes: Vec<u8>, name: &str) -> Result<CheckedDocument, DocumentError> {
    if bytes.is_empty() {
        return Err(DocumentError::Empty);
    }
    if bytes.len() > MAX_DOCUMENT {
        return Err(DocumentError::TooLarge);
    }
    let name = plain_name(name);
    let (_, ending) = name.rsplit_once('.').ok_or(DocumentError::Kind)?;
    let ending = ending.to_lowercase();
    let (_, media_type, content) = KINDS
        .iter()
        .find(|(known, ..)| *known == ending)
        .ok_or(DocumentError::Kind)?;
    let fits = match content {
        Content::Begins(first) => bytes.starts_with(first),
        Content::Zip(member) => {
            bytes.starts_with(b"PK\x03\x04")
                && bytes.windows(member.len()).any(|part| part == *member)
                // A macro is a program; the endings taken here have none.
                && !bytes.windows(VBA.len()).any(|part| part == VBA)
        }
        Content::Text => !bytes.contains(&0),
    };
    if fits {
        Ok(CheckedDocument {
            name,
            media_type,
            bytes,
        })
    } else {
        Err(DocumentError::Content)
    }
}

const VBA: &[u8] = b"vbaProject.bin";

/// The last part of a path, without control characters and those that systems keep for themselves.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let clean: String = last
        .chars()
        .map(|c| if c.is_control() || "<>:\"|?*;".contains(c) { '_' } else { c })
        // Marks that turn the direction can make `fdp.exe` look like `exe.pdf`.
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    let clean = clean.trim().trim_start_matches('.');
    let length = clean.chars().count();
    if length <= LONGEST_NAME {
        return clean.to_owned();
    }
    let start: String = clean.chars().take(LONGEST_NAME / 2).collect();
    let end: String = clean.chars().skip(length - LONGEST_NAME / 2 + 1).collect();
    format!("{start}…{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8], name: &str) -> Result<&'static str, DocumentError> {
        document(bytes.to_vec(), name).map(|document| document.media_type)
    }

    #[test]
    fn a_document_is_what_its_name_says() {
        assert_eq!(kind(b"%PDF-1.7 ...", "Devis.PDF"), Ok("application/pdf"));
        assert_eq!(kind(b"poste;montant\n", "devis.csv"), Ok("text/csv"));
        let xlsx = b"PK\x03\x04..[Content_Types].xml..xl/workbook.xml";
        assert_eq!(
            kind(xlsx, "devis.xlsx"),
            Ok("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        );
        assert_eq!(kind(xlsx, "devis.docx"), Err(DocumentError::Content));
        assert_eq!(kind(b"MZ\x90\0", "devis.pdf"), Err(DocumentError::Content));
        assert_eq!(kind(b"MZ\x90\0", "notes.txt"), Err(DocumentError::Content));
        assert_eq!(
            kind(b"PK\x03\x04..xl/workbook.xml..xl/vbaProject.bin", "a.xlsx"),
            Err(DocumentError::Content)
        );
    }

    #[test]
    fn other_kinds_are_refused() {
        for name in ["a.svg", "a.html", "a.exe", "a.xlsm", "a", "pdf"] {
            assert_eq!(kind(b"%PDF-", name), Err(DocumentError::Kind), "{name}");
        }
        assert_eq!(kind(b"", "a.pdf"), Err(DocumentError::Empty));
        assert_eq!(
            document(vec![b'a'; MAX_DOCUMENT + 1], "a.txt"),
            Err(DocumentError::TooLarge)
        );
    }

    #[test]
    fn a_name_leads_nowhere() {
        assert_eq!(plain_name("../../etc/passwd.txt"), "passwd.txt");
        assert_eq!(plain_name("C:\\Devis\\été \"2\".pdf"), "été _2_.pdf");
        assert_eq!(plain_name("a\u{202e}fdp.exe"), "afdp.exe");
        assert_eq!(plain_name("a\r\nSet-Cookie: x.pdf"), "a__Set-Cookie_ x.pdf");
        let long = plain_name(&format!("{}.pdf", "é".repeat(300)));
        assert_eq!(long.chars().count(), LONGEST_NAME);
        assert!(long.ends_with("é.pdf"));
    }
}
