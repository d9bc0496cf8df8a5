import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { doubtOutput, publishedOutput } from "../../src/library/published.ts";
import { publishedKinds, rememberDependencies } from "../../src/library/published-dependencies.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { OUTPUT_KINDS, outputsOfKind } from "../../src/outputs/index.ts";
import { DryPress, pathsOf } from "./dry-press.ts";

/** Five stories, one of them in two languages, and a page; not built yet. */
function somePress(): DryPress {
  const press = new DryPress();
  for (let day = 10; day < 15; day++) press.site.story(`2025/02/${day}-s`, { slug: `s${day}` });
  press.site.story("2025/02/10-s", { slug: "s10" }, "", "en");
  press.site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n");
  return press;
}

test("a first build presses all that the content calls for, a second one nothing", async () => {
  const press = somePress();
  const plan = await press.build();
  const { context } = press.desk;
  const all = OUTPUT_KINDS.flatMap((kind) => [...outputsOfKind(context, kind)].map(({ path }) => path));
  expect(pathsOf(plan)).toEqual(all.sort());
  expect(new Set(plan.orders.map(({ reason }) => reason))).toEqual(new Set(["never published"]));
  expect(await press.plan()).toEqual({ orders: [], gone: [] });
});

test("a plan that is not carried out is made again", async () => {
  const press = somePress();
  await press.build();
  press.site.story("2025/02/11-s", { slug: "s11" }, "Інакше.");
  const plan = await press.plan();
  expect(plan.orders.length).toBeGreaterThan(0);
  expect(await press.plan()).toEqual(plan);
});

test("files that are missing are pressed again, and only they", async () => {
  const press = somePress();
  await press.build();
  rmSync(join(press.site.output, "topics"), { recursive: true });
  rmSync(join(press.site.output, "robots.txt"));
  const plan = await press.plan();
  expect(pathsOf(plan)).toContain("/robots.txt");
  expect(pathsOf(plan).filter((path) => !path.startsWith("/topics/"))).toEqual(["/robots.txt"]);
  expect(new Set(plan.orders.map(({ reason }) => reason))).toEqual(new Set(["its file is missing"]));
});

test("another program presses what is made by it", async () => {
  const press = somePress();
  await press.build();
  press.season = (dependencies) => ({
    ...dependencies,
    month: { ...dependencies.month, "templates/month.ts": "other" },
  });
  const plan = await press.build();
  expect(pathsOf(plan)).toEqual(["/2025/02/", "/en/2025/02/"]);
  expect(plan.orders[0]?.reason).toBe("templates/month.ts changed");
  expect(await press.plan()).toEqual({ orders: [], gone: [] });
});

describe("more changes than are followed one by one", () => {
  const EDITS: [what: string, edit: (press: DryPress) => void][] = [
    ["nothing", () => {}],
    ["a text", ({ site }) => site.story("2025/02/11-s", { slug: "s11" }, "Інакше.")],
    ["a headline", ({ site }) => site.story("2025/02/11-s", { slug: "s11", title: "Інакше" })],
    ["an address", ({ site }) => site.story("2025/02/11-s", { slug: "new", aliases: "[/2025/02/11/s11/]" })],
    ["a topic", ({ site }) => site.story("2025/02/11-s", { slug: "s11", tags: "[belgium]" })],
    ["a story that is gone", ({ site }) => site.delete("articles/2025/02/12-s")],
    ["a language that is gone", ({ site }) => site.delete("articles/2025/02/10-s/en.md")],
    ["the first story of a month", ({ site }) => site.story("2025/01/09-s")],
  ];

  test.each(EDITS)("come to the same: %s", async (_, edit) => {
    const press = somePress();
    await press.build();
    edit(press);
    const few = await press.plan();
    for (let i = 0; i < 1001; i++) press.desk.db.insert("changes", { id: `x${i}`, lang: "uk" });
    const many = await press.plan();
    expect(pathsOf(many)).toEqual(pathsOf(few));
    expect([...many.gone].sort()).toEqual([...few.gone].sort());
  });
});

describe("an address that one output leaves", () => {
  test("is gone", async () => {
    const press = somePress();
    await press.build();
    press.site.story("2025/02/11-s", { slug: "new" });
    const plan = await press.build();
    expect(plan.gone).toEqual(["/2025/02/11/s11/"]);
    expect(Object.keys(press.files())).not.toContain("2025/02/11/s11/index.html");
  });

  test.each<[taker: string, take: (press: DryPress) => void]>([
    ["a redirect", ({ site }) => site.story("2025/02/11-s", { slug: "new", aliases: "[/2025/02/11/s11/]" })],
    [
      "another story",
      ({ site }) => {
        site.story("2025/02/11-s", { slug: "new" });
        site.story("2025/02/12-s", { slug: "s11", date: "2025-02-11T10:00:00Z" });
      },
    ],
  ])("is not gone where %s takes it; nor when it is given back", async (_, take) => {
    const press = somePress();
    await press.build();
    const before = press.files();
    take(press);
    const there = await press.build();
    expect(there.gone).not.toContain("/2025/02/11/s11/");
    expect(pathsOf(there)).toContain("/2025/02/11/s11/");
    for (const day of [11, 12]) press.site.story(`2025/02/${day}-s`, { slug: `s${day}` });
    await press.build();
    expect(press.files()).toEqual(before);
  });

  test("is not gone where two stories exchange theirs", async () => {
    const press = somePress();
    press.site.story("2025/02/11-b", { slug: "b" });
    await press.build();
    press.site.story("2025/02/11-b", { slug: "s11" });
    press.site.story("2025/02/11-s", { slug: "b" });
    const plan = await press.build();
    expect(plan.gone).toEqual([]);
    expect(press.files()["2025/02/11/b/index.html"]).toContain('"2025/02/11-s"');
  });
});

test("as time goes by, only the news sitemap changes", async () => {
  const press = somePress();
  press.site.now = "2025-02-14T12:00:00Z";
  await press.build();
  press.site.now = "2025-02-15T12:00:00Z";
  expect(pathsOf(await press.build())).toEqual(["/news-sitemap.xml"]);
  press.site.now = "2025-02-17T12:00:00Z";
  expect(pathsOf(await press.build())).toEqual(["/news-sitemap.xml"]);
  press.site.now = "2025-02-18T12:00:00Z";
  expect(pathsOf(await press.build())).toEqual([]);
});

test("outputs of a kind that the program has no more are gone, with what they depended on", async () => {
  const press = somePress();
  await press.build();
  const { db } = press.desk;
  const path = sitePathOf("/story.txt");
  doubtOutput(db, { path, kind: "plain-text", lang: "uk", key: "", page: 0 });
  rememberDependencies(db, { "plain-text": {} });
  expect((await press.plan()).gone).toEqual([path]);
  await press.build();
  expect(publishedOutput(db, path)).toBeUndefined();
  expect(publishedKinds(db)).not.toContain("plain-text");
});

test.each([
  ["have one address", "/robots.txt", "/robots.txt (redirect) and /robots.txt (robots)"],
  [
    "need a file and a folder of one name",
    "/robots.txt/old/",
    "/robots.txt (robots) and /robots.txt/old/ (redirect)",
  ],
])(
  "two outputs that %s are refused, rather than that one file takes the place of another",
  async (_, path, named) => {
    const press = somePress();
    const goal = "/2025/02/11/s11/";
    const row = { address: path, goal, lang: "uk", id: "", stub: path, own: 0, file: "uk.md", line: 1 };
    press.season = (dependencies) => {
      press.desk.db.replace("redirects", row);
      return dependencies;
    };
    await expect(press.plan()).rejects.toThrow(`${named} cannot both be files of one site`);
  },
);
