import { describe, expect, test } from "vitest";
import { WORDINGS } from "../../src/wording/list.ts";
import { Wording } from "../../src/wording/wording.ts";
import { messageLiterals } from "../messages/message-literals.ts";
import type { Told } from "../messages/row.ts";
import { MENDED, OF_SITES, OF_STORIES } from "../messages/tables.ts";
import { sourceFiles } from "../structure/source-files.ts";

/** Rooms whose texts a problem of the content can carry. */
const ROOMS =
  /^src\/(?:intake|blocks|markdown|photos|links|plan\/(?:static|own-page)|session\/(?:change|vanished)|kit\/(?:look-alikes|files|own-fault)|overlay\/(?!begin))/;

/** Words of pages and their scripts, in the folders of blocks. */
const OF_PAGES = /^src\/blocks\/[^/]+\/(?:words|script)\.ts$/;

/** What is no message: names in files of others, code, queries, what servers and terminals are told. */
const NO_MESSAGE =
  /^(?:System Volume|version https|gimp xcf|\^|import |export (?:\*|const|function|\{) |ownBox\(|\s*\{ name: |replaces parts\/|\{\} order by|\{\} union|redirect lines|surroundings of addresses|npm run gone --|Visnyk link check|\{\} \{\} elsewhere|\{\} that could not be told|\{\} left for|\s?No server was heard|it does not answer in time|it holds no old addresses|Apple Podcasts$|Google Maps$|autoplay; |allow-forms |\(prefers-)/;

/** Words that no sentence in another language has, unless something was left in English. */
const ENGLISH =
  /(?<![\p{L}\d<./-])(?:the|is|are|was|of|it|its|write|take|put|with|and|or|not|this|that|has|have|which|readers|there|an)(?![\p{L}\d>/.-])/iu;

/** What is written as it is in any language: what stands between quotes, in addresses, paths, and code. */
const AS_IT_IS =
  /a–z|%2A|story:|«[^»]*»|"[^"]*"|`[^`]*`|\S*[/\\@]\S*|\S+\.(?:md|yaml|jpe?g|png|pdf)|^[a-z]+: .*$|: [a-z]+: .*$|\[[^\]]*\]|<[^>]*>/gmu;

const LITERALS = sourceFiles("src")
  .filter(({ path }) => ROOMS.test(path) && !OF_PAGES.test(path))
  .flatMap(messageLiterals)
  .map(({ file, line, pieces }) => ({ place: `${file}:${line}`, text: pieces.join("{}") }))
  .filter(({ text }) => !NO_MESSAGE.test(text));

const TOLD = [...Object.values(OF_STORIES), ...Object.values(OF_SITES)]
  .flat()
  .flatMap(([, , ...told]) => told as readonly Told[])
  .concat(Object.values(MENDED).flatMap((rows) => rows.map(([, , told]) => told)))
  .flatMap(([, message, hint = ""]) => [message, hint])
  .filter((text) => text !== "");

const SOURCES = sourceFiles("src")
  .filter(({ path }) => !path.startsWith("src/wording/"))
  .map(({ source }) => source.replaceAll("\\", ""))
  .join("\n");

describe.each(Object.entries(WORDINGS))("messages in %s", (lang, { entries }) => {
  const wording = new Wording(entries);
  const known = new Set(entries.map(([english]) => english));

  test("are there for every message of the program", () => {
    const missing = LITERALS.filter(({ text }) => !known.has(text));
    expect(
      missing.map(({ place, text }) => `${place}: add to src/wording/${lang}: ${JSON.stringify(text)}`),
    ).toEqual([]);
    expect(LITERALS.length).toBeGreaterThan(400);
  });

  test("leave nothing in English", () => {
    const left = TOLD.map((text) => [text, wording.say(text)] as const).filter(
      ([text, said]) => said === text || ENGLISH.test(said.replace(AS_IT_IS, "")),
    );
    expect(left.map(([text, said]) => `${text} → ${said}`)).toEqual([]);
  });

  test("have as many parts as the English ones, and stand for something that is said", () => {
    const parts = (text: string) => text.match(/\{\d*\}/g)?.length ?? 0;
    expect(entries.filter(([english, other]) => parts(english) !== parts(other))).toEqual([]);
    const LONG = 20;
    const unsaid = entries.filter(([english]) =>
      english
        .split("{}")
        .some(
          (piece) =>
            piece.length >= LONG && !SOURCES.includes(piece.replaceAll("\\", "").replace(/[:.\s]+$/, "")),
        ),
    );
    expect(unsaid).toEqual([]);
    expect(known.size).toBe(entries.length);
  });
});
