import type { z } from "zod";
import { inEveryLang, type Lang } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import { type Snapshot, snapshotOf } from "../library/snapshot.ts";
import { isStaticFile } from "../library/static-files.ts";
import type { OwnLinkLines, OwnLinks } from "../model/own-links.ts";
import { inEvery } from "./every-language.ts";
import { pathWithin } from "./link-checks.ts";
import { hintsFor, mayBeUnread, readable } from "./link-hints.ts";
import type { ownLinksSchema } from "./own-links-schema.ts";
import { findPage } from "./page-finder.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** What links are read with. */
interface Place {
  /** The languages that are to have their texts. */
  languages: readonly Lang[];
  file: string;
  yaml: YamlSource;
  problems: Problems;
}

/** The links with their texts in every language, and where they are written; nothing where `site.yaml` has none. */
export function ownLinksFrom(
  given: z.output<typeof ownLinksSchema> | undefined,
  { languages, file, yaml, problems }: Place,
): { links: OwnLinks; linkLines: OwnLinkLines } | undefined {
  if (given === undefined) return undefined;
  const lines = (key: keyof OwnLinks) => given[key].map((_, i) => yaml.lineOf(["links", key, i]));
  const linkLines = { header: lines("header"), footer: lines("footer"), pages: lines("pages") };
  const links = (key: "header" | "footer") =>
    given[key].map(({ name, url }, i) => {
      const text = (words: typeof name) => inEvery(words, languages, file, linkLines[key][i] ?? 1, problems);
      const addresses = text(url);
      return { name: text(name), url: inEveryLang((lang) => written(addresses[lang])) };
    });
  return { links: { header: links("header"), footer: links("footer"), pages: given.pages }, linkLines };
}

/** An address with the characters that addresses may have. */
function written(address: string): string {
  if (!address.startsWith("/")) return URL.parse(address)?.href ?? address;
  const { pathname, search, hash } = new URL(address, "https://site.invalid");
  return pathname + search + hash;
}

type Of = Pick<Snapshot, "db" | "newsroom" | "now">;

const LEADS_NOWHERE = {
  header: (path: string) => `the link of the header leads to ${path}, where there is nothing for readers`,
  footer: (path: string) => `the link of the footer leads to ${path}, where there is nothing for readers`,
} as const;

/** Reports links of the header and the footer that lead nowhere, and pages of their order that there are not. */
export function checkOwnLinks(of: Of, filesBesidePages: readonly string[], problems: Problems): void {
  const { links, linkLines, languages } = of.newsroom.site;
  if (links === undefined || linkLines === undefined) return;
  const broken = problems.filesWithErrors();
  const snapshot = snapshotOf(of.db, of.newsroom, of.now);
  const hint = hintsFor(snapshot, filesBesidePages);
  for (const key of ["header", "footer"] as const)
    for (const [i, { url }] of links[key].entries())
      for (const address of new Set(languages.map((lang) => url[lang]))) {
        const path = pathWithin(address, of.newsroom.site.baseUrl)?.replace(/[?#].*$/s, "");
        if (path === undefined || leads(snapshot, path, filesBesidePages) || mayBeUnread(path, broken))
          continue;
        problems.error("site.yaml", linkLines[key][i], LEADS_NOWHERE[key](readable(path)), hint(path));
      }
  checkOrder(of, links, linkLines, broken, problems);
}

function leads(of: Snapshot, path: string, filesBesidePages: readonly string[]): boolean {
  const { is } = findPage(of, path, { live: true, from: of.now }, filesBesidePages);
  return is === "page" || is === "old" || isStaticFile(of.db, path);
}

function checkOrder(
  { db }: Of,
  { pages }: OwnLinks,
  lines: OwnLinkLines,
  broken: ReadonlySet<string>,
  problems: Problems,
): void {
  const known = db.all<{ key: string }>("select distinct key from plain_pages").map(({ key }) => key);
  for (const [i, key] of pages.entries()) {
    if (known.includes(key) || [...broken].some((file) => `${file}/`.startsWith(`pages/${key}/`))) continue;
    const there = known.length > 0 ? `There are ${known.join(", ")}.` : "There are no plain pages yet.";
    const message = `links.pages names the page "${key}", which the folder pages does not have`;
    problems.error("site.yaml", lines.pages[i], message, suggest(nearest(key, known), key) ?? there);
  }
}
