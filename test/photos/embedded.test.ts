import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEmbeddedCredit } from "../../src/photos/exif.ts";
import { inspectPhoto } from "../../src/photos/inspect.ts";
import { readIptcCredit } from "../../src/photos/iptc.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { readXmpCredit } from "../../src/photos/xmp.ts";
import { derive, plain, scratchFolder } from "./pictures.ts";
import { tiffFile } from "./tiff-file.ts";

const folder = scratchFolder();

const WORDS = { credit: "Тарас Шевченко", copyright: "© Тарас, усі права" };
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>' +
  `<dc:creator><rdf:Seq><rdf:li>${WORDS.credit}</rdf:li></rdf:Seq></dc:creator>` +
  `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${WORDS.copyright}</rdf:li></rdf:Alt></dc:rights>` +
  "<exif:GPSLatitude>50,27N</exif:GPSLatitude></rdf:Description></rdf:RDF></x:xmpmeta>";

/** One dataset of IPTC. */
function dataset(number: number, text: string | Buffer, record = 2): Buffer {
  const content = Buffer.from(text);
  return Buffer.concat([
    Buffer.from([0x1c, record, number, content.length >> 8, content.length & 255]),
    content,
  ]);
}

const IPTC = Buffer.concat([
  dataset(90, "\x1b%G", 1),
  dataset(5, "Назва"),
  dataset(80, WORDS.credit),
  dataset(116, WORDS.copyright),
]);

/** A resource of Photoshop's with IPTC in it. */
function resource(content: Buffer): Buffer {
  const head = Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(content.length, head.length - 4);
  return Buffer.concat([head, content]);
}

async function withIptc(): Promise<Buffer> {
  const jpeg = await plain(30, 20).jpeg().toBuffer();
  const body = resource(IPTC);
  const length = body.length + 2;
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, length >> 8, length & 255]), body]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

async function withTexts(): Promise<Buffer> {
  const png = await plain(30, 20).png().toBuffer();
  const text = (keyword: string, words: string) => {
    const chunk = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from(`iTXt${keyword}\0\0\0\0\0${words}`),
      Buffer.alloc(4),
    ]);
    chunk.writeUInt32BE(chunk.length - 12, 0);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
    return chunk;
  };
  const at = png.indexOf("IDAT") - 4;
  const texts = [text("Author", WORDS.credit), text("Copyright", WORDS.copyright), text("Comment", "Secret")];
  return Buffer.concat([png.subarray(0, at), ...texts, png.subarray(at)]);
}

const withXmp = (format: "jpeg" | "png" | "webp" | "avif" | "tiff") => () =>
  plain(30, 20).withXmp(XMP).toFormat(format).toBuffer();

describe("the words of a photo's own file are in all that is made of it", () => {
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ["fields of TIFF", () => tiffFile([{ 315: WORDS.credit, 33432: WORDS.copyright, 271: "Secret" }])],
    ["XMP in JPEG", withXmp("jpeg")],
    ["XMP in PNG", withXmp("png")],
    ["XMP in WebP", withXmp("webp")],
    ["XMP in AVIF", withXmp("avif")],
    ["XMP in TIFF", withXmp("tiff")],
    ["IPTC in JPEG", withIptc],
    ["texts in PNG", withTexts],
  ])("%s", async (name, make) => {
    const content = await make();
    const file = join(folder, "photo.any");
    writeFileSync(file, content);
    expect(await inspectPhoto(file)).toMatchObject(WORDS);
    const { files } = await derive(folder, name.replaceAll(" ", "-"), content, { crops: true });
    expect(files.length).toBeGreaterThan(4);
    for (const { cached } of files) {
      const { exif, xmpAsString = "" } = await sharp(cached).metadata();
      expect(readEmbeddedCredit(exif as Buffer)).toEqual(WORDS);
      expect(xmpAsString).not.toMatch(/GPS|Secret/);
    }
  });

  test.each(["png", "webp", "avif"] as const)("Exif in %s", async (format) => {
    const file = join(folder, `exif.${format}`);
    const exif = { IFD0: { Artist: "Taras", Copyright: "Taras, 2026" } };
    writeFileSync(file, await plain(30, 20).withExif(exif).toFormat(format).toBuffer());
    expect(await inspectPhoto(file)).toMatchObject({ credit: "Taras", copyright: "Taras, 2026" });
  });

  test("Exif comes before XMP, word by word", async () => {
    const file = join(folder, "both.jpg");
    const image = plain(30, 20).withExif({ IFD0: { Artist: "Taras" } });
    writeFileSync(file, await image.withXmp(XMP).jpeg().toBuffer());
    expect(await inspectPhoto(file)).toMatchObject({ credit: "Taras", copyright: WORDS.copyright });
  });
});

describe("XMP", () => {
  const described = (content: string, attributes = "") =>
    `<rdf:Description rdf:about=""${attributes}>${content}</rdf:Description>`;

  // biome-ignore format: a table reads better in rows
  test.each<[string, string, object]>([
    ["several authors", described("<dc:creator>\n <rdf:Seq>\n <rdf:li>А</rdf:li><rdf:li> Б </rdf:li></rdf:Seq></dc:creator>"), { credit: "А, Б" }],
    ["rights in several languages", described('<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">А</rdf:li><rdf:li xml:lang="en">B</rdf:li></rdf:Alt></dc:rights>'), { copyright: "А" }],
    ["an element alone", described("<photoshop:Credit>AFP &amp; УП &#x26; &#1031;</photoshop:Credit>"), { credit: "AFP & УП & Ї" }],
    ["attributes", described("", ' photoshop:Credit="AFP &lt;1&gt;" tiff:Copyright=\'УП\''), { credit: "AFP <1>", copyright: "УП" }],
    ["an author before a credit line", described("<dc:creator><rdf:Seq><rdf:li>А</rdf:li></rdf:Seq></dc:creator>", ' photoshop:Credit="Б"'), { credit: "А" }],
    ["an author without a name before a credit line", described("<dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator>", ' photoshop:Credit="Б"'), { credit: "Б" }],
    ["an element that is not closed", "<dc:creator><rdf:Seq><rdf:li>А", {}],
    ["nothing", "", {}],
  ])("%s", (_, packet, words) => {
    expect(readXmpCredit(packet)).toEqual(words);
  });

  test("takes time in proportion to its length", () => {
    expect(readXmpCredit(`${"<dc:creator".repeat(200_000)}${" photoshop:Credit".repeat(100_000)}`)).toEqual(
      {},
    );
  });
});

describe("IPTC", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[string, Buffer, object]>([
    ["alone", IPTC, WORDS],
    ["among resources", resource(IPTC), WORDS],
    ["several by-lines", Buffer.concat([dataset(80, "А"), dataset(80, "Б")]), { credit: "А, Б" }],
    ["a credit without a by-line", dataset(110, "AFP"), { credit: "AFP" }],
    ["another encoding", dataset(80, Buffer.from([0xd2, 0xe0, 0xf0])), {}],
    ["one that is cut short", IPTC.subarray(0, 20), {}],
    ["nothing", Buffer.alloc(0), {}],
  ])("%s", (_, block, words) => {
    expect(readIptcCredit(block)).toMatchObject(words);
  });

  test("any bytes at all are taken without an error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(readIptcCredit(resource(Buffer.from(bytes)))).toBeTypeOf("object");
        expect(readIptcCredit(Buffer.concat([Buffer.from([0x1c, 2, 80]), bytes]))).toBeTypeOf("object");
      }),
    );
  });
});
