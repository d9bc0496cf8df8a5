import type { Header } from "../header.ts";
import { evaluate, type Lookup, within } from "../markup/liquid-expressions.ts";
import { folderOf, nameOf } from "../site-files.ts";
import type { Document } from "../system.ts";
import { flagOf, type Values } from "../values.ts";

/** The path of a text without ending and dates: `/posts/title`. */
export function pathStem(folders: readonly string[], name: string, withoutDate: string | undefined): string {
  const own = withoutDate === undefined || withoutDate === "" ? name : withoutDate;
  return `/${[...folders.map(undated), own].join("/")}`;
}

function undated(folder: string): string {
  return folder.replace(/^\d{4}-\d\d-\d\d-/, "");
}

/** What names in a text's templates stand for. */
export function lookupFor(
  { path, data }: Document,
  { title, date, lang }: Header,
  stem: string,
  globals: Values,
): Lookup {
  const fileSlug = nameOf(nameOf(stem) === "index" ? folderOf(stem) : stem);
  const page = {
    fileSlug,
    filePathStem: stem,
    inputPath: `./${path}`,
    date,
    outputFileExtension: "html",
    lang,
  };
  const values: Values = { ...globals, ...data, title, date, page };
  return (names) => (names[0] === "page" && names[1] === "date" ? date : within(values, names));
}

/** A path below the base; none where the text has none; unknown where only a program knows it. */
export type EleventyAddress = { path: string } | { is: "none" } | { is: "unknown"; written: string };

export function eleventyAddress({ permalink }: Values, stem: string, lookup: Lookup): EleventyAddress {
  if (flagOf(permalink) === false) return { is: "none" };
  if (typeof permalink !== "string" || permalink === "")
    return { path: tidied(/\/index$/.test(stem) ? stem.replace(/index$/, "") : `${stem}/`) };
  const path = filledPermalink(permalink, lookup);
  return path === undefined ? { is: "unknown", written: permalink } : { path: tidied(path) };
}

function tidied(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}

/** A pattern with its expressions resolved; nothing where one of them cannot be. */
export function filledPermalink(permalink: string, lookup: Lookup): string | undefined {
  let isKnown = !/\{%/.test(permalink);
  const path = permalink.replace(/\{\{-?(.*?)-?\}\}/gs, (_, expression: string) => {
    const value = evaluate(expression, lookup, { address: (one) => one, absolute: (one) => one });
    isKnown &&= value !== undefined;
    return value ?? "";
  });
  return isKnown ? path.replace(/\/{2,}/g, "/") : undefined;
}
