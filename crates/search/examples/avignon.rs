//! What the search makes of Avignon's ideas: `cargo run -p search --example avignon`.
#![expect(clippy::print_stdout, reason = "an example that is looked at")]
#[path = "../tests/it/avignon_ideas.rs"]
mod avignon_ideas;

use avignon_ideas::{Kind, ideas, kind};

fn main() {
    let ideas = ideas();
    let index = avignon_ideas::index(&ideas);
    let mut pairs = Vec::new();
    for (at, idea) in ideas.iter().enumerate() {
        for found in index
            .similar(idea.document(), Some(idea.key()), 0.0, 100)
            .expect("the search")
        {
            let other = ideas
                .iter()
                .position(|idea| idea.key() == found.key)
                .expect("an idea");
            if at < other {
                pairs.push((found.score, at, other));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (score, a, b) in pairs.iter().take(110) {
        let (a, b) = (&ideas[*a], &ideas[*b]);
        let mark = match kind(a.id, b.id) {
            Kind::Same => "SAME ",
            Kind::Elsewhere => "wish ",
            Kind::Other => "     ",
        };
        println!(
            "{score:.3} {mark} {} {} | {} {}",
            a.id, a.title, b.id, b.title
        );
    }
    for least in [0.25, 0.3, 0.35, 0.4, 0.45, 0.5] {
        let mut counts = [0; 3];
        let groups = index.groups(least);
        for group in &groups {
            let ids = avignon_ideas::ids(&ideas, &group.keys);
            for (at, a) in ids.iter().enumerate() {
                for b in &ids[at + 1..] {
                    counts[kind(*a, *b) as usize] += 1;
                }
            }
        }
        println!(
            "at {least}: {} groups; pairs: {} same, {} same wish elsewhere, {} other",
            groups.len(),
            counts[0],
            counts[1],
            counts[2]
        );
    }
    for group in index.groups(0.35) {
        println!(
            "{:.2} {:?} {:?}",
            group.score,
            avignon_ideas::ids(&ideas, &group.keys),
            group.shared
        );
    }
}
