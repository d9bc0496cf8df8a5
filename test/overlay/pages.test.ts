import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFault } from "../../src/model/own-pages.ts";
import { SmallSite } from "../site/small-site.ts";

const ARCHIVE = `import { html, ownPage } from "visnyk";
import { storyRows } from "visnyk/parts/story-rows";
import { ID } from "../lib/id.ts";

export default ownPage({
  path: "arkhiv/",
  footer: { uk: "Увесь архів" },
  subpages: (library) => library.months().map(({ month }) => \`\${month}/\`),
  view: (library, sub) => {
    const period = sub.replace("/", "");
    return {
      title: sub === "" ? "Архів" : period,
      months: library.months(),
      topics: library.topics().map(({ name }) => name),
      count: library.count({ topic: "ukraine" }),
      stories: library.stories({ limit: 3, ...(period !== "" && { period }) }),
    };
  },
  render: (frame, { months, topics, count, stories }) => html\`<p class="facts" id="\${ID}">\${count} \${topics.join()} \${months.map(({ month, count: n }) => \`\${month}:\${n}\`).join()}</p>
\${storyRows(frame, stories)}\`,
});
`;
const HUB = "arkhiv/index.html";

describe("a page of the newsroom's own", () => {
  const site = SmallSite.empty();
  const visnyk = (name: string, ...options: string[]) => site.run("scripts/visnyk.ts", name, ...options);

  beforeAll(async () => {
    await site.photo("articles/2024/12/13-a/lead.jpg");
    site.write("articles/2024/12/13-a/photos.yaml", "lead.jpg: { credit: Олена }\n");
    site.story(
      "2024/12/13-a",
      { slug: "persha", photo: "{ file: lead.jpg, alt: Поле }" },
      "Гляньте [архів](/arkhiv/) і [лютий](/arkhiv/2024-12/).",
    );
    site.story("2025/01/14-b", { slug: "druha" });
    site.write("theme/pages/archive.ts", ARCHIVE);
    site.write("theme/lib/id.ts", 'export const ID = "first";\n');
    site.write("theme/pages/archive.css", ".facts { color: red; }\n");
    const { code, said } = await visnyk("build");
    expect(code, said).toBe(0);
  });

  afterAll(() => site.remove());

  test("shows what it asks of the library, in the frame of all pages, with its stylesheet", () => {
    const page = site.read(HUB);
    expect(page).toMatch(/class="facts"[^>]*>\d Україна (?:2025-02:1,)?2025-01:1,2024-12:1<\/p>/);
    expect(page.indexOf("/2025/01/14/druha/")).toBeLessThan(page.indexOf("/2024/12/13/persha/"));
    expect(page).toContain("<title>Архів");
    const [, sheet = ""] = /href="\/(assets\/archive-\w+\.css)"/.exec(page) ?? [];
    expect(site.read(sheet)).toContain(".facts{color:red}");
    expect(site.read("2024/12/13/persha/index.html")).not.toContain(sheet);
    expect(site.read("arkhiv/2024-12/index.html")).not.toContain("/2025/01/14/druha/");
  });

  test("is in the footer and in the sitemap", () => {
    expect(site.read("index.html")).toContain('<a href="/arkhiv/">Увесь архів</a>');
    expect(site.read("sitemap/pages.xml")).toContain("/arkhiv/2024-12/</loc>");
  });

  test("is pressed again when it shows something else or its code changes, and nothing else is", async () => {
    site.write("theme/lib/id.ts", 'export const ID = "facts";\n');
    const { code, said } = await visnyk("build", "--why");
    expect(code, said).toBe(0);
    expect(said).toMatch(/^5 pages pressed \(5 own-page;/m);
    expect(site.read(HUB)).toContain('id="facts"');
    site.story("2025/02/01-c", { slug: "tretia" });
    expect((await visnyk("build")).code).toBe(0);
    expect(site.read(HUB)).toContain("2025-02:1,2025-01:1");
  });

  test("that wants an address of another, or makes one that is none, is told", async () => {
    const copy = site.copy();
    copy.write("theme/pages/topics.ts", ARCHIVE.replace('"arkhiv/"', '"topics/"'));
    copy.write("theme/pages/twice.ts", ARCHIVE);
    copy.write("theme/pages/below.ts", ARCHIVE.replace('"arkhiv/"', '"nyzhche/"').replace("}/`", "}`"));
    copy.write(
      "theme/pages/empty.ts",
      ARCHIVE.replace('"arkhiv/"', '"pusto/"').replace(
        "const period",
        "if (library.lang) return undefined;\n    const period",
      ),
    );
    copy.write("theme/pages/viewless.ts", ARCHIVE.replace("  view:", "  views:"));
    const { code, said } = await copy.run("scripts/visnyk.ts", "check");
    copy.remove();
    expect(code).toBe(1);
    for (const told of [
      "topics.ts: error: wants the address /topics/, which is that of a page that the site makes itself\n    Give it another path.",
      "twice.ts: error: wants the address /arkhiv/, which is that of theme/pages/archive.ts\n",
      "below.ts: error: makes a page at /nyzhche/2025-01, which is no address of a page\n    Write pages below it as small Latin letters, digits and hyphens, and a slash at the end: 2025/.",
      "empty.ts: warning: has a link in the footer to /pusto/, where view gives nothing to be shown\n    Take uk out of its footer.",
      "viewless.ts: error: is a page without a function view\n",
    ])
      expect(said).toContain(`theme/pages/${told}`);
    expect(said).not.toContain("fault of its own");
  });

  test("that gives what no page can show is told by its file, in a build too", async () => {
    const copy = site.copy();
    const page = (path: string, view: string, more = "") =>
      `export default { path: "${path}", ${more} view: () => (${view}), render: () => "" };\n`;
    const circle = "(() => { const a = { title: 'x' }; a.a = a; return a; })()";
    for (const [source, said] of [
      [page("a/", "null"), "gives nothing to be shown with a title"],
      [page("a/", "{ title: { uk: 'x' } }"), "gives nothing to be shown with a title"],
      [page("a/", circle), "gives itself again to be shown as a, whose changes nothing can see"],
      [page("a/", "{ title: 'x' }", "subpages: () => 7,"), "subpages gives no list of addresses"],
      [page("topics/", "{ title: 'x' }"), "wants the address /topics/"],
      [page("arkhiv/", "{ title: 'x' }", "subpages: () => ['2024-12/'],"), "wants the address /arkhiv/"],
    ] as const) {
      copy.write("theme/pages/wrong.ts", source);
      const { code, said: told } = await copy.run("scripts/visnyk.ts", "build");
      expect(code).toBe(1);
      expect(told).toContain("theme/pages/wrong.ts");
      expect(told).toContain(said);
      expect(told).not.toContain("fault of its own");
    }
    copy.remove();
  });

  test("whose view throws is told, and one that cannot be loaded", async () => {
    const copy = site.copy();
    const wrong = 'if (sub === "2024-12/") throw new Error("no December");\n    const period';
    copy.write("theme/pages/archive.ts", ARCHIVE.replace("const period", wrong));
    const { code, said } = await copy.run("scripts/visnyk.ts", "check");
    expect(code).toBe(1);
    expect(said).toContain(
      "theme/pages/archive.ts:10: error: throws while /arkhiv/2024-12/ is pressed: no December",
    );
    copy.write("theme/pages/archive.ts", ARCHIVE.replace("export", "JSON.parse('{');\nexport"));
    const built = await copy.run("scripts/visnyk.ts", "build");
    expect(built.code).toBe(1);
    expect(built.said).toContain(
      "theme/pages/archive.ts:5: error: throws while it is loaded: Expected property name",
    );
    expect(built.said).not.toContain("fault of its own");
    copy.remove();
  });
});

/** What a page must have besides its path. */
const PARTS = { view: () => undefined, render: () => undefined };

test.each<[what: string, page: unknown, message: string | undefined, hint?: string]>([
  ["as it should be", { path: "archive/all-2/", ...PARTS }, undefined],
  [
    "nothing",
    undefined,
    "is a page without a function view",
    'Write export default ownPage({ path: "archive/", view: …, render: … });',
  ],
  ["without a template", { path: "a/", view: PARTS.view }, "is a page without a function render"],
  [
    "in other letters",
    { path: "Архів/", ...PARTS },
    'its path is no address of a page: "Архів/"',
    "Write small Latin letters, digits and hyphens, and a slash at the end: archive/.",
  ],
  [
    "in a language",
    { path: "en/archive/", ...PARTS },
    'its path begins with the code of a language: "en/archive/"',
    "Leave that out: each language has the page.",
  ],
])("a page %s", (_, page, message, hint) => {
  const fault = pageFault(page);
  expect(fault?.[0]).toBe(message);
  if (hint !== undefined) expect(fault?.[1]).toBe(hint);
});
