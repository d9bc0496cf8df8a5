import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { SmallSite } from "../../site/small-site.ts";
import type { SiteRow } from "../row.ts";

const CYCLE = "cycle: { kind: series, name: Цикл }\n";

function part(site: SmallSite, day: number, series: string): void {
  site.write("series.yaml", CYCLE);
  site.story(`2025/02/${day}-row`, { slug: `row-${day}`, series });
}

const podcast = (more: string) => (site: SmallSite) =>
  site.write("series.yaml", `talks:\n  kind: podcast\n  name: Розмови\n  about: Про все.\n  ${more}\n`);

const TONE = readFileSync(join(import.meta.dirname, "../../intake/recordings/tone.mp3"));
const OGG = readFileSync(join(import.meta.dirname, "../../intake/recordings/tone.ogg"));

const square = (side: number, height = side) =>
  sharp({ create: { width: side, height, channels: 3, background: "#3a5a78" } })
    .png()
    .toBuffer();

/** A podcast with its artwork, and a story of it. */
async function episode(site: SmallSite, audio: string, more = "", name = "tone.mp3"): Promise<void> {
  podcast(`artwork: a.png\n  category: News${more}`)(site);
  site.write("series/a.png", await square(1400));
  site.write(`articles/2025/02/14-row/${name}`, name === "tone.mp3" ? TONE : OGG);
  site.story("2025/02/14-row", { series: "talks", audio });
}

const PICTURE = "Save it as a square JPEG or PNG of 3000 by 3000 pixels.";
const STORY = "articles/2025/02/14-row/uk.md";

// biome-ignore format: a table reads better in rows
export const SERIES: readonly SiteRow[] = [
  ["a series that there is not, near one", (site) => part(site, 14, "cycl"), ["articles/2025/02/14-row/uk.md:7", '"series.key": "cycl" is not a series in series.yaml', 'Did you mean "cycle"?']],
  ["a series that there is not, near none", (site) => part(site, 14, "ґ"), ["articles/2025/02/14-row/uk.md:7", '"series.key": "ґ" is not a series in series.yaml', "There are cycle."]],
  ["a series without series.yaml", (site) => site.story("2025/02/14-row", { series: "cycle" }), ["articles/2025/02/14-row/uk.md:6", '"series.key": "cycle" is not a series in series.yaml', "Add it there: a name, and kind: series or kind: podcast."]],
  ["a part before the first", (site) => part(site, 14, "{ key: cycle, part: 0 }"), ["articles/2025/02/14-row/uk.md:7", '"series.part": expected a whole number, counted from 1', "Write 1 for the first part; without a number, parts stand in the order of their dates."]],
  ["a part after the last", (site) => { part(site, 14, "{ key: cycle, part: 3 }"); site.write("series.yaml", "cycle: { kind: series, name: Цикл, parts: 2 }\n"); },
    ["articles/2025/02/14-row/uk.md:7", '"series": part 3 of the series "cycle", which is to have 2', 'Correct the number here, or "parts" of "cycle" in series.yaml.']],
  ["the same part twice", (site) => { part(site, 14, "{ key: cycle, part: 2 }"); part(site, 15, "{ key: cycle, part: 2 }"); },
    ["articles/2025/02/14-row/uk.md:7", 'part 2 of the series "cycle" is also articles/2025/02/15-row/uk.md:7', "Give each part a number of its own."],
    ["articles/2025/02/15-row/uk.md:7", 'part 2 of the series "cycle" is also articles/2025/02/14-row/uk.md:7', "Give each part a number of its own."]],
  ["a kind of series that there is not", (site) => site.write("series.yaml", "cycle: { kind: serial, name: Цикл }\n"), ["series.yaml:1", '"cycle.kind": expected podcast, series; found "serial"', 'Did you mean "series"?']],
  ["half a part", (site) => site.write("series.yaml", "cycle: { kind: series, name: Цикл, parts: 0.5 }\n"), ["series.yaml:1", '"cycle.parts": is not a number of parts', "Write how many there are when it is complete, such as 5."]],
  ["a category that Apple has not, near one", podcast("artwork: a.jpg\n  category: Politic"), ["series.yaml:6", '"talks.category.0": "Politic" is not a category of Apple Podcasts', 'Did you mean "Politics"?']],
  ["a category that Apple has not, near none", podcast("artwork: a.jpg\n  category: Новини"), ["series.yaml:6", '"talks.category.0": "Новини" is not a category of Apple Podcasts', "Write one such as News, Daily News or Politics."]],
  ["an id of a podcast that is none", podcast("artwork: a.jpg\n  category: News\n  guid: { uk: abc }"), ["series.yaml:7", '"talks.guid.uk": is not the id of a podcast', "Take it from podcast:guid of its feed: 917393e3-1b1e-5cef-ace4-edaa54e1f810."]],
  ["an artwork that is not there", podcast("artwork: a.png\n  category: News"), ["series.yaml:5", 'there is no picture "a.png" in series/', "Put it there, beside series.yaml."]],
  ["an artwork that is too small", async (site) => { podcast("artwork: a.png\n  category: News")(site); site.write("series/a.png", await square(1000)); },
    ["series/a.png", 'has 1000 by 1000 pixels; the artwork of the podcast "talks" is to be a square of 1400 to 3000', PICTURE]],
  ["an artwork of another kind than its name says", async (site) => { podcast("artwork: a.jpg\n  category: News")(site); site.write("series/a.jpg", await square(1400)); },
    ["series/a.jpg", "is not the JPEG or PNG that directories of podcasts take", PICTURE]],
  ["a folder among the pictures of series", async (site) => { site.write("series/a/b.png", await square(10)); }, ["series/a", "is not read: pictures for series.yaml lie in series/ itself", "Move its files there, or out of the content folder."]],
  ["a file in the place of those of authors", (site) => site.write("authors", ""), ["authors", "is a file, and must be a folder", "The pictures of authors lie in a folder: authors/koval.jpg."]],
  ["a portrait that is not there", (site) => site.write("authors.yaml", `${site.content("authors.yaml")}\niryna: { kind: person, name: Ірина, photo: { file: a.jpg, alt: Ірина } }\n`), ["authors.yaml:8", 'there is no picture "a.jpg" in authors/', "Put it there, beside authors.yaml."]],
  ["a file in the place of those pictures", (site) => site.write("series", ""), ["series", "is a file, and must be a folder", "The pictures of series lie in a folder: series/artwork.png."]],
  ["a chapter at no time", (site) => episode(site, "{ file: tone.mp3, alt: Тон, chapters: [{ at: згодом, title: А }] }"), [`${STORY}:7`, '"audio.chapters.0.at": "згодом" is not a time in a recording', 'Write minutes and seconds, such as "1:23".']],
  ["chapters out of order", (site) => episode(site, '{ file: tone.mp3, alt: Тон, chapters: [{ at: "1:00", title: А }, { at: "0:30", title: Б }] }'), [`${STORY}:7`, '"audio.chapters.1": begins no later than the chapter before it', "Put chapters in the order of their times."]],
  ["an episode without a number that counts", (site) => episode(site, "{ file: tone.mp3, alt: Тон, episode: 0 }"), [`${STORY}:7`, '"audio.episode": is not a number that counts from 1', "Write a whole number, such as 1."]],
  ["a picture for a recording", (site) => episode(site, "{ file: a.png, alt: Тон }"), [`${STORY}:7`, '"audio.file": is not a recording of sound', "Name one such as talk.mp3 or talk.m4a, beside the text."]],
  ["an episode without a recording", async (site) => { await episode(site, "{ file: tone.mp3, alt: Тон }"); site.delete("articles/2025/02/14-row/tone.mp3"); site.story("2025/02/14-row", { series: "talks" }); },
    [`${STORY}:6`, 'the story is of the podcast "talks", but has no recording, and programs for podcasts will not show it', 'Name one: audio: { file: talk.mp3, alt: "what is heard" }.']],
  ["an episode that directories do not take", (site) => episode(site, "{ file: tone.ogg, alt: Тон }", "", "tone.ogg"), [`${STORY}:7`, "tone.ogg is a recording that directories of podcasts do not take", "Save it as MP3 or M4A."]],
  ["an episode of a serial podcast without its number", (site) => episode(site, "{ file: tone.mp3, alt: Тон }", "\n  type: serial"), [`${STORY}:7`, "an episode of a serial podcast needs its number", "Add it: episode: 1."]],
];
