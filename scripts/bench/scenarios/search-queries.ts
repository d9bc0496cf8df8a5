/** Queries as readers make them, each in a session of its own, so that none helps the next. */
import { searchWords } from "../../../src/i18n/search-words.ts";
import { openSearch } from "../../../src/search/browser/search.ts";
import { corpusStory, corpusText, type Dialect } from "../corpus/story.ts";

/** What one query cost. */
export interface QueryCost {
  /** The bytes of all files that were read, without headers. */
  bytes: number;
  /** Seconds until the first ten results were there. */
  time: number;
}

const QUERIES = 40;

const NO_LINKS: Dialect = { link: (text) => text, card: () => "" };

/** Queries for pairs of words from headlines spread over the archive. */
export async function queryCosts(origin: string, size: number): Promise<QueryCost[]> {
  const costs: QueryCost[] = [];
  for (let i = 0; i < QUERIES; i++) {
    const story = corpusStory(Math.floor((i / QUERIES) * size), size);
    const { title } = corpusText(story, "uk", size, NO_LINKS);
    const words = title.split(/[^\p{L}ʼ’'-]+/u).filter((word) => searchWords(word, "uk").length === 1);
    if (words.length >= 2) costs.push(await queryCost(origin, `${words.at(0)} ${words.at(-1)}`));
  }
  if (costs.length < QUERIES / 2) throw new Error("too few headlines have two words to search for");
  return costs;
}

async function queryCost(origin: string, text: string): Promise<QueryCost> {
  let bytes = 0;
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const response = await fetch(origin + path);
    if (!response.ok) return undefined;
    const content = new Uint8Array(await response.arrayBuffer());
    bytes += content.length;
    return content;
  };
  const start = performance.now();
  const { total } = await openSearch({ lang: "uk", read }).search(
    { text, order: "best" },
    { offset: 0, count: 10 },
  );
  if (total === 0) throw new Error(`nothing was found for «${text}», which is in a headline`);
  return { bytes, time: (performance.now() - start) / 1000 };
}
