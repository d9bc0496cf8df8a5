import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

const BYLINE = `import { type Frame, type Html, html, type StoryPageView } from "visnyk";
import { byline as original } from "visnyk/parts/byline";
export function byline(frame: Frame, view: StoryPageView): Html {
  return html\`\${original(frame, view)}<p>Власний рядок</p>\`;
}
`;
const STORY = "2025/02/13/perekhid/index.html";
const BUILD = "scripts/visnyk.ts";

describe("a part of the newsroom's own", () => {
  const site = SmallSite.empty();
  const build = (...options: (string | NodeJS.ProcessEnv)[]) => site.run(BUILD, "build", ...options);

  beforeAll(async () => {
    site.story("2025/02/13-a", { slug: "perekhid" });
    expect((await build()).code).toBe(0);
    expect(site.read(STORY)).not.toContain("Власний");
    site.write("theme/parts/byline.ts", BYLINE);
  });

  afterAll(() => site.remove());

  test("stands in the place of the program's, which it calls, and presses the pages that show it", async () => {
    const { code, said } = await build("--why");
    expect(code, said).toBe(0);
    expect(site.read(STORY)).toMatch(/<\/dl>\s*<p>Власний рядок<\/p>/);
    expect(said).toMatch(/^1 pages pressed \(1 story;/m);
  });

  test("is there in threads, too, and pages are pressed again when it changes", async () => {
    site.write("theme/parts/byline.ts", BYLINE.replace("Власний", "Інший"));
    const { code, said } = await build("--why", { VISNYK_THREADS: "2" });
    expect(code, said).toBe(0);
    expect(said).toContain(`press /2025/02/13/perekhid/: theme/parts/byline.ts changed`);
    expect(site.read(STORY)).toContain("<p>Інший рядок</p>");
  });

  test("leaves nothing when it is taken away", async () => {
    site.delete("theme");
    expect((await build()).code).toBe(0);
    expect(site.read(STORY)).not.toContain("рядок</p>");
  });
});
