//! Reads a QR code in a picture of the camera, for browsers that can't themselves.

/// Bytes of a text at most: an address with a code is far shorter.
const MOST_TEXT: usize = 512;

/// The text of the first QR code that can be read. `grey` holds a byte for each pixel, row by row; a picture of another
/// size than it says holds none.
pub fn read(width: u32, height: u32, grey: &[u8]) -> Option<String> {
    let (width, height) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
    if width == 0 || height == 0 || width.checked_mul(height)? != grey.len() {
        return None;
    }
    quircs::Quirc::default()
        .identify(width, height, grey)
        .filter_map(|code| code.ok()?.decode().ok())
        .filter_map(|data| String::from_utf8(data.payload).ok())
        .find(|text| text.len() <= MOST_TEXT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ADDRESS: &str = "https://budget.example/c/ABCDE-FGHJK";

    /// A drawn code, each module `scale` pixels wide, turned a little by shearing, on paper that is not white.
    fn picture(text: &str, scale: usize, shear: usize) -> (u32, u32, Vec<u8>) {
        let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).unwrap();
        let modules = usize::try_from(code.size()).unwrap() + 8;
        let side = modules * scale;
        let width = side + side / 20 * shear;
        let mut grey = vec![200; width * side];
        for y in 0..side {
            for x in 0..side {
                let at = |pixel: usize| i32::try_from(pixel / scale).unwrap() - 4;
                if code.get_module(at(x), at(y)) {
                    grey[y * width + x + y * shear / 20] = 40;
                }
            }
        }
        let size = |pixels: usize| u32::try_from(pixels).unwrap();
        (size(width), size(side), grey)
    }

    #[test]
    fn a_card_before_the_camera_is_read() {
        for (scale, shear) in [(3, 0), (5, 0), (8, 0), (6, 1), (6, 3)] {
            let (width, height, grey) = picture(ADDRESS, scale, shear);
            let text = read(width, height, &grey);
            assert_eq!(text.as_deref(), Some(ADDRESS), "{scale}, {shear}");
        }
    }

    #[test]
    fn a_picture_without_a_code_holds_none() {
        assert_eq!(read(64, 64, &[128; 64 * 64]), None);
        assert_eq!(read(0, 0, &[]), None);
        assert_eq!(read(64, 64, &[0; 63]), None);
        assert_eq!(read(u32::MAX, u32::MAX, &[0; 4]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// A worker that ends because of a picture would end in the middle of what it sends.
        #[test]
        fn no_picture_ends_the_worker(
            width in 1_u32..90,
            rows in 1_u32..90,
            bytes in prop::collection::vec(any::<u8>(), 90 * 90),
        ) {
            let grey = &bytes[..usize::try_from(width * rows).unwrap()];
            let _ = read(width, rows, grey);
        }

        /// A code with spots and missing parts is read, or not.
        #[test]
        fn a_damaged_code_is_no_harm(
            spots in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4000),
            cut in 0_usize..100,
        ) {
            let (width, height, mut grey) = picture(ADDRESS, 4, 1);
            for (at, value) in spots {
                let at = at.index(grey.len());
                grey[at] = value;
            }
            let half = cut * grey.len() / 100;
            grey[..half].fill(200);
            let _ = read(width, height, &grey);
        }
    }
}
