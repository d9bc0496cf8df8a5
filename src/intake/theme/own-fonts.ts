import { join } from "node:path";
import { ownFilesOf } from "../../assets/own-files.ts";
import { type FontFile, readFontFile } from "../../assets/own-font-file.ts";
import { typefaceOf } from "../../assets/own-typeface.ts";
import { type Lang, languageOf } from "../../i18n/lang.ts";
import { bytesIn } from "../../kit/files.ts";
import { Problems } from "../../kit/problems.ts";
import { foldText, nearest, suggest } from "../../kit/text.ts";
import {
  type OwnFonts,
  type OwnTypeface,
  type Role,
  SYSTEM_NAMES,
  type SystemName,
} from "../../model/own-fonts.ts";
import type { Site } from "../../model/site.ts";
import { readSource, reportUnreadable } from "../source.ts";
import { readYaml } from "../yaml/yaml.ts";

const FONT = /^theme\/fonts\/[^/]+\.(?:woff2?|ttf|otf)$/i;
const ROLES: readonly Role[] = ["headline", "text"];

export interface FontReading {
  content: string;
  site: Site;
  /** The files of `theme` that the newsroom's own stylesheet names. */
  styled: ReadonlySet<string>;
  problems: Problems;
}

/** Reads the typefaces that `look` names, and tells of fonts that are damaged, lack letters, or are used by nothing. */
export async function readOwnFonts(reading: FontReading): Promise<OwnFonts | undefined> {
  const { site, problems, styled } = reading;
  const files = await filesOf(reading);
  const chosen = new Map<Role, SystemName | FontFile[]>();
  for (const role of ROLES) {
    const name = site.look?.[role];
    const found = name === undefined ? undefined : chosenBy(name, files);
    if (found !== undefined) chosen.set(role, found);
    else if (name !== undefined) tellUnknown(role, name, files, reading);
  }
  const used = new Set([...chosen.values()].flatMap((found) => (Array.isArray(found) ? found : [])));
  tellOfLetters([...used], site.languages, problems);
  tellOfUnused(
    files.filter((file) => !used.has(file) && !styled.has(file.source.path)),
    problems,
  );
  if (chosen.size === 0) return undefined;
  return Object.fromEntries(
    [...chosen].map(([role, found]) => [role, typefaceFor(found, chosen, site.languages)]),
  );
}

/** One after the other: the program that unpacks WOFF2 does one at a time. */
async function filesOf({ content, problems }: FontReading): Promise<FontFile[]> {
  const files: FontFile[] = [];
  for (const path of ownFilesOf(content).paths.filter((each) => FONT.test(each))) {
    const file = await readFile(content, path, problems);
    if (file !== undefined) files.push(file);
  }
  return files;
}

async function readFile(content: string, path: string, problems: Problems): Promise<FontFile | undefined> {
  try {
    const file = await readFontFile(path, Uint8Array.from(bytesIn(join(content, path))));
    if (file !== undefined) return file;
    const hint = "Take the file out of the font's package or folder once more, or save it as WOFF2 anew.";
    problems.error(
      path,
      undefined,
      "is not a font that can be read: it is damaged, or not what its name says",
      hint,
    );
  } catch (error) {
    reportUnreadable(path, error, problems);
  }
  return undefined;
}

/** The files of a family, or the one of a full name. */
function chosenBy(name: string, files: readonly FontFile[]): SystemName | FontFile[] | undefined {
  const folded = foldText(name);
  const system = SYSTEM_NAMES.find((known) => known === folded);
  if (system !== undefined) return system;
  const family = files.filter((file) => foldText(file.family) === folded);
  const found =
    family.length > 0 ? family : files.filter(({ names }) => names.some((each) => foldText(each) === folded));
  return found.length > 0 ? found : undefined;
}

function tellUnknown(
  role: Role,
  name: string,
  files: readonly FontFile[],
  { content, problems }: FontReading,
): void {
  const known = [...new Set(files.map(({ family }) => family)), ...SYSTEM_NAMES];
  const hint =
    suggest(nearest(name, known), name) ??
    `Put its files into theme/fonts/, or write one of these: ${known.join(", ")}.`;
  problems.error("site.yaml", lineOf(content, role), `"${name}" is not a font of theme/fonts/`, hint);
}

/** The line of a key of `look`, which is asked for where something is wrong with it. */
function lineOf(content: string, role: Role): number | undefined {
  const text = readSource(content, "site.yaml", new Problems())?.text;
  return text === undefined
    ? undefined
    : readYaml(text, { file: "site.yaml", firstLine: 1 }, new Problems())?.lineOf(["look", role]);
}

/** Each weight and style is looked at with all its files, since some have the letters of one script each. */
function tellOfLetters(files: readonly FontFile[], languages: readonly Lang[], problems: Problems): void {
  const cuts = Map.groupBy(
    files,
    ({ source: { style, weights }, family }) => `${family} ${style} ${weights}`,
  );
  for (const cut of cuts.values()) {
    const { path } = (cut[0] as FontFile).source;
    for (const lang of languages) {
      const { name } = languageOf(lang);
      const missing = alphabetOf(lang).filter(
        (letter) => !cut.some(({ characters }) => characters.has(letter.codePointAt(0) as number)),
      );
      if (missing.length === 0) continue;
      const message = `lacks letters of the language ${name}: ${missing.join(" ")}`;
      problems.warn(
        path,
        undefined,
        message,
        "They will be set in another font. Look for a file of this font that has them.",
      );
    }
  }
}

/** The letters of a language, in both cases. */
function alphabetOf(lang: Lang): string[] {
  const { alphabet = "abcdefghijklmnopqrstuvwxyz" } = languageOf(lang);
  return [...new Set([...alphabet, ...alphabet.toLocaleUpperCase(lang)])];
}

function tellOfUnused(files: readonly FontFile[], problems: Problems): void {
  for (const [family, [file]] of Map.groupBy(files, (each) => each.family)) {
    const hint = `Name it in site.yaml: look: { headline: "${family}" }, or take its files out.`;
    problems.warn((file as FontFile).source.path, undefined, `nothing is set in "${family}"`, hint);
  }
}

/** A family that is chosen twice is one, with what both need of it. */
function typefaceFor(
  found: SystemName | FontFile[],
  chosen: ReadonlyMap<Role, SystemName | FontFile[]>,
  languages: readonly Lang[],
): OwnTypeface {
  if (!Array.isArray(found)) return { kind: "system", name: found };
  const same = ([, other]: [Role, SystemName | FontFile[]]) =>
    Array.isArray(other) && other[0]?.family === found[0]?.family;
  const both = [...chosen].filter(same);
  const files = [...new Set(both.flatMap(([, files]) => files as FontFile[]))];
  return typefaceOf(
    files,
    both.map(([role]) => role),
    languages,
  );
}
