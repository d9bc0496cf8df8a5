import { expect, onTestFinished, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

/** What each file of code says, by round: nothing where it is gone, the same as before where it is not named. */
const ROUNDS: readonly Readonly<Record<string, string | undefined>>[] = [
  {
    "lib/words.ts": 'export const words = "перші";\n',
    "parts/byline.ts":
      'import { raw } from "visnyk";\nimport { words } from "../lib/words.ts";\nexport function byline() {\n  return raw("<p>" + words + "</p>");\n}\n',
    "blocks/poll.ts":
      'import { type Box, raw } from "visnyk";\nexport function page({ items }: Box) {\n  return raw("<p class=poll>" + items.join() + "</p>");\n}\n',
    "blocks/poll.css": ".poll { color: red }\n",
    "pages/archive.ts":
      'import { ownPage, raw } from "visnyk";\nimport { words } from "../lib/words.ts";\nexport default ownPage({ path: "arkhiv/", view: (library) => ({ title: "Архів", count: library.count() }), render: (_, { count }) => raw(words + count) });\n',
    "pages/archive.css": ".a { color: red }\n",
  },
  {
    "lib/words.ts": 'export const words = "другі";\n',
    "blocks/poll.ts":
      'import { type Box, raw } from "visnyk";\nexport function page({ title }: Box) {\n  return raw("<p class=poll>" + title + "</p>");\n}\nexport function feed({ items }: Box) {\n  return raw("<p>" + items.join() + "</p>");\n}\n',
    "parts/byline.ts": undefined,
    "blocks/poll.css": undefined,
    "blocks/scale.ts": 'import { html } from "visnyk";\nexport const page = () => html`<hr>`;\n',
    "pages/months.ts":
      'import { html, ownPage } from "visnyk";\nexport default ownPage({ path: "misiatsi/", footer: { uk: "Місяці" }, view: () => ({ title: "Місяці" }), render: () => html`` });\n',
    "pages/archive.css": undefined,
  },
];

test("builds after edits of one's own code give what a clean build gives", async () => {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  site.story("2025/02/12-a", { slug: "a" }, ":::poll Так?\n- Так\n- Ні\n:::");
  site.story("2025/02/13-b", { slug: "b" });
  for (const round of ROUNDS) {
    for (const [file, text] of Object.entries(round))
      if (text === undefined) site.delete(`theme/${file}`);
      else site.write(`theme/${file}`, text);
    const { code, said } = await site.run("scripts/visnyk.ts", "build", "--purge");
    expect(code, said).toBe(0);
  }
  const clean = site.cleanCopy();
  onTestFinished(() => clean.remove());
  const { code, said } = await clean.run("scripts/visnyk.ts", "build");
  expect(code, said).toBe(0);
  expect(site.difference(clean)).toEqual([]);
  expect(site.read("misiatsi/index.html")).toContain("Місяці");
});
