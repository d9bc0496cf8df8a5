import { expect, test } from "vitest";
import type { Lang } from "../../src/i18n/lang.ts";
import { mergedNotes } from "../../src/intake/photo-notes.ts";
import type { PhotoNotes } from "../../src/intake/schemas.ts";
import { Problems } from "../../src/kit/problems.ts";

type Said = Parameters<typeof mergedNotes>[1][number];

const LANGUAGES = ["uk", "en"] as const;
const said = (lang: Lang, notes: NonNullable<Said["said"]>[number]["notes"]): Said => ({
  lang,
  file: `articles/a/${lang}.md`,
  said: [{ photo: "a.jpg", notes, line: 5 }],
});

function merged(shared: PhotoNotes, ...texts: Said[]): [unknown, string[]] {
  const problems = new Problems();
  const notes = mergedNotes(shared, texts, LANGUAGES, problems);
  return [notes["a.jpg"], problems.all().map(({ file, line, message }) => `${file}:${line}: ${message}`)];
}

const shared = (notes: object): PhotoNotes => ({ "a.jpg": { kind: "photo", ...notes } });

// biome-ignore format: a table reads better in rows
test.each<[what: string, PhotoNotes, Said[], unknown, string[]]>([
  ["photos.yaml alone says all", shared({ credit: "А", licence: "MIT" }), [], { kind: "photo", credit: "А", licence: "MIT" }, []],
  ["a text alone says all", {}, [said("uk", { credit: "А", focus: [0.5, 0.4] })], { kind: "photo", credit: { uk: "А" }, focus: [0.5, 0.4] }, []],
  ["what the text does not say, photos.yaml does", shared({ credit: "А", licence: "MIT" }), [said("uk", { focus: [1, 0] })], { kind: "photo", credit: "А", licence: "MIT", focus: [1, 0] }, []],
  ["the same in both places is no difference", shared({ credit: "А", licence: "MIT" }), [said("uk", { credit: "А", licence: "MIT" })], { kind: "photo", credit: { uk: "А" }, licence: "MIT" }, []],
  ["the text comes before photos.yaml", shared({ licence: "MIT" }), [said("uk", { licence: "CC0" })], { kind: "photo", licence: "CC0" }, ['articles/a/uk.md:5: "licence" of the photo a.jpg is another one in photos.yaml']],
  ["the first language comes before others", {}, [said("en", { licence: "MIT" }), said("uk", { licence: "CC0" })], { kind: "photo", licence: "CC0" }, ['articles/a/en.md:5: "licence" of the photo a.jpg is another one in uk.md']],
  ["each language credits in its own words", shared({ credit: "Редакція" }), [said("en", { credit: "Newsroom" })], { kind: "photo", credit: { uk: "Редакція", en: "Newsroom" } }, []],
  ["another credit in the same language is a difference", shared({ credit: "Редакція" }), [said("uk", { credit: "Хтось" })], { kind: "photo", credit: { uk: "Хтось" } }, ['articles/a/uk.md:5: "credit" of the photo a.jpg is another one in photos.yaml']],
  ["an illustration stays one where a text is silent", { "a.jpg": { kind: "illustration" } }, [said("uk", { credit: "А" })], { kind: "illustration", credit: { uk: "А" } }, []],
  ["what photos.yaml does not say is no difference", shared({}), [said("uk", { kind: "illustration" })], { kind: "illustration" }, []],
])("%s", (_, notes, texts, expected, told) => {
  expect(merged(notes, ...texts)).toEqual([expected, told]);
});
