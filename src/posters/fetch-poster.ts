import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PosterSource } from "../blocks/embed/provider.ts";
import { PROVIDERS } from "../blocks/embed/providers/index.ts";
import { siteOf } from "../blocks/embed/site-of.ts";
import { type DownloadOptions, download } from "../fetching/download.ts";
import { sharp } from "../photos/sharp.ts";
import { type NamedPicture, pictureInOembed, pictureInPage } from "./named-picture.ts";
import { noteCredit } from "./note-credit.ts";
import type { WantedPoster } from "./wanted.ts";

/** What became of a picture: its file, or why there is none. */
export type Fetched = { file: string; width: number; height: number } | { why: string };

/** Endings of the kinds of picture that are kept as they come. */
const ENDINGS: Readonly<Record<string, string>> = { jpeg: "jpg", png: "png", webp: "webp" };
/** Pixels. Smaller pictures stand for none, or are icons. */
const NARROWEST = 300;

/**
 * Fetches the picture of something shown from elsewhere into the story's folder, from the first of its sources that has one,
 * and notes in `photos.yaml` whose it is and where it came from.
 * @param content the content folder
 */
export async function fetchPoster(
  wanted: WantedPoster,
  content: string,
  options: DownloadOptions,
): Promise<Fetched> {
  const sources = PROVIDERS[wanted.provider]?.posters?.(wanted.embed) ?? [];
  const place = mkdtempSync(join(tmpdir(), "visnyk-poster-"));
  const [picture, file] = [join(place, "picture"), join(place, "document")];
  let why = "its provider names no picture";
  try {
    for (const source of sources) {
      const named = await namedBy(source, file, options);
      const got = "why" in named ? named : await pictureAt(named.address, picture, options);
      if ("why" in got) why = got.why;
      else {
        const author =
          ("author" in named ? named.author : undefined) ?? (await authorIn(sources, file, options));
        return keep(wanted, picture, { ...got, author }, content);
      }
    }
    return { why };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function namedBy(
  source: PosterSource,
  file: string,
  options: DownloadOptions,
): Promise<NamedPicture | { why: string }> {
  if ("image" in source) return { address: source.image };
  const [address, read] =
    "oembed" in source
      ? ([source.oembed, pictureInOembed] as const)
      : ([source.page, pictureInPage] as const);
  const why = await download(new URL(address), file, options);
  if (why !== undefined) return { why };
  return read(readFileSync(file, "utf8"), address) ?? { why: "its provider names no picture" };
}

/** Whose a picture is that an address of its own leads to, if the provider says so elsewhere. */
async function authorIn(
  sources: readonly PosterSource[],
  file: string,
  options: DownloadOptions,
): Promise<string | undefined> {
  const asked = sources.find((source) => "oembed" in source);
  const named = asked === undefined ? undefined : await namedBy(asked, file, options);
  return named === undefined || "why" in named ? undefined : named.author;
}

interface Picture {
  ending: string;
  width: number;
  height: number;
}

async function pictureAt(
  address: string,
  file: string,
  options: DownloadOptions,
): Promise<Picture | { why: string }> {
  const why = await download(new URL(address), file, options);
  if (why !== undefined) return { why };
  try {
    const { format, width, height } = await sharp(file).metadata();
    const ending = ENDINGS[format];
    if (ending === undefined) return { why: `what came is a picture of a kind that is not kept (${format})` };
    return width < NARROWEST
      ? { why: `its picture is only ${width} pixels wide` }
      : { ending, width, height };
  } catch {
    return { why: "what came is no picture" };
  }
}

function keep(
  { folder, name, provider, embed }: WantedPoster,
  from: string,
  { ending, width, height, author }: Picture & { author: string | undefined },
  content: string,
): Fetched {
  const file = `${folder}/${name}.${ending}`;
  copyFileSync(from, join(content, file));
  const site = siteOf(provider, embed);
  const credit = author === undefined || author === site ? site : `${author}, ${site}`;
  noteCredit(join(content, folder), `${name}.${ending}`, { credit, source: embed.address });
  return { file, width, height };
}
