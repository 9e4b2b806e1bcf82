//! Addresses that climb out of their folder.

use super::somewhere;
use crate::harness::World;
use domain::Role;

#[tokio::test(flavor = "multi_thread")]
async fn no_address_leads_out_of_a_folder() {
    let world = World::new().await;
    let admin = world.signed_in("admin@example.org", Role::ALL).await;
    let secret = "nobody may read this";
    std::fs::write(world.folder.path().join("secret.txt"), secret).expect("written");
    std::fs::create_dir_all(world.folder.path().join("files/photos")).expect("made");
    std::fs::write(world.folder.path().join("files/secret.txt"), secret).expect("written");
    let mut tried = 0;
    for up in [
        "..",
        "%2e%2e",
        "%2E%2E%2F..",
        "..%2f..",
        "..%5c..",
        "....//..",
        "..;",
        "%252e%252e",
        "%c0%ae%c0%ae",
        "..%00",
        "/etc/passwd%00",
    ] {
        for path in [
            format!("/{up}/secret.txt"),
            format!("/pkg/{up}/secret.txt"),
            format!("/photos/{up}/secret.txt"),
            format!("/photos/{up}%2fsecret.txt"),
            format!("/photos/{up}/{up}/secret.txt"),
            format!("/fr/desk/documents/{up}/secret.txt"),
            format!("/desk/documents/{up}%2fsecret.txt"),
            format!("/fr/account/data/{up}%2fsecret.txt"),
            format!("/data/{up}/record/secret.txt"),
            format!("/data/x/record/{up}%2fsecret.txt"),
        ] {
            let answer = world
                .get(&path)
                .from(&somewhere())
                .cookie(&admin)
                .send()
                .await;
            assert_ne!(answer.status, 200, "{path}");
            assert_ne!(answer.status, 500, "{path}");
            let text = String::from_utf8_lossy(&answer.bytes);
            assert!(!text.contains(secret) && !text.contains("root:"), "{path}");
            tried += 1;
        }
    }
    assert!(tried > 100);
}
