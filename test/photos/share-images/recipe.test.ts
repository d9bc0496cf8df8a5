import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ShareImageWords } from "../../../src/model/share-image.ts";
import { drawShareImage, WEIGHTS } from "../../../src/photos/share-images/draw.ts";
import { SHARE_IMAGE_RECIPE } from "../../../src/photos/share-images/recipe.ts";
import { Typeface } from "../../../src/photos/share-images/typeface.ts";
import { PROJECT } from "../../structure/source-files.ts";

const TOKENS = readFileSync(join(PROJECT, "templates/assets/css/tokens.css"), "utf8");

/** A recipe is in the name of every image that was published: it has the colours written out, and does not follow the stylesheet unasked. */
test.each([
  ["wash", "wash"],
  ["ink", "ink"],
  ["inkSoft", "ink-soft"],
  ["accent", "accent-ink"],
] as const)("%s has the colour that pages have by day", (part, token) => {
  const [, day] = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`).exec(TOKENS) ?? [];
  expect(SHARE_IMAGE_RECIPE[part]).toBe(day);
});

test("its mark is the site's icon", () => {
  const icon = readFileSync(join(PROJECT, "templates/assets/icon.svg"), "utf8");
  const { brass, mark } = SHARE_IMAGE_RECIPE;
  expect(icon.match(/<path [^>]*\/>/g)?.join("")).toBe(mark.shapes);
  expect(icon).toContain(`viewBox="0 0 ${mark.box} ${mark.box}"`);
  expect(mark.shapes).toContain(`fill="${brass}"`);
});

const IMAGES: readonly ShareImageWords[] = [
  { lang: "uk", name: "Вісник", kicker: "Україна", title: "Щедра ніч у Києві: ґанок, їжак і «м’ята»" },
  {
    lang: "fr",
    name: "Visnyk",
    title: "L’été où l’œuvre",
    text: "Un texte plus long, sur plusieurs lignes, à côté du titre.",
  },
  { lang: "en", title: "Visnyk", text: "News from Kyiv, VA–AV, “fi” and ﬂ" },
];

/** What the images above are in the edition of the recipe that stands beside it. */
const DRAWN = { edition: 4, hash: "a4ebaeba2866b9a3" };

/** Published images keep their names as long as the edition stays: what is drawn may change with a new one only. */
test("nothing is drawn in another way without a new edition of the recipe", async () => {
  const faces = await Typeface.read(WEIGHTS);
  const drawn = IMAGES.map((words) => drawShareImage(words, faces)).join("\n");
  expect({
    edition: SHARE_IMAGE_RECIPE.edition,
    hash: createHash("sha256").update(drawn).digest("hex").slice(0, 16),
  }).toEqual(DRAWN);
});
