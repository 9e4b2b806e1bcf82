//! A photo as somebody sends it into one that can be shown: type by content, size and pixels limited before they are
//! decoded, turned upright, made smaller and encoded anew. Nothing of the file itself is kept, so that neither the
//! place where it was taken nor anything hidden in it can be.

use domain::photo::{MAX_BYTES, MAX_PIXELS, SIDE, THUMBNAIL};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder as _, ImageError, ImageFormat, ImageReader,
    Limits, RgbImage,
};
use std::io::Cursor;
use tokio::sync::Semaphore;

/// What an eye does not tell from the original, at a fifth of its size.
const QUALITY: u8 = 82;
/// The most that decoding may ask for, in bytes: 64 million pixels of four bytes.
const MAX_MEMORY: u64 = 4 * MAX_PIXELS;
/// Pixels that are decoded at the same moment, in millions: a small machine has little memory, and a flood of large
/// photos waits its turn.
static AT_ONCE: Semaphore = Semaphore::const_new(AT_ONCE_MILLIONS as usize);
const AT_ONCE_MILLIONS: u32 = 80;

/// A photo made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedPhoto {
    /// JPEG without any metadata, its longer side [`SIDE`] pixels at most.
    pub jpeg: Vec<u8>,
    /// The same with [`THUMBNAIL`] pixels.
    pub thumbnail: Vec<u8>,
    /// Pixels of `jpeg`, upright.
    pub width: u32,
    pub height: u32,
}

/// Why a photo can't be taken. Each has words that say what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    #[error("the file is empty")]
    Empty,
    #[error("the photo has more than {MAX_BYTES} bytes")]
    TooLarge,
    #[error("the photo has more than {MAX_PIXELS} pixels")]
    TooManyPixels,
    /// What iPhones make unless they are told otherwise; no browser but theirs shows it.
    #[error("the photo is in Apple's format (HEIC)")]
    Heic,
    #[error("the file is no JPEG, PNG or WebP")]
    NotAPhoto,
    #[error("the photo is cut off or damaged")]
    Damaged,
}

/// Checks a photo and makes it anew, beside the threads that answer requests.
pub async fn photo(bytes: Vec<u8>) -> Result<CheckedPhoto, PhotoError> {
    let pixels = pixels_of(&bytes)?;
    let millions = u32::try_from(pixels / 1_000_000).unwrap_or(u32::MAX);
    // The semaphore is never closed.
    let _turn = AT_ONCE
        .acquire_many(millions.clamp(1, AT_ONCE_MILLIONS))
        .await
        .map_err(|_| PhotoError::Damaged)?;
    tokio::task::spawn_blocking(move || photo_now(&bytes))
        .await
        // A decoder that panics has met a file that is none.
        .unwrap_or(Err(PhotoError::Damaged))
}

/// The same, on this thread: takes tenths of a second.
pub fn photo_now(bytes: &[u8]) -> Result<CheckedPhoto, PhotoError> {
    pixels_of(bytes)?;
    let mut decoder = reader(bytes)?.into_decoder().map_err(|err| fault(&err))?;
    let orientation = decoder.orientation().ok();
    let decoded = DynamicImage::from_decoder(decoder).map_err(|err| fault(&err))?;
    // Made smaller before it is turned: turning needs a copy.
    let mut small = DynamicImage::ImageRgb8(on_white(within(&decoded, SIDE)));
    drop(decoded);
    if let Some(orientation) = orientation {
        small.apply_orientation(orientation);
    }
    let shown = small.into_rgb8();
    let (width, height) = shown.dimensions();
    let jpeg = encoded(&shown)?;
    let thumbnail = encoded(&within(&DynamicImage::ImageRgb8(shown), THUMBNAIL).into_rgb8())?;
    Ok(CheckedPhoto {
        jpeg,
        thumbnail,
        width,
        height,
    })
}

/// How many pixels the file says that it has: read from its first bytes, before any of them is decoded.
fn pixels_of(bytes: &[u8]) -> Result<u64, PhotoError> {
    if bytes.is_empty() {
        return Err(PhotoError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let decoder = reader(bytes)?.into_decoder().map_err(|err| fault(&err))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    match pixels {
        0 => Err(PhotoError::Damaged),
        // Sixteen bits a colour need twice the memory of eight.
        many if many > MAX_PIXELS || decoder.total_bytes() > MAX_MEMORY => {
            Err(PhotoError::TooManyPixels)
        }
        some => Ok(some),
    }
}

/// What would need more memory than it may is too large, whatever it says of itself; all else can't be read.
fn fault(err: &ImageError) -> PhotoError {
    match err {
        ImageError::Limits(_) => PhotoError::TooManyPixels,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => PhotoError::Damaged,
    }
}

/// The file's type by its content; names and what a browser says of a file are not believed.
fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, PhotoError> {
    let format = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => format,
        Ok(_) | Err(_) if is_heic(bytes) => return Err(PhotoError::Heic),
        Ok(_) | Err(_) => return Err(PhotoError::NotAPhoto),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    Ok(reader)
}

/// The brands of HEIF and AVIF (ISO/IEC 23008-12), in the box that such a file begins with.
fn is_heic(bytes: &[u8]) -> bool {
    let brand = bytes.get(8..12).unwrap_or_default();
    bytes.get(4..8) == Some(b"ftyp")
        && matches!(
            brand,
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" | b"avif"
        )
}

/// The longer side is `side` pixels at most; a smaller picture stays as it is.
fn within(image: &DynamicImage, side: u32) -> DynamicImage {
    if image.width().max(image.height()) <= side {
        return image.clone();
    }
    // Triangle averages all pixels that fall together when a picture is made smaller, and is quick.
    image.resize(side, side, FilterType::Triangle)
}

/// A drawing's transparent ground becomes white: JPEG knows no transparency, and black would hide what is drawn.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let from = image.into_rgba8();
    RgbImage::from_fn(from.width(), from.height(), |x, y| {
        let image::Rgba([r, g, b, a]) = *from.get_pixel(x, y);
        let over = |c: u8| {
            let mixed = u16::from(c) * u16::from(a) + 255 * (255 - u16::from(a));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(r), over(g), over(b)])
    })
}

fn encoded(image: &RgbImage) -> Result<Vec<u8>, PhotoError> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, QUALITY)
        .encode(
            image.as_raw(),
            image.width(),
            image.height(),
            ExtendedColorType::Rgb8,
        )
        .map_err(|_| PhotoError::Damaged)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    /// A picture whose left half is red and right half blue.
    fn picture(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 {
                Rgb([220, 20, 20])
            } else {
                Rgb([20, 20, 220])
            }
        })
    }

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        encoded(&picture(width, height)).expect("a picture")
    }

    /// An Exif segment (EXIF 2.32, 4.5): an orientation, and a place near Avignon.
    fn exif(orientation: u16) -> Vec<u8> {
        let mut tiff = b"II*\0\x08\0\0\0".to_vec();
        let entry = |tag: u16, kind: u16, count: u32, value: u32| {
            [
                tag.to_le_bytes().to_vec(),
                kind.to_le_bytes().to_vec(),
                count.to_le_bytes().to_vec(),
                value.to_le_bytes().to_vec(),
            ]
            .concat()
        };
        let main = [
            2u16.to_le_bytes().to_vec(),
            entry(0x0112, 3, 1, u32::from(orientation)),
            // Where the GPS directory begins: 8 + 2 + 2 × 12 + 4.
            entry(0x8825, 4, 1, 38),
            0u32.to_le_bytes().to_vec(),
        ]
        .concat();
        let gps = [
            2u16.to_le_bytes().to_vec(),
            entry(0x0001, 2, 2, u32::from(b'N')),
            // Three fractions behind this directory: 38 + 2 + 2 × 12 + 4.
            entry(0x0002, 5, 3, 68),
            0u32.to_le_bytes().to_vec(),
        ]
        .concat();
        tiff.extend(main);
        tiff.extend(gps);
        for number in [43u32, 1, 56, 1, 58, 1] {
            tiff.extend(number.to_le_bytes());
        }
        let mut payload = b"Exif\0\0".to_vec();
        payload.extend(tiff);
        let length = u16::try_from(payload.len() + 2).expect("short");
        [vec![0xff, 0xe1], length.to_be_bytes().to_vec(), payload].concat()
    }

    fn with_exif(jpeg: &[u8], orientation: u16) -> Vec<u8> {
        [&jpeg[..2], &exif(orientation), &jpeg[2..]].concat()
    }

    fn holds(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    #[test]
    fn the_place_in_a_photo_is_gone_and_it_stands_upright() {
        let sent = with_exif(&jpeg(2000, 1000), 6);
        assert!(holds(&sent, b"Exif"));
        let photo = photo_now(&sent).expect("a photo");
        for made in [&photo.jpeg, &photo.thumbnail] {
            assert!(!holds(made, b"Exif") && !holds(made, b"II*\0"));
            // No segment of an application at all but JFIF's own.
            assert!(!holds(made, &[0xff, 0xe1]));
        }
        // Orientation 6: turned by a quarter to the right, so that the red left half is on top.
        assert_eq!((photo.width, photo.height), (800, 1600));
        let shown = image::load_from_memory(&photo.jpeg)
            .expect("a picture")
            .into_rgb8();
        assert_eq!(shown.dimensions(), (800, 1600));
        let top = shown.get_pixel(400, 100);
        let bottom = shown.get_pixel(400, 1500);
        assert!(
            top[0] > 150 && top[2] < 100 && bottom[2] > 150 && bottom[0] < 100,
            "{top:?} {bottom:?}"
        );
        let small = image::load_from_memory(&photo.thumbnail).expect("a picture");
        assert_eq!((small.width(), small.height()), (200, 400));
    }

    #[test]
    fn a_small_photo_is_not_made_larger() {
        let photo = photo_now(&jpeg(300, 200)).expect("a photo");
        assert_eq!((photo.width, photo.height), (300, 200));
    }

    #[test]
    fn what_a_png_says_besides_is_dropped_and_its_ground_is_white() {
        let mut png = vec![];
        let clear = image::RgbaImage::from_pixel(40, 30, image::Rgba([0, 0, 0, 0]));
        clear
            .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
            .expect("written");
        // A text chunk behind the header (8 bytes of signature, 25 of IHDR). Its checksum is the decoder's to read
        // or to leave: ancillary chunks with a wrong one are skipped.
        let text = b"Comment\0chez Ana, 3 rue des Lices";
        let mut chunk = u32::try_from(text.len())
            .expect("short")
            .to_be_bytes()
            .to_vec();
        chunk.extend(b"tEXt");
        chunk.extend(text);
        chunk.extend(crc(&chunk[4..]).to_be_bytes());
        png.splice(33..33, chunk);
        assert!(holds(&png, b"rue des Lices"));
        let photo = photo_now(&png).expect("a photo");
        assert!(!holds(&photo.jpeg, b"rue des Lices") && !holds(&photo.jpeg, b"Comment"));
        let shown = image::load_from_memory(&photo.jpeg)
            .expect("a picture")
            .into_rgb8();
        assert!(shown.get_pixel(20, 15)[0] > 250);
    }

    /// CRC-32 as PNG wants it (its annex D).
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 {
                    0xedb8_8320 ^ (crc >> 1)
                } else {
                    crc >> 1
                }
            })
        })
    }

    #[test]
    fn webp_is_taken() {
        let mut webp = vec![];
        picture(64, 48)
            .write_to(&mut Cursor::new(&mut webp), ImageFormat::WebP)
            .expect("written");
        let photo = photo_now(&webp).expect("a photo");
        assert_eq!((photo.width, photo.height), (64, 48));
        assert_eq!(&photo.jpeg[..3], [0xff, 0xd8, 0xff]);
    }

    #[test]
    fn a_file_that_would_fill_the_memory_is_refused_by_its_header() {
        // A PNG of 60,000 × 60,000 pixels in a few bytes: 10 GB if it were decoded.
        let mut header = b"IHDR".to_vec();
        header.extend(60_000u32.to_be_bytes());
        header.extend(60_000u32.to_be_bytes());
        header.extend([8, 2, 0, 0, 0]);
        let sum = crc(&header);
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
        png.extend(&header);
        png.extend(sum.to_be_bytes());
        png.extend([0, 0, 0, 0]);
        png.extend(b"IDAT");
        png.extend(crc(b"IDAT").to_be_bytes());
        assert_eq!(photo_now(&png), Err(PhotoError::TooManyPixels));
        assert_eq!(
            photo_now(&vec![0xff; MAX_BYTES + 1]),
            Err(PhotoError::TooLarge)
        );
    }

    #[test]
    fn what_is_no_photo_is_told_apart() {
        let whole = jpeg(400, 300);
        assert_eq!(photo_now(b""), Err(PhotoError::Empty));
        assert_eq!(
            photo_now(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
            Err(PhotoError::NotAPhoto)
        );
        assert_eq!(photo_now(b"%PDF-1.7"), Err(PhotoError::NotAPhoto));
        assert_eq!(photo_now(b"GIF89a\x01\0\x01\0"), Err(PhotoError::NotAPhoto));
        assert_eq!(
            photo_now(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
            Err(PhotoError::Heic)
        );
        assert_eq!(photo_now(&whole[..60]), Err(PhotoError::Damaged));
        assert_eq!(
            photo_now(&[0xff, 0xd8, 0xff, 0xe0]),
            Err(PhotoError::Damaged)
        );
        let mut png = vec![];
        picture(300, 200)
            .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
            .expect("written");
        assert_eq!(photo_now(&png[..png.len() / 2]), Err(PhotoError::Damaged));
    }

    #[tokio::test]
    async fn photos_wait_for_their_turn_and_are_all_made() {
        let bytes = jpeg(1200, 900);
        let all = (0..6)
            .map(|_| tokio::spawn(photo(bytes.clone())))
            .collect::<Vec<_>>();
        for one in all {
            assert_eq!(one.await.expect("ended").expect("a photo").width, 1200);
        }
    }
}
