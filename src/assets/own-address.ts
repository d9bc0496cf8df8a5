import { posix } from "node:path";
import { nearest, suggest } from "../kit/text.ts";

/** A file of `theme` that a stylesheet refers to. */
export interface UsedFile {
  /** Below the content folder. */
  path: string;
  /** What stands behind its name in the address, such as `#wave`. */
  fragment: string;
}

/** Why an address of a stylesheet is not used, and what to do. */
export interface AddressFault {
  message: string;
  hint: string;
}

const PLACE = "Put the file into theme/style/ and write its place from the stylesheet: url(style/paper.svg).";

/** Where files lie that a stylesheet may show: the folder for them, that of fonts, and the logo and icon themselves. */
const SERVED = /^theme\/(?:style\/|fonts\/|(?:logo|icon)[^/]*$)/;
const SHOWN = /\.(?:svg|png|jpe?g|webp|avif|gif|woff2?|ttf|otf)$/i;
const SHEETS = /^theme\/style\/[^/]+\.css$/;
const isShown = (path: string) => SERVED.test(path) && SHOWN.test(path);

/**
 * The file that a `url()` names.
 * @param url as it is written
 * @param sheet the stylesheet that it stands in, and `paths` those of all files of `theme`, below the content folder
 */
export function fileAt(url: string, sheet: string, paths: readonly string[]): UsedFile | AddressFault {
  const found = resolved(url, sheet, paths, isShown);
  if ("message" in found) return found;
  const { path } = found;
  if (!SERVED.test(path))
    return { message: `"${url}" is not published: a stylesheet shows files of theme/style/`, hint: PLACE };
  if (!SHOWN.test(path))
    return {
      message: `"${url}" is neither a picture nor a font`,
      hint: "Pictures are .svg, .png, .jpg, .webp, .avif or .gif, fonts .woff2, .woff, .ttf or .otf.",
    };
  return found;
}

/** The stylesheet that an `@import` names. */
export function sheetAt(url: string, sheet: string, paths: readonly string[]): UsedFile | AddressFault {
  const found = resolved(url, sheet, paths, (path) => SHEETS.test(path));
  if ("message" in found || SHEETS.test(found.path)) return found;
  const hint = 'Put the stylesheet into theme/style/ and write its place: @import "./style/front.css";';
  return { message: `"${url}" is not a stylesheet of theme/style/`, hint };
}

/** @param isMeant which files may be meant where there is none of the name */
function resolved(
  url: string,
  sheet: string,
  paths: readonly string[],
  isMeant: (path: string) => boolean,
): UsedFile | AddressFault {
  if (/^data:/i.test(url))
    return {
      message: "a data: address is not shown: the policy of the pages allows files only",
      hint: PLACE,
    };
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url))
    return { message: `"${url}" is an address elsewhere, and pages load nothing from others`, hint: PLACE };
  if (url.startsWith("/"))
    return { message: `"${url}" is an address, and a stylesheet names files`, hint: PLACE };
  const [, name = "", fragment = ""] = /^([^?#]*)\??[^#]*(#.*)?$/s.exec(url) ?? [];
  const path = posix.join(posix.dirname(sheet), decoded(name));
  if (!path.startsWith("theme/")) return { message: `"${url}" leads out of theme/`, hint: PLACE };
  if (paths.includes(path)) return { path, fragment };
  const near = nearest(path, paths.filter(isMeant));
  const hint = near && suggest(posix.relative(posix.dirname(sheet), near), name);
  return { message: `there is no file "${url}"`, hint: hint ?? PLACE };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
