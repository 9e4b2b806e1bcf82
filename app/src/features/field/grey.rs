//! A picture of the camera as the worker reads it.

/// A byte for each pixel of four: red, green, blue and how much of it is there. The weights are those of ITU-R BT.601.
pub fn grey(colours: &[u8]) -> Vec<u8> {
    colours
        .chunks_exact(4)
        .map(|pixel| {
            let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
            let sum = (red * 77 + green * 150 + blue * 29) >> 8;
            u8::try_from(sum).unwrap_or(u8::MAX)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixel_is_as_bright_as_the_eye_sees_it() {
        let colours = [
            [255, 255, 255, 255],
            [0, 0, 0, 255],
            [255, 0, 0, 255],
            [0, 255, 0, 255],
            [0, 0, 255, 255],
        ];
        assert_eq!(grey(colours.as_flattened()), [255, 0, 76, 149, 28]);
        // A row that was cut off is no pixel.
        assert!(grey(&[1, 2, 3]).is_empty());
    }
}
