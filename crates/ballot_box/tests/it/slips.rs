use crate::fixture::{paper, slip};
use ballot_box::opening::Reason;
use ballot_box::slip::{Choice, width};
use ballot_box::{Slip, SlipError};
use domain::{BallotError, BallotForm, Cents, Picks, ProjectId};
use insta::assert_snapshot;
use proptest::prelude::*;

fn forms() -> impl Strategy<Value = BallotForm> {
    let some = 1_u32..8;
    prop_oneof![
        some.clone()
            .prop_map(|max| BallotForm::Approval { min: 0, max }),
        Just(BallotForm::Knapsack {
            cap: Cents::new(1_000_000)
        }),
        (some.clone(), some.clone()).prop_map(|(per_project, more)| BallotForm::Points {
            per_project,
            total: per_project + more,
        }),
        some.clone().prop_map(|max| BallotForm::Scores { max }),
        some.prop_map(|max| BallotForm::Ranking { max }),
        (2_u32..8).prop_map(|grades| BallotForm::MajorityJudgment { grades }),
    ]
}

proptest! {
    #[test]
    fn every_allowed_ballot_fits_the_width_and_reads_back(
        form in forms(),
        points in proptest::collection::vec(0_u32..8, 0..12),
        length in 1_usize..12,
    ) {
        let mut paper = paper();
        paper.form = form;
        paper.projects = (0..points.len())
            .map(|at| {
                let mut project = paper.projects[0].clone();
                project.id = ProjectId::numbered(at as u128);
                project.number = format!("{at:0length$}");
                project
            })
            .collect();
        let reader = paper.reader();
        let picks = Picks::new(paper.projects.iter().zip(&points).map(|(project, points)| domain::Pick {
            project: project.id,
            points: *points,
        }));
        let allowed = form.check(&picks, |_| Some(Cents::ZERO)).is_ok();
        let slip = paper.slip(&picks);
        let read = slip.write(paper.width());
        if allowed {
            let bytes = read.unwrap();
            prop_assert_eq!(bytes.len(), paper.width());
            prop_assert_eq!(reader.read(&bytes), Ok((slip, picks)));
        } else if let Ok(bytes) = read {
            prop_assert!(matches!(reader.read(&bytes), Err(Reason::Form(_))));
        }
    }

    #[test]
    fn any_bytes_are_a_slip_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        if let Ok(slip) = Slip::read(&bytes) {
            // One way to write each slip.
            prop_assert_eq!(slip.write(bytes.len()), Ok(bytes));
        }
    }

    #[test]
    fn nearly_slips_are_slips_or_errors(text in "v1( [0-9a-b=+]{0,4}){0,4} {0,3}") {
        if let Ok(slip) = Slip::read(text.as_bytes()) {
            prop_assert_eq!(slip.write(text.len()), Ok(text.into_bytes()));
        }
    }
}

#[test]
fn a_slip_is_text_that_a_person_can_read() {
    let choices = Slip::new([("12", 1), ("45", 20)]);
    assert_eq!(choices.text(), "v1 12=1 45=20");
    assert_eq!(choices.write(16).unwrap(), b"v1 12=1 45=20   ");
    assert_eq!(Slip::default().text(), "v1");
    assert_eq!(Slip::read(b"v1      "), Ok(Slip::default()));
}

#[test]
fn the_width_depends_on_the_paper_alone() {
    let numbers = ["1", "22", "333"];
    let approval = |max| width(BallotForm::Approval { min: 0, max }, numbers);
    assert_eq!(approval(1), 16);
    assert_eq!(approval(3), 32);
    let grades = BallotForm::MajorityJudgment { grades: 5 };
    assert_eq!(width(grades, numbers), 32);
}

#[test]
fn what_is_wrong_with_a_slip_is_told() {
    let fault = |text: &str| Slip::read(text.as_bytes()).unwrap_err();
    assert_snapshot!(fault(""), @"the slip does not begin with `v1`");
    assert_snapshot!(fault("v2 1=1"), @"the slip does not begin with `v1`");
    assert_snapshot!(fault("v1 1=1 2"), @"choice 2 of the slip can't be read");
    assert_snapshot!(fault("v1 1=1  2=1"), @"choice 2 of the slip can't be read");
    assert_snapshot!(fault("v1 1=01"), @"choice 1 of the slip can't be read");
    assert_snapshot!(fault("v1 1=99999999999"), @"choice 1 of the slip can't be read");
    assert_eq!(Slip::read(&[0xff]), Err(SlipError::NotText));
    let number = Slip(vec![Choice {
        number: "a b".to_owned(),
        points: 1,
    }]);
    assert_eq!(
        number.write(100),
        Err(SlipError::Number {
            number: "a b".to_owned()
        })
    );
}

#[test]
fn the_ballot_paper_refuses_with_a_reason() {
    let paper = paper();
    let reader = paper.reader();
    let read = |slip: &Slip| reader.picks(slip).map(|_| ());
    assert_eq!(read(&slip(&[])), Ok(()));
    assert_eq!(read(&slip(&["01", "n4"])), Ok(()));
    let number = |number: &str| number.to_owned();
    assert_eq!(
        read(&slip(&["09"])),
        Err(Reason::UnknownProject {
            number: number("09")
        })
    );
    assert_eq!(
        read(&slip(&["02", "01"])),
        Err(Reason::Order {
            number: number("01")
        })
    );
    assert_eq!(
        read(&slip(&["01", "01"])),
        Err(Reason::Order {
            number: number("01")
        })
    );
    assert_eq!(
        read(&Slip::new([("01", 0)])),
        Err(Reason::NoPoints {
            number: number("01")
        })
    );
    assert_eq!(
        read(&slip(&["01", "02", "03"])),
        Err(Reason::Form(BallotError::TooMany { chosen: 3, max: 2 }))
    );
    assert_eq!(
        reader.read(b"v1 01=1"),
        Err(Reason::Slip(SlipError::Width {
            expected: 16,
            found: 7
        }))
    );
}
