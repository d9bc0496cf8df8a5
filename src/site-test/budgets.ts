import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { memo } from "../kit/memo.ts";
import { type Problems, UsageError } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import { fileOfPath } from "../model/address.ts";
import { DESK_PAGE } from "../model/desk.ts";
import { addressOf, type BuiltSite, fileAt } from "./built-site.ts";
import type { Link } from "./page-facts.ts";

/** The most that a page may weigh of each, in thousands of bytes as they are sent. */
export type Budgets = Readonly<Record<keyof typeof USUAL, number>>;

/** Well above what pages weigh by themselves, so that only what a newsroom adds is noticed. */
const USUAL = {
  /** The HTML of a page. */
  html: 60,
  /** Stylesheets of the site that a page loads. */
  styles: 30,
  /** Scripts of the site that a page loads; those of others are not known. */
  scripts: 40,
  /** Fonts of the site, for pages in all languages. */
  fonts: 250,
};

/** @param wishes such as `html=80` @throws UsageError for what is none */
export function budgetsFrom(wishes: readonly string[]): Budgets {
  const names = Object.keys(USUAL);
  const given = wishes.map((wish) => {
    const [, name = "", kilobytes] = /^([a-z]+)=(\d+)$/.exec(wish) ?? [];
    if (kilobytes !== undefined && names.includes(name)) return [name, Number(kilobytes)];
    throw new UsageError(
      `--budget: "${wish}" is none. Write one of ${names.join(", ")} with thousands of bytes, such as --budget html=80. ${suggest(nearest(name, names), name) ?? ""}`.trimEnd(),
    );
  });
  return { ...USUAL, ...Object.fromEntries(given) };
}

const KIND = { style: "styles", script: "scripts" } as const;
const REMEDY = "Take away what it needs least, or allow more: npm test -- --budget";

/** Finds what weighs more than it may. */
export function checkBudgets(site: BuiltSite, budgets: Budgets, problems: Problems): void {
  const sizeOf = memo((file: string) => gzipSync(readFileSync(join(site.folder, file))).length);
  for (const [file, { size, links }] of site.pages) {
    if (file === DESK) continue;
    const weigh = (name: keyof Budgets, what: string, bytes: number) => {
      if (bytes > budgets[name] * 1000)
        problems.error(
          file,
          undefined,
          `${what} ${inKilobytes(bytes)} kB, and may weigh ${budgets[name]}`,
          `${REMEDY} ${name}=${inKilobytes(bytes)}.`,
        );
    };
    weigh("html", "its HTML weighs", size);
    for (const [kind, name] of Object.entries(KIND)) {
      const loaded = filesLoaded(site, file, links, kind as keyof typeof KIND);
      weigh(
        name,
        `its ${name} weigh`,
        loaded.reduce((sum, each) => sum + sizeOf(each), 0),
      );
    }
  }
  checkFonts(site, budgets.fonts, problems);
}

/** The page of the desk in a browser, which is an editor that readers never load. */
const DESK = fileOfPath(DESK_PAGE);

function filesLoaded(
  site: BuiltSite,
  page: string,
  links: readonly Link[],
  kind: keyof typeof KIND,
): string[] {
  return links
    .filter(({ loads }) => loads === kind)
    .flatMap(({ to }) => {
      const url = URL.parse(to, addressOf(site, page));
      const file = url === null ? undefined : fileAt(site, url);
      return file !== undefined && site.files.has(file) ? [file] : [];
    });
}

function checkFonts(site: BuiltSite, budget: number, problems: Problems): void {
  const { folder, files } = site;
  const scripts = filesLoaded(site, DESK, site.pages.get(DESK)?.links ?? [], "script");
  const editor = scripts.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  const fonts = [...files].filter(
    (file) => file.startsWith("assets/") && file.endsWith(".woff2") && !editor.includes(basename(file)),
  );
  const bytes = fonts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  if (bytes > budget * 1000)
    problems.error(
      fonts[0] as string,
      undefined,
      `the fonts weigh ${inKilobytes(bytes)} kB together, and may weigh ${budget}`,
      `${REMEDY} fonts=${inKilobytes(bytes)}.`,
    );
}

function inKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
