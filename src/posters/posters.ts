import type { DownloadOptions } from "../fetching/download.ts";
import { type FetchManners, USUAL_MANNERS } from "../fetching/manners.ts";
import { politely } from "../kit/politely.ts";
import { type Fetched, fetchPoster } from "./fetch-poster.ts";
import { type WantedPoster, wantedPosters } from "./wanted.ts";

/** Bytes of a picture, or of a page that names one, at most; and few requests at once, a second apart to each host. */
const MANNERS: FetchManners = { ...USUAL_MANNERS, pause: 1000, patience: 15_000, largest: 10_000_000 };

/** What to fetch, and how. */
export interface PosterWishes {
  /** The content folder. */
  content: string;
  /** The address of the site, for those who wonder who is fetching. */
  about: string;
  /** Ids of the stories; all where there are none. */
  stories: readonly string[];
  onDone(wanted: WantedPoster, fetched: Fetched): void;
  manners?: FetchManners;
  ask?: typeof fetch;
}

/** Fetches the pictures that are missing of what stories show from elsewhere. @returns how many came, and how many did not */
export async function fetchPosters(wishes: PosterWishes): Promise<{ fetched: number; failed: number }> {
  const { content, about, stories, onDone, manners = MANNERS, ask } = wishes;
  const wanted = wantedPosters(content, (id) => stories.length === 0 || stories.includes(id));
  const options: DownloadOptions = {
    manners,
    isOwnHost: () => false,
    agent: `Visnyk posters (+${about})`,
    onlyEncrypted: true,
    ...(ask && { ask }),
  };
  let [fetched, failed] = [0, 0];
  await politely(
    wanted,
    ({ embed }) => new URL(embed.address).hostname,
    async (poster) => {
      const got = await fetchPoster(poster, content, options);
      if ("why" in got) failed++;
      else fetched++;
      onDone(poster, got);
    },
    manners,
  );
  return { fetched, failed };
}
