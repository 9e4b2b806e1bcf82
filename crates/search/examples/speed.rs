//! How long ten thousand ideas take: `cargo run --release -p search --example speed`.
#![expect(clippy::print_stdout, reason = "the figures are its output")]

use search::{DUPLICATE, Document, Index, SIMILAR};
use std::time::{Duration, Instant};

const IDEAS: usize = 10_000;

/// Made-up words, some of them often and most of them seldom, as in any language (Zipf).
struct Words(u64);

impl Words {
    fn text(&mut self, count: usize) -> String {
        const SYLLABLES: [&str; 16] = [
            "ba", "cri", "do", "fla", "gou", "jar", "lé", "mi", "no", "pla", "ri", "sou", "ta",
            "ver", "vi", "zon",
        ];
        let mut text = String::new();
        for _ in 0..count {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            #[expect(clippy::cast_precision_loss, reason = "a part of one")]
            let part = (self.0 >> 33) as f64 / f64::from(1_u32 << 31);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "at most 20,000"
            )]
            let mut rest = 20_000_f64.powf(part) as usize;
            for _ in 0..4 {
                text += SYLLABLES[rest % SYLLABLES.len()];
                rest /= SYLLABLES.len();
            }
            text.push(' ');
        }
        text
    }
}

fn main() {
    let mut words = Words(7);
    let ideas: Vec<[String; 3]> = (0..IDEAS)
        .map(|_| [words.text(5), words.text(45), words.text(3)])
        .collect();
    let document = |idea: &'static [String; 3]| Document {
        title: &idea[0],
        text: &idea[1],
        place: &idea[2],
    };
    let ideas: &'static [[String; 3]] = ideas.leak();
    let mut index = Index::new().expect("an index");
    let began = Instant::now();
    index
        .change([], (0..).zip(ideas.iter().map(document)))
        .expect("the ideas");
    println!("{IDEAS} ideas into the index: {:?}", began.elapsed());
    let began = Instant::now();
    index
        .change([5], [(7, document(&ideas[9]))])
        .expect("a change");
    println!("one idea changed: {:?}", began.elapsed());
    let mut similar = Vec::new();
    for idea in ideas.iter().take(500) {
        let began = Instant::now();
        index
            .similar(document(idea), None, SIMILAR, 3)
            .expect("an answer");
        similar.push(began.elapsed());
    }
    shown("similar to a whole idea", similar);
    let mut found = Vec::new();
    for idea in ideas.iter().take(500) {
        let asked = idea[0].split(' ').take(2).collect::<Vec<_>>().join(" ");
        let began = Instant::now();
        index.find(&asked).expect("an answer");
        found.push(began.elapsed());
    }
    shown("two words of the search box", found);
    let began = Instant::now();
    let groups = index.groups(DUPLICATE);
    println!(
        "all groups: {:?}, {} of them",
        began.elapsed(),
        groups.len()
    );
}

fn shown(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    println!(
        "{name}: {:?} (p50), {:?} (p99)",
        times[times.len() / 2],
        times[times.len() * 99 / 100]
    );
}
