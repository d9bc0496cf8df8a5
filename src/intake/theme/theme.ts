import { join } from "node:path";
import { OWN_FONTS, OWN_STYLE } from "../../assets/own-files.ts";
import { exists } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";
import type { Site } from "../../model/site.ts";
import type { Theme } from "../../model/theme.ts";
import { readPictures } from "./pictures.ts";

/**
 * Reads the folder `theme` of the content, but for its code, which is no data (`src/overlay`).
 * What each part is read with is loaded where the folder has one. The commands that only ask the registers do without it.
 * @param content the folder of the content
 */
export async function readTheme(content: string, site: Site, problems: Problems): Promise<Theme> {
  if (exists(join(content, "theme"))) await (await import("./own-code.ts")).checkOwnCode(content, problems);
  return {
    ...(await ownPictures(content, site, problems)),
    ...(await ownFonts(content, site, problems)),
    ...(await ownSlots(content, site, problems)),
    ...(await ownWords(content, site, problems)),
  };
}

async function ownPictures(content: string, site: Site, problems: Problems): Promise<Theme> {
  const pictures = await readPictures(content, site, problems);
  return pictures === undefined ? {} : { pictures };
}

/** Reads the newsroom's own stylesheet and fonts: which files the one shows, the other need not. */
async function ownFonts(content: string, site: Site, problems: Problems): Promise<Theme> {
  const { headline, text } = site.look ?? {};
  const styled = exists(join(content, OWN_STYLE))
    ? (await import("./own-style.ts")).checkOwnStyle(content, problems)
    : new Set<string>();
  if (!exists(join(content, OWN_FONTS)) && headline === undefined && text === undefined) return {};
  const { readOwnFonts } = await import("./own-fonts.ts");
  return { fonts: await readOwnFonts({ content, site, styled, problems }) };
}

async function ownSlots(content: string, site: Site, problems: Problems): Promise<Theme> {
  const hasSlots = exists(join(content, "theme/slots"));
  if (!hasSlots && site.policy === undefined) return {};
  const { readSlots } = await import("./slots.ts");
  const read = readSlots(content, site, problems);
  return hasSlots ? read : {};
}

async function ownWords(content: string, site: Site, problems: Problems): Promise<Theme> {
  if (!exists(join(content, "theme/messages"))) return {};
  const { readWords } = await import("./messages.ts");
  return { words: readWords(content, site, problems) };
}
