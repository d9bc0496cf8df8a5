import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

const POLL = `import { type BodyOnPage, type Box, type Html, html, type Policy } from "visnyk";
export const policy: Policy = { "form-action": ["https://polls.example"] };
import { END } from "../lib/end.ts";
export function page({ title, items, html: inner }: Box, { frame }: BodyOnPage): Html {
  return html\`<form class="poll" lang="\${frame.lang}"><b>\${title}</b>\${items.map((item) => html\`<label>\${item}</label>\`)}\${inner}\${END}</form>\`;
}
`;
const end = (html: string) => `import { html } from "visnyk";\nexport const END = html\`${html}\`;\n`;
const TEXT = `Перший абзац.

:::poll Чи варто & коли?
- Так, *негайно*
- Ні: [чому](story:2025/02/14-b)
:::

Останній абзац.`;
const WITH = "2025/02/13/z-opytuvanniam/index.html";
const WITHOUT = "2025/02/14/bez-opytuvannia/index.html";

describe("a block of the newsroom's own", () => {
  const site = SmallSite.empty();
  const build = () => site.run("scripts/visnyk.ts", "build", "--why");

  beforeAll(async () => {
    site.story("2025/02/13-a", { slug: "z-opytuvanniam" }, TEXT);
    site.story("2025/02/14-b", { slug: "bez-opytuvannia" });
    site.write("theme/blocks/poll.ts", POLL);
    site.write("theme/lib/end.ts", end(""));
    site.write("theme/blocks/poll.css", ".poll { border: 1px solid; }\n");
    const { code, said } = await build();
    expect(code, said).toBe(0);
  });

  afterAll(() => site.remove());

  test("gets what its box holds as data and as HTML, on pages and in feeds", () => {
    expect(site.read(WITH)).toMatch(
      /<p>Перший абзац\.<\/p>\s*<form class="poll" lang="uk"><b>Чи варто &amp; коли\?<\/b><label>Так, негайно<\/label><label>Ні: чому<\/label><ul>\s*<li>Так, <em>негайно<\/em><\/li>\s*<li>Ні: <a href="\/2025\/02\/14\/bez-opytuvannia\/">чому<\/a><\/li>\s*<\/ul>\s*(?:<small>\?<\/small>)?<\/form>\s*<p>Останній/,
    );
    expect(site.read("feed.xml")).toMatch(/<p><strong>Чи варто &amp; коли\?<\/strong><\/p>\s*<ul>/);
  });

  test("sends forms where its policy says, and only from its pages", () => {
    expect(site.read(WITH)).toContain("form-action https://polls.example");
    expect(site.read(WITHOUT)).toContain("form-action &#39;none&#39;");
  });

  test("has a stylesheet that only its pages load", () => {
    const [, sheet = ""] = /href="\/(assets\/poll-\w+\.css)"/.exec(site.read(WITH)) ?? [];
    expect(site.read(sheet)).toMatch(/\.poll\{border:\dpx solid\}/);
    expect(site.read(WITHOUT)).not.toContain("poll");
  });

  test("presses what shows it when it changes, and nothing else", async () => {
    site.write("theme/lib/end.ts", end("<small>?</small>"));
    site.write("theme/blocks/poll.css", ".poll { border: 2px solid; }\n");
    const { code, said } = await build();
    expect(code, said).toBe(0);
    expect(site.read(WITH)).toContain("<small>?</small></form>");
    const [, sheet = ""] = /href="\/(assets\/poll-\w+\.css)"/.exec(site.read(WITH)) ?? [];
    expect(site.read(sheet)).toContain(".poll{border:2px solid}");
    expect(said).toContain("press /2025/02/13/z-opytuvanniam/:");
    expect(said).not.toContain("press /2025/02/14/bez-opytuvannia/:");
    expect(said).not.toMatch(/^press \/topics\/(?:ukraine\/)?:/m);
  });

  test("is no block of a name that the program has", async () => {
    site.write("theme/blocks/fact.ts", POLL);
    site.write("theme/blocks/gallery.ts", POLL);
    const { code, said } = await site.run("scripts/visnyk.ts", "check");
    for (const name of ["fact", "gallery"]) site.delete(`theme/blocks/${name}.ts`);
    expect(code).toBe(1);
    for (const name of ["fact", "gallery"])
      expect(said).toContain(
        `theme/blocks/${name}.ts: error: is a block named "${name}", which the program has itself\n    Give it another name.`,
      );
  });
});
