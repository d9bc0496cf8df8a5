/**
 * Renders the illustrations of the demo site.
 *
 * Every picture is a hand-written SVG next to this file; this script turns each one into a
 * 2400×1350 PNG with a small palette and puts it into the folder of the story it belongs to. The artwork of a podcast is a
 * square of 3000 pixels, and goes to the pictures of series.
 * The same sources and the same version of sharp always give the same bytes.
 *
 *     node scripts/illustrations/draw.ts               every picture
 *     node scripts/illustrations/draw.ts feed letter-g   only the ones named
 */
import { mkdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { sharp } from "../../src/photos/sharp.ts";

/** Which story folder, under content/articles/, each picture goes to. */
const STORIES: Readonly<Record<string, string>> = {
  transliteration: "2010/01/27-resolution-55",
  "mars-entry": "2021/02/18-perseverance-landing",
  parachute: "2021/02/24-parachute-code",
  "sky-crane": "2021/02/24-parachute-code",
  candidate: "2022/06/23-eu-candidate",
  press: "2024/02/15-lviv-apostol",
  ballot: "2024/09/06-european-turnout",
  stars: "2024/12/01-kaja-kallas",
  "grand-place": "2025/01/15-why-brussels",
  caesar: "2025/02/11-caesar-howitzer",
  brussels: "2025/02/13-umerov-brussels",
  talks: "2025/02/13-umerov-brussels",
  berlaymont: "2025/02/13-umerov-brussels",
  council: "2025/02/13-nato-ukraine-council",
  "white-paper": "2025/03/19-white-paper-defence",
  treaty: "2025/04/04-article-five",
  barrier: "2025/06/14-schengen-forty",
  calendar: "2025/07/01-rome-conference",
  matignon: "2025/09/09-lecornu-prime-minister",
  "letter-g": "2025/10/27-letter-g",
  "two-letters": "2025/11/05-one-letter-two-forms",
  telegraph: "2026/05/24-first-telegram",
  archive: "2026/11/09-slow-news-long-archive",
  feed: "2026/11/16-follow-by-feed",
  radio: "2026/11/21-radio-day",
};

/** The artwork of podcasts. */
const ARTWORK: readonly string[] = ["date-of-the-day"];

/** Pixels of its side: what directories of podcasts ask for. */
const SIDE = 3000;

const WIDTH = 2400;
const HEIGHT = 1350;
/** How far each edge is trimmed, in pixels: the hand-cut filter leaves the very edge ragged. */
const TRIM = 12;
/** The drawings are 1600 units wide; at 72 dots per inch one unit is one pixel. */
const DENSITY = (72 * (WIDTH + 2 * TRIM)) / 1600;
/** The weight a picture should not exceed, in bytes. */
const BUDGET = 120_000;

const HERE = import.meta.dirname;
const ROOT = join(HERE, "..", "..");

/** Renders an artwork and returns where it went and how many bytes it takes. */
async function drawArtwork(name: string): Promise<{ file: string; bytes: number }> {
  const folder = join(ROOT, "content", "series");
  const file = join(folder, `${name}.png`);
  const svg = await readFile(join(HERE, `${name}.svg`));
  await mkdir(folder, { recursive: true });
  const { size } = await sharp(svg, { density: (72 * (SIDE + 2 * TRIM)) / 1600 })
    .extract({ left: TRIM, top: TRIM, width: SIDE, height: SIDE })
    .flatten({ background: "#14213d" })
    .png({ palette: true, colours: 32, quality: 80, dither: 0, compressionLevel: 9, effort: 10 })
    .toFile(file);
  return { file: relative(ROOT, file), bytes: size };
}

/** Renders one picture and returns where it went and how many bytes it takes. */
async function draw(name: string, story: string): Promise<{ file: string; bytes: number }> {
  const folder = join(ROOT, "content", "articles", story);
  const file = join(folder, `${name}.png`);
  const svg = await readFile(join(HERE, `${name}.svg`));
  await mkdir(folder, { recursive: true });
  const { size } = await sharp(svg, { density: DENSITY })
    .extract({ left: TRIM, top: TRIM, width: WIDTH, height: HEIGHT })
    .flatten({ background: "#f4efe6" })
    .png({ palette: true, colours: 64, quality: 80, dither: 0, compressionLevel: 9, effort: 10 })
    .toFile(file);
  return { file: relative(ROOT, file), bytes: size };
}

/** Renders the pictures named on the command line, or all of them. */
async function main(names: readonly string[]): Promise<void> {
  for (const name of names.length > 0 ? names : [...Object.keys(STORIES), ...ARTWORK]) {
    const story = STORIES[name];
    if (story === undefined && !ARTWORK.includes(name)) {
      throw new Error(`No story is listed for the picture “${name}”.`);
    }
    const { file, bytes } = story === undefined ? await drawArtwork(name) : await draw(name, story);
    const note = bytes > BUDGET ? "  over budget" : "";
    console.log(`${String(Math.round(bytes / 1000)).padStart(4)} kB  ${file}${note}`);
  }
}

await main(process.argv.slice(2));
