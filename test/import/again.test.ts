import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ImportSite, textEntry, twoStoriesAndPage } from "./made-up.ts";

const A = "articles/2019/05/13-a/uk.md";
const B = "articles/2019/05/13-b/uk.md";

/** A site into which two stories with a photo, a page and a redirect were imported. */
async function imported(): Promise<ImportSite> {
  const at = await twoStoriesAndPage();
  await at.run();
  return at;
}

test("running twice changes nothing, and says so", async () => {
  const at = await imported();
  const before = at.everything();
  expect(Object.keys(before).filter((path) => !/^content\/\w+\.yaml$/.test(path))).toEqual([
    `content/${A}`.replace("uk.md", "hora.jpg"),
    `content/${A}`.replace("uk.md", "photos.yaml"),
    `content/${A}`,
    `content/${B}`,
    "content/pages/about/uk.md",
    "import/left-over/2019/05/13-a.uk.txt",
    "import/new.yaml",
  ]);
  expect((await at.run()).outcomes).toEqual({ same: 3 });
  expect(at.everything()).toEqual(before);
});

test("neither does a run that has lost its memory", async () => {
  const at = await imported();
  const before = at.everything();
  rmSync(join(at.kept, "state.sqlite"));
  expect((await at.run()).outcomes).toEqual({ same: 3 });
  expect(at.everything()).toEqual(before);
});

test("an archive that grew brings what is new, in whatever order", async () => {
  const at = await imported();
  const before = at.everything();
  at.entries.unshift(textEntry("a2", { slug: "a" }), textEntry("b-en", { lang: "en", group: "b" }));
  at.entries.push(textEntry("c"));
  expect((await at.run()).outcomes).toEqual({ made: 3, same: 3 });
  const after = at.everything();
  expect(after).toMatchObject(before);
  const added = Object.keys(after).filter((path) => !(path in before));
  expect(added).toEqual([
    "content/articles/2019/05/13-a-2/uk.md",
    "content/articles/2019/05/13-b/en.md",
    "content/articles/2019/05/13-c/uk.md",
  ]);
});

test("a text that changed in the archive is renewed, one that was edited here stays", async () => {
  const at = await imported();
  at.site.write(A, `${at.site.content(A)}Дописано.\n`);
  at.entries = at.entries.map((entry) =>
    entry.is === "text" ? { ...entry, text: { ...entry.text, title: `${entry.text.title}!` } } : entry,
  );
  expect((await at.run()).outcomes).toEqual({ edited: 1, renewed: 2 });
  expect(at.site.content(A)).toContain("Дописано.");
  expect(at.site.content(A)).not.toContain("!");
  expect(at.site.content(B)).toContain("title: Новина b!");
});

test("one that was edited stays although the memory is lost", async () => {
  const at = await imported();
  at.site.write(A, at.site.content(A).replace("Новина a", "Інше"));
  rmSync(join(at.kept, "state.sqlite"));
  expect((await at.run()).outcomes).toEqual({ edited: 1, same: 2 });
  expect(at.site.content(A)).toContain("Інше");
});

test.each([
  ["photos.yaml", "articles/2019/05/13-a/photos.yaml"],
  ["a photo", "articles/2019/05/13-a/hora.jpg"],
  ["a plain page", "pages/about/uk.md"],
])("%s that was edited stays", async (_, path) => {
  const at = await imported();
  at.site.write(path, "інше");
  await at.run();
  expect(at.site.content(path)).toBe("інше");
});

test("what was deleted does not come back", async () => {
  const at = await imported();
  at.site.delete("articles/2019/05/13-a");
  expect((await at.run()).outcomes).toEqual({ removed: 1, same: 2 });
  expect(existsSync(join(at.content, "articles/2019/05/13-a"))).toBe(false);
});

test("a story of the newsroom that has the folder already is not touched", async () => {
  const at = new ImportSite();
  at.entries = [textEntry("b")];
  await at.run();
  at.site.story("2019/05/13-a", { title: "Своя" });
  const own = at.site.content(A);
  at.entries.push(textEntry("a"));
  expect((await at.run()).outcomes).toEqual({ made: 1, same: 1 });
  expect(at.site.content(A)).toBe(own);
  expect(at.site.content("articles/2019/05/13-a-2/uk.md")).toContain("title: Новина a");
});

describe("a dry run", () => {
  test("writes nothing, and says what it would do", async () => {
    const at = new ImportSite();
    at.entries = [
      textEntry("a", { topics: [{ name: "Гори", kind: "theme" }] }),
      textEntry("about", { kind: "page" }),
    ];
    const before = at.everything();
    expect((await at.run({ dryRun: true })).outcomes).toEqual({ made: 2 });
    expect(at.everything()).toEqual(before);
    expect(existsSync(at.kept)).toBe(false);
  });

  test("knows what was imported before", async () => {
    const at = await imported();
    at.entries.push(textEntry("c"));
    const before = at.everything();
    expect((await at.run({ dryRun: true })).outcomes).toEqual({ made: 1, same: 3 });
    expect(at.everything()).toEqual(before);
  });
});
