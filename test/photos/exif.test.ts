import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEmbeddedCredit } from "../../src/photos/exif.ts";

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;

/** An Exif block with one directory of text tags. */
function exifBlock(order: "II" | "MM", tags: readonly (readonly [tag: number, text: Buffer])[]): Buffer {
  const block = Buffer.alloc(10 + tags.length * 12 + 4);
  const little = order === "II";
  const u16 = (value: number, at: number) =>
    little ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    little ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  block.write(order, 0, "latin1");
  u16(42, 2);
  u32(8, 4);
  u16(tags.length, 8);
  const texts: Buffer[] = [];
  let end = block.length;
  for (const [i, [tag, text]] of tags.entries()) {
    const entry = 10 + i * 12;
    u16(tag, entry);
    u16(2, entry + 2);
    u32(text.length, entry + 4);
    if (text.length <= 4) {
      text.copy(block, entry + 8);
    } else {
      u32(end, entry + 8);
      texts.push(text);
      end += text.length;
    }
  }
  return Buffer.concat([block, ...texts]);
}

const text = (words: string) => Buffer.from(`${words}\0`);

describe("readEmbeddedCredit", () => {
  test.each(["II", "MM"] as const)("reads both words in byte order %s", (order) => {
    const block = exifBlock(order, [
      [0x010f, text("Canon")],
      [ARTIST, text("Рустем Умєров")],
      [COPYRIGHT, text("УП")],
    ]);
    expect(readEmbeddedCredit(block)).toEqual({ credit: "Рустем Умєров", copyright: "УП" });
    expect(readEmbeddedCredit(Buffer.concat([Buffer.from("Exif\0\0"), block]))).toEqual({
      credit: "Рустем Умєров",
      copyright: "УП",
    });
  });

  test.each([
    ["short text inside its entry", text("Є"), "Є"],
    ["text that ends without NUL", Buffer.from("Reuters"), "Reuters"],
    ["photographer before editor", Buffer.from("Ann\0Editor\0"), "Ann"],
    ["blanks", text("   "), undefined],
    ["text in another encoding", Buffer.from([0xd0, 0xf3, 0xf1, 0xf2, 0xe5, 0xec, 0]), undefined],
  ])("%s", (_, bytes, credit) => {
    expect(readEmbeddedCredit(exifBlock("II", [[ARTIST, bytes]])).credit).toBe(credit);
  });

  test("a block that is cut anywhere gives the words it still holds, or none", () => {
    const block = exifBlock("II", [[ARTIST, text("Somebody")]]);
    for (let end = 0; end < block.length - 1; end++) {
      const credit = readEmbeddedCredit(block.subarray(0, end)).credit;
      expect("Somebody".startsWith(credit ?? "")).toBe(true);
    }
  });

  test("any bytes at all are taken without an error", () => {
    const header = Buffer.from("II*\0\x08\0\0\0", "latin1");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readEmbeddedCredit(Buffer.concat([header, bytes]))).toBeTypeOf("object");
      }),
    );
  });
});
