import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "rolldown/utils";
import { expect, onTestFinished, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";

const README = readFileSync(join(PROJECT, "src/api/README.md"), "utf8");
const SOURCE = readFileSync(join(PROJECT, "src/api/index.ts"), "utf8");

/** The files that the page shows whole. */
const EXAMPLES = [...README.matchAll(/^`(theme\/[^`]+)`:\n\n```ts\n(.*?)^```$/gms)];

test("all examples of the page about one's own code make a site", async () => {
  expect(EXAMPLES.map(([, file]) => file)).toEqual([
    "theme/parts/byline.ts",
    "theme/blocks/poll.ts",
    "theme/pages/archive.ts",
  ]);
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  site.story("2025/02/13-a", { slug: "a" }, ":::poll Чи так?\n- Так\n- Ні\n:::");
  for (const [, file = "", source = ""] of EXAMPLES) site.write(file, source);
  const { code, said } = await site.run("scripts/visnyk.ts", "build");
  expect(code, said).toBe(0);
  const page = site.read("2025/02/13/a/index.html");
  expect(page).toContain('<p class="thanks">Our readers pay for this story.</p>');
  expect(page).toContain('<label><input type="radio" name="answer" value="1"> Ні</label>');
  expect(site.read("archive/index.html")).toContain('<li><a href="/2025/02/">2025-02</a> 1</li>');
  expect(site.read("archive/2025-02/index.html")).toContain('href="/2025/02/13/a/"');
  expect(page).toContain("Увесь архів");
});

test("the page names everything that may be imported from visnyk", () => {
  const entries = parseSync("index.ts", SOURCE).module.staticExports.flatMap(({ entries }) => entries);
  const names = entries.flatMap(({ exportName }) => exportName.name ?? []);
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
});
