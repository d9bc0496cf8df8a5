import { PHOTO_END } from "../../../../src/model/own-paths.ts";
import { keep, openCache } from "./cache.ts";

/** Names of assets and photos contain the hash of their content, so what is kept equals what the network has. */
export async function answerFile(
  name: "assets" | "photos",
  request: Request,
  after: (work: Promise<void>) => void,
): Promise<Response> {
  const kept = await (await openCache(name)).match(request.url);
  if (kept) return kept;
  try {
    const response = await fetch(request);
    after(keep(name, request.url, response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const other = await anotherSize(name, request.url);
    if (other === undefined) throw error;
    return other;
  }
}

async function anotherSize(name: "assets" | "photos", url: string): Promise<Response | undefined> {
  const kept = await openCache(name);
  const stem = url.replace(PHOTO_END, "-");
  const same = (await kept.keys()).find((key) => key.url.replace(PHOTO_END, "-") === stem);
  return same && kept.match(same);
}
