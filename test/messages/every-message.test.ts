import { expect, test } from "vitest";
import { sourceFiles } from "../structure/source-files.ts";
import { isSaidIn, type Literal, messageLiterals } from "./message-literals.ts";
import type { Told } from "./row.ts";
import { COMMANDS } from "./tables/commands.ts";
import { MENDED, OF_SITES, OF_STORIES } from "./tables.ts";

/** Words for readers and crawlers, the library's own, and reasons that `--why` gives: no messages about something that is wrong. */
const OTHER_WORDS =
  /^src\/(?:i18n\/|discovery\/robots|library\/schema|build\/(?:search-)?consequences|build\/(?:plan|ingredients)\.ts)/;

/** Names under which the library keeps notes. */
const NOTES = [
  "cards wanted by",
  "cards published by",
  "photos published",
  "publication under way",
  "site folder",
];

/** Files and folders that have messages which no row provokes yet. It gets shorter, never longer. */
const PENDING: readonly string[] = [
  "src/build/",
  "src/eleventy/",
  "src/feeds/",
  "src/hosts/",
  "src/library/intake/",
  "src/markdown/",

  "src/photos/",
  "src/ping/",
];

const ROWS = [...Object.values(OF_STORIES), ...Object.values(OF_SITES)].flat();
const TOLD: readonly string[] = [
  ...ROWS.flatMap(([, , ...told]) => told as readonly Told[]),
  ...Object.values(MENDED).flatMap((rows) => rows.map(([, , told]) => told)),
]
  .flatMap(([, message, hint = ""]) => [message, hint])
  .concat(COMMANDS.map(([, , sentence]) => sentence));

const LITERALS = sourceFiles("src")
  .filter(({ path }) => !OTHER_WORDS.test(path))
  .flatMap(messageLiterals)
  .filter(({ pieces: [first = ""] }) => !NOTES.includes(first));

function isProvoked(literal: Literal): boolean {
  return TOLD.some((text) => isSaidIn(text, literal));
}

function isPending({ file }: Literal): boolean {
  return PENDING.some((place) => file.startsWith(place));
}

test("a row of a table provokes every message of the program", () => {
  expect(LITERALS.length).toBeGreaterThan(150);
  const missing = LITERALS.filter((literal) => !isPending(literal) && !isProvoked(literal));
  expect(missing.map(({ file, line, pieces }) => `${file}:${line}: ${pieces.join("…")}`)).toEqual([]);
});
