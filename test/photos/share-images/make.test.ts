import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ShareImageWords } from "../../../src/model/share-image.ts";
import { makeShareImage } from "../../../src/photos/share-images/make.ts";
import { shareImage, shareImageKey } from "../../../src/photos/share-images/recipe.ts";
import { sharp } from "../../../src/photos/sharp.ts";
import { scratchFolder } from "../pictures.ts";

const folder = scratchFolder();
const cache = join(folder, "cache");
const WORDS: ShareImageWords = { lang: "uk", name: "Вісник", kicker: "Україна", title: "Щедра ніч у Києві" };

/** The height of the band along the lower edge, in pixels. */
const BAND = 22;

/** The box of what is neither ground nor band, in pixels, and the colours that take up the most of the image, as names. */
async function seen(
  words: ShareImageWords,
): Promise<{ left: number; top: number; right: number; bottom: number; colours: Set<string> }> {
  const { file } = await makeShareImage(words, { cache, content: "" }, "size");
  const { data, info } = await sharp(file.cached).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const box = { left: info.width, top: info.height, right: 0, bottom: 0, colours: new Set<string>() };
  for (let at = 0; at < data.length; at += info.channels) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    const [x, y] = [(at / info.channels) % info.width, Math.floor(at / info.channels / info.width)];
    if ((r > 240 && g > 235 && b > 215) || y >= info.height - BAND) continue;
    Object.assign(box, {
      left: Math.min(box.left, x),
      right: Math.max(box.right, x),
      top: Math.min(box.top, y),
      bottom: Math.max(box.bottom, y),
    });
    if (r < 40 && b > r + 10) box.colours.add("ink");
    if (r > 100 && b < 40) box.colours.add("brass");
  }
  return box;
}

const LONG =
  "Міністри оборони двадцяти семи країн домовилися про ґрунтовне посилення протиповітряної оборони";

describe("a share image", () => {
  test("is a small picture of the size that pages say", async () => {
    const { file } = await makeShareImage(WORDS, { cache, content: "" }, "size");
    const { path, type, width, height } = shareImage(WORDS);
    expect(file.path).toBe(path);
    const found = await sharp(file.cached).metadata();
    expect([found.mediaType, found.width, found.height, found.isPalette]).toEqual([
      type,
      width,
      height,
      true,
    ]);
    expect(readFileSync(file.cached)).toHaveLength(file.bytes);
    expect(file.bytes).toBeLessThan(40_000);
  });

  test("has ink on its ground, and brass letters for the topic only", async () => {
    expect((await seen(WORDS)).colours).toEqual(new Set(["ink", "brass"]));
    expect((await seen({ ...WORDS, kicker: undefined })).colours).toEqual(new Set(["ink"]));
  });

  test.each<[string, ShareImageWords]>([
    ["a short title", WORDS],
    ["a long one", { ...WORDS, title: LONG }],
    ["one that is much too long", { ...WORDS, title: `${LONG} `.repeat(9) }],
    ["one of a single word", { ...WORDS, title: "Щ".repeat(300) }],
    ["a long name and topic", { ...WORDS, name: LONG, kicker: LONG }],
    ["a text below the title", { ...WORDS, text: LONG }],
    ["a long text below a long title", { ...WORDS, title: LONG, text: `${LONG} `.repeat(9) }],
    ["the site's own", { lang: "uk", title: "Вісник", text: LONG }],
    ["the site's own, with a long name", { lang: "uk", title: LONG, text: `${LONG} `.repeat(9) }],
  ])("keeps its margins: %s", async (_, words) => {
    const { left, top, right, bottom } = await seen(words);
    expect(left).toBeGreaterThanOrEqual(60);
    expect(right).toBeLessThanOrEqual(1200 - 60);
    expect(top).toBeGreaterThanOrEqual(40);
    expect(bottom).toBeLessThanOrEqual(630 - 40);
  });

  test("says in words what is to be read on it", () => {
    expect(shareImage({ ...WORDS, title: "Чому?" }).alt).toBe("Україна. Чому? Вісник");
    expect(shareImage({ lang: "uk", title: "Вісник", text: "Новини." }).alt).toBe("Вісник. Новини");
  });

  test("has an address for all that it says", () => {
    const changes: Partial<ShareImageWords>[] = [
      {},
      { title: "x" },
      { kicker: "x" },
      { name: "x" },
      { text: "x" },
      { lang: "en" },
    ];
    const keys = changes.map((change) => shareImageKey({ ...WORDS, ...change }));
    expect(new Set(keys).size).toBe(changes.length);
    expect(shareImageKey({ title: WORDS.title, kicker: WORDS.kicker, name: WORDS.name, lang: "uk" })).toBe(
      keys[0],
    );
  });

  test("has the newsroom's own logo in the place of its name, and its accent", async () => {
    const file = "logo.svg";
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path fill="#0a7d2c" d="M0 0h200v100H0z"/></svg>';
    writeFileSync(join(folder, file), svg);
    const logo = { file, hash: "1", width: 200, height: 100, isDrawing: true };
    const words = { ...WORDS, look: { accent: "#c8102e", logo } };
    const made = await makeShareImage(words, { cache, content: folder }, "size");
    const image = sharp(made.file.cached).removeAlpha();
    const at = async (left: number, top: number) => [
      ...(await image.clone().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
    ];
    expect((await at(80, 80))[1]).toBeCloseTo(0x7d, -1);
    expect((await at(600, 620))[0]).toBeCloseTo(0xc8, -1);
    // The program's mark is not there.
    expect(await at(1100, 90)).toEqual(await at(600, 90));
    expect(shareImage(words).path).not.toBe(shareImage(WORDS).path);
  });

  test("is drawn once, and anew where it is spoilt", async () => {
    const first = await makeShareImage(WORDS, { cache: join(folder, "other"), content: "" }, "size");
    const again = await makeShareImage(WORDS, { cache: join(folder, "other"), content: "" }, "size");
    expect([first.reused, again.reused]).toEqual([false, true]);
    const whole = readFileSync(first.file.cached);
    const spoilt = Buffer.from(whole);
    spoilt[100] = (spoilt[100] as number) ^ 1;
    writeFileSync(first.file.cached, spoilt);
    expect(
      (await makeShareImage(WORDS, { cache: join(folder, "other"), content: "" }, "content")).reused,
    ).toBe(false);
    expect(readFileSync(first.file.cached)).toEqual(whole);
  });

  test("has the same bytes wherever it is drawn", async () => {
    const [one, other] = [
      await makeShareImage(WORDS, { cache, content: "" }, "size"),
      await makeShareImage(WORDS, { cache: join(folder, "third"), content: "" }, "size"),
    ];
    expect(other.file.sha256).toBe(one.file.sha256);
  });
});
