import type { Lang } from "../i18n/lang.ts";
import { contentHash } from "../kit/files.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { isShown, type ShownBanner, STORY_LINK } from "../model/banner.ts";

/** The banner that pages of a language show now; nothing where there is none, or it is not its time. */
export function bannerOf(
  { db, newsroom, now }: Pick<Snapshot, "db" | "newsroom" | "now">,
  lang: Lang,
): ShownBanner | undefined {
  const { banner } = newsroom.site;
  if (banner === undefined || !isShown(banner, now)) return undefined;
  const { text, link, until } = banner;
  const key = contentHash(JSON.stringify([text, link])).slice(0, 10);
  return { text: text[lang], link: link && goalOf(link[lang]), until, key };

  /** A story leads to its text in the language, if it has one that is public. */
  function goalOf(address: string): string | undefined {
    if (!address.startsWith(STORY_LINK)) return address;
    const sql = "select path from stories where id = ? and lang = ? and live = 1";
    return db.get<{ path: SitePath }>(sql, address.slice(STORY_LINK.length), lang)?.path;
  }
}
