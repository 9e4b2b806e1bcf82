// A photo as a phone takes it: with the place in it.
import type { Page } from "@playwright/test";

/** 43° 56′ 58″ N, 4° 48′ 20″ E: the city hall of Avignon. */
const LATITUDE = [43, 56, 58];
const LONGITUDE = [4, 48, 20];

/** Three rational numbers of a whole each, as Exif writes degrees, minutes and seconds. */
const rationals = (numbers: number[]) => {
  const bytes = Buffer.alloc(24);
  numbers.forEach((number, at) => {
    bytes.writeUInt32LE(number, at * 8);
    bytes.writeUInt32LE(1, at * 8 + 4);
  });
  return bytes;
};

/** An entry of a directory: its tag, its type (2 text, 4 whole number, 5 rational), how many, and the value or where it is. */
const entry = (tag: number, type: number, count: number, value: Buffer | number) => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  if (typeof value === "number") bytes.writeUInt32LE(value, 8);
  else value.copy(bytes, 8);
  return bytes;
};

const directory = (entries: Buffer[]) => {
  const count = Buffer.alloc(2);
  count.writeUInt16LE(entries.length, 0);
  return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
};

/** The APP1 segment (Exif 2.32, 4.6) that says where a photo was taken. */
function place(): Buffer {
  const gps = 8 + 2 + 12 + 4;
  const numbers = gps + 2 + 4 * 12 + 4;
  const content = Buffer.concat([
    Buffer.from("Exif\0\0II*\0\x08\0\0\0", "latin1"),
    directory([entry(0x8825, 4, 1, gps)]),
    directory([
      entry(1, 2, 2, Buffer.from("N\0")),
      entry(2, 5, 3, numbers),
      entry(3, 2, 2, Buffer.from("E\0")),
      entry(4, 5, 3, numbers + 24),
    ]),
    rationals(LATITUDE),
    rationals(LONGITUDE),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG of 1,200 × 900 pixels that a page draws, with the place behind its first two bytes. */
export async function photo(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1200, 900];
    const brush = canvas.getContext("2d")!;
    brush.fillStyle = "steelblue";
    brush.fillRect(0, 0, 1200, 900);
    brush.fillStyle = "gold";
    brush.fillRect(200, 300, 500, 400);
    return canvas.toDataURL("image/jpeg", 0.9).split(",")[1]!;
  });
  const jpeg = Buffer.from(drawn, "base64");
  return Buffer.concat([jpeg.subarray(0, 2), place(), jpeg.subarray(2)]);
}

/** What tells a place or a device in a JPEG: segments APP1 and beyond (Exif, XMP, IPTC), comments, and the numbers themselves. */
export function traces(jpeg: Buffer): string[] {
  const found = ["Exif", "GPS", "II*\0", "MM\0*", "http://ns.adobe.com/xap"].filter((text) => jpeg.includes(text, 0, "latin1"));
  for (const [name, numbers] of Object.entries({ LATITUDE, LONGITUDE })) if (jpeg.includes(rationals(numbers))) found.push(name);
  if (jpeg.readUInt16BE(0) !== 0xffd8) found.push("no JPEG");
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1]!;
    if ((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe) found.push(`segment ${marker.toString(16)}`);
  }
  return found;
}
