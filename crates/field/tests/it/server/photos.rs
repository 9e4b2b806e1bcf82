//! Photos, part by part.

use super::Server;
use ballot_box::field::open_photo;
use domain::field::PhotoProgress;
use domain::{EntryRefusal, FieldEntryId, FieldPhotoId};
use field::ports::{Body, Request};
use serde_json::json;
use std::collections::HashMap;

impl Server {
    pub(super) fn photo(&mut self, id: FieldPhotoId, request: &Request) -> (u16, String) {
        let query: HashMap<&str, &str> = request
            .path
            .split_once('?')
            .unwrap()
            .1
            .split('&')
            .map(|pair| pair.split_once('=').unwrap())
            .collect();
        let entry: FieldEntryId = query["entry"].parse().unwrap();
        if self.no_photos {
            return (404, "{}".to_owned());
        }
        if !self.decided.contains_key(&entry) {
            return (404, json!({"trouble": "fault"}).to_string());
        }
        let Body::Bytes(part) = &request.body else {
            panic!("a part is bytes");
        };
        let (size, start): (usize, usize) = (
            query["size"].parse().unwrap(),
            query["start"].parse().unwrap(),
        );
        let told = |received: usize, refused: Option<EntryRefusal>| {
            let progress = PhotoProgress {
                received: u32::try_from(received).unwrap(),
                size: u32::try_from(size).unwrap(),
                done: refused.is_some() || received == size,
                refused,
            };
            (200, serde_json::to_string(&progress).unwrap())
        };
        if self.bad_photos.contains(&id) {
            return told(size, Some(EntryRefusal::PhotoUnreadable));
        }
        if self.photos.contains_key(&id) {
            return told(size, None);
        }
        let parts = self.parts.entry(id).or_default();
        let right = start == parts.len();
        if right {
            parts.extend(part);
        }
        let received = parts.len();
        if received == size {
            let plain = open_photo(&self.keys.field, self.outing, id, parts).unwrap();
            self.photos.insert(id, plain);
        }
        if right {
            told(received, None)
        } else {
            (409, json!({ "received": received }).to_string())
        }
    }
}
