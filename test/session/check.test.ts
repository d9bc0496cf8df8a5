import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { apply, archives, beginnings, edits } from "../plan/edits.ts";
import { runs } from "../runs.ts";
import { SmallSite } from "../site/small-site.ts";
import { toldByCheck as checked } from "./told.ts";

/** What a check says that has never seen the content. */
async function checkedAnew(site: SmallSite): Promise<string> {
  const copy = site.cleanCopy();
  try {
    return await checked(copy);
  } finally {
    copy.remove();
  }
}

function emptySite(): SmallSite {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  return site;
}

test("tells again what it told, of texts, names, photos and links that did not change", async () => {
  const site = emptySite();
  await site.photo("articles/2025/02/10-a/small.jpg");
  site.cutPhoto("articles/2025/02/10-a/small.jpg", "articles/2025/02/11-b/cut.jpg");
  site.story("2025/02/10-a", { photo: "{ file: small.jpg, alt: Що видно }", aliases: "[/old/]" });
  site.story("2025/02/11-b", {}, "![Що видно](cut.jpg)");
  site.story("2025/02/12-c", {}, "**Not closed. [Old](/old/) [Nowhere](/nowhere/)");
  site.story("2025/02/13-d", { tags: "[Немає]" }, "[[2025/02/12-c]]");
  site.write("articles/2025/02/notes.txt", "Notes.");
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n[Nowhere](/nowhere/)\n");
  const first = await checked(site);
  for (const place of [
    "small.jpg: w",
    "cut.jpg: e",
    "12-c/uk.md:7: w",
    "12-c/uk.md:7: e",
    "13-d/uk.md:5: e",
    "notes.txt: w",
    "about/uk.md:4: e",
  ])
    expect(first).toContain(place);
  expect(await checked(site)).toBe(first);
  site.delete("articles/2025/02/13-d");
  site.story("2025/02/11-b", {}, "Текст.");
  const second = await checked(site);
  expect(second).toBe(await checkedAnew(site));
  expect(second).not.toContain("13-d");
  expect(second).not.toContain("is damaged");
  expect(second).toContain("no text shows this photo");
});

test("takes errors in drafts as it is told, whatever the check before was told", async () => {
  const site = emptySite();
  site.story("2025/02/10-a", { draft: "true", tags: "[Немає]" });
  const lenient = await checked(site);
  expect(lenient).toContain("uk.md:5: warning: in a draft: ");
  expect(await checked(site, true)).toContain("uk.md:5: error: ");
  expect(await checked(site)).toBe(lenient);
});

test("finds again what only broken settings hid", async () => {
  const site = emptySite();
  site.story("2025/02/10-a", { tags: "[Немає]" });
  const first = await checked(site);
  const settings = site.content("site.yaml");
  site.write("site.yaml", settings.replace(/^languages:.*$/m, "languages: [xx]"));
  expect(await checked(site)).toContain("site.yaml");
  site.write("site.yaml", settings);
  expect(await checked(site)).toBe(first);
});

test(
  "says after any edits what a check says that has never seen the content",
  async () => {
    const property = fc.asyncProperty(
      archives,
      fc.array(edits, { minLength: 1, maxLength: 3 }),
      async (archive, rounds) => {
        const site = SmallSite.empty();
        for (const edit of beginnings) apply(edit, site);
        try {
          for (const round of [archive, ...rounds]) {
            for (const edit of round) apply(edit, site);
            expect(await checked(site)).toBe(await checkedAnew(site));
          }
        } finally {
          site.remove();
        }
      },
    );
    await fc.assert(property, { numRuns: runs(10) });
  },
  runs(60_000),
);
