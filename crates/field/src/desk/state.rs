//! How the phone stands, in figures.

use super::Desk;
use super::pass::Waiting as Shelved;
use crate::ports::Phone;
use crate::rows::{Head, PhotoHead};
use domain::FieldKind;
use domain::kit::{KitState, Refused, Room, Trouble, Waiting};

/// Bytes that a day of work needs: some hundred entries and fifty photos.
const LOW: u64 = 20 * 1024 * 1024;

pub(super) async fn of<P: Phone>(desk: &Desk<P>) -> Result<KitState, Trouble> {
    let meta = desk.meta().await?;
    let Shelved {
        entries,
        photos,
        unread,
        ..
    } = desk.waiting().await?;
    let room = desk.phone.room().await;
    let now = desk.now();
    let pass = meta.pass();
    let prepared = pass.and_then(|pass| meta.prepared.get(&pass.outing));
    let waiting: Vec<&Head> = entries.iter().filter(|entry| entry.waits()).collect();
    let run = desk.run.borrow();
    let left = count(waiting.len());
    Ok(KitState {
        outing: pass.map(|pass| pass.outing),
        title: prepared.map_or_else(String::new, |prepared| prepared.title.clone()),
        label: pass.map_or_else(String::new, |pass| pass.label.clone()),
        good_until: pass.map(|pass| pass.good_until),
        prepared_at: prepared.map(|prepared| prepared.made_at),
        pictures: prepared.map_or((0, 0), |prepared| prepared.pictures),
        waiting: by_kind(&waiting),
        photos: waiting_photos(&entries, &photos),
        oldest: waiting.iter().map(|entry| entry.made_at).min(),
        refused: refused(&entries),
        unknown: unread,
        totals: pass.map_or_else(Default::default, |pass| meta.totals(pass.outing)),
        sending: run.is_sending(),
        progress: run.progress(left),
        last_sent: meta.last_sent,
        trouble: run.trouble(),
        room: Room {
            low: room.quota > 0 && room.quota.saturating_sub(room.used) < LOW,
            ..room
        },
        skew: desk.time.borrow().skew(),
        now: Some(now),
    })
}

fn by_kind(waiting: &[&Head]) -> Vec<Waiting> {
    let of = |kind: FieldKind| Waiting {
        kind,
        entries: count(waiting.iter().filter(|entry| entry.kind == kind).count()),
    };
    let all = FieldKind::ALL.iter().map(|kind| of(*kind));
    all.filter(|waiting| waiting.entries > 0).collect()
}

fn refused(entries: &[Head]) -> Vec<Refused> {
    let mut refused: Vec<Refused> = entries
        .iter()
        .filter_map(|entry| {
            Some(Refused {
                id: entry.id,
                kind: entry.kind,
                made_at: entry.made_at,
                why: entry.refused?,
                may_change: entry.may_change(),
            })
        })
        .collect();
    refused.sort_unstable_by_key(|one| (one.made_at, one.id));
    refused
}

/// Those that a refused entry takes along do not wait.
fn waiting_photos(entries: &[Head], photos: &[PhotoHead]) -> u32 {
    let refused = |photo: &&PhotoHead| {
        let takes = |entry: &Head| !entry.waits() && entry.photos.contains(&photo.id);
        entries.iter().any(takes)
    };
    count(photos.iter().filter(|photo| !refused(photo)).count())
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
