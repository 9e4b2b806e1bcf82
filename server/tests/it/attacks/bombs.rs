//! Small files that are large when they are opened.

use crate::harness::World;
use crate::photos;
use domain::Role;
use std::io::{Cursor, Read, Write as _};
use zip::write::SimpleFileOptions;

/// The most memory that this process had, in megabytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.expect("a number") / 1024
}

/// A PNG that says how large it is and brings nothing.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8], content: &[u8]| {
        let mut sum = flate2::Crc::new();
        sum.update(kind);
        sum.update(content);
        let length = u32::try_from(content.len()).expect("short");
        bytes.extend(length.to_be_bytes());
        bytes.extend(kind);
        bytes.extend(content);
        bytes.extend(sum.sum().to_be_bytes());
    };
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(b"IHDR", &[&size[..], &[8, 2, 0, 0, 0]].concat());
    let mut packed = flate2::write::ZlibEncoder::new(vec![], flate2::Compression::best());
    packed.write_all(&vec![0; 1_000_000]).expect("written");
    chunk(b"IDAT", &packed.finish().expect("packed"));
    chunk(b"IEND", b"");
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_with_too_many_pixels_is_never_drawn() {
    let world = World::new().await;
    let cookie = photos::writing(&world).await;
    let before = peak();
    for (width, height) in [
        (50_000, 50_000),
        (2_000_000_000, 1),
        (1, 2_000_000_000),
        (u32::MAX, u32::MAX),
    ] {
        let bomb = png(width, height);
        let parts: [(&str, Option<&str>, &[u8]); 1] = [("photos", Some("a.png"), &bomb)];
        let answer = photos::send(&world, &cookie, &parts).await;
        let page = photos::follow(&world, &cookie, &answer).await;
        assert!(
            photos::shown(&page).is_empty(),
            "{width} × {height} was kept"
        );
    }
    assert!(peak() - before < 200, "{} MB, and {before} before", peak());
}

/// A workbook whose one sheet is so many megabytes of spaces.
fn workbook(megabytes: u64) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default();
    for (name, content) in [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
    ] {
        zip.start_file(name, options).expect("a file");
        zip.write_all(content.as_bytes()).expect("written");
    }
    zip.start_file("xl/worksheets/sheet1.xml", options)
        .expect("a file");
    zip.write_all(b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>").expect("written");
    let mut spaces = std::io::repeat(b' ').take(megabytes * 1024 * 1024);
    std::io::copy(&mut spaces, &mut zip).expect("written");
    zip.write_all(b"</v></c></row></sheetData></worksheet>")
        .expect("written");
    zip.finish().expect("a workbook").into_inner()
}

/// The same, with a directory and a head that say that the sheet has a hundred bytes.
fn lying(mut workbook: Vec<u8>) -> Vec<u8> {
    let name = b"xl/worksheets/sheet1.xml";
    for at in 0..workbook.len() - name.len() {
        if workbook[at..].starts_with(name) {
            // PKWARE APPNOTE 4.3.7 and 4.3.12: where the size stands before the name.
            let size = match () {
                () if workbook[at - 30..].starts_with(b"PK\x03\x04") => at - 30 + 22,
                () if workbook[at - 46..].starts_with(b"PK\x01\x02") => at - 46 + 24,
                () => continue,
            };
            workbook[size..size + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
    }
    workbook
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_that_swells_is_not_opened() {
    let world = crate::policy::world().await;
    let admin = world.signed_in("admin@example.org", Role::ALL).await;
    let bomb = workbook(700);
    assert!(bomb.len() < 2_000_000, "{} bytes", bomb.len());
    let before = peak();
    for bomb in [bomb.clone(), lying(bomb)] {
        let ask = world
            .post("/fr/desk/studies/sheet/ideas", "")
            .cookie(&admin);
        let answer = ask
            .multipart(&[("file", Some("a.xlsx"), &bomb)])
            .send()
            .await;
        assert!(
            answer.status.is_redirection() || answer.status.is_client_error(),
            "{}",
            answer.status
        );
        let peak = peak();
        assert!(peak - before < 250, "{peak} MB, and {before} before");
    }
}
