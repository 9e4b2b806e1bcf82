//! The sheet of a department, as a browser takes it and sends it back.

use crate::harness::{Answer, World};
use crate::policy::edition;
use axum::http::Method;
use domain::study::{CostKind, CostLine, StudyContent};
use domain::{
    Actor, Cents, EditionState, MemberLevel, Opinion, PhaseKind, ProjectState, Role, StudyState,
};
use sheets::Row;
use store::{ImportedDepartment, ImportedProject, ImportedStudies, ImportedStudy};

const PAGE: &str = "/fr/desk/studies/sheet/study";
const OUTSIDE: &str = "agglo@example.org";

/// Three projects: the first studied by roads and by an outside body, the others by roads alone.
async fn world() -> World {
    let world = World::new().await;
    let mut edition = edition("study", EditionState::Public, PhaseKind::Study, -5);
    edition.projects = (1..=3)
        .map(|number| ImportedProject {
            number: number.to_string(),
            title: format!("Des bancs n° {number}"),
            text: "Des bancs à l'ombre.".to_owned(),
            cost: None,
            district: None,
            theme: None,
            place: String::new(),
            carrier: String::new(),
            latitude: None,
            longitude: None,
            state: ProjectState::UnderStudy,
            ideas: vec![],
        })
        .collect();
    let report = world
        .store
        .import_edition(&Actor::Operator, &edition)
        .await
        .expect("an edition");
    let department = |name: &str, outside, email: &str| ImportedDepartment {
        name: name.to_owned(),
        outside,
        contact: String::new(),
        competences: vec![],
        members: vec![(email.to_owned(), String::new(), MemberLevel::Analyst)],
    };
    let study = |project: u32, department: &str| ImportedStudy {
        project: project.to_string(),
        department: department.to_owned(),
        state: StudyState::NotStarted,
        waiting_for: None,
        due_on: None,
        routed_by: vec![],
        routed_at: world.store.now(),
        content: StudyContent {
            lines: vec![CostLine {
                label: "Bancs".to_owned(),
                amount: Cents::new(1_200_050),
                kind: CostKind::Investment,
                nature: "2184".to_owned(),
            }],
            ..StudyContent::default()
        },
        sent_back: String::new(),
        questions: vec![],
    };
    let from = ImportedStudies {
        departments: vec![
            department("Voirie", false, "voirie@example.org"),
            department("Agglo", true, OUTSIDE),
        ],
        studies: vec![
            study(1, "Voirie"),
            study(1, "Agglo"),
            study(2, "Voirie"),
            study(3, "Voirie"),
        ],
        ..ImportedStudies::default()
    };
    world
        .store
        .import_studies(&Actor::Operator, report.edition, &from)
        .await
        .expect("studies");
    world
}

async fn rows(world: &World) -> Vec<Row> {
    let edition = world.store.edition(&Actor::Operator, "study").await;
    let edition = edition.expect("the edition").id;
    world
        .store
        .sheet_rows(&Actor::Operator, edition, None)
        .await
        .expect("rows")
}

/// Sends a file as the form of the page does.
async fn send(world: &World, cookie: &str, file: &str) -> Answer {
    let boundary = "----parvis";
    let body = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"retour.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n{file}\r\n--{boundary}--\r\n"
    );
    world
        .ask(Method::POST, PAGE)
        .header("sec-fetch-site", "same-origin")
        .header(
            "content-type",
            &format!("multipart/form-data; boundary={boundary}"),
        )
        .cookie(cookie)
        .body(&body)
        .send()
        .await
}

async fn page(world: &World, cookie: &str, path: &str) -> String {
    let answer = world.get(path).cookie(cookie).send().await;
    assert_eq!(answer.status, 200, "{path}");
    answer.text()
}

/// The value of the first radio button that takes the sheet's side.
fn theirs(page: &str) -> String {
    let value = |part: &&str| part.contains(":opinion\"");
    let input = page.split("<input").find(value).expect("a choice");
    let after = input.split("value=\"").nth(1).expect("a value");
    after.split('"').next().expect("a value").to_owned()
}

#[tokio::test]
async fn a_sheet_goes_out_comes_back_and_is_taken_with_its_conflict() {
    let world = world().await;
    let desk = world
        .signed_in("coord@example.org", &[Role::Coordinator])
        .await;
    let xlsx = world
        .get(&format!("{PAGE}/studies.xlsx"))
        .cookie(&desk)
        .send()
        .await;
    assert_eq!(xlsx.status, 200);
    assert!(xlsx.bytes.starts_with(b"PK"));
    assert!(xlsx.header("content-disposition").contains("study-"));
    assert_eq!(xlsx.header("cache-control"), "no-store");
    let csv = page(&world, &desk, &format!("{PAGE}/studies.csv")).await;
    assert_eq!(csv.lines().count(), 1 + 4 + 4);

    // In the spreadsheet: an opinion on the first and third projects, and a cost.
    let edit = |line: &str, avis: &str| -> String {
        let mut cells: Vec<String> = line.split(';').map(str::to_owned).collect();
        let heads: Vec<&str> = csv.lines().next().unwrap_or_default().split(';').collect();
        let at = heads.iter().position(|head| *head == "Avis").expect("avis");
        avis.clone_into(&mut cells[at]);
        cells.join(";")
    };
    let back: Vec<String> = csv
        .lines()
        .map(|line| match line {
            _ if line.starts_with("instruction;1;") && line.contains("Voirie") => {
                edit(line, "Favorable")
            }
            _ if line.starts_with("instruction;3;") => edit(line, "Défavorable"),
            _ if line.starts_with("coût;2;") => line.replace("12000,50", "13 000,75"),
            _ => line.to_owned(),
        })
        .collect();
    let back = back.join("\r\n");

    // Meanwhile another sheet says something else about the first.
    let other: Vec<String> = csv
        .lines()
        .filter(|line| !line.starts_with("instruction;2") && !line.starts_with("instruction;3"))
        .map(|line| {
            if line.starts_with("instruction;1;") && line.contains("Voirie") {
                edit(line, "Défavorable")
            } else {
                line.to_owned()
            }
        })
        .collect();
    let answer = send(&world, &desk, &other.join("\r\n")).await;
    assert_eq!(answer.header("location"), format!("{PAGE}/compare"));
    let shown = page(&world, &desk, &format!("{PAGE}/compare")).await;
    assert!(shown.contains("name=\"studies[]\""), "{shown}");
    let answer = world
        .post("/api/sheet/apply", "edition=study&easy=true")
        .cookie(&desk)
        .send()
        .await;
    // All of it is taken: nothing is left to compare.
    assert!(answer.header("location").contains(&format!("{PAGE}?")));

    // The sheet comes back: two easy changes, and one conflict that says both values.
    let answer = send(&world, &desk, &back).await;
    assert_eq!(answer.header("location"), format!("{PAGE}/compare"));
    let shown = page(&world, &desk, &format!("{PAGE}/compare")).await;
    assert!(shown.contains("changée des deux côtés"), "{shown}");
    let choice = theirs(&shown);
    world
        .post("/api/sheet/apply", "edition=study&easy=true")
        .cookie(&desk)
        .send()
        .await;
    let opinions = |rows: &[Row]| -> Vec<Option<Opinion>> {
        rows.iter().map(|row| row.content.opinion).collect()
    };
    let now = rows(&world).await;
    assert_eq!(
        opinions(&now),
        [
            Some(Opinion::Unfavourable),
            None,
            None,
            Some(Opinion::Unfavourable)
        ]
    );
    assert_eq!(now[2].content.lines[0].amount, Cents::new(1_300_075));
    // The conflict waits, and is decided for the sheet.
    let shown = page(&world, &desk, &format!("{PAGE}/compare")).await;
    assert!(shown.contains(&choice), "{shown}");
    let answer = world
        .post(
            "/api/sheet/apply",
            &format!("edition=study&choices[0]={choice}"),
        )
        .cookie(&desk)
        .send()
        .await;
    assert!(answer.header("location").contains(&format!("{PAGE}?")));
    let now = rows(&world).await;
    assert_eq!(now[0].content.opinion, Some(Opinion::Favourable));
    // Taken, it waits no longer.
    let shown = page(&world, &desk, &format!("{PAGE}/compare")).await;
    assert!(shown.contains("Cette feuille n’attend plus"), "{shown}");
}

#[tokio::test]
async fn what_can_t_be_read_is_told_cell_by_cell() {
    let world = world().await;
    let desk = world
        .signed_in("coord@example.org", &[Role::Coordinator])
        .await;
    let file =
        "N° du projet;Direction;Avis;Délai (mois)\r\n1;Voirie;peut-être;12\r\n2;Voirie;;un an";
    let answer = send(&world, &desk, file).await;
    assert_eq!(answer.header("location"), format!("{PAGE}?wrong=1"));
    let shown = page(&world, &desk, &format!("{PAGE}?wrong=1")).await;
    for words in [
        "Case C2",
        "peut-être",
        "Favorable sous conditions",
        "Case D3",
    ] {
        assert!(shown.contains(words), "{words}");
    }
    let answer = send(&world, &desk, "").await;
    let shown = page(&world, &desk, &format!("{PAGE}?wrong=1")).await;
    assert_eq!(answer.status, 303);
    assert!(shown.contains("Choisissez d’abord un fichier"));
}

#[tokio::test]
async fn a_member_of_an_outside_body_has_their_own_studies_alone() {
    let world = world().await;
    let outside = world.signed_in(OUTSIDE, &[]).await;
    let csv = page(&world, &outside, &format!("{PAGE}/studies.csv")).await;
    assert!(csv.contains("Agglo") && !csv.contains("Voirie"), "{csv}");
    let shown = page(&world, &outside, PAGE).await;
    assert!(!shown.contains("Voirie"), "{shown}");
    // Not by asking for another department's, nor by sending a sheet of it.
    let roads = rows(&world).await;
    let roads = roads.iter().find(|row| row.number == "2").expect("a study");
    let edition = world.store.edition(&Actor::Operator, "study").await;
    let departments = world
        .store
        .sheet_departments(&Actor::Operator, edition.expect("the edition").id)
        .await
        .expect("departments");
    let voirie = departments.iter().find(|it| it.name == "Voirie");
    let voirie = voirie.expect("a department").id;
    let refused = world
        .get(&format!("{PAGE}/studies.csv?department={voirie}"))
        .cookie(&outside)
        .send()
        .await;
    assert_eq!(refused.status, 404);
    let file = format!(
        "Clé;N° du projet;Direction;Notes internes;Version\r\n{};2;Voirie;À nous;1",
        roads.study
    );
    send(&world, &outside, &file).await;
    let shown = page(&world, &outside, &format!("{PAGE}/compare")).await;
    assert!(shown.contains("Cette instruction n’existe pas"), "{shown}");
    assert!(!shown.contains("Des bancs n° 2"), "{shown}");
    world
        .post("/api/sheet/apply", "edition=study&easy=true")
        .cookie(&outside)
        .send()
        .await;
    assert!(
        rows(&world)
            .await
            .iter()
            .all(|row| row.content.notes.is_empty())
    );
    // Whoever has no department has nothing here.
    let resident = world.signed_in("ana@example.org", &[]).await;
    for path in [PAGE.to_owned(), format!("{PAGE}/studies.xlsx")] {
        let refused = world.get(&path).cookie(&resident).send().await;
        assert_eq!(refused.status, 403, "{path}");
    }
    assert_eq!(send(&world, &resident, "x;y").await.status, 403);
}
