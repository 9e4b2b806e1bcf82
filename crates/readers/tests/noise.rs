//! Some thousand changed samples for each reader, the same with every run: a panic is a fault.

use rand::rngs::StdRng;
use rand::{Rng as _, RngExt as _, SeedableRng as _};
use readers::READERS;
use std::io::Cursor;

const ROUNDS: u32 = 1500;

/// What the readers do take, as a beginning.
fn samples(name: &str) -> Vec<Vec<u8>> {
    let text = |text: &str| text.as_bytes().to_vec();
    let mut samples = vec![vec![], text("a"), vec![0xff; 40], vec![0; 600]];
    samples.extend(match name {
        "codes" => vec![
            text("ABCDE-FGHJK"),
            text("ana@example.org"),
            text("+33 6 39 98 12 34"),
            text("0123-4567-89AB-CDEF"),
        ],
        "districts" => vec![text(
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"Nord","code":"1"},"geometry":{"type":"Polygon","coordinates":[[[4.8,43.9],[4.9,43.9],[4.9,44.0],[4.8,43.9]]]}}]}"#,
        )],
        "pabulib" => vec![text(
            "META\nkey;value\nbudget;100\nvote_type;approval\nrule;greedy\nnum_projects;1\nnum_votes;1\nPROJECTS\nproject_id;cost\n1;50\nVOTES\nvoter_id;vote\n1;1\n",
        )],
        "ideas" => vec![text("title,text\nUn verger,\"Des arbres, et\ndes bancs\"\n")],
        "population" => vec![text(
            "quartier;dimension;valeur;habitants\nN;âge;15_17;640\n;genre;femmes;1 200\n",
        )],
        "voters" => vec![text("identifiant;naissance\nA123;1980\nB\"4;01/02/1990\n")],
        "sheets" => vec![text("number;opinion\n1;favourable\n"), text("PK\x03\x04")],
        "photos" | "documents" => vec![picture(image::ImageFormat::Png), picture(image::ImageFormat::Jpeg), text("%PDF-1.7\n"), text("PK\x03\x04")],
        "keys" => vec![
            text("1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n# keys\n"),
            text(&format!("12:{}", "0a".repeat(32))),
            text(r#"{"format":1,"version":"0","migration":"m","made_at":"2026-11-22T10:00:00Z","secret":"s","rows":{"city":1}}"#),
        ],
        "tokens" => vec![text(&"A".repeat(43))],
        _ => vec![],
    });
    samples
}

fn picture(format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    image::DynamicImage::new_rgb8(9, 7)
        .write_to(&mut bytes, format)
        .expect("a picture");
    bytes.into_inner()
}

/// Changes a sample here and there: bytes, lengths, pieces twice or gone.
fn change(sample: &[u8], rng: &mut StdRng) -> Vec<u8> {
    const TELLING: &[u8] = b"\0\n\r\t\"',;:{}[]<>=&%+-./0919eEaZ\xff\x80\xc3";
    let mut bytes = sample.to_vec();
    for _ in 0..rng.random_range(1..6) {
        let at = rng.random_range(0..=bytes.len());
        match rng.random_range(0..5) {
            0 if at < bytes.len() => bytes[at] = rng.random(),
            1 if at < bytes.len() => bytes[at] ^= 1 << rng.random_range(0..8),
            2 => bytes.insert(at, TELLING[rng.random_range(0..TELLING.len())]),
            3 => bytes.truncate(at),
            _ => {
                let from = rng.random_range(0..=at);
                let piece = bytes[from..at].to_vec();
                let to = rng.random_range(0..=bytes.len());
                bytes.splice(to..to, piece);
            }
        }
        bytes.truncate(20_000);
    }
    bytes
}

#[test]
fn no_noise_makes_a_reader_panic() {
    for (name, read) in READERS {
        let samples = samples(name);
        let mut rng = StdRng::seed_from_u64(name.len() as u64);
        let _ = rng.next_u32();
        for sample in &samples {
            read(sample);
        }
        for round in 0..ROUNDS {
            let sample = &samples[rng.random_range(0..samples.len())];
            let bytes = change(sample, &mut rng);
            let fine = std::panic::catch_unwind(|| read(&bytes)).is_ok();
            assert!(
                fine,
                "{name}, round {round}: {:?}",
                String::from_utf8_lossy(&bytes)
            );
        }
    }
}
