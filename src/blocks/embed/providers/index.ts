import type { Provider } from "../provider.ts";
import { applePodcasts } from "./apple-podcasts.ts";
import { bluesky } from "./bluesky.ts";
import { dailymotion } from "./dailymotion.ts";
import { datawrapper } from "./datawrapper.ts";
import { facebook } from "./facebook.ts";
import { flourish } from "./flourish.ts";
import { googleMaps } from "./google-maps.ts";
import { instagram } from "./instagram.ts";
import { mastodon } from "./mastodon.ts";
import { openstreetmap } from "./openstreetmap.ts";
import { peertube } from "./peertube.ts";
import { soundcloud } from "./soundcloud.ts";
import { spotify } from "./spotify.ts";
import { telegram } from "./telegram.ts";
import { tiktok } from "./tiktok.ts";
import { vimeo } from "./vimeo.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";

/** All providers, by the names of their files, with which the names of their pictures begin. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  youtube,
  vimeo,
  dailymotion,
  telegram,
  x,
  bluesky,
  instagram,
  tiktok,
  facebook,
  spotify,
  soundcloud,
  "apple-podcasts": applePodcasts,
  datawrapper,
  flourish,
  openstreetmap,
  "google-maps": googleMaps,
  // Of any host, so after all whose hosts are known.
  peertube,
  mastodon,
};
