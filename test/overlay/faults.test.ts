import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

const COMMAND = "scripts/visnyk.ts";
const STORY = "2025/02/13/perekhid/index.html";

/** A part that throws where it is told to. */
function byline(atOnce: string, whenPressed: string): string {
  return `import { html } from "visnyk";
${atOnce}
export function byline() {
  ${whenPressed}
  return html\`\`;
}
`;
}

describe("what the newsroom's own code throws", () => {
  const site = SmallSite.empty();

  beforeAll(async () => {
    site.story("2025/02/13-a", { slug: "perekhid" });
    site.write("theme/parts/byline.ts", byline("", ""));
    expect(await site.run(COMMAND, "build")).toMatchObject({ code: 0 });
  });

  afterAll(() => site.remove());

  test.each([{}, { VISNYK_THREADS: "2" }])(
    "while a page is pressed is told by file and line, and the old site stays (%o)",
    async (environment) => {
      const before = site.read(STORY);
      site.write("theme/parts/byline.ts", byline("", 'throw new Error("no such author");'));
      const { code, said } = await site.run(COMMAND, "build", environment);
      expect(code).toBe(1);
      expect(said).toContain(
        "theme/parts/byline.ts:4: error: throws while /2025/02/13/perekhid/ is pressed: no such author\n    Mend it there; the site stays as it is until then.",
      );
      expect(said).toContain("Nothing was published.");
      expect(site.read(STORY)).toBe(before);
    },
  );

  test("while it is loaded is told by the check and the build", async () => {
    site.write("theme/parts/byline.ts", byline('JSON.parse("{");', ""));
    for (const command of ["check", "build"]) {
      const { code, said } = await site.run(COMMAND, command);
      expect(code).toBe(1);
      expect(said).toContain(
        "theme/parts/byline.ts:2: error: throws while it is loaded: Expected property name",
      );
      expect(said).not.toContain("fault of its own");
    }
  });
});
