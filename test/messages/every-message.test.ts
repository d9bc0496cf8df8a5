import { expect, test } from "vitest";
import { sourceFiles } from "../structure/source-files.ts";
import { isSaidIn, type Literal, messageLiterals } from "./message-literals.ts";
import type { Told } from "./row.ts";
import { COMMANDS } from "./tables/commands.ts";
import { PHOTOS } from "./tables/photos.ts";
import { MENDED, OF_SITES, OF_STORIES } from "./tables.ts";

/** Words for readers, crawlers, servers and editors (what a new newsroom is told, what its keys mean), names that others gave, what a build did, what the preview says of itself, what an import makes of the archive of another system, what keeps a site from its host or from a store, reasons that `--why` gives, and names of fonts: no messages about something that is wrong with the content. */
const OTHER_WORDS =
  /^src\/(?:i18n\/|init\/|json-schemas\/|site-test\/|upgrade\/|discovery\/(?:robots|security-txt|trust-txt)|preview\/|hosts\/|eleventy\/summary|library\/schema|model\/podcast-categories|plan\/|outputs\/|import\/|deploy\/|s3\/|store\/|report\/|wording\/|blocks\/[^/]+\/(?:words|script)|assets\/(?:own-stand-ins|own-font-rules|subsets))/;

/** What is no message though it has words: names of notes in the library, tags, code, and how foreign files begin. */
const NAMES =
  /^(?:share images wanted by|export (?:\*|const|function|\{) |the theme's package $|ownBox\(|\s*\{ name: |redirect lines|address, goal, lang|share images published by|list sizes|cache swept|surroundings of addresses|part not in|static files|attachments published|path, kind, lang|photos published|publication under way|changes of a publication that broke off|site folder|System Volume Information|gimp xcf|version https|Signature: |case`multiple_files|return a\.locales|export default|import \{ |:is\(|@font-face |in names$|\^|Visnyk link check|br, gzip$|@layer |Apple Podcasts$|Google Maps$|autoplay; |allow-forms |\(prefers-)/;

/** What no test can bring about: a disk that fails under one photo, a coder that gives up, a network that says nothing. */
const UNPROVOKED = [
  "Its disk failed to read it: check the disk first.",
  "Too many files are open: raise the limit (ulimit -n), and run the command again.",
  "Too many files are open on this machine: end other programs, and run the command again.",
  "Open it in a photo editor, and save it again as an ordinary JPEG.",
  "it cannot be reached",
];

/** The tests of whole builds. */
const BUILDS = [
  "test/session",
  "test/publication",
  "test/plan",
  "test/assets",
  "test/kit",
  "test/eleventy",
  "test/intake",
];

/** Messages that only a whole build gives, or a disk, a hub, the bytes of a photo: the tests that provoke them. */
const ELSEWHERE: readonly (readonly [place: string, ...tests: string[]])[] = [
  ...["session", "publication", "assets", "kit/code-map", "kit/lockfile"].map(
    (room) => [`src/${room}`, ...BUILDS] as const,
  ),
  ["src/eleventy/", "test/eleventy"],
  ["src/intake/", "test/intake", "test/eleventy"],
  ["src/photos/", "test/photos", "test/intake"],
  ["src/overlay/", "test/overlay"],
  ["src/intake/theme/own-", "test/overlay"],
  ["src/model/own-pages", "test/overlay"],
  ["src/kit/own-fault", "test/overlay"],
  ["src/kit/own-call", "test/kit"],
  ["src/kit/own-load", "test/kit"],
  ["src/kit/markup", "test/kit"],
  ["src/intake/theme/own-code", "test/overlay"],
  ["src/ping/", "test/ping"],
  ["src/links/", "test/links"],
  ["src/fetching/", "test/posters", "test/import"],
  ["src/posters/", "test/posters"],
  ["src/mirror/", "test/mirror", "test/session"],
  ["src/deploy/", "test/deploy"],
  ["src/s3/", "test/s3", "test/store", "test/deploy"],
  ["src/store/", "test/store"],
  ["src/shares/", "test/shares", "test/session"],
];

const ROWS = [...Object.values(OF_STORIES), ...Object.values(OF_SITES)].flat();
const TOLD: readonly string[] = [
  ...ROWS.flatMap(([, , ...told]) => told as readonly Told[]),
  ...Object.values(MENDED).flatMap((rows) => rows.map(([, , told]) => told)),
]
  .flatMap(([, message, hint = ""]) => [message, hint])
  .concat([...COMMANDS, ...PHOTOS].map(([, , sentence]) => sentence));

const LITERALS = sourceFiles("src")
  .filter(({ path }) => !OTHER_WORDS.test(path))
  .flatMap(messageLiterals)
  .filter(({ pieces: [first = ""] }) => !NAMES.test(first) && !UNPROVOKED.includes(first));

function isProvoked(literal: Literal): boolean {
  return TOLD.some((text) => isSaidIn(text, literal)) || isHeldElsewhere(literal);
}

/** Whether a test elsewhere expects it: some words of it in a row. */
function isHeldElsewhere({ file, pieces }: Literal): boolean {
  const tests = ELSEWHERE.filter(([place]) => file.startsWith(place)).flatMap(([, ...folders]) => folders);
  const runs = pieces.flatMap(runsOf);
  return tests.flatMap(sourcesIn).some((source) => runs.some((run) => source.includes(run)));
}

const WORDS_IN_A_ROW = 3;

function runsOf(piece: string): string[] {
  const words = piece.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2) return [];
  const length = Math.min(WORDS_IN_A_ROW, words.length);
  return Array.from({ length: words.length - length + 1 }, (_, i) => words.slice(i, i + length).join(" "));
}

const sources = new Map<string, readonly string[]>();

function sourcesIn(folder: string): readonly string[] {
  const known = sources.get(folder) ?? sourceFiles(folder).map(({ source }) => source.replaceAll("\\", ""));
  sources.set(folder, known);
  return known;
}

test("a row of a table provokes every message of the program", () => {
  expect(LITERALS.length).toBeGreaterThan(150);
  const missing = LITERALS.filter((literal) => !isProvoked(literal));
  expect(missing.map(({ file, line, pieces }) => `${file}:${line}: ${pieces.join("…")}`)).toEqual([]);
});

test("every message says what to do", () => {
  const rows = [...ROWS.flatMap(([, , ...told]) => told as readonly Told[])];
  expect(rows.filter(([, , hint]) => hint === undefined)).toEqual([]);
});
