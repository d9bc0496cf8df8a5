import { join } from "node:path";
import { walk } from "../../src/kit/files.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";

/** Takes out every text that has a mistake, such as one that names a story which is not there any more. */
export async function repair(site: SmallSite): Promise<void> {
  for (;;) {
    const desk = new Desk(site.cleanCopy(), true);
    const wrong = new Set(
      (await desk.problems("error")).map((problem) => problem.slice(0, problem.indexOf(":"))),
    );
    desk.remove();
    if (wrong.size === 0) break;
    for (const file of wrong) site.delete(file);
  }
  // A site that has lost its last story is not published.
  const texts = walk(join(site.root, "content/articles")).filter(({ path }) => path.endsWith(".md"));
  if (texts.length === 0) site.story("2025/02/20-last");
}
