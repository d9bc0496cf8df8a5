import type { Archive, ArchiveEntry, ArchiveText } from "../../../../src/import/archive.ts";
import { FOLDERS } from "../../../../src/import/sources/folders/index.ts";
import { entriesIn, folderWith, OPTIONS } from "../archive-of.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The system that a folder with these files is recognised as; nothing where it is none. */
export function systemOf(files: Files): string | undefined {
  const folder = folderWith(files);
  const found = FOLDERS.map((source) => [source.name, source.recognise(folder) as number] as const);
  const [best] = found.toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] === 0 ? undefined : best[0];
}

export async function openSite(name: string, files: Files, below = ""): Promise<Archive> {
  const source = FOLDERS.find((one) => one.name === name);
  if (source === undefined) throw new Error(`no system ${name}`);
  return await source.open(folderWith(files) + below, OPTIONS);
}

/** All that a site has. */
export async function siteEntries(name: string, files: Files): Promise<ArchiveEntry[]> {
  return await entriesIn(await openSite(name, files));
}

/** The texts of a site by their files. */
export async function siteTexts(name: string, files: Files): Promise<Map<string, ArchiveText>> {
  const entries = await siteEntries(name, files);
  return new Map(entries.flatMap((entry) => (entry.is === "text" ? [[entry.text.key, entry.text]] : [])));
}

/** The only text of a site. */
export async function onlyText(name: string, files: Files): Promise<ArchiveText> {
  const [text, ...more] = [...(await siteTexts(name, files)).values()];
  if (text === undefined || more.length > 0) throw new Error(`${more.length + 1} texts`);
  return text;
}

/** Where things of a site led, by their old addresses. */
export async function oldAddresses(name: string, files: Files): Promise<Record<string, unknown>> {
  const entries = await siteEntries(name, files);
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.is === "address" ? [[entry.from, entry.target]] : [])),
  );
}
