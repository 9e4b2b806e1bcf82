use ballot_box::{ChangeCode, LeafHash, ReceiptCode};
use domain::base32::CodeError;
use proptest::prelude::*;

proptest! {
    #[test]
    fn codes_read_back_however_they_are_typed(bytes: [u8; 32]) {
        let leaf = LeafHash::from_bytes(bytes);
        let code = ReceiptCode::of(&leaf);
        let typed = [
            code.to_string(),
            code.grouped(),
            code.grouped().to_lowercase().replace(' ', "-"),
            code.as_str().replace('0', "o").replace('1', "l"),
        ];
        for typed in typed {
            prop_assert_eq!(typed.parse::<ReceiptCode>(), Ok(code));
        }
        prop_assert!(code.names(&leaf));
    }

    #[test]
    fn what_is_typed_never_panics(typed in any::<String>()) {
        let _ = typed.parse::<ReceiptCode>();
        let _ = typed.parse::<ChangeCode>();
    }
}

#[test]
fn a_receipt_code_is_the_first_eighty_bits() {
    let mut bytes = [0; 32];
    bytes[..10].copy_from_slice(&[0xff, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    let code = ReceiptCode::of(&LeafHash::from_bytes(bytes));
    assert_eq!(code.grouped(), "ZW00 0000 0000 0001");
}

#[test]
fn a_change_code_is_long_and_hidden() {
    let code = ChangeCode::random(&mut rand::rng());
    assert_eq!(code.reveal().len(), 20);
    assert_eq!(code.grouped().len(), 24);
    assert_eq!(format!("{code:?}"), "ChangeCode(hidden)");
    assert_eq!(code.grouped().parse(), Ok(code.clone()));
    assert_ne!(code, ChangeCode::random(&mut rand::rng()));
}

#[test]
fn a_wrong_code_says_what_is_wrong() {
    assert_eq!(
        "7Q4M".parse::<ReceiptCode>(),
        Err(CodeError::Length {
            expected: 16,
            found: 4
        })
    );
    assert_eq!(
        "7Q4M KZ0P 3D9X W2AU".parse::<ReceiptCode>(),
        Err(CodeError::Character('U'))
    );
}
