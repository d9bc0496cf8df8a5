import { join } from "node:path";
import { walk } from "../../src/kit/files.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";

/** The text of a story, which is no entry of a live report. */
const TEXT = /^(?:[^/]+\/){3}[^/]+\.md$/;

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
  // A site that has lost its last story is not published; entries of live reports may be left of one.
  const texts = walk(join(site.root, "content/articles")).filter(({ path }) => TEXT.test(path));
  if (texts.length === 0) site.story("2025/02/20-last");
}
