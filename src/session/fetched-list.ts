import { ADDRESS_LIST } from "../model/address.ts";

/** The texts of a list's files: that of the index, or of a part. */
export type ReadPart = (part?: string) => string | Promise<string>;

/** Milliseconds for the whole list: a build must not hang. */
const PATIENCE = 20_000;

/**
 * Reads the list of a published site.
 * @param address of the site, or of the list's index
 */
export function fetchedList(address: string): ReadPart {
  const signal = AbortSignal.timeout(PATIENCE);
  const index = address.endsWith(".json") ? address : `${address.replace(/\/*$/, "")}${ADDRESS_LIST}`;
  return async (part) => {
    const url = part === undefined ? index : index.replace(/\.json$/, `/${part}.json`);
    const response = await answerOf(url, signal);
    if (response.status === 404) throw new Error(`there is none yet (${url})`);
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    return response.text();
  };
}

async function answerOf(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal });
  } catch (error) {
    const { name, cause } = error as Error;
    const why =
      name === "TimeoutError" ? "it takes too long" : ((cause as Error | undefined)?.message ?? "no answer");
    throw new Error(why, { cause: error });
  }
}
