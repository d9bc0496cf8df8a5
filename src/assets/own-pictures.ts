import type { CodeMap } from "../kit/code-map.ts";
import { FEED_LOGO, type SitePath } from "../model/address.ts";
import type { Logo, LogoFile } from "../model/logo.ts";
import type { ThemePicture, ThemePictures } from "../model/theme-picture.ts";
import type { AssetCache } from "./cache.ts";
import { DrawnPicture } from "./drawn-picture.ts";
import { type AddAsset, feedLogo, logoOf, publisherLogo } from "./logo.ts";
import { type IconForms, ownIcon } from "./own-icon.ts";

/** What is made of a newsroom's own pictures. */
export interface OwnPictures {
  /** Absent where the program's icon stands. */
  icon: IconForms | undefined;
  named: { logo?: Logo | undefined; publisherLogo?: LogoFile | undefined };
  forFeeds: readonly { path: SitePath; content: Uint8Array }[];
}

/** How far a logo may be from a square to stand for an icon that is not there. */
const SQUARISH = 1.25;

export async function makePictures(
  { content, cache, code }: { content: string; cache: AssetCache; code: CodeMap },
  pictures: ThemePictures,
  add: AddAsset,
): Promise<OwnPictures> {
  const drawn = (picture: ThemePicture | undefined) =>
    picture && new DrawnPicture(picture, content, cache, code);
  const [logo, night] = [drawn(pictures.logo), drawn(pictures.logoDark)];
  const mark = drawn(pictures.icon) ?? (logo && isSquarish(logo) ? logo : undefined);
  const icon = mark && (await ownIcon(mark));
  if (logo === undefined) return { icon, named: {}, forFeeds: [] };
  return {
    icon,
    named: { logo: await logoOf(logo, night, add), publisherLogo: await publisherLogo(logo, add) },
    forFeeds: [{ path: FEED_LOGO, content: await feedLogo(logo) }],
  };
}

function isSquarish({ ratio }: DrawnPicture): boolean {
  return Math.max(ratio, 1 / ratio) <= SQUARISH;
}
