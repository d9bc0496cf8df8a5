import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildAndCompare } from "../site/build-and-compare.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

describe("what is not public is nowhere", () => {
  const built = SmallSite.empty();
  built.published = "none";
  const CANARY = "kanareika";
  beforeAll(async () => {
    built.story("2025/02/10-public");
    built.story(
      "2025/02/11-draft",
      {
        title: `Чернетка ${CANARY}`,
        draft: "true",
        photo: `{ file: ${CANARY}.jpg, alt: x }`,
        authors: `[${CANARY}-author]`,
        tags: `[ukraine, ${CANARY}-draft]`,
      },
      `${CANARY}`,
    );
    await built.photo(`articles/2025/02/11-draft/${CANARY}.jpg`);
    built.story("2025/03/02-future", { title: `Завтра ${CANARY}`, tags: `[belgium, ${CANARY}]` }, CANARY);
    const secret = (key: string, kind: string) =>
      `${key}: { kind: ${kind}, name: Назва ${key}, description: Опис ${CANARY} }\n`;
    built.write(
      "topics.yaml",
      built.content("topics.yaml") + secret(CANARY, "theme") + secret(`${CANARY}-draft`, "person"),
    );
    built.write("authors.yaml", built.content("authors.yaml") + secret(`${CANARY}-author`, "person"));
    expect((await buildBeside(built)).code).toBe(0);
  });
  afterAll(() => built.remove());

  test("no page, list, feed, sitemap or photo tells of it", () => {
    const telling = built
      .files()
      .filter((file) => file.includes(CANARY) || built.read(file).includes(CANARY));
    expect(telling).toEqual([]);
    expect(built.files()).not.toContain("2025/02/11/index.html");
    expect(built.files().filter((file) => file.includes("topics/belgium"))).toEqual([]);
  });

  test("a build says when the next story is due, until there is none", async () => {
    const site = built.copy();
    expect((await site.build()).said).toContain("The next story is due at 2025-03-02T12:00:00+02:00.");
    expect(await site.run("scripts/build.ts", "--next")).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^2025-03-02T12:00:00\+02:00$/m),
    });
    site.now = "2025-03-02T12:00:00Z";
    expect((await site.build("--next")).said).not.toContain("2025-03-02");
  });

  test("a story appears when its time has come", async () => {
    const site = built.copy();
    site.now = "2025-03-02T12:00:00Z";
    await buildAndCompare(site);
    expect(site.read("index.html")).toContain(`Завтра ${CANARY}`);
    expect(site.read("topics/belgium/feed.xml")).toContain(CANARY);
    for (const file of ["topics/index.html", "feeds/index.html", "feeds.opml", `topics/${CANARY}/index.html`])
      expect(site.read(file)).toContain(`Назва ${CANARY}`);
    const unheard = site.files().filter((file) => /-(?:draft|author)/.test(file));
    expect(unheard).toEqual([]);
  });

  test("it goes when the clock is set back", async () => {
    const site = built.copy();
    site.now = "2025-03-02T12:00:00Z";
    await site.build();
    expect(site.read("index.html")).toContain(CANARY);
    site.now = built.now;
    await buildAndCompare(site);
    expect(site.read("index.html")).not.toContain(CANARY);
  });
});
