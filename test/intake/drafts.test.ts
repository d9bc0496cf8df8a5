import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

const DRAFT = "2025/02/14-draft";
const TEXT = `articles/${DRAFT}/uk.md`;

/** A way to write a draft wrongly: what is said of it, and where. */
type Mistake = [
  name: string,
  write: (site: SmallSite) => void | Promise<void>,
  said: [place: string, message: string],
];

const draft =
  (matter: Record<string, string> = {}, body?: string) =>
  (site: SmallSite) =>
    site.story(DRAFT, { draft: "true", ...matter }, body);

const MISTAKES: Mistake[] = [
  ["YAML that cannot be read", draft({ title: '"Open' }), [`${TEXT}:`, "is never closed by another"]],
  ["an unknown topic", draft({ tags: "[Немає]" }), [`${TEXT}:5`, '"Немає" is not a topic in topics.yaml']],
  ["an unknown key", draft({ headline: "x" }), [`${TEXT}:7`, "headline"]],
  ["no such photo", draft({}, "![Що видно](nema.jpg)"), [`${TEXT}:8`, "nema.jpg"]],
  ["no such story", draft({}, "[[2025/02/13-nema]]"), [`${TEXT}:8`, 'there is no story "2025/02/13-nema"']],
  ["no such page", draft({}, "[Сторінка](/nema/)"), [`${TEXT}:8`, "there is no page /nema/"]],
  [
    "the address of a public story",
    draft({ slug: "novyna", date: "2025-02-13T12:00:00+02:00" }),
    [`${TEXT}:1`, "/2025/02/13/novyna/"],
  ],
  [
    "an alias that a public story has",
    draft({ aliases: "[/2025/02/13/novyna/]" }),
    [`${TEXT}:7`, "/2025/02/13/novyna/"],
  ],
  [
    "front matter without an end",
    (site) => site.write(TEXT, "---\ntitle: Новина\ndraft: true\n\nТекст.\n"),
    [`${TEXT}:`, "the front matter is not closed"],
  ],
  [
    "a damaged photo",
    async (site) => {
      await site.photo("whole.jpg");
      site.cutPhoto("whole.jpg", `articles/${DRAFT}/cut.jpg`);
      site.delete("whole.jpg");
      draft({}, "![Що видно](cut.jpg)")(site);
    },
    [`articles/${DRAFT}/cut.jpg`, "shown by the story"],
  ],
];

let base: SmallSite;
beforeAll(() => {
  base = SmallSite.empty();
  base.story("2025/02/13-public", { slug: "novyna" });
});
afterAll(() => base.remove());

describe("an error in a draft", () => {
  test.each(MISTAKES)(
    "does not keep the rest from being published: %s",
    async (_, write, [place, message]) => {
      const site = base.copy();
      await write(site);
      const built = await site.build();
      expect(built).toMatchObject({ code: 0 });
      expect(built.said).toContain(place);
      expect(built.said).toContain(message);
      expect(built.said).toContain(": warning: in a draft: ");
      expect(built.said).not.toContain(": error:");
      expect(site.read("2025/02/13/novyna/index.html")).toContain("Новина 2025/02/13-public");
      expect(site.files().filter((file) => file.includes("draft"))).toEqual([]);
      expect(await site.run("scripts/check.ts")).toMatchObject({ code: 0 });
      const strict = await site.run("scripts/check.ts", "--drafts");
      expect(strict).toMatchObject({ code: 1 });
      expect(strict.said).toContain(message);
      expect(strict.said).toContain(": error:");
    },
  );

  test("is gone when it is mended, and the story is published when it is a draft no more", async () => {
    const site = base.copy();
    site.story(DRAFT, { draft: "true", tags: "[Немає]" }, "[[2025/02/13-nema]]");
    expect(await site.build()).toMatchObject({ code: 0 });
    site.story(DRAFT, { slug: "chernetka" });
    const built = await site.build();
    expect(built).toMatchObject({ code: 0 });
    expect(built.said).not.toContain(": warning: there is no");
    expect(site.read("2025/02/14/chernetka/index.html")).toContain(`Новина ${DRAFT}`);
  });

  test("leaves the other languages of its story public", async () => {
    const site = base.copy();
    site.story(DRAFT, { slug: "dvi" });
    site.story(DRAFT, { draft: "true", tags: "[Nowhere]" }, "Text.", "en");
    expect(await site.build()).toMatchObject({ code: 0 });
    expect(site.read("2025/02/14/dvi/index.html")).toContain(`Новина ${DRAFT}`);
  });

  test("is an error where a public story leads to the draft", async () => {
    const site = base.copy();
    draft({ tags: "[Немає]" })(site);
    site.story("2025/02/15-other", {}, `[[${DRAFT}]]`);
    expect(await site.build()).toMatchObject({ code: 1 });
  });

  test("is an error of a text that lies beside a draft", async () => {
    const site = base.copy();
    draft()(site);
    site.story(DRAFT, { tags: "[Nowhere]" }, "Text.", "en");
    const { code, said } = await site.build();
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining("en.md:5: error:") });
  });
});
