import type { DateTime } from "luxon";
import { hugoSlug } from "../slugs.ts";
import { textOf } from "../values.ts";
import type { HugoSettings } from "./hugo-settings.ts";

/** What the address of a text follows from. */
export interface HugoText {
  /** Folders below the content, and the name without ending and language. */
  folders: readonly string[];
  name: string;
  /** A folder with its text in `index.md`. */
  isBundle: boolean;
  /** `_index.md`: the page of its folder. */
  isSection: boolean;
  prefix: string;
  title: string;
  slug: string | undefined;
  url: string | undefined;
  date: DateTime | undefined;
}

/** The path below the base at which Hugo put a text. */
export function hugoAddress(text: HugoText, settings: HugoSettings): string {
  const { url, prefix } = text;
  if (url !== undefined) {
    const path = filled(url, text, settings);
    return url.startsWith("/") ? path.replace(/^\//, "") : prefix + path;
  }
  const section = text.folders[0] ?? "";
  const kinds = text.isSection ? settings.permalinks.section : settings.permalinks.page;
  const pattern = textOf(
    kinds[section.toLowerCase()] ?? kinds["*"] ?? (text.folders.length === 0 ? kinds["/"] : undefined),
  );
  const isPatterned = pattern !== undefined && !(text.isSection && text.folders.length > 1);
  const path = isPatterned ? filled(pattern, text, settings).replace(/^\//, "") : byFolders(text, settings);
  return prefix + ended(path, section, text, settings);
}

function byFolders({ folders, name, isSection, slug }: HugoText, settings: HugoSettings): string {
  const parts = folders.map((folder) => made(folder, settings));
  if (!isSection) parts.push(made(slug ?? name, settings));
  return parts.filter((part) => part !== "").join("/");
}

function ended(path: string, section: string, { isSection }: HugoText, settings: HugoSettings): string {
  if (path === "") return "";
  if (/\.html?$/.test(path)) return path;
  const plain = path.replace(/\/$/, "");
  return settings.isUgly(section) && !isSection ? `${plain}.html` : `${plain}/`;
}

function made(text: string, { keepsCase, removesAccents }: HugoSettings): string {
  const slug = hugoSlug(text, keepsCase);
  return removesAccents
    ? slug
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .normalize("NFC")
    : slug;
}

/** Parts of Go's reference time, which may stand in patterns as well. */
const GO: Readonly<Record<string, string>> = {
  "2006": "yyyy",
  "06": "yy",
  "01": "MM",
  "1": "M",
  "02": "dd",
  "2": "d",
  Jan: "MMM",
  January: "MMMM",
  "15": "HH",
  "04": "mm",
  "05": "ss",
};

function filled(pattern: string, text: HugoText, settings: HugoSettings): string {
  const { date, folders, name, title, slug, isSection } = text;
  const make = (part: string) => made(part, settings);
  const own = isSection ? (folders.at(-1) ?? "") : name;
  const time = (format: string) => date?.setLocale("en").toFormat(format) ?? "";
  const values: Readonly<Record<string, () => string>> = {
    year: () => time("yyyy"),
    month: () => time("MM"),
    monthname: () => make(time("MMMM")),
    day: () => time("dd"),
    weekday: () => String((date?.weekday ?? 0) % 7),
    weekdayname: () => make(time("EEEE")),
    yearday: () => String(date?.ordinal ?? ""),
    section: () => make(folders[0] ?? ""),
    sections: () =>
      folders
        .slice(0, isSection ? -1 : undefined)
        .map(make)
        .join("/"),
    title: () => make(title),
    slug: () => make(slug ?? title),
    slugorfilename: () => make(slug ?? own),
    slugorcontentbasename: () => make(slug ?? own),
    contentbasenameorslug: () => make(own),
    filename: () => make(own),
    contentbasename: () => make(own),
  };
  const path = pattern.replace(
    /:sections\[(-?\d*|last|:?\w*:?\w*)\]|:([a-zA-Z]+|\d+)/g,
    (all, range?: string, word?: string) => {
      if (range !== undefined) return slice(folders, range).map(make).join("/");
      const value = values[word?.toLowerCase() ?? ""];
      if (value !== undefined) return value();
      const format = GO[word ?? ""];
      return format === undefined ? all : time(format);
    },
  );
  return path.replace(/\/{2,}/g, "/");
}

/** `[1:]`, `[:2]`, `[0]`, `[last]`. */
function slice(folders: readonly string[], range: string): readonly string[] {
  if (range === "last") return folders.slice(-1);
  const [start, end] = range.split(":");
  if (!range.includes(":")) return folders.slice(Number(start), Number(start) + 1);
  return folders.slice(
    Number(start || 0),
    end === "" || end === undefined ? undefined : end === "last" ? -1 : Number(end),
  );
}
