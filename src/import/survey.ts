import type { Lang } from "../i18n/lang.ts";
import { slugOf } from "../i18n/slug.ts";
import type { Instant } from "../model/story.ts";
import type { ArchiveFile, ArchiveText } from "./archive.ts";
import { ANOTHER_CREDIT } from "./credits.ts";
import { siteLang } from "./languages.ts";
import { oneLine } from "./register.ts";
import { namesIn } from "./registries.ts";
import type { Run } from "./run.ts";

/** Reads the archive for the first time: which texts, files and addresses there are, and what topics and authors. */
export async function survey(run: Run): Promise<void> {
  const { archive, catalogue, old } = run;
  for await (const entry of archive.entries()) {
    if (entry.is === "text") addText(entry.text, run);
    else if (entry.is === "file") addFile(entry.file, run);
    else if (entry.is === "left out") {
      const { what, count, title, origin } = entry;
      const place = origin && (origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`);
      catalogue.rows.insertNew("left_out", { what, count, title, place });
    } else if (entry.is === "address") {
      const key = old.keyOf(entry.from);
      if (key !== undefined) catalogue.addAddress(key, { is: "target", target: entry.target });
    }
  }
  for (const { one, other } of catalogue.translatedTopics()) run.registries.topics.bringNear(one, other);
}

function addFile(file: ArchiveFile, { catalogue, old }: Run): void {
  const keys = [file.src, file.page].flatMap((address) => (address && old.keyOf(address)) || []);
  const lost = new Set(keys.flatMap((key) => catalogue.addFile(key, file)));
  for (const credit of lost)
    catalogue.rows.insertNew("left_out", {
      what: ANOTHER_CREDIT,
      count: 1,
      title: credit,
      place: file.src,
    });
}

function addText(text: ArchiveText, run: Run): void {
  const { catalogue, old, registries } = run;
  const { lang, said } = langOf(text, run);
  const title = titleOf(text);
  const no = catalogue.addText({
    key: text.key,
    kind: text.kind,
    grp: text.group ?? text.key,
    lang,
    date: dateOf(text, run),
    published: dateOf(text, run),
    draft: text.draft ? 1 : 0,
    title,
    slug: nameOf(text, title, lang),
    file: text.origin.file,
    line: text.origin.line ?? null,
  });
  if (no === undefined) return;
  if (said !== undefined)
    catalogue.remark({ no, kind: "changed", what: "the language is not one of the site", detail: said });
  if (oneLine(text.title) === "") catalogue.remark({ no, kind: "made", what: "a headline", detail: title });
  for (const address of text.addresses) {
    const key = old.keyOf(address);
    if (key !== undefined) catalogue.addAddress(key, { is: "text", no });
  }
  if (text.kind === "page") return;
  if (text.group !== undefined) catalogue.addGroupTopics(text.group, lang, namesIn(text.topics));
  const isPublic = !text.draft && dateOf(text, run) <= run.request.now;
  registries.count(text.topics, text.authors, isPublic ? lang : undefined);
}

/** The language of the site that a text is put down in. */
function langOf(text: ArchiveText, { request, archive }: Run): { lang: Lang; said?: string } {
  const { site } = request.newsroom;
  const otherwise = request.lang ?? site.languages[0];
  const stated = text.lang ?? (request.lang === undefined ? archive.lang : undefined);
  if (stated === undefined || stated === "") return { lang: otherwise };
  const lang = siteLang(stated, site);
  return lang !== undefined ? { lang } : { lang: otherwise, said: `${stated} → ${otherwise}` };
}

/** Of a text without a date, what is nearest to it; a later run finds it as the first one put it down. */
function dateOf(text: ArchiveText, { state, request }: Run): Instant {
  return text.date ?? text.updated ?? state.placeOf(text.key)?.date ?? Math.floor(request.now / 1000) * 1000;
}

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The last part of its address: as it was, where we can write it so. */
function nameOf({ slug = "", key }: ArchiveText, title: string, lang: Lang): string {
  const kept = slug.toLowerCase().replaceAll("_", "-");
  if (KEY.test(kept) && kept.length <= 100) return kept;
  return slugOf(title, lang) || slugOf(slug, lang) || slugOf(key, lang) || "text";
}

/** Characters of a headline that is made of a text. */
const LONG = 80;

/** The headline, or what a text without one is best known by. */
function titleOf({ title, lede, slug, key }: ArchiveText): string {
  const [first = ""] = [title, lede, slug?.replace(/[-_]+/g, " "), key]
    .map((text) => oneLine(text ?? ""))
    .filter(Boolean);
  return first.length <= LONG || oneLine(title) !== ""
    ? first
    : `${first.slice(0, LONG).replace(/\s+\S*$/, "")}…`;
}
